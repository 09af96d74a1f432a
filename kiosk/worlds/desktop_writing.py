"""What the gestures in fields, documents and dialogs change in a desktop.

Apart because letters go to one place at a time: the field that has the cursor, or the document in front.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.desktop_files import emptied, renamed, save_in_place
from kiosk.worlds.desktop_look_up import changed, counted, front, places_to_save, window_of
from kiosk.worlds.desktop_settings import wifi_shown
from kiosk.worlds.desktop_text import vague
from kiosk.worlds.desktop_values import FIRST_NAME, State, Thing, Window
from kiosk.worlds.desktop_windows import closed

LONGEST_NAME = 60


def focus(state: State, field: str) -> State:
    allowed = {
        "login": state.power == "locked" and bool(state.start.code),
        "search": state.panel == "start",
        "name": state.dialog in ("save", "rename"),
        "password": bool(state.chosen) and wifi_shown(state),
        "body": paper(state) is not None,
    }
    if not allowed.get(field, False):
        return state
    window = paper(state)
    if field == "body" and window is not None:
        plain = changed(state, replace(window, marked=False))
        return replace(plain, focus="body", panel="", context="", typed="", fresh=False)
    return replace(state, focus=field, typed=state.typed if state.focus == field else "", fresh=False)


def paper(state: State) -> Window | None:
    """The document in front, when it can be written in."""
    window = front(state)
    free = state.power == "on" and not state.dialog
    return window if free and window is not None and window.kind == "notes" else None


def type_text(state: State, text: str) -> State:
    if not text:
        return state
    if state.focus == "body":
        window = paper(state)
        return state if window is None else _written(state, window, text)
    if not state.focus:
        return state
    line = text.replace("\n", " ")
    return replace(state, typed=(line if state.fresh else state.typed + line)[:LONGEST_NAME], fresh=False)


def _written(state: State, window: Window, text: str) -> State:
    return changed(state, replace(window, text=text if window.marked else window.text + text, marked=False))


def erase(state: State) -> State:
    """One letter back, or all that is marked."""
    if state.focus == "body":
        window = paper(state)
        if window is None or not window.text:
            return state
        left = "" if window.marked else window.text[:-1]
        return changed(state, replace(window, text=left, marked=False))
    if not state.focus or not state.typed:
        return state
    return replace(state, typed="" if state.fresh else state.typed[:-1], fresh=False)


def mark_text(state: State) -> State:
    window = paper(state)
    if window is None or not window.text or window.marked:
        return state
    return replace(changed(state, replace(window, marked=True)), focus="body", panel="", context="")


def copy_text(state: State) -> State:
    window = paper(state)
    if window is None or not window.marked or "copy" not in state.start.commands:
        return state
    return replace(state, clipboard="text", clip_text=window.text, notice="text_copied")


def paste_text(state: State) -> State:
    window = paper(state)
    if window is None or state.clipboard != "text" or "paste" not in state.start.commands:
        return state
    return replace(_written(state, window, state.clip_text), focus="body", notice="text_pasted")


def save(state: State) -> State:
    window = paper(state)
    if window is None:
        return state
    return save_in_place(state, window) if window.doc else save_as(state)


def save_as(state: State) -> State:
    window = paper(state)
    if window is None:
        return state
    places = places_to_save(state)
    folder = "home" if "home" in places else "desk"
    return replace(
        state, dialog="save", about=window.id, folder=folder, focus="name", typed=FIRST_NAME, fresh=True, panel="",
        context="",
    )  # fmt: skip


def choose(state: State, folder: str) -> State:
    """The folder that the document is saved in."""
    if state.dialog != "save" or folder not in places_to_save(state):
        return state
    return replace(state, folder=folder)


def confirm(state: State) -> State:
    """The main button of the dialog."""
    name = state.typed.strip()
    if state.dialog == "save":
        window = window_of(state, state.about)
        if not name or window is None:
            return replace(state, notice="no_name", focus="name")
        return _saved(state, window, name)
    if state.dialog == "rename":
        if not name:
            return replace(state, notice="no_name", focus="name")
        done = renamed(_shut(state), state.about, name)
        return counted(done, "vague_name") if vague(name) else done
    if state.dialog == "empty":
        return emptied(_shut(state))
    if state.dialog == "unsaved":
        return save(_shut(state))
    return state


def _saved(state: State, window: Window, name: str) -> State:
    number = state.made + 1
    thing = Thing(f"saved-{number}", name, "text", state.folder, text=window.text)
    kept = replace(_shut(state), things=(*state.things, thing), made=number, notice="saved")
    done = changed(kept, replace(window, doc=thing.id, kept=window.text, marked=False))
    return counted(done, "vague_name") if vague(name) else done


def discard(state: State) -> State:
    """Closes the document without keeping what was written."""
    if state.dialog != "unsaved":
        return state
    return closed(counted(_shut(state), "discarded"), state.about)


def cancel(state: State) -> State:
    return _shut(state) if state.dialog else state


def _shut(state: State) -> State:
    window = front(state)
    focus = "body" if window is not None and window.kind == "notes" else ""
    return replace(state, dialog="", about="", typed="", fresh=False, focus=focus)
