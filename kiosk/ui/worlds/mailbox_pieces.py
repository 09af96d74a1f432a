"""What the picture of a mailbox is made of: pieces with a place, a rectangle, words and the move they make.

Apart because layout, painter, pointer, keyboard, spotlight and tests all read the same list of pieces, so that
what is seen, what is clicked and what is shown can never differ.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text, already cut to their width. `pitch` is the height of one line."""

    x: int
    top: int
    lines: tuple[str, ...]
    px: int
    bold: bool
    colour: str
    pitch: int

    @property
    def bottom(self) -> int:
        return self.top + self.pitch * len(self.lines)


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon in its square."""

    rect: QRect
    icon: str
    colour: str


@dataclass(frozen=True, slots=True)
class Piece:
    """`move`: what using it does in the world. `local`: what it does to the view only ("drawer", "up", "down").

    `flows`: it scrolls with the page, inside the viewport. `filled`: how much of it is coloured, 0 to 1.
    """

    place: str
    rect: QRect
    ground: str = ""
    edge: str = ""
    radius: int = 0
    words: tuple[Words, ...] = ()
    signs: tuple[Sign, ...] = ()
    move: Move | None = None
    local: str = ""
    flows: bool = False
    ruled: bool = False
    caret: QRect | None = None
    filled: float = 0.0

    @property
    def usable(self) -> bool:
        return self.move is not None or bool(self.local)

    def shifted(self, dx: int, dy: int, *, flows: bool) -> Piece:
        return replace(
            self,
            rect=self.rect.translated(dx, dy),
            words=tuple(replace(words, x=words.x + dx, top=words.top + dy) for words in self.words),
            signs=tuple(replace(sign, rect=sign.rect.translated(dx, dy)) for sign in self.signs),
            caret=None if self.caret is None else self.caret.translated(dx, dy),
            flows=flows,
        )


@dataclass(frozen=True, slots=True)
class Knob:
    """A button before it has a rectangle."""

    place: str
    label: str
    icon: str
    move: Move | None = None
    local: str = ""
    main: bool = False
    lit: bool = False


def metrics(look: Look, px: int, *, bold: bool) -> QFontMetrics:
    return _metrics(look.families, px, bold)


@lru_cache(maxsize=64)
def _metrics(families: tuple[str, ...], px: int, bold: bool) -> QFontMetrics:
    return QFontMetrics(Look(families=families).french_font(px, bold=bold))


def cut(text: str, measure: QFontMetrics, width: int) -> tuple[str, ...]:
    """The text in lines no wider than `width`; a word that is too long alone is cut between letters."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for index, word in enumerate(paragraph.split(" ")):
            longer = f"{line} {word}" if index else word
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


def _fitting(word: str, measure: QFontMetrics, width: int) -> int:
    size = len(word) - 1
    while size > 1 and measure.horizontalAdvance(word[:size]) > width:
        size -= 1
    return size
