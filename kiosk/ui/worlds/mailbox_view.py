"""The mailbox on the screen: it shows a state and turns mouse, finger and keyboard into moves.

Apart because only here events happen; where things are, how they look and what keys mean are asked from the
modules beside it.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QInputDevice, QInputMethodEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.mailbox_keys import BACKWARD, ENTER, ONWARD, field_move, next_place
from kiosk.ui.worlds.mailbox_pieces import Piece
from kiosk.ui.worlds.mailbox_window import UPLOAD_MS, MailboxWindow

_FINGER_SLACK = 12
"""A finger that has moved further than this (mock-up pixels) scrolls and no longer touches."""


class MailboxView(MailboxWindow):
    """The window in someone's hands."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, upload_ms: int = UPLOAD_MS) -> None:
        super().__init__(look, parent, upload_ms=upload_ms)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._pressed = ""
        self._pressed_at = QPoint()
        self._dragged = ""
        self._wheel = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state is None:
            return
        point = event.position().toPoint()
        self._ring, self._pressed_at, self._pressed, self._dragged = "", point, "", ""
        piece = self.page.at(point)
        if piece is not None:
            self._pressed = piece.place
        elif self.page.thumb.contains(point):
            self._dragged = "thumb"
        elif self.page.track.contains(point):
            leap = self.page.viewport.height() - self.page.notch // 2
            self._scroll_by(leap if point.y() > self.page.thumb.top() else -leap)
        else:
            self.measured.emit("misses", 1.0)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double click must not fall on what the first one brought up."""
        piece = self.page.at(event.position().toPoint()) if self._state is not None else None
        self._pressed = piece.place if piece is not None and piece.place in ("up", "down") else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            under = self.page.at(point) if self._state is not None else None
            text = under is not None and under.place.startswith("field:")
            hand = Qt.CursorShape.PointingHandCursor if under is not None else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.IBeamCursor if text else hand)
            return
        delta = point.y() - self._pressed_at.y()
        finger = event.device() is not None and event.device().type() is QInputDevice.DeviceType.TouchScreen
        if finger and not self._dragged and abs(delta) > self.look.px(_FINGER_SLACK):
            self._dragged, self._pressed = "page", ""
        if self._dragged == "page":
            self._scroll_by(-delta)
            self._pressed_at = point
        elif self._dragged == "thumb":
            run = max(self.page.track.height() - self.page.thumb.height(), 1)
            self._scroll_by(round(delta * self.page.overflow / run))
            self._pressed_at = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = self._dragged = ""
        piece = self.page.at(point) if pressed else None
        if piece is None or piece.place != pressed:
            return
        drift = hypot(point.x() - self._pressed_at.x(), point.y() - self._pressed_at.y())
        self.measured.emit("drift_mm", drift / self.look.px_per_mm)
        self._use(piece)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / 120)
        self._wheel -= turns * 120
        if turns and self._state is not None:
            self._scroll_by(-turns * self.page.notch)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or self._state is None:
            return
        state, key = self._state, event.key()
        elsewhere = self._ring not in ("", f"field:{state.focus}")
        ringed = self.page.find(self._ring)
        if elsewhere and ringed is not None and (key in ENTER or key == Qt.Key.Key_Space):
            self._use(ringed)
        elif not elsewhere and (move := field_move(state, event)) is not None:
            self.gestured.emit(move)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in ONWARD or key in BACKWARD:
            self._arrow(1 if key in ONWARD else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            leap = self.page.viewport.height() - self.page.notch // 2
            self._scroll_by(leap if key == Qt.Key.Key_PageDown else -leap)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._scroll_by(self.page.overflow if key == Qt.Key.Key_End else -self.page.overflow)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that arrive composed (dead keys, screen keyboards)."""
        for letter in event.commitString():
            if self._state is not None and self._state.focus and letter.isprintable():
                self.gestured.emit(Move("type", (letter,)))
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the pieces, and leaves the world after the last."""
        if self._state is None:
            return super().focusNextPrevChild(forward)
        here = self._ring or (f"field:{self._state.focus}" if self._state.focus else "")
        place = next_place(self.page, here, 1 if forward else -1)
        if not place:
            self._ring = ""
            self.update()
            return super().focusNextPrevChild(forward)
        self._go(place)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self._state:
            focused = f"field:{self._state.focus}" if self._state.focus else ""
            step = 1 if event.reason() is Qt.FocusReason.TabFocusReason else -1
            self._go(focused or next_place(self.page, "", step))
        super().focusInEvent(event)

    # What the events lead to

    def _use(self, piece: Piece) -> None:
        if piece.local in ("up", "down"):
            self._scroll_by(self.page.notch if piece.local == "down" else -self.page.notch)
        elif piece.local == "unfold":
            self._unfold(not self._unfolded)
        elif piece.move is not None:
            self._unfolded, self._page = False, None
            self.update()
            self.gestured.emit(piece.move)

    def _go(self, place: str) -> None:
        """The ring goes there; going to a field is also putting the cursor into it."""
        self._ring = place
        piece = self.page.find(place)
        if piece is not None and piece.flows:
            self._reveal(piece.rect)
        self.update()
        field = piece is not None and place.startswith("field:") and place != f"field:{self._known.focus}"
        if field and piece is not None and piece.move is not None:
            self.gestured.emit(piece.move)

    def _arrow(self, step: int) -> None:
        reading = self._known.draft is None and bool(self._known.opened) and not self._unfolded
        if reading and self.page.overflow and self._ring in ("", "up", "down"):
            self._scroll_by(step * self.page.notch)
            return
        here = self._ring or (f"field:{self._known.focus}" if self._known.focus else "")
        place = next_place(self.page, here, step)
        if place:
            self._go(place)

    def _escape(self) -> None:
        back = self.page.find("close")
        if self._unfolded:
            self._unfold(False)
        elif back is not None:
            self._use(back)
