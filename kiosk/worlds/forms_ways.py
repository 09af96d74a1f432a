"""The next single gesture towards a wanted move on an administration site, and where on the screen it happens.

Apart because this is the guide (spotlight, ghost, proof), not the machine: it only looks at states.
"""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.forms_moves import VERBS, blocked, entries
from kiosk.worlds.forms_pages import WRITTEN, control_of, home_of
from kiosk.worlds.forms_roads import towards
from kiosk.worlds.forms_rules import role_here
from kiosk.worlds.forms_state import State, control_here, kind_of, part_here, shown_parts, value
from kiosk.worlds.forms_text import day, letter_after, month_of, same

ON_CONTROL = ("focus", "fill", "eye", "tick", "untick", "open", "choose", "pick", "attach", "detach")


def gesture(state: State, move: Move) -> Move | None:
    """What stands in the way comes first. None: nothing is left to do for this move."""
    if VERBS.get(move.verb) != len(move.things) or _done(state, move):
        return None
    return _in_front(state, move) or _folded(state, move) or _reached(state, move)


def _done(state: State, move: Move) -> bool:
    thing = move.things[0] if move.things else ""
    other = move.things[1] if len(move.things) > 1 else ""
    held = value(state, thing)
    return (
        (move.verb == "focus" and state.focus == thing)
        or (move.verb == "fill" and held != "" and same(kind_of(state, thing), held, other))
        or (move.verb in ("choose", "pick", "attach") and held == other)
        or (move.verb == "tick" and held == "yes")
        or (move.verb in ("untick", "detach") and not held)
        or (move.verb == "open" and state.open == thing)
        or (move.verb == "shut" and not state.open)
        or (move.verb == "keep" and thing in state.kept)
        or (move.verb == "download" and thing in state.downloads)
        or (move.verb == "discard" and thing not in state.downloads)
        or (move.verb == "receive" and thing in state.received)
        or (move.verb == "cancel" and (state.asking == thing or all(one.slot != thing for one in state.booked)))
        or (move.verb == "sure" and not state.asking)
        or (move.verb == "reconnect" and not state.expired)
        or (move.verb == "resume" and not state.left)
        or (move.verb == "later" and not state.offered)
        or (move.verb == "close" and state.closed)
        or (move.verb == "reopen" and not state.closed)
        or (move.verb == "type" and state.focus != "" and len(thing) > 1 and value(state, state.focus) == thing)
    )


def _in_front(state: State, move: Move) -> Move | None:
    """The question or notice that must be answered before anything of this kind can be."""
    if not blocked(state, move.verb):
        return None
    if state.closed:
        return Move("reopen")
    if state.expired:
        return Move("reconnect")
    return Move("resume") if state.offered else Move("sure", ("no",))


def _folded(state: State, move: Move) -> Move | None:
    """An unfolded menu, list or chooser that has nothing to do with the move is folded first."""
    thing = move.things[0] if move.things else ""
    if state.menu_open and move.verb != "menu":
        on = _reached(state, move)
        through = on is not None and on.verb == "press" and on.things[0] in [entry.id for entry in entries(state)]
        return None if through else Move("menu")
    if not state.open or move.verb in ("shut", "month", *IN_ANY_CASE):
        return None
    return None if move.verb in ON_CONTROL and thing == state.open else Move("shut")


IN_ANY_CASE = ("caps", "receive", "close", "discard", "back")


def _reached(state: State, move: Move) -> Move | None:
    thing = move.things[0] if move.things else ""
    if move.verb == "type":
        return _letters(state, state.focus, thing)
    if move.verb in ON_CONTROL:
        if control_here(state, thing) is None:
            home = home_of(state.start, thing)
            return _along(state, home.id) if home and home.id != state.page else None
        return _on_control(state, move, thing)
    if move.verb == "press":
        return _pressing(state, move, thing)
    if move.verb in ("keep", "cancel", "modify", "download"):
        return _on_a_page_with(state, move, thing)
    if move.verb == "resume" and not state.logged_in:
        return _along(state, state.left)
    if move.verb == "erase" and not value(state, state.focus):
        return None
    if move.verb == "back" and not state.before:
        return None
    return move


