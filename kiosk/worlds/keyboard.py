"""The note pad and its keyboard: letters are found, typed, erased, corrected, copied and pasted.

Apart because it teaches the keyboard alone: no window, no page, only what keys and a cursor do to a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.domain.world import Move
from kiosk.worlds.keyboard_azerty import chord
from kiosk.worlds.keyboard_goal import Goal, reached
from kiosk.worlds.keyboard_moves import CHANGES, pressed
from kiosk.worlds.keyboard_state import Field, State, expected, put
from kiosk.worlds.keyboard_towards import next_arrow, next_letter, to_a_field, towards

VERBS: Mapping[str, int] = {
    "type": 1,
    "write": 2,
    "erase": 0,
    "delete": 0,
    "enter": 0,
    "left": 0,
    "right": 0,
    "walk": 1,
    "cursor": 1,
    "select": 2,
    "copy": 0,
    "paste": 0,
    "tab": 0,
    "focus": 1,
    "press": 1,
    "validate": 0,
}
"""`type` adds what is typed from the cursor on. `write` is the long one: make that field read that text,
by whatever clicks, erasing and typing it takes from where the learner is. `walk` goes to an index by arrows."""

BUTTONS = ("copy", "paste", "validate")


@dataclass(frozen=True, slots=True)
class FieldStart:
    """A field as authors write it. `cursor` -1: at the end of its text. `fixed`: read and copied from only."""

    id: str
    label: str = ""
    window: str = ""
    text: str = ""
    model: str = ""
    model_shown: bool = True
    fixed: bool = False
    cursor: int = -1


@dataclass(frozen=True, slots=True)
class Start:
    """Either `asked`, keys to find one by one, or `fields` to write in (those of one `window` lie together).

    `recipes`: characters whose keys are drawn as a recipe above the keyboard. `buttons`: of copy, paste, validate.
    """

    fields: tuple[FieldStart, ...] = ()
    focused: str = ""
    asked: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    enter_validates: bool = False


class KeyboardWorld:
    name = "keyboard"
    start_type: type = Start
    goal_type: type = Goal
    verbs = VERBS

    def problems(self, start: object) -> tuple[str, ...]:
        assert isinstance(start, Start)
        ids = [field.id for field in start.fields]
        found = [f"The field id {one} is used twice." for one in sorted({x for x in ids if ids.count(x) > 1})]
        if bool(start.asked) == bool(start.fields):
            found.append("A start has either asked keys or fields to write in.")
        if start.focused and start.focused not in ids:
            found.append(f"There is no field {start.focused} to focus.")
        found += [f"There is no button {one}." for one in start.buttons if one not in BUTTONS]
        found += [f"No key makes {one}." for one in (*start.asked, *start.recipes) if not chord(one)]
        for field in start.fields:
            if not -1 <= field.cursor <= len(field.text):
                found.append(f"The cursor of {field.id} lies outside its text.")
        return tuple(found)

    def begin(self, start: object) -> State:
        assert isinstance(start, Start)
        return State(
            fields=tuple(_field(field) for field in start.fields),
            focused=start.focused,
            buttons=start.buttons,
            recipes=start.recipes,
            enter_validates=start.enter_validates,
            asked=start.asked,
        )

    def apply(self, state: State, move: Move) -> State:
        if VERBS.get(move.verb) != len(move.things):
            return state
        if state.asked:
            return pressed(state, move.things[0]) if move.verb == "press" else state
        after = CHANGES[move.verb](state, move.things)
        if after == state:
            return state
        return replace(after, erasing=move.verb in ("erase", "delete"))

    def reaches(self, state: State, goal: object) -> bool:
        assert isinstance(goal, Goal)
        return reached(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        return gesture.verb == "cursor" and move.verb in ("left", "right")

    def gesture(self, state: State, move: Move) -> Move | None:
        if VERBS.get(move.verb) != len(move.things):
            return None
        if state.asked:
            return move if move.verb == "press" and expected(state) else None
        if move.verb == "write":
            return towards(state, *move.things)
        if move.verb == "walk":
            return next_arrow(state, move.things[0])
        if move.verb in ("type", "erase", "delete", "enter", "paste") and not _writable(state):
            return to_a_field(state)
        if move.verb == "type":
            return next_letter(state, move.things[0])
        done = CHANGES[move.verb](state, move.things) == state and move.verb not in ("copy", "paste", "tab")
        return None if done or move.verb == "press" else move

    def place(self, state: State, move: Move) -> str:
        if move.verb not in VERBS or VERBS[move.verb] != len(move.things):
            return ""
        gesture = self.gesture(state, move) or move
        return _place(state, gesture)

    def measures(self, state: State) -> Mapping[str, float]:
        return {"corrections": state.corrections, "chars_erased": state.erased, "retries": state.wrong_validations}


def _field(start: FieldStart) -> Field:
    cursor = len(start.text) if start.cursor < 0 else start.cursor
    bare = Field(
        id=start.id,
        label=start.label,
        window=start.window,
        model=start.model,
        model_shown=start.model_shown,
        fixed=start.fixed,
        text=start.text,
    )
    return put(bare, cursor)


def _writable(state: State) -> bool:
    return state.here is not None and not state.here.fixed


def _place(state: State, gesture: Move) -> str:
    verb = gesture.verb
    if verb in ("type", "press"):
        return f"key:{_key_word(gesture.things[0][:1] if verb == 'type' else gesture.things[0])}"
    if verb in ("copy", "paste", "validate"):
        spare = {"copy": "key:ctrl", "paste": "key:ctrl", "validate": "key:enter"}[verb]
        return f"button:{verb}" if verb in state.buttons else spare
    if verb == "focus":
        return f"field:{gesture.things[0]}"
    if verb in ("cursor", "select"):
        return ":".join((verb, *gesture.things))
    return f"key:{verb}" if verb != "delete" else f"field:{state.focused}"


def _key_word(character: str) -> str:
    return "space" if character == " " else character
