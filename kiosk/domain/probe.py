"""What the diagnostic asks, what it is told, and of whom: the values it is made of.

Apart because the rules of dignity, the evidence and the engine all speak of these and not of one another.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.estimate import Parameters
from kiosk.domain.outcomes import Outcome
from kiosk.domain.skills import Skill, SkillMap, Thread


@dataclass(frozen=True, slots=True)
class Setting:
    """What this person can meet, on this kiosk."""

    can_read_letters: bool = True
    """False: threads that need Latin letters are left out."""
    can_point: bool = True
    """False: the thread of pointing is left out (the person uses the keyboard alone)."""
    touch_screen: bool = False
    max_items: int = 25
    """Items that count, in one visit. Those asked only because they are already known come on top."""
    without: frozenset[str] = frozenset()
    """Skills that have no working item: never asked, still inferred."""


@dataclass(frozen=True, slots=True)
class Probe:
    """The next item. `counted` is False when it is asked for confidence, being already known."""

    skill: str
    twin: bool = False
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """`first_try` is all that is scored; `outcome` is SHOWN when "show me" was taken, STOPPED when left."""

    probe: Probe
    first_try: bool
    outcome: Outcome

    @property
    def succeeded(self) -> bool:
        return self.first_try and self.outcome in (Outcome.ALONE, Outcome.HELPED)

    @property
    def tells(self) -> bool:
        """Whether it says something about the skill: leaving in the middle does not."""
        return self.probe.counted and self.outcome is not Outcome.STOPPED


@dataclass(frozen=True, slots=True)
class Diagnostic:
    skills: SkillMap
    setting: Setting = field(default_factory=Setting)
    replies: tuple[Reply, ...] = ()
    parameters: Parameters = field(default_factory=Parameters)
    earlier: int = 0
    """How many of the replies come from earlier visits; they do not tire anybody today."""

    @property
    def threads(self) -> tuple[Thread, ...]:
        """Those this person can meet, the easiest first."""
        return tuple(sorted(filter(self._can_meet, self.skills.threads), key=lambda thread: thread.entry))

    @property
    def counted_today(self) -> int:
        return sum(reply.probe.counted for reply in self.replies[self.earlier :])

    def skill(self, name: str) -> Skill:
        return self.skills.skill(name)

    def thread(self, name: str) -> Thread:
        return self.skills.thread(name)

    def difficulties(self, thread: Thread) -> tuple[float, ...]:
        """Of its steps, in logits."""
        return tuple(thread.entry + self.skills.step_gap * (skill.step - 1) for skill in thread.skills)

    def can_ask(self, skill: Skill) -> bool:
        return skill.id not in self.setting.without

    def _can_meet(self, thread: Thread) -> bool:
        if thread.needs_letters and not self.setting.can_read_letters:
            return False
        pointing = self.parameters.gate[:1]
        return self.setting.can_point or all(skill.id not in pointing for skill in thread.skills)
