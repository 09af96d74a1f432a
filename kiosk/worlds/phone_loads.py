"""What comes into a telephone: downloads, applications, updates, and the questions they raise.

Apart because here megabytes, euros and permissions are counted, and every dialog is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.worlds.phone_screens import closed_dialog, entered, popped
from kiosk.worlds.phone_state import (
    Dialog,
    State,
    app_of,
    costs_cents,
    count,
    did,
    download_of,
    got,
    listing_of,
    permission_asked,
    search_words,
    to_page,
)


def listing(state: State, id: str) -> State:
    """Open a result of the store."""
    found = listing_of(state, id)
    free = state.screen == "store" and not state.page and state.dialog is None and not state.shade
    if found is None or not free or not search_words(got(state.searched, "store"), found.name, found.found_by):
        return state
    return did(to_page(state, id), f"read:{id}")


def install(state: State) -> State:
    found = listing_of(state, state.page)
    free = state.screen == "store" and state.dialog is None and not state.shade
    if found is None or not free or found.id in state.installed:
        return state
    state = _loaded(state, found.mb)
    if state.notice == "offline":
        return state
    if found.clone:
        state = count(state, "clone_chosen")
    state = replace(state, installed=(*state.installed, found.id))
    return did(state, f"installed:{found.id}")


def launch(state: State) -> State:
    """ "Ouvrir", on the page of an application that was just installed."""
    there = state.screen == "store" and state.page in state.installed and state.dialog is None
    return entered(state, state.page) if there and not state.shade else state


def remove(state: State) -> State:
    """Uninstall the application whose menu is open, or whose page is open in the store."""
    id = state.menu or (state.page if state.screen == "store" else "")
    own = [app.id for app in state.start.apps]
    if id in state.installed:
        state = replace(state, installed=tuple(other for other in state.installed if other != id))
    elif id in own and id not in state.removed:
        state = replace(state, removed=(*state.removed, id))
    else:
        return state
    running = tuple(other for other in state.running if other != id)
    answered = (f"allowed:{id}:", f"refused:{id}:", f"installed:{id}")
    done = tuple(fact for fact in state.done if not fact.startswith(answered))
    return did(replace(state, menu="", running=running, done=done), f"removed:{id}")


def download(state: State, id: str) -> State:
    """Touching a download asks by which way it should come."""
    found = download_of(state, id)
    if found is None or state.screen != found[0].id or state.dialog or state.shade:
        return state
    return state if f"downloaded:{id}" in state.done else replace(state, dialog=Dialog("download", id), notice="")


def via(state: State, way: str) -> State:
    """The answer: over Wi-Fi (which is switched on for it) or over mobile data."""
    if state.dialog is None or state.dialog.kind != "download" or state.shade:
        return state
    found = download_of(state, state.dialog.thing)
    if found is None or way not in ("wifi", "data"):
        return state
    if way == "wifi" and not state.start.wifi_near:
        return replace(state, dialog=None, notice="no_wifi")
    switched = replace(state, wifi=True) if way == "wifi" else replace(state, wifi=False, data=True)
    state = _loaded(replace(switched, dialog=None), found[1].mb)
    return did(did(state, f"downloaded:{found[1].id}"), f"via_{way}:{found[1].id}")


def _loaded(state: State, mb: int) -> State:
    """So much comes in: free over Wi-Fi, counted over mobile data."""
    if state.wifi:
        return replace(state, notice="")
    if not state.data:
        return replace(state, notice="offline")
    cents = costs_cents(state, mb)
    state = count(replace(state, used_mb=state.used_mb + mb, notice="data_used"), "data_mb", float(mb))
    return count(state, "data_cents", float(cents)) if cents else state


def update(state: State) -> State:
    """Install the genuine update, on its page of the settings."""
    there = state.screen == "settings" and state.page == "updates" and state.dialog is None
    if not there or state.shade or state.start.update is None or "updated" in state.done:
        return state
    state = _loaded(state, state.start.update.mb)
    return state if state.notice == "offline" else did(state, "updated")


def yes(state: State) -> State:
    return _answered(state, _YES)


def no(state: State) -> State:
    return _answered(state, _NO)


_Answer = Callable[[State, str], State]


def _answered(state: State, answers: dict[str, _Answer]) -> State:
    dialog = state.dialog
    if dialog is None or state.shade or dialog.kind not in answers:
        return state
    return answers[dialog.kind](replace(state, dialog=None), dialog.thing)


def _allowed(state: State, thing: str) -> State:
    return _asked_on(did(count(state, "permissions_given"), f"allowed:{thing}"))


def _refused(state: State, thing: str) -> State:
    return _asked_on(did(state, f"refused:{thing}"))


def _asked_on(state: State) -> State:
    """The next question of the same application."""
    app = app_of(state, state.screen)
    asked = permission_asked(state, app) if app is not None else ""
    return replace(state, dialog=Dialog("permission", f"{state.screen}:{asked}")) if asked else popped(state)


def _taken(state: State, _thing: str) -> State:
    return did(count(state, "popups_taken"), "popup_taken")


def _closed(state: State, _thing: str) -> State:
    return did(state, "popup_closed")


def _later(state: State, _thing: str) -> State:
    return closed_dialog(state)


_YES: dict[str, _Answer] = {"permission": _allowed, "popup": _taken}
_NO: dict[str, _Answer] = {"permission": _refused, "popup": _closed, "download": _later}
