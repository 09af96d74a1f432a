"""Synthetic people who answer a diagnostic: how well it recognises them can be measured, unlike with real ones.

Apart because the bench and the fast tests must meet the same kinds of people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from kiosk.domain.diagnostic import Diagnostic, Probe, Reply, answer, next_probe
from kiosk.domain.outcomes import Outcome
from kiosk.domain.skills import Skill, SkillMap, Thread

ENTRIES = dict(zip("ABCDEFGHIJKL", (-2.2, -1.4, -1.2, -1.0, -0.6, 0.2, 0.0, 0.3, 0.0, 0.6, 0.8, 0.4), strict=True))
GAP = 1.1
SLIP, GUESS = 0.08, 0.05
MEANS = {"6 %": -2.0, "16 %": -1.0, "34 %": 0.0, "68 %": 1.5}
"""The four kinds of people, named by the share of the 36 skills that they master."""


def skill_map(threads: str = "ABCDEFGHIJKL") -> SkillMap:
    return SkillMap(
        tuple(
            Thread(
                id=name,
                title=name,
                picture="question",
                entry=ENTRIES[name],
                skills=tuple(Skill(f"{name}{step}", name, step, "", "") for step in (1, 2, 3)),
            )
            for name in threads
        ),
        step_gap=GAP,
    )


@dataclass(frozen=True)
class Person:
    masters: frozenset[str]

    def does(self, skill: str, chance: Random) -> bool:
        return chance.random() < (1 - SLIP if skill in self.masters else GUESS)


def person(mean: float, chance: Random) -> Person:
    ability = mean + chance.gauss(0, 0.5)
    masters = set()
    for name, entry in ENTRIES.items():
        here = ability + chance.gauss(0, 0.9)
        for step in (1, 2, 3):
            difficulty = entry + GAP * (step - 1) + chance.gauss(0, 0.15)
            if here > difficulty + chance.gauss(0, 0.35):
                masters.add(f"{name}{step}")
    return Person(frozenset(masters))


def people(mean: float, number: int, seed: int) -> Iterator[tuple[Person, Random]]:
    """Each with a chance of their own, so that two designs meet the very same people."""
    for index in range(number):
        chance = Random(f"{seed} {mean} {index}")
        yield person(mean, chance), chance


LEAST_ABLE, MOST_ABLE = -4.0, 3.5
"""At the one end almost nobody masters anything, at the other almost everybody masters everything."""


def anybody(number: int, seed: int) -> Iterator[tuple[Person, Random]]:
    """People drawn over the whole range of ability, not only of the four kinds."""
    for index in range(number):
        chance = Random(f"{seed} anybody {index}")
        yield person(chance.uniform(LEAST_ABLE, MOST_ABLE), chance), chance


def live(diagnostic: Diagnostic, who: Person, chance: Random, shown: float = 0.0, left: float = 0.0) -> Diagnostic:
    """One visit's diagnostic, answered by this person. `shown`: how often "show me" is taken instead of failing;
    `left`: how often an item is left in the middle."""
    while probe := next_probe(diagnostic):
        diagnostic = answer(diagnostic, reply(probe, who, chance, shown, left))
    return diagnostic


def reply(probe: Probe, who: Person, chance: Random, shown: float = 0.0, left: float = 0.0) -> Reply:
    if chance.random() < left:
        return Reply(probe, False, Outcome.STOPPED)
    done = who.does(probe.skill, chance)
    missed = Outcome.SHOWN if not done and chance.random() < shown else Outcome.HELPED
    return Reply(probe, done, Outcome.ALONE if done else missed)
