"""How one text stands in one font: measured for a width, drawn into a rectangle, one word marked.

Apart because no standard button wraps and no standard label marks the spoken word; every widget that draws
words draws them here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTextLayout, QTextOption

_NO_BREAK = re.compile(r" (?=[?!:;»])|(?<=«) ")
_WHOLE = re.compile(r"(?<=\b[eE])-(?=mail)|(?<=\w)-(?=\w+\.\w)")


class Align(Enum):
    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Mark:
    """The spoken word: `offset` and `length` in characters of the text."""

    offset: int
    length: int
    ground: str
    ink: str


def typeset(text: str) -> str:
    """French spaces that must not break, round apostrophes; as many characters as before, so offsets hold.

    Nor do "e-mail" and addresses break at their hyphen: half an address is read as a whole one.
    """
    return _WHOLE.sub("\u2011", _NO_BREAK.sub("\u00a0", text)).replace("'", "’").replace("\n", "\u2028")


class Paragraph:
    """`leading`: the distance between two lines, in heights of the font. `mirrored`: read from right to left."""

    def __init__(self, text: str, font: QFont, *, leading: float, mirrored: bool = False) -> None:
        self._text = typeset(text)
        self._font = font
        self._mirrored = mirrored
        self._metrics = QFontMetricsF(font)
        self._heights: dict[float, float] = {}
        # Arabic letters at the end of a word reach beyond their advance; a word must not break for that.
        self._beyond = 2 + (font.pixelSize() * 0.1 if mirrored else 0)
        self.pitch = font.pixelSize() * (max(leading, 1.45) if mirrored else leading)

    def natural_width(self) -> float:
        return (
            max((self._metrics.horizontalAdvance(part) for part in self._text.split("\u2028")), default=0)
            + self._beyond
        )

    def longest_word(self) -> float:
        words = re.split(r"[ \u2028]+", self._text)
        return max((self._metrics.horizontalAdvance(word) for word in words), default=0) + self._beyond

    def height(self, width: float) -> float:
        """Kept: a screen that is being laid out asks for the same few widths again and again."""
        if width not in self._heights:
            lines = len(self._lay_out(width, Align.START)[1]) if self._text else 0
            self._heights[width] = lines * self.pitch
        return self._heights[width]

    def draw(self, painter: QPainter, rect: QRectF, colour: str, align: Align, mark: Mark | None = None) -> None:
        """From the top of `rect`, in its width."""
        layout, baselines = self._lay_out(rect.width(), align)
        if not baselines:
            return
        painter.setPen(QColor(colour))
        layout.draw(painter, rect.topLeft())
        if mark is not None and mark.length > 0:
            self._draw_marked(painter, rect.topLeft(), layout, mark)

    def _lay_out(self, width: float, align: Align) -> tuple[QTextLayout, list[float]]:
        option = QTextOption(self._side(align) | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection.RightToLeft if self._mirrored else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        layout = QTextLayout(self._text, self._font)
        layout.setTextOption(option)
        baselines: list[float] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            middle = (len(baselines) + 0.5) * self.pitch
            baselines.append(middle + self._metrics.capHeight() * 0.5)
            line.setPosition(QPointF(0, baselines[-1] - line.ascent()))
        layout.endLayout()
        return layout, baselines

    def _side(self, align: Align) -> Qt.AlignmentFlag:
        if align is Align.CENTRE:
            return Qt.AlignmentFlag.AlignHCenter
        right = self._mirrored if align is Align.START else not self._mirrored
        return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft

    def _draw_marked(self, painter: QPainter, origin: QPointF, layout: QTextLayout, mark: Mark) -> None:
        """The ground of the word, and the same letters again upon it in the colour that reads there."""
        boxes = QPainterPath()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            start = max(mark.offset, line.textStart())
            end = min(mark.offset + mark.length, line.textStart() + line.textLength())
            if start < end:
                left, right = sorted((_x(line.cursorToX(start)), _x(line.cursorToX(end))))
                around = self.pitch * 0.08
                box = QRectF(left - around, index * self.pitch, right - left + 2 * around, self.pitch)
                boxes.addRoundedRect(box.translated(origin), around * 2, around * 2)
        painter.save()
        painter.fillPath(boxes, QColor(mark.ground))
        painter.setClipPath(boxes)
        painter.setPen(QColor(mark.ink))
        layout.draw(painter, origin)
        painter.restore()


def _x(answer: object) -> float:
    """Qt answers a position, or a position with the cursor, by version of the binding."""
    if isinstance(answer, tuple):
        return float(answer[0])
    return float(str(answer))
