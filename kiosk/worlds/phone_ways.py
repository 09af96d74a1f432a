"""The next single gesture towards a wanted move on a telephone.

Apart because this is the guide (spotlight, ghost, proof), not the machine: it only looks at states. Whatever
lies in the way (the lock, a call, a dialog, another application) is cleared first, one gesture at a time.
"""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.phone_paths import Way, at_root, changes, figures, inside, into, on_page, rooted, to_home
from kiosk.worlds.phone_state import (
    ROWS_IN_SIGHT,
    State,
    app_of,
    contact_of,
    download_of,
    field_name,
    got,
    listing_of,
    permission_asked,
    sms_of,
    thread_of,
    written,
)
from kiosk.worlds.phone_values import Sms, Thread


def next_gesture(state: State, move: Move) -> Move | None:
    way = _WAYS.get(move.verb)
    if way is not None:
        return way(state, *move.things)
    return move if changes(state, move) else None


def _unlock(state: State) -> Move | None:
    return Move("unlock") if state.screen == "lock" else None


def _enter_code(state: State, code: str) -> Move | None:
    if state.screen == "lock":
        return Move("unlock")
    if state.screen == "code":
        return figures(state, code)
    if state.screen == "phone" and state.page == "keypad":
        return figures(state, code)
    if state.screen == "settings" and state.page == "lock" and state.lock != "code":
        return Move("lock_by", ("code",))
    if state.screen == "settings" and state.page in ("code", "again"):
        return figures(state, code)
    return None


def _open(state: State, app: str) -> Move | None:
    if app_of(state, app) is None or (state.screen == app and not state.shade):
        return None
    return Move("open", (app,)) if state.screen == "recents" and app in state.running else into(state, app)


def _recents(state: State) -> Move | None:
    if state.screen == "recents":
        return None
    return Move("recents") if changes(state, Move("recents")) else to_home(state)


def _close_app(state: State, app: str) -> Move | None:
    if app not in state.running:
        return None
    return Move("close_app", (app,)) if state.screen == "recents" else _recents(state)


def _thread(state: State, id: str) -> Move | None:
    if thread_of(state, id) is None or (state.screen == "messages" and state.page == id and not state.shade):
        return None
    if state.banner == id and changes(state, Move("thread", (id,))):
        return Move("thread", (id,))
    return on_page(state, "messages", id, Move("thread", (id,)))


def _focus(state: State) -> Move | None:
    return Move("focus") if field_name(state) and not state.focused else None


def _type(state: State, text: str) -> Move | None:
    if not field_name(state):
        return _field_again(state)
    there = written(state)
    if there.casefold() == text.casefold():
        return None
    if not state.focused:
        return Move("focus")
    if not text.casefold().startswith(there.casefold()):
        return Move("erase")
    return Move("type", (text[len(there)],))


def _field_again(state: State) -> Move | None:
    """Back to the application that one was writing in."""
    if state.shade or state.menu or state.options or state.forwarding:
        return Move("back")
    if state.screen in ("home", "recents") and state.running and state.dialog is None:
        return into(state, state.running[0])
    return None


def _search(state: State) -> Move | None:
    name = field_name(state)
    done = got(state.searched, name) == written(state).strip()
    return Move("search") if name and written(state).strip() and not done else None


def _in_thread(verb: str) -> Way:
    """Block, report, delete: the three dots of the thread first."""

    def way(state: State, *_things: str) -> Move | None:
        if state.screen != "messages" or not state.page or f"{_PAST[verb]}:{state.page}" in state.done:
            return None
        return Move(verb) if state.options else Move("options")

    return way


_PAST = {"block": "blocked", "report": "reported", "delete": "deleted"}


def _in_message(verb: str) -> Way:
    """A message's link, or passing it on: its thread first."""

    def way(state: State, id: str) -> Move | None:
        found = sms_of(state, id) or _sms_with_line(state, id)
        if found is None or (verb == "forward" and state.forwarding == id):
            return None
        if verb == "link" and f"linked:{id}" in state.done and state.screen == "web":
            return None
        return _thread(state, found[0].id) or Move(verb, (id,))

    return way


