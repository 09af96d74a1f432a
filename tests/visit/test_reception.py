"""From one person to the next: nothing of the one before is left, whatever happened."""

from __future__ import annotations

import pytest

from kiosk.domain.facts import ExerciseFinished, HelpCalled, VisitEnded
from kiosk.domain.outcomes import Outcome, VisitEnd
from kiosk.errors import KioskError
from kiosk.visit.comfort import Comfort
from kiosk.visit.place import Place
from kiosk.visit.reception import Reception
from tests.fakes import FakeMemory
from tests.journeys.living import arrive, do_diagnostic, reception, tell_needs


@pytest.fixture
def memory() -> FakeMemory:
    return FakeMemory()


def in_an_exercise(kiosk: Reception) -> None:
    arrive(kiosk.visit, "ar")
    tell_needs(kiosk.visit)
    do_diagnostic(kiosk.visit, frozenset())
    kiosk.visit.see_path()
    assert kiosk.visit.open(kiosk.visit.stops[0])


def test_the_next_person_finds_everything_as_it_was_at_first(memory: FakeMemory) -> None:
    kiosk = reception(memory)
    in_an_exercise(kiosk)
    kiosk.visit.adapt(Comfort(size=300, contrast="night", volume=1, touch=True))
    kiosk.next_person()
    fresh = kiosk.visit
    assert kiosk.idle
    assert (fresh.place, fresh.language, fresh.comfort) == (Place.WELCOME, "fr", Comfort())
    assert (fresh.code, fresh.past, fresh.stops, fresh.practice, fresh.diagnosis) == ((), [], (), None, None)
    assert fresh.journal.learner == ""
    assert fresh.interview.given == ()


def test_who_walks_away_leaves_a_stopped_exercise_and_an_ended_visit(memory: FakeMemory) -> None:
    kiosk = reception(memory)
    in_an_exercise(kiosk)
    kiosk.next_person(VisitEnd.IDLE)
    exercise, visit = memory.kept[-2:]
    assert isinstance(exercise.what, ExerciseFinished)
    assert exercise.what.outcome is Outcome.STOPPED
    assert isinstance(visit.what, VisitEnded)
    assert visit.what.reason is VisitEnd.IDLE


def test_a_full_disk_never_shows_one_person_to_the_next(memory: FakeMemory) -> None:
    kiosk = reception(memory)
    in_an_exercise(kiosk)
    before = kiosk.visit
    memory.full = True
    with pytest.raises(KioskError):
        kiosk.next_person(VisitEnd.IDLE)
    assert kiosk.visit is not before
    assert kiosk.idle


def test_nobody_came_so_nothing_is_kept(memory: FakeMemory) -> None:
    kiosk = reception(memory)
    kiosk.next_person()
    kiosk.next_person(VisitEnd.IDLE)
    assert memory.kept == []


def test_a_visit_ends_once(memory: FakeMemory) -> None:
    kiosk = reception(memory)
    in_an_exercise(kiosk)
    kiosk.visit.leave()
    kiosk.visit.leave()
    kiosk.visit.close()
    kiosk.next_person()
    assert len([fact for fact in memory.kept if isinstance(fact.what, VisitEnded)]) == 1


def test_another_language_changes_nothing_else(memory: FakeMemory) -> None:
    kiosk = reception(memory)
    in_an_exercise(kiosk)
    practice, place = kiosk.visit.practice, kiosk.visit.place
    kiosk.visit.choose_language("en", bilingual=True)
    assert (kiosk.visit.practice, kiosk.visit.place) == (practice, place)
    assert kiosk.visit.comfort.bilingual
    kiosk.visit.choose_language("fr")
    assert kiosk.visit.comfort.bilingual, "only asked for when it is said"


def test_two_people_have_two_codes(memory: FakeMemory) -> None:
    kiosk = reception(memory)
    codes = set()
    for _ in range(20):
        arrive(kiosk.visit)
        codes.add(kiosk.visit.code)
        kiosk.next_person()
    assert len(codes) == len(memory.codes) == 20


def test_a_person_is_called_once_at_the_third_wrong_code(memory: FakeMemory) -> None:
    visit = reception(memory).visit
    visit.enter()
    visit.have_code()
    called = []
    for _ in range(5):
        assert not visit.enter_code((1, 2, 3, 4))
        called.append(len([fact for fact in memory.kept if isinstance(fact.what, HelpCalled)]))
    assert called == [0, 0, 1, 1, 1]
    assert visit.place is Place.CODE, "one may go on trying, or go back"
    visit.back_to_who()
    assert visit.place is Place.WHO
