"""Five round targets, one after the other: how wide, how steady, how far apart two presses are.

Apart because it is the only place where the kiosk measures a hand outside an exercise.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.domain.facts import Numbers
from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look

PLACES = ((0.15, 0.3), (0.8, 0.25), (0.5, 0.55), (0.2, 0.78), (0.82, 0.75))
WIDTHS_MM = (24.0, 22.0, 20.0, 18.0, 16.0)


@dataclass(slots=True)
class Reached:
    """How far a hand has come: it goes on from there when size or language change in between."""

    count: int = 0
    misses: int = 0
    drifts_mm: list[float] = field(default_factory=list)
    gaps_ms: list[float] = field(default_factory=list)


class Targets(QWidget):
    """Emits `finished(numbers, gaps_ms)`; the keyboard's Enter reaches each target too."""

    finished = Signal(object, object)

    def __init__(self, look: Look, name: Line, reached: Reached) -> None:
        super().__init__()
        self.look = look
        self.reached = reached
        self.setAccessibleName(name.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(look.px(240))
        self._pressed = QPointF()
        self._pressed_at = 0
        self._last_press = 0

    def target(self) -> tuple[QPoint, int]:
        """Centre and radius of the one to touch now, in pixels."""
        now = min(self.reached.count, len(PLACES) - 1)
        x, y = PLACES[now]
        radius = round(self.look.mm(WIDTHS_MM[now]) / 2)
        margin = radius + self.look.px(8)
        width, height = self.width() - 2 * margin, self.height() - 2 * margin
        return QPoint(margin + round(x * width), margin + round(y * height)), radius

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        if self._last_press and event.timestamp() - self._last_press < 1500:
            self.reached.gaps_ms.append(float(event.timestamp() - self._last_press))
        self._last_press = event.timestamp()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        centre, radius = self.target()
        away = event.position() - QPointF(centre)
        if (away.x() ** 2 + away.y() ** 2) ** 0.5 > radius:
            self.reached.misses += 1
            return
        moved = event.position() - self._pressed
        self.reached.drifts_mm.append(((moved.x() ** 2 + moved.y() ** 2) ** 0.5) / self.look.px_per_mm)
        self._next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.isAutoRepeat():
            self._next()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        if self.reached.count < len(PLACES):
            centre, radius = self.target()
            painter.setPen(QPen(self.look.colour(palette.ink), self.look.px(6 if self.hasFocus() else 3)))
            painter.setBrush(self.look.colour(palette.sun))
            painter.drawEllipse(centre, radius, radius)
        painter.end()

    def _next(self) -> None:
        reached = self.reached
        reached.count += 1
        self.update()
        if reached.count == len(PLACES):
            numbers: Numbers = {"misses": float(reached.misses)}
            if reached.drifts_mm:
                numbers["drift_mm"] = round(max(reached.drifts_mm), 2)
            self.finished.emit(numbers, tuple(reached.gaps_ms))
