"""Real mouse and keyboard events on the simulated search engine give exactly the moves of its world."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.ui.theme.look import Look
from kiosk.worlds.search import VERBS, Goal, Start
from tests.ui.search_desk import POINTING, START, Desk, move

Make = Callable[..., Desk]


@pytest.fixture
def play(qt_app: object) -> Iterator[Make]:
    desks: list[Desk] = []

    def make(
        *written: str, start: Start = START, look: Look | None = None, size: tuple[int, int] = (918, 644)
    ) -> Desk:
        desks.append(Desk(*written, start=start, look=look, size=size))
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()


RUMOUR = ("ask trottinettes", "open rumour")
EVERY_GESTURE = [
    ((), "focus search"),
    (("focus search",), "type p"),
    (("focus search", "type pi"), "type i"),
    (("focus search", "type p"), "erase"),
    (("ask piscine",), "clear"),
    ((), "tile horaires"),
    (("tile horaires",), "tile Valbourg"),
    (("focus search", "type pis"), "suggest piscine tarifs"),
    (("ask pisine oraires",), "suggest piscine horaires"),
    (("focus search", "type piscine"), "enter"),
    (("focus search", "type piscine"), "search"),
    (("focus search", "type piscine"), "ask piscine"),
    (("ask piscine horaires",), "open hours"),
    (("ask piscine horaires",), "open history"),
    (RUMOUR, "source to_city"),
    (("ask permis conduire", "open fake"), "press pay"),
    (RUMOUR, "point date"),
    (RUMOUR, "point address"),
    (RUMOUR, "point padlock"),
    (RUMOUR, "point story"),
    (RUMOUR, "share"),
    (RUMOUR, "back"),
    ((*RUMOUR, "back"), "forward"),
    (RUMOUR, "home"),
]
POINTED = ["point ad:ad", "point address:hours", "point date:history", "open hours"]


@pytest.mark.parametrize(("size", "room"), [(100, (918, 644)), (200, (918, 644)), (300, (640, 420))])
def test_the_hand_that_is_shown_makes_the_move(play: Make, size: int, room: tuple[int, int]) -> None:
    listed = [(before, written, START) for before, written in EVERY_GESTURE]
    for before, written, start in [*listed, *(((), written, POINTING) for written in POINTED)]:
        desk = play(*before, start=start, look=Look(size=size), size=room)
        asked = move(written)
        wanted = asked if asked.verb == "type" else desk.world.gesture(desk.state, asked)
        points = desk.view.gesture_points(asked)
        assert points, f"no way is shown for {written}"
        pure = desk.world.apply(desk.state, wanted)
        desk.replay(points)
        assert desk.moves == [wanted]
        assert desk.state == pure


def test_every_verb_has_its_gesture_here() -> None:
    assert {written.split()[0] for _, written in EVERY_GESTURE} == set(VERBS)


def test_words_are_typed_corrected_and_asked_on_the_keyboard_alone(play: Make) -> None:
    desk = play()
    while desk.view._focused_place() != "search":
        desk.key("Tab")
    for name in ("p", "i", "z", "Backspace", "s", "c", "i", "n", "e", "Space", "h", "Return"):
        desk.key(" " if name == "Space" else name)
    assert desk.moves[0] == move("focus search")
    assert desk.state.stop.words == "piscine h"
    assert desk.state.listing is not None


def test_tab_reaches_everything_in_a_list_and_enter_opens(play: Make) -> None:
    desk = play("ask piscine horaires")
    reached = set()
    for _ in range(30):
        desk.key("Tab")
        reached.add(desk.view._focused_place())
    assert {"back", "home", "search", "clear", "search_go", "tile:piscine", "result:ad", "result:hours"} <= reached
    while desk.view._focused_place() != "result:hours":
        desk.key("Tab")
    assert desk.view.ring.isVisible()
    desk.key("Return")
    assert desk.moves == [move("open hours")]
    assert desk.view._focused_place() != "", "the keyboard goes on to the page"


def test_the_address_line_of_a_result_opens_it_too_unless_it_is_for_pointing(play: Make) -> None:
    for start, wanted in ((START, "open hours"), (POINTING, "point address:hours")):
        desk = play("ask piscine horaires", start=start)
        title = desk.view.place_rect("result:hours")
        line = QPoint(title.left() + 70, title.top() - 10)
        desk.replay([("press", line.x(), line.y()), ("release", line.x(), line.y())])
        assert desk.moves == [move(wanted)]


def test_what_was_pointed_at_is_circled_and_stays_so(play: Make) -> None:
    desk = play(*RUMOUR)
    before = desk.view.grab(desk.view.place_rect("point:date")).toImage()
    desk.click("point:date")
    assert desk.view.grab(desk.view.place_rect("point:date")).toImage() != before
    assert desk.world.reaches(desk.state, Goal(pointed=("date",)))


def test_a_notice_is_said_and_goes_with_the_next_move(play: Make) -> None:
    desk = play("ask permis conduire", "open fake")
    desk.click("point:padlock")
    assert desk.view.notice.isVisible()
    assert desk.view.notice.label.text() == desk.state.notice
    desk.click("back")
    assert not desk.view.notice.isVisible()


def test_a_result_below_the_fold_is_scrolled_into_sight_and_back_finds_it_again(play: Make) -> None:
    desk = play("ask piscine horaires", look=Look(size=300), size=(640, 420))
    rect = desk.view.place_rect("result:history")
    assert desk.view.page.geometry().contains(rect)
    scrolled = desk.view.page.offset
    desk.click("result:history")
    assert desk.view.page.offset == 0
    desk.click("back")
    assert desk.view.page.offset == scrolled > 0


def test_wheel_and_keys_scroll_and_tell_nothing(play: Make) -> None:
    desk = play("ask piscine horaires", look=Look(size=200), size=(640, 420))
    desk.view.setFocus()
    desk.key("PageDown")
    by_key = desk.view.page.offset
    QTest.mouseClick(desk.view.page.bar.down, Qt.MouseButton.LeftButton)
    assert 0 < by_key < desk.view.page.offset
    assert desk.moves == []


def test_the_frame_says_where_one_is(play: Make) -> None:
    desk = play("ask permis conduire", "open official")
    assert desk.view.frame.address.words == "permis.gouv-demo.fr"
    assert desk.view.frame.padlock.glyph == "padlock"
    other = play(*RUMOUR)
    assert other.view.frame.padlock.glyph == "unlocked"


def test_another_scene_is_drawn_anew(play: Make) -> None:
    """A challenge shows its own results in the same view."""
    desk = play("ask piscine horaires")
    desk.view.show_state(desk.world.begin(POINTING))
    assert desk.view.place_rect("point:ad:ad").isValid()
    assert not desk.view.place_rect("tile:piscine").isValid()
