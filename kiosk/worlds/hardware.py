"""A computer on a table, with everything around it: parts are shown, plugged in, switched on and off.

Apart because it is the machine before any screen lights up; nothing here knows windows or programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from kiosk.domain.world import Move
from kiosk.worlds.hardware_parts import FITS, PARTS, PORTS

Power = Literal["off", "starting", "on", "stopping"]


@dataclass(frozen=True, slots=True)
class Start:
    """`asked`: parts to find, in order, so that confusions are counted. `loose`: things not plugged in, which are
    taken in the hand by touching them and so never count as confused.

    `power`: when it is empty, the power button is only shown like any other part.
    """

    machine: Literal["tower", "laptop"] = "tower"
    asked: tuple[str, ...] = ()
    loose: tuple[str, ...] = ("stick", "headphones")
    power: Literal["", "off", "on"] = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """`touched`: the last part that was touched. `found`: of the asked ones. `plugged`: things in their port."""

    touched: str = ""
    found: tuple[str, ...] = ()
    plugged: tuple[str, ...] = ()
    power: Literal["", "off", "starting", "on", "stopping"] = ""
    confusions_at_least: int = 0
    misfits_at_least: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """`misfit`: the thing and the port that were tried last and do not fit. `dead`: a press without current."""

    start: Start
    loose: tuple[str, ...]
    power: Power
    touched: str = ""
    found: tuple[str, ...] = ()
    misfit: tuple[str, str] | None = None
    dead: bool = False
    confusions: int = 0
    misfits: int = 0

    @property
    def parts(self) -> tuple[str, ...]:
        return PARTS[self.start.machine]

    @property
    def busy(self) -> bool:
        return self.power in ("starting", "stopping")

    @property
    def wanted(self) -> str:
        """The asked part that is to be found now."""
        return next((part for part in self.start.asked if part not in self.found), "")


class HardwareWorld:
    """Moves: show PART, plug THING PORT, press power, and `wait`, made by the view while the machine is busy."""

    name = "hardware"
    start_type: type = Start
    goal_type: type = Goal
    verbs: Mapping[str, int] = MappingProxyType({"show": 1, "plug": 2, "press": 1, "wait": 0})

    def problems(self, start: object) -> tuple[str, ...]:
        if not isinstance(start, Start):
            return ("This is not the start of a computer on a table.",)
        found = [
            f"There is no part {part!r} here. There are: {', '.join(PARTS[start.machine])}."
            for part in start.asked
            if part not in PARTS[start.machine]
        ]
        found += [f"{thing!r} is nothing that can be plugged in." for thing in start.loose if thing not in FITS]
        if start.machine == "laptop" and "cable" in start.loose:
            found.append("The laptop's cable is always plugged in.")
        return tuple(found)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"A computer on a table begins with its own Start, not {type(start).__name__}")
        return State(start, loose=start.loose, power="off" if start.power == "off" else "on")

    def apply(self, state: State, move: Move) -> State:
        if self.verbs.get(move.verb) != len(move.things):
            return state
        if move.verb == "show":
            return _touched(state, move.things[0])
        if move.verb == "plug":
            return _plugged(state, *move.things)
        if move.verb == "press":
            return _pressed(state, move.things[0])
        return _waited(state)

    def reaches(self, state: State, goal: object) -> bool:
        return (
            isinstance(goal, Goal)
            and goal.touched in ("", state.touched)
            and set(goal.found) <= set(state.found)
            and all(thing in FITS and thing not in state.loose for thing in goal.plugged)
            and goal.power in ("", state.power)
            and state.confusions >= goal.confusions_at_least
            and state.misfits >= goal.misfits_at_least
        )

    def gesture(self, state: State, move: Move) -> Move | None:
        if self.verbs.get(move.verb) != len(move.things):
            return None
        if move.verb == "wait":
            return move if state.busy else None
        if move.verb == "plug":
            return move if move.things[0] in state.loose else None
        if move.verb == "press" and state.busy:
            return Move("wait")
        return move

    def leads(self, gesture: Move, move: Move) -> bool:
        """A thing is touched to be taken, before it is plugged in."""
        return gesture == move or (gesture.verb == "plug" and move == Move("show", gesture.things[:1]))

    def place(self, state: State, move: Move) -> str:
        gesture = self.gesture(state, move) or move
        if gesture.verb == "wait":
            return "screen"
        if gesture.verb == "plug":
            return f"way:{'>'.join(gesture.things)}"
        return gesture.things[0] if gesture.things else ""

    def measures(self, state: State) -> Mapping[str, float]:
        return {"confusions": float(state.confusions), "misfits": float(state.misfits)}


def _touched(state: State, part: str) -> State:
    if part not in state.parts:
        return state
    state = replace(state, touched=part, misfit=None, dead=False)
    if not state.wanted or part in state.found:
        return state
    if part == state.wanted:
        return replace(state, found=(*state.found, part))
    return state if part in state.loose else replace(state, confusions=state.confusions + 1)


def _plugged(state: State, thing: str, port: str) -> State:
    if thing not in state.loose or port not in PORTS:
        return state
    if FITS[thing] != port:
        return replace(state, touched=port, misfit=(thing, port), dead=False, misfits=state.misfits + 1)
    loose = tuple(other for other in state.loose if other != thing)
    return replace(state, loose=loose, touched=thing, misfit=None, dead=False)


def _pressed(state: State, part: str) -> State:
    """A short press starts the machine, or tells it to stop properly."""
    if part != "power" or not state.start.power or state.busy:
        return state
    state = _touched(state, "power")
    if state.power == "on":
        return replace(state, power="stopping")
    if "cable" in state.loose:
        return replace(state, dead=True)
    return replace(state, power="starting")


def _waited(state: State) -> State:
    if state.power == "starting":
        return replace(state, power="on")
    return replace(state, power="off") if state.power == "stopping" else state
