"""Real clicks, wheels and keys on the mailbox become its moves, with the mouse or without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from tests.ui.mailbox_desk import Desks, wait_until


@pytest.fixture
def desks(qt_app: object) -> Iterator[Desks]:
    opened = Desks()
    yield opened
    opened.close()


def test_a_click_on_a_message_opens_it(desks: Desks) -> None:
    desk = desks.open()
    desk.click("message:amina")
    assert desk.moves == [Move("open", ("amina",))]
    assert not desk.view.place_rect("reply").isEmpty()


def test_the_second_half_of_a_double_click_presses_nothing_that_has_just_appeared(desks: Desks) -> None:
    desk = desks.open()
    desk.click("message:livre")
    at = QPointF(desk.view.place_rect("delete").center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QMouseEvent.Type.MouseButtonDblClick, QMouseEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(desk.view, QMouseEvent(kind, at, at, left, left, none))
    assert desk.moves == [Move("open", ("livre",))]


def test_a_press_that_is_let_go_elsewhere_does_nothing_and_a_miss_is_measured(desks: Desks) -> None:
    desk = desks.open()
    QTest.mousePress(desk.view, Qt.MouseButton.LeftButton, pos=desk.view.place_rect("message:amina").center())
    QTest.mouseRelease(desk.view, Qt.MouseButton.LeftButton, pos=desk.view.place_rect("compose").center())
    assert desk.moves == []
    QTest.mouseClick(desk.view, Qt.MouseButton.LeftButton, pos=QPoint(120, 600))
    assert "misses" in desk.measures


def test_a_whole_answer_is_written_with_mouse_and_keys(desks: Desks) -> None:
    desk = desks.open()
    for place in ("message:amina", "reply"):
        desk.click(place)
    QTest.keyClicks(desk.view, "D'accord!")
    QTest.keyClick(desk.view, Qt.Key.Key_Backspace)
    desk.click("send")
    sent = next(kept.message for kept in desk.state.kept if kept.mine)
    assert (sent.body, sent.to) == ("D'accord", ("Amina Diallo",))


def test_a_key_that_is_held_down_writes_once(desks: Desks) -> None:
    desk = desks.open("reply amina")
    for again in (False, True, True):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", again)
        QApplication.sendEvent(desk.view, event)
    assert desk.moves == [Move("type", ("a",))]


def test_composed_letters_are_written_too(desks: Desks) -> None:
    desk = desks.open("reply amina")
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QApplication.sendEvent(desk.view, event)
    assert desk.moves == [Move("type", ("ê",))]


def test_shortcuts_write_nothing(desks: Desks) -> None:
    desk = desks.open("reply amina")
    QTest.keyClick(desk.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.moves == []


def test_enter_goes_on_from_field_to_field(desks: Desks) -> None:
    desk = desks.open("compose")
    QTest.keyClicks(desk.view, "nad")
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    for expected in ("subject", "body"):
        QTest.keyClick(desk.view, Qt.Key.Key_Return)
        assert desk.state.focus == expected
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    assert desk.moves[-1] == Move("type", ("\n",))
    assert desk.state.draft is not None
    assert desk.state.draft.to == ("Nadia Kaci",)


def test_everything_on_the_screen_is_reached_with_tab_and_used_with_enter(desks: Desks) -> None:
    desk = desks.open("open amina")
    reached = []
    for _ in desk.view.page.pieces:
        QTest.keyClick(desk.view, Qt.Key.Key_Tab)
        if not desk.view.ring:
            break
        reached.append(desk.view.ring)
    usable = [piece.place for piece in desk.view.page.pieces if piece.usable]
    assert sorted(reached) == sorted(usable)
    while desk.view.ring != "reply":
        QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    assert desk.moves == [Move("reply", ("amina",))]


def test_the_ring_is_seen_in_sun_on_ink(desks: Desks) -> None:
    desk = desks.open()
    before = desk.view.grab().toImage()
    while desk.view.ring != "message:amina":
        QTest.keyClick(desk.view, Qt.Key.Key_Down)
    rect = desk.view.place_rect("message:amina")
    after_it = desk.view.grab().toImage()
    at = QPoint(rect.center().x(), rect.top() + 5)
    assert before.pixelColor(at).name() == "#ffffff"
    assert after_it.pixelColor(at).name().upper() == Look().palette.sun
    assert after_it.pixelColor(at.x(), rect.top() + 1).name().upper() != Look().palette.sun


def test_escape_goes_back(desks: Desks) -> None:
    desk = desks.open("open amina")
    QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    assert desk.moves == [Move("close")]


def test_wheel_arrows_and_keys_scroll_a_long_message(desks: Desks) -> None:
    desk = desks.open("open services")
    desk.wheel(-2)
    by_wheel = desk.view.page.scroll
    assert by_wheel == 2 * desk.view.page.notch
    desk.click("down")
    assert desk.view.page.scroll > by_wheel
    QTest.keyClick(desk.view, Qt.Key.Key_End)
    assert desk.view.page.scroll == desk.view.page.overflow
    QTest.keyClick(desk.view, Qt.Key.Key_Home)
    assert desk.view.page.scroll == 0
    assert desk.moves == []
    assert "scrolled" in desk.measures


def test_a_finger_taps_and_a_finger_that_moves_scrolls(desks: Desks) -> None:
    desk = desks.open("open services")
    device = QTest.createTouchDevice()
    start = desk.view.page.viewport.center()
    QTest.touchEvent(desk.view, device).press(1, start).commit()
    for step in (40, 80, 120):
        QTest.touchEvent(desk.view, device).move(1, start - QPoint(0, step)).commit()
    QTest.touchEvent(desk.view, device).release(1, start - QPoint(0, 120)).commit()
    assert desk.view.page.scroll > 0, "the page follows the finger (Qt may join moves that come close together)"
    assert desk.moves == []
    at = desk.view.place_rect("reply").center()
    QTest.touchEvent(desk.view, device).press(2, at).commit()
    QTest.touchEvent(desk.view, device).release(2, at).commit()
    assert desk.moves == [Move("reply", ("services",))]


def test_a_hidden_message_shows_the_arrow_that_leads_to_it(desks: Desks) -> None:
    desk = desks.open(window=(640, 420, 300))
    assert desk.view.place_rect("message:ecole") == desk.view.place_rect("down")
    for _ in range(40):
        if desk.view.place_rect("message:ecole") != desk.view.place_rect("down"):
            break
        desk.wheel(-1)
    desk.click("message:ecole")
    assert desk.moves == [Move("open", ("ecole",))]


def test_in_a_narrow_window_the_folders_unfold_from_their_button(desks: Desks) -> None:
    desk = desks.open(window=(918, 642, 200))
    assert desk.view.place_rect("folder:sent") == desk.view.place_rect("unfold")
    desk.click("folder:sent")
    assert desk.moves == []
    desk.click("folder:sent")
    assert desk.moves == [Move("folder", ("sent",))]
    assert desk.view.page.find("folder:sent") is None


def test_the_document_arrives_by_itself(desks: Desks) -> None:
    desk = desks.open("reply amina", "attach")
    desk.click("file:cv")
    wait_until(lambda: len(desk.moves) > 1)
    assert desk.moves == [Move("choose", ("cv",)), Move("wait")]
