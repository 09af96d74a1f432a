"""One key to touch of a pad or a keyboard on the screen: a large sign, or a word.

Apart because the pad of digits and the keyboard of letters are made of the same keys, which the Tab key skips:
whoever has real keys types on them.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import ROOM, body_rect, draw_card, shaded
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording


class KeyCap(Pressable):
    """`gives`: what it types, "" for a key that does something else. `word`: small letters, for a whole word."""

    def __init__(
        self, look: Look, line: Line, gives: str = "", *, word: bool = False, strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, line.text, parent)
        self.gives = gives
        self._strong = strong
        self._word = word
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._show(line)

    def show_sign(self, sign: str) -> None:
        """From now on it types this."""
        self.gives = sign
        self.setAccessibleName(sign)
        self._show(Line(sign))

    def lines(self) -> list[Line]:
        return [self.line]

    def clipped(self) -> bool:
        room = self._room(body_rect(self, self.look))
        return not self._words.fits(room.width(), room.height())

    def sizeHint(self) -> QSize:
        width = max(self._words.natural_width + 2 * self.look.px(ROOM + 8), self.floor_target())
        return QSize(width, self.floor_target())

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        palette = self.look.palette
        ground, ink, border = palette.card, palette.ink, palette.line
        if self._strong:
            ground, ink, border = palette.brand, palette.on_brand, ""
        if self.isChecked():
            ground, border = palette.brand_soft, palette.brand
        if not self.isEnabled():
            ground, ink, border = palette.card, palette.muted, palette.line
        if self.isDown():
            ground, border = shaded(ground, ink, 0.18), ink
        elif self.underMouse() and self.isEnabled():
            border = palette.brand
        draw_card(painter, body, self.look, ground, border, 3 if self.isDown() else 2, radius=14)
        self._words.draw(painter, self._room(body), ink)

    def _show(self, line: Line) -> None:
        look = self.look
        self.line = Line(line.text, line.language)
        pixels = look.chrome_px(Type.BODY if self._word else Type.INSTRUCTION)
        self._words = Wording(
            look, self.line, pixels, bold=True, leading=1.2, align=Align.CENTRE, floor=min(look.px(13), pixels)
        )
        self.update()

    def _room(self, body: QRectF) -> QRectF:
        pad = self.look.px(4)
        return body.adjusted(pad, 0, -pad, 0)
