"""What the gestures on files, the bin and the USB stick change in a desktop.

Apart because nothing here knows of windows' shapes: things lie in folders, are copied, moved, thrown away and
brought back.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.desktop_look_up import (
    changed,
    counted,
    front,
    in_sight,
    inside,
    is_folder,
    path,
    raised,
    showing,
    thing_of,
)
from kiosk.worlds.desktop_values import State, Thing, Window


def select(state: State, id: str) -> State:
    if state.panel == "start" or not in_sight(state, id):
        return state
    thing = thing_of(state, id)
    home = showing(state, thing.within) if thing is not None else None
    seen = raised(state, home.id) if home is not None else state
    return replace(seen, panel="", context="", selected=id)


def copy(state: State, id: str) -> State:
    thing = thing_of(state, id)
    if thing is None or thing.kind == "folder" or not _reached(state, id, "copy"):
        return state
    return replace(state, clipboard=id, context="", notice="copied")


def paste(state: State, where: str) -> State:
    """A copied file comes into a folder that is shown, a copied text into the document in front."""
    if not _free(state) or "paste" not in state.start.commands:
        return state
    thing = thing_of(state, state.clipboard)
    if thing is None or not is_folder(state, where) or where == "bin" or not _open_ground(state, where):
        return state
    return replace(_copied(state, thing, where), context="", notice="pasted")


def _open_ground(state: State, where: str) -> bool:
    return where == "desk" or showing(state, where) is not None or state.context == where


def _copied(state: State, thing: Thing, where: str) -> State:
    number = state.made + 1
    taken = {other.name for other in inside(state, where)}
    stem, dot, ending = thing.name.rpartition(".")
    name = thing.name if thing.name not in taken else f"{stem} (copie){dot}{ending}"
    twin = replace(thing, id=f"{thing.id}-{number}", name=name, within=where, was="", copy_of=thing.id)
    return counted(replace(state, things=(*state.things, twin), made=number), "copies")


def delete(state: State, id: str) -> State:
    """Into the bin, where it waits."""
    thing = thing_of(state, id)
    if thing is None or thing.within == "bin" or not _reached(state, id, "delete"):
        return state
    return _thrown(state, thing)


def _thrown(state: State, thing: Thing) -> State:
    gone = counted(_placed(state, replace(thing, within="bin", was=thing.within)), "thrown")
    left = tuple(window for window in gone.windows if window.id != thing.id)
    return replace(gone, windows=left, context="", selected="", notice="thrown")


def _placed(state: State, thing: Thing) -> State:
    return replace(state, things=tuple(thing if one.id == thing.id else one for one in state.things))


def restore(state: State, id: str) -> State:
    thing = thing_of(state, id)
    if thing is None or thing.within != "bin" or not _free(state) or showing(state, "bin") is None:
        return state
    home = thing.was if is_folder(state, thing.was) else "desk"
    back = _placed(state, replace(thing, within=home, was=""))
    return replace(back, context="", selected="", notice="restored")


def empty(state: State) -> State:
    """Asks first: what leaves the bin is gone."""
    if not _free(state) or not inside(state, "bin"):
        return state
    if showing(state, "bin") is None and state.context != "bin":
        return state
    return replace(state, dialog="empty", context="", about="bin", focus="")


def emptied(state: State) -> State:
    left = tuple(thing for thing in state.things if thing.within != "bin")
    return counted(replace(state, things=left, selected="", notice="emptied"), "bin_emptied")


def rename(state: State, id: str) -> State:
    thing = thing_of(state, id)
    if thing is None or thing.within == "bin" or not _reached(state, id, "rename"):
        return state
    return replace(
        state, dialog="rename", about=id, focus="name", typed=thing.name, fresh=True, context="", panel="",
    )  # fmt: skip


def renamed(state: State, id: str, name: str) -> State:
    thing = thing_of(state, id)
    return state if thing is None else _placed(state, replace(thing, name=name))


def drag(state: State, id: str, target: str) -> State:
    """Onto the bin, a folder, the stick, or the ground of the desk. To and from the stick it is a copy."""
    thing = thing_of(state, id)
    if thing is None or state.panel or not in_sight(state, id) or id == target:
        return state
    if target == "bin":
        return _thrown(state, thing) if thing.within != "bin" else state
    if not is_folder(state, target) or thing.within == target or id in path(state, target):
        return state
    if not _can_be_dropped_on(state, target):
        return state
    there = path(state, target)[0] == "usb"
    if there != (path(state, id)[0] == "usb"):
        return state if thing.kind == "folder" else replace(_copied(state, thing, target), notice="pasted")
    moved = _placed(state, replace(thing, within=target, was=""))
    return replace(moved, selected="", context="", notice="moved")


def _can_be_dropped_on(state: State, target: str) -> bool:
    return target == "desk" or in_sight(state, target) or showing(state, target) is not None


def _reached(state: State, id: str, command: str) -> bool:
    """Is this command offered for this thing now: by its menu, or by the bar over the selected thing?"""
    if not _free(state) or command not in state.start.commands or not in_sight(state, id):
        return False
    return id in (state.context, state.selected)


def _free(state: State) -> bool:
    return state.power == "on" and not state.dialog


def plug(state: State) -> State:
    if state.usb != "out" or state.power in ("off", "starting", "closing"):
        return state
    return replace(state, usb="in", notice="plugged" if state.power == "on" else "")


def eject(state: State) -> State:
    """From the tray, the stick's menu or its window."""
    if state.usb != "in" or not _free(state):
        return state
    if state.panel != "usb" and state.context != "usb" and _stick_window(state) is None:
        return state
    return replace(_unplugged(state), usb="ejected", notice="ejected")


def pull(state: State) -> State:
    """Takes the stick out of its hole. Before it was ejected, what is being written may be lost."""
    if state.usb == "ejected" or (state.usb == "in" and state.power == "off"):
        return replace(state, usb="out", notice="")
    if state.usb != "in":
        return state
    return counted(replace(_unplugged(state), usb="out", notice="pulled"), "unsafe_removals")


def _stick_window(state: State) -> Window | None:
    window = front(state)
    return window if window is not None and window.at and path(state, window.at)[0] == "usb" else None


def _unplugged(state: State) -> State:
    """The windows that show something of the stick close with it."""
    left = tuple(window for window in state.windows if not _of_stick(state, window))
    return replace(state, windows=left, panel="", context="", selected="", focus="", dialog="", about="")


def _of_stick(state: State, window: Window) -> bool:
    shown = window.at or window.doc or window.id
    return path(state, shown)[0] == "usb"


def save_in_place(state: State, window: Window) -> State:
    """The document in this window, kept under the name it has."""
    thing = thing_of(state, window.doc)
    if thing is None:
        return state
    kept = _placed(state, replace(thing, text=window.text))
    return replace(changed(kept, replace(window, kept=window.text)), notice="saved")
