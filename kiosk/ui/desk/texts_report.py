"""Which words belong to the activity report: periods, themes, what it lacks, how writing it ended.

Apart because these names live below and know no language; a test checks that none is without words.
"""

from __future__ import annotations

from datetime import date

from kiosk.desk.reports import Gap, ReportEnding, Span
from kiosk.domain.support import Theme
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.texts_stick import shown_day


def span_name(span: Span, words: Words) -> tuple[str, Line]:
    """(picture, words)"""
    t = words.t
    return {
        Span.THIS_WEEK: ("clock", t("Cette semaine")),
        Span.THIS_MONTH: ("calendar", t("Ce mois-ci")),
        Span.LAST_MONTH: ("replay", t("Le mois dernier")),
    }[span]


def theme_name(theme: Theme, words: Words) -> Line:
    """Shorter than on the form: the file has the form's own words."""
    t = words.t
    return {
        Theme.DIAGNOSIS: t("Diagnostic"),
        Theme.DEVICE: t("Matériel"),
        Theme.MAINTENANCE: t("Réparation"),
        Theme.CONTENTS: t("Fichiers"),
        Theme.INTERNET: t("Internet"),
        Theme.MAIL: t("E-mail"),
        Theme.OFFICE: t("Bureautique"),
        Theme.SOCIAL: t("Réseaux sociaux"),
        Theme.HEALTH: t("Santé"),
        Theme.BANK: t("Banque et achats"),
        Theme.BUSINESS: t("Entreprise"),
        Theme.WORK: t("Emploi"),
        Theme.SAFETY: t("Sécurité"),
        Theme.PARENTS: t("Parentalité"),
        Theme.SCHOOL: t("École"),
        Theme.CREATION: t("Création"),
        Theme.CULTURE: t("Culture numérique"),
        Theme.AI: t("Intelligence artificielle"),
        Theme.PROCEDURES: t("Démarches"),
    }[theme]


def gap_sentence(gap: Gap, count: int, words: Words) -> Line:
    """What the report lacks."""
    t, n = words.t, words.n
    return {
        Gap.STILL_HERE: n("{count} visite n'est pas finie.", "{count} visites ne sont pas finies.", count),
        Gap.WRONG_CLOCK: n("{count} visite a une date fausse.", "{count} visites ont une date fausse.", count),
        Gap.UNREADABLE: n("{count} résultat est illisible.", "{count} résultats sont illisibles.", count),
        Gap.NO_MINUTES: n("{count} visite est sans durée.", "{count} visites sont sans durée.", count),
        Gap.NO_THEME: n("{count} visite est sans thème.", "{count} visites sont sans thème.", count),
        Gap.NO_AUTONOMY: n("{count} visite est sans autonomie.", "{count} visites sont sans autonomie.", count),
        Gap.NO_SITE: t("Le nom du lieu manque."),
    }[gap]


def gap_advice(gap: Gap, words: Words) -> Line:
    """What that means, or what to do."""
    t = words.t
    empty = t("La case reste vide. Vous pouvez la remplir dans le fichier.")
    return {
        Gap.STILL_HERE: t("Elle n'est pas encore dans le rapport."),
        Gap.WRONG_CLOCK: t("L'horloge n'était pas à l'heure. Ce n'est pas dans le rapport."),
        Gap.UNREADABLE: t("Ce n'est pas dans le rapport."),
        Gap.NO_MINUTES: empty,
        Gap.NO_THEME: t("Personne n'a fait d'exercice. La case reste vide."),
        Gap.NO_AUTONOMY: t("Personne ne l'a noté. La case reste vide."),
        Gap.NO_SITE: t("Vous pouvez le donner dans les réglages."),
    }[gap]


def report_sentence(ending: ReportEnding, words: Words) -> Line:
    """What happened. For STICK the stick's own sentence says it better (`texts_stick`)."""
    t = words.t
    return {
        ReportEnding.WRITTEN: t("Le rapport est écrit."),
        ReportEnding.EMPTY: t("Il n'y a pas de visite ces jours-là."),
        ReportEnding.NOT_WRITABLE: t("Je ne peux pas écrire à cet endroit."),
        ReportEnding.FULL: t("Il n'y a plus de place dans la borne."),
        ReportEnding.STICK: t("Je n'ai pas pu écrire sur la clé."),
    }[ending]


def report_advice(ending: ReportEnding, words: Words) -> Line:
    """What to do now."""
    t = words.t
    return {
        ReportEnding.WRITTEN: t("Vous pouvez l'ouvrir avec un tableur."),
        ReportEnding.EMPTY: t("Choisissez d'autres jours."),
        ReportEnding.NOT_WRITABLE: t("Rien n'est perdu. Branchez une clé, puis essayez encore."),
        ReportEnding.FULL: t("Rien n'est perdu. Branchez une clé, puis essayez encore."),
        ReportEnding.STICK: t("Rien n'est perdu. Essayez avec une autre clé."),
    }[ending]


def period_line(first: date, last: date, words: Words) -> Line:
    t = words.t
    if first == last:
        return t("Le {day}", day=shown_day(first))
    return t("Du {first} au {last}", first=shown_day(first), last=shown_day(last))
