"""What a learner is asked to do in a world: a start, steps to say and to do, and how each can be missed.

Apart because exercises, challenges, diagnostic items and their twins are all one scene.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.world import Move


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to a question that the coach asks beside the world; `picture` is an icon's name."""

    id: str
    label: str
    picture: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """A move that misses the step, and the kind sentence that answers it."""

    do: tuple[Move, ...]
    say: str


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction. It is done when `goal` is reached, or without a goal, when all of `do` was done.

    `choices` turn it into a question: its `do` is then one `answer` move with the id of the right choice.
    """

    id: str
    say: str
    do: tuple[Move, ...]
    hint: str = ""
    done: str = ""
    goal: object | None = None
    wrong: tuple[Wrong, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """`context` is the translators' context of its sentences: "G2b", "G2b:challenge", "dG2", "dG2:twin"."""

    context: str
    world: str
    start: object
    steps: tuple[Step, ...]
    failed: tuple[object, ...] = ()
    """Goals that, once reached, mean that the first attempt did not succeed (diagnostic only)."""


@dataclass(frozen=True, slots=True)
class Exercise:
    id: str
    skill: str
    title: str
    why: str
    minutes: int
    scene: Scene
    challenge: Scene
    broken: str = ""
    """Not empty when its file could not be loaded: the stop is shown as being repaired, never opened."""


@dataclass(frozen=True, slots=True)
class Item:
    """A practical task of the diagnostic and its twin (other content, same gesture)."""

    id: str
    skill: str
    scene: Scene
    twin: Scene
