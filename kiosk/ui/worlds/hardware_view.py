"""The table on the screen: parts light up with their name, things are carried to ports, the button is pressed.

Apart because only here events happen; where parts are and how they look is asked from the modules beside it.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.hardware_paint import paint_ring, paint_table
from kiosk.ui.worlds.hardware_pen import Pen
from kiosk.ui.worlds.hardware_scene import Scene
from kiosk.ui.worlds.view import WorldView
from kiosk.ui.worlds.zone_pen import fitting_font, focus_ring
from kiosk.ui.worlds.zone_spots import Spots
from kiosk.ui.worlds.zone_surface import Spot, distance
from kiosk.ui.worlds.zone_view import ARROWS
from kiosk.worlds.hardware import HardwareWorld, State
from kiosk.worlds.hardware_parts import NAMES, PORTS

START_MS = 1600
"""How long the machine takes to start or to stop: long enough to be seen."""
RING_MS = 160
DRAG_MM = 2.5
MISFIT = "Cette prise a une autre forme."
NO_CURRENT = "Pas de courant : le câble n'est pas branché."
BUSY = {"starting": "L'ordinateur démarre…", "stopping": "L'ordinateur s'éteint…"}


class HardwareView(WorldView):
    """`carried`: the thing in the hand; `grip`: where, while it is dragged, None when it was only picked."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, start_ms: int = START_MS) -> None:
        super().__init__(look, parent)
        self._world = HardwareWorld()
        self._state: State | None = None
        self.carried = ""
        self._grip: QPoint | None = None
        self._pressed_at: QPoint | None = None
        self._turn = 0
        self._spots = Spots(self)
        self.setMouseTracking(True)
        self._ring = QTimer(self, interval=RING_MS)
        self._ring.timeout.connect(self._turned)
        self._waiting = QTimer(self, singleShot=True, interval=start_ms)
        self._waiting.timeout.connect(lambda: self.gestured.emit(Move("wait")))

    def show_state(self, state: Any) -> None:
        if not isinstance(state, State):
            raise TypeError(f"A table shows a computer, not a {type(state).__name__}")
        if self._state is None or self._state.start != state.start or self.carried not in state.loose:
            self._let_go()
        self._state = state
        if state.busy and not self._waiting.isActive():
            self._waiting.start()
            self._ring.start()
        elif not state.busy:
            self._waiting.stop()
            self._ring.stop()
        self._place_spots()
        self.update()

    @property
    def scene(self) -> Scene:
        if self._state is None:
            raise TypeError("A table must be shown a state before it is asked about places")
        return Scene(self._state, self.size())

    def place_rect(self, place: str) -> QRect:
        if self._state is None:
            return QRect()
        if place.startswith("way:"):
            thing, _, port = place.removeprefix("way:").partition(">")
            return self.scene.way(thing, port)
        return self.scene.rect(place)

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        gesture = None if self._state is None else self._world.gesture(self._state, move)
        if gesture is None or gesture.verb == "wait":
            return []
        points = [self.scene.aim(thing) for thing in gesture.things if not self.scene.rect(thing).isEmpty()]
        if len(points) != len(gesture.things) or not points:
            return []
        if gesture.verb != "plug":
            at = points[0]
            return [("press", at.x(), at.y()), ("release", at.x(), at.y())]
        start, end = points
        ways = [start + (end - start) * (stage / 4) for stage in range(1, 5)]
        legs = [("move", way.x(), way.y()) for way in ways]
        return [("press", start.x(), start.y()), *legs, ("release", end.x(), end.y())]

    # what the hand does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state is None:
            return
        self._pressed_at = event.position().toPoint()
        self._spots.focus_by_hand(self.scene.at(self._pressed_at))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start, at = self._pressed_at, event.position().toPoint()
        if self._state is None:
            return
        if start is None:
            self._greet(self.scene.at(at))
            return
        thing = self.scene.at(start)
        if self._grip is None and thing in self._state.loose and self._far(start, at):
            self.carried = thing
            self._grip = at
        elif self._grip is not None:
            self._grip = at
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, self._pressed_at = self._pressed_at, None
        if event.button() is not Qt.MouseButton.LeftButton or start is None or self._state is None:
            return
        at = event.position().toPoint()
        part = self.scene.at(at)
        if self._grip is not None:
            self._dropped(part)
            return
        self.measured.emit("drift_mm", distance(start, at) / self.look.px_per_mm)
        if part and part == self.scene.at(start):
            self._use(part)
        elif not part:
            self._let_go()
            self.measured.emit("misses", 1.0)

    def _greet(self, part: str) -> None:
        """The pointer says beforehand what can be touched, and what can be taken."""
        hand = (
            Qt.CursorShape.OpenHandCursor if part in self.scene.state.loose else Qt.CursorShape.PointingHandCursor
        )
        self.setCursor(hand if part else Qt.CursorShape.ArrowCursor)

    def _far(self, start: QPoint, at: QPoint) -> bool:
        return distance(start, at) / self.look.px_per_mm > DRAG_MM

    def _dropped(self, part: str) -> None:
        thing = self.carried
        self._let_go()
        if part in PORTS:
            self.gestured.emit(Move("plug", (thing, part)))
        else:
            self.measured.emit("drops_outside", 1.0)

    def _use(self, part: str) -> None:
        """A touch: it shows a part, presses the button, takes a loose thing, or brings it to a port."""
        state, thing = self.scene.state, self.carried
        if thing and part in PORTS:
            self._let_go()
            self.gestured.emit(Move("plug", (thing, part)))
            return
        if part == thing:
            self._let_go()
            return
        self.carried = part if part in state.loose else ""
        pressed = part == "power" and state.start.power
        self.gestured.emit(Move("press" if pressed else "show", (part,)))
        self.update()

    def _let_go(self) -> None:
        self.carried, self._grip = "", None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, part = event.key(), self._spots.focused()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and part:
            if not event.isAutoRepeat():
                self._use(part)
        elif key == Qt.Key.Key_Escape and self.carried:
            self._let_go()
        elif key in ARROWS:
            self._spots.towards(*ARROWS[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._state is not None:
            self._place_spots()

    def _place_spots(self) -> None:
        scene = self.scene
        parts = [part for part in scene.state.parts if not scene.rect(part).isEmpty()]
        self._spots.show([Spot(part, NAMES[part], scene.rect(part)) for part in parts])

    def _turned(self) -> None:
        self._turn += 1
        self.update()

    # what is seen

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene, pen = self.scene, Pen(painter, self.look)
        grip = None if self._grip is None else scene.to_plan(self._grip)
        paint_table(pen, scene, carried=self.carried, grip=grip, turn=0 if self.look.calm else self._turn)
        if self.carried:
            for port in PORTS:
                paint_ring(painter, pen, self._inside(scene.rect(port)), dashed=True)
        if self._state.touched:
            paint_ring(painter, pen, self._inside(scene.lit(self._state.touched)))
        focused = self._spots.ringed()
        if not focused.isEmpty():
            focus_ring(painter, self.look, self._inside(focused))
        self._paint_words(painter)
        self._paint_frame(painter)
        painter.end()

    def _inside(self, rect: QRect) -> QRectF:
        """The place for a ring around this part, never hidden by the edge of the window."""
        ring = self.look.px(6)
        return QRectF(rect.adjusted(-2, -2, 2, 2).intersected(self.rect().adjusted(ring, ring, -ring, -ring)))

    def told(self) -> tuple[str, str]:
        """(what is written now, the part that it is about); empty when nothing is."""
        state = self.scene.state
        if state.misfit is not None:
            return MISFIT, state.misfit[1]
        if state.dead:
            return NO_CURRENT, "power"
        if state.busy:
            return BUSY[state.power], "screen"
        part = self.carried or state.touched
        return NAMES.get(part, ""), part

    def words_rect(self) -> QRect:
        """The plate with the words: beside the part, where it hides least, and always whole."""
        text, part = self.told()
        if not text:
            return QRect()
        about, edge = self.scene.lit(part), self.look.px(10)
        metrics = QFontMetrics(self.look.french_font(self._word_px(), bold=True))
        room = self.width() - 2 * edge
        width = min(metrics.horizontalAdvance(text) + 2 * self.look.px(18), room)
        lines = -(-metrics.horizontalAdvance(text) // max(room - 2 * self.look.px(18), 1))
        height = metrics.height() * lines + 2 * self.look.px(8)
        away, middle = self.look.px(8), about.center().x() - width // 2
        level = about.center().y() - height // 2
        corners = [
            (middle, about.top() - height - away), (middle, about.bottom() + away),
            (about.left() - width - away, level), (about.right() + away, level),
            (middle, edge), (middle, self.height()),
        ]  # fmt: skip
        farthest, lowest = self.width() - edge - width, self.height() - edge - height
        plates = [
            QRect(max(edge, min(left, farthest)), max(edge, min(top, lowest)), width, height)
            for left, top in corners
        ]
        return min(plates, key=self._badly_placed)

    def _badly_placed(self, plate: QRect) -> float:
        """How much a plate hides, above all of the part it speaks of, and how far it is from that."""
        scene, about = self.scene, self.told()[1]
        near, badly = scene.lit(about), 0.0
        gap = max(near.top() - plate.bottom(), plate.top() - near.bottom(), 0)
        for part in scene.state.parts:
            rect = scene.rect(part)
            over = rect.intersected(plate)
            hidden = over.width() * over.height() / max(rect.width() * rect.height(), 1)
            badly += hidden * (100 if part == about else 1)
        return badly + gap / plate.height() / 3

    def _word_px(self) -> int:
        """As large as the size asks, while the picture behind the words can still be seen."""
        return min(self.look.world_px(24), self.height() // 12)

    def _paint_words(self, painter: QPainter) -> None:
        text, rect, palette = self.told()[0], self.words_rect(), self.look.palette
        if not text:
            return
        painter.setPen(QPen(QColor(palette.ink), max(self.look.px(3), 2)))
        painter.setBrush(QColor(palette.sun))
        painter.drawRoundedRect(QRectF(rect), self.look.px(14), self.look.px(14))
        inside = QRectF(rect).adjusted(self.look.px(10), 2, -self.look.px(10), -2)
        painter.setFont(fitting_font(self.look, inside, text, self._word_px(), bold=True))
        painter.setPen(QColor(palette.on_sun))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), text)

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self.look.palette.line), max(self.look.px(2), 1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
