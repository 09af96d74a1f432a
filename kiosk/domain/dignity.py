"""What may not be asked now, and when something already known must come: the rules of dignity.

Apart because these rules bind every way of choosing items, today's and the next one's. They look at
what a person lives through, so "show me" weighs here as much as a failure: either way, it did not work
alone. In the findings it is never called a failure.
"""

from __future__ import annotations

from kiosk.domain.probe import Diagnostic, Probe, Reply

STREAK = 2
"""After this many tasks in a row that did not work comes something already known."""


def resting_thread(diagnostic: Diagnostic) -> str | None:
    """The thread that just did not work: it is left alone for one item, twin included."""
    if not diagnostic.replies or diagnostic.replies[-1].succeeded:
        return None
    return _thread(diagnostic, diagnostic.replies[-1])


def needs_known(diagnostic: Diagnostic) -> bool:
    latest = diagnostic.replies[-STREAK:]
    return len(latest) == STREAK and not any(reply.succeeded for reply in latest)


def is_tired(diagnostic: Diagnostic) -> bool:
    """Missing twice in a row what one knows is a sign to stop for today."""
    latest = diagnostic.replies[-STREAK:]
    return len(latest) == STREAK and not any(reply.succeeded or reply.probe.counted for reply in latest)


def known_probe(diagnostic: Diagnostic) -> Probe | None:
    """Something this person has done before, in another thread than the resting one; None if there is nothing.

    The one asked least often, then the easiest; its twin when the item itself came last.
    """
    resting = resting_thread(diagnostic)
    skills = [diagnostic.skills.skill(name) for name in _done_before(diagnostic)]
    skills = [skill for skill in skills if skill.thread != resting and diagnostic.can_ask(skill)]
    if not skills:
        return None
    asked = [reply.probe for reply in diagnostic.replies]
    times = {skill.id: sum(probe.skill == skill.id for probe in asked) for skill in skills}
    chosen = min(skills, key=lambda skill: (times[skill.id], diagnostic.skills.difficulty(skill), skill.id))
    latest = next(probe for probe in reversed(asked) if probe.skill == chosen.id)
    return Probe(chosen.id, twin=not latest.twin, counted=False)


def _done_before(diagnostic: Diagnostic) -> list[str]:
    """The skills whose latest item succeeded, in the order they were first met."""
    latest = {reply.probe.skill: reply.succeeded for reply in diagnostic.replies}
    return [skill for skill, succeeded in latest.items() if succeeded]


def _thread(diagnostic: Diagnostic, reply: Reply) -> str:
    return diagnostic.skills.skill(reply.probe.skill).thread
