"""The page in the simulated browser: its parts as widgets.

Apart because what a page looks like is independent of the window around it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_form import FilledLine
from kiosk.ui.worlds.browser_glyphs import draw_glyph
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece, square, unbroken, words_label
from kiosk.ui.worlds.browser_scroll import Column
from kiosk.ui.worlds.browser_sheet import Sheet, TopRow
from kiosk.worlds.browser_pages import FILE, Page, Part, document, page_at, site
from kiosk.worlds.browser_state import State

FLAG = ("#1F3A93", "#FFFFFF", "#C0392B")
"""Blue, white, red, whatever the palette: sites of the State wear it, and those that imitate them too."""


class PageArea(Column):
    """Rebuilt only when another page comes in front, so that reading and focus are not disturbed."""

    def __init__(self, look: Look, parent: QWidget, emit: Emit) -> None:
        super().__init__(look, parent)
        self.emit_move = emit
        self.shown: object = None
        self.field: Field | None = None

    def show_page(self, state: State) -> None:
        key = (state.current, state.url, state.reloads, state.page.title, len(state.page.parts))
        if key != self.shown:
            self.shown, self.field = key, None
            self.fill(self._sheet(state) if state.url.startswith(FILE) else self._parts(state))
        if self.field:
            self.field.show_words(state.query, active=state.focus == "search", selected=False)
        self.content.setEnabled(not state.covered and not state.printing)

    def _parts(self, state: State) -> list[QWidget]:
        page = state.page
        known = any(one.url == page.url for one in state.start.pages)
        band = [SiteBand(self.look, self.content, _site_title(state), page.account)] if known else []
        return [*band, *(self._widget(part, page) for part in page.parts)]

    def _widget(self, part: Part, page: Page) -> QWidget:
        look, place = self.look, f"part:{part.id}"
        click = Move("click", (part.id,))
        if part.kind == "link":
            return Link(look, self.content, place, part.link, click, self.emit_move, coat=Coat.LINK)
        if part.kind == "button":
            return Piece(look, self.content, place, part.button, click, self.emit_move, coat=Coat.FULL)
        if part.kind == "document":
            return Piece(look, self.content, place, part.document, click, self.emit_move, glyph="document")
        if part.kind == "search":
            row = SearchRow(look, self.content, part.search, self.emit_move)
            self.field = row.field
            return row
        if part.kind == "picture":
            return Picture(look, self.content, part.picture, part.label, part.id, self.emit_move)
        if part.kind == "text" and part.label:
            return FilledLine(look, self.content, part.label, part.text)
        pixels = look.world_px(28 if part.kind == "heading" else 20)
        still = Still(look, self.content, part.words, part.id, self.emit_move)
        still.setFont(look.french_font(pixels, bold=part.kind == "heading"))
        return still

    def _sheet(self, state: State) -> list[QWidget]:
        name = state.url.removeprefix(FILE)
        found = document(state.start, name)
        button = Piece(
            self.look, self.content, "print", "Imprimer", Move("print"), self.emit_move,
            coat=Coat.FULL, glyph="printer",
        )  # fmt: skip
        top = TopRow(self.look, self.content, found.file if found else "Document", button)
        return [top, Sheet(self.look, self.content, found.lines if found else ())]


def _site_title(state: State) -> str:
    home = page_at(state.start, site(state.url))
    return home.title if home in state.start.pages else state.page.title


class Still(QLabel):
    """Words that lead nowhere. With an id, a click on them is still told: some mistakes click there."""

    def __init__(self, look: Look, parent: QWidget, words: str, name: str, emit: Emit) -> None:
        super().__init__(unbroken(words), parent)
        self.name, self.emit_move = name, emit
        if name:
            self.setObjectName(f"part:{name}")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setStyleSheet(f"color: {look.palette.ink}; background: transparent;")
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(bool(self.name))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.name and event.button() == Qt.MouseButton.LeftButton:
            self.emit_move(Move("click", (self.name,)))


class Link(Piece):
    """A link also opens in a new tab: right click or the menu key for its menu, or the middle button."""

    def right_click(self) -> None:
        self._emit("menu")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._emit("in_tab")
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Menu:
            self._emit("menu")
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button was told on its release already."""
        event.accept()

    def _emit(self, verb: str) -> None:
        self.emit_move(Move(verb, self.move_made.things))


