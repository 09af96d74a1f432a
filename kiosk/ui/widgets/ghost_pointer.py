"""A pointer that shows how a hand makes a gesture, one leg at a time.

Apart because "show me" drives it with points only; it presses nothing itself and lets every click through.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import CHROME_GROWTH, Look, Type

LEG_MS = 250
HOLD_MS = 140
_ARROW = ((0, 0), (0, 20), (4.6, 16), (7.8, 23.4), (11.4, 21.8), (8.2, 14.6), (14.4, 14.2))

Point = tuple[str, int, int]
"""(what the hand does, x, y), as WorldView.gesture_points says."""


class GhostPointer(QWidget):
    """Laid over its parent at the same size. In calm mode it stands at once where it must go."""

    arrived = Signal(int)
    """The number of the point just reached."""
    finished = Signal()
    """The last point was reached."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._unit = look.px(2.1) * min(CHROME_GROWTH[look.size], 1.5)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(parent.rect())
        self.tip = QPointF(parent.rect().center())
        self._pressed = False
        self._sign = ""
        self._points: list[Point] = []
        self._next = 0
        self._leg = QVariantAnimation(self)
        self._leg.setDuration(LEG_MS)
        self._leg.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._leg.valueChanged.connect(self._stand)
        self._leg.finished.connect(self._reached)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self._reached)
        self.hide()

    def play(self, points: Sequence[Point]) -> None:
        """Goes through the points in the parent's coordinates; a journey under way ends without a word."""
        self.stop()
        self._points = list(points)
        self._next = 0
        self.show()
        self.raise_()
        self._set_off()

    def stop(self) -> None:
        self._leg.stop()
        self._hold.stop()
        self._points = []
        self._pressed = False
        self._sign = ""
        self.update()

    def _set_off(self) -> None:
        if self._next >= len(self._points):
            self._hold.start(0)
            return
        what, x, y = self._points[self._next]
        goal = QPointF(x, y)
        if self.look.calm or what.startswith("key:") or goal == self.tip:
            self._stand(goal)
            self._act(what)
            self._hold.start(0 if what == "move" else HOLD_MS)
            return
        self._leg.setStartValue(self.tip)
        self._leg.setEndValue(goal)
        self._leg.start()

    def _reached(self) -> None:
        journey, reached = self._points, self._next
        if reached < len(journey):
            self._act(journey[reached][0])
            self._next += 1
            self.arrived.emit(reached)
            if self._points is journey:
                self._set_off()
            return
        self._points = []
        self._sign = ""
        self.finished.emit()

    def _act(self, what: str) -> None:
        """What the hand looks like now."""
        if what in ("press", "double", "right"):
            self._pressed = True
        elif what == "release":
            self._pressed = False
        self._sign = what.partition(":")[2] if what.startswith("key:") else ""
        self.update()

    def _stand(self, tip: QPointF) -> None:
        self.tip = QPointF(tip)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._sign:
            self._draw_key(painter)
        else:
            self._draw_arrow(painter)
        painter.end()

    def _draw_arrow(self, painter: QPainter) -> None:
        palette = self.look.palette
        if self._pressed:
            painter.setPen(QPen(QColor(palette.on_sun), self.look.px(3)))
            painter.setBrush(QColor(palette.sun))
            painter.drawEllipse(self.tip, self._unit * 7.5, self._unit * 7.5)
        pen = QPen(QColor("#14213D"), self.look.px(3))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawPolygon(QPolygonF([self.tip + QPointF(x, y) * self._unit for x, y in _ARROW]))

    def _draw_key(self, painter: QPainter) -> None:
        """A key being pressed, written on a sun cap."""
        look, palette = self.look, self.look.palette
        font = look.french_font(look.chrome_px(Type.BUTTON), bold=True)
        painter.setFont(font)
        height = font.pixelSize() * 2.0
        width = max(height, painter.fontMetrics().horizontalAdvance(self._sign) + font.pixelSize())
        cap = QRectF(self.tip.x() - width / 2, self.tip.y() + look.px(10), width, height)
        painter.setPen(QPen(QColor(palette.on_sun), look.px(3)))
        painter.setBrush(QColor(palette.sun))
        painter.drawRoundedRect(cap, look.px(10), look.px(10))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._sign)
