"""What each of the zone's five surfaces can be asked: its spots, its picture, and what a gesture on it means.

Apart because the view only passes events on; a surface knows where things are and emits moves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.worlds.zone_state import State


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that can be clicked and reached by keyboard; `label` is what a screen reader says.

    `stop` is False for spots that arrows reach and Tab passes over.
    """

    place: str
    label: str
    rect: QRect
    stop: bool = True


@dataclass(frozen=True, slots=True)
class Hands:
    """What a surface may do outside itself: make a move, report a measure, ask to be laid out and drawn anew,
    and move smoothly (`glide` gives 1 → 0 to its argument, or 0 at once when the look is calm).

    `own_ms` answers how long this person needs between two clicks.
    """

    move: Callable[[Move], None]
    measure: Callable[[str, float], None]
    renew: Callable[[], None]
    glide: Callable[[Callable[[float], None]], None]
    own_ms: Callable[[], int]


class Surface:
    """Draws one state and understands the pointer. Positions are in the view's coordinates."""

    def __init__(self, look: Look, state: State, hands: Hands) -> None:
        self.ground = look.palette.card
        self.look = look
        self.state = state
        self.hands = hands
        self.area = QRect()

    def lay_out(self, area: QRect) -> None:
        self.area = area

    def changed(self, before: State) -> None:
        """The state is another one now; `before` is what was shown."""

    def retire(self) -> None:
        """Another surface takes its place: nothing of this one may happen any more."""

    def spots(self) -> list[Spot]:
        raise TypeError(f"{type(self).__name__} must say where its spots are")

    def paint(self, painter: QPainter) -> None:
        raise TypeError(f"{type(self).__name__} must say how it is drawn")

    def rect_of(self, place: str) -> QRect:
        """Where this place is; empty when it is not in sight."""
        return next((spot.rect for spot in self.spots() if spot.place == place), QRect())

    def place_at(self, at: QPoint) -> str:
        """The spot under this point, "" when there is none. Later spots lie above earlier ones."""
        return next((spot.place for spot in reversed(self.spots()) if spot.rect.contains(at)), "")

    def points(self, move: Move, place: str) -> list[tuple[str, int, int]]:
        """How a hand makes this single gesture at this place."""
        return click_at(self.rect_of(place))

    def pressed(self, at: QPoint) -> None:
        """The left button went down."""

    def moved(self, at: QPoint, *, held: bool) -> None:
        """The pointer passes; `held` when the left button is down."""

    def released(self, start: QPoint, at: QPoint, *, touch: bool) -> None:
        """The left button went up at `at`, after it went down at `start`."""

    def right_clicked(self, at: QPoint) -> None:
        place = self.place_at(at)
        if place:
            self.hands.move(Move("right", (place.partition(":")[2],)))

    def wheeled(self, up: bool) -> None:
        """One notch of the wheel."""

    def left(self) -> None:
        """The pointer left the surface."""

    def activated(self, place: str) -> None:
        """Enter or Space on this spot."""

    def reached(self, place: str) -> None:
        """The arrows brought the focus to this spot."""

    def stepped(self, up: bool) -> bool:
        """Page Up or Page Down, or an arrow where nothing lies that way. True when it meant something."""
        return False

    def cancelled(self) -> bool:
        """Escape. True when there was something to put away."""
        return False

    def menu_asked(self, place: str) -> None:
        """The keyboard's menu key on this spot."""

    def millimetres(self, pixels: float) -> float:
        return pixels / self.look.px_per_mm


def click_at(rect: QRect) -> list[tuple[str, int, int]]:
    if rect.isEmpty():
        return []
    x, y = rect.center().x(), rect.center().y()
    return [("press", x, y), ("release", x, y)]


def distance(one: QPoint, other: QPoint) -> float:
    return float(((one.x() - other.x()) ** 2 + (one.y() - other.y()) ** 2) ** 0.5)
