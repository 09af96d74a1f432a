"""One visit is one activity of the form, and the form's rules cannot be broken."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk import form_words
from kiosk.desk.activity import MATERIALS, activity_of, as_workshop, with_workshops
from kiosk.desk.activity_form import (
    Activity,
    AgeBand,
    FormRule,
    Gender,
    Independence,
    Kind,
    Level,
    Material,
    Participants,
    RulesBroken,
    Status,
)
from kiosk.desk.reports import Draft, Gap, Period, Span, draft_of
from kiosk.desk.skill_themes import OF_SKILLS, OF_THREADS, themes_of
from kiosk.desk.visit_told import VisitBook, VisitTold
from kiosk.domain.accounts import Autonomy
from kiosk.domain.facts import ConsentGiven, Fact, NeedsTold, VisitStarted
from kiosk.domain.help_facts import Referred, SupportGiven
from kiosk.domain.outcomes import Outcome
from kiosk.domain.support import How, Procedure, Redirection, Theme
from tests.made_facts import facts
from tests.made_visits import FIRST, Story, diagnosed, month, practised, story

UTC_TIME = timezone(timedelta(0))
DAY = date(2026, 11, 2)
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
TODAY = date(2026, 11, 30)


def visits_of(*told: Fact) -> list[VisitTold]:
    book = VisitBook(lambda moment: moment.astimezone(UTC_TIME))
    for fact in told:
        book.note(fact)
    return list(book.visits.values())


def activity(*happenings: Any, minutes: float = 20) -> Activity:
    return activity_of(visits_of(*story(0, 9, *happenings, minutes=minutes).facts)[0], DAY)


def draft(*stories: Story, **more: Any) -> Draft:
    return draft_of(visits_of(*(fact for one in stories for fact in one.facts)), MONTH, TODAY, **more)


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


@pytest.mark.parametrize(
    ("how", "rule"),
    [
        ({"procedures": (Procedure.HOUSING,)}, FormRule.PROCEDURES_WITHOUT_THEME),
        ({"participants": Participants(1, ages={AgeBand.FROM_70: 2})}, FormRule.MORE_COUNTED_THAN_PRESENT),
        ({"participants": Participants(1, genders={Gender.MALE: -1})}, FormRule.MORE_COUNTED_THAN_PRESENT),
        ({"participants": Participants(0)}, FormRule.NOBODY_PRESENT),
        ({"participants": Participants(2)}, FormRule.SEVERAL_IN_AN_INDIVIDUAL),
        ({"minutes": 0}, FormRule.IMPOSSIBLE_MINUTES),
        ({"minutes": 1441}, FormRule.IMPOSSIBLE_MINUTES),
        ({"materials": (Material.NONE, Material.TABLET)}, FormRule.NOTHING_AND_SOMETHING),
        ({"themes": (Theme.MAIL, Theme.MAIL)}, FormRule.NAMED_TWICE),
        ({"redirection": Redirection.OTHER}, FormRule.REDIRECTION_WITHOUT_REDIRECTING),
        ({"redirected": False, "redirection": Redirection.OTHER}, FormRule.REDIRECTION_WITHOUT_REDIRECTING),
        ({"title": "Souris"}, FormRule.OF_THE_OTHER_KIND),
        ({"level": Level.BEGINNER}, FormRule.OF_THE_OTHER_KIND),
        ({"kind": Kind.WORKSHOP, "independence": Independence.PARTLY}, FormRule.OF_THE_OTHER_KIND),
        ({"kind": Kind.WORKSHOP, "redirected": True}, FormRule.OF_THE_OTHER_KIND),
    ],
)
def test_an_activity_against_a_rule_cannot_be_made(how: dict[str, Any], rule: FormRule) -> None:
    with pytest.raises(RulesBroken) as refused:
        Activity(DAY, **how)
    assert rule in refused.value.rules


def test_every_rule_can_be_broken_in_that_test() -> None:
    tried = test_an_activity_against_a_rule_cannot_be_made.pytestmark[0].args[1]
    assert {rule for _, rule in tried} == set(FormRule)


def test_a_workshop_may_be_counted_up_to_its_total() -> None:
    counted = Participants(3, {Gender.FEMALE: 2}, {AgeBand.FROM_60: 3}, {Status.RETIRED: 1})
    assert Activity(DAY, kind=Kind.WORKSHOP, participants=counted).participants.total == 3


def test_several_visits_of_one_day_stay_individual_until_a_volunteer_says_otherwise() -> None:
    told = draft(story(0, 9, *practised("A1")), story(0, 9, *practised("G1")), story(1))
    assert [one.kind for one in told.activities] == [Kind.INDIVIDUAL] * 3
    assert told.busy_days == ((DAY, 2),)


def test_a_day_that_was_a_workshop_is_one_activity() -> None:
    housing = SupportGiven((How.ORIENTED.value,), "partly", procedures=(Procedure.HOUSING.value,))
    visits = [story(0, 9, *practised("A1"), housing), story(0, 10, *practised("G1"), minutes=50), story(1)]
    told = draft(*visits, workshops=frozenset({DAY, date(2026, 11, 3)}))
    workshop, alone = told.activities
    assert (workshop.kind, workshop.minutes, workshop.participants.total) == (Kind.WORKSHOP, 50, 2)
    assert workshop.themes == (Theme.DEVICE, Theme.MAIL, Theme.PROCEDURES)
    assert workshop.procedures == (Procedure.HOUSING,)
    assert (workshop.independence, workshop.redirected) == (None, None)
    assert alone.kind is Kind.INDIVIDUAL
    assert (told.people, told.workshops, told.days) == (3, 1, 2)


def test_a_report_is_of_its_period_and_tells_what_it_lacks() -> None:
    gone = story(3, 9, SupportGiven(("trained",), "partly"), *practised("L1"), minutes=30)
    no_length, here = story(4, minutes=0), Story(FIRST + timedelta(days=5)).tell(VisitStarted("fr"))
    last = story(28)
    before = Story(FIRST - timedelta(days=20)).tell(VisitStarted("fr")).ended()
    lost = Story(datetime(1970, 1, 1, tzinfo=UTC_TIME), trust="unsynced").tell(VisitStarted("fr")).ended()
    told = draft(gone, no_length, here, last, before, lost, unreadable=2, site_known=False)
    assert [one.day for one in told.activities] == [date(2026, 11, 5), date(2026, 11, 6), date(2026, 11, 30)]
    assert dict(told.gaps) == {
        Gap.STILL_HERE: 1, Gap.WRONG_CLOCK: 1, Gap.UNREADABLE: 2, Gap.NO_MINUTES: 1, Gap.NO_THEME: 2,
        Gap.NO_AUTONOMY: 2, Gap.NO_SITE: 1,
    }  # fmt: skip
    assert (told.minutes, told.days, told.redirected) == (50, 3, 0)


def test_a_visit_dated_after_today_is_not_told() -> None:
    told = draft_of(visits_of(*story(20).facts), MONTH, date(2026, 11, 10))
    assert told.activities == ()
    assert told.gaps == ((Gap.WRONG_CLOCK, 1),)


def test_a_visit_of_which_nothing_was_kept_is_counted_and_nothing_more() -> None:
    told = draft(story(0, 9, ConsentGiven(False, "1", "screen")))
    assert len(told.activities) == 1
    assert dict(told.gaps) == {Gap.NO_THEME: 1, Gap.NO_AUTONOMY: 1}


def test_themes_are_read_back_with_the_most_frequent_first() -> None:
    told = draft(story(0, 9, *practised("L1")), story(1, 9, *practised("L1"), *practised("A1")))
    assert told.themes == ((Theme.CONTENTS, 2), (Theme.DEVICE, 1))


@pytest.mark.parametrize(
    ("span", "today", "first", "last"),
    [
        (Span.THIS_WEEK, date(2026, 11, 25), date(2026, 11, 23), date(2026, 11, 25)),
        (Span.THIS_WEEK, date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 23)),
        (Span.THIS_MONTH, date(2026, 11, 25), date(2026, 11, 1), date(2026, 11, 25)),
        (Span.LAST_MONTH, date(2026, 3, 31), date(2026, 2, 1), date(2026, 2, 28)),
        (Span.LAST_MONTH, date(2026, 1, 1), date(2025, 12, 1), date(2025, 12, 31)),
    ],
)
def test_a_span_is_found_around_today(span: Span, today: date, first: date, last: date) -> None:
    assert span.around(today) == Period(first, last)


def test_a_period_ends_after_it_begins_and_lasts_a_year_at_most() -> None:
    assert DAY in Period(DAY, DAY)
    for last in (DAY - timedelta(days=1), DAY + timedelta(days=366)):
        with pytest.raises(ValueError, match="a report"):
            Period(DAY, last)


def test_every_value_of_the_form_has_its_word() -> None:
    tables = (
        form_words.KINDS, form_words.CHANNELS, form_words.MATERIALS, form_words.THEMES, form_words.PROCEDURES,
        form_words.INDEPENDENCE, form_words.LEVELS, form_words.REDIRECTIONS,
    )  # fmt: skip
    for table in tables:
        assert set(table) == set(type(next(iter(table))))
        assert len(set(table.values())) == len(table)


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
