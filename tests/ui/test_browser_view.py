"""Real mouse and keyboard events on the simulated browser give exactly the moves of its world."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.worlds.browser import VERBS, Goal, Start
from kiosk.worlds.browser_pages import Page, Part
from tests.ui.browser_player import DESKTOP, HOURS, PUBLIC_GESTURES, START, TOWN, TWICE, Player, move

Make = Callable[..., Player]


@pytest.fixture
def play(qt_app: object) -> Iterator[Make]:
    players: list[Player] = []

    def make(
        *written: str, start: Start = START, look: Look | None = None, size: tuple[int, int] = (918, 644)
    ) -> Player:
        players.append(Player(*written, start=start, look=look, size=size))
        return players[-1]

    yield make
    for player in players:
        player.close()


OPENED = ("click certificate", "downloads", "open_file paper")
EVERY_GESTURE = [
    ((), "focus address"),
    ((), "focus search"),
    (("focus address",), "type a"),
    (("focus address",), "type @"),
    (("focus address", "type ma"), "type a"),
    (("focus address", "type a"), "type a"),
    (("focus search",), "type m"),
    (("focus address",), "erase"),
    (("focus address", "type x"), "clear"),
    (("focus address",), "enter"),
    (("focus search", "type m"), "search"),
    ((), f"go {HOURS}"),
    ((), "click hours"),
    ((), "click meet"),
    ((), "click photo"),
    ((), "click certificate"),
    ((), "menu hours"),
    (("menu hours",), "in_tab hours"),
    (("click hours",), "back"),
    (("click hours", "back"), "forward"),
    ((), "reload"),
    ((), "home"),
    ((), "new_tab"),
    ((), "quit"),
    (("new_tab",), "tab 1"),
    (("new_tab",), "close_tab 2"),
    (("new_tab",), "close_tab 1"),
    (("click cinema",), "cookies refuse"),
    (("click cinema",), "cookies accept"),
    (("click cinema",), "cookies settings"),
    (("click cinema", "cookies settings"), "cookies save"),
    (("click cinema", "cookies refuse"), "ad close"),
    (("click cinema", "cookies refuse"), "ad open"),
    (("click cinema", "cookies refuse", "ad close"), "notify no"),
    (("click cinema", "cookies refuse", "ad close"), "notify yes"),
    (("click certificate",), "downloads"),
    (("click certificate", "downloads"), "open_file paper"),
    (OPENED, "print"),
    ((*OPENED, "print"), "print_ok"),
    ((*OPENED, "print"), "print_cancel"),
    (("quit",), "open browser"),
    (("quit",), "open bin"),
    (("quit", "open bin"), "close_window"),
]


@pytest.mark.parametrize(("size", "room"), [(100, (918, 644)), (200, (918, 644)), (300, (640, 420))])
@pytest.mark.parametrize(("before", "written"), EVERY_GESTURE)
def test_the_hand_that_is_shown_makes_the_move(
    play: Make, before: tuple[str, ...], written: str, size: int, room: tuple[int, int]
) -> None:
    player = play(*before, look=Look(size=size), size=room)
    asked = move(written)
    wanted = asked if asked.verb == "type" else player.world.gesture(player.state, asked)
    points = player.view.gesture_points(move(written))
    assert points, f"no way is shown for {written}"
    player.replay(points)
    assert player.moves == [wanted]


def test_every_verb_has_its_gesture_here() -> None:
    shown = {written.split()[0] for _, written in EVERY_GESTURE + PUBLIC_GESTURES}
    assert shown | {"select"} == set(VERBS)


def test_where_two_clicks_open_one_click_only_picks(play: Make) -> None:
    player = play(start=TWICE)
    player.click("icon:browser")
    assert player.moves == [move("select browser")]
    player.replay(player.view.gesture_points(move("open browser")))
    assert player.moves[-1] == move("open browser")
    assert player.state.open


def test_a_double_click_on_a_link_follows_it_only_once(play: Make) -> None:
    player = play(f"go {TOWN}")
    at = player.view.place_rect("part:meet").center()
    widget, inside = player.under(at)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=inside)
    widget, inside = player.under(at)
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=inside)
    assert player.moves == [move("click meet")]


def test_a_whole_address_is_typed_on_the_keyboard(play: Make) -> None:
    player = play()
    player.click("address")
    for letter in HOURS:
        player.key(letter)
    player.key("Return")
    assert player.state.url == HOURS
    assert "".join(made.things[0] for made in player.moves if made.verb == "type") == HOURS


def test_a_slip_is_erased_with_backspace(play: Make) -> None:
    player = play()
    player.click("address")
    for name in ("m", "z", "Backspace", "a"):
        player.key(name)
    assert player.state.address == "ma"


def test_the_search_box_is_told_apart(play: Make) -> None:
    player = play()
    player.click("search")
    player.key("m")
    player.key("Return")
    assert player.state.searched == 1


def test_a_click_beside_the_small_cross_is_measured_and_changes_nothing(play: Make) -> None:
    player = play("click cinema", "cookies refuse")
    cross = player.view.place_rect("ad:close")
    beside = QPoint(cross.left() - 34, cross.center().y())
    player.replay([("press", beside.x(), beside.y()), ("release", beside.x(), beside.y())])
    assert player.moves == []
    names = [name for name, _ in player.measures]
    assert names == ["misses", "miss_mm"]
    assert player.measures[1][1] == pytest.approx(34 / 3.33, rel=0.05)


def test_the_small_cross_has_the_size_its_author_asked(play: Make) -> None:
    look = Look()
    player = play("click cinema", "cookies refuse", look=look)
    assert player.view.place_rect("ad:close").width() == look.mm(8)


def test_a_link_below_the_fold_is_scrolled_into_sight(play: Make) -> None:
    player = play(look=Look(size=300), size=(640, 420))
    rect = player.view.place_rect("part:certificate")
    assert player.view.page.offset > 0
    assert player.view.page.geometry().contains(rect)


def test_wheel_keys_and_arrows_scroll_the_page(play: Make) -> None:
    player = play(look=Look(size=200), size=(640, 420))
    page = player.view.page
    centre = QPointF(page.rect().center())
    notch = QWheelEvent(
        centre, page.mapToGlobal(centre), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page, notch)
    by_wheel = page.offset
    player.key("PageDown")
    by_key = page.offset
    QTest.mouseClick(page.bar.down, Qt.MouseButton.LeftButton)
    assert 0 < by_wheel < by_key < page.offset
    QTest.mouseClick(page.bar.up, Qt.MouseButton.LeftButton)
    assert page.offset < page.furthest
    assert player.moves == []


def test_the_thumb_can_be_dragged(play: Make) -> None:
    page = play(look=Look(size=300), size=(640, 420)).view.page
    grip = page.bar.thumb().center()
    QTest.mousePress(page.bar, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(page.bar, grip + QPoint(0, 400))
    QTest.mouseRelease(page.bar, Qt.MouseButton.LeftButton, pos=grip)
    assert page.offset == page.furthest > 0


def test_tab_reaches_everything_and_enter_uses_it(play: Make) -> None:
    player = play()
    places: set[str] = set()
    for _ in range(40):
        player.key("Tab")
        places.add(player.view._focused_place())
    wanted = {"tab:1", "close_tab:1", "new_tab", "quit", "back", "home", "address", "downloads", "search"}
    assert wanted | {"search_go", "part:hours", "part:meet", "part:certificate"} <= places
    while player.view._focused_place() != "part:hours":
        player.key("Tab")
    assert player.view.ring.isVisible()
    player.key("Return")
    assert player.moves == [move("click hours")]


def test_the_keyboard_lands_in_the_banner_that_covers(play: Make) -> None:
    player = play()
    while player.view._focused_place() != "part:cinema":
        player.key("Tab")
    player.key("Return")
    assert player.view._focused_place() == "cookies:refuse"
    player.key("Space")
    assert player.state.cookie_choice == "refused"
    assert player.view._focused_place() == "ad:close"


def test_typing_in_a_focused_address_bar_first_puts_the_cursor_there(play: Make) -> None:
    player = play()
    while player.view._focused_place() != "address":
        player.key("Tab")
    player.key("m")
    assert player.moves == [move("focus address"), move("type m")]


def test_the_menu_key_opens_the_menu_of_a_link_and_escape_closes_it(play: Make) -> None:
    player = play()
    while player.view._focused_place() != "part:hours":
        player.key("Tab")
    player.key("Menu")
    assert player.moves == [move("menu hours")]
    player.key("Escape")
    assert player.moves[-1] == Move("menu", ("",))
    assert player.state.menu == ""


def test_an_exercise_is_lived_with_hands_only(play: Make) -> None:
    """From the closed browser to the printed sheet, each gesture as the ghost would show it."""
    player = play(start=DESKTOP)
    for _ in range(20):
        if player.world.reaches(player.state, Goal(printed="paper")):
            break
        player.replay(player.view.gesture_points(move("print_ok")))
        if not player.state.opened:
            player.replay(player.view.gesture_points(move("open_file paper")))
    assert player.world.reaches(player.state, Goal(printed="paper"))


def test_another_scene_with_the_same_addresses_is_drawn_anew(play: Make) -> None:
    """A challenge shows its own sites in the same view."""
    player = play()
    other = Start(pages=(Page(TOWN, "Mairie", (Part(link="Nous écrire", id="write", to=TOWN),)),))
    player.view.show_state(player.world.begin(TWICE))
    assert player.view.place_rect("icon:browser").isValid()
    player.view.show_state(player.world.begin(other))
    assert player.view.place_rect("part:write").isValid()
    assert not player.view.place_rect("part:hours").isValid()
