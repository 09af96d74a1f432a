"""The zone inside a real window: what the window system sends reaches it, by mouse and by finger, and it moves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QVariantAnimation
from PySide6.QtTest import QTest

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.worlds.zone import Start
from kiosk.worlds.zone_start import Building, Card, Table, Target, Thing
from tests.ui.zone_hand import WORLD, Hand

LONGEST_MOTION_MS = 250
TABLE = Start(
    table=Table(
        (Thing("photo", "IMG_0042", "photo", names=("Fête", "xxx")), Thing("door", "Porte", "door", opens=True))
    )
)


@pytest.fixture
def made(qt_app: object) -> Iterator[list[Hand]]:
    hands: list[Hand] = []
    yield hands
    for hand in hands:
        hand.put_away()


def test_the_mouse_goes_through_the_invisible_buttons(made: list[Hand]) -> None:
    made.append(Hand(Start(targets=(Target("one"),))))
    QTest.mouseClick(made[0].view.windowHandle(), Qt.MouseButton.LeftButton, pos=made[0].centre("target:one"))
    assert made[0].moves == [Move("click", ("one",))]


def test_a_passing_mouse_scratches_without_a_button(made: list[Hand]) -> None:
    made.append(Hand(Start(card=Card(columns=2, rows=1))))
    for cell in ("cell:0,0", "cell:0,1"):
        QTest.mouseMove(made[0].view.windowHandle(), made[0].centre(cell))
    assert made[0].state.percent == 100


def finger(hand: Hand, at: QPoint, stays_ms: int) -> None:
    """One finger comes down, stays and leaves, as a touch screen says it."""
    device = QTest.createTouchDevice()
    QTest.touchEvent(hand.view.windowHandle(), device).press(0, at).commit()
    QTest.qWait(stays_ms)
    QTest.touchEvent(hand.view.windowHandle(), device).release(0, at).commit()


def test_two_touches_open_the_door(made: list[Hand]) -> None:
    made.append(Hand(TABLE))
    finger(made[0], made[0].centre("thing:door"), 0)
    finger(made[0], made[0].centre("thing:door"), 0)
    assert made[0].moves == [Move("double", ("door",))]


def test_a_finger_that_stays_opens_the_menu(made: list[Hand]) -> None:
    made.append(Hand(TABLE))
    made[0].view.holding.setInterval(30)
    finger(made[0], made[0].centre("thing:photo"), 90)
    assert made[0].moves == [Move("right", ("photo",))]


def test_a_mouse_button_held_down_long_is_no_right_click(made: list[Hand]) -> None:
    made.append(Hand(TABLE))
    made[0].view.holding.setInterval(30)
    made[0].press(made[0].centre("thing:photo"))
    QTest.qWait(90)
    made[0].release(made[0].centre("thing:photo"))
    assert made[0].moves == [Move("click", ("photo",))]


def test_floors_glide_past_for_a_quarter_of_a_second_at_most(made: list[Hand]) -> None:
    made.append(Hand(Start(building=Building()), Look(calm=False)))
    made[0].roll(made[0].centre("building"), 120)
    assert made[0].view.glide.state() is QVariantAnimation.State.Running
    assert made[0].view.glide.duration() <= LONGEST_MOTION_MS
    assert made[0].view.place_rect("door:1").center().y() == pytest.approx(310, abs=40)


def test_nothing_moves_for_who_wants_calm(made: list[Hand]) -> None:
    made.append(Hand(Start(building=Building()), Look(calm=True)))
    made[0].roll(made[0].centre("building"), 120)
    assert made[0].view.glide.state() is QVariantAnimation.State.Stopped
    assert made[0].state.floor == 1


def test_another_scene_forgets_a_first_click(made: list[Hand]) -> None:
    made.append(Hand(TABLE))
    made[0].view.double_click_ms = 40
    made[0].click("thing:door")
    made[0].view.show_state(WORLD.begin(Start(building=Building())))
    QTest.qWait(90)
    assert made[0].moves == []
