"""How the icons of the simulated desktop are drawn: coloured layers on a grid of 48, kept as data.

Apart because a machine's icons have colours and volumes of their own, which the kiosk's line-drawn icons have not.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.worlds.drawn_path import drawn_path

GRID = 48
INK = "ink"
"""The colour that the painter is given, for signs that follow the words beside them."""

Layer = tuple[str, str, float, str]
"""Fill, line, width of the line, path."""

_SHEET = "M 11 4 L 29 4 L 38 13 L 38 41 C 38 42.7 36.7 44 35 44 L 13 44 C 11.3 44 10 42.7 10 41 L 10 5 Z"
_EAR = "M 29 4 L 29 11 C 29 12.1 29.9 13 31 13 L 38 13 Z"


def _file(*more: Layer) -> tuple[Layer, ...]:
    return (("#FFFFFF", "#9AA3B2", 1.2, _SHEET), ("#DDE3EC", "#9AA3B2", 1.2, _EAR), *more)


DRAWINGS: dict[str, tuple[Layer, ...]] = {
    "folder": (
        ("#D9911E", "", 0,
         "M 4 12 C 4 9.8 5.8 8 8 8 L 18 8 L 23 13 L 40 13 C 42.2 13 44 14.8 44 17 L 44 38 L 4 38 "
         "Z"),
        ("#F7BC4A", "", 0, "R 4 17 40 24 4"),
        ("#FBD17C", "", 0, "R 4 17 40 4 2"),
    ),
    "text": _file(("", "#3F73A8", 2, "M 16 20 L 32 20 M 16 26 L 32 26 M 16 32 L 32 32 M 16 38 L 25 38")),
    "pdf": _file(
        ("#C02A20", "", 0, "R 5 21 32 15 3"),
        ("", "#FFFFFF", 2, "M 11 32 L 11 25 L 13.5 25 C 16.5 25 16.5 29 13.5 29 L 11 29"),
        ("", "#FFFFFF", 2,
         "M 20 25 L 20 32 L 21.5 32 C 26 32 26 25 21.5 25 Z M 30 32 L 30 25 L 34 25 M 30 28.5 L "
         "33 28.5"),
    ),
    "notes": (
        ("#2C6E91", "", 0, "R 8 5 32 39 5"), ("#FFFFFF", "", 0, "R 12 11 24 29 2"),
        ("", "#7A8AA0", 2, "M 16 18 L 32 18 M 16 24 L 32 24 M 16 30 L 26 30"),
        ("#FFB703", "", 0, "M 28 36 L 38 22 L 43 25.5 L 33 39.5 L 27 42 Z"),
    ),
    "photos": (
        ("#FFFFFF", "#9AA3B2", 1.2, "R 4 8 40 32 5"), ("#BFE3F2", "", 0, "R 7 11 34 26 3"),
        ("#FFB703", "", 0, "O 17 19 4 4"), ("#3E8E5A", "", 0, "M 7 37 L 18 25 L 26 33 L 33 23 L 41 32 L 41 37 Z"),
    ),
    "files": (
        ("#D9911E", "", 0,
         "M 4 12 C 4 9.8 5.8 8 8 8 L 18 8 L 23 13 L 40 13 C 42.2 13 44 14.8 44 17 L 44 38 L 4 38 "
         "Z"),
        ("#FFFFFF", "#9AA3B2", 1, "R 11 12 26 20 2"), ("#F7BC4A", "", 0, "R 4 19 40 22 4"),
        ("#2C6E91", "", 0, "R 16 28 16 5 2.5"),
    ),
    "settings": (
        ("", "#5E6B80", 5, "O 24 24 13 13 M 24 4 L 24 10 M 24 38 L 24 44 M 4 24 L 10 24 M 38 24 L 44 24 "
         "M 9.9 9.9 L 14.1 14.1 M 33.9 33.9 L 38.1 38.1 M 9.9 38.1 L 14.1 33.9 M 33.9 14.1 L 38.1 9.9"),
        ("", "#8E9AAE", 3, "O 24 24 6 6"),
    ),
    "weather": (
        ("#BFE3F2", "", 0, "R 4 4 40 40 9"), ("#FFB703", "", 0, "O 20 19 8 8"),
        ("#FFFFFF", "", 0, "M 15 37 C 8 37 8 28 15 28 C 16 21 27 21 28 26 C 35 24 38 37 31 37 Z"),
    ),
    "radio": (
        ("#8A4B2D", "", 0, "R 4 15 40 27 5"),
        ("#F3E3CC", "", 0, "O 16 28.5 8 8"),
        ("#8A4B2D", "", 0, "O 16 28.5 3 3"),
        ("#F3E3CC", "", 0, "R 28 21 12 5 2 O 31 34 2.5 2.5 O 38 34 2.5 2.5"),
        ("", "#5E6B80", 2.4, "M 12 15 L 34 5"),
    ),
    "calculator": (
        ("#3E4A60", "", 0, "R 9 4 30 40 5"), ("#CFE8D8", "", 0, "R 13 8 22 9 2"),
        ("#FFFFFF", "", 0,
         "R 13 21 6 5 1.5 R 21 21 6 5 1.5 R 13 28 6 5 1.5 R 21 28 6 5 1.5 R 13 35 6 5 1.5 R 21 35 "
         "6 5 1.5"),
        ("#FFB703", "", 0, "R 29 21 6 5 1.5 R 29 28 6 12 1.5"),
    ),
    "bin": (
        ("#E8EDF3", "#5E6B80", 1.6,
         "M 11 14 L 37 14 L 34 41 C 33.8 42.7 32.5 44 31 44 L 17 44 C 15.5 44 14.2 42.7 14 41 Z"),
        ("#C6CFDB", "#5E6B80", 1.6, "R 7 9 34 5 2"), ("", "#5E6B80", 1.8,
         "M 19 9 L 19 5 L 29 5 L 29 9 M 20 20 L 21 38 M 24 20 L 24 38 M 28 20 L 27 38"),
    ),
    "bin_full": (
        ("#FFFFFF", "#9AA3B2", 1.2, "M 14 16 L 17 3 L 27 5 L 25 16 Z M 24 16 L 29 5 L 36 9 L 34 16 Z"),
        ("#E8EDF3", "#5E6B80", 1.6,
         "M 11 14 L 37 14 L 34 41 C 33.8 42.7 32.5 44 31 44 L 17 44 C 15.5 44 14.2 42.7 14 41 Z"),
        ("", "#5E6B80", 1.8, "M 20 20 L 21 38 M 24 20 L 24 38 M 28 20 L 27 38"),
    ),
    "usb": (
        ("#C6CFDB", "#5E6B80", 1.4, "R 17 3 14 13 1.5"), ("#5E6B80", "", 0, "R 20 7 3 4 0.5 R 25 7 3 4 0.5"),
        ("#0B4F6C", "", 0, "R 13 15 22 30 4"), ("#9ADCF2", "", 0, "O 24 38 2 2"),
    ),
    "start": (("ink", "", 0, "R 8 8 14 14 3 R 26 8 14 14 3 R 8 26 14 14 3 R 26 26 14 14 3"),),
    "search": (("", "ink", 4, "O 20 20 13 13 M 30 30 L 42 42"),),
    "back": (("", "ink", 4, "M 22 10 L 8 24 L 22 38 M 8 24 L 42 24"),),
    "crumb": (("", "ink", 4, "M 18 12 L 30 24 L 18 36"),),
    "minimise": (("", "ink", 3.4, "M 11 34 L 37 34"),),
    "maximise": (("", "ink", 3.4, "R 11 11 26 26 2"),),
    "restore_size": (("", "ink", 3.4, "R 9 16 22 22 2 M 17 16 L 17 9 L 38 9 L 38 31 L 31 31"),),
    "close": (("", "ink", 3.6, "M 11 11 L 37 37 M 37 11 L 11 37"),),
    "power": (("", "ink", 4, "M 24 6 L 24 22 M 15 12 C 2 21 8 42 24 42 C 40 42 46 21 33 12"),),
    "moon": (("ink", "", 0, "M 32 6 C 15 8 11 34 32 42 C 14 46 4 34 8 20 C 11 10 22 4 32 6 Z"),),
    "lock": (("ink", "", 0, "R 9 21 30 22 4"), ("", "ink", 4, "M 15 21 L 15 15 C 15 3 33 3 33 15 L 33 21")),
    "person": (("ink", "", 0, "O 24 15 9 9"), ("ink", "", 0, "M 6 44 C 6 26 42 26 42 44 Z")),
    "copy": (("", "ink", 3.4, "R 16 16 24 26 3 M 32 10 L 32 8 L 8 8 L 8 34 L 10 34"),),
    "paste": (("", "ink", 3.4, "R 9 8 30 35 3"),
        ("ink", "", 0, "R 17 4 14 9 2"),
        ("", "ink", 3, "M 16 22 L 32 22 M 16 30 L 32 30")),
    "rename": (("", "ink", 3.4, "M 8 40 L 10 30 L 31 9 L 39 17 L 18 38 Z M 26 14 L 34 22"),),
    "delete": (("", "ink", 3.4,
         "M 8 13 L 40 13 M 18 13 L 18 7 L 30 7 L 30 13 M 12 13 L 15 42 L 33 42 L 36 13 M 21 21 L "
         "22 34 M 27 21 L 26 34"),),
    "restore": (("", "ink", 3.8, "M 8 20 L 30 20 C 44 20 44 40 30 40 L 20 40 M 17 10 L 7 20 L 17 30"),),
    "eject": (("ink", "", 0, "M 24 8 L 42 30 L 6 30 Z R 6 35 36 6 2"),),
    "open": (("", "ink", 3.4,
         "M 20 10 L 8 10 L 8 40 L 38 40 L 38 28 M 28 8 L 40 8 L 40 20 M 40 8 L 22 26"),),
    "save": (("", "ink", 3.4,
         "M 8 8 L 34 8 L 40 14 L 40 40 L 8 40 Z M 15 8 L 15 18 L 31 18 L 31 8 M 14 40 L 14 27 L "
         "34 27 L 34 40"),),
    "mark": (("", "ink", 3.4,
         "M 10 16 L 38 16 M 10 24 L 38 24 M 10 32 L 26 32 M 6 6 L 6 42 M 42 6 L 42 42"),),
    "volume": (("ink", "", 0, "M 5 18 L 13 18 L 24 8 L 24 40 L 13 30 L 5 30 Z"), ("", "ink", 3.4,
         "M 31 17 C 35 21 35 27 31 31 M 36 11 C 44 18 44 30 36 37")),
    "mute": (("ink", "", 0, "M 5 18 L 13 18 L 24 8 L 24 40 L 13 30 L 5 30 Z"),
        ("", "ink", 3.4, "M 31 18 L 43 30 M 43 18 L 31 30")),
    "wifi": (("ink", "", 0, "O 24 38 3.6 3.6"), ("", "ink", 4,
         "M 15.5 29.5 C 20 25 28 25 32.5 29.5 M 9.5 22.5 C 18 14 30 14 38.5 22.5 M 4 15 C 15 4 33 "
         "4 44 15")),
    "wifi_2": (("ink", "", 0, "O 24 38 3.6 3.6"), ("", "ink", 4,
         "M 15.5 29.5 C 20 25 28 25 32.5 29.5 M 9.5 22.5 C 18 14 30 14 38.5 22.5")),
    "wifi_1": (("ink", "", 0, "O 24 38 3.6 3.6"), ("", "ink", 4, "M 15.5 29.5 C 20 25 28 25 32.5 29.5")),
    "wifi_off": (("ink", "", 0, "O 24 38 3.6 3.6"), ("", "ink", 4,
         "M 15.5 29.5 C 20 25 28 25 32.5 29.5 M 9.5 22.5 C 18 14 30 14 38.5 22.5"),
        ("", "ink", 4, "M 7 7 L 41 42")),
    "stick": (("ink", "", 0, "R 17 4 14 12 2 R 13 17 22 28 4"),),
    "display": (("", "ink", 3.4, "R 5 8 38 26 3 M 24 34 L 24 42 M 15 42 L 33 42"),),
    "minus": (("", "ink", 5, "M 10 24 L 38 24"),),
    "plus": (("", "ink", 5, "M 10 24 L 38 24 M 24 10 L 24 38"),),
    "up": (("", "ink", 5, "M 10 31 L 24 17 L 38 31"),),
    "down": (("", "ink", 5, "M 10 17 L 24 31 L 38 17"),),
    "check": (("", "ink", 5, "M 9 25 L 20 36 L 40 12"),),
    "contrast": (("", "ink", 3.4, "O 24 24 18 18"), ("ink", "", 0, "M 24 6 C 48 6 48 42 24 42 Z")),
    "info": (("", "ink", 3.4, "O 24 24 19 19"),
        ("", "ink", 4.4, "M 24 22 L 24 34"),
        ("ink", "", 0, "O 24 14.5 2.6 2.6")),
}  # fmt: skip
"""M, L, C and Z as in SVG paths; O centre and radii; R left, top, width, height and corner radius."""


def draw_glyph(painter: QPainter, name: str, rect: QRectF, ink: str) -> None:
    """Draws it in the largest square in the middle of `rect`; `ink` colours the signs without a colour."""
    side = max(min(rect.width(), rect.height()), 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    for (fill, line, width, _), path in zip(DRAWINGS[name], _paths(name), strict=True):
        painter.setBrush(QColor(ink if fill == INK else fill) if fill else Qt.BrushStyle.NoBrush)
        pen = QPen(
            QColor(ink if line == INK else line), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )  # fmt: skip
        painter.setPen(pen if line else Qt.PenStyle.NoPen)
        painter.drawPath(path)
    painter.restore()


@cache
def _paths(name: str) -> tuple[QPainterPath, ...]:
    return tuple(drawn_path(drawing) for _, _, _, drawing in DRAWINGS[name])
