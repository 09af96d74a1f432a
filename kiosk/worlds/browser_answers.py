"""What people answer a browser, and what they leave behind: questions, saved words, files, history, full screen.

Apart because on a computer that many use, these small answers decide what the next person finds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.worlds.browser_pages import Part, site
from kiosk.worlds.browser_state import State

Change = Callable[[State, str], State]


def _cookies(state: State, answer: str) -> State:
    if state.obstacle != "cookies":
        return state
    if answer == "settings":
        return replace(state, cookie_settings=True)
    if answer == "accept":
        return _chosen(replace(state, accepted=state.accepted + 1), "accepted")
    if answer == "refuse" or (answer == "save" and state.cookie_settings):
        return _chosen(state, "refused")
    return state


def _chosen(state: State, choice: str) -> State:
    return replace(state, cookies=(*state.cookies, (site(state.url), choice)), cookie_settings=False)


def _notify(state: State, answer: str) -> State:
    if state.obstacle != "notify" or answer not in ("yes", "no"):
        return state
    accepted = state.accepted + (answer == "yes")
    return replace(state, notifications=(*state.notifications, (state.url, answer)), accepted=accepted)


def _password(state: State, answer: str) -> State:
    if state.obstacle != "password" or answer not in ("yes", "no"):
        return state
    saved = state.passwords_saved + (answer == "yes")
    return replace(state, passwords=(*state.passwords, (site(state.url), answer)), passwords_saved=saved)


def _escape(state: State, _: str) -> State:
    return replace(state, escaped=(*state.escaped, state.url)) if state.full_screen else state


def _call(state: State, _: str) -> State:
    """Harmless, and counted: nobody answers here."""
    return replace(state, calls=state.calls + 1, calling=True) if state.obstacle == "scare" else state


def _history(state: State, _: str) -> State:
    shown = state.start.public and not state.history_shown
    return replace(state, history_shown=shown, downloads_shown=False)


def _erase_history(state: State, _: str) -> State:
    return replace(state, history_from=len(state.visited)) if state.history_shown else state


def _delete_file(state: State, name: str) -> State:
    """The file is gone from the computer; a sheet of it that is still open stays in front, as in real browsers."""
    if not (state.start.public and state.downloads_shown and name in state.downloaded):
        return state
    left = tuple(one for one in state.downloaded if one != name)
    return replace(state, downloaded=left, deleted=(*state.deleted, name))


def signed(state: State, clicked: Part) -> State:
    """Out of the site in front, or into the site that the button leads to, or as it was."""
    leaving = clicked.signs == "out"
    here = site(state.url if leaving else clicked.to or state.url)
    others = tuple(one for one in state.signed_out if one != here)
    return replace(state, signed_out=(*others, here) if leaving else others) if clicked.signs else state


ON_FULL_SCREEN: Mapping[str, Change] = {"escape": _escape, "call": _call}
ANSWERS: Mapping[str, Change] = {
    "cookies": _cookies, "notify": _notify, "password": _password, "call": _call, "history": _history,
    "erase_history": _erase_history, "delete_file": _delete_file,
}  # fmt: skip
