"""How the zone is seen and touched: it passes real gestures to the surface of the scene and shows its spots.

Apart because mouse, touch, wheel, keyboard and screen reader meet here, and the five surfaces need not know
which of them it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.view import WorldView
from kiosk.ui.worlds.zone_building import BuildingSurface
from kiosk.ui.worlds.zone_card import CardSurface
from kiosk.ui.worlds.zone_page import PageSurface
from kiosk.ui.worlds.zone_pen import focus_ring, plate
from kiosk.ui.worlds.zone_spots import Spots
from kiosk.ui.worlds.zone_surface import Hands, Surface, distance
from kiosk.ui.worlds.zone_table import TableSurface
from kiosk.ui.worlds.zone_targets import TargetsSurface
from kiosk.worlds.zone import State, ZoneWorld

NOTCH = 120
"""Qt's wheel angle of one notch."""

GLIDE_MS = 200
HOLD_MS = 800
"""A finger that stays so long means what the right button means."""

ARROWS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}


class ZoneView(WorldView):
    """`double_click_ms`: how long this person needs between two clicks."""

    def __init__(self, look: Look, parent: Any = None) -> None:
        super().__init__(look, parent)
        self.double_click_ms = 900
        self.surface: Surface | None = None
        self.spots = Spots(self)
        self.press: QPoint | None = None
        self.touch = False
        self.turned = 0
        self.setMouseTracking(True)
        self.holding = QTimer(self, singleShot=True, interval=HOLD_MS)
        self.holding.timeout.connect(self._held_long)
        self.glide = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=GLIDE_MS)
        self.glide_to: Callable[[float], None] | None = None
        self.glide.valueChanged.connect(self._glided)

    def show_state(self, state: State) -> None:
        before = self.surface.state if self.surface else None
        if self.surface is None or before is None or before.start != state.start:
            self._lay_new(state)
        else:
            self.surface.state = state
            if before != state:
                self.surface.changed(before)
        self._renew()

    def place_rect(self, place: str) -> QRect:
        return self.surface.rect_of(place) if self.surface and place else QRect()

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        """Of the next single gesture towards `move`; empty when nothing is left to do for it."""
        if self.surface is None:
            return []
        world = ZoneWorld()
        gesture = world.gesture(self.surface.state, move)
        return self.surface.points(gesture, world.place(self.surface.state, gesture)) if gesture else []

    def _lay_new(self, state: State) -> None:
        self._stop_gliding()
        if self.surface is not None:
            self.surface.retire()
        hands = Hands(
            move=self.gestured.emit,
            measure=self.measured.emit,
            renew=self._renew,
            glide=self._start_gliding,
            own_ms=lambda: self.double_click_ms,
        )
        if state.start.card:
            self.surface = CardSurface(self.look, state, hands)
        elif state.start.building:
            self.surface = BuildingSurface(self.look, state, hands)
        elif state.start.page:
            self.surface = PageSurface(self.look, state, hands)
        elif state.start.table:
            self.surface = TableSurface(self.look, state, hands, self)
        else:
            self.surface = TargetsSurface(self.look, state, hands)
        self.surface.lay_out(self._area())

    def _area(self) -> QRect:
        edge = self.look.px(3)
        return self.rect().adjusted(edge, edge, -edge, -edge)

    def _renew(self) -> None:
        if self.surface is not None:
            self.spots.show(self.surface.spots())
        self.update()

    def _start_gliding(self, glided: Callable[[float], None]) -> None:
        self._stop_gliding()
        if self.look.calm or not self.isVisible():
            glided(0.0)
            return
        self.glide_to = glided
        glided(1.0)
        self.glide.start()

    def _stop_gliding(self) -> None:
        self.glide.stop()
        if self.glide_to is not None:
            self.glide_to(0.0)
            self.glide_to = None

    def _glided(self, left: float) -> None:
        if self.glide_to is not None:
            self.glide_to(left * left)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.surface is not None:
            self._stop_gliding()
            self.surface.lay_out(self._area())
            self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        ground = self.surface.ground if self.surface else palette.card
        plate(painter, self.look, QRectF(self.rect()), ground, palette.line, width=2)
        if self.surface is not None:
            self.surface.paint(painter)
        focused = self.spots.ringed()
        if not focused.isEmpty():
            focus_ring(painter, self.look, self._inside(focused))
        painter.end()

    def _inside(self, rect: QRect) -> QRectF:
        """The ring around this place, never hidden by the edge of the widget."""
        ring = self.look.px(6)
        return QRectF(rect.adjusted(-2, -2, 2, 2).intersected(self.rect().adjusted(ring, ring, -ring, -ring)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton or self.surface is None:
            return
        self.press = event.position().toPoint()
        self.touch = event.device() is not None and event.device().type() is QInputDevice.DeviceType.TouchScreen
        self.spots.focus_by_hand(self.surface.place_at(self.press))
        self.surface.pressed(self.press)
        if self.touch:
            self.holding.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The machine's own idea of a double click: for us it is one more press."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.press is not None and distance(self.press, at) > self.look.mm(3):
            self.holding.stop()
        if self.surface is not None:
            self.surface.moved(at, held=self.press is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        at = event.position().toPoint()
        self.holding.stop()
        if self.surface is None:
            return
        if event.button() is Qt.MouseButton.RightButton:
            self.surface.right_clicked(at)
        elif event.button() is Qt.MouseButton.LeftButton and self.press is not None:
            start, self.press = self.press, None
            self.measured.emit("drift_mm", distance(start, at) / self.look.px_per_mm)
            self.surface.released(start, at, touch=self.touch)

    def _held_long(self) -> None:
        if self.surface is not None and self.press is not None:
            at, self.press = self.press, None
            self.surface.right_clicked(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Notch by notch; the small turns of a touch pad add up to one."""
        event.accept()
        self.turned += event.angleDelta().y()
        while self.surface is not None and abs(self.turned) >= NOTCH:
            up = self.turned > 0
            self.turned -= NOTCH if up else -NOTCH
            self.surface.wheeled(up)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.surface is not None:
            self.surface.left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.surface is None or not self._key(self.surface, event):
            super().keyPressEvent(event)

    def _key(self, surface: Surface, event: QKeyEvent) -> bool:
        """True when this key meant something here."""
        key, place = event.key(), self.spots.focused()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if place and not event.isAutoRepeat():
                surface.activated(place)
            return bool(place)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return surface.stepped(key == Qt.Key.Key_PageUp)
        if key == Qt.Key.Key_Escape:
            return surface.cancelled()
        if key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            surface.menu_asked(place)
            return bool(place)
        if key in ARROWS:
            return self._arrow(surface, *ARROWS[key])
        return False

    def _arrow(self, surface: Surface, across: int, down: int) -> bool:
        """Pages and buildings step with the arrows; elsewhere the focus goes to the next spot that way."""
        if down and surface.stepped(down < 0):
            return True
        place = self.spots.towards(across, down)
        if place:
            surface.reached(place)
        return True
