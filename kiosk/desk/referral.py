"""Where was this person sent, and does anybody know yet what became of it?

Apart because the answer is a reading of facts of two visits, weeks apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kiosk.domain.facts import Fact
from kiosk.domain.help_facts import OutcomeTold, Referred


def open_referral(past: Sequence[Fact], noted: Sequence[Fact]) -> Fact | None:
    """The latest referral of an earlier visit that no outcome followed; oldest facts come first."""
    waiting: Fact | None = None
    for fact in past:
        if isinstance(fact.what, Referred):
            waiting = fact
        elif isinstance(fact.what, OutcomeTold):
            waiting = None
    told = any(isinstance(fact.what, OutcomeTold) for fact in noted)
    return None if told else waiting


def days_between(then: str, now: str) -> int:
    """Whole days from one moment (ISO 8601) to another; 0 when a clock went back in between."""
    return max((date.fromisoformat(now[:10]) - date.fromisoformat(then[:10])).days, 0)
