"""What the gestures on power, windows and panels change in a desktop.

Apart because files, writing and settings are other drawers of the same machine: one small function a verb, each
giving the same state back when the gesture means nothing there.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.desktop_look_up import (
    changed,
    counted,
    front,
    in_sight,
    is_folder,
    path,
    program_of,
    raised,
    roots,
    showing,
    thing_of,
    window_of,
)
from kiosk.worlds.desktop_values import PANELS, State, Thing, Window


def power(state: State) -> State:
    """The button of the case. Pressed while the machine works, it cuts everything off."""
    if state.power == "off":
        return replace(state, power="starting")
    if state.power == "asleep":
        return _at_the_door(state)
    if state.power in ("on", "locked"):
        dark = replace(_emptied(state), power="off", windows=())
        return counted(dark, "wrong_shutdown") if state.power == "on" else dark
    return state


def wait(state: State) -> State:
    """What the machine does by itself: starting, closing down, joining a network."""
    if state.power == "starting":
        return _at_the_door(state)
    if state.power == "closing":
        return replace(state, power="off")
    if state.joining:
        return replace(state, wifi=state.joining, joining="", chosen="", focus="", typed="", notice="joined")
    return state


def _at_the_door(state: State) -> State:
    return replace(_emptied(state), power="locked", focus="login" if state.start.code else "")


def _emptied(state: State) -> State:
    return replace(
        state, panel="", context="", selected="", focus="", typed="", fresh=False, dialog="", about="", joining="",
        chosen="",
    )  # fmt: skip


def login(state: State) -> State:
    if state.power != "locked":
        return state
    if state.start.code and state.typed != state.start.code:
        return replace(counted(state, "wrong_code"), typed="", notice="code", focus="login")
    return replace(_emptied(state), power="on")


def shut_down(state: State) -> State:
    if state.power != "on" or state.panel != "start":
        return state
    return replace(_emptied(state), power="closing", windows=())


def sleep(state: State) -> State:
    if state.power != "on" or state.panel != "start":
        return state
    return replace(_emptied(state), power="asleep")


def lock(state: State) -> State:
    return _at_the_door(state) if state.power == "on" and state.panel == "start" else state


def panel(state: State, name: str) -> State:
    """Unfolds the start menu or a panel of the tray; the same button folds it again."""
    if state.power != "on" or state.dialog or not has_panel(state, name):
        return state
    shut = dismiss(state)
    if state.panel == name:
        return shut
    return replace(shut, panel=name, focus="search" if name == "start" else "", typed="", fresh=False)


def has_panel(state: State, name: str) -> bool:
    return (
        name == "start" or (name in PANELS and name in state.start.tray) or (name == "usb" and state.usb == "in")
    )


def dismiss(state: State) -> State:
    """A click beside everything: panels and menus fold up, nothing is selected any more."""
    if state.power != "on" or state.dialog:
        return state
    kept = state.focus if state.focus == "body" and not state.panel else ""
    return replace(
        state, panel="", context="", selected="", focus=kept, typed="", fresh=False, chosen="",
    )  # fmt: skip


def open_it(state: State, id: str) -> State:
    if not in_sight(state, id):
        return state
    thing = thing_of(state, id)
    if thing is not None and thing.within == "bin":
        return replace(state, notice="binned", context="")
    inner = showing(state, thing.within) if thing is not None and not _listed(state) else None
    if thing is not None and thing.kind == "folder" and inner is not None:
        moved = replace(inner, at=id, past=(*inner.past, inner.at))
        return replace(raised(changed(state, moved), inner.id), selected="")
    known = window_of(state, id)
    if known is not None:
        lost = known.shrunk or front(state) != known
        return raised(counted(state, "lost_window") if lost else state, id)
    window = _new_window(state, id, thing)
    if window is None:
        return state
    opened = counted(replace(state, windows=(*state.windows, window), selected=""), f"{window.kind}_opened")
    return raised(opened, id)


def _listed(state: State) -> bool:
    return state.panel == "start"


def _new_window(state: State, id: str, thing: Thing | None) -> Window | None:
    taken = {window.slot for window in state.windows}
    slot = next(number for number in range(len(taken) + 1) if number not in taken)
    program = program_of(state, id)
    if is_folder(state, id):
        return Window(id, "folder", at=id, slot=slot)
    if thing is not None and thing.kind == "text":
        return Window(id, "notes", text=thing.text, kept=thing.text, doc=id, slot=slot)
    if thing is not None:
        return Window(id, thing.kind, slot=slot)
    if program is None:
        return None
    if program.kind == "files":
        return Window(id, "folder", at="home", slot=slot)
    if program.kind == "notes":
        return Window(id, "notes", text=program.text, kept=program.text, slot=slot)
    page = state.start.settings[0] if program.kind == "settings" and state.start.settings else ""
    return Window(id, program.kind, page=page, slot=slot)


def opened_at_start(state: State) -> State:
    """The windows that an author wants open from the beginning."""
    for id in state.start.opened:
        window = _new_window(state, id, thing_of(state, id))
        if window is not None:
            state = replace(raised(replace(state, windows=(*state.windows, window)), id), focus="")
    return state


def bring_to_front(state: State, id: str) -> State:
    window = window_of(state, id)
    if not _free(state) or window is None or (front(state) == window and not state.panel and not state.context):
        return state
    return replace(raised(state, id), selected="")


def minimise(state: State, id: str) -> State:
    window = window_of(state, id)
    if not _free(state) or window is None or window.shrunk:
        return state
    away = changed(_pressed(dismiss(state), "minimise"), replace(window, shrunk=True))
    return _settled(replace(away, focus=""))


def maximise(state: State, id: str) -> State:
    """Makes the window as large as the screen, or as it was before."""
    window = window_of(state, id)
    if not _free(state) or window is None or window.shrunk:
        return state
    pressed = state if window.full else _pressed(state, "maximise")
    return raised(changed(pressed, replace(window, full=not window.full)), id)


def close(state: State, id: str) -> State:
    """What was written and not saved is asked about first."""
    window = window_of(state, id)
    if not _free(state) or window is None:
        return state
    if window.unsaved:
        return replace(raised(state, id), dialog="unsaved", about=id, focus="")
    return closed(_pressed(state, "close"), id)


def closed(state: State, id: str) -> State:
    """The same state without this window; what must not be lost is counted."""
    left = tuple(window for window in state.windows if window.id != id)
    shut = replace(dismiss(state), windows=left, focus="")
    if id in state.start.keep:
        shut = counted(shut, "wrong_window")
    if not left and state.start.keep and not set(state.start.keep) & {window.id for window in left}:
        shut = counted(shut, "kill_all")
    return _settled(shut)


def _settled(state: State) -> State:
    """The window that is in front now has the cursor, if it is one to write in."""
    window = front(state)
    return replace(state, focus="body" if window is not None and window.kind == "notes" else "")


def _pressed(state: State, button: str) -> State:
    """Counts a window button that is not the one that is asked for next."""
    wanted = state.start.buttons
    done = dict(state.counts).get("buttons", 0)
    if not wanted or done >= len(wanted):
        return state
    return counted(state, "buttons" if wanted[done] == button else "wrong_button")


def back(state: State, id: str) -> State:
    """To the folder that was shown before; without one, to the folder around."""
    window = window_of(state, id)
    if not _free(state) or window is None or not can_go_back(state, window):
        return state
    there = window.past[-1] if window.past else path(state, window.at)[-2]
    moved = replace(window, at=there, past=window.past[:-1])
    return replace(raised(changed(state, moved), id), selected="")


def can_go_back(state: State, window: Window) -> bool:
    return bool(window.at) and (bool(window.past) or len(path(state, window.at)) > 1)


def go(state: State, folder: str) -> State:
    """A click on a folder's name in the path of the front window."""
    window = front(state)
    if not _free(state) or window is None or not window.at or folder not in path(state, window.at)[:-1]:
        return state
    moved = replace(window, at=folder, past=(*window.past, window.at))
    return replace(raised(changed(state, moved), window.id), selected="")


