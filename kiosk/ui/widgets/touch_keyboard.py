"""Letters and digits to touch, for a kiosk without a keyboard: the order of French keys.

Apart from the keyboard that is practised on in a simulated world: this one only writes, for volunteers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.key_cap import KeyCap

NAME_ROWS = ("1234567890", "azertyuiop", "qsdfghjklm", "w x c v b n é è à ç".replace(" ", ""))
ADDRESS_ROWS = ("1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn.-/:")
CODE_ROWS = ("1234567890", "AZERTYP", "QSDFGHJKM", "WXCVBN")
"""Codes have no I, L, O or U, which look like other signs."""

MOST_IN_ROW = 10


@dataclass(frozen=True, slots=True)
class KeyWords:
    """`capital`, `space`: None where the text has none."""

    erase: Line
    space: Line | None = None
    capital: Line | None = None


class TouchKeyboard(QWidget):
    typed = Signal(str)
    erased = Signal()

    def __init__(
        self, look: Look, rows: Sequence[str], words: KeyWords, *, more: str = "", parent: QWidget | None = None
    ) -> None:
        """`more`: signs beside the space."""
        super().__init__(parent)
        self.look = look
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.keys: dict[str, KeyCap] = {}
        self._shown: list[QHBoxLayout] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        *whole, last = rows if len(rows[-1]) < MOST_IN_ROW else (*rows, "")
        for row in whole:
            column.addLayout(self._row(row))
        column.addLayout(self._last_row(last + more, words))
        self.setMaximumHeight(look.px(88) * (len(whole) + 1))

    def set_capital(self, *, on: bool) -> None:
        """The next letter is a capital."""
        if self.capital is not None:
            self.capital.setChecked(on)
        for sign, key in self.keys.items():
            key.show_sign(sign.upper() if on else sign)

    def minimumSizeHint(self) -> QSize:
        key = KeyCap(self.look, Line("1")).floor_target()
        return QSize(key * 10, key * len(self._shown))

    def _row(self, signs: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        spare = MOST_IN_ROW - len(signs) if signs else 0
        if spare:
            row.addStretch(spare)
        for sign in signs:
            row.addWidget(self._key(sign), 2)
        if spare:
            row.addStretch(spare)
        self._shown.append(row)
        return row

    def _last_row(self, signs: str, words: KeyWords) -> QHBoxLayout:
        row = self._row("")
        spare = (2 * MOST_IN_ROW - 2 * len(signs) - 4) // 2 if words.space is None else 0
        row.addStretch(spare)
        self.capital: KeyCap | None = None
        if words.capital is not None:
            self.capital = KeyCap(self.look, words.capital, word=True)
            self.capital.setCheckable(True)
            self.capital.toggled.connect(lambda on: self.set_capital(on=on))
            row.addWidget(self.capital, 3)
        for sign in signs:
            row.addWidget(self._key(sign), 2)
        if words.space is not None:
            self.space = KeyCap(self.look, words.space, " ", word=True)
            self.space.clicked.connect(lambda _=False: self.typed.emit(" "))
            row.addWidget(self.space, 8)
        self.erase = KeyCap(self.look, words.erase, word=True)
        self.erase.clicked.connect(lambda _=False: self.erased.emit())
        row.addWidget(self.erase, 4)
        row.addStretch(spare)
        return row

    def _key(self, sign: str) -> KeyCap:
        key = KeyCap(self.look, Line(sign), sign)
        key.clicked.connect(lambda _=False: self._touched(key))
        self.keys[sign] = key
        return key

    def _touched(self, key: KeyCap) -> None:
        self.typed.emit(key.gives)
        self.set_capital(on=False)
