"""A new PIN: with the rescue code from a lock-out, or in the desk by whoever knows the present one."""

from __future__ import annotations

import pytest

from kiosk.desk.access import MOST_FAILURES, PinAnswer
from kiosk.desk.place import DeskPlace
from tests.desk.access_fakes import CODE, PIN, Lock
from tests.ui.access_room import WRONG, door, failed
from tests.ui.desk_room import DeskRoom


@pytest.fixture
def lock() -> Lock:
    return Lock()


def said(room: DeskRoom, sentence: str) -> bool:
    return sentence in room.texts


@pytest.mark.parametrize(("language", "size"), [("fr", 100), ("ar", 200)])
def test_locked_out_the_rescue_code_leads_to_a_new_pin_and_a_new_code(
    lock: Lock, language: str, size: int
) -> None:
    access = failed(lock, lock.chosen(), MOST_FAILURES)
    with door(access, language=language, size=size) as (room, hand):
        assert hand.page.pad is None
        hand.answered(lambda: room.click(hand.button("J'ai le code de secours")))
        hand.touch_signs(CODE.replace(" ", ""))
        assert hand.page.step.typing.text == CODE
        hand.go_on()
        hand.touch_digits("905172")
        hand.touch_digits("905172")
        new_code = [card.group for card in hand.page.step.groups]
        hand.go_on()
        hand.touch_signs(new_code[0])
        hand.go_on()
        assert room.desk.entered
    again = lock.opened()
    assert again.try_pin(PIN) is PinAnswer.WRONG
    assert again.try_pin("905172") is PinAnswer.RIGHT
    assert again.try_rescue(" ".join(new_code)) is PinAnswer.RIGHT


def test_a_wrong_rescue_code_opens_nothing(lock: Lock) -> None:
    access = failed(lock, lock.chosen(), MOST_FAILURES)
    with door(access) as (room, hand):
        hand.answered(lambda: room.click(hand.button("J'ai le code de secours")))
        hand.type_keys("0000111122223333")
        hand.go_on()
        assert said(room, "Ce n'est pas ce code.")
        assert not access.renewing
        hand.go_back()
        assert said(room, "Le bureau est fermé.")


def test_who_leaves_after_the_rescue_code_must_give_it_again(lock: Lock) -> None:
    access = lock.chosen()
    with door(access) as (room, hand):
        hand.answered(lambda: room.click(hand.button("J'ai le code de secours")))
        hand.type_keys(CODE)
        hand.go_on()
        assert access.renewing
        hand.go_back()
        hand.go_back()
        assert not access.renewing
        assert hand.page.pad is not None
        room.panel.close_desk()
    with door(access) as (_room, hand):
        assert hand.page.pad is not None


def test_the_answers_of_a_new_pin_survive_another_language_but_not_the_closing(lock: Lock) -> None:
    access = lock.chosen()
    with door(access) as (room, hand):
        hand.answered(lambda: room.click(hand.button("J'ai le code de secours")))
        hand.type_keys(CODE)
        hand.go_on()
        hand.touch_digits("905172")
        hand.answered(lambda: room.click(room.panel.bar.buttons["language"]))
        hand.touch_digits("905172")
        assert [len(card.group) for card in hand.page.step.groups] == [4, 4, 4, 4]
    assert lock.opened().try_pin(PIN) is PinAnswer.RIGHT


def test_in_the_desk_whoever_knows_the_pin_may_change_it_and_the_paper_stays_good(lock: Lock) -> None:
    access = lock.chosen()
    with door(access) as (room, hand):
        hand.touch_digits(PIN)
        room.desk.turn_to(DeskPlace.PIN)
        room.show_now()
        hand.touch_digits(WRONG)
        assert said(room, "Ce n'est pas le bon code.")
        hand.touch_digits(PIN)
        hand.touch_digits("123456")
        assert said(room, "Ce code est trop facile.")
        hand.touch_digits("905172")
        hand.touch_digits("905173")
        assert said(room, "Les deux codes sont différents.")
        hand.touch_digits("905172")
        hand.touch_digits("905172")
        assert room.desk.place is DeskPlace.SETTINGS
    assert lock.opened().try_pin("905172") is PinAnswer.RIGHT
    assert lock.opened().try_rescue(CODE) is PinAnswer.RIGHT
