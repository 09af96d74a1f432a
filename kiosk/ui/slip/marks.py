"""What can be put on paper: words, a drawing, a box to tick, the picture that kiosks read.

Apart from the frames around them because these have strokes, and frames only have places.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache, partial

import segno
from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk.i18n.languages import language
from kiosk.paths import assets
from kiosk.ui.slip.sheet import points, units
from kiosk.ui.slip.spots import Spot, SpotKind
from kiosk.ui.theme.look import LATIN
from kiosk.ui.widgets.paragraph import Align, Paragraph

_ARABIC = 1.06
"""Its letters are small in the height of a line."""
_QUIET = 4
"""White modules around the picture, as its standard asks."""


class Words:
    """One line in one language, `size` points or smaller when a word would not stand in the width."""

    def __init__(
        self,
        text: str,
        code: str,
        size: float,
        ink: str,
        *,
        leading: float,
        bold: bool = False,
        align: Align = Align.START,
    ) -> None:
        self._text = text
        self._row = language(code)
        self._size = size
        self._ink = ink
        self._leading = leading
        self._bold = bold
        self._align = align
        self._kept: dict[int, tuple[Paragraph, int]] = {}

    def height(self, width: float) -> float:
        paragraph, _ = self._set(width)
        return paragraph.height(width)

    def spots(self, room: QRectF) -> Iterator[Spot]:
        paragraph, pixels = self._set(room.width())
        rect = QRectF(room.left(), room.top(), room.width(), paragraph.height(room.width()))
        draw = partial(_draw_words, paragraph, rect, self._ink, self._align)
        whole = paragraph.longest_word() <= room.width() + 1
        yield Spot(SpotKind.TEXT, rect, draw, self._text, points(pixels), self._ink, whole)

    def _set(self, width: float) -> tuple[Paragraph, int]:
        key = round(width)
        if key not in self._kept:
            pixels = units(self._size * (_ARABIC if self._row.mirrored else 1))
            while (made := self._paragraph(pixels)).longest_word() > width and pixels > units(self._size * 0.6):
                pixels -= 1
            self._kept[key] = (made, pixels)
        return self._kept[key]

    def _paragraph(self, pixels: int) -> Paragraph:
        font = QFont()
        font.setFamilies(list(dict.fromkeys((self._row.font, LATIN))))
        font.setPixelSize(pixels)
        font.setBold(self._bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return Paragraph(self._text, font, leading=self._leading, mirrored=self._row.mirrored)


class Drawing:
    """One of the program's drawings as lines, so that it prints sharply; on a disc when one is given."""

    def __init__(self, name: str, side: float, ink: str, *, disc: str = "", ring: str = "") -> None:
        self._name = name
        self._side = side
        self._ink = ink
        self._disc = disc
        self._ring = ring

    def height(self, width: float) -> float:
        return min(self._side, width)

    def spots(self, room: QRectF) -> Iterator[Spot]:
        side = min(self._side, room.width())
        rect = QRectF(room.center().x() - side / 2, room.top(), side, side)
        yield Spot(SpotKind.PICTURE, rect, partial(self._draw, rect))

    def _draw(self, rect: QRectF, painter: QPainter) -> None:
        inner = rect
        if self._disc or self._ring:
            painter.setPen(QPen(QColor(self._ring), rect.width() * 0.035) if self._ring else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._disc) if self._disc else Qt.BrushStyle.NoBrush)
            around = rect.width() * 0.02
            painter.drawEllipse(rect.adjusted(around, around, -around, -around))
            pad = rect.width() * 0.2
            inner = rect.adjusted(pad, pad, -pad, -pad)
        drawing = _source(self._name).replace("currentColor", self._ink)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, inner)


class TickBox:
    def __init__(self, side: float, ink: str) -> None:
        self._side = side
        self._ink = ink

    def height(self, width: float) -> float:
        return self._side

    def spots(self, room: QRectF) -> Iterator[Spot]:
        rect = QRectF(room.left(), room.top(), self._side, self._side)
        yield Spot(SpotKind.PICTURE, rect, partial(self._draw, rect))

    def _draw(self, rect: QRectF, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._ink), 5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 9, 9)


class MachineCode:
    """A QR code at error correction M, always black on white, with the white around it that readers need."""

    def __init__(self, text: str, module: float) -> None:
        self._text = text
        self._module = module

    @cached_property
    def _rows(self) -> tuple[bytes, ...]:
        made = segno.make(self._text, error="m", micro=False, boost_error=False)
        return tuple(bytes(row) for row in made.matrix)

    @property
    def side(self) -> float:
        return (len(self._rows) + 2 * _QUIET) * self._module

    def height(self, width: float) -> float:
        return min(self.side, width)

    def spots(self, room: QRectF) -> Iterator[Spot]:
        side = min(self.side, room.width())
        rect = QRectF(room.center().x() - side / 2, room.top(), side, side)
        yield Spot(SpotKind.CODE, rect, partial(self._draw, rect), self._text)

    def _draw(self, rect: QRectF, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(rect, Qt.GlobalColor.white)
        module = rect.width() / (len(self._rows) + 2 * _QUIET)
        origin = rect.topLeft() + QPointF(_QUIET * module, _QUIET * module)
        for row, squares in enumerate(self._rows):
            for start, length in _runs(squares):
                painter.fillRect(
                    QRectF(origin.x() + start * module, origin.y() + row * module, length * module, module),
                    Qt.GlobalColor.black,
                )
        painter.restore()


def _runs(squares: bytes) -> Iterator[tuple[int, int]]:
    """Where dark squares begin, and how many stand together: no hair of white between them."""
    start = None
    for place, dark in enumerate((*squares, 0)):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            yield start, place - start
            start = None


def _draw_words(paragraph: Paragraph, rect: QRectF, ink: str, align: Align, painter: QPainter) -> None:
    paragraph.draw(painter, rect, ink, align)


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    """Only the text is kept: what draws it belongs to one thread, and papers are drawn in several."""
    file = assets() / "icons" / f"{name}.svg"
    return file.read_text(encoding="utf-8") if file.is_file() else "<svg xmlns='http://www.w3.org/2000/svg'/>"
