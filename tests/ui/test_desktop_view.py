"""Real clicks, double clicks, carried files and keys on the desktop become its moves, with or without a mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.desktop_keys import ringed_places
from kiosk.worlds.desktop_look_up import front, thing_of
from tests.ui.desktop_room import LEFT, NONE, RIGHT, Desk, Desks, wait_until

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desks(qt_app: object) -> Iterator[Desks]:
    opened = Desks()
    yield opened
    opened.close()


def press_and_release(desk: Desk, place: str, when: int) -> None:
    """One click at this moment, as a slow hand sends it: two presses, never the machine's own double click."""
    at = QPointF(desk.view.place_rect(place).center())
    for kind, late, buttons in (
        (QEvent.Type.MouseButtonPress, 0, LEFT), (QEvent.Type.MouseButtonRelease, 40, Qt.MouseButton.NoButton),
    ):  # fmt: skip
        event = QMouseEvent(kind, at, at, LEFT, buttons, NONE)
        event.setTimestamp(when + late)
        QApplication.sendEvent(desk.view, event)


def test_one_click_selects_and_two_clicks_open(desks: Desks) -> None:
    desk = desks.open()
    press_and_release(desk, "item:list", 1000)
    assert desk.moves == [Move("select", ("list",))]
    press_and_release(desk, "item:list", 1700)
    assert desk.moves[1:] == [Move("open", ("list",))]
    assert "gap_ms" in desk.measures


def test_two_clicks_too_far_apart_in_time_or_place_select_twice(desks: Desks) -> None:
    desk = desks.open()
    desk.view.double_click_ms = 600
    press_and_release(desk, "item:list", 1000)
    press_and_release(desk, "item:list", 1900)
    press_and_release(desk, "item:rent", 2100)
    assert [made.verb for made in desk.moves] == ["select"] * 3


def test_the_second_half_of_a_double_click_presses_nothing_that_has_just_appeared(desks: Desks) -> None:
    desk = desks.open("open notes")
    desk.click("close:notes")
    at = QPointF(desk.view.place_rect("item:list").center())
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(desk.view, QMouseEvent(kind, at, at, LEFT, LEFT, NONE))
    assert desk.moves == [Move("close", ("notes",))]


def test_a_thing_is_carried_into_a_folder_and_let_go_outside_it_stays(desks: Desks) -> None:
    desk = desks.open()
    for target in ("item:album", "item:list"):
        start, end = desk.view.place_rect("item:list").center(), desk.view.place_rect(target).center()
        if target == "item:list":
            start, end = desk.view.place_rect("item:rent").center(), QPoint(700, 300)
        QTest.mousePress(desk.view, LEFT, pos=start)
        for at in ((start + end) / 2, end):
            moved = QMouseEvent(
                QEvent.Type.MouseMove, QPointF(at), QPointF(at), Qt.MouseButton.NoButton, LEFT, NONE
            )
            QApplication.sendEvent(desk.view, moved)
        QTest.mouseRelease(desk.view, LEFT, pos=end)
    assert desk.moves == [Move("drag", ("list", "album"))]
    assert "drops_outside" in desk.measures


def test_the_right_button_unfolds_a_menu_and_a_click_beside_folds_it(desks: Desks) -> None:
    desk = desks.open()
    QTest.mouseClick(desk.view, RIGHT, pos=desk.view.place_rect("item:list").center())
    assert desk.moves == [Move("menu", ("list",))]
    desk.click("context:copy")
    assert desk.state.clipboard == "list"
    QTest.mouseClick(desk.view, RIGHT, pos=QPoint(700, 300))
    assert desk.state.context == "desk"
    desk.click("context:paste")
    copies = [thing for thing in desk.state.things if thing.copy_of == "list"]
    assert [thing.within for thing in copies] == ["desk"]
    QTest.mouseClick(desk.view, LEFT, pos=QPoint(700, 300))
    assert desk.moves[-1] == Move("dismiss")


