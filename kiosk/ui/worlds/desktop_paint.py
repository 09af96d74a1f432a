"""How the pieces of a desktop are painted.

Apart because painting decides nothing: it is given a page, the place under the pointer and the focus ring.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Palette
from kiosk.ui.worlds.desktop_glyphs import draw_glyph
from kiosk.ui.worlds.desktop_pictures import draw_picture
from kiosk.ui.worlds.desktop_pieces import Page, Piece
from kiosk.ui.worlds.lines import Words, metrics

RING = 5
WALLS = {
    False: ("#A9D3E6", "#E9F3EE", "#9CCBB4", "#7DB89E"),
    True: ("#0F1B30", "#1C2E4A", "#17324A", "#12283C"),
}
"""Sky above and below, far hill, near hill: by day and by night."""


class Brush:
    """Paints one page with one look."""

    def __init__(self, painter: QPainter, look: Look, palette: Palette, *, hover: str, ring: str) -> None:
        self.painter, self.look, self.palette = painter, look, palette
        self.hover, self.ring = hover, ring
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def page(self, page: Page, whole: QRect) -> None:
        self.painter.fillRect(whole, QColor(self.palette.paper))
        for piece in page.pieces:
            self.painter.save()
            if piece.clip is not None:
                self.painter.setClipRect(piece.clip)
            self._piece(piece)
            self.painter.restore()
        ringed = page.find(self.ring) if self.ring else None
        if ringed is not None:
            self._ring(ringed.seen, ringed.radius)

    def _piece(self, piece: Piece) -> None:
        if piece.place in ("wall", "dark"):
            (self._wall if piece.place == "wall" else self._glass)(piece.rect)
            return
        if piece.shadow:
            self._shadow(piece)
        if piece.dim:
            self.painter.setOpacity(0.45)
        over = bool(piece.hot) and piece.usable and piece.place == self.hover
        ground = piece.hot if over else piece.ground
        self._box(piece.rect, ground, piece.edge, piece.radius)
        if piece.filled:
            share = QRect(piece.rect)
            share.setWidth(round(piece.rect.width() * piece.filled))
            self._box(share, self.palette.brand, "", piece.radius)
        for picture in piece.pictures:
            self._photo(picture.name, picture.rect)
        for glyph in piece.glyphs:
            white = over and piece.hot.startswith("#E0")
            draw_glyph(self.painter, glyph.name, QRectF(glyph.rect), "#FFFFFF" if white else glyph.colour)
        for words in piece.words:
            self._words(words, marked=piece.marked)
        if piece.caret is not None:
            self.painter.fillRect(piece.caret, QColor(self.palette.ink))

    def _box(self, rect: QRect, ground: str, edge: str, radius: int) -> None:
        if not ground and not edge:
            return
        wide = max(self.look.px(1.5), 1)
        self.painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(edge), wide) if edge else Qt.PenStyle.NoPen)
        inset = wide / 2 if edge else 0.0
        self.painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _shadow(self, piece: Piece) -> None:
        """Soft, a little lower than what casts it."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        for step in range(6):
            grown = piece.shadow * (6 - step) / 12
            self.painter.setBrush(QColor(10, 20, 40, 9))
            box = QRectF(piece.rect).adjusted(-grown, -grown / 2, grown, grown * 1.5)
            self.painter.drawRoundedRect(box, piece.radius + grown, piece.radius + grown)

    def _photo(self, name: str, rect: QRect) -> None:
        frame = draw_picture(self.painter, name, QRectF(rect))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor("#FFFFFF"), max(self.look.px(2), 1.5)))
        self.painter.drawRect(frame)

    def _words(self, words: Words, *, marked: bool) -> None:
        self.painter.setFont(self.look.french_font(words.px, bold=words.bold))
        measure = metrics(self.look, words.px, bold=words.bold)
        for number, line in enumerate(words.lines):
            top = words.top + number * words.pitch
            if marked:
                box = QRect(words.x, top, measure.horizontalAdvance(line), words.pitch)
                self.painter.fillRect(box, QColor(self.palette.brand))
            self.painter.setPen(QColor(self.palette.on_brand if marked else words.colour))
            self.painter.drawText(words.x, top + measure.ascent(), line)

    def _wall(self, rect: QRect) -> None:
        """Hills under a pale sky; a plain ground in the highest contrast."""
        if self.palette.paper == "#000000":
            self.painter.fillRect(rect, QColor("#000000"))
            return
        high, low, far, near = WALLS[QColor(self.palette.paper).lightness() < 128]
        sky = QLinearGradient(QPointF(rect.topLeft()), QPointF(rect.bottomLeft()))
        sky.setColorAt(0, QColor(high))
        sky.setColorAt(1, QColor(low))
        self.painter.fillRect(rect, sky)
        self.painter.setClipRect(rect)
        self.painter.setPen(Qt.PenStyle.NoPen)
        for colour, start, top, end in ((far, 0.74, 0.5, 0.82), (near, 0.94, 0.72, 0.66)):
            self.painter.setBrush(QColor(colour))
            self.painter.drawPath(_hill(QRectF(rect), start, top, end))

    def _glass(self, rect: QRect) -> None:
        """A screen without a picture still mirrors a little light."""
        light = QLinearGradient(QPointF(rect.topLeft()), QPointF(rect.bottomRight()))
        for at, colour in ((0.0, "#2A3140"), (0.38, "#151A24"), (0.39, "#10141C"), (1.0, "#07090D")):
            light.setColorAt(at, QColor(colour))
        self.painter.fillRect(rect, light)

    def _ring(self, rect: QRect, radius: int) -> None:
        """Sun on ink, so that it is seen on every ground."""
        thin = max(self.look.px(RING), 3)
        box = QRectF(rect).adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, colour in ((thin + 4, self.palette.ink), (thin, self.palette.sun)):
            self.painter.setPen(QPen(QColor(colour), width))
            self.painter.drawRoundedRect(box, max(radius, 2), max(radius, 2))


def _hill(rect: QRectF, start: float, top: float, end: float) -> QPainterPath:
    """From the left edge over the top to the right edge; heights are shares of the screen."""
    path = QPainterPath(QPointF(rect.left(), rect.top() + rect.height() * start))
    path.cubicTo(
        rect.left() + rect.width() * 0.35, rect.top() + rect.height() * top,
        rect.left() + rect.width() * 0.65, rect.top() + rect.height() * (start + 0.1),
        rect.right() + 1, rect.top() + rect.height() * end,
    )  # fmt: skip
    path.lineTo(rect.right() + 1, rect.bottom() + 1)
    path.lineTo(rect.left(), rect.bottom() + 1)
    path.closeSubpath()
    return path
