"""Whoever asks what is kept about them is told all of it: every field of every fact."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import xapi
from kiosk.desk.kept import CARRIED, OF_PEOPLE, TELLING, Delivered, Kept, Mark, Value, kept
from kiosk.domain.facts import ComfortSet, Fact, Happening, Moment, VisitStarted
from kiosk.domain.retention import OF_A_LEARNER
from tests.desk.a_life import ANNA, MONDAY, a_life
from tests.made_facts import KINDS, fact, facts


def told_words(told: Kept) -> str:
    """Everything that is told, as one text."""
    values = [
        (pile.what.kind, detail.field, value) for pile in told.piles for detail in pile.details
        for value in detail.values
    ]  # fmt: skip
    return repr(values)


def leaves(held: Any) -> list[Any]:
    """Every single word and number in a value of a fact."""
    if isinstance(held, dict):
        return [one for key, inner in held.items() for one in ([key] if key else []) + leaves(inner)]
    if isinstance(held, tuple):
        return [one for inner in held for one in leaves(inner)]
    if isinstance(held, bool):
        return ["yes" if held else "no"]
    return [held.value] if hasattr(held, "value") else [held] if held != "" else []


def test_every_kind_of_fact_has_its_place() -> None:
    assert set(TELLING) == set(get_args(Happening)) == set(KINDS)
    assert len(TELLING) == len(KINDS)
    assert set(OF_PEOPLE) <= set(OF_A_LEARNER)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
@settings(max_examples=25)
@given(data=st.data())
def test_every_field_of_every_fact_is_told(kind: type[Any], data: st.DataObject) -> None:
    """Whatever it holds: each word of it, and each number within the span that is told."""
    one = data.draw(facts(kind))
    [pile] = kept([one]).piles
    assert (pile.what, pile.count) == (kind, 1)
    details = {detail.field: detail.values for detail in pile.details}
    for part in fields(kind):
        for leaf in leaves(getattr(one.what, part.name)):
            held = details[part.name]
            if isinstance(leaf, str):
                assert any(leaf in (value.text, value.key) for value in held)
            else:
                assert any(value.least == value.most == leaf for value in held) or any(
                    value.least is not None and value.most is not None and value.least <= leaf <= value.most
                    for value in held
                )


@settings(max_examples=40)
@given(known=st.lists(facts(), max_size=12))
def test_no_fact_is_left_out(known: list[Fact]) -> None:
    told = kept(known, unreadable=2)
    assert sum(pile.count for pile in told.piles) + told.unreadable == told.facts == len(known) + 2


def test_whatever_a_fact_carries_around_what_it_tells_is_named() -> None:
    """Of the fact, of its moment, and of the statement that is stored and sent."""
    names = {part.name for part in fields(Fact)} - {"at", "what"} | {part.name for part in fields(Moment)}
    assert names <= set(CARRIED)
    stored = {address.rpartition("/")[2] for address in (xapi.INSTALL, xapi.CENTRE, xapi.SEQ)} | {"platform"}
    assert stored <= set(CARRIED)
    assert set(CARRIED) - names - stored == set()
    assert set(CARRIED.values()) == set(Mark)


def test_a_life_is_summed_up() -> None:
    told = kept(a_life(), delivered=Delivered(3, "2026-11-24", 0, ""))
    assert (told.visits, told.facts, told.languages) == (2, len(a_life()), ("fr",))
    assert (told.since, told.last) == ("2026-11-23T09:00:01Z", "2026-11-23T09:01:45Z")
    assert {pile.what for pile in told.piles} == set(OF_PEOPLE), "this life has all there is"
    assert [pile.what for pile in told.piles] == list(OF_PEOPLE), "in the order of a visit"
    started = next(pile for pile in told.piles if pile.what is VisitStarted)
    assert started.count == 2
    assert started.details[0].values == (Value(text="fr"), Value(text="ar"))


def test_the_same_word_is_told_once_and_numbers_as_a_span() -> None:
    one = ComfortSet(200, "paper", 7, True, False, {"misses": 2.0})
    other = ComfortSet(200, "night", 9, True, True, {"misses": 5.0, "drift_mm": 1.5})
    [pile] = kept(
        [fact(what, number, visit=MONDAY, learner=ANNA) for number, what in enumerate((one, other))]
    ).piles
    details = {detail.field: detail.values for detail in pile.details}
    assert details["size"] == (Value(least=200, most=200, times=2),)
    assert details["voice"] == (Value(text="yes", times=2),)
    assert details["contrast"] == (Value(text="paper"), Value(text="night"))
    assert details["measures"] == (
        Value("misses", least=2, most=5, times=2), Value("drift_mm", least=1.5, most=1.5)
    )  # fmt: skip


def test_nobody_is_nothing() -> None:
    assert kept([]) == Kept()
    assert told_words(kept([])) == "[]"


def test_a_new_sort_of_value_would_be_noticed() -> None:
    """Words, numbers, yes and no, lists and tables of these: what else a field may hold, think of it here."""
    known = {str, int, float, bool, tuple[str, ...], dict[str, float], dict[str, int], dict[str, str]}
    hints = {hint for kind in KINDS for name, hint in get_type_hints(kind).items() if name != "kind"}
    assert {hint for hint in hints - known if not hasattr(hint, "__members__")} == {dict[str, tuple[str, ...]]}
