"""How targets are shown and hit: discs of a real size in millimetres, one by one or all at once.

Apart because aiming is measured here: how far beside, and how far the hand slid while clicking.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRadialGradient

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.zone_pen import plate, sunny, tick
from kiosk.ui.worlds.zone_pictures import draw_picture
from kiosk.ui.worlds.zone_surface import Hands, Spot, Surface, distance
from kiosk.worlds.zone_start import Target
from kiosk.worlds.zone_state import State

MARGIN = 16
PIPS_HEIGHT = 44


class TargetsSurface(Surface):
    """`burst`: where the last target was hit, and how much of its ring is left to draw (1 → 0)."""

    burst: tuple[QRect, float] | None = None
    hit: QRect | None = None
    since_hit: QElapsedTimer | None = None

    def __init__(self, look: Look, state: State, hands: Hands) -> None:
        super().__init__(look, state, hands)
        self.ground = look.palette.paper

    def changed(self, before: State) -> None:
        gone = [target for target in before.shown if target.id in self.state.clicked]
        if gone:
            rect = self._rect(gone[0])
            self.hands.glide(lambda left: self._fade(rect, left))

    def _fade(self, rect: QRect, left: float) -> None:
        self.burst = (rect, left) if left > 0 else None

    def spots(self) -> list[Spot]:
        return [Spot(f"target:{t.id}", t.label or t.id, self._rect(t)) for t in self.state.shown]

    def _rect(self, target: Target) -> QRect:
        side = self.look.mm(target.mm)
        margin = self.look.px(MARGIN)
        room = self.area.adjusted(margin, margin, -margin, -margin - self._pips_height())
        left = room.left() + round(target.x * max(room.width() - side, 0))
        top = room.top() + round(target.y * max(room.height() - side, 0))
        return QRect(left, top, side, side)

    def _pips_height(self) -> int:
        return self.look.px(PIPS_HEIGHT) if len(self._asked()) > 1 else 0

    def _asked(self) -> list[Target]:
        return [target for target in self.state.start.targets if not target.decoy]

    def place_at(self, at: QPoint) -> str:
        """Only the disc counts, not the corners of its square."""
        for spot in reversed(self.spots()):
            if distance(at, spot.rect.center()) <= spot.rect.width() / 2:
                return spot.place
        return ""

    def released(self, start: QPoint, at: QPoint, *, touch: bool) -> None:
        place = self.place_at(start)
        if place and place == self.place_at(at):
            self._hit(place)
        elif not self._second_of_double(start):
            self._missed(start)

    def _hit(self, place: str) -> None:
        rect = self.rect_of(place)
        self.hit = rect
        self.since_hit = QElapsedTimer()
        self.since_hit.start()
        self.hands.measure("target_mm", self.millimetres(rect.width()))
        self.hands.move(Move("click", (place.partition(":")[2],)))

    def _second_of_double(self, at: QPoint) -> bool:
        """A beginner's double click where the target just was is no miss."""
        if self.hit is None or self.since_hit is None or not self.hit.contains(at):
            return False
        if self.since_hit.hasExpired(self.hands.own_ms()):
            return False
        self.hands.measure("double_clicks", 1)
        return True

    def _missed(self, at: QPoint) -> None:
        aimed = self.state.aimed
        if aimed is None:
            return
        rect = self._rect(aimed)
        beside = max(distance(at, rect.center()) - rect.width() / 2, 0)
        self.hands.measure("misses", 1)
        self.hands.measure("miss_mm", self.millimetres(beside))
        self.hands.move(Move("miss"))

    def activated(self, place: str) -> None:
        self.hands.move(Move("click", (place.partition(":")[2],)))

    def points(self, move: Move, place: str) -> list[tuple[str, int, int]]:
        if move.verb == "miss":
            return self._empty_points()
        rect = self.rect_of(place)
        if rect.isEmpty():
            return []
        x, y = rect.center().x(), rect.center().y()
        return [("right", x, y)] if move.verb == "right" else [("press", x, y), ("release", x, y)]

    def _empty_points(self) -> list[tuple[str, int, int]]:
        step = 12
        for y in range(self.area.top() + step, self.area.bottom(), step):
            for x in range(self.area.left() + step, self.area.right(), step):
                at = QPoint(x, y)
                if not self.place_at(at) and not (self.hit and self.hit.contains(at)):
                    return [("press", x, y), ("release", x, y)]
        return []

    def paint(self, painter: QPainter) -> None:
        if self.burst is not None:
            self._paint_burst(painter, *self.burst)
        for target in self.state.shown:
            self._paint_target(painter, target, QRectF(self._rect(target)))
        if self._pips_height():
            self._paint_pips(painter)

    def _paint_burst(self, painter: QPainter, rect: QRect, left: float) -> None:
        grown = QRectF(rect).adjusted(-14, -14, 14, 14) if left < 0.5 else QRectF(rect)
        colour = QColor(self.look.palette.leaf)
        colour.setAlphaF(left)
        painter.setPen(QPen(colour, self.look.px(5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(grown)

    def _paint_target(self, painter: QPainter, target: Target, rect: QRectF) -> None:
        palette = self.look.palette
        if target.picture == "bubble":
            _bubble(painter, rect, QColor(palette.brand_soft), QColor(palette.brand), QColor(palette.card))
            return
        plate(painter, self.look, rect, palette.card, palette.brand, width=3, radius=rect.width())
        inset = rect.width() * 0.14
        ink, fill = QColor(palette.ink), QColor(palette.brand_soft)
        if target.picture in ("star", "sun"):
            ink, fill = sunny(self.look)
        draw_picture(painter, target.picture, rect.adjusted(inset, inset, -inset, -inset), ink, fill)

    def _paint_pips(self, painter: QPainter) -> None:
        """One dot for each target: how far we are, without counting misses."""
        palette, asked = self.look.palette, self._asked()
        side, gap = self.look.px(22), self.look.px(12)
        left = self.area.center().x() - (len(asked) * (side + gap) - gap) / 2
        top = self.area.bottom() - self.look.px(MARGIN) - side
        for index, target in enumerate(asked):
            rect = QRectF(left + index * (side + gap), top, side, side)
            if target.id in self.state.clicked:
                tick(painter, self.look, rect)
            else:
                painter.setPen(QPen(QColor(palette.muted), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(rect.adjusted(1, 1, -1, -1))


def _bubble(painter: QPainter, rect: QRectF, soft: QColor, edge: QColor, light: QColor) -> None:
    shine = QRadialGradient(rect.center() - QPointF(rect.width(), rect.height()) * 0.15, rect.width() * 0.6)
    shine.setColorAt(0, light)
    shine.setColorAt(1, soft)
    painter.setBrush(shine)
    width = max(rect.width() * 0.045, 3)
    painter.setPen(QPen(edge, width))
    painter.drawEllipse(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(edge, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    inset = rect.width() * 0.2
    painter.drawArc(rect.adjusted(inset, inset, -inset, -inset), 105 * 16, 60 * 16)
