"""What each gesture on a control changes: cursor, letters, ticks, choices, calendar, files.

Apart because filling in is one thing, and going through the site another (`forms_site`).
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.forms_pages import WRITTEN, Part, file_of, option_of
from kiosk.worlds.forms_state import State, control_here, counted, taken_times, value, with_value
from kiosk.worlds.forms_text import bare, day, month_after, month_of

LONGEST = 60
"""What a field holds at most: a key held down must not grow for ever."""


def focus(state: State, id: str) -> State:
    part = control_here(state, id)
    return state if part is None or part.kind not in WRITTEN else replace(state, focus=id, open="")


def type_(state: State, text: str) -> State:
    part = control_here(state, state.focus)
    if part is None:
        return state
    held = value(state, part.id)
    written = text.swapcase() if state.caps else text
    longer = _with_bars(held, written) if part.kind == "date" else held + written
    most = 2 * (part.digits or 6) if part.kind == "code" else LONGEST
    return with_value(state, part.id, longer) if len(longer) <= most else state


def _with_bars(held: str, text: str) -> str:
    """The bars of a date come by themselves before the month and the year, as on most sites."""
    for sign in text:
        if sign.isdigit() and held.count("/") < 2 and len(held.rpartition("/")[2]) == 2:
            held += "/"
        if not (sign == "/" and held.endswith("/")):
            held += sign
    return held


def erase(state: State) -> State:
    held = value(state, state.focus)
    if control_here(state, state.focus) is None or not held:
        return state
    return with_value(state, state.focus, held[:-1])


def eye(state: State, id: str) -> State:
    part = control_here(state, id)
    if part is None or part.kind != "password":
        return state
    shown = tuple(one for one in state.revealed if one != id)
    return replace(state, revealed=shown if id in state.revealed else (*shown, id))


def caps(state: State) -> State:
    return replace(state, caps=not state.caps)


def tick(state: State, id: str) -> State:
    return _ticked(state, id, "yes")


def untick(state: State, id: str) -> State:
    return _ticked(state, id, "")


def _ticked(state: State, id: str, held: str) -> State:
    part = control_here(state, id)
    if part is None or part.kind != "check" or value(state, id) == held:
        return state
    return replace(with_value(state, id, held), focus="", open="")


def open_(state: State, id: str) -> State:
    """Unfolds a list, a calendar or the file chooser."""
    part = control_here(state, id)
    if part is None or part.kind not in ("list", "date", "file") or state.open == id:
        return state
    shown = day(value(state, id)) or day(state.start.today)
    month = month_of(shown) if part.kind == "date" and shown else ""
    return replace(state, open=id, focus="", month=month, refused="")


def shut(state: State) -> State:
    return replace(state, open="", refused="")


def choose(state: State, id: str, answer: str) -> State:
    """A radio button, a line of an unfolded list, a day of the slots ("tue") or one of its hours ("tue 10:00")."""
    part = control_here(state, id)
    if part is None or not _offered(state, part, answer):
        return state
    after = replace(with_value(state, id, answer), open="", focus="")
    if part.expected and answer != part.expected and value(state, id) != answer:
        after = counted(after, "wrong_answer")
    return after


def _offered(state: State, part: Part, answer: str) -> bool:
    if part.kind == "list":
        return state.open == part.id and option_of(part, answer) is not None
    if part.kind == "radio":
        return option_of(part, answer) is not None
    if part.kind != "slots":
        return False
    name, _, time = answer.partition(" ")
    option = option_of(part, name)
    if option is None or not option.times:
        return False
    if not time:
        return True
    chosen = value(state, part.id).partition(" ")[0] == name
    return chosen and time in option.times and time not in taken_times(state, option)


def month(state: State, way: str) -> State:
    part = control_here(state, state.open)
    if part is None or part.kind != "date":
        return state
    return replace(state, month=month_after(state.month, {"next": 1, "previous": -1}.get(way, 0)))


def pick(state: State, id: str, chosen: str) -> State:
    """A day of the calendar that is unfolded, in the month that is shown."""
    found = day(chosen)
    if state.open != id or not state.month or found is None or month_of(found) != state.month:
        return state
    return replace(with_value(state, id, chosen), open="", focus="")


def attach(state: State, id: str, file: str) -> State:
    """Puts a file of the chooser on the page; one that is too heavy is refused, and the chooser stays."""
    part, chosen = control_here(state, id), file_of(state.start, file)
    if part is None or part.kind != "file" or chosen is None or state.open != id:
        return state
    if chosen.mb > part.most_mb:
        return counted(replace(state, refused=file), "too_heavy")
    return replace(with_value(state, id, file), open="", refused="")


def detach(state: State, id: str) -> State:
    part = control_here(state, id)
    return state if part is None or part.kind != "file" or not value(state, id) else with_value(state, id, "")


def password_faults(state: State, identifier: str, password: str) -> State:
    """Counts what a failed log in shows: fields swapped, capital letters locked."""
    account = state.account
    if bare(identifier) == bare(account.password) or bare(password) == bare(account.identifier):
        return counted(state, "swaps")
    if password != account.password and password.swapcase() == account.password:
        return counted(state, "caps_lock")
    return state
