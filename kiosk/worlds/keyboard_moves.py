"""What each move does to a state of the note pad; a move that means nothing there gives the same state back.

Apart because these are the keyboard's rules, one function a verb; the world only says when they apply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.worlds.keyboard_state import State, erase, expected, insert, put, strays

LONGEST_INDEX = 9


def pressed(state: State, key: str) -> State:
    wanted = expected(state)
    if not wanted:
        return state
    if key == wanted:
        return replace(state, found=state.found + 1, last_key=key)
    return replace(state, wrong_keys=state.wrong_keys + 1, last_key=key)


def _typed(state: State, things: tuple[str, ...]) -> State:
    for character in things[0]:
        field = state.here
        if field is None or field.fixed or not character.isprintable():
            continue
        wrong = state.wrong_keys + strays(state, character)
        state = replace(state.with_field(insert(field, character)), wrong_keys=wrong, validated=False)
    return state


def _erased(state: State, *, forward: bool) -> State:
    field = state.here
    if field is None or field.fixed:
        return state
    after = erase(field, forward=forward)
    gone = len(field.text) - len(after.text)
    if not gone:
        return state
    corrections = state.corrections + (not state.erasing)
    return replace(state.with_field(after), erased=state.erased + gone, corrections=corrections, validated=False)


def _entered(state: State, things: tuple[str, ...]) -> State:
    field = state.here
    if field is None or field.fixed:
        return state
    after = insert(field, "\n")
    return replace(state.with_field(put(after, after.cursor)), validated=False)


def _stepped(state: State, step: int) -> State:
    field = state.here
    if field is None:
        return state
    if field.selected:
        return state.with_field(put(field, field.selection[0 if step < 0 else 1]))
    moved = put(field, field.cursor + step)
    return state if moved.cursor == field.cursor else state.with_field(moved)


def index_of(thing: str) -> int | None:
    return int(thing) if thing.isdecimal() and len(thing) <= LONGEST_INDEX else None


def _cursor(state: State, things: tuple[str, ...]) -> State:
    field = state.here
    index = index_of(things[0])
    if field is None or index is None:
        return state
    moved = put(field, index)
    unmoved = (moved.cursor, moved.mark) == (field.cursor, field.mark)
    return state if unmoved else state.with_field(moved)


def _selected(state: State, things: tuple[str, ...]) -> State:
    field = state.here
    first, last = index_of(things[0]), index_of(things[1])
    if field is None or first is None or last is None:
        return state
    after = put(field, last, first)
    return state if after.selection == field.selection else state.with_field(after)


def _copied(state: State, things: tuple[str, ...]) -> State:
    field = state.here
    return state if field is None or not field.selected else replace(state, clipboard=field.selected)


def _pasted(state: State, things: tuple[str, ...]) -> State:
    field = state.here
    if field is None or field.fixed or not state.clipboard:
        return state
    after = insert(field, state.clipboard)
    return replace(state.with_field(put(after, after.cursor)), validated=False)


def _focused(state: State, things: tuple[str, ...]) -> State:
    field = state.field(things[0])
    if field is None or state.focused == field.id:
        return state
    return replace(state.with_field(put(field, field.cursor)), focused=field.id)


def _validated(state: State, things: tuple[str, ...]) -> State:
    if state.validated:
        return state
    if any(field.model and field.text != field.model for field in state.fields):
        return replace(state, wrong_validations=state.wrong_validations + 1)
    return replace(state, validated=True)


CHANGES: Mapping[str, Callable[[State, tuple[str, ...]], State]] = {
    "type": _typed,
    "write": lambda state, things: state,
    "erase": lambda state, things: _erased(state, forward=False),
    "delete": lambda state, things: _erased(state, forward=True),
    "enter": _entered,
    "left": lambda state, things: _stepped(state, -1),
    "right": lambda state, things: _stepped(state, 1),
    "cursor": _cursor,
    "select": _selected,
    "copy": _copied,
    "paste": _pasted,
    "tab": lambda state, things: _focused(state, (state.next_field,)),
    "focus": _focused,
    "walk": lambda state, things: state,
    "press": lambda state, things: state,
    "validate": _validated,
}
