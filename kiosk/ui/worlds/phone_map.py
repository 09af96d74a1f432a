"""The town on the telephone's map: streets, a park, a river, and a place whose street is read when it is large.

Apart because it is one drawing, in its own measures, that only grows.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.worlds.phone_pieces import Frame, Piece
from kiosk.worlds.phone_state import State

SCALES = (1.0, 1.45, 2.1, 3.0, 4.2)
_STREETS = (
    (-200, -6, 200, 6, 9), (-60, -220, -44, 220, 6), (70, -220, 52, 220, 6), (-200, -90, 200, -70, 5),
    (-200, 84, 200, 104, 5), (-130, -220, -120, 220, 4), (140, -220, 128, 220, 4), (-200, 160, 200, 172, 4),
    (-200, -160, 200, -152, 4),
)  # fmt: skip
"""From x, y to x, y around the place in the middle, and how wide."""
_BLOCKS = (
    (-40, -62, 34, 42), (4, -58, 44, 38), (-36, 18, 30, 48), (8, 22, 36, 50), (-112, 18, 40, 50),
    (80, -60, 40, 40), (-34, -140, 70, 50), (-30, 112, 66, 40),
)  # fmt: skip
_GROUND, _STREET, _EDGE, _PARK, _RIVER, _BLOCK, _INK = (
    "#EFE9DC", "#FFFFFF", "#CFC6B2", "#CFE6CC", "#B7DCEB", "#E2D8C3", "#14213D",
)  # fmt: skip


def paint_map(painter: QPainter, frame: Frame, state: State, piece: Piece) -> None:
    painter.save()
    painter.setClipRect(piece.rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(piece.rect, QColor(_GROUND))
    painter.translate(_middle(frame, piece))
    scale = SCALES[state.zoom] * frame.unit
    painter.scale(scale, scale)
    _paint_land(painter)
    _paint_streets(painter, frame, state)
    painter.restore()
    _paint_pin(painter, frame, state, _middle(frame, piece))


def _middle(frame: Frame, piece: Piece) -> QPointF:
    """Where the place is: a little aside from the buttons, and low enough for its name."""
    rect = QRectF(piece.rect)
    return QPointF(rect.center().x() - frame.touch() / 2, rect.top() + max(rect.height() / 2, frame.px(106)))


def _paint_land(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_PARK))
    painter.drawPolygon(QPolygonF([QPointF(-118, -66), QPointF(-66, -68), QPointF(-60, -14), QPointF(-120, -12)]))
    painter.drawRoundedRect(QRectF(78, 18, 46, 58), 6, 6)
    painter.setBrush(QColor(_BLOCK))
    for x, y, wide, high in _BLOCKS:
        painter.drawRoundedRect(QRectF(x, y, wide, high), 3, 3)
    river = QPainterPath(QPointF(-220, 210))
    river.cubicTo(QPointF(-80, 120), QPointF(60, 260), QPointF(230, 130))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(_RIVER), 22))
    painter.drawPath(river)


def _paint_streets(painter: QPainter, frame: Frame, state: State) -> None:
    for colour, more in ((_EDGE, 2.0), (_STREET, 0.0)):
        for x1, y1, x2, y2, wide in _STREETS:
            painter.setPen(QPen(QColor(colour), wide + more))
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    font = frame.look.french_font(8)
    font.setPointSizeF(4.2)
    painter.setFont(font)
    painter.setPen(QColor(_INK))
    painter.drawText(QRectF(-58, 8, 120, 8), int(Qt.AlignmentFlag.AlignCenter), state.start.town.street)
    for x, y, text in ((-55, -80, "rue des Lilas"), (-20, 99, "rue de la Gare"), (-105, -40, "parc")):
        painter.drawText(QPointF(x, y), text)


def _paint_pin(painter: QPainter, frame: Frame, state: State, centre: QPointF) -> None:
    """The place: a drop with its picture, and its name, at the same size however large the map."""
    palette, town = frame.look.palette, state.start.town
    side = frame.px(42)
    tip = centre - QPointF(0, frame.px(6))
    drop = QPainterPath(tip)
    disc = QRectF(tip.x() - side / 2, tip.y() - side * 1.4, side, side)
    drop.lineTo(QPointF(tip.x() - side * 0.32, disc.bottom() - side * 0.12))
    drop.lineTo(QPointF(tip.x() + side * 0.32, disc.bottom() - side * 0.12))
    drop.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#A01C18"))
    painter.drawPath(drop)
    painter.drawEllipse(disc)
    inner = round(side * 0.6)
    painter.drawPixmap(
        round(disc.center().x() - inner / 2), round(disc.center().y() - inner / 2),
        icon_pixmap(town.icon, inner, "#FFFFFF"),
    )  # fmt: skip
    painter.setFont(frame.look.french_font(frame.px(18), bold=True))
    wide = painter.fontMetrics().horizontalAdvance(town.place) + frame.px(18)
    label = QRectF(centre.x() - wide / 2, disc.top() - frame.px(34), wide, frame.px(30))
    painter.setBrush(QColor(palette.card))
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawRoundedRect(label, frame.px(8), frame.px(8))
    painter.setPen(QColor(palette.ink))
    painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), town.place)
