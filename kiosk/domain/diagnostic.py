"""Which practical task to ask next, and what to conclude when there is nothing left worth asking.

Apart because this is the one place where information and kindness are weighed; evidence, worth, rules of
dignity and findings each live beside it. A diagnostic is a value: answering gives another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain import dignity
from kiosk.domain.estimate import Parameters
from kiosk.domain.evidence import Evidence, weigh
from kiosk.domain.findings import Findings, Pointing, sum_up
from kiosk.domain.probe import Diagnostic, Probe, Reply, Setting
from kiosk.domain.skills import SkillMap
from kiosk.domain.worth import is_too_much_alone, least_rate, prospects

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
    kept = tuple(reply for reply in replies if reply.probe.skill in known)
    return Diagnostic(skills, setting, kept, earlier=len(kept))


def next_probe(diagnostic: Diagnostic) -> Probe | None:
    """The next item, or None when the diagnostic is over for this visit."""
    if dignity.is_tired(diagnostic):
        return None
    if dignity.needs_known(diagnostic) and (known := dignity.known_probe(diagnostic)):
        return known
    if probe := _allowed(diagnostic, _today(diagnostic)):
        return probe
    if diagnostic.replies and not diagnostic.replies[-1].succeeded:
        # Either a thread must rest before it is asked again, or this is the end: both want a success now.
        return dignity.known_probe(diagnostic)
    return None


def findings(diagnostic: Diagnostic) -> Findings:
    """What is known so far; `complete` says whether anything was left to ask."""
    complete = not _left(diagnostic, weigh(diagnostic))
    return sum_up(diagnostic, weigh(diagnostic, settled=True), complete=complete)


def _allowed(diagnostic: Diagnostic, probes: Sequence[Probe]) -> Probe | None:
    """The best one that leaves alone the thread that just did not work."""
    resting = dignity.resting_thread(diagnostic)
    return next((probe for probe in probes if diagnostic.skill(probe.skill).thread != resting), None)


def _today(diagnostic: Diagnostic) -> list[Probe]:
    enough = diagnostic.counted_today >= diagnostic.setting.max_items
    return [] if enough else _left(diagnostic, weigh(diagnostic))


def _left(diagnostic: Diagnostic, evidence: Evidence) -> list[Probe]:
    """What may be asked, the best first: the motor gate, then twins that are awaited, then what is worth most.

    Nothing any more after too many first steps in a row that were not known.
    """
    if evidence.entry_failures >= diagnostic.parameters.entry_failures:
        return []
    return _gate(diagnostic) or [*_awaited(diagnostic, evidence), *_worthwhile(diagnostic, evidence)]


def _gate(diagnostic: Diagnostic) -> list[Probe]:
    """The items of the motor gate that have not been answered yet."""
    answered = {reply.probe.skill for reply in diagnostic.replies if reply.tells}
    skills = {skill.id: skill for thread in diagnostic.threads for skill in thread.skills}
    return [
        Probe(name)
        for name in diagnostic.parameters.gate
        if name in skills and name not in answered and diagnostic.can_ask(skills[name])
    ]


def _awaited(diagnostic: Diagnostic, evidence: Evidence) -> list[Probe]:
    """The twins of the failures that surprised, the easiest thread first."""
    standings = ((thread, evidence.standings.get(thread.id)) for thread in diagnostic.threads)
    return [
        Probe(thread.skills[standing.doubt - 1].id, twin=True)
        for thread, standing in standings
        if standing is not None and standing.doubt
    ]


def _worthwhile(diagnostic: Diagnostic, evidence: Evidence) -> list[Probe]:
    """All items that bring enough for the effort they ask, what brings most first."""
    consoling = dignity.resting_thread(diagnostic) is not None
    least = least_rate(diagnostic, evidence)
    doubted = {name for name, standing in evidence.standings.items() if standing.doubt}
    found = [
        prospect
        for thread in diagnostic.threads
        if thread.id not in doubted
        for prospect in prospects(diagnostic, evidence, thread, consoling=consoling)
        if prospect.rate >= least
    ]
    if len(found) == 1 and not doubted and not consoling and is_too_much_alone(found[0], least):
        return []
    return [prospect.probe for prospect in sorted(found, key=lambda one: -one.rate)]
