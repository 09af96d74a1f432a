"""Is this kiosk well, and what should be done about it? One check for each thing that can go wrong unseen.

Apart because what is measured is looked at here with no disk and no database: the thresholds are tried
without any.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol


class State(Enum):
    """`LOOK`: somebody should look at it soon. `MEND`: it stops, or loses, something."""

    GOOD = "good"
    LOOK = "look"
    MEND = "mend"


class Subject(Enum):
    """What is checked, in the order in which it is shown."""

    DISK = "disk"
    MEMORY = "memory"
    COPY = "copy"
    WAITING = "waiting"
    CLOCK = "clock"
    VOICES = "voices"
    FONTS = "fonts"
    CONTENT = "content"
    START = "start"
    VERSION = "version"


class Finding(Enum):
    """What was found. `kiosk/ui/desk/texts_health.py` has one sentence for each, which says what to do."""

    ROOM_ENOUGH = "room_enough"
    ROOM_SMALL = "room_small"
    ROOM_SCARCE = "room_scarce"
    ROOM_NONE = "room_none"
    MEMORY_SOUND = "memory_sound"
    MEMORY_DAMAGED = "memory_damaged"
    MEMORY_MISSING = "memory_missing"
    COPIED = "copied"
    COPY_OLD = "copy_old"
    COPY_MISSING = "copy_missing"
    NOTHING_WAITS = "nothing_waits"
    KEPT_HERE = "kept_here"
    WAITS = "waits"
    WAITS_LONG = "waits_long"
    REFUSED = "refused"
    CLOCK_TRUSTED = "clock_trusted"
    CLOCK_BY_HAND = "clock_by_hand"
    CLOCK_PAST = "clock_past"
    CLOCK_FUTURE = "clock_future"
    CLOCK_BACK = "clock_back"
    CLOCK_AHEAD = "clock_ahead"
    VOICES_HERE = "voices_here"
    VOICES_MISSING = "voices_missing"
    VOICES_OFF = "voices_off"
    FONTS_HERE = "fonts_here"
    FONTS_MISSING = "fonts_missing"
    CONTENT_FRESH = "content_fresh"
    CONTENT_OLD = "content_old"
    CONTENT_MISSING = "content_missing"
    STARTED_WELL = "started_well"
    MEMORY_RESTORED = "memory_restored"
    MEMORY_NEW = "memory_new"
    SETTINGS_WRONG = "settings_wrong"
    OTHER_NOTICE = "other_notice"
    VERSION_IS = "version_is"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True)
class Check:
    """`values`: what its sentence needs, by name; `bytes`: an amount of room; `count`: of what is counted."""

    subject: Subject
    state: State
    finding: Finding
    values: Mapping[str, object] = field(default_factory=dict)


_URGENCY = (State.MEND, State.LOOK, State.GOOD)


def first_things_first(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """What must be done stands on top; among equals the order stays."""
    return tuple(sorted(checks, key=lambda check: _URGENCY.index(check.state)))


def worst(checks: tuple[Check, ...]) -> State:
    return first_things_first(checks)[0].state if checks else State.GOOD


class Bundle(Enum):
    """How making a file for whoever repairs the kiosk ended. A sentence for each in `texts_health`."""

    ON_STICK = "on_stick"
    IN_COMPUTER = "in_computer"
    STICK_REFUSED = "stick_refused"
    SEVERAL_STICKS = "several_sticks"
    NO_ROOM = "no_room"
    NOT_WRITTEN = "not_written"


@dataclass(frozen=True, slots=True)
class BundleMade:
    """`name`: of the file, "" when there is none. `place`: the name of the stick, or of the folder here."""

    ending: Bundle
    name: str = ""
    place: str = ""


Tell = Callable[[int, int], None]
"""How much is done, of how much."""


class HealthDesk(Protocol):
    def look(self, tell: Tell) -> tuple[Check, ...]:
        """Everything, measured now. Takes a moment: never in the window's thread. Never raises."""
        ...

    def bundle(self, checks: tuple[Check, ...]) -> BundleMade:
        """A file for whoever repairs the kiosk, without anything about a person: on the stick when there is one,
        else in this computer. Never in the window's thread; never raises."""
        ...
