"""How a drawing that is written as a few letters and numbers becomes a path to paint.

Apart because every drawn machine is described in the same shorthand: M, L, C and Z as in SVG paths, O a centre and
two radii, R left, top, width, height and the radius of the corners.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath


@cache
def drawn_path(drawing: str) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words = iter(drawing.split())
    for command in words:
        if command == "M":
            path.moveTo(*_numbers(words, 2))
        elif command == "L":
            path.lineTo(*_numbers(words, 2))
        elif command == "C":
            path.cubicTo(*_numbers(words, 6))
        elif command == "O":
            x, y, across, down = _numbers(words, 4)
            path.addEllipse(QPointF(x, y), across, down)
        elif command == "R":
            x, y, width, height, corner = _numbers(words, 5)
            path.addRoundedRect(QRectF(x, y, width, height), corner, corner)
        else:
            path.closeSubpath()
    return path


def _numbers(words: Iterator[str], count: int) -> list[float]:
    return [float(next(words)) for _ in range(count)]
