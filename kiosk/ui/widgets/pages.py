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
from kiosk.ui.widgets.flow_grid import FlowGrid, Grid, grid_for
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
        grid = FlowGrid(self._card, self._gap, most_columns=most_columns, tallest=tallest, parent=self._room)
        for each in self._cards:
            grid.addWidget(each)
        self.bar = PageBar(look, previous, following, self)
        self.bar.asked.connect(self.show_page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

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

    def minimumSizeHint(self) -> QSize:
        row = max(round(self._card.height() * 0.6), self.look.px(110))
        return QSize(min(self._card.width(), self.look.px(240)), row + self._gap + self.bar.height())

    def sizeHint(self) -> QSize:
        return QSize(self._card.width() * 3, self._card.height() * 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _grid(self) -> Grid:
        """All cards when they fit; else the grid that leaves room for the bar."""
        count, gap = len(self._cards), self._gap
        whole = grid_for(count, self.size(), self._card, gap, self._most_columns)
        if whole.places >= count:
            return whole
        room = QSize(self.width(), self.height() - self.bar.height() - gap)
        return grid_for(count, room, self._card, gap, self._most_columns)

    def _place(self) -> None:
        grid = self._grid()
        pages = self.count()
        self.page = max(0, min(self.page, pages - 1))
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
