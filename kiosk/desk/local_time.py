"""On which day of the centre was that? Facts tell the time in UTC, people live in their own.

Apart because the pure half has no clock and no place: whoever knows the centre's time hands it in.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

LocalTime = Callable[[datetime], datetime]
"""The same moment, as the clock on the centre's wall showed it."""


def day_of(utc: str, local: LocalTime) -> date | None:
    """None when this is no moment at all, or none that a calendar has."""
    try:
        return local(datetime.fromisoformat(utc)).date()
    except (ValueError, OverflowError, OSError):
        return None
