"""Where words are asked: the engine's name, the field with its cross and magnifier, suggestions and word tiles.

Apart because it is the same on the engine's first page and above every list of results.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_glyphs import draw_glyph
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece, words_label
from kiosk.worlds.search_pages import ENGINE
from kiosk.worlds.search_state import State
from kiosk.worlds.search_words import holds


class Logo(QWidget):
    """The engine's name, large, in the middle of its first page."""

    centred = True

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(ENGINE)
        self.show()

    def natural_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(ENGINE) + self.look.world_px(70)

    def heightForWidth(self, width: int) -> int:
        return self.look.px(30) + self.look.world_px(76)

    def _font(self, share: float = 1.0) -> QFont:
        return self.look.french_font(round(self.look.world_px(48) * share), bold=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        natural = self.natural_width()
        share = min(self.width() / natural, 1.0)
        side = self.look.world_px(52) * share
        top = self.height() - self.look.world_px(72)
        mark = QRectF(0, top + (self.look.world_px(72) - side) / 2, side, side)
        draw_glyph(painter, "search", mark, QColor(palette.brand))
        painter.setFont(self._font(share))
        painter.setPen(QColor(palette.brand))
        room = self.rect().adjusted(round(side) + self.look.px(10), top, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), ENGINE)


class SearchBox(QWidget):
    """The field holds what the world says; `first_page`: it stands in the middle, below the engine's name."""

    def __init__(self, look: Look, parent: QWidget, emit: Emit, *, first_page: bool) -> None:
        super().__init__(parent)
        self.look, self.emit_move, self.centred = look, emit, first_page
        self.field = Field(look, self, "search", "Que cherchez-vous ?", emit, "search")
        self.field.round = True
        self.field.hint = "Cherchez ici"
        self.cross = self._sign("clear", "Effacer les mots", Move("clear"), "cross", Coat.BARE)
        self.go = self._sign("search_go", "Chercher", Move("search"), "search", Coat.FULL)
        self.cross.hide()
        self.go.round = True
        self.offered: tuple[str, ...] = ()
        self.suggestions: list[Piece] = []
        self.tiles: list[Piece] = []
        self.tiles_label = words_label(look, self, "Mots à choisir :", look.world_px(18), muted=True)
        self.tiles_label.hide()
        self.show()

    def _sign(self, place: str, words: str, move: Move, glyph: str, coat: Coat) -> Piece:
        return Piece(self.look, self, place, words, move, self.emit_move, coat=coat, glyph=glyph, worded=False)

    def natural_width(self) -> int:
        return self.look.world_px(660 if self.centred else 820)

    def show_state(self, state: State) -> bool:
        """True when this needs another height than before."""
        before = self.heightForWidth(self.width())
        self.field.show_words(state.query, active=state.focused, selected=False)
        self.cross.setVisible(bool(state.query))
        if state.suggestions != self.offered:
            self._offer(state.suggestions)
        if state.start.tiles and not self.tiles:
            self.tiles = [
                Piece(self.look, self, f"tile:{tile}", tile, Move("tile", (tile,)), self.emit_move)
                for tile in state.start.tiles
            ]
        self.tiles_label.setVisible(bool(self.tiles))
        for tile in self.tiles:
            tile.coat = Coat.FULL if holds(state.query, tile.words) else Coat.PLAIN
            tile.update()
        self._place(self.width(), move=True)
        return self.heightForWidth(self.width()) != before

    def _offer(self, words: tuple[str, ...]) -> None:
        for old in self.suggestions:
            old.hide()
            old.deleteLater()
        self.offered = words
        self.suggestions = [
            Piece(self.look, self, f"suggest:{one}", one, Move("suggest", (one,)), self.emit_move,
                  coat=Coat.BARE, glyph="search")
            for one in words
        ]  # fmt: skip

    def pieces(self) -> list[QWidget]:
        shown: list[QWidget] = [self.field, *([self.cross] if self.cross.isVisible() else []), self.go]
        return [*shown, *self.suggestions, *self.tiles]

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        gap, edge = self.look.px(10), self.look.px(14)
        high = max(self.look.mm(16), self.look.world_px(50)) + 10
        if move:
            inner = high - 10
            self.field.setGeometry(0, edge, width, high)
            self.go.setGeometry(width - inner - 5, edge + 5, inner, inner)
            self.cross.setGeometry(width - 2 * inner - 5, edge + 5, inner, inner)
            self.field.room_right = (2 if self.cross.isVisible() else 1) * inner - self.look.px(10)
        top = edge + high
        for piece in self.suggestions:
            tall = piece.heightForWidth(width - 2 * gap)
            if move:
                piece.setGeometry(gap, top + gap // 2, width - 2 * gap, tall)
            top += tall
        top += gap if self.suggestions else 0
        return self._place_tiles(width, top + gap, move=move) if self.tiles else top

    def _place_tiles(self, width: int, top: int, *, move: bool) -> int:
        """After their label on the same line when there is room for it, as many in a line as there is room for."""
        gap, least = self.look.px(10), max(tile.heightForWidth(width) for tile in self.tiles)
        wide = self.tiles_label.fontMetrics().horizontalAdvance(self.tiles_label.text()) + 4
        beside = wide + self.tiles[0].natural_width() + gap <= width * 0.6
        tall = least if beside else self.tiles_label.heightForWidth(width)
        if move:
            self.tiles_label.setGeometry(0, top, wide if beside else width, tall)
        left = wide + gap if beside else 0
        top += 0 if beside else tall + gap // 2
        for tile in self.tiles:
            wide = min(tile.natural_width(), width)
            if left and left + wide > width:
                left, top = 0, top + least + gap
            if move:
                tile.setGeometry(left, top, wide, least)
            left += wide + gap
        return top + least

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.suggestions:
            return
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.line), 2))
        painter.setBrush(QColor(palette.paper))
        bottom = self.suggestions[-1].geometry().bottom() + self.look.px(5)
        top = self.field.geometry().center().y()
        box = QRectF(1, top, self.width() - 2, bottom - top)
        painter.drawRoundedRect(box, self.look.px(16), self.look.px(16))
