"""A volunteer's hands at the desk of a whole kiosk: three keys, a PIN, and buttons by their words.

Apart because every journey at the desk begins at the same door, in whatever language its page then speaks.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.backroom import Backroom
from kiosk.desk.access import Access
from kiosk.i18n.bidi import bare
from kiosk.machine import MachineChance, MachineClock
from kiosk.office.access import FileAccess
from kiosk.seals.pin import Argon2Hasher
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.panel import DeskPanel
from kiosk.ui.widgets.page_bar import PageBar
from kiosk.ui.widgets.text_block import TextBlock
from tests.journeys.window import Window

PIN = "482915"
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
PATIENCE_MS = 20_000


def lock_with_pin(home: Path) -> None:
    """As the first start leaves it."""
    access = Access(FileAccess(home), Argon2Hasher(), MachineClock(), MachineChance())
    access.choose(PIN, access.fresh_code())


class DeskHand:
    """`touches`: how often a button was pressed since the PIN."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.touches = 0

    @property
    def backroom(self) -> Backroom:
        assert self.window.kiosk.backroom is not None
        return self.window.kiosk.backroom

    @property
    def panel(self) -> DeskPanel:
        assert self.backroom.panel is not None, "the desk is not open"
        return self.backroom.panel

    @property
    def page(self) -> DeskPage:
        assert self.panel.page is not None
        return self.panel.page

    def open(self) -> None:
        self.window.hand.key(Qt.Key.Key_B, KEYS)
        self.window.settle()
        for digit in PIN:
            self.window.hand.key(Qt.Key(ord(digit)))
        self.window.hand.key(Qt.Key.Key_Return)
        self.wait(lambda: self.panel.desk.entered, "the PIN to be looked at")
        self.touches = 0

    def close(self) -> None:
        self.panel.close_desk()
        self.window.settle()

    def wait(self, until: object, what: str) -> None:
        assert callable(until)
        self.window.hand.wait(until, what, PATIENCE_MS)
        self.window.settle()

    def sees(self, french: str, **values: object) -> bool:
        return bare(self.page.words.t(french, **values).text) in self.texts

    @property
    def texts(self) -> str:
        blocks = [block for block in self.panel.findChildren(TextBlock) if block.isVisible()]
        widgets = [each for each in self.panel.findChildren(QWidget) if each.isVisible()]
        names = [each.accessibleName() for each in widgets]
        return bare("\n".join([*(block.line.text for block in blocks), *names]))

    def button(self, french: str, **values: object) -> QAbstractButton | None:
        wanted = bare(self.page.words.t(french, **values).text)
        buttons = [each for each in self.panel.findChildren(QAbstractButton) if each.accessibleName() == wanted]
        return next(iter(sorted(buttons, key=lambda each: not each.isVisible())), None)

    def press(self, french: str, **values: object) -> None:
        """The button with these words, on whatever page of its cards it is, once it is there."""
        self.wait(lambda: self.button(french, **values) is not None, f"the button {french}")
        button = self.button(french, **values)
        assert button is not None
        self.click(button)

    def click(self, widget: QWidget) -> None:
        self._bring(widget)
        self.touches += 1
        self.window.hand.click(widget)
        self.window.settle()

    def _bring(self, widget: QWidget) -> None:
        bars = [bar for bar in self.page.findChildren(PageBar) if bar.isVisible()]
        while bars and bars[-1].forth.isEnabled() and not widget.isVisible():
            self.window.hand.click(bars[-1].forth)
            self.window.settle()
        assert widget.isVisible(), f"{widget.accessibleName()} is not on the page"
