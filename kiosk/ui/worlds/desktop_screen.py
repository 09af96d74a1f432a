"""The desktop as it is seen: a state drawn, scrolled, its windows in the way or not, and where its places are.

Apart because seeing a desktop (here) and handling one (desktop_view) are asked for by different people: the
spotlight and the ghost ask here, the mouse and the keyboard there.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.desktop_board import Board, Sight
from kiosk.ui.worlds.desktop_glyphs import draw_glyph
from kiosk.ui.worlds.desktop_icons import glyph_of
from kiosk.ui.worlds.desktop_layout import lay_out
from kiosk.ui.worlds.desktop_paint import Brush
from kiosk.ui.worlds.desktop_pieces import Page, Piece
from kiosk.ui.worlds.view import WorldView
from kiosk.worlds.desktop import DesktopWorld, State

WAIT_MS = 1800
"""How long the machine takes by itself: long enough to be seen, short enough not to worry."""


class DesktopScreen(WorldView):
    """`scrolled` and `unfolded` are measured whenever places move without a move of the world."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, wait_ms: int = WAIT_MS) -> None:
        super().__init__(look, parent)
        self.setMinimumSize(320, 240)
        self._world = DesktopWorld()
        self._state: State | None = None
        self._laid: tuple[Page, Board] | None = None
        self._scrolls: dict[str, int] = {}
        self._peek = False
        self._ring = ""
        self._hover = ""
        self._carried = ""
        self._hand_at = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(lambda: self.gestured.emit(Move("wait")))

    def show_state(self, state: Any) -> None:
        if not isinstance(state, State):
            raise TypeError(f"A desktop view shows a desktop, not a {type(state).__name__}")
        before, self._state = self._state, state
        self._laid = None
        if before is not None and (before.windows != state.windows or before.dialog != state.dialog):
            self._peek = self._peek and len(before.windows) == len(state.windows) and not state.dialog
        if before is not None and before.focus != state.focus and state.focus and self._ring:
            self._ring = f"field:{state.focus}"
        if self._ring and self.page.find(self._ring) is None:
            self._ring = ""
        self._follow(before, state)
        waiting = state.power in ("starting", "closing") or bool(state.joining)
        if waiting and not self._timer.isActive():
            self._timer.start()
        elif not waiting:
            self._timer.stop()
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, bool(state.focus))
        self.update()

    @property
    def page(self) -> Page:
        """What is on the screen now."""
        return self._layout()[0]

    def _layout(self) -> tuple[Page, Board]:
        if self._laid is None:
            self._laid = lay_out(self.look, self._known, self.size(), Sight(self._scrolls, self._peek))
        return self._laid

    @property
    def ring(self) -> str:
        """The place that the keyboard is at; "" while the mouse leads."""
        return self._ring

    def place_rect(self, place: str) -> QRect:
        """When the place is hidden: the arrow, or the strip that takes the windows out of the way."""
        page = self.page
        piece = page.find(place)
        if piece is None:
            return QRect()
        if piece.region and not page.in_sight(piece):
            region = page.regions[piece.region]
            below = piece.rect.center().y() > region.viewport.center().y()
            arrow = page.find(f"{'down' if below else 'up'}:{piece.region}")
            return self._uncovered(page, arrow) if arrow is not None else QRect()
        return self._uncovered(page, piece)

    def _uncovered(self, page: Page, piece: Piece) -> QRect:
        if not piece.usable or page.aim(piece) is not None:
            return piece.seen
        way = page.find("peek")
        return way.rect if way is not None and page.aim(way) is not None else QRect()

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        """Brings the place into sight first (scrolls, clears windows away), so that the hand only has to act."""
        place = self._world.place(self._known, move)
        piece = self._into_sight(place) if place else None
        at = self.page.aim(piece) if piece is not None else None
        if piece is None or at is None:
            return []
        x, y = at.x(), at.y()
        if move.verb == "type":
            return [(f"key:{'Return' if letter == chr(10) else letter}", x, y) for letter in move.things[0]]
        if move.verb == "erase":
            return [("key:Backspace", x, y)]
        if move.verb == "menu":
            return [("right", x, y)]
        clicks = [("press", x, y), ("release", x, y)]
        if piece.twice == move:
            return [*clicks, ("double", x, y)]
        return self._carrying(move, at) if move.verb == "drag" else clicks

    def _carrying(self, move: Move, start: QPoint) -> list[tuple[str, int, int]]:
        end = self._landing(move.things[1])
        if end is None:
            return []
        middle = QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2)
        return [
            ("press", start.x(), start.y()), ("move", middle.x(), middle.y()), ("move", end.x(), end.y()),
            ("release", end.x(), end.y()),
        ]  # fmt: skip

    def _landing(self, target: str) -> QPoint | None:
        """A free point where something dropped falls into this folder."""
        for piece in reversed(self.page.pieces):
            if piece.takes != target:
                continue
            seen = piece.seen
            for down in (0.5, 0.85, 0.97, 0.15):
                for across in (0.5, 0.85, 0.15, 0.97):
                    at = QPoint(
                        seen.left() + round(seen.width() * across), seen.top() + round(seen.height() * down)
                    )
                    under = self.page.under(at)
                    if under is not None and under.takes == target:
                        return at
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._state is not None:
            page, board = self._layout()
            ring = self._ring if self.hasFocus() else ""
            Brush(painter, self.look, board.palette, hover=self._hover, ring=ring).page(page, self.rect())
            if self._carried:
                self._paint_carried(painter)
        painter.end()

    def _paint_carried(self, painter: QPainter) -> None:
        side = self.look.world_px(56)
        painter.setOpacity(0.85)
        box = QRectF(self._hand_at.x() - side / 2, self._hand_at.y() - side / 2, side, side)
        draw_glyph(painter, glyph_of(self._known, self._carried), box, self.look.palette.ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._laid = None
        super().resizeEvent(event)

    @property
    def _known(self) -> State:
        if self._state is None:
            raise TypeError("A desktop view must be shown a state before it is asked about places")
        return self._state

    def _show_desk(self, peek: bool) -> None:
        self._peek, self._laid = peek, None
        self.measured.emit("unfolded", float(peek))
        self.update()

    def _scroll_by(self, region: str, pixels: int) -> None:
        one = self.page.regions.get(region)
        if one is None:
            return
        target = max(0, min(one.overflow, one.scroll + pixels))
        if target != one.scroll:
            self._scrolls[region] = target
            self._laid = None
            self.measured.emit("scrolled", 1.0)
            self.update()

    def _reveal(self, piece: Piece, rect: QRect | None = None) -> None:
        region = self.page.regions.get(piece.region)
        if region is not None and not piece.place.startswith(("up:", "down:", "thumb:")):
            self._scroll_by(piece.region, region.scroll_to(rect or piece.rect) - region.scroll)

    def _into_sight(self, place: str) -> Piece | None:
        piece = self.page.find(place)
        if piece is None:
            return None
        self._reveal(piece)
        piece = self.page.find(place)
        if piece is not None and self.page.aim(piece) is None and not self._peek:
            self._show_desk(True)
            piece = self.page.find(place)
            if piece is not None:
                self._reveal(piece)
        return self.page.find(place)

    def _follow(self, before: State | None, state: State) -> None:
        """The cursor stays in sight while someone writes."""
        if before is None or (before.typed, before.windows, before.focus, before.chosen) == (
            state.typed, state.windows, state.focus, state.chosen,
        ):  # fmt: skip
            return
        for piece in self.page.pieces:
            if piece.caret is not None and piece.region:
                notch = self.page.regions[piece.region].notch // 3
                self._reveal(piece, piece.caret.adjusted(0, -notch, 0, notch))
                return
        if state.chosen and state.chosen != before.chosen:
            button = self.page.find("connect")
            if button is not None:
                self._reveal(button)
