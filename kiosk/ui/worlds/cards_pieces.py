"""What the picture of a table of cards is made of: pieces with a place, a rectangle, words and signs.

Apart because layout, painter, pointer, keyboard, spotlight and tests all read the same list of pieces, so that
what is seen, what is touched and what is shown can never differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

from kiosk.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text, already cut to `width`. `side`: "left", "centre" or "right" within it."""

    x: int
    top: int
    width: int
    lines: tuple[str, ...]
    px: int
    bold: bool
    colour: str
    pitch: int
    side: str = "left"
    lined: bool = False

    @property
    def bottom(self) -> int:
        return self.top + self.pitch * len(self.lines)


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon in its square, or a short text; `ground` fills the circle behind it."""

    rect: QRect
    icon: str
    colour: str
    ground: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """`usable`: it can be touched and reached by keyboard. `shadow`: how high it lies over the table.
    `name`: what a voice says of it. `order`: its turn for the keyboard."""

    place: str
    rect: QRect
    ground: str = ""
    edge: str = ""
    wide: int = 2
    dashed: bool = False
    radius: int = 0
    shadow: int = 0
    words: tuple[Words, ...] = ()
    signs: tuple[Sign, ...] = ()
    usable: bool = False
    name: str = ""

    def shifted(self, dx: int, dy: int) -> Piece:
        return replace(
            self,
            rect=self.rect.translated(dx, dy),
            words=tuple(replace(words, x=words.x + dx, top=words.top + dy) for words in self.words),
            signs=tuple(replace(sign, rect=sign.rect.translated(dx, dy)) for sign in self.signs),
        )


@dataclass(frozen=True, slots=True)
class Block:
    """Some pieces that stand together, from (0, 0) on. `broken`: words that had to be cut between letters."""

    pieces: tuple[Piece, ...]
    height: int
    broken: int = 0

    def shifted(self, dx: int, dy: int) -> Block:
        return replace(self, pieces=tuple(piece.shifted(dx, dy) for piece in self.pieces))


def stacked(blocks: Iterable[Block], gap: int, top: int = 0) -> Block:
    """These blocks one under the other."""
    pieces: list[Piece] = []
    broken, y = 0, top
    for block in blocks:
        if not block.height:
            continue
        y += gap if y > top else 0
        pieces += block.shifted(0, y).pieces
        y += block.height
        broken += block.broken
    return Block(tuple(pieces), y, broken)


def metrics(look: Look, px: int, *, bold: bool) -> QFontMetrics:
    return _metrics(look.families, px, bold)


@lru_cache(maxsize=64)
def _metrics(families: tuple[str, ...], px: int, bold: bool) -> QFontMetrics:
    return QFontMetrics(Look(families=families).french_font(px, bold=bold))


def length(look: Look, text: str, size: float, *, bold: bool = False) -> int:
    """How wide these words are in one line."""
    return metrics(look, look.world_px(size), bold=bold).horizontalAdvance(text) + 1


def write(
    look: Look,
    text: str,
    at: QPoint,
    width: int,
    *,
    size: float = 21,
    bold: bool = False,
    colour: str = "",
    side: str = "left",
) -> Words:
    """The text from this point on, in lines no wider than `width`."""
    px = look.world_px(size)
    measure = metrics(look, px, bold=bold)
    return Words(
        at.x(), at.y(), width, _lines(look.families, px, bold, text, width), px, bold, colour or look.palette.ink,
        measure.height(), side,
    )  # fmt: skip


def cut(text: str, measure: QFontMetrics, width: int) -> tuple[str, ...]:
    """The text in lines no wider than `width`; a word that is too long alone is cut between letters. A mark
    that French sets off with a space (« ? ! : ; ») stays with its word."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in glued(paragraph):
            longer = f"{line} {word}" if line else word
            if measure.horizontalAdvance(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while measure.horizontalAdvance(line) > width and len(line) > 1:
                size = _fitting(line, measure, width)
                lines.append(line[:size])
                line = line[size:]
        lines.append(line)
    return tuple(lines)


def glued(paragraph: str) -> list[str]:
    """The words of a line; marks and the parts of a number are never alone on the next line."""
    words: list[str] = []
    for word in paragraph.split(" "):
        previous = words[-1] if words else ""
        mark = word in ("?", "!", ":", ";", "»", "€", "%") or (word and word[0] == "»")
        if words and (mark or previous.endswith("«")):
            words[-1] = f"{previous} {word}"
        else:
            words.append(word)
    return words


def broken(look: Look, text: str, width: int, size: float, *, bold: bool = False) -> int:
    """How many words of this text are wider than `width`."""
    return sum(wide > width for wide in _widths(look.families, look.world_px(size), bold, text))


@lru_cache(maxsize=512)
def _widths(families: tuple[str, ...], px: int, bold: bool, text: str) -> tuple[int, ...]:
    measure = _metrics(families, px, bold)
    return tuple(measure.horizontalAdvance(word) for line in text.split("\n") for word in glued(line))


@lru_cache(maxsize=2048)
def _lines(families: tuple[str, ...], px: int, bold: bool, text: str, width: int) -> tuple[str, ...]:
    """Several ways of laying a table are tried at every change, mostly with the same words."""
    return cut(text, _metrics(families, px, bold), width)


def _fitting(word: str, measure: QFontMetrics, width: int) -> int:
    size = len(word) - 1
    while size > 1 and measure.horizontalAdvance(word[:size]) > width:
        size -= 1
    return size
