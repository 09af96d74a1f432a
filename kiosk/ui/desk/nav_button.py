"""One entry of the desk's menu in the column beside the pages: a picture, a name, and whether it is open.

Apart because the column stays while pages change, and shows where one is by more than colour.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import ROOM, draw_card
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording


class NavButton(Pressable):
    def __init__(self, look: Look, line: Line, icon: str, *, here: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, line.text, parent)
        self.line = line
        self._icon = icon
        self._here = here
        self._words = Wording(look, line, look.chrome_px(Type.BODY), bold=True, leading=1.2)
        if here:
            self.setAccessibleDescription("•")

    def lines(self) -> list[Line]:
        return [self.line]

    def clipped(self) -> bool:
        room = self._room(QRectF(self.rect()))
        return not self._words.fits(room.width(), room.height())

    def heightForWidth(self, width: int) -> int:
        words = self._words.height(max(width - self.look.px(70 + 2 * ROOM), 1))
        return max(words + 2 * self.look.px(ROOM + 4), self.floor_target())

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(250), self.floor_target())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.floor_target())

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        if self._here or self.isDown():
            draw_card(painter, body, look, palette.brand_soft, palette.brand, 4, radius=16)
        else:
            draw_card(painter, body, look, palette.card, palette.brand if self.underMouse() else palette.line)
        side = look.px(30)
        left = body.right() - look.px(18) - side if self.isRightToLeft() else body.left() + look.px(18)
        pixmap = icon_pixmap(self._icon, side, palette.brand, mirrored=self.isRightToLeft())
        painter.drawPixmap(QPointF(round(left), round(body.center().y() - side / 2)), pixmap)
        self._words.draw(painter, self._room(body), palette.ink)

    def _room(self, body: QRectF) -> QRectF:
        look = self.look
        picture, end, air = look.px(18 + 30 + 12), look.px(10), look.px(4)
        if self.isRightToLeft():
            return body.adjusted(end, air, -picture, -air)
        return body.adjusted(picture, air, -end, -air)
