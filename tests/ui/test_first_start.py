"""The first start in the window: nine short steps by hand, all of it kept at the end or nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.desk.access import Access
from kiosk.desk.keeping import Refusal
from kiosk.desk.pin_rules import as_noted
from kiosk.desk.place import DeskPlace
from kiosk.errors import Trouble
from kiosk.machine import MachineChance, MachineClock
from kiosk.office.access import FileAccess
from kiosk.seals.pin import Argon2Hasher
from kiosk.ui.desk.first_start_page import STEPS
from kiosk.ui.desk.step_head_office import HeadOfficeStep
from kiosk.ui.desk.step_place import LanguagesStep, ScreenStep
from tests.desk.access_fakes import CODE, PIN, Lock
from tests.ui.access_room import AccessHand, FakeKeeper, FakeSticks, already_at, door

SETTINGS = [("fr", 100, 1366), ("ar", 100, 1366), ("fr", 200, 1024), ("ar", 200, 1024)]


@pytest.fixture
def lock() -> Lock:
    return Lock()


def choose_pin(hand: AccessHand, pin: str = PIN) -> None:
    hand.touch_digits(pin)
    hand.touch_digits(pin)


def note_code(hand: AccessHand) -> str:
    """The code as somebody copies it, who is then asked for its beginning."""
    groups = [card.group for card in hand.page.step.groups]
    hand.go_on()
    hand.touch_signs(groups[0])
    hand.go_on()
    return " ".join(groups)


@pytest.mark.parametrize(("language", "size", "width"), SETTINGS)
def test_a_new_kiosk_is_ready_after_nine_steps_by_hand(lock: Lock, language: str, size: int, width: int) -> None:
    access, keeper = lock.opened(), FakeKeeper()
    with door(access, language=language, size=size, width=width, keeper=keeper) as (room, hand):
        faults = []
        assert room.desk.place is DeskPlace.FIRST_START
        hand.touch_signs("foyer 9")
        assert hand.page.step.typing.text == "Foyer 9"
        faults += room.faults
        hand.go_on()
        choose_pin(hand)
        faults += room.faults
        code = note_code(hand)
        room.click(room.bring(hand.page.step.cards["en"]))
        faults += room.faults
        hand.go_on()
        for _ in range(6):
            room.click(hand.page.step.more)
        faults += room.faults
        hand.go_on()
        faults += room.faults
        hand.answered(lambda: room.click(hand.page.step.later))
        assert "Foyer 9" in room.texts
        faults += room.faults
        assert lock.keeper.record is None
        assert keeper.changed == []
        hand.go_on()
        assert room.desk.entered
        assert room.desk.place is DeskPlace.NOW
    assert faults == []
    kept = keeper.settings
    assert (kept.centre, kept.languages, kept.diagonal_inches) == ("Foyer 9", ("fr", "ar"), 21.5)
    assert lock.opened().try_pin(PIN).value == "right"
    assert lock.opened().try_rescue(code).value == "right"


@pytest.mark.parametrize(
    ("language", "size", "width"),
    [("fr", 100, 1024), ("ar", 100, 1366), ("fr", 150, 1366), ("fr", 200, 1366), ("ar", 200, 1024)],
)
def test_no_step_is_cut_small_or_hidden(lock: Lock, language: str, size: int, width: int) -> None:
    with door(lock.opened(), language=language, size=size, width=width, sticks=FakeSticks()) as (room, hand):
        found: dict[str, list[str]] = {}
        for at, step in enumerate(STEPS):
            hand.page.memory["at"] = at
            hand.page.memory["answers"].centre = "W" * 40
            room.show_now()
            found[step.__name__] = room.faults
        hand.page.memory.update({"at": 7, "typing an address": True})
        room.show_now()
        found["typing an address"] = room.faults
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_leaving_in_the_middle_leaves_nothing_and_it_begins_again(lock: Lock) -> None:
    keeper = FakeKeeper()
    with door(lock.opened(), keeper=keeper) as (room, hand):
        already_at(hand, LanguagesStep)
        room.panel.close_desk()
    assert lock.keeper.record is None
    assert keeper.changed == []
    with door(lock.opened(), keeper=keeper) as (room, hand):
        assert room.desk.place is DeskPlace.FIRST_START
        assert hand.page.step.typing.text == ""


def test_another_size_and_another_language_keep_what_was_answered(lock: Lock) -> None:
    with door(lock.opened()) as (room, hand):
        hand.type_keys("Foyer")
        hand.answered(lambda: room.click(room.panel.bar.buttons["size"]))
        hand.answered(lambda: room.click(room.panel.bar.buttons["language"]))
        assert hand.page.step.typing.text == "Foyer"
        hand.go_on()
        choose_pin(hand)
        shown = [card.group for card in hand.page.step.groups]
        hand.answered(lambda: room.click(room.panel.bar.buttons["language"]))
        assert [card.group for card in hand.page.step.groups] == shown


def test_retour_goes_one_step_back_and_from_the_first_to_the_visitor(lock: Lock) -> None:
    closed: list[bool] = []
    with door(lock.opened()) as (room, hand):
        room.panel.closed.connect(lambda: closed.append(True))
        hand.type_keys("Foyer")
        hand.go_on()
        hand.go_back()
        assert hand.page.step.typing.text == "Foyer"
        room.click(hand.page.back)
    assert closed == [True]


def test_a_centre_has_a_name_of_letters_digits_spaces_and_hyphens(lock: Lock) -> None:
    with door(lock.opened()) as (room, hand):
        hand.go_on()
        assert "Écrivez d'abord le nom" in room.texts
        hand.type_keys("  Saint-Exupéry; =9/مركز ")
        assert hand.page.step.typing.text == "  Saint-Exupéry 9مركز "
        hand.type_keys("x" * 60)
        assert len(hand.page.step.typing.text) == 40


def test_a_capital_comes_first_and_whenever_it_is_asked(lock: Lock) -> None:
    with door(lock.opened()) as (room, hand):
        keyboard = hand.page.step.typing.keyboard
        hand.touch_signs("a")
        hand.touch_signs("z-")
        room.click(keyboard.capital)
        hand.touch_signs("é")
        hand.touch_signs("é")
        room.click(keyboard.erase)
        assert hand.page.step.typing.text == "Az-É"


def test_easy_and_unlike_pins_are_asked_again(lock: Lock) -> None:
    with door(lock.opened()) as (room, hand):
        hand.type_keys("Foyer")
        hand.go_on()
        hand.touch_digits("123456")
        assert "Ce code est trop facile." in room.texts
        hand.touch_digits("48291")
        assert "de 6 à 8 chiffres" in room.texts
        hand.touch_digits(PIN)
        hand.touch_digits("739264")
        assert "Les deux codes sont différents." in room.texts
        hand.touch_digits("739264")
        hand.touch_digits("739264")
        assert len(hand.page.step.groups) == 4


def test_who_has_not_noted_the_code_is_shown_it_again(lock: Lock) -> None:
    with door(lock.opened()) as (room, hand):
        hand.type_keys("Foyer")
        hand.go_on()
        choose_pin(hand)
        shown = [card.group for card in hand.page.step.groups]
        hand.go_on()
        hand.type_keys("zzzz")
        hand.go_on()
        assert "Ce n'est pas cela." in room.texts
        assert shown[0] not in room.texts
        hand.go_back()
        assert [card.group for card in hand.page.step.groups] == shown
        hand.go_on()
        hand.type_keys(shown[0].lower())
        hand.answered(lambda: room.hand.key(Qt.Key.Key_Return))
        assert hand.page.step.cards.keys() >= {"fr", "en", "ar"}


def test_at_least_one_language_is_offered_and_the_first_begins(lock: Lock) -> None:
    keeper = FakeKeeper()
    with door(lock.opened(), keeper=keeper) as (room, hand):
        already_at(hand, LanguagesStep)
        for code in ("fr", "en", "ar"):
            room.click(room.bring(hand.page.step.cards[code]))
        hand.go_on()
        assert "Choisissez une langue au moins." in room.texts
        room.click(room.bring(hand.page.step.cards["ar"]))
        room.click(room.bring(hand.page.step.cards["fr"]))
        hand.go_on()
        hand.go_on()
        hand.answered(lambda: room.click(hand.page.step.later))
        hand.go_on()
    assert keeper.settings.languages == ("ar", "fr")
    assert keeper.settings.language == "fr"


def test_the_drawn_card_is_as_large_as_a_real_one_on_a_screen_of_that_size(lock: Lock) -> None:
    with door(lock.opened()) as (room, hand):
        already_at(hand, ScreenStep)
        step = hand.page.step
        diagonal_mm = hand.page.memory["answers"].diagonal_inches * 25.4
        diagonal_px = (room.shell.width() ** 2 + room.shell.height() ** 2) ** 0.5
        assert step.ruler.card().width() == pytest.approx(85.6 * diagonal_px / diagonal_mm, abs=0.5)
        before = step.ruler.card().width()
        middle = step.ruler.mapTo(room.shell, QPoint(step.ruler.width() // 2, step.ruler.height() // 2))
        inside = room.shell.grab().toImage().pixelColor(middle)
        room.click(step.more)
        assert step.ruler.card().width() < before
        assert inside != room.shell.grab().toImage().pixelColor(2, 400)
        for _ in range(3):
            room.click(step.less)
        assert "17,5" in step.size.line.text
        assert step.ruler.card().width() > before


def test_a_setting_that_is_refused_leaves_the_first_start_open(lock: Lock) -> None:
    keeper = FakeKeeper(refuses=("diagonal_inches", Refusal.DISK_FULL))
    with door(lock.opened(), keeper=keeper) as (room, hand):
        already_at(hand, HeadOfficeStep)
        hand.answered(lambda: room.click(hand.page.step.later))
        hand.go_on()
        assert "Le disque est plein." in room.texts
        assert not room.desk.entered
        assert lock.keeper.record is None
        keeper.refuses = None
        hand.go_on()
        assert room.desk.entered
    assert lock.opened().is_set


def test_a_pin_that_cannot_be_kept_leaves_the_first_start_open(lock: Lock) -> None:
    access = lock.opened()
    with door(access) as (room, hand):
        already_at(hand, HeadOfficeStep)
        hand.answered(lambda: room.click(hand.page.step.later))
        lock.keeper.full = True
        room.click(hand.page.onward)
        room.wait(lambda: bool(room.logged), "the trouble is said")
        assert room.logged[0][0] == Trouble.NOT_SAVED.value
        assert not room.desk.entered
        assert not access.is_set
        room.click(room.named("Continuer"))
        lock.keeper.full = False
        hand.go_on()
        assert room.desk.entered


def test_with_the_real_lock_the_files_say_nothing(tmp_path: Path) -> None:
    def opened() -> Access:
        return Access(FileAccess(tmp_path), Argon2Hasher(), MachineClock(), MachineChance())

    with door(opened()) as (room, hand):
        already_at(hand, HeadOfficeStep)
        hand.answered(lambda: room.click(hand.page.step.later))
        hand.go_on()
        assert room.desk.entered
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert PIN.encode() not in written
    assert as_noted(CODE).encode() not in written
    with door(opened()) as (room, hand):
        assert room.desk.place is DeskPlace.PIN
        hand.touch_digits(PIN)
        assert room.desk.entered


def test_the_first_start_is_over_once_and_for_all(lock: Lock) -> None:
    with door(lock.chosen()) as (room, _hand):
        assert room.desk.place is DeskPlace.PIN
