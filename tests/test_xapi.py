"""A fact becomes one statement that anybody can read, and comes back exactly as it was."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import xapi
from kiosk.domain.facts import (
    ExerciseFinished,
    Fact,
    ItemAnswered,
    KioskStarted,
    NeedsTold,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.outcomes import Mode, Outcome, VisitEnd
from tests.made_facts import KINDS, fact, facts

VISIT = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11"
LEARNER = "0123456789ABCDEF"


def frozen(one: Fact, seq: int = 7) -> bytes:
    return xapi.freeze(
        one, install="install-1", centre="Lyon 3", seq=seq, organisation="exemple.org", version="0.1"
    )


def statement(one: Fact) -> dict[str, Any]:
    return json.loads(frozen(one))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_every_fact_comes_back_exactly(kind: type[Any], data: st.DataObject) -> None:
    one = data.draw(facts(kind))
    assert xapi.thaw(frozen(one)) == one


@settings(deadline=None, max_examples=50)
@given(one=facts())
def test_the_bytes_are_canonical(one: Fact) -> None:
    data = frozen(one)
    assert msgspec.json.encode(msgspec.json.decode(data), order="sorted") == data
    data.decode("utf-8")
    assert frozen(xapi.thaw(data)) == data


@settings(deadline=None, max_examples=50)
@given(one=facts())
def test_every_address_of_a_statement_is_an_address(one: Fact) -> None:
    told = statement(one)
    for address in (told["verb"]["id"], told["object"]["id"], told["object"]["definition"]["type"]):
        assert address.startswith(("https://", "http://adlnet.gov/expapi/"))
        assert address.isascii()
        assert " " not in address


def test_three_kinds_of_actors() -> None:
    learner = statement(fact(VisitStarted("fr"), visit=VISIT, learner=LEARNER))["actor"]
    walk_in = statement(fact(VisitStarted("fr"), visit=VISIT))["actor"]
    kiosk = statement(fact(KioskStarted("0.1")))["actor"]
    assert learner == {
        "objectType": "Agent",
        "account": {"homePage": "https://ids.exemple.org/v1/learner", "name": LEARNER},
    }
    assert walk_in["account"] == {"homePage": "https://ids.exemple.org/v1/anon", "name": VISIT}
    assert kiosk["account"] == {"homePage": "https://ids.exemple.org/v1/kiosk", "name": "install-1"}


def test_the_context_says_where_and_in_which_order() -> None:
    one = fact(VisitStarted("ar"), 5, visit=VISIT, language="ar", pack="base@3")
    context = statement(one)["context"]
    assert context["registration"] == VISIT
    assert (context["platform"], context["language"], context["revision"]) == ("kiosk/0.1", "ar", "base@3")
    assert context["contextActivities"]["grouping"][0]["id"] == "https://ids.exemple.org/v1/pack/base"
    assert context["extensions"] == {
        xapi.INSTALL: "install-1",
        xapi.CENTRE: "Lyon 3",
        xapi.SEQ: 7,
        xapi.CLOCK: {"boot": "boot", "mono_ms": 5000, "trust": "ntp"},
    }
    assert xapi.seq_of(frozen(one, seq=842)) == 842


@pytest.mark.parametrize(
    ("outcome", "verb", "success"),
    [
        (Outcome.ALONE, "passed", True),
        (Outcome.HELPED, "passed", True),
        (Outcome.SHOWN, "suspended", None),
        (Outcome.STOPPED, "abandoned", None),
    ],
)
def test_nobody_fails_an_exercise(outcome: Outcome, verb: str, success: bool | None) -> None:
    told = statement(fact(ExerciseFinished("G2b", "G2", Mode.ALONE, outcome, {"total_s": 61.239})))
    assert told["verb"]["id"] == f"http://adlnet.gov/expapi/verbs/{verb}"
    assert told["result"].get("success") == success
    assert told["result"]["duration"] == "PT61.24S"
    assert told["object"]["id"] == "https://ids.exemple.org/v1/exercise/G2b"


def test_an_item_says_its_first_try_and_never_what_was_typed() -> None:
    told = statement(fact(ItemAnswered("A1-1", "A1", False, True, Outcome.ALONE)))
    assert told["result"]["success"] is True
    assert "response" not in told["result"]
    assert told["object"]["definition"] == {
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        "interactionType": "other",
    }


def test_the_length_of_a_visit_is_a_duration() -> None:
    assert statement(fact(VisitEnded(VisitEnd.GOODBYE, 90.0)))["result"]["duration"] == "PT90.00S"


def test_a_number_without_end_is_refused_before_it_is_lost() -> None:
    with pytest.raises(ValueError, match="finite"):
        frozen(fact(VisitEnded(VisitEnd.GOODBYE, float("nan"))))


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"null", b'{"id":1}', b"\xff\xfe", b'{"context":{"extensions":[]}}']
)
def test_what_is_not_ours_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the reasons differ, the refusal does not
        xapi.thaw(data)


def test_an_accent_is_written_as_itself() -> None:
    data = frozen(fact(NeedsTold({"où": ("à la maison",)}, urgent=False)))
    assert "à la maison".encode() in data
