"""How a pack becomes what visits live on. Apart because packs know files and visits must not."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.content.loader import Outline, Pack
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.scene import Exercise, Item
from kiosk.domain.shelf import Shelf


def curriculum(pack: Pack) -> Curriculum:
    """Exercises in the order of the threads and steps; of one skill those of base first, then in their order."""
    return Curriculum(
        pack=_name(pack),
        skills=pack.skills,
        questions=pack.questions,
        items=_items(pack),
        exercises=_exercises(pack),
        rules=pack.rules,
        persona=pack.persona,
        plans=pack.plans,
    )


def curriculum_later(outline: Outline, pack: Callable[[], Pack]) -> Curriculum:
    """The same, with items and exercises that are only built when they are first asked for."""
    return Curriculum(
        pack=_name(outline),
        skills=outline.skills,
        questions=outline.questions,
        items=Shelf(lambda: _items(pack())),
        exercises=Shelf(lambda: _exercises(pack())),
        rules=outline.rules,
        persona=outline.persona,
        plans=outline.plans,
    )


def _name(about: Outline | Pack) -> str:
    """As every fact tells it: base/1.0+garden/0.2."""
    return "+".join((f"{about.id}/{about.version}", *about.beside))


def _items(pack: Pack) -> dict[str, Item]:
    order = _order(pack)
    return {item.skill: item for item in pack.items.values() if item.skill in order}


def _exercises(pack: Pack) -> dict[str, Exercise]:
    order = _order(pack)
    exercises = sorted(pack.exercises.values(), key=lambda one: order.get(one.skill, len(order)))
    return {exercise.id: exercise for exercise in exercises}


def _order(pack: Pack) -> dict[str, int]:
    return {skill.id: place for place, skill in enumerate(pack.skills.skills())}
