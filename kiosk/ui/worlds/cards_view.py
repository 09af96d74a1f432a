"""The table in someone's hands: mouse, finger and keyboard become moves.

Apart because only here events happen; where things are and how they look are asked from the modules beside it.
"""

from __future__ import annotations

from dataclasses import replace
from math import hypot

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QInputDevice, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_pieces import Piece
from kiosk.ui.worlds.cards_window import CardsWindow

DRAG_MM = 3.0
"""A hand that slid less while pressing meant a touch."""
EDGE = 44
"""A card that is carried this near to the edge (mock-up pixels) moves the page along."""
_USE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class CardsView(CardsWindow):
    """`_pressed`: the place under the press. `_carried_card`: what is dragged, and `_hand` where."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._pressed = ""
        self._pressed_at = QPoint()
        self._dragged = ""
        self._carried_card = ""
        self._hand = QPoint()
        self._wheel = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state is None:
            return
        point = event.position().toPoint()
        self._ring, self._pressed_at, self._hand = "", point, point
        self._pressed = self._dragged = self._carried_card = ""
        piece = self.page.at(point)
        if piece is not None:
            self._pressed = piece.place
        elif self.page.thumb.contains(point):
            self._dragged = "thumb"
        elif self.page.track.contains(point):
            self._leap(1 if point.y() > self.page.thumb.top() else -1)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._state is None:
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:
            under = self.page.at(point)
            self.setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
            self._warm(under.place if under is not None else "")
            return
        far = self._far(point) > DRAG_MM
        if self._pressed.startswith("card:") and far:
            self._carried_card, self._pressed = self._pressed.removeprefix("card:"), ""
        finger = event.device() is not None and event.device().type() is QInputDevice.DeviceType.TouchScreen
        if finger and far and not self._carried_card and not self._dragged:
            self._dragged, self._pressed = "page", ""
        self._moved_to(point)

    def leaveEvent(self, event: QEvent) -> None:
        self._warm("")
        super().leaveEvent(event)

    def _warm(self, place: str) -> None:
        if place != self._hot:
            self._hot = place
            self.update()

    def _moved_to(self, point: QPoint) -> None:
        delta = point.y() - self._pressed_at.y()
        if self._carried_card:
            self._hand = point
            box = self._box_at(point)
            self._warm(f"box:{box}" if box else "")
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            edge = self.look.world_px(EDGE)
            if self.page.overflow and point.y() > self.height() - edge:
                self._scroll_by(edge // 3)
            elif self.page.overflow and point.y() < edge:
                self._scroll_by(-edge // 3)
            self.update()
        elif self._dragged == "page":
            self._scroll_by(-delta)
            self._pressed_at = point
        elif self._dragged == "thumb":
            run = max(self.page.track.height() - self.page.thumb.height(), 1)
            self._scroll_by(round(delta * self.page.overflow / run))
            self._pressed_at = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state is None:
            return
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = self._dragged = ""
        if self._carried_card:
            self._drop(point)
            return
        piece = self.page.at(point)
        if piece is not None and piece.place == pressed:
            self.measured.emit("drift_mm", self._far(point))
            self._use(piece, point)
        elif piece is None and not pressed and self._far(point) <= DRAG_MM:
            self.measured.emit("misses", 1.0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / 120)
        self._wheel -= turns * 120
        if turns and self._state is not None:
            self._scroll_by(-turns * self.page.notch)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._state is None or (event.isAutoRepeat() and event.key() in _USE):
            return
        key = Qt.Key(event.key())
        ringed = self.page.find(self._ring)
        if key in _USE and ringed is not None:
            self._use(ringed, ringed.rect.center())
        elif key == Qt.Key.Key_Escape and self._state.held:
            self.gestured.emit(Move("pick", (self._state.held,)))
        elif key in _STEPS:
            place = self._next_place(self._ring, _STEPS[key])
            if place:
                self._go(place)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._leap(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._scroll_by(self.page.overflow if key == Qt.Key.Key_End else -self.page.overflow)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the pieces, and leaves the world after the last."""
        place = self._next_place(self._ring, 1 if forward else -1) if self._state is not None else ""
        if not place:
            self._ring = ""
            self.update()
            return super().focusNextPrevChild(forward)
        self._go(place)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = event.reason()
        if self._state is not None and reason in (
            Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
        ):  # fmt: skip
            self._go(self._next_place("", 1 if reason is Qt.FocusReason.TabFocusReason else -1))
        super().focusInEvent(event)

    # What the events lead to

    def _use(self, piece: Piece, at: QPoint) -> None:
        kind, _, name = piece.place.partition(":")
        state, held = self._known, self._known.held
        if kind in ("up", "down"):
            self._scroll_by(self.page.notch if kind == "down" else -self.page.notch)
        elif kind == "card" and held and held != name and state.place_of(name):
            self._put(held, state.place_of(name), at)
        elif kind == "box":
            self._put(held, name, at)
        elif kind in ("later", "next"):
            self.gestured.emit(Move(kind))
        else:
            verb = {"card": "pick", "part": "point", "reply": "answer_chat"}[kind]
            self.gestured.emit(Move(verb, (name,)))

    def _put(self, card: str, box: str, at: QPoint) -> None:
        """If the card does not stay, it comes back from here."""
        self._let_go = (card, at)
        self.gestured.emit(Move("put", (card, box)))

    def _drop(self, point: QPoint) -> None:
        """The carried card is let go: into the box under the hand, or back to its place."""
        card, self._carried_card = self._carried_card, ""
        self.unsetCursor()
        self._warm("")
        box = self._box_at(point)
        if box and self._known.place_of(card) != box:
            self._put(card, box, point)
            return
        self.measured.emit("drops_outside", 1.0)
        self._let_go = (card, point)
        self._fly_back()
        self.update()

    def _box_at(self, point: QPoint) -> str:
        for piece in self.page.pieces:
            if piece.place.startswith("box:") and self.page.visible(piece).contains(point):
                return piece.place.removeprefix("box:")
        return ""

    def _in_hand(self) -> Piece | None:
        piece = self.page.find(f"card:{self._carried_card}") if self._carried_card else None
        if piece is None:
            return None
        way = self._hand - self._pressed_at
        palette = self.look.palette
        lifted = replace(piece, edge=palette.sun, wide=self.look.px(5), shadow=self.look.px(18))
        return lifted.shifted(way.x(), way.y())

    def _far(self, point: QPoint) -> float:
        way = point - self._pressed_at
        return hypot(way.x(), way.y()) / self.look.px_per_mm

    def _leap(self, way: int) -> None:
        self._scroll_by(way * (self.page.viewport.height() - self.page.notch // 2))

    def _next_place(self, here: str, step: int) -> str:
        """The place that the ring goes to from here; "" past the last and before the first. Arrows of the
        scroll bar are for the mouse: the ring brings what it reaches into sight."""
        places = [piece.place for piece in self.page.pieces if piece.usable]
        if here not in places:
            return (places[0] if step > 0 else places[-1]) if places else ""
        index = places.index(here) + step
        return places[index] if 0 <= index < len(places) else ""

    def _go(self, place: str) -> None:
        self._ring = place
        piece = self.page.find(place)
        if piece is not None:
            self._reveal(piece.rect)
            self.setAccessibleDescription(piece.name)
        self.update()
