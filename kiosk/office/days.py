"""The numbers of the last days, of the centre's own clock.

Apart because days are local and facts are in UTC: the joint is here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from kiosk.desk.day import Day
from kiosk.store.facts import FactStore


class Days:
    """Satisfies `kiosk.desk.day.DayCounts`. `now` knows its time zone."""

    def __init__(self, store: Callable[[], FactStore], now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def days(self, count: int) -> tuple[Day, ...]:
        today = self._now().date()
        return tuple(self._day(today - timedelta(days=back)) for back in range(count))

    def waiting(self) -> int:
        return self._store().waiting().new

    def _day(self, day: date) -> Day:
        zone = self._now().tzinfo
        begin = datetime.combine(day, time(), zone)
        bounds = [moment.astimezone(UTC).isoformat()[:19] for moment in (begin, begin + timedelta(days=1))]
        return Day(day.isoformat(), *self._store().counts(*bounds))
