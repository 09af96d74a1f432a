"""The mailbox as it is seen: a state drawn, scrolled and unfolded, and where its places are.

Apart because seeing a mailbox (here) and handling one (mailbox_view) are asked for by different people: the
spotlight and the ghost ask here, the mouse and the keyboard there.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.mailbox_page import Page, Sight, lay_out, pane_name
from kiosk.ui.worlds.mailbox_paint import paint_page
from kiosk.ui.worlds.mailbox_pieces import Piece
from kiosk.ui.worlds.view import WorldView
from kiosk.worlds.mailbox import MailboxWorld
from kiosk.worlds.mailbox_values import State

UPLOAD_MS = 1500
"""How long a document takes to arrive: long enough to be seen, short enough not to worry."""


class MailboxWindow(WorldView):
    """`scrolled` and `unfolded` are measured whenever places move without a move of the world."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, upload_ms: int = UPLOAD_MS) -> None:
        super().__init__(look, parent)
        self.setMinimumSize(320, 240)
        self._world = MailboxWorld()
        self._state: State | None = None
        self._page: Page | None = None
        self._scrolls: dict[str, int] = {}
        self._unfolded = False
        self._ring = ""
        self._upload = QTimer(self)
        self._upload.setInterval(upload_ms)
        self._upload.timeout.connect(lambda: self.gestured.emit(Move("wait")))

    def show_state(self, state: Any) -> None:
        if not isinstance(state, State):
            raise TypeError(f"A mailbox view shows a mailbox, not a {type(state).__name__}")
        before, self._state = self._state, state
        if before is None or self._pane(before) != self._pane(state):
            self._unfolded = False
            self._scrolls = {name: at for name, at in self._scrolls.items() if name.startswith(("list", "found"))}
        self._page = None
        if before is not None and before.focus != state.focus and self._ring:
            self._ring = f"field:{state.focus}" if state.focus else self._ring
        if self._ring and self.page.find(self._ring) is None:
            self._ring = ""
        self._follow(before, state)
        uploading = state.draft is not None and state.draft.uploading is not None
        if uploading and not self._upload.isActive():
            self._upload.start()
        elif not uploading:
            self._upload.stop()
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, bool(state.focus))
        self.update()

    @property
    def page(self) -> Page:
        """What is on the screen now."""
        if self._page is None:
            self._page = lay_out(self.look, self._known, self.size(), self._sight())
        return self._page

    @property
    def ring(self) -> str:
        """The place that the keyboard is at; "" while the mouse leads."""
        return self._ring

    def place_rect(self, place: str) -> QRect:
        """When the place is hidden: the arrow or the button that leads to it."""
        piece = self.page.find(place)
        if piece is None:
            other = lay_out(self.look, self._known, self.size(), Sight(unfolded=not self._unfolded))
            leads = self.page.find("unfold") if other.find(place) is not None else None
            return QRect() if leads is None else leads.rect
        if self.page.in_sight(piece):
            return self.page.visible(piece)
        below = piece.rect.center().y() > self.page.viewport.center().y()
        arrow = self.page.find("down" if below else "up")
        return QRect() if arrow is None else arrow.rect

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        """Brings the place into sight first (unfolds, scrolls), so that the hand only has to click or type."""
        place = self._world.place(self._known, move)
        if move.verb == "wait" or not place:
            return []
        piece = self._into_sight(place)
        if piece is None:
            return []
        at = self.page.aim(piece)
        if move.verb == "type":
            letters = ["Return" if letter == "\n" else letter for letter in move.things[0]]
            return [(f"key:{letter}", at.x(), at.y()) for letter in letters]
        if move.verb == "erase":
            return [("key:Backspace", at.x(), at.y())]
        return [("press", at.x(), at.y()), ("release", at.x(), at.y())]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._state is not None:
            paint_page(painter, self.look, self.page, self.rect(), self._ring if self.hasFocus() else "")
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._page = None
        super().resizeEvent(event)

    @property
    def _known(self) -> State:
        if self._state is None:
            raise TypeError("A mailbox view must be shown a state before it is asked about places")
        return self._state

    def _pane(self, state: State) -> str:
        return pane_name(state, Sight())

    def _sight(self) -> Sight:
        name = pane_name(self._known, Sight(unfolded=self._unfolded))
        return Sight(self._scrolls.get(name, 0), self._unfolded)

    def _unfold(self, unfolded: bool) -> None:
        self._unfolded, self._page = unfolded, None
        self.measured.emit("unfolded", float(unfolded))
        self.update()

    def _scroll_by(self, pixels: int) -> None:
        page = self.page
        target = max(0, min(page.overflow, page.scroll + pixels))
        if target == page.scroll:
            return
        self._scrolls[pane_name(self._known, self._sight())] = target
        self._page = None
        self.measured.emit("scrolled", 1.0)
        self.update()

    def _reveal(self, rect: QRect) -> None:
        self._scroll_by(self.page.scroll_to(rect) - self.page.scroll)

    def _into_sight(self, place: str) -> Piece | None:
        if self.page.find(place) is None and self.page.find("unfold") is not None:
            self._unfold(not self._unfolded)
        piece = self.page.find(place)
        if piece is not None and piece.flows:
            self._reveal(piece.rect)
        return self.page.find(place)

    def _follow(self, before: State | None, state: State) -> None:
        """A new sentence of the mailbox is seen, and the cursor stays in sight while someone writes."""
        if state.notice and (before is None or before.notice != state.notice):
            told = self.page.find("notice")
            if told is not None and told.flows:
                self._reveal(told.rect)
                return
        if before is None or (before.draft, before.focus, before.query) == (state.draft, state.focus, state.query):
            return
        arriving = self.page.find("wait")
        if arriving is not None and arriving.flows:
            self._reveal(arriving.rect)
            return
        carets = [piece.caret for piece in self.page.pieces if piece.caret is not None and piece.flows]
        if carets:
            self._reveal(carets[0].adjusted(0, -self.page.notch // 4, 0, self.page.notch // 4))
