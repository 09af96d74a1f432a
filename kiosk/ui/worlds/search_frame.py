"""The plain browser frame around the search engine: the tab's title, three buttons, padlock and address.

Apart because it stays while lists and pages come and go, and because its address is read, never written.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_chrome import BUTTONS, side_for
from kiosk.ui.worlds.browser_glyphs import draw_glyph
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece
from kiosk.worlds.search_pages import ENGINE
from kiosk.worlds.search_state import State

VERBS = ("back", "forward", "home")


class SearchFrame(QWidget):
    """`pieces` are all that can be used in it, in the order of the Tab key."""

    def __init__(self, look: Look, parent: QWidget, emit: Emit) -> None:
        super().__init__(parent)
        self.look, self.title = look, ENGINE
        self.buttons = [
            Piece(look, self, verb, words, Move(verb), emit, coat=Coat.BARE, glyph=verb, worded=False)
            for verb, words in BUTTONS
            if verb in VERBS
        ]
        self.address = AddressPiece(look, self, emit)
        point = Move("point", ("padlock",))
        self.padlock = Piece(
            look, self, "point:padlock", "Cadenas", point, emit, coat=Coat.BARE, glyph="padlock", worded=False
        )
        self.pieces: list[Piece] = [*self.buttons, self.padlock, self.address]

    def show_state(self, state: State) -> None:
        page = state.page
        self.title = page.site if page else f"{state.stop.words} – {ENGINE}" if state.stop.words else ENGINE
        can = {"back": state.at > 0, "forward": state.at + 1 < len(state.trail)}
        for button in self.buttons:
            button.faded = not can.get(button.place, True)
            button.update()
        safe = page is None or page.padlock
        self.padlock.glyph = "padlock" if safe else "unlocked"
        self.padlock.setAccessibleName("Cadenas : connexion sécurisée" if safe else "Pas de cadenas")
        self.address.words = state.address
        self.address.setAccessibleName(f"Adresse : {state.address}")
        for piece, name in ((self.address, "address"), (self.padlock, "padlock")):
            piece.setEnabled(page is not None)
            piece.setProperty("pointed", f"{state.stop.page} {name}" in state.pointed)
        self.address.circled = bool(self.address.property("pointed"))
        self.update()
        self.address.update()
        self.padlock.update()

    def _strip(self, width: int) -> int:
        return max(round(side_for(self.look, width) * 0.66), self.look.px(32))

    def height_for(self, width: int) -> int:
        return self._strip(width) + side_for(self.look, width) + self.look.px(14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side, gap = side_for(self.look, self.width()), self.look.px(5)
        top = self._strip(self.width()) + self.look.px(6)
        for number, button in enumerate(self.buttons):
            button.setGeometry(gap + number * (side + gap), top, side, side)
        left = 2 * gap + len(self.buttons) * (side + gap)
        self.padlock.setGeometry(left, top, side, side)
        self.address.setGeometry(left + side, top, self.width() - left - side - 2 * gap, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strip = self._strip(self.width())
        painter.fillRect(self.rect(), QColor(palette.card))
        painter.fillRect(0, 0, self.width(), strip, QColor(palette.brand_soft))
        self._draw_tab(painter, strip)
        box = QRectF(self.padlock.geometry().united(self.address.geometry())).adjusted(0, 2, 0, -2)
        painter.setPen(QPen(QColor(palette.line), 2))
        painter.setBrush(QColor(palette.paper))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.fillRect(0, self.height() - 2, self.width(), 2, QColor(palette.line))

    def _draw_tab(self, painter: QPainter, strip: int) -> None:
        palette, top, radius = self.look.palette, self.look.px(5), self.look.px(10)
        tab = QRectF(self.look.px(8), top, min(self.look.world_px(330), self.width() * 0.72), strip)
        shape = QPainterPath()
        shape.addRoundedRect(tab, radius, radius)
        painter.setClipRect(0, 0, self.width(), strip)
        painter.fillPath(shape, QColor(palette.card))
        painter.setClipping(False)
        side = strip * 0.52
        mark = QRectF(tab.left() + radius, top + (strip - top - side) / 2, side, side)
        draw_glyph(painter, "search" if self.title.endswith(ENGINE) else "browser", mark, QColor(palette.brand))
        font = self.look.french_font(round(strip * 0.46), bold=True)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        room = QRect(round(mark.right()) + radius, top, round(tab.width() - side - 3 * radius), strip - top)
        words = QFontMetrics(font).elidedText(self.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


class AddressPiece(Piece):
    """The address; its site is bold, as browsers do so that look-alikes can be told apart."""

    circled = False

    def __init__(self, look: Look, parent: QWidget, emit: Emit) -> None:
        move = Move("point", ("address",))
        super().__init__(look, parent, "point:address", "", move, emit, coat=Coat.BARE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixels = min(self.look.world_px(22), round(self.height() * 0.46))
        plain, bold = (self.look.french_font(pixels, bold=strong) for strong in (False, True))
        site, slash, rest = self.words.partition("/")
        room = self.rect().adjusted(0, 0, -round(self.height() / 3), 0)
        metrics = QFontMetrics(bold)
        site = metrics.elidedText(site, Qt.TextElideMode.ElideMiddle, room.width())
        wide = metrics.horizontalAdvance(site)
        if self.circled or (self.isEnabled() and self.hand_over()):
            painter.setPen(QPen(QColor(palette.brand), 3) if self.circled else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.brand_soft))
            whole = wide + QFontMetrics(plain).horizontalAdvance(slash + rest)
            lit = QRect(0, 8, min(whole + 2 * self.look.px(8), self.width()), self.height() - 16)
            painter.drawRoundedRect(QRectF(lit).adjusted(2, 0, 0, 0), 8, 8)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        left = self.look.px(8)
        painter.setFont(bold)
        painter.setPen(QColor(palette.ink))
        painter.drawText(room.adjusted(left, 0, left, 0), flags, site)
        painter.setFont(plain)
        painter.setPen(QColor(palette.muted))
        rest = QFontMetrics(plain).elidedText(
            slash + rest, Qt.TextElideMode.ElideRight, room.width() - wide - left
        )
        painter.drawText(room.adjusted(left + wide, 0, 0, 0), flags, rest)
