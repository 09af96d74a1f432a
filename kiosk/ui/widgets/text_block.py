"""Words to read: a title, an instruction, a sentence; wrapped, never cut, the spoken word marked.

Apart because a standard label neither shrinks to its room nor marks a word nor sets French under the rest.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.paragraph import Align, Mark
from kiosk.ui.widgets.wording import Wording, mark_for


class TextBlock(QLabel):
    """A QLabel only so that screen readers meet static text; the drawing is our own.

    `pixels` replaces the size of the role. `colour` and `second` are colours, ink and muted when empty.
    """

    def __init__(
        self,
        look: Look,
        line: Line,
        role: Type = Type.BODY,
        *,
        bold: bool = False,
        align: Align = Align.START,
        colour: str = "",
        second: str = "",
        pixels: int = 0,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._role = role
        self._bold = bold
        self._align = align
        self._full = self._pixels = pixels or look.text_px(role)
        self._colour = colour or look.palette.ink
        self._second = second or look.palette.muted
        self._middle = middle
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        self.line = line
        self._mark: Mark | None = None
        self._set()
        self.setText(bare(line.text).replace("&", "&&"))
        self.setAccessibleName(bare(line.text))
        self.updateGeometry()
        self.update()

    def scale(self, part: float) -> None:
        """A part of the wanted size: all texts of a screen give up size together when its room is small."""
        pixels = max(round(self._full * part), 1)
        if pixels != self._pixels:
            self._pixels = pixels
            self._set()
            self.updateGeometry()
            self.update()

    def lines(self) -> list[Line]:
        return [self.line] if self.line.text else []

    def highlight(self, offset: int, length: int) -> None:
        """Marks the word that is being said, in characters of the shown text. Length 0: none."""
        self._mark = mark_for(self.look, offset, length)
        self.update()

    def fits(self) -> bool:
        return self._words.fits(self.width(), self.height())

    def clipped(self) -> bool:
        return not self.fits()

    def fitted(self) -> int:
        """The pixels of the font in the present room."""
        return self._words.chosen(self.width(), self.height())

    def height_of(self, width: int, pixels: float) -> int:
        """What these words need in `width` at this size, or at their wanted size if that is smaller."""
        if not self.line.text:
            return 0
        return self._words.height(width, max(min(round(pixels), self._pixels), self._words.floor))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self.line.text:
            return 0
        return self._words.height(width, self._words.chosen(width, 100_000))

    def sizeHint(self) -> QSize:
        if not self.line.text:
            return QSize(0, 0)
        width = min(self._words.natural_width, max(self.look.px(640), self._words.longest_word))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if not self.line.text:
            return QSize(0, 0)
        floor = self._words.floor
        return QSize(min(self._words.longest_word_at(floor), self.look.px(200)), round(floor * 1.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._words.draw(
            painter, QRectF(self.rect()), self._colour, second=self._second, mark=self._mark, middle=self._middle
        )
        painter.end()

    def _set(self) -> None:
        leading = 1.3 if self._role is Type.TITLE else 1.5
        self._words = Wording(
            self.look, self.line, self._pixels, bold=self._bold, leading=leading, align=self._align
        )
