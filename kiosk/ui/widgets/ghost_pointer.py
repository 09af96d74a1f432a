"""A pointer that shows how a hand makes a gesture, one leg at a time.

Apart because "show me" and the tests of exercises drive it with points only; it presses nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import CHROME_GROWTH, Look

LEG_MS = 250
_ARROW = ((0, 0), (0, 20), (4.6, 16), (7.8, 23.4), (11.4, 21.8), (8.2, 14.6), (14.4, 14.2))


class GhostPointer(QWidget):
    """Lies over its parent, lets clicks through. Its tip is at the point it was sent to."""

    arrived = Signal(int)
    """The number of the point of `travel` just reached."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._unit = look.px(2.1) * min(CHROME_GROWTH[look.size], 1.5)
        self._margin = round(self._unit * 9)
        side = self._margin + round(self._unit * 26)
        self.resize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pressed = False
        self._tip = parent.rect().center()
        self._points: list[QPoint] = []
        self._next = 0
        self._leg = QVariantAnimation(self)
        self._leg.setDuration(LEG_MS)
        self._leg.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._leg.valueChanged.connect(self._stand)
        self._leg.finished.connect(self._reached)
        self._at_once = QTimer(self, singleShot=True, interval=0)
        self._at_once.timeout.connect(self._reached)
        self.hide()

    def travel(self, points: Sequence[QPoint]) -> None:
        """Goes through the points (the parent's coordinates), at once in calm mode; a journey under way ends."""
        self.stop()
        self._points = list(points)
        self._next = 0
        self.show()
        self.raise_()
        self._set_off()

    def stop(self) -> None:
        self._leg.stop()
        self._at_once.stop()
        self._points = []

    def press(self, down: bool) -> None:
        """Shows the button held down: a sun disc under the tip."""
        self._pressed = down
        self.update()

    def tip(self) -> QPoint:
        return self._tip

    def _set_off(self) -> None:
        if self._next >= len(self._points):
            return
        goal = self._points[self._next]
        if self.look.calm:
            self._stand(goal)
            self._at_once.start()
            return
        self._leg.setStartValue(QPointF(self._tip))
        self._leg.setEndValue(QPointF(goal))
        self._leg.start()

    def _reached(self) -> None:
        if self._next >= len(self._points):
            return
        reached, journey = self._next, self._points
        self._next += 1
        self.arrived.emit(reached)
        if self._points is journey:
            self._set_off()

    def _stand(self, tip: QPointF | QPoint) -> None:
        self._tip = tip.toPoint() if isinstance(tip, QPointF) else tip
        self.move(self._tip - QPoint(self._margin, self._margin))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        tip = QPointF(self._margin, self._margin)
        if self._pressed:
            painter.setPen(QPen(QColor(palette.on_sun), self.look.px(3)))
            painter.setBrush(QColor(palette.sun))
            painter.drawEllipse(tip, self._margin * 0.85, self._margin * 0.85)
        pen = QPen(QColor("#14213D"), self.look.px(3))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawPolygon(QPolygonF([tip + QPointF(x, y) * self._unit for x, y in _ARROW]))
        painter.end()
