"""Text and signs as worlds draw them: cut into lines that fit, with where each stands.

Apart because every drawn machine writes, and a word must be cut in the same way wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

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
