"""Where does a learner stand, seen from everything that was recorded about them?

Apart because it is a pure reading of facts that can always be made again, and because two readings made in two
centres can be joined: in any order, any number of times, with the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import reduce
from typing import Generic, TypeVar

from kiosk.domain.facts import (
    ComfortSet,
    DiagnosticFinished,
    ExerciseFinished,
    Fact,
    Happening,
    ItemAnswered,
    NeedsTold,
    PathDrawn,
)
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.skills import Skill

_MODES = tuple(Mode)
_ON_ONE_S_OWN = (Mode.ALONE, Mode.CHALLENGE)
_GOT_THERE = (Outcome.ALONE, Outcome.HELPED)

Told = TypeVar("Told")
Value = TypeVar("Value")


class Known(IntEnum):
    """How well a skill is known, at its best. A skill that was never tried is absent."""

    SHOWN = 1
    HELPED = 2
    ALONE = 3


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """When among all facts, in an order every centre agrees on.

    A clock that nobody set does not outrank one that somebody did: one start in 2045 must not win for ever.
    """

    trusted: bool
    utc: str
    mono_ms: int
    id: str


@dataclass(frozen=True, slots=True)
class Last(Generic[Told]):
    """The latest word on something. Two of these join by keeping the later one."""

    place: Place
    what: Told


@dataclass(frozen=True, slots=True)
class Attempt:
    """One exercise, lived once."""

    place: Place
    exercise: str
    mode: Mode
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Progress:
    """Made only of things that join: sets that grow, a best per skill, a latest of each kind."""

    skills: Mapping[str, Known] = field(default_factory=dict)
    attempts: frozenset[Attempt] = frozenset()
    visits: frozenset[str] = frozenset()
    diagnostic: Last[DiagnosticFinished] | None = None
    needs: Last[NeedsTold] | None = None
    path: Last[PathDrawn] | None = None
    comfort: Last[ComfortSet] | None = None
    language: Last[str] | None = None

    @property
    def done(self) -> frozenset[str]:
        """Exercises brought to their end on one's own, with or without a hint."""
        return frozenset(
            attempt.exercise
            for attempt in self.attempts
            if attempt.mode in _ON_ONE_S_OWN and attempt.outcome in _GOT_THERE
        )

    @property
    def modes(self) -> dict[str, Mode]:
        """For every exercise that was tried, the mode to offer next."""
        latest = {attempt.exercise: attempt for attempt in sorted(self.attempts, key=_when)}
        return {exercise: _next(attempt.mode, attempt.outcome) for exercise, attempt in latest.items()}

    def mode_for(self, exercise: str, skill: Skill) -> Mode:
        """The mode to offer: what the last attempt says; else alone when the diagnostic found it near."""
        return self.modes.get(exercise) or (Mode.ALONE if self._near(skill) else Mode.SHOWN)

    def _near(self, skill: Skill) -> bool:
        """Known, or resting on a step that is: the thread's first step is near only once it is known."""
        known = self.diagnostic.what.steps.get(skill.thread, 0) if self.diagnostic else 0
        return known >= max(skill.step - 1, 1)


def fold(facts: Iterable[Fact]) -> Progress:
    """The progress told by these facts, in whatever order they come. The caller hands in one learner's."""
    skills: dict[str, Known] = {}
    attempts: set[Attempt] = set()
    visits: set[str] = set()
    told: dict[type[Happening], Last[Happening]] = {}
    language: Last[str] | None = None
    for fact in facts:
        what, place = fact.what, _place(fact)
        for skill, known in _proved_by(what):
            skills[skill] = max(known, skills.get(skill, known))
        if isinstance(what, ExerciseFinished):
            attempts.add(Attempt(place, what.exercise, what.mode, what.outcome))
        if fact.visit:
            visits.add(fact.visit)
            language = _later(language, Last(place, fact.language))
        told[type(what)] = _later(told.get(type(what)), Last(place, what)) or Last(place, what)
    return Progress(
        skills=skills,
        attempts=frozenset(attempts),
        visits=frozenset(visits),
        diagnostic=_of(DiagnosticFinished, told),
        needs=_of(NeedsTold, told),
        path=_of(PathDrawn, told),
        comfort=_of(ComfortSet, told),
        language=language,
    )


def merge(*parts: Progress) -> Progress:
    """Everything these know together. Order and repetition make no difference."""
    return reduce(_joined, parts, Progress())


def _joined(one: Progress, other: Progress) -> Progress:
    return Progress(
        skills={
            skill: max(part[skill] for part in (one.skills, other.skills) if skill in part)
            for skill in one.skills.keys() | other.skills.keys()
        },
        attempts=one.attempts | other.attempts,
        visits=one.visits | other.visits,
        diagnostic=_later(one.diagnostic, other.diagnostic),
        needs=_later(one.needs, other.needs),
        path=_later(one.path, other.path),
        comfort=_later(one.comfort, other.comfort),
        language=_later(one.language, other.language),
    )


def _next(mode: Mode, outcome: Outcome) -> Mode:
    """Up on success, down on failure. Leaving early and needing a hint on one's own are neither."""
    index = _MODES.index(mode)
    if outcome is Outcome.ALONE or (outcome is Outcome.HELPED and mode is Mode.TOGETHER) or mode is Mode.SHOWN:
        rise = 0 if outcome is Outcome.STOPPED else 1
    else:
        rise = -1 if outcome is Outcome.SHOWN else 0
    return _MODES[max(0, min(index + rise, len(_MODES) - 1))]


def _proved_by(what: Happening) -> list[tuple[str, Known]]:
    """What one happening proves about a skill. In the diagnostic, only a first try that counts."""
    match what:
        case ItemAnswered(counted=True, first_try=True):
            return [(what.skill, Known.ALONE)]
        case ExerciseFinished(outcome=outcome) if outcome is not Outcome.STOPPED:
            return [(what.skill, Known[outcome.name])]
        case _:
            return []


def _place(fact: Fact) -> Place:
    return Place(fact.at.trust != "unsynced", fact.at.utc, fact.at.mono_ms, fact.id)


def _when(attempt: Attempt) -> Place:
    return attempt.place


def _later(one: Last[Told] | None, other: Last[Told] | None) -> Last[Told] | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda last: last.place)


def _of(kind: type[Value], told: Mapping[type[Happening], Last[Happening]]) -> Last[Value] | None:
    for last in told.values():
        if isinstance(last.what, kind):
            return Last(last.place, last.what)
    return None
