"""How a person goes through the site: from page to page, out and in again, to the receipt and away from it.

Apart because what a button does to the whole visit is another matter than what a control holds.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.forms_controls import password_faults
from kiosk.worlds.forms_pages import Account, Appointment, Part, home_of, page_of
from kiosk.worlds.forms_rules import role_here, tried, weak
from kiosk.worlds.forms_state import (
    State,
    counted,
    flow_of,
    neighbour,
    shown_controls,
    shown_parts,
    slot_words,
    spoken,
    value,
    with_value,
)

REFUSED_LOG_IN = "Identifiant ou mot de passe incorrect."


def went(state: State, page: str) -> State:
    """On another page; a private one asks to log in first. Leaving a receipt that was not kept is counted."""
    target = page_of(state.start, page)
    if target is None:
        return state
    if target.private and not state.logged_in and state.start.login_page:
        state, page = replace(state, wanted=page), state.start.login_page
    if page != state.page and not state.kept and any(part.kind == "receipt" for part in shown_parts(state)):
        state = counted(state, "left_early")
    return replace(
        _settled(state), page=page, before=(*state.before, state.page), seen=(*state.seen, page), tried=(),
        moves_here=0,
    )  # fmt: skip


def _settled(state: State) -> State:
    return replace(state, focus="", open="", errors=(), refused="", menu_open=False)


def back(state: State) -> State:
    """The browser's own arrow: nothing is checked, nothing is lost."""
    if not state.before:
        return state
    earlier = state.before[-1]
    return replace(went(state, earlier), before=state.before[:-1])


def onward(state: State, part: Part) -> State:
    """Where a button that has done its work leads: back to the summary, to its page, or on in the flow."""
    if state.returning and part.does == "next":
        return replace(went(state, state.returning), returning="")
    target = part.to or neighbour(state, 1)
    return went(state, target) if target else _settled(state)


def checked(state: State, part: Part) -> tuple[State, bool]:
    """The page after a try, and whether it may go on."""
    after = weak(tried(replace(state, open="", focus="")))
    return after, not after.errors


def modify(state: State, id: str) -> State:
    home = home_of(state.start, id)
    if home is None or not any(part.kind == "summary" for part in shown_parts(state)):
        return state
    return replace(went(state, home.id), returning=state.page)


def sent(state: State, part: Part) -> State:
    name = state.here.flow or state.page
    return replace(onward(replace(state, sent=(*state.sent, name), left=""), part), returning="")


def logged_in(state: State, part: Part) -> State:
    """Compares what the page holds with the account; a failed try says what a real site says, and no more."""
    state, fine = checked(state, part)
    if not fine:
        return state
    name, secret = role_here(state, "identifier"), role_here(state, "password")
    identifier, password = (value(state, one.id) if one else "" for one in (name, secret))
    account = state.account
    known = identifier.strip().casefold() == account.identifier.casefold() if name else True
    if not known or (secret and password != account.password):
        state = password_faults(state, identifier, password)
        shown = tuple((one.id, REFUSED_LOG_IN) for one in (name, secret) if one)
        return counted(replace(state, errors=shown), "failed_log_ins")
    state = with_value(state, secret.id, "") if secret else state
    return let_in(state, part.to)


def let_in(state: State, to: str) -> State:
    target = state.wanted or to or state.start.home_page
    state = replace(state, logged_in=True, wanted="", offered=bool(state.left))
    return went(state, target) if target else _settled(state)


def logged_out(state: State, to: str) -> State:
    state = replace(state, logged_in=False, revealed=())
    return went(state, to or (state.start.pages[0].id if state.start.pages else ""))


def with_account(state: State, part: Part) -> State:
    name = role_here(state, "identifier") or role_here(state, "email")
    secret = role_here(state, "password")
    account = Account(
        value(state, name.id).strip() if name else state.account.identifier,
        value(state, secret.id) if secret else state.account.password,
    )
    made = part.does == "new_account"
    state = replace(
        state, account=account, account_made=state.account_made or made,
        password_changed=state.password_changed or not made,
    )  # fmt: skip
    for control in shown_controls(state):
        if control.kind == "password":
            state = with_value(state, control.id, "")
    return onward(state, part)


def booked(state: State, part: Part) -> State:
    """The slot chosen anywhere in this flow becomes an appointment, with the answer whose role is "reason"."""
    controls = [one for page in flow_of(state, state.here) for one in shown_controls(state, page)]
    slots = next((one for one in controls if one.kind == "slots" and value(state, one.id)), None)
    reason = next((one for one in controls if one.role == "reason"), None)
    if slots is None:
        return onward(state, part)
    slot = value(state, slots.id)
    made = Appointment(slot, slot_words(slots, slot), spoken(state, reason) if reason else "")
    return onward(replace(with_value(state, slots.id, ""), booked=(*state.booked, made)), part)


def cancel(state: State, slot: str) -> State:
    known = any(one.slot == slot for one in state.booked) and any(
        part.kind == "appointments" for part in shown_parts(state)
    )
    return replace(state, asking=slot) if known else state


def sure(state: State, answer: str) -> State:
    if not state.asking or answer not in ("yes", "no"):
        return state
    if answer == "no":
        return replace(state, asking="")
    left = tuple(one for one in state.booked if one.slot != state.asking)
    return replace(state, asking="", booked=left, cancelled=(*state.cancelled, state.asking))


def expired(state: State, why: str) -> State:
    """The session ends: what was filled in is kept, the page is not."""
    return replace(
        _settled(state), expired=True, logged_in=False, left=state.page, expiries=(*state.expiries, why)
    )


def reconnect(state: State) -> State:
    if not state.expired:
        return state
    return went(replace(state, expired=False), state.start.login_page)


def resume(state: State) -> State:
    """Back to the page where the session ended, with everything that was filled in."""
    if not state.left or not state.logged_in:
        return state
    left = state.left
    state = counted(replace(state, left="", offered=False, resumed=True), "resumes")
    return went(state, left)


def later(state: State) -> State:
    return replace(state, offered=False)
