"""The colours: one palette for each contrast a person can choose.

Apart because every painter reads colours here by their meaning, never by their value; the layout audit
checks that each text/ground pair below reaches 7:1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Contrast(Enum):
    PAPER = "paper"
    NIGHT = "night"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Palette:
    """`on_x` is the text colour on ground `x`. `sun` means "here", `leaf` "done", `coral` danger in worlds."""

    paper: str
    card: str
    line: str
    ink: str
    muted: str
    brand: str
    on_brand: str
    brand_soft: str
    sun: str
    on_sun: str
    leaf: str
    on_leaf: str
    leaf_soft: str
    coral: str
    on_coral: str
    coach: str
    on_coach: str
    on_coach_second: str
    shade: str
    """The veil over what is not the spotlight, #AARRGGBB."""


PALETTES = {
    Contrast.PAPER: Palette(
        paper="#FFFBF4", card="#FFFFFF", line="#D8D2C4", ink="#14213D", muted="#464D64",
        brand="#0B4F6C", on_brand="#FFFFFF", brand_soft="#E3F1F5", sun="#FFB703", on_sun="#14213D",
        leaf="#186235", on_leaf="#FFFFFF", leaf_soft="#E2F2E6", coral="#A01C18", on_coral="#FFFFFF",
        coach="#0B4F6C", on_coach="#FFFFFF", on_coach_second="#FFE6A3", shade="#8014213D",
    ),
    Contrast.NIGHT: Palette(
        paper="#101828", card="#1B2438", line="#4B5672", ink="#F6F1E6", muted="#C9CFDD",
        brand="#9ADCF2", on_brand="#0B1424", brand_soft="#203A52", sun="#FFC233", on_sun="#14213D",
        leaf="#8FE0A8", on_leaf="#0B1D12", leaf_soft="#16382A", coral="#FFB4AB", on_coral="#3B0906",
        coach="#16324A", on_coach="#FFFFFF", on_coach_second="#FFE6A3", shade="#A0000000",
    ),
    Contrast.HIGH: Palette(
        paper="#000000", card="#000000", line="#FFFFFF", ink="#FFFFFF", muted="#FFFFFF",
        brand="#FFD400", on_brand="#000000", brand_soft="#333000", sun="#FFD400", on_sun="#000000",
        leaf="#FFFFFF", on_leaf="#000000", leaf_soft="#000000", coral="#FFD400", on_coral="#000000",
        coach="#000000", on_coach="#FFFFFF", on_coach_second="#FFD400", shade="#B0000000",
    ),
}  # fmt: skip
