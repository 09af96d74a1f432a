"""What the replies prove, thread by thread: a success implies the easier steps, a failure the harder ones.

Apart because the next question and the findings must read the same replies in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.domain.estimate import Estimate, chance, moved
from kiosk.domain.outcomes import Outcome
from kiosk.domain.probe import Diagnostic, Reply
from kiosk.domain.skills import Skill, Thread


@dataclass(frozen=True, slots=True)
class Standing:
    """Of one thread: steps up to `known` are known, steps from `unknown` on are not, between them we ask.

    `doubt` is the step whose failure was a surprise and waits for its twin, 0 when there is none.
    """

    known: int
    unknown: int
    doubt: int = 0

    @property
    def untested(self) -> range:
        return range(self.known + 1, self.unknown)

    def after(self, step: int, *, success: bool) -> Standing:
        """The latest reply wins where two disagree."""
        if success:
            return Standing(max(self.known, step), max(self.unknown, step + 1))
        return Standing(min(self.known, step - 1), min(self.unknown, step))


@dataclass(frozen=True, slots=True)
class Evidence:
    estimate: Estimate
    standings: Mapping[str, Standing]
    entry_failures: int = 0
    """How many first steps in a row were not known. What was already known does not break the row."""

    def standing(self, thread: Thread) -> Standing:
        return self.standings.get(thread.id, Standing(0, len(thread.skills) + 1))


def weigh(diagnostic: Diagnostic) -> Evidence:
    """All replies, read in order."""
    evidence = Evidence(Estimate(diagnostic.parameters.start), {})
    telling = (reply for reply in diagnostic.replies if reply.tells)
    for rank, reply in enumerate(telling, start=1):
        evidence = _read(evidence, reply, rank, diagnostic)
    return evidence


def likelihood(diagnostic: Diagnostic, skill: Skill, evidence: Evidence) -> float:
    """The chance that this person succeeds in this step now."""
    ability = evidence.estimate.of(skill.thread)
    return chance(ability, diagnostic.skills.difficulty(skill), diagnostic.parameters.scale)


def _read(before: Evidence, reply: Reply, rank: int, diagnostic: Diagnostic) -> Evidence:
    skill = diagnostic.skills.skill(reply.probe.skill)
    standing = before.standing(diagnostic.skills.thread(skill.thread))
    if _surprises(before, reply, skill, diagnostic):
        doubted = replace(standing, doubt=skill.step)
        return replace(before, standings={**before.standings, skill.thread: doubted})
    success = reply.succeeded
    return Evidence(
        estimate=moved(
            before.estimate,
            skill.thread,
            diagnostic.skills.difficulty(skill),
            success=success,
            rank=rank,
            parameters=diagnostic.parameters,
        ),
        standings={**before.standings, skill.thread: standing.after(skill.step, success=success)},
        entry_failures=before.entry_failures + 1 if skill.step == 1 and not success else 0,
    )


def _surprises(evidence: Evidence, reply: Reply, skill: Skill, diagnostic: Diagnostic) -> bool:
    """A failure where success was likely. Who asks to be shown is believed: there is nothing to confirm."""
    if reply.succeeded or reply.probe.twin or reply.outcome is Outcome.SHOWN:
        return False
    return likelihood(diagnostic, skill, evidence) >= diagnostic.parameters.surprise
