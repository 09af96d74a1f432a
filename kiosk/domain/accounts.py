"""Where do what a person said, what they did and what a volunteer saw not agree?

Apart because none of the three is the truth: who said too little is told what they can do, who said too much is
not corrected, and a volunteer is shown both sides with what they rest on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.facts import DiagnosticFinished
from kiosk.domain.outcomes import Profile
from kiosk.domain.skills import SkillMap

QUESTION = "done"
"""The question of the interview that asks what a person has already done without help."""

SPEAKS_OF: Mapping[str, str] = {"photo": "D2", "video_call": "D1", "mail": "G2", "search": "F1", "procedure": "I1"}
"""The skill that each of its choices rests on most."""


class Between(Enum):
    """Which two accounts disagree, and how."""

    SAID_NOT_SEEN = "said_not_seen"
    SEEN_NOT_SAID = "seen_not_said"
    OBSERVED_MORE = "observed_more"
    OBSERVED_LESS = "observed_less"


class Autonomy(Enum):
    """How far a volunteer saw the person manage alone, from least to most."""

    ACCOMPANIED = "accompanied"
    PARTLY = "partly"
    AUTONOMOUS = "autonomous"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What a volunteer can be shown. `choice`: what was (or was not) chosen; `skill`: what it rests on; `steps`:
    how many steps of its thread were seen, `sure` how surely, `how` in the words of an `Outcome`.

    About the whole person (`OBSERVED_…`) the first three are empty, and `steps` counts all threads.
    """

    between: Between
    choice: str = ""
    skill: str = ""
    how: str = ""
    steps: int = 0
    sure: float = 0.0


def disagreements(
    answers: Mapping[str, tuple[str, ...]],
    found: DiagnosticFinished,
    skills: SkillMap,
    observed: Autonomy | None = None,
) -> tuple[Disagreement, ...]:
    """In the order of the choices, the volunteer's last. What was never asked contradicts nothing."""
    return (*_of_the_person(answers, found, skills), *_of_the_volunteer(found, observed))


def _of_the_person(
    answers: Mapping[str, tuple[str, ...]], found: DiagnosticFinished, skills: SkillMap
) -> Iterator[Disagreement]:
    said = answers.get(QUESTION)
    if said is None:
        return
    places = {skill.id: skill for skill in skills.skills()}
    for choice, name in SPEAKS_OF.items():
        skill = places.get(name)
        if skill is None or skill.thread not in found.how:
            continue
        steps = found.steps[skill.thread]
        seen = steps >= skill.step
        if (choice in said) is not seen:
            between = Between.SEEN_NOT_SAID if seen else Between.SAID_NOT_SEEN
            yield Disagreement(between, choice, name, found.how[skill.thread], steps, found.sure[skill.thread])


def _of_the_volunteer(found: DiagnosticFinished, observed: Autonomy | None) -> Iterator[Disagreement]:
    order = list(Autonomy)
    seen = {Profile.FIRST_STEPS: Autonomy.ACCOMPANIED, Profile.NEARLY_AUTONOMOUS: Autonomy.AUTONOMOUS}
    apart = (
        0 if observed is None else order.index(observed) - order.index(seen.get(found.profile, Autonomy.PARTLY))
    )
    if apart:
        between = Between.OBSERVED_MORE if apart > 0 else Between.OBSERVED_LESS
        yield Disagreement(between, steps=sum(found.steps.values()))
