"""The administration site in someone's hands: mouse, finger and keyboard become moves.

Apart because only here events happen; where things are is asked from `forms_window`.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.forms_keys import key_move
from kiosk.ui.worlds.forms_marks import Piece
from kiosk.ui.worlds.forms_window import FormsWindow


class FormsView(FormsWindow):
    """See kiosk.ui.worlds.view."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._pressed, self._pressed_at, self._dragged = "", QPoint(), ""
        self._locked = False
        """Whether the real Caps Lock key was pressed an odd number of times here."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # mouse and finger

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state is None:
            return
        point = event.position().toPoint()
        self._ring, self._pressed, self._dragged, self._pressed_at = "", "", "", point
        if self.shown.thumb.contains(point):
            self._dragged = "thumb"
            return
        piece = self._at(point)
        self._pressed = piece.place if piece else ""
        if piece is None and self.shown.track.contains(point):
            leap = round(self.shown.viewport.height() * 0.85)
            self._scroll_by(leap if point.y() > self.shown.thumb.top() else -leap)
        elif piece is None:
            self.measured.emit("misses", 1.0)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double click must not fall on what the first one brought up."""
        piece = self._at(event.position().toPoint()) if self._state is not None else None
        self._pressed = piece.place if piece is not None and piece.local in ("up", "down") else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._state is None:
            return
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            piece = self._at(point)
            hand = Qt.CursorShape.PointingHandCursor if piece else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.IBeamCursor if piece and piece.field else hand)
            return
        delta = point.y() - self._pressed_at.y()
        if not self._dragged and abs(delta) > self.look.px(14) and self.shown.viewport.contains(self._pressed_at):
            self._dragged, self._pressed = "page", ""
        if self._dragged == "page":
            self._scroll_by(-delta)
            self._pressed_at = point
        elif self._dragged == "thumb":
            run = max(self.shown.track.height() - 2 * self.shown.track.width() - self.shown.thumb.height(), 1)
            self._scroll_by(round(delta * self.shown.overflow / run))
            self._pressed_at = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state is None:
            return
        pressed, self._pressed, self._dragged = self._pressed, "", ""
        piece = self._at(event.position().toPoint()) if pressed else None
        if piece is not None and piece.place == pressed:
            self._use(piece)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll_by(round(-event.angleDelta().y() / 120 * self.look.world_px(70)))
        event.accept()

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._state is None or event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_CapsLock:
            self._locked = not self._locked
        ringed = self.shown.find(self._ring)
        on_field = ringed is None or ringed.place == f"control:{self._state.focus}"
        move = key_move(self._state, event, locked=self._locked, on_field=on_field)
        if move is not None:
            self.gestured.emit(move)
        elif ringed is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._use(ringed)
        elif event.key() == Qt.Key.Key_Escape and self._sight.card:
            self._fold_card(False)
        elif not self._stepped(event.key()):
            event.ignore()

    def _stepped(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        sheet = round(self.shown.viewport.height() * 0.85)
        leaps = {
            Qt.Key.Key_PageDown: sheet,
            Qt.Key.Key_PageUp: -sheet,
            Qt.Key.Key_Home: -100_000,
            Qt.Key.Key_End: 100_000,
        }
        named = Qt.Key(key)
        if named in steps:
            self._go(self._next(steps[named]))
        elif named in leaps:
            self._scroll_by(leaps[named])
        return named in steps or named in leaps

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that arrive composed (dead keys, screen keyboards)."""
        for letter in event.commitString():
            if self._state is not None and self._state.focus and letter.isprintable():
                self.gestured.emit(Move("type", (letter,)))
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the pieces, and leaves the world after the last."""
        place = self._next(1 if forward else -1) if self._state is not None else ""
        if not place:
            self._ring = ""
            self.update()
            return super().focusNextPrevChild(forward)
        self._go(place)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_tab and self._state is not None and not self._ring:
            focused = f"control:{self._state.focus}" if self._state.focus else ""
            self._go(focused or self._next(1 if event.reason() is Qt.FocusReason.TabFocusReason else -1))
        super().focusInEvent(event)

    def _next(self, step: int) -> str:
        places = self.shown.places()
        focus = self._state.focus if self._state is not None else ""
        here = self._ring or (f"control:{focus}" if focus else "")
        if here not in places:
            return (places[0] if step > 0 else places[-1]) if places else ""
        index = places.index(here) + step
        return places[index] if 0 <= index < len(places) else ""

    def _go(self, place: str) -> None:
        """The ring goes there; going to a field is also putting the cursor into it."""
        if not place:
            return
        self._ring = place
        self.reveal(place)
        piece = self.shown.find(place)
        self.update()
        focus = self._state.focus if self._state is not None else ""
        if piece is not None and piece.field and piece.move is not None and place != f"control:{focus}":
            self.gestured.emit(piece.move)

    # what the events lead to

    def _use(self, piece: Piece) -> None:
        if piece.local in ("up", "down"):
            self._scroll_by(self.look.world_px(110) * (1 if piece.local == "down" else -1))
        elif piece.local == "card":
            self._fold_card(not self._sight.card)
        elif piece.local.startswith("error:"):
            self._to_control(piece.local.partition(":")[2])
        elif piece.move is not None:
            self.gestured.emit(piece.move)

    def _to_control(self, name: str) -> None:
        """A line of the red list leads to its control, and puts the cursor in when it is written in."""
        place = next((p for p in (f"control:{name}", f"red:{name}") if self.shown.find(p) is not None), "")
        self.reveal(f"red:{name}")
        self.reveal(place)
        piece = self.shown.find(place)
        if piece is not None and piece.field and piece.move is not None:
            self.gestured.emit(piece.move)
