"""What can a volunteer do about the activity report? Choose the days, read it over, have it written.

Apart because the page needs only this; where facts and files are is known to `office.reports`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Protocol

from kiosk.desk.activity import activity_of, with_workshops
from kiosk.desk.activity_form import Activity, Kind
from kiosk.desk.visit_told import VisitTold
from kiosk.domain.stick import StickEnding
from kiosk.domain.support import Theme

MOST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Period:
    """Both days belong to it. Raises ValueError when it would end before it begins, or last more than a year."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if not 0 <= (self.last - self.first).days < MOST_DAYS:
            raise ValueError(f"a report is of 1 to {MOST_DAYS} days")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


class Span(Enum):
    """The periods that one touch chooses."""

    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"

    def around(self, today: date) -> Period:
        """Weeks begin on Mondays. What is not over yet goes to today, so that the file's name does not promise
        days to come."""
        if self is Span.THIS_WEEK:
            return Period(today - timedelta(days=today.weekday()), today)
        first = today.replace(day=1)
        if self is Span.THIS_MONTH:
            return Period(first, today)
        last = first - timedelta(days=1)
        return Period(last.replace(day=1), last)


class Gap(Enum):
    """What a report lacks, for the volunteer to know: the first three leave visits out, the others cells empty."""

    STILL_HERE = "still_here"
    WRONG_CLOCK = "wrong_clock"
    UNREADABLE = "unreadable"
    NO_MINUTES = "no_minutes"
    NO_THEME = "no_theme"
    NO_AUTONOMY = "no_autonomy"
    NO_SITE = "no_site"


class ReportEnding(Enum):
    """Every ending is expected: each has its sentence (`ui/desk/texts_report.py`)."""

    WRITTEN = "written"
    EMPTY = "empty"
    NOT_WRITABLE = "not_writable"
    FULL = "full"
    STICK = "stick"
    """The stick has its own endings."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`gaps`: how many visits (facts, when unreadable) each concerns; 1 for the site. `busy_days`: those of the
    period with several visits, which could have been workshops."""

    period: Period
    activities: tuple[Activity, ...]
    gaps: tuple[tuple[Gap, int], ...] = ()
    busy_days: tuple[tuple[date, int], ...] = ()

    @property
    def people(self) -> int:
        """Participants: somebody who came twice counts twice."""
        return sum(activity.participants.total for activity in self.activities)

    @property
    def workshops(self) -> int:
        return sum(activity.kind is Kind.WORKSHOP for activity in self.activities)

    @property
    def minutes(self) -> int:
        return sum(activity.minutes or 0 for activity in self.activities)

    @property
    def days(self) -> int:
        return len({activity.day for activity in self.activities})

    @property
    def redirected(self) -> int:
        return sum(bool(activity.redirected) for activity in self.activities)

    @property
    def themes(self) -> tuple[tuple[Theme, int], ...]:
        """In how many activities each theme was; the most frequent first, then in the order of the form."""
        met = Counter(theme for activity in self.activities for theme in activity.themes)
        return tuple(sorted(met.items(), key=lambda pair: (-pair[1], list(Theme).index(pair[0]))))


@dataclass(frozen=True, slots=True)
class Written:
    """`file`: where it is (on a stick only its name), "" when it was not written. `stick`: how the stick ended,
    None when there was none in it."""

    ending: ReportEnding
    file: str = ""
    activities: int = 0
    days: int = 0
    stick: StickEnding | None = None


class ReportDesk(Protocol):
    """All but the first two may take a while: never in the thread of the window."""

    @property
    def usual_folder(self) -> str:
        """Where reports go when there is no stick."""
        ...

    def period(self, span: Span) -> Period: ...

    def draft(self, period: Period, workshops: frozenset[date] = frozenset()) -> Draft:
        """`workshops`: the days on which everybody came to one workshop."""
        ...

    def write(self, draft: Draft, folder: str) -> Written: ...

    def write_on_stick(self, draft: Draft) -> Written:
        """On the only stick there is, read back; then it may be pulled out."""
        ...


def draft_of(
    visits: Iterable[VisitTold],
    period: Period,
    today: date,
    workshops: frozenset[date] = frozenset(),
    *,
    unreadable: int = 0,
    site_known: bool = True,
) -> Draft:
    """The report of these visits. Who is still here is told once they have left."""
    alone: list[Activity] = []
    gaps: Counter[Gap] = Counter({Gap.UNREADABLE: unreadable, Gap.NO_SITE: not site_known})
    for visit in visits:
        if visit.day is None or visit.day > today:
            gaps[Gap.WRONG_CLOCK] += 1
        elif visit.day in period:
            if visit.ended is None:
                gaps[Gap.STILL_HERE] += 1
            else:
                alone.append(activity_of(visit, visit.day))
    for activity in alone:
        gaps[Gap.NO_MINUTES] += activity.minutes is None
        gaps[Gap.NO_THEME] += not activity.themes
        gaps[Gap.NO_AUTONOMY] += activity.independence is None
    busy = Counter(activity.day for activity in alone)
    return Draft(
        period,
        tuple(with_workshops(alone, workshops)),
        tuple((gap, gaps[gap]) for gap in Gap if gaps[gap]),
        tuple((day, visits_then) for day, visits_then in sorted(busy.items()) if visits_then > 1),
    )
