"""The drawn AZERTY keyboard: every key can be touched, and the pressed one lights up.

Apart because it knows keys only: it says which character or key was made, the view says what that means.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.keyboard_signs import SIGNS, WORDS, draw_sign, printed
from kiosk.worlds.keyboard_azerty import ALTGR, CIRCUMFLEX, ROWS, SHIFT, WIDTH, Key, composed

HOLDS = {
    "shift": SHIFT,
    "shift_right": SHIFT,
    "caps": "caps",
    "altgr": ALTGR,
    "ctrl": "ctrl",
    "ctrl_right": "ctrl",
}
"""Keys that wait for the next one, and what they hold."""
SOFT = frozenset({"alt", "blank"})
"""Keys that do nothing here."""
ON_KEYS = ((0.28, 0.27), (0.28, 0.73), (0.74, 0.73))
"""Where the signs with Shift, alone and with AltGr are printed."""
ON_LOW_KEYS = ((0.2, 0.5), (0.52, 0.5), (0.82, 0.5))
"""The same side by side, when keys are too low to read two signs one above the other."""
LOW = 40
ROW_HEIGHT = 0.92
GAP = 0.09


class KeyPanel(QWidget):
    made = Signal(str, bool)
    """(character or name of a key, whether Ctrl is held)"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.held: set[str] = set()
        self.accent = ""
        self.lit: frozenset[str] = frozenset()
        self.ringed: frozenset[str] = frozenset()
        self._pressed: tuple[int, int] | None = None
        self.setAccessibleName("Clavier")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def wanted_height(self, width: int) -> int:
        return round(self._unit(width) * (len(ROWS) * ROW_HEIGHT + 3 * GAP))

    def _unit(self, width: int) -> float:
        return width / (WIDTH + 3 * GAP)

    def key_rect(self, row: int, column: int) -> QRectF:
        """The key's cap. The two halves of Enter touch, as on a real keyboard."""
        unit = self._unit(self.width())
        high = self.height() / (len(ROWS) + 3 * GAP)
        x = sum(key.width for key in ROWS[row][:column])
        edge = 1.5 * GAP
        key = ROWS[row][column]
        top, bottom = GAP / 2, GAP / 2
        if key.name == "enter":
            top, bottom = (GAP / 2, 0.0) if row == 1 else (0.0, GAP / 2)
        return QRectF(
            (x + edge + GAP / 2) * unit,
            (row + edge + top) * high,
            (key.width - GAP) * unit,
            (1 - top - bottom) * high,
        )

    def named_rect(self, name: str) -> QRectF:
        """The cap of the first key with this name, empty when there is none."""
        for row, keys in enumerate(ROWS):
            for column, key in enumerate(keys):
                if key.name == name:
                    return self.key_rect(row, column)
        return QRectF()

    def light(self, names: frozenset[str]) -> None:
        self.lit = names
        self.update()

    def ring(self, names: frozenset[str]) -> None:
        """Point out the keys of a chord, all together."""
        self.ringed = names
        self.update()

    def hold(self, name: str, down: bool) -> None:
        """A real Shift or AltGr went down or up: the drawn one goes with it."""
        self.held = self.held | {name} if down else self.held - {name}
        self.update()

    def clear(self) -> None:
        """No key is held any more."""
        self.held.clear()
        self.accent = ""
        self.light(frozenset())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if self._pressed is not None:
            self.light(frozenset({self._key(self._pressed).name}))
        event.accept()

    mouseDoubleClickEvent = mousePressEvent

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        self.light(frozenset())
        event.accept()
        if pressed is not None and self.rect().contains(event.position().toPoint()):
            self._make(self._key(pressed))

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        for row, keys in enumerate(ROWS):
            for column in range(len(keys)):
                if self.key_rect(row, column).contains(point):
                    return row, column
        return None

    @staticmethod
    def _key(at: tuple[int, int]) -> Key:
        return ROWS[at[0]][at[1]]

    def _make(self, key: Key) -> None:
        if key.name in HOLDS:
            self.held ^= {HOLDS[key.name]}
            self.update()
            self.made.emit("shift" if key.name == "shift_right" else key.name, False)
            return
        if key.name in SOFT:
            return
        ctrl, character = "ctrl" in self.held, self.character_of(key)
        self.held -= {SHIFT, ALTGR, "ctrl"}
        self.update()
        if key.name == CIRCUMFLEX and not self.accent and character in "^¨":
            self.accent = character
            self.made.emit("^", False)
            return
        if self.accent and character:
            character = composed(self.accent, character)
            self.accent = ""
        for one in character or (key.name,):
            self.made.emit(one, ctrl)

    def character_of(self, key: Key) -> str:
        """What this key gives with what is held now."""
        if ALTGR in self.held:
            return key.third or key.plain
        letter = key.plain.isalpha() and key.shifted == key.plain.upper()
        if SHIFT in self.held or ("caps" in self.held and letter):
            return key.shifted
        return key.plain

    def sizeHint(self) -> QSize:
        return QSize(640, self.wanted_height(640))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, radius = self.look.palette, self.look.px(14)
        painter.setPen(QPen(self.look.colour(palette.line), 2))
        painter.setBrush(self.look.colour(palette.brand_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        for row, keys in enumerate(ROWS):
            for column, key in enumerate(keys):
                self._paint_key(painter, key, row, column)

    def _colours(self, key: Key) -> tuple[str, str, str]:
        """(ground, legend, edge) of a cap."""
        palette = self.look.palette
        waiting = HOLDS.get(key.name) in self.held or (key.name == CIRCUMFLEX and self.accent != "")
        if key.name in self.lit:
            return palette.brand, palette.on_brand, palette.brand
        if waiting:
            return palette.sun, palette.on_sun, palette.ink
        ground = palette.card if key.plain else palette.paper
        return ground, palette.ink, palette.muted

    def _paint_key(self, painter: QPainter, key: Key, row: int, column: int) -> None:
        rect = self.key_rect(row, column)
        ground, _, edge = (self.look.colour(colour) for colour in self._colours(key))
        radius = min(self.look.px(9), rect.height() / 5)
        cap = QPainterPath()
        cap.addRoundedRect(rect, radius, radius)
        if key.name == "enter":
            if row == 2:
                return
            lower = self.key_rect(row + 1, len(ROWS[row + 1]) - 1)
            foot = QPainterPath()
            foot.addRoundedRect(lower.adjusted(0, -2 * radius, 0, 0), radius, radius)
            cap = cap.united(foot)
        if key.name in self.ringed:
            painter.setPen(QPen(self.look.colour(self.look.palette.sun), self.look.px(9)))
            painter.drawPath(cap)
        painter.setPen(QPen(edge, 1.5))
        painter.setBrush(ground)
        painter.drawPath(cap)
        if key.name in WORDS:
            self._paint_word(painter, key, rect)
        else:
            self._paint_characters(painter, key, rect)

    def _paint_word(self, painter: QPainter, key: Key, rect: QRectF) -> None:
        ink = self.look.colour(self._colours(key)[1])
        size = min(rect.height() * 0.34, rect.width() * 0.4)
        font = self.look.french_font(round(min(size, self.look.world_px(15))))
        painter.setFont(font)
        word, sign = printed(key.name), key.name in SIGNS
        room = rect.width() * 0.88
        wide = painter.fontMetrics().horizontalAdvance(word)
        both = sign and wide + size * 1.5 <= room
        if not sign or both:
            shift = size * 1.5 if both else 0
            painter.setPen(ink)
            start = rect.center().x() - (wide + shift) / 2
            box = QRectF(start + shift, rect.y(), wide + 2, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
            draw_sign(painter, key.name, QRectF(start, rect.center().y() - size / 2, size, size), ink, size / 8)
        else:
            box = QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size)
            draw_sign(painter, key.name, box, ink, size / 8)

    def _paint_characters(self, painter: QPainter, key: Key, rect: QRectF) -> None:
        palette = self.look.palette
        ink = self.look.colour(self._colours(key)[1])
        letter = key.plain.isalpha() and key.shifted.isalpha()
        if letter:
            third = key.third if ALTGR in self.held else ""
            self._paint_legend(painter, third or key.shifted, rect, 0.52, ink, (0.5, 0.5), bold=True)
            return
        active = self.character_of(key)
        low = rect.height() < self.look.px(LOW)
        signs = ((SHIFT, key.shifted), ("", key.plain), (ALTGR, key.third))
        for (level, character), place in zip(signs, ON_LOW_KEYS if low else ON_KEYS, strict=True):
            chosen = character == active and level in self.held
            share = 0.48 if low else 0.44 if chosen else 0.36
            colour = self.look.colour(palette.brand) if chosen and key.name not in self.lit else ink
            self._paint_legend(painter, character, rect, share, colour, place, bold=chosen)

    def _paint_legend(
        self,
        painter: QPainter,
        text: str,
        rect: QRectF,
        share: float,
        colour: QColor,
        place: tuple[float, float],
        *,
        bold: bool,
    ) -> None:
        side = min(rect.height(), rect.width() * 1.1)
        painter.setFont(self.look.french_font(round(side * share), bold=bold))
        painter.setPen(colour)
        box = QRectF(0, 0, rect.width(), rect.height())
        box.moveCenter(QPointF(rect.x() + place[0] * rect.width(), rect.y() + place[1] * rect.height()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
