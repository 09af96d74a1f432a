"""What the diagnostic found out: steps per thread and how sure we are, in words a person can be shown.

Apart because what is claimed about people must be read, and proved, on its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.estimate import chance
from kiosk.domain.evidence import Evidence
from kiosk.domain.outcomes import Outcome, Profile
from kiosk.domain.probe import Diagnostic, Reply
from kiosk.domain.skills import Skill, Thread


class Pointing(Enum):
    """What the motor gate decided. `HELPED`: someone, or the keyboard, points for this person."""

    MOUSE = "mouse"
    TOUCH = "touch"
    HELPED = "helped"


@dataclass(frozen=True, slots=True)
class Findings:
    """The dictionaries are by thread and hold every thread of the map.

    `how` has the value of an `Outcome`, only for threads that were asked. `sure` is how likely exactly this
    number of steps is, after all replies; 0 for a thread that was never asked.
    A thread that is not in `asked` was left out, or never reached: 0 steps then claims nothing.
    """

    steps: dict[str, int]
    sure: dict[str, float]
    how: dict[str, str]
    profile: Profile
    complete: bool
    known_skills: frozenset[str]
    asked: frozenset[str]
    pointing: Pointing


def sum_up(diagnostic: Diagnostic, evidence: Evidence, *, complete: bool) -> Findings:
    steps = {thread.id: _steps(diagnostic, evidence, thread) for thread in diagnostic.skills.threads}
    replies = {thread.id: _replies(diagnostic, thread) for thread in diagnostic.skills.threads}
    return Findings(
        steps=steps,
        sure={
            thread: evidence.levels[thread][count] if replies[thread] else 0.0 for thread, count in steps.items()
        },
        how={thread: _how(given).value for thread, given in replies.items() if given},
        profile=profile(diagnostic, sum(steps[thread.id] for thread in diagnostic.threads)),
        complete=complete,
        known_skills=frozenset(
            skill.id for skill in diagnostic.skills.skills() if skill.step <= steps[skill.thread]
        ),
        asked=frozenset(thread for thread, given in replies.items() if given),
        pointing=pointing(diagnostic, evidence),
    )


def profile(diagnostic: Diagnostic, known: int) -> Profile:
    """By how many of the cut-scores a person's known steps exceed; knowing more never lowers it.

    A cut is an ability: whoever knows more than is expected at that ability is above it. So the same cuts
    hold for a map of four threads and for one of twelve.
    """
    scale = diagnostic.parameters.scale
    difficulties = [
        diagnostic.skills.difficulty(skill) for thread in diagnostic.threads for skill in thread.skills
    ]
    expected = (
        sum(chance(cut, difficulty, scale) for difficulty in difficulties) for cut in diagnostic.parameters.cuts
    )
    return tuple(Profile)[sum(known > count for count in expected)]


def pointing(diagnostic: Diagnostic, evidence: Evidence) -> Pointing:
    """The mouse for whoever can click with it or has not been asked yet; else the finger, else a person."""
    if not diagnostic.setting.can_point:
        return Pointing.HELPED
    gate = [skill for skill in diagnostic.skills.skills() if skill.id in diagnostic.parameters.gate[:1]]
    if all(_may_be_known(diagnostic, evidence, skill) for skill in gate):
        return Pointing.MOUSE
    return Pointing.TOUCH if diagnostic.setting.touch_screen else Pointing.HELPED


def _may_be_known(diagnostic: Diagnostic, evidence: Evidence, skill: Skill) -> bool:
    """Not asked yet, in doubt, or done."""
    standing = evidence.standings.get(skill.thread)
    if standing is None or skill.step not in standing.asked or standing.doubt == skill.step:
        return True
    return _steps(diagnostic, evidence, diagnostic.thread(skill.thread)) >= skill.step


def _steps(diagnostic: Diagnostic, evidence: Evidence, thread: Thread) -> int:
    """What was done at a first try, and all that it rests on, unless everything else speaks against it."""
    standing = evidence.standings.get(thread.id)
    done = thread.skills[: standing.done] if standing else ()
    return sum(evidence.known(skill) >= diagnostic.parameters.claim for skill in done)


def _replies(diagnostic: Diagnostic, thread: Thread) -> list[Reply]:
    ids = {skill.id for skill in thread.skills}
    return [reply for reply in diagnostic.replies if reply.tells and reply.probe.skill in ids]


def _how(replies: list[Reply]) -> Outcome:
    """The most autonomous way anything was done in this thread."""
    if any(reply.succeeded and reply.outcome is Outcome.ALONE for reply in replies):
        return Outcome.ALONE
    done = any(reply.outcome in (Outcome.ALONE, Outcome.HELPED) for reply in replies)
    return Outcome.HELPED if done else Outcome.SHOWN
