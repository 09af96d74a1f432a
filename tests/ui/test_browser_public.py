"""Real events on a public computer's browser: saved words, traces, and the page that fills the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kiosk.ui.theme.look import Look
from kiosk.worlds.browser import Goal
from tests.ui.browser_player import PUBLIC, PUBLIC_GESTURES, Player, move

Make = Callable[..., Player]


@pytest.fixture
def play(qt_app: object) -> Iterator[Make]:
    players: list[Player] = []

    def make(*written: str, look: Look | None = None, size: tuple[int, int] = (918, 644)) -> Player:
        players.append(Player(*written, start=PUBLIC, look=look, size=size))
        return players[-1]

    yield make
    for player in players:
        player.close()


@pytest.mark.parametrize(("size", "room"), [(100, (918, 644)), (300, (640, 420))])
def test_the_hand_of_a_public_computer_too(play: Make, size: int, room: tuple[int, int]) -> None:
    for before, written in PUBLIC_GESTURES:
        player = play(*before, look=Look(size=size), size=room)
        player.replay(player.view.gesture_points(move(written)))
        assert player.moves == [move(written)]


def test_a_page_that_fills_the_screen_is_left_with_escape_or_its_banner(play: Make) -> None:
    for leave in (lambda one: one.key("Escape"), lambda one: one.click("escape")):
        player = play("click recipe")
        assert player.view.place_rect("close_tab:2").isEmpty(), "even the tabs are hidden"
        assert player.view.scare.geometry() == player.view.rect()
        leave(player)
        assert player.moves == [move("escape")]
        player.click("close_tab:2")
        assert player.world.reaches(player.state, Goal(tab_count=1, page="portail-demo.fr"))
        assert player.view.scare.isHidden()


def test_the_keyboard_is_heard_by_the_page_that_fills_the_screen(play: Make) -> None:
    """The link that led there is gone, and the focus must not go with it."""
    player = play()
    while player.view._focused_place() != "part:recipe":
        player.key("Tab")
    player.key("Return")
    assert player.state.full_screen
    assert player.view.hasFocus()
    player.key("Escape")
    assert player.moves[-1] == move("escape")


def test_a_home_computer_has_no_button_for_its_history(play: Make, qt_app: object) -> None:
    assert play().view.place_rect("history").isValid()
    at_home = Player()
    assert at_home.view.place_rect("history").isEmpty()
    at_home.close()
