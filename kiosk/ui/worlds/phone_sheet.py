"""A column of rows, texts and buttons, one under the other, as high as its words need.

Apart because every application of the telephone is such a column, and they must all look alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign, Words, cut, metrics
from kiosk.ui.worlds.phone_pieces import BODY, SMALL, Frame, Piece


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture on a coloured square or disc."""

    icon: str
    colour: str = "brand"
    round: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list. `after`: small words at its end; `lit`: bold, as something new is; `on`: a switch."""

    place: str
    title: str
    move: Move | None = None
    below: str = ""
    tile: Tile | None = None
    after: str = ""
    lit: bool = False
    on: bool | None = None
    chosen: bool = False
    lines: int = 2


class Sheet:
    """Grows downwards from 0; `shifted` puts it where it belongs."""

    def __init__(self, frame: Frame, width: int, *, bare: bool = False) -> None:
        """`bare`: rows have no ground of their own, because they lie on a card."""
        self.frame, self.width, self.bare = frame, width, bare
        self.look, self.palette = frame.look, frame.look.palette
        self.pieces: list[Piece] = []
        self.y = 0

    @property
    def margin(self) -> int:
        return self.frame.px(14)

    def gap(self, units: float) -> None:
        self.y += self.frame.px(units)

    def words(
        self, text: str, x: int, top: int, width: int, *, size: float = BODY, bold: bool = False,
        colour: str = "", centred: bool = False, most: int = 0,
    ) -> Words:  # fmt: skip
        text, width = kept_together(text), max(width, 10)
        px = self._whole(text, width, self.frame.px(size), bold)
        measure = metrics(self.look, px, bold=bold)
        lines = cut(text, measure, width)
        if most and len(lines) > most:
            lines = (*lines[: most - 1], _dotted(lines[most - 1], measure.horizontalAdvance, width))
        if centred:
            x += (width - max(measure.horizontalAdvance(line) for line in lines)) // 2
        return Words(x, top, lines, px, bold, colour or self.palette.ink, measure.height())

    def _whole(self, text: str, width: int, px: int, bold: bool) -> int:
        """A word is rather a little smaller than cut in its middle."""
        for smaller in range(px, max(px * 6 // 10, 9), -1):
            measure = metrics(self.look, smaller, bold=bold)
            if max(measure.horizontalAdvance(word) for word in text.split(" ")) <= width:
                return smaller
        return px

    def text(self, text: str, *, size: float = BODY, bold: bool = False, colour: str = "",
             centred: bool = False, place: str = "", move: Move | None = None) -> None:  # fmt: skip
        """A paragraph; lines of a centred one are centred together."""
        inner = self.width - 2 * self.margin
        top = self.y
        if centred:
            pieces = self._centred(text, size=size, bold=bold, colour=colour)
        else:
            pieces = (self.words(text, self.margin, top, inner, size=size, bold=bold, colour=colour),)
        bottom = pieces[-1].bottom
        self.pieces.append(Piece(place, QRect(0, top, self.width, bottom - top), words=pieces, move=move))
        self.y = bottom

    def _centred(self, text: str, *, size: float, bold: bool, colour: str) -> tuple[Words, ...]:
        room = QRect(self.margin, self.y, self.width - 2 * self.margin, 0)
        return self.centred(text, room, size=size, bold=bold, colour=colour, most=0)

    def centred(
        self, text: str, room: QRect, *, size: float = SMALL, bold: bool = False, colour: str = "", most: int = 2
    ) -> tuple[Words, ...]:
        """Each line in the middle of the room."""
        found: list[Words] = []
        top = room.top()
        for line in self.words(text, 0, 0, room.width(), size=size, bold=bold, most=most).lines:
            words = self.words(
                line.strip(), room.left(), top, room.width(), size=size, bold=bold, colour=colour, centred=True
            )
            found.append(words)
            top = words.bottom
        return tuple(found)

    def picture(self, tile: Tile, units: float = 84) -> None:
        side = self.frame.px(units)
        self.pieces.append(tile_piece(self.frame, QRect((self.width - side) // 2, self.y, side, side), tile))
        self.y += side

    def row(self, row: Row) -> None:
        """One line of a list: a picture, words, and what stands at its end."""
        frame, pad, palette = self.frame, self.frame.px(10), self.palette
        side = frame.px(44) if row.tile else 0
        left = self.margin + (side + frame.px(12) if row.tile else 0)
        end = self._end_width(row)
        inner = self.width - left - self.margin - end
        title = self.words(row.title, left, self.y + pad, inner, bold=row.lit or bool(row.below), most=row.lines)
        found = [title]
        if row.below:
            colour = palette.ink if row.lit else palette.muted
            found.append(
                self.words(row.below, left, title.bottom, inner, size=SMALL, colour=colour, most=row.lines,
                           bold=row.lit)
            )  # fmt: skip
        height = max(found[-1].bottom - self.y + pad, frame.touch(), side + pad)
        drop = (height - (found[-1].bottom - found[0].top)) // 2 - pad
        found = [_lowered(words, drop) for words in found]
        ground = palette.brand_soft if row.lit or row.chosen else "" if self.bare else palette.card
        rect = QRect(0, self.y, self.width, height)
        if row.after:
            small = self.words(row.after, self.width - self.margin - end + frame.px(8), 0, end, size=SMALL,
                               colour=palette.muted)  # fmt: skip
            found.append(_lowered(small, found[0].top + (found[0].pitch - small.pitch) // 2))
        self.pieces.append(
            Piece(
                row.place, rect, ground=ground, words=tuple(found), move=row.move, art="" if self.bare else "ruled"
            )
        )
        if row.tile is not None:
            box = QRect(self.margin, self.y + (height - side) // 2, side, side)
            self.pieces.append(tile_piece(frame, box, row.tile))
        if row.on is not None:
            wide, high = frame.px(52), frame.px(30)
            box = QRect(self.width - self.margin - wide, self.y + (height - high) // 2, wide, high)
            self.pieces.append(Piece("", box, art="switch:on" if row.on else "switch:off"))
        elif row.chosen:
            self._check(rect)
        self.y += height

    def _check(self, rect: QRect) -> None:
        side = self.frame.px(26)
        box = QRect(rect.right() - self.margin - side, rect.center().y() - side // 2, side, side)
        self.pieces.append(Piece("", box, signs=(Sign(box, "check", self.palette.leaf),)))

    def _end_width(self, row: Row) -> int:
        if row.on is not None:
            return self.frame.px(62)
        if row.chosen:
            return self.frame.px(36)
        small = metrics(self.look, self.frame.px(SMALL), bold=False)
        return small.horizontalAdvance(row.after) + self.frame.px(8) if row.after else 0

    def button(
        self, place: str, label: str, move: Move, *, icon: str = "", main: bool = True, colour: str = "brand"
    ) -> None:
        """As wide as the column, so that a finger need not aim."""
        inner = self.width - 2 * self.margin
        piece = button_piece(
            self, QRect(self.margin, self.y, inner, 0), place, label, move, icon=icon, main=main, colour=colour
        )
        self.pieces.append(piece)
        self.y += piece.rect.height()

    def card(self, text: str, colour: str = "leaf_soft", icon: str = "") -> None:
        """A sentence of the telephone about what just happened."""
        pad = self.frame.px(12)
        side = self.frame.px(26) if icon else 0
        left = self.margin + pad + (side + pad // 2 if icon else 0)
        words = self.words(text, left, self.y + pad, self.width - left - self.margin - pad)
        rect = QRect(self.margin, self.y, self.width - 2 * self.margin, words.bottom + pad - self.y)
        signs = (Sign(QRect(self.margin + pad, self.y + pad, side, side), icon, self.palette.ink),) if icon else ()
        self.pieces.append(
            Piece("notice", rect, ground=getattr(self.palette, colour), edge=self.palette.line,
                  radius=self.frame.px(12), words=(words,), signs=signs)
        )  # fmt: skip
        self.y = rect.bottom() + 1


def tile_piece(frame: Frame, box: QRect, tile: Tile) -> Piece:
    palette = frame.look.palette
    grounds = {"ink": (palette.muted, palette.paper), "plain": (palette.brand_soft, palette.ink)}
    ground, ink = grounds.get(tile.colour) or (
        getattr(palette, tile.colour),
        getattr(palette, f"on_{tile.colour}"),
    )
    inset = box.width() * 22 // 100
    sign = Sign(box.adjusted(inset, inset, -inset, -inset), tile.icon, ink)
    radius = box.width() // 2 if tile.round else box.width() * 26 // 100
    return Piece("", box, ground=ground, radius=radius, signs=(sign,))


def button_piece(
    sheet: Sheet, room: QRect, place: str, label: str, move: Move, *, icon: str = "", main: bool = True,
    colour: str = "brand",
) -> Piece:  # fmt: skip
    """A button at the top of `room`, as high as its words need."""
    frame, palette, pad = sheet.frame, sheet.palette, sheet.frame.px(12)
    side = frame.px(26) if icon else 0
    ink = getattr(palette, f"on_{colour}") if main else getattr(palette, colour)
    inner = room.width() - 2 * pad - (side + pad if icon else 0)
    left = room.left() + pad + (side + pad if icon else 0)
    words = sheet.words(label, left, 0, inner, bold=True, colour=ink, centred=True)
    height = max(words.bottom + 2 * frame.px(8), frame.touch())
    words = _lowered(words, room.top() + (height - words.bottom) // 2)
    rect = QRect(room.left(), room.top(), room.width(), height)
    signs: tuple[Sign, ...] = ()
    if icon:
        signs = (Sign(QRect(words.x - side - pad, rect.center().y() - side // 2, side, side), icon, ink),)
    ground = getattr(palette, colour) if main else palette.card
    return Piece(
        place, rect, ground=ground, edge="" if main else palette.line, radius=frame.px(14), words=(words,),
        signs=signs, move=move,
    )  # fmt: skip


def kept_together(text: str) -> str:
    """French signs stay with their word at the end of a line."""
    for sign in "?!:;»€%★":
        text = text.replace(f" {sign}", f"\u00a0{sign}")
    text = re.sub(r"(?<=\d) (?=h\b|Mo\b|\d)", "\u00a0", text)
    return text.replace("« ", "«\u00a0")


def _lowered(words: Words, by: int) -> Words:
    return Words(words.x, words.top + by, words.lines, words.px, words.bold, words.colour, words.pitch)


def _dotted(line: str, advance: object, width: int) -> str:
    """The line with three dots where it was cut."""
    shorter = line
    while len(shorter) > 1 and callable(advance) and advance(shorter + "…") > width:
        shorter = shorter[:-1]
    return shorter.rstrip() + "…"
