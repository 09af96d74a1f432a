"""Days between two visits, whatever the clocks of old computers say."""

from __future__ import annotations

from kiosk.desk.referral import days_between


def test_days_are_counted_from_day_to_day() -> None:
    assert days_between("2026-03-02T23:59:00Z", "2026-03-09T00:01:00Z") == 7


def test_a_clock_that_went_back_counts_nothing() -> None:
    assert days_between("2045-01-01T00:00:00Z", "2026-03-09T00:01:00Z") == 0
