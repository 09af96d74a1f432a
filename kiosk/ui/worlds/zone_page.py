"""How a page longer than the screen is drawn and scrolled: wheel, scroll bar with its arrows, or keys.

Apart because its content is laid out once for a width, and everything then slides by notches.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from kiosk.domain.world import Move
from kiosk.ui.worlds.zone_pen import arrow_button, button, fitting_font, plate, words
from kiosk.ui.worlds.zone_pictures import draw_picture
from kiosk.ui.worlds.zone_surface import Spot, Surface, click_at
from kiosk.worlds.zone_start import Page, Section
from kiosk.worlds.zone_state import State

MARGIN = 22
AT_LEAST = 1.9
"""The content is at least so many times as high as the window on it: there is something to scroll."""

LEFT_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Row:
    """A section of the page and where it is when nothing is scrolled."""

    section: Section
    rect: QRect


class PageSurface(Surface):
    """`slide`: pixels that the picture is still away from where it belongs."""

    slide = 0.0
    dragging = False
    rows: tuple[Row, ...] = ()
    height = 0

    def lay_out(self, area: QRect) -> None:
        super().lay_out(area)
        window, margin = self._window(), self.look.px(MARGIN)
        heights = [self._section_height(section, window.width() - 2 * margin) for section in self._page().sections]
        natural = self._title_height() + sum(heights) + len(heights) * margin + self._foot_height()
        self.height = max(natural, round(window.height() * AT_LEAST))
        spare = (self.height - natural) // max(len(heights), 1)
        top = window.top() + self._title_height()
        rows = []
        for section, height in zip(self._page().sections, heights, strict=True):
            rows.append(
                Row(section, QRect(window.left() + margin, top, window.width() - 2 * margin, height + spare))
            )
            top += height + spare + margin
        self.rows = tuple(rows)

    def changed(self, before: State) -> None:
        away = self._offset(self.state.at) - self._offset(before.at)
        if away:
            self.hands.glide(lambda left: self._slid(away * left))

    def _slid(self, pixels: float) -> None:
        self.slide = pixels

    def _page(self) -> Page:
        return self.state.start.page or Page("", ())

    def _bar(self) -> QRect:
        width = self.look.mm(16)
        edge = self.look.px(4)
        return QRect(
            self.area.right() + 1 - width - edge, self.area.top() + edge, width, self.area.height() - 2 * edge
        )

    def _window(self) -> QRect:
        edge = self.look.px(4)
        return self.area.adjusted(edge, edge, -self._bar().width() - 2 * edge, -edge)

    def _title_height(self) -> int:
        return self.look.world_px(78)

    def _button_height(self) -> int:
        return max(self.look.mm(18), self.look.world_px(60))

    def _foot_height(self) -> int:
        return self._button_height() + 2 * self.look.px(MARGIN)

    def _section_height(self, section: Section, width: int) -> int:
        picture = self.look.world_px(96)
        room = width - (picture + self.look.px(MARGIN) if section.picture else 0) - 2 * self.look.px(18)
        metrics = QFontMetrics(self.look.french_font(self.look.world_px(24)))
        text = metrics.boundingRect(QRect(0, 0, room, 10_000), LEFT_WRAP, section.text)
        return max(text.height() + self.look.px(36), picture + self.look.px(24) if section.picture else 0)

    def _offset(self, at: int) -> int:
        """How many pixels of the page are above the window after so many notches."""
        return (self.height - self._window().height()) * at // self._page().notches

    def _button(self, name: str) -> QRect:
        window, margin = self._window(), self.look.px(MARGIN)
        width = min(max(self.look.world_px(230), self.look.mm(40)), (window.width() - 3 * margin) // 2)
        bottom = window.top() + self.height - margin - self._offset(self.state.at)
        left = window.right() + 1 - margin - width if name == "next" else window.left() + margin
        return QRect(left, bottom - self._button_height(), width, self._button_height())

    def _label(self, name: str) -> str:
        return self._page().next if name == "next" else self._page().back

    def spots(self) -> list[Spot]:
        bar = self._bar()
        side = bar.width()
        spots = [
            Spot("bar:up", "Monter dans la page", QRect(bar.left(), bar.top(), side, side)),
            Spot("bar:down", "Descendre dans la page", QRect(bar.left(), bar.bottom() + 1 - side, side, side)),
        ]
        for name in ("back", "next"):
            rect = self._button(name)
            if self._label(name) and self._window().contains(rect):
                spots.append(Spot(f"button:{name}", self._label(name), rect))
        return spots

    def rect_of(self, place: str) -> QRect:
        return self._window() if place == "page" else super().rect_of(place)

    def _track(self) -> QRect:
        bar = self._bar()
        side = bar.width() + self.look.px(4)
        return bar.adjusted(0, side, 0, -side)

    def _thumb(self, at: int) -> QRect:
        track = self._track()
        height = max(track.height() * self._window().height() // max(self.height, 1), self.look.mm(16))
        height = min(height, track.height())
        top = track.top() + (track.height() - height) * at // self._page().notches
        return QRect(track.left(), top, track.width(), height)

    def pressed(self, at: QPoint) -> None:
        self.dragging = self._thumb(self.state.at).contains(at)

    def moved(self, at: QPoint, *, held: bool) -> None:
        """The bar follows the hand, notch by notch, as if the wheel had turned."""
        if not (held and self.dragging):
            return
        notches = self._page().notches
        nearest = min(range(notches + 1), key=lambda notch: abs(self._thumb(notch).center().y() - at.y()))
        while nearest != self.state.at:
            before = self.state.at
            self._by_bar(nearest < before)
            if self.state.at == before:
                return

    def released(self, start: QPoint, at: QPoint, *, touch: bool) -> None:
        dragged, self.dragging = self.dragging, False
        if dragged:
            return
        place = self.place_at(at)
        if place and place == self.place_at(start):
            self.activated(place)
        elif self._track().contains(at):
            self._by_bar(at.y() < self._thumb(self.state.at).top())

    def _by_bar(self, up: bool) -> None:
        self.hands.measure("by_bar", 1)
        self.hands.move(Move("wheel", ("up" if up else "down",)))

    def activated(self, place: str) -> None:
        kind, _, which = place.partition(":")
        if kind == "bar":
            self._by_bar(which == "up")
        elif kind == "button":
            self.hands.move(Move("click", (which,)))

    def wheeled(self, up: bool) -> None:
        self.hands.measure("by_wheel", 1)
        self.hands.move(Move("wheel", ("up" if up else "down",)))

    def stepped(self, up: bool) -> bool:
        self.hands.move(Move("wheel", ("up" if up else "down",)))
        return True

    def points(self, move: Move, place: str) -> list[tuple[str, int, int]]:
        if move.verb == "wheel":
            centre = self._window().center()
            return [("wheel+" if move.things == ("up",) else "wheel-", centre.x(), centre.y())]
        if move.verb == "right" and place:
            centre = self.rect_of(place).center()
            return [("right", centre.x(), centre.y())]
        return click_at(self.rect_of(place)) if place else []

    def paint(self, painter: QPainter) -> None:
        window = self._window()
        painter.save()
        painter.setClipRect(window)
        painter.translate(0, round(self.slide) - self._offset(self.state.at))
        title = QRectF(window.left(), window.top(), window.width(), self._title_height())
        painter.fillRect(title, QColor(self.look.palette.brand_soft))
        inside = title.adjusted(self.look.px(MARGIN), 0, -self.look.px(MARGIN), 0)
        words(
            painter,
            self.look,
            inside,
            self._page().title,
            self.look.world_px(32),
            self.look.palette.ink,
            bold=True,
        )
        for row in self.rows:
            self._paint_row(painter, row)
        painter.translate(0, self._offset(self.state.at))
        for name in ("back", "next"):
            if self._label(name):
                rect = QRectF(self._button(name))
                button(painter, self.look, rect, self._label(name), main=name == "next",
                       on=name in self.state.clicked)  # fmt: skip
        painter.restore()
        self._paint_bar(painter)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        palette, rect = self.look.palette, QRectF(row.rect)
        plate(painter, self.look, rect, palette.paper, palette.line, width=2)
        text = rect.adjusted(self.look.px(18), 4, -self.look.px(18), -4)
        if row.section.picture:
            side = self.look.world_px(96)
            picture = QRectF(text.left(), rect.center().y() - side / 2, side, side)
            draw_picture(painter, row.section.picture, picture, QColor(palette.brand), QColor(palette.brand_soft))
            text.setLeft(picture.right() + self.look.px(MARGIN))
        painter.setFont(fitting_font(self.look, text, row.section.text, self.look.world_px(24), bold=False))
        painter.setPen(QColor(palette.ink))
        painter.drawText(text, LEFT_WRAP, row.section.text)

    def _paint_bar(self, painter: QPainter) -> None:
        palette, bar = self.look.palette, self._bar()
        plate(painter, self.look, QRectF(bar), palette.paper, palette.line, width=2, radius=14)
        up, down = QRectF(self.rect_of("bar:up")), QRectF(self.rect_of("bar:down"))
        arrow_button(painter, self.look, up, up=True, can=self.state.at > 0)
        arrow_button(painter, self.look, down, up=False, can=self.state.at < self._page().notches)
        inset = self.look.px(8)
        thumb = QRectF(self._thumb(self.state.at)).adjusted(inset, 0, -inset, 0)
        plate(painter, self.look, thumb, palette.muted, palette.muted, radius=14)
