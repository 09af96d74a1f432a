"""The next single gesture that brings a text to what is wanted, from wherever the learner is now.

Apart because show-me, spotlight and proof all rest on it: whatever was typed, it leads on and it ends.
"""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.keyboard_moves import index_of
from kiosk.worlds.keyboard_state import State


def to_a_field(state: State) -> Move | None:
    first = next((field.id for field in state.fields if not field.fixed), None)
    return None if first is None else Move("focus", (first,))


def next_letter(state: State, wanted: str) -> Move | None:
    """The next letter of `wanted`, or the erase that a mistake since the typing began asks for.

    Line ends are not letters: they are the move `enter`, after which a new typing begins.
    """
    field = state.here
    wanted = "".join(character for character in wanted if character.isprintable())
    if field is None or wanted == field.typed:
        return None
    if wanted.startswith(field.typed):
        return Move("type", (wanted[len(field.typed)],))
    return Move("erase")


def next_arrow(state: State, wanted: str) -> Move | None:
    """One arrow key nearer to this index; after the end of the text there is nothing to walk to."""
    field, index = state.here, index_of(wanted)
    if index is None:
        return None
    if field is None:
        return to_a_field(state)
    index = min(index, len(field.text))
    if field.selected:
        return Move("right")
    if field.cursor == index:
        return None
    return Move("right" if field.cursor < index else "left")


def _letter(character: str) -> Move:
    return Move("enter") if character == "\n" else Move("type", (character,))


def towards(state: State, name: str, wanted: str) -> Move | None:
    """The next gesture that brings field `name` to read `wanted`, keeping all that is already right."""
    field = state.field(name)
    if field is None or field.fixed or field.text == wanted:
        return None
    if state.focused != name:
        return Move("focus", (name,))
    text, cursor = field.text, field.cursor
    if not field.selected:
        if _fits(text[:cursor], text[cursor:], wanted):
            return _letter(wanted[cursor])
        if cursor and _fits(text[: cursor - 1], text[cursor:], wanted, exact=True):
            return Move("erase")
    first, last = _wrong_part(text, wanted)
    if field.selected and field.selection == (first, last):
        return Move("erase")
    if field.selected or cursor != last:
        return Move("cursor", (str(last),))
    return Move("erase") if last > first else _letter(wanted[first])


def _fits(before: str, after: str, wanted: str, *, exact: bool = False) -> bool:
    """Whether `wanted` is these two with something (or, `exact`, perhaps nothing) between."""
    room = len(wanted) - len(before) - len(after)
    return (room > 0 or (exact and room == 0)) and wanted.startswith(before) and wanted.endswith(after)


def _wrong_part(text: str, wanted: str) -> tuple[int, int]:
    """The part of `text` that is not in `wanted`; empty when something is only missing there."""
    first = 0
    while first < min(len(text), len(wanted)) and text[first] == wanted[first]:
        first += 1
    same = 0
    while same < min(len(text), len(wanted)) - first and text[-1 - same] == wanted[-1 - same]:
        same += 1
    return first, len(text) - same
