"""How the pieces of a mailbox are painted.

Apart because painting decides nothing: it is given a page and the place that has the focus ring.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.lines import Words, metrics
from kiosk.ui.worlds.mailbox_page import Page
from kiosk.ui.worlds.mailbox_pieces import Piece

RING = 6


def paint_page(painter: QPainter, look: Look, page: Page, whole: QRect, ring: str) -> None:
    palette = look.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(whole, QColor(palette.paper))
    for piece in page.pieces:
        painter.save()
        if piece.flows:
            painter.setClipRect(page.viewport)
        _paint_piece(painter, look, piece)
        painter.restore()
    if not page.track.isEmpty():
        _box(painter, page.thumb, palette.muted, "", look.world_px(8))
    ringed = page.find(ring) if ring else None
    if ringed is not None:
        _paint_ring(painter, look, page.visible(ringed), ringed.radius)
    painter.setPen(QPen(QColor(palette.line), max(look.px(2), 1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole.adjusted(0, 0, -1, -1))


def _paint_piece(painter: QPainter, look: Look, piece: Piece) -> None:
    _box(painter, piece.rect, piece.ground, "", piece.radius)
    if piece.filled:
        share = QRect(piece.rect)
        share.setWidth(round(piece.rect.width() * piece.filled))
        _box(painter, share, look.palette.brand_soft, "", piece.radius)
    _box(painter, piece.rect, "", piece.edge, piece.radius)
    if piece.ruled:
        painter.setPen(QPen(QColor(look.palette.line), max(look.px(1.5), 1)))
        painter.drawLine(piece.rect.bottomLeft(), piece.rect.bottomRight())
    for sign in piece.signs:
        painter.drawPixmap(sign.rect, icon_pixmap(sign.icon, sign.rect.width(), sign.colour))
    for words in piece.words:
        _paint_words(painter, look, words)
    if piece.caret is not None:
        painter.fillRect(piece.caret, QColor(look.palette.ink))


def _box(painter: QPainter, rect: QRect, ground: str, edge: str, radius: int) -> None:
    if not ground and not edge:
        return
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), 2) if edge else Qt.PenStyle.NoPen)
    inset = 1.0 if edge else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def _paint_words(painter: QPainter, look: Look, words: Words) -> None:
    painter.setFont(look.french_font(words.px, bold=words.bold))
    painter.setPen(QColor(words.colour))
    ascent = metrics(look, words.px, bold=words.bold).ascent()
    for number, line in enumerate(words.lines):
        painter.drawText(words.x, words.top + number * words.pitch + ascent, line)


def _paint_ring(painter: QPainter, look: Look, rect: QRect, radius: int) -> None:
    """Sun on ink: around a button, so that its word stays clear; inside a row, which has neighbours."""
    wide, thin = look.px(RING) + 4, look.px(RING)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = -wide / 4 if radius else wide / 2
    box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    for width, colour in ((wide, look.palette.ink), (thin, look.palette.sun)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(box, max(radius - inset, 2), max(radius - inset, 2))
