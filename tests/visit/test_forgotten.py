"""Somebody asks to be forgotten in the middle of a visit: it goes on to its end, and is nobody's."""

from __future__ import annotations

import pytest

from kiosk.domain.facts import HelpCalled, VisitEnded, VisitStarted
from kiosk.domain.outcomes import VisitEnd
from kiosk.visit.forgotten import go_on_unknown
from kiosk.visit.place import Place
from kiosk.visit.visit import Visit
from tests.fakes import FakeMemory
from tests.journeys.living import arrive, do_diagnostic, reception, tell_needs
from tests.ui.audit_visits import PLACES


def lived(memory: FakeMemory) -> Visit:
    """To the path, by somebody who agreed to be remembered."""
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit)
    do_diagnostic(visit, frozenset())
    visit.see_path()
    return visit


def test_the_visit_goes_on_and_keeps_nothing_but_that_it_took_place() -> None:
    memory = FakeMemory()
    visit = lived(memory)
    before, learner, number = len(memory.kept), visit.journal.learner, visit.journal.visit
    assert learner
    stops = visit.stops
    go_on_unknown(visit)
    assert (visit.place, visit.stops, visit.code, visit.past) == (Place.PATH, stops, (), [])
    assert visit.open(visit.next_stop or "")
    visit.call_help()
    visit.leave()
    visit.close()
    since = memory.kept[before:]
    assert [type(one.what) for one in since] == [VisitStarted, VisitEnded]
    assert {one.learner for one in since} == {""}
    assert {one.visit for one in since} == {visit.journal.visit} != {number}
    assert all(learner not in repr(one) and number not in repr(one) for one in visit.journal.noted)
    assert any(isinstance(one.what, HelpCalled) for one in visit.journal.noted), "the desk still sees the call"


def test_somebody_who_came_back_has_no_past_any_more() -> None:
    memory = FakeMemory()
    first = lived(memory)
    first.leave()
    visit = reception(memory, seed=2).visit
    visit.enter()
    visit.language_chosen()
    visit.comfortable()
    visit.have_code()
    assert visit.enter_code(first.code)
    assert visit.past
    go_on_unknown(visit)
    assert visit.past == []
    assert visit.progress.done == frozenset()
    assert not visit.progress.attempts


@pytest.mark.parametrize("name", PLACES)
def test_at_every_place_the_visit_can_go_on(name: str) -> None:
    visit = reception(FakeMemory()).visit
    PLACES[name](visit)
    begun = visit.started
    go_on_unknown(visit)
    assert (visit.code, visit.journal.learner) == ((), "")
    assert visit.place is not Place.YOUR_CODE
    assert visit.journal.keeps is not begun, "whoever comes next is not concerned"
    visit.end(VisitEnd.LEFT)


def test_a_visit_that_is_over_is_not_begun_again() -> None:
    memory = FakeMemory()
    visit = lived(memory)
    visit.leave()
    before = len(memory.kept)
    go_on_unknown(visit)
    assert len(memory.kept) == before
