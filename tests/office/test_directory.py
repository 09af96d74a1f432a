"""The desk asks for places and brings in lists; whatever happens, there is a whole one: the new or the former."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time as machine_time
from contextlib import closing
from datetime import datetime
from enum import Enum
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.desk.directory import VenueQuery
from kiosk.domain.help_facts import DirectoryImported
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend
from kiosk.domain.venue_words import Care, Service, Way
from kiosk.office import directory_print
from kiosk.office.directory import EXAMPLE, Directory
from kiosk.paths import Home
from kiosk.settings.values import Settings
from kiosk.store.reading import statements_of
from kiosk.store.venues import FILE, Venues
from tests.directory.made_lists import row, table

MONDAY_MORNING = "2026-11-23T10:30"
ROOT = Path(__file__).resolve().parent.parent.parent

INVENTED = " (lieu inventé)"


class Desk:
    """The list of places of one centre, on a Monday morning, with the facts that were noted."""

    def __init__(self, folder: Path, settings: Settings | None = None, now: str = MONDAY_MORNING) -> None:
        self.noted: list[DirectoryImported] = []
        self.folder = folder
        self.directory = Directory(
            folder / "home",
            paths.assets() / EXAMPLE,
            settings=lambda: settings or Settings(centre_commune="Valbrume"),
            now=lambda: datetime.fromisoformat(now),
            note=self.noted.append,
        )

    def bring(self, written: str) -> ImportEnding:
        return self.directory.import_file(str(self.file(written)), lambda done, size: None).ending

    def file(self, written: str) -> Path:
        file = self.folder / "list.csv"
        file.write_text(written, encoding="utf-8")
        return file

    def names(self, query: VenueQuery | None = None) -> list[str]:
        found = self.directory.search(query or VenueQuery()).found
        return [one.venue.name.removesuffix(INVENTED) for one in found]


@pytest.fixture
def example(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    assert desk.directory.bring_example().ending is ImportEnding.DONE
    return desk


def test_the_example_is_whole_invented_and_says_so(example: Desk) -> None:
    about = example.directory.about()
    assert about.example
    assert (about.places, about.refused, about.newest) == (30, 0, "2026-11-12")
    assert about.days == 11
    assert example.noted == []
    whole = example.directory.search(VenueQuery(most=100))
    for one in whole.found:
        assert one.venue.source == "Exemple inventé"
        assert one.venue.name.endswith(INVENTED), "a paper must say so too"
        assert one.venue.hours
        assert all(mail.endswith(".example") for mail in one.venue.mails)
        assert all(phone.startswith("+3335301") for phone in one.venue.phones)


def test_the_example_never_takes_the_place_of_a_real_list(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.bring(table([row(1, nom="Vrai lieu")])) is ImportEnding.DONE
    desk.directory.bring_example()
    assert desk.names() == ["Vrai lieu"]
    assert not desk.directory.about().example


def test_an_import_is_noted_without_naming_any_place(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.bring(table([row(1), row(2), row(3, nom="")]))
    assert desk.noted == [DirectoryImported(2, 1, "2026-10-02")]


def test_places_are_found_by_need(example: Desk) -> None:
    search = example.directory.search
    procedures = search(VenueQuery(services=(Service.PROCEDURES,), care=(Care.LANGUAGES,)))
    assert procedures.found[0].venue.name == f"Centre d'accueil Les Passerelles{INVENTED}"
    assert all(Care.LANGUAGES in one.venue.care for one in procedures.found)
    assert procedures.count == len(procedures.found) == 4
    remote = search(VenueQuery(ways=(Way.REMOTE,)))
    assert [one.venue.name for one in remote.found] == [f"Aide à distance Clic Clair{INVENTED}"]
    assert example.names(VenueQuery(services=(Service.CHEAP_DEVICES,), free=True)) == []


def test_distance_comes_from_the_settings(tmp_path: Path, example: Desk) -> None:
    near = example.directory.search(VenueQuery(within_km=3))
    assert {one.venue.town for one in near.found} == {"Valbrume"}
    assert all(one.distance_km is not None and one.distance_km <= 3 for one in near.found)
    harbour = Desk(tmp_path, Settings(centre_latitude=46.94, centre_longitude=3.29))
    near = harbour.directory.search(VenueQuery(within_km=3))
    assert {one.venue.town for one in near.found} == {"Port-Lanvielle"}
    nowhere = Desk(tmp_path, Settings())
    found = nowhere.directory.search(VenueQuery(within_km=3))
    assert found.count == 29
    assert {one.distance_km for one in found.found} == {None}


def test_open_now_and_open_then(tmp_path: Path, example: Desk) -> None:
    assert "France Services de Valbrume" in example.names(VenueQuery(open_now=True))
    at_night = Desk(tmp_path, now="2026-11-23T23:00")
    assert at_night.names(VenueQuery(open_now=True)) == []
    saturday = VenueQuery(at="2026-11-28T11:00")
    assert set(at_night.names(saturday)) == set(example.names(saturday))
    assert "Médiathèque des Tilleuls" in example.names(saturday)
    assert "France Services de Valbrume" not in example.names(saturday)


def test_the_hours_of_today_and_of_the_week(example: Desk) -> None:
    query = VenueQuery(town="Haute")
    town_hall = example.directory.search(query).found[-1]
    assert town_hall.venue.name == f"Mairie de Haute-Combrelle{INVENTED}"
    week = town_hall.week
    assert [(one.start, one.end) for one in week[0].openings] == [(840, 1080)]
    assert town_hall.open is False
    assert [day.date for day in week] == [f"2026-11-{day}" for day in range(23, 30)]
    assert [bool(day.openings) for day in week] == [True, False, False, True, False, False, False]


def test_a_place_that_receives_nobody_is_never_shown(example: Desk) -> None:
    assert "Foyer du Grand Large" not in example.names(VenueQuery(most=100))


def test_a_refused_list_leaves_the_former_one_and_notes_nothing(example: Desk) -> None:
    before = example.names()
    nameless = table([row(number, nom="") for number in range(3)])
    for written in ("", "nom,commune\nLieu,Valbrume\n", table([]), nameless, "[{"):
        assert example.bring(written) is not ImportEnding.DONE
        assert example.names() == before
    assert example.noted == []
    assert sorted(file.name for file in (example.folder / "home").iterdir()) == [FILE]


def test_the_report_counts_and_names_what_was_wrong(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    file = desk.file(table([row(1), row(2, telephone="bientôt"), row(3, telephone="plus tard"), row(4, nom="")]))
    told: list[tuple[int, int]] = []
    report = desk.directory.import_file(str(file), lambda done, size: told.append((done, size)))
    assert (report.places, report.refused, report.warnings) == (3, 1, 2)
    kinds = {(one.field, one.flaw, one.mend): one.count for one in report.noticed}
    assert kinds == {
        ("telephone", Flaw.NOT_A_PHONE, Mend.LEFT_OUT): 2,
        ("nom", Flaw.MISSING, Mend.ROW_REFUSED): 1,
    }
    assert [one.row for one in report.remarks] == [2, 3, 4]
    assert report.encoding == "UTF-8"
    assert told[-1] == (file.stat().st_size, file.stat().st_size)
    assert "bientôt" in Venues(tmp_path / "home").raw(2)


def test_a_disk_without_room_is_said_and_harms_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path)
    desk.bring(table([row(1)]))

    def full(writer: object, *told: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("kiosk.store.venues.VenueWriter.flush", full)
    assert desk.bring(table([row(2, nom="Autre")])) is ImportEnding.NOT_SAVED
    assert desk.names() == ["Médiathèque des Tilleuls"]
    assert [file.name for file in (tmp_path / "home").iterdir()] == [FILE]


def command(folder: Path, file: Path) -> tuple[int, list[str]]:
    told: list[str] = []
    return directory_print.import_and_print(Home(folder / "home"), str(file), told.append), told


def test_the_command_line_tells_people_and_programs(tmp_path: Path) -> None:
    file = Desk(tmp_path).file(table([row(1), row(2, telephone="bientôt"), row(3, nom="")]))
    code, told = command(tmp_path, file)
    assert code == 0
    assert any(f"{file}:3: place 2, telephone “bientôt”: not a telephone number" in line for line in told)
    summary = json.loads(told[-1])
    assert summary == {"places": 2, "refused": 1, "warnings": 1, "newest": "2026-10-02", "ending": "done"}
    facts = [json.loads(one) for one in statements_of(tmp_path / "home" / "store", None)]
    assert [one["object"]["id"].rpartition("/")[2] for one in facts if "director" in json.dumps(one)] != []


def test_the_command_line_refuses_in_a_sentence(tmp_path: Path) -> None:
    code, told = command(tmp_path, tmp_path / "nothing.csv")
    assert code == 1
    assert "There is no such file." in told[-2]
    assert json.loads(told[-1])["ending"] == "no_file"
    without = table([row(1)]).replace("adresse", "rue", 1)
    code, told = command(tmp_path, Desk(tmp_path).file(without))
    assert "Missing columns: adresse." in told


@pytest.mark.parametrize("table_of", [directory_print.ENDINGS, directory_print.FLAWS, directory_print.MENDS])
def test_every_ending_flaw_and_mend_has_its_words(table_of: dict[Enum, str]) -> None:
    first = next(iter(table_of))
    assert set(table_of) == set(type(first))


def test_a_kill_at_any_moment_leaves_a_whole_list(tmp_path: Path) -> None:
    """The former list, or the new one: never a half, and what is left over is swept by the next import."""
    desk = Desk(tmp_path)
    desk.bring(table([row(1, nom="Avant")]))
    large = tmp_path / "large.csv"
    large.write_text(table([row(number, nom="Après") for number in range(4000)]), encoding="utf-8")
    stages = set()
    for kill in range(8):
        program = [sys.executable, "-m", "tests.faults.importing_kiosk"]
        child = subprocess.Popen(
            [*program, str(tmp_path / "home"), str(large), str(kill * 550)],
            stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        assert child.stdout is not None
        told = child.stdout.readline()
        machine_time.sleep(kill / 200)
        child.send_signal(signal.SIGKILL)
        child.communicate()
        stages.add(told.split()[0])
        with closing(sqlite3.connect(tmp_path / "home" / FILE)) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert set(desk.names()) in ({"Avant"}, {"Après"})
    assert stages == {"at"}
    assert desk.bring(table([row(1, nom="Enfin")])) is ImportEnding.DONE
    assert desk.names() == ["Enfin"]
    assert [file.name for file in (tmp_path / "home").iterdir()] == [FILE]
