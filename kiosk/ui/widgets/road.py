"""The path ahead, drawn as a winding road: stops done, the next one in yellow, every one open.

Apart because it is the one picture of a whole programme, and must stay clear at every size and direction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.flow_grid import Grid
from kiosk.ui.widgets.page_bar import PageBar
from kiosk.ui.widgets.stop_button import Stop, StopButton, StopState

__all__ = ["Road", "Stop", "StopState"]

MOST_COLUMNS = 4


class Road(QWidget):
    """`t` translates the few words of the road itself: previous, next and the states of stops."""

    opened = Signal(str)
    """The name of the stop that was touched."""

    def __init__(
        self, look: Look, stops: Sequence[Stop], t: Callable[[str], Line], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.page = 0
        states = {
            StopState.DONE: t("Fait").text,
            StopState.NEXT: t("À faire maintenant").text,
            StopState.OPEN: t("Vous pouvez l'ouvrir").text,
            StopState.REPAIRED: t("En réparation").text,
            StopState.KEPT: t("Acquis").text,
            StopState.REVIEW: t("À revoir").text,
        }
        self.buttons = [StopButton(look, stop, states[stop.state], self) for stop in stops]
        for button in self.buttons:
            button.clicked.connect(lambda _=False, name=button.stop.name: self.opened.emit(name))
        self._side = look.px(56)
        self._tallest = max((button.sizeHint().height() for button in self.buttons), default=look.px(140))
        self.bar = PageBar(look, t("Précédent"), t("Suivant"), self)
        self.bar.asked.connect(self.show_page)
        self._begun = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def next_button(self) -> QWidget:
        """Where the keyboard begins. Not a focus proxy: Tab then passes by every stop."""
        return self.buttons[self._next_stop()] if self.buttons else self

    def count(self) -> int:
        """How many pages there are in the present room."""
        return max(ceil(len(self.buttons) / self._grid().places), 1)

    def show_page(self, page: int) -> None:
        self.page = page
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(420), self._tallest + self.bar.height())

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(1200), self.look.px(440))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._begun:
            self._begun = True
            self.page = self._next_stop() // self._grid().places
        self._place()

    def _next_stop(self) -> int:
        found = (number for number, button in enumerate(self.buttons) if button.stop.state is StopState.NEXT)
        return next(found, 0)

    def _grid(self) -> Grid:
        """All stops when they fit; else the grid with the most stops that leaves room for the bar."""
        whole = self._grid_in(self.height())
        if whole.places >= len(self.buttons):
            return whole
        return self._grid_in(self.height() - self.bar.height())

    def _grid_in(self, height: int) -> Grid:
        room = self.width() - 2 * self._side
        narrowest = max((button.least_width() for button in self.buttons), default=room)
        grids = []
        for columns in range(1, MOST_COLUMNS + 1):
            width = room // columns
            if columns == 1 or width >= narrowest:
                least = max((button.least_height(width) for button in self.buttons), default=height)
                grids.append(Grid(columns, max(height // max(least, 1), 1)))
        return max(grids, key=lambda grid: (grid.places, grid.columns))

    def _place(self) -> None:
        grid, pages = self._grid(), self.count()
        self.page = max(0, min(self.page, pages - 1))
        first = self.page * grid.places
        bar = self.bar.height() if pages > 1 else 0
        width = (self.width() - 2 * self._side) // grid.columns
        shown = min(grid.places, len(self.buttons) - first)
        rows = max(ceil(shown / grid.columns), 1)
        height = min((self.height() - bar) // (rows if pages == 1 else grid.rows), round(self._tallest * 1.4))
        for number, button in enumerate(self.buttons):
            here = number - first
            button.setVisible(0 <= here < grid.places)
            if button.isVisibleTo(self):
                row, step = divmod(here, grid.columns)
                backwards = (row % 2 == 1) != self.isRightToLeft()
                column = grid.columns - 1 - step if backwards else step
                button.setGeometry(self._side + column * width, row * height, width, height)
        self.bar.setVisible(pages > 1)
        self.bar.setGeometry(0, self.height() - self.bar.height(), self.width(), self.bar.height())
        self.bar.show_page(self.page, pages)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = self._path()
        palette = self.look.palette
        strip = QPen(_mixed(palette.paper, palette.line, 0.5), self.look.px(44))
        strip.setCapStyle(Qt.PenCapStyle.RoundCap)
        strip.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, strip)
        dashes = QPen(QColor(palette.paper), self.look.px(3.5))
        dashes.setDashPattern([5, 3])
        painter.strokePath(path, dashes)
        painter.end()

    def _path(self) -> QPainterPath:
        """Through the discs in order; bends lie outside the cells, so that no word stands on the road."""
        shown = [button for button in self.buttons if button.isVisibleTo(self)]
        path = QPainterPath()
        before: QPoint | None = None
        for button in shown:
            here = button.geometry().topLeft() + button.disc_centre()
            if before is None:
                path.moveTo(QPointF(here))
            elif before.y() == here.y():
                path.lineTo(QPointF(here))
            else:
                self._bend(path, before, here, button)
            before = here
        return path

    def _bend(self, path: QPainterPath, before: QPoint, here: QPoint, button: StopButton) -> None:
        right = here.x() > self.width() / 2 if len(self.buttons) > 1 else True
        edge = button.geometry().right() if right else button.geometry().left()
        reach = (1 if right else -1) * (self._side - self.look.px(24)) * 4 / 3
        path.lineTo(QPointF(edge, before.y()))
        path.cubicTo(QPointF(edge + reach, before.y()), QPointF(edge + reach, here.y()), QPointF(edge, here.y()))
        path.lineTo(QPointF(here))


def _mixed(first: str, second: str, part: float) -> QColor:
    one, two = QColor(first), QColor(second)
    return QColor(
        round(one.red() * (1 - part) + two.red() * part),
        round(one.green() * (1 - part) + two.green() * part),
        round(one.blue() * (1 - part) + two.blue() * part),
    )
