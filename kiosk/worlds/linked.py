"""Two machines at once: what is done on one can bring something to the other, like a code on the telephone.

Apart because it knows no machine by name: it is given the table of the other worlds, passes moves on to them
and watches for the links between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from kiosk.domain.holding import ANY_NUMBER, Making
from kiosk.domain.world import Move, World
from kiosk.worlds.linked_values import SIDES, Goal, Link, SideName, Start, State, side_of

__all__ = ["Goal", "LinkedWorld", "Start", "State"]

LONGEST_LINK = 200
"""Gestures: nothing that happens by itself takes more."""


class LinkedWorld:
    """Moves: `{ left = ["click", "x"] }` and `{ right = ["type", "482913"] }` are moves of the two machines,
    `{ turn = "right" }` looks at the other one."""

    name = "linked"
    start_type: type = Start
    goal_type: type = Goal
    verbs: Mapping[str, int] = MappingProxyType({"left": ANY_NUMBER, "right": ANY_NUMBER, "turn": 1})

    def __init__(self, worlds: Mapping[str, World[Any]]) -> None:
        self._worlds = worlds

    # what authors wrote

    def filled_start(self, start: object, making: Making) -> object:
        if not isinstance(start, Start) or any(side_of(start, side).world not in self._worlds for side in SIDES):
            return start
        links = tuple(self._link(start, link, f".links[{at}]", making) for at, link in enumerate(start.links))
        sides = {
            side: replace(
                own := side_of(start, side),
                start=making.value(self._worlds[own.world].start_type, own.start, f".{side}.start"),
            )
            for side in SIDES
        }
        return replace(start, left=sides["left"], right=sides["right"], links=links)

    def _link(self, start: Start, link: Link, at: str, making: Making) -> Link:
        watched, moved = self._world(start, link.when.side), self._world(start, link.then.side)
        when = replace(link.when, goal=making.value(watched.goal_type, link.when.goal, f"{at}.when.goal"))
        return Link(when, replace(link.then, do=making.moves(moved, link.then.do, f"{at}.then.do")))

    def filled_goal(self, goal: object, start: object, making: Making) -> object:
        if not isinstance(goal, Goal) or not isinstance(start, Start):
            return goal
        asked = {
            side: making.value(self._world(start, side).goal_type, written, f".{side}")
            for side in SIDES
            if (written := goal.left if side == "left" else goal.right) is not None
        }
        return replace(goal, left=asked.get("left"), right=asked.get("right"))

    def problems(self, start: object) -> tuple[str, ...]:
        if not isinstance(start, Start):
            return ("This is not the start of two linked machines.",)
        found = [f"{side}: {problem}" for side in SIDES for problem in self._side_problems(side_of(start, side))]
        if not found:
            found += [f"links[{at}]: this is so from the beginning." for at in self._ready(self.begin(start))]
        return tuple(found)

    def _side_problems(self, side: Any) -> tuple[str, ...]:
        world = self._worlds.get(side.world)
        if world is None:
            return (f"There is no world {side.world!r} to link.",)
        return world.problems(side.start)

    # what happens

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"Two linked machines begin with their own Start, not with {type(start).__name__}")
        left, right = (self._world(start, side).begin(side_of(start, side).start) for side in SIDES)
        return State(start, left, right, facing=start.facing)

    def apply(self, state: State, move: Move) -> State:
        looked_at = _named(move.things[0]) if move.things else None
        if move.verb == "turn" and looked_at is not None:
            return self._turned(state, looked_at)
        side = _side(move)
        if side is None:
            return state
        before = state.of(side)
        after = self._world(state.start, side).apply(before, _inner(move))
        if after == before:
            return state
        return self._linked(self._turned(_with(state, side, after), side))

    def _turned(self, state: State, side: SideName) -> State:
        if state.facing == side and side not in state.news:
            return state
        return replace(state, facing=side, news=tuple(other for other in state.news if other != side))

    def _linked(self, state: State) -> State:
        """Everything that follows now; one thing may lead to the next, each happens once."""
        for _ in state.start.links:
            ready = next(self._ready(state), None)
            if ready is None:
                break
            state = self._lived(state, ready)
        return state

    def _ready(self, state: State) -> Iterator[int]:
        for number, link in enumerate(state.start.links):
            world = self._world(state.start, link.when.side)
            if number not in state.lived and world.reaches(state.of(link.when.side), link.when.goal):
                yield number

    def _lived(self, state: State, number: int) -> State:
        then = state.start.links[number].then
        side: SideName = then.side
        world, inner = self._world(state.start, side), state.of(side)
        for move in then.do:
            inner = _done(world, inner, move)
        state = replace(_with(state, side, inner), lived=(*state.lived, number))
        if then.turn:
            return self._turned(state, side)
        new = side != state.facing and side not in state.news
        return replace(state, news=(*state.news, side)) if new else state

    def reaches(self, state: State, goal: object) -> bool:
        if not isinstance(goal, Goal):
            return False
        start = state.start
        return (
            (goal.left is None or self._world(start, "left").reaches(state.left, goal.left))
            and (goal.right is None or self._world(start, "right").reaches(state.right, goal.right))
            and goal.facing in ("", state.facing)
        )

    def measures(self, state: State) -> Mapping[str, float]:
        """Both machines' own, added where they count the same."""
        total: dict[str, float] = {}
        for side in SIDES:
            for name, value in self._world(state.start, side).measures(state.of(side)).items():
                total[name] = total.get(name, 0.0) + value
        return total

    # where it goes on

    def gesture(self, state: State, move: Move) -> Move | None:
        if move.verb == "turn":
            return None if move.things == (state.facing,) else move
        side = _side(move)
        if side is None:
            return None
        inner = self._world(state.start, side).gesture(state.of(side), _inner(move))
        return None if inner is None else outer(side, inner)

    def leads(self, gesture: Move, move: Move) -> bool:
        """Looking at the machine where something must be done leads there too; and whoever already uses a machine
        that is in sight has looked at it."""
        looks = move.verb == "turn" and move.things == (gesture.verb,)
        uses = gesture.verb == "turn" and gesture.things == (move.verb,)
        return gesture == move or looks or uses

    def place(self, state: State, move: Move) -> str:
        if move.verb == "turn":
            return f"turn:{move.things[0]}" if move.things else ""
        side = _side(move)
        if side is None:
            return ""
        inner = self._world(state.start, side).place(state.of(side), _inner(move))
        return f"{side}:{inner}" if inner else ""

    def _world(self, start: Start, side: SideName) -> World[Any]:
        return self._worlds[side_of(start, side).world]


def outer(side: SideName, move: Move) -> Move:
    """The move of one machine as a move of the pair."""
    return Move(side, (move.verb, *move.things))


def _inner(move: Move) -> Move:
    return Move(move.things[0], move.things[1:])


def _side(move: Move) -> SideName | None:
    return _named(move.verb) if move.things else None


def _named(name: str) -> SideName | None:
    return next((side for side in SIDES if side == name), None)


def _with(state: State, side: SideName, inner: Any) -> State:
    return replace(state, left=inner) if side == "left" else replace(state, right=inner)


def _done(world: World[Any], state: Any, move: Move) -> Any:
    """The inner state after a whole move: at once where it can be, else gesture by gesture."""
    at_once = world.apply(state, move)
    if at_once != state:
        return at_once
    for _ in range(LONGEST_LINK):
        gesture = world.gesture(state, move)
        after = state if gesture is None else world.apply(state, gesture)
        if after == state:
            break
        state = after
        if gesture == move:
            break
    return state
