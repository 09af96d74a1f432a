"""What hands do on the table: double-click a door, drag a thing into a box, right-click and rename.

Apart because here gestures need memory: a first click that may become two, and a thing in the hand. Dragging
has another way through: click the thing, then the box (or Space and Space).
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QPainter

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.zone_surface import Hands, Spot, Surface, click_at, distance
from kiosk.ui.worlds.zone_table_paint import Hold, paint_table
from kiosk.ui.worlds.zone_tray import ENTRY_WORDS, SPEED_WORDS, Tray
from kiosk.worlds.zone_moves import thing_in
from kiosk.worlds.zone_start import Thing
from kiosk.worlds.zone_state import State

DRAG_MM = 2.5
"""A hand that slid less while pressing meant a click."""

SLOW_MS = 1500
QUICK_MS = 500


class TableSurface(Surface):
    """`carried`: the thing in the hand. `grip`: where the pointer holds it while dragging, None when it was
    only picked. `first`: the thing that was clicked once and may be clicked again.
    """

    def __init__(self, look: Look, state: State, hands: Hands, owner: QObject) -> None:
        super().__init__(look, state, hands)
        self.ground = look.palette.paper
        self.carried = ""
        self.grip: QPoint | None = None
        self.first = ""
        self.second = False
        self.first_at = QPoint()
        self.pressed_at = QPoint()
        self.since_press = QElapsedTimer()
        self.waiting = QTimer(owner)
        self.waiting.setSingleShot(True)
        self.waiting.timeout.connect(self._was_one_click)

    @property
    def interval_ms(self) -> int:
        """How long the second click may take: the person's own, or what was set here."""
        own = self.hands.own_ms()
        return {"slow": max(own, SLOW_MS), "quick": QUICK_MS}.get(self.state.speed, own)

    def _tray(self) -> Tray:
        return Tray(self.look, self.state, self.area)

    def changed(self, before: State) -> None:
        if self.state.menu or self.state.naming:
            self._forget()

    def retire(self) -> None:
        self.waiting.stop()

    def spots(self) -> list[Spot]:
        tray = self._tray()
        if self.state.menu:
            return [Spot(f"menu:{entry}", ENTRY_WORDS[entry], rect) for entry, rect in tray.menu().items()]
        if self.state.naming:
            return [Spot(f"name:{name}", name, rect) for name, rect in tray.names().items()]
        chips, tiles = tray.chips(), tray.tiles()
        speeds = [Spot(f"speed:{speed}", SPEED_WORDS[speed], rect) for speed, rect in tray.speeds().items()]
        free = [thing for thing in tray.table.things if thing.id not in chips]
        things = [Spot(f"thing:{thing.id}", self.state.name_of(thing.id), tiles[thing.id]) for thing in free]
        held = [Spot(f"thing:{name}", self.state.name_of(name), rect) for name, rect in chips.items()]
        return [*speeds, *things, *held]

    def rect_of(self, place: str) -> QRect:
        if place == "away":
            return QRect(self.area.topLeft(), self.area.topLeft() + QPoint(8, 8))
        if place.startswith("way:"):
            thing, _, holder = place.removeprefix("way:").partition(">")
            return super().rect_of(f"thing:{thing}").united(super().rect_of(f"thing:{holder}"))
        return super().rect_of(place)

    def _thing_at(self, at: QPoint) -> Thing | None:
        kind, _, name = self.place_at(at).partition(":")
        return thing_in(self.state, name) if kind == "thing" else None

    def _holder_at(self, at: QPoint) -> Thing | None:
        """The box under the hand, even where something already lies in it."""
        for name, rect in self._tray().tiles().items():
            thing = thing_in(self.state, name)
            if thing is not None and thing.holds and rect.contains(at):
                return thing
        return None

    def pressed(self, at: QPoint) -> None:
        self.pressed_at = at
        thing = self._thing_at(at)
        self.second = thing is not None and thing.id == self.first
        if self.second:
            self.waiting.stop()
            self.hands.measure("gap_ms", self.since_press.elapsed())
            self.hands.measure("double_drift_mm", self.millimetres(distance(at, self.first_at)))
            return
        self._was_one_click()
        self.since_press.start()

    def moved(self, at: QPoint, *, held: bool) -> None:
        """The hand moves with the button down: far enough, and the thing comes with it."""
        if not held:
            return
        thing = self._thing_at(self.pressed_at)
        far = self.millimetres(distance(self.pressed_at, at)) > DRAG_MM
        if self.grip is None and far and thing is not None and thing.moves:
            self.carried, self.grip = thing.id, at
        if self.grip is not None:
            self.grip = at
            self.hands.renew()

    def released(self, start: QPoint, at: QPoint, *, touch: bool) -> None:
        if self.grip is not None:
            self._let_go(at)
            return
        if self.state.menu or self.state.naming:
            self._clicked_over(start, at)
            return
        place = self.place_at(at)
        if place and place == self.place_at(start):
            self._clicked(place, at)
        elif self.carried:
            self._forget()

    def _let_go(self, at: QPoint) -> None:
        carried, holder = self.carried, self._holder_at(at)
        self._forget()
        if holder is not None:
            self.hands.move(Move("drag", (carried, holder.id)))
            return
        self.hands.measure("drops_outside", 1)
        self.hands.move(Move("drop", (carried,)))

    def _clicked_over(self, start: QPoint, at: QPoint) -> None:
        """A click while a menu or the names are open: on an entry, or beside, which puts them away."""
        place = self.place_at(at)
        if not place:
            self.hands.move(Move("close"))
        elif place == self.place_at(start):
            self.activated(place)

    def _clicked(self, place: str, at: QPoint) -> None:
        thing = thing_in(self.state, place.partition(":")[2]) if place.startswith("thing:") else None
        if thing is None or not thing.opens or (self.carried and thing.holds):
            self.activated(place)
        elif self.second:
            self.first, self.second = "", False
            self.hands.move(Move("double", (thing.id,)))
        else:
            self.first, self.first_at = thing.id, at
            self.waiting.start(max(self.interval_ms - self.since_press.elapsed(), 1))
            self.hands.renew()

    def _was_one_click(self) -> None:
        """No second click came in time, or it came elsewhere."""
        self.waiting.stop()
        first, self.first = self.first, ""
        if first:
            self.hands.measure("single_clicks", 1)
            self.hands.move(Move("click", (first,)))

    def activated(self, place: str) -> None:
        kind, _, name = place.partition(":")
        thing = thing_in(self.state, name) if kind == "thing" else None
        if thing is None:
            verbs = {"menu": "choose", "name": "name", "speed": "speed"}
            self.hands.move(Move(verbs[kind], (name,)))
        elif self.carried and self.carried != thing.id and self._box_of(thing):
            carried, box = self.carried, self._box_of(thing)
            self._forget()
            self.hands.move(Move("drag", (carried, box)))
        elif thing.moves:
            self.carried = "" if self.carried == thing.id else thing.id
            self.hands.renew()
        else:
            self.hands.move(Move("double" if thing.opens else "click", (thing.id,)))

    def _box_of(self, thing: Thing) -> str:
        """The box that is meant by a click on it, or on something that lies in it."""
        return thing.id if thing.holds else self.state.holder_of(thing.id)

    def menu_asked(self, place: str) -> None:
        if place.startswith("thing:"):
            self.hands.move(Move("right", (place.partition(":")[2],)))

    def right_clicked(self, at: QPoint) -> None:
        thing = self._thing_at(at)
        self._forget()
        if thing is not None:
            self.hands.move(Move("right", (thing.id,)))

    def cancelled(self) -> bool:
        if self.state.menu or self.state.naming:
            self.hands.move(Move("close"))
            return True
        carried = self.carried
        self._forget()
        return bool(carried)

    def _forget(self) -> None:
        """The hand is empty again."""
        if self.carried or self.grip is not None:
            self.carried, self.grip = "", None
            self.hands.renew()

    def points(self, move: Move, place: str) -> list[tuple[str, int, int]]:
        rect = self.rect_of(place)
        if rect.isEmpty():
            return []
        x, y = rect.center().x(), rect.center().y()
        if move.verb == "double":
            return [("press", x, y), ("release", x, y), ("double", x, y)]
        if move.verb == "right":
            return [("right", x, y)]
        if move.verb == "drag":
            start = self.rect_of(f"thing:{move.things[0]}").center()
            return _carry(start, self.rect_of(f"thing:{move.things[1]}").center())
        if move.verb == "drop":
            return _carry(rect.center(), self._empty())
        thing = thing_in(self.state, move.things[0]) if move.things else None
        return click_at(rect.adjusted(0, 0, -rect.width() * 2 // 3, 0) if thing and thing.holds else rect)

    def _empty(self) -> QPoint:
        """A point of the table with nothing on it: on the margin."""
        return self.area.topLeft() + QPoint(4, self.area.height() // 2)

    def paint(self, painter: QPainter) -> None:
        paint_table(painter, self._tray(), Hold(self.carried, self.grip, self.first))


def _carry(start: QPoint, end: QPoint) -> list[tuple[str, int, int]]:
    """Press, take along by stages, let go."""
    ways = [start + (end - start) * (stage / 4) for stage in range(1, 5)]
    moves = [("move", way.x(), way.y()) for way in ways]
    return [("press", start.x(), start.y()), *moves, ("release", end.x(), end.y())]
