"""A picture on a round yellow ground, for the few places that welcome or congratulate.

Apart because it is an ornament with a meaning: here, now, you.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look


class Medallion(QWidget):
    """`design`: the diameter in mock-up pixels."""

    def __init__(self, look: Look, name: str, design: int) -> None:
        super().__init__()
        self.look = look
        self._side = look.px(design)
        inside = round(self._side * 0.52)
        self._pixmap = icon_pixmap(name, inside, look.palette.on_sun)
        self._inside = inside
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        ring = look.px(5)
        painter.setPen(QPen(look.colour(palette.brand), ring))
        painter.setBrush(look.colour(palette.brand_soft))
        painter.drawEllipse(QRectF(self.rect()).adjusted(ring, ring, -ring, -ring))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(palette.sun))
        part = self._side * 0.14
        painter.drawEllipse(QRectF(self.rect()).adjusted(part, part, -part, -part))
        left = (self._side - self._inside) / 2
        painter.drawPixmap(QPointF(left, left), self._pixmap)
        painter.end()
