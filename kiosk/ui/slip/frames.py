"""How things stand beside, under and on one another on paper.

Apart from the marks because a frame draws nothing but its own ground; it only gives room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.slip.spots import Piece, Spot, SpotKind

_SECOND_COLUMN = 820
_LEAST_COLUMN = 450
"""In tenths of a millimetre: what a sentence needs to stand in few lines."""


class Stack:
    """One under the other."""

    def __init__(self, pieces: Sequence[Piece], gap: float = 0) -> None:
        self._pieces = pieces
        self._gap = gap

    def height(self, width: float) -> float:
        between = self._gap * max(len(self._pieces) - 1, 0)
        return sum(piece.height(width) for piece in self._pieces) + between

    def spots(self, room: QRectF) -> Iterator[Spot]:
        top = room.top()
        for piece in self._pieces:
            height = piece.height(room.width())
            yield from piece.spots(QRectF(room.left(), top, room.width(), height))
            top += height + self._gap


class Row:
    """Side by side, from the reading side on. `shares`: parts of the width; `middle`: on one middle line."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        shares: Sequence[float],
        gap: float,
        *,
        mirrored: bool,
        middle: bool = False,
        stretch: bool = False,
    ) -> None:
        self._pieces = pieces
        self._shares = shares
        self._gap = gap
        self._mirrored = mirrored
        self._middle = middle
        self._stretch = stretch
        """All get the height of the highest: cards that end on one line."""

    def height(self, width: float) -> float:
        return max(piece.height(part) for piece, part in zip(self._pieces, self._widths(width), strict=True))

    def spots(self, room: QRectF) -> Iterator[Spot]:
        height, start = self.height(room.width()), 0.0
        for piece, width in zip(self._pieces, self._widths(room.width()), strict=True):
            left = room.right() - start - width if self._mirrored else room.left() + start
            own = height if self._stretch else piece.height(width)
            top = room.top() + ((height - own) / 2 if self._middle else 0)
            yield from piece.spots(QRectF(left, top, width, own))
            start += width + self._gap

    def _widths(self, width: float) -> list[float]:
        free = width - self._gap * (len(self._pieces) - 1)
        return [free * share / sum(self._shares) for share in self._shares]


class Pair:
    """Two texts that say the same: in two columns where that is lower, else one under the other. The second column
    has the same place on all lines of a card, whatever stands before the first. `beside`: the second text as it is
    set in a column of its own."""

    def __init__(self, one: Piece, under: Piece, beside: Piece, gap: float, *, mirrored: bool) -> None:
        self._one = one
        self._stack = Stack((one, under))
        self._beside = beside
        self._gap = gap
        self._mirrored = mirrored

    def height(self, width: float) -> float:
        if self._in_columns(width):
            return self._columns_height(width)
        return self._stack.height(width)

    def spots(self, room: QRectF) -> Iterator[Spot]:
        if not self._in_columns(room.width()):
            yield from self._stack.spots(room)
            return
        own = self._own(room.width())
        second = room.left() if self._mirrored else room.right() - _SECOND_COLUMN
        first = room.right() - own if self._mirrored else room.left()
        yield from self._one.spots(QRectF(first, room.top(), own, self._one.height(own)))
        height = self._beside.height(_SECOND_COLUMN)
        yield from self._beside.spots(QRectF(second, room.top(), _SECOND_COLUMN, height))

    def _in_columns(self, width: float) -> bool:
        enough = self._own(width) >= _LEAST_COLUMN
        return enough and self._columns_height(width) < self._stack.height(width)

    def _columns_height(self, width: float) -> float:
        return max(self._one.height(self._own(width)), self._beside.height(_SECOND_COLUMN))

    def _own(self, width: float) -> float:
        return width - self._gap - _SECOND_COLUMN


class Led:
    """A mark of a fixed width, and beside it what it leads."""

    def __init__(
        self, mark: Piece, width: float, led: Piece, gap: float, *, mirrored: bool, middle: bool = False
    ) -> None:
        self._mark = mark
        self._width = width
        self._led = led
        self._gap = gap
        self._mirrored = mirrored
        self._middle = middle

    def height(self, width: float) -> float:
        return max(self._mark.height(self._width), self._led.height(self._rest(width)))

    def spots(self, room: QRectF) -> Iterator[Spot]:
        rest, height = self._rest(room.width()), self.height(room.width())
        mark, led = self._mark.height(self._width), self._led.height(rest)
        mark_left = room.right() - self._width if self._mirrored else room.left()
        led_left = room.left() if self._mirrored else room.left() + self._width + self._gap
        drop = (height - mark) / 2 if self._middle else 0
        yield from self._mark.spots(QRectF(mark_left, room.top() + drop, self._width, mark))
        yield from self._led.spots(QRectF(led_left, room.top() + (height - led) / 2, rest, led))

    def _rest(self, width: float) -> float:
        return max(width - self._width - self._gap, 1)


class Card:
    """A piece on its own ground. `edge`: the width of its border, 0 for none."""

    def __init__(self, piece: Piece, pad: float, *, ground: str = "", border: str = "", edge: float = 0) -> None:
        self._piece = piece
        self._pad = pad
        self._ground = ground
        self._border = border
        self._edge = edge

    def height(self, width: float) -> float:
        return self._piece.height(max(width - 2 * self._pad, 1)) + 2 * self._pad

    def spots(self, room: QRectF) -> Iterator[Spot]:
        yield Spot(SpotKind.GROUND, room, partial(self._draw, room))
        pad = self._pad
        inside = self._piece.height(room.width() - 2 * pad)
        spare = max(room.height() - 2 * pad - inside, 0)
        yield from self._piece.spots(room.adjusted(pad, pad + spare / 2, -pad, -pad))

    def _draw(self, room: QRectF, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._border), self._edge) if self._edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground) if self._ground else Qt.BrushStyle.NoBrush)
        half = self._edge / 2
        painter.drawRoundedRect(room.adjusted(half, half, -half, -half), 36, 36)


class Rule:
    """A line across, dashed when it is one to fold or tear at."""

    def __init__(self, ink: str, thickness: float, *, dashed: bool = False) -> None:
        self._ink = ink
        self._thickness = thickness
        self._dashed = dashed

    def height(self, width: float) -> float:
        return self._thickness

    def spots(self, room: QRectF) -> Iterator[Spot]:
        rect = QRectF(room.left(), room.top(), room.width(), self._thickness)
        yield Spot(SpotKind.GROUND, rect, partial(self._draw, rect))

    def _draw(self, rect: QRectF, painter: QPainter) -> None:
        if not self._dashed:
            painter.fillRect(rect, QColor(self._ink))
            return
        pen = QPen(QColor(self._ink), self._thickness)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        middle = rect.center().y()
        painter.drawLine(round(rect.left()), round(middle), round(rect.right()), round(middle))
