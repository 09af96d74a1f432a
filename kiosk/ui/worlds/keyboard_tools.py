"""What stands between the paper and the keyboard: Copier, Coller, C'est fini, and the recipe of a character.

Apart because each is a small drawing of its own; the view only places them.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.keyboard_signs import printed
from kiosk.worlds.keyboard_azerty import KEYS, chord

BUTTON_WORDS = {"copy": "Copier", "paste": "Coller", "validate": "C'est fini"}
TEXT = 22
"""Design pixels of the words on buttons and recipes."""


class ToolButton(QAbstractButton):
    """A button of the simulated machine. A click leaves the focus on the text, as toolbars do."""

    def __init__(self, look: Look, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.pixels = look.world_px(TEXT)
        self.setText(word)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        self.setFont(self.look.french_font(self.pixels, bold=True))
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + self.pixels * 2, round(self.pixels * 1.8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, edge = self.look.palette, self.look.px(4)
        body = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if self.hasFocus():
            painter.setPen(QPen(self.look.colour(palette.sun), 2 * edge))
            painter.drawRoundedRect(body, self.look.px(12), self.look.px(12))
        ground, ink = (palette.ink, palette.card) if self.isDown() else (palette.brand, palette.on_brand)
        painter.setPen(QPen(self.look.colour(palette.brand), 2))
        painter.setBrush(self.look.colour(ground))
        painter.drawRoundedRect(body, self.look.px(12), self.look.px(12))
        painter.setFont(self.look.french_font(self.pixels, bold=True))
        painter.setPen(self.look.colour(ink))
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())


class Recipe(QWidget):
    """`@ = [AltGr] + [à 0]`: the keys of one character, drawn as they look on the keyboard."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.pixels = look.world_px(TEXT)
        self.character = ""

    def show_character(self, character: str) -> None:
        self.character = character
        self.setAccessibleName(" ".join(self._pieces()))
        self.update()

    def _pieces(self) -> list[str]:
        """The sign, "=", then caps and the words between them."""
        names = chord(self.character)
        pieces = [self.character, "="]
        for index, name in enumerate(names):
            if index:
                pieces.append("puis" if names[index - 1] == "^" else "+")
            pieces.append(f"[{self._cap(name)}]")
        return pieces

    @staticmethod
    def _cap(name: str) -> str:
        """What is printed on the key, all of it: "à 0"."""
        key = KEYS[name]
        if not key.plain or key.plain == " " or (key.plain.isalpha() and key.shifted.isalpha()):
            return printed(name)
        return " ".join(part for part in (key.plain, key.shifted) if part)

    def sizeHint(self) -> QSize:
        self.setFont(self.look.french_font(self.pixels, bold=True))
        return QSize(round(sum(self._width(piece) for piece in self._pieces())), round(self.pixels * 1.8))

    def _width(self, piece: str) -> float:
        metrics = self.fontMetrics()
        cap = piece.startswith("[") and len(piece) > 1
        wide = metrics.horizontalAdvance(piece[1:-1] if cap else piece)
        return wide + self.pixels * (1.1 if cap else 0.6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFont(self.look.french_font(self.pixels, bold=True))
        painter.setFont(self.font())
        palette = self.look.palette
        left = 2.0
        for piece in self._pieces():
            wide = self._width(piece)
            box = QRectF(left, 2, wide, self.height() - 4)
            cap = piece.startswith("[") and len(piece) > 1
            if cap:
                painter.setPen(QPen(self.look.colour(palette.muted), 2))
                painter.setBrush(self.look.colour(palette.card))
                face = box.adjusted(self.pixels * 0.1, 1, -self.pixels * 0.1, -1)
                painter.drawRoundedRect(face, self.look.px(9), self.look.px(9))
            painter.setPen(self.look.colour(palette.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, piece[1:-1] if cap else piece)
            left += wide
