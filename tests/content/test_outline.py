"""The outline of a pack is enough for a first touch, and its scenes are the same when they come later."""

from __future__ import annotations

from kiosk.content.curriculum import curriculum, curriculum_later
from kiosk.content.loader import Pack, Reading
from kiosk.worlds.table import WORLDS
from tests.journeys.living import PACK


def test_what_is_built_later_is_what_is_built_at_once() -> None:
    reading = Reading(PACK, WORLDS)
    outline = reading.outline()
    built = []

    def pack() -> Pack:
        built.append(1)
        return reading.pack(outline)

    later = curriculum_later(outline, pack)
    assert built == [], "the first touch waits for no exercise"
    now = curriculum(Reading(PACK, WORLDS).pack())
    assert (later.pack, later.skills, later.questions) == (now.pack, now.skills, now.questions)
    assert list(later.exercises) == list(now.exercises)
    assert dict(later.items) == dict(now.items)
