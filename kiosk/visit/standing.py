"""What a person's own facts lead to: an earlier diagnostic to go on with, a path, and the human help that fits.

Apart because a visit only decides where the person is now; these are readings of what was recorded.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact, ItemAnswered, Oriented
from kiosk.domain.orientation import Rule, orient, seen
from kiosk.domain.path import draw
from kiosk.domain.probe import Probe, Reply
from kiosk.domain.progress import Progress

GENTLE_PULL = 4.0
"""How much a wish counts when courage comes first: the path then begins with what the person wants."""


def replies_of(past: Iterable[Fact]) -> tuple[Reply, ...]:
    """What was answered in an earlier visit, for a diagnostic that is split over two."""
    return tuple(
        Reply(Probe(what.skill, what.twin, what.counted), what.first_try, what.outcome)
        for fact in past
        if isinstance(what := fact.what, ItemAnswered)
    )


def advice(curriculum: Curriculum, progress: Progress) -> tuple[Rule, ...]:
    """Today's help first, then what else would help, each with its reason."""
    answers = progress.needs.what.answers if progress.needs is not None else {}
    if progress.diagnostic is None:
        return orient(curriculum.rules, seen(answers, {}, {}, None))
    found = progress.diagnostic.what
    return orient(curriculum.rules, seen(answers, found.steps, found.how, found.profile))


def oriented(rules: tuple[Rule, ...], answers: dict[str, tuple[str, ...]]) -> Oriented:
    """As a fact: ids only; the family of the procedure and its delay are the answers' own ids."""
    return Oriented(
        roles=tuple(rule.role for rule in rules),
        formats=tuple(rule.format for rule in rules),
        rules=tuple(rule.id for rule in rules),
        procedure="".join(answers.get("procedure", ())[:1]),
        delay="".join(answers.get("deadline", ())[:1]),
    )


def drawn(
    curriculum: Curriculum, known: frozenset[str], wishes: tuple[str, ...], *, gently: bool = False
) -> tuple[str, ...]:
    """`gently`: somebody who needs courage begins with a wish, not with the gate of mouse and keyboard."""
    exercises = tuple(curriculum.exercises.values())
    if gently:
        return draw(exercises, curriculum.skills, known, wishes, gate=(), pull=GENTLE_PULL)
    return draw(exercises, curriculum.skills, known, wishes)
