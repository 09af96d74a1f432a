"""Which referral is still open, and how many days ago it was, whatever the clocks of old computers say."""

from __future__ import annotations

from kiosk.desk.referral import days_between, open_referral
from kiosk.domain.facts import Fact, Happening, Moment
from kiosk.domain.help_facts import OutcomeTold, Referred


def fact(what: Happening, number: int) -> Fact:
    return Fact(str(number), Moment(f"2026-03-0{number}T10:00:00Z", "boot", number, "ntp"), what, visit="v")


SENT, SENT_AGAIN = fact(Referred("AideSociale"), 1), fact(Referred("Autre"), 3)
TOLD = fact(OutcomeTold("done", 7), 2)


def test_what_somebody_told_is_not_asked_again() -> None:
    assert open_referral([SENT], []) is SENT
    assert open_referral([SENT, TOLD], []) is None
    assert open_referral([SENT, TOLD, SENT_AGAIN], []) is SENT_AGAIN
    assert open_referral([SENT], [TOLD]) is None


def test_days_are_counted_from_day_to_day() -> None:
    assert days_between("2026-03-02T23:59:00Z", "2026-03-09T00:01:00Z") == 7


def test_a_clock_that_went_back_counts_nothing() -> None:
    assert days_between("2045-01-01T00:00:00Z", "2026-03-09T00:01:00Z") == 0
