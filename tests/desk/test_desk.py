"""A turn at the desk in plain Python: the lock, the person's yes, a call, what was done, what became of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.desk.attention import Attention
from kiosk.desk.desk import Desk
from kiosk.desk.place import DeskPlace
from kiosk.domain.accounts import Autonomy
from kiosk.domain.help_facts import HelpGiven, OutcomeTold, Referred, SupportGiven, ViewAgreed
from kiosk.domain.support import AfterReferral, How, Procedure, Theme, Tick
from kiosk.visit.reception import Reception
from kiosk.visit.visit import Visit
from tests.desk.fakes import Behind, FakeAccess
from tests.journeys.living import arrive, reception, tell_needs
from tests.ui.audit_visits import PLACES


def at_the_desk(
    live: Callable[[Visit], None] = lambda visit: None, *, seed: int = 1
) -> tuple[Desk, Reception, Behind]:
    behind = Behind()
    people = reception(behind.memory, seed)
    live(people.visit)
    desk = Desk(behind.equipment(), lambda: people.visit, Attention())
    return desk, people, behind


def test_nothing_opens_before_the_pin() -> None:
    desk, _, _ = at_the_desk(arrive)
    for place in DeskPlace:
        desk.turn_to(place)
        assert desk.place in (DeskPlace.PIN, DeskPlace.FIRST_START)
    assert not desk.entered


def test_the_first_start_comes_before_any_pin() -> None:
    behind = Behind()
    desk = Desk(behind.equipment(access=FakeAccess(is_set=False)), lambda: None, Attention())
    assert desk.place is DeskPlace.FIRST_START


@pytest.mark.parametrize("place", [DeskPlace.PERSON, DeskPlace.SLIP])
def test_a_visit_opens_only_with_the_persons_yes_and_for_this_visit_only(place: DeskPlace) -> None:
    desk, people, _ = at_the_desk(arrive)
    desk.enter()
    desk.turn_to(place)
    assert desk.place is DeskPlace.AGREEMENT
    desk.agree(given=False)
    assert desk.place is DeskPlace.NOW
    assert desk.wanted_services() == ()
    desk.turn_to(place)
    desk.agree(given=True)
    assert desk.place is place
    given = [fact.what.given for fact in people.visit.journal.noted if isinstance(fact.what, ViewAgreed)]
    assert given == [False, True]
    people.next_person()
    people.visit.enter()
    assert not desk.agreed
    desk.turn_to(place)
    assert desk.place is DeskPlace.AGREEMENT


def test_without_anybody_there_is_nothing_to_agree_to() -> None:
    desk, _, behind = at_the_desk()
    desk.enter()
    desk.turn_to(DeskPlace.PERSON)
    assert desk.place is DeskPlace.NOW
    assert desk.person is None
    assert behind.memory.kept == []


def test_a_call_is_answered_once_and_its_waiting_time_is_kept() -> None:
    desk, people, behind = at_the_desk(arrive)
    desk.enter()
    desk.answer_call()
    people.visit.call_help()
    behind_visit = people.visit.journal
    called_at = behind_visit.noted[-1].at.mono_ms
    assert desk.call is not None
    desk.answer_call()
    assert desk.call is None
    desk.answer_call()
    helped = [fact for fact in behind.memory.kept if isinstance(fact.what, HelpGiven)]
    assert len(helped) == 1
    what = helped[0].what
    assert isinstance(what, HelpGiven)
    assert what.screen == "needs"
    assert 0 < what.waited_s <= (behind_visit.now_ms() - called_at) / 1000


def test_an_urgent_procedure_is_seen_before_any_agreement() -> None:
    calm, _, _ = at_the_desk(PLACES["diagnostic"])
    assert not calm.urgent
    pressed, _, _ = at_the_desk(PLACES["person"])
    assert pressed.urgent


def test_what_was_done_is_kept_as_values_and_brings_the_theme_that_the_form_asks_for() -> None:
    desk, people, behind = at_the_desk(arrive)
    desk.enter()
    desk.support(
        (How.DONE_WITH,), Autonomy.PARTLY, (Tick.NEEDS_TIME,), procedures=(Procedure.HOUSING,),
    )  # fmt: skip
    kept = behind.memory.kept[-1]
    assert kept.visit == people.visit.journal.visit
    assert kept.what == SupportGiven(
        ("done_with",), "partly", ("needs_time",), (Theme.PROCEDURES.value,), (Procedure.HOUSING.value,)
    )


def test_a_referral_of_an_earlier_visit_waits_until_somebody_tells_what_became_of_it() -> None:
    desk, people, behind = at_the_desk(arrive)
    people.visit.journal.note(Referred("AideSociale"))
    assert desk.referral is None
    code = people.visit.code
    people.next_person()
    people.visit.enter()
    people.visit.comfortable()
    people.visit.have_code()
    assert people.visit.enter_code(code)
    assert desk.referral is not None
    desk.enter()
    desk.outcome(AfterReferral.TOO_FAR, 9)
    assert desk.referral is None
    assert behind.memory.kept[-1].what == OutcomeTold("too_far", 9)


def test_services_of_todays_advice_are_looked_for_once_the_person_agreed() -> None:
    desk, _, _ = at_the_desk(PLACES["person"])
    desk.enter()
    assert desk.wanted_services() == ()
    desk.turn_to(DeskPlace.PERSON)
    desk.agree(given=True)
    assert "Aide aux démarches administratives" in desk.wanted_services()


def test_facts_of_the_kiosk_carry_nobody() -> None:
    desk, people, behind = at_the_desk(lambda visit: (arrive(visit), tell_needs(visit))[0])
    desk.note(ViewAgreed(given=True))
    kept = behind.memory.kept[-1]
    assert (kept.visit, kept.learner) == ("", "")
    assert people.visit.journal.noted[-1] is not kept
