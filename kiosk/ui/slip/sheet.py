"""On what is it printed? The two papers: their size, margins, colours and sizes of letters.

Apart because everything else measures in tenths of a millimetre and points, and never asks which paper it is on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from kiosk.desk.slips import SlipForm
from kiosk.ui.slip.said import Rank
from kiosk.ui.theme.tokens import PALETTES, Contrast

RESOLUTION = 254
"""Dots per inch of a PDF in which one unit is a tenth of a millimetre."""
MILLIMETRE = 10
_UNITS_PER_POINT = RESOLUTION / 72
_PAPER = PALETTES[Contrast.PAPER]


def units(points: float) -> int:
    return ceil(points * _UNITS_PER_POINT)


def points(units: float) -> float:
    return units / _UNITS_PER_POINT


@dataclass(frozen=True, slots=True)
class Inks:
    """Every text stands on white or on `soft`; "" is no ground at all."""

    ink: str
    muted: str
    brand: str
    accent: str
    line: str
    soft: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """`height` 0: as long as it needs to be. `wished` and `least`: sizes of letters in points."""

    form: SlipForm
    width: float
    height: float
    margin: float
    inks: Inks
    wished: Mapping[Rank, float]
    least: Mapping[Rank, float]
    second: float
    """The French under another language, as a part of its size; never under the least size of a text."""
    gap: float
    picture: float
    module: float
    """One square of the picture that kiosks read: whole dots of a till printer (203 dpi)."""

    @property
    def inside(self) -> float:
        return self.width - 2 * self.margin


A4 = Sheet(
    form=SlipForm.A4,
    width=2100,
    height=2970,
    margin=120,
    inks=Inks(_PAPER.ink, _PAPER.muted, _PAPER.brand, _PAPER.sun, _PAPER.line, "#FFF6DD"),
    wished={
        Rank.TITLE: 28,
        Rank.HEAD: 15,
        Rank.MAIN: 24,
        Rank.NAME: 18,
        Rank.TEXT: 16,
        Rank.NOTE: 14,
    },
    least={
        Rank.TITLE: 22,
        Rank.HEAD: 14,
        Rank.MAIN: 17,
        Rank.NAME: 14,
        Rank.TEXT: 14,
        Rank.NOTE: 14,
    },
    second=0.86,
    gap=44,
    picture=250,
    module=6.25,
)
RECEIPT = Sheet(
    form=SlipForm.RECEIPT,
    width=800,
    height=0,
    margin=40,
    inks=Inks("#000000", "#000000", "#000000", "#000000", "#000000", ""),
    wished={
        Rank.TITLE: 22,
        Rank.HEAD: 13,
        Rank.MAIN: 19,
        Rank.NAME: 15,
        Rank.TEXT: 13,
        Rank.NOTE: 12,
    },
    least={
        Rank.TITLE: 15,
        Rank.HEAD: 12,
        Rank.MAIN: 13,
        Rank.NAME: 12,
        Rank.TEXT: 12,
        Rank.NOTE: 12,
    },
    second=0.92,
    gap=28,
    picture=190,
    module=6.25,
)
SHEETS = {sheet.form: sheet for sheet in (A4, RECEIPT)}
