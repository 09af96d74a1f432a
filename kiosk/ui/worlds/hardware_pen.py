"""The pen of the table: soft colours by meaning, and shapes written as short texts.

Apart because every drawing of the table is a list of shapes, and none of them knows a colour's value.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.drawn_path import drawn_path

LINE = 3.2
Shape = tuple[str, str]
"""(fill, path): M L C Z as in SVG; O centre and radii; R left, top, width, height, corner. An upper-case fill
has an outline, a lower-case one has none; "-" is only a line, "=" a thick one, "~" a thin one."""


class Pen:
    """Draws shapes of the plan with the colours of a look."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter = painter
        self.look = look
        palette = look.palette
        light = QColor(palette.paper).lightness() > 128
        dark = QColor(palette.ink) if light else QColor(palette.paper).darker(160)
        calm = palette.paper == palette.card
        """High contrast: no shades, only lines."""
        self.ink = QColor(palette.ink)
        self.colours = {
            "wall": _mixed(palette.paper, palette.brand_soft, 0.0 if calm else 0.75),
            "table": _mixed(palette.paper, palette.sun, 0.0 if calm else 0.2 if light else 0.12),
            "edge": _mixed(palette.paper, palette.sun, 0.0 if calm else 0.45 if light else 0.25),
            "body": QColor(palette.card),
            "soft": _mixed(palette.card, palette.brand, 0.0 if calm else 0.12),
            "shade": _mixed(palette.card, palette.brand, 0.0 if calm else 0.26),
            "deep": _mixed(palette.card, palette.brand, 0.0 if calm else 0.55),
            "brand": QColor(palette.brand),
            "sun": QColor(palette.sun),
            "leaf": QColor(palette.leaf),
            "dark": dark,
            "sky": _mixed(palette.brand_soft, palette.brand, 0.0 if calm else 0.14),
            "hill": _mixed(palette.leaf_soft, palette.leaf, 0.0 if calm else 0.4),
            "hill2": _mixed(palette.leaf_soft, palette.leaf, 0.0 if calm else 0.2),
            "shadow": QColor(20, 33, 61, 0 if calm else 34),
        }

    def draw(self, shapes: tuple[Shape, ...]) -> None:
        for fill, path in shapes:
            self.shape(fill, path)

    def shape(self, fill: str, path: str) -> None:
        widths = {"-": LINE, "=": 9.0, "~": 2.0}
        if fill in widths:
            self.stroke(path, widths[fill])
            return
        name = fill.lower()
        outlined = fill != name
        self.painter.setPen(self._line(LINE) if outlined else Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours[name])
        self.painter.drawPath(drawn_path(path))

    def stroke(self, path: str, width: float, colour: str = "") -> None:
        pen = self._line(width)
        pen.setColor(self.colours[colour] if colour else self.ink)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPath(drawn_path(path))

    def cord(self, path: str) -> None:
        """A cable: a soft colour between two lines, so that it is seen on every ground."""
        self.stroke(path, 10.0)
        self.stroke(path, 4.0, "shade")

    def _line(self, width: float) -> QPen:
        round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        return QPen(self.ink, width, Qt.PenStyle.SolidLine, round_cap, round_join)


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(first + (second - first) * share) for first, second in pairs))
