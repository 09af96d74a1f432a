"""How big and in which colours everything is drawn for this person: size, contrast, direction, calm.

Apart because a Look is a value: a widget is made with one and never changes it; another look means the
screen is made again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor, QFont

from kiosk.i18n.languages import language
from kiosk.ui.theme.tokens import PALETTES, Contrast, Palette

DESIGN_HEIGHT = 768
"""All sizes in code are pixels of the 1366×768 mock-ups at 100 %."""

LATIN = "Andika"
CHROME_GROWTH = {100: 1.0, 150: 1.25, 200: 1.5, 300: 1.9}
TITLE_GROWTH = {100: 1.0, 150: 1.35, 200: 1.7, 300: 2.1}
"""Titles begin large: they grow less than what is read under them, and stay larger than it."""
INSTRUCTION_GROWTH = {100: 1.0, 150: 1.4, 200: 1.8, 300: 2.25}
WORLD_GROWTH = {100: 1.0, 150: 1.25, 200: 1.5, 300: 1.75}


class Type(Enum):
    """The roles of text and their pixels at 100 %."""

    SMALL = 18
    BODY = 22
    BUTTON = 25
    INSTRUCTION = 31
    TITLE = 40


@dataclass(frozen=True, slots=True)
class Look:
    """`unit`: screen pixels per mock-up pixel. `px_per_mm`: of the real screen. `calm`: accessibility mode,
    no motion. `families`: font families, script font of the language first."""

    contrast: Contrast = Contrast.PAPER
    size: int = 100
    unit: float = 1.0
    px_per_mm: float = 3.33
    mirrored: bool = False
    calm: bool = False
    families: tuple[str, ...] = (LATIN,)

    @property
    def palette(self) -> Palette:
        return PALETTES[self.contrast]

    def colour(self, value: str) -> QColor:
        return QColor(value)

    def px(self, design: float) -> int:
        """Spaces, radii, line widths: they follow the screen, not the text size."""
        return round(design * self.unit)

    def text_px(self, role: Type | float) -> int:
        """Text to read: follows the chosen size fully (100–300 %), what is larger from the start a little less."""
        slower = {Type.TITLE: TITLE_GROWTH, Type.INSTRUCTION: INSTRUCTION_GROWTH}
        growth = slower[role][self.size] if isinstance(role, Type) and role in slower else self.size / 100
        return round(self._design(role) * self.unit * growth)

    def chrome_px(self, role: Type | float) -> int:
        """Text of the bar and of buttons: grows more slowly, so that all of them stay in sight."""
        return round(self._design(role) * self.unit * CHROME_GROWTH[self.size])

    def world_px(self, design: float) -> int:
        """Everything inside a simulated world: text, rows, icons."""
        return round(design * self.unit * WORLD_GROWTH[self.size])

    def mm(self, millimetres: float) -> int:
        return round(millimetres * self.px_per_mm)

    def target(self) -> int:
        """The side of a comfortable target (20 mm at a desk screen; 16 mm is the floor)."""
        return max(self.mm(20), self.px(66))

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(list(self.families))
        font.setPixelSize(max(pixels, 8))
        font.setBold(bold)
        return font

    def french_font(self, pixels: int, *, bold: bool = False) -> QFont:
        """For the simulated French machine and for second lines in French."""
        font = self.font(pixels, bold=bold)
        font.setFamilies([LATIN, *(family for family in self.families if family != LATIN)])
        return font

    def font_for(self, code: str, pixels: int, *, bold: bool = False) -> QFont:
        """For a text in the language `code`, whatever the language of the visit: its script's font first."""
        font = self.font(pixels, bold=bold)
        font.setFamilies(list(dict.fromkeys((language(code).font, LATIN, *self.families))))
        return font

    @staticmethod
    def _design(role: Type | float) -> float:
        return role.value if isinstance(role, Type) else role
