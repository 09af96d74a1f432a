"""What the replies say together: how likely each number of steps is in every thread, and what waits for a twin.

Apart because the next question and the findings must read the same replies in the same way. Threads speak for one
another through the person's ability: who surprises us in one is believed to know more, or less, in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.domain.estimate import (
    Ladder,
    Levels,
    Weights,
    ability,
    before_anything,
    explained,
    ladder,
    levels,
    plain_levels,
)
from kiosk.domain.outcomes import Outcome
from kiosk.domain.probe import Diagnostic, Reply
from kiosk.domain.skills import Skill, Thread


@dataclass(frozen=True, slots=True)
class Standing:
    """Of one thread that was asked.

    `fit` is how likely its replies are from somebody who knows exactly none, one, two … steps; `done` the highest
    step that was done at the first try; `asked` the steps whose item was met; `doubt` the step whose failure was a
    surprise and waits for its twin, 0 when there is none.
    """

    fit: Levels
    done: int = 0
    asked: frozenset[int] = frozenset()
    doubt: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """`levels` holds every thread of the map, asked or not."""

    standings: Mapping[str, Standing]
    levels: Mapping[str, Levels]
    entry_failures: int = 0
    """How many first steps in a row were not known. What was already known does not break the row."""

    def known(self, skill: Skill) -> float:
        """How likely it is that this step is known."""
        return sum(self.levels[skill.thread][skill.step :])


def weigh(diagnostic: Diagnostic, *, settled: bool = False) -> Evidence:
    """All replies, read in order. Surprises that wait for their twin count only when `settled`."""
    reading = Reading(diagnostic)
    for reply in diagnostic.replies:
        if reply.tells:
            reading.hear(reply)
    if settled:
        reading.settle()
    person = reading.person()
    found = {thread.id: reading.levels(person, thread) for thread in diagnostic.skills.threads}
    return Evidence(reading.standings, found, reading.entry_failures)


class Reading:
    """What is understood while the replies are read; each thread is explained again only when it speaks."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self._diagnostic = diagnostic
        self._explained: dict[str, Weights] = {}
        self.standings: dict[str, Standing] = {}
        self.entry_failures = 0

    def hear(self, reply: Reply) -> None:
        diagnostic = self._diagnostic
        skill = diagnostic.skill(reply.probe.skill)
        thread = diagnostic.thread(skill.thread)
        standing = self.standings.get(thread.id) or _untouched(thread)
        if self._surprises(reply, skill, thread):
            self.standings[thread.id] = replace(standing, doubt=skill.step, asked=standing.asked | {skill.step})
            return
        self._keep(thread, _read(diagnostic, _believed(diagnostic, thread, standing), reply, skill))
        missed_entry = skill.step == 1 and not reply.succeeded
        self.entry_failures = self.entry_failures + 1 if missed_entry else 0

    def settle(self) -> None:
        """Believe the failures that no twin has confirmed."""
        for name, standing in list(self.standings.items()):
            thread = self._diagnostic.thread(name)
            self._keep(thread, replace(_believed(self._diagnostic, thread, standing), doubt=standing.doubt))

    def person(self) -> Weights:
        parameters = self._diagnostic.parameters
        return ability(before_anything(parameters.start, parameters.spread), self._explained.values())

    def levels(self, person: Weights, thread: Thread) -> Levels:
        standing, rows = self.standings.get(thread.id), self._ladder(thread)
        explanation = self._explained.get(thread.id)
        if standing is None or explanation is None:
            return plain_levels(person, rows)
        return levels(person, rows, standing.fit, explanation)

    def _keep(self, thread: Thread, standing: Standing) -> None:
        self.standings[thread.id] = standing
        self._explained[thread.id] = explained(self._ladder(thread), standing.fit)

    def _ladder(self, thread: Thread) -> Ladder:
        return ladder(self._diagnostic.difficulties(thread), self._diagnostic.parameters.scale)

    def _surprises(self, reply: Reply, skill: Skill, thread: Thread) -> bool:
        """A failure where success was likely. Who asks to be shown is believed: there is nothing to confirm."""
        if reply.succeeded or reply.probe.twin or reply.outcome is Outcome.SHOWN:
            return False
        believed = self.levels(self.person(), thread)
        return likelihood(self._diagnostic, skill, believed) >= self._diagnostic.parameters.surprise


def likelihood(diagnostic: Diagnostic, skill: Skill, believed: Levels) -> float:
    """The chance that this person succeeds in this step's item now."""
    return sum(
        part * right for part, right in zip(believed, rights(diagnostic, skill, len(believed)), strict=True)
    )


def rights(diagnostic: Diagnostic, skill: Skill, count: int) -> Levels:
    """The chance of a right answer for each number of steps that may be known."""
    odds = diagnostic.parameters.odds_of(skill.id)
    return (odds.guess,) * skill.step + (1.0 - odds.slip,) * (count - skill.step)


def _untouched(thread: Thread) -> Standing:
    return Standing((1.0,) * (len(thread.skills) + 1))


def _read(diagnostic: Diagnostic, standing: Standing, reply: Reply, skill: Skill) -> Standing:
    right = rights(diagnostic, skill, len(standing.fit))
    chances = right if reply.succeeded else tuple(1.0 - one for one in right)
    return Standing(
        fit=tuple(before * now for before, now in zip(standing.fit, chances, strict=True)),
        done=max(standing.done, skill.step) if reply.succeeded else standing.done,
        asked=standing.asked | {skill.step},
    )


def _believed(diagnostic: Diagnostic, thread: Thread, standing: Standing) -> Standing:
    """The failure in doubt counts after all: its twin came, or never will."""
    if not standing.doubt:
        return standing
    skill = thread.skills[standing.doubt - 1]
    fit = zip(standing.fit, rights(diagnostic, skill, len(standing.fit)), strict=True)
    return replace(standing, fit=tuple(before * (1.0 - right) for before, right in fit), doubt=0)
