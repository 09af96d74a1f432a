"""The note pad under real hands: keys, drawn keys, mouse and buttons become moves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.worlds.keyboard import FieldStart, Start
from tests.ui.keyboard_desk import FIND, FORM, LEFT, NOTE, Desk, press


@pytest.fixture(autouse=True)
def _no_window_stays(qt_app: QApplication) -> Iterator[None]:
    yield
    for window in qt_app.topLevelWidgets():
        window.close()
        window.deleteLater()
    QApplication.processEvents()


def test_real_keys_write_erase_and_walk() -> None:
    desk = Desk(NOTE)
    QTest.keyClicks(desk.view, " b")
    assert desk.lived() == ["type  ", "type b"]
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(desk.view, key)
    assert desk.lived() == ["erase", "left", "right", "enter", "delete"]
    QTest.keyClick(desk.view, Qt.Key.Key_Home)
    QTest.keyClick(desk.view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert desk.lived() == ["cursor 0", "select 0 8"]


def test_a_held_key_writes_one_letter_and_is_counted() -> None:
    desk = Desk(NOTE)
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b", True)
    QApplication.sendEvent(desk.view, again)
    assert desk.lived() == []
    assert desk.measures == ["repeats"]


def test_accents_arrive_from_dead_keys_and_input_methods() -> None:
    desk = Desk(NOTE)
    press(desk.view, "Dead_Circumflex")
    press(desk.view, "e")
    event = QInputMethodEvent()
    event.setCommitString("ï")
    QApplication.sendEvent(desk.view, event)
    press(desk.view, "é")
    assert desk.lived() == ["type ê", "type ï", "type é"]


def test_the_shortcuts_that_everybody_uses() -> None:
    desk = Desk(NOTE)
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V):
        QTest.keyClick(desk.view, key, control)
    assert desk.lived() == ["select 0 6", "copy", "copy", "erase", "paste"]
    assert desk.text() == "maison"


def test_altgr_characters_arrive_even_when_the_machine_calls_it_control_and_alt() -> None:
    desk = Desk(NOTE)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(desk.view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_At, both, "@"))
    assert desk.lived() == ["type @"]


def test_drawn_keys_write_with_shift_altgr_and_accents() -> None:
    desk = Desk(NOTE)
    for place in ("shift", "b", "b", "altgr", "à", "^", "e", "space", "erase", "caps", "b", "caps"):
        desk.click(f"key:{place}")
    assert desk.lived() == ["type B", "type b", "type @", "type ê", "type  ", "erase", "type B"]


def test_the_drawn_control_key_copies_and_pastes() -> None:
    desk = Desk(NOTE)
    desk.live(Move("select", ("0", "3")))
    desk.lived()
    for place in ("ctrl", "c", "right", "ctrl", "v"):
        desk.click(f"key:{place}")
    assert desk.lived() == ["copy", "right", "paste"]
    assert desk.text() == "maimaison"


def test_a_real_key_lights_its_drawn_key_until_it_is_let_go() -> None:
    desk = Desk(NOTE)
    QTest.keyPress(desk.view, "b")
    assert desk.view.panel.lit == {"b"}
    QTest.keyRelease(desk.view, "b")
    assert desk.view.panel.lit == frozenset()


def test_a_click_places_the_cursor_and_a_double_click_takes_the_word() -> None:
    desk = Desk(FORM)
    desk.click("cursor:4")
    assert desk.lived() == ["cursor 4"]
    widget, point = desk.widget_at(desk.view.place_rect("cursor:17").center())
    QTest.mouseDClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, point)
    assert "select 14 20" in desk.lived()


def test_a_trembling_hand_still_clicks() -> None:
    desk = Desk(FORM)
    widget, point = desk.widget_at(desk.view.place_rect("cursor:4").center())
    pad = desk.view.pad
    while pad.index_at("paper", QPointF(point)) == 4:
        point += QPoint(1, 0)
    QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, point - QPoint(2, 0))
    QTest.mouseMove(widget, point + QPoint(1, 1))
    QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, point + QPoint(1, 1))
    assert desk.lived() == ["cursor 4"]


def test_a_click_in_another_paper_brings_the_cursor_there() -> None:
    desk = Desk(FORM)
    desk.click("field:number")
    assert desk.lived() == ["focus number"]


def test_tab_goes_from_field_to_field_and_then_leaves() -> None:
    desk = Desk(FORM)
    for _ in range(2):
        QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    assert desk.lived() == ["tab", "tab"]
    QTest.keyClick(desk.view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.lived() == ["focus number"]
    QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    desk.lived()
    QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    assert desk.lived() == []
    assert desk.view.buttons["copy"].hasFocus()


def test_with_one_field_tab_leaves_at_once() -> None:
    desk = Desk(Start(fields=(FieldStart("note"),), focused="note"))
    QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    assert desk.lived() == []
    assert desk.after.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_without_a_mouse_the_first_paper_can_be_reached(key: Qt.Key) -> None:
    desk = Desk(Start(fields=(FieldStart("note"),)))
    QTest.keyClick(desk.view, key)
    assert desk.lived() == ["focus note"]


def test_escape_is_left_to_the_coach() -> None:
    desk = Desk(NOTE)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    desk.view.keyPressEvent(event)
    assert not event.isAccepted()
    assert desk.lived() == []


def test_buttons_act_by_mouse_and_by_keyboard_and_leave_the_cursor_in_the_text() -> None:
    desk = Desk(NOTE)
    desk.click("button:validate")
    assert desk.lived() == ["validate"]
    assert desk.view.hasFocus()
    button = desk.view.buttons["paste"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert desk.lived() == ["paste", "paste"]
    QTest.keyClick(button, "b")
    assert desk.lived() == ["type b"]


def test_enter_ends_the_work_where_the_author_says_so() -> None:
    desk = Desk(Start(fields=(FieldStart("note", text="oui"),), focused="note", enter_validates=True))
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    assert desk.lived() == ["validate"]


def test_wrong_keys_and_slips_of_shift_are_measured() -> None:
    desk = Desk(Start(fields=(FieldStart("note", model="a@b"),), focused="note"))
    press(desk.view, "a")
    assert desk.measures == []
    press(desk.view, "à")
    assert desk.measures == ["wrong_keys", "chord_errors"]


def test_keys_are_looked_for_with_real_and_drawn_keys() -> None:
    desk = Desk(FIND)
    press(desk.view, "n")
    press(desk.view, "M")
    press(desk.view, "Shift")
    press(desk.view, "Space")
    desk.click("key:shift")
    desk.click("key:é")
    assert desk.lived() == ["press n", "press m", "press space", "press shift", "press é"]
    assert desk.measures == ["wrong_keys"]


def test_the_keys_of_a_chord_are_pointed_out_together() -> None:
    desk = Desk(NOTE)
    desk.view.point_out("key:@")
    assert desk.view.panel.ringed == {"altgr", "à"}
    both = desk.view.place_rect("key:@")
    assert both.contains(desk.view.place_rect("key:à"))
    assert both.contains(desk.view.place_rect("key:altgr"))
    desk.view.point_out("")
    assert desk.view.panel.ringed == frozenset()
