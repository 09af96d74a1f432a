"""A telephone is used as telephones are: touched, swiped, held, wheeled, and by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.worlds.phone_view import PhoneView
from kiosk.worlds.phone import Goal, Start
from tests.ui.phone_desk import (
    HANDS,
    LOCKED,
    POINTING,
    RINGING,
    START,
    WORLD,
    Hand,
    after,
    drawn,
    move,
    replay,
    wheel,
)

TakeUp = Callable[..., Hand]


@pytest.fixture
def take_up(qt_app: object) -> Iterator[TakeUp]:
    hands: list[Hand] = []

    def take(start: Start = START, *wanted: str, window: tuple[int, int, int] = (918, 642, 100)) -> Hand:
        hands.append(Hand(start, *wanted, window=window))
        return hands[-1]

    yield take
    for hand in hands:
        hand.close()
    QApplication.processEvents()


def wait_until(happened: Callable[[], bool]) -> None:
    for _ in range(200):
        if happened():
            return
        QTest.qWait(5)


@pytest.mark.parametrize("window", [(918, 642, 100), (640, 420, 300), (300, 600, 100)])
def test_the_hand_that_is_shown_makes_the_move_that_is_meant(
    take_up: TakeUp, window: tuple[int, int, int]
) -> None:
    for start, before, wanted in HANDS:
        hand = take_up(start, *before, window=window)
        replay(hand.view, hand.view.gesture_points(move(wanted)))
        assert hand.moves == [move(wanted)], f"{wanted} after {before}"
        assert hand.state == WORLD.apply(after(start, *before), move(wanted))
        hand.view.hide()
    shown = {move(wanted).verb for _, _, wanted in HANDS}
    assert shown | {"tap_lock", "receive", "frame", "enter_code"} == set(WORLD.verbs)


def test_the_locked_screen_tells_a_touch_from_a_swipe(take_up: TakeUp) -> None:
    hand = take_up(LOCKED)
    hand.touch("unlock")
    assert (hand.moves, hand.state.notice) == ([Move("tap_lock")], "swipe")
    middle = hand.view.frame.screen.center()
    hand.drag(middle, middle - QPoint(0, 20))
    assert hand.moves == [Move("tap_lock")]
    hand.drag(middle, middle - QPoint(0, 150))
    assert hand.moves[-1] == Move("unlock")


def test_a_call_is_answered_by_sliding_too(take_up: TakeUp) -> None:
    hand = take_up(RINGING)
    at = hand.view.place_rect("accept").center()
    hand.drag(at, at - QPoint(0, 120))
    assert hand.moves == [Move("accept")]


def test_a_press_that_lasts_brings_the_menu_and_a_short_one_opens(take_up: TakeUp) -> None:
    hand = take_up()
    at = hand.view.place_rect("open:torch").center()
    QTest.mousePress(hand.view, Qt.MouseButton.LeftButton, pos=at)
    wait_until(lambda: bool(hand.moves))
    QTest.mouseRelease(hand.view, Qt.MouseButton.LeftButton, pos=at)
    assert hand.moves == [Move("hold", ("torch",))]
    hand.touch("menu:back")
    hand.view._hold.setInterval(10_000)
    hand.touch("open:map")
    assert hand.moves[1:] == [Move("back"), Move("open", ("map",))]


def test_home_pages_follow_the_finger_and_the_shade_comes_down(take_up: TakeUp) -> None:
    hand = take_up()
    middle = hand.view.frame.screen.center()
    hand.drag(middle, middle - QPoint(150, 0))
    hand.drag(middle, middle + QPoint(150, 0))
    top = hand.view.place_rect("shade").center()
    hand.drag(top, top + QPoint(0, 200))
    hand.touch("toggle:data")
    assert hand.moves == [
        Move("home_page", ("2",)), Move("home_page", ("1",)), Move("shade"), Move("toggle", ("data",)),
    ]  # fmt: skip


def test_the_list_of_contacts_moves_under_the_finger_and_the_wheel(take_up: TakeUp) -> None:
    hand = take_up(START, "open contacts")
    row = hand.view.place_rect("contact:doctor").center()
    hand.drag(row, row - QPoint(0, 2 * hand.view.frame.touch() + 4))
    wheel(hand.view, row, -1)
    assert (hand.moves, hand.state.scroll) == ([Move("scroll", ("down",))] * 3, 3)


def test_the_map_grows_with_the_wheel_and_with_two_fingers(take_up: TakeUp) -> None:
    hand = take_up(START, "open map")
    wheel(hand.view, hand.view.frame.screen.center(), 1)
    middle = hand.view.frame.screen.center()
    two_fingers(hand.view, middle, 20, 31, 32, 45)
    two_fingers(hand.view, middle, 80, 40)
    assert hand.moves == [Move("zoom", (way,)) for way in ("in", "in", "in", "out")]


def two_fingers(view: PhoneView, middle: QPoint, *apart: int) -> None:
    fingers = QTest.touchEvent(view, QTest.createTouchDevice())
    for step, far in enumerate(apart):
        for finger, at in enumerate((middle - QPoint(far, 0), middle + QPoint(far, 0))):
            (fingers.move if step else fingers.press)(finger, at, view)
        fingers.commit()
    for finger in range(2):
        fingers.release(finger, middle, view)
    fingers.commit()


def test_one_finger_touches_the_map_s_buttons_and_every_other_screen(take_up: TakeUp) -> None:
    hand = take_up(START, "open map")
    for place in ("zoom:in", "home", "open:settings"):
        at = hand.view.place_rect(place).center()
        finger = QTest.touchEvent(hand.view, QTest.createTouchDevice())
        finger.press(0, at, hand.view)
        finger.commit()
        finger.release(0, at, hand.view)
        finger.commit()
    assert hand.moves == [Move("zoom", ("in",)), Move("home"), Move("open", ("settings",))]


def test_a_long_page_is_dragged_and_a_drag_opens_nothing(take_up: TakeUp) -> None:
    hand = take_up(START, "open web", "type eau", "search", "result water", window=(640, 420, 300))
    middle = hand.view.page.viewport.center()
    hand.drag(middle, middle - QPoint(0, 70))
    assert (hand.moves, hand.view.page.scroll) == ([], 70)
    hand = take_up(window=(640, 420, 300))
    hand.drag(hand.view.place_rect("open:messages").center(), QPoint(320, 60))
    assert hand.moves == []


def test_a_place_far_down_is_shown_once_and_the_hand_may_then_scroll_away(take_up: TakeUp) -> None:
    hand = take_up(window=(640, 420, 300))
    shown = hand.view.place_rect("open:films")
    middle = hand.view.page.viewport.center()
    hand.drag(middle, middle + QPoint(0, 300))
    assert hand.view.page.scroll == 0
    edge = hand.view.place_rect("open:films")
    assert edge.bottom() == hand.view.page.viewport.bottom()
    assert edge != shown


def test_what_is_under_the_finger_darkens_until_it_is_let_go(take_up: TakeUp) -> None:
    hand = take_up(START, "open settings")
    rect = hand.view.place_rect("setting:apps")
    at = rect.topRight() + QPoint(-4, 4)

    def shade() -> str:
        return hand.view.grab().toImage().pixelColor(at).name()

    before = shade()
    QTest.mousePress(hand.view, Qt.MouseButton.LeftButton, pos=rect.center())
    assert shade() != before
    drawn(hand.view, rect.center() + QPoint(0, 40))
    assert shade() == before


def test_letters_come_from_the_drawn_keys_and_from_the_real_ones(take_up: TakeUp) -> None:
    hand = take_up(START, "thread amina")
    for place in ("focus", "key:o", "key:u", "key:u"):
        hand.touch(place)
    QTest.keyClick(hand.view, Qt.Key.Key_Backspace)
    QTest.keyClicks(hand.view, "i!")
    composed = QInputMethodEvent()
    composed.setCommitString("ê")
    QApplication.sendEvent(hand.view, composed)
    QTest.keyClick(hand.view, Qt.Key.Key_Return)
    assert WORLD.reaches(hand.state, Goal(sent={"amina": "oui!ê"}))


def test_a_real_letter_wakes_the_field(take_up: TakeUp) -> None:
    hand = take_up(START, "open store")
    QTest.keyClicks(hand.view, "bus")
    QTest.keyClick(hand.view, Qt.Key.Key_Return)
    assert hand.moves == [move(text) for text in ("focus", "type b", "type u", "type s", "search")]


def test_the_keyboard_alone_goes_everywhere(take_up: TakeUp) -> None:
    hand = take_up(LOCKED)
    QTest.keyClick(hand.view, Qt.Key.Key_Up)
    QTest.keyClicks(hand.view, "2580")
    assert hand.state.screen == "home"
    for _ in range(30):
        if hand.view.ring == "open:messages":
            break
        QTest.keyClick(hand.view, Qt.Key.Key_Tab)
    QTest.keyClick(hand.view, Qt.Key.Key_Return)
    QTest.keyClick(hand.view, Qt.Key.Key_Down)
    QTest.keyClick(hand.view, Qt.Key.Key_Space)
    assert hand.state.page == "amina"
    while hand.view.ring != "focus":
        QTest.keyClick(hand.view, Qt.Key.Key_Tab)
    QTest.keyClick(hand.view, Qt.Key.Key_Return)
    QTest.keyClicks(hand.view, "a b")
    QTest.keyClick(hand.view, Qt.Key.Key_Return)
    assert WORLD.reaches(hand.state, Goal(sent={"amina": "a b"}))
    QTest.keyClick(hand.view, Qt.Key.Key_Escape)
    assert hand.state.page == ""


def test_by_the_arrow_keys_a_long_list_follows_the_ring_both_ways(take_up: TakeUp) -> None:
    hand = take_up(START, "open contacts", window=(640, 420, 300))
    for name in ("amina", "bea", "doctor", "school", "petit", "rossi"):
        QTest.keyClick(hand.view, Qt.Key.Key_Down)
        assert hand.view.ring == f"contact:{name}"
        assert hand.view.page.in_sight(hand.view.page.find(hand.view.ring) or hand.view.page.pieces[0])
    for _ in range(5):
        QTest.keyClick(hand.view, Qt.Key.Key_Up)
    QTest.keyClick(hand.view, Qt.Key.Key_Return)
    assert hand.state.page == "amina"


def test_the_camera_is_sharp_when_it_stands_still_over_the_whole_paper(take_up: TakeUp) -> None:
    hand = take_up(START, "open camera", "light", "aim right", "aim right", "aim up")
    assert not hand.view._steady.isActive()
    hand.touch("aim:near")
    wait_until(lambda: hand.state.aim.sharp)
    assert hand.moves[-1] == Move("steady")


def test_the_paper_can_be_dragged_into_the_middle(take_up: TakeUp) -> None:
    hand = take_up(START, "open camera")
    middle = hand.view.place_rect("steady").center()
    hand.drag(middle, middle - QPoint(90, 0))
    assert hand.moves == [Move("aim", ("right",))]


def test_lines_are_pointed_at_and_marked(take_up: TakeUp) -> None:
    hand = take_up(POINTING, "thread parcel")
    hand.touch("point:link")
    piece = hand.view.page.find("point:link")
    assert piece is not None
    assert piece.art == "marked"


def test_what_is_seen_last_in_a_conversation_is_its_last_message(take_up: TakeUp) -> None:
    hand = take_up(START, "open messages", window=(640, 420, 100))
    hand.touch("thread:amina")
    last = hand.view.page.find("forward:a3")
    assert last is not None
    assert hand.view.page.in_sight(last)


def test_a_quick_second_touch_does_not_press_what_has_just_appeared(take_up: TakeUp) -> None:
    hand = take_up(replace(START, popup=None))
    hand.touch("open:settings")
    at = hand.view.place_rect("setting:network").center()
    QTest.mouseDClick(hand.view, Qt.MouseButton.LeftButton, pos=at)
    assert hand.moves == [Move("open", ("settings",))] or hand.moves[1:] == [Move("setting", ("network",))]
