"""One setting to touch: its picture, its name, what it is for, and its value at the far side.

Apart from the cards of choices because three texts stand in it, and the value must be found at one glance.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.i18n.bidi import bare
from kiosk.i18n.languages import language
from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_card, shaded
from kiosk.ui.widgets.paragraph import Align, Mark
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording, mark_for

VALUE_SHARE, MOST = 0.34, 0.55
"""Of the row's width, for the value: as a rule, and when one long word stands in it."""


class SettingRow(Pressable):
    """`changed`: it is not the usual value any more, and stands in a stronger frame."""

    def __init__(
        self, look: Look, label: Line, sentence: Line, value: Line, icon: str, *, changed: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, f"{label.text} : {value.text}", parent)
        self.setAccessibleDescription(bare(sentence.text))
        self.line = label
        self._changed = changed
        self._icon = icon
        self._mark: Mark | None = None
        body, small = look.chrome_px(Type.BODY), look.chrome_px(Type.SMALL)
        self._label = Wording(look, label, body, bold=True, leading=1.25)
        self._sentence = Wording(look, sentence, small, leading=1.3)
        far = Align.END if language(value.language).mirrored == look.mirrored else Align.START
        self._value = Wording(look, value, body, bold=changed, leading=1.25, align=far)

    def lines(self) -> list[Line]:
        return [self._label.line, self._sentence.line, self._value.line]

    def highlight(self, offset: int, length: int) -> None:
        """Marks the word of the name that is being said."""
        self._mark = mark_for(self.look, offset, length)
        self.update()

    def clipped(self) -> bool:
        words, value = self._rooms(body_rect(self, self.look))
        stacked = self._stack_height(round(words.width())) <= words.height() + 1
        return not (stacked and self._value.fits(value.width(), value.height()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self.look
        words, value = self._rooms(QRectF(0, 0, width - 2 * look.px(ROOM), 1_000))
        inside = max(self._stack_height(round(words.width())), self._value.height(value.width()))
        return max(inside + 2 * look.px(10), look.target()) + 2 * look.px(ROOM)

    def sizeHint(self) -> QSize:
        width = self.look.px(440)
        return QSize(width, self.heightForWidth(width))

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        edge = palette.brand if self._changed or self.underMouse() else palette.line
        ground = shaded(palette.card, palette.ink, 0.12) if self.isDown() else palette.card
        draw_card(painter, body, look, ground, palette.ink if self.isDown() else edge, 3 if self._changed else 2)
        side = look.px(38)
        left = body.right() - look.px(18) - side if self.isRightToLeft() else body.left() + look.px(18)
        picture = icon_pixmap(self._icon, side, palette.brand, mirrored=self.isRightToLeft())
        painter.drawPixmap(QPointF(round(left), round(body.center().y() - side / 2)), picture)
        words, value = self._rooms(body)
        height = self._label.height(words.width())
        top = words.top() + max((words.height() - self._stack_height(round(words.width()))) / 2, 0)
        self._label.draw(
            painter, QRectF(words.left(), top, words.width(), height + 1), palette.ink, mark=self._mark
        )
        rest = QRectF(words.left(), top + height, words.width(), words.bottom() - top - height + 1)
        self._sentence.draw(painter, rest, palette.muted, second=palette.muted, middle=False)
        self._value.draw(painter, value, palette.brand if self._changed else palette.ink)

    def _stack_height(self, width: int) -> int:
        return self._label.height(width) + self._sentence.height(width)

    def _rooms(self, body: QRectF) -> tuple[QRectF, QRectF]:
        """Of the words, and of the value beside them."""
        look = self.look
        picture, pad, gap = look.px(18 + 38 + 14), look.px(18), look.px(14)
        room = body.adjusted(picture, look.px(8), -pad, -look.px(8))
        if self.isRightToLeft():
            room = body.adjusted(pad, look.px(8), -picture, -look.px(8))
        share = min(
            max(room.width() * VALUE_SHARE, self._value.longest_word_at(self._value.floor) + 1),
            room.width() * MOST,
            self._value.natural_width,
        )
        if self.isRightToLeft():
            value = QRectF(room.left(), room.top(), share, room.height())
            return room.adjusted(share + gap, 0, 0, 0), value
        value = QRectF(room.right() - share, room.top(), share, room.height())
        return room.adjusted(0, 0, -share - gap, 0), value
