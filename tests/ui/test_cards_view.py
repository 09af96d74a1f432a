"""Real clicks, drags, fingers and keys on the table become its moves, with the mouse or without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.ui.theme.look import Look
from tests.ui.cards_desk import WINDOWS, WORLD, Desks, move


@pytest.fixture
def desks(qt_app: object) -> Iterator[Desks]:
    opened = Desks()
    yield opened
    opened.close()


HANDS = [
    ("sort", (), "pick name"), ("sort", (), "later"), ("sort", ("pick name",), "put name yes"),
    ("sort", ("pick name",), "put name no"), ("sort", ("put name yes", "put parcel no"), "next"),
    ("needs", (), "pick school"), ("needs", ("pick school",), "put school town"),
    ("order", ("put bank 2",), "pick bank"), ("order", ("put bank 2", "pick stop"), "put stop 2"),
    ("letter", (), "point deadline"), ("letter", (), "point object"), ("sms", (), "point link"),
    ("chat", (), "answer_chat no"), ("chat", ("answer_chat no",), "answer_chat give2"),
]  # fmt: skip


@pytest.mark.parametrize("window", WINDOWS)
def test_the_hand_that_is_shown_makes_the_move_that_is_meant(desks: Desks, window: tuple[int, int, int]) -> None:
    for kind, before, wanted in HANDS:
        desk = desks.open(kind, *before, window=window)
        expected = WORLD.apply(desk.state, move(wanted))
        desk.replay(desk.view.gesture_points(move(wanted)))
        assert desk.moves == [wanted], f"{wanted} after {before}"
        assert desk.state == expected
        desk.view.hide()
    assert {move(wanted).verb for _, _, wanted in HANDS} == set(WORLD.verbs)


def test_a_card_is_carried_into_its_box_and_back_to_its_place_from_elsewhere(desks: Desks) -> None:
    desk = desks.open("needs")
    desk.replay(desk.view.gesture_points(move("put rent caf")))
    assert desk.moves == ["put rent caf"]
    assert desk.state.home == {"rent"}
    start = desk.view.place_rect("card:care").center()
    QTest.mousePress(desk.view, Qt.MouseButton.LeftButton, pos=start)
    desk.drag_over(start + QPoint(60, 10))
    assert desk.view.grab().toImage().pixelColor(start + QPoint(60, 10)).isValid()
    QTest.mouseRelease(desk.view, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert desk.moves == ["put rent caf"]
    assert "drops_outside" in desk.measures


def test_the_box_under_a_carried_card_opens_up_and_a_line_under_the_pointer_has_an_edge(desks: Desks) -> None:
    desk = desks.open("needs")
    box, start = desk.view.place_rect("box:tax"), desk.view.place_rect("card:rent").center()
    corner = QPoint(box.right() - 30, box.top() + 2)
    sun = Look().palette.sun.lower()
    QTest.mousePress(desk.view, Qt.MouseButton.LeftButton, pos=start)
    desk.drag_over(start + QPoint(40, 40))
    assert desk.view.grab().toImage().pixelColor(corner).name() != sun
    desk.drag_over(QPoint(box.center().x(), box.bottom() - 4))
    assert desk.view.grab().toImage().pixelColor(corner).name() == sun
    QTest.mouseRelease(desk.view, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert desk.view.grab().toImage().pixelColor(corner).name() != sun
    letter = desks.open("letter")
    line = letter.view.place_rect("part:deadline")
    edge = QPoint(line.center().x(), line.top())
    before = letter.view.grab().toImage().pixelColor(edge).name()
    letter.hover_over(line.center())
    assert letter.view.grab().toImage().pixelColor(edge).name() != before


def test_a_card_that_does_not_belong_glides_back_and_the_table_says_so(desks: Desks) -> None:
    desk = desks.open("sort", calm=False)
    desk.replay(desk.view.gesture_points(move("put name no")))
    assert desk.moves == ["put name no"]
    home = desk.view.page.find("card:name")
    flying = desk.view.on_its_way()
    assert flying is not None
    assert home is not None
    assert flying.rect.center().y() > home.rect.center().y() + 50
    head = desk.view.page.find("head")
    assert head is not None
    assert any("revenue" in line for words in head.words for line in words.lines)
    calm = desks.open("sort", calm=True)
    calm.replay(calm.view.gesture_points(move("put name no")))
    assert calm.view.on_its_way() is None


def test_two_cards_of_an_order_change_places_with_two_touches(desks: Desks) -> None:
    desk = desks.open("order", "put stop 2", "put bank 1")
    desk.click("card:stop")
    desk.click("card:bank")
    assert desk.moves == ["pick stop", "put stop 1"]
    assert [desk.state.place_of(name) for name in ("stop", "bank")] == ["1", "2"]


def test_everything_is_reached_with_tab_and_done_with_enter(desks: Desks) -> None:
    desk = desks.open("sort")
    for place, key in (
        ("card:name", Qt.Key.Key_Return), ("box:yes", Qt.Key.Key_Space), ("card:parcel", Qt.Key.Key_Enter),
        ("box:no", Qt.Key.Key_Return), ("next", Qt.Key.Key_Space),
    ):  # fmt: skip
        desk.tab_to(place)
        desk.key(key)
    assert desk.moves == ["pick name", "put name yes", "pick parcel", "put parcel no", "next"]
    letter = desks.open("letter")
    letter.tab_to("part:deadline")
    assert letter.view.accessibleDescription().startswith("Nous attendons")
    letter.key(Qt.Key.Key_Return)
    assert letter.moves == ["point deadline"]


def test_boxes_wait_until_a_card_is_in_the_hand_and_escape_puts_it_down(desks: Desks) -> None:
    desk = desks.open("sort")
    desk.click("box:yes")
    assert desk.moves == []
    desk.click("card:name")
    desk.key(Qt.Key.Key_Escape)
    assert desk.moves == ["pick name", "pick name"]
    assert desk.state.held == ""


def test_tab_leaves_the_table_after_its_last_place(desks: Desks) -> None:
    desk = desks.open("chat")
    for place in ("reply:give", "reply:no", ""):
        desk.key(Qt.Key.Key_Tab)
        assert desk.view.ring == place


def test_the_ring_is_seen_in_sun(desks: Desks) -> None:
    desk = desks.open("chat")
    rect = desk.view.place_rect("reply:no")
    at = QPoint(rect.center().x(), rect.top() + 1)
    sun = Look().palette.sun.lower()
    assert desk.view.grab().toImage().pixelColor(at).name() != sun
    desk.tab_to("reply:no")
    column = [desk.view.grab().toImage().pixelColor(at.x(), at.y() + step).name() for step in range(-8, 8)]
    assert sun in column


def test_in_large_print_the_boxes_come_to_the_card_in_the_hand(desks: Desks) -> None:
    desk = desks.open("needs", window=(640, 420, 300))
    desk.click("card:rent")
    assert desk.view.place_rect("box:caf").height() > 40
    assert desk.view.place_rect("box:caf") != desk.view.place_rect("down")


def test_a_long_card_in_the_hand_scrolls_to_its_boxes_and_back(desks: Desks) -> None:
    desk = desks.open("sort", "put name yes", window=(640, 420, 300))
    desk.replay(desk.view.gesture_points(move("pick parcel")))
    assert desk.view.page.scroll > 0
    assert desk.view.place_rect("box:yes") not in (desk.view.place_rect("down"), desk.view.place_rect("up"))
    desk.click("box:yes")
    assert desk.moves == ["pick parcel", "put parcel yes"]
    assert desk.view.place_rect("card:parcel") != desk.view.place_rect("up")


def test_wheel_arrows_and_keys_scroll_a_long_letter(desks: Desks) -> None:
    desk = desks.open("letter", window=(640, 420, 200))
    page = desk.view.page
    assert desk.view.place_rect("part:sign") == desk.view.place_rect("down")
    desk.wheel(-2)
    assert desk.view.page.scroll == 2 * page.notch
    desk.click("down")
    assert desk.view.page.scroll == 3 * page.notch
    desk.key(Qt.Key.Key_End)
    assert desk.view.page.scroll == page.overflow
    assert desk.view.place_rect("part:sender") == desk.view.place_rect("up")
    desk.key(Qt.Key.Key_Home)
    assert desk.view.page.scroll == 0
    assert desk.moves == []


def test_a_finger_taps_scrolls_and_carries(desks: Desks) -> None:
    desk = desks.open("letter", window=(640, 420, 200))
    device = QTest.createTouchDevice()
    start = desk.view.page.viewport.center()
    QTest.touchEvent(desk.view, device).press(1, start).commit()
    for step in (40, 80, 120):
        QTest.touchEvent(desk.view, device).move(1, start - QPoint(0, step)).commit()
    QTest.touchEvent(desk.view, device).release(1, start - QPoint(0, 120)).commit()
    assert desk.view.page.scroll > 0
    assert desk.moves == []
    table = desks.open("needs")
    at, end = (table.view.place_rect(place).center() for place in ("card:job", "box:work"))
    QTest.touchEvent(table.view, device).press(2, at).commit()
    for share in (0.3, 0.6, 1.0):
        QTest.touchEvent(table.view, device).move(2, at + (end - at) * share).commit()
    QTest.touchEvent(table.view, device).release(2, end).commit()
    assert table.moves == ["put job work"]


def test_a_touch_beside_everything_is_a_measured_miss(desks: Desks) -> None:
    desk = desks.open("chat")
    QTest.mouseClick(desk.view, Qt.MouseButton.LeftButton, pos=QPoint(900, 300))
    assert desk.moves == []
    assert "misses" in desk.measures
