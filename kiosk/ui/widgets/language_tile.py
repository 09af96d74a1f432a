"""A language by its own name, with a loudspeaker because touching it says a sentence in that language.

Apart from the card because the name is aligned as that language is read, not as the screen is.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_card, draw_check
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording

_MARK = 26
"""The place kept for the tick or the pen, beside the loudspeaker."""


class LanguageTile(Pressable):
    """`code` and `name` of the language. `draft`: no native reader has signed it yet, a small pen says so;
    `draft_name` says the same to screen readers."""

    def __init__(
        self,
        look: Look,
        code: str,
        name: str,
        *,
        draft: bool = False,
        draft_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self.code = code
        self.line = Line(name, code)
        self._draft = draft
        if draft:
            self.setAccessibleDescription(draft_name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        pixels = look.chrome_px(Type.INSTRUCTION.value * (1.1 if look.size < 200 else 0.94))
        self._words = Wording(look, self.line, pixels, bold=True, leading=1.3)
        self._side = round(pixels * 1.3)

    def lines(self) -> list[Line]:
        return [self.line]

    def clipped(self) -> bool:
        words = self._words_rect(body_rect(self, self.look))
        return not self._words.fits(words.width(), words.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words.height(max(width - self._around(), 1)) + 2 * self.look.px(22)
        return max(words, self.look.target()) + 2 * self.look.px(ROOM)

    def sizeHint(self) -> QSize:
        width = max(self._words.natural_width, self.look.px(120)) + self._around()
        return QSize(width, self.heightForWidth(width))

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        chosen = self.isChecked()
        if self.isDown():
            draw_card(painter, body, look, palette.brand_soft, palette.ink, 5)
        elif chosen:
            draw_card(painter, body, look, palette.brand_soft, palette.brand, 5)
        else:
            draw_card(painter, body, look, palette.card, palette.brand if self.underMouse() else palette.line)
        self._words.draw(painter, self._words_rect(body), palette.ink)
        mirrored, side = self.isRightToLeft(), self._side
        pad = look.px(18)
        left = body.left() + pad if mirrored else body.right() - pad - side
        middle = QPointF(round(left), round(body.center().y() - side / 2))
        speaker = icon_pixmap("sound", side, palette.brand, mirrored=mirrored)
        painter.drawPixmap(middle, speaker)
        small, gap = look.px(_MARK), look.px(8)
        mark = QPointF(left + side + gap if mirrored else left - gap - small, body.center().y() - small / 2)
        if chosen:
            centre = mark + QPointF(small / 2, small / 2)
            draw_check(painter, centre, small, palette.brand, palette.on_brand)
        elif self._draft:
            painter.drawPixmap(mark.toPoint(), icon_pixmap("pen", small, palette.muted))

    def _around(self) -> int:
        return 2 * self.look.px(ROOM) + 2 * self.look.px(18) + self._side + self.look.px(_MARK + 18)

    def _words_rect(self, body: QRectF) -> QRectF:
        pad, icon = self.look.px(18), self._side + self.look.px(_MARK + 18)
        left, right = (pad + icon, pad) if self.isRightToLeft() else (pad, pad + icon)
        return body.adjusted(left, self.look.px(6), -right, -self.look.px(6))
