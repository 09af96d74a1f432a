"""Which sentence belongs to which ending of a stick, and what to do next.

Apart because the endings live below and know no language; a test checks that none is without a sentence.
"""

from __future__ import annotations

from datetime import date

from kiosk.domain.stick import StickEnding
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words

FIRST_YEAR, LAST_YEAR = 2024, 2044
"""Outside of these the clock was wrong: the date is then not told at all."""


def stick_sentence(ending: StickEnding, words: Words) -> Line:
    """What happened."""
    t = words.t
    return {
        StickEnding.DONE: t("Vous pouvez retirer la clé."),
        StickEnding.NOTHING_TO_EXPORT: t("Le siège a déjà tout reçu."),
        StickEnding.NO_HEAD_OFFICE_KEY: t("Je ne connais pas encore le siège."),
        StickEnding.NO_DRIVE: t("Je ne vois pas de clé USB."),
        StickEnding.SEVERAL_DRIVES: t("Il y a plusieurs clés USB."),
        StickEnding.WRITE_PROTECTED: t("Je ne peux pas écrire sur cette clé."),
        StickEnding.FULL: t("Il n'y a plus de place sur la clé."),
        StickEnding.TOO_LARGE: t("Le fichier est trop grand pour cette clé."),
        StickEnding.PULLED_OUT: t("La clé a été retirée trop tôt."),
        StickEnding.UNREADABLE: t("Je n'arrive pas à lire cette clé."),
        StickEnding.DAMAGED: t("Un fichier de la clé est abîmé."),
        StickEnding.NOTHING_FOUND: t("Il n'y a rien pour cette borne sur la clé."),
        StickEnding.NOT_OURS: t("Ce fichier ne vient pas de votre siège."),
        StickEnding.OLDER_THAN_INSTALLED: t("Il n'y a rien de nouveau sur la clé."),
        StickEnding.BUSY: t("La clé travaille encore."),
    }[ending]


def stick_advice(ending: StickEnding, words: Words) -> Line:
    """What to do now."""
    t = words.t
    again = t("Rien n'est perdu. Essayez avec une autre clé.")
    return {
        StickEnding.DONE: t("Tout est écrit et vérifié."),
        StickEnding.NOTHING_TO_EXPORT: t("Vous n'avez rien à faire."),
        StickEnding.NO_HEAD_OFFICE_KEY: t("Branchez la clé du siège, puis ouvrez les réglages."),
        StickEnding.NO_DRIVE: t("Branchez une clé, puis essayez encore."),
        StickEnding.SEVERAL_DRIVES: t("N'en laissez qu'une, puis essayez encore."),
        StickEnding.WRITE_PROTECTED: t(
            "Regardez s'il y a un petit verrou sur le côté. Sinon, prenez une autre clé."
        ),
        StickEnding.FULL: t("Rien n'est perdu. Faites de la place, ou prenez une autre clé."),
        StickEnding.TOO_LARGE: again,
        StickEnding.PULLED_OUT: t("Rien n'est perdu. Branchez la clé, puis essayez encore."),
        StickEnding.UNREADABLE: again,
        StickEnding.DAMAGED: again,
        StickEnding.NOTHING_FOUND: t("Demandez au siège de préparer la clé."),
        StickEnding.NOT_OURS: t("Je ne l'ai pas utilisé. Prévenez votre siège."),
        StickEnding.OLDER_THAN_INSTALLED: t("Vous pouvez retirer la clé."),
        StickEnding.BUSY: t("Attendez un peu, puis essayez encore."),
    }[ending]


def counted(done: str, facts: int, words: Words) -> Line:
    """How much came of it. `done`: "export", "list" or "receive"."""
    n = words.n
    if done == "receive":
        return n("Le siège a bien reçu {count} résultat.", "Le siège a bien reçu {count} résultats.", facts)
    return n("{count} résultat est sur la clé.", "{count} résultats sont sur la clé.", facts)


def day_told(moment: str) -> date | None:
    """The day of an ISO 8601 moment; None when there is none, or none that a right clock has told."""
    try:
        day = date.fromisoformat(moment[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def shown_day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"
