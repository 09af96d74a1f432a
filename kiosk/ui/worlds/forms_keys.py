"""What a key means on the administration site: a letter of the field with the cursor, a way out, Caps Lock.

Apart because it reads only the state and the key. The simulated Caps Lock stands for the real one, so a letter is
first brought back to what the key writes without it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.world import Move
from kiosk.worlds.forms_state import State

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def key_move(state: State, event: QKeyEvent, *, locked: bool, on_field: bool) -> Move | None:
    """`locked`: the real Caps Lock was turned on here. `on_field`: the keyboard's ring is nowhere else."""
    key = event.key()
    if key == Qt.Key.Key_CapsLock:
        return Move("caps")
    if key == Qt.Key.Key_Escape:
        return _way_out(state)
    if not state.focus or not on_field:
        return None
    if key == Qt.Key.Key_Backspace:
        return Move("erase")
    if key in ENTER:
        return Move("enter")
    text = _written(event)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return Move("type", (plain_letter(text, shift=shift, locked=locked),)) if text else None


def _way_out(state: State) -> Move | None:
    if state.open:
        return Move("shut")
    if state.menu_open:
        return Move("menu")
    return Move("sure", ("no",)) if state.asking else None


def _written(event: QKeyEvent) -> str:
    modifiers = event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    text = event.text()
    return text if text.isprintable() and not (control and not alt) else ""


def plain_letter(text: str, *, shift: bool, locked: bool) -> str:
    """The letter without the real Caps Lock: "B" typed with it on and no Shift was the key of a "b"."""
    turned = locked and text.isalpha() and text.isupper() != shift
    return text.swapcase() if turned else text
