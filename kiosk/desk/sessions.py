"""What may leave the kiosk in readable form: one row a visit and one a task, without anybody in them.

Apart because what is left out is the point. There is no code, no learner, no visit's own name, nothing typed, no
age, no obstacle: the file lies open on a stick. A visit has its day and no hour: whoever was in the room knows who
came at ten o'clock, and would have found their row. The order within a day is all that is left of the hour.
The sealed export has everything, for those who hold the key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from kiosk.desk.bare_id import bare_id
from kiosk.desk.columns import Cell, Column, cells, whole, yes_or_no
from kiosk.desk.form_words import REDIRECTIONS
from kiosk.desk.local_time import LocalTime
from kiosk.desk.readable_words import AUTONOMY, ENDINGS, HOW, MODES, OUTCOMES, PROFILES, THREADS, listed
from kiosk.desk.visit_told import VisitBook, VisitTold
from kiosk.domain.accounts import Autonomy
from kiosk.domain.facts import ExerciseFinished, ExerciseStarted, Fact, ItemAnswered, VisitEnded
from kiosk.domain.outcomes import Outcome
from kiosk.domain.support import How, Redirection

LONGEST_S = 24 * 3600
STEPS = 3
MOST_ITEMS = 999

Named = TypeVar("Named", bound=Enum)


@dataclass(frozen=True, slots=True)
class TaskTold:
    """One question of the diagnostic or one exercise; `ExerciseStarted` when nothing tells how it ended."""

    visit: VisitTold
    rank: int
    what: ItemAnswered | ExerciseFinished | ExerciseStarted


@dataclass(frozen=True, slots=True)
class Row:
    """`task`: of the table of tasks, else of the table of visits."""

    task: bool
    cells: tuple[Cell, ...]


def rows(facts: Iterable[Fact], local: LocalTime) -> Iterator[Row]:
    """Tasks as they come, then all visits in the order in which they began."""
    book = VisitBook(local)
    ranks: dict[int, int] = {}
    open_exercises: dict[int, ExerciseStarted] = {}
    for fact in facts:
        visit = book.note(fact)
        if visit is None:
            continue
        for what in _ended_tasks(fact, visit.number, open_exercises):
            ranks[visit.number] = ranks.get(visit.number, 0) + 1
            yield Row(task=True, cells=cells(TASK_COLUMNS, TaskTold(visit, ranks[visit.number], what)))
    for visit in book.visits.values():
        yield Row(task=False, cells=cells(VISIT_COLUMNS, visit))


def _ended_tasks(
    fact: Fact, visit: int, open_exercises: dict[int, ExerciseStarted]
) -> Iterator[ItemAnswered | ExerciseFinished | ExerciseStarted]:
    """An exercise that began and never ended is told once something else shows that it was left."""
    what = fact.what
    if isinstance(what, ItemAnswered):
        yield what
    elif isinstance(what, ExerciseFinished):
        open_exercises.pop(visit, None)
        yield what
    elif isinstance(what, ExerciseStarted | VisitEnded):
        left = open_exercises.pop(visit, None)
        if left is not None:
            yield left
        if isinstance(what, ExerciseStarted):
            open_exercises[visit] = what


def named(kind: type[Named], value: str) -> Named | None:
    """The member with this value; None for a word that this version does not know."""
    return next((member for member in kind if member.value == value), None)


def _minutes(visit: VisitTold) -> int | None:
    seconds = whole(visit.ended.duration_s, LONGEST_S) if visit.ended else None
    return None if seconds is None else round(seconds / 60)


def _steps(thread: str) -> Column[VisitTold]:
    def known(visit: VisitTold) -> int | None:
        found = visit.diagnostic
        return whole(found.steps.get(thread), STEPS) if found is not None and thread in found.how else None

    meaning = f"Diagnostic, thème « {THREADS[thread]} » : étapes connues. Vide : thème non regardé."
    return Column(f"{thread} {THREADS[thread]}", meaning, "étapes, de 0 à 3", known, 12)


def _wait(visit: VisitTold) -> int | None:
    waits = [wait for wait in visit.waits_s if 0 <= wait <= LONGEST_S]
    return round(sum(waits) / len(waits)) if waits else None


def _ending(visit: VisitTold) -> str:
    return ENDINGS[visit.ended.reason] if visit.ended else ""


def _profile(visit: VisitTold) -> str:
    return PROFILES[visit.diagnostic.profile] if visit.diagnostic else ""


def _diagnostic(visit: VisitTold) -> str:
    if visit.diagnostic is not None:
        return "complet" if visit.diagnostic.complete else "à finir"
    return "commencé" if visit.items else ""


def _how(visit: VisitTold) -> str:
    done = [named(How, value) for value in visit.support.how] if visit.support else []
    return listed(HOW[how] for how in How if how in done)


def _autonomy(visit: VisitTold) -> str:
    seen = named(Autonomy, visit.support.autonomy) if visit.support else None
    return AUTONOMY[seen] if seen is not None else ""


def _referred(visit: VisitTold) -> str:
    place = named(Redirection, visit.referred.structure) if visit.referred else None
    return REDIRECTIONS[place] if place is not None else ""


VISIT_COLUMNS: tuple[Column[VisitTold], ...] = (
    Column("Visite", "Numéro dans ce fichier. Il change à chaque export.", "nombre", lambda v: v.number, 8),
    Column("Jour", "Jour de la visite, sans l'heure. Vide : l'horloge était fausse.", "date", lambda v: v.day, 12),
    Column("Langue", "Langue choisie par la personne.", "code (fr, en, ar…)", lambda v: bare_id(v.language), 8),
    Column("Durée (min)", "Durée de la visite.", "minutes", _minutes, 10),
    Column("Fin", "Comment la visite s'est terminée.", listed(ENDINGS.values()), _ending),
    Column("Progrès gardés", "La personne garde ses progrès.", "oui ou non", lambda v: yes_or_no(v.remembered)),
    Column("Déjà venue", "Déjà venue, d'après ce fichier.", "oui ou non", lambda v: yes_or_no(v.returning)),
    Column("Besoins racontés", "L'entretien a eu lieu.", "oui ou non", lambda v: yes_or_no(v.needs is not None)),
    Column(
        "Démarche urgente", "Une démarche pressait. Vide : pas d'entretien.", "oui ou non",
        lambda v: yes_or_no(v.needs.urgent if v.needs else None),
    ),
    Column("Diagnostic", "Où en est le diagnostic.", "complet, à finir, commencé", _diagnostic),
    Column("Questions", "Questions du diagnostic répondues.", "nombre", lambda v: whole(v.items, MOST_ITEMS), 10),
    Column("Profil", "Profil trouvé par le diagnostic.", listed(PROFILES.values()), _profile, 22),
    *(_steps(thread) for thread in THREADS),
    Column("Exercices commencés", "Exercices ouverts.", "nombre", lambda v: v.exercises),
    Column("Exercices réussis", "Exercices faits jusqu'au bout.", "nombre", lambda v: v.reached),
    Column("Exercices sans aide", "Ceux faits jusqu'au bout sans aide.", "nombre", lambda v: v.alone),
    Column("Appels", "Appels à une personne.", "nombre", lambda v: v.calls, 8),
    Column("Attente (s)", "Attente moyenne après un appel.", "secondes", _wait, 11),
    Column("Accompagnement", "Ce qui a été fait avec la personne.", listed(HOW.values()), _how, 24),
    Column("Autonomie vue", "Ce qu'une personne de l'accueil a vu.", listed(AUTONOMY.values()), _autonomy, 24),
    Column("Orientée vers", "Type de lieu, jamais lequel.", "catégorie de lieu", _referred, 30),
)  # fmt: skip


def _task_id(task: TaskTold) -> str:
    return bare_id(task.what.item if isinstance(task.what, ItemAnswered) else task.what.exercise)


def _thread(task: TaskTold) -> str:
    return THREADS.get(task.what.skill[:1], "") if len(task.what.skill) == len("A1") else ""


def _mode(task: TaskTold) -> str:
    if isinstance(task.what, ItemAnswered):
        return ""
    return MODES[task.what.mode]


def _outcome(task: TaskTold) -> str:
    return "Coupé" if isinstance(task.what, ExerciseStarted) else OUTCOMES[task.what.outcome]


def _at_once(task: TaskTold) -> str:
    match task.what:
        case ItemAnswered():
            return yes_or_no(task.what.first_try)
        case ExerciseFinished():
            return yes_or_no(task.what.outcome is Outcome.ALONE)
        case _:
            return ""


def _of_item(name: str) -> Column[TaskTold]:
    titles = {
        "twin": ("Question jumelle", "Même compétence, autre histoire, pour vérifier."),
        "counted": ("Compte", "La réponse compte dans le diagnostic."),
    }

    def told(task: TaskTold) -> str:
        return yes_or_no(getattr(task.what, name)) if isinstance(task.what, ItemAnswered) else ""

    return Column(*titles[name], "oui ou non, vide pour un exercice", told, 12)


def _measure(title: str, meaning: str, unit: str, *names: str, most: float = LONGEST_S) -> Column[TaskTold]:
    """The first of these measures that was taken."""

    def measured(task: TaskTold) -> int | None:
        taken = {} if isinstance(task.what, ExerciseStarted) else task.what.measures
        return whole(next((taken[name] for name in names if name in taken), None), most)

    return Column(title, meaning, unit, measured, 12)


TASK_COLUMNS: tuple[Column[TaskTold], ...] = (
    Column("Visite", "Le numéro de la visite dans l'autre tableau.", "nombre", lambda t: t.visit.number, 8),
    Column("Jour", "Jour de la visite.", "date", lambda t: t.visit.day, 12),
    Column("Rang", "Place de la tâche dans la visite.", "nombre", lambda t: t.rank, 8),
    Column(
        "Sorte", "Question du diagnostic, ou exercice.", "question ou exercice",
        lambda t: "question" if isinstance(t.what, ItemAnswered) else "exercice", 12,
    ),
    Column("Tâche", "Nom court de la question ou de l'exercice.", "code", _task_id, 12),
    Column("Compétence", "Compétence travaillée.", "code (A1…L3)", lambda t: bare_id(t.what.skill), 12),
    Column("Thème", "Thème de cette compétence.", listed(THREADS.values()), _thread, 22),
    Column("Mode", "Avec quelle aide l'exercice a été proposé.", listed(MODES.values()), _mode, 12),
    Column("Résultat", "Comment la tâche s'est terminée.", f"{listed(OUTCOMES.values())}, Coupé", _outcome, 12),
    Column("Du premier coup", "Réussi sans aide, la première fois.", "oui ou non", _at_once, 12),
    _of_item("twin"),
    _of_item("counted"),
    _measure("Durée (s)", "Temps passé sur la tâche.", "secondes", "total_s", "duration_s"),
    _measure("Premier geste (s)", "Temps avant le premier geste.", "secondes", "first_action_s"),
    _measure("Gestes", "Gestes faits.", "nombre", "moves", most=100_000),
    _measure("Gestes à côté", "Gestes qui n'ont rien changé.", "nombre", "asides", most=100_000),
    _measure("Gestes repris", "Gestes à refaire autrement.", "nombre", "wrongs", most=100_000),
    _measure("Aide", "Aide la plus forte qui a été donnée.", "niveau, 0 : aucune", "hint_level", most=9),
    _measure("Écoutes", "Consignes réécoutées.", "nombre", "listened", most=100_000),
    _measure("Reprises", "Étapes recommencées.", "nombre", "restarts", most=100_000),
)  # fmt: skip
