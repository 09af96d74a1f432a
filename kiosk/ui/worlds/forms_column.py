"""A column that pieces of a page are put into, one under the other, and the habits they all share.

Apart because labels, help, red messages and buttons look the same wherever they stand.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.forms_marks import Box, Line, Mark, Piece, Sign, Words, least, width_of, words
from kiosk.worlds.forms_pages import Part
from kiosk.worlds.forms_state import State


class Column:
    """`top` is where the next piece goes; everything is in the page's own coordinates, unscrolled."""

    def __init__(self, look: Look, left: int, width: int, top: int = 0) -> None:
        self.look, self.left, self.width, self.top = look, left, width, top
        self.pieces: list[Piece] = []
        self.front: list[Piece] = []
        """What lies over the others: an unfolded list."""

    @property
    def low(self) -> int:
        """The lowest edge of everything."""
        return max([self.top, *(piece.rect.bottom() for piece in self.front)])

    def gap(self, pixels: float) -> None:
        self.top += self.look.px(pixels)

    def still(self, place: str, height: int, *marks: Mark) -> None:
        """Something that is only looked at."""
        self.pieces.append(Piece(place, QRect(self.left, self.top, self.width, height), marks))
        self.top += height

    def say(
        self, text: str, *, px: float = 19, bold: bool = False, colour: str = "", inset: int = 0, place: str = ""
    ) -> Words:
        said = words(
            self.look, text, self.left + inset, self.top, self.width - inset, px=px, bold=bold, colour=colour
        )
        self.still(place, said.bottom - self.top, said)
        return said

    def band(
        self, place: str, text: str, *, sign: str, ink: str, ground: str, edge: str = "", bold: bool = False
    ) -> Box:
        """A box of one colour with a sign and words: a notice, a red message at the top."""
        look = self.look
        pad, side = look.px(14), look.world_px(26)
        x = self.left + pad + side + look.px(12)
        said = words(look, text, x, self.top + pad, self.left + self.width - pad - x, px=18, bold=bold)
        height = max(said.bottom - self.top + pad, side + 2 * pad)
        rect = QRect(self.left, self.top, self.width, height)
        box = Box(rect, ground, edge or ink, look.px(10))
        mark = Sign(QRect(self.left + pad, self.top + pad, side, side), sign, ink, art=True)
        self.still(place, height, box, mark, said)
        return box

    def button(
        self, place: str, text: str, move: Move | None, *, plain: bool = False, icon: str = "", art: bool = False,
        local: str = "", wide: bool = False,
    ) -> Piece:  # fmt: skip
        natural = self.button_width(text, icon=bool(icon))
        width = self.width if wide else min(self.width, natural)
        piece = button(
            self.look, QRect(self.left, self.top, width, 0), place, text, move, plain=plain, icon=icon, art=art,
            local=local,
        )  # fmt: skip
        self.pieces.append(piece)
        self.top = piece.rect.bottom() + 1
        return piece

    def button_width(self, text: str, *, icon: bool = False) -> int:
        look = self.look
        room = width_of(look, text, bold=True) + 2 * look.px(22) + (look.world_px(34) if icon else 0)
        return max(room, least(look))

    def rule(self) -> None:
        line = max(self.look.px(1.5), 1)
        self.still("", line, Line(self.left, self.top, self.width, line, self.look.palette.line))


def button(
    look: Look, room: QRect, place: str, text: str, move: Move | None, *, plain: bool = False, icon: str = "",
    art: bool = False, local: str = "",
) -> Piece:  # fmt: skip
    """A button as wide as the room, as high as its words ask; full for the main one, outlined for others."""
    palette = look.palette
    pad, side = look.px(16), look.world_px(24) if icon else 0
    ink = palette.brand if plain else palette.on_brand
    gap = look.px(10) if icon else 0
    inner = room.width() - 2 * pad - side - gap
    natural = min(width_of(look, text, bold=True), inner)
    said = words(look, text, 0, 0, inner, bold=True, colour=ink, centred=True)
    height = max(said.bottom + 2 * look.px(8), least(look), room.height())
    start = room.left() + (room.width() - natural - side - gap) // 2
    rect = QRect(room.left(), room.top(), room.width(), height)
    top = room.top() + (height - said.bottom) // 2
    marks: list[Mark] = [Box(rect, palette.card if plain else palette.brand, palette.brand, look.px(10))]
    if icon:
        box = QRect(start, room.top() + (height - side) // 2, side, side)
        marks.append(Sign(box, icon, ink, art=art))
        said = words(look, text, start + side + gap, 0, natural + 2, bold=True, colour=ink)
    marks.append(said.shifted(room.left() + pad if not icon else 0, top))
    return Piece(place, rect, tuple(marks), move, local, text, radius=look.px(10))


def height_of(column: Column) -> int:
    return max(least(column.look), round(column.look.world_px(19) * 2.4))


def edge_of(column: Column, state: State, part: Part) -> tuple[str, int]:
    palette = column.look.palette
    if state.focus == part.id or state.open == part.id:
        return palette.brand, 3
    return (palette.coral, 3) if part.id in dict(state.errors) else (palette.muted, 2)


def weight(mb: float) -> str:
    return f"{round(mb * 1000)} Ko" if mb < 1 else f"{mb:g} Mo".replace(".", ",")
