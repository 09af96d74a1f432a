"""Where a helper is in one page of their own pack: the sentences, the practice, a reply, done.

Apart because what counts as a first try must be the same however the page is shown. Nothing here is about anybody
else: a helper practises alone, and whoever leaves half-way has done nothing wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from kiosk.domain.help_facts import HelperPractised
from kiosk.domain.helper_page import Answer, HelperPage


class Stage(Enum):
    SENTENCES = "sentences"
    PRACTICE = "practice"
    REPLY = "reply"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Walk:
    """`tried`: the answers chosen so far, by their place in the practice, the latest last."""

    page: HelperPage
    stage: Stage = Stage.SENTENCES
    tried: tuple[int, ...] = ()

    @property
    def chosen(self) -> Answer | None:
        """The answer whose reply is shown."""
        return self.page.practice.answers[self.tried[-1]] if self.stage is Stage.REPLY else None

    @property
    def solved(self) -> bool:
        return any(self.page.practice.answers[place].good for place in self.tried)

    @property
    def first_try(self) -> bool:
        """Whether the first of all answers was a good one; later ones change nothing."""
        return bool(self.tried) and self.page.practice.answers[self.tried[0]].good

    @property
    def left(self) -> tuple[int, ...]:
        """The places of the answers that nobody has chosen yet."""
        return tuple(place for place in range(len(self.page.practice.answers)) if place not in self.tried)


def to_practice(walk: Walk) -> Walk:
    """From the sentences, or back from a reply to the answers that are left."""
    return replace(walk, stage=Stage.PRACTICE) if walk.left and not walk.page.broken else walk


def to_sentences(walk: Walk) -> Walk:
    """Read again; what was tried stays tried."""
    return replace(walk, stage=Stage.SENTENCES)


def choose(walk: Walk, place: int) -> Walk:
    """Choose an answer that is left. Anything else, such as a second press, changes nothing."""
    if walk.stage is not Stage.PRACTICE or place not in walk.left:
        return walk
    return replace(walk, stage=Stage.REPLY, tried=(*walk.tried, place))


def finish(walk: Walk) -> Walk:
    """The practice ends once a good answer was found; until then it stays where it is."""
    return replace(walk, stage=Stage.DONE) if walk.solved else walk


def worth_noting(before: Walk, after: Walk) -> HelperPractised | None:
    """The fact of this step: told once, when the first good answer is found."""
    if before.solved or not after.solved:
        return None
    return HelperPractised(after.page.id, after.first_try)
