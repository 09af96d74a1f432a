"""Which practical task to ask next, and what to conclude when there is nothing left worth asking.

Apart because this is the one place where information and kindness are weighed; evidence, rules of
dignity and findings each live beside it. A diagnostic is a value: answering gives another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain import dignity
from kiosk.domain.estimate import Parameters
from kiosk.domain.evidence import Evidence, Standing, likelihood, weigh
from kiosk.domain.findings import Findings, Pointing, sum_up
from kiosk.domain.probe import Diagnostic, Probe, Reply, Setting
from kiosk.domain.skills import Skill, SkillMap, Thread

__all__ = [
    "Diagnostic",
    "Findings",
    "Parameters",
    "Pointing",
    "Probe",
    "Reply",
    "Setting",
    "answer",
    "findings",
    "next_probe",
    "resume",
]


def answer(diagnostic: Diagnostic, reply: Reply) -> Diagnostic:
    return replace(diagnostic, replies=(*diagnostic.replies, reply))


def resume(skills: SkillMap, setting: Setting, replies: Sequence[Reply]) -> Diagnostic:
    """Where an earlier visit left off. Replies to skills that the map no longer has are forgotten."""
    known = {skill.id for skill in skills.skills()}
    return Diagnostic(skills, setting, tuple(reply for reply in replies if reply.probe.skill in known))


def next_probe(diagnostic: Diagnostic) -> Probe | None:
    """The next item, or None when the diagnostic is over."""
    if dignity.is_tired(diagnostic):
        return None
    if dignity.needs_known(diagnostic) and (known := dignity.known_probe(diagnostic)):
        return known
    evidence = weigh(diagnostic)
    if probe := _chosen(diagnostic, evidence, _still_to_ask(diagnostic, evidence)):
        return probe
    if diagnostic.replies and not diagnostic.replies[-1].succeeded:
        # Either a thread must rest before it is asked again, or this is the end: both want a success now.
        return dignity.known_probe(diagnostic)
    return None


def findings(diagnostic: Diagnostic) -> Findings:
    """What is known so far; `complete` says whether anything was left to ask."""
    evidence = weigh(diagnostic)
    return sum_up(diagnostic, evidence, complete=not _left(diagnostic, evidence))


def _still_to_ask(diagnostic: Diagnostic, evidence: Evidence) -> list[Probe]:
    counted = sum(reply.probe.counted for reply in diagnostic.replies)
    return [] if counted >= diagnostic.setting.max_items else _left(diagnostic, evidence)


def _left(diagnostic: Diagnostic, evidence: Evidence) -> list[Probe]:
    """Nothing any more after too many first steps in a row that were not known."""
    enough = evidence.entry_failures >= diagnostic.parameters.entry_failures
    return [] if enough else _worth_asking(diagnostic, evidence)


def _worth_asking(diagnostic: Diagnostic, evidence: Evidence) -> list[Probe]:
    """At most one item a thread, the easiest threads first, the motor gate before them all."""
    probes = [probe for thread in diagnostic.threads if (probe := _best(diagnostic, evidence, thread)) is not None]
    return _gate(diagnostic, evidence) or probes


def _gate(diagnostic: Diagnostic, evidence: Evidence) -> list[Probe]:
    """The items of the motor gate that have not been answered yet."""
    answered = {reply.probe.skill for reply in diagnostic.replies if reply.tells}
    skills = {skill.id: skill for thread in diagnostic.threads for skill in thread.skills}
    return [
        Probe(name)
        for name in diagnostic.parameters.gate
        if name in skills and name not in answered and diagnostic.can_ask(skills[name])
    ]


def _best(diagnostic: Diagnostic, evidence: Evidence, thread: Thread) -> Probe | None:
    """The item of this thread that teaches us most: the awaited twin, else the highest reward."""
    standing = evidence.standing(thread)
    if standing.doubt:
        return Probe(thread.skills[standing.doubt - 1].id, twin=True)
    steps = [thread.skills[step - 1] for step in standing.untested]
    steps = [skill for skill in steps if _in_reach(diagnostic, evidence, skill)]
    if not steps:
        return None
    return Probe(max(steps, key=lambda skill: _reward(diagnostic, evidence, skill, standing)).id)


def _in_reach(diagnostic: Diagnostic, evidence: Evidence, skill: Skill) -> bool:
    above = diagnostic.skills.difficulty(skill) - evidence.estimate.of(skill.thread)
    return (
        diagnostic.can_ask(skill)
        and above <= diagnostic.parameters.reach
        and likelihood(diagnostic, skill, evidence) >= diagnostic.parameters.least_chance
    )


def _reward(diagnostic: Diagnostic, evidence: Evidence, skill: Skill, standing: Standing) -> float:
    """How many untested steps the reply will decide, on average."""
    success = likelihood(diagnostic, skill, evidence)
    easier = skill.step - standing.known
    harder = standing.unknown - skill.step
    return success * easier + (1.0 - success) * harder


def _chosen(diagnostic: Diagnostic, evidence: Evidence, probes: Sequence[Probe]) -> Probe | None:
    """The easiest thread goes first; after something that did not work, the task most likely to work."""
    resting = dignity.resting_thread(diagnostic)
    skills = {probe: diagnostic.skills.skill(probe.skill) for probe in probes}
    allowed = [probe for probe in probes if skills[probe].thread != resting]
    if not allowed:
        return None
    if resting is None:
        return allowed[0]
    return max(allowed, key=lambda probe: likelihood(diagnostic, skills[probe], evidence))
