"""Who asks to be forgotten stays so: in every file, by whatever road they might come back, and at head office."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.facts import ConsentGiven, Fact, HelpCalled, Moment, NeedsTold, VisitEnded, VisitStarted
from kiosk.domain.forgetting import sealed_name
from kiosk.domain.help_facts import LearnerForgotten
from kiosk.domain.ids import RANDOM_BITS, is_learner_id, learner_id
from kiosk.domain.outcomes import VisitEnd
from kiosk.store.facts import FactStore
from tests.made_facts import fact
from tests.store.memory import MORNING, change, opened, rows
from tests.store.past_versions import PAST

ANNA, BORIS = "0123456789ABCDEF", "ZZZZZZZZZZZZZZZ0"
MONDAY, TUESDAY = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11", "9b0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a22"
CODE, OTHER_CODE = (1, 2, 3, 4), (5, 6, 7, 8)
HER_WORDS = ("anna-needs-help", "anna-was-here")


def visit_of(learner: str, visit: str, start: int, words: tuple[str, str] = HER_WORDS) -> list[Fact]:
    hers = {"visit": visit, "learner": learner}
    return [
        fact(VisitStarted("fr"), start, visit=visit),
        fact(ConsentGiven(True, "1", "screen"), start + 1, **hers),
        fact(NeedsTold({"obstacles": (words[0],)}, urgent=False), start + 2, **hers),
        fact(HelpCalled(words[1]), start + 3, **hers),
        fact(VisitEnded(VisitEnd.GOODBYE, 2.0), start + 4, **hers),
    ]


def live(store: FactStore) -> None:
    """Anna and Boris were here, and copies were made."""
    store.admit(ANNA, CODE)
    store.admit(BORIS, OTHER_CODE)
    store.record(visit_of(ANNA, MONDAY, 1))
    assert store.back_up()
    store.record(visit_of(BORIS, TUESDAY, 10, ("boris-needs-help", "boris-was-here")))
    assert store.back_up()


def traces(folder: Path, learner: str = ANNA, code: tuple[int, ...] = CODE) -> Iterator[str]:
    """Where the bytes of this person still stand."""
    signs = [learner, MONDAY, *HER_WORDS, "-".join(map(str, code))]
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        yield from (f"{path.relative_to(folder)}: {sign}" for sign in signs if sign.encode() in data)


def is_gone(store: FactStore) -> bool:
    others = [one for one in store.all() if one.visit]
    return (
        store.facts(ANNA) == []
        and store.find(CODE) is None
        and store.held(ANNA).count == 0
        and others == visit_of(BORIS, TUESDAY, 10, ("boris-needs-help", "boris-was-here"))
        and store.find(OTHER_CODE) == BORIS
    )


def damaged(folder: Path) -> None:
    """Nothing but the words of one statement: SQLite itself finds nothing wrong, and the rest can be read."""
    file = folder / "kiosk.db"
    file.write_bytes(file.read_bytes().replace(b'"screen":"boris-was-here"', b'"screen";"boris-was-here"'))


def test_nothing_is_left_in_any_file(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
        assert list(traces(tmp_path)), "the search finds what there is"
        assert store.erase(ANNA) == 5
        assert is_gone(store)
        assert list(traces(tmp_path)) == [], "and not only once the kiosk is switched off"
        assert (tmp_path / "kiosk.db-wal").stat().st_size == 0
        assert store.erase(ANNA) == 0
        assert store.erase("") == 0
    assert list(traces(tmp_path)) == []
    assert rows(tmp_path, "SELECT count(*) FROM delivery WHERE state = 'erased'") == [(5,)], "the stubs stay"


def test_head_office_is_told_in_the_same_breath_under_a_name_nobody_else_can_read(tmp_path: Path) -> None:
    at = Moment("2026-11-23T11:00:00Z", "boot", 7_200_000, "ntp")
    with opened(tmp_path) as store:
        live(store)
        store.erase(ANNA, at)
        last = list(store.all())[-1]
        assert last.what == LearnerForgotten(sealed_name(ANNA))
        assert (last.at, last.visit, last.learner) == (at, "", "")
        assert any(last.id.encode() in one for one in store.statements("queued"))
    assert ANNA not in sealed_name(ANNA)
    assert sealed_name(ANNA) != sealed_name(BORIS)


def test_rows_that_were_moved_about_leave_no_pieces_in_the_gaps(tmp_path: Path) -> None:
    """Without writing the file anew this finds some: SQLite clears what is deleted, not what was moved before."""
    chance = random.Random(5)
    learners = [learner_id(chance.getrandbits(RANDOM_BITS)) for _ in range(40)]
    with opened(tmp_path) as store:
        for number in range(600):
            learner = chance.choice(learners)
            words = learner + "x" * chance.randrange(3000)
            store.record([fact(HelpCalled(words), visit=f"visit-{number}", learner=learner)])
        for number, learner in enumerate(learners):
            store.admit(learner, (number // 13, number % 13, 14, 15))
        for learner in learners[:12]:
            store.erase(learner)
            found = [path.name for path in tmp_path.rglob("*.db*") if learner.encode() in path.read_bytes()]
            assert found == []


def test_facts_that_come_late_do_not_bring_anybody_back(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
        store.erase(ANNA)
        assert store.is_forgotten(ANNA)
        assert not store.is_forgotten(BORIS)
        store.record(visit_of(ANNA, MONDAY, 1))
        store.record([fact(HelpCalled("path"), 300, visit=MONDAY, learner=ANNA), fact(HelpCalled("path"), 301)])
        assert not store.admit(ANNA, (9, 10, 11, 12))
        assert store.facts(ANNA) == []
        assert store.find((9, 10, 11, 12)) is None
        assert list(store.all())[-1].what == HelpCalled("path")
    assert list(traces(tmp_path)) == []
    assert rows(tmp_path, "SELECT count(*) FROM learner") == [(1,)]


def test_the_old_file_put_back_by_hand_brings_nobody_back(tmp_path: Path) -> None:
    """As somebody does who has kept a copy of the folder on a stick."""
    with opened(tmp_path / "kiosk") as store:
        live(store)
    shutil.copytree(tmp_path / "kiosk", tmp_path / "kept")
    with opened(tmp_path / "kiosk") as store:
        store.erase(ANNA)
    shutil.copy(tmp_path / "kept" / "kiosk.db", tmp_path / "kiosk" / "kiosk.db")
    with opened(tmp_path / "kiosk") as store:
        assert is_gone(store)
        assert LearnerForgotten(sealed_name(ANNA)) in [one.what for one in store.all()], "and it is told again"
    assert list(traces(tmp_path / "kiosk")) == []


def test_an_old_copy_and_a_damaged_file_bring_nobody_back(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
    old = sorted((tmp_path / "backups").iterdir())[0].read_bytes()
    with opened(tmp_path) as store:
        store.erase(ANNA)
    (tmp_path / "backups" / "kiosk-000999.db").write_bytes(old)
    damaged(tmp_path)
    with opened(tmp_path) as store:
        assert store.facts(ANNA) == []
        assert store.find(CODE) is None
        assert not store.admit(ANNA, CODE)
    assert list(traces(tmp_path)) == []


@pytest.mark.parametrize("lost", [["forgotten.json"], ["backups"], ["forgotten.json", "backups"]])
def test_a_damaged_file_still_says_who_was_forgotten(tmp_path: Path, lost: list[str]) -> None:
    """The file was damaged and set back to a time before, and only the damaged one knows."""
    with opened(tmp_path) as store:
        live(store)
        store.erase(ANNA)
    for name in lost:
        path = tmp_path / name
        path.unlink() if path.is_file() else shutil.rmtree(path)
    damaged(tmp_path)
    with opened(tmp_path) as store:
        assert store.is_forgotten(ANNA)
        store.record(visit_of(ANNA, MONDAY, 1))
        assert store.facts(ANNA) == []
    assert list(traces(tmp_path)) == []


def test_a_damaged_file_that_was_put_aside_goes_too(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
    damaged(tmp_path)
    with opened(tmp_path) as store:
        assert any("quarantine" in trace for trace in traces(tmp_path))
        store.erase(ANNA)
        assert list(traces(tmp_path)) == []
    assert not (tmp_path / "quarantine").exists()


def test_what_a_cut_left_half_done_is_finished_at_the_next_start(tmp_path: Path) -> None:
    """The rows are gone and the mark is made; then the power fails before any copy was replaced."""
    with opened(tmp_path) as store:
        live(store)
    kept = {path.name: path.read_bytes() for path in (tmp_path / "backups").iterdir()}
    with opened(tmp_path) as store:
        store.erase(ANNA)
    shutil.rmtree(tmp_path / "backups")
    (tmp_path / "backups").mkdir()
    for name, data in kept.items():
        (tmp_path / "backups" / name).write_bytes(data)
    (tmp_path / "backups" / "unfinished.tmp").write_bytes(kept[max(kept)])
    (tmp_path / "rebuilt.db").write_bytes(kept[max(kept)])
    (tmp_path / "forgotten.json").unlink()
    change(tmp_path, "UPDATE forgotten SET clean = 0")
    with opened(tmp_path) as store:
        assert is_gone(store)
        assert store.finish_forgetting()
        assert list(traces(tmp_path)) == []
    assert rows(tmp_path, "SELECT DISTINCT clean FROM forgotten") == [(1,)]
    assert (tmp_path / "forgotten.json").exists()


def test_while_a_copy_cannot_be_replaced_it_is_said_and_done_later(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
        (tmp_path / "backups" / "unfinished.tmp").mkdir()
        assert store.erase(ANNA) == 5
        assert is_gone(store)
        assert not store.finish_forgetting()
        assert [trace for trace in traces(tmp_path) if "backups" not in trace] == []
        (tmp_path / "backups" / "unfinished.tmp").rmdir()
        assert store.finish_forgetting()
        assert list(traces(tmp_path)) == []


def test_somebody_who_is_reading_the_file_only_delays_it(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
        with closing(sqlite3.connect(tmp_path / "kiosk.db")) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM fact").fetchone()
            store._writer.ask(lambda database: database.execute("PRAGMA busy_timeout = 10").fetchall())
            assert store.erase(ANNA) == 5
            assert not store.finish_forgetting()
        assert store.finish_forgetting()
        assert list(traces(tmp_path)) == []


def test_a_past_file_forgets_like_one_of_today(tmp_path: Path) -> None:
    PAST["2"](tmp_path / "kiosk.db")
    with opened(tmp_path) as store:
        assert store.find(CODE) == ANNA
        assert store.erase(ANNA) == 3
        assert store.find(CODE) is None
        kinds = [one.what.kind for one in store.all()]
        assert kinds == ["kiosk_started", "learner_forgotten"]
    assert list(traces(tmp_path)) == []


def test_a_mark_names_nobody_and_is_never_taken_away(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
        store.erase(ANNA)
        store.erase(BORIS)
    marks = rows(tmp_path, "SELECT mark, key FROM forgotten")
    assert len({mark for mark, _ in marks}) == 2
    assert len({key for _, key in marks}) == 1
    assert all(len(str(part)) == 64 and not is_learner_id(str(part)[:16]) for row in marks for part in row)
    with pytest.raises(sqlite3.IntegrityError, match="stays so"):
        change(tmp_path, "DELETE FROM forgotten")


def test_a_side_file_that_is_nonsense_stops_nobody(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        live(store)
        store.erase(ANNA)
    (tmp_path / "forgotten.json").write_bytes(b"\xff[1, 2")
    with opened(tmp_path) as store:
        assert store.is_forgotten(ANNA)
        assert is_gone(store)


def test_the_moment_of_a_farewell_nobody_timed_is_not_trusted(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.erase(ANNA)
        assert [one.at for one in store.all()] == [Moment(MORNING.isoformat(), "", 0, "unsynced")]
