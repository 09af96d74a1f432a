"""The next single gesture towards a wanted move on a telephone.

Apart because this is the guide (spotlight, ghost, proof), not the machine: it only looks at states. Whatever
lies in the way (the lock, a call, a dialog, another application) is cleared first, one gesture at a time.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.world import Move
from kiosk.worlds.phone_moves import MOVES
from kiosk.worlds.phone_state import (
    ROWS_IN_SIGHT,
    State,
    app_of,
    contact_of,
    download_of,
    field_name,
    got,
    listing_of,
    sms_of,
    thread_of,
    written,
)
from kiosk.worlds.phone_values import Sms, Thread

Way = Callable[..., Move | None]


def next_gesture(state: State, move: Move) -> Move | None:
    way = _WAYS.get(move.verb)
    if way is not None:
        return way(state, *move.things)
    return move if _changes(state, move) else None


def _changes(state: State, move: Move) -> bool:
    return MOVES[move.verb](state, *move.things) is not state


def to_home(state: State) -> Move | None:
    """The next gesture towards the home screen, uncovered; None when it is there."""
    if state.screen == "lock":
        return Move("unlock")
    if state.screen == "code":
        return _figures(state, state.start.code)
    if state.screen in ("ringing", "talking"):
        return Move("accept") if state.screen == "ringing" else Move("hang_up")
    if state.shade or state.menu:
        return Move("back")
    return Move("home") if state.screen != "home" or state.dialog else None


def into(state: State, app: str) -> Move | None:
    """The next gesture towards this application, in front and without anything over it; None when it is."""
    if state.screen == app:
        if state.shade or state.options or state.forwarding:
            return Move("back")
        return Move("no") if state.dialog is not None else None
    if state.screen == "recents" and app in state.running:
        return Move("open", (app,))
    away = to_home(state)
    found = app_of(state, app)
    if away is not None or found is None:
        return away
    return Move("open", (app,)) if found.home_page == state.home_page else Move(
        "home_page", (str(found.home_page + 1),)
    )  # fmt: skip


def at_root(state: State, app: str) -> Move | None:
    """The first page of this application."""
    there = into(state, app)
    if there is not None:
        return there
    return Move("back") if state.page or state.focused else None


def on_page(state: State, app: str, page: str, opening: Move) -> Move | None:
    there = into(state, app)
    if there is not None:
        return there
    if state.page == page:
        return None
    return Move("back") if state.page or (state.focused and app != "messages") else opening


def _figures(state: State, wanted: str) -> Move | None:
    if state.digits == wanted:
        return None
    if not wanted.startswith(state.digits):
        return Move("rub")
    return Move("digit", (wanted[len(state.digits)],))


def _unlock(state: State) -> Move | None:
    return Move("unlock") if state.screen == "lock" else None


def _enter_code(state: State, code: str) -> Move | None:
    if state.screen == "lock":
        return Move("unlock")
    if state.screen == "code":
        return _figures(state, code)
    if state.screen == "phone" and state.page == "keypad":
        return _figures(state, code)
    if state.screen == "settings" and state.page == "lock" and state.lock != "code":
        return Move("lock_by", ("code",))
    if state.screen == "settings" and state.page in ("code", "again"):
        return _figures(state, code)
    return None


def _open(state: State, app: str) -> Move | None:
    if app_of(state, app) is None or (state.screen == app and not state.shade):
        return None
    return Move("open", (app,)) if state.screen == "recents" and app in state.running else into(state, app)


def _recents(state: State) -> Move | None:
    if state.screen == "recents":
        return None
    return Move("recents") if _changes(state, Move("recents")) else to_home(state)


def _close_app(state: State, app: str) -> Move | None:
    if app not in state.running:
        return None
    return Move("close_app", (app,)) if state.screen == "recents" else _recents(state)


def _thread(state: State, id: str) -> Move | None:
    if thread_of(state, id) is None or (state.screen == "messages" and state.page == id and not state.shade):
        return None
    if state.banner == id and _changes(state, Move("thread", (id,))):
        return Move("thread", (id,))
    return on_page(state, "messages", id, Move("thread", (id,)))


def _focus(state: State) -> Move | None:
    return Move("focus") if field_name(state) and not state.focused else None


def _type(state: State, text: str) -> Move | None:
    if not field_name(state):
        return None
    there = written(state)
    if there.casefold() == text.casefold():
        return None
    if not state.focused:
        return Move("focus")
    if not text.casefold().startswith(there.casefold()):
        return Move("erase")
    return Move("type", (text[len(there)],))


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
    return Move("shade") if _changes(state, Move("shade")) else to_home(state)


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
    if aim.shot is not None:
        return Move("retake")
    for off, less, more in ((aim.distance - 1, "far", "near"), (aim.x, "left", "right"), (aim.y, "up", "down")):
        if off:
            return Move("aim", (more if off > 0 else less,))
    return None


def _setting(state: State, page: str) -> Move | None:
    return on_page(state, "settings", page, Move("setting", (page,)))


_WAYS: dict[str, Way] = {
    "unlock": _unlock, "enter_code": _enter_code, "open": _open, "home": to_home, "recents": _recents,
    "close_app": _close_app, "thread": _thread, "focus": _focus, "type": _type, "search": _search,
    "block": _in_thread("block"), "report": _in_thread("report"), "delete": _in_thread("delete"),
    "forward": _in_message("forward"), "link": _in_message("link"), "call": _call, "contact": _contact,
    "toggle": _toggle, "listing": _listing, "download": _download, "frame": _frame, "setting": _setting,
}  # fmt: skip
