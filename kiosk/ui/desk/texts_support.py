"""Which words belong to what a volunteer did, saw and heard: one table for each list, all translated.

Apart because the enumerations live below and know no language; a test checks that none is without words.
"""

from __future__ import annotations

from kiosk.domain.accounts import Autonomy
from kiosk.domain.support import AfterReferral, How, Procedure, Tick
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words


def how_name(how: How, words: Words) -> tuple[str, Line]:
    """(picture, words)"""
    t = words.t
    return {
        How.DONE_FOR: ("person", t("Fait à sa place")),
        How.DONE_WITH: ("people", t("Fait avec elle")),
        How.ORIENTED: ("road", t("Orientée vers un lieu")),
        How.TRAINED: ("school", t("Appris à faire")),
    }[how]


def autonomy_name(autonomy: Autonomy, words: Words) -> tuple[str, Line]:
    t = words.t
    return {
        Autonomy.ACCOMPANIED: ("people", t("Avec de l'aide tout le temps")),
        Autonomy.PARTLY: ("hand", t("Seule pour une partie")),
        Autonomy.AUTONOMOUS: ("star", t("Toute seule")),
    }[autonomy]


def tick_name(tick: Tick, words: Words) -> tuple[str, Line]:
    t = words.t
    return {
        Tick.GAINED_CONFIDENCE: ("heart", t("A pris confiance")),
        Tick.WANTS_TO_RETURN: ("replay", t("Veut revenir")),
        Tick.NEEDS_TIME: ("clock", t("A besoin de temps")),
        Tick.PREFERS_VOICE: ("listen", t("Préfère la voix")),
        Tick.READS_WITH_HELP: ("reading", t("Lit avec de l'aide")),
        Tick.HAND_TIRES: ("hand-trouble", t("Sa main fatigue")),
        Tick.SEES_BADLY: ("eye", t("Voit mal de près")),
        Tick.HEARS_BADLY: ("ear", t("Entend mal")),
        Tick.CAME_ACCOMPANIED: ("family", t("Est venue accompagnée")),
        Tick.COULD_HELP_OTHERS: ("smile", t("Pourrait aider d'autres")),
    }[tick]


def procedure_name(procedure: Procedure, words: Words) -> tuple[str, Line]:
    t = words.t
    return {
        Procedure.PAPERS: ("papers", t("Papiers, élections")),
        Procedure.FAMILY: ("family", t("Famille, école")),
        Procedure.SOCIAL: ("health", t("Social, santé")),
        Procedure.WORK: ("work", t("Travail, formation")),
        Procedure.HOUSING: ("house", t("Logement")),
        Procedure.TRANSPORT: ("bus", t("Transports")),
        Procedure.MONEY: ("money", t("Argent, impôts")),
        Procedure.JUSTICE: ("building", t("Justice")),
        Procedure.FOREIGNERS: ("globe", t("Étrangers, Europe")),
        Procedure.LEISURE: ("leisure", t("Loisirs, culture")),
        Procedure.ASSOCIATIONS: ("people", t("Associations")),
    }[procedure]


def outcome_name(outcome: AfterReferral, words: Words) -> tuple[str, Line]:
    t = words.t
    return {
        AfterReferral.DONE: ("check", t("C'est fait")),
        AfterReferral.UNDER_WAY: ("clock", t("C'est en cours")),
        AfterReferral.TOO_FAR: ("far", t("C'était trop loin")),
        AfterReferral.CLOSED: ("door", t("C'était fermé")),
        AfterReferral.NO_TIME: ("calendar", t("Pas eu le temps")),
        AfterReferral.AFRAID: ("fear", t("N'a pas osé")),
        AfterReferral.NOT_UNDERSTOOD: ("question", t("N'a pas compris où aller")),
        AfterReferral.REFUSED: ("no", t("Le lieu a refusé")),
        AfterReferral.OTHER: ("dont-know", t("Autre raison")),
    }[outcome]
