"""Which human help fits this person now, and why: rules that a teacher can read, tried one after the other.

Apart because every advice must be explained by something that was told or seen, and because the rules are content
(`assets/content/<pack>/orientation.toml`): this only holds them against one person's answers and findings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.outcomes import Profile

Role = Literal["do_for", "do_with", "equip", "motivate", "train", "drop_in", "refer", "acculturate"]
"""What the helping side does: do it for or with the person, lend or sell equipment, give courage, teach, keep an
open hour, send to a place that knows better, show a professional what was found."""

ENOUGH_STEPS = 2
"""A theme of which fewer steps are known is a gap."""

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Told:
    """Holds when the answer to this question has one of these choices; with `only`, nothing else but them."""

    question: str
    one_of: tuple[str, ...]
    only: bool = False

    def holds(self, answers: Answers) -> bool:
        given = set(answers.get(self.question, ()))
        return bool(given & set(self.one_of)) and (not self.only or given <= set(self.one_of))


@dataclass(frozen=True, slots=True)
class Circumstances:
    """All of these must hold; what is left out asks nothing. `gaps`: how many themes with fewer than two steps,
    among those that were looked at. Without a diagnostic, nothing that asks for one holds."""

    told: tuple[Told, ...] = ()
    untold: tuple[Told, ...] = ()
    gaps_at_least: int = 0
    gaps_at_most: int | None = None
    profiles: tuple[Profile, ...] = ()

    def hold(self, seen: Seen) -> bool:
        return (
            all(one.holds(seen.answers) for one in self.told)
            and not any(one.holds(seen.answers) for one in self.untold)
            and self._diagnosed(seen)
        )

    def _diagnosed(self, seen: Seen) -> bool:
        if not (self.gaps_at_least or self.gaps_at_most is not None or self.profiles):
            return True
        if seen.gaps is None:
            return False
        most = self.gaps_at_most
        return (
            seen.gaps >= self.gaps_at_least
            and (most is None or seen.gaps <= most)
            and (not self.profiles or seen.profile in self.profiles)
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """`say` is the advice and `reason` why, both for the person. `format` names how the help is given (12 h, open
    hour …). `services`, `care` and `programmes` are words of the national schema of places, to search a directory
    with; `mandate`: an account of the person's will be used, which asks for a mandate."""

    id: str
    role: Role
    format: str
    say: str
    reason: str
    picture: str
    when: tuple[Circumstances, ...]
    services: tuple[str, ...] = ()
    care: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    mandate: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one person: what was told, and what the diagnostic saw (None before it)."""

    answers: Answers
    gaps: int | None = None
    profile: Profile | None = None


def seen(answers: Answers, steps: Mapping[str, int], how: Mapping[str, str], profile: Profile | None) -> Seen:
    """`how` holds the themes that were looked at; the others claim nothing."""
    if profile is None:
        return Seen(answers)
    return Seen(answers, sum(1 for thread in how if steps.get(thread, 0) < ENOUGH_STEPS), profile)


def orient(rules: tuple[Rule, ...], person: Seen) -> tuple[Rule, ...]:
    """The rules that hold, today's help first; of each role only the first, in the order of the file."""
    advice: dict[str, Rule] = {}
    for rule in rules:
        if rule.role not in advice and any(one.hold(person) for one in rule.when):
            advice[rule.role] = rule
    return tuple(advice.values())
