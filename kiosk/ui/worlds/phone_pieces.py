"""What the picture of a telephone is made of: its measures, its pieces, and one screenful of them.

Apart because layout, painter, pointer, keyboard, spotlight and tests all read the same pieces, so that what
is seen, what is touched and what is shown can never differ.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, QRect, QSize

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.lines import Sign, Words

BODY, SMALL, TITLE = 19, 16, 23
_WIDE, _HIGH = 360, 360
"""Units: as wide as a telephone is, and as high as it must be at least, whatever size of text is wanted."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the telephone stands, and how many pixels one of its units has."""

    look: Look
    unit: float
    case: QRect
    screen: QRect
    aside: QRect

    def px(self, units: float) -> int:
        return round(units * self.unit)

    def touch(self) -> int:
        """The height of what is touched in a list: 16 mm, as far as the screen is that large."""
        return min(max(self.look.mm(16), self.px(52)), self.screen.height() // 5, self.px(75))

    @property
    def short(self) -> bool:
        """There is little room above the keyboard: headings give way to it."""
        return self.screen.height() < 520 * self.unit


def frame_of(look: Look, size: QSize) -> Frame:
    """Upright and in the middle; as wide as its words need, never wider than four fifths of its height."""
    margin = look.px(6)
    height = size.height() - 2 * margin
    wanted = look.world_px(1000) / 1000
    width = round(max(0.5 * height, min(_WIDE * wanted, 0.8 * height)))
    width = min(width, size.width() - 2 * margin)
    unit = min(wanted, width / 250, height / _HIGH)
    case = QRect((size.width() - width) // 2, margin, width, height)
    side, top = round(8 * unit), round(10 * unit)
    screen = case.adjusted(side, top, -side, -top)
    gap = round(24 * look.unit)
    aside = QRect(case.right() + gap, case.top(), size.width() - case.right() - 2 * gap, case.height())
    return Frame(look, unit, case, screen, aside)


@dataclass(frozen=True, slots=True)
class Piece:
    """`move`: what touching it does. `hold`: what a long press does. `slide`: what dragging it does, by the
    way it is dragged. `art`: what else is painted in it, by name."""

    place: str
    rect: QRect
    ground: str = ""
    edge: str = ""
    radius: int = 0
    words: tuple[Words, ...] = ()
    signs: tuple[Sign, ...] = ()
    move: Move | None = None
    hold: Move | None = None
    slide: tuple[tuple[str, Move], ...] = ()
    art: str = ""
    flows: bool = False

    @property
    def usable(self) -> bool:
        return self.move is not None or bool(self.slide)

    def shifted(self, dx: int, dy: int, *, flows: bool) -> Piece:
        return replace(
            self,
            rect=self.rect.translated(dx, dy),
            words=tuple(replace(words, x=words.x + dx, top=words.top + dy) for words in self.words),
            signs=tuple(replace(sign, rect=sign.rect.translated(dx, dy)) for sign in self.signs),
            flows=flows,
        )


@dataclass(frozen=True, slots=True)
class Page:
    """One screenful. `over` covers `pieces` (a dialog, the shade); `bars` (status, navigation) are always there.

    What `flows` is seen through `viewport`, and moves by `scroll` of at most `overflow` pixels.
    """

    pieces: tuple[Piece, ...]
    bars: tuple[Piece, ...]
    over: tuple[Piece, ...] = ()
    viewport: QRect = field(default_factory=QRect)
    scroll: int = 0
    overflow: int = 0

    @property
    def reachable(self) -> tuple[Piece, ...]:
        return (*(self.over or self.pieces), *self.bars)

    def find(self, place: str) -> Piece | None:
        return next((piece for piece in self.reachable if piece.place == place and place), None)

    def visible(self, piece: Piece) -> QRect:
        return piece.rect.intersected(self.viewport) if piece.flows else piece.rect

    def in_sight(self, piece: Piece) -> bool:
        """Whole, or as much of it as there is room for."""
        seen = self.visible(piece)
        return seen.height() >= min(piece.rect.height(), self.viewport.height() * 3 // 4) or not piece.flows

    def at(self, point: QPoint) -> Piece | None:
        for piece in reversed(self.reachable):
            if piece.usable and self.visible(piece).contains(point):
                return piece
        return None

    def scroll_to(self, rect: QRect) -> int:
        """Where to scroll so that this is in sight."""
        if rect.bottom() > self.viewport.bottom():
            wanted = self.scroll + rect.bottom() - self.viewport.bottom()
            wanted = min(wanted, self.scroll + rect.top() - self.viewport.top())
        elif rect.top() < self.viewport.top():
            wanted = self.scroll - (self.viewport.top() - rect.top())
        else:
            wanted = self.scroll
        return max(0, min(wanted, self.overflow))
