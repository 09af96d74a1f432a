"""Where somebody is in their visit, in words that a volunteer understands over a shoulder; and as a sight to time.

Apart because the desk says it before any agreement: the screen and the step, nothing that was answered or done.
"""

from __future__ import annotations

from kiosk.desk.attention import Sight
from kiosk.i18n.languages import language
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.visit.place import Place
from kiosk.visit.visit import Visit

ASKING = frozenset(
    {
        Place.LANGUAGE, Place.COMFORT, Place.WHO, Place.CODE, Place.CONSENT, Place.NEEDS, Place.DIAGNOSTIC,
        Place.EXERCISE,
    }
)  # fmt: skip
"""Screens where something is asked; who reads results or a path for long is not stuck."""


def sight_of(visit: Visit | None) -> Sight | None:
    """None when nobody is there."""
    if visit is None or not visit.started or visit.place is Place.OVER:
        return None
    asked = visit.place in ASKING
    if visit.place is Place.EXERCISE and visit.practice is not None:
        run = visit.practice.task.run
        done = visit.practice.outcome is not None
        return Sight(visit.place.value, visit.practice.exercise.id, run.index + 1, asked and not done)
    if visit.place is Place.DIAGNOSTIC and visit.diagnosis is not None and visit.diagnosis.task is not None:
        run = visit.diagnosis.task.run
        return Sight(visit.place.value, run.scene.context, run.index + 1, asked)
    if visit.place is Place.NEEDS and visit.interview.question is not None:
        return Sight(visit.place.value, visit.interview.question.id, len(visit.interview.given) + 1, asked)
    return Sight(visit.place.value, asked=asked)


def whereabouts(visit: Visit, words: Words) -> Line:
    """One sentence: the screen, its step, and the languages on it."""
    own = language(visit.language).own_name
    if visit.place is Place.EXERCISE and visit.practice is not None:
        exercise = visit.practice.exercise
        return words.t(
            "Exercice « {title} », étape {step}. Langue : {language}.",
            title=words.c(exercise.id, exercise.title).text, step=visit.practice.task.run.index + 1, language=own,
        )  # fmt: skip
    t = words.t
    lines = {
        Place.LANGUAGE: t("Choix de la langue. Langue : {language}.", language=own),
        Place.COMFORT: t("Réglages du confort. Langue : {language}.", language=own),
        Place.WHO: t("Première visite ou code. Langue : {language}.", language=own),
        Place.CODE: t("Code en images. Langue : {language}.", language=own),
        Place.CONSENT: t("Question de l'accord. Langue : {language}.", language=own),
        Place.YOUR_CODE: t("Code en images. Langue : {language}.", language=own),
        Place.NEEDS: t("Questions en images. Langue : {language}.", language=own),
        Place.PERSON: t("Attend une personne. Langue : {language}.", language=own),
        Place.DIAGNOSTIC: t("Petits essais. Langue : {language}.", language=own),
        Place.RESULTS: t("Lit ses résultats. Langue : {language}.", language=own),
        Place.ADVICE: t("Lit qui peut l'aider. Langue : {language}.", language=own),
        Place.PATH: t("Regarde son parcours. Langue : {language}.", language=own),
        Place.ARRANGE: t("Change son parcours. Langue : {language}.", language=own),
        Place.GOODBYE: t("Dit au revoir. Langue : {language}.", language=own),
    }
    return lines.get(visit.place, t("Accueil. Langue : {language}.", language=own))
