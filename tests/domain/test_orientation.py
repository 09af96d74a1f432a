"""Which help is advised, to whom and why: the shipped rules held against situations that drop-in centres know."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.loader import load_pack, pack_folder
from kiosk.domain.findings import profile
from kiosk.domain.orientation import Rule, Seen, Told, orient, seen
from kiosk.domain.outcomes import Profile
from kiosk.domain.probe import Diagnostic
from kiosk.worlds.table import WORLDS
from tests.bench.people import skill_map
from tests.domain.situations import SITUATIONS, Situation, answers

PACK = load_pack(pack_folder(paths.assets()), WORLDS)
RULES = PACK.rules
BY_ID = {rule.id: rule for rule in RULES}


def advised(situation: Situation) -> tuple[Rule, ...]:
    profile = Profile(situation.profile) if situation.profile else None
    gaps = situation.gaps if situation.profile else None
    return orient(RULES, Seen(answers(situation.told), gaps, profile))


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.who)
def test_each_situation_gets_the_help_that_fits_and_its_reason(situation: Situation) -> None:
    advice = advised(situation)
    assert tuple(rule.id for rule in advice) == situation.advice
    if advice:
        today = BY_ID[situation.advice[0]]
        assert (advice[0].role, advice[0].format) == (situation.role, situation.format)
        assert advice[0].reason == today.reason
        assert all(rule.say.strip() and rule.reason.strip() for rule in advice)


def test_there_are_enough_situations_and_every_rule_is_reached() -> None:
    assert len(SITUATIONS) >= 60
    assert len({one.who for one in SITUATIONS}) == len(SITUATIONS)
    reached = {rule for one in SITUATIONS for rule in one.advice}
    assert reached == set(BY_ID)
    first = {one.advice[0] for one in SITUATIONS if one.advice}
    assert {BY_ID[rule].role for rule in first} == {rule.role for rule in RULES}


def test_every_answer_of_the_situations_exists_in_the_interview() -> None:
    choices = {question.id: {choice.id for choice in question.choices} for question in PACK.questions}
    for one in SITUATIONS:
        for question, given_ in answers(one.told).items():
            assert set(given_) <= choices[question], one.who


def test_a_mandate_is_asked_for_only_when_somebody_acts_in_the_persons_place() -> None:
    assert {rule.id for rule in RULES if rule.mandate} == {"urgent_for"}


def test_words_for_the_directory_are_those_of_the_national_schema() -> None:
    services = {
        "Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien",
        "Acquisition de matériel informatique à prix solidaire", "Accès internet et matériel informatique",
    }  # fmt: skip
    care = {"Illettrisme", "Langues étrangères (anglais)", "Langues étrangères (autres)"}
    programmes = {"Aidants Connect", "France Services", "Emmaüs Connect"}
    for rule in RULES:
        assert set(rule.services) <= services
        assert set(rule.care) <= care
        assert set(rule.programmes) <= programmes


@given(
    st.fixed_dictionaries(
        {},
        optional={
            question.id: st.lists(st.sampled_from([choice.id for choice in question.choices]), max_size=3).map(
                tuple
            )
            for question in PACK.questions
        },
    ),
    st.integers(min_value=0, max_value=12),
)
def test_whoever_has_fewer_gaps_is_never_sent_to_longer_training(
    told: dict[str, tuple[str, ...]], gaps: int
) -> None:
    lengths = {"": 0, "12h": 12, "18h": 18, "30h": 30}
    hours = []
    for count in range(gaps + 1):
        advice = orient(RULES, Seen(told, count, Profile.BEGINNER))
        hours.append(lengths[next((rule.format for rule in advice if rule.role == "train"), "")])
    assert all(fewer <= more for fewer, more in pairwise(hours))


@given(st.sampled_from([question.id for question in PACK.questions]), st.integers(0, 12))
def test_one_help_of_each_kind_at_most(question: str, gaps: int) -> None:
    everything = {
        one.id: tuple(choice.id for choice in one.choices) for one in PACK.questions if one.id != question
    }
    roles = [rule.role for rule in orient(RULES, Seen(everything, gaps, Profile.FIRST_STEPS))]
    assert len(roles) == len(set(roles))


def test_nothing_that_asks_for_a_diagnostic_holds_before_it() -> None:
    person = seen({"time": ("months",)}, {}, {}, None)
    assert all(rule.role != "train" for rule in orient(RULES, person))


def test_a_theme_that_was_not_looked_at_is_no_gap() -> None:
    assert seen({}, {"A": 3, "B": 0}, {"A": "alone"}, Profile.BEGINNER).gaps == 0
    assert seen({}, {"A": 1, "B": 2}, {"A": "alone", "B": "alone"}, Profile.BEGINNER).gaps == 1


def test_only_means_nothing_else() -> None:
    phone_only = Told("devices", ("smartphone",), only=True)
    assert phone_only.holds({"devices": ("smartphone",)})
    assert not phone_only.holds({"devices": ("smartphone", "computer")})
    assert not phone_only.holds({})


def test_knowing_more_never_lowers_the_profile_and_every_profile_is_reached() -> None:
    order = list(Profile)
    for threads in ("ABCDEFGHIJKL", "ABEG"):
        diagnostic = Diagnostic(skill_map(threads))
        reached = [order.index(profile(diagnostic, known)) for known in range(len(threads) * 3 + 1)]
        assert reached == sorted(reached)
        assert set(reached) == set(range(len(order)))
