"""The numbers of a day are those of the centre's own day, wherever its clock stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from kiosk.desk.day import Day
from kiosk.domain.facts import ExerciseFinished, Fact, Happening, Moment, NeedsTold, VisitStarted
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.office.days import Days
from tests.made_facts import fact
from tests.store.memory import opened

ISLAND = timezone(timedelta(hours=4))
"""Where the day begins four hours before that of UTC."""


def at(utc: str, what: Happening, number: int, visit: str) -> Fact:
    made = fact(what, number, visit=visit)
    return replace(made, at=Moment(utc, "boot", number, "ntp"))


def test_a_day_is_the_centres_own(tmp_path: Path) -> None:
    done = ExerciseFinished("A1a", "A1", Mode.ALONE, Outcome.ALONE)
    shown = ExerciseFinished("A1a", "A1", Mode.SHOWN, Outcome.SHOWN)
    urgent = NeedsTold({"deadline": ("this_week",)}, urgent=True)
    facts = [
        at("2026-11-21T19:59:00.000Z", VisitStarted("fr"), 1, "before"),
        at("2026-11-21T20:01:00.000Z", VisitStarted("fr"), 2, "first"),
        at("2026-11-21T20:05:00.000Z", done, 3, "first"),
        at("2026-11-21T20:06:00.000Z", shown, 4, "first"),
        at("2026-11-22T19:58:00.000Z", urgent, 5, "last"),
        at("2026-11-22T20:00:00.000Z", VisitStarted("fr"), 6, "after"),
    ]
    with opened(tmp_path) as store:
        store.record(facts)
        days = Days(lambda: store, lambda: datetime(2026, 11, 22, 15, 0, tzinfo=ISLAND))
        today, yesterday = days.days(2)
        assert today == Day("2026-11-22", visits=1, diagnostics=0, successes=1, to_orient=1)
        assert yesterday == Day("2026-11-21", visits=1)
        assert days.waiting() == len(facts)
