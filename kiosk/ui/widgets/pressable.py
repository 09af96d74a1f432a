"""What every button of the window does: acts once, on release, by finger, mouse, Enter or Space.

Apart because the standard buttons answer neither Enter nor arrows the same way everywhere, and repeat a held key.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.i18n.bidi import bare
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_ring

_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class Pressable(QAbstractButton):
    """Subclasses draw their face in `draw_face`; the ring and the room for it are here."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(bare(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._key = 0
        self._met = False

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        """Everything but the focus ring, inside `body`."""

    def clipped(self) -> bool:
        """True when a text of this button is cut; the layout audit asks it."""
        return False

    def floor_target(self) -> int:
        """Never smaller than 16 mm, the ring's room included."""
        return max(self.look.mm(16), self.look.px(56)) + 2 * self.look.px(ROOM)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.floor_target(), self.floor_target())

    def sizeHint(self) -> QSize:
        side = self.look.target() + 2 * self.look.px(ROOM)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = body_rect(self, self.look)
        self.draw_face(painter, body)
        if self.hasFocus():
            self.draw_focus(painter, body)
        painter.end()

    def draw_focus(self, painter: QPainter, body: QRectF) -> None:
        draw_ring(painter, body, self.look)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._met = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double click does nothing here when the first one only brought this button up."""
        if self._met:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PRESS:
            if not event.isAutoRepeat() and not self.isDown():
                self._key = event.key()
                self.setDown(True)
                self.pressed.emit()
            return
        if key in _ARROWS and self._go(_ARROWS[key]):
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) not in _PRESS:
            event.ignore()
        elif self.isDown() and event.key() == self._key and not event.isAutoRepeat():
            self._key = 0
            self.setDown(False)
            self.click()

    def _go(self, way: QPoint) -> bool:
        """Focus the nearest sibling in this direction of the screen."""
        here = self.geometry().center()
        best: tuple[float, Pressable] | None = None
        for other in self._siblings():
            step = other.geometry().center() - here
            ahead = step.x() * way.x() + step.y() * way.y()
            aside = abs(step.x() * way.y()) + abs(step.y() * way.x())
            if ahead > 0 and aside <= ahead * 2 and (best is None or ahead + 2 * aside < best[0]):
                best = (ahead + 2 * aside, other)
        if best is None:
            return False
        best[1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _siblings(self) -> list[Pressable]:
        parent = self.parentWidget()
        if parent is None:
            return []
        found = parent.findChildren(Pressable, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [other for other in found if other is not self and other.isVisible() and other.isEnabled()]
