"""The view of the browser world: it puts desktop, frame, page and boxes together and tells every gesture.

Apart because the pieces know nothing of one another: only the view knows where each named place is.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_chrome import Chrome
from kiosk.ui.worlds.browser_desktop import Desktop
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_overlays import Overlays
from kiosk.ui.worlds.browser_page import PageArea
from kiosk.ui.worlds.browser_pieces import Piece
from kiosk.ui.worlds.browser_places import PlacedView
from kiosk.ui.worlds.browser_scare import ScareSheet
from kiosk.worlds.browser import BrowserWorld
from kiosk.worlds.browser_gestures import single
from kiosk.worlds.browser_state import State

KEYS = {"enter": "Return", "erase": "Backspace", "escape": "Escape"}


class BrowserView(PlacedView):
    """See kiosk.ui.worlds.view. Scrolling is its own affair; everything else is the world's."""

    page: PageArea

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.state: State | None = None
        self.desktop = Desktop(look, self, self._tell)
        self.frame = QWidget(self)
        self.chrome = Chrome(look, self.frame, self._tell)
        self.page = PageArea(look, self.frame, self._tell)
        self.overlays = Overlays(look, self, self._tell, self._missed)
        self.scare = ScareSheet(look, self, self._tell)
        self.page.moved.connect(self._follow)

    def show_state(self, state: State) -> None:
        kept = self._focused_place()
        if self.state is not None and self.state.start != state.start:
            self._forget()
        self.state = state
        self.desktop.setVisible(not state.open)
        self.frame.setVisible(state.open)
        if state.open:
            self.chrome.show_state(state)
            self.page.show_page(state)
            self.chrome.setEnabled(not state.printing)
        else:
            self.desktop.show_state(state)
        self.overlays.show_state(state)
        self.scare.show_state(state)
        self._arrange()
        self._chain()
        self._focus_again(state, kept)

    def _forget(self) -> None:
        """Another scene: its pages may bear the same addresses and say something else."""
        self.page.shown = None
        self.overlays.key = None
        self.scare.key = None
        self.chrome.strip.shown = ()

    # where things are

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        whole = self.rect()
        self.desktop.setGeometry(whole)
        self.frame.setGeometry(whole)
        top = self.chrome.height_for(whole.width())
        self.chrome.setGeometry(0, 0, whole.width(), top)
        self.page.setGeometry(0, top, whole.width(), max(whole.height() - top, 0))
        link = self._widget(f"part:{self.state.menu}") if self.state and self.state.menu else None
        if link:
            self.page.ensure_visible(link)
        self.overlays.arrange(self.page.geometry(), self._rect_of(link) if link else QRect())
        if not self.scare.isHidden():
            filling = self.state is not None and self.state.full_screen
            self.scare.put(whole if filling else self.page.geometry())
        self._follow()

    def found(self) -> list[QWidget]:
        state = self.state
        if state is None:
            return []
        found: list[QWidget] = []
        if state.full_screen:
            return self.scare.pieces()
        if state.open:
            strip = self.chrome.strip
            for tab, cross in zip(strip.tabs, strip.crosses, strict=True):
                found += [tab, cross]
            found += [strip.plus, strip.quit, *self.chrome.buttons, self.chrome.address, *self.chrome.kept()]
            found += [one for widget in self.page.widgets for one in (widget, *widget.findChildren(QWidget))]
            found += [piece for _, panel in self.overlays.panels for piece in panel.pieces()]
            return found + self.scare.pieces()
        found += self.desktop.icons
        return found + (list(self.desktop.panel.pieces()) if self.desktop.panel else [])

    def place_rect(self, place: str) -> QRect:
        rect = super().place_rect(place)
        if place.startswith("tab:") and not rect.isEmpty():
            rect.setRight(self._rect_of(self._places()[f"close_{place}"]).left() - 1)
        return rect

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        if self.state is None:
            return []
        world = BrowserWorld()
        cut = None if single(self.state, move) else world.gesture(self.state, move)
        first = cut or move
        place = world.place(self.state, first)
        rect = self.place_rect(place)
        centre = rect.center()
        if rect.isEmpty():
            return []
        if first.verb in ("type", *KEYS):
            key = first.things[0] if first.things else KEYS[first.verb]
            return [(f"key:{key}", centre.x(), centre.y())]
        if first.verb == "menu" and first.things[0]:
            return [("right", centre.x(), centre.y())]
        clicks = self.click_points(place)
        if first.verb == "open" and self.state.start.opens_with == "double":
            clicks.append(("double", centre.x(), centre.y()))
        return clicks

    # what the person does

    def _tell(self, move: Move) -> None:
        self.gestured.emit(move)

    def _missed(self, millimetres: float) -> None:
        self.measured.emit("misses", 1.0)
        self.measured.emit("miss_mm", millimetres)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no piece wanted: letters go where the cursor blinks, arrows scroll, Escape closes."""
        state, field = self.state, self._active_field()
        if state is None or not state.open:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and state.full_screen:
            self._tell(Move("escape"))
        elif event.key() == Qt.Key.Key_Escape and (state.menu or state.printing):
            self._tell(Move("print_cancel") if state.printing else Move("menu", ("",)))
        elif not (field and field.take(event)) and not self.page.take_key(event):
            event.ignore()

    # focus

    def _active_field(self) -> Field | None:
        focus = self.state.focus if self.state and not self.state.printing else ""
        return self.chrome.address if focus == "address" else self.page.field if focus == "search" else None

    def _focus_again(self, state: State, kept: str) -> None:
        """To the field that is written in; else where it was; else, for the keyboard, to what came up."""
        if state.full_screen and not (kept and kept in self._places()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # So that the Escape key is heard here.
            return
        field, places = self._active_field(), self._places()
        if field:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        again = places.get(kept)
        if kept in ("address", "search"):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kept and (again is None or not again.isEnabled() or state.obstacle):
            target = self._first_of(places)
            if target:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif again:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_of(self, places: dict[str, QWidget]) -> QWidget | None:
        """The first piece of the box on top, else of the page, else of the window."""
        able = [one for one in places.values() if isinstance(one, Piece | Field) and one.isEnabled()]
        boxed = [one for one in able if any(panel.isAncestorOf(one) for _, panel in self.overlays.panels)]
        paged = [one for one in able if self.page.content.isAncestorOf(one)]
        return next(iter(boxed or paged or able), None)
