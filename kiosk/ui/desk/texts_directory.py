"""What is said of the list of places itself: how old it is, how an import ended, what was wrong in its rows.

Apart because a volunteer reads these when a list comes in, and never while looking for a place.
"""

from __future__ import annotations

from kiosk.desk.directory import ImportReport, ListAge, Noticed
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.texts_places import long_date


def age_line(about: ListAge, words: Words) -> Line:
    t = words.t
    if not about.places:
        return t("Il n'y a pas encore de liste de lieux.")
    if about.example:
        return t("Liste inventée, pour essayer")
    if not about.newest:
        return t("Liste sans date")
    return t("Liste du {date}", date=long_date(about.newest, words))


def age_advice(about: ListAge, words: Words) -> Line:
    t = words.t
    if not about.places:
        return t("Apportez une liste sur une clé USB.")
    if about.example:
        return t("Ces lieux sont inventés. N'y envoyez personne.")
    if about.old:
        return t("Elle a plus de six mois. Téléphonez avant d'envoyer quelqu'un.")
    return words.n("{count} lieu", "{count} lieux", about.places)


def import_sentence(ending: ImportEnding, words: Words) -> Line:
    t = words.t
    return {
        ImportEnding.DONE: t("La nouvelle liste est prête."),
        ImportEnding.NO_FILE: t("Je ne trouve plus ce fichier."),
        ImportEnding.UNREADABLE: t("Je n'arrive pas à lire ce fichier jusqu'au bout."),
        ImportEnding.TOO_LARGE: t("Ce fichier est trop gros pour une liste de lieux."),
        ImportEnding.EMPTY: t("Il n'y a aucun lieu dans ce fichier."),
        ImportEnding.NOT_TEXT: t("Ce fichier n'est pas une liste de lieux."),
        ImportEnding.NOT_A_LIST: t("Je ne reconnais pas les colonnes de ce fichier."),
        ImportEnding.MISSING_COLUMNS: t("Il manque des colonnes dans ce fichier."),
        ImportEnding.DAMAGED: t("Ce fichier est abîmé ou coupé."),
        ImportEnding.MOSTLY_WRONG: t("La plupart des lignes sont inutilisables."),
        ImportEnding.NOT_SAVED: t("Je n'ai pas pu enregistrer la liste. Le disque est peut-être plein."),
    }[ending]


def report_lines(report: ImportReport, words: Words) -> list[Line]:
    """What a person needs to know of it, in whole sentences."""
    t, n = words.t, words.n
    if report.ending is not ImportEnding.DONE:
        lines = [t("L'ancienne liste n'a pas changé.")]
        if report.missing:
            lines.insert(0, t("Il manque : {columns}", columns=", ".join(report.missing)))
        return lines
    lines = [n("Elle a {count} lieu.", "Elle a {count} lieux.", report.places)]
    if report.newest:
        lines.append(t("La fiche la plus récente est du {date}.", date=long_date(report.newest, words)))
    if report.refused:
        refused = n("{count} ligne est inutilisable.", "{count} lignes sont inutilisables.", report.refused)
        lines.append(refused)
    return lines


def flaw_sentence(flaw: Flaw, words: Words) -> Line:
    t = words.t
    return {
        Flaw.MISSING: t("Rien n'est écrit."),
        Flaw.PLACEHOLDER: t("Ce n'est pas une vraie valeur."),
        Flaw.NOT_A_POSTCODE: t("Ce n'est pas un code postal."),
        Flaw.NOT_AN_INSEE_CODE: t("Ce n'est pas un code Insee."),
        Flaw.NOT_A_PIVOT: t("Ce n'est pas un numéro officiel."),
        Flaw.NOT_A_POSITION: t("Ce n'est pas une position sur la carte."),
        Flaw.NOT_A_PHONE: t("Ce n'est pas un numéro de téléphone."),
        Flaw.NOT_A_MAIL: t("Ce n'est pas une adresse e-mail."),
        Flaw.NOT_AN_ADDRESS: t("Ce n'est pas une adresse Internet."),
        Flaw.NOT_HOURS: t("Je ne comprends pas ces horaires."),
        Flaw.NOT_A_DATE: t("Ce n'est pas une date."),
        Flaw.UNKNOWN_WORD: t("Je ne connais pas ce mot."),
        Flaw.WHOLE_TOWN: t("C'est le code de toute la ville."),
        Flaw.TOO_LONG: t("C'est trop long."),
        Flaw.TOO_FEW_CELLS: t("Il manque des cases."),
        Flaw.TOO_MANY_CELLS: t("Il y a trop de cases."),
        Flaw.OPEN_QUOTE: t("Un guillemet n'est pas fermé."),
        Flaw.SAME_ID: t("Ce lieu est déjà dans la liste."),
        Flaw.NOT_AN_OBJECT: t("Ce n'est pas un lieu."),
    }[flaw]


def mend_sentence(mend: Mend, words: Words) -> Line:
    t = words.t
    return {
        Mend.CORRECTED: t("Je l'ai corrigé."),
        Mend.LEFT_OUT: t("Je ne l'ai pas gardé."),
        Mend.KEPT_AS_WRITTEN: t("Je l'ai gardé comme il est écrit."),
        Mend.CUT: t("J'ai gardé le début."),
        Mend.ROW_REFUSED: t("Je n'ai pas gardé la ligne."),
    }[mend]


def noticed_lines(noticed: Noticed, words: Words) -> tuple[Line, Line]:
    """What was wrong where, and how often; then what was done."""
    t, n = words.t, words.n
    what = flaw_sentence(noticed.flaw, words)
    where = t("« {field} » : {what}", field=noticed.field, what=what.text) if noticed.field else what
    often = n("{count} fois", "{count} fois", noticed.count)
    return where, Line(f"{often.text} · {mend_sentence(noticed.mend, words).text}", often.language)
