"""A kiosk is measured as it is: a real memory, real folders, and whatever fails is told, never a crash."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.desk.health import Check, Finding, HealthDesk, State, Subject
from kiosk.domain.facts import HelpCalled, KioskStarted
from kiosk.i18n.languages import LANGUAGES
from kiosk.office.health import KioskHealth
from kiosk.paths import Home
from kiosk.settings import Settings
from kiosk.ui.theme.fonts import FILES
from tests.made_facts import fact
from tests.store.memory import MORNING, opened
from tests.store.memory import change as change_memory


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def found(
    home: Home, settings: Settings | None = None, now: datetime = MORNING, **more: Any
) -> dict[Subject, Check]:
    health: HealthDesk = KioskHealth(
        home, lambda: settings or Settings(), now=lambda: now, trusted=lambda: False, **more
    )
    return {check.subject: check for check in health.look(lambda *_: None)}


def remember(home: Home) -> None:
    """A run that began with two facts, and another after it; a copy is made when it closes."""
    with opened(home.store) as store:
        store.record([fact(HelpCalled("a"), 1), fact(HelpCalled("b"), 2), fact(KioskStarted("1"), 3)])


def packs_of(home: Home, made: datetime) -> Path:
    """The folder of what ships, and a pack of this place, as old as this."""
    assets = home.folder / "shipped"
    for folder, about in (
        (assets / "content" / "base", 'id = "base"\nversion = "1.4"\n'),
        (home.packs / "ours", 'id = "ours"\nversion = "2"\n'),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "pack.toml").write_text(about, encoding="utf-8")
        os.utime(folder / "pack.toml", (made.timestamp(), made.timestamp()))
    return assets


def test_a_kiosk_that_is_well_says_so(home: Home) -> None:
    remember(home)
    checks = found(home, assets=packs_of(home, MORNING))
    assert set(checks) == set(Subject)
    assert {check.finding for check in checks.values() if check.state is not State.GOOD} == set()
    assert checks[Subject.WAITING] == Check(Subject.WAITING, State.GOOD, Finding.KEPT_HERE, {"count": 3})
    assert checks[Subject.MEMORY].values["bytes"] == (home.store / "kiosk.db").stat().st_size


def test_it_can_be_asked_while_somebody_writes(home: Home) -> None:
    with opened(home.store) as store:
        store.record([fact(HelpCalled("a"), 1)])
        assert found(home)[Subject.MEMORY].finding is Finding.MEMORY_SOUND
        store.record([fact(HelpCalled("b"), 2)])


def test_it_tells_how_far_it_has_got(home: Home) -> None:
    told: list[tuple[int, int]] = []
    KioskHealth(home, Settings).look(lambda done, of: told.append((done, of)))
    assert told == [(done, len(Subject)) for done in range(1, len(Subject) + 1)]


def test_before_there_is_a_home_the_disk_is_measured_all_the_same(tmp_path: Path) -> None:
    checks = found(Home(tmp_path / "not" / "yet"))
    assert checks[Subject.DISK].finding is not Finding.NOT_MEASURED
    assert checks[Subject.MEMORY].finding is Finding.MEMORY_MISSING


@pytest.mark.parametrize("garbage", [b"", b"no database at all" * 500])
def test_a_damaged_memory_is_to_be_mended_and_what_needs_it_says_so(home: Home, garbage: bytes) -> None:
    home.store.mkdir()
    (home.store / "kiosk.db").write_bytes(garbage)
    checks = found(home)
    assert checks[Subject.MEMORY].finding is Finding.MEMORY_DAMAGED
    assert checks[Subject.WAITING] == Check(Subject.WAITING, State.MEND, Finding.NOT_MEASURED)
    assert checks[Subject.DISK].finding is not Finding.NOT_MEASURED, "what can be measured is"


def test_a_zeroed_page_is_found(home: Home) -> None:
    remember(home)
    with (home.store / "kiosk.db").open("r+b") as file:
        file.seek(4096)
        file.write(bytes(4096 * 2))
    assert found(home)[Subject.MEMORY].finding is Finding.MEMORY_DAMAGED


def test_a_copy_that_is_days_behind_the_newest_fact_is_told(home: Home) -> None:
    remember(home)
    copy = max((home.store / "backups").glob("kiosk-*.db"))
    behind = (MORNING - timedelta(days=5)).timestamp()
    os.utime(copy, (behind, behind))
    assert found(home)[Subject.COPY] == Check(Subject.COPY, State.LOOK, Finding.COPY_OLD, {"count": 5})
    shutil.rmtree(home.store / "backups")
    assert found(home)[Subject.COPY].finding is Finding.COPY_MISSING


def test_what_waits_for_head_office_is_late_after_a_month(home: Home) -> None:
    remember(home)
    settings = Settings(head_office_url="https://siege.example")
    assert found(home, settings)[Subject.WAITING].finding is Finding.WAITS, "a centre that began today is not late"
    month = MORNING + timedelta(days=40)
    assert found(home, settings, month)[Subject.WAITING].finding is Finding.WAITS_LONG, "nothing was ever sent"
    with opened(home.store) as store:
        store.mark_exported([one.id for one in store.all()])
    assert found(home, settings)[Subject.WAITING].finding is Finding.WAITS
    later = MORNING + timedelta(days=40)
    assert found(home, settings, later)[Subject.WAITING].finding is Finding.WAITS_LONG
    with opened(home.store) as store:
        store.acknowledge([one.id for one in store.all()], "usb")
    assert found(home, settings, later)[Subject.WAITING].finding is Finding.NOTHING_WAITS
    change_memory(home.store, "UPDATE delivery SET state = 'rejected' WHERE seq = 1")
    assert found(home, settings)[Subject.WAITING].finding is Finding.REFUSED


@pytest.mark.parametrize(
    ("year", "finding"),
    [(1970, Finding.CLOCK_PAST), (2045, Finding.CLOCK_FUTURE), (2026, Finding.CLOCK_BACK)],
)
def test_a_clock_that_jumped_is_told(home: Home, year: int, finding: Finding) -> None:
    remember(home)
    now = datetime(year, 11, 20, tzinfo=UTC)
    assert found(home, now=now)[Subject.CLOCK].finding is finding


def test_a_language_nobody_can_speak_or_draw_is_named(home: Home, tmp_path: Path) -> None:
    checks = found(home, Settings(languages=("fr", "ar")), fonts=(tmp_path,))
    assert checks[Subject.VOICES].finding is Finding.VOICES_HERE
    assert checks[Subject.FONTS] == Check(
        Subject.FONTS, State.MEND, Finding.FONTS_MISSING, {"languages": "Français, العربية"}
    )
    assert found(home, Settings(sound=False))[Subject.VOICES].finding is Finding.VOICES_OFF


def test_the_files_of_a_font_are_named_after_it() -> None:
    """As the check supposes; the window has a table of them."""
    for family, files in FILES.items():
        assert files[0] == f"{family.replace(' ', '')}-Regular.ttf"
    assert {row.font for row in LANGUAGES} <= set(FILES)


def test_content_has_a_version_and_an_age(home: Home) -> None:
    assert found(home, assets=home.folder)[Subject.CONTENT].finding is Finding.CONTENT_MISSING
    assets = packs_of(home, MORNING - timedelta(days=30))
    assert found(home, assets=assets)[Subject.CONTENT] == Check(
        Subject.CONTENT, State.GOOD, Finding.CONTENT_FRESH, {"version": "1.4, ours 2"}
    )
    late = MORNING + timedelta(days=400)
    assert found(home, now=late, assets=assets)[Subject.CONTENT].finding is Finding.CONTENT_OLD
    packs_of(home, datetime(1970, 1, 2, tzinfo=UTC))
    assert found(home, assets=assets)[Subject.CONTENT].finding is Finding.CONTENT_FRESH, "nobody knows its age"
    (assets / "content" / "base" / "pack.toml").write_bytes(b"id = ")
    assert found(home, assets=assets)[Subject.CONTENT].finding is Finding.NOT_MEASURED


def test_the_content_that_ships_has_a_version() -> None:
    assert (paths.assets() / "content" / "base" / "pack.toml").is_file()


def test_what_was_noted_at_the_start_is_here(home: Home) -> None:
    health = KioskHealth(
        home, Settings, notices=lambda: ("store_restored", "settings.toml: 'x' is not a setting.")
    )
    told = [check.finding for check in health.look(lambda *_: None) if check.subject is Subject.START]
    assert told == [Finding.MEMORY_RESTORED, Finding.SETTINGS_WRONG]


def test_a_measure_that_fails_is_told_whatever_it_is(home: Home) -> None:
    def broken() -> Any:
        raise RuntimeError("anything")

    health = KioskHealth(home, broken, notices=broken)
    told = {check.subject: check for check in health.look(lambda *_: None)}
    assert set(told) == set(Subject)
    for subject in (Subject.VOICES, Subject.FONTS, Subject.START):
        assert told[subject] == Check(subject, State.MEND, Finding.NOT_MEASURED)
    assert told[Subject.DISK].finding is not Finding.NOT_MEASURED
