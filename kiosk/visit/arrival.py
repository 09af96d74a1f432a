"""What a person brings in and is given on arriving: the comfort of their screen, and a code of four pictures.

Apart because both are made once, and only a person's consent lets them be kept.
"""

from __future__ import annotations

from kiosk.domain.facts import ComfortSet, Numbers
from kiosk.domain.ids import RANDOM_BITS, learner_id, picture_code
from kiosk.domain.ports import Chance, Visitors
from kiosk.visit.comfort import Comfort


def comfort_set(comfort: Comfort, measures: Numbers | None) -> ComfortSet:
    return ComfortSet(
        size=comfort.size,
        contrast=comfort.contrast,
        volume=comfort.volume,
        voice=comfort.voice,
        bilingual=comfort.bilingual,
        measures=dict(measures or {}),
    )


def admitted(chance: Chance, visitors: Visitors) -> tuple[str, tuple[int, ...]]:
    """A new learner, and a code that nobody else has."""
    learner = learner_id(chance.bits(RANDOM_BITS))
    code = picture_code(chance.bits(64))
    while not visitors.admit(learner, code):
        code = picture_code(chance.bits(64))
    return learner, code
