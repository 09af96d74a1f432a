"""What is wrong with a page: something cut, two things on one another, letters too small, ink too pale.

Apart because the tests of every language and the command line must judge with one and the same eye.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from kiosk.desk.slip import SlipPart
from kiosk.ui.slip.layout import Laid
from kiosk.ui.slip.spots import Spot, SpotKind

_SLACK = 2.0
"""Tenths of a millimetre: what rounding may take."""


@dataclass(frozen=True, slots=True)
class Proof:
    """`places`: of each part, in tenths of a millimetre. `least_points`: of the smallest letters, as printed.
    `contrast`: of the palest text on the darkest ground that this paper has (WCAG: 7 is wanted)."""

    places: dict[SlipPart, QRectF]
    cut: tuple[str, ...]
    overlapping: tuple[str, ...]
    broken_words: tuple[str, ...]
    least_points: float
    contrast: float

    @property
    def faults(self) -> list[str]:
        return [
            *(f"cut: {each}" for each in self.cut),
            *(f"overlapping: {each}" for each in self.overlapping),
            *(f"broken word: {each}" for each in self.broken_words),
        ]


def proof(page: Laid) -> Proof:
    texts = [spot for spot in page.spots if spot.kind is SpotKind.TEXT]
    seen = [spot for spot in page.spots if spot.kind is not SpotKind.GROUND]
    grounds = ["#FFFFFF", *([page.sheet.inks.soft] if page.sheet.inks.soft else [])]
    return Proof(
        places=_places(page.spots),
        cut=tuple(_cut(page, seen)),
        overlapping=tuple(_overlapping(seen)),
        broken_words=tuple(spot.text for spot in texts if not spot.whole),
        least_points=min(spot.points for spot in texts) * page.shrunk,
        contrast=min(contrast(spot.ink, ground) for spot in texts for ground in grounds),
    )


def contrast(ink: str, ground: str) -> float:
    """From 1 to 21, as WCAG 2 counts it."""
    light, dark = sorted((_luminance(QColor(ink)), _luminance(QColor(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _places(spots: tuple[Spot, ...]) -> dict[SlipPart, QRectF]:
    places: dict[SlipPart, QRectF] = {}
    for spot in spots:
        places[spot.part] = places.get(spot.part, spot.rect).united(spot.rect)
    return places


def _cut(page: Laid, seen: list[Spot]) -> Iterator[str]:
    """What a printer would not reach, or what sticks out of the frame around it."""
    paper = QRectF(0, 0, page.width, page.height / page.shrunk).adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK)
    frames = [spot for spot in page.spots if spot.kind is SpotKind.GROUND and spot.rect.height() > 30]
    for spot in seen:
        if not paper.contains(spot.rect):
            yield f"{_named(spot)} out of the paper"
        for frame in frames:
            around = frame.rect.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
            if spot.rect.intersects(frame.rect) and not around.contains(spot.rect):
                yield f"{_named(spot)} out of its frame"


def _overlapping(seen: list[Spot]) -> Iterator[str]:
    for one, other in combinations(seen, 2):
        shared = one.rect.intersected(other.rect)
        if min(shared.width(), shared.height()) > _SLACK:
            yield f"{_named(one)} / {_named(other)}"


def _named(spot: Spot) -> str:
    return f"{spot.part.value} {spot.kind.value} {spot.text[:40]}".strip()


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
