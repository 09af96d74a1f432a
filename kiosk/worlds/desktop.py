"""The desktop: a computer as people meet it anywhere, without a brand, as a pure state machine.

Apart because it is the world's face for exercises and the checker; what it is made of, what gestures change,
what goals ask and what comes next each have their own module beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from inspect import signature
from types import MappingProxyType

from kiosk.domain.world import Move
from kiosk.worlds import desktop_files as files
from kiosk.worlds import desktop_settings as settings
from kiosk.worlds import desktop_windows as windows
from kiosk.worlds import desktop_writing as writing
from kiosk.worlds.desktop_goals import measures, reaches
from kiosk.worlds.desktop_places import place_of
from kiosk.worlds.desktop_problems import problems
from kiosk.worlds.desktop_values import Goal, Start, State
from kiosk.worlds.desktop_ways import next_gesture

__all__ = ["DesktopWorld", "Goal", "Start", "State"]

MOVES: dict[str, Callable[..., State]] = {
    "power": windows.power, "wait": windows.wait, "login": windows.login, "shut_down": windows.shut_down,
    "sleep": windows.sleep, "lock": windows.lock, "panel": windows.panel, "dismiss": windows.dismiss,
    "open": windows.open_it, "front": windows.bring_to_front, "minimise": windows.minimise,
    "maximise": windows.maximise, "close": windows.close, "back": windows.back, "go": windows.go,
    "menu": windows.menu, "select": files.select, "copy": files.copy, "paste": files.paste,
    "delete": files.delete, "restore": files.restore, "empty": files.empty, "rename": files.rename,
    "drag": files.drag, "plug": files.plug, "eject": files.eject, "pull": files.pull, "focus": writing.focus,
    "type": writing.type_text, "erase": writing.erase, "mark_text": writing.mark_text,
    "copy_text": writing.copy_text, "paste_text": writing.paste_text, "save": writing.save,
    "save_as": writing.save_as, "choose": writing.choose, "confirm": writing.confirm,
    "discard": writing.discard, "cancel": writing.cancel, "page": settings.page, "volume": settings.volume,
    "louder": settings.louder, "quieter": settings.quieter, "text_size": settings.text_size,
    "contrast": settings.contrast, "network": settings.network, "connect": settings.connect,
}  # fmt: skip
_ARITY = {verb: len(signature(move).parameters) - 1 for verb, move in MOVES.items()}


class DesktopWorld:
    """`wait` is made by the view while the machine starts, closes down or joins a network."""

    name = "desktop"
    start_type: type = Start
    goal_type: type = Goal
    verbs: Mapping[str, int] = MappingProxyType(_ARITY)

    def problems(self, start: object) -> tuple[str, ...]:
        return tuple(problems(start)) if isinstance(start, Start) else ("This is not the start of a desktop.",)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"A desktop begins with its own Start, not with {type(start).__name__}")
        state = State(
            start=start, power=start.power, things=start.things, volume=start.volume, text_size=start.text_size,
            contrast=start.contrast, wifi=start.wifi, usb=start.usb,
            focus="login" if start.power == "locked" and start.code else "",
        )  # fmt: skip
        return windows.opened_at_start(state)

    def apply(self, state: State, move: Move) -> State:
        if _ARITY.get(move.verb) != len(move.things):
            return state
        after: State = MOVES[move.verb](replace(state, notice=""), *move.things)
        return state if after == replace(state, notice="") else after

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and reaches(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        """The first click of a double click, the other way to a command, a button of a window that lies behind."""
        if gesture.verb in ("open", "drag", "menu", "select") and move.verb in ("select", "menu"):
            return gesture.things[0] == move.things[0]
        if gesture.verb == "front":
            return move.verb in ("close", "minimise", "maximise") and gesture.things == move.things
        return False

    def gesture(self, state: State, move: Move) -> Move | None:
        if _ARITY.get(move.verb) != len(move.things):
            return None
        return next_gesture(state, move)

    def place(self, state: State, move: Move) -> str:
        if _ARITY.get(move.verb) != len(move.things):
            return ""
        return place_of(state, next_gesture(state, move) or move)

    def measures(self, state: State) -> Mapping[str, float]:
        return measures(state)
