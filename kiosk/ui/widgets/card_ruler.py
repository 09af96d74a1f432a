"""A bank card in its true size: every such card in the world is as large, so it measures a screen.

Apart because it is the one drawing of the kiosk whose size must not follow anything but the real screen.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.outline import draw_card

WIDTH_MM, HEIGHT_MM, CORNER_MM = 85.6, 53.98, 3.18
"""Of ISO/IEC 7810, format ID-1."""
MM_PER_INCH = 25.4


class CardRuler(QWidget):
    """Drawn as if the screen, which is as large as the window, had this diagonal. Where the card has no room, only
    its width is drawn, as a ruler with two ends."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.inches = 18.5
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_inches(self, inches: float) -> None:
        self.inches = inches
        self.update()

    def px_per_mm(self) -> float:
        screen = self.window().size()
        diagonal: float = (screen.width() ** 2 + screen.height() ** 2) ** 0.5
        return diagonal / (self.inches * MM_PER_INCH)

    def card(self) -> QRectF:
        """Where the card lies on a screen of this size."""
        scale = self.px_per_mm()
        box = QRectF(0, 0, WIDTH_MM * scale, HEIGHT_MM * scale)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(420), self.look.px(260))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(240), self.look.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.card()
        if card.height() <= self.height():
            self._draw_card(painter, card)
        else:
            self._draw_ruler(painter, card)
        painter.end()

    def _draw_card(self, painter: QPainter, card: QRectF) -> None:
        look, palette, scale = self.look, self.look.palette, self.px_per_mm()
        radius = CORNER_MM * scale / max(look.px(100) / 100, 0.01)
        draw_card(painter, card, look, palette.brand_soft, palette.brand, 3, radius=radius)
        chip = QRectF(card.left() + 10 * scale, card.top() + 19 * scale, 12 * scale, 9.5 * scale)
        painter.setPen(QPen(QColor(palette.brand), max(look.px(2), 1)))
        painter.setBrush(QColor(palette.sun))
        painter.drawRoundedRect(chip, scale, scale)
        painter.setPen(QPen(QColor(palette.brand), 2 * scale))
        for group in range(4):
            left = card.left() + (10 + 17 * group) * scale
            middle = card.top() + 36 * scale
            painter.drawLine(QPointF(left, middle), QPointF(left + 11 * scale, middle))

    def _draw_ruler(self, painter: QPainter, card: QRectF) -> None:
        middle, end = card.center().y(), min(self.height() / 2 - 2, self.look.px(40))
        painter.setPen(QPen(QColor(self.look.palette.brand), max(self.look.px(3), 1)))
        painter.drawLine(QPointF(card.left(), middle), QPointF(card.right(), middle))
        for x in (card.left(), card.right()):
            painter.drawLine(QPointF(x, middle - end), QPointF(x, middle + end))
