"""Whole visits, from welcome to goodbye, with no window, no disk and no clock."""

from __future__ import annotations

import pytest

from kiosk.domain.facts import (
    ComfortSet,
    ConsentGiven,
    DiagnosticFinished,
    ExerciseFinished,
    HelpCalled,
    ItemAnswered,
    NeedsTold,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.outcomes import Mode, Outcome, VisitEnd
from kiosk.errors import KioskError
from kiosk.visit.place import Place
from tests.fakes import FakeMemory
from tests.journeys.living import (
    arrive,
    do_diagnostic,
    do_item,
    practise,
    practise_all_modes,
    reception,
    shipped,
    tell_needs,
)


def kinds(memory: FakeMemory) -> list[str]:
    return [fact.what.kind for fact in memory.kept]


def test_a_beginner_lives_a_whole_visit() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit)
    do_diagnostic(visit, frozenset())
    assert visit.place is Place.RESULTS
    assert visit.stops, "somebody who knows nothing has a path"
    visit.see_path()
    first = visit.next_stop
    assert first is not None
    practise_all_modes(visit, first)
    assert first in visit.progress.done
    assert visit.next_stop != first
    visit.leave()
    assert visit.place is Place.GOODBYE
    modes = [fact.what.mode for fact in memory.kept if isinstance(fact.what, ExerciseFinished)]
    assert modes[-4:] == [Mode.SHOWN, Mode.TOGETHER, Mode.ALONE, Mode.CHALLENGE]
    assert kinds(memory)[0] == VisitStarted.kind
    last = memory.kept[-1].what
    assert isinstance(last, VisitEnded)
    assert last.reason is VisitEnd.GOODBYE


def test_somebody_who_knows_everything_has_nothing_to_repeat() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit, skip=True)
    asked = do_diagnostic(visit, frozenset(skill.id for skill in shipped().skills.skills()))
    assert asked < len(list(shipped().skills.skills()))
    assert visit.stops == ()
    found = next(fact.what for fact in memory.kept if isinstance(fact.what, DiagnosticFinished))
    assert set(found.steps.values()) == {3}


def test_the_same_person_comes_back_with_four_pictures() -> None:
    memory = FakeMemory()
    kiosk = reception(memory)
    first = kiosk.visit
    arrive(first, "ar")
    tell_needs(first)
    do_diagnostic(first, frozenset({"A1"}))
    first.see_path()
    stop = first.next_stop
    assert stop is not None
    practise_all_modes(first, stop)
    first.leave()
    kiosk.next_person()
    second = kiosk.visit
    assert second is not first
    second.enter()
    second.language_chosen()
    second.comfortable()
    second.have_code()
    assert second.enter_code(first.code)
    assert second.place is Place.PATH
    assert stop in second.progress.done
    assert second.stops == first.stops


def test_a_diagnostic_that_was_left_goes_on_where_it_was() -> None:
    memory = FakeMemory()
    kiosk = reception(memory)
    first = kiosk.visit
    arrive(first)
    tell_needs(first)
    do_item(first, able=True)
    asked = [fact.what.item for fact in memory.kept if isinstance(fact.what, ItemAnswered)]
    kiosk.next_person()
    second = kiosk.visit
    second.enter()
    second.have_code()
    assert second.enter_code(first.code)
    assert second.place is Place.DIAGNOSTIC
    assert second.diagnosis is not None
    assert second.diagnosis.item.id not in asked


def test_just_trying_leaves_nothing_behind() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    visit.enter()
    visit.language_chosen()
    visit.comfortable({"drift_mm": 2.0})
    visit.just_trying()
    tell_needs(visit)
    do_diagnostic(visit, frozenset())
    practise_all_modes(visit, visit.stops[0])
    assert visit.stops[0] in visit.progress.done, "on the screen the person sees what was done"
    visit.leave()
    assert kinds(memory) == ["visit_started", "visit_ended"]


def test_what_the_comfort_screen_measured_is_kept_only_for_whoever_agreed() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    measured = [fact for fact in memory.kept if isinstance(fact.what, ComfortSet)]
    assert [fact.learner for fact in measured] == [visit.journal.learner]
    assert visit.journal.learner


def test_no_to_consent_is_kept_and_nothing_else() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit, agree=False)
    tell_needs(visit)
    visit.leave()
    consents = [fact.what for fact in memory.kept if isinstance(fact.what, ConsentGiven)]
    assert [consent.given for consent in consents] == [False]
    assert not any(isinstance(fact.what, NeedsTold | ComfortSet) for fact in memory.kept)
    assert all(fact.learner == "" for fact in memory.kept)


def test_a_deadline_this_week_goes_to_a_person_first() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    while visit.place is Place.NEEDS:
        question = visit.interview.question
        assert question is not None
        wanted = question.urgent or (question.choices[-1].id,)
        visit.answer_need(wanted[:1])
    assert visit.place is Place.PERSON
    assert any(isinstance(fact.what, HelpCalled) for fact in memory.kept)
    visit.person_seen()
    assert visit.place is Place.DIAGNOSTIC


def test_three_wrong_codes_call_a_person() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    visit.enter()
    visit.have_code()
    for _ in range(3):
        assert not visit.enter_code((1, 2, 3, 4))
    assert [fact.what.screen for fact in memory.kept if isinstance(fact.what, HelpCalled)] == ["code"]


def test_leaving_in_the_middle_of_an_exercise_is_stopped_not_failed() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit)
    do_diagnostic(visit, frozenset())
    visit.open(visit.stops[0])
    visit.leave()
    ends = [fact.what.outcome for fact in memory.kept if isinstance(fact.what, ExerciseFinished)]
    assert ends == [Outcome.STOPPED]


def test_what_cannot_be_saved_is_not_claimed() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit)
    do_diagnostic(visit, frozenset())
    visit.open(visit.stops[0])
    assert visit.practice is not None
    memory.full = True
    with pytest.raises(KioskError):
        practise(visit.practice)
    assert visit.practice.outcome is None, "the screen may not say that it is done"
    memory.full = False
    visit.see_path()
    assert any(isinstance(fact.what, ExerciseFinished) for fact in memory.kept)


def test_no_fact_of_any_visit_carries_what_was_typed_or_a_code() -> None:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit)
    do_diagnostic(visit, frozenset({"A1", "B1"}))
    for exercise in visit.stops:
        practise_all_modes(visit, exercise)
    visit.leave()
    everything = repr([fact.what for fact in memory.kept])
    assert "exemple.fr" not in everything
    assert str(visit.code) not in everything
