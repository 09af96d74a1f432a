"""One visit is one activity of the form, with what was told and done and nothing more."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.activity import MATERIALS, activity_of, as_workshop, with_workshops
from kiosk.desk.activity_form import Activity, Independence, Kind, Material
from kiosk.desk.reports import Period, draft_of
from kiosk.desk.skill_themes import OF_SKILLS, OF_THREADS, themes_of
from kiosk.domain.accounts import Autonomy
from kiosk.domain.facts import Fact, NeedsTold
from kiosk.domain.help_facts import Referred, SupportGiven
from kiosk.domain.outcomes import Outcome
from kiosk.domain.support import How, Procedure, Redirection, Theme
from tests.desk.made_activities import DAY, TODAY, activity, draft, visits_of
from tests.made_facts import facts
from tests.made_visits import diagnosed, month, practised, story


def test_a_visit_is_one_individual_activity_on_its_day() -> None:
    told = activity(*practised("G2"), minutes=34.6)
    assert told == Activity(DAY, 35, themes=(Theme.MAIL,))
    assert (told.kind, told.participants.total, told.channel.value) == (Kind.INDIVIDUAL, 1, "LieuActivite")


def test_what_nobody_told_stays_unknown() -> None:
    told = activity()
    assert (told.materials, told.themes, told.procedures) == ((), (), ())
    assert (told.independence, told.redirected, told.redirection) == (None, None, None)


def test_themes_are_what_was_practised_in_the_order_of_the_form() -> None:
    told = activity(diagnosed("A"), *practised("K1"), *practised("D2"), *practised("G1"), *practised("G2"))
    assert told.themes == (Theme.DIAGNOSIS, Theme.DEVICE, Theme.MAIL, Theme.SOCIAL, Theme.SAFETY)


def test_an_exercise_that_was_only_opened_is_not_claimed() -> None:
    began, ended = practised("G2", Outcome.STOPPED)
    assert activity(began).themes == ()
    assert activity(began, replace(ended, measures={"moves": 0.0})).themes == ()
    assert activity(began, ended).themes == (Theme.MAIL,)


def test_families_of_procedures_come_with_their_theme() -> None:
    ticked = SupportGiven(("done_with",), themes=(Theme.MAIL.value,), procedures=(Procedure.HOUSING.value,))
    told = activity(ticked)
    assert told.procedures == (Procedure.HOUSING,)
    assert told.themes == (Theme.MAIL, Theme.PROCEDURES)


def test_a_later_note_adds_to_the_one_before_and_sees_autonomy_last() -> None:
    first = SupportGiven(("done_for",), "accompanied", procedures=(Procedure.HOUSING.value,))
    told = activity(first, SupportGiven(("trained",), "autonomous", themes=("Email",)), SupportGiven(()))
    assert told.themes == (Theme.MAIL, Theme.PROCEDURES)
    assert told.procedures == (Procedure.HOUSING,)
    assert told.independence is Independence.AUTONOMOUS


def test_autonomy_is_the_forms_own_for_each_of_ours() -> None:
    seen = {autonomy: activity(SupportGiven((), autonomy.value)).independence for autonomy in Autonomy}
    assert [one.value for one in seen.values() if one] == [
        "EntierementAccompagne", "PartiellementAutonome", "Autonome",
    ]  # fmt: skip
    assert activity(SupportGiven((), "=1+1")).independence is None


def test_somebody_who_was_sent_on_is_told_with_the_kind_of_place() -> None:
    told = activity(Referred("Administration"), Referred("AideSociale"))
    assert (told.redirected, told.redirection) == (True, Redirection.SOCIAL)
    by_word = activity(SupportGiven((How.ORIENTED.value,)))
    assert (by_word.redirected, by_word.redirection) == (True, None)
    assert activity(Referred("Mairie de Valbourg")).redirection is None


def test_equipment_is_what_was_told_and_nothing_excludes_something() -> None:
    def with_devices(*devices: str) -> tuple[Material, ...]:
        return activity(NeedsTold({"devices": devices}, urgent=False)).materials

    assert with_devices("smartphone", "keypad_phone", "printer") == (Material.PHONE, Material.OTHER)
    assert with_devices("none") == (Material.NONE,)
    assert with_devices("none", "tablet") == (Material.TABLET,)
    assert with_devices("submarine") == ()


def test_equipment_has_the_words_of_the_shipped_interview(root: Path) -> None:
    needs = tomllib.loads((root / "assets/content/base/needs.toml").read_text(encoding="utf-8"))
    devices = next(question for question in needs["question"] if question["id"] == "devices")
    assert {name: material.value for name, material in MATERIALS.items()} == devices["codes"]


def test_the_table_of_themes_agrees_with_the_shipped_map(root: Path) -> None:
    shipped = tomllib.loads((root / "assets/content/base/skills.toml").read_text(encoding="utf-8"))
    skills = [skill for thread in shipped["threads"] for skill in thread["skills"]]
    for skill in skills:
        coop = {one["id"] for one in skill["references"] if one["framework"] == "Coop"}
        assert {theme.value for theme in themes_of(skill["id"])} == coop, skill["id"]
    assert set(OF_THREADS) == {thread["id"] for thread in shipped["threads"]}
    assert set(OF_SKILLS) <= {skill["id"] for skill in skills}


def test_skills_of_nobodys_thread_are_not_guessed() -> None:
    assert [themes_of(skill) for skill in ("Z1", "A", "A4", "", "Amina")] == [(), (), (), (), ()]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0.2, 1), (1.4, 1), (90, 90), (1440, 1440), (1441, None), (0, None), (-3, None)],
)
def test_minutes_are_whole_and_possible(minutes: float, told: int | None) -> None:
    assert activity(minutes=minutes).minutes == told


def any_support() -> st.SearchStrategy[SupportGiven]:
    """With the form's own words among any others."""
    words = st.text(max_size=6)

    def some(values: type[Any]) -> st.SearchStrategy[tuple[str, ...]]:
        known = st.sampled_from([member.value for member in values])
        return st.lists(known | words, max_size=4).map(tuple)

    seen = st.sampled_from([autonomy.value for autonomy in Autonomy]) | words
    return st.builds(SupportGiven, some(How), seen, st.just(()), some(Theme), some(Procedure))


