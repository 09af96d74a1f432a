"""How far along: one dot for each question, done ones filled, the present one larger and ringed.

Apart because it is drawn, not written; its accessible name is the sentence handed in.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.look import Look


class ProgressDots(QWidget):
    """`done` of `total` are behind; the next is here. `name`: "Question 2 sur 7", for screen readers."""

    def __init__(self, look: Look, total: int, done: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_progress(total, done, name)

    def show_progress(self, total: int, done: int, name: str = "") -> None:
        self.done = done
        self.total = total
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(34) * max(self.total, 1), self.look.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(14) * max(self.total, 1), self.look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        pitch = min(self.look.px(34), self.width() / max(self.total, 1))
        start = (self.width() - pitch * self.total) / 2
        for index in range(self.total):
            column = self.total - 1 - index if self.isRightToLeft() else index
            centre = QPointF(start + pitch * (column + 0.5), self.height() / 2)
            if index < self.done:
                painter.setPen(QPen(QColor(palette.leaf), self.look.px(2)))
                painter.setBrush(QColor(palette.leaf))
                radius = pitch * 0.25
            elif index == self.done:
                painter.setPen(QPen(QColor(palette.ink), self.look.px(3)))
                painter.setBrush(QColor(palette.sun))
                radius = pitch * 0.36
            else:
                painter.setPen(QPen(QColor(palette.muted), self.look.px(2)))
                painter.setBrush(QColor(palette.card))
                radius = pitch * 0.25
            painter.drawEllipse(centre, radius, radius)
        painter.end()
