"""The button with words: it wraps them, grows with them, and shows at once that it is pressed.

Apart because no standard button wraps its text, and at 300 % most French labels need two lines.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_card, shaded
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording

Kind = Literal["primary", "second", "sun", "quiet", "danger"]


class WrapButton(Pressable):
    """`trailing_icon`: the picture stands after the words (the arrow of "Continuer")."""

    def __init__(
        self,
        look: Look,
        line: Line,
        icon: str = "",
        kind: Kind = "primary",
        trailing_icon: bool = False,
        role: Type = Type.BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, line.text, parent)
        self.line = line
        self.kind: Kind = kind
        self._icon = icon
        self._trailing = trailing_icon
        pixels = look.chrome_px(role)
        self._words = Wording(look, line, pixels, bold=True, leading=1.3, align=Align.CENTRE)
        self._icon_side = round(pixels * 1.45) if icon else 0
        self._stacked = False

    def stack(self, *, stacked: bool) -> None:
        """The picture above the words, for narrow rooms."""
        if self._stacked != (stacked and bool(self._icon)):
            self._stacked = not self._stacked
            self.updateGeometry()
            self.update()

    def lines(self) -> list[Line]:
        return [self.line]

    def clipped(self) -> bool:
        room = self._words_rect(body_rect(self, self.look))
        return not self._words.fits(room.width(), room.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self._words.height(max(width - self._around(), 1)) + 2 * self.look.px(10)
        inside += self._icon_side if self._stacked else 0
        return max(inside, self.look.target()) + 2 * self.look.px(ROOM)

    def least_height(self, width: int, pixels: int = 0) -> int:
        """Where the words still stand at this size, or at their smallest."""
        pixels = max(min(pixels, self._words.pixels), self._words.floor)
        words = self._words.height(max(width - self._around(), 1), pixels)
        picture = round(words * 0.7) if self._stacked else 0
        return max(words + picture + 2 * self.look.px(ROOM) + 2 * self.look.px(7), self.floor_target())

    def sizeHint(self) -> QSize:
        wanted = min(self._words.natural_width, self.look.px(560))
        width = max(wanted, self._words.longest_word) + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        word = self._words.longest_word_at(max(round(self._words.pixels * 0.55), self._words.floor))
        return QSize(max(word + self._around(), self.floor_target()), self.floor_target())

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        ground, ink, border = self._colours()
        if self.isDown():
            draw_card(painter, body, self.look, shaded(ground, ink, 0.18), ink, 5)
            body = body.translated(0, self.look.px(2))
        else:
            ground = shaded(ground, ink, 0.08) if self.underMouse() and self.isEnabled() else ground
            bare_ground = self.kind == "quiet" and not self.underMouse()
            draw_card(painter, body, self.look, "" if bare_ground else ground, border, dashed=not self.isEnabled())
        if self._icon:
            share = 0.4 if self._stacked else 1.0
            side = min(self._icon_side, round((body.height() - self.look.px(10)) * share))
            picture = icon_pixmap(self._icon, side, ink, mirrored=self.isRightToLeft())
            painter.drawPixmap(self._icon_point(body, side), picture)
        self._words.draw(painter, self._words_rect(body), ink)

    def _colours(self) -> tuple[str, str, str]:
        """Ground, ink, border."""
        palette = self.look.palette
        if not self.isEnabled():
            return palette.card, palette.muted, palette.muted
        return {
            "primary": (palette.brand, palette.on_brand, ""),
            "second": (palette.card, palette.ink, palette.brand),
            "sun": (palette.sun, palette.on_sun, ""),
            "quiet": (palette.paper, palette.ink, ""),
            "danger": (palette.coral, palette.on_coral, ""),
        }[self.kind]

    def _around(self) -> int:
        """The width that is not for words."""
        if self._stacked:
            return 2 * self.look.px(ROOM) + 2 * self.look.px(10)
        icon = self._icon_side + self.look.px(14) if self._icon else 0
        return 2 * self.look.px(ROOM) + 2 * self.look.px(20) + icon

    def _icon_on_right(self) -> bool:
        return self._trailing != self.isRightToLeft()

    def _icon_point(self, body: QRectF, side: int) -> QPointF:
        if self._stacked:
            return QPointF(round(body.center().x() - side / 2), round(body.top() + self.look.px(6)))
        pad = self.look.px(20) + (self._icon_side - side) / 2
        left = body.right() - pad - side if self._icon_on_right() else body.left() + pad
        return QPointF(round(left), round(body.center().y() - side / 2))

    def _words_rect(self, body: QRectF) -> QRectF:
        if self._stacked:
            pad, top = self.look.px(10), round((body.height() - self.look.px(10)) * 0.4) + self.look.px(8)
            return body.adjusted(pad, top, -pad, -self.look.px(4))
        pad, icon = self.look.px(20), (self._icon_side + self.look.px(14) if self._icon else 0)
        left, right = (pad, pad + icon) if self._icon_on_right() else (pad + icon, pad)
        return body.adjusted(left, self.look.px(5), -right, -self.look.px(5))
