"""How the pieces of a table are painted.

Apart because painting decides nothing: it is given a page, the place that has the focus ring, and what flies.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.cards_page import Page
from kiosk.ui.worlds.cards_pieces import Piece, Sign, Words, metrics

RING = 6


def paint_page(painter: QPainter, look: Look, page: Page, whole: QRect, ring: str, away: str, hot: str) -> None:
    """`away`: the place of a card that is drawn elsewhere, in a hand or in flight. `hot`: what is under the
    pointer; it lights up."""
    palette = look.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(whole, QColor(palette.paper))
    painter.save()
    painter.setClipRect(page.viewport)
    for piece in page.pieces:
        if not away or piece.place != away:
            paint_piece(painter, look, _warm(look, piece) if piece.place == hot else piece)
    painter.restore()
    for piece in page.arrows:
        paint_piece(painter, look, piece)
    if not page.track.isEmpty():
        _box(painter, page.thumb, palette.muted, "", look.world_px(8), 0)
    ringed = page.find(ring) if ring else None
    if ringed is not None:
        _paint_ring(painter, look, page.visible(ringed), ringed.radius)
    painter.setPen(QPen(QColor(palette.line), max(look.px(2), 1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole.adjusted(0, 0, -1, -1))


def _warm(look: Look, piece: Piece) -> Piece:
    """Under the pointer a line of a document has an edge; a box over which a card is held opens up."""
    if piece.place.startswith("part:"):
        return replace(piece, edge=look.palette.brand)
    if piece.place.startswith("box:"):
        return replace(piece, edge=look.palette.sun, wide=look.px(6), dashed=False)
    return piece


def paint_piece(painter: QPainter, look: Look, piece: Piece) -> None:
    if piece.shadow and look.contrast is not Contrast.HIGH:
        _shadow(painter, piece)
    _box(painter, piece.rect, piece.ground, piece.edge, piece.radius, piece.wide, dashed=piece.dashed)
    for sign in piece.signs:
        _paint_sign(painter, look, sign)
    for words in piece.words:
        _paint_words(painter, look, words)


def _shadow(painter: QPainter, piece: Piece) -> None:
    """Soft, below: a few veils, each a little smaller and darker in sum."""
    painter.setPen(Qt.PenStyle.NoPen)
    layers = 5
    for layer in range(layers, 0, -1):
        spread = piece.shadow * layer / layers
        painter.setBrush(QColor(20, 33, 61, 11))
        rect = QRectF(piece.rect).adjusted(-spread / 2, 0, spread / 2, spread)
        painter.drawRoundedRect(rect, piece.radius + spread / 2, piece.radius + spread / 2)


def _box(
    painter: QPainter, rect: QRect, ground: str, edge: str, radius: int, wide: int, *, dashed: bool = False
) -> None:
    if not ground and not edge:
        return
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(edge), wide) if edge else QPen(Qt.PenStyle.NoPen)
    if edge and dashed:
        pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    inset = wide / 2 if edge else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def _paint_sign(painter: QPainter, look: Look, sign: Sign) -> None:
    side = sign.rect.width()
    if sign.ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(sign.ground))
        painter.drawEllipse(sign.rect)
    if sign.text:
        painter.setFont(look.french_font(side * 6 // 10, bold=True))
        painter.setPen(QColor(sign.colour))
        painter.drawText(sign.rect, Qt.AlignmentFlag.AlignCenter, sign.text)
    if sign.icon:
        inset = round(side * 0.2) if sign.ground else 0
        inside = sign.rect.adjusted(inset, inset, -inset, -inset)
        painter.drawPixmap(inside, icon_pixmap(sign.icon, inside.width(), sign.colour))


def _paint_words(painter: QPainter, look: Look, words: Words) -> None:
    font = look.french_font(words.px, bold=words.bold)
    font.setUnderline(words.lined)
    painter.setFont(font)
    painter.setPen(QColor(words.colour))
    measure = metrics(look, words.px, bold=words.bold)
    for number, line in enumerate(words.lines):
        spare = words.width - measure.horizontalAdvance(line)
        x = words.x + {"right": spare, "centre": spare // 2}.get(words.side, 0)
        painter.drawText(x, words.top + number * words.pitch + measure.ascent(), line)


def _paint_ring(painter: QPainter, look: Look, rect: QRect, radius: int) -> None:
    """Sun on ink, around the piece, so that its words stay clear."""
    wide, thin = look.px(RING) + 4, look.px(RING)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(-wide / 4, -wide / 4, wide / 4, wide / 4)
    for width, colour in ((wide, look.palette.ink), (thin, look.palette.sun)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(box, radius + wide / 4, radius + wide / 4)
