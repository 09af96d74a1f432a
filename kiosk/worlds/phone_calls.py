"""Unlocking a telephone and calling with it.

Apart because the lock and a call cover everything else: what lies under them comes back afterwards.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.phone_state import State, contact_of, count, did
from kiosk.worlds.phone_values import CODE_LENGTH

KEYS = "0123456789*#"
LONGEST_NUMBER = 14


def unlock(state: State) -> State:
    """The swipe up over the locked screen."""
    if state.screen != "lock":
        return state
    return replace(state, screen="code", digits="", notice="") if state.start.code else _unlocked(state)


def tap_lock(state: State) -> State:
    """Touching the locked screen where it must be swiped."""
    return count(replace(state, notice="swipe"), "swipe_missed") if state.screen == "lock" else state


def _unlocked(state: State) -> State:
    state = did(replace(state, screen=state.behind, digits="", notice=""), "unlocked")
    return ring(state, state.waiting) if state.start.rings == "unlocked" else state


def ring(state: State, contact: str) -> State:
    if not contact:
        return state
    return replace(
        state, screen="ringing", under=state.screen, party=contact, waiting="", shade=False, menu="", dialog=None,
        focused=False,
    )  # fmt: skip


def accept(state: State) -> State:
    if state.screen != "ringing":
        return state
    return did(replace(state, screen="talking"), f"answered:{state.party}")


def decline(state: State) -> State:
    if state.screen != "ringing":
        return state
    state = did(count(state, "calls_declined"), f"declined:{state.party}")
    missed = (state.party, *(other for other in state.missed if other != state.party))
    return replace(state, screen=state.under, party="", missed=missed)


def hang_up(state: State) -> State:
    if state.screen != "talking":
        return state
    state = did(state, f"hung_up:{state.party}")
    return replace(state, screen=state.under, party="", digits="")


def call(state: State, contact: str) -> State:
    """From the list of calls or from a contact's page."""
    known = contact_of(state, contact) is not None or contact in state.missed
    listed = state.screen == "phone" and state.page == "" and contact in state.missed
    shown = state.screen == "contacts" and state.page == contact
    return _calling(state, contact) if known and (listed or shown) else state


def keypad(state: State) -> State:
    if state.screen != "phone" or state.page == "keypad":
        return state
    return replace(state, pages=(*(p for p in state.pages if p[0] != "phone"), ("phone", "keypad")), digits="")


def digit(state: State, key: str) -> State:
    if key not in KEYS or len(key) != 1:
        return state
    if state.screen == "code":
        return _code(state, state.digits + key)
    if state.screen == "settings" and state.page in ("code", "again"):
        return _new_code(state, state.digits + key)
    if state.screen == "phone" and state.page == "keypad" and len(state.digits) < LONGEST_NUMBER:
        return replace(state, digits=state.digits + key)
    return state


def rub(state: State) -> State:
    """One figure back."""
    return replace(state, digits=state.digits[:-1], notice="") if state.digits else state


def dial(state: State) -> State:
    """Call the number that is on the keypad."""
    if state.screen != "phone" or state.page != "keypad" or not state.digits:
        return state
    known = next((c for c in state.start.contacts if c.number.replace(" ", "") == state.digits), None)
    return _calling(state, state.digits if known is None else known.id)


def _calling(state: State, party: str) -> State:
    return did(replace(state, screen="talking", under=state.screen, party=party), f"called:{party}")


def _code(state: State, digits: str) -> State:
    if len(digits) < CODE_LENGTH:
        return replace(state, digits=digits, notice="")
    if digits == state.start.code:
        return _unlocked(state)
    return count(replace(state, digits="", notice="wrong_code"), "codes_wrong")


def _new_code(state: State, digits: str) -> State:
    """A new code is given twice, as real telephones ask."""
    if len(digits) < CODE_LENGTH:
        return replace(state, digits=digits, notice="")
    if state.page == "code":
        return replace(_setting(state, "again"), first_code=digits, digits="", notice="")
    if digits != state.first_code:
        again = replace(_setting(state, "code"), first_code="", digits="", notice="codes_differ")
        return count(again, "codes_wrong")
    return did(replace(_setting(state, "lock"), lock="code", digits="", notice="code_set"), "locked:code")


def _setting(state: State, page: str) -> State:
    return replace(state, pages=(*(p for p in state.pages if p[0] != "settings"), ("settings", page)))
