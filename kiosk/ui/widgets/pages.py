"""Cards that do not all fit: as many as the room holds, then big "previous" and "next" and "1 / 3".

Apart because scroll bars are too small for many hands, so nothing in the window ever scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.flow_grid import FlowGrid, Grid, grid_for
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton


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
        self.back = WrapButton(look, previous, "back", "second", parent=self)
        self.forth = WrapButton(look, following, "next", "second", trailing_icon=True, parent=self)
        self.where = TextBlock(look, Line(""), Type.BODY, bold=True, align=Align.CENTRE, middle=True, parent=self)
        self.back.clicked.connect(lambda: self.show_page(self.page - 1))
        self.forth.clicked.connect(lambda: self.show_page(self.page + 1))
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
        return QSize(min(self._card.width(), self.look.px(240)), self.look.px(150))

    def sizeHint(self) -> QSize:
        return QSize(self._card.width() * 3, self._card.height() * 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _bar_height(self) -> int:
        return self.back.floor_target()

    def _grid(self) -> Grid:
        """All cards when they fit; else the grid that leaves room for the bar."""
        count, gap = len(self._cards), self._gap
        whole = grid_for(count, self.size(), self._card, gap, self._most_columns)
        if whole.places >= count:
            return whole
        room = QSize(self.width(), self.height() - self._bar_height() - gap)
        return grid_for(count, room, self._card, gap, self._most_columns)

    def _place(self) -> None:
        grid = self._grid()
        pages = self.count()
        self.page = max(0, min(self.page, pages - 1))
        first = self.page * grid.places
        for index, card in enumerate(self._cards):
            card.setVisible(first <= index < first + grid.places)
        bar = self._bar_height() + self._gap if pages > 1 else 0
        self._room.setGeometry(0, 0, self.width(), self.height() - bar)
        self._place_bar(pages)

    def _place_bar(self, pages: int) -> None:
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page < pages - 1)
        for piece in (self.back, self.forth, self.where):
            piece.setVisible(pages > 1)
        self.where.show_line(Line(f"{self.page + 1} / {pages}"))
        height = self._bar_height()
        top = self.height() - height
        middle = min(self.where.sizeHint().width() + self.look.px(24), self.width() // 4)
        side = min((self.width() - middle) // 2, max(self.back.sizeHint().width(), self.forth.sizeHint().width()))
        left, right = QRect(0, top, side, height), QRect(self.width() - side, top, side, height)
        mirrored = self.isRightToLeft()
        self.back.setGeometry(right if mirrored else left)
        self.forth.setGeometry(left if mirrored else right)
        self.where.setGeometry((self.width() - middle) // 2, top, middle, height)


def _largest(cards: Sequence[QWidget]) -> QSize:
    hints = [card.sizeHint() for card in cards] or [QSize(100, 100)]
    width = max(hint.width() for hint in hints)
    heights = [
        card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height() for card in cards
    ]
    return QSize(width, max(heights, default=100))
