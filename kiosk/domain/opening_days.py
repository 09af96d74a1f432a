"""How many days have surely passed since then, on a computer whose clock may lie?

Apart because removing something too early cannot be undone: refurbished computers wake up in 1970 or 2045, and one
such morning must never make thirteen months of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

SURE = "ntp"
"""The only trust that counts as a date: a clock that was set by hand may have been set wrongly."""


@dataclass(frozen=True, slots=True)
class OpeningDay:
    """From the fact number `seq` on, the clock told this date (ISO 8601); `sure` when the network had set it."""

    seq: int
    date: str
    sure: bool


class OpeningDays:
    """The days on which something was recorded, in the order of the facts: numbers cannot jump, clocks can."""

    def __init__(self, days: Sequence[OpeningDay]) -> None:
        self._days = list(days)
        self._starts = [day.seq for day in self._days]
        self._counted = _days_after(self._days)
        self._sure_start = _next_sure(self._days)
        self._sure_now = _confirmed(self._days)

    def since(self, seq: int) -> int:
        """Days that have passed since this fact: by the dates when both ends are sure, and in any case no fewer
        than the kiosk was opened on. A date alone, however late, is worth one day."""
        place = bisect_right(self._starts, seq)
        started = self._sure_start[place]
        sure = (self._sure_now - started).days if started is not None and self._sure_now is not None else 0
        return max(self._counted[place], sure, 0)


def is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _days_after(days: Sequence[OpeningDay]) -> list[int]:
    """For each place among the days: how many different dates follow, but for the one that was there already."""
    counted = [0] * (len(days) + 1)
    after: set[str] = set()
    for place in range(len(days), 0, -1):
        today = days[place - 1].date
        counted[place] = len(after) - (today in after)
        after.add(today)
    counted[0] = len(after)
    return counted


def _next_sure(days: Sequence[OpeningDay]) -> list[date | None]:
    """For each place: the date at that time when it is sure, else the first sure one after it, which is later."""
    found: date | None = None
    nearest: list[date | None] = [None] * (len(days) + 1)
    for place in range(len(days), 0, -1):
        today = days[place - 1]
        found = date.fromisoformat(today.date) if today.sure else found
        nearest[place] = found
    nearest[0] = found
    return nearest


def _confirmed(days: Sequence[OpeningDay]) -> date | None:
    """The earlier of the last two different sure dates: one reading alone removes nothing."""
    sure = list(dict.fromkeys(day.date for day in reversed(days) if day.sure))[:2]
    return min((date.fromisoformat(day) for day in sure), default=None)
