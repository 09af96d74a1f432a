"""How plates, buttons, words and rings of the zone are drawn.

Apart because its five surfaces share one hand; colours are asked for by meaning.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from kiosk.ui.theme.look import Look

SMALLEST = 0.55
"""Words that do not fit are drawn smaller, down to this part of their size."""

WRAP = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


def plate(
    painter: QPainter, look: Look, rect: QRectF, fill: str, line: str, *, width: float = 2, radius: float = 18
) -> None:
    """A rounded card."""
    pen_width = max(look.px(width), 1)
    inside = rect.adjusted(pen_width / 2, pen_width / 2, -pen_width / 2, -pen_width / 2)
    corner = min(look.px(radius), inside.width() / 2, inside.height() / 2)
    painter.setPen(QPen(QColor(line), pen_width))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(inside, corner, corner)


def words(
    painter: QPainter, look: Look, rect: QRectF, text: str, pixels: int, colour: str, *, bold: bool = False
) -> None:
    """Centred words, wrapped, and smaller when there is no room."""
    painter.setFont(fitting_font(look, rect, text, pixels, bold=bold))
    painter.setPen(QColor(colour))
    painter.drawText(rect, WRAP, text)


def fitting_font(look: Look, rect: QRectF, text: str, pixels: int, *, bold: bool) -> QFont:
    size = pixels
    while True:
        font = look.french_font(size, bold=bold)
        if size <= pixels * SMALLEST or _fits(QFontMetrics(font), rect, text):
            return font
        size -= 1


def _fits(metrics: QFontMetrics, rect: QRectF, text: str) -> bool:
    room = rect.toRect()
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), WRAP, text)
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    return needed.height() <= room.height() and longest <= room.width()


def sunny(look: Look) -> tuple[QColor, QColor]:
    """Line and filling of a thing that catches the eye: ink on sun, or sun lines where the ground is dark."""
    palette = look.palette
    if QColor(palette.card).lightness() > 128:
        return QColor(palette.ink), QColor(palette.sun)
    return QColor(palette.sun), QColor(palette.brand_soft)


def button(
    painter: QPainter, look: Look, rect: QRectF, text: str, *, main: bool = False, on: bool = False
) -> None:
    """A button with words; `main` is the one that acts, `on` the one that is chosen."""
    palette = look.palette
    fill = palette.brand if main else palette.brand_soft if on else palette.card
    plate(painter, look, rect, fill, palette.brand, width=4 if on else 2)
    margin = look.px(10)
    inside = rect.adjusted(margin, 2, -margin, -2)
    words(painter, look, inside, text, look.world_px(22), palette.on_brand if main else palette.ink, bold=True)


def arrow_button(painter: QPainter, look: Look, rect: QRectF, *, up: bool, can: bool) -> None:
    """A button with a thick arrow, pale when there is no way further."""
    palette = look.palette
    plate(painter, look, rect, palette.brand if can else palette.card, palette.brand if can else palette.line)
    pen = QPen(QColor(palette.on_brand if can else palette.muted), max(look.px(5), 3))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = min(rect.width(), rect.height()) * 0.22
    tip = -half if up else half
    centre = rect.center()
    path = QPainterPath(centre + QPointF(-half, -tip * 0.5))
    path.lineTo(centre + QPointF(0, tip * 0.5))
    path.lineTo(centre + QPointF(half, -tip * 0.5))
    painter.drawPath(path)


def tick(painter: QPainter, look: Look, rect: QRectF) -> None:
    """Done: a green disc with a tick."""
    palette = look.palette
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.leaf))
    painter.drawEllipse(rect)
    pen = QPen(QColor(palette.on_leaf), max(rect.width() * 0.13, 2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width, height = rect.width(), rect.height()
    path = QPainterPath(rect.topLeft() + QPointF(width * 0.27, height * 0.53))
    path.lineTo(rect.topLeft() + QPointF(width * 0.44, height * 0.69))
    path.lineTo(rect.topLeft() + QPointF(width * 0.74, height * 0.34))
    painter.drawPath(path)


def focus_ring(painter: QPainter, look: Look, rect: QRectF) -> None:
    """A sun ring of 6 px on ink, so that it is seen on every ground."""
    palette = look.palette
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = min(look.px(18), rect.width() / 2, rect.height() / 2)
    for colour, width in ((palette.ink, 10), (palette.sun, 6)):
        painter.setPen(QPen(QColor(colour), max(look.px(width), 6 if colour == palette.sun else 8)))
        painter.drawRoundedRect(rect, corner, corner)


def dashed_ring(painter: QPainter, look: Look, rect: QRectF) -> None:
    """ "It can go here": the edge of a box while something is being carried."""
    pen = QPen(QColor(look.palette.brand), max(look.px(4), 3), Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), look.px(18), look.px(18))
