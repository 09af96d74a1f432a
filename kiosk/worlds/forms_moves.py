"""Which moves there are on an administration site, and what each changes.

Apart because this table is what a move means; the work is done in `forms_controls` and `forms_site`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.world import Move
from kiosk.worlds import forms_controls as controls
from kiosk.worlds import forms_site as site
from kiosk.worlds.forms_pages import BUTTONS, Entry, Part
from kiosk.worlds.forms_rules import rejudged
from kiosk.worlds.forms_state import State, counted, holds, neighbour, part_here, shown_parts

MAIN = ("next", "send", "log_in", "new_account", "new_password", "check", "book", "send_code")
"""What the Enter key presses, and what checks its page first."""
WAYS_TO_KEEP = ("save", "print", "note")


def press(state: State, id: str) -> State:
    """A button, link or tile of the page, or a line of the unfolded menu."""
    if state.menu_open:
        entry = next((one for one in entries(state) if one.id == id), None)
        if entry is not None:
            return _entered(counted(replace(state, menu_open=False), "menu_path"), entry)
    part = part_here(state, id)
    return state if part is None or part.kind not in BUTTONS else pressed(state, part)


def entries(state: State) -> tuple[Entry, ...]:
    return tuple(entry for entry in state.start.menu if holds(state, entry.only_if))


def _entered(state: State, entry: Entry) -> State:
    return site.logged_out(state, entry.to) if entry.does == "log_out" else site.went(state, entry.to)


def pressed(state: State, part: Part) -> State:
    if part.expires and part.id not in state.expiries:
        return site.expired(state, part.id)
    if part.does in MAIN and not (part.does == "send_code" and part.plain):
        return _tried(state, part)
    if part.does == "send_code":
        return _code_sent(state, part)
    if part.does == "log_out":
        return site.logged_out(state, part.to)
    if part.does == "resume":
        return site.resume(state)
    if part.does == "back":
        earlier = part.to or neighbour(state, -1)
        return site.went(state, earlier) if earlier else site.back(state)
    return site.went(counted(state, "menu_path"), part.to)


def _tried(state: State, part: Part) -> State:
    if part.does == "log_in":
        return site.logged_in(state, part)
    state, fine = site.checked(state, part)
    if not fine:
        return state
    deeds: dict[str, Callable[[State, Part], State]] = {
        "send": site.sent, "new_account": site.with_account, "new_password": site.with_account,
        "book": site.booked, "send_code": _code_sent,
    }  # fmt: skip
    return deeds.get(part.does, site.onward)(state, part)


def _code_sent(state: State, part: Part) -> State:
    """A code was asked for. Where it is read is another world's, or the small inset of this one."""
    state = replace(state, code_sent=True, codes=state.codes + 1, notice="code_sent")
    state = _receive(state, "code") if state.start.code_by else state
    return site.onward(state, part) if part.to else state


def _receive(state: State, thing: str) -> State:
    """From outside: a code or a link has arrived."""
    return state if thing in state.received else replace(state, received=(*state.received, thing))


def main_button(state: State) -> Part | None:
    """What the Enter key presses: the first button of the page that carries it on."""
    ways = (part for part in shown_parts(state) if part.kind in BUTTONS and part.does in MAIN and not part.plain)
    return next(ways, None)


def _enter(state: State) -> State:
    part = main_button(state)
    return state if part is None else pressed(state, part)


def _menu(state: State) -> State:
    return replace(state, menu_open=not state.menu_open, open="", focus="") if entries(state) else state


def _keep(state: State, way: str) -> State:
    here = any(part.kind == "receipt" for part in shown_parts(state))
    if not here or way not in WAYS_TO_KEEP or way in state.kept:
        return state
    return replace(state, kept=(*state.kept, way), notice=f"kept_{way}")


def _download(state: State, id: str) -> State:
    part = part_here(state, id)
    if part is None or part.kind != "attestation" or id in state.downloads:
        return state
    return replace(state, downloads=(*state.downloads, id), notice="downloaded")


def _discard(state: State, id: str) -> State:
    if id not in state.downloads:
        return state
    kept = tuple(one for one in state.downloads if one != id)
    return replace(state, downloads=kept, discarded=(*state.discarded, id))


def _close(state: State) -> State:
    """Closes the page; whoever is still logged in, or leaves a file, is counted."""
    if state.logged_in:
        state = counted(state, "left_traces")
    return replace(state, closed=True, focus="", open="", menu_open=False)


def _reopen(state: State) -> State:
    first = state.start.pages[0].id if state.start.pages else ""
    return site.went(replace(state, closed=False), first) if state.closed else state


def _nothing(state: State, *things: str) -> State:
    """`fill` is never made as a whole: it is cut into cursor and letters."""
    return state


MOVES: dict[str, Callable[..., State]] = {
    "focus": controls.focus, "type": controls.type_, "erase": controls.erase, "fill": _nothing, "enter": _enter,
    "eye": controls.eye, "caps": controls.caps, "tick": controls.tick, "untick": controls.untick,
    "open": controls.open_, "shut": controls.shut, "choose": controls.choose, "month": controls.month,
    "pick": controls.pick, "attach": controls.attach, "detach": controls.detach, "press": press, "menu": _menu,
    "modify": site.modify, "back": site.back, "keep": _keep, "download": _download, "discard": _discard,
    "cancel": site.cancel, "sure": site.sure, "reconnect": site.reconnect, "resume": site.resume,
    "later": site.later, "receive": _receive, "close": _close, "reopen": _reopen,
}  # fmt: skip
VERBS: dict[str, int] = {
    verb: 2 if verb in ("fill", "choose", "pick", "attach")
    else 0 if verb in ("erase", "enter", "caps", "shut", "menu", "back", "reconnect", "resume", "later", "close",
                       "reopen")
    else 1
    for verb in MOVES
}  # fmt: skip

IN_FRONT = ("caps", "receive", "close", "discard")
"""Moves that are possible whatever question stands before the page."""


def blocked(state: State, verb: str) -> bool:
    """Whether something stands in front that must be answered first."""
    if state.closed:
        return verb not in ("reopen", "receive", "discard")
    if verb in IN_FRONT:
        return False
    if state.expired:
        return verb != "reconnect"
    if state.offered:
        return verb not in ("resume", "later")
    return bool(state.asking) and verb != "sure"


def applied(state: State, move: Move) -> State:
    if VERBS.get(move.verb) != len(move.things) or blocked(state, move.verb):
        return state
    quiet = replace(state, notice="")
    after = MOVES[move.verb](quiet, *move.things)
    if after == quiet:
        return state
    if after.values != state.values and after.page == state.page and after.errors:
        after = rejudged(state, after)
    return _worn(state, after)


def _worn(state: State, after: State) -> State:
    """A page may end the session after so many moves, once."""
    if after.page != state.page:
        return after
    after = replace(after, moves_here=after.moves_here + 1)
    most, why = after.here.moves_before_expiry, f"page:{after.page}"
    if most and after.moves_here >= most and why not in after.expiries and not after.expired:
        return site.expired(after, why)
    return after
