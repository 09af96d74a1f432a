"""How a page for helpers looks: a sentence to hear, an answer to choose, and the reply to it.

Apart from other cards because these hold whole sentences, set where reading begins, each behind its own sign.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.picture import Picture
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_card, draw_check
from kiosk.ui.widgets.paragraph import Mark
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wording import Wording, mark_for

DISC = 40
EDGE = 18
GAP = 16
"""Mock-up pixels: the disc with the sign, from the edge to it, and from it to the words."""
SIGN = 64


class SentenceCard(QWidget):
    """One sentence of a page behind its number; or the chosen answer behind its own."""

    def __init__(self, look: Look, line: Line, sign: str) -> None:
        super().__init__()
        self.look = look
        self._sign = sign
        self.text = TextBlock(look, line, Type.BUTTON, middle=True)
        row = QHBoxLayout(self)
        before = look.px(EDGE + GAP + ROOM) + _disc(look)
        row.setContentsMargins(0, look.px(6), 0, look.px(6))
        row.setSpacing(0)
        row.addSpacing(before)
        row.addWidget(self.text, 1)
        row.addSpacing(look.px(EDGE + ROOM))
        self.text.setMinimumHeight(_disc(look) + look.px(ROOM))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        body = body_rect(self, look)
        draw_card(painter, body, look, palette.card, palette.line)
        _draw_sign(painter, body, look, self._sign, palette.brand_soft, palette.brand, self.isRightToLeft())
        painter.end()


class AnswerCard(Pressable):
    """What one could do or say: a large button behind its number."""

    def __init__(self, look: Look, line: Line, sign: str) -> None:
        super().__init__(look, line.text)
        self.line = line
        self._sign = sign
        self._mark: Mark | None = None
        self._words = Wording(look, line, look.chrome_px(Type.BUTTON), leading=1.35)

    def lines(self) -> list[Line]:
        return [self.line]

    def highlight(self, offset: int, length: int) -> None:
        """Marks the word that is being said, as in a text block."""
        self._mark = mark_for(self.look, offset, length)
        self.update()

    def clipped(self) -> bool:
        room = self._room(body_rect(self, self.look))
        return not self._words.fits(room.width(), room.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self.look
        around = look.px(2 * ROOM + EDGE + GAP + EDGE) + _disc(look)
        words = self._words.height(max(width - around, 1))
        return max(words + look.px(2 * ROOM + 16), self.floor_target())

    def sizeHint(self) -> QSize:
        width = self.look.px(560)
        return QSize(width, self.heightForWidth(width))

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        ground = palette.brand_soft if self.isDown() or self.underMouse() else palette.card
        draw_card(painter, body, look, ground, palette.brand, 4 if self.isDown() else 2)
        _draw_sign(painter, body, look, self._sign, palette.brand, palette.on_brand, self.isRightToLeft())
        self._words.draw(painter, self._room(body), palette.ink, second=palette.muted, mark=self._mark)

    def _room(self, body: QRectF) -> QRectF:
        before = self.look.px(EDGE + GAP) + _disc(self.look)
        after, air = self.look.px(EDGE), self.look.px(6)
        if self.isRightToLeft():
            return body.adjusted(after, air, -before, -air)
        return body.adjusted(before, air, -after, -air)


class ReplyCard(QWidget):
    """What the chosen answer leads to. `good`: with a tick, on green; else a bubble that suggests another way."""

    def __init__(self, look: Look, line: Line, *, good: bool) -> None:
        super().__init__()
        self.look = look
        self._good = good
        self.text = TextBlock(look, line, Type.INSTRUCTION, bold=True, middle=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(28), look.px(20), look.px(28), look.px(20))
        row.setSpacing(look.px(24))
        self._sign = QWidget() if good else Picture(look, "bubble", SIGN)
        self._sign.setFixedSize(look.px(SIGN), look.px(SIGN))
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        body = body_rect(self, look)
        ground, edge = (palette.leaf_soft, palette.leaf) if self._good else (palette.brand_soft, palette.brand)
        draw_card(painter, body, look, ground, edge, 3)
        if self._good:
            middle = QPointF(self._sign.geometry().center())
            draw_check(painter, middle, look.px(SIGN), palette.leaf, palette.on_leaf)
        painter.end()


def _disc(look: Look) -> int:
    return look.chrome_px(DISC)


def _draw_sign(
    painter: QPainter, body: QRectF, look: Look, sign: str, ground: str, ink: str, mirrored: bool
) -> None:
    """A number in a disc, where reading begins."""
    side = _disc(look)
    left = body.right() - look.px(EDGE) - side if mirrored else body.left() + look.px(EDGE)
    disc = QRectF(left, body.center().y() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(disc)
    painter.setPen(QColor(ink))
    painter.setFont(look.font(round(side * 0.6), bold=True))
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), sign)
