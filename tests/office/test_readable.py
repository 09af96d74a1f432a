"""The readable tables are opened by other people's programs, and nobody is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.desk.sessions import TASK_COLUMNS, VISIT_COLUMNS
from kiosk.domain.facts import ExerciseFinished, Fact, HelpCalled, NeedsTold, VisitStarted
from kiosk.domain.help_facts import LearnerForgotten, Referred
from kiosk.domain.ids import learner_id
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.persona import NOBODY
from kiosk.domain.shield import caught
from kiosk.machine import utc_now
from kiosk.office.readable import BOOK, EVERY, TASKS, VISITS, WORDS, write_sessions
from kiosk.store.opening import open_store
from tests.domain.real_shapes import real_shaped
from tests.made_facts import facts
from tests.made_visits import Story, frozen, month, practised, story
from tests.sheets.readers import csv_rows, office_rows, through_office, waking_cells, xlsx_rows


def as_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def written(folder: Path, told: list[Fact]) -> list[Path]:
    return write_sessions(folder, frozen(told), lambda done, of: None, local=as_utc)


def all_text(files: list[Path]) -> str:
    """Everything that can be read in these files, the workbook cell by cell."""
    plain = [file.read_text("utf-8-sig") for file in files if file.suffix != ".xlsx"]
    books = [openpyxl.load_workbook(file) for file in files if file.suffix == ".xlsx"]
    rows = [row for book in books for page in book.worksheets for row in page.iter_rows(values_only=True)]
    return "\n".join([*plain, *(shown(cell) for row in rows for cell in row)])


def shown(cell: object) -> str:
    """A day is a midnight to openpyxl."""
    return "" if cell is None else str(cell).removesuffix(" 00:00:00")


def secrets_of(told: list[Fact]) -> set[str]:
    return {part for fact in told for part in (fact.learner, fact.visit, fact.id) if part}


def visit_of_somebody(shape: str) -> Story:
    """A guest pack's ids, a language and answers that carry somebody's data."""
    bad = ExerciseFinished(shape, shape, Mode.ALONE, Outcome.ALONE, {shape: 12.0, "total_s": 3.0})
    told = story(0, 9, HelpCalled(shape), NeedsTold({shape: (shape,)}, False), bad, Referred(shape, (shape,)))
    return Story(told.began, learner_id(77), shape, told.visit).tell(VisitStarted(shape), *(
        fact.what for fact in told.facts[1:]
    ))  # fmt: skip


def test_there_is_one_row_a_visit_and_one_a_task_in_all_files(tmp_path: Path) -> None:
    told = list(month(25))
    files = written(tmp_path / "stick", told)
    assert [file.name for file in files] == [VISITS, TASKS, BOOK, WORDS]
    assert sorted(file.name for file in (tmp_path / "stick").iterdir()) == sorted(file.name for file in files)
    ended = [fact for fact in told if fact.what.kind in ("item_answered", "exercise_finished")]
    assert len(csv_rows(files[0])) == 1 + 25
    assert len(csv_rows(files[1])) == 1 + len(ended)
    assert len(xlsx_rows(files[2], "Visites")) == 1 + 25
    assert len(xlsx_rows(files[2], "Tâches")) == 1 + len(ended)


def test_the_columns_are_those_that_are_documented(tmp_path: Path) -> None:
    files = written(tmp_path, list(month(3)))
    words = files[3].read_text("utf-8-sig")
    explained = xlsx_rows(files[2], "Colonnes")[1:]
    for name, table, columns in (("Visites", files[0], VISIT_COLUMNS), ("Tâches", files[1], TASK_COLUMNS)):
        titles = [column.title for column in columns]
        assert csv_rows(table)[0] == titles
        assert xlsx_rows(files[2], name)[0] == titles
        assert [row[1:] for row in explained if row[0] == name] == [
            [column.title, column.meaning, column.unit] for column in columns
        ]
        assert all(f"- {column.title} : {column.meaning} [{column.unit}]" in words for column in columns)


def test_cells_mean_the_same_in_both_forms(tmp_path: Path) -> None:
    files = written(tmp_path, list(month(10)))
    for plain, sheet in ((files[0], "Visites"), (files[1], "Tâches")):
        for text_row, row in zip(csv_rows(plain)[1:], xlsx_rows(files[2], sheet)[1:], strict=True):
            assert text_row == [shown(cell) for cell in row]


def test_libreoffice_opens_the_workbook_and_the_csv_with_the_same_rows(tmp_path: Path) -> None:
    files = written(tmp_path / "files", list(month(8)))
    sheets = through_office(files[2], tmp_path / "xlsx")
    by_name = {sheet.stem.removeprefix("sessions-"): office_rows(sheet) for sheet in sheets}
    assert set(by_name) == {"Visites", "Tâches", "Colonnes"}
    assert by_name["Visites"][0] == [column.title for column in VISIT_COLUMNS]
    assert len(by_name["Visites"]) == 1 + 8
    (plain,) = through_office(files[0], tmp_path / "csv")
    opened = office_rows(plain)
    assert opened[0] == by_name["Visites"][0]
    first = dict(zip(opened[0], opened[1], strict=True))
    assert (first["Visite"], first["Jour"][:10]) == ("1", "2026-11-02")


def test_nobody_is_in_a_month_of_visits(tmp_path: Path) -> None:
    told = list(month(60))
    text = all_text(written(tmp_path, told))
    assert len(secrets_of(told)) > 1000
    assert not [secret for secret in secrets_of(told) if secret in text]
    assert caught(text, NOBODY) is None
    assert not re.search(r"\d\d:\d\d", text), "an hour"
    for private in ("senior", "reading", "body", "sees_badly", "Valbourg", "base@1", "install-1"):
        assert private not in text


def test_a_real_memory_with_codes_leaves_none_of_them(tmp_path: Path) -> None:
    store, _ = open_store(
        tmp_path / "store", version="1", centre="valbourg-nord", organisation="ids.example", now=utc_now
    )
    told = list(month(12))
    store.record(told)
    learners = sorted({fact.learner for fact in told if fact.learner})
    codes = {learner: (number, 15 - number, 7, number + 1) for number, learner in enumerate(learners, start=1)}
    assert all(store.admit(learner, code) for learner, code in codes.items())
    store.record([Fact("f" * 36, told[0].at, LearnerForgotten(learners[0]))])
    text = all_text(write_sessions(tmp_path / "out", store.statements(), lambda done, of: None))
    store.close()
    written_codes = {sign.join(map(str, code)) for code in codes.values() for sign in ("-", ",", ", ", " ", "")}
    wanted = [*learners, "valbourg-nord", store.signature.install, *(one for one in written_codes if len(one) > 5)]
    assert not [one for one in wanted if one in text]


@pytest.mark.parametrize("shape", real_shaped()[::12])
def test_what_has_the_shape_of_somebodys_data_never_comes_through(tmp_path: Path, shape: str) -> None:
    files = written(tmp_path, visit_of_somebody(shape).facts)
    text = all_text(files)
    assert shape not in text
    assert caught(text, NOBODY) is None
    assert len(csv_rows(files[1])) == 2


def test_formulas_of_a_guest_pack_do_not_wake_up(tmp_path: Path) -> None:
    told = [fact for bad in ("=1+1", "@SUM(A1)", "-2", "\t=3") for fact in visit_of_somebody(bad).facts]
    files = written(tmp_path, told)
    assert waking_cells(files[2]) == []
    assert not [cell for row in csv_rows(files[1]) for cell in row if cell.startswith(("=", "@", "+", "-", "\t"))]


@settings(max_examples=25)
@given(st.lists(facts(), max_size=5))
def test_any_facts_can_be_written(tmp_path_factory: pytest.TempPathFactory, told: list[Fact]) -> None:
    files = written(tmp_path_factory.mktemp("any"), told)
    text = all_text(files)
    assert not [secret for secret in secrets_of(told) if len(secret) >= 8 and secret in text]
    assert len(csv_rows(files[0])) == 1 + len({fact.visit for fact in told if fact.visit})


def test_statements_that_cannot_be_read_stop_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def statements() -> Iterator[bytes]:
        yield b"{"
        yield b'{"id": 3}'
        yield from frozen(story(0).facts)
        yield b"\xff\xfe"

    files = write_sessions(tmp_path, statements(), lambda done, of: None)
    assert len(csv_rows(files[0])) == 2
    assert "3 statements could not be read" in caplog.text


def test_it_tells_how_far_it_has_got(tmp_path: Path) -> None:
    told = list(frozen(month(30)))
    news: list[tuple[int, int]] = []
    write_sessions(tmp_path, iter(told), lambda done, of: news.append((done, of)), total=len(told))
    assert news[:-1] == [(number, len(told)) for number in range(EVERY, len(told) + 1, EVERY)]
    assert news[-1] == (len(told), len(told))


def test_no_visit_at_all_is_tables_with_their_titles(tmp_path: Path) -> None:
    files = written(tmp_path, [])
    assert csv_rows(files[0]) == [[column.title for column in VISIT_COLUMNS]]
    assert xlsx_rows(files[2], "Tâches") == [[column.title for column in TASK_COLUMNS]]


def test_what_is_cut_off_leaves_the_tables_that_were_there(tmp_path: Path) -> None:
    before = {file.name: file.read_bytes() for file in written(tmp_path, story(0).facts)}

    def pulled_out() -> Iterator[bytes]:
        yield from frozen(story(1, 9, *practised("A1")).facts)
        raise OSError(5, "pulled out")

    with pytest.raises(OSError, match="pulled out"):
        write_sessions(tmp_path, pulled_out(), lambda done, of: None)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_day_is_a_day_for_both_readers(tmp_path: Path) -> None:
    files = written(tmp_path, story(5).facts)
    assert csv_rows(files[0])[1][1] == "2026-11-07"
    assert xlsx_rows(files[2])[1][1].date() == date(2026, 11, 7)
