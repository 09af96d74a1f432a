"""Head office in the first start: from its stick, typed, or later, and nothing waits for it."""

from __future__ import annotations

import pytest

from kiosk.desk.sticks import HeadOffice
from kiosk.domain.stick import StickEnding
from kiosk.ui.desk.step_head_office import HeadOfficeStep
from tests.desk.access_fakes import Lock
from tests.ui.access_room import FakeKeeper, FakeSticks, already_at, door

RECIPIENT = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg"


@pytest.fixture
def lock() -> Lock:
    return Lock()


@pytest.mark.parametrize(
    ("finds", "sentence"),
    [
        (StickEnding.NO_DRIVE, "Je ne vois pas de clé USB."),
        (StickEnding.SEVERAL_DRIVES, "Il y a plusieurs clés USB."),
        (StickEnding.DAMAGED, "Un fichier de la clé est abîmé."),
        (StickEnding.NOTHING_FOUND, "Il n'y a rien pour cette borne sur la clé."),
    ],
)
def test_a_stick_without_head_office_is_said_and_it_may_wait(
    lock: Lock, finds: StickEnding, sentence: str
) -> None:
    with door(lock.opened(), sticks=FakeSticks(finds)) as (room, hand):
        already_at(hand, HeadOfficeStep)
        hand.answered(lambda: room.click(hand.page.step.stick))
        assert sentence in room.texts
        hand.answered(lambda: room.click(hand.page.step.later))
        assert "Le siège sera choisi plus tard." in room.texts


def test_head_office_comes_from_its_stick(lock: Lock) -> None:
    keeper = FakeKeeper()
    sticks = FakeSticks(HeadOffice(RECIPIENT, "ab" * 32))
    with door(lock.opened(), sticks=sticks, keeper=keeper) as (room, hand):
        already_at(hand, HeadOfficeStep)
        hand.answered(lambda: room.click(hand.page.step.stick))
        assert "Le siège est reconnu." in room.texts
        hand.go_on()
        hand.go_on()
        assert room.desk.entered
    kept = keeper.settings
    assert (kept.head_office_recipient, kept.head_office_key, kept.head_office_url) == (RECIPIENT, "ab" * 32, "")


def test_head_office_comes_from_a_typed_address(lock: Lock) -> None:
    keeper = FakeKeeper()
    with door(lock.opened(), keeper=keeper) as (room, hand):
        already_at(hand, HeadOfficeStep)
        hand.answered(lambda: room.click(hand.page.step.write))
        hand.go_on()
        assert "Cette adresse n'est pas complète." in room.texts
        hand.touch_signs("siege.fr/9")
        hand.go_on()
        hand.go_on()
    assert keeper.settings.head_office_url == "https://siege.fr/9"


def test_from_a_typed_address_retour_leads_back_to_the_three_ways(lock: Lock) -> None:
    with door(lock.opened()) as (room, hand):
        already_at(hand, HeadOfficeStep)
        hand.answered(lambda: room.click(hand.page.step.write))
        hand.go_back()
        assert hand.page.step.later.isVisible()
        assert not hand.page.step.stick.isVisible(), "there is nothing to read sticks with"
