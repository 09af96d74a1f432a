"""The first page of the desk: who calls, who is stuck, how today goes, by real clicks."""

from __future__ import annotations

import threading

import pytest

from kiosk.desk.day import Day
from kiosk.desk.place import DeskPlace
from kiosk.domain.help_facts import HelpGiven
from kiosk.ui.desk.now_page import NowPage
from tests.desk.fakes import FakeAccess, FakeDays
from tests.ui.desk_room import DeskRoom, desk_room


def now(room: DeskRoom) -> NowPage:
    room.show(DeskPlace.NOW)
    room.wait(lambda: "counted" in room.page.memory, "the numbers")
    page = room.page
    assert isinstance(page, NowPage)
    return page


def test_nobody_waits_and_the_day_is_told_in_numbers() -> None:
    with desk_room() as room:
        now(room)
        assert "Personne n'attend." in room.texts
        for number in ("14", "9", "31", "3", "412"):
            assert number in room.texts


def test_the_page_is_there_before_its_numbers() -> None:
    """A year of facts takes a moment to count, and nobody waits for it."""
    counting = threading.Event()

    class SlowDays(FakeDays):
        def days(self, count: int) -> tuple[Day, ...]:
            counting.wait(10)
            return super().days(count)

    with desk_room(visit_at="exercise-mailbox", days=SlowDays()) as room:
        room.reception.visit.call_help()
        room.show(DeskPlace.NOW)
        assert "Une personne vous appelle." in room.texts
        assert "14" not in room.texts
        counting.set()
        room.wait(lambda: "14" in room.texts, "the numbers")


def test_a_call_is_answered_with_one_touch() -> None:
    with desk_room(visit_at="exercise-mailbox") as room:
        room.reception.visit.call_help()
        room.behind.clock.ms += 130_000
        page = now(room)
        assert "Une personne vous appelle." in room.texts
        assert "Depuis 2 minutes" in room.texts
        assert "étape 1" in room.texts
        assert page.first is not None
        room.click(page.first)
        helped = [fact.what for fact in room.behind.memory.kept if isinstance(fact.what, HelpGiven)]
        assert [what.screen for what in helped] == ["exercise"]
        assert helped[0].waited_s >= 130
        assert "Une personne vous appelle." not in room.texts


def test_somebody_who_has_been_at_one_step_for_a_minute_is_seen_without_having_called() -> None:
    with desk_room(visit_at="exercise-mailbox") as room:
        now(room)
        assert "Une personne travaille tranquillement." in room.texts
        room.behind.clock.ms += 61_000
        room.panel.show_page()
        room.settle()
        assert "Une personne est bloquée." in room.texts
        assert "Depuis 1 minute" in room.texts


def test_the_waiting_time_grows_without_a_touch() -> None:
    with desk_room(visit_at="exercise-mailbox") as room:
        room.reception.visit.call_help()
        page = now(room)
        room.behind.clock.ms += 240_000
        page._time_passes()
        room.settle()
        assert "Depuis 4 minutes" in room.texts
        assert room.page is page


def test_who_has_the_pin_is_told_that_somebody_tried() -> None:
    with desk_room() as room:
        now(room)
        assert "essai" not in room.texts
    with desk_room(access=FakeAccess(failures_before=4)) as room:
        now(room)
        assert "Avant vous, 4 essais de PIN faux." in room.texts


def test_before_any_agreement_nothing_that_was_answered_is_shown() -> None:
    with desk_room(visit_at="person") as room:
        now(room)
        assert "Une démarche presse." in room.texts
        labels = [choice.label for question in room.desk.curriculum.questions for choice in question.choices]
        shown = room.texts.splitlines()
        assert [label for label in labels if label in shown] == []


def test_in_large_print_the_words_take_the_room_that_there_is() -> None:
    with desk_room(size=200, visit_at="person") as room:
        room.show(DeskPlace.MENU)
        page = now(room)
        assert min(block.fitted() for card in page.cards for block in (card.say, card.reason)) >= 30


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("visit_at", ["welcome", "person", "exercise-mailbox"])
def test_everything_fits(language: str, size: int, visit_at: str) -> None:
    with desk_room(language=language, size=size, visit_at=visit_at) as room:
        now(room)
        assert room.faults == []
