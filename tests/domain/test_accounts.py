"""What was said beside what was done beside what a volunteer saw: each disagreement, and no false one."""

from __future__ import annotations

import pytest

from kiosk.domain.accounts import Autonomy, Between, Disagreement, disagreements
from kiosk.domain.facts import DiagnosticFinished
from kiosk.domain.outcomes import Profile
from tests.bench.people import skill_map

TWELVE = skill_map()


def seen(profile: Profile = Profile.BEGINNER, **steps: int) -> DiagnosticFinished:
    """Only the named threads were asked."""
    return DiagnosticFinished(
        steps={thread.id: steps.get(thread.id, 0) for thread in TWELVE.threads},
        sure={thread.id: 0.9 if thread.id in steps else 0.0 for thread in TWELVE.threads},
        how=dict.fromkeys(steps, "alone"),
        profile=profile,
        items=9,
    )


def test_said_yes_and_seen_no_is_shown_with_what_it_rests_on() -> None:
    (found,) = disagreements({"done": ("mail",)}, seen(G=1), TWELVE)

    assert found == Disagreement(Between.SAID_NOT_SEEN, "mail", "G2", "alone", steps=1, sure=0.9)


def test_said_no_and_seen_yes_is_good_news() -> None:
    (found,) = disagreements({"done": ("nothing",)}, seen(F=2), TWELVE)

    assert (found.between, found.choice, found.skill) == (Between.SEEN_NOT_SAID, "search", "F1")


def test_who_said_what_was_seen_contradicts_nothing() -> None:
    assert disagreements({"done": ("mail", "search")}, seen(G=2, F=1, I=0), TWELVE) == ()


@pytest.mark.parametrize("answers", [{}, {"wishes": ("family",)}])
def test_a_question_that_was_skipped_contradicts_nothing(answers: dict[str, tuple[str, ...]]) -> None:
    assert disagreements(answers, seen(G=3, F=3), TWELVE) == ()


def test_a_thread_that_was_never_asked_contradicts_nothing() -> None:
    assert disagreements({"done": ("mail", "procedure", "photo")}, seen(A=1), TWELVE) == ()


def test_a_skill_that_the_map_does_not_have_contradicts_nothing() -> None:
    assert disagreements({"done": ("search",)}, seen(F=0), skill_map("ABEG")) == ()


@pytest.mark.parametrize(
    ("observed", "profile", "between"),
    [
        (Autonomy.AUTONOMOUS, Profile.INTERMEDIATE, Between.OBSERVED_MORE),
        (Autonomy.PARTLY, Profile.FIRST_STEPS, Between.OBSERVED_MORE),
        (Autonomy.ACCOMPANIED, Profile.BEGINNER, Between.OBSERVED_LESS),
        (Autonomy.PARTLY, Profile.NEARLY_AUTONOMOUS, Between.OBSERVED_LESS),
        (Autonomy.ACCOMPANIED, Profile.FIRST_STEPS, None),
        (Autonomy.PARTLY, Profile.BEGINNER, None),
        (Autonomy.PARTLY, Profile.INTERMEDIATE, None),
        (Autonomy.AUTONOMOUS, Profile.NEARLY_AUTONOMOUS, None),
        (None, Profile.FIRST_STEPS, None),
    ],
)
def test_what_the_volunteer_saw_is_held_beside_it(
    observed: Autonomy | None, profile: Profile, between: Between | None
) -> None:
    found = disagreements({}, seen(profile, A=2, B=1), TWELVE, observed)

    assert [(one.between, one.steps) for one in found] == ([(between, 3)] if between else [])
