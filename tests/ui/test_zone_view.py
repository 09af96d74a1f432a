"""The zone under a real hand: mouse, wheel and keys make the moves, and every place is where it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.zone_pictures import DRAWINGS
from kiosk.worlds.zone import Start
from kiosk.worlds.zone_start import PICTURES
from tests.ui.zone_hand import BUILDING, CARD, PAGE, STARS, STARTS, TABLE, Hand, move

Hands = Callable[..., Hand]


@pytest.fixture
def hand(qt_app: object) -> Iterator[Hands]:
    made: list[Hand] = []

    def make(start: Start, look: Look | None = None, size: tuple[int, int] = (900, 620)) -> Hand:
        made.append(Hand(start, look, size))
        return made[-1]

    yield make
    for one in made:
        one.put_away()


def test_every_picture_an_author_may_name_can_be_drawn() -> None:
    assert set(PICTURES) <= set(DRAWINGS)


def test_a_click_in_the_disc_hits_and_its_drift_is_told(hand: Hands) -> None:
    one = hand(STARS)
    centre = one.centre("target:one")
    one.press(centre)
    one.release(centre + QPoint(5, 0))
    assert one.moves == [move("click", "one")]
    assert one.measure("drift_mm") == [pytest.approx(5 / 3.33)]
    assert one.measure("target_mm") == [pytest.approx(24, abs=0.2)]


def test_a_click_beside_is_a_miss_with_its_distance(hand: Hands) -> None:
    one = hand(STARS)
    rect = one.view.place_rect("target:one")
    one.click(QPoint(rect.center().x(), rect.bottom() + 33))
    assert one.moves == [move("miss")]
    assert one.measure("misses") == [1]
    assert one.measure("miss_mm") == [pytest.approx(10, abs=0.5)]


def test_the_corner_of_the_square_is_outside_the_disc(hand: Hands) -> None:
    one = hand(STARS)
    one.click(one.view.place_rect("target:one").topLeft() + QPoint(2, 2))
    assert one.moves == [move("miss")]


def test_letting_go_beside_the_target_is_a_miss(hand: Hands) -> None:
    one = hand(STARS)
    one.press(one.centre("target:one"))
    one.release(one.view.place_rect("target:one").bottomRight() + QPoint(40, 40))
    assert one.moves == [move("miss")]


def test_the_second_click_of_a_double_click_is_no_miss(hand: Hands) -> None:
    one = hand(STARS)
    centre = one.centre("target:one")
    one.click(centre)
    one.click(centre)
    assert one.moves == [move("click", "one")]
    assert one.measure("double_clicks") == [1]


def test_passing_over_the_card_is_enough_and_a_quick_hand_skips_no_cell(hand: Hands) -> None:
    one = hand(CARD)
    one.move(one.centre("cell:0,0"))
    one.move(one.centre("cell:0,3"))
    assert one.moves == [move("scratch", f"0,{column}") for column in range(4)]
    one.move(QPoint(1, 1))
    assert one.measure("lift_offs") == [1]


def test_the_arrows_scratch_too(hand: Hands) -> None:
    one = hand(CARD)
    one.view.setFocus()
    one.key(Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert one.moves == [move("scratch", "0,0"), move("scratch", "0,1"), move("scratch", "1,1")]


def test_wheel_keys_and_big_arrows_all_climb_the_same_floors(hand: Hands) -> None:
    one = hand(BUILDING)
    one.roll(one.centre("building"), 120)
    one.view.setFocus()
    one.key(Qt.Key.Key_PageUp)
    one.click("wheel:up")
    assert one.state.floor == 9
    one.key(Qt.Key.Key_Down)
    assert one.state.floor == 8
    assert one.measure("overshoot") == [1]


def test_small_turns_of_a_touch_pad_add_up_to_one_floor(hand: Hands) -> None:
    one = hand(BUILDING)
    for _ in range(4):
        one.roll(one.centre("building"), 30)
    assert one.moves == [move("wheel", "up")]


def test_the_button_of_a_page_appears_at_its_end_only(hand: Hands) -> None:
    one = hand(PAGE)
    assert one.view.place_rect("button:next").isEmpty()
    for _ in range(4):
        one.click("bar:down")
    one.click("button:next")
    assert one.state.clicked == ("next",)
    assert len(one.measure("by_bar")) == 4


def test_the_thumb_of_the_bar_can_be_pulled_to_the_end(hand: Hands) -> None:
    one = hand(PAGE)
    top, bottom = one.centre("bar:up"), one.centre("bar:down")
    one.press(top + QPoint(0, 70))
    for y in range(top.y() + 80, bottom.y(), 15):
        one.move(QPoint(top.x(), y))
    one.release(bottom)
    assert one.moves == [move("wheel", "down")] * 4


def test_two_presses_within_the_persons_own_time_are_a_double_click(hand: Hands) -> None:
    one = hand(TABLE)
    one.click("thing:door")
    QTest.qWait(30)
    one.click("thing:door")
    assert one.moves == [move("double", "door")]
    assert one.measure("gap_ms")[0] >= 30
    assert one.measure("double_drift_mm") == [0]


def test_a_second_press_that_comes_too_late_is_another_click(hand: Hands) -> None:
    one = hand(TABLE)
    one.view.double_click_ms = 40
    one.click("thing:door")
    QTest.qWait(120)
    assert one.moves == [move("click", "door")]
    assert one.measure("single_clicks") == [1]
    one.click("thing:door")
    assert "double" not in {made.verb for made in one.moves}


def test_the_chosen_speed_changes_how_long_the_machine_waits(hand: Hands) -> None:
    one = hand(TABLE)
    one.view.double_click_ms = 40
    one.click("speed:slow")
    one.click("thing:door")
    QTest.qWait(120)
    one.click("thing:door")
    assert one.moves == [move("speed", "slow"), move("double", "door")]


def test_what_is_let_go_beside_every_box_is_told(hand: Hands) -> None:
    one = hand(TABLE)
    one.replay(one.view.gesture_points(move("drop", "spoon")))
    assert one.moves == [move("drop", "spoon")]
    assert one.measure("drops_outside") == [1]


def test_without_dragging_click_the_thing_then_the_box(hand: Hands) -> None:
    one = hand(TABLE)
    one.click("thing:spoon")
    assert one.moves == []
    one.click("thing:box")
    assert one.moves == [move("drag", "spoon", "box")]


def test_a_thing_can_be_taken_out_of_its_box_again(hand: Hands) -> None:
    one = hand(TABLE)
    one.replay(one.view.gesture_points(move("drag", "spoon", "box")))
    chip, box = one.view.place_rect("thing:spoon"), one.view.place_rect("thing:box")
    assert box.contains(chip)
    one.replay(one.view.gesture_points(move("drag", "spoon", "crate")))
    assert one.moves[-1] == move("drag", "spoon", "crate")
    assert one.view.place_rect("thing:crate").contains(one.view.place_rect("thing:spoon"))


def test_a_second_thing_goes_into_the_box_even_where_the_first_one_lies(hand: Hands) -> None:
    one = hand(TABLE)
    one.replay(one.view.gesture_points(move("drag", "spoon", "box")))
    one.click("thing:pen")
    one.click("thing:spoon")
    assert one.moves[-1] == move("drag", "pen", "box")


def test_escape_empties_the_hand(hand: Hands) -> None:
    one = hand(TABLE)
    one.click("thing:spoon")
    one.key(Qt.Key.Key_Escape)
    one.click("thing:box")
    assert one.moves == [move("click", "box")]


def test_the_whole_table_by_keyboard(hand: Hands) -> None:
    one = hand(TABLE)
    one.view.setFocus()
    one.key(*[Qt.Key.Key_Tab] * 3, Qt.Key.Key_Space)
    one.key(*[Qt.Key.Key_Tab] * 3, Qt.Key.Key_Space)
    assert one.moves == [move("drag", "spoon", "box")]
    while one.view.spots.focused() != "thing:door":
        one.key(Qt.Key.Key_Tab)
    one.key(Qt.Key.Key_Return)
    while one.view.spots.focused() != "thing:photo":
        one.key(Qt.Key.Key_Tab)
    one.key(Qt.Key.Key_Menu)
    assert one.view.spots.focused() == "menu:open"
    one.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Return)
    expected = [move("double", "door"), move("right", "photo"), move("choose", "rename"), move("name", "Fête")]
    assert one.moves[1:] == expected


def test_the_focus_that_keys_brought_wears_a_ring_and_the_mouses_does_not(hand: Hands) -> None:
    one = hand(TABLE)
    sun = one.view.look.palette.sun
    one.click("speed:slow")
    assert one.view.spots.ringed().isEmpty()
    one.key(Qt.Key.Key_Tab)
    ring = one.view.spots.ringed()
    assert ring == one.view.place_rect("speed:medium")
    shown = one.view.grab().toImage()
    around = [
        shown.pixelColor(ring.left() - 2, y).name().upper() for y in range(ring.top() + 20, ring.bottom() - 20)
    ]
    assert set(around) == {sun}


def test_every_spot_has_a_name_for_a_screen_reader(hand: Hands) -> None:
    for start in STARTS.values():
        one = hand(start)
        assert all(button.accessibleName() for button in one.view.spots.buttons.values())


def test_a_screen_reader_can_press_a_spot(hand: Hands) -> None:
    one = hand(TABLE)
    one.view.spots.buttons["thing:door"].click()
    assert one.moves == [move("double", "door")]
