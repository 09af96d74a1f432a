"""A page that a result opened: its site's name, its parts, and what on it can be pointed at.

Apart because who wrote, when, and for how much must stand where real pages put it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_page import Picture, SiteBand
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece, words_label
from kiosk.ui.worlds.browser_scroll import Column
from kiosk.ui.worlds.search_box import Logo, SearchBox
from kiosk.ui.worlds.search_results import Detail, ResultCard, no_result, note
from kiosk.worlds.search_pages import Page, Part, result_at
from kiosk.worlds.search_state import State, Stop

SIGNS = {"author": "person", "date": "calendar", "price": "price", "notice": "info"}
SIZES = {"heading": 29, "price": 26, "notice": 18, "author": 18, "date": 18}


class SearchArea(Column):
    """Everything below the frame. Rebuilt only at another stop; Back finds the page scrolled as it was."""

    def __init__(self, look: Look, parent: QWidget, emit: Emit) -> None:
        super().__init__(look, parent)
        self.emit_move = emit
        self.shown: tuple[int, Stop] | None = None
        self.box: SearchBox | None = None
        self.offsets: dict[tuple[int, Stop], int] = {}

    def show_state(self, state: State) -> None:
        key = (state.at, state.stop)
        if key != self.shown:
            self._leave()
            self.shown, self.box = key, None
            self.fill(self._widgets(state))
            self.scroll_to(self.offsets.get(key, 0))
        if self.box and self.box.show_state(state):
            self.arrange()
        for one in self.widgets:
            if isinstance(one, ResultCard):
                one.show_state(state)
        for fact in self.findChildren(Fact):
            fact.circled = f"{state.stop.page} {fact.name}" in state.pointed
            fact.update()

    def _leave(self) -> None:
        if self.shown:
            self.offsets[self.shown] = self.offset

    def _widgets(self, state: State) -> list[QWidget]:
        page, look = state.page, self.look
        if page:
            return self._page(page)
        listing = state.listing
        self.box = SearchBox(look, self.content, self.emit_move, first_page=listing is None)
        if listing is None:
            return [Logo(look, self.content), self.box]
        if not listing.results:
            return [self.box, *no_result(look, self.content, state.stop.words, state.meant, self.emit_move)]
        results = [one for one in (result_at(state.start, name) for name in listing.results) if one]
        above = [note(look, self.content, listing.note)] if listing.note else []
        pointing = state.start.pointing
        cards = [ResultCard(look, self.content, one, self.emit_move, pointing=pointing) for one in results]
        return [self.box, *above, *cards]

    def _page(self, page: Page) -> list[QWidget]:
        """Author and date stand side by side, with the button that shares after them."""
        made: list[QWidget] = [SiteBand(self.look, self.content, page.site, flag=page.flag)]
        line: Byline | None = None
        for part in page.parts:
            if part.kind not in ("author", "date"):
                made.append(self._part(part))
                continue
            if line is None:
                line = Byline(self.look, self.content)
                made.append(line)
            line.add(self._part(part))
        if page.share:
            line = line or Byline(self.look, self.content)
            line.add(self._share())
        return made if line is None or line in made else [*made, line]

    def _share(self) -> Piece:
        return Piece(
            self.look,
            self.content,
            "share",
            "Partager",
            Move("share"),
            self.emit_move,
            glyph="share",
        )

    def _part(self, part: Part) -> QWidget:
        look = self.look
        if part.kind == "source":
            return Piece(look, self.content, f"part:{part.id}", part.words, Move("source", (part.id,)),
                                self.emit_move, coat=Coat.LINK, glyph="link")  # fmt: skip
        if part.kind == "button":
            return Piece(look, self.content, f"part:{part.id}", part.words, Move("press", (part.id,)),
                                self.emit_move, coat=Coat.FULL)  # fmt: skip
        if part.kind == "picture":
            return Picture(look, self.content, part.picture, part.label, "", self.emit_move)
        if part.name:
            return Fact(look, self.content, part, self.emit_move)
        pixels = look.world_px(SIZES.get(part.kind, 20))
        return words_label(look, self.content, part.words, pixels, bold=part.kind == "heading")


class Byline(QWidget):
    """Who wrote it, when, and the button that sends it on: in a line, or in several when there is no room."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.line: list[Piece] = []
        self.show()

    def add(self, piece: QWidget) -> None:
        if isinstance(piece, Piece):
            piece.setParent(self)
            piece.show()
            self.line.append(piece)

    def pieces(self) -> list[QWidget]:
        return list(self.line)

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        left, top, high, gap = 0, 0, 0, self.look.px(14)
        for piece in self.line:
            wide = min(piece.natural_width(), width)
            tall = piece.heightForWidth(wide)
            if left and left + wide > width:
                left, top, high = 0, top + high + gap // 2, 0
            if move:
                piece.setGeometry(left, top, wide, tall)
            left, high = left + wide + gap, max(high, tall)
        return top + high


class Fact(Detail):
    """Something on the page that may tell whether to believe it: author, date, price, or any part with a name."""

    def __init__(self, look: Look, parent: QWidget, part: Part, emit: Emit) -> None:
        super().__init__(look, parent, part.name, part.words, emit, glyph=SIGNS.get(part.kind, ""))
        self.name, self.kind = part.name, part.kind
        self.pixels = look.world_px(SIZES.get(part.kind, 20))
        self.bold = part.kind in ("heading", "price")
        self.muted = part.kind in ("author", "date", "notice")


class Notice(QWidget):
    """What the browser answers, at the foot of the page. It takes no clicks and goes with the next move."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.label = words_label(look, self, "", min(look.world_px(18), look.px(24)))
        self.label.setStyleSheet(f"color: {look.palette.on_coach}; background: transparent;")
        self.hide()

    def say(self, words: str) -> None:
        self.label.setText(words)
        self.setVisible(bool(words))

    def put(self, room: QWidget) -> None:
        edge, gap = self.look.px(16), self.look.px(14)
        width = min(self.look.world_px(560), room.width() - 2 * gap)
        height = self.label.heightForWidth(width - 2 * edge) + 2 * edge
        self.setGeometry(room.x() + gap, room.geometry().bottom() - height - gap, width, height)
        self.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge = self.look.px(16)
        self.label.setGeometry(self.rect().adjusted(edge, edge, -edge, -edge))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.sun), 3))
        painter.setBrush(QColor(palette.coach))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), self.look.px(14), self.look.px(14))
