"""How do the tests get activities and drafts? From told stories, as the desk does, on a month they choose.

Apart because the form, the activities and the drafts are tried on the same stories.
"""

from __future__ import annotations

from datetime import date, timedelta, timezone
from typing import Any

from kiosk.desk.activity import activity_of
from kiosk.desk.activity_form import Activity
from kiosk.desk.reports import Draft, Period, draft_of
from kiosk.desk.visit_told import VisitBook, VisitTold
from kiosk.domain.facts import Fact
from tests.made_visits import Story, story

UTC_TIME = timezone(timedelta(0))
DAY = date(2026, 11, 2)
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
TODAY = date(2026, 11, 30)


def visits_of(*told: Fact) -> list[VisitTold]:
    book = VisitBook(lambda moment: moment.astimezone(UTC_TIME))
    for fact in told:
        book.note(fact)
    return list(book.visits.values())


def activity(*happenings: Any, minutes: float = 20) -> Activity:
    return activity_of(visits_of(*story(0, 9, *happenings, minutes=minutes).facts)[0], DAY)


def draft(*stories: Story, **more: Any) -> Draft:
    return draft_of(visits_of(*(fact for one in stories for fact in one.facts)), MONTH, TODAY, **more)