def test_a_click_on_a_window_behind_and_on_its_button_in_the_bar_bring_it_to_the_front(desks: Desks) -> None:
    desk = desks.open("open list", "open weather", programs=(), things=())
    assert desk.moves == []
    desk = desks.open("open photos", "open weather")
    corner = desk.view.page.find("title:photos")
    assert corner is not None
    QTest.mouseClick(desk.view, LEFT, pos=QPoint(corner.rect.left() + 20, corner.rect.center().y()))
    assert desk.moves == [Move("front", ("photos",))]
    desk.click("task:weather")
    assert desk.moves[1:] == [Move("front", ("weather",))]
    desk.click("task:weather")
    assert desk.moves[2:] == [Move("minimise", ("weather",))], "the button of the window in front puts it away"


def test_a_hidden_icon_is_reached_by_the_strip_that_shows_the_desk(desks: Desks) -> None:
    desk = desks.open("open notes", "maximise notes")
    assert desk.view.place_rect("item:list") == desk.view.place_rect("peek")
    desk.click("peek")
    assert desk.moves == []
    desk.click("item:list")
    desk.replay(desk.view.gesture_points(Move("open", ("list",))))
    window = front(desk.state)
    assert window is not None
    assert window.id == "list"
    assert not desk.view.place_rect("field:body").isEmpty()


def test_the_shown_hand_clears_the_windows_away_to_reach_an_icon(desks: Desks) -> None:
    desk = desks.open("open notes", "maximise notes")
    desk.replay(desk.view.gesture_points(Move("open", ("list",))))
    assert desk.moves[-1] == Move("open", ("list",))
    assert "unfolded" in desk.measures, "the spotlight is told that places have moved"


def test_a_letter_is_written_saved_and_found_with_the_keyboard_alone(desks: Desks) -> None:
    desk = desks.open()
    desk.tab_to("item:notes")
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    QTest.keyClicks(desk.view, "Bonjour!")
    QTest.keyClick(desk.view, Qt.Key.Key_Backspace)
    QTest.keyClick(desk.view, Qt.Key.Key_S, CONTROL)
    assert desk.state.dialog == "save"
    QTest.keyClicks(desk.view, "cantine")
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    saved = next(thing for thing in desk.state.things if thing.name == "cantine")
    assert saved.text == "Bonjour"
    desk.tab_to("panel:start")
    QTest.keyClick(desk.view, Qt.Key.Key_Space)
    QTest.keyClicks(desk.view, "cant")
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    assert desk.moves[-1] == Move("open", (saved.id,))


def test_everything_on_the_screen_is_reached_with_tab_and_nothing_under_a_question(desks: Desks) -> None:
    for wanted in (["open feast", "select cake"], ["panel start"], ["open notes", "save"], ["empty"]):
        desk = desks.open(*wanted)
        reached: list[str] = []
        for _ in range(80):
            QTest.keyClick(desk.view, Qt.Key.Key_Tab)
            if not desk.view.ring or desk.view.ring in reached:
                break
            reached.append(desk.view.ring)
        needed = {
            "open feast": {"item:cake", "command:copy", "close:album", "panel:start", "peek", "panel:wifi"},
            "panel start": {"menu:weather", "shut_down"}, "open notes": {"choose:album", "confirm"},
            "empty": {"confirm", "cancel"},
        }[wanted[0]]  # fmt: skip
        assert needed <= set(reached), wanted
        under = "field:body" in ringed_places(desk.view.page)
        assert not under, "what lies under a question waits its turn"
        assert ("peek" in reached) is (wanted[0] == "open feast")


def test_shortcuts_copy_paste_cut_rename_and_throw_away(desks: Desks) -> None:
    desk = desks.open("select list")
    QTest.keyClick(desk.view, Qt.Key.Key_C, CONTROL)
    QTest.keyClick(desk.view, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(desk.view, Qt.Key.Key_X, CONTROL)
    desk.tab_to("item:album")
    QTest.keyClick(desk.view, Qt.Key.Key_V, CONTROL)
    assert [str(made) for made in desk.moves] == ["copy list", "paste desk", "drag list album"]
    desk = desks.open("select rent")
    QTest.keyClick(desk.view, Qt.Key.Key_F2)
    assert desk.state.dialog == "rename"
    QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    QTest.keyClick(desk.view, Qt.Key.Key_Delete)
    thing = thing_of(desk.state, "rent")
    assert thing is not None
    assert (thing.within, desk.moves[1]) == ("bin", Move("cancel"))


def test_a_text_is_marked_copied_and_pasted_with_keys(desks: Desks) -> None:
    desk = desks.open("open list")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(desk.view, key, CONTROL)
    desk.click("item:notes")
    desk.tab_to("item:notes")
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    QTest.keyClick(desk.view, Qt.Key.Key_V, CONTROL)
    window = front(desk.state)
    assert window is not None
    assert (window.id, window.text) == ("notes", "Du pain")


def test_a_key_that_is_held_down_writes_once_and_composed_letters_are_written_too(desks: Desks) -> None:
    desk = desks.open("open notes")
    for again in (False, True, True):
        QApplication.sendEvent(desk.view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE, "a", again))
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QApplication.sendEvent(desk.view, event)
    assert desk.moves == [Move("type", ("a",)), Move("type", ("ê",))]


