"""At the door of the desk: the PIN opens it, wrong ones cost time, the rescue code and Retour lead back."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.desk.access import MOST_FAILURES, PinAnswer, shut_record
from kiosk.desk.pin_rules import PinFault
from kiosk.desk.place import DeskPlace
from kiosk.i18n.bidi import bare
from kiosk.i18n.words import Words
from kiosk.i18n.words import words as words_of
from kiosk.paths import locales
from kiosk.ui.desk.texts_access import (
    digits_name,
    pin_answer_sentence,
    pin_fault_sentence,
    rescue_answer_sentence,
    wait_sentence,
)
from tests.desk.access_fakes import PIN, Lock
from tests.ui.access_room import WRONG, door, failed
from tests.ui.desk_room import DeskRoom

SETTINGS = [("fr", 100), ("ar", 100), ("fr", 200), ("ar", 200)]
HARD = [("fr", 100, 1024), ("fr", 200, 1024), ("ar", 150, 1366), ("ar", 200, 1024), ("fr", 300, 1366)]


@pytest.fixture
def lock() -> Lock:
    return Lock()


@pytest.fixture
def french() -> Words:
    return words_of("fr", locales())


def said(room: DeskRoom, sentence: str) -> bool:
    return sentence in room.texts


@pytest.mark.parametrize(("language", "size"), SETTINGS)
def test_the_right_pin_touched_digit_by_digit_opens_the_desk(lock: Lock, language: str, size: int) -> None:
    with door(lock.chosen(), language=language, size=size) as (room, hand):
        hand.touch_digits(PIN)
        assert room.desk.entered
        assert room.desk.place is DeskPlace.NOW


def test_digits_of_a_real_keyboard_and_enter_open_it_too(lock: Lock) -> None:
    with door(lock.chosen()) as (room, hand):
        hand.type_keys("4829x1")
        room.hand.key(Qt.Key.Key_Backspace)
        hand.type_keys("15")
        assert hand.page.pad.value == PIN
        hand.answered(lambda: room.hand.key(Qt.Key.Key_Return))
        assert room.desk.entered


def test_the_row_of_a_french_keyboard_needs_no_shift(lock: Lock) -> None:
    with door(lock.chosen()) as (_room, hand):
        hand.type_keys("'_é")
        assert hand.page.pad.value == "482"


def test_erase_takes_one_digit_back_and_no_ninth_is_taken(lock: Lock) -> None:
    with door(lock.chosen()) as (room, hand):
        hand.type_keys("123456789")
        assert hand.page.pad.value == "12345678"
        room.click(hand.page.pad.erase)
        assert hand.page.pad.value == "1234567"


def test_neither_the_screen_nor_a_screen_reader_tells_the_digits() -> None:
    pictures: list[QImage] = []
    for typed in ("4829", "7777"):
        with door(Lock().chosen()) as (room, hand):
            hand.type_keys(typed)
            assert typed not in room.texts
            assert said(room, "Code secret : 4 chiffres")
            room.settle()
            pictures.append(room.shell.grab().toImage())
    assert pictures[0] == pictures[1]


def test_a_wrong_pin_is_said_and_the_pad_is_empty_again(lock: Lock) -> None:
    with door(lock.chosen()) as (room, hand):
        hand.touch_digits(WRONG)
        assert said(room, "Ce n'est pas le bon code.")
        assert hand.page.pad.value == ""
        assert not room.desk.entered
        hand.touch_digits(PIN)
        assert room.desk.entered


def test_after_three_wrong_ones_there_is_a_wait_without_a_countdown(lock: Lock) -> None:
    access = failed(lock, lock.chosen(), 2)
    with door(access) as (room, hand):
        hand.touch_digits(WRONG)
        assert hand.page.pad is None
        assert said(room, "Patientez moins d'une minute.")
        assert not any(digit in hand.page.sentence.line.text for digit in "0123456789")
        lock.clock.passes(30)
        before = room.page
        hand.page._time_passes()
        room.wait(lambda: room.page is not before, "the pad is back")
        hand.touch_digits(PIN)
        assert room.desk.entered


def test_while_the_wait_goes_on_only_its_sentence_changes(lock: Lock) -> None:
    with door(failed(lock, lock.chosen(), 6)) as (room, hand):
        assert said(room, "Patientez environ 4 minutes.")
        lock.clock.passes(125)
        before = room.page
        hand.page._time_passes()
        assert room.page is before
        assert said(room, "Patientez environ 2 minutes.")


def test_what_a_restart_of_the_machine_changed_is_kept_beside_the_window(lock: Lock) -> None:
    failed(lock, lock.chosen(), 5)
    lock.clock.reboots()
    access = lock.opened()
    with door(access) as (room, _hand):
        room.wait(lambda: not access.unsettled, "the wait is kept")
        assert lock.keeper.record is not None
        assert lock.keeper.record.boot == lock.clock.now().boot


def test_while_a_pin_is_looked_at_the_window_lives_and_takes_no_other(lock: Lock) -> None:
    access = lock.chosen()
    window_lived = threading.Event()
    lock.hasher.meanwhile = lambda: window_lived.wait(5)
    with door(access) as (room, hand):
        hand.type_keys(PIN)
        before = room.page
        room.click(hand.page.pad.enter)
        hand.page._try(PIN)
        room.hand.key(Qt.Key.Key_Return)
        assert said(room, "Un instant…")
        assert hand.page.back.isEnabled()
        assert not hand.page.pad.enter.isEnabled()
        window_lived.set()
        room.wait(lambda: room.page is not before, "the desk opens")
        assert room.desk.entered
    assert lock.hasher.asked == [PIN]


def test_retour_leads_back_to_the_visitor_and_nothing_is_counted(lock: Lock) -> None:
    closed: list[bool] = []
    with door(lock.chosen()) as (room, hand):
        room.panel.closed.connect(lambda: closed.append(True))
        hand.type_keys("48")
        room.click(hand.page.back)
        assert closed == [True]
        assert not room.desk.entered
    assert lock.hasher.asked == []


def test_a_lost_record_is_said_and_retour_is_there(lock: Lock) -> None:
    lock.keeper.record = shut_record("")
    with door(lock.opened()) as (room, hand):
        assert said(room, "Appelez la personne qui a installé la borne.")
        assert hand.page.back.isVisible()


def test_when_the_disk_keeps_nothing_it_is_said(lock: Lock) -> None:
    access = lock.chosen()
    lock.keeper.full = True
    with door(access) as (room, hand):
        hand.touch_digits(PIN)
        assert said(room, "Le disque n'enregistre plus rien.")
        assert not room.desk.entered


@pytest.mark.parametrize(("language", "size", "width"), HARD)
@pytest.mark.parametrize("state", ["pad", "wait", "locked", "shut", "rescue"])
def test_nothing_of_the_door_is_cut_small_or_hidden(
    lock: Lock, state: str, language: str, size: int, width: int
) -> None:
    access = failed(lock, lock.chosen(), {"wait": 5, "locked": MOST_FAILURES}.get(state, 0))
    if state == "shut":
        lock.keeper.record = shut_record("")
        access = lock.opened()
    with door(access, language=language, size=size, width=width) as (room, hand):
        if state == "rescue":
            hand.answered(lambda: room.click(hand.button("J'ai le code de secours")))
        assert room.faults == []


def test_in_arabic_the_pad_keeps_its_order(lock: Lock) -> None:
    with door(lock.chosen(), language="ar") as (_room, hand):
        digits = hand.page.pad.digits
        one, two, three = (digits[number].mapTo(hand.page, digits[number].rect().center()) for number in (1, 2, 3))
        assert one.x() < two.x() < three.x()
        assert digits[0].y() > digits[8].y() > digits[5].y() > digits[2].y()


def test_every_answer_and_fault_has_its_own_sentence(french: Words) -> None:
    answers = [bare(pin_answer_sentence(answer, french).text) for answer in PinAnswer]
    rescue = [bare(rescue_answer_sentence(answer, french).text) for answer in PinAnswer]
    faults = [bare(pin_fault_sentence(fault, french).text) for fault in PinFault]
    assert len({*answers, *faults}) == len(PinAnswer) + len(PinFault)
    assert all(sentence.endswith(".") for sentence in (*answers, *rescue, *faults))
    assert rescue != answers


def test_a_wait_is_said_in_whole_minutes(french: Words) -> None:
    spoken = [bare(wait_sentence(seconds, french).text) for seconds in (1, 59, 60, 61, 1920)]
    assert spoken == [
        "Patientez moins d'une minute.", "Patientez moins d'une minute.", "Patientez environ 1 minute.",
        "Patientez environ 2 minutes.", "Patientez environ 32 minutes.",
    ]  # fmt: skip
    assert bare(digits_name(3, french).text) == "Code secret : 3 chiffres"
