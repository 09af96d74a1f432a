"""What a pointer can do: aim, click, scratch, roll, scroll, double-click, drag, right-click.

Apart because it is the only world without a machine in it: the gestures are practised for themselves.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.world import Move
from kiosk.worlds.zone_moves import after, page_buttons, thing_in
from kiosk.worlds.zone_start import Start, start_problems
from kiosk.worlds.zone_state import Goal, State, goal_reached

__all__ = ["Goal", "Start", "State", "ZoneWorld"]


class ZoneWorld:
    """The gestures, and five longer moves for authors: `uncover` so many percent of the card, go to a
    `floor`, `scroll` to "top" or "end", `rename` a thing, and `open` a door on another floor.
    """

    name = "zone"
    start_type: type = Start
    goal_type: type = Goal
    verbs: Mapping[str, int] = {
        "click": 1, "miss": 0, "double": 1, "right": 1, "drag": 2, "drop": 1, "scratch": 1, "wheel": 1,
        "open": 1, "choose": 1, "name": 1, "speed": 1, "close": 0,
        "uncover": 1, "floor": 1, "scroll": 1, "rename": 2,
    }  # fmt: skip

    def problems(self, start: object) -> tuple[str, ...]:
        return tuple(start_problems(start)) if isinstance(start, Start) else ("This is not a start of the zone.",)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"The zone begins with a Start, not with {start!r}")
        return State(start=start, floor=start.building.at if start.building else 0)

    def apply(self, state: State, move: Move) -> State:
        if len(move.things) != self.verbs.get(move.verb, -1):
            return state
        return after(state, move)

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and goal_reached(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        return gesture.verb == move.verb == "scratch"

    def gesture(self, state: State, move: Move) -> Move | None:
        if len(move.things) != self.verbs.get(move.verb, -1):
            return None
        if move.verb == "rename":
            return _next_of_rename(state, *move.things)
        if _done(state, move):
            return None
        if (state.menu or state.naming) and move.verb in ("click", "double", "drag", "drop", "speed"):
            return Move("close")
        if move.verb == "uncover":
            return Move("scratch", (next(cell for cell in state.cells if cell not in state.uncovered),))
        if move.verb == "scroll":
            return Move("wheel", ("up" if move.things[0] == "top" else "down",))
        if move.verb in ("floor", "open"):
            return _towards_floor(state, move)
        if move.verb == "click" and move.things[0] in page_buttons(state) and not _at_end(state):
            return Move("wheel", ("down",))
        return move

    def place(self, state: State, move: Move) -> str:
        gesture = self.gesture(state, move)
        if gesture is None:
            return ""
        verb, things = gesture.verb, gesture.things
        if verb in ("click", "right"):
            return _pointed(state, things[0])
        if verb == "wheel":
            return "page" if state.start.page else "building"
        if verb == "drag":
            return f"way:{things[0]}>{things[1]}"
        if verb in ("double", "drop"):
            return f"thing:{things[0]}"
        before = {"scratch": "cell", "open": "door", "choose": "menu", "name": "name", "speed": "speed"}
        if verb in before:
            return f"{before[verb]}:{things[0]}"
        return "away" if verb == "close" else ""

    def measures(self, state: State) -> Mapping[str, float]:
        return {"drops_outside": len(state.fallen), "uncovered": len(state.uncovered)}


def _pointed(state: State, name: str) -> str:
    """The place of what is clicked by its id, on whichever surface it is."""
    if state.start.card is not None:
        return "card"
    if state.start.building is not None:
        return f"door:{name}"
    if state.start.page is not None:
        return f"button:{name}"
    return f"thing:{name}" if state.start.table is not None else f"target:{name}"


def _done(state: State, move: Move) -> bool:
    """True when nothing is left to do for this move."""
    things = move.things
    if move.verb == "click":
        return things[0] in state.clicked
    if move.verb == "double":
        return things[0] in state.opened
    if move.verb == "open":
        return things[0] in state.opened or state.start.building is None
    if move.verb == "drag":
        return state.holder_of(things[0]) == things[1]
    if move.verb == "right":
        return state.menu == things[0]
    if move.verb == "close":
        return not state.menu and not state.naming
    if move.verb == "scratch":
        return things[0] in state.uncovered
    if move.verb == "uncover":
        return state.percent >= min(_number(things[0]), 100) or not state.cells
    if move.verb == "speed":
        return state.speed == things[0]
    if move.verb == "floor":
        return (
            state.start.building is None
            or not 0 <= _number(things[0]) <= state.start.building.top
            or (state.floor == _number(things[0]))
        )
    if move.verb == "scroll":
        return state.start.page is None or (state.at == 0 if things[0] == "top" else _at_end(state))
    return False


def _next_of_rename(state: State, name: str, new: str) -> Move | None:
    thing = thing_in(state, name)
    if thing is None or new not in thing.names or state.name_of(name) == new:
        return None
    if state.naming:
        return Move("name", (new,)) if state.naming == name else Move("close")
    return Move("choose", ("rename",)) if state.menu == name else Move("right", (name,))


def _towards_floor(state: State, move: Move) -> Move:
    floor = _number(move.things[0])
    building = state.start.building
    if building is None or not 0 <= floor <= building.top or floor == state.floor:
        return move
    return Move("wheel", ("up" if floor > state.floor else "down",))


def _at_end(state: State) -> bool:
    return state.start.page is not None and state.at >= state.start.page.notches


def _number(text: str) -> int:
    """-1 for what is no number: a floor that does not exist."""
    return int(text) if text.isdecimal() and len(text) < 5 else -1