def _sms_with_line(state: State, id: str) -> tuple[Thread, Sms] | None:
    for thread in state.threads:
        for sms in thread.messages:
            if id in [line.id for line in sms.lines]:
                return thread, sms
    return None


def _call(state: State, id: str) -> Move | None:
    if state.screen == "talking" and state.party == id:
        return None
    if id in state.missed:
        return at_root(state, "phone") or Move("call", (id,))
    return _contact(state, id) or Move("call", (id,)) if contact_of(state, id) is not None else None


def _contact(state: State, id: str) -> Move | None:
    if contact_of(state, id) is None:
        return None
    there = on_page(state, "contacts", id, Move("contact", (id,)))
    if there != Move("contact", (id,)):
        return there
    row = [contact.id for contact in state.start.contacts].index(id)
    if row < state.scroll:
        return Move("scroll", ("up",))
    return Move("scroll", ("down",)) if row >= state.scroll + ROWS_IN_SIGHT else there


def _toggle(state: State, name: str) -> Move | None:
    if state.shade or (state.screen == "settings" and state.page == "network"):
        return Move("toggle", (name,))
    return Move("shade") if changes(state, Move("shade")) else to_home(state)


def _listing(state: State, id: str) -> Move | None:
    return None if listing_of(state, id) is None else on_page(state, "store", id, Move("listing", (id,)))


def _download(state: State, id: str) -> Move | None:
    found = download_of(state, id)
    if found is None or f"downloaded:{id}" in state.done:
        return None
    if state.dialog is not None and state.dialog.kind == "download":
        return None
    return into(state, found[0].id) or Move("download", (id,))


def _frame(state: State) -> Move | None:
    """The next way to move the telephone so that the paper lies in the middle, at the right distance."""
    aim = state.aim
    if aim.framed:
        return None
    if aim.shot is not None:
        return Move("retake")
    for off, less, more in ((aim.distance - 1, "far", "near"), (aim.x, "left", "right"), (aim.y, "up", "down")):
        if off:
            return Move("aim", (more if off > 0 else less,))
    return None


def _point(state: State, id: str) -> Move | None:
    if f"pointed:{id}" in state.done:
        return None
    found = sms_of(state, id) or _sms_with_line(state, id)
    away = None if found is None else _thread(state, found[0].id)
    return away or (Move("point", (id,)) if changes(state, Move("point", (id,))) else None)


def _reply(verb: str) -> Way:
    """The answer to a question; when one went away from it, back to where it waits."""

    def way(state: State) -> Move | None:
        if state.dialog is not None and not state.shade:
            return Move(verb)
        waits = app_of(state, state.running[0]) if state.running else None
        if waits is None or not permission_asked(state, waits):
            return None
        return _open(state, waits.id)

    return way


def _setting(state: State, page: str) -> Move | None:
    return on_page(state, "settings", page, Move("setting", (page,)))


_WAYS: dict[str, Way] = {
    "unlock": _unlock, "enter_code": _enter_code, "open": _open, "home": to_home, "recents": _recents,
    "close_app": _close_app, "thread": _thread, "focus": _focus, "type": _type, "search": _search,
    "block": _in_thread("block"), "report": _in_thread("report"), "delete": _in_thread("delete"),
    "forward": _in_message("forward"), "link": _in_message("link"), "call": _call, "contact": _contact,
    "toggle": _toggle, "listing": _listing, "download": _download, "frame": _frame, "setting": _setting,
    "point": _point, "yes": _reply("yes"), "no": _reply("no"), "keypad": rooted("keypad", "phone"),
    "scroll": rooted("scroll", "contacts"), "zoom": inside("zoom", "map"),
    "update": inside("update", "settings", "updates"), "lock_by": inside("lock_by", "settings", "lock"),
    "install": inside("install", "store"), "launch": inside("launch", "store"),
    "result": inside("result", "web"), "aim": inside("aim", "camera"), "light": inside("light", "camera"),
    "steady": inside("steady", "camera"), "shoot": inside("shoot", "camera"),
    "retake": inside("retake", "camera"), "keep": inside("keep", "camera"),
}  # fmt: skip
