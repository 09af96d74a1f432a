"""Which facts do the tests play with? Every kind there is, with any values, and small named ones for stories.

Apart because the statement, the store and progress must all be tried on the same facts.
"""

from __future__ import annotations

import dataclasses
import uuid
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from kiosk.domain.facts import Fact, Happening, Moment

KINDS: tuple[type[Any], ...] = get_args(Happening)

_WORDS = st.text(max_size=12)
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
_WHOLE = st.integers(min_value=-(2**40), max_value=2**40)
_VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: _WORDS,
    int: _WHOLE,
    float: _NUMBERS,
    bool: st.booleans(),
    tuple[str, ...]: st.lists(_WORDS, max_size=3).map(tuple),
    dict[str, float]: st.dictionaries(_WORDS, _NUMBERS, max_size=3),
    dict[str, int]: st.dictionaries(_WORDS, _WHOLE, max_size=3),
    dict[str, str]: st.dictionaries(_WORDS, _WORDS, max_size=3),
    dict[str, tuple[str, ...]]: st.dictionaries(_WORDS, st.lists(_WORDS, max_size=2).map(tuple), max_size=3),
}


def happenings(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any happening of this kind; every field gets a value, so a new field is tried without touching this."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{part.name: _values(hints[part.name]) for part in dataclasses.fields(kind)})


def _values(hint: Any) -> st.SearchStrategy[Any]:
    return _VALUES[hint] if hint in _VALUES else st.from_type(hint)


def identities() -> st.SearchStrategy[str]:
    return st.uuids(version=4).map(str)


def moments() -> st.SearchStrategy[Moment]:
    return st.builds(
        Moment,
        utc=st.sampled_from(["1970-01-01T00:00:07Z", "2026-11-23T09:30:00.250Z", "2045-06-01T12:00:00+00:00"]),
        boot=_WORDS,
        mono_ms=st.integers(min_value=0, max_value=2**40),
        trust=st.sampled_from(["ntp", "manual", "unsynced"]),
    )


def facts(kind: type[Any] | None = None) -> st.SearchStrategy[Fact]:
    return st.builds(
        Fact,
        id=identities(),
        at=moments(),
        what=happenings(kind) if kind else st.one_of(*(happenings(each) for each in KINDS)),
        visit=st.just("") | identities(),
        learner=st.sampled_from(["", "0123456789ABCDEF", "ZZZZZZZZZZZZZZZ0"]),
        language=st.sampled_from(["fr", "ar", "", "pt-BR"]),
        pack=_WORDS,
    )


def fact(what: Happening, number: int = 0, *, visit: str = "", learner: str = "", **more: Any) -> Fact:
    """A small story: the `number`th second of one morning. Without a number the identity is fresh."""
    return Fact(
        id=str(uuid.uuid5(uuid.NAMESPACE_OID, str(number))) if number else str(uuid.uuid4()),
        at=Moment(f"2026-11-23T09:{number // 60 % 60:02}:{number % 60:02}Z", "boot", number * 1000, "ntp"),
        what=what,
        visit=visit,
        learner=learner,
        **more,
    )
