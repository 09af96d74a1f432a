"""A picture over its word, to choose: one of several, or as many as one likes.

Apart from the button because it stays chosen, and says so with a border, a ground and a tick.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import CHROME_GROWTH, Look, Type
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_card, draw_check, shaded
from kiosk.ui.widgets.paragraph import Align, Mark
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording, mark_for


class ChoiceCard(Pressable):
    """`radio`: only one of the cards beside it. Not `checkable`: touching it goes somewhere at once.
    `pixels` replaces the size of the role."""

    def __init__(
        self,
        look: Look,
        line: Line,
        icon: str = "",
        *,
        radio: bool = False,
        checkable: bool = True,
        role: Type = Type.BUTTON,
        pixels: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, line.text, parent)
        self.line = line
        self._mark: Mark | None = None
        self._icon = icon
        self.setCheckable(checkable or radio)
        self.setAutoExclusive(radio)
        pixels = pixels or look.chrome_px(role)
        self._words = Wording(look, line, pixels, bold=True, leading=1.3, align=Align.CENTRE)
        self._beside = Wording(look, line, pixels, bold=True, leading=1.3)
        self._picture = round(look.px(80) * min(CHROME_GROWTH[look.size], 1.5)) if icon else 0

    def lines(self) -> list[Line]:
        return [self.line]

    def highlight(self, offset: int, length: int) -> None:
        """Marks the word that is being said, as in a text block."""
        self._mark = mark_for(self.look, offset, length)
        self.update()

    def clipped(self) -> bool:
        _, words, wording = self._places(body_rect(self, self.look))
        return not wording.fits(words.width(), words.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self.look
        words = self._words.height(max(width - 2 * look.px(ROOM) - 2 * look.px(16), 1))
        picture = self._picture + look.px(8) if self._icon else 0
        inside = picture + words + 2 * look.px(20)
        return max(inside, look.target()) + 2 * look.px(ROOM)

    def least_height(self, width: int) -> int:
        """What is enough for everything, with the picture beside the words where that is lower."""
        look = self.look
        above = self.heightForWidth(width)
        if not self._icon:
            return above - 2 * look.px(12)
        around = 2 * look.px(ROOM) + 2 * look.px(14)
        side = min(self._picture, round((width - around) * 0.25))
        tick = look.px(48) if self.isCheckable() else 0
        words = self._beside.height(max(width - around - side - look.px(14) - tick, 1))
        beside = max(words + around, round(side * 0.8) + around, self.floor_target())
        return min(above, beside) if width > 2 * beside else above

    def sizeHint(self) -> QSize:
        look = self.look
        words = min(self._words.natural_width, max(look.px(180), self._words.longest_word))
        width = max(words + 2 * look.px(18), self._picture + 2 * look.px(40), look.target())
        width += 2 * look.px(ROOM)
        return QSize(width, self.heightForWidth(width))

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        chosen = self.isChecked()
        ground = palette.brand_soft if chosen else palette.card
        if self.isDown():
            draw_card(painter, body, look, palette.brand_soft, palette.ink, 5)
            body = body.translated(0, look.px(2))
        elif chosen:
            draw_card(painter, body, look, ground, palette.brand, 5)
        else:
            ground = shaded(ground, palette.paper, 0.05) if self.underMouse() else ground
            draw_card(painter, body, look, ground, palette.brand if self.underMouse() else palette.line)
        picture, words, wording = self._places(body)
        if self._icon:
            side = int(picture.width())
            pixmap = icon_pixmap(self._icon, side, palette.brand, mirrored=self.isRightToLeft())
            painter.drawPixmap(picture.topLeft(), pixmap)
        wording.draw(painter, words, palette.ink, second=palette.muted, mark=self._mark)
        if chosen:
            self._draw_tick(painter, body)

    def _draw_tick(self, painter: QPainter, body: QRectF) -> None:
        side = self._tick_side()
        away = side * 0.5 + min(self.look.px(12), body.width() * 0.08)
        x = body.left() + away if self.isRightToLeft() else body.right() - away
        centre = QPointF(x, body.top() + away)
        draw_check(painter, centre, side, self.look.palette.brand, self.look.palette.on_brand)

    def _tick_side(self) -> float:
        return min(self.look.px(34), self.height() * 0.3, self.width() * 0.2)

    def _places(self, body: QRectF) -> tuple[QRectF, QRectF, Wording]:
        """Where the picture and the words stand, and how these are aligned."""
        look = self.look
        pad = min(look.px(14), round(body.width() * 0.08), round(body.height() * 0.12))
        room = body.adjusted(pad, pad, -pad, -pad)
        if not self._icon:
            return QRectF(), room, self._words
        gap = look.px(8)
        wanted = self._words.height(room.width())
        if body.width() > 1.9 * body.height() and wanted + self._picture + gap > room.height():
            return self._places_beside(room)
        side = self._picture_side(room, wanted + gap)
        words_height = min(wanted, room.height() - side - gap)
        top = room.top() + max((room.height() - side - gap - words_height) / 2, 0)
        picture = QRectF(round(room.center().x() - side / 2), round(top), side, side)
        words = QRectF(room.left(), top + side + gap, room.width(), words_height + 1)
        return picture, words, self._words

    def _picture_side(self, room: QRectF, below: float) -> float:
        """Half the height at least, less only when the words would be cut."""
        most = max(self._picture, min(self.look.px(150), room.height() * 0.4))
        for share in (0.5, 0.4, 0.3, 0.2):
            side = min(max(room.height() - below, room.height() * share), most, room.width())
            if self._words.fits(room.width(), room.height() - side - self.look.px(8)):
                return side
        return min(room.height() * 0.2, self._picture)

    def _places_beside(self, room: QRectF) -> tuple[QRectF, QRectF, Wording]:
        gap = self.look.px(14)
        side = min(self._picture, room.height(), room.width() * 0.25)
        if self.isCheckable():
            tick = self._tick_side() + gap
            room = room.adjusted(tick, 0, 0, 0) if self.isRightToLeft() else room.adjusted(0, 0, -tick, 0)
        top = round(room.center().y() - side / 2)
        if self.isRightToLeft():
            picture = QRectF(round(room.right() - side), top, side, side)
            return picture, room.adjusted(0, 0, -side - gap, 0), self._beside
        return QRectF(round(room.left()), top, side, side), room.adjusted(side + gap, 0, 0, 0), self._beside
