"""What is kept about one person, sorted so that they can be told all of it?

Apart because it is a pure reading of facts, and a complete one by the way it is made: every field of every fact is
taken, none is picked out. Which words belong to a field is a question of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, get_args

from kiosk.domain.facts import (
    ComfortSet,
    ConsentGiven,
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
    Fact,
    Happening,
    HelpCalled,
    ItemAnswered,
    MemoryChecked,
    NeedsTold,
    Oriented,
    PathDrawn,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.help_facts import HelpGiven, OutcomeTold, Referred, SupportGiven, ViewAgreed
from kiosk.domain.retention import OF_A_LEARNER, Term

OF_PEOPLE: tuple[type[Happening], ...] = (
    VisitStarted, VisitEnded, ConsentGiven, NeedsTold, ComfortSet, ItemAnswered, DiagnosticFinished, Oriented,
    PathDrawn, ExerciseStarted, ExerciseFinished, MemoryChecked, HelpCalled, HelpGiven, ViewAgreed, SupportGiven,
    Referred, OutcomeTold,
)  # fmt: skip
"""The kinds that tell of a person, in the order of a visit. The others are the kiosk's own."""

TELLING: tuple[type[Happening], ...] = (*OF_PEOPLE, *(one for one in get_args(Happening) if one not in OF_PEOPLE))


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that a field held, `times` over. `key`: its name, when the field has several by name. `text`: a
    word, an id, or "yes" and "no"; numbers are from `least` to `most` instead."""

    key: str = ""
    text: str = ""
    least: float | None = None
    most: float | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Detail:
    """A field of a kind of fact, with everything that it held."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Pile:
    """All facts of one kind. `term`: until when they are kept."""

    what: type[Happening]
    count: int
    details: tuple[Detail, ...]
    term: Term


class Mark(Enum):
    """What every fact carries besides what it tells."""

    RANDOM_NAME = "random_name"
    VISIT_NUMBER = "visit_number"
    OWN_NUMBER = "own_number"
    TIME = "time"
    CLOCK = "clock"
    LANGUAGE = "language"
    PLACE = "place"
    VERSIONS = "versions"


CARRIED: Mapping[str, Mark] = {
    "id": Mark.OWN_NUMBER,
    "visit": Mark.VISIT_NUMBER,
    "learner": Mark.RANDOM_NAME,
    "language": Mark.LANGUAGE,
    "pack": Mark.VERSIONS,
    "utc": Mark.TIME,
    "boot": Mark.CLOCK,
    "mono_ms": Mark.CLOCK,
    "trust": Mark.CLOCK,
    "install": Mark.PLACE,
    "centre": Mark.PLACE,
    "seq": Mark.OWN_NUMBER,
    "platform": Mark.VERSIONS,
}
"""Each field of a fact, of its moment, and of the statement around them, with the word under which it is told."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many facts head office has, how many were written to a stick, and the last time (ISO 8601, "" for
    never)."""

    received: int = 0
    received_at: str = ""
    carried: int = 0
    carried_at: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """`since`, `last`: the first and the latest moment, in the order of the facts; as the clock then said.
    `unreadable`: facts that are there, whose words were damaged."""

    facts: int = 0
    visits: int = 0
    since: str = ""
    last: str = ""
    languages: tuple[str, ...] = ()
    piles: tuple[Pile, ...] = ()
    unreadable: int = 0
    delivered: Delivered = Delivered()


def kept(facts: Sequence[Fact], unreadable: int = 0, delivered: Delivered | None = None) -> Kept:
    """`facts`: one person's, oldest first, those of their visits before the code was entered among them."""
    return Kept(
        facts=len(facts) + unreadable,
        visits=len({fact.visit for fact in facts if fact.visit}),
        since=facts[0].at.utc if facts else "",
        last=facts[-1].at.utc if facts else "",
        languages=tuple(dict.fromkeys(fact.language for fact in facts if fact.language)),
        piles=tuple(_piles(facts)),
        unreadable=unreadable,
        delivered=delivered or Delivered(),
    )


def _piles(facts: Sequence[Fact]) -> Iterator[Pile]:
    for what in TELLING:
        told = [fact.what for fact in facts if type(fact.what) is what]
        if told:
            held = ((part.name, _values(getattr(one, part.name) for one in told)) for part in fields(what))
            details = tuple(Detail(name, values) for name, values in held if values)
            yield Pile(what, len(told), details, OF_A_LEARNER[what])


def _values(held: Iterator[Any]) -> tuple[Value, ...]:
    """The same word is told once, with how often; numbers of the same name as the span between them."""
    words: dict[tuple[str, str], int] = {}
    spans: dict[str, tuple[float, float, int]] = {}
    for key, value in (pair for each in held for pair in _pairs(each)):
        if isinstance(value, str):
            words[key, value] = words.get((key, value), 0) + 1
        else:
            least, most, times = spans.get(key, (value, value, 0))
            spans[key] = (min(least, value), max(most, value), times + 1)
    told = (Value(key, text, times=times) for (key, text), times in words.items())
    measured = (Value(key, least=least, most=most, times=times) for key, (least, most, times) in spans.items())
    return (*told, *measured)


def _pairs(held: Any, key: str = "") -> Iterator[tuple[str, str | float]]:
    """Whatever a field holds, down to single words and numbers."""
    if isinstance(held, bool):
        yield key, "yes" if held else "no"
    elif isinstance(held, Enum):
        yield key, str(held.value)
    elif isinstance(held, int | float):
        yield key, float(held)
    elif isinstance(held, Mapping):
        for name, inner in held.items():
            yield from list(_pairs(inner, str(name))) or [(str(name), "")]
    elif isinstance(held, tuple | list):
        for inner in held:
            yield from _pairs(inner, key)
    elif held:
        yield key, str(held)
