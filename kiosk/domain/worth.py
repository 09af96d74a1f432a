"""What an item would let us recognise in this person, and whether that is worth the effort it asks of them.

Apart because this is the one place where information has a price: a failure costs more than a success, for it
calls for comfort; and a success right after a failure gives something back.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.estimate import Levels
from kiosk.domain.evidence import Evidence, rights
from kiosk.domain.probe import Diagnostic, Probe
from kiosk.domain.skills import Skill, Thread


@dataclass(frozen=True, slots=True)
class Prospect:
    """An item that may be asked. `gain`: how many known steps it lets us recognise, on average."""

    probe: Probe
    thread: str
    gain: float
    success: float
    effort: float

    @property
    def rate(self) -> float:
        return self.gain / self.effort


def prospects(diagnostic: Diagnostic, evidence: Evidence, thread: Thread, *, consoling: bool) -> list[Prospect]:
    """The items of this thread that were not met yet. `consoling`: the task before did not work."""
    believed = evidence.levels[thread.id]
    standing = evidence.standings.get(thread.id)
    asked, done = (standing.asked, standing.done) if standing else (frozenset[int](), 0)
    parameters = diagnostic.parameters
    able = _share(evidence) >= parameters.able
    least_for_a_head_start = 0.0 if able else parameters.head_start
    found = []
    for skill in thread.skills:
        if skill.step in asked or not diagnostic.can_ask(skill):
            continue
        gain, success = _gain(diagnostic, skill, believed, done)
        head_start = skill.step > _first(diagnostic, thread) and not asked
        if head_start and success < least_for_a_head_start:
            continue
        effort = _effort(diagnostic, success, consoling=consoling)
        found.append(Prospect(Probe(skill.id), thread.id, gain, success, effort))
    return found


def least_rate(diagnostic: Diagnostic, evidence: Evidence) -> float:
    """How many steps each effort must bring, for somebody who probably knows this share of the map."""
    parameters = diagnostic.parameters
    share = min(max(_share(evidence), parameters.little), parameters.much)
    return float(parameters.worth * (share / parameters.little) ** parameters.patience)


def is_too_much_alone(prospect: Prospect, least: float) -> bool:
    """Of the last item that is left: its failure would call for a whole item of comfort, not for half of one."""
    return prospect.gain < least * (2.0 - prospect.success)


def _share(evidence: Evidence) -> float:
    """Of the whole map, how much is probably known."""
    everything = sum(len(believed) - 1 for believed in evidence.levels.values())
    expected = sum(count * part for believed in evidence.levels.values() for count, part in enumerate(believed))
    return expected / everything


def _first(diagnostic: Diagnostic, thread: Thread) -> int:
    return next((skill.step for skill in thread.skills if diagnostic.can_ask(skill)), 1)


def _effort(diagnostic: Diagnostic, success: float, *, consoling: bool) -> float:
    parameters = diagnostic.parameters
    return 1.0 - parameters.relief * success if consoling else 1.0 + parameters.burden * (1.0 - success)


def _gain(diagnostic: Diagnostic, skill: Skill, believed: Levels, done: int) -> tuple[float, float]:
    """How much the reply will add to what we recognise, on average, and the chance of a success."""
    right = rights(diagnostic, skill, len(believed))
    after_success = [part * one for part, one in zip(believed, right, strict=True)]
    after_failure = [part - one for part, one in zip(believed, after_success, strict=True)]
    success = sum(after_success)
    claim = diagnostic.parameters.claim
    added = success * _recognised([part / success for part in after_success], max(done, skill.step), claim)
    added += (1.0 - success) * _recognised([part / (1.0 - success) for part in after_failure], done, claim)
    return added - _recognised(believed, done, claim), success


def _recognised(believed: Levels | list[float], done: int, claim: float) -> float:
    """How many steps we would say are known, each for as much as it is surer than a mere claim."""
    whole = 0.0
    for step in range(1, done + 1):
        surplus = sum(believed[step:]) - claim
        if surplus < 0.0:
            break
        whole += surplus
    return whole / (1.0 - claim)
