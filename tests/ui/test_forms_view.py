"""Real mouse and keyboard events on the simulated administration site give exactly the moves of its world."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.worlds.forms import VERBS
from kiosk.worlds.forms_state import value
from tests.ui.forms_desk import LOG_IN, START, WORLD, Desk, move

Make = Callable[..., Desk]


@pytest.fixture
def desk(qt_app: object) -> Iterator[Make]:
    desks: list[Desk] = []

    def make(*written: str, **settings: object) -> Desk:
        desks.append(Desk(*written, **settings))
        return desks[-1]

    yield make
    for one in desks:
        one.close()


BOOKED = ("choose slot tue", "choose slot tue 10:00", "press book")
LOST = ("attach bill proof", "press next_proof")
PAPERS = (*LOG_IN, "menu", "press to_papers")
EVERY_GESTURE = [
    ("who", (), "focus street"), ("who", ("focus street",), "type b"), ("who", ("fill street ab",), "erase"),
    ("who", ("focus street",), "enter"), ("who", (), "fill mail s"), ("who", (), "tick agree"),
    ("who", ("tick agree",), "untick agree"), ("who", (), "choose work yes"), ("who", (), "open town"),
    ("who", ("open town",), "choose town town4"), ("who", ("open town",), "shut"), ("who", (), "open born"),
    ("who", ("open born",), "month next"), ("who", ("open born",), "pick born 20/03/2026"),
    ("who", (), "press next_who"), ("who", (), "menu"), ("who", ("menu",), "menu"),
    ("who", ("menu",), "press to_papers"), ("who", (), "close"), ("who", ("close",), "reopen"),
    ("login", (), "eye secret"), ("login", ("focus secret",), "caps"), ("login", (), "press shared"),
    ("login", ("press shared",), "back"), ("login", ("press shared",), "press health"),
    ("login", ("press forgot", "focus digits"), "type 4"), ("proof", (), "open bill"),
    ("proof", ("open bill",), "attach bill proof"), ("proof", ("open bill",), "attach bill big"),
    ("proof", ("attach bill proof",), "detach bill"), ("proof", LOST, "reconnect"),
    ("proof", (*LOST, "reconnect", *LOG_IN), "resume"), ("proof", (*LOST, "reconnect", *LOG_IN), "later"),
    ("sum", (), "modify town"), ("receipt", (), "keep print"), ("meet", (), "choose slot tue"),
    ("meet", ("choose slot tue",), "choose slot tue 10:00"), ("meet", BOOKED, "cancel tue 10:00"),
    ("meet", (*BOOKED, "cancel tue 10:00"), "sure yes"), ("login", PAPERS, "download rights"),
    ("login", (*PAPERS, "download rights"), "discard rights"),
]  # fmt: skip


@pytest.mark.parametrize(("size", "room"), [(100, (918, 644)), (200, (918, 644)), (300, (640, 420))])
def test_the_hand_that_is_shown_makes_each_move(desk: Make, size: int, room: tuple[int, int]) -> None:
    for page, before, written in EVERY_GESTURE:
        one = desk(page, *before, look=Look(size=size), size=room)
        asked = move(written)
        wanted = asked if asked.verb == "type" else WORLD.gesture(one.state, asked)
        expected = WORLD.apply(one.state, wanted)
        points = one.view.gesture_points(asked)
        assert points, f"no way is shown for {written} on {page}"
        one.replay(points)
        assert one.moves == [wanted], f"{written} on {page}"
        assert one.state == expected
        one.view.hide()


def test_every_verb_has_its_gesture_here() -> None:
    assert {written.split()[0] for _, _, written in EVERY_GESTURE} | {"receive"} == set(VERBS)


def test_a_form_is_filled_and_goes_on_by_keyboard_alone(desk: Make) -> None:
    one = desk("who")
    while one.view.ring != "control:street":
        one.key("Tab")
    for letter in "12 rue":
        one.key(letter)
    one.key("Tab")
    for letter in "14031982":
        one.key(letter)
    while one.view.ring != "control:agree":
        one.key("Tab")
    one.key("Space")
    while one.view.ring != "button:next_who":
        one.key("Tab")
    one.key("Return")
    assert value(one.state, "street") == "12 rue"
    assert value(one.state, "born") == "14/03/1982"
    assert [name for name, _ in one.state.errors] == ["mail"]


def test_in_an_unfolded_list_the_keyboard_stays_until_a_line_is_taken(desk: Make) -> None:
    one = desk("who")
    one.click("control:town")
    for _ in range(40):
        one.key("Tab")
        assert one.view.ring == "" or one.view.ring.startswith(("option:town", "control:town"))
    one.key("Down")
    while one.view.ring != "option:town:town2":
        one.key("Down")
    one.key("Return")
    assert value(one.state, "town") == "town2"


def test_escape_folds_what_is_unfolded(desk: Make) -> None:
    one = desk("who")
    for place in ("control:town", "calendar:born", "menu"):
        one.click(place)
        one.key("Escape")
    assert not one.state.open
    assert not one.state.menu_open


def test_a_line_of_the_red_list_leads_to_its_field(desk: Make) -> None:
    one = desk("who", "press next_who")
    one.click("error:mail")
    assert one.state.focus == "mail"
    assert one.view.shown.viewport.contains(one.view.place_rect("control:mail"))


def test_caps_lock_is_shown_and_the_real_key_turns_it_off(desk: Make) -> None:
    one = desk("login", "focus secret", start=replace(START, caps_lock=True))
    one.key("a")
    assert value(one.state, "secret") == "A"
    assert not one.view.place_rect("caps").isEmpty()
    one.key("CapsLock")
    assert one.view.place_rect("caps").isEmpty()
    QTest.keyClick(one.view, "B")
    assert value(one.state, "secret") == "Ab"
    QTest.keyClick(one.view, "C", Qt.KeyboardModifier.ShiftModifier)
    assert value(one.state, "secret") == "AbC"


def test_what_is_behind_a_question_cannot_be_clicked(desk: Make) -> None:
    one = desk("proof", *LOST)
    assert one.view.place_rect("button:next_proof").isEmpty()
    for place in ("back", "close"):
        one.click(place)
    assert one.moves == []
    one.click("reconnect")
    assert one.moves == [Move("reconnect")]


def test_a_taken_hour_and_a_full_day_do_nothing(desk: Make) -> None:
    one = desk("meet", "choose slot tue")
    one.click("option:slot:tue 9:30")
    one.click("option:slot:wed")
    assert one.moves == []


def test_the_card_stands_beside_the_page_or_behind_its_button(desk: Make) -> None:
    wide = desk("who")
    assert not wide.view.place_rect("card:Née le").isEmpty()
    small = desk("who", look=Look(size=200), size=(640, 420))
    assert small.view.place_rect("card:Née le").isEmpty()
    small.click("card")
    assert not small.view.place_rect("card:Née le").isEmpty()
    assert ("card_shown", 1.0) in small.measures
    small.key("Escape")
    assert small.view.place_rect("card:Née le").isEmpty()


def test_wheel_arrows_thumb_and_finger_scroll_the_page(desk: Make) -> None:
    one = desk("who", size=(640, 420))
    one.wheel(-120)
    by_wheel = one.view.shown.scroll
    assert by_wheel > 0
    one.click("down")
    assert one.view.shown.scroll > by_wheel
    start = QPoint(200, one.view.shown.viewport.bottom() - 20)
    QTest.mousePress(one.view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(one.view, start - QPoint(0, 60))
    QTest.mouseRelease(one.view, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 60))
    assert one.view.shown.scroll > by_wheel + 60
    one.key("Home")
    assert one.view.shown.scroll == 0
    assert one.moves == []


def test_the_second_click_of_a_double_click_does_nothing(desk: Make) -> None:
    one = desk("who")
    at = one.view.place_rect("calendar:born").center()
    QTest.mouseClick(one.view, Qt.MouseButton.LeftButton, pos=at)
    at = one.view.place_rect("calendar:born").center()
    QTest.mouseDClick(one.view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(one.view, Qt.MouseButton.LeftButton, pos=at)
    assert one.moves == [Move("open", ("born",))]


def test_a_new_page_begins_at_its_top_and_red_messages_come_into_sight(desk: Make) -> None:
    one = desk("who", look=Look(size=300), size=(640, 420))
    one.click("button:next_who")
    red = one.view.shown.find("red_list")
    assert red is not None
    assert red.rect.top() - one.view.shown.viewport.top() < 20
    one.replay(one.view.click_points("back"))
    assert one.view.shown.scroll < red.rect.height() * 4


def test_whoever_turns_the_wheel_by_hand_says_nothing_to_the_world(desk: Make) -> None:
    one = desk("who")
    one.wheel(-240)
    one.wheel(240)
    assert one.moves == []
    assert one.view.shown.scroll == 0
