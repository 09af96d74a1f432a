"""The small signs of a telephone's status bar, and the same ones large beside it.

Apart because they are drawn in two places and must be the same signs.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.worlds.lines import cut, metrics
from kiosk.ui.worlds.phone_pieces import Frame
from kiosk.worlds.phone_state import State


def paint_signs(painter: QPainter, frame: Frame, state: State, right: float, middle: float, side: float) -> None:
    """Battery at the right, mobile data and Wi-Fi before it."""
    ink = QColor(frame.look.palette.ink)
    battery = QRectF(right - side * 1.25, middle - side * 0.34, side * 1.25, side * 0.68)
    paint_battery(painter, battery, state.start.battery, ink)
    at = battery.left() - side * 0.45
    if state.data:
        wide = side * 1.3
        paint_data(painter, frame, QRectF(at - wide, middle - side / 2, wide, side), ink)
        at -= wide + side * 0.35
    if state.wifi:
        paint_wifi(painter, QRectF(at - side, middle - side / 2, side, side), ink)


def paint_wifi(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """A fan of three arcs over a dot."""
    foot = QPointF(box.center().x(), box.bottom() - box.height() * 0.16)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(ink, box.height() * 0.11)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for reach in (0.3, 0.52, 0.74):
        radius = box.height() * reach
        arc = QRectF(foot.x() - radius, foot.y() - radius, 2 * radius, 2 * radius)
        painter.drawArc(arc, 45 * 16, 90 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(foot, box.height() * 0.09, box.height() * 0.09)


def paint_data(painter: QPainter, frame: Frame, box: QRectF, ink: QColor) -> None:
    """The two characters that stand for the mobile network."""
    painter.setFont(frame.look.french_font(round(box.height() * 0.84), bold=True))
    painter.setPen(ink)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "4G")


def paint_battery(painter: QPainter, box: QRectF, percent: int, ink: QColor) -> None:
    cap = QRectF(box.right() - box.width() * 0.06, box.center().y() - box.height() * 0.2, box.width() * 0.08,
                 box.height() * 0.4)  # fmt: skip
    body = box.adjusted(0, 0, -box.width() * 0.08, 0)
    painter.setPen(QPen(ink, max(box.height() * 0.11, 1.5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(body, box.height() * 0.2, box.height() * 0.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRect(cap)
    inner = body.adjusted(box.height() * 0.2, box.height() * 0.2, -box.height() * 0.2, -box.height() * 0.2)
    inner.setWidth(inner.width() * percent / 100)
    painter.drawRect(inner)


def paint_aside(painter: QPainter, frame: Frame, state: State) -> None:
    """A glass over the corner of the telephone: the signs, as large as one likes to read them."""
    look, palette, room = frame.look, frame.look.palette, QRectF(frame.aside)
    if room.width() < look.world_px(150) or room.height() < look.world_px(220):
        return
    wide = min(room.width(), look.world_px(250))
    high = look.world_px(118)
    card = QRectF(room.left(), room.top() + look.px(10), wide, high)
    corner = QPointF(frame.screen.right() - frame.px(20), frame.screen.top() + frame.px(17))
    path = QPainterPath(QPointF(card.left() + 4, card.top() + high * 0.3))
    path.lineTo(corner)
    path.lineTo(QPointF(card.left() + 4, card.top() + high * 0.7))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.brand_soft))
    painter.drawPath(path)
    painter.setPen(QPen(QColor(palette.brand), look.px(3)))
    painter.setBrush(QColor(palette.card))
    painter.drawRoundedRect(card, look.px(18), look.px(18))
    size = look.world_px(18)
    said = cut("Vu à la loupe", metrics(look, size, bold=True), round(wide))[0]
    painter.setFont(look.french_font(size, bold=True))
    painter.setPen(QColor(palette.muted))
    painter.drawText(QPointF(card.left() + look.px(16), card.top() + size * 1.5), said)
    side = min(look.world_px(50), (wide - 2 * look.px(20)) / 4.5)
    paint_signs(painter, frame, state, card.right() - look.px(20), card.bottom() - side * 0.85, side)
