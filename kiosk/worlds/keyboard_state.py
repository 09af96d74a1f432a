"""What is written in the note pad right now, and what one edit makes of it.

Apart because these are plain edits of a text with a cursor and a selection: no moves, no goals.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Field:
    """A place to write, or with `fixed` a paper to read and copy from.

    The selection lies between `mark` and `cursor`. `anchor` is where the present typing began: clicks,
    arrows, pastes and line ends start a new one. `model` is what it should read in the end.
    """

    id: str
    label: str = ""
    window: str = ""
    model: str = ""
    model_shown: bool = True
    fixed: bool = False
    text: str = ""
    cursor: int = 0
    mark: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        return min(self.mark, self.cursor), max(self.mark, self.cursor)

    @property
    def selected(self) -> str:
        first, last = self.selection
        return self.text[first:last]

    @property
    def typed(self) -> str:
        """What was typed since the anchor; nothing when a selection waits to be replaced."""
        return "" if self.selected else self.text[self.anchor : self.cursor]


@dataclass(frozen=True, slots=True)
class State:
    """`asked` are keys to find one after the other, `found` how many were; then there is no text to write."""

    fields: tuple[Field, ...]
    focused: str = ""
    clipboard: str = ""
    buttons: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    enter_validates: bool = False
    asked: tuple[str, ...] = ()
    found: int = 0
    last_key: str = ""
    validated: bool = False
    corrections: int = 0
    erased: int = 0
    wrong_keys: int = 0
    wrong_validations: int = 0
    erasing: bool = False
    """Whether the last edit erased: several in a row are one correction."""

    def field(self, wanted: str) -> Field | None:
        return next((field for field in self.fields if field.id == wanted), None)

    @property
    def here(self) -> Field | None:
        """The field that has the cursor."""
        return self.field(self.focused)

    @property
    def next_field(self) -> str:
        """Where Tab leads: the next field to write in, "" after the last one."""
        ids = [field.id for field in self.fields if not field.fixed or field.id == self.focused]
        after = ids[ids.index(self.focused) + 1 :] if self.focused in ids else ids
        return after[0] if after else ""

    @property
    def previous_field(self) -> str:
        ids = [field.id for field in self.fields if not field.fixed or field.id == self.focused]
        before = ids[: ids.index(self.focused)] if self.focused in ids else []
        return before[-1] if before else ""

    def with_field(self, changed: Field) -> State:
        fields = tuple(changed if field.id == changed.id else field for field in self.fields)
        return replace(self, fields=fields)


def put(field: Field, cursor: int, mark: int | None = None) -> Field:
    """The cursor is placed, and everything between `mark` and it selected."""
    cursor = max(0, min(cursor, len(field.text)))
    mark = cursor if mark is None else max(0, min(mark, len(field.text)))
    return replace(field, cursor=cursor, mark=mark, anchor=cursor)


def insert(field: Field, text: str) -> Field:
    """`text` comes in at the cursor, instead of what was selected."""
    first, last = field.selection
    anchor = first if field.selected else field.anchor
    cursor = first + len(text)
    whole = field.text[:first] + text + field.text[last:]
    return replace(field, text=whole, cursor=cursor, mark=cursor, anchor=anchor)


def erase(field: Field, *, forward: bool = False) -> Field:
    """Without the selection, or without the letter before the cursor (after it when `forward`)."""
    first, last = field.selection
    if first == last:
        first, last = (first, min(last + 1, len(field.text))) if forward else (max(first - 1, 0), last)
    whole = field.text[:first] + field.text[last:]
    return replace(field, text=whole, cursor=first, mark=first, anchor=min(field.anchor, first))


def expected(state: State) -> str:
    """The character that a model, or the list of keys to find, asks for next; "" when nothing does."""
    if state.asked:
        return state.asked[state.found] if state.found < len(state.asked) else ""
    field = state.here
    if field is None or not field.model:
        return ""
    first = field.selection[0]
    if not field.model.startswith(field.text[:first]) or first >= len(field.model):
        return ""
    return field.model[first]


def strays(state: State, character: str) -> bool:
    """Whether this character is a wrong key: something else was expected at the cursor."""
    wanted = expected(state)
    if not wanted and (not state.here or not state.here.model):
        return False
    return character != wanted


def word_at(text: str, index: int) -> tuple[int, int]:
    """The word that a double click at this place takes: letters and digits around it, or the one character."""
    if not text:
        return 0, 0
    index = max(0, min(index, len(text) - 1))
    if not text[index].isalnum():
        return index, index + 1
    first = last = index
    while first > 0 and text[first - 1].isalnum():
        first -= 1
    while last < len(text) and text[last].isalnum():
        last += 1
    return first, last
