"""A column of pieces, filled from top to bottom: texts, buttons, fields, rows and icons with their names.

Apart because windows, panels and dialogs are all written as such columns, whatever the size of the letters.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Palette
from kiosk.ui.worlds.desktop_pieces import Glyph, Knob, Piece
from kiosk.ui.worlds.lines import Words, cut, metrics

TEXT = 20
SMALL = 17
PAD = 12
GAP = 10
MARK = 24
"""The side of the small sign on a button."""


class Sheet:
    """`y` is where the next piece goes. All numbers given to its methods are mock-up pixels; `touch` is not."""

    def __init__(self, look: Look, palette: Palette, width: int, zoom: float, touch: int) -> None:
        self.look, self.palette, self.width, self.zoom, self.touch = look, palette, width, zoom, touch
        self.y = 0
        self.room = 0
        """The height that is in sight, for pieces that fill it."""
        self.pieces: list[Piece] = []

    def px(self, design: float) -> int:
        return self.look.world_px(design)

    def text_px(self, design: float) -> int:
        return round(self.look.world_px(design) * self.zoom)

    def gap(self, design: float = GAP) -> None:
        self.y += self.px(design)

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.y = max(self.y, piece.rect.bottom() + 1)

    def words(
        self, text: str, x: int, top: int, width: int, *, size: float = TEXT, bold: bool = False, colour: str = "",
        most: int = 99,
    ) -> Words:  # fmt: skip
        """The text cut to its width; past `most` lines it ends with three dots."""
        px = self.text_px(size)
        measure = metrics(self.look, px, bold=bold)
        lines = cut(text, measure, max(width, 1))
        if len(lines) > most:
            last = "".join(lines[most - 1 :])
            while last and measure.horizontalAdvance(last + "…") > width:
                last = last[:-1]
            lines = (*lines[: most - 1], last + "…")
        return Words(x, top, lines, px, bold, colour or self.palette.ink, measure.height())

    def length(self, text: str, *, size: float = TEXT, bold: bool = False) -> int:
        return metrics(self.look, self.text_px(size), bold=bold).horizontalAdvance(text)

    def text(
        self, place: str, text: str, *, size: float = TEXT, bold: bool = False, colour: str = "", x: int = 0
    ) -> None:
        words = self.words(text, x, self.y, self.width - 2 * x, size=size, bold=bold, colour=colour)
        self.add(Piece(place, QRect(x, words.top, self.width - 2 * x, words.bottom - words.top), words=(words,)))

    def middle(self, place: str, text: str, *, size: float = TEXT, bold: bool = False, colour: str = "") -> None:
        """Text in the middle of the column, line by line."""
        words = self.words(text, 0, self.y, self.width, size=size, bold=bold, colour=colour)
        box = QRect(0, self.y, self.width, words.bottom - self.y)
        self.add(Piece(place, box, words=self.centred(words, 0, self.width)))

    def centred(self, words: Words, x: int, width: int) -> tuple[Words, ...]:
        measure = metrics(self.look, words.px, bold=words.bold)
        return tuple(
            replace(
                words, lines=(line,), top=words.top + number * words.pitch,
                x=x + max((width - measure.horizontalAdvance(line)) // 2, 0),
            )
            for number, line in enumerate(words.lines)
        )  # fmt: skip

    def button(self, knob: Knob, x: int, top: int, width: int, *, size: float = SMALL, least: int = 0) -> Piece:
        """Its sign beside its word, as high as its lines need. Without a move it is pale."""
        ground, ink, edge = self._colours(knob)
        side = self.text_px(MARK) if knob.glyph else 0
        pad = self.px(PAD)
        left = x + pad + side + (self.px(8) if knob.glyph and knob.label else 0)
        bold = knob.main or knob.lit
        words = self.words(knob.label, left, 0, x + width - left - pad // 2, size=size, bold=bold, colour=ink)
        height = max((words.bottom if knob.label else 0) + self.px(8), least or self.touch)
        words = replace(words, top=top + (height - words.bottom) // 2)
        mark_x = x + pad if knob.label else x + (width - side) // 2
        glyphs = (
            (Glyph(QRect(mark_x, top + (height - side) // 2, side, side), knob.glyph, ink),) if knob.glyph else ()
        )
        return Piece(
            knob.place,
            QRect(x, top, width, height),
            ground,
            edge,
            self.px(8),
            (words,) if knob.label else (),
            glyphs,
            move=knob.move,
            dim=knob.move is None and not knob.lit,
            hot="" if knob.main else self.palette.brand_soft,
        )

    def button_width(self, knob: Knob, *, size: float = SMALL) -> int:
        bold = knob.main or knob.lit
        words = self.length(knob.label, size=size, bold=bold) + self.px(8) if knob.label else 0
        return max(words + (self.text_px(MARK) if knob.glyph else 0) + 2 * self.px(PAD), self.touch)

    def bar(self, knobs: list[Knob], *, x: int = 0, size: float = SMALL, right: bool = False) -> None:
        """Buttons in a row; a new row begins where the width ends."""
        room, gap, top = self.width - 2 * x, self.px(6), self.y
        at, row = x, list[Piece]()
        for knob in knobs:
            width = min(self.button_width(knob, size=size), room)
            if row and at + width > x + room:
                self._put(row, x + room if right else 0)
                at, top, row = x, self.y + gap, []
            row.append(self.button(knob, at, top, width, size=size))
            at += width + gap
        self._put(row, x + room if right else 0)

    def _put(self, row: list[Piece], end: int) -> None:
        shift = end - row[-1].rect.right() - 1 if end and row else 0
        for piece in row:
            self.add(piece.shifted(shift, 0))

    def row(self, knob: Knob, *, under: str = "", tail: str = "", x: int = 0, colour: str = "") -> Piece:
        """A line of a list as wide as the column: its icon, its name, and words under it."""
        side = round(self.px(32) * min(self.zoom, 1.3))
        pad = self.px(PAD)
        left, width = x + pad + side + pad, self.width - 2 * x
        ground, ink, edge = self._colours(knob)
        end = self.px(34) if tail else 0
        name = self.words(
            knob.label, left, 0, x + width - left - pad - end, bold=knob.lit or knob.main, colour=ink
        )
        below = self.words(
            under, left, name.bottom, x + width - left - pad - end, size=SMALL, colour=self.palette.muted
        )
        bottom = below.bottom if under else name.bottom
        height = max(bottom + self.px(12), self.touch, side + self.px(8))
        shift = self.y + (height - bottom) // 2
        texts = [replace(name, top=shift)] + ([replace(below, top=shift + name.bottom)] if under else [])
        glyphs = [Glyph(QRect(x + pad, self.y + (height - side) // 2, side, side), knob.glyph, colour or ink)]
        if tail:
            glyphs.append(
                Glyph(
                    QRect(x + width - end, self.y + (height - end * 2 // 3) // 2, end * 2 // 3, end * 2 // 3),
                    tail,
                    ink,
                )
            )
        piece = Piece(
            knob.place,
            QRect(x, self.y, width, height),
            ground if knob.lit or knob.main else "",
            edge if knob.lit else "",
            self.px(8),
            tuple(texts),
            tuple(glyphs),
            move=knob.move,
            hot=self.palette.brand_soft,
        )
        self.add(piece)
        return piece

    def field(
        self,
        name: str,
        text: str,
        *,
        live: bool,
        marked: bool = False,
        hint: str = "",
        x: int = 0,
        glyph: str = "",
    ) -> None:
        """A line to write in."""
        pad, palette, top = self.px(PAD), self.palette, self.y
        side = self.text_px(MARK) if glyph else 0
        left = x + pad + (side + self.px(8) if glyph else 0)
        shown, colour = (text, palette.ink) if text else (hint, palette.muted)
        words = self.words(shown, left, 0, self.width - x - left - pad, colour=colour)
        height = max(words.bottom + self.px(12), self.touch)
        words = replace(words, top=top + (height - words.bottom) // 2)
        end = words.x + self.length(words.lines[-1] if text else "")
        caret = QRect(end + 1, words.bottom - words.pitch, max(self.px(2), 2), words.pitch)
        words = words if text else replace(words, x=words.x + self.px(5))
        glyphs = (
            (Glyph(QRect(x + pad, top + (height - side) // 2, side, side), glyph, palette.muted),) if glyph else ()
        )
        box = QRect(x, top, self.width - 2 * x, height)
        self.add(
            Piece(
                f"field:{name}",
                box,
                palette.card,
                palette.brand if live else palette.muted,
                self.px(8),
                (words,),
                glyphs,
                move=Move("focus", (name,)),
                caret=caret if live and not marked else None,
                marked=marked and bool(text),
            )
        )

    def _colours(self, knob: Knob) -> tuple[str, str, str]:
        palette = self.palette
        if knob.main:
            return palette.brand, palette.on_brand, palette.brand
        return (
            (palette.brand_soft if knob.lit else palette.card),
            palette.ink,
            palette.brand if knob.lit else palette.line,
        )
