"""What an author may ask of the note pad, and whether a state has it.

Apart because a goal is read from content and never changes anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.worlds.keyboard_state import State


@dataclass(frozen=True, slots=True)
class Goal:
    """`text` is the whole text of the first field that can be written in, `texts` those of fields by id.

    `selected`, `cursor`: in the field that has the cursor. `found`: at least so many keys were found.
    """

    text: str | None = None
    texts: dict[str, str] = field(default_factory=dict)
    focused: str | None = None
    cursor: int | None = None
    selected: str | None = None
    clipboard: str | None = None
    found: int = 0
    validated: bool = False
    corrections_at_most: int | None = None
    erased_at_most: int | None = None
    wrong_keys_at_most: int | None = None
    wrong_validations_at_most: int | None = None
    corrections_at_least: int = 0
    erased_at_least: int = 0
    wrong_keys_at_least: int = 0
    wrong_validations_at_least: int = 0


def reached(state: State, goal: Goal) -> bool:
    return _written(state, goal) and _placed(state, goal) and _counted(state, goal)


def _written(state: State, goal: Goal) -> bool:
    if goal.text is not None:
        first = next((one for one in state.fields if not one.fixed), None)
        if first is None or first.text != goal.text:
            return False
    for name, text in goal.texts.items():
        there = state.field(name)
        if there is None or there.text != text:
            return False
    if goal.clipboard is not None and state.clipboard != goal.clipboard:
        return False
    return state.validated or not goal.validated


def _placed(state: State, goal: Goal) -> bool:
    here = state.here
    if goal.focused is not None and state.focused != goal.focused:
        return False
    if goal.cursor is not None and (here is None or here.cursor != goal.cursor or here.selected != ""):
        return False
    return goal.selected is None or (here is not None and here.selected == goal.selected)


def _counted(state: State, goal: Goal) -> bool:
    at_most = (
        (state.corrections, goal.corrections_at_most),
        (state.erased, goal.erased_at_most),
        (state.wrong_keys, goal.wrong_keys_at_most),
        (state.wrong_validations, goal.wrong_validations_at_most),
    )
    at_least = (
        (state.found, goal.found),
        (state.corrections, goal.corrections_at_least),
        (state.erased, goal.erased_at_least),
        (state.wrong_keys, goal.wrong_keys_at_least),
        (state.wrong_validations, goal.wrong_validations_at_least),
    )
    return all(most is None or count <= most for count, most in at_most) and all(
        count >= least for count, least in at_least
    )
