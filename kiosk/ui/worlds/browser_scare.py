"""A page that fills the screen, frightens and wants a call; at its top, the real browser's way out of it.

Apart because it lies over everything, even the frame, until Escape; it shows calmly what real ones shout.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_glyphs import draw_glyph
from kiosk.ui.worlds.browser_panel import Panel
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece
from kiosk.worlds.browser_pages import Scare
from kiosk.worlds.browser_state import State

NOBODY = "Rassurez-vous : ici, l'appel ne part pas."


class ScareSheet(QWidget):
    """Hidden while no such page is in front. Made anew when what it shows changes."""

    def __init__(self, look: Look, host: QWidget, emit: Emit) -> None:
        super().__init__(host)
        self.look, self.emit_move = look, emit
        self.panel: Panel | None = None
        self.banner: Piece | None = None
        self.key: object = None
        self.hide()

    def show_state(self, state: State) -> None:
        scare = state.page.scare if state.open else None
        self.setVisible(scare is not None)
        key = (scare, state.full_screen, state.calling)
        if key == self.key:
            return
        self.key = key
        for old in (self.panel, self.banner):
            if old:
                old.hide()
                old.deleteLater()
        self.panel = self._panel(scare, calling=state.calling) if scare else None
        self.banner = self._way_out() if state.full_screen else None

    def _panel(self, scare: Scare, *, calling: bool) -> Panel:
        panel = Panel(self.look, self, loud=True)
        panel.add_words(scare.title, 1.5, bold=True)
        panel.add_words(scare.text)
        words = f"Appeler le {scare.phone}"
        panel.add_pieces(Piece(self.look, panel, "call", words, Move("call"), self.emit_move, coat=Coat.LOUD))
        if calling:
            panel.add_words(NOBODY, 0.9, bold=True)
        panel.show()
        return panel

    def _way_out(self) -> Piece:
        words = "Touche Échap : quitter le plein écran"
        return Piece(self.look, self, "escape", words, Move("escape"), self.emit_move, glyph="cross")

    def pieces(self) -> list[QWidget]:
        return [*([self.banner] if self.banner else []), *(self.panel.pieces() if self.panel else [])]

    def put(self, room: QRect) -> None:
        self.setGeometry(room)
        gap, top = self.look.px(12), self.look.px(12)
        if self.banner:
            self.banner.pixels = min(self.look.world_px(19), self.look.px(26))
            wide = min(self.banner.natural_width(), room.width() - 2 * gap)
            tall = self.banner.heightForWidth(wide)
            self.banner.setGeometry((room.width() - wide) // 2, top, wide, tall)
            top += tall + gap
        if self.panel:
            most = room.height() - top - gap
            wide = min(max(self.panel.natural_width(), self.look.world_px(620)), room.width() - 2 * gap)
            self.panel.arrange(wide, most)
            spare = max(most - self.panel.height(), 0)
            self.panel.move((room.width() - wide) // 2, top + spare // 2)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.fillRect(self.rect(), QColor(palette.coral))
        if self.panel is None:
            return
        above = self.panel.y() - (self.banner.geometry().bottom() if self.banner else 0)
        side = min(above - self.look.px(24), self.look.world_px(110))
        if side > self.look.px(30):
            box = QRectF((self.width() - side) / 2, self.panel.y() - side - self.look.px(10), side, side)
            draw_glyph(painter, "warning", box, QColor(palette.on_coral))
