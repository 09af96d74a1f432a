"""Everything that is kept about a person on sheets to turn: headings with a picture, and the lines under them.

Apart from the pages of cards because lines are many and of every length: a sheet takes as many as it holds, and a
heading comes again where its lines go on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.picture import Picture
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import draw_card
from kiosk.ui.widgets.page_bar import PageBar
from kiosk.ui.widgets.text_block import TextBlock

Told = tuple[str, Line, tuple[Line, ...]]
"""A picture, a heading, and its lines."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A heading and some of its lines, on one sheet."""

    picture: Picture
    heading: TextBlock
    lines: tuple[TextBlock, ...]


class KeptSheet(QWidget):
    turned = Signal(int)
    """The sheet now shown, from 0."""

    def __init__(self, look: Look, told: Sequence[Told], previous: Line, following: Line) -> None:
        super().__init__()
        self.look = look
        self.page = 0
        self._told = [self._stretch(*each) for each in told]
        self._sheets: list[list[Stretch]] = []
        self._cards: list[QRect] = []
        self.bar = PageBar(look, previous, following, self)
        self.bar.asked.connect(self.show_page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def blocks(self) -> list[TextBlock]:
        """All texts, those of the other sheets too."""
        return [block for stretch in self._told for block in (stretch.heading, *stretch.lines)]

    def count(self) -> int:
        return max(len(self._sheets), 1)

    def show_page(self, page: int) -> None:
        turned = page != self.page
        self.page = page
        self._place()
        if turned:
            self.turned.emit(self.page)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.bar.height() + self.look.px(150))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheets = self._packed() if self._told else []
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        for card in self._cards:
            draw_card(painter, QRectF(card).adjusted(1, 1, -1, -1), self.look, palette.card, palette.line)
        painter.end()

    def _stretch(self, picture: str, heading: Line, lines: Sequence[Line]) -> Stretch:
        look = self.look
        drawing = Picture(look, picture, 44)
        drawing.setParent(self)
        head = TextBlock(look, heading, Type.BODY, bold=True, parent=self)
        return Stretch(drawing, head, tuple(TextBlock(look, line, Type.BODY, parent=self) for line in lines))

    @property
    def _air(self) -> int:
        return self.look.px(12)

    @property
    def _room(self) -> int:
        """The height of one sheet."""
        return self.height() - self.bar.height() - self._air

    def _words_width(self) -> int:
        return self.width() - self._before() - self.look.px(20)

    def _before(self) -> int:
        """Where the words begin, after the picture."""
        return self.look.px(20 + 44 + 18)

    def _high(self, block: TextBlock) -> int:
        return block.heightForWidth(self._words_width()) + self.look.px(2)

    def _packed(self) -> list[list[Stretch]]:
        """As many lines on each sheet as it holds; at least one, whatever its height."""
        sheets: list[list[Stretch]] = []
        used = self._room
        for stretch in self._told:
            head = max(self._high(stretch.heading), self.look.px(44)) + 2 * self._air
            lines: list[TextBlock] = []
            for line in stretch.lines:
                high = self._high(line)
                start = 0 if lines else head + (self._air if sheets else 0)
                if used + start + high > self._room or not sheets:
                    if lines:
                        sheets[-1].append(Stretch(stretch.picture, stretch.heading, tuple(lines)))
                    sheets.append([])
                    lines, used, start = [], 0, head
                lines.append(line)
                used += start + high
            sheets[-1].append(Stretch(stretch.picture, stretch.heading, tuple(lines)))
        return sheets

    def _place(self) -> None:
        """Only what stands on the sheet in hand is seen."""
        for stretch in self._told:
            for widget in (stretch.picture, stretch.heading, *stretch.lines):
                widget.hide()
        self._cards, top = [], 0
        if not self._sheets:
            return
        self.page = max(0, min(self.page, self.count() - 1))
        for stretch in self._sheets[self.page]:
            top = self._place_stretch(stretch, top) + self._air
        self.bar.setVisible(self.count() > 1)
        self.bar.setGeometry(0, self.height() - self.bar.height(), self.width(), self.bar.height())
        self.bar.show_page(self.page, self.count())
        self.update()

    def _place_stretch(self, stretch: Stretch, top: int) -> int:
        """Returns where it ends."""
        words, left = self._words_width(), self._before()
        bottom = top + self._air
        for block in (stretch.heading, *stretch.lines):
            high = block.heightForWidth(words)
            block.setGeometry(self._mirrored(QRect(left, bottom, words, high)))
            block.show()
            bottom += high + self.look.px(2)
        side = self.look.px(44)
        stretch.picture.setGeometry(self._mirrored(QRect(self.look.px(20), top + self._air, side, side)))
        stretch.picture.show()
        bottom = max(bottom, top + self._air + side) + self._air
        self._cards.append(QRect(0, top, self.width(), bottom - top))
        return bottom

    def _mirrored(self, place: QRect) -> QRect:
        if not self.isRightToLeft():
            return place
        return QRect(self.width() - place.right() - 1, place.top(), place.width(), place.height())
