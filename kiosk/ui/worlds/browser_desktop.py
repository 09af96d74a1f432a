"""The simulated desktop under the browser: icons to recognise and open, and the small window of another program.

Apart because it is what people see before a browser is open, and after all of it was closed.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_glyphs import draw_glyph
from kiosk.ui.worlds.browser_panel import Panel
from kiosk.ui.worlds.browser_pieces import WRAP, Emit, Piece
from kiosk.worlds.browser_pages import Icon, Start
from kiosk.worlds.browser_state import State


class Desktop(QWidget):
    def __init__(self, look: Look, parent: QWidget, emit: Emit) -> None:
        super().__init__(parent)
        self.look, self.emit_move = look, emit
        self.icons: list[IconPiece] = []
        self.start: Start | None = None
        self.panel: Panel | None = None
        self.window_name = ""

    def show_state(self, state: State) -> None:
        if state.start is not self.start:
            self._rebuild(state.start)
        for icon in self.icons:
            icon.picked = icon.place == f"icon:{state.picked}"
            icon.setEnabled(not state.window)
            icon.update()
        if state.window != self.window_name:
            self._show_window(state)
        self._arrange()

    def _rebuild(self, start: Start) -> None:
        for old in self.icons:
            old.hide()
            old.deleteLater()
        self.start = start
        twice = start.opens_with == "double"
        self.icons = [IconPiece(self.look, self, icon, self.emit_move, twice=twice) for icon in start.icons]

    def _show_window(self, state: State) -> None:
        if self.panel:
            self.panel.hide()
            self.panel.deleteLater()
        self.window_name, self.panel = state.window, None
        icon = next((one for one in state.start.icons if one.id == state.window), None)
        if icon is None:
            return
        self.panel = Panel(self.look, self)
        self.panel.add_words(icon.label, 1.2, bold=True)
        self.panel.add_words(icon.says)
        button = Piece(self.look, self.panel, "close_window", "Fermer", Move("close_window"), self.emit_move)
        self.panel.add_pieces(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        gap = self.look.px(14)
        shelf = self._shelf()
        width = min(self.look.world_px(180), (self.width() - gap) // 3 - gap)
        high = max((icon.heightForWidth(width) for icon in self.icons), default=0)
        words = max((icon.words_height_at(width) for icon in self.icons), default=0)
        columns = max((self.width() - gap) // (width + gap), 1)
        rows = -(-len(self.icons) // columns)
        high = min(high, (self.height() - shelf - gap) // max(rows, 1) - gap)
        for number, icon in enumerate(self.icons):
            row, column = divmod(number, columns)
            icon.words_height = words
            icon.setGeometry(gap + column * (width + gap), gap + row * (high + gap), width, high)
        if self.panel:
            wide = min(self.panel.natural_width(), self.width() - 2 * gap)
            self.panel.arrange(wide, self.height() - shelf - 2 * gap)
            self.panel.move(
                (self.width() - wide) // 2, max((self.height() - shelf - self.panel.height()) // 2, gap)
            )
            self.panel.show()
            self.panel.raise_()

    def _shelf(self) -> int:
        return self.look.px(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.fillRect(self.rect(), QColor(palette.brand_soft))
        shelf = self._shelf()
        painter.fillRect(0, self.height() - shelf, self.width(), shelf, QColor(palette.card))
        painter.fillRect(0, self.height() - shelf, self.width(), 2, QColor(palette.line))
        painter.setPen(QColor(palette.muted))
        painter.setFont(self.look.french_font(self.look.px(18)))
        clock = self.rect().adjusted(0, self.height() - shelf, -self.look.px(18), 0)
        painter.drawText(clock, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "10:30")


class IconPiece(Piece):
    """A desktop icon. Where two clicks open, one click only picks it; Enter always opens."""

    picked = False
    words_height = 0
    """Of the tallest words on the desktop, so that all pictures are equally big."""

    def __init__(self, look: Look, parent: QWidget, icon: Icon, emit: Emit, *, twice: bool) -> None:
        self.open_move = Move("open", (icon.id,))
        move = Move("select", (icon.id,)) if twice else self.open_move
        super().__init__(look, parent, f"icon:{icon.id}", icon.label, move, emit, glyph=icon.picture)
        self.twice = twice
        self.pixels = look.world_px(19)

    def second_click(self) -> None:
        if self.twice:
            self.emit_move(self.open_move)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.emit_move(self.open_move)
            return
        super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        return self.look.world_px(96) + self.words_height_at(width) + self.look.px(14)

    def words_height_at(self, width: int) -> int:
        room = QRect(0, 0, width - 8, 9999)
        return QFontMetrics(self.words_font()).boundingRect(room, int(WRAP), self.words).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.picked or self.hand_over():
            painter.setPen(QColor(palette.brand))
            painter.setBrush(QColor(palette.card))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        side = max(min(self.height() - self.words_height - self.look.px(18), self.look.world_px(84)), 16)
        box = QRectF((self.width() - side) / 2, self.look.px(6), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.card))
        painter.drawRoundedRect(box, 10, 10)
        draw_glyph(painter, self.glyph, box.adjusted(6, 6, -6, -6), QColor(palette.brand))
        painter.setFont(self.words_font())
        painter.setPen(QColor(palette.ink))
        room = self.rect().adjusted(4, round(box.bottom()) + self.look.px(4), -4, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, int(flags) | int(WRAP), self.words)
