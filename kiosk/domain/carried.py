"""What of a learner's progress travels: finished exercises, how well each skill is known, the step of each theme.

Apart because it joins like progress does, in any order and any number of times; and because it says which ids have
a place in the four bytes of a theme: a theme is a letter, a skill adds its step, an exercise one more letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.progress import Known, Progress

STEPS = (1, 2, 3)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EXERCISES = "abcdef"
_THEME = re.compile(r"[A-Z]")
_SKILL = re.compile(r"([A-Z])([1-3])")
_EXERCISE = re.compile(r"([A-Z])([1-3])([a-f])")


@dataclass(frozen=True, slots=True)
class Carried:
    """`steps`: of each theme, how many steps the diagnostic found (1–3). Nothing is said of what is absent."""

    done: frozenset[str] = frozenset()
    skills: Mapping[str, Known] = field(default_factory=dict)
    steps: Mapping[str, int] = field(default_factory=dict)


def carried(progress: Progress) -> Carried:
    """What a pass can hold of this. Exercises and skills of packs with names of another form stay behind."""
    found = progress.diagnostic.what.steps if progress.diagnostic is not None else {}
    return Carried(
        done=frozenset(name for name in progress.done if _EXERCISE.fullmatch(name)),
        skills={name: known for name, known in progress.skills.items() if _SKILL.fullmatch(name)},
        steps={name: step for name, step in found.items() if _THEME.fullmatch(name) and step in STEPS},
    )


def joined(one: Carried, other: Carried) -> Carried:
    """What both know together: everything that was done, and the best of the rest."""
    return Carried(
        done=one.done | other.done,
        skills={
            name: max(part[name] for part in (one.skills, other.skills) if name in part)
            for name in one.skills.keys() | other.skills.keys()
        },
        steps={
            name: max(part[name] for part in (one.steps, other.steps) if name in part)
            for name in one.steps.keys() | other.steps.keys()
        },
    )


def themes(told: Carried) -> list[int]:
    """One number of 32 bits for each theme of which anything is known, in the order of the alphabet."""
    named = {name[0] for name in (*told.done, *told.skills, *told.steps)}
    return [_theme(told, letter) for letter in sorted(named)]


def carried_from(rows: Iterable[int]) -> Carried:
    """The reverse. Whatever the numbers are; whoever reads compares with what `themes` makes of the answer."""
    done: set[str] = set()
    skills: dict[str, Known] = {}
    steps: dict[str, int] = {}
    for row in rows:
        letter = _LETTERS[(row >> 27 & 31) % len(_LETTERS)]
        if step := row >> 25 & 3:
            steps[letter] = step
        for number in STEPS:
            skill = row >> _shift(number) & 255
            if known := skill >> 6:
                skills[f"{letter}{number}"] = Known(known)
            done |= {f"{letter}{number}{name}" for place, name in enumerate(_EXERCISES) if skill >> place & 1}
    return Carried(frozenset(done), skills, steps)


def _theme(told: Carried, letter: str) -> int:
    row = _LETTERS.index(letter) << 27 | told.steps.get(letter, 0) << 25
    for number in STEPS:
        skill = f"{letter}{number}"
        done = sum(1 << place for place, name in enumerate(_EXERCISES) if f"{skill}{name}" in told.done)
        row |= (told.skills.get(skill, 0) << 6 | done) << _shift(number)
    return row


def _shift(step: int) -> int:
    """The lowest bit of the eight that belong to this step."""
    return 1 + 8 * (len(STEPS) - step)
