"""The file for whoever repairs the kiosk: it says what is needed, and nobody is in it."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.health import Bundle, BundleMade, HealthDesk
from kiosk.domain.facts import ConsentGiven, HelpCalled, VisitStarted
from kiosk.domain.ids import learner_id
from kiosk.domain.persona import NOBODY
from kiosk.domain.shield import caught
from kiosk.domain.stick import Stick
from kiosk.errors import KioskError, Trouble
from kiosk.logs import DeskLog
from kiosk.office.health import KioskHealth
from kiosk.office.nameless import GONE, Nameless
from kiosk.paths import Home
from kiosk.settings import Settings, names
from kiosk.settings.values import PLACES_AND_KEYS
from tests.made_facts import fact
from tests.office.full_disk import empty, fill, small_disk
from tests.store.memory import MORNING, opened, rows

PLACE = Settings(
    centre="Espace Ada",
    organisation="ville-de-valbourg.example",
    centre_commune="Valbourg",
    centre_latitude=45.7612,
    centre_longitude=4.8321,
    printer="Bureau de Samira",
    head_office_url="https://siege.example/kiosk",
    head_office_recipient="age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
    head_office_key="0f" * 32,
    volume=4,
)
HOMES = "/" + "home"
ANNA, BORIS = learner_id(12345678901234567890123), learner_id(98765432109876543210987)
VISIT = "6f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A kiosk where two people have been, and whose log says more than it should."""
    home = Home(tmp_path / "Samira Martin" / "premier clic")
    with opened(home.store) as store:
        store.admit(ANNA, (3, 7, 1, 14))
        store.record([fact(VisitStarted("ar"), visit=VISIT, learner=ANNA), fact(HelpCalled("path"), visit=VISIT)])
        store.record([fact(ConsentGiven(given=True, version="1", channel="screen"), learner=BORIS)])
    log = DeskLog(home.logs, lambda: MORNING)
    log.write("not_saved", f"[Errno 28] No space left on device: '{home.store}/kiosk.db-wal'")
    log.write("not_saved", f"[Errno 2] No such file: '{Path.home()}/Téléchargements/liste.csv'")
    log.write("not_saved", r"cannot open C:\Users\Samira Martin\settings.toml")
    log.write("content", "packs/ours/exercises/G2b/exercise.toml:12: 'say' is missing")
    log.write("surprise", "ValueError at now_page.py:58")
    log.write("surprise", f"learner {ANNA} in visit {VISIT}")
    log.write(
        "surprise", "samira.benali@orange.fr, 06 12 34 56 78, 2 85 05 78 006 084 91, FR7630006000011234567890189"
    )
    log.write("setting", "https://siege.example/kiosk does not answer; Espace Ada; bureau DE samira; 45.7612")
    return home


def bundle(
    home: Home, *sticks: Stick, settings: Settings = PLACE, now: datetime = MORNING
) -> tuple[BundleMade, KioskHealth]:
    health = KioskHealth(
        home,
        lambda: settings,
        notices=lambda: ("store_restored", f"settings.toml: [Errno 13] '{home.settings}'"),
        sticks=lambda: sticks,
        screen="1366×768",
        now=lambda: now,
    )
    desk: HealthDesk = health
    return desk.bundle(health.look(lambda *_: None)), health


