"""How a picture appears under the pointer: a cover that goes away, cell by cell, wherever the hand passes.

Apart because it is the only surface where moving is enough: nothing has to be pressed.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.domain.world import Move
from kiosk.ui.worlds.zone_pen import plate, sunny, words
from kiosk.ui.worlds.zone_pictures import draw_picture
from kiosk.ui.worlds.zone_surface import Spot, Surface, distance

MARGIN = 24
STRIDE = 6
"""Between two positions of the pointer, a look every so many pixels: a quick hand skips no cell."""


class CardSurface(Surface):
    """`last`: where the pointer was on the card, None while it is elsewhere."""

    last: QPoint | None = None

    def _card(self) -> QRect:
        margin = self.look.px(MARGIN)
        return self.area.adjusted(margin, margin, -margin, -margin)

    def _cell(self, name: str) -> QRect:
        start = self.state.start.card
        if start is None:
            return QRect()
        row, column = (int(part) for part in name.split(","))
        card = self._card()
        left = card.left() + card.width() * column // start.columns
        top = card.top() + card.height() * row // start.rows
        right = card.left() + card.width() * (column + 1) // start.columns
        bottom = card.top() + card.height() * (row + 1) // start.rows
        return QRect(left, top, right - left, bottom - top)

    def spots(self) -> list[Spot]:
        """One stop for Tab, then the arrows go from cell to cell."""
        covered = [cell for cell in self.state.cells if cell not in self.state.uncovered]
        stop = covered[0] if covered else self.state.cells[-1]
        return [
            Spot(f"cell:{cell}", self._label(cell), self._cell(cell), cell == stop) for cell in self.state.cells
        ]

    def _label(self, cell: str) -> str:
        row, column = (int(part) + 1 for part in cell.split(","))
        return f"ligne {row}, case {column}"

    def moved(self, at: QPoint, *, held: bool) -> None:
        if not self._card().contains(at):
            self.left()
            return
        start, self.last = self.last or at, at
        steps = max(int(distance(start, at) // STRIDE), 1)
        before = ""
        for step in range(steps + 1):
            between = start + (at - start) * (step / steps)
            place = self.place_at(between)
            if place != before:
                self._scratch(place)
                before = place

    def _scratch(self, place: str) -> None:
        cell = place.partition(":")[2]
        if cell and cell not in self.state.uncovered:
            self.hands.move(Move("scratch", (cell,)))

    def pressed(self, at: QPoint) -> None:
        """A finger has no way to pass over without touching: where it lands counts."""
        self.moved(at, held=True)

    def released(self, start: QPoint, at: QPoint, *, touch: bool) -> None:
        """A click uncovers nothing more; it is told, so that the coach can say that moving is enough."""
        if not touch and self._card().contains(at) and self.millimetres(distance(start, at)) < 3:
            self.hands.move(Move("click", ("card",)))

    def right_clicked(self, at: QPoint) -> None:
        self.hands.move(Move("right", ("card",)))

    def left(self) -> None:
        if self.last is not None:
            self.last = None
            self.hands.measure("lift_offs", 1)

    def reached(self, place: str) -> None:
        self._scratch(place)

    def activated(self, place: str) -> None:
        self._scratch(place)

    def points(self, move: Move, place: str) -> list[tuple[str, int, int]]:
        centre = self.rect_of(place).center()
        x, y = centre.x(), centre.y()
        if move.verb == "right":
            return [("right", x, y)]
        if move.verb == "click":
            return [("press", x, y), ("release", x, y)]
        return [("move", x, y)] if move.things[0] in self.state.cells else []

    def rect_of(self, place: str) -> QRect:
        return self._card() if place == "card" else super().rect_of(place)

    def paint(self, painter: QPainter) -> None:
        start = self.state.start.card
        if start is None:
            return
        palette, card = self.look.palette, QRectF(self._card())
        plate(painter, self.look, card, palette.leaf_soft, palette.brand, width=3, radius=24)
        label_height = self.look.world_px(48) if start.label else 0
        inset = self.look.px(22)
        picture = card.adjusted(inset, inset, -inset, -inset - label_height)
        draw_picture(painter, start.picture, picture, *sunny(self.look), stroke=0.9)
        if start.label:
            below = QRectF(card.left(), card.bottom() - label_height - 8, card.width(), label_height)
            words(painter, self.look, below, start.label, self.look.world_px(28), palette.ink, bold=True)
        if self.state.percent < 100:
            self._paint_cover(painter, card)

    def _paint_cover(self, painter: QPainter, card: QRectF) -> None:
        palette = self.look.palette
        corner = self.look.px(24)
        cover = QPainterPath()
        cover.addRoundedRect(card, corner, corner)
        cells = tuple(sorted(self.state.uncovered))
        rects = tuple(self._cell(cell).getRect() for cell in cells)
        cover = cover.subtracted(_scratched(rects, self.look.px(10)))
        painter.setPen(QPen(QColor(palette.brand), 3))
        painter.setBrush(QColor(palette.brand))
        painter.drawPath(cover)
        painter.save()
        painter.setClipPath(cover)
        self._paint_way(painter)
        painter.restore()

    def _paint_way(self, painter: QPainter) -> None:
        """A dotted line shows a hand the way to and fro; a star shows where to begin."""
        palette, cells = self.look.palette, self.state.cells
        pen = QPen(QColor(palette.on_brand), self.look.px(5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        way = QPainterPath(self._cell(cells[0]).center().toPointF())
        for cell in cells[1:]:
            way.lineTo(self._cell(cell).center().toPointF())
        painter.drawPath(way)
        first = QRectF(self._cell(cells[0]))
        side = min(first.width(), first.height()) * 0.6
        star = QRectF(first.center().x() - side / 2, first.center().y() - side / 2, side, side)
        draw_picture(painter, "star", star, QColor(palette.on_brand), QColor(palette.sun), stroke=1)


@lru_cache(maxsize=4)
def _scratched(rects: tuple[tuple[int, int, int, int], ...], grow: int) -> QPainterPath:
    """The union of the uncovered cells, a little larger than they are and with soft corners."""
    path = QPainterPath()
    grown = [QRectF(*rect).adjusted(-grow, -grow, grow, grow) for rect in rects]
    for index, rect in enumerate(grown):
        piece = QPainterPath()
        piece.addRoundedRect(rect, grow * 2.4, grow * 2.4)
        path = path.united(piece)
        for other in grown[:index]:
            bridge = _bridge(rect, other)
            if bridge is not None:
                piece = QPainterPath()
                piece.addRect(bridge)
                path = path.united(piece)
    return path


def _bridge(one: QRectF, other: QRectF) -> QRectF | None:
    """From the middle of a cell to the middle of its neighbour, so that no notch is left between them."""
    between = one.center() - other.center()
    whole = one.united(other)
    if abs(between.y()) < 2 and abs(between.x()) < one.width():
        left = min(one.center().x(), other.center().x())
        return QRectF(left, whole.top(), abs(between.x()), whole.height())
    if abs(between.x()) < 2 and abs(between.y()) < one.height():
        top = min(one.center().y(), other.center().y())
        return QRectF(whole.left(), top, whole.width(), abs(between.y()))
    return None
