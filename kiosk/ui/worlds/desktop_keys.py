"""What a key means on a desktop: a letter where the cursor is, a shortcut, or a step of the focus ring.

Apart because the keyboard is a way through everything on the screen, and reads only the state and the page.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_pieces import Page, Piece
from kiosk.worlds.desktop_look_up import found, front, thing_of
from kiosk.worlds.desktop_values import PANELS, State

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ONWARD = (Qt.Key.Key_Down, Qt.Key.Key_Right)
BACKWARD = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_CTRL = Qt.KeyboardModifier.ControlModifier


def letters(event: QKeyEvent) -> str:
    """What the key writes; "" for shortcuts and keys without a letter."""
    control = bool(event.modifiers() & _CTRL)
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
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


def _entered(state: State) -> Move | None:
    if state.focus == "search":
        hits = found(state)
        return Move("open", (hits[0],)) if hits else None
    return {
        "body": Move("type", ("\n",)), "name": Move("confirm"), "password": Move("connect"),
        "login": Move("login"),
    }.get(state.focus)  # fmt: skip


def shortcut(state: State, event: QKeyEvent, carried: str, chosen: Piece | None) -> Move | None:
    """Ctrl and a letter, Delete, F2: as on the machines people will meet. `carried` was cut to be dropped."""
    key, control = event.key(), bool(event.modifiers() & _CTRL)
    if control and state.focus == "body":
        moves = {
            Qt.Key.Key_A: Move("mark_text"), Qt.Key.Key_C: Move("copy_text"), Qt.Key.Key_V: Move("paste_text"),
            Qt.Key.Key_S: Move("save"),
        }  # fmt: skip
        return moves.get(Qt.Key(key))
    thing = thing_of(state, state.selected)
    if control and key == Qt.Key.Key_V:
        target = _drop_ground(state, chosen)
        return Move("drag", (carried, target)) if carried else Move("paste", (target,))
    if thing is None:
        return None
    if control and key == Qt.Key.Key_C:
        return Move("copy", (thing.id,))
    if key == Qt.Key.Key_Delete:
        return Move("delete", (thing.id,))
    return Move("rename", (thing.id,)) if key == Qt.Key.Key_F2 else None


def _drop_ground(state: State, chosen: Piece | None) -> str:
    """The folder with the ring, or the one that the front window shows."""
    if chosen is not None and chosen.takes:
        return chosen.takes
    window = front(state)
    return window.at if window is not None and window.at else "desk"


def ringed_places(page: Page) -> list[str]:
    """Everything that can be reached: what lies under a question or a panel waits its turn."""
    pieces = list(page.pieces)
    for over in (("veil",), ("context",), tuple(f"unfolded:{name}" for name in PANELS)):
        tops = [number for number, piece in enumerate(pieces) if piece.place in over]
        if tops:
            pieces = pieces[tops[-1] + 1 :]
            break
    places: list[str] = []
    for piece in pieces:
        reach = piece.usable and not piece.place.startswith(("ground:", "window:", "volume:"))
        if reach and (piece.region or page.aim(piece) is not None) and piece.place not in places:
            places.append(piece.place)
    return places


def next_place(page: Page, place: str, step: int) -> str:
    """The place that the ring goes to from here; "" past the last and before the first."""
    places = ringed_places(page)
    if place not in places:
        return (places[0] if step > 0 else places[-1]) if places else ""
    index = places.index(place) + step
    return places[index] if 0 <= index < len(places) else ""
