"""How the pieces of the administration site are painted.

Apart because painting decides nothing: it is given what is shown and the place that has the focus ring.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.forms_layout import Shown
from kiosk.ui.worlds.forms_marks import Piece

RING = 6


def paint_all(painter: QPainter, look: Look, shown: Shown, whole: QRect, ring: str) -> None:
    palette = look.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(whole, QColor(palette.card))
    _paint(painter, look, shown.behind, shown.page_window)
    if shown.veil:
        painter.fillRect(shown.viewport.united(shown.track), QColor(palette.shade))
    _paint(painter, look, shown.pieces, shown.viewport)
    if not shown.thumb.isEmpty():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.muted))
        painter.drawRoundedRect(QRectF(shown.thumb), look.px(6), look.px(6))
    ringed = shown.find(ring) if ring else None
    if ringed is not None:
        _paint_ring(painter, look, shown.visible(ringed), ringed.radius)
    painter.setPen(QPen(QColor(palette.line), max(look.px(2), 1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole.adjusted(0, 0, -1, -1))


def _paint(painter: QPainter, look: Look, pieces: Iterable[Piece], window: QRect) -> None:
    for piece in pieces:
        painter.save()
        if piece.flows:
            painter.setClipRect(window)
        for mark in piece.marks:
            mark.paint(painter, look)
        painter.restore()


def _paint_ring(painter: QPainter, look: Look, rect: QRect, radius: int) -> None:
    """Sun on ink, just around the piece."""
    wide, thin = look.px(RING) + 4, look.px(RING)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(-wide / 4, -wide / 4, wide / 4, wide / 4)
    for width, colour in ((wide, look.palette.ink), (thin, look.palette.sun)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(box, radius + wide / 4, radius + wide / 4)
