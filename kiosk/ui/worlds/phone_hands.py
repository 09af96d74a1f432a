"""What a key or a drawn finger means on a telephone.

Apart because these are answers without a widget: they read only the state and the page.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.world import Move
from kiosk.ui.worlds.phone_pieces import Page
from kiosk.worlds.phone_calls import KEYS
from kiosk.worlds.phone_state import State, field_name

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def key_move(state: State, event: QKeyEvent) -> tuple[Move, ...]:
    """What this key of a real keyboard does: letters for a field, figures for a number."""
    if _figures(state):
        if event.key() == Qt.Key.Key_Backspace:
            return (Move("rub"),)
        text = event.text()
        return (Move("digit", (text,)),) if text and text in KEYS else ()
    if state.screen == "lock" and event.key() == Qt.Key.Key_Up:
        return (Move("unlock"),)
    if not field_name(state):
        return ()
    if state.focused and event.key() == Qt.Key.Key_Backspace:
        return (Move("erase"),)
    if state.focused and event.key() in ENTER:
        return (Move("send" if state.screen == "messages" else "search"),)
    text = _letters(event)
    if not text or (text == " " and not state.focused):
        return ()
    typed = Move("type", (text,))
    return (typed,) if state.focused else (Move("focus"), typed)


def _figures(state: State) -> bool:
    asked = {"phone": ("keypad",), "settings": ("code", "again")}
    return state.screen == "code" or state.page in asked.get(state.screen, ())


def _letters(event: QKeyEvent) -> str:
    modifiers = event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    text = event.text()
    return text if text.isprintable() and not (control and not alt) else ""


def next_place(page: Page, place: str, step: int) -> str:
    """The place that the ring goes to from here; "" past the last and before the first."""
    places = [piece.place for piece in page.reachable if piece.usable]
    if place not in places:
        return (places[0] if step > 0 else places[-1]) if places else ""
    index = places.index(place) + step
    return places[index] if 0 <= index < len(places) else ""


def way_of(way: QPoint) -> str:
    if abs(way.x()) > abs(way.y()):
        return "right" if way.x() > 0 else "left"
    return "down" if way.y() > 0 else "up"
