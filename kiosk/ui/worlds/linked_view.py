"""Two machines on one screen: side by side where there is room, else one at a time behind two large tabs.

Apart because it draws no machine itself: it is given the views of the others, passes their gestures on and
knows only which of them is in sight.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.linked_tab import SideTab
from kiosk.ui.worlds.view import WorldView
from kiosk.worlds.linked import outer
from kiosk.worlds.linked_values import SIDES, SideName, Start, State, side_of

WIDE = 500
"""Mock-up pixels that a machine needs beside another one, and a telephone:"""
SLIM = 300
SLIM_WORLDS = ("phone",)
SLIM_SHARE = 0.62
"""Of its height: a telephone is never wider than that."""

MakeView = Callable[[str, Look], WorldView]


class LinkedView(WorldView):
    """`make` makes the view of a world by its name."""

    def __init__(self, look: Look, make: MakeView, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._make = make
        self._state: State | None = None
        self._views: dict[SideName, WorldView] = {}
        self.tabs: dict[SideName, SideTab] = {side: SideTab(look, side, self) for side in SIDES}
        for side, tab in self.tabs.items():
            tab.clicked.connect(lambda _=False, to=side: self.gestured.emit(Move("turn", (to,))))

    def side_view(self, side: SideName) -> WorldView:
        return self._views[side]

    def show_state(self, state: Any) -> None:
        if not isinstance(state, State):
            raise TypeError(f"A linked view shows two machines, not a {type(state).__name__}")
        before, self._state = self._state, state
        if before is None or before.start != state.start:
            self._set_up(state.start)
            before = None
        hand = self._in_hand()
        for side, view in self._views.items():
            view.double_click_ms = self.double_click_ms
            if before is None or before.of(side) != state.of(side) or side == state.facing:
                view.show_state(state.of(side))
        self._arrange()
        self.setFocusProxy(self._views[state.facing])
        if hand is not None and self._in_hand() != state.facing:
            self._views[state.facing].setFocus()

    def _set_up(self, start: Start) -> None:
        for old in self._views.values():
            old.hide()
            old.deleteLater()
        for side in SIDES:
            view = self._views[side] = self._make(side_of(start, side).world, self.look)
            view.setParent(self)
            view.gestured.connect(lambda move, own=side: self.gestured.emit(outer(own, move)))
            view.measured.connect(self.measured)
        QWidget.setTabOrder(self.tabs["left"], self.tabs["right"])

    def _in_hand(self) -> SideName | None:
        """The machine that has the keyboard."""
        focus = QApplication.focusWidget()
        for side, view in self._views.items():
            if focus is not None and (focus is view or view.isAncestorOf(focus)):
                return side
        return None

    # where things are

    @property
    def both(self) -> bool:
        """Whether there is room for the two machines side by side."""
        start = self._known.start
        needed = sum(
            self.look.world_px(SLIM if side_of(start, side).world in SLIM_WORLDS else WIDE) for side in SIDES
        )
        return self.width() >= needed + self._gap()

    def _gap(self) -> int:
        return self.look.px(12)

    def _arrange(self) -> None:
        if self._state is None:
            return
        state, whole = self._state, self.rect()
        height = max(self.look.mm(16), self.look.world_px(44))
        columns = self._columns(whole.height() - height) if self.both else dict.fromkeys(SIDES, whole)
        half = (whole.width() - self._gap()) // 2
        for at, side in enumerate(SIDES):
            column, own = columns[side], side_of(state.start, side)
            tab = self.tabs[side]
            tab.tell(own.name, own.world, facing=side == state.facing, news=side in state.news)
            left, width = (column.left(), column.width()) if self.both else (at * (half + self._gap()), half)
            tab.setGeometry(left, 0, width, height)
            view = self._views[side]
            view.setGeometry(column.left(), height, column.width(), whole.height() - height)
        self._bring_forward(state.facing)

    def _bring_forward(self, facing: SideName) -> None:
        """The keyboard leaves a machine before it is hidden: else Qt would press Tab in it, and that is a move."""
        self._views[facing].show()
        if not self.both and self._in_hand() not in (None, facing):
            self._views[facing].setFocus()
        for side, view in self._views.items():
            view.setVisible(self.both or side == facing)

    def _columns(self, height: int) -> dict[SideName, QRect]:
        start, room = self._known.start, self.width() - self._gap()
        slim = {side for side in SIDES if side_of(start, side).world in SLIM_WORLDS}
        left = room // 2
        if len(slim) == 1:
            least = self.look.world_px(SLIM)
            narrow = max(least, min(round(height * SLIM_SHARE), room - self.look.world_px(WIDE)))
            left = narrow if "left" in slim else room - narrow
        return {
            "left": QRect(0, 0, left, height),
            "right": QRect(left + self._gap(), 0, room - left, height),
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def place_rect(self, place: str) -> QRect:
        """When the machine is not in sight: the tab that leads to it."""
        kind, _, inner = place.partition(":")
        side = next((side for side in SIDES if side in (kind, inner)), None)
        if side is None:
            return QRect()
        view = self._views[side]
        if kind == "turn" or view.isHidden():
            return self.tabs[side].geometry()
        return view.place_rect(inner).translated(view.pos())

    def point_out(self, place: str) -> None:
        for side, view in self._views.items():
            own = place.startswith(f"{side}:") and not view.isHidden()
            view.point_out(place.partition(":")[2] if own else "")

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        """On a machine that is not in sight, the hand first touches its tab."""
        if move.verb == "turn" or not move.things:
            return self.click_points(f"turn:{move.things[0]}") if move.things else []
        side = next((side for side in SIDES if side == move.verb), None)
        if side is None:
            return []
        view = self._views[side]
        first = self.click_points(f"turn:{side}") if view.isHidden() else []
        points = view.gesture_points(Move(move.things[0], move.things[1:]))
        away = view.pos()
        return [*first, *((what, x + away.x(), y + away.y()) for what, x, y in points)] if points else []

    @property
    def _known(self) -> State:
        if self._state is None:
            raise TypeError("A linked view must be shown a state before it is asked about places")
        return self._state

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.look.palette.paper))
        painter.end()
