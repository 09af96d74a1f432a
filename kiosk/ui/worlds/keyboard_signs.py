"""What is printed on a key that makes no letter: its French word and its small drawn sign.

Apart because the keyboard, the tile of the key to find and the recipes print the same words and signs.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.worlds.keyboard_azerty import KEYS

WORDS = {
    "erase": "Effacer",
    "tab": "Tab",
    "enter": "Entrée",
    "caps": "Verr. Maj",
    "shift": "Maj",
    "shift_right": "Maj",
    "ctrl": "Ctrl",
    "ctrl_right": "Ctrl",
    "alt": "Alt",
    "altgr": "AltGr",
    "space": "Espace",
    "left": "Gauche",
    "right": "Droite",
}
Stroke = tuple[tuple[float, float], ...]
SIGNS: dict[str, tuple[Stroke, ...]] = {
    "erase": (((1, 0.5), (0, 0.5)), ((0.35, 0.15), (0, 0.5), (0.35, 0.85))),
    "left": (((1, 0.5), (0, 0.5)), ((0.35, 0.15), (0, 0.5), (0.35, 0.85))),
    "right": (((0, 0.5), (1, 0.5)), ((0.65, 0.15), (1, 0.5), (0.65, 0.85))),
    "tab": (((0, 0.5), (0.85, 0.5)), ((0.5, 0.2), (0.85, 0.5), (0.5, 0.8)), ((1, 0.15), (1, 0.85))),
    "enter": (((1, 0.1), (1, 0.6), (0, 0.6)), ((0.3, 0.3), (0, 0.6), (0.3, 0.9))),
    "shift": (
        ((0.5, 0), (1, 0.5), (0.72, 0.5), (0.72, 1), (0.28, 1), (0.28, 0.5), (0, 0.5), (0.5, 0)),
    ),
    "caps": (
        ((0.5, 0), (1, 0.45), (0.72, 0.45), (0.72, 0.75), (0.28, 0.75), (0.28, 0.45), (0, 0.45), (0.5, 0)),
        ((0.28, 1), (0.72, 1)),
    ),
}  # fmt: skip
"""Strokes in a square of side 1."""
SIGNS["shift_right"] = SIGNS["shift"]


def printed(name: str) -> str:
    """What is read on the key of this name: its capital letter as on real keys, or its French word."""
    key = KEYS.get(name)
    if name in WORDS or key is None:
        return WORDS.get(name, name)
    return key.shifted if key.plain.isalpha() and key.shifted.isalpha() else key.plain


def draw_sign(painter: QPainter, name: str, box: QRectF, colour: QColor, width: float) -> None:
    """The sign of a key in this box; nothing when it has none."""
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in SIGNS.get(name, ()):
        path = QPainterPath()
        for index, (x, y) in enumerate(stroke):
            point = QPointF(box.x() + x * box.width(), box.y() + y * box.height())
            path.lineTo(point) if index else path.moveTo(point)
        painter.drawPath(path)
