"""What is always at hand at the top: listen, text size, contrast, language, help, leave, at the same places.

Apart because it belongs to the window, not to a screen, and never loses one of the six at any size.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import CHROME_GROWTH, Look
from kiosk.ui.widgets.outline import ROOM, draw_card
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.persona_badge import PersonaBadge
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording

ICONS = {
    "listen": "listen",
    "size": "text-size",
    "contrast": "contrast",
    "language": "language",
    "help": "help",
    "leave": "leave",
}
LOGO = "premier clic"


class BarButton(Pressable):
    """A picture over one word."""

    def __init__(self, look: Look, line: Line, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(look, line.text, parent)
        self.line = line
        self._icon = icon
        self._raised = False
        self._side = round(look.px(36) * min(CHROME_GROWTH[look.size], 1.5))
        self.set_label_pixels(look.chrome_px(17))

    def lines(self) -> list[Line]:
        return [self.line]

    def raise_hand(self, why: str) -> None:
        """A yellow disc behind the picture as long as something waits; `why` is for screen readers."""
        self._raised = bool(why)
        self.setAccessibleDescription(why)
        self.update()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def set_label_pixels(self, pixels: int) -> None:
        floor = min(pixels, self.look.px(11))
        self._words = Wording(
            self.look, self.line, pixels, bold=True, leading=1.3, align=Align.CENTRE, floor=floor
        )
        self.update()

    def wanted_width(self) -> int:
        wanted = self._words.natural_width + 2 * self.look.px(ROOM) + 2 * self.look.px(8)
        return max(wanted, self._side + 4 * self.look.px(ROOM), self.look.mm(16) + 2 * self.look.px(ROOM))

    def wanted_height(self) -> int:
        return self._side + self._words.height(10_000) + 2 * self.look.px(ROOM) + self.look.px(12)

    def clipped(self) -> bool:
        room = self._words_rect()
        return not self._words.fits(room.width(), room.height())

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), self.wanted_height())

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        palette = self.look.palette
        if self.isDown() or self.underMouse():
            border = palette.brand if self.isDown() else ""
            draw_card(painter, body, self.look, palette.brand_soft, border, 3, radius=14)
        ink = palette.on_sun if self._raised else palette.brand
        pixmap = icon_pixmap(self._icon, self._side, ink, mirrored=self.isRightToLeft())
        place = QPointF(round((self.width() - self._side) / 2), round(body.top() + self.look.px(6)))
        if self._raised:
            middle = place + QPointF(self._side / 2, self._side / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour(palette.sun))
            painter.drawEllipse(middle, self._side * 0.68, self._side * 0.68)
        painter.drawPixmap(place, pixmap)
        self._words.draw(painter, self._words_rect(), palette.ink, second=palette.muted)

    def _words_rect(self) -> QRectF:
        room = self.look.px(ROOM)
        top = room + self.look.px(6) + self._side
        side = room + self.look.px(4)
        return QRectF(side, top, self.width() - 2 * side, self.height() - top - room - self.look.px(6))


class TopBar(QWidget):
    """`lines`: a Line for each of listen, size, contrast, language, help, leave. The size action is signalled
    as `size_asked`, since every widget already has a size."""

    listen = Signal()
    size_asked = Signal()
    contrast = Signal()
    language = Signal()
    help = Signal()
    leave = Signal()

    def __init__(self, look: Look, lines: Mapping[str, Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.buttons = {name: BarButton(look, lines[name], icon, self) for name, icon in ICONS.items()}
        signals = (self.listen, self.size_asked, self.contrast, self.language, self.help, self.leave)
        for button, signal in zip(self.buttons.values(), signals, strict=True):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self._logo_font = look.french_font(look.px(29), bold=True)
        self._logo_shown = True
        self.badge: PersonaBadge | None = None
        height = max(button.wanted_height() for button in self.buttons.values()) + look.px(4)
        self.setFixedHeight(max(height, look.px(84)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(400), self.height())

    def wear(self, badge: PersonaBadge | None) -> None:
        """Whose card is in sight, in the place of the name of the house."""
        self.badge = badge
        if badge is not None:
            badge.setParent(self)
            badge.show()

    def set_speaking(self, speaking: bool) -> None:
        """While the voice reads, the first action stops it."""
        self.buttons["listen"].set_icon("stop-voice" if speaking else "listen")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = self._fit()
        logo = self._logo_width()
        room = self.width() - 2 * self.look.px(16)
        if self.badge is not None:
            logo = max(min(self.badge.wanted_width(), room - sum(widths)), self.badge.least_width())
        self._logo_shown = self.badge is None and sum(widths) + logo + self.look.px(24) <= room
        spare = room - sum(widths) - (logo if self._logo_shown or self.badge is not None else 0)
        gap = max(0, min(self.look.px(14), spare // len(widths)))
        x = self.look.px(16)
        for button, width in zip(reversed(self.buttons.values()), reversed(widths), strict=True):
            left = x if self.isRightToLeft() else self.width() - x - width
            button.setGeometry(left, 0, width, self.height() - self.look.px(2))
            x += width + gap
        if self.badge is not None:
            side = self.look.px(16)
            left = self.width() - side - logo if self.isRightToLeft() else side
            self.badge.setGeometry(left, self.look.px(4), logo, self.height() - self.look.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.look.palette
        painter.fillRect(self.rect(), self.look.colour(palette.card))
        line = self.look.px(2)
        painter.fillRect(0, self.height() - line, self.width(), line, self.look.colour(palette.line))
        if self._logo_shown:
            painter.setFont(self._logo_font)
            painter.setPen(self.look.colour(palette.ink))
            metrics = QFontMetrics(self._logo_font)
            side = self.look.px(28)
            x = self.width() - side - metrics.horizontalAdvance(LOGO) if self.isRightToLeft() else side
            painter.drawText(x, round(self.height() / 2 + metrics.capHeight() / 2), LOGO)
        painter.end()

    def _logo_width(self) -> int:
        return QFontMetrics(self._logo_font).horizontalAdvance(LOGO) + self.look.px(12)

    def _fit(self) -> list[int]:
        """Shrinks all labels together until the six stand side by side; returns their widths."""
        pixels = self.look.chrome_px(17)
        room = self.width() - 2 * self.look.px(16) - (self.badge.least_width() if self.badge is not None else 0)
        while True:
            for button in self.buttons.values():
                button.set_label_pixels(pixels)
            widths = [button.wanted_width() for button in self.buttons.values()]
            if sum(widths) <= room or pixels <= self.look.px(11):
                return widths
            pixels -= 1
