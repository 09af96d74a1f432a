"""Where somebody stands follows from the facts alone, and two centres that compare notes always agree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.facts import (
    ComfortSet,
    DiagnosticFinished,
    ExerciseFinished,
    Fact,
    ItemAnswered,
    NeedsTold,
    PathDrawn,
    VisitStarted,
)
from kiosk.domain.outcomes import Mode, Outcome, Profile
from kiosk.domain.progress import Known, Progress, fold, merge
from kiosk.domain.skills import Skill
from tests.made_facts import fact, facts

MONDAY, TUESDAY = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11", "9b0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a22"

EXERCISES = st.builds(
    ExerciseFinished,
    exercise=st.sampled_from(["A1a", "A1b"]),
    skill=st.sampled_from(["A1", "A2"]),
    mode=st.sampled_from(Mode),
    outcome=st.sampled_from(Outcome),
)
MANY = st.lists(facts() | st.builds(replace, facts(), what=EXERCISES), max_size=12, unique_by=lambda one: one.id)
FEW_TRIES = settings(deadline=None, max_examples=40)


def lived(mode: Mode, outcome: Outcome, number: int, exercise: str = "A2a") -> Fact:
    return fact(ExerciseFinished(exercise, "A2", mode, outcome), number, visit=MONDAY)


def diagnosed(steps: dict[str, int]) -> Fact:
    return fact(DiagnosticFinished(steps, {}, {}, Profile.BEGINNER, 9), 1, visit=MONDAY)


def skill(step: int) -> Skill:
    return Skill(f"A{step}", "A", step, "", "")


@FEW_TRIES
@given(known=MANY, data=st.data())
def test_two_halves_joined_are_the_whole(known: list[Fact], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(known)))
    overlap = data.draw(st.integers(0, cut))
    assert merge(fold(known[:cut]), fold(known[overlap:])) == fold(known)


@FEW_TRIES
@given(known=MANY, data=st.data())
def test_the_order_of_facts_does_not_matter(known: list[Fact], data: st.DataObject) -> None:
    assert fold(data.draw(st.permutations(known))) == fold(known)


@FEW_TRIES
@given(one=MANY.map(fold), two=MANY.map(fold), three=MANY.map(fold))
def test_joining_is_commutative_associative_and_idempotent(one: Progress, two: Progress, three: Progress) -> None:
    assert merge(one, two) == merge(two, one)
    assert merge(merge(one, two), three) == merge(one, merge(two, three)) == merge(one, two, three)
    assert merge(one, one) == merge(one, Progress()) == one
    assert merge(merge(one, two), two) == merge(one, two)


def test_the_best_of_each_skill_is_kept() -> None:
    progress = fold(
        [
            lived(Mode.TOGETHER, Outcome.HELPED, 1),
            lived(Mode.SHOWN, Outcome.SHOWN, 2),
            fact(ItemAnswered("C1-1", "C1", False, True, Outcome.ALONE), 3),
            fact(ItemAnswered("D1-1", "D1", False, False, Outcome.SHOWN), 4),
            fact(ItemAnswered("E1-1", "E1", False, True, Outcome.ALONE, counted=False), 5),
            fact(ExerciseFinished("F1a", "F1", Mode.ALONE, Outcome.STOPPED), 6),
        ]
    )
    assert progress.skills == {"A2": Known.HELPED, "C1": Known.ALONE}


@pytest.mark.parametrize(
    ("mode", "outcome", "done"),
    [
        (Mode.ALONE, Outcome.ALONE, True),
        (Mode.ALONE, Outcome.HELPED, True),
        (Mode.CHALLENGE, Outcome.ALONE, True),
        (Mode.ALONE, Outcome.SHOWN, False),
        (Mode.ALONE, Outcome.STOPPED, False),
        (Mode.TOGETHER, Outcome.HELPED, False),
        (Mode.SHOWN, Outcome.SHOWN, False),
    ],
)
def test_an_exercise_is_done_once_brought_to_its_end_on_one_s_own(
    mode: Mode, outcome: Outcome, done: bool
) -> None:
    progress = fold([lived(mode, outcome, 1), lived(Mode.ALONE, Outcome.STOPPED, 2)])
    assert progress.done == (frozenset({"A2a"}) if done else frozenset())


@pytest.mark.parametrize(
    ("mode", "outcome", "offered"),
    [
        (Mode.SHOWN, Outcome.SHOWN, Mode.TOGETHER),
        (Mode.SHOWN, Outcome.STOPPED, Mode.SHOWN),
        (Mode.TOGETHER, Outcome.HELPED, Mode.ALONE),
        (Mode.TOGETHER, Outcome.SHOWN, Mode.SHOWN),
        (Mode.ALONE, Outcome.ALONE, Mode.CHALLENGE),
        (Mode.ALONE, Outcome.HELPED, Mode.ALONE),
        (Mode.ALONE, Outcome.SHOWN, Mode.TOGETHER),
        (Mode.ALONE, Outcome.STOPPED, Mode.ALONE),
        (Mode.CHALLENGE, Outcome.ALONE, Mode.CHALLENGE),
        (Mode.CHALLENGE, Outcome.SHOWN, Mode.ALONE),
    ],
)
def test_up_on_success_down_on_failure(mode: Mode, outcome: Outcome, offered: Mode) -> None:
    assert fold([lived(mode, outcome, 1)]).modes == {"A2a": offered}


def test_the_last_attempt_decides() -> None:
    tries = [lived(Mode.ALONE, Outcome.ALONE, 1), lived(Mode.CHALLENGE, Outcome.SHOWN, 2)]
    assert fold(tries).mode_for("A2a", skill(2)) is Mode.ALONE


@pytest.mark.parametrize(
    ("known", "step", "offered"),
    [
        (0, 1, Mode.SHOWN),
        (1, 1, Mode.ALONE),
        (1, 2, Mode.ALONE),
        (0, 2, Mode.SHOWN),
        (1, 3, Mode.SHOWN),
        (2, 3, Mode.ALONE),
    ],
)
def test_what_is_near_starts_alone(known: int, step: int, offered: Mode) -> None:
    assert fold([diagnosed({"A": known})]).mode_for("A2a", skill(step)) is offered
    assert Progress().mode_for("A2a", skill(step)) is Mode.SHOWN


def test_the_latest_word_on_everything() -> None:
    small, large = ComfortSet(100, "plain", 5, True, False), ComfortSet(200, "dark", 7, True, True)
    progress = fold(
        [
            fact(large, 9, visit=TUESDAY, language="ar"),
            fact(VisitStarted("fr"), 1, visit=MONDAY, language="fr"),
            fact(small, 2, visit=MONDAY, language="fr"),
            fact(NeedsTold({"have": ("phone",)}, urgent=False), 3, visit=MONDAY),
            fact(PathDrawn(("A1a",)), 4, visit=MONDAY),
            fact(PathDrawn(("A2a",)), 8, visit=TUESDAY),
        ]
    )
    assert progress.comfort is not None
    assert progress.comfort.what == large
    assert progress.path is not None
    assert progress.path.what.stops == ("A2a",)
    assert progress.needs is not None
    assert progress.needs.what.answers == {"have": ("phone",)}
    assert progress.language is not None
    assert progress.language.what == "ar"
    assert progress.visits == {MONDAY, TUESDAY}
    assert progress.diagnostic is None


def test_one_start_in_2045_without_a_set_clock_does_not_win_for_ever() -> None:
    wrong = fact(PathDrawn(("wrong",)), 1)
    wrong = replace(wrong, at=replace(wrong.at, utc="2045-01-01T00:00:00Z", trust="unsynced"))
    progress = fold([wrong, fact(PathDrawn(("right",)), 2)])
    assert progress.path is not None
    assert progress.path.what.stops == ("right",)