def _on_control(state: State, move: Move, id: str) -> Move | None:
    kind = next((part.kind for part in shown_parts(state) if part.id == id), "")
    if move.verb == "fill":
        return Move("focus", (id,)) if state.focus != id else _letters(state, id, move.things[1])
    if move.verb == "choose" and kind == "list" and state.open != id:
        return Move("open", (id,))
    if move.verb == "choose" and kind == "slots":
        name, _, time = move.things[1].partition(" ")
        chosen = value(state, id).partition(" ")[0] == name
        return Move("choose", (id, name)) if time and not chosen else move
    if move.verb == "attach" and state.open != id:
        return Move("open", (id,))
    if move.verb == "pick":
        return _picking(state, move, id)
    return move


def _picking(state: State, move: Move, id: str) -> Move | None:
    if state.open != id:
        return Move("open", (id,))
    found = day(move.things[1])
    if found is None:
        return None
    wanted = month_of(found)
    if wanted == state.month:
        return move
    return Move("month", ("next" if wanted > state.month else "previous",))


def _letters(state: State, id: str, wanted: str) -> Move | None:
    part = control_here(state, id)
    if part is None or part.kind not in WRITTEN:
        return None
    letter = letter_after(part.kind, wanted, value(state, id))
    if letter is None:
        return Move("erase")
    if not letter:
        return None
    if state.caps and letter.isalpha():
        return Move("caps")
    return Move("type", (letter,))


def _along(state: State, page: str) -> Move | None:
    """The next gesture of the road to another page; on the way through a log in, the account is written first."""
    first = towards(state, page)
    part = part_here(state, first.things[0]) if first is not None and first.verb == "press" else None
    if part is None or part.does != "log_in":
        return first
    held = (("identifier", state.account.identifier), ("password", state.account.password))
    for role, wanted in held:
        field = role_here(state, role)
        if field is not None and not same(field.kind, value(state, field.id), wanted):
            return _on_control(state, Move("fill", (field.id, wanted)), field.id)
    return first


def _pressing(state: State, move: Move, id: str) -> Move | None:
    if part_here(state, id) is not None:
        return move
    entry = next((entry for entry in entries(state) if entry.id == id), None)
    if entry is not None:
        return move if state.menu_open else Move("menu")
    home = home_of(state.start, id)
    return _along(state, home.id) if home and home.id != state.page else None


_NEEDED = {"keep": "receipt", "cancel": "appointments", "modify": "summary", "download": "attestation"}


def _on_a_page_with(state: State, move: Move, id: str) -> Move | None:
    kind = _NEEDED[move.verb]
    if any(part.kind == kind for part in shown_parts(state)):
        return move
    for page in state.start.pages:
        if any(part.kind == kind and (move.verb != "download" or part.id == id) for part in page.parts):
            return _along(state, page.id)
    return None


def leads(gesture: Move, move: Move) -> bool:
    """A capital or its small letter is as welcome as the other; so are a bar or a space between digits."""
    if gesture.verb == "type" == move.verb:
        wanted, typed = gesture.things[0], move.things[0]
        return wanted.casefold() == typed.casefold() or (wanted.isdigit() and typed in ("/", " "))
    return gesture == move


def place(state: State, move: Move) -> str:
    """The name of the place for the next gesture towards this move."""
    letter = move.verb == "type" and len(move.things[0]) == 1 and state.focus
    one = move if letter else gesture(state, move)
    if one is None:
        return ""
    thing = one.things[0] if one.things else ""
    if one.verb in ("type", "erase", "caps", "enter"):
        return f"control:{state.focus}" if state.focus else _main_place(state, one)
    if one.verb in ("choose", "attach"):
        return f"{'option' if one.verb == 'choose' else 'file'}:{thing}:{one.things[1]}"
    if one.verb == "pick":
        return f"day:{one.things[1]}"
    if one.verb == "receive":
        return ""
    if one.verb == "press":
        return f"entry:{thing}" if state.menu_open else f"button:{thing}"
    if one.verb == "shut":
        part = control_of(state.start, state.open)
        return "shut" if part is None or part.kind == "file" else f"{_opener(state, state.open)}:{state.open}"
    if one.verb in ("focus", "tick", "untick"):
        return f"control:{thing}"
    kind = _opener(state, thing) if one.verb == "open" else one.verb
    return f"{kind}:{thing}" if one.things else one.verb


def _main_place(state: State, one: Move) -> str:
    return "" if one.verb in ("type", "erase") else "caps" if one.verb == "caps" else "page"


def _opener(state: State, id: str) -> str:
    """A date has a small calendar button beside its field; a list and a file are opened by themselves."""
    part = control_of(state.start, id)
    return "calendar" if part and part.kind == "date" else "control"
