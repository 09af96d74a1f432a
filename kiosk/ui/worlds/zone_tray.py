"""Where everything on the table is: speeds above, things in rows, boxes below, what they hold beside them.

Apart because it only measures: what a hand does with these rectangles is the table's question.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize

from kiosk.ui.theme.look import Look
from kiosk.worlds.zone_start import ENTRIES, SPEEDS, Table, Thing
from kiosk.worlds.zone_state import State

MARGIN = 16
GAP = 14
ENTRY_WORDS = {"open": "Ouvrir", "copy": "Copier", "rename": "Renommer"}
SPEED_WORDS = {"slow": "Lent", "medium": "Moyen", "quick": "Rapide"}


@dataclass(frozen=True, slots=True)
class Tray:
    """The rectangles of one state in one area."""

    look: Look
    state: State
    area: QRect

    @property
    def table(self) -> Table:
        return self.state.start.table or Table(())

    @property
    def row_height(self) -> int:
        """Of a button, a menu entry, a name."""
        return max(self.look.mm(16), self.look.world_px(46))

    def speeds(self) -> dict[str, QRect]:
        if not self.table.speeds:
            return {}
        inside = self._inside()
        gap = self.look.px(GAP)
        width = min((inside.width() - 2 * gap) // 3, self.look.world_px(200))
        left = inside.left() + (inside.width() - 3 * width - 2 * gap) // 2
        return {
            speed: QRect(left + index * (width + gap), inside.top(), width, self.row_height)
            for index, speed in enumerate(SPEEDS)
        }

    def tiles(self) -> dict[str, QRect]:
        """Each thing's own place; what lies in a box keeps it, empty."""
        inside = self._inside()
        if self.table.speeds:
            inside.setTop(inside.top() + self.row_height + self.look.px(GAP))
        above = [thing for thing in self.table.things if not thing.holds]
        below = [thing for thing in self.table.things if thing.holds]
        if not above or not below:
            return self._grid(above or below, inside)
        rows = self._rows(len(above), inside.width())
        share = inside.height() * rows // (rows + 1)
        upper, lower = QRect(inside), QRect(inside)
        upper.setHeight(share - self.look.px(GAP))
        lower.setTop(inside.top() + share)
        return self._grid(above, upper) | self._grid(below, lower)

    def chips(self) -> dict[str, QRect]:
        """What lies in boxes, small, on the box's right-hand side."""
        tiles, found = self.tiles(), {}
        for holder in self.table.things:
            held = [name for name, box in self.state.inside if box == holder.id]
            room = self.inside_of(tiles[holder.id])
            side = max(self.look.mm(22), self.look.world_px(72))
            side = max(min(side, room.height() - 8, room.width() - 8), self.look.mm(16))
            step = min(side + 6, (room.width() - side - 8) // max(len(held) - 1, 1))
            corner = room.center() - QPoint((side + step * (len(held) - 1)) // 2, side // 2)
            for index, name in enumerate(held):
                found[name] = QRect(corner + QPoint(index * step, 0), QSize(side, side))
        return found

    def inside_of(self, tile: QRect) -> QRect:
        """The part of a box's tile where what it holds is shown."""
        margin = self.look.px(10)
        height = tile.height() - self.label_height(tile) - 2 * margin
        return QRect(tile.left() + tile.width() * 44 // 100, tile.top() + margin, tile.width() * 52 // 100, height)

    def label_height(self, tile: QRect) -> int:
        return min(self.look.world_px(40), tile.height() // 3)

    def parts(self, thing: Thing, tile: QRect) -> tuple[QRect, QRect]:
        """(picture, words) of a tile: words below, or beside the picture where the tile is long and low."""
        margin = self.look.px(8)
        inside = tile.adjusted(margin, margin, -margin, -margin)
        low = tile.width() > tile.height() * 1.6
        if low and not thing.holds:
            side = min(inside.height(), inside.width() * 2 // 5)
            words = inside.adjusted(side + margin, 0, 0, 0)
            return QRect(inside.topLeft(), QSize(side, inside.height())), words
        height = self.label_height(tile)
        words = QRect(inside.left(), tile.bottom() - height - 4, inside.width(), height)
        picture = inside.adjusted(0, 0, 0, -height)
        if thing.holds:
            picture.setWidth(tile.width() * 38 // 100)
        return picture, words

    def menu(self) -> dict[str, QRect]:
        """The entries of the open right-click menu."""
        if not self.state.menu:
            return {}
        tile = self.tiles().get(self.state.menu, QRect(self.area.center(), self.area.center()))
        width = min(self.look.world_px(210), self.area.width() - 4 * MARGIN)
        height = min(self.row_height, (self.area.height() - 4 * MARGIN) // len(ENTRIES))
        left = min(max(tile.center().x(), self.area.left() + 2 * MARGIN), self.area.right() - width - 2 * MARGIN)
        whole = height * len(ENTRIES)
        top = min(max(tile.center().y(), self.area.top() + 2 * MARGIN), self.area.bottom() - whole - 2 * MARGIN)
        return {entry: QRect(left, top + row * height, width, height) for row, entry in enumerate(ENTRIES)}

    def names(self) -> dict[str, QRect]:
        """The names to choose from, in a column in the middle."""
        thing = self.table.thing(self.state.naming)
        if thing is None:
            return {}
        count = len(thing.names) + 1
        gap = self.look.px(8)
        height = min(self.row_height, (self.area.height() - 4 * MARGIN) // count - gap)
        width = min(self.look.world_px(420), self.area.width() - 6 * MARGIN)
        left = self.area.center().x() - width // 2
        top = self.area.center().y() - (height + gap) * count // 2 + height + gap
        return {
            name: QRect(left, top + row * (height + gap), width, height) for row, name in enumerate(thing.names)
        }

    def _inside(self) -> QRect:
        margin = self.look.px(MARGIN)
        return self.area.adjusted(margin, margin, -margin, -margin)

    def _rows(self, count: int, width: int) -> int:
        """One row while each thing has the width of its words, else two."""
        return 1 if count * self.look.world_px(118) <= width else 2

    def _grid(self, things: list[Thing], room: QRect) -> dict[str, QRect]:
        if not things:
            return {}
        rows = self._rows(len(things), room.width()) if len(things) > 1 else 1
        columns = ceil(len(things) / rows)
        gap = self.look.px(GAP)
        height = (room.height() - (rows - 1) * gap) // rows
        most = self.look.world_px(300) if things[0].holds else self.look.world_px(210)
        width = min((room.width() - (columns - 1) * gap) // columns, most)
        tall = min(height, self.look.world_px(220))
        left = room.left() + (room.width() - columns * width - (columns - 1) * gap) // 2
        spare = (room.height() - rows * tall - (rows - 1) * gap) // 2
        return {
            thing.id: QRect(
                left + index % columns * (width + gap),
                room.top() + spare + index // columns * (tall + gap),
                width,
                tall,
            )
            for index, thing in enumerate(things)
        }
