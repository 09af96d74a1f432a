"""How much of a theme is known: a few bars, filled from the reading side.

Apart from the dots because it is a result, not a place; the filled bars carry a tick, never colour alone.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.outline import draw_card

WIDE = 40
"""Of one bar with its gap, in mock-up pixels: twelve themes stand side by side in two columns."""


class StepBars(QWidget):
    """`name`: the same in words, for screen readers."""

    def __init__(
        self, look: Look, filled: int, total: int = 3, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.filled = filled
        self.total = total
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(WIDE) * self.total, self.look.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        for index in range(self.total):
            column = self.total - 1 - index if self.isRightToLeft() else index
            bar = QRectF(look.px(WIDE) * column + look.px(2), look.px(1), look.px(WIDE - 5), look.px(28))
            if index < self.filled:
                draw_card(painter, bar, look, palette.leaf, palette.leaf, 2, radius=10)
                painter.setPen(QPen(look.colour(palette.on_leaf), look.px(3)))
                tick = [QPointF(-7, 0), QPointF(-2, 5), QPointF(8, -6)]
                painter.drawPolyline([bar.center() + point * look.unit for point in tick])
            else:
                draw_card(painter, bar, look, palette.card, palette.muted, 2, radius=10)
        painter.end()
