"""The telephone in someone's hands: touches, swipes, long presses, pinches and keys become moves.

Apart because only here events happen; where things are and how they look are asked from the glass.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.phone_glass import STEADY_MS, PhoneGlass
from kiosk.ui.worlds.phone_hands import ENTER, key_move, next_place, way_of
from kiosk.ui.worlds.phone_pieces import Piece
from kiosk.worlds.phone_state import home_pages

HOLD_MS = 900
"""Longer than a calm touch: a hand that takes its time does not mean a long press."""
SLACK, SWIPE = 14, 44
"""Units of the telephone: a hand that trembles less still touches; a swipe is at least so long."""
PINCH = 1.3


class PhoneView(PhoneGlass):
    """`hold_ms` and `steady_ms`: tests wait less."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, hold_ms: int = HOLD_MS, steady_ms: int = STEADY_MS
    ) -> None:
        super().__init__(look, parent, steady_ms=steady_ms)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._spread = 0.0
        self._pressed: Piece | None = None
        self._from = QPoint()
        self._last = QPoint()
        self._dragged = False
        self._wheel = 0
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(hold_ms)
        self._hold.timeout.connect(self._held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._state is None:
            return
        point = event.position().toPoint()
        piece = self.page.at(point)
        if event.button() is Qt.MouseButton.RightButton and piece is not None and piece.hold is not None:
            self.gestured.emit(piece.hold)
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._ring, self._pressed, self._from, self._last, self._dragged = "", piece, point, point, False
        self._touched = "" if piece is None else piece.place
        if piece is None and not self.page.viewport.contains(point):
            self.measured.emit("misses", 1.0)
        if piece is not None and piece.hold is not None:
            self._hold.start()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second touch must not fall on what the first brought up; keys and arrows may be touched fast."""
        piece = self.page.at(event.position().toPoint()) if self._state is not None else None
        fast = piece is not None and piece.place.startswith(("key:", "digit:", "zoom:", "aim:", "toggle:"))
        if fast:
            self.mousePressEvent(event)
        else:
            self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            under = self.page.at(point) if self._state is not None else None
            hand = Qt.CursorShape.PointingHandCursor if under is not None else Qt.CursorShape.ArrowCursor
            self.setCursor(hand)
            return
        if self._state is None:
            return
        if (point - self._from).manhattanLength() > self.frame.px(SLACK):
            self._dragged, self._touched = True, ""
            self._hold.stop()
            self.update()
        if not self._dragged:
            return
        if self._listing():
            self._drag_list(point)
        elif self.page.viewport.contains(self._from) and not self.page.over:
            self._scroll_by(self._last.y() - point.y())
            self._last = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold.stop()
        self._touched = ""
        self.update()
        if event.button() is not Qt.MouseButton.LeftButton or self._state is None:
            return
        point, pressed, self._pressed = event.position().toPoint(), self._pressed, None
        if self._dragged:
            self._swiped(pressed, point - self._from)
            return
        piece = self.page.at(point)
        if piece is None or pressed is None or piece.place != pressed.place:
            return
        drift = (point - self._from).manhattanLength() / self.look.px_per_mm
        self.measured.emit("drift_mm", drift)
        self._use(piece)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / 120)
        self._wheel -= turns * 120
        event.accept()
        if self._state is None or not turns or self.page.over:
            return
        if self._state.screen == "map":
            self.gestured.emit(Move("zoom", ("in" if turns > 0 else "out",)))
        elif self._listing():
            self.gestured.emit(Move("scroll", ("up" if turns > 0 else "down",)))
        else:
            self._scroll_by(-turns * self.frame.px(90))

    def event(self, event: QEvent) -> bool:
        """On the map two fingers count, so each is read there; elsewhere one finger is the mouse."""
        if isinstance(event, QTouchEvent) and self._state is not None and self._state.screen == "map":
            self._fingers(event)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or self._state is None:
            return
        key, ringed = event.key(), self.page.find(self._ring)
        if self._ring == "focus" and self._state.focused:
            ringed = None
        if ringed is not None and (key in ENTER or key == Qt.Key.Key_Space):
            self._use(ringed, by_key=True)
        elif ringed is not None and key == Qt.Key.Key_Menu and ringed.hold is not None:
            self.gestured.emit(ringed.hold)
        elif (moves := key_move(self._state, event)) and not self.page.over:
            for move in moves:
                self.gestured.emit(move)
        elif key == Qt.Key.Key_Escape:
            self.gestured.emit(Move("back"))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._leaf(key == Qt.Key.Key_PageDown)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._stepped(1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -1)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that arrive composed (dead keys, screen keyboards)."""
        for letter in event.commitString():
            if self._state is not None and self._state.focused and letter.isprintable():
                self.gestured.emit(Move("type", (letter,)))
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the pieces, and leaves the world after the last."""
        place = next_place(self.page, self._ring, 1 if forward else -1) if self._state is not None else ""
        if not place:
            self._ring = ""
            self.update()
            return super().focusNextPrevChild(forward)
        self._go(place)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self._state:
            self._go(next_place(self.page, "", 1 if event.reason() is Qt.FocusReason.TabFocusReason else -1))
        super().focusInEvent(event)

    # What the events lead to

    def _use(self, piece: Piece, *, by_key: bool = False) -> None:
        move = piece.slide[0][1] if by_key and piece.place == "unlock" else piece.move
        if move is not None:
            self.gestured.emit(move)

    def _go(self, place: str) -> None:
        if place:
            self._ring = place
            self._into_sight(place)
            self._list_follows(place)
            self.update()

    def _list_follows(self, place: str) -> None:
        """The list of contacts moves until the name that the keyboard is at can be seen."""
        while self._listing() and (piece := self.page.find(place)) is not None and not self.page.in_sight(piece):
            before = self.known.scroll
            self.gestured.emit(Move("scroll", ("down",)))
            if self.known.scroll == before:
                return

    def _stepped(self, step: int) -> None:
        """An arrow key; above the first name in sight there may be others."""
        names = [piece.place for piece in self.page.pieces if piece.place.startswith("contact:")]
        if step < 0 and self._listing() and self.known.scroll and names and self._ring == names[0]:
            self.gestured.emit(Move("scroll", ("up",)))
            names = [piece.place for piece in self.page.pieces if piece.place.startswith("contact:")]
            self._go(names[0])
            return
        self._go(next_place(self.page, self._ring, step))

    def _held(self) -> None:
        piece, self._pressed = self._pressed, None
        if piece is not None and piece.hold is not None:
            self.gestured.emit(piece.hold)

    def _swiped(self, piece: Piece | None, way: QPoint) -> None:
        """A long enough drag over something that can be swiped; over the home screen, to another page."""
        if max(abs(way.x()), abs(way.y())) < self.frame.px(SWIPE):
            return
        name = way_of(way)
        move = dict(piece.slide).get(name) if piece is not None else None
        if move is not None:
            self.gestured.emit(move)
        elif self.known.screen == "home" and not self.page.over and name in ("left", "right"):
            number = self.known.home_page + (2 if name == "left" else 0)
            if 1 <= number <= home_pages(self.known):
                self.gestured.emit(Move("home_page", (str(number),)))

    def _listing(self) -> bool:
        return self.known.screen == "contacts" and not self.known.page and not self.page.over

    def _drag_list(self, point: QPoint) -> None:
        """The list of contacts moves name by name under the finger."""
        row = self.frame.touch()
        if abs(point.y() - self._last.y()) >= row:
            down = point.y() < self._last.y()
            self._last = QPoint(point.x(), self._last.y() + (-row if down else row))
            self.gestured.emit(Move("scroll", ("down" if down else "up",)))

    def _leaf(self, down: bool) -> None:
        if self._listing():
            self.gestured.emit(Move("scroll", ("down" if down else "up",)))
        else:
            leap = self.page.viewport.height() * 3 // 4
            self._scroll_by(leap if down else -leap)

    def _fingers(self, event: QTouchEvent) -> None:
        points = [point.position().toPoint() for point in event.points()]
        if event.type() is QEvent.Type.TouchBegin:
            self._spread, self._pressed = 0.0, self.page.at(points[0])
        over = event.type() is QEvent.Type.TouchEnd
        if len(points) > 1 and not over:
            self._pressed = None
            self._pinched(hypot(points[1].x() - points[0].x(), points[1].y() - points[0].y()))
        elif over and self._pressed is not None:
            piece = self.page.at(points[0])
            if piece is not None and piece.place == self._pressed.place:
                self._use(piece)

    def _pinched(self, spread: float) -> None:
        """Each time the fingers are far enough apart, or near enough, the map is a step larger or smaller."""
        scale = spread / self._spread if self._spread else 1.0
        if scale > PINCH or scale < 1 / PINCH:
            self.gestured.emit(Move("zoom", ("in" if scale > 1 else "out",)))
        if not self._spread or scale > PINCH or scale < 1 / PINCH:
            self._spread = max(spread, 1.0)
