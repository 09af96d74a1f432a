"""In whose name everything is practised: her card in the bar, in sight of every task; a touch shows it all.

Apart because it takes whatever room the bar has left: name and address, the name, or in large print a picture.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.outline import ROOM, draw_card
from kiosk.ui.widgets.pressable import Pressable


class PersonaBadge(Pressable):
    """`name` and `email` stand as they are written on the simulated machine, in every language."""

    def __init__(self, look: Look, said: Line, name: str, email: str, parent: QWidget | None = None) -> None:
        super().__init__(look, said.text, parent)
        self.line = said
        self._name = name
        self._email = email
        self._side = look.px(44)
        self._bold = look.french_font(round(look.px(20) * 1.05), bold=True)
        self._plain = look.french_font(look.px(17))

    def lines(self) -> list[Line]:
        return []

    def wanted_width(self) -> int:
        """With name and address; the bar gives less when it has less."""
        return self._frame() + max(self._width(self._bold, self._name), self._width(self._plain, self._email))

    def least_width(self) -> int:
        return max(self._side + 2 * self.look.px(ROOM) + 2 * self.look.px(8), self.look.mm(16))

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), self.look.px(76))

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        draw_card(painter, body, look, palette.brand_soft, palette.brand if self.isDown() else "", 3, radius=14)
        mirrored = self.isRightToLeft()
        inset, side = look.px(8), self._side
        left = body.right() - inset - side if mirrored else body.left() + inset
        icon = icon_pixmap("person", side, palette.brand)
        painter.drawPixmap(QPointF(round(left), round(body.center().y() - side / 2)), icon)
        room = body.width() - side - 3 * inset
        start = body.left() + inset if mirrored else left + side + inset
        shown = [
            (font, text, ink)
            for font, text, ink in (
                (self._bold, self._name, palette.ink), (self._plain, self._email, palette.muted),
            )
            if self._width(font, text) <= room + 1
        ]  # fmt: skip
        height = sum(QFontMetrics(font).height() for font, _, _ in shown)
        top = body.center().y() - height / 2
        for font, text, ink in shown:
            high = QFontMetrics(font).height()
            painter.setFont(font)
            painter.setPen(look.colour(ink))
            side_of = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(start, top, room, high), side_of | Qt.AlignmentFlag.AlignVCenter, text)
            top += high

    def _frame(self) -> int:
        return self._side + 3 * self.look.px(8) + 2 * self.look.px(ROOM) + self.look.px(4)

    @staticmethod
    def _width(font: QFont, text: str) -> int:
        return QFontMetrics(font).horizontalAdvance(text)