class SiteBand(QWidget):
    """The coloured head of a site, with its name, and whose account is open."""

    full_width = True

    def __init__(self, look: Look, parent: QWidget, title: str, account: str = "", *, flag: bool = False) -> None:
        super().__init__(parent)
        self.look, self.account = look, account
        self.flag = look.world_px(46) if flag else 0
        self.label = words_label(look, self, title, look.world_px(20), bold=True)
        self.label.setStyleSheet(f"color: {look.palette.brand}; background: transparent;")
        self.who = words_label(look, self, account, look.world_px(18))
        self.who.setVisible(bool(account))
        self.show()

    def _who_width(self) -> int:
        return self.who.fontMetrics().horizontalAdvance(self.account) + 4 if self.account else 0

    def _beside(self, inner: int) -> bool:
        name = self.label.fontMetrics().horizontalAdvance(self.label.text())
        return name + self.flag + self._who_width() + self.look.px(60) <= inner

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self.look.px(24)
        below = 0 if not self.account or self._beside(inner) else self.who.heightForWidth(inner)
        return self.label.heightForWidth(inner - self.flag) + below + 2 * self.look.px(10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge = self.look.px(24)
        room = self.rect().adjusted(edge, 0, -edge, 0)
        if self.account and self._beside(room.width()):
            self.who.setGeometry(room.adjusted(room.width() - self._who_width(), 0, 0, 0))
            room.setRight(self.who.x() - 1)
        elif self.account:
            tall = self.who.heightForWidth(room.width())
            self.who.setGeometry(room.x(), self.height() - tall - self.look.px(10), room.width(), tall)
            room.setBottom(self.who.y())
        self.label.setGeometry(room.adjusted(self.flag, 0, 0, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.fillRect(self.rect(), QColor(palette.brand_soft))
        painter.fillRect(0, self.height() - 3, self.width(), 3, QColor(palette.brand))
        if self.flag:
            third, high = round(self.flag * 0.25), round(self.flag * 0.5)
            top = self.label.geometry().center().y() - high // 2
            for number, colour in enumerate(FLAG):
                left = self.look.px(24) + number * third
                painter.fillRect(left, top, third, high, QColor(colour))
            painter.setPen(QColor(palette.line))
            painter.drawRect(self.look.px(24), top, 3 * third, high)


class SearchRow(QWidget):
    """The search box of a page and its button."""

    def __init__(self, look: Look, parent: QWidget, hint: str, emit: Emit) -> None:
        super().__init__(parent)
        self.look = look
        self.field = Field(look, self, "search", hint, emit, "search")
        self.field.pixels = look.world_px(19)
        self.button = Piece(look, self, "search_go", "Chercher", Move("search"), emit, coat=Coat.FULL)
        self.show()

    def _beside(self, width: int) -> bool:
        return self.button.natural_width() * 2.5 < width

    def heightForWidth(self, width: int) -> int:
        high = max(self.field.heightForWidth(width), self.button.heightForWidth(width))
        return high if self._beside(width) else 2 * high + self.look.px(10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        gap, wide = self.look.px(10), self.button.natural_width()
        if self._beside(self.width()):
            self.field.setGeometry(0, 0, self.width() - wide - gap, self.height())
            self.button.setGeometry(self.width() - wide, 0, wide, self.height())
            return
        high = (self.height() - gap) // 2
        self.field.setGeometry(0, 0, self.width(), high)
        self.button.setGeometry(0, high + gap, wide, high)


class Picture(QWidget):
    """A drawing with its words under it. A click on it is told when it has an id."""

    def __init__(self, look: Look, parent: QWidget, picture: str, words: str, name: str, emit: Emit) -> None:
        super().__init__(parent)
        self.look, self.picture, self.name, self.emit_move = look, picture, name, emit
        if name:
            self.setObjectName(f"part:{name}")
        self.setAccessibleName(words)
        self.label = words_label(look, self, words, look.world_px(18), muted=True)
        self.show()

    def natural_width(self) -> int:
        return self.look.world_px(300)

    def _drawn(self) -> int:
        return self.look.world_px(96)

    def heightForWidth(self, width: int) -> int:
        return self._drawn() + self.label.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.label.setGeometry(0, self._drawn(), self.width(), self.height() - self._drawn())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(bool(self.name))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.name and event.button() == Qt.MouseButton.LeftButton:
            self.emit_move(Move("click", (self.name,)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, 1, self.width() - 2, self._drawn() - 4)
        painter.setPen(QPen(QColor(palette.line), 2))
        painter.setBrush(QColor(palette.brand_soft))
        painter.drawRoundedRect(box, self.look.px(12), self.look.px(12))
        draw_glyph(painter, self.picture, square(box.center(), box.height() * 0.75), QColor(palette.brand))
