"""Opening hours are read as people mean them, or said to be unreadable."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory import hours
from kiosk.domain.venue import Opening

MONDAY = date(2026, 11, 23)
USUAL = "Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:00; PH off"


def at(hour: int) -> datetime:
    return datetime.combine(MONDAY, time(hour))


def test_a_day_has_its_openings() -> None:
    today = hours.day(USUAL, MONDAY)
    assert today is not None
    assert today.date == "2026-11-23"
    assert today.openings == (Opening(540, 720), Opening(840, 1050))


def test_a_week_begins_today_and_sunday_is_closed() -> None:
    week = hours.week(USUAL, MONDAY)
    assert [len(day.openings) for day in week] == [2, 2, 2, 2, 2, 1, 0]


def test_public_holidays_of_france_are_closed() -> None:
    christmas = hours.day(USUAL, date(2026, 12, 25))
    assert christmas is not None
    assert christmas.openings == ()


@pytest.mark.parametrize(
    ("written", "opening"),
    [("24/7", Opening(0, 1440)), ("Mo 22:00-02:00", Opening(1320, 1440)), ("Mo 00:00-24:00", Opening(0, 1440))],
)
def test_midnight(written: str, opening: Opening) -> None:
    today = hours.day(written, MONDAY)
    assert today is not None
    assert today.openings == (opening,)


def test_open_now() -> None:
    assert hours.open_at(USUAL, at(9))
    assert not hours.open_at(USUAL, at(12))
    assert hours.open_at("Mo 09:00-12:00 unknown", at(10)) is None


def test_two_thursdays_a_month() -> None:
    third = hours.day("Th[1],Th[3] 14:00-17:00", date(2026, 11, 19))
    fourth = hours.day("Th[1],Th[3] 14:00-17:00", date(2026, 11, 26))
    assert third is not None
    assert third.openings == (Opening(840, 1020),)
    assert fourth is not None
    assert fourth.openings == ()


@pytest.mark.parametrize(
    "written", ["", "lundi 9h-12h", "Mo-Fr 9h", "sur rendez-vous", "x" * 600, "Mo\x00", "24/7;" * 200]
)
def test_what_cannot_be_read_is_unknown_and_not_closed(written: str) -> None:
    assert not hours.are_hours(written)
    assert hours.day(written, MONDAY) is None
    assert hours.open_at(written, at(10)) is None
    assert hours.week(written, MONDAY) == ()


WORDS = ["Mo", "Tu", "Su", "PH", "SH", "-", ",", " ", ";", "||", "09:00", "12:00", "26:00", "+", "off", "unknown",
         "week", "53", "2026", "9999", "Jan", "Feb 29", "easter", "sunrise", "(sunset-01:00)", "/2", "[1]", "[-1]",
         "+1 day", '"note"', "24/7", ":"]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), st.datetimes())
def test_whatever_stands_there_an_answer_comes(written: str, moment: datetime) -> None:
    if hours.are_hours(written):
        today = hours.day(written, moment.date())
        assert today is not None
        assert all(0 <= one.start < one.end <= 1440 for one in today.openings)
    hours.open_at(written, moment)
