"""What a person's own answers and findings lead to: the human help that fits, and the path that begins with it.

Apart because a visit only decides where the person is now; these are readings of what was told and seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.accounts import Autonomy, Disagreement, disagreements
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import DiagnosticFinished, Fact, Happening, ItemAnswered, Oriented, PathDrawn
from kiosk.domain.needs import Interview
from kiosk.domain.orientation import Rule, orient, seen
from kiosk.domain.path import draw
from kiosk.domain.plan import plan
from kiosk.domain.probe import Probe, Reply
from kiosk.domain.progress import Progress

GENTLE_PULL = 4.0
"""How much a wish counts when courage comes first: the path then begins with what the person wants."""


@dataclass(frozen=True, slots=True)
class Counsel:
    """`rules`: the advice, today's first. `afraid`: a success comes before any test."""

    rules: tuple[Rule, ...]
    stops: tuple[str, ...]
    procedure: str
    delay: str

    @property
    def afraid(self) -> bool:
        return any(rule.role == "motivate" for rule in self.rules)

    @property
    def advised(self) -> tuple[Happening, ...]:
        """As a fact: ids only; nothing when no rule fits."""
        if not self.rules:
            return ()
        return (
            Oriented(
                roles=tuple(rule.role for rule in self.rules),
                formats=tuple(rule.format for rule in self.rules),
                rules=tuple(rule.id for rule in self.rules),
                procedure=self.procedure,
                delay=self.delay,
            ),
        )

    @property
    def drawn(self) -> PathDrawn:
        return PathDrawn(self.stops)


def counsel(
    curriculum: Curriculum,
    interview: Interview,
    found: DiagnosticFinished | None = None,
    known: frozenset[str] = frozenset(),
) -> Counsel:
    """In the shape of the time and of the public that this person belongs to. Without findings the path begins
    with a wish, not with the gate of mouse and keyboard: it is then drawn for somebody who needs courage."""
    answers = interview.answers
    who = (
        seen(answers, found.steps, found.how, found.profile) if found is not None else seen(answers, {}, {}, None)
    )
    exercises, shape = tuple(curriculum.exercises.values()), plan(curriculum.plans, who)
    wishes = interview.wishes
    if found is None:
        stops = draw(exercises, curriculum.skills, known, wishes, gate=(), pull=GENTLE_PULL, shape=shape)
    else:
        stops = draw(exercises, curriculum.skills, known, wishes, shape=shape)
    return Counsel(
        orient(curriculum.rules, who), stops,
        procedure="".join(answers.get("procedure", ())[:1]), delay="".join(answers.get("deadline", ())[:1]),
    )  # fmt: skip


def interview_of(curriculum: Curriculum, progress: Progress) -> Interview:
    """The interview as it was answered last, in this visit or an earlier one."""
    told = progress.needs.what.answers if progress.needs is not None else {}
    return Interview(curriculum.questions, tuple(told.items()))


def advice(curriculum: Curriculum, progress: Progress) -> tuple[Rule, ...]:
    """Which human help fits what is known now."""
    found = progress.diagnostic.what if progress.diagnostic is not None else None
    return counsel(curriculum, interview_of(curriculum, progress), found).rules


def disagreeing(
    curriculum: Curriculum, progress: Progress, observed: Autonomy | None = None
) -> tuple[Disagreement, ...]:
    """Nothing before the diagnostic. `observed`: as a helper saw the person last."""
    if progress.diagnostic is None:
        return ()
    answers = progress.needs.what.answers if progress.needs is not None else {}
    return disagreements(answers, progress.diagnostic.what, curriculum.skills, observed)


def replies_of(past: Iterable[Fact]) -> tuple[Reply, ...]:
    """What was answered in an earlier visit, for a diagnostic that is split over two."""
    return tuple(
        Reply(Probe(what.skill, what.twin, what.counted), what.first_try, what.outcome)
        for fact in past
        if isinstance(what := fact.what, ItemAnswered)
    )