def menu(state: State, id: str) -> State:
    """The menu of the right button, on a thing or on the ground of a folder."""
    if not _free(state) or not menu_of(state, id):
        return state
    ground = id == "desk" or showing(state, id) is not None
    thing = thing_of(state, id)
    seen = in_sight(state, id) or ground
    if not seen:
        return state
    shut = dismiss(state)
    home = showing(state, thing.within) if thing is not None else showing(state, id)
    raised_up = raised(shut, home.id) if home is not None else shut
    return replace(raised_up, context=id, selected="" if ground and id not in roots(state) else id)


def menu_of(state: State, id: str) -> tuple[str, ...]:
    """What the menu of the right button offers here."""
    allowed = state.start.commands
    if id == "bin":
        return ("open", "empty")
    if id == "usb" and state.usb == "in":
        return ("open", "eject", *(("paste",) if "paste" in allowed else ()))
    thing = thing_of(state, id)
    if thing is not None and thing.within == "bin":
        return ("restore",)
    if thing is not None and showing(state, id) is None:
        return ("open", *(name for name in ("copy", "rename", "delete") if name in allowed))
    if is_folder(state, id):
        return ("paste",) if "paste" in allowed else ()
    return ("open",) if program_of(state, id) is not None else ()


def _free(state: State) -> bool:
    return state.power == "on" and not state.dialog
