"""What can be read from a desktop's state: which window is in front, what lies in a folder, what is in sight.

Apart because moves, guide, goals and view ask the same questions, and must get the same answers.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.desktop_text import folded
from kiosk.worlds.desktop_values import ROOTS, Program, State, Thing, Window


def front(state: State) -> Window | None:
    """The window in front; None when all are closed or put away."""
    return next((window for window in reversed(state.windows) if not window.shrunk), None)


def window_of(state: State, id: str) -> Window | None:
    return next((window for window in state.windows if window.id == id), None)


def thing_of(state: State, id: str) -> Thing | None:
    return next((thing for thing in state.things if thing.id == id), None)


def program_of(state: State, id: str) -> Program | None:
    return next((program for program in state.start.programs if program.id == id), None)


def inside(state: State, folder: str) -> tuple[Thing, ...]:
    """Folders first, then files, in the order they were given."""
    found = [thing for thing in state.things if thing.within == folder]
    return tuple(sorted(found, key=lambda thing: thing.kind != "folder"))


def is_folder(state: State, id: str) -> bool:
    thing = thing_of(state, id)
    return id in ROOTS or (thing is not None and thing.kind == "folder" and thing.within != "bin")


def has_bin(state: State) -> bool:
    return state.start.bin or any(thing.within == "bin" for thing in state.start.things)


def roots(state: State) -> tuple[str, ...]:
    """The roots that stand on the desk as icons of their own."""
    usb = ("usb",) if state.usb == "in" else ()
    return (("bin",) if has_bin(state) else ()) + usb


def desk_icons(state: State) -> tuple[str, ...]:
    """Programs, then things, then the USB stick and the bin."""
    programs = tuple(program.id for program in state.start.programs if program.on_desk)
    things = tuple(thing.id for thing in inside(state, "desk"))
    return (*programs, *things, *reversed(roots(state)))


def name_of(state: State, id: str) -> str:
    if id in ROOTS:
        return ROOTS[id]
    thing, program = thing_of(state, id), program_of(state, id)
    return thing.name if thing is not None else program.name if program is not None else ""


def title_of(state: State, window: Window) -> str:
    """What a window is called: the folder it shows, the document it holds, or its program."""
    if window.at:
        return name_of(state, window.at)
    if window.kind == "notes" and window.doc:
        return name_of(state, window.doc)
    return name_of(state, window.id)


def path(state: State, folder: str) -> tuple[str, ...]:
    """The folders from the root down to this one."""
    steps = [folder]
    while (thing := thing_of(state, steps[0])) is not None and len(steps) < 20:
        steps.insert(0, thing.within)
    return tuple(steps)


def showing(state: State, folder: str) -> Window | None:
    """The frontmost window in sight that shows this folder."""
    shown = (window for window in reversed(state.windows) if window.at == folder and not window.shrunk)
    return next(shown, None)


def found(state: State) -> tuple[str, ...]:
    """What the search field finds by name: programs, folders and files that are not thrown away."""
    if state.panel != "start" or not folded(state.typed):
        return ()
    words = folded(state.typed).split()
    programs = [program.id for program in state.start.programs if _fits(program.name, words)]
    things = [thing.id for thing in state.things if _fits(thing.name, words) and _at_hand(state, thing)]
    return (*programs, *things)


def _fits(name: str, words: list[str]) -> bool:
    return all(word in folded(name) for word in words)


def _at_hand(state: State, thing: Thing) -> bool:
    root = path(state, thing.id)[0]
    return root not in ("bin", "") and (root != "usb" or state.usb == "in")


def in_sight(state: State, id: str) -> bool:
    """Can this be clicked now: on the desk, in a window's folder, in the start menu?"""
    if state.power != "on" or state.dialog:
        return False
    if state.panel == "start":
        listed = found(state) if folded(state.typed) else tuple(one.id for one in state.start.programs)
        if id in listed:
            return True
    if id in desk_icons(state):
        return True
    thing = thing_of(state, id)
    return thing is not None and showing(state, thing.within) is not None


def places_to_save(state: State) -> tuple[str, ...]:
    """Where a document can be put: the roots in use, and every folder."""
    used = ["desk", *(root for root in ("home",) if _uses_home(state))]
    used += [thing.id for thing in state.things if thing.kind == "folder" and _at_hand(state, thing)]
    return (*used, *(("usb",) if state.usb == "in" else ()))


def _uses_home(state: State) -> bool:
    files = any(program.kind == "files" for program in state.start.programs)
    return files or any(thing.within == "home" for thing in state.start.things)


def counted(state: State, name: str, more: int = 1) -> State:
    """The same state with one more on a counter."""
    counts = dict(state.counts)
    counts[name] = counts.get(name, 0) + more
    return replace(state, counts=tuple(sorted(counts.items())))


def changed(state: State, window: Window) -> State:
    """The same state with this window as it is now."""
    return replace(state, windows=tuple(window if one.id == window.id else one for one in state.windows))


def raised(state: State, id: str) -> State:
    """The same state with this window in front, and no panel over it."""
    window = window_of(state, id)
    if window is None:
        return state
    others = tuple(one for one in state.windows if one.id != id)
    focus = "body" if window.kind == "notes" else ""
    return replace(
        state, windows=(*others, replace(window, shrunk=False)), panel="", context="", focus=focus, typed="",
        fresh=False,
    )  # fmt: skip
