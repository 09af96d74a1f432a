"""What every view of a world is: it draws a state and turns real gestures into moves.

Apart because the exercise screen, spotlight, ghost and demo know views only by this. A view decides nothing:
it emits the move, and is given the state that the world answered.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look


class WorldView(QWidget):
    """Drawn left to right, in French, in every language: it is the machine people will meet tomorrow.

    It must stay usable from 640×420 px upwards at every size of the look, scrolling where a real machine
    scrolls. Everything that can be clicked can be reached and used with Tab, arrows, Enter and Space.
    """

    gestured = Signal(object)
    """A kiosk.domain.world.Move that the person has just made."""
    measured = Signal(str, float)
    """(name, value) of a gesture: "misses" 1, "miss_mm", "drift_mm", "gap_ms", "press_ms" …"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.double_click_ms = 900
        """This person's own interval between two presses of a double click."""
        self.setProperty("simulated", True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_state(self, state: Any) -> None:
        """Draw this state. Called after every move; keeps focus where it was when that place still exists."""
        raise TypeError(f"{type(self).__name__} must say how it shows a state")

    def place_rect(self, place: str) -> QRect:
        """Where a place named by `World.place` is now, in this widget's coordinates; empty when not in sight."""
        raise TypeError(f"{type(self).__name__} must say where its places are: {place}")

    def point_out(self, place: str) -> None:
        """A sign of the view's own at this place, beside the spotlight; "" for none."""

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        """How a hand makes this gesture: [(what, x, y) …] in this widget's coordinates.

        `what` is "press", "move", "release", "double" (a second press and release), "right", "wheel+",
        "wheel-" or "key:<Qt key name or character>". The ghost pointer shows it, the demo does it.
        The usual click in the middle of the place:
        """
        raise TypeError(f"{type(self).__name__} must say how {move} is made")

    def click_points(self, place: str) -> list[tuple[str, int, int]]:
        centre = self.place_rect(place).center()
        return [("press", centre.x(), centre.y()), ("release", centre.x(), centre.y())]
