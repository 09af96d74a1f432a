"""The administration site in its window: what is shown now, how far it is scrolled, and where its places are.

Apart because spotlight, ghost and demo only ask where things are; `forms_view` puts it into someone's hands.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.forms_layout import Shown, Sight, lay_out
from kiosk.ui.worlds.forms_marks import Piece
from kiosk.ui.worlds.forms_paint import paint_all
from kiosk.ui.worlds.view import WorldView
from kiosk.worlds.forms import FormsWorld
from kiosk.worlds.forms_state import State

KEYS = {"erase": "Backspace", "enter": "Return"}


class FormsWindow(WorldView):
    """Scrolling and the folded card are its own affair; the rest is the world's."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._world = FormsWorld()
        self._state: State | None = None
        self._shown: Shown | None = None
        self._sight = Sight()
        self._ring = ""

    def show_state(self, state: Any) -> None:
        if not isinstance(state, State):
            raise TypeError(f"A forms view shows a site's state, not a {type(state).__name__}")
        before, self._state, self._shown = self._state, state, None
        if before is None or before.start != state.start:
            self._sight, self._ring, before = Sight(), "", None
        self.setAccessibleName(state.here.title)
        self._follow(before, state)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, bool(state.focus))
        self.update()

    @property
    def shown(self) -> Shown:
        """What is on the screen now."""
        if self._shown is None:
            if self._state is None:
                raise TypeError("A forms view must be shown a state before it is asked about places")
            self._shown = lay_out(self.look, self._state, self.size(), self._sight)
        return self._shown

    @property
    def ring(self) -> str:
        """The place that the keyboard is at; "" while the mouse leads."""
        return self._ring

    def _follow(self, before: State | None, state: State) -> None:
        """A new page begins at its top; red messages, what unfolds and the cursor are brought into sight."""
        if before is not None and before.page != state.page:
            self._look_at(Sight())
        elif before is not None and state.errors and (before.errors, before.tried) != (state.errors, state.tried):
            self._look_at(Sight(card=self._sight.card))
            self._look_at_red()
        if before is not None and (before.open, before.refused) != (state.open, state.refused):
            self._look_at(Sight(self._sight.scroll, 0, self._sight.card))
            self._reveal_unfolded(state)
        if before is not None and state.focus and (before.focus, before.values) != (state.focus, state.values):
            self.reveal("caps")
            self.reveal(f"control:{state.focus}")
        if self._ring and self.shown.find(self._ring) is None:
            self._ring = f"control:{state.focus}" if state.focus else ""

    def _look_at_red(self) -> None:
        """The list of what is wrong at the top of the window, when not all of it is in sight already."""
        red, view = self.shown.find("red_list"), self.shown.viewport
        if red is not None and red.rect.bottom() > view.bottom():
            self._scroll_by(red.rect.top() - view.top() - self.look.px(10))

    def _look_at(self, sight: Sight) -> None:
        self._sight, self._shown = sight, None
        self.update()

    def _reveal_unfolded(self, state: State) -> None:
        if state.open:
            places = [piece.place for piece in self.shown.pieces if piece.place in self.shown.lone]
            for place in (*places[-1:], f"control:{state.open}"):
                self.reveal(place)

    def reveal(self, place: str) -> None:
        """Scrolls as little as possible until the place is in sight."""
        piece, view = self.shown.find(place), self.shown.viewport
        if piece is None or not piece.flows:
            return
        room = self.look.px(14)
        above = view.top() + room - piece.rect.top()
        below = piece.rect.bottom() + room - view.bottom()
        if above > 0 or piece.rect.height() + 2 * room > view.height():
            self._scroll_by(-above)
        elif below > 0:
            self._scroll_by(below)

    def _scroll_by(self, pixels: int) -> None:
        shown, sight = self.shown, self._sight
        target = max(0, min(shown.overflow, shown.scroll + pixels))
        if shown.veil:
            self._look_at(Sight(sight.scroll, target, sight.card))
        else:
            self._look_at(Sight(target, 0, sight.card))

    def place_rect(self, place: str) -> QRect:
        if place == "page":
            return self.shown.viewport
        self.reveal(place)
        piece = self.shown.find(place)
        if piece is None and self._sight.card:
            self._fold_card(False)
            return self.place_rect(place)
        return QRect() if piece is None else self.shown.visible(piece)

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        if self._state is None:
            return []
        letter = move.verb == "type" and len(move.things[0]) == 1 and self._state.focus
        first = move if letter else self._world.gesture(self._state, move)
        if first is None:
            return []
        place = self._world.place(self._state, first)
        rect = self.place_rect(place) if place else QRect()
        if rect.isEmpty():
            return []
        at = rect.center()
        if first.verb == "caps":
            return [("key:CapsLock", at.x(), at.y())]
        if first.verb in ("type", *KEYS):
            return [(f"key:{KEYS.get(first.verb) or first.things[0]}", at.x(), at.y())]
        return [("press", at.x(), at.y()), ("release", at.x(), at.y())]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is not None:
            painter = QPainter(self)
            paint_all(painter, self.look, self.shown, self.rect(), self._ring if self.hasFocus() else "")
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._shown = None
        if self._state is not None and self._state.focus:
            self.reveal(f"control:{self._state.focus}")

    def _at(self, point: QPoint) -> Piece | None:
        """What a hand touches there: the piece on top, when it can be used."""
        for piece in reversed(self.shown.pieces):
            if self.shown.visible(piece).contains(point):
                return piece if piece.usable else None
        return None

    def _fold_card(self, shown: bool) -> None:
        self._look_at(Sight(self._sight.scroll, 0, shown))
        self.measured.emit("card_shown", float(shown))