def any_visit_happening() -> st.SearchStrategy[Any]:
    devices = st.lists(st.sampled_from([*MATERIALS, "?"]), max_size=4).map(tuple)
    return (
        any_support()
        | st.builds(NeedsTold, st.fixed_dictionaries({"devices": devices}), st.booleans())
        | st.builds(Referred, st.sampled_from([place.value for place in Redirection]) | st.text(max_size=4))
        | facts().map(lambda fact: fact.what)
    )


def follows_the_form(told: Activity) -> None:
    """The rules once more, written from the form and not from the code."""
    assert not told.procedures or Theme.PROCEDURES in told.themes
    people = told.participants
    for counted in (people.genders, people.ages, people.statuses):
        assert sum(counted.values()) <= people.total
    assert told.minutes is None or (type(told.minutes) is int and 1 <= told.minutes <= 1440)
    assert told.materials == (Material.NONE,) or Material.NONE not in told.materials
    assert told.redirection is None or told.redirected is True
    assert (people.total == 1) or told.kind is Kind.WORKSHOP
    assert told.kind is Kind.INDIVIDUAL or told.independence is None


@given(
    st.lists(st.tuples(st.integers(0, 2), st.lists(any_visit_happening(), max_size=5)), max_size=4),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
)
def test_no_facts_make_a_row_that_breaks_a_rule(
    lived: list[tuple[int, list[Any]]], minutes: float, workshops: bool
) -> None:
    stories = [story(day, 9, *happenings, minutes=min(minutes, 1e300)) for day, happenings in lived]
    days = frozenset(DAY + timedelta(days=number) for number in range(3)) if workshops else frozenset()
    for told in draft(*stories, workshops=days).activities:
        follows_the_form(told)


@given(st.lists(facts(), max_size=8))
def test_facts_in_any_disorder_make_rows_all_the_same(told: list[Fact]) -> None:
    for one in draft_of(visits_of(*told), Period(date(2026, 1, 1), date(2026, 12, 31)), TODAY).activities:
        follows_the_form(one)


def test_workshops_of_a_whole_month_follow_the_form_too() -> None:
    alone = [activity_of(visit, visit.day) for visit in visits_of(*month(80)) if visit.day is not None]
    days = frozenset(one.day for one in alone)
    together = list(with_workshops(alone, days))
    assert sum(one.participants.total for one in together) == 80
    assert as_workshop(alone[:5]).participants.total == 5
    for one in (*alone, *together):
        follows_the_form(one)
