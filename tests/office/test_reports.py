"""The activity report, as the desk and the command line write it and as other programs read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.desk.activity_sheet import Site
from kiosk.desk.reports import Draft, Gap, Period, ReportDesk, ReportEnding, Span
from kiosk.domain.facts import Fact, Happening, NeedsTold
from kiosk.domain.help_facts import Referred, ReportWritten, SupportGiven
from kiosk.domain.support import Procedure
from kiosk.office.reports import FOLDER, Reports, report_and_print, stem_of
from kiosk.paths import Home
from kiosk.store.opening import open_store
from tests.made_visits import frozen, month, practised, story
from tests.office.full_disk import fill, small_disk
from tests.sheets.readers import office_rows, through_office, waking_cells, xlsx_rows

TITLES = [
    "Date", "Enregistré le", "Dernière modification", "Type", "Participants", "Bénéficiaire", "Canaux",
    "Nom du lieu", "Adresse", "Commune", "Code postal", "Code Insee", "Durée (min)", "Nom de l'atelier",
    "Matériel", "Thématique(s)", "Tags", "Nom de la démarche", "Niveau d'autonomie", "Bénéficiaire réorienté",
    "Structure de redirection", "Commune/CP/Insee du bénéficiaire", "Genre", "Tranche d'âge", "Statut", "Notes",
    "ID CRA",
]  # fmt: skip
"""As the field exchanges them, in its order."""

SITE = Site("Médiathèque de Valbourg", "12 rue des Lilas", "Valbourg", "01000", "01004")
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
TODAY = date(2026, 11, 30)


class Desk:
    """A desk over these facts. `noted`: what it said about itself."""

    def __init__(self, folder: Path, facts: list[Fact], site: Site = SITE) -> None:
        self.noted: list[Happening] = []
        self.reports: ReportDesk = Reports(
            lambda: frozen(facts),
            folder / "reports",
            lambda: site,
            note=self.noted.append,
            today=lambda: TODAY,
            local=lambda moment: moment.astimezone(UTC),
        )

    def draft(self, **more: Any) -> Draft:
        return self.reports.draft(NOVEMBER, **more)

    def written(self, **more: Any) -> list[dict[str, Any]]:
        """The rows of the file, each cell under its title."""
        written = self.reports.write(self.draft(**more), self.reports.usual_folder)
        assert written.ending is ReportEnding.WRITTEN
        rows = xlsx_rows(Path(written.file))
        return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def busy_visit() -> list[Fact]:
    support = SupportGiven(("done_with",), "partly", ("sees_badly",), procedures=(Procedure.HOUSING.value,))
    devices = NeedsTold({"devices": ("computer", "smartphone"), "age": ("senior",)}, urgent=False)
    return story(2, 9, devices, *practised("G2"), support, Referred("MediationNumerique"), minutes=41).facts


def test_the_sheet_has_the_titles_of_the_field_in_its_order(tmp_path: Path) -> None:
    (row,) = Desk(tmp_path, busy_visit()).written()
    assert list(row) == TITLES


def test_a_visit_is_a_row_in_the_words_of_the_form(tmp_path: Path) -> None:
    (row,) = Desk(tmp_path, busy_visit()).written()
    filled = {title: cell for title, cell in row.items() if cell is not None}
    assert filled == {
        "Date": datetime(2026, 11, 4, tzinfo=UTC).replace(tzinfo=None),
        "Enregistré le": datetime(2026, 11, 30, tzinfo=UTC).replace(tzinfo=None),
        "Type": "Individuel",
        "Participants": 1,
        "Bénéficiaire": "Anonyme",
        "Canaux": "Lieu d'activité",
        "Nom du lieu": "Médiathèque de Valbourg",
        "Adresse": "12 rue des Lilas",
        "Commune": "Valbourg",
        "Code postal": "01000",
        "Code Insee": "01004",
        "Durée (min)": 41,
        "Matériel": "Ordinateur\nTéléphone",
        "Thématique(s)": "E-mail\nAide aux démarches administratives\nLogement",
        "Niveau d'autonomie": "Autonome avec guidage en cas de besoin",
        "Bénéficiaire réorienté": "Oui",
        "Structure de redirection": "Structure de médiation numérique",
    }


def test_what_nobody_knows_has_an_empty_cell(tmp_path: Path) -> None:
    (row,) = Desk(tmp_path, story(0, minutes=0).facts, Site()).written()
    unknown = set(TITLES) - {"Date", "Enregistré le", "Type", "Participants", "Bénéficiaire", "Canaux"}
    assert {title for title, cell in row.items() if cell is None} == unknown


def test_a_workshop_is_one_row_for_all_of_its_people(tmp_path: Path) -> None:
    facts = [*story(0, 9, *practised("A1")).facts, *story(0, 10).facts, *story(1).facts]
    first, second = Desk(tmp_path, facts).written(workshops=frozenset({date(2026, 11, 2)}))
    assert (first["Type"], first["Participants"], first["Bénéficiaire"]) == ("Collectif", 2, None)
    assert (second["Type"], second["Participants"], second["Bénéficiaire"]) == ("Individuel", 1, "Anonyme")


def test_nobody_is_in_a_report(tmp_path: Path) -> None:
    facts = list(month(60))
    desk = Desk(tmp_path, facts)
    text = "\n".join(str(cell) for row in desk.written() for cell in row.values())
    identities = {part for fact in facts for part in (fact.id, fact.visit, fact.learner) if part}
    assert not [one for one in identities if one in text]
    assert "sees_badly" not in text


def test_libreoffice_opens_the_report(tmp_path: Path) -> None:
    desk = Desk(tmp_path, list(month(15)))
    draft = desk.draft()
    written = desk.reports.write(draft, str(tmp_path / "stick"))
    (shown,) = through_office(Path(written.file), tmp_path / "office")
    rows = office_rows(shown)
    assert rows[0] == TITLES
    assert len(rows) == 1 + len(draft.activities)
    assert sum(int(row[12] or 0) for row in rows[1:]) == draft.minutes


def test_a_centre_with_a_formula_for_a_name_wakes_nothing_up(tmp_path: Path) -> None:
    desk = Desk(tmp_path, busy_visit(), Site("=HYPERLINK(1)", town="@SUM(1)"))
    (row,) = desk.written()
    assert (row["Nom du lieu"], row["Commune"]) == ("'=HYPERLINK(1)", "'@SUM(1)")
    assert [waking_cells(file) for file in (tmp_path / "reports").iterdir()] == [[]]


def test_a_report_that_was_written_is_noted_without_a_word_about_anyone(tmp_path: Path) -> None:
    desk = Desk(tmp_path, [*story(0).facts, *story(0, 11).facts, *story(3).facts])
    desk.written()
    assert desk.noted == [ReportWritten(3, 2)]


def test_a_report_that_may_have_been_corrected_stays(tmp_path: Path) -> None:
    desk = Desk(tmp_path, busy_visit())
    files = [desk.reports.write(desk.draft(), str(tmp_path)).file for _ in range(3)]
    assert [Path(file).name for file in files] == [
        "rapport-mediatheque-de-valbourg-2026-11-01-2026-11-30.xlsx",
        "rapport-mediatheque-de-valbourg-2026-11-01-2026-11-30-2.xlsx",
        "rapport-mediatheque-de-valbourg-2026-11-01-2026-11-30-3.xlsx",
    ]


@pytest.mark.parametrize("centre", ["", "../../etc", "CON: a/b\\c*?", "é" * 300, "سوق", "a\0b"])
def test_every_stick_takes_the_name_of_the_file(centre: str) -> None:
    stem = stem_of(centre, NOVEMBER)
    assert stem.startswith("rapport-")
    assert stem.endswith("-2026-11-01-2026-11-30")
    assert len(stem) < 100
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_nothing_to_tell_writes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, [])
    assert desk.reports.write(desk.draft(), str(tmp_path)).ending is ReportEnding.EMPTY
    assert list(tmp_path.iterdir()) == []
    assert desk.noted == []


def test_a_place_that_takes_nothing_is_an_ending(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    desk = Desk(tmp_path, busy_visit())
    assert desk.reports.write(desk.draft(), str(tmp_path / "file")).ending is ReportEnding.NOT_WRITABLE
    assert desk.noted == []


def test_a_full_stick_is_an_ending_and_leaves_nothing_half(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick") as mounted:
        fill(tmp_path / "stick", mounted=mounted)
        desk = Desk(tmp_path, list(month(40)))
        written = desk.reports.write(desk.draft(), str(tmp_path / "stick"))
        left = [file.name for file in (tmp_path / "stick").iterdir() if file.name != "everything"]
        if mounted:
            assert written.ending is ReportEnding.FULL
            assert left == []
    assert written.file == "" or not mounted
    assert len(desk.noted) == (written.ending is ReportEnding.WRITTEN)


def test_the_periods_are_around_the_centres_today(tmp_path: Path) -> None:
    desk = Desk(tmp_path, [])
    assert desk.reports.period(Span.THIS_WEEK) == Period(date(2026, 11, 30), TODAY)
    assert desk.reports.period(Span.LAST_MONTH) == Period(date(2026, 10, 1), date(2026, 10, 31))


def test_statements_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    def statements() -> Iterator[bytes | str]:
        yield from (line.decode() for line in frozen(busy_visit()))
        yield "{"
        yield b"\xff"

    reports = Reports(statements, tmp_path, lambda: SITE, today=lambda: TODAY)
    draft = reports.draft(NOVEMBER)
    assert len(draft.activities) == 1
    assert dict(draft.gaps)[Gap.UNREADABLE] == 2


@pytest.fixture
def kiosk_home(tmp_path: Path) -> Home:
    """A kiosk with a month of visits in it, closed."""
    home = Home(tmp_path / "home")
    store, _ = open_store(
        home.store, version="1", centre="c", organisation="o.example", now=lambda: datetime.now(UTC)
    )
    store.record(list(month(20)))
    store.close()
    home.settings.write_text('centre = "Valbourg"\ncentre_commune = "Valbourg-sur-Mer"\n', encoding="utf-8")
    return home


def told(home: Home, from_: str, to: str, out: str) -> tuple[int, list[str]]:
    lines: list[str] = []
    return report_and_print(home, from_, to, out, lines.append, today=lambda: TODAY), lines


def test_the_command_line_writes_the_same_report(kiosk_home: Home, tmp_path: Path) -> None:
    file = tmp_path / "new" / "rapport.xlsx"
    code, lines = told(kiosk_home, "2026-11-01", "2026-11-30", str(file))
    assert code == 0
    last = json.loads(lines[-1])
    assert last == {"activities": 20, "days": last["days"], "file": str(file)}
    rows = xlsx_rows(file)
    assert rows[0] == TITLES
    assert len(rows) == 1 + 20
    assert last["days"] == len({row[0] for row in rows[1:]})
    assert {(row[7], row[9]) for row in rows[1:]} == {("Valbourg", "Valbourg-sur-Mer")}


def test_the_command_line_writes_over_the_file_it_was_given(kiosk_home: Home, tmp_path: Path) -> None:
    file = tmp_path / "rapport.xlsx"
    for _ in range(2):
        assert told(kiosk_home, "2026-11-02", "2026-11-02", str(file))[0] == 0
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".xlsx"] == ["rapport.xlsx"]


@pytest.mark.parametrize(
    ("from_", "to", "out", "sentence"),
    [
        ("hier", "2026-11-30", "a.xlsx", "'hier' is not a day"),
        ("2026-11-31", "2026-11-30", "a.xlsx", "'2026-11-31' is no day of the calendar"),
        ("20261101", "2026-11-30", "a.xlsx", "'20261101' is not a day"),
        ("2026-11-30", "2026-11-01", "a.xlsx", "the first day comes first"),
        ("2020-11-01", "2026-11-30", "a.xlsx", "a year at most"),
        ("2026-01-01", "2026-01-31", "a.xlsx", "No visit from 2026-01-01 to 2026-01-31"),
        ("2026-11-01", "2026-11-30", "a.csv", "not a file that ends in .xlsx"),
        ("2026-11-01", "2026-11-30", "folder.xlsx", "not a file that ends in .xlsx"),
        ("2026-11-01", "2026-11-30", "file/a.xlsx", "nothing can be written there"),
        ("2026-11-01", "2026-11-30", "a\0b.xlsx", "not a file"),
    ],
)
def test_what_goes_wrong_is_one_sentence(
    kiosk_home: Home, tmp_path: Path, from_: str, to: str, out: str, sentence: str
) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "file").write_text("")
    code, lines = told(kiosk_home, from_, to, str(tmp_path / out))
    assert code == 1
    assert len(lines) == 2
    assert sentence in lines[0]
    assert json.loads(lines[-1]) == {"activities": 0, "days": 0, "file": ""}
    assert not list(tmp_path.glob("*.part"))


def test_a_home_without_a_memory_has_no_visits(tmp_path: Path) -> None:
    code, lines = told(Home(tmp_path / "nowhere"), "2026-11-01", "2026-11-30", str(tmp_path / "a.xlsx"))
    assert (code, len(lines)) == (1, 2)
    assert not (tmp_path / "nowhere").exists()


def test_a_memory_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.store.mkdir(parents=True)
    (home.store / "kiosk.db").write_bytes(b"no database" * 500)
    code, lines = told(home, "2026-11-01", "2026-11-30", str(tmp_path / "a.xlsx"))
    assert (code, len(lines)) == (1, 2)
    assert "cannot be read" in lines[0]


def test_reports_have_their_own_folder_in_the_home(tmp_path: Path) -> None:
    assert FOLDER == "reports"
    assert Desk(tmp_path, []).reports.usual_folder == str(tmp_path / "reports")
