"""Somebody comes back after a week: what was learnt is asked again first, and what became of it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from kiosk.domain.facts import Fact, MemoryChecked, Moment, PathDrawn
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.errors import KioskError
from kiosk.visit.comfort import Comfort
from kiosk.visit.place import Place
from kiosk.visit.reception import Reception
from kiosk.visit.visit import Visit
from tests.fakes import FakeClock, FakeMemory
from tests.journeys.living import arrive, do_diagnostic, practise_all_modes, reception, solve, tell_needs


@dataclass
class Calendar(FakeClock):
    """A clock whose day a test turns."""

    day: int = 2

    def now(self) -> Moment:
        moment = super().now()
        return replace(moment, utc=f"2026-03-{self.day:02}{moment.utc[10:]}")


def learnt_one(memory: FakeMemory, calendar: Calendar) -> tuple[Reception, str]:
    desk = reception(memory)
    around = replace(desk.visit.around, clock=calendar)
    desk = Reception(around, "fr", Comfort())
    visit = desk.visit
    arrive(visit)
    tell_needs(visit)
    do_diagnostic(visit, frozenset())
    visit.see_path()
    stop = visit.stops[0]
    practise_all_modes(visit, stop)
    visit.leave()
    return desk, stop


def back(desk: Reception, memory: FakeMemory) -> Visit:
    code = next(iter(memory.codes))
    desk.next_person()
    visit = desk.visit
    visit.enter()
    visit.language_chosen()
    visit.comfortable()
    visit.have_code()
    assert visit.enter_code(code)
    assert visit.place is Place.PATH
    return visit


def checked(memory: FakeMemory) -> list[MemoryChecked]:
    return [fact.what for fact in memory.kept if isinstance(fact.what, MemoryChecked)]


def test_after_a_week_the_learnt_comes_first_as_a_challenge_and_is_acquired() -> None:
    memory, calendar = FakeMemory(), Calendar()
    desk, stop = learnt_one(memory, calendar)
    calendar.day = 12
    visit = back(desk, memory)
    assert visit.next_stop == stop
    assert visit.open(stop)
    practice = visit.practice
    assert practice is not None
    assert practice.mode is Mode.CHALLENGE
    solve(practice.task, practice.act)
    assert practice.outcome is Outcome.ALONE
    assert checked(memory) == [MemoryChecked(practice.exercise.skill, stop, kept=True, days=10)]
    visit.see_path()
    assert visit.next_stop != stop


def test_with_help_it_is_to_be_seen_again_and_only_asked_once_a_visit() -> None:
    memory, calendar = FakeMemory(), Calendar()
    desk, stop = learnt_one(memory, calendar)
    calendar.day = 12
    visit = back(desk, memory)
    visit.open(stop)
    practice = visit.practice
    assert practice is not None
    practice.help()
    solve(practice.task, practice.act)
    assert [(one.kept, one.days) for one in checked(memory)] == [(False, 10)]
    practice.begin(Mode.CHALLENGE)
    solve(practice.task, practice.act)
    assert len(checked(memory)) == 1


def test_the_next_day_nothing_is_asked_again() -> None:
    memory, calendar = FakeMemory(), Calendar()
    desk, stop = learnt_one(memory, calendar)
    calendar.day = 3
    visit = back(desk, memory)
    assert visit.checks == {}
    assert visit.next_stop != stop


def test_a_check_that_cannot_be_saved_is_saved_with_the_next_gesture() -> None:
    memory, calendar = FakeMemory(), Calendar()
    desk, stop = learnt_one(memory, calendar)
    calendar.day = 12
    visit = back(desk, memory)
    visit.open(stop)
    practice = visit.practice
    assert practice is not None
    memory.full = True
    with pytest.raises(KioskError, match="full"):
        solve(practice.task, practice.act)
    assert checked(memory) == []
    memory.full = False
    gesture = practice.scene.steps[-1].do[-1]
    practice.act(gesture)
    assert [one.kept for one in checked(memory)] == [True]


def test_a_path_drawn_together_is_there_the_next_time() -> None:
    memory, calendar = FakeMemory(), Calendar()
    desk, _ = learnt_one(memory, calendar)
    calendar.day = 3
    visit = back(desk, memory)
    visit.arrange()
    assert visit.place is Place.ARRANGE
    changed = (visit.stops[1], visit.stops[0], *visit.stops[2:])
    visit.redraw(changed)
    visit.leave()
    drawn: list[Fact] = [fact for fact in memory.kept if isinstance(fact.what, PathDrawn)]
    assert drawn[-1].what == PathDrawn(changed)
    assert back(desk, memory).stops == changed
