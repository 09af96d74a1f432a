"""The top of the simulated browser: its tabs, the cross of its window, its buttons and the address bar.

Apart because this frame stays while pages come and go.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece
from kiosk.worlds.browser_pages import NEW_TAB, page_at, shown_address
from kiosk.worlds.browser_state import State, Tab

BUTTONS = (
    ("back", "Page précédente"),
    ("forward", "Page suivante"),
    ("reload", "Recharger la page"),
    ("home", "Page d'accueil"),
)


def side_for(look: Look, width: int) -> int:
    """The side of a button of the frame: it grows with the look as far as the window allows."""
    return max(look.mm(16), min(look.world_px(48), round(width * 0.085)))


class Chrome(QWidget):
    """Two rows: tabs, then buttons and address."""

    def __init__(self, look: Look, parent: QWidget, emit: Emit) -> None:
        super().__init__(parent)
        self.look = look
        self.strip = Strip(look, self, emit)
        self.buttons = [
            Piece(look, self, verb, words, Move(verb), emit, coat=Coat.BARE, glyph=verb, worded=False)
            for verb, words in BUTTONS
        ]
        self.address = Field(look, self, "address", "Barre d'adresse", emit, "padlock")
        self.downloads = Downloads(
            look, self, "downloads", "Téléchargements", Move("downloads"), emit,
            coat=Coat.BARE, glyph="download", worded=False,
        )  # fmt: skip
        self.history = Piece(look, self, "history", "Historique", Move("history"), emit,
                             coat=Coat.BARE, glyph="clock", worded=False)  # fmt: skip
        self.history.hide()

    def show_state(self, state: State) -> None:
        self.strip.show_state(state)
        tab = state.tab
        can = {"back": bool(tab and tab.back), "forward": bool(tab and tab.forward)}
        for button in self.buttons:
            button.faded = not can.get(button.place, True)
            button.update()
        safe = any(page.url == state.url for page in state.start.pages)
        self.address.glyph = "padlock" if safe else "document" if shown_address(state.url) else "search"
        self.address.hint = "Tapez une adresse ici"
        self.address.show_words(state.address, active=state.focus == "address", selected=state.selected)
        self.history.setVisible(state.start.public)
        self._arrange()
        self.downloads.count = len(state.downloaded)
        self.downloads.update()

    def height_for(self, width: int) -> int:
        return 2 * side_for(self.look, width) + self.look.px(18)

    def kept(self) -> list[Piece]:
        """The buttons at the right: what the browser has kept."""
        return [self.downloads, *([self.history] if not self.history.isHidden() else [])]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        side, gap = side_for(self.look, self.width()), self.look.px(5)
        self.strip.setGeometry(0, 0, self.width(), side + self.look.px(6))
        top = side + self.look.px(12)
        for number, button in enumerate(self.buttons):
            button.setGeometry(gap + number * (side + gap), top, side, side)
        left = gap + len(self.buttons) * (side + gap)
        right = self.width() - gap
        for button in reversed(self.kept()):
            right -= side
            button.setGeometry(right, top, side, side)
        self.address.pixels = min(self.look.world_px(22), round(side * 0.5))
        self.address.setGeometry(left, top, right - gap - left, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.fillRect(self.rect(), QColor(palette.card))
        painter.fillRect(0, self.height() - 2, self.width(), 2, QColor(palette.line))


class Downloads(Piece):
    """The downloads button, with how many there are."""

    count = 0

    def draw_inside(self, painter: QPainter, ink: QColor) -> None:
        super().draw_inside(painter, ink)
        if not self.count:
            return
        palette, side = self.look.palette, self.width() * 0.42
        spot = QRectF(self.width() - side - 2, 2, side, side)
        painter.setPen(QColor(palette.ink))
        painter.setBrush(QColor(palette.sun))
        painter.drawEllipse(spot)
        painter.setFont(self.look.french_font(round(side * 0.62), bold=True))
        painter.setPen(QColor(palette.on_sun))
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), str(self.count))


class Strip(QWidget):
    """The tabs, the plus, and the cross that closes the whole window."""

    def __init__(self, look: Look, parent: QWidget, emit: Emit) -> None:
        super().__init__(parent)
        self.look, self.emit_move = look, emit
        self.tabs: list[TabPiece] = []
        self.crosses: list[Piece] = []
        self.plus = self._button("new_tab", "Nouvel onglet", Move("new_tab"), "plus")
        self.quit = self._button("quit", "Fermer la fenêtre entière", Move("quit"), "cross")
        self.shown: tuple[tuple[str, str], ...] = ()
        self.current = ""

    def _button(self, place: str, words: str, move: Move, glyph: str) -> Piece:
        return Piece(
            self.look, self, place, words, move, self.emit_move, coat=Coat.BARE, glyph=glyph, worded=False
        )

    def show_state(self, state: State) -> None:
        shown = tuple((tab.id, tab.url) for tab in state.tabs)
        if shown != self.shown:
            self.shown = shown
            self._rebuild(state)
        for tab in self.tabs:
            tab.front = tab.place == f"tab:{state.current}"
            tab.update()

    def _rebuild(self, state: State) -> None:
        for old in (*self.tabs, *self.crosses):
            old.hide()
            old.deleteLater()
        self.tabs = [self._tab(state, tab) for tab in state.tabs]
        self.crosses = [
            self._button(f"close_tab:{tab.id}", f"Fermer l'onglet {self._title(state, tab)}", move, "cross")
            for tab, move in ((tab, Move("close_tab", (tab.id,))) for tab in state.tabs)
        ]
        self._arrange()

    def _title(self, state: State, tab: Tab) -> str:
        return "Nouvel onglet" if tab.url == NEW_TAB else page_at(state.start, tab.url).title

    def _tab(self, state: State, tab: Tab) -> TabPiece:
        title = self._title(state, tab)
        return TabPiece(self.look, self, f"tab:{tab.id}", title, Move("tab", (tab.id,)), self.emit_move)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        side, gap = side_for(self.look, self.width()), self.look.px(4)
        top = self.height() - side
        self.quit.setGeometry(self.width() - side, 0, side, side)
        room = self.width() - 2 * side - 3 * gap
        each = min(room // max(len(self.tabs), 1), side + self.look.world_px(260))
        for number, (tab, cross) in enumerate(zip(self.tabs, self.crosses, strict=True)):
            left = gap + number * each
            tab.pixels = min(self.look.world_px(18), round(side * 0.42))
            tab.cross_room = min(side, each // 2)
            tab.setGeometry(left, top, each - gap, side)
            cross.setGeometry(left + each - gap - tab.cross_room, top, tab.cross_room, side)
            cross.raise_()
        self.plus.setGeometry(gap + len(self.tabs) * each, top, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.fillRect(self.rect(), QColor(palette.brand_soft))


class TabPiece(Piece):
    """One tab: the one in front is joined to the page below it; a long title is cut, as in real browsers."""

    front = False
    cross_room = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.look.px(12)
        box = QRectF(self.rect()).adjusted(1, 1, -1, radius)
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        painter.setPen(QColor(palette.ink if self.front else palette.muted))
        painter.fillPath(shape, QColor(palette.card if self.front else palette.brand_soft))
        painter.drawPath(shape)
        if self.front:
            painter.fillRect(QRectF(radius, 1, self.width() - 2 * radius, 4), QColor(palette.brand))
        font = self.look.french_font(self.pixels, bold=self.front)
        room = QRect(self.look.px(12), 0, self.width() - self.cross_room - self.look.px(12), self.height())
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        words = QFontMetrics(font).elidedText(self.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
