"""The table as it is seen: a state drawn and scrolled, a card on its way, and where the places are.

Apart because seeing the table (here) and handling it (cards_view) are asked for by different people: the
spotlight and the ghost ask here, the mouse and the keyboard there.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_page import Page, lay_out
from kiosk.ui.worlds.cards_paint import paint_page, paint_piece
from kiosk.ui.worlds.cards_pieces import Piece
from kiosk.ui.worlds.view import WorldView
from kiosk.worlds.cards import CardsWorld
from kiosk.worlds.cards_state import State

GLIDE_MS = 380
"""How long a card takes to come back: slow enough to be followed with the eyes."""


class CardsWindow(WorldView):
    """`scrolled` is measured whenever places move without a move of the world."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setMinimumSize(320, 240)
        self.setAccessibleName("Table")
        self._world = CardsWorld()
        self._state: State | None = None
        self._page: Page | None = None
        self._scroll = 0
        self._ring = ""
        self._hot = ""
        self._let_go: tuple[str, QPoint] | None = None
        self._flying: tuple[Piece, QPoint] | None = None
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(lambda _share: self.update())
        self._glide.finished.connect(self._landed)

    def show_state(self, state: Any) -> None:
        if not isinstance(state, State):
            raise TypeError(f"A view of cards shows a table of cards, not a {type(state).__name__}")
        before, self._state = self._state, state
        self._page = None
        if before is not None and (before.start is not state.start or before.at != state.at):
            self._scroll, self._ring, self._page = 0, "", None
        if self._ring and self.page.find(self._ring) is None:
            self._ring = ""
        if before is not None and before.start is state.start:
            self._follow(before, state)
        self._fly_back()
        self.setAccessibleDescription(self._told())
        self.update()

    @property
    def page(self) -> Page:
        """What is on the screen now."""
        if self._page is None:
            self._page = lay_out(self.look, self._known, self.size(), self._scroll)
        return self._page

    @property
    def ring(self) -> str:
        """The place that the keyboard is at; "" while the mouse leads."""
        return self._ring

    def place_rect(self, place: str) -> QRect:
        """When the place is out of sight: the arrow that leads to it."""
        piece = self.page.find(place)
        if piece is None:
            return QRect()
        if self.page.in_sight(piece):
            return self.page.visible(piece)
        below = piece.rect.center().y() > self.page.viewport.center().y()
        arrow = self.page.find("down" if below else "up")
        return QRect() if arrow is None else arrow.rect

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        """Brings the place into sight first, so that the hand only has to press. A card that is not in the
        hand yet is carried to its box."""
        state = self._known
        if move.verb == "put" and state.held != move.things[0]:
            return self._carried(*move.things)
        kind = {"pick": "card", "put": "box", "point": "part", "answer_chat": "reply"}.get(move.verb, "")
        place = f"{kind}:{move.things[-1]}" if kind else move.verb
        piece = self.page.find(place)
        if piece is None:
            return []
        self._reveal(piece.rect)
        return self.click_points(place)

    def _carried(self, card: str, box: str) -> list[tuple[str, int, int]]:
        start, end = self.place_rect(f"card:{card}"), self.place_rect(f"box:{box}")
        if start.isEmpty() or end.isEmpty():
            return []
        ways = [start.center() + (end.center() - start.center()) * (stage / 4) for stage in range(1, 5)]
        moves = [("move", way.x(), way.y()) for way in ways]
        return [
            ("press", start.center().x(), start.center().y()), *moves,
            ("release", end.center().x(), end.center().y()),
        ]  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._state is not None:
            carried = self._in_hand() or self.on_its_way()
            ring = self._ring if self.hasFocus() else ""
            away = carried.place if carried is not None else ""
            paint_page(painter, self.look, self.page, self.rect(), ring, away, self._hot)
            if carried is not None:
                paint_piece(painter, self.look, carried)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._page = None
        super().resizeEvent(event)

    @property
    def _known(self) -> State:
        if self._state is None:
            raise TypeError("A view of cards must be shown a state before it is asked about places")
        return self._state

    def _in_hand(self) -> Piece | None:
        """The card that the pointer carries, where it is now."""
        return None

    def on_its_way(self) -> Piece | None:
        """The card that comes back by itself, where it is now."""
        if self._flying is None:
            return None
        piece, start = self._flying
        left = (start - piece.rect.center()) * (1.0 - float(self._glide.currentValue()))
        return piece.shifted(left.x(), left.y())

    def _fly_back(self) -> None:
        """A card that was let go where it does not stay comes back to its place before our eyes."""
        let_go, self._let_go = self._let_go, None
        piece = None if let_go is None else self.page.find(f"card:{let_go[0]}")
        if let_go is None or piece is None or self.look.calm or piece.rect.contains(let_go[1]):
            return
        self._flying = (piece, let_go[1])
        self._glide.start()

    def _landed(self) -> None:
        self._flying = None
        self.update()

    def _scroll_by(self, pixels: int) -> None:
        page = self.page
        target = max(0, min(page.overflow, page.scroll + pixels))
        if target == page.scroll:
            return
        self._scroll, self._page = target, None
        self.measured.emit("scrolled", 1.0)
        self.update()

    def _reveal(self, rect: QRect) -> None:
        self._scroll_by(self.page.scroll_to(rect) - self.page.scroll)

    def _follow(self, before: State, state: State) -> None:
        """What comes next is brought into sight: the boxes for a card in the hand, the end of a conversation."""
        if before == state or not self.page.overflow:
            return
        if before.chosen != state.chosen:
            self._reveal_all(("reply:", "end", "next"))
        elif state.complete and not before.complete:
            self._reveal_all(("end", "next"))
        elif state.held and not before.held:
            self._reveal_all(("box:",))
        elif before.held and not state.held:
            self._reveal_all(("card:",))

    def _reveal_all(self, kinds: tuple[str, ...]) -> None:
        """All pieces of these kinds if they fit, else the first of them."""
        rects = [piece.rect for piece in self.page.pieces if piece.place.startswith(kinds)]
        if not rects or any(self.page.viewport.contains(rect) for rect in rects[:1]):
            return
        whole = rects[0]
        for rect in rects[1:]:
            whole = whole.united(rect)
        self._reveal(whole if whole.height() <= self.page.viewport.height() else rects[0])

    def _told(self) -> str:
        """What a voice can say of the place that the keyboard is at."""
        piece = self.page.find(self._ring)
        return piece.name if piece is not None else ""
