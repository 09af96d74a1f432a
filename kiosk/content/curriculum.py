"""How a pack becomes what visits live on. Apart because packs know files and visits must not."""

from __future__ import annotations

from kiosk.content.loader import Pack
from kiosk.domain.curriculum import Curriculum


def curriculum(pack: Pack) -> Curriculum:
    """Exercises in the order of the threads and steps, whatever the order of the folders was."""
    order = {skill.id: place for place, skill in enumerate(pack.skills.skills())}
    exercises = sorted(pack.exercises.values(), key=lambda one: (order.get(one.skill, len(order)), one.id))
    return Curriculum(
        pack=f"{pack.id}/{pack.version}",
        skills=pack.skills,
        questions=pack.questions,
        items={item.skill: item for item in pack.items.values() if item.skill in order},
        exercises={exercise.id: exercise for exercise in exercises},
    )
