"""The sixteen pictures, four of which, in order, open a place again.

Apart because the same pad serves whoever comes back and whoever checks what was noted.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.flow_grid import FlowGrid, Grid
from kiosk.ui.widgets.outline import draw_card
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wrap_button import WrapButton

CODE_PLACES = 4


class Slot(Pressable):
    """One chosen picture; touching it takes the last picture back."""

    def __init__(self, look: Look, place: int, parent: QWidget | None = None) -> None:
        super().__init__(look, str(place), parent)
        self._place = place
        self._icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, icon: str, name: str) -> None:
        self._icon = icon
        self.setAccessibleName(f"{self._place} {name}".strip())
        self.setEnabled(bool(icon))
        self.update()

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        if self._icon:
            draw_card(painter, body, look, palette.brand_soft, palette.brand, 4)
            side = round(body.width() * 0.7)
            left = QPointF(round(body.center().x() - side / 2), round(body.center().y() - side / 2))
            painter.drawPixmap(left, icon_pixmap(self._icon, side, palette.brand))
            return
        draw_card(painter, body, look, palette.card, palette.muted, 2, dashed=True)
        painter.setFont(look.french_font(look.chrome_px(Type.BODY)))
        painter.setPen(look.colour(palette.muted))
        painter.drawText(body, int(Qt.AlignmentFlag.AlignCenter), str(self._place))


class CodePad(QWidget):
    """`pictures`: (drawing, name) in the order that codes count in. `undo`: the word of the take-back button.
    `apart`: whoever shows the pad puts `entry`, the row of chosen pictures, where there is room."""

    changed = Signal(tuple)
    """The numbers chosen so far, in order."""

    def __init__(
        self,
        look: Look,
        pictures: Sequence[tuple[str, Line]],
        undo: Line | None = None,
        *,
        apart: bool = False,
        columns: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.chosen: tuple[int, ...] = ()
        self._pictures = list(pictures)
        self._slots = [Slot(look, place) for place in range(1, CODE_PLACES + 1)]
        for slot in self._slots:
            slot.clicked.connect(self.take_back)
        self.undo = WrapButton(look, undo or Line(""), "back", "second", role=Type.BODY)
        self.undo.clicked.connect(self.take_back)
        self.cards = [ChoiceCard(look, line, icon, checkable=False) for icon, line in self._pictures]
        for number, card in enumerate(self.cards):
            card.clicked.connect(lambda _=False, number=number: self._add(number))
        self._columns = columns or (8 if look.size < 200 else 4)
        """Large words need wide cards: the picture then stands beside them."""
        self._apart = apart
        self._lay_out(with_undo=undo is not None, apart=apart)
        self.set_chosen(())

    def set_chosen(self, chosen: tuple[int, ...]) -> None:
        self.chosen = tuple(chosen)[:CODE_PLACES]
        for place, slot in enumerate(self._slots):
            if place < len(self.chosen):
                icon, line = self._pictures[self.chosen[place]]
                slot.show_picture(icon, line.text)
            else:
                slot.show_picture("", "")
        self.undo.setEnabled(bool(self.chosen))

    def take_back(self) -> None:
        self.set_chosen(self.chosen[:-1])
        self.changed.emit(self.chosen)

    def minimumSizeHint(self) -> QSize:
        row = self._slots[0].floor_target() + self.look.px(4)
        rows = self._rows if self._apart else self._rows + 1
        return QSize(self.look.px(480), rows * row + self.look.px(8))

    @property
    def _rows(self) -> int:
        return max(ceil(len(self.cards) / self._columns), 1)

    def _add(self, number: int) -> None:
        if len(self.chosen) < CODE_PLACES:
            self.set_chosen((*self.chosen, number))
            self.changed.emit(self.chosen)

    def _lay_out(self, *, with_undo: bool, apart: bool) -> None:
        look = self.look
        self.entry = QWidget()
        top = QHBoxLayout(self.entry)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(look.px(4))
        for slot in self._slots:
            top.addWidget(slot)
        if with_undo:
            top.addWidget(self.undo)
        else:
            self.undo.hide()
        floor = self._slots[0].floor_target()
        room = QWidget()
        grid = FlowGrid(QSize(floor, floor), look.px(4), tallest=look.px(230), parent=room)
        grid.arrange(Grid(self._columns, self._rows))
        for card in self.cards:
            grid.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        if apart:
            self.undo.setMaximumHeight(self.undo.floor_target())
        else:
            column.addWidget(self.entry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(room, 1)
