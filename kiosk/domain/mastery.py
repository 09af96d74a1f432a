"""Is a skill learnt for good, is it time to ask whether it is still there, and was it?

Apart because one success is not learning: three of the last four attempts without help, on two different days,
and once more after a week of doing other things.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.progress import Attempt, Progress

NEEDED, OUT_OF, DAYS = 3, 4, 2
"""Kolibri's m of n, and on how many days."""

FORGETTING_DAYS = 7
"""After so many days without practice a skill may be asked again."""

_ON_ONE_S_OWN = (Mode.ALONE, Mode.CHALLENGE)


class Memory(Enum):
    """What became of a skill that was practised."""

    LEARNING = "learning"
    LEARNT = "learnt"
    """For good: three of four, on two days."""
    KEPT = "kept"
    """Acquired: still there after a week."""
    TO_REVIEW = "to_review"


@dataclass(frozen=True, slots=True)
class Check:
    """A skill that is due to be asked again, by the challenge of this exercise; `days` since it was practised."""

    skill: str
    exercise: str
    days: int


def memory(progress: Progress, skill_of: dict[str, str]) -> dict[str, Memory]:
    """By skill, for every skill that was practised without guidance. `skill_of`: the skill of each exercise."""
    return {skill: _memory(attempts) for skill, attempts in _by_skill(progress, skill_of).items()}


def due(progress: Progress, skill_of: dict[str, str], today: str, most: int = 2) -> tuple[Check, ...]:
    """What to ask again today, longest forgotten first. `today`: UTC, ISO 8601. Nothing while the clock is behind
    the last practice: then nobody knows how long ago it was."""
    checks = []
    for skill, attempts in _by_skill(progress, skill_of).items():
        days = _days(attempts[-1].place.utc, today)
        done = [one for one in attempts if _succeeded(one)]
        if done and days >= FORGETTING_DAYS:
            checks.append(Check(skill, done[0].exercise, days))
    return tuple(sorted(checks, key=lambda check: (-check.days, check.skill)))[:most]


def _memory(attempts: list[Attempt]) -> Memory:
    state = Memory.LEARNING
    for index, attempt in enumerate(attempts):
        last = attempts[max(0, index + 1 - OUT_OF) : index + 1]
        kept = [one for one in last if _succeeded(one)]
        after_a_week = index > 0 and _days(attempts[index - 1].place.utc, attempt.place.utc) >= FORGETTING_DAYS
        if after_a_week and any(_succeeded(one) for one in attempts[:index]):
            state = Memory.KEPT if _succeeded(attempt) else Memory.TO_REVIEW
        elif (
            len(kept) >= NEEDED and len({one.place.utc[:10] for one in kept}) >= DAYS and state is not Memory.KEPT
        ):
            state = Memory.LEARNT
    return state


def _by_skill(progress: Progress, skill_of: dict[str, str]) -> dict[str, list[Attempt]]:
    """Attempts on one's own that were not left early, in the order in which they happened."""
    found: dict[str, list[Attempt]] = {}
    for attempt in _in_order(progress.attempts):
        skill = skill_of.get(attempt.exercise)
        if skill and attempt.mode in _ON_ONE_S_OWN and attempt.outcome is not Outcome.STOPPED:
            found.setdefault(skill, []).append(attempt)
    return found


def _in_order(attempts: Iterable[Attempt]) -> list[Attempt]:
    return sorted(attempts, key=lambda attempt: attempt.place)


def _succeeded(attempt: Attempt) -> bool:
    return attempt.outcome is Outcome.ALONE


def _days(earlier: str, later: str) -> int:
    """Whole days between two moments; -1 when one of them is no date."""
    try:
        return (date.fromisoformat(later[:10]) - date.fromisoformat(earlier[:10])).days
    except ValueError:
        return -1
