"""How able a person probably is in each thread, and the numbers that this guess rests on.

Apart because recalibrating from real sessions means other `Parameters`, never another line of code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp


@dataclass(frozen=True, slots=True)
class Parameters:
    """What calibration decides. Abilities and difficulties are in logits, chances between 0 and 1.

    The defaults come from the synthetic people of `tests/bench/diagnostic.py`.
    """

    start: float = -0.8
    """The ability of a person of whom nothing is known yet."""
    common_gain: float = 1.0
    """How far a reply moves the estimate of every thread."""
    gain_decay: float = 0.3
    """How fast later replies move all the threads less than the first ones did."""
    own_gain: float = 0.3
    """How much further it moves its own thread."""
    scale: float = 1.2
    """How steeply the chance of success falls with difficulty."""
    reach: float = 2.0
    """Steps further than this above the estimate are not asked."""
    least_chance: float = 0.18
    """A success less likely than this is not worth a failure: nothing would be learnt."""
    surprise: float = 0.7
    """From this chance of success on, a failure surprises and a twin item must confirm it."""
    slip: float = 0.08
    guess: float = 0.05
    entry_failures: int = 3
    """After this many first steps in a row that are not known, we stop."""
    gate: tuple[str, ...] = ("A1", "B1")
    """The motor gate, asked before anything else: pointing first, then typing."""
    cuts: tuple[float, ...] = (-1.5, -0.5, 0.75)
    """The abilities between one profile and the next."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One estimate for each thread: what all threads share, and what is the thread's own."""

    common: float
    own: Mapping[str, float] = field(default_factory=dict)

    def of(self, thread: str) -> float:
        return self.common + self.own.get(thread, 0.0)


def chance(ability: float, difficulty: float, scale: float) -> float:
    """Of success, by the logistic curve of the Rasch model."""
    return 1.0 / (1.0 + exp(-scale * (ability - difficulty)))


def moved(
    before: Estimate, thread: str, difficulty: float, *, success: bool, rank: int, parameters: Parameters
) -> Estimate:
    """After one reply, as in an Elo rating: the less it was expected, the further. `rank` counts from 1."""
    surprise = float(success) - chance(before.of(thread), difficulty, parameters.scale)
    common = before.common + parameters.common_gain / (1.0 + parameters.gain_decay * rank) * surprise
    own = before.own.get(thread, 0.0) + parameters.own_gain * surprise
    return Estimate(common, {**before.own, thread: own})
