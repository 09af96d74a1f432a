"""The next single gesture towards opening, copying, moving, throwing away and bringing back things.

Apart because every one of them first has to bring its thing into sight: the folder around it comes before it.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.world import Move
from kiosk.worlds.desktop_look_up import (
    desk_icons,
    found,
    front,
    in_sight,
    path,
    program_of,
    showing,
    thing_of,
    window_of,
)
from kiosk.worlds.desktop_text import folded
from kiosk.worlds.desktop_values import State


def way_open(state: State, id: str) -> Move | None:
    """None when it is in front already."""
    window = front(state)
    if window is not None and (window.at == id or (window.id == id and (not window.at or window.at == "home"))):
        return None
    if window is not None and window.at and id in path(state, window.at)[:-1]:
        return Move("back", (window.id,)) if window.past[-1:] == (id,) else Move("go", (id,))
    known = window_of(state, id)
    if known is not None and known.at in ("", id):
        return Move("front", (id,))
    return seen(state, id) or (Move("open", (id,)) if in_sight(state, id) else None)


def seen(state: State, id: str) -> Move | None:
    """What brings it into sight; None when it is."""
    if state.panel == "start" and (id in found(state) or (program_of(state, id) and not folded(state.typed))):
        return None
    if id in desk_icons(state):
        return None
    thing = thing_of(state, id)
    if thing is None:
        if program_of(state, id) is not None:
            return Move("panel", ("start",))
        return _to_home(state) if id == "home" else None
    around = showing(state, thing.within)
    if around is not None:
        return None if around == front(state) else Move("front", (around.id,))
    return way_open(state, thing.within)


def _to_home(state: State) -> Move | None:
    files = next((program.id for program in state.start.programs if program.kind == "files"), "")
    return way_open(state, files) if files else None


def settings_program(state: State) -> str | None:
    return next((program.id for program in state.start.programs if program.kind == "settings"), None)


def _go(state: State, folder: str) -> Move | None:
    window = front(state)
    if window is None or folder not in path(state, window.at)[:-1]:
        return None
    return Move("go", (folder,))


def _select(state: State, id: str) -> Move | None:
    return None if state.selected == id else seen(state, id) or Move("select", (id,))


def _menu(state: State, id: str) -> Move | None:
    if state.context == id:
        return None
    return (None if id == "desk" or showing(state, id) is not None else seen(state, id)) or Move("menu", (id,))


def _commanded(verb: str) -> Callable[[State, str], Move | None]:
    """By the menu when it is unfolded; by the bar of the window; on the desk by the menu of the right button."""

    def way(state: State, id: str) -> Move | None:
        thing = thing_of(state, id)
        if thing is None or _done(state, verb, id):
            return None
        if state.context == id:
            return Move(verb, (id,))
        if id in desk_icons(state):
            return Move("menu", (id,))
        return _select(state, id) or Move(verb, (id,))

    return way


def _done(state: State, verb: str, id: str) -> bool:
    thing = thing_of(state, id)
    binned = thing is not None and thing.within == "bin"
    return {
        "copy": state.clipboard == id,
        "delete": binned,
        "restore": not binned,
        "rename": state.dialog == "rename" and state.about == id,
    }[verb]


def _paste(state: State, where: str) -> Move | None:
    if not state.clipboard:
        return None
    if state.context == where:
        return Move("paste", (where,))
    if where == "desk":
        return Move("menu", ("desk",))
    return way_open(state, where) or Move("paste", (where,))


def _empty(state: State) -> Move | None:
    binned = any(thing.within == "bin" for thing in state.things)
    if not binned or state.dialog == "empty":
        return None
    return Move("empty") if state.context == "bin" else way_open(state, "bin") or Move("empty")


def _drag(state: State, id: str, target: str) -> Move | None:
    thing = thing_of(state, id)
    if thing is None or thing.within == target:
        return None
    if any(twin.copy_of == id and twin.within == target for twin in state.things):
        return None
    ground = target == "desk" or showing(state, target) is not None
    return seen(state, id) or (None if ground else seen(state, target)) or Move("drag", (id, target))


def _plug(state: State) -> Move | None:
    return Move("plug") if state.usb == "out" else None


def _pull(state: State) -> Move | None:
    return Move("pull") if state.usb in ("in", "ejected") else None


def _eject(state: State) -> Move | None:
    if state.usb != "in":
        return None
    window = front(state)
    in_window = window is not None and bool(window.at) and path(state, window.at)[0] == "usb"
    if state.context == "usb" or state.panel == "usb" or (in_window and not state.panel):
        return Move("eject")
    return Move("panel", ("usb",))


FILE_WAYS: dict[str, Callable[..., Move | None]] = {
    "open": way_open, "go": _go, "select": _select, "menu": _menu, "copy": _commanded("copy"),
    "delete": _commanded("delete"), "rename": _commanded("rename"), "restore": _commanded("restore"),
    "paste": _paste, "empty": _empty, "drag": _drag, "plug": _plug, "pull": _pull, "eject": _eject,
}  # fmt: skip
