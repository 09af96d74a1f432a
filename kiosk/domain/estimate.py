"""How able a person probably is, and how many steps of each thread they probably know: the arithmetic of belief.

Apart because recalibrating from real sessions means other `Parameters`, never another line of code. Everything is
Bayes' rule on a short list of abilities: each explains the replies more or less well, and each says in turn how
likely it is to know none, one, two or three steps of a thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import exp
from operator import mul

ABILITIES = tuple(-4.0 + 0.8 * index for index in range(11))
"""In logits. Finer or wider lists give the same answers, only later."""

Weights = tuple[float, ...]
"""One for each of `ABILITIES`."""
Levels = tuple[float, ...]
"""One for each number of steps that may be known in a thread: none, one, two …"""
Ladder = tuple[Levels, ...]
"""For each of `ABILITIES`, the chances of every number of steps."""


@dataclass(frozen=True, slots=True)
class Odds:
    """Of one item: how often who knows misses it, and how often who does not know gets it right."""

    slip: float = 0.08
    guess: float = 0.05


@dataclass(frozen=True, slots=True)
class Parameters:
    """What calibration decides. Abilities and difficulties are in logits, chances between 0 and 1.

    The defaults come from the synthetic people of `tests/bench/diagnostic.py`.
    """

    start: float = -0.5
    """The ability of a person of whom nothing is known yet."""
    spread: float = 1.5
    """How much people differ from that (a standard deviation)."""
    scale: float = 1.74
    """How steeply the chance to know a step falls with its difficulty."""
    odds: Odds = field(default_factory=Odds)
    """Of the items that have none of their own."""
    own_odds: Mapping[str, Odds] = field(default_factory=dict)
    """By skill, for items that are easier to guess or to miss than others."""
    claim: float = 0.3
    """What was done is believed known unless everything else makes it less likely than this."""
    surprise: float = 0.75
    """From this chance of success on, a failure surprises and a twin item must confirm it."""
    head_start: float = 0.56
    """A thread begins above its first step only where success is at least this likely."""
    able: float = 0.5
    """Unless this share of the map is probably known: then every thread may begin in its middle."""
    worth: float = 0.063
    """How many steps an item must let us recognise, for each item's effort, to be asked at all."""
    little: float = 0.2
    much: float = 0.38
    """Between these shares of the map probably known, `worth` rises: there are many other items to meet."""
    patience: float = 1.5
    """How fast it rises there."""
    burden: float = 0.5
    """What a failure costs beyond its item: half of the item for comfort that follows two of them."""
    relief: float = 0.9
    """How much of its effort a success gives back right after a failure."""
    entry_failures: int = 3
    """After this many first steps in a row that are not known, we stop."""
    gate: tuple[str, ...] = ("A1", "B1")
    """The motor gate, asked before anything else: pointing first, then typing."""
    cuts: tuple[float, ...] = (-1.5, -0.5, 0.75)
    """The abilities between one profile and the next."""

    def odds_of(self, skill: str) -> Odds:
        return self.own_odds.get(skill, self.odds)


def chance(ability: float, difficulty: float, scale: float) -> float:
    """To know a step, by the logistic curve of the Rasch model."""
    return 1.0 / (1.0 + exp(-scale * (ability - difficulty)))


@cache
def before_anything(start: float, spread: float) -> Weights:
    """What is believed of somebody who just came in."""
    weights = [exp(-(((ability - start) / spread) ** 2) / 2) for ability in ABILITIES]
    return tuple(weight / sum(weights) for weight in weights)


@cache
def ladder(difficulties: tuple[float, ...], scale: float) -> Ladder:
    """Of a thread whose steps have these difficulties; a later step rests on the ones before."""
    rows = []
    for ability in ABILITIES:
        bounds = [1.0, *(chance(ability, one, scale) for one in difficulties), 0.0]
        rows.append(tuple(low - high for low, high in pairwise(bounds)))
    return tuple(rows)


def explained(thread: Ladder, fit: Levels) -> Weights:
    """How well each ability explains the replies in one thread. `fit`: how well each number of steps does."""
    return tuple([sum(map(mul, row, fit)) for row in thread])


def ability(before: Weights, explanations: Iterable[Weights]) -> Weights:
    """What is believed of the person's ability after the replies in all these threads."""
    weights: Sequence[float] = before
    for one in explanations:
        weights = list(map(mul, weights, one))
    whole = sum(weights)
    return tuple(weight / whole for weight in weights)


def levels(person: Weights, thread: Ladder, fit: Levels, explanation: Weights) -> Levels:
    """How likely each number of known steps is, by what all threads say of the person and this one of itself."""
    elsewhere = [weight / own for weight, own in zip(person, explanation, strict=True)]
    columns = zip(*thread, strict=True)
    return tuple([sum(map(mul, elsewhere, column)) * own for column, own in zip(columns, fit, strict=True)])


def plain_levels(person: Weights, thread: Ladder) -> Levels:
    """The same for a thread that was not asked yet."""
    return tuple([sum(map(mul, person, column)) for column in zip(*thread, strict=True)])
