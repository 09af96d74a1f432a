"""How equal cards share a room: as many columns as the width allows, rows as even as possible.

Apart because the same sum serves the layout below and the pages, which must know how many cards fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


@dataclass(frozen=True, slots=True)
class Grid:
    columns: int
    rows: int

    @property
    def places(self) -> int:
        return self.columns * self.rows


def grid_for(count: int, room: QSize, card: QSize, gap: int, most_columns: int = 6) -> Grid:
    """The grid for `count` cards of at least `card` in `room`; with fewer places when they do not all fit."""
    columns = max(1, min((room.width() + gap) // max(card.width() + gap, 1), most_columns, max(count, 1)))
    rows = max(1, (room.height() + gap) // max(card.height() + gap, 1))
    needed = ceil(max(count, 1) / columns)
    if needed <= rows:
        return Grid(ceil(max(count, 1) / needed), needed)
    return Grid(columns, rows)


class FlowGrid(QLayout):
    """Gives every card the same size. `tallest`: cards grow with the room up to this height, 0 for ever."""

    def __init__(
        self, card: QSize, gap: int, *, most_columns: int = 6, tallest: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._card = card
        self._gap = gap
        self._most_columns = most_columns
        self._tallest = tallest
        self._grid: Grid | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def arrange(self, grid: Grid) -> None:
        """From now on this grid, whatever the room; the last page keeps the size of its cards."""
        self._grid = grid
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem:
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def minimumSize(self) -> QSize:
        return QSize(min(self._card.width(), 160), min(self._card.height(), 80))

    def sizeHint(self) -> QSize:
        return self._card

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        grid = grid_for(len(self._shown()), QSize(width, 100_000), self._card, self._gap, self._most_columns)
        return grid.rows * (self._card.height() + self._gap) - self._gap

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        shown = self._shown()
        if not shown:
            return
        gap = self._gap
        grid = self._grid or grid_for(len(shown), rect.size(), self._card, gap, self._most_columns)
        rows = self._grid.rows if self._grid is not None else ceil(len(shown) / grid.columns)
        width = (rect.width() - gap * (grid.columns - 1)) // grid.columns
        height = (rect.height() - gap * (rows - 1)) // rows
        if self._tallest:
            height = min(height, max(self._tallest, self._card.height()))
        top = rect.y() + (rect.height() - rows * (height + gap) + gap) // 2
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for index, item in enumerate(shown):
            row, column = divmod(index, grid.columns)
            column = grid.columns - 1 - column if mirrored else column
            place = QRect(rect.x() + column * (width + gap), top + row * (height + gap), width, height)
            item.setGeometry(place)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]
