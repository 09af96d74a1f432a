"""Which sentence belongs to what becomes of the paper: how printing ended, which form, which languages.

Apart because the names live below and know no language; a test checks that none is without a sentence.
"""

from __future__ import annotations

from kiosk.desk.slips import Languages, PrintEnding, SlipForm
from kiosk.i18n.languages import FRENCH, language
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words


def print_sentence(ending: PrintEnding, words: Words) -> Line:
    t = words.t
    return {
        PrintEnding.SENT: t("La feuille est partie à l'imprimante."),
        PrintEnding.NO_PRINTER: t("Il n'y a pas d'imprimante ici."),
        PrintEnding.PRINTER_STOPPED: t("L'imprimante est arrêtée. Regardez son papier et son bouton."),
        PrintEnding.NOT_SENT: t("L'imprimante n'a pas pris la feuille. Essayez encore."),
    }[ending]


def form_name(form: SlipForm, words: Words) -> Line:
    t = words.t
    return {
        SlipForm.A4: t("Grande feuille"),
        SlipForm.RECEIPT: t("Petit ticket"),
    }[form]


def languages_name(chosen: Languages, words: Words) -> Line:
    """Languages have their own names, so that whoever reads them finds theirs."""
    own = language(chosen.own).own_name
    if chosen.french and chosen.own != FRENCH.code:
        return words.t("{own} et français", own=own)
    return words.t("Seulement : {own}", own=own)
