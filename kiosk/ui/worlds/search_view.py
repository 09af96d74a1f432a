"""The view of the search world: the browser frame, what the engine shows below it, and how hands use both.

Apart because frame and column know nothing of one another: only the view knows where each named place is.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_pieces import Piece
from kiosk.ui.worlds.browser_places import PlacedView
from kiosk.ui.worlds.search_frame import SearchFrame
from kiosk.ui.worlds.search_page import Notice, SearchArea
from kiosk.worlds.search import SearchWorld
from kiosk.worlds.search_state import State
from kiosk.worlds.search_ways import single

KEYS = {"enter": "Return", "erase": "Backspace"}


class SearchView(PlacedView):
    """See kiosk.ui.worlds.view. Scrolling is its own affair; everything else is the world's."""

    page: SearchArea

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.state: State | None = None
        self.frame = SearchFrame(look, self, self._tell)
        self.page = SearchArea(look, self, self._tell)
        self.notice = Notice(look, self)
        self.page.moved.connect(self._follow)

    def show_state(self, state: State) -> None:
        kept, moved = self._focused_place(), self.state is None or self.state.trail != state.trail
        if self.state is not None and self.state.start != state.start:
            self.page.shown = None
            self.page.offsets.clear()
        self.state = state
        self.frame.show_state(state)
        self.page.show_state(state)
        self.notice.say(state.notice)
        self._arrange()
        self._chain()
        self._focus_again(state, kept, moved=moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        top = self.frame.height_for(self.width())
        self.frame.setGeometry(0, 0, self.width(), top)
        self.page.setGeometry(0, top, self.width(), max(self.height() - top, 0))
        self.notice.put(self.page)
        self._follow()

    def found(self) -> list[QWidget]:
        inside: list[QWidget] = []
        for widget in self.page.widgets:
            pieces = getattr(widget, "pieces", None)
            inside += pieces() if pieces else [widget]
        return [*self.frame.pieces, *inside]

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        if self.state is None:
            return []
        world = SearchWorld()
        cut = None if single(self.state, move) else world.gesture(self.state, move)
        first = cut or move
        place = world.place(self.state, first)
        rect = self.place_rect(place)
        if rect.isEmpty():
            return []
        if first.verb in ("type", *KEYS):
            key = first.things[0] if first.things else KEYS[first.verb]
            return [(f"key:{key}", rect.center().x(), rect.center().y())]
        return self.click_points(place)

    def _tell(self, move: Move) -> None:
        self.gestured.emit(move)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no piece wanted: letters go where the cursor blinks, arrows scroll."""
        field = self._field() if self.state and self.state.focused else None
        if not (field and field.take(event)) and not self.page.take_key(event):
            event.ignore()

    def _field(self) -> Field | None:
        return self.page.box.field if self.page.box else None

    def _focus_again(self, state: State, kept: str, *, moved: bool) -> None:
        """To the field that is written in; else where it was; else, for the keyboard, to what came up."""
        field, places = self._field(), self._places()
        if state.focused and field:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        again = places.get(kept)
        if kept == "search" and moved:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif again and again.isEnabled():
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kept:
            came = [one for one in places.values() if isinstance(one, Piece) and one.isEnabled()]
            below = [one for one in came if self.page.content.isAncestorOf(one)]
            (below or came)[0].setFocus(Qt.FocusReason.OtherFocusReason)
