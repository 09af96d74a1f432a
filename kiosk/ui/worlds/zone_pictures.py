"""How the zone's pictures are drawn: lines on a grid of 24, a body that is filled and details that are not.

Apart because they are drawings, kept as data; authors know them by the names in `kiosk.worlds.zone_start`.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.worlds.drawn_path import drawn_path

GRID = 24
THICKEST = 3.0
"""Lines of large pictures stay lines: so many pixels, and a little more with the size."""

DRAWINGS: dict[str, tuple[str, str]] = {
    "apple": (
        "M 12 8 C 9 5.5 4 6.8 4 12.2 C 4 17 7.2 21.3 9.8 21.3 C 10.9 21.3 11.2 20.7 12 20.7 "
        "C 12.8 20.7 13.1 21.3 14.2 21.3 C 16.8 21.3 20 17 20 12.2 C 20 6.8 15 5.5 12 8 Z",
        "M 12 8 C 12 6 12.6 4 14.4 2.6",
    ),
    "bicycle": (
        "O 6 15.5 3.8 3.8 O 18 15.5 3.8 3.8",
        "M 6 15.5 L 9.5 8.5 L 15.5 8.5 L 18 15.5 M 9.5 8.5 L 12 15.5 L 6 15.5 M 12 15.5 L 15.5 8.5 "
        "M 8 8.5 L 11 8.5 M 15.5 8.5 L 14.8 6 L 17 6",
    ),
    "boat": (
        "M 3 15.5 L 21 15.5 L 18.5 20 L 5.5 20 Z M 11.5 13 L 11.5 3 L 18.5 13 Z",
        "M 11.5 15.5 L 11.5 3 M 11.5 6 L 6 13 L 11.5 13",
    ),
    "book": (
        "M 12 6 C 9.5 4.3 6 4 3 4.6 L 3 18.6 C 6 18 9.5 18.3 12 20 "
        "C 14.5 18.3 18 18 21 18.6 L 21 4.6 C 18 4 14.5 4.3 12 6 Z",
        "M 12 6 L 12 20 M 6 8.5 L 9 9 M 6 12 L 9 12.5 M 18 8.5 L 15 9 M 18 12 L 15 12.5",
    ),
    "box": ("M 3 9 L 21 9 L 19.5 20.5 L 4.5 20.5 Z", "M 3 9 L 6 4.5 M 21 9 L 18 4.5 M 9.5 13 L 14.5 13"),
    "bubble": ("O 12 12 9.5 9.5", "M 6.4 10.2 C 7 8 8.6 6.6 10.4 6.1"),
    "cat": (
        "M 4 4 L 8.5 7.2 C 10.7 6.4 13.3 6.4 15.5 7.2 L 20 4 L 20.2 12.5 C 20.2 18 16.5 21 12 21 "
        "C 7.5 21 3.8 18 3.8 12.5 Z",
        "O 8.7 12.3 0.6 0.6 O 15.3 12.3 0.6 0.6 M 11 15 L 13 15 L 12 16 Z M 12 16 L 12 17.4 "
        "M 2 14 L 6.5 14.8 M 22 14 L 17.5 14.8 M 2.6 17.6 L 6.8 16.6 M 21.4 17.6 L 17.2 16.6",
    ),
    "cup": (
        "M 4 7.5 L 17 7.5 L 16 17 C 15.8 18.8 14.6 20 13 20 L 8 20 C 6.4 20 5.2 18.8 5 17 Z",
        "M 16.8 9.5 C 20.8 9 21.6 14.8 16.3 15.2 M 8.5 4.8 C 9.5 4 7.8 3.2 8.8 2.2 "
        "M 12.5 4.8 C 13.5 4 11.8 3.2 12.8 2.2",
    ),
    "door": ("R 5.5 2.5 13 19.5 1.5", "R 8.3 5.2 7.4 5 0.8 O 15.6 13 0.7 0.7 M 2.5 22 L 21.5 22"),
    "door-open": (
        "M 5.5 3.5 L 13 5.5 L 13 22 L 5.5 22 Z",
        "M 5.5 3.5 C 5.5 2.8 6 2.5 6.5 2.5 L 17.5 2.5 C 18.1 2.5 18.5 2.9 18.5 3.5 L 18.5 22 "
        "O 11 13.5 0.6 0.6 M 2.5 22 L 21.5 22",
    ),
    "fish": (
        "M 2.5 12 C 5.5 6 12.5 5.5 16.5 11 L 21.5 7 L 21.5 17 L 16.5 13 C 12.5 18.5 5.5 18 2.5 12 Z",
        "O 7 11 0.6 0.6 M 10.5 8.8 C 11.8 10.8 11.8 13.2 10.5 15.2",
    ),
    "flower": (
        "O 12 5.6 2.7 2.7 O 15.9 8.5 2.7 2.7 O 14.4 13 2.7 2.7 O 9.6 13 2.7 2.7 O 8.1 8.5 2.7 2.7 O 12 9.8 2 2",
        "M 12 15.5 L 12 22 M 12 20.5 C 14.5 20.5 16.3 19 16.8 17",
    ),
    "folder": (
        "M 2.5 7 C 2.5 5.9 3.4 5 4.5 5 L 9 5 L 11.2 7.5 L 19.5 7.5 C 20.6 7.5 21.5 8.4 21.5 9.5 L 21.5 17.5 "
        "C 21.5 18.6 20.6 19.5 19.5 19.5 L 4.5 19.5 C 3.4 19.5 2.5 18.6 2.5 17.5 Z",
        "M 2.5 10.8 L 21.5 10.8",
    ),
    "folder-open": (
        "M 4 19.5 L 6.6 11 L 22.5 11 L 19.8 19.5 Z",
        "M 4 19.5 C 3 19.5 2.5 18.6 2.5 17.5 L 2.5 7 C 2.5 5.9 3.4 5 4.5 5 L 9 5 L 11.2 7.5 L 18 7.5 "
        "C 19 7.5 19.8 8.3 19.8 9.3 L 19.8 11",
    ),
    "house": (
        "M 5 10.3 L 12 4.2 L 19 10.3 L 19 20.5 L 5 20.5 Z",
        "M 2.5 12.5 L 12 4.2 L 21.5 12.5 R 10 14 4 6.5 0.5",
    ),
    "key": ("O 7.5 12 4.4 4.4", "O 7.5 12 1.2 1.2 M 11.9 12 L 21.5 12 L 21.5 15.5 M 17.8 12 L 17.8 15"),
    "letter": ("R 2.5 5 19 14 2", "M 3.4 6.2 L 12 13 L 20.6 6.2"),
    "moon": (
        "M 15 3 C 8 3 4 8 4.5 13 C 5 18 9.5 21.5 14 21 C 17.5 20.6 19.6 18.7 20.5 17 "
        "C 14 18.5 9.5 13.5 11 8.5 C 11.6 6.2 13 4.2 15 3 Z",
        "",
    ),
    "pen": (
        "M 4 20 L 5 15.5 L 16 4.5 C 17 3.5 18.6 3.5 19.5 4.5 C 20.5 5.4 20.5 7 19.5 8 L 8.5 19 Z",
        "M 14.2 6.3 L 17.7 9.8",
    ),
    "photo": ("R 3 4 18 16 2", "M 3.5 17 L 9 11.5 L 13.5 16 L 16 13.5 L 20.5 17.5 O 15.8 8.6 1.5 1.5"),
    "spoon": ("O 12 7 3.7 4.8", "M 12 11.8 L 12 22"),
    "star": (
        "M 12 2.5 L 14.9 8.9 L 21.8 9.6 L 16.6 14.2 L 18.1 21 L 12 17.5 L 5.9 21 L 7.4 14.2 L 2.2 9.6 L 9.1 8.9 Z",
        "",
    ),
    "sun": (
        "O 12 12 4.8 4.8",
        "M 12 2 L 12 4.2 M 12 19.8 L 12 22 M 2 12 L 4.2 12 M 19.8 12 L 22 12 M 4.9 4.9 L 6.5 6.5 "
        "M 17.5 17.5 L 19.1 19.1 M 4.9 19.1 L 6.5 17.5 M 17.5 6.5 L 19.1 4.9",
    ),
    "tree": ("O 12 9 7 6.8", "M 12 22 L 12 10.5 M 12 15.5 L 15 12.8 M 8.5 22 L 15.5 22"),
}  # fmt: skip
"""M, L, C and Z as in SVG paths; O centre and radii; R left, top, width, height and corner radius."""


def draw_picture(
    painter: QPainter, name: str, rect: QRectF, ink: QColor, fill: QColor, *, stroke: float = 1.5
) -> None:
    """Draws the picture in the largest square in the middle of `rect`; `stroke` is on the grid of 24."""
    body, details = _paths(name)
    side = max(min(rect.width(), rect.height()), 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    pixels = min(stroke * side / GRID, THICKEST + side * 0.009)
    pen = QPen(
        ink, pixels * GRID / side, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPath(body)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(details)
    painter.restore()


@cache
def _paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    body, details = DRAWINGS[name]
    return drawn_path(body), drawn_path(details)
