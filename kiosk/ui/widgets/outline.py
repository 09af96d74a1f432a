"""How a card, a pressed card and the focus ring are drawn.

Apart because the one ring and the one radius must look the same on every widget and world view.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look

RADIUS = 20
RING = 6
ROOM = 6
"""What stays free around a body inside its widget, so that the ring is never cut."""


def body_rect(widget: QWidget, look: Look) -> QRectF:
    room = look.px(ROOM)
    return QRectF(widget.rect()).adjusted(room, room, -room, -room)


def draw_card(
    painter: QPainter,
    rect: QRectF,
    look: Look,
    ground: str,
    border: str = "",
    width: float = 2,
    radius: float = RADIUS,
    dashed: bool = False,
) -> None:
    """The border is drawn inside `rect`. An empty ground or border is not drawn."""
    pen_width = look.px(width) if border else 0
    pen = QPen(QColor(border), pen_width) if pen_width else QPen(Qt.PenStyle.NoPen)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    half = pen_width / 2
    corner = min(look.px(radius), rect.height() / 2)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)


def draw_ring(painter: QPainter, rect: QRectF, look: Look, radius: float = RADIUS) -> None:
    """Sun between two thin dark lines, around the body `rect`: seen on every ground of every palette."""
    palette = look.palette
    dark, sun = look.px(RING + 4), look.px(RING)
    corner = min(look.px(radius), rect.height() / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    out = (dark - look.px(ROOM) * 2) / 2
    box = rect.adjusted(out, out, -out, -out)
    for colour, width in ((palette.on_sun, dark), (palette.sun, sun)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(box, corner, corner)


def draw_check(painter: QPainter, centre: QPointF, side: float, ground: str, ink: str) -> None:
    """The mark of what is chosen, a disc with a tick: never colour alone."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(centre, side / 2, side / 2)
    pen = QPen(QColor(ink), side * 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    tick = [QPointF(-0.22, 0.02), QPointF(-0.06, 0.18), QPointF(0.24, -0.17)]
    painter.drawPolyline([centre + point * side for point in tick])


def shaded(ground: str, ink: str, part: float) -> str:
    """The ground moved away from the colour of its text, so that pressing never makes it harder to read."""
    away = QColor("#000000") if QColor(ink).lightnessF() > 0.5 else QColor("#FFFFFF")
    base = QColor(ground)
    mixed = [
        round(getattr(base, name)() * (1 - part) + getattr(away, name)() * part)
        for name in ("red", "green", "blue")
    ]
    return QColor(*mixed).name()
