"""How a telephone is painted: its case, its glass, its pieces and what lies beside it.

Apart because painting decides nothing: it is given a page and the place that has the focus ring.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.worlds.lines import Words, metrics
from kiosk.ui.worlds.phone_art import paint_art
from kiosk.ui.worlds.phone_pieces import Frame, Page, Piece
from kiosk.ui.worlds.phone_signs import paint_aside
from kiosk.worlds.phone_state import State


def paint_page(
    painter: QPainter, frame: Frame, state: State, page: Page, whole: QRect, ring: str, touched: str
) -> None:
    """`ring`: the place of the keyboard's focus. `touched`: the place under a finger, which darkens a little."""
    palette = frame.look.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(whole, QColor(palette.paper))
    _paint_case(painter, frame)
    painter.save()
    glass = QPainterPath()
    radius = frame.px(28)
    glass.addRoundedRect(QRectF(frame.screen), radius, radius)
    painter.setClipPath(glass)
    painter.fillRect(frame.screen, QColor(palette.paper))
    for piece in (*page.pieces, *page.over, *page.bars):
        if piece.flows and not page.visible(piece).isValid():
            continue
        painter.save()
        if piece.flows:
            painter.setClipRect(page.viewport, Qt.ClipOperation.IntersectClip)
        _paint_piece(painter, frame, state, piece)
        painter.restore()
    if page.overflow:
        _paint_thumb(painter, frame, page)
    under = page.find(touched)
    if under is not None and under.art not in ("wallpaper", "finder", "status"):
        _paint_touch(painter, frame, page.visible(under), under.radius)
    ringed = page.find(ring) if ring else None
    if ringed is not None:
        _paint_ring(painter, frame, page.visible(ringed), ringed.radius)
    painter.restore()
    painter.setPen(QPen(QColor(palette.line), max(frame.px(1), 1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(frame.screen), radius, radius)
    if state.start.magnified and state.screen != "camera":
        paint_aside(painter, frame, state)


def _paint_case(painter: QPainter, frame: Frame) -> None:
    """A dark body with round corners, its soft shadow, and the key at its side."""
    palette, radius = frame.look.palette, frame.px(36)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, alpha in ((6, 14), (4, 18), (2, 24)):
        painter.setBrush(QColor(20, 33, 61, alpha))
        grown = QRectF(frame.case).adjusted(-spread, -spread + 2, spread, spread)
        painter.drawRoundedRect(grown, radius + spread, radius + spread)
    painter.setBrush(QColor("#14213D"))
    key = QRectF(frame.case.right() - 1, frame.case.top() + frame.px(130), frame.px(4), frame.px(56))
    painter.drawRoundedRect(key, 2, 2)
    painter.setPen(QPen(QColor(palette.line), 2))
    painter.setBrush(QColor("#14213D"))
    painter.drawRoundedRect(QRectF(frame.case), radius, radius)


def _paint_piece(painter: QPainter, frame: Frame, state: State, piece: Piece) -> None:
    if "shadow" in piece.art:
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, alpha in ((4, 16), (2, 26)):
            painter.setBrush(QColor(20, 33, 61, alpha))
            grown = QRectF(piece.rect).adjusted(-spread, -spread + 3, spread, spread + 1)
            painter.drawRoundedRect(grown, piece.radius + spread, piece.radius + spread)
    if piece.ground or piece.edge:
        painter.setBrush(QColor(piece.ground) if piece.ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(piece.edge), 2) if piece.edge else Qt.PenStyle.NoPen)
        inset = 1.0 if piece.edge else 0.0
        box = QRectF(piece.rect).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, piece.radius, piece.radius)
    paint_art(painter, frame, state, piece)
    for sign in piece.signs:
        painter.drawPixmap(sign.rect, icon_pixmap(sign.icon, sign.rect.width(), sign.colour))
    for words in piece.words:
        _paint_words(painter, frame, words)


def _paint_words(painter: QPainter, frame: Frame, words: Words) -> None:
    painter.setFont(frame.look.french_font(words.px, bold=words.bold))
    painter.setPen(QColor(words.colour))
    ascent = metrics(frame.look, words.px, bold=words.bold).ascent()
    for number, line in enumerate(words.lines):
        painter.drawText(words.x, words.top + number * words.pitch + ascent, line)


def _paint_thumb(painter: QPainter, frame: Frame, page: Page) -> None:
    """As on a telephone: a thin sign of where one is, not a handle."""
    view = page.viewport
    whole = view.height() + page.overflow
    high = max(view.height() * view.height() // whole, frame.px(24))
    top = view.top() + (view.height() - high) * page.scroll // page.overflow
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(frame.look.palette.muted))
    painter.drawRoundedRect(QRectF(view.right() - frame.px(6), top, frame.px(4), high), 2, 2)


def _paint_touch(painter: QPainter, frame: Frame, rect: QRect, radius: int) -> None:
    shade = QColor(frame.look.palette.ink)
    shade.setAlpha(36)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def _paint_ring(painter: QPainter, frame: Frame, rect: QRect, radius: int) -> None:
    palette, thin = frame.look.palette, frame.look.px(6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(4, 4, -4, -4)
    for width, colour in ((thin + 4, palette.ink), (thin, palette.sun)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(box, max(radius - 4, 4), max(radius - 4, 4))
