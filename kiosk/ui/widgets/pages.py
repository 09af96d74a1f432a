"""Cards that do not all fit: as many as the room holds, then big "previous" and "next" and "1 / 3".

Apart because scroll bars are too small for many hands, so nothing in the window ever scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.flow_grid import FlowGrid, Grid
from kiosk.ui.widgets.page_bar import PageBar


class Pages(QWidget):
    """`card`: the least size of a card, what the largest one wishes when not given. Cards become children."""

    turned = Signal(int)
    """The page now shown, from 0."""

    def __init__(
        self,
        look: Look,
        cards: Sequence[QWidget],
        previous: Line,
        following: Line,
        *,
        card: QSize | None = None,
        most_columns: int = 6,
        tallest: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.page = 0
        self._cards = list(cards)
        self._card = card or _largest(self._cards)
        self._gap = max(look.mm(3), look.px(12)) - look.px(6)
        self._most_columns = most_columns
        self._room = QWidget(self)
        self._flow = FlowGrid(self._card, self._gap, most_columns=most_columns, tallest=tallest, parent=self._room)
        for each in self._cards:
            self._flow.addWidget(each)
        self.bar = PageBar(look, previous, following, self)
        self.bar.asked.connect(self.show_page)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def count(self) -> int:
        """How many pages there are in the present room."""
        return ceil(len(self._cards) / self._grid().places) if self._cards else 1

    def show_page(self, page: int) -> None:
        turned = page != self.page
        self.page = page
        self._place()
        if turned:
            self.turned.emit(self.page)

    def show_card(self, index: int) -> None:
        """Turn to the page where this card is."""
        self.show_page(index // self._grid().places)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The least: all cards at once, or when that is less, one row of them and the bar."""
        grid = self._most_columns_in(width)
        row = self._least(self._column_width(width, grid)) + self._gap
        return min(ceil(len(self._cards) / grid) * row - self._gap, row + self.bar.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._card.width(), self.look.px(240)), self._least(self._card.width()))

    def sizeHint(self) -> QSize:
        return QSize(self._card.width() * 3, self._card.height() * 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _grid(self) -> Grid:
        """All cards when they fit; else the grid that leaves room for the bar."""
        whole = self._grid_in(self.height())
        if whole.places >= len(self._cards):
            return whole
        return self._grid_in(self.height() - self.bar.height() - self._gap)

    def _grid_in(self, height: int) -> Grid:
        """As many columns as the width allows, in even rows; when not all fit, the most cards a page."""
        count = max(len(self._cards), 1)
        grids = []
        for columns in range(1, self._most_columns_in(self.width()) + 1):
            least = self._least(self._column_width(self.width(), columns))
            grids.append(Grid(columns, max(1, (height + self._gap) // (least + self._gap))))
        whole = [grid for grid in grids if grid.places >= count]
        if not whole:
            return max(grids, key=lambda grid: (grid.places, grid.columns))
        rows = ceil(count / whole[-1].columns)
        return Grid(ceil(count / rows), rows)

    def _most_columns_in(self, width: int) -> int:
        columns = (width + self._gap) // max(self._card.width() + self._gap, 1)
        return max(1, min(columns, self._most_columns, max(len(self._cards), 1)))

    def _column_width(self, width: int, columns: int) -> int:
        return (width - self._gap * (columns - 1)) // columns

    def _least(self, width: int) -> int:
        """The height at which no card loses anything."""
        return max((_least_height(card, width) for card in self._cards), default=self.look.px(100))

    def _place(self) -> None:
        grid = self._grid()
        pages = self.count()
        self.page = max(0, min(self.page, pages - 1))
        self._flow.arrange(grid)
        first = self.page * grid.places
        for index, card in enumerate(self._cards):
            card.setVisible(first <= index < first + grid.places)
        bar = self.bar.height() + self._gap if pages > 1 else 0
        self._room.setGeometry(0, 0, self.width(), self.height() - bar)
        self.bar.setVisible(pages > 1)
        self.bar.setGeometry(0, self.height() - self.bar.height(), self.width(), self.bar.height())
        self.bar.show_page(self.page, pages)


def _largest(cards: Sequence[QWidget]) -> QSize:
    hints = [card.sizeHint() for card in cards] or [QSize(100, 100)]
    width = max(hint.width() for hint in hints)
    heights = [
        card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height() for card in cards
    ]
    return QSize(width, max(heights, default=100))


def _least_height(card: QWidget, width: int) -> int:
    if isinstance(card, ChoiceCard):
        return card.least_height(width)
    return card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
