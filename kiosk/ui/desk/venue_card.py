"""One place that was found: its name, when it is open today, how far it is and what it offers. A touch opens it.

Apart because a card of the results is read in a moment, and everything else of a place stands on its own page.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from kiosk.desk.directory import Found
from kiosk.domain.venue_words import Service
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.texts_places import offers_line, open_line, publics_line, side_by_side, today_line, where_line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import CHROME_GROWTH, Look, Type
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_card, shaded
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording

MOST_OFFERS = 2
GIVE_WAY = 0.9


class VenueCard(Pressable):
    """`wanted`: what is looked for, named before the rest."""

    def __init__(self, look: Look, found: Found, words: Words, wanted: Collection[Service] = ()) -> None:
        self.found = found
        venue, palette = found.venue, look.palette
        super().__init__(look, venue.name)
        now = side_by_side([open_line(found, words), where_line(found, words)], words)
        offers = offers_line(venue, words, wanted, MOST_OFFERS)
        if venue.publics:
            offers = side_by_side([publics_line(venue, words), offers], words)
        rows = [
            (now, palette.leaf if found.open else palette.ink),
            (today_line(found, words), palette.ink),
            (offers, palette.muted),
        ]
        told = [(line, colour) for line, colour in rows if line is not None]
        self._lines = [Line(venue.name), *(line for line, _ in told)]
        self.setAccessibleDescription(" ".join(line.text for line, _ in told))
        name = Wording(look, self._lines[0], look.chrome_px(Type.BODY), bold=True, leading=1.35)
        small = look.chrome_px(Type.SMALL)
        rest = [(Wording(look, line, small, leading=1.35), colour) for line, colour in told]
        self._words = [(name, palette.ink), *rest]
        self._side = round(look.px(48) * CHROME_GROWTH[look.size])

    def lines(self) -> list[Line]:
        return self._lines

    def clipped(self) -> bool:
        rooms = self._rooms(self._words_rect(body_rect(self, self.look)))
        return not all(
            words.fits(room.width(), room.height()) for (words, _), room in zip(self._words, rooms, strict=True)
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Long words give way a little, so that one of them does not cost every page a row."""
        inside = max(width - self._around(), 1)
        words = sum(each.height(inside, round(each.pixels * GIVE_WAY)) for each, _ in self._words)
        return max(words + 2 * self.look.px(14), self.look.target()) + 2 * self.look.px(ROOM)

    def sizeHint(self) -> QSize:
        width = self.look.px(440) if self.look.size < 200 else self.look.px(720)
        return QSize(width, self.heightForWidth(width))

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        over = self.underMouse()
        ground = shaded(palette.card, palette.paper, 0.05) if over else palette.card
        edge = palette.brand if over or self.isDown() else palette.line
        draw_card(painter, body, look, palette.brand_soft if self.isDown() else ground, edge, 3 if over else 2)
        words = self._words_rect(body)
        x = words.right() + look.px(14) if self.isRightToLeft() else words.left() - look.px(14) - self._side
        picture = icon_pixmap("pin", self._side, palette.brand)
        painter.drawPixmap(round(x), round(body.center().y() - self._side / 2), picture)
        for (each, colour), room in zip(self._words, self._rooms(words), strict=True):
            each.draw(painter, room, colour)

    def _around(self) -> int:
        look = self.look
        return 2 * look.px(ROOM) + 2 * look.px(18) + self._side + look.px(14)

    def _words_rect(self, body: QRectF) -> QRectF:
        pad, picture = self.look.px(18), self._side + self.look.px(32)
        left, right = (pad, picture) if self.isRightToLeft() else (picture, pad)
        return body.adjusted(left, self.look.px(10), -right, -self.look.px(10))

    def _rooms(self, words: QRectF) -> list[QRectF]:
        """Below one another, in the middle; when there is less room than wished, all give up size together."""
        width = words.width()
        heights: list[int] = []
        for step in range(20, 11, -1):
            sizes = [(each, max(round(each.pixels * step / 20), each.floor)) for each, _ in self._words]
            heights = [each.height(width, pixels) for each, pixels in sizes]
            if sum(heights) <= words.height():
                break
        top = words.top() + max(words.height() - sum(heights), 0) / 2
        rooms = []
        for height in heights:
            rooms.append(QRectF(words.left(), top, width, height + 1))
            top += height
        return rooms
