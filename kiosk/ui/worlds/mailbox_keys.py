"""What a key means in a mailbox: a letter of the field with the cursor, or a step of the focus ring.

Apart because the keyboard is a way through everything on the screen, and reads only the state and the page.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.world import Move
from kiosk.ui.worlds.mailbox_page import Page
from kiosk.worlds.mailbox_values import State, suggestions

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ONWARD = (Qt.Key.Key_Down, Qt.Key.Key_Right)
BACKWARD = (Qt.Key.Key_Up, Qt.Key.Key_Left)


def letters(event: QKeyEvent) -> str:
    """What the key writes; "" for shortcuts and keys without a letter."""
    modifiers = event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    text = event.text()
    return text if text.isprintable() and not (control and not alt) else ""


def field_move(state: State, event: QKeyEvent) -> Move | None:
    """What this key does in the field that has the cursor."""
    if not state.focus:
        return None
    if event.key() == Qt.Key.Key_Backspace:
        return Move("erase")
    if event.key() in ENTER:
        return _entered(state)
    text = letters(event)
    return Move("type", (text,)) if text else None


def _entered(state: State) -> Move:
    if state.focus == "search":
        return Move("search", (state.query,))
    if state.focus == "to":
        offered = suggestions(state)
        typed = state.draft is not None and bool(state.draft.typed_to)
        return Move("to", (offered[0].name,)) if offered and typed else Move("focus", ("subject",))
    return Move("focus", ("body",)) if state.focus == "subject" else Move("type", ("\n",))


def next_place(page: Page, place: str, step: int) -> str:
    """The place that the ring goes to from here; "" past the last and before the first."""
    places = [piece.place for piece in page.pieces if piece.usable]
    if place not in places:
        return (places[0] if step > 0 else places[-1]) if places else ""
    index = places.index(place) + step
    return places[index] if 0 <= index < len(places) else ""
