"""What the picture of a desktop is made of: pieces with a place, a rectangle, words and what hands do to them.

Apart because layout, painter, pointer, keyboard, spotlight and tests all read the same list of pieces, so that
what is seen, what is clicked and what is shown can never differ.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Words

_ROWS = (0.5, 0.25, 0.75, 0.08, 0.92)
_COLUMNS = (0.5, 0.85, 0.15, 0.95, 0.05)
_CLOSE = tuple(number / 40 for number in range(39, 0, -1))
"""Where in a rectangle a hand tries, as shares of its height and width."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A drawn icon in its square."""

    rect: QRect
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo, whole in the middle of its rectangle."""

    rect: QRect
    name: str


@dataclass(frozen=True, slots=True)
class Piece:
    """`move`: one click; `twice`: two clicks, or Enter; `right`: the right button. `local`: what it does to the
    view only. `drags`: the thing it carries; `takes`: the folder that things are dropped into. `solid`: nothing
    under it can be clicked. `clip`: where its part of the screen ends. `region`: what it scrolls with."""

    place: str
    rect: QRect
    ground: str = ""
    edge: str = ""
    radius: int = 0
    words: tuple[Words, ...] = ()
    glyphs: tuple[Glyph, ...] = ()
    pictures: tuple[Picture, ...] = ()
    move: Move | None = None
    twice: Move | None = None
    right: Move | None = None
    local: str = ""
    drags: str = ""
    takes: str = ""
    solid: bool = False
    clip: QRect | None = None
    region: str = ""
    caret: QRect | None = None
    marked: bool = False
    """Its words are marked, as before copying."""
    shadow: int = 0
    dim: bool = False
    """Drawn pale: it is there, but has nothing to do now."""
    hot: str = ""
    """Its ground while the pointer is over it."""
    filled: float = 0.0

    @property
    def usable(self) -> bool:
        return self.move is not None or self.twice is not None or bool(self.local)

    @property
    def seen(self) -> QRect:
        return self.rect if self.clip is None else self.rect.intersected(self.clip)

    def shifted(self, dx: int, dy: int) -> Piece:
        return replace(
            self,
            rect=self.rect.translated(dx, dy),
            words=tuple(replace(words, x=words.x + dx, top=words.top + dy) for words in self.words),
            glyphs=tuple(replace(glyph, rect=glyph.rect.translated(dx, dy)) for glyph in self.glyphs),
            pictures=tuple(replace(one, rect=one.rect.translated(dx, dy)) for one in self.pictures),
            caret=None if self.caret is None else self.caret.translated(dx, dy),
        )


@dataclass(frozen=True, slots=True)
class Knob:
    """A button before it has a rectangle."""

    place: str
    label: str
    glyph: str
    move: Move | None = None
    main: bool = False
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the screen that scrolls. `overflow`: how far. `notch`: one turn of the wheel."""

    viewport: QRect
    overflow: int
    scroll: int
    notch: int
    thumb: QRect = field(default_factory=QRect)
    track: QRect = field(default_factory=QRect)

    def scroll_to(self, rect: QRect) -> int:
        """The scroll, in whole notches from here, that brings this part of the flow into sight."""
        shift = 0
        if rect.bottom() > self.viewport.bottom():
            shift = min(rect.bottom() - self.viewport.bottom(), rect.top() - self.viewport.top())
        if rect.top() < self.viewport.top():
            shift = rect.top() - self.viewport.top()
        notches = -(-abs(shift) // self.notch)
        return max(0, min(self.overflow, self.scroll + (notches if shift > 0 else -notches) * self.notch))


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that is on the screen, from the bottom to the top. `first`: how many pieces lie under what a
    dialog or a panel brought up."""

    pieces: tuple[Piece, ...]
    regions: dict[str, Region]

    def find(self, place: str) -> Piece | None:
        """The topmost piece with this name."""
        return next((piece for piece in reversed(self.pieces) if piece.place == place), None)

    def at(self, point: QPoint) -> Piece | None:
        """What a click here uses; None on what only covers."""
        for piece in reversed(self.pieces):
            if (piece.usable or piece.solid) and piece.seen.contains(point):
                return piece if piece.usable else None
        return None

    def under(self, point: QPoint) -> Piece | None:
        """What something dropped here falls into."""
        for piece in reversed(self.pieces):
            if (piece.takes or piece.solid) and piece.seen.contains(point):
                return piece if piece.takes else None
        return None

    def region_at(self, point: QPoint) -> str:
        for piece in reversed(self.pieces):
            if (piece.region or piece.solid) and piece.seen.contains(point):
                return piece.region
        return next((name for name, one in self.regions.items() if one.viewport.contains(point)), "")

    def aim(self, piece: Piece) -> QPoint | None:
        """A point where a click uses this piece and nothing that lies on it; None when it is covered."""
        seen = piece.seen
        # The bare ground between icons is narrow: only there a closer look is worth its time.
        rows, columns = (_CLOSE, _CLOSE) if piece.place.startswith("ground:") else (_ROWS, _COLUMNS)
        for down in rows:
            for across in columns:
                point = QPoint(
                    seen.left() + round(seen.width() * across), seen.top() + round(seen.height() * down)
                )
                if self.at(point) == piece:
                    return point
        return None

    def in_sight(self, piece: Piece) -> bool:
        """Enough of it is seen to aim at."""
        limit = self.regions[piece.region].viewport.height() if piece.region in self.regions else 10_000
        enough = min(piece.rect.height(), limit) * 0.55
        return piece.seen.height() >= enough and piece.seen.width() > 0
