"""With which words is each kept thing told to the person it is about? A sentence a kind, a line a field.

Apart because nothing may be missing: a test takes every field of every fact and asks for its line here.
"""

from __future__ import annotations

from kiosk.desk.kept import Mark
from kiosk.domain.facts import (
    ComfortSet,
    ConsentGiven,
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
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
from kiosk.domain.retention import Since, Term
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words

NAMED = frozenset({
    (Oriented, "formats"), (HelpCalled, "screen"), (HelpGiven, "screen"), (SupportGiven, "themes"),
    (Referred, "slip"), (ItemAnswered, "item"), (ExerciseStarted, "skill"), (ExerciseFinished, "skill"),
    (MemoryChecked, "skill"),
})  # fmt: skip
"""Fields that are told by their name alone: their values are words of machines, or stand in the line before."""


def pile_sentence(what: type[Happening], words: Words) -> tuple[str, Line]:
    """(picture, what happened)"""
    t = words.t
    return {
        VisitStarted: ("door", t("Vous avez commencé une visite.")),
        VisitEnded: ("leave", t("Vous avez fini une visite.")),
        ConsentGiven: ("yes", t("Vous avez dit si je peux retenir vos progrès.")),
        NeedsTold: ("talk", t("Vous avez répondu à mes questions.")),
        ComfortSet: ("text-size", t("Vous avez réglé l'écran et le son.")),
        ItemAnswered: ("cursor", t("Vous avez fait des petits essais.")),
        DiagnosticFinished: ("star", t("J'ai regardé ce que vous savez faire.")),
        Oriented: ("people", t("J'ai conseillé une aide.")),
        PathDrawn: ("road", t("J'ai dessiné votre parcours.")),
        ExerciseStarted: ("play", t("Vous avez commencé des exercices.")),
        ExerciseFinished: ("check", t("Vous avez terminé des exercices.")),
        MemoryChecked: ("replay", t("J'ai regardé si c'était resté en mémoire.")),
        HelpCalled: ("bell", t("Une aide a été appelée.")),
        HelpGiven: ("hand", t("Une personne est venue vous aider.")),
        ViewAgreed: ("eye", t("Vous avez dit si l'on peut voir votre visite.")),
        SupportGiven: ("pen", t("Une personne a noté l'aide donnée.")),
        Referred: ("pin", t("Un lieu vous a été conseillé. Je ne garde pas lequel.")),
        OutcomeTold: ("calendar", t("Vous avez dit la suite du rendez-vous.")),
    }.get(what, ("gear", t("Une information de la borne.")))


def field_line(what: type[Happening], field: str, values: str, words: Words) -> Line:
    """`values`: already in the person's words."""
    for table in (_of_the_visit, _of_the_trials, _of_the_exercises, _of_the_help):
        found = table(values, words).get((what, field))
        if found is not None:
            return found
    return words.t("Autre détail : {values}", values=values)


def _of_the_visit(values: str, words: Words) -> dict[tuple[type[Happening], str], Line]:
    t = words.t
    return {
        (VisitStarted, "language"): t("La langue : {values}", values=values),
        (VisitEnded, "reason"): t("La fin : {values}", values=values),
        (VisitEnded, "duration_s"): t("La durée, en secondes : {values}", values=values),
        (ConsentGiven, "given"): t("Votre réponse : {values}", values=values),
        (ConsentGiven, "version"): t("Le numéro du texte lu : {values}", values=values),
        (ConsentGiven, "channel"): t("Comment vous avez répondu : {values}", values=values),
        (NeedsTold, "answers"): t("Vos réponses : {values}", values=values),
        (NeedsTold, "urgent"): t("C'était urgent : {values}", values=values),
        (ComfortSet, "size"): t("La taille du texte : {values}", values=values),
        (ComfortSet, "contrast"): t("Les couleurs : {values}", values=values),
        (ComfortSet, "volume"): t("Le son, de 0 à 10 : {values}", values=values),
        (ComfortSet, "voice"): t("La voix : {values}", values=values),
        (ComfortSet, "bilingual"): t("Le français sous votre langue : {values}", values=values),
        (ComfortSet, "measures"): t("Les mesures de votre main : {values}", values=values),
        (ViewAgreed, "given"): t("Votre réponse : {values}", values=values),
    }


def _of_the_trials(values: str, words: Words) -> dict[tuple[type[Happening], str], Line]:
    t = words.t
    return {
        (ItemAnswered, "item"): t("Le numéro de chaque petit essai."),
        (ItemAnswered, "skill"): t("Sur quoi : {values}", values=values),
        (ItemAnswered, "twin"): t("Une deuxième fois, autrement : {values}", values=values),
        (ItemAnswered, "first_try"): t("Réussi du premier coup : {values}", values=values),
        (ItemAnswered, "outcome"): t("Comment : {values}", values=values),
        (ItemAnswered, "counted"): t("Compté : {values}", values=values),
        (ItemAnswered, "measures"): t("Ce que j'ai mesuré : {values}", values=values),
        (DiagnosticFinished, "steps"): t("Les étapes que vous savez : {values}", values=values),
        (DiagnosticFinished, "sure"): t("Ma certitude, de 0 à 1 : {values}", values=values),
        (DiagnosticFinished, "how"): t("Comment, par thème : {values}", values=values),
        (DiagnosticFinished, "profile"): t("En une phrase : {values}", values=values),
        (DiagnosticFinished, "items"): t("Nombre de petits essais : {values}", values=values),
        (DiagnosticFinished, "complete"): t("Tout a été regardé : {values}", values=values),
    }


def _of_the_exercises(values: str, words: Words) -> dict[tuple[type[Happening], str], Line]:
    t = words.t
    return {
        (PathDrawn, "stops"): t("Les exercices prévus : {values}", values=values),
        (ExerciseStarted, "exercise"): t("Lesquels : {values}", values=values),
        (ExerciseStarted, "skill"): t("Le thème de chaque exercice."),
        (ExerciseStarted, "mode"): t("De quelle façon : {values}", values=values),
        (ExerciseFinished, "exercise"): t("Lesquels : {values}", values=values),
        (ExerciseFinished, "skill"): t("Le thème de chaque exercice."),
        (ExerciseFinished, "mode"): t("De quelle façon : {values}", values=values),
        (ExerciseFinished, "outcome"): t("Comment : {values}", values=values),
        (ExerciseFinished, "measures"): t("Ce que j'ai mesuré : {values}", values=values),
        (MemoryChecked, "exercise"): t("Lesquels : {values}", values=values),
        (MemoryChecked, "skill"): t("Le thème de chaque exercice."),
        (MemoryChecked, "kept"): t("C'était resté : {values}", values=values),
        (MemoryChecked, "days"): t("Après combien de jours : {values}", values=values),
    }


def _of_the_help(values: str, words: Words) -> dict[tuple[type[Happening], str], Line]:
    t = words.t
    return {
        (Oriented, "roles"): t("Quelle aide : {values}", values=values),
        (Oriented, "formats"): t("La forme de cette aide."),
        (Oriented, "rules"): t("Mes conseils : {values}", values=values),
        (Oriented, "procedure"): t("Pour quelle démarche : {values}", values=values),
        (Oriented, "delay"): t("Pour quand : {values}", values=values),
        (HelpCalled, "screen"): t("La page où vous étiez."),
        (HelpGiven, "screen"): t("La page où vous étiez."),
        (HelpGiven, "waited_s"): t("Votre attente, en secondes : {values}", values=values),
        (SupportGiven, "how"): t("Comment : {values}", values=values),
        (SupportGiven, "autonomy"): t("Ce que la personne a vu : {values}", values=values),
        (SupportGiven, "ticks"): t("Ce qu'elle a coché : {values}", values=values),
        (SupportGiven, "themes"): t("Les thèmes, pour le rapport du centre."),
        (SupportGiven, "procedures"): t("Les démarches : {values}", values=values),
        (Referred, "structure"): t("Quelle sorte de lieu : {values}", values=values),
        (Referred, "services"): t("Pour quoi : {values}", values=values),
        (Referred, "delay"): t("Pour quand : {values}", values=values),
        (Referred, "slip"): t("Comment la feuille a été donnée."),
        (Referred, "languages"): t("Les langues de la feuille : {values}", values=values),
        (OutcomeTold, "outcome"): t("La suite : {values}", values=values),
        (OutcomeTold, "days"): t("Après combien de jours : {values}", values=values),
    }


def mark_line(mark: Mark, words: Words) -> Line:
    """What every fact carries."""
    t = words.t
    return {
        Mark.RANDOM_NAME: t("Un nom tiré au hasard, jamais le vôtre."),
        Mark.VISIT_NUMBER: t("Un numéro pour chaque visite."),
        Mark.OWN_NUMBER: t("Un numéro pour chaque information."),
        Mark.TIME: t("Le jour et l'heure."),
        Mark.CLOCK: t("L'état de l'horloge de l'ordinateur."),
        Mark.LANGUAGE: t("La langue de l'écran."),
        Mark.PLACE: t("Le centre et la borne."),
        Mark.VERSIONS: t("La version du programme et des exercices."),
    }[mark]


def term_line(term: Term, words: Words) -> Line:
    """Until when; months are told as people count them."""
    months = round(term.days / 30.4)
    if term.since is Since.LAST_VISIT:
        return words.n(
            "Je le garde {count} mois après votre dernière visite.",
            "Je le garde {count} mois après votre dernière visite.", months,
        )  # fmt: skip
    return words.n(
        "Je le garde {count} mois après l'envoi au siège.",
        "Je le garde {count} mois après l'envoi au siège.", months,
    )  # fmt: skip
