"""How the tests of content play scenes: every proof, every listed mistake, and anything at all."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kiosk.content.loader import Pack, load_pack
from kiosk.domain.holding import ANY_NUMBER
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import Run, act, next_gesture, restart_step, start
from kiosk.domain.scene import Scene
from kiosk.domain.world import Move
from kiosk.worlds.linked_values import side_of
from kiosk.worlds.table import WORLDS

SHIPPED = Path(__file__).resolve().parents[2] / "assets" / "content" / "base"
MOST_GESTURES = 600


@cache
def pack() -> Pack:
    return load_pack(SHIPPED, WORLDS)


def scenes() -> Iterator[Scene]:
    for exercise in pack().exercises.values():
        yield from (exercise.scene, exercise.challenge)
    for item in pack().items.values():
        yield from (item.scene, item.twin)


def scene_of(context: str) -> Scene:
    return next(scene for scene in scenes() if scene.context == context)


CONTEXTS = tuple(scene.context for scene in scenes())


def begin(scene: Scene, mode: Mode) -> Run:
    return start(scene, WORLDS[scene.world], mode)


def played_to_the_end(run: Run) -> Run:
    """Gesture by gesture along the proof, as far as it leads."""
    for _ in range(MOST_GESTURES):
        gesture = next_gesture(run)
        if gesture is None:
            return run
        run, _ = act(run, gesture)
    return run


def after_this_step(run: Run) -> Run:
    """At the beginning of the next step, by the proof of this one."""
    index = run.index
    for _ in range(MOST_GESTURES):
        gesture = next_gesture(run)
        if gesture is None or run.index > index:
            break
        run, _ = act(run, gesture)
    assert run.index > index, f"the step {run.step.id} is not reached"
    return run


def played_with_restarts(run: Run) -> Run:
    """As somebody who is lost: back to the beginning of the step whenever the guide leads nowhere."""
    for _ in range(len(run.scene.steps) + 1):
        run = played_to_the_end(restart_step(run))
    return run


def things_named_in(scene: Scene) -> tuple[str, ...]:
    """Every word of the start and of the moves that a gesture could name."""
    named = {text for step in scene.steps for move in step.do for text in move.things}
    named |= {text for step in scene.steps for wrong in step.wrong for move in wrong.do for text in move.things}
    named |= set(_texts(scene.start))
    return tuple(sorted(named)) or ("nothing",)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if len(value) <= 40:
            yield value
    elif isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from _texts(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))


def anything(scene: Scene, chance: random.Random, things: tuple[str, ...]) -> Move:
    """A gesture that the world knows, towards something that is named somewhere, sensible or not."""
    world = WORLDS[scene.world]
    if chance.random() < 0.3:
        step = chance.choice(scene.steps)
        return chance.choice([*step.do, *(move for wrong in step.wrong for move in wrong.do)])
    verb = chance.choice(sorted(world.verbs))
    if world.verbs[verb] == ANY_NUMBER:
        inner = WORLDS[side_of(scene.start, "left" if verb == "left" else "right").world]
        own = chance.choice(sorted(inner.verbs))
        return Move(verb, (own, *(chance.choice(things) for _ in range(inner.verbs[own]))))
    return Move(verb, tuple(chance.choice(things) for _ in range(world.verbs[verb])))
