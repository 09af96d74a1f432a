"""The telephone as it is shown: its state, its page, how far it is scrolled, and where its places are.

Apart because showing needs no hand; what a hand does is the view's, which is made of this.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.phone_layout import lay_out
from kiosk.ui.worlds.phone_paint import paint_page
from kiosk.ui.worlds.phone_pieces import Frame, Page, Piece, frame_of
from kiosk.ui.worlds.view import WorldView
from kiosk.worlds.phone import State
from kiosk.worlds.phone_places import place_of
from kiosk.worlds.phone_state import thread_of

STEADY_MS = 1500
"""A camera needs about so long to be sharp when nothing moves."""


class PhoneGlass(WorldView):
    """`steady_ms`: tests wait less."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, steady_ms: int = STEADY_MS) -> None:
        super().__init__(look, parent)
        self._state: State | None = None
        self._page: Page | None = None
        self._scrolls: dict[str, int] = {}
        self._ring = ""
        self._touched = ""
        self._revealed: tuple[str, State | None] = ("", None)
        self._steady = QTimer(self)
        self._steady.setSingleShot(True)
        self._steady.setInterval(steady_ms)
        self._steady.timeout.connect(self._stood_still)

    def show_state(self, state: Any) -> None:
        before, self._state, self._page = self._state, state, None
        self._wait_for_focus(state)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, bool(state.focused))
        if before is not None:
            self._follow(before, state)
        if self._ring and self.page.find(self._ring) is None:
            self._ring = ""
        self.update()

    @property
    def frame(self) -> Frame:
        return frame_of(self.look, self.size())

    @property
    def page(self) -> Page:
        """What is on the screen now."""
        if self._page is None:
            state = self.known
            self._page = lay_out(self.frame, state, self._scrolls.get(_name(state), 0))
        return self._page

    @property
    def known(self) -> State:
        if self._state is None:
            raise TypeError("A phone view must be shown a state before it is asked about places")
        return self._state

    @property
    def ring(self) -> str:
        """The place that the keyboard is at; "" while the hand leads."""
        return self._ring

    def place_rect(self, place: str) -> QRect:
        """What lies farther down is brought into sight, once: on a telephone there is no arrow that leads there.

        Whoever then scrolls away is let go; the edge that the place is behind stands for it.
        """
        name = self._piece_name(place)
        if (name, self.known) != self._revealed:
            self._revealed = (name, self.known)
            self._into_sight(name)
        piece = self.page.find(name)
        if piece is None or self.page.in_sight(piece):
            return QRect() if piece is None else self.page.visible(piece)
        edge = QRect(self.page.viewport)
        if piece.rect.center().y() > edge.center().y():
            edge.setTop(edge.bottom() - self.frame.px(30))
        else:
            edge.setBottom(edge.top() + self.frame.px(30))
        return edge

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        place = self._piece_name(place_of(self.known, move))
        piece = self._into_sight(place)
        if piece is not None and move.verb == "type" and not place.startswith("key:"):
            at = piece.rect.center()
            return [(f"key:{move.things[0]}", at.x(), at.y())]
        if piece is None:
            return []
        rect = self.page.visible(piece)
        at = rect.center()
        if move.verb in ("unlock", "shade"):
            return _swipe(self.frame, up=move.verb == "unlock")
        if move.verb == "hold":
            return [("right", at.x(), at.y())]
        if move.verb == "scroll":
            return [("wheel-" if move.things[0] == "down" else "wheel+", at.x(), at.y())]
        if place.startswith(("open:", "outside")) and self.known.screen == "recents":
            at.setX(rect.left() + rect.width() // 4)
        if place == "steady":
            at.setY(rect.top() + rect.height() * 2 // 5)
        return [("press", at.x(), at.y()), ("release", at.x(), at.y())]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._state is not None:
            ring = self._ring if self.hasFocus() else ""
            paint_page(painter, self.frame, self._state, self.page, self.rect(), ring, self._touched)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._page = None
        super().resizeEvent(event)

    def _scroll_by(self, pixels: int) -> None:
        page = self.page
        target = max(0, min(page.overflow, page.scroll + pixels))
        if target == page.scroll:
            return
        self._scrolls[_name(self.known)] = target
        self._page = None
        self.measured.emit("scrolled", 1.0)
        self.update()

    def _into_sight(self, place: str) -> Piece | None:
        piece = self.page.find(place)
        if piece is not None and piece.flows and not self.page.in_sight(piece):
            self._scroll_by(self.page.scroll_to(piece.rect) - self.page.scroll)
            piece = self.page.find(place)
        return piece

    def _piece_name(self, place: str) -> str:
        """Places of the world that are another's piece: the list is scrolled over the page, an icon held; a letter
        without a key is written into its field, and the magnifier searches while the keys are hidden."""
        kind, _, thing = place.partition(":")
        if kind == "key" and self.page.find(place) is None:
            return "search" if thing == "search" else "focus"
        return {"hold": f"open:{thing}", "scroll": "page"}.get(kind, place)

    def _follow(self, before: State, state: State) -> None:
        """A page begins at its top, a conversation at its end; a new sentence of the telephone is seen."""
        name = _name(state)
        if name != _name(before):
            self._scrolls[name] = 0
        there, earlier = thread_of(state, state.page), thread_of(before, state.page)
        talking = state.screen == "messages" and there is not None
        if talking and (name != _name(before) or there != earlier or state.focused != before.focused):
            self._page = None
            whole = self.page
            alone = whole.overflow > whole.viewport.height() and there == earlier
            self._scrolls[name] = 0 if alone and not state.focused else whole.overflow
        elif (state.notice and state.notice != before.notice) or state.searched != before.searched:
            self._scrolls[name] = 0
        self._page = None

    def _wait_for_focus(self, state: State) -> None:
        """Over a paper that is whole and lit, standing still makes the picture sharp."""
        aim, paper = state.aim, state.start.paper
        lit = paper is not None and (aim.light or not paper.dark)
        wanted = state.screen == "camera" and aim.framed and lit and not aim.sharp and aim.shot is None
        if wanted and not self._steady.isActive():
            self._steady.start()
        elif not wanted:
            self._steady.stop()

    def _stood_still(self) -> None:
        if self.isVisible():
            self.gestured.emit(Move("steady"))


def _name(state: State) -> str:
    return f"{state.screen}:{state.page}:{state.forwarding}:{state.home_page}"


def _swipe(frame: Frame, *, up: bool) -> list[tuple[str, int, int]]:
    """A finger drawn over the middle of the glass."""
    x, screen = frame.screen.center().x(), frame.screen
    first, last = (0.8, 0.3) if up else (0.03, 0.45)
    ways = [round(screen.top() + screen.height() * (first + (last - first) * step / 6)) for step in range(7)]
    points = [("press", x, ways[0])]
    points += [("move", x, y) for y in ways[1:]]
    return [*points, ("release", x, ways[-1])]