def content_of(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as opened_bundle:
        assert opened_bundle.testzip() is None
        return {name: opened_bundle.read(name).decode() for name in opened_bundle.namelist()}


def everything(folder: Path) -> dict[str, str]:
    (file,) = folder.glob("*.zip")
    return content_of(file)


def test_it_says_what_whoever_repairs_needs(home: Home) -> None:
    made, _ = bundle(home)
    assert made == BundleMade(Bundle.IN_COMPUTER, "premier-clic-depannage-20261123-0900.zip", "reports")
    content = everything(home.folder / "reports")
    assert set(content) == {"about.json", "settings.json", "health.json", "counts.json", "desk.log"}
    about: dict[str, Any] = json.loads(content["about.json"])
    assert about["screen"] == "1366×768"
    assert {"version", "python", "sqlite", "system", "processors", "memory_mb", "libraries"} <= set(about)
    assert about["notices"][0] == "store_restored"
    counts = json.loads(content["counts.json"])
    assert counts["kinds"] == {"consent_given": 1, "help_called": 1, "visit_started": 1}
    assert counts["form"][-1].islower()
    assert {check["subject"] for check in json.loads(content["health.json"])} >= {"disk", "memory", "clock"}


def test_every_setting_is_in_it_but_not_where_the_kiosk_stands(home: Home) -> None:
    bundle(home)
    settings = json.loads(everything(home.folder / "reports")["settings.json"])
    assert set(settings) == set(names())
    assert settings["volume"] == 4
    assert {settings[name] for name in PLACES_AND_KEYS} == {"set"}
    bundle(home, settings=Settings(), now=MORNING.replace(hour=10))
    newest = max((home.folder / "reports").glob("*.zip"))
    settings = json.loads(content_of(newest)["settings.json"])
    assert {settings[name] for name in PLACES_AND_KEYS} == {"usual"}


def test_the_log_keeps_what_helps(home: Home) -> None:
    bundle(home)
    lines = everything(home.folder / "reports")["desk.log"].splitlines()
    assert len(lines) == 8
    assert all(line.startswith("2026-11-23 09:00:00 ") for line in lines)
    assert lines[0].startswith("2026-11-23 09:00:00 not_saved [Errno 28] No space left on device")
    assert lines[3].endswith("content packs/ours/exercises/G2b/exercise.toml:12: 'say' is missing")
    assert lines[4].endswith("surprise ValueError at now_page.py:58")


def test_nobody_is_in_it(home: Home) -> None:
    bundle(home)
    memory = [
        *rows(home.store, "SELECT id, visit, visitor FROM fact"),
        *rows(home.store, "SELECT id, code FROM learner"),
    ]
    ids = {str(value) for row in memory for value in row if value} | {ANNA, BORIS, VISIT}
    ids |= {str(row[0]) for row in rows(home.store, "SELECT id FROM install")}
    ids -= {"1", ""}
    own = {str(getattr(PLACE, name)) for name in PLACES_AND_KEYS}
    folders = {str(home.folder), str(Path.home()), "Samira", "Martin", "liste.csv", "samira"}
    for name, text in everything(home.folder / "reports").items():
        for forbidden in ids | own | folders:
            assert forbidden.lower() not in text.lower(), f"{forbidden} in {name}"
        for line in text.splitlines():
            assert caught(line, NOBODY) is None, f"{line} in {name}"


@pytest.mark.parametrize(
    "line",
    [
        f"x {ANNA}.",
        f"({VISIT})",
        VISIT.replace("-", ""),
        f"{HOMES}/samira/Documents/lettre.odt",
        f"file://{HOMES}/samira/x",
        "in /media/samira/CLE USB/x.csv now",
        r"D:\Mes documents\x",
        r"\\serveur\partage",
        "call 0612345678 or 06-12-34-56-78",
        "anna@mail.example",
        "espace ada",
        "à VALBOURG",
        "4.8321",
    ],
)
def test_each_shape_of_a_person_or_a_place_goes(line: str, tmp_path: Path) -> None:
    left = Nameless(tmp_path, PLACE).line(f"2026-11-23 09:00:00 code {line}")
    assert left.startswith("2026-11-23 09:00:00 ")
    assert GONE in left
    for part in (
        "samira",
        "documents",
        "serveur",
        "0612",
        "12-34",
        "anna@",
        "ada",
        "valbourg",
        "8321",
        VISIT[:8],
        ANNA,
    ):
        assert part.lower() not in left.lower()


@given(st.text(max_size=60), st.text(max_size=20))
def test_whatever_stands_around_a_learner_the_learner_goes(before: str, after: str) -> None:
    line = Nameless(Path("/srv/premier clic"), Settings()).line(f"{before} {ANNA} {after}")
    assert ANNA not in line


def test_it_goes_to_the_stick_when_there_is_one(home: Home, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    made, _ = bundle(home, Stick("CLE", str(place), "sdb1"))
    assert made == BundleMade(Bundle.ON_STICK, "premier-clic-depannage-20261123-0900.zip", "CLE")
    assert [one.name for one in place.iterdir()] == [made.name]
    assert not (home.folder / "reports").exists()
    assert content_of(place / made.name)["about.json"]


def test_a_stick_that_the_system_left_closed_is_opened(home: Home, tmp_path: Path) -> None:
    def mount(stick: Stick) -> Stick:
        return replace(stick, place=str(tmp_path))

    health = KioskHealth(home, lambda: PLACE, sticks=lambda: [Stick("CLE", "", "sdb1")], mount=mount)
    assert health.bundle(()).ending is Bundle.ON_STICK
    assert everything(tmp_path)


def test_two_in_a_minute_are_two_files(home: Home, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    stick = Stick("CLE", str(place), "sdb1")
    assert [bundle(home, stick)[0].name for _ in range(2)] == [
        "premier-clic-depannage-20261123-0900.zip",
        "premier-clic-depannage-20261123-0900-2.zip",
    ]


@pytest.mark.parametrize("how", ["not mounted", "protected", "pulled out"])
def test_a_stick_that_cannot_be_written_leaves_it_in_the_computer(home: Home, tmp_path: Path, how: str) -> None:
    place = "" if how == "not mounted" else str(tmp_path / "gone")
    stick = Stick("CLE", place, "sdb1", writable=how != "protected")
    made, _ = bundle(home, stick)
    assert made.ending is Bundle.STICK_REFUSED
    assert everything(home.folder / "reports")


def test_of_several_sticks_none_is_chosen(home: Home, tmp_path: Path) -> None:
    made, _ = bundle(home, Stick("A", str(tmp_path), "sdb1"), Stick("B", str(tmp_path), "sdc1"))
    assert made.ending is Bundle.SEVERAL_STICKS
    assert everything(home.folder / "reports")


def test_sticks_that_cannot_even_be_looked_for_are_none(home: Home) -> None:
    def broken() -> list[Stick]:
        raise KioskError(Trouble.SURPRISE)

    health = KioskHealth(home, lambda: PLACE, sticks=broken)
    assert health.bundle(()).ending is Bundle.IN_COMPUTER


def test_on_a_full_stick_nothing_is_left_half_written(home: Home, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    with small_disk(place) as mounted:
        fill(place, mounted=mounted)
        made, _ = bundle(home, Stick("CLE", str(place), "sdb1"))
        if mounted:
            assert made.ending is Bundle.STICK_REFUSED
            assert [one.name for one in place.iterdir()] == ["everything"]
            assert everything(home.folder / "reports")
        empty(place, mounted=mounted)
        made, _ = bundle(home, Stick("CLE", str(place), "sdb1"))
        assert made.ending is Bundle.ON_STICK
        assert not list(place.glob("*.part"))


def test_on_a_full_disk_it_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    with small_disk(folder) as mounted:
        fill(folder, mounted=mounted)
        made, _ = bundle(Home(folder))
        if mounted:
            assert made == BundleMade(Bundle.NO_ROOM)
        empty(folder, mounted=mounted)
        assert bundle(Home(folder))[0].ending is Bundle.IN_COMPUTER


def test_a_file_in_the_place_of_the_folder_is_not_written(home: Home) -> None:
    (home.folder / "reports").write_text("", encoding="utf-8")
    assert bundle(home)[0] == BundleMade(Bundle.NOT_WRITTEN)


@pytest.mark.parametrize("year", [1970, 2045, 2120])
def test_in_any_year_a_file_is_made(home: Home, year: int) -> None:
    made, _ = bundle(home, now=datetime(year, 1, 1, tzinfo=UTC))
    assert made.ending is Bundle.IN_COMPUTER


def test_without_a_memory_or_a_log_there_is_still_something_to_tell(tmp_path: Path) -> None:
    made, _ = bundle(Home(tmp_path))
    assert made.ending is Bundle.IN_COMPUTER
    content = everything(tmp_path / "reports")
    assert json.loads(content["counts.json"]) == {"cannot be read": "not_saved"}
    assert "desk.log" not in content
