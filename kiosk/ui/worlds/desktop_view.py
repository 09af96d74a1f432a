"""The desktop on the screen: it turns mouse, finger and keyboard into moves.

Apart because only here events happen; where things are, how they look and what keys mean are asked from the
modules beside it.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QInputDevice, QInputMethodEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.desktop_keys import BACKWARD, ENTER, ONWARD, field_move, next_place, shortcut
from kiosk.ui.worlds.desktop_pieces import Piece
from kiosk.ui.worlds.desktop_screen import WAIT_MS, DesktopScreen
from kiosk.worlds.desktop_look_up import thing_of

_HELD_MS = 700
_LIFT = 10
"""A held button that has moved further than this (mock-up pixels) carries."""


class DesktopView(DesktopScreen):
    """The machine in someone's hands."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, wait_ms: int = WAIT_MS) -> None:
        super().__init__(look, parent, wait_ms=wait_ms)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._pressed: Piece | None = None
        self._pressed_at = QPoint()
        self._scrolling = ""
        self._second = False
        self._stays_on: Piece | None = None
        self._last = ("", 0)
        self._wheel = 0
        self._cut = ""
        self._held = QTimer(self)
        self._held.setInterval(_HELD_MS)
        self._held.setSingleShot(True)
        self._held.timeout.connect(self._hold)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._state is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        self._ring, self._pressed_at, self._scrolling = "", point, ""
        self._pressed = self.page.at(point)
        place, at = self._last
        gap = event.timestamp() - at
        same = self._pressed is not None and self._pressed.place == place
        self._second = same and 0 <= gap <= self.double_click_ms
        if self._second:
            self.measured.emit("gap_ms", float(gap))
        if self._pressed is None:
            self._press_bar(point)
        elif _by_finger(event):
            self._stays_on = self._pressed
            self._held.start()
        self.update()

    def _press_bar(self, point: QPoint) -> None:
        """Beside everything that can be used: perhaps on a scroll bar."""
        for name, region in self.page.regions.items():
            if region.thumb.contains(point):
                self._scrolling = name
                return
            if region.track.contains(point):
                leap = region.viewport.height() * 3 // 4
                self._scroll_by(name, leap if point.y() > region.thumb.top() else -leap)
                return
        self.measured.emit("misses", 1.0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The machine's own idea of a double click: one more press, and the second when it is the same place."""
        self.mousePressEvent(event)
        place = self._pressed.place if self._pressed is not None else ""
        if place == self._last[0] and place:
            self._second = True
        elif not place.startswith(("up:", "down:")) and place not in ("louder", "quieter"):
            # The second half of a double click must not fall on what the first half brought up.
            self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._state is None:
            return
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(point)
            return
        far = (point - self._pressed_at).manhattanLength() > self.look.px(_LIFT)
        if far:
            self._held.stop()
        if self._scrolling:
            self._drag_bar(point)
        elif self._pressed is not None and self._pressed.drags and far and not self._carried:
            self._carried = self._pressed.drags
        elif _by_finger(event) and far and not self._carried and (region := self.page.region_at(self._pressed_at)):
            self._pressed = None
            self._scroll_by(region, self._pressed_at.y() - point.y())
            self._pressed_at = point
        if self._carried:
            self._hand_at = point
            under = self.page.under(point)
            self._hover = under.place if under is not None else ""
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def _drag_bar(self, point: QPoint) -> None:
        region = self.page.regions[self._scrolling]
        run = max(region.track.height() - region.thumb.height(), 1)
        self._scroll_by(self._scrolling, round((point.y() - self._pressed_at.y()) * region.overflow / run))
        self._pressed_at = point

    def _point_at(self, point: QPoint) -> None:
        under = self.page.at(point)
        place = under.place if under is not None else ""
        if place != self._hover:
            self._hover = place
            self.update()
        text = place.startswith("field:")
        hand = bool(place) and not place.startswith(("ground:", "window:"))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.IBeamCursor if text else shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._state is None:
            return
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.RightButton:
            self._right(self.page.at(point))
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._carried:
            self._drop(point)
            return
        self._held.stop()
        pressed, self._pressed, self._scrolling = self._pressed, None, ""
        piece = self.page.at(point)
        if pressed is None or piece is None or piece.place != pressed.place:
            return
        drift = hypot(point.x() - self._pressed_at.x(), point.y() - self._pressed_at.y())
        self.measured.emit("drift_mm", drift / self.look.px_per_mm)
        self._clicked(piece, event.timestamp())

    def _clicked(self, piece: Piece, when: int) -> None:
        if self._second and piece.twice is not None:
            self._last = ("", 0)
            self.gestured.emit(piece.twice)
            return
        self._last = (piece.place, when)
        self._use(piece)

    def _drop(self, point: QPoint) -> None:
        carried, self._carried, self._pressed = self._carried, "", None
        self.unsetCursor()
        target = self.page.under(point)
        self.update()
        thing = thing_of(self._known, carried)
        if target is None or thing is None or target.takes == thing.within:
            self.measured.emit("drops_outside", 1.0)
        else:
            self.gestured.emit(Move("drag", (carried, target.takes)))

    def _hold(self) -> None:
        """A finger that stays is the right button of touch screens."""
        self._pressed = None
        if self._stays_on is not None and self._stays_on.right is not None and not self._carried:
            self._right(self._stays_on)

    def _right(self, piece: Piece | None) -> None:
        self._ring = ""
        if piece is not None and piece.right is not None:
            self.gestured.emit(piece.right)
        else:
            self.measured.emit("right_misses", 1.0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / 120)
        self._wheel -= turns * 120
        if turns and self._state is not None:
            region = self.page.region_at(event.position().toPoint())
            if region:
                self._scroll_by(region, -turns * self.page.regions[region].notch)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or self._state is None:
            return
        state, key = self._state, event.key()
        ringed = self.page.find(self._ring)
        elsewhere = self._ring not in ("", f"field:{state.focus}")
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key == Qt.Key.Key_X and thing_of(state, state.selected) is not None:
            self._cut = state.selected
        elif (move := shortcut(state, event, self._cut, ringed)) is not None:
            self._cut = "" if move.verb == "drag" else self._cut
            self.gestured.emit(move)
        elif elsewhere and ringed is not None and (key in ENTER or key == Qt.Key.Key_Space):
            self._press_key(ringed, opened=key in ENTER)
        elif _asks_menu(event) and ringed is not None:
            self._right(ringed)
        elif not elsewhere and (move := field_move(state, event)) is not None:
            self.gestured.emit(move)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in ONWARD or key in BACKWARD:
            self._step(1 if key in ONWARD else -1)
        else:
            event.ignore()

    def _press_key(self, piece: Piece, *, opened: bool) -> None:
        """Enter opens what two clicks open; Space is one click."""
        if opened and piece.twice is not None:
            self.gestured.emit(piece.twice)
        else:
            self._use(piece)

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
        if not self._step(1 if forward else -1):
            self._ring = ""
            self.update()
            return super().focusNextPrevChild(forward)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if tabbed and self._state is not None:
            focused = f"field:{self._state.focus}" if self._state.focus else ""
            step = 1 if event.reason() is Qt.FocusReason.TabFocusReason else -1
            self._go(focused or next_place(self.page, "", step))
        super().focusInEvent(event)

    # What the events lead to

    def _use(self, piece: Piece) -> None:
        way, _, region = piece.local.partition(":")
        if piece.local == "peek":
            self._show_desk(not self._peek)
        elif way in ("up", "down"):
            notch = self.page.regions[region].notch
            self._scroll_by(region, notch if way == "down" else -notch)
        elif piece.move is not None:
            if piece.place.startswith("task:") and self._peek:
                self._show_desk(False)
                if piece.move.verb == "minimise":
                    return
            self.gestured.emit(piece.move)

    def _step(self, step: int) -> bool:
        """One step of the ring; False past the end."""
        state = self._known
        here = self._ring or (f"field:{state.focus}" if state.focus else "")
        place = next_place(self.page, here, step)
        self._go(place)
        return bool(place)

    def _go(self, place: str) -> None:
        """The ring goes there; going to a field is also putting the cursor into it."""
        if not place:
            return
        self._ring = place
        piece = self.page.find(place)
        if piece is not None:
            self._reveal(piece)
        self.update()
        field = piece is not None and place.startswith("field:") and place != f"field:{self._known.focus}"
        if field and piece is not None and piece.move is not None:
            self.gestured.emit(piece.move)

    def _escape(self) -> None:
        self.gestured.emit(Move("cancel") if self._known.dialog else Move("dismiss"))


def _by_finger(event: QMouseEvent) -> bool:
    return event.device() is not None and event.device().type() is QInputDevice.DeviceType.TouchScreen


def _asks_menu(event: QKeyEvent) -> bool:
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return event.key() == Qt.Key.Key_Menu or (shifted and event.key() == Qt.Key.Key_F10)
