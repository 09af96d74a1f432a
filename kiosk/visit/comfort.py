"""How the kiosk adapts to this person: text size, contrast, voice, second line, hand.

Apart because what is measured in one minute tunes the whole visit and is reset for the next person.
"""

from __future__ import annotations

from dataclasses import dataclass

SIZES = (100, 150, 200, 300)
CONTRASTS = ("paper", "night", "high")
LOUDEST = 10


@dataclass(frozen=True, slots=True)
class Comfort:
    """`volume` 0–10. `touch`: the person touches the screen (say "touch", not "click").

    `calm` is the accessibility mode: slower voice, no motion, more time. `double_click_ms` is this
    person's own interval, measured.
    """

    size: int = 100
    contrast: str = "paper"
    volume: int = 7
    voice: bool = True
    bilingual: bool = False
    touch: bool = False
    double_click_ms: int = 900

    @property
    def calm(self) -> bool:
        return self.size >= 200 or self.contrast == "high"


def larger(size: int) -> int:
    """The next size, and after the largest the first again."""
    return SIZES[(SIZES.index(size) + 1) % len(SIZES)]


def other_contrast(contrast: str) -> str:
    return CONTRASTS[(CONTRASTS.index(contrast) + 1) % len(CONTRASTS)]


def own_double_click_ms(gaps_ms: tuple[float, ...]) -> int:
    """Half as long again as this person's slowest double click, between 500 and 2,500 ms."""
    slowest = max(gaps_ms, default=600.0)
    return round(min(max(slowest * 1.5, 500.0), 2500.0))
