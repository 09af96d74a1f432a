"""The desk's panel: news never move a page under a finger, and what it asks goes on when it is over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.desk.place import DeskPlace
from kiosk.ui.desk.menu_page import MenuPage
from kiosk.ui.desk.nav_button import NavButton
from tests.ui.desk_room import desk_room

NO_KEYS = Qt.KeyboardModifier.NoModifier


def test_news_that_come_while_a_finger_presses_wait_until_it_is_gone() -> None:
    with desk_room() as room:
        room.show(DeskPlace.NOW)
        room.wait(lambda: "counted" in room.page.memory, "the numbers")
        page = room.page
        menu = next(each for each in room.panel.findChildren(NavButton) if each.accessibleName() == "Les lieux")
        point = menu.mapTo(room.shell, menu.rect().center())
        handle = room.hand.handle
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
        page.moved.emit()
        room.settle(80)
        assert room.page is page
        room.panel._pages = {**room.panel._pages, DeskPlace.PLACES: MenuPage}
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
        room.settle(80)
        assert room.desk.place is DeskPlace.PLACES, "the touch was heard"


def test_news_that_come_alone_are_shown_at_once() -> None:
    with desk_room() as room:
        page = room.show(DeskPlace.NOW)
        room.wait(lambda: "counted" in room.page.memory, "the numbers")
        page.moved.emit()
        room.settle()
        assert room.page is not page


def test_the_log_learns_where_a_surprise_was_and_never_its_words() -> None:
    def work(_tell: object) -> None:
        raise KeyError("what somebody is called")

    with desk_room() as room:
        page = room.show(DeskPlace.MENU)
        page.errand(work, lambda _: None)
        room.wait(lambda: bool(room.logged), "the log")
        assert room.panel.over is not None, "the volunteer is told"
        ((what, detail),) = room.logged
        assert what == "surprise"
        assert detail.startswith("KeyError at test_desk_panel.py:")
        assert "somebody" not in detail
