"""Three of four on two days, and once more after a week: what is learnt, kept, or to be seen again."""

from __future__ import annotations

import pytest

from kiosk.domain.mastery import Check, Memory, due, memory
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.progress import Attempt, Place, Progress

SKILL_OF = {"A1a": "A1", "A1b": "A1", "G2a": "G2"}


def progress(*attempts: tuple[str, str, Mode, Outcome]) -> Progress:
    """(day, exercise, mode, outcome), in order."""
    return Progress(
        attempts=frozenset(
            Attempt(Place(True, f"2026-03-{day}T10:00:{number:02}Z", number, str(number)), exercise, mode, outcome)
            for number, (day, exercise, mode, outcome) in enumerate(attempts)
        )
    )


def alone(day: str, exercise: str = "A1a", outcome: Outcome = Outcome.ALONE) -> tuple[str, str, Mode, Outcome]:
    return day, exercise, Mode.ALONE, outcome


def challenge(day: str, exercise: str = "A1a", outcome: Outcome = Outcome.ALONE) -> tuple[str, str, Mode, Outcome]:
    return day, exercise, Mode.CHALLENGE, outcome


@pytest.mark.parametrize(
    ("attempts", "state"),
    [
        ([alone("02")], Memory.LEARNING),
        ([alone("02"), challenge("02"), alone("02", "A1b"), challenge("02", "A1b")], Memory.LEARNING),
        ([alone("02"), challenge("02"), alone("03", "A1b")], Memory.LEARNT),
        ([alone("02"), alone("02", outcome=Outcome.HELPED), challenge("03"), alone("03")], Memory.LEARNT),
        ([alone("02"), alone("02", outcome=Outcome.HELPED), alone("03", outcome=Outcome.SHOWN)], Memory.LEARNING),
        ([alone("02"), challenge("09")], Memory.KEPT),
        ([alone("02"), challenge("08")], Memory.LEARNING),
        ([alone("02"), challenge("10", outcome=Outcome.HELPED)], Memory.TO_REVIEW),
        ([alone("02"), challenge("10", outcome=Outcome.SHOWN), challenge("18")], Memory.KEPT),
        ([alone("02"), challenge("10", outcome=Outcome.SHOWN), alone("10"), challenge("18")], Memory.KEPT),
        ([alone("02", outcome=Outcome.SHOWN), challenge("10")], Memory.LEARNING),
    ],
)
def test_what_became_of_a_skill(attempts: list[tuple[str, str, Mode, Outcome]], state: Memory) -> None:
    assert memory(progress(*attempts), SKILL_OF) == {"A1": state}


def test_guided_attempts_and_those_left_early_prove_nothing() -> None:
    guided = ("02", "A1a", Mode.TOGETHER, Outcome.HELPED)
    left = ("02", "A1a", Mode.ALONE, Outcome.STOPPED)
    assert memory(progress(guided, left), SKILL_OF) == {}


def test_after_a_week_what_was_done_is_asked_again_longest_forgotten_first() -> None:
    known = progress(alone("01", "G2a"), alone("03"))
    assert due(known, SKILL_OF, "2026-03-07T09:00:00Z") == ()
    assert due(known, SKILL_OF, "2026-03-08T09:00:00Z") == (Check("G2", "G2a", 7),)
    both = due(known, SKILL_OF, "2026-03-20T09:00:00Z")
    assert [check.skill for check in both] == ["G2", "A1"]
    assert due(known, SKILL_OF, "2026-03-20T09:00:00Z", most=1) == both[:1]


def test_what_was_never_done_without_help_is_not_asked_again() -> None:
    assert due(progress(alone("01", outcome=Outcome.SHOWN)), SKILL_OF, "2026-03-20T09:00:00Z") == ()


@pytest.mark.parametrize("today", ["1970-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "not a date"])
def test_a_clock_that_lies_asks_nothing(today: str) -> None:
    assert due(progress(alone("01")), SKILL_OF, today) == ()
