"""Who is stuck, and since when: at a step that has lasted a minute.

Apart because nobody may be watched more closely than that: where somebody is, and for how long.
"""

from __future__ import annotations

from dataclasses import dataclass

STUCK_AFTER_MS = 60_000
"""A minute at one step of something that is asked: long enough to look, short enough to help before giving up."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Where somebody is, as far as it can be seen over a shoulder. `step` counts from 1, 0 when there are none.
    `asked`: something is asked here, so staying long may mean being stuck."""

    place: str
    thing: str = ""
    step: int = 0
    asked: bool = False


class Attention:
    """Told now and then where the person is; remembers only since when they are there."""

    def __init__(self) -> None:
        self._sight: Sight | None = None
        self._since_ms = 0

    def look(self, sight: Sight | None, now_ms: int) -> None:
        """None: nobody is there."""
        if sight != self._sight:
            self._sight, self._since_ms = sight, now_ms

    def stuck_ms(self, now_ms: int) -> int | None:
        """For how long, once it is a minute; None before, and where nothing is asked."""
        if self._sight is None or not self._sight.asked:
            return None
        lasted = now_ms - self._since_ms
        return lasted if lasted >= STUCK_AFTER_MS else None
