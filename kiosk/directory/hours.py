"""Whether opening hours can be read, and what they say of one day or one moment: the door of `opening_hours`.

Apart because that library is met here and nowhere else. Times are those of the place's own clock, public holidays
those of France.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from opening_hours import OpeningHours, State, validate

from kiosk.domain.venue import DayHours, Opening

LONGEST = 500
"""Characters. Real hours have a tenth of that; the library need not be tried with more."""
COUNTRY = "FR"
DAY_MINUTES = 24 * 60


def are_hours(text: str) -> bool:
    return 0 < len(text) <= LONGEST and text.isprintable() and validate(text)


def open_at(text: str, moment: datetime) -> bool | None:
    """None when nobody can tell: the hours say so themselves ("unknown"), or they cannot be read."""
    hours = _read(text)
    if hours is None:
        return None
    state, _ = hours.state(_naive(moment))
    return None if state == State.UNKNOWN else state == State.OPEN


def day(text: str, when: date) -> DayHours | None:
    """None when the hours cannot be read. What opens before midnight and shuts after it is cut at midnight."""
    hours = _read(text)
    if hours is None:
        return None
    begin = datetime.combine(when, time())
    openings = tuple(
        Opening(_minutes(start, begin), _minutes(end, begin))
        for start, end, state, _ in hours.intervals(begin, begin + timedelta(days=1))
        if state == State.OPEN
    )
    return DayHours(when.isoformat(), openings)


def week(text: str, first: date) -> tuple[DayHours, ...]:
    """This day and the six after it."""
    days = (day(text, first + timedelta(days=count)) for count in range(7))
    return tuple(one for one in days if one is not None)


@lru_cache(maxsize=64)
def _read(text: str) -> OpeningHours | None:
    return OpeningHours(text, country=COUNTRY) if are_hours(text) else None


def _minutes(moment: datetime | None, begin: datetime) -> int:
    if moment is None:
        return DAY_MINUTES
    return min(max(int((_naive(moment) - begin).total_seconds()) // 60, 0), DAY_MINUTES)


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None, second=0, microsecond=0)
