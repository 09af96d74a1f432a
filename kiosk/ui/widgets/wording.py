"""How a Line is set: the words in their own language, the French under them, shrunk until both fit.

Apart because buttons, cards, titles and the coach all obey the same rule: nothing is ever cut.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.i18n.languages import language
from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.paragraph import Align, Mark, Paragraph

SECOND_SIZE = 0.78
_STEP = 0.97


class Wording:
    """A Line at a wanted size in pixels, down to `floor` when the room is small."""

    def __init__(
        self,
        look: Look,
        line: Line,
        pixels: int,
        *,
        bold: bool = False,
        leading: float = 1.5,
        align: Align = Align.START,
        floor: int = 0,
    ) -> None:
        self.look = look
        self.line = line
        self.pixels = pixels
        self.align = align
        self.floor = min(floor or look.px(15), pixels)
        self._bold = bold
        self._leading = leading
        self._set: dict[int, tuple[Paragraph, Paragraph | None]] = {}
        self._chosen: dict[tuple[int, int], int] = {}

    @cached_property
    def natural_width(self) -> int:
        """Everything on one line."""
        return round(max(part.natural_width() for part in self._parts(self.pixels))) + 1

    @cached_property
    def longest_word(self) -> int:
        return self.longest_word_at(self.pixels)

    def longest_word_at(self, pixels: int) -> int:
        return round(max(part.longest_word() for part in self._parts(pixels))) + 1

    def height(self, width: float, pixels: int = 0) -> int:
        return round(sum(part.height(width) for part in self._parts(pixels or self.pixels)) + 0.5)

    def chosen(self, width: float, height: float) -> int:
        """The largest size, not above the wanted one, at which this room holds everything."""
        key = (int(width), int(height))
        if key not in self._chosen:
            pixels = self.pixels
            while pixels > self.floor and not self._holds(key, pixels):
                pixels = max(self.floor, min(pixels - 1, int(pixels * _STEP)))
            self._chosen[key] = pixels
        return self._chosen[key]

    def fits(self, width: float, height: float) -> bool:
        """False only when the room is too small even at the floor."""
        return self._holds((int(width), int(height)), self.chosen(width, height))

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        colour: str,
        *,
        second: str = "",
        mark: Mark | None = None,
        middle: bool = True,
    ) -> None:
        """In the middle of the height of `rect`, or from its top."""
        pixels = self.chosen(rect.width(), rect.height())
        first, french = self._pair(pixels)
        spare = rect.height() - self.height(rect.width(), pixels)
        box = rect.adjusted(0, max(spare / 2, 0) if middle else 0, 0, 0)
        first.draw(painter, box, colour, self.align, mark)
        if french is not None:
            box = box.adjusted(0, first.height(box.width()), 0, 0)
            french.draw(painter, box, second or colour, self._french_align())

    def _french_align(self) -> Align:
        """The French keeps to the side of the words that it explains."""
        mirrored = language(self.line.language).mirrored
        return Align.END if mirrored and self.align is Align.START else self.align

    def _holds(self, room: tuple[int, int], pixels: int) -> bool:
        width, height = room
        return self.longest_word_at(pixels) <= width + 1 and self.height(width, pixels) <= height + 1

    def _parts(self, pixels: int) -> list[Paragraph]:
        return [part for part in self._pair(pixels) if part is not None]

    def _pair(self, pixels: int) -> tuple[Paragraph, Paragraph | None]:
        if pixels not in self._set:
            self._set[pixels] = (self._first(pixels), self._second(pixels))
        return self._set[pixels]

    def _first(self, pixels: int) -> Paragraph:
        code = self.line.language
        font = self.look.font_for(code, pixels, bold=self._bold)
        return Paragraph(self.line.text, font, leading=self._leading, mirrored=language(code).mirrored)

    def _second(self, pixels: int) -> Paragraph | None:
        if not self.line.french:
            return None
        font = self.look.french_font(max(round(pixels * SECOND_SIZE), 8))
        return Paragraph(self.line.french, font, leading=self._leading)


def mark_for(look: Look, offset: int, length: int) -> Mark | None:
    """The mark of the word that is being said, in characters of the shown text. Length 0: none."""
    return Mark(offset, length, look.palette.sun, look.palette.on_sun) if length > 0 else None
