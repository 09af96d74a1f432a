"""What people can learn here: threads of skills, each step resting on the one before it.

Apart because the diagnostic, the path and the results all read this one map; the map itself is data
(`assets/content/<pack>/skills.toml`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a public framework speaks of this skill: ("DigComp", "2.2", "2.1")."""

    framework: str
    version: str
    id: str


@dataclass(frozen=True, slots=True)
class Skill:
    """One observable thing a person can do. `step` is 1, 2 or 3 within its thread."""

    id: str
    thread: str
    step: int
    title: str
    can_do: str
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """A theme (mouse, keyboard, mail …). `entry` is the difficulty of its first step, in logits."""

    id: str
    title: str
    picture: str
    entry: float
    skills: tuple[Skill, ...]
    needs_letters: bool = False


@dataclass(frozen=True, slots=True)
class SkillMap:
    threads: tuple[Thread, ...]
    step_gap: float = 1.1

    def skills(self) -> Iterator[Skill]:
        for thread in self.threads:
            yield from thread.skills

    def thread(self, thread_id: str) -> Thread:
        return next(thread for thread in self.threads if thread.id == thread_id)

    def skill(self, skill_id: str) -> Skill:
        return next(skill for skill in self.skills() if skill.id == skill_id)

    def difficulty(self, skill: Skill) -> float:
        """In logits, the scale of the estimate: the thread's entry plus a gap for each step."""
        return self.thread(skill.thread).entry + self.step_gap * (skill.step - 1)
