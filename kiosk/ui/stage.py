"""The simulated world on screen, with what is laid over it: the spotlight and the ghost's hand.

Apart because exercises, diagnostic and preview show worlds in the same way and only differ in who acts.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGraphicsBlurEffect, QWidget

from kiosk.domain.world import Move
from kiosk.ui.later import later
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.ghost_pointer import GhostPointer
from kiosk.ui.widgets.spotlight import Spotlight
from kiosk.ui.worlds.view import WorldView

BLUR = 18
BLURRED_MS = 1500
MOVED_BY_ITSELF = frozenset({"scrolled", "unfolded"})
"""What a view reports when its places moved without a gesture; nobody's measure."""


class Stage(QWidget):
    """`gestured` and `measured` are the view's own; while the ghost plays, the person's hand rests."""

    gestured = Signal(object)
    measured = Signal(str, float)
    shown = Signal()
    """The ghost has finished one gesture."""

    def __init__(self, look: Look, view: WorldView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view = view
        view.setParent(self)
        self.spotlight = Spotlight(look, self)
        self.ghost = GhostPointer(look, self)
        self.ghost.finished.connect(self.shown)
        self._place = ""
        self._resting = False
        view.gestured.connect(self._passed)
        view.measured.connect(self._measured)

    def show_state(self, state: Any) -> None:
        self.view.show_state(state)
        if self._place:
            later(0, self, self._aim)

    def point_at(self, place: str) -> None:
        """Dim everything but this place; "" takes the veil away."""
        self._place = place
        self._aim()

    def demonstrate(self, gesture: Move) -> None:
        """The ghost's hand makes this gesture; `shown` follows. The world itself is not touched."""
        points = self.view.gesture_points(gesture)
        if not points:
            later(0, self, self.shown.emit)
            return
        away = self.view.pos()
        self.ghost.play([(what, x + away.x(), y + away.y()) for what, x, y in points])

    def blur(self) -> None:
        """For a moment nothing on the simulated machine can be read."""
        veil = QGraphicsBlurEffect(self.view)
        veil.setBlurRadius(self.look.px(BLUR))
        self.view.setGraphicsEffect(veil)  # which drops the one before
        later(BLURRED_MS, veil, lambda: veil.setEnabled(False))

    def rest(self, *, resting: bool) -> None:
        """While the ghost plays, gestures of the person are not taken as answers."""
        self._resting = resting
        if not resting:
            self.ghost.stop()
            self.ghost.hide()

    def place_rect(self, place: str) -> QRect:
        """In this widget's coordinates; empty when the place is not in sight."""
        return self.view.place_rect(place).translated(self.view.pos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.setGeometry(self.rect())
        self.ghost.setGeometry(self.rect())
        later(0, self, self._aim)
        super().resizeEvent(event)

    def _aim(self) -> None:
        rect = self.place_rect(self._place) if self._place else QRect()
        self.view.point_out(self._place)
        self.spotlight.aim(rect)
        self.ghost.raise_()

    def _measured(self, name: str, value: float) -> None:
        if name in MOVED_BY_ITSELF:
            later(0, self, self._aim)
        else:
            self.measured.emit(name, value)

    def _passed(self, move: Move) -> None:
        if not self._resting:
            self.gestured.emit(move)
