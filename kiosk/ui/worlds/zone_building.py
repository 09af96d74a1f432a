"""How a building is drawn and climbed: one notch of the wheel, one floor, and a door on each.

Apart because the wheel is learnt here with steps that can be counted; the page then has none.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.domain.world import Move
from kiosk.ui.worlds.zone_pen import arrow_button, plate, sunny, words
from kiosk.ui.worlds.zone_pictures import draw_picture
from kiosk.ui.worlds.zone_surface import Spot, Surface, click_at
from kiosk.worlds.zone_start import Building, Home
from kiosk.worlds.zone_state import State

MARGIN = 16
IN_SIGHT = 3
"""Floors that fit; the one we are on is in the middle."""


class BuildingSurface(Surface):
    """`slide`: how many floors the picture is still away from where it belongs."""

    slide = 0.0
    last_up: bool | None = None

    def changed(self, before: State) -> None:
        floors = self.state.floor - before.floor
        if floors:
            self.hands.glide(lambda left: self._slid(floors * left))

    def _slid(self, floors: float) -> None:
        self.slide = floors

    def _building(self) -> Building:
        return self.state.start.building or Building()

    def _inside(self) -> QRect:
        margin = self.look.px(MARGIN)
        return self.area.adjusted(margin, margin, -margin, -margin)

    def _side_width(self) -> int:
        return max(self.look.mm(20), self.look.px(96))

    def _facade(self) -> QRect:
        return self._inside().adjusted(0, 0, -self._side_width() - self.look.px(MARGIN), 0)

    def _floor(self, floor: int) -> QRect:
        facade = self._facade()
        height = facade.height() // IN_SIGHT
        middle = facade.top() + (facade.height() - height) // 2
        return QRect(facade.left(), middle - (floor - self.state.floor) * height, facade.width(), height)

    def _door(self, floor: int) -> QRect:
        band = self._floor(floor)
        height = max(round(band.height() * 0.78), self.look.mm(16))
        width = max(round(height * 0.68), self.look.mm(18))
        left = band.left() + round(band.width() * 0.34)
        return QRect(left, band.bottom() - height - 2, width, height)

    def spots(self) -> list[Spot]:
        building, floor = self._building(), self.state.floor
        near = [one for one in (floor + 1, floor, floor - 1) if 0 <= one <= building.top]
        doors = [Spot(f"door:{one}", f"Porte, étage {one}", self._door(one), one == floor) for one in near]
        inside, width = self._inside(), self._side_width()
        height = max(inside.height() // 3, self.look.mm(16))
        left = inside.right() + 1 - width
        up = QRect(left, inside.top(), width, height)
        down = QRect(left, inside.bottom() + 1 - height, width, height)
        return [
            *doors,
            Spot("wheel:up", "Monter d'un étage", up),
            Spot("wheel:down", "Descendre d'un étage", down),
        ]

    def rect_of(self, place: str) -> QRect:
        return self._facade() if place == "building" else super().rect_of(place)

    def released(self, start: QPoint, at: QPoint, *, touch: bool) -> None:
        place = self.place_at(at)
        if place and place == self.place_at(start):
            self.activated(place)

    def activated(self, place: str) -> None:
        kind, _, which = place.partition(":")
        if kind == "door":
            self.hands.move(Move("open", (which,)))
        elif kind == "wheel":
            self.wheeled(which == "up")

    def wheeled(self, up: bool) -> None:
        if self.last_up is not None and up is not self.last_up:
            self.hands.measure("overshoot", 1)
        self.last_up = up
        self.hands.move(Move("wheel", ("up" if up else "down",)))

    def stepped(self, up: bool) -> bool:
        self.wheeled(up)
        return True

    def right_clicked(self, at: QPoint) -> None:
        place = self.place_at(at)
        if place.startswith("door:"):
            self.hands.move(Move("right", (place.partition(":")[2],)))

    def points(self, move: Move, place: str) -> list[tuple[str, int, int]]:
        if move.verb == "wheel":
            centre = self._floor(self.state.floor).center()
            return [("wheel+" if move.things == ("up",) else "wheel-", centre.x(), centre.y())]
        door = self.rect_of(place)
        if move.verb == "right" and not door.isEmpty():
            return [("right", door.center().x(), door.center().y())]
        return click_at(door) if move.verb == "open" else []

    def paint(self, painter: QPainter) -> None:
        facade = self._facade()
        painter.save()
        corner = self.look.px(18)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(facade), corner, corner)
        painter.setClipPath(shape)
        height = self._floor(self.state.floor).height()
        painter.translate(0, round(self.slide * -height))
        for floor in range(self.state.floor - 2, self.state.floor + 3):
            self._paint_floor(painter, floor)
        painter.restore()
        palette = self.look.palette
        here = QRectF(self._floor(self.state.floor)).adjusted(2, 2, -2, -2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        plate(painter, self.look, here, "transparent", palette.brand, width=5, radius=16)
        self._paint_side(painter)

    def _paint_floor(self, painter: QPainter, floor: int) -> None:
        palette, band = self.look.palette, QRectF(self._floor(floor))
        if floor > self._building().top:
            self._paint_roof(painter, band, floor)
            return
        if floor < 0:
            painter.fillRect(band, QColor(palette.leaf_soft))
            painter.fillRect(QRectF(band.left(), band.top(), band.width(), self.look.px(6)), QColor(palette.leaf))
            return
        painter.fillRect(band, QColor(palette.paper if floor % 2 else palette.brand_soft))
        painter.fillRect(QRectF(band.left(), band.bottom() - 2, band.width(), 3), QColor(palette.muted))
        side = min(band.height() * 0.6, band.width() * 0.2)
        number = QRectF(band.left() + band.width() * 0.05, band.center().y() - side / 2, side, side)
        plate(painter, self.look, number, palette.card, palette.ink, width=3, radius=side)
        words(painter, self.look, number, str(floor), round(side * 0.56), palette.ink, bold=True)
        self._paint_door(painter, floor, band)

    def _paint_door(self, painter: QPainter, floor: int, band: QRectF) -> None:
        palette, door = self.look.palette, QRectF(self._door(floor))
        home = next((home for home in self._building().homes if home.floor == floor), None)
        if str(floor) in self.state.opened:
            plate(painter, self.look, door, palette.sun, palette.ink, width=3, radius=8)
            inset = door.width() * 0.08
            inside = door.adjusted(inset, inset, -inset, -inset)
            picture = home.picture if home else "flower"
            draw_picture(painter, picture, inside, QColor(palette.on_sun), QColor(palette.sun), stroke=1.3)
        else:
            plate(painter, self.look, door, palette.brand, palette.ink, width=3, radius=8)
            panel = door.adjusted(
                door.width() * 0.2, door.height() * 0.12, -door.width() * 0.2, -door.height() * 0.5
            )
            plate(painter, self.look, panel, palette.brand, palette.on_brand, width=2, radius=6)
            knob = door.width() * 0.11
            centre = QRectF(door.right() - knob * 2.4, door.center().y() + door.height() * 0.08, knob, knob)
            plate(painter, self.look, centre, palette.sun, palette.on_sun, width=1, radius=knob)
        self._paint_beside(painter, home, door, band)

    def _paint_beside(self, painter: QPainter, home: Home | None, door: QRectF, band: QRectF) -> None:
        """The name on a plate beside the door, or a window where nobody is named."""
        palette, gap = self.look.palette, self.look.px(18)
        room = QRectF(door.right() + gap, band.top(), band.right() - door.right() - 2 * gap, band.height())
        if home:
            height = min(band.height() * 0.55, self.look.world_px(64))
            name = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
            plate(painter, self.look, name, palette.card, palette.muted, width=2, radius=10)
            words(painter, self.look, name.adjusted(8, 2, -8, -2), home.label, self.look.world_px(22), palette.ink)
            return
        side = band.height() * 0.5
        for index in range(2):
            left = room.left() + room.width() * (0.12 + index * 0.45)
            window = QRectF(left, band.center().y() - side / 2, min(side, room.width() * 0.36), side)
            plate(painter, self.look, window, palette.card, palette.muted, width=3, radius=8)
            painter.drawLine(window.center().toPoint().x(), round(window.top()), window.center().toPoint().x(),
                             round(window.bottom()))  # fmt: skip

    def _paint_roof(self, painter: QPainter, band: QRectF, floor: int) -> None:
        palette = self.look.palette
        painter.fillRect(band, QColor(palette.card))
        if floor == self._building().top + 1:
            roof = QRectF(band.left(), band.bottom() - self.look.px(22), band.width(), self.look.px(22))
            painter.fillRect(roof, QColor(palette.brand))
            side = band.height() * 0.55
            sun = QRectF(band.right() - side * 1.6, band.top() + side * 0.2, side, side)
            draw_picture(painter, "sun", sun, *sunny(self.look))

    def _paint_side(self, painter: QPainter) -> None:
        """The two arrows, and between them the floor we are on."""
        up, down = self.rect_of("wheel:up"), self.rect_of("wheel:down")
        arrow_button(painter, self.look, QRectF(up), up=True, can=self.state.floor < self._building().top)
        arrow_button(painter, self.look, QRectF(down), up=False, can=self.state.floor > 0)
        between = QRectF(up.left(), up.bottom(), up.width(), down.top() - up.bottom())
        top, bottom = QRectF(between), QRectF(between)
        top.setHeight(between.height() * 0.4)
        bottom.setTop(top.bottom() - self.look.px(6))
        palette = self.look.palette
        words(painter, self.look, top, "Étage", self.look.world_px(20), palette.muted)
        words(painter, self.look, bottom, str(self.state.floor), self.look.world_px(46), palette.ink, bold=True)
