"""The telephone: a smartphone without a brand, as a pure state machine.

Apart because it is the world's face for exercises and the checker; what it is made of, what gestures change,
what goals ask and what comes next each have their own module beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from kiosk.domain.world import Move
from kiosk.worlds.phone_goals import reaches
from kiosk.worlds.phone_moves import ARITY, MOVES
from kiosk.worlds.phone_places import place_of
from kiosk.worlds.phone_problems import problems
from kiosk.worlds.phone_screens import popped
from kiosk.worlds.phone_state import Aim, State, put
from kiosk.worlds.phone_values import Goal, Start
from kiosk.worlds.phone_ways import next_gesture

__all__ = ["Goal", "PhoneWorld", "Start", "State"]


class PhoneWorld:
    """Moves without things: unlock tap_lock accept decline hang_up keypad rub dial home back recents shade
    focus erase send search options block report delete install launch remove update yes no light steady shoot
    retake keep frame. With one: call digit enter_code open close_app home_page hold toggle setting lock_by zoom
    scroll contact thread receive type result link point forward forward_to listing download via aim.

    `frame` and `enter_code` are cut into gestures; `steady` is made by the view when nothing moves for a while;
    `receive` comes from outside (another world's code by SMS)."""

    name = "phone"
    start_type: type = Start
    goal_type: type = Goal
    verbs: Mapping[str, int] = MappingProxyType(ARITY)

    def problems(self, start: object) -> tuple[str, ...]:
        return tuple(problems(start)) if isinstance(start, Start) else ("This is not the start of a phone.",)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"A phone begins with its own Start, not with {type(start).__name__}")
        return _begun(start)

    def apply(self, state: State, move: Move) -> State:
        if ARITY.get(move.verb) != len(move.things):
            return state
        after = MOVES[move.verb](state, *move.things)
        return state if after == state else after

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and reaches(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        """Letters may be large or small; on a large screen a name is in sight before the list has moved."""
        if gesture.verb == move.verb == "type":
            return gesture.things[0].casefold() == move.things[0].casefold()
        return gesture == move or (gesture.verb == "scroll" and move.verb == "contact")

    def gesture(self, state: State, move: Move) -> Move | None:
        return next_gesture(state, move) if ARITY.get(move.verb) == len(move.things) else None

    def place(self, state: State, move: Move) -> str:
        gesture = self.gesture(state, move)
        return "" if gesture is None else place_of(state, gesture)

    def measures(self, state: State) -> Mapping[str, float]:
        return dict(state.counts)


def _begun(start: Start) -> State:
    front = "home" if start.screen == "home" else start.screen
    running = start.running if front == "home" else (front, *(app for app in start.running if app != front))
    paper = start.paper
    aim = Aim() if paper is None else Aim(paper.x, paper.y, paper.distance)
    state = State(
        start=start, screen="lock" if start.locked else front, behind=front, running=running,
        pages=put((), front, start.page) if start.page else (), threads=start.threads, missed=start.missed,
        waiting=start.caller if start.rings != "now" else "", wifi=start.wifi and start.wifi_near,
        data=start.data, used_mb=start.used_mb, lock=start.lock, aim=aim,
    )  # fmt: skip
    if start.caller and start.rings == "now":
        return replace(state, screen="ringing", under=state.screen, party=start.caller)
    return state if start.locked else popped(state)
