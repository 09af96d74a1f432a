"""What views made of pieces share: where each named place is, the way of the Tab key, and the focus ring.

Apart because the browser and the search engine are both windows of pieces around one column that scrolls.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_pieces import Piece
from kiosk.ui.worlds.browser_scroll import Column
from kiosk.ui.worlds.view import WorldView


class PlacedView(WorldView):
    """Its maker gives it the column that scrolls, once that is there, and tells what is found in it."""

    page: Column

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.ring = Ring(look, self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def found(self) -> list[QWidget]:
        """Everything that may have a place now, in the order of the Tab key."""
        raise TypeError(f"{type(self).__name__} must say what it is made of")

    def _places(self) -> dict[str, QWidget]:
        return {widget.objectName(): widget for widget in self.found() if widget.objectName()}

    def _widget(self, place: str) -> QWidget | None:
        return self._places().get(place)

    def _rect_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())

    def ensure_visible(self, place: str) -> None:
        """Scrolls the page when this place is out of sight."""
        widget = self._widget(place)
        if widget and self.page.content.isAncestorOf(widget):
            self.page.ensure_visible(widget)

    def place_rect(self, place: str) -> QRect:
        self.ensure_visible(place)
        widget = self._widget(place)
        if widget is None:
            return QRect()
        rect = self._rect_of(widget)
        if self.page.content.isAncestorOf(widget):
            rect = rect.intersected(self.page.geometry())
        return rect

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def _focused_place(self) -> str:
        focused = self.focusWidget()
        return focused.objectName() if focused and self.isAncestorOf(focused) and focused.hasFocus() else ""

    def _chain(self) -> None:
        pieces = [one for one in self._places().values() if isinstance(one, Piece | Field)]
        for before, after in pairwise(pieces):
            QWidget.setTabOrder(before, after)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now and self.page.content.isAncestorOf(now):
            self.page.ensure_visible(now)
        self._follow()

    def _follow(self) -> None:
        focused = self.focusWidget()
        here = isinstance(focused, Piece | Field) and focused.hasFocus() and focused.isVisible()
        inside = focused is not None and self.page.content.isAncestorOf(focused)
        rect = self._rect_of(focused) if here and focused else QRect()
        self.ring.go_round(rect, self.page.geometry() if inside else self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self.look.palette.card))


class Ring(QWidget):
    """The focus ring: 6 px of sun between two lines of ink, around the piece that the keyboard is on."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def go_round(self, rect: QRect, room: QRect) -> None:
        self.setVisible(not rect.isEmpty())
        edge = self.look.px(10)
        self.setGeometry(rect.adjusted(-edge, -edge, edge, edge).intersected(room))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.look.px(6)
        for pixels, colour in ((wide + 4, palette.ink), (wide, palette.sun)):
            pen = painter.pen()
            pen.setWidth(pixels)
            pen.setColor(QColor(colour))
            painter.setPen(pen)
            inset = (wide + 4) // 2
            painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 12, 12)
