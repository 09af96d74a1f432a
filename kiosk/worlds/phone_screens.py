"""Going about in a telephone: home, applications, the recent ones, back, the shade and the settings.

Apart because these gestures are the same on every screen, whatever an application does inside.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.phone_calls import ring
from kiosk.worlds.phone_state import (
    MAX_ZOOM,
    Dialog,
    State,
    app_of,
    contact_of,
    count,
    did,
    home_pages,
    permission_asked,
    to_page,
)
from kiosk.worlds.phone_values import LOCKS, SETTING_PAGES

COVERED = ("lock", "code", "ringing", "talking")


def open_app(state: State, id: str) -> State:
    """From its icon, or from the recent ones."""
    app = app_of(state, id)
    here = state.screen == "home" and app is not None and app.home_page == state.home_page
    recent = state.screen == "recents" and id in state.running
    if app is None or not (here or recent) or state.shade or state.menu or state.dialog:
        return state
    return entered(state, id)


def entered(state: State, id: str) -> State:
    """The application comes to the front as it was left; a new one may ask for permissions first."""
    state = replace(
        state, screen=id, running=(id, *(other for other in state.running if other != id)), focused=False,
        options=False, forwarding="", notice="", digits="",
    )  # fmt: skip
    state = did(state, f"opened:{id}")
    if state.start.right_apps and id not in state.start.right_apps:
        state = count(state, "wrong_app")
    app = app_of(state, id)
    asked = permission_asked(state, app) if app is not None else ""
    if asked:
        return replace(state, dialog=Dialog("permission", f"{id}:{asked}"))
    return popped(state)


def popped(state: State) -> State:
    """The author's window that opens by itself, over its application, once."""
    popup = state.start.popup
    if popup is None or state.popup_seen or (popup.over and popup.over != state.screen):
        return state
    return replace(state, popup_seen=True, dialog=Dialog("popup"))


def home(state: State) -> State:
    """The round button. A dialog of the application waits there until one comes back."""
    if state.screen in COVERED:
        return state
    if state.on_app:
        state = count(state, "steps_to_home")
    state = replace(
        state, screen="home", shade=False, menu="", dialog=None, focused=False, options=False, forwarding="",
        notice="", digits="",
    )  # fmt: skip
    return ring(state, state.waiting) if state.start.rings == "home" else state


def back(state: State) -> State:
    """Back by one: the shade, a menu, the keyboard, a page, and at last the application."""
    if state.screen in COVERED:
        return replace(state, screen="lock", digits="", notice="") if state.screen == "code" else state
    if state.shade:
        return replace(state, shade=False)
    if state.menu:
        return replace(state, menu="")
    if state.dialog is not None:
        return closed_dialog(state)
    if state.focused:
        return replace(state, focused=False)
    if state.options or state.forwarding:
        return replace(state, options=False, forwarding="")
    if state.screen == "camera" and state.aim.shot is not None:
        return replace(state, aim=replace(state.aim, shot=None))
    if state.on_app and state.page:
        parent = "lock" if state.page in ("code", "again") and state.screen == "settings" else ""
        return replace(to_page(count(state, "steps_to_home"), parent), digits="")
    return home(state) if state.screen != "home" else state


def closed_dialog(state: State) -> State:
    """Back closes a dialog without an answer; a question of permission keeps being asked."""
    if state.dialog is not None and state.dialog.kind == "popup":
        state = did(state, "popup_closed")
    if state.dialog is not None and state.dialog.kind == "permission":
        return home(state)
    return replace(state, dialog=None)


def recents(state: State) -> State:
    if state.screen in (*COVERED, "recents"):
        return state
    return replace(
        state, screen="recents", shade=False, menu="", dialog=None, focused=False, options=False, forwarding=""
    )


def close_app(state: State, id: str) -> State:
    """Throw an application out of the recent ones: next time it begins anew."""
    if state.screen != "recents" or id not in state.running:
        return state
    running = tuple(other for other in state.running if other != id)
    pages = tuple(pair for pair in state.pages if pair[0] != id)
    return did(replace(state, running=running, pages=pages), f"closed:{id}")


def home_page(state: State, number: str) -> State:
    pages = home_pages(state)
    wanted = int(number) - 1 if number.isdecimal() else -1
    free = state.screen == "home" and not state.shade and not state.menu and state.dialog is None
    return replace(state, home_page=wanted) if free and 0 <= wanted < pages else state


def hold(state: State, app: str) -> State:
    """A long press on an icon brings up its menu."""
    if state.screen != "home" or app_of(state, app) is None or state.shade or state.dialog:
        return state
    return count(replace(state, menu=app), "long_press")


def shade(state: State) -> State:
    """The swipe down from the top: quick settings."""
    if state.screen in COVERED or state.shade or state.dialog:
        return state
    return replace(state, shade=True, focused=False, menu="")


def toggle(state: State, name: str) -> State:
    """A switch, in the shade or in the settings of the network."""
    shown = state.shade or (state.screen == "settings" and state.page == "network")
    if not shown or state.screen in COVERED:
        return state
    if name == "wifi":
        turned = replace(state, wifi=not state.wifi and state.start.wifi_near)
        return turned if state.start.wifi_near or state.wifi else replace(turned, notice="no_wifi")
    return replace(state, data=not state.data) if name == "data" else state


def setting(state: State, page: str) -> State:
    free = state.screen == "settings" and not state.shade and state.dialog is None
    return to_page(state, page) if free and not state.page and page in SETTING_PAGES else state


def lock_by(state: State, kind: str) -> State:
    if state.screen != "settings" or state.page != "lock" or kind not in LOCKS or state.dialog:
        return state
    if kind == "code":
        return replace(to_page(state, "code"), digits="")
    return did(replace(state, lock=kind, notice=""), f"locked:{kind}")


def zoom(state: State, way: str) -> State:
    if state.screen != "map" or state.shade:
        return state
    step = {"in": 1, "out": -1}.get(way, 0)
    return replace(state, zoom=min(max(state.zoom + step, 0), MAX_ZOOM))


def scroll(state: State, way: str) -> State:
    """The list of contacts, by one name."""
    if state.screen != "contacts" or state.page or state.shade:
        return state
    step = {"down": 1, "up": -1}.get(way, 0)
    last = max(len(state.start.contacts) - 1, 0)
    return replace(state, scroll=min(max(state.scroll + step, 0), last))


def contact(state: State, id: str) -> State:
    free = state.screen == "contacts" and not state.page and not state.shade
    return did(to_page(state, id), f"read:{id}") if free and contact_of(state, id) is not None else state
