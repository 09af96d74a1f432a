"""From which number on is something to look at, or to mend? Each threshold from both of its sides."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk import judging
from kiosk.desk.health import Check, Finding, State, Subject, first_things_first, worst

NOW = datetime(2028, 11, 23, 10, 46, tzinfo=UTC)
MB = 1_000_000


@pytest.mark.parametrize(
    ("free", "state", "finding"),
    [
        (500 * MB, State.GOOD, Finding.ROOM_ENOUGH),
        (500 * MB - 1, State.LOOK, Finding.ROOM_SMALL),
        (100 * MB, State.LOOK, Finding.ROOM_SMALL),
        (100 * MB - 1, State.MEND, Finding.ROOM_SCARCE),
        (20 * MB, State.MEND, Finding.ROOM_SCARCE),
        (20 * MB - 1, State.MEND, Finding.ROOM_NONE),
        (0, State.MEND, Finding.ROOM_NONE),
    ],
)
def test_room_on_the_disk(free: int, state: State, finding: Finding) -> None:
    assert judging.disk(free) == Check(Subject.DISK, state, finding, {"bytes": free})


def test_the_memory_is_sound_damaged_or_gone() -> None:
    assert judging.memory(5 * MB, sound=True).state is State.GOOD
    assert judging.memory(5 * MB, sound=False).finding is Finding.MEMORY_DAMAGED
    assert judging.memory(None, sound=False).finding is Finding.MEMORY_MISSING


def test_a_copy_may_be_two_days_behind() -> None:
    assert judging.copy(2, 50).state is State.GOOD
    assert judging.copy(3, 50) == Check(Subject.COPY, State.LOOK, Finding.COPY_OLD, {"count": 3})
    assert judging.copy(None, 50).state is State.LOOK
    assert judging.copy(None, 1).state is State.GOOD, "a kiosk that has just been set up has none yet"


def test_nothing_is_late_where_there_is_no_head_office() -> None:
    assert judging.waiting(9000, 0, None, head_office=False).finding is Finding.KEPT_HERE
    assert judging.waiting(9000, 0, None, head_office=True).finding is Finding.WAITS_LONG
    assert judging.waiting(9000, 0, 34, head_office=True).state is State.GOOD
    assert judging.waiting(9000, 0, 35, head_office=True).state is State.LOOK
    assert judging.waiting(0, 0, None, head_office=True).finding is Finding.NOTHING_WAITS
    assert judging.waiting(0, 2, 1, head_office=True) == Check(
        Subject.WAITING, State.LOOK, Finding.REFUSED, {"count": 2}
    )


@pytest.mark.parametrize(
    ("now", "before", "finding"),
    [
        (NOW, None, Finding.CLOCK_BY_HAND),
        (NOW, NOW - timedelta(days=399), Finding.CLOCK_BY_HAND),
        (NOW, NOW - timedelta(days=401), Finding.CLOCK_AHEAD),
        (NOW, NOW + timedelta(hours=23), Finding.CLOCK_BY_HAND),
        (NOW, NOW + timedelta(hours=25), Finding.CLOCK_BACK),
        (NOW.replace(year=1970), NOW, Finding.CLOCK_PAST),
        (NOW.replace(year=2045), NOW, Finding.CLOCK_FUTURE),
        (NOW, NOW.replace(year=2045), Finding.CLOCK_BY_HAND),
        (NOW, NOW.replace(year=1970), Finding.CLOCK_BY_HAND),
    ],
)
def test_a_clock_that_wakes_up_in_another_year_is_told(
    now: datetime, before: datetime | None, finding: Finding
) -> None:
    assert judging.clock(now, before, trusted=False).finding is finding


def test_a_clock_that_is_set_over_the_network_is_not_asked_about() -> None:
    assert judging.clock(NOW, None, trusted=True).finding is Finding.CLOCK_TRUSTED


MOMENTS = st.datetimes(timezones=st.just(UTC))


@given(MOMENTS, st.none() | MOMENTS)
def test_no_clock_is_too_strange_to_be_told(now: datetime, before: datetime | None) -> None:
    assert judging.clock(now, before, trusted=False).subject is Subject.CLOCK


def test_voices_and_letters_that_are_missing_are_named() -> None:
    assert judging.voices(["English", "العربية"], wanted=True).values == {"languages": "English, العربية"}
    assert judging.voices(["English"], wanted=False).finding is Finding.VOICES_OFF
    assert judging.voices([], wanted=True).state is State.GOOD
    assert judging.fonts(["العربية"]).state is State.MEND
    assert judging.fonts([]).state is State.GOOD


def test_content_ages_in_months() -> None:
    assert judging.content("1.0", 399).state is State.GOOD
    assert judging.content("1.0", 400) == Check(Subject.CONTENT, State.LOOK, Finding.CONTENT_OLD, {"count": 13})
    assert judging.content("1.0", None).state is State.GOOD
    assert judging.content("", None).state is State.MEND


def test_what_happened_at_the_start_is_told_once_each() -> None:
    notices = [
        "settings.toml: 'volume': 11 is not between 0 and 10. It stays 7.",
        "settings.toml: 'volum' is not a setting.",
        "store_restored",
        "font_missing:Noto Sans Arabic",
    ]
    assert [check.finding for check in judging.start(notices)] == [
        Finding.MEMORY_RESTORED,
        Finding.SETTINGS_WRONG,
    ]
    assert [check.finding for check in judging.start(["never heard of"])] == [Finding.OTHER_NOTICE]
    assert judging.start(["font_missing:Andika"]) == (Check(Subject.START, State.GOOD, Finding.STARTED_WELL),), (
        "fonts have a check of their own"
    )


def test_what_must_be_done_first_stands_on_top() -> None:
    checks = (
        judging.version("1"),
        judging.disk(400 * MB),
        judging.disk(5),
        judging.fonts(["x"]),
        judging.fonts([]),
    )
    assert [check.state for check in first_things_first(checks)] == [
        State.MEND,
        State.MEND,
        State.LOOK,
        State.GOOD,
        State.GOOD,
    ]
    assert first_things_first(checks)[0].subject is Subject.DISK
    assert worst(checks) is State.MEND
    assert worst(()) is State.GOOD
