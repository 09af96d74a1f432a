"""From which number on is something to look at, or to mend? What was measured goes in, a check comes out.

Apart from `health` because these are its thresholds. Room on the disk: below 500 MB nothing new is fetched, below
100 MB what was sent may go early, below 20 MB no visit begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.desk.health import Check, Finding, State, Subject

MB = 1_000_000
SMALL, SCARCE, NONE = 500 * MB, 100 * MB, 20 * MB
EARLIEST, LATEST = 2026, 2040
"""Years that can be now: a computer whose battery is flat wakes up in 1970, and some in 2045."""
BACK = timedelta(days=1)
AHEAD = timedelta(days=400)
LONG_WAIT_DAYS = 35
OLD_COPY_DAYS = 3
OLD_CONTENT_DAYS = 400


def disk(free: int) -> Check:
    values = {"bytes": free}
    if free < NONE:
        return Check(Subject.DISK, State.MEND, Finding.ROOM_NONE, values)
    if free < SCARCE:
        return Check(Subject.DISK, State.MEND, Finding.ROOM_SCARCE, values)
    if free < SMALL:
        return Check(Subject.DISK, State.LOOK, Finding.ROOM_SMALL, values)
    return Check(Subject.DISK, State.GOOD, Finding.ROOM_ENOUGH, values)


def memory(size: int | None, *, sound: bool) -> Check:
    """`size` in bytes, None when there is no file."""
    if size is None:
        return Check(Subject.MEMORY, State.MEND, Finding.MEMORY_MISSING)
    if not sound:
        return Check(Subject.MEMORY, State.MEND, Finding.MEMORY_DAMAGED)
    return Check(Subject.MEMORY, State.GOOD, Finding.MEMORY_SOUND, {"bytes": size})


def copy(days: int | None, facts: int) -> Check:
    """`days` between the last copy and the newest fact: what would be lost with the disk's good half."""
    if days is None:
        state = State.LOOK if facts > 1 else State.GOOD
        return Check(Subject.COPY, state, Finding.COPY_MISSING)
    if days >= OLD_COPY_DAYS:
        return Check(Subject.COPY, State.LOOK, Finding.COPY_OLD, {"count": days})
    return Check(Subject.COPY, State.GOOD, Finding.COPIED)


def waiting(facts: int, refused: int, days: int | None, *, head_office: bool) -> Check:
    """`days` since anything was exported or sent, None for never. Without a head office nothing is late."""
    if refused:
        return Check(Subject.WAITING, State.LOOK, Finding.REFUSED, {"count": refused})
    if not facts:
        return Check(Subject.WAITING, State.GOOD, Finding.NOTHING_WAITS)
    if not head_office:
        return Check(Subject.WAITING, State.GOOD, Finding.KEPT_HERE, {"count": facts})
    if days is None or days >= LONG_WAIT_DAYS:
        return Check(Subject.WAITING, State.LOOK, Finding.WAITS_LONG, {"count": facts})
    return Check(Subject.WAITING, State.GOOD, Finding.WAITS, {"count": facts})


def clock(now: datetime, before: datetime | None, *, trusted: bool) -> Check:
    """`before`: the last fact of the run before this one, which lies in the past of every clock that is right."""
    values = {"day": f"{now:%d/%m/%Y}", "time": f"{now:%H:%M}"}
    if now.year < EARLIEST:
        return Check(Subject.CLOCK, State.MEND, Finding.CLOCK_PAST, values)
    if now.year > LATEST:
        return Check(Subject.CLOCK, State.MEND, Finding.CLOCK_FUTURE, values)
    if before is not None and EARLIEST <= before.year <= LATEST:
        if now < before - BACK:
            return Check(Subject.CLOCK, State.MEND, Finding.CLOCK_BACK, values)
        if now > before + AHEAD:
            return Check(Subject.CLOCK, State.LOOK, Finding.CLOCK_AHEAD, values)
    finding = Finding.CLOCK_TRUSTED if trusted else Finding.CLOCK_BY_HAND
    return Check(Subject.CLOCK, State.GOOD, finding, values)


def voices(missing: Sequence[str], *, wanted: bool) -> Check:
    """`missing`: the own names of the languages that nothing here can speak."""
    if not wanted:
        return Check(Subject.VOICES, State.GOOD, Finding.VOICES_OFF)
    if missing:
        return Check(Subject.VOICES, State.LOOK, Finding.VOICES_MISSING, {"languages": ", ".join(missing)})
    return Check(Subject.VOICES, State.GOOD, Finding.VOICES_HERE)


def fonts(missing: Sequence[str]) -> Check:
    """`missing`: the own names of the languages whose letters cannot be drawn as they should be."""
    if missing:
        return Check(Subject.FONTS, State.MEND, Finding.FONTS_MISSING, {"languages": ", ".join(missing)})
    return Check(Subject.FONTS, State.GOOD, Finding.FONTS_HERE)


def content(version: str, days: int | None) -> Check:
    """`version` is "" when there is none; `days` since it was made, None when nobody knows."""
    if not version:
        return Check(Subject.CONTENT, State.MEND, Finding.CONTENT_MISSING)
    if days is not None and days >= OLD_CONTENT_DAYS:
        return Check(Subject.CONTENT, State.LOOK, Finding.CONTENT_OLD, {"count": days // 30})
    return Check(Subject.CONTENT, State.GOOD, Finding.CONTENT_FRESH, {"version": version})


def version(number: str) -> Check:
    return Check(Subject.VERSION, State.GOOD, Finding.VERSION_IS, {"version": number})


def start(notices: Sequence[str]) -> tuple[Check, ...]:
    """What was not as it should be when the kiosk started. Fonts and voices have checks of their own."""
    found = {_of_start(notice) for notice in notices if not notice.startswith(("font_missing", "voice_missing"))}
    order = (Finding.MEMORY_NEW, Finding.MEMORY_RESTORED, Finding.SETTINGS_WRONG, Finding.OTHER_NOTICE)
    checks = tuple(Check(Subject.START, State.LOOK, finding) for finding in order if finding in found)
    return checks or (Check(Subject.START, State.GOOD, Finding.STARTED_WELL),)


def not_measured(subject: Subject) -> Check:
    """Looking itself failed: that is something to mend as well."""
    return Check(subject, State.MEND, Finding.NOT_MEASURED)


def _of_start(notice: str) -> Finding:
    if notice.startswith("settings.toml"):
        return Finding.SETTINGS_WRONG
    codes = {"store_new": Finding.MEMORY_NEW, "store_restored": Finding.MEMORY_RESTORED}
    return codes.get(notice, Finding.OTHER_NOTICE)
