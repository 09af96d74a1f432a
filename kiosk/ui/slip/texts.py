"""Which sentence of the paper belongs to which name: what to bring, how to get in, days, hours, a date.

Apart because the value of a slip knows no language; a test checks that no name is without a sentence.
"""

from __future__ import annotations

from datetime import date

from kiosk.desk.bring import Bring
from kiosk.desk.slip import SameHours, Within
from kiosk.domain.venue import Opening
from kiosk.domain.venue_words import Arrival
from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words


def bring_sentence(bring: Bring, words: Words) -> Line:
    t = words.t
    return {
        Bring.THIS_PAPER: t("Cette feuille"),
        Bring.IDENTITY: t("Une pièce d'identité"),
        Bring.LETTER: t("La lettre reçue, si vous en avez une"),
        Bring.PHONE: t("Votre téléphone"),
        Bring.ADDRESS_PROOF: t("Un papier avec votre adresse"),
        Bring.PHOTOS: t("Des photos d'identité"),
        Bring.HEALTH_CARD: t("Votre carte Vitale ou son attestation"),
        Bring.BANK_DETAILS: t("Le numéro de votre compte (RIB)"),
        Bring.CV: t("Votre CV, si vous en avez un"),
        Bring.PAYSLIPS: t("Vos dernières fiches de paie"),
        Bring.LEASE: t("Votre contrat de location"),
        Bring.TAX_LETTER: t("Votre dernier avis d'impôt"),
        Bring.INCOME_PROOF: t("Un papier qui montre vos revenus"),
        Bring.OWN_DEVICE: t("Votre téléphone ou votre ordinateur"),
        Bring.GLASSES: t("Vos lunettes, si vous en portez"),
    }[bring]


def bring_picture(bring: Bring) -> str:
    """The drawing beside the sentence."""
    return {
        Bring.THIS_PAPER: "sheet",
        Bring.IDENTITY: "person",
        Bring.LETTER: "mail",
        Bring.PHONE: "phone",
        Bring.ADDRESS_PROOF: "house",
        Bring.PHOTOS: "photo",
        Bring.HEALTH_CARD: "health",
        Bring.BANK_DETAILS: "money",
        Bring.CV: "document",
        Bring.PAYSLIPS: "work",
        Bring.LEASE: "key",
        Bring.TAX_LETTER: "papers",
        Bring.INCOME_PROOF: "money",
        Bring.OWN_DEVICE: "laptop",
        Bring.GLASSES: "eye",
    }[bring]


def arrival_sentence(arrival: Arrival, words: Words) -> Line:
    t = words.t
    return {
        Arrival.WALK_IN: t("Venez sans rendez-vous."),
        Arrival.CALL: t("Téléphonez avant de venir."),
        Arrival.MAIL: t("Écrivez un e-mail avant de venir."),
        Arrival.REFERRAL_MAIL: t("Le bénévole écrit d'abord pour vous."),
        Arrival.BOOK_ONLINE: t("Prenez rendez-vous sur Internet."),
        Arrival.NO_PUBLIC: t("On ne peut pas y aller."),
    }[arrival]


def within_sentence(within: Within, words: Words) -> Line:
    t = words.t
    return {
        Within.THIS_WEEK: t("À faire dans la semaine"),
        Within.THIS_MONTH: t("À faire dans le mois"),
    }[within]


def day_name(day: int, words: Words) -> Line:
    """Monday is 0."""
    t = words.t
    return (
        t("lundi"),
        t("mardi"),
        t("mercredi"),
        t("jeudi"),
        t("vendredi"),
        t("samedi"),
        t("dimanche"),
    )[day]


def hours_sentence(same: SameHours, words: Words) -> Line:
    t = words.t
    times = " · ".join(together(opening_text(one, words)) for one in same.openings)
    names = [day_name(day, words).text for day in same.days]
    if len(names) >= 3 and same.days == tuple(range(same.days[0], same.days[-1] + 1)):
        return t("Du {first} au {last} : {times}", first=names[0], last=names[-1], times=times)
    listed = _list(names, words)
    return t("{days} : {times}", days=listed[:1].upper() + listed[1:], times=times)


def opening_text(opening: Opening, words: Words) -> str:
    return words.t("{start} à {end}", start=_time(opening.start, words), end=_time(opening.end, words)).text


_ONE_LINE = 24
"""Letters, without marks of direction; what is longer may break."""


def together(text: str) -> str:
    """On one line, wherever it stands: half an hour or half a number is read as a whole one."""
    return text.replace(" ", "\u00a0") if len(bare(text)) <= _ONE_LINE else text


def day_sentence(day: date, words: Words) -> Line:
    """A whole date, as people of this language write it."""
    return words.t("Le {date}", date=date_text(day, words))


def date_text(day: date, words: Words) -> str:
    from babel import UnknownLocaleError
    from babel.dates import format_date

    try:
        return format_date(day, format="full", locale=words.language.code)
    except (UnknownLocaleError, ValueError):
        return day.isoformat()


def _list(names: list[str], words: Words) -> str:
    from babel import UnknownLocaleError
    from babel.lists import format_list

    try:
        return format_list(names, locale=words.language.code)
    except (UnknownLocaleError, ValueError):
        return ", ".join(names)


def _time(minutes: int, words: Words) -> str:
    hour, rest = divmod(minutes, 60)
    if rest:
        return words.t("{hour} h {minutes}", hour=hour, minutes=f"{rest:02d}").text
    return words.t("{hour} h", hour=hour).text
