"""Which sentence belongs to which answer of the lock, and how long a wait is said.

Apart because the lock knows no language; nothing here counts seconds down in front of somebody.
"""

from __future__ import annotations

from kiosk.desk.access import PinAnswer
from kiosk.desk.pin_rules import PinFault
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words

MINUTE_S = 60


def pin_answer_sentence(answer: PinAnswer, words: Words) -> Line:
    t = words.t
    return {
        PinAnswer.RIGHT: t("C'est le bon code."),
        PinAnswer.WRONG: t("Ce n'est pas le bon code. Essayez encore."),
        PinAnswer.WAIT: t("Il faut attendre un peu avant d'essayer encore."),
        PinAnswer.LOCKED: t("Trop d'essais. Seul le code de secours rouvre le bureau."),
        PinAnswer.SHUT: t("Le fichier des codes est abîmé. Appelez la personne qui a installé la borne."),
        PinAnswer.BUSY: t("Un instant. Je vérifie encore le code d'avant."),
        PinAnswer.NOT_SAVED: t("Le disque n'enregistre plus rien. Le bureau reste fermé."),
    }[answer]


def rescue_answer_sentence(answer: PinAnswer, words: Words) -> Line:
    """Of the rescue code: only a wrong one is said otherwise."""
    if answer is PinAnswer.WRONG:
        return words.t("Ce n'est pas ce code. Regardez bien votre papier.")
    return pin_answer_sentence(answer, words)


def pin_fault_sentence(fault: PinFault, words: Words) -> Line:
    t = words.t
    return {
        PinFault.LENGTH: t("Le code secret a de 6 à 8 chiffres."),
        PinFault.EASY: t("Ce code est trop facile. Évitez les suites, les répétitions et les dates."),
    }[fault]


def wait_sentence(seconds: int, words: Words) -> Line:
    """About how long: whole minutes, rounded up."""
    if seconds < MINUTE_S:
        return words.t("Patientez moins d'une minute.")
    minutes = -(-seconds // MINUTE_S)
    return words.n("Patientez environ {count} minute.", "Patientez environ {count} minutes.", minutes)


def digits_name(count: int, words: Words) -> Line:
    """What a screen reader says of the dots: how many, never which."""
    return words.n("Code secret : {count} chiffre", "Code secret : {count} chiffres", count)
