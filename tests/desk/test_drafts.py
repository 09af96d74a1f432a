"""A report is of its period, says what it lacks, and makes a workshop only of a day that a volunteer names."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from kiosk.desk.activity_form import Kind
from kiosk.desk.reports import Gap, Period, Span, draft_of
from kiosk.domain.facts import ConsentGiven, VisitStarted
from kiosk.domain.help_facts import SupportGiven
from kiosk.domain.support import How, Procedure, Theme
from tests.desk.made_activities import DAY, MONTH, UTC_TIME, draft, visits_of
from tests.made_visits import FIRST, Story, practised, story


def test_several_visits_of_one_day_stay_individual_until_a_volunteer_says_otherwise() -> None:
    told = draft(story(0, 9, *practised("A1")), story(0, 9, *practised("G1")), story(1))
    assert [one.kind for one in told.activities] == [Kind.INDIVIDUAL] * 3
    assert told.busy_days == ((DAY, 2),)


def test_a_day_that_was_a_workshop_is_one_activity() -> None:
    housing = SupportGiven((How.ORIENTED.value,), "partly", procedures=(Procedure.HOUSING.value,))
    visits = [story(0, 9, *practised("A1"), housing), story(0, 10, *practised("G1"), minutes=50), story(1)]
    told = draft(*visits, workshops=frozenset({DAY, date(2026, 11, 3)}))
    workshop, alone = told.activities
    assert (workshop.kind, workshop.minutes, workshop.participants.total) == (Kind.WORKSHOP, 50, 2)
    assert workshop.themes == (Theme.DEVICE, Theme.MAIL, Theme.PROCEDURES)
    assert workshop.procedures == (Procedure.HOUSING,)
    assert (workshop.independence, workshop.redirected) == (None, None)
    assert alone.kind is Kind.INDIVIDUAL
    assert (told.people, told.workshops, told.days) == (3, 1, 2)


def test_a_report_is_of_its_period_and_tells_what_it_lacks() -> None:
    gone = story(3, 9, SupportGiven(("trained",), "partly"), *practised("L1"), minutes=30)
    no_length, here = story(4, minutes=0), Story(FIRST + timedelta(days=5)).tell(VisitStarted("fr"))
    last = story(28)
    before = Story(FIRST - timedelta(days=20)).tell(VisitStarted("fr")).ended()
    lost = Story(datetime(1970, 1, 1, tzinfo=UTC_TIME), trust="unsynced").tell(VisitStarted("fr")).ended()
    told = draft(gone, no_length, here, last, before, lost, unreadable=2, site_known=False)
    assert [one.day for one in told.activities] == [date(2026, 11, 5), date(2026, 11, 6), date(2026, 11, 30)]
    assert dict(told.gaps) == {
        Gap.STILL_HERE: 1, Gap.WRONG_CLOCK: 1, Gap.UNREADABLE: 2, Gap.NO_MINUTES: 1, Gap.NO_THEME: 2,
        Gap.NO_AUTONOMY: 2, Gap.NO_SITE: 1,
    }  # fmt: skip
    assert (told.minutes, told.days, told.redirected) == (50, 3, 0)


def test_a_visit_dated_after_today_is_not_told() -> None:
    told = draft_of(visits_of(*story(20).facts), MONTH, date(2026, 11, 10))
    assert told.activities == ()
    assert told.gaps == ((Gap.WRONG_CLOCK, 1),)


def test_a_visit_of_which_nothing_was_kept_is_counted_and_nothing_more() -> None:
    told = draft(story(0, 9, ConsentGiven(False, "1", "screen")))
    assert len(told.activities) == 1
    assert dict(told.gaps) == {Gap.NO_THEME: 1, Gap.NO_AUTONOMY: 1}


def test_themes_are_read_back_with_the_most_frequent_first() -> None:
    told = draft(story(0, 9, *practised("L1")), story(1, 9, *practised("L1"), *practised("A1")))
    assert told.themes == ((Theme.CONTENTS, 2), (Theme.DEVICE, 1))


@pytest.mark.parametrize(
    ("span", "today", "first", "last"),
    [
        (Span.THIS_WEEK, date(2026, 11, 25), date(2026, 11, 23), date(2026, 11, 25)),
        (Span.THIS_WEEK, date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 23)),
        (Span.THIS_MONTH, date(2026, 11, 25), date(2026, 11, 1), date(2026, 11, 25)),
        (Span.LAST_MONTH, date(2026, 3, 31), date(2026, 2, 1), date(2026, 2, 28)),
        (Span.LAST_MONTH, date(2026, 1, 1), date(2025, 12, 1), date(2025, 12, 31)),
    ],
)
def test_a_span_is_found_around_today(span: Span, today: date, first: date, last: date) -> None:
    assert span.around(today) == Period(first, last)


def test_a_period_ends_after_it_begins_and_lasts_a_year_at_most() -> None:
    assert DAY in Period(DAY, DAY)
    for last in (DAY - timedelta(days=1), DAY + timedelta(days=366)):
        with pytest.raises(ValueError, match="a report"):
            Period(DAY, last)
