"""What may leave in readable form says what happened, and never to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk import readable_words
from kiosk.desk.bare_id import HIDDEN, bare_id
from kiosk.desk.columns import Cell
from kiosk.desk.sessions import TASK_COLUMNS, VISIT_COLUMNS, rows
from kiosk.domain.facts import (
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
    Fact,
    HelpCalled,
    ItemAnswered,
    NeedsTold,
    VisitStarted,
)
from kiosk.domain.help_facts import HelpGiven, LearnerForgotten, Referred, SupportGiven
from kiosk.domain.ids import learner_id
from kiosk.domain.outcomes import Mode, Outcome, Profile, VisitEnd
from kiosk.domain.persona import NOBODY
from kiosk.domain.shield import caught
from tests.domain.real_shapes import real_shaped
from tests.made_facts import KINDS, facts
from tests.made_visits import FIRST, Story, diagnosed, frozen, month, practised, story

UTC_TIME = timezone(timedelta(0))


def as_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC_TIME)


def tables(told: Sequence[Fact]) -> tuple[list[dict[str, Cell]], list[dict[str, Cell]]]:
    """Visits and tasks, each cell under its title."""
    made = list(rows(told, as_utc))
    titles = {True: [one.title for one in TASK_COLUMNS], False: [one.title for one in VISIT_COLUMNS]}
    named = [(row.task, dict(zip(titles[row.task], row.cells, strict=True))) for row in made]
    return [row for task, row in named if not task], [row for task, row in named if task]


def test_a_visit_is_one_row_with_its_sums() -> None:
    told = story(
        1, 9,
        NeedsTold({"age": ("senior",)}, urgent=True),
        diagnosed("A", "G"),
        *practised("G2"),
        *practised("G3", Outcome.HELPED),
        *practised("A1", Outcome.SHOWN),
        HelpCalled("exercise"),
        HelpGiven("exercise", 30.4),
        HelpGiven("exercise", 59.6),
        SupportGiven(("done_with", "oriented"), "partly", ("sees_badly",)),
        Referred("MediationNumerique"),
        minutes=34.6, learner="0123456789ABCDEF",
    )  # fmt: skip
    (visit,), _ = tables(told.facts)
    assert visit["Visite"] == 1
    assert visit["Jour"] == date(2026, 11, 3)
    assert (visit["Langue"], visit["Durée (min)"], visit["Fin"]) == ("fr", 35, "Au revoir")
    assert (visit["Progrès gardés"], visit["Déjà venue"]) == ("oui", "non")
    assert (visit["Besoins racontés"], visit["Démarche urgente"]) == ("oui", "oui")
    assert (visit["Diagnostic"], visit["Profil"]) == ("complet", "Débutant")
    assert (visit["A Souris"], visit["G E-mail"], visit["B Clavier"]) == (2, 2, None)
    counted = ("Exercices commencés", "Exercices réussis", "Exercices sans aide")
    assert [visit[title] for title in counted] == [3, 2, 1]
    assert (visit["Appels"], visit["Attente (s)"]) == (1, 45)
    assert visit["Accompagnement"] == "Fait avec, Orienté"
    assert visit["Autonomie vue"] == "En partie autonome"
    assert visit["Orientée vers"] == "Structure de médiation numérique"


def test_what_nobody_told_stays_empty() -> None:
    (visit,), tasks = tables(Story(FIRST).tell(VisitStarted("ar")).facts)
    empty = ("Durée (min)", "Démarche urgente", "Profil", "A Souris", "Attente (s)", "Accompagnement", "Fin")
    assert {title: visit[title] for title in empty} == dict.fromkeys(empty, "") | {
        "Durée (min)": None, "A Souris": None, "Attente (s)": None,
    }  # fmt: skip
    assert tasks == []


def test_a_task_is_one_row_and_its_visit_is_told_by_a_number() -> None:
    answer = ItemAnswered("dG2", "G2", True, False, Outcome.HELPED, measures={"total_s": 41.7, "moves": 12.0})
    first, second = story(0, 9, answer, *practised("G2")), story(1, 9, *practised("Z9"))
    _, tasks = tables([*first.facts, *second.facts])
    assert [(task["Visite"], task["Rang"], task["Tâche"]) for task in tasks] == [
        (1, 1, "dG2"), (1, 2, "G2a"), (2, 1, "Z9a"),
    ]  # fmt: skip
    question, exercise, foreign = tasks
    assert (question["Sorte"], question["Question jumelle"], question["Compte"]) == ("question", "oui", "oui")
    assert (question["Résultat"], question["Du premier coup"], question["Mode"]) == ("Avec aide", "non", "")
    assert (question["Durée (s)"], question["Gestes"], question["Écoutes"]) == (42, 12, None)
    assert (exercise["Sorte"], exercise["Mode"], exercise["Résultat"]) == ("exercice", "Seul", "Sans aide")
    assert (exercise["Thème"], exercise["Durée (s)"], exercise["Question jumelle"]) == ("E-mail", 64, "")
    assert foreign["Thème"] == ""


def test_an_exercise_that_was_cut_off_is_told_as_such() -> None:
    begun = ExerciseStarted("A1a", "A1", Mode.TOGETHER)
    told = Story(FIRST).tell(VisitStarted("fr"), begun).ended(3, VisitEnd.INTERRUPTED)
    _, (task,) = tables(told.facts)
    assert (task["Tâche"], task["Résultat"], task["Mode"]) == ("A1a", "Coupé", "Ensemble")
    assert task["Durée (s)"] is None


def test_visits_that_overlap_keep_their_own_tasks() -> None:
    first, second = story(0, 9, *practised("A1")), story(0, 10, *practised("B1"))
    mixed = list(chain.from_iterable(zip(first.facts, second.facts, strict=True)))
    visits, tasks = tables(mixed)
    assert [visit["Exercices sans aide"] for visit in visits] == [1, 1]
    assert [(task["Visite"], task["Compétence"]) for task in tasks] == [(1, "A1"), (2, "B1")]


def test_who_comes_back_is_only_said_to_come_back() -> None:
    learner = learner_id(7)
    visits, _ = tables([*story(0, learner=learner).facts, *story(2, learner=learner).facts, *story(3).facts])
    assert [visit["Déjà venue"] for visit in visits] == ["non", "oui", "non"]


def test_a_day_is_the_centres_own() -> None:
    late = story(0, 23)
    paris = timezone(timedelta(hours=1))
    told = next(row for row in rows(late.facts, lambda moment: moment.astimezone(paris)) if not row.task)
    assert told.cells[1] == date(2026, 11, 3)


def test_a_clock_that_was_never_set_gives_no_day_and_a_set_one_corrects_it() -> None:
    old = Story(datetime(1970, 1, 1, tzinfo=UTC_TIME), trust="unsynced").tell(VisitStarted("fr"))
    (visit,), _ = tables(old.facts)
    assert visit["Jour"] is None
    mended = [*old.facts, *(replace(fact, visit=old.visit) for fact in story(4).facts)]
    (visit,), _ = tables(mended)
    assert visit["Jour"] == date(2026, 11, 6)


def test_no_hour_is_in_the_tables() -> None:
    for row in rows(month(30), as_utc):
        assert not any(isinstance(cell, datetime) for cell in row.cells)
        assert not any(isinstance(cell, str) and ":" in cell for cell in row.cells)


def test_what_could_be_somebodys_is_not_shown_as_an_id() -> None:
    assert all(bare_id(shape) == HIDDEN for shape in real_shaped())
    assert bare_id(learner_id(2**75 - 1)) == HIDDEN
    assert bare_id("3f2b8f0e-6a39-4f6e-9a70-6a8e6d1f0c11") == HIDDEN
    assert bare_id("=cmd|' /C calc'!A0") == HIDDEN
    assert [bare_id(name) for name in ("A1a", "dG2", "mon-exercice", "")] == ["A1a", "dG2", "mon-exercice", ""]


def test_impossible_numbers_are_left_out() -> None:
    found = DiagnosticFinished({"A": 9}, {"A": 1.0}, {"A": "alone"}, Profile.BEGINNER, 1)
    endless = ExerciseFinished("A1a", "A1", Mode.ALONE, Outcome.ALONE, {"total_s": 1e300, "moves": -3.0})
    (visit,), (task,) = tables(story(0, 9, found, endless, minutes=1e9).facts)
    assert (visit["A Souris"], visit["Durée (min)"]) == (None, None)
    assert (task["Durée (s)"], task["Gestes"]) == (None, None)


@given(st.lists(facts(), max_size=6))
def test_any_facts_make_rows_that_hold_no_identity_and_nothing_endless(told: list[Fact]) -> None:
    secrets = {fact.learner for fact in told} | {fact.visit for fact in told} | {fact.id for fact in told}
    secrets |= {fact.what.learner for fact in told if isinstance(fact.what, LearnerForgotten)}
    long_secrets = {secret for secret in secrets if len(secret) >= 8}
    for row in rows(told, as_utc):
        assert len(row.cells) == len(TASK_COLUMNS if row.task else VISIT_COLUMNS)
        for cell in row.cells:
            assert cell is None or isinstance(cell, str | int | date)
            assert not any(secret in str(cell) for secret in long_secrets)
            assert caught(str(cell), NOBODY) is None


def test_any_kind_of_fact_can_come() -> None:
    assert {kind.kind for kind in KINDS} >= {"visit_started", "item_answered", "referred"}
    assert sum(1 for _ in frozen(month(3))) > 30


def test_every_name_has_its_word() -> None:
    for table in (readable_words.ENDINGS, readable_words.PROFILES, readable_words.MODES, readable_words.OUTCOMES):
        assert set(table) == set(type(next(iter(table))))
    for table in (readable_words.HOW, readable_words.AUTONOMY):
        assert set(table) == set(type(next(iter(table))))


def test_every_column_explains_itself_once() -> None:
    for columns in (VISIT_COLUMNS, TASK_COLUMNS):
        titles = [column.title for column in columns]
        assert len(set(titles)) == len(titles)
        for column in columns:
            assert column.meaning.endswith(".")
            assert column.unit
            assert all(len(sentence.split()) <= 15 for sentence in column.meaning.split("."))
