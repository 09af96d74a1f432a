"""Four signs of a code, large, to be copied by hand.

Apart because it is drawn in a font whose zero, one and letters cannot be taken for one another.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import body_rect, draw_card


class CodeCard(QLabel):
    """A QLabel only so that screen readers meet it; each sign is said by itself."""

    def __init__(self, look: Look, group: str) -> None:
        super().__init__()
        self.look = look
        self.group = group
        self.setText(group)
        self.setAccessibleName(" ".join(group))
        self._font = look.french_font(round(look.chrome_px(Type.TITLE) * 1.15), bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(look.px(200))

    def clipped(self) -> bool:
        return QFontMetrics(self._font).horizontalAdvance(" ".join(self.group)) > self.width()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font)
        return QSize(metrics.horizontalAdvance(self.group) + self.look.px(70), metrics.height() * 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(150), self.look.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        body = body_rect(self, look)
        draw_card(painter, body, look, palette.card, palette.brand, 3)
        font = look.french_font(min(self._font.pixelSize(), round(body.height() * 0.56)), bold=True)
        painter.setFont(font)
        painter.setPen(look.colour(palette.ink))
        pitch = min(body.width() * 0.86 / len(self.group), font.pixelSize() * 1.1)
        left = body.center().x() - pitch * len(self.group) / 2
        for place, sign in enumerate(self.group):
            box = QRectF(left + place * pitch, body.top(), pitch, body.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)
        painter.end()