def test_the_ring_is_seen_in_sun_on_ink(desks: Desks) -> None:
    desk = desks.open()
    desk.tab_to("item:rent")
    rect = desk.view.place_rect("item:rent")
    assert (
        desk.view.grab().toImage().pixelColor(rect.center().x(), rect.top() + 2).name().upper()
        == Look().palette.sun
    )


def test_wheel_arrow_and_finger_scroll_a_long_document(desks: Desks) -> None:
    desk = desks.open("open rent")
    view, name = desk.view, "pdf:rent"
    desk.wheel(-2, view.page.regions[name].viewport.center())
    by_wheel = view.page.regions[name].scroll
    assert by_wheel == 2 * view.page.regions[name].notch
    desk.click(f"down:{name}")
    assert view.page.regions[name].scroll > by_wheel
    desk.wheel(9, view.page.regions[name].viewport.center())
    device, start = QTest.createTouchDevice(), view.page.regions[name].viewport.center()
    QTest.touchEvent(view, device).press(1, start).commit()
    for step in (40, 80, 120):
        QTest.touchEvent(view, device).move(1, start - QPoint(0, step)).commit()
    QTest.touchEvent(view, device).release(1, start - QPoint(0, 120)).commit()
    assert view.page.regions[name].scroll > 0
    assert [made.verb for made in desk.moves] in ([], ["select"])


def test_the_machine_starts_joins_and_closes_down_by_itself(desks: Desks) -> None:
    desk = desks.open(power="off")
    desk.click("power")
    wait_until(lambda: desk.state.power == "locked")
    desk.click("login")
    desk.click("panel:wifi")
    desk.click("network:Gare")
    desk.click("connect")
    wait_until(lambda: desk.state.wifi == "Gare")
    desk.click("panel:start")
    desk.click("shut_down")
    wait_until(lambda: desk.state.power == "off")
    assert (desk.state.power, desk.state.wifi) == ("off", "Gare")


def test_the_stick_is_plugged_ejected_and_taken_out_with_clicks(desks: Desks) -> None:
    desk = desks.open()
    for place in ("stick", "panel:usb", "eject", "stick"):
        desk.click(place)
    assert [str(made) for made in desk.moves] == ["plug", "panel usb", "eject", "pull"]
    assert desk.state.usb == "out"


def test_a_click_on_nothing_is_measured_and_a_press_let_go_elsewhere_does_nothing(desks: Desks) -> None:
    desk = desks.open()
    QTest.mousePress(desk.view, LEFT, pos=desk.view.place_rect("panel:start").center())
    QTest.mouseRelease(desk.view, LEFT, pos=desk.view.place_rect("panel:wifi").center())
    assert desk.moves == []
    QTest.mouseClick(desk.view, LEFT, pos=desk.view.place_rect("clock").center())
    assert "misses" in desk.measures


def test_a_finger_that_stays_unfolds_the_menu_and_a_key_does_too(desks: Desks) -> None:
    desk = desks.open()
    device, at = QTest.createTouchDevice(), desk.view.place_rect("item:list").center()
    QTest.touchEvent(desk.view, device).press(1, at).commit()
    QTest.touchEvent(desk.view, device).release(1, at).commit()
    desk.moves.clear()  # the press that stays may count as the second of two
    QTest.touchEvent(desk.view, device).press(1, at).commit()
    wait_until(lambda: bool(desk.moves))
    QTest.touchEvent(desk.view, device).release(1, at).commit()
    assert desk.moves == [Move("menu", ("list",))]
    desk.tab_to("context:open")
    QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    desk.tab_to("item:rent")
    QTest.keyClick(desk.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert desk.state.context == "rent"
