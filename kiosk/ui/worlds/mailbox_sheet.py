"""A column of pieces, filled from top to bottom: texts, bars of buttons, boxes.

Apart because every pane of the mailbox is written as such a column, whatever the size of the letters.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.lines import Sign, Words, cut, metrics
from kiosk.ui.worlds.mailbox_pieces import Knob, Piece

TEXT = 21
SMALL = 18
PAD = 14
GAP = 10
ICON = 26


class Sheet:
    """`y` is where the next piece goes. All numbers given to its methods are mock-up pixels."""

    def __init__(self, look: Look, width: int) -> None:
        self.look = look
        self.width = width
        self.y = 0
        self.pieces: list[Piece] = []

    def px(self, design: float) -> int:
        return self.look.world_px(design)

    def gap(self, design: float = GAP) -> None:
        self.y += self.px(design)

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.y = max(self.y, piece.rect.bottom() + 1)

    def words(
        self, text: str, x: int, top: int, width: int, *, size: float = TEXT, bold: bool = False, colour: str = ""
    ) -> Words:
        px = self.px(size)
        measure = metrics(self.look, px, bold=bold)
        lines = cut(text, measure, max(width, 1))
        return Words(x, top, lines, px, bold, colour or self.look.palette.ink, measure.height())

    def length(self, text: str, *, size: float = TEXT, bold: bool = False) -> int:
        return metrics(self.look, self.px(size), bold=bold).horizontalAdvance(text)

    def text(
        self, place: str, text: str, *, size: float = TEXT, bold: bool = False, colour: str = "", x: int = 0
    ) -> None:
        words = self.words(text, x, self.y, self.width - x, size=size, bold=bold, colour=colour)
        self.add(Piece(place, QRect(x, words.top, self.width - x, words.bottom - words.top), words=(words,)))

    def boxed(self, place: str, text: str, icon: str, *, ground: str, colour: str) -> None:
        """A sentence of the mailbox itself, on a coloured ground."""
        pad, side = self.px(PAD), self.px(ICON)
        left = pad + side + self.px(GAP)
        words = self.words(text, left, self.y + pad // 2, self.width - left - pad, colour=colour)
        height = max(words.bottom - words.top, side) + pad
        sign = Sign(QRect(pad, self.y + (height - side) // 2, side, side), icon, colour)
        edge = self.look.palette.line
        box = QRect(0, self.y, self.width, height)
        self.add(Piece(place, box, ground, edge, self.px(12), (words,), (sign,)))

    def bar(self, knobs: list[Knob]) -> None:
        """Buttons in a row, icon above word; a new row begins where the width ends."""
        x, top, gap = 0, self.y, self.px(GAP)
        for knob in knobs:
            width = self.length(knob.label, size=SMALL, bold=True) + 2 * self.px(GAP)
            width = min(max(width, self.px(80)), self.width)
            if x and x + width > self.width:
                x, top = 0, self.y + gap
            piece = self._stacked(knob, x, top, width)
            self.add(piece)
            x += width + gap

    def _stacked(self, knob: Knob, x: int, top: int, width: int) -> Piece:
        ground, colour = self._colours(knob)
        side, pad = self.px(ICON), self.px(8)
        label = self.words(knob.label, x, top + pad + side, width, size=SMALL, bold=True, colour=colour)
        shift = (width - self.length(label.lines[0], size=SMALL, bold=True)) // 2
        label = self.words(knob.label, x + shift, label.top, width, size=SMALL, bold=True, colour=colour)
        sign = Sign(QRect(x + (width - side) // 2, top + pad, side, side), knob.icon, colour)
        box = QRect(x, top, width, label.bottom - top + pad // 2)
        edge = self.look.palette.line if not knob.main else ground
        return Piece(knob.place, box, ground, edge, self.px(12), (label,), (sign,), knob.move, knob.local)

    def line_button(self, knob: Knob, x: int, top: int, width: int, *, size: float = TEXT) -> Piece:
        """A button with its icon beside its word, as high as its lines need."""
        ground, colour = self._colours(knob)
        side, pad = self.px(ICON), self.px(PAD)
        left = x + pad + side + self.px(GAP)
        bold = knob.main or knob.lit
        words = self.words(knob.label, left, 0, x + width - left - pad // 2, size=size, bold=bold, colour=colour)
        height = max(words.bottom + self.px(12), self.px(50))
        words = self.words(
            knob.label, left, top + (height - words.bottom) // 2, x + width - left - pad // 2,
            size=size, bold=bold, colour=colour,
        )  # fmt: skip
        sign = Sign(QRect(x + pad, top + (height - side) // 2, side, side), knob.icon, colour)
        box = QRect(x, top, width, height)
        return Piece(knob.place, box, ground, "", self.px(12), (words,), (sign,), knob.move, knob.local)

    def line_width(self, knob: Knob, *, size: float = TEXT) -> int:
        bold = knob.main or knob.lit
        return self.length(knob.label, size=size, bold=bold) + self.px(ICON + GAP + 2 * PAD)

    def _colours(self, knob: Knob) -> tuple[str, str]:
        palette = self.look.palette
        if knob.main:
            return palette.brand, palette.on_brand
        return (palette.brand_soft if knob.lit else palette.card), palette.ink
