"""How spots that are only drawn can hold the focus and be read aloud: an invisible button over each.

Apart because the mouse never meets these buttons; they are there for Tab, arrows and screen readers.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.worlds.zone_surface import Spot

BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class SpotButton(QAbstractButton):
    """Draws nothing, lets the mouse through, and leaves keys to the view."""

    by_keys = False

    def __init__(self, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self.view = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The view draws everything, this spot's ring too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.by_keys = event.reason() in BY_KEYS
        self.view.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.view.update()


class Spots:
    """The buttons of a view, one for each spot; the focus stays where it was while that place exists."""

    def __init__(self, view: QWidget) -> None:
        self.view = view
        self.buttons: dict[str, SpotButton] = {}

    def show(self, spots: list[Spot]) -> None:
        focus = self._focus()
        shown = {spot.place for spot in spots}
        heir = None if focus is None or focus.place in shown else focus
        last: SpotButton | None = None
        for spot in spots:
            button = self.buttons.get(spot.place) or self._new(spot.place)
            button.setAccessibleName(spot.label)
            button.setGeometry(spot.rect)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if spot.stop else Qt.FocusPolicy.ClickFocus)
            button.show()
            if last is not None:
                QWidget.setTabOrder(last, button)
            last = button
        if spots:
            first = self.buttons[next((spot.place for spot in spots if spot.stop), spots[0].place)]
            self.view.setFocusProxy(first)
            if heir is not None:
                first.setFocus(BY_KEYS[0] if heir.by_keys else Qt.FocusReason.OtherFocusReason)
        for place in set(self.buttons) - shown:
            self.buttons.pop(place).deleteLater()

    def _new(self, place: str) -> SpotButton:
        button = self.buttons[place] = SpotButton(place, self.view)
        button.clicked.connect(lambda: self._clicked(place))
        return button

    def _clicked(self, place: str) -> None:
        """Only a screen reader presses these buttons; it means the same as Enter."""
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        self.buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.keyPressEvent(press)

    def _focus(self) -> SpotButton | None:
        return next((button for button in self.buttons.values() if button.hasFocus()), None)

    def focused(self) -> str:
        """The place that has the focus, "" when it is elsewhere."""
        focus = self._focus()
        return focus.place if focus else ""

    def ringed(self) -> QRect:
        """The rectangle to draw the ring around: of the focus, when keys brought it there."""
        focus = self._focus()
        return focus.geometry() if focus and focus.by_keys else QRect()

    def focus_by_hand(self, place: str) -> None:
        """A click takes the focus along, without a ring."""
        button = self.buttons.get(place)
        if button is not None:
            button.by_keys = False
            button.setFocus(Qt.FocusReason.MouseFocusReason)

    def towards(self, across: int, down: int) -> str:
        """Moves the focus to the nearest spot that way; its place, "" when there is none."""
        focus = self._focus()
        if focus is None:
            return ""
        start = focus.geometry().center()
        best, best_cost = "", float("inf")
        for place, button in self.buttons.items():
            away = button.geometry().center() - start
            ahead = away.x() * across + away.y() * down
            aside = abs(away.x() * down) + abs(away.y() * across)
            if ahead > 0 and ahead + 2 * aside < best_cost:
                best, best_cost = place, ahead + 2 * aside
        if best:
            self.buttons[best].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return best
