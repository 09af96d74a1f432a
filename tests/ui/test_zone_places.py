"""What the ghost shows in the zone is what a hand can do, and every place is as large as its author said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.worlds.zone import Start
from tests.ui.zone_hand import STARTS, TABLE, WORLD, Hand, move, scenes

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


SINGLE = [
    ("stars", move("click", "one")), ("stars", move("right", "one")), ("stars", move("miss")),
    ("card", move("scratch", "1,2")), ("card", move("right", "card")), ("card", move("click", "card")),
    ("building", move("wheel", "up")), ("building", move("wheel", "down")), ("building", move("open", "6")),
    ("building", move("open", "6")), ("page", move("wheel", "down")), ("page", move("wheel", "up")),
    ("table", move("double", "door")), ("table", move("right", "photo")), ("table", move("drop", "spoon")),
    ("table", move("drag", "spoon", "box")), ("table", move("speed", "quick")), ("table", move("click", "photo")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "wanted"), SINGLE, ids=str)
def test_what_the_ghost_shows_makes_that_very_move(hand: Hands, name: str, wanted: Move) -> None:
    one = hand(STARTS[name])
    one.replay(one.view.gesture_points(wanted))
    assert [made for made in one.moves if name != "card" or made == wanted] == [wanted]


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        (move("right", "photo"), move("choose", "copy")),
        (move("right", "photo"), move("choose", "open")),
        (move("right", "photo"), move("close")),
        (move("choose", "rename"), move("name", "xxx")),
        (move("choose", "rename"), move("close")),
    ],
    ids=str,
)
def test_menus_and_names_are_used_as_the_ghost_shows(hand: Hands, first: Move, wanted: Move) -> None:
    one = hand(TABLE)
    state = WORLD.apply(one.state, move("right", "photo"))
    one.set(WORLD.apply(state, first))
    one.replay(one.view.gesture_points(wanted))
    assert one.moves == [wanted]


LOOKS = [Look(calm=True, size=size, contrast=contrast) for size, contrast in
         ((100, Contrast.PAPER), (200, Contrast.NIGHT), (300, Contrast.HIGH))]  # fmt: skip


def asked_mm(start: Start, place: str) -> float:
    """How large the author said this place is; 16 mm for what authors do not measure."""
    sizes = {f"target:{target.id}": target.mm for target in start.targets}
    sizes |= {f"thing:{thing.id}": thing.mm for thing in (start.table.things if start.table else ())}
    return sizes.get(place, 16)


def check_places(one: Hand) -> None:
    surface = one.view.surface
    assert surface is not None
    spots = surface.spots()
    held = {f"thing:{name}" for name, _ in one.state.inside}
    for spot in spots:
        assert one.view.rect().contains(spot.rect), spot
        if not spot.place.startswith("cell:"):
            least = 16 if spot.place in held else asked_mm(one.state.start, spot.place)
            assert min(spot.rect.width(), spot.rect.height()) >= one.view.look.mm(least), spot
    for first, second in combinations([spot for spot in spots if spot.place not in held], 2):
        assert not first.rect.intersects(second.rect), (first, second)


SCREENS = [(look, size) for look in LOOKS for size in ((640, 420), (900, 620))]
SCREENS.append((Look(size=150, unit=1.4, px_per_mm=5.6), (1290, 880)))


@pytest.mark.parametrize(("look", "size"), SCREENS, ids=lambda value: str(getattr(value, "size", value)))
def test_thread_a_is_solved_by_hand_and_every_place_is_large_enough(
    hand: Hands, root: Path, look: Look, size: tuple[int, int]
) -> None:
    for start, proof in scenes(root).values():
        one = hand(start, look, size)
        for wanted in proof:
            while (gesture := WORLD.gesture(one.state, wanted)) is not None:
                check_places(one)
                assert not one.view.place_rect(WORLD.place(one.state, wanted)).isEmpty(), wanted
                one.replay(one.view.gesture_points(wanted))
                assert one.moves[-1] == gesture
                if gesture == wanted:
                    break
        check_places(one)
        assert not one.view.grab().isNull()
