"""Which plain words belong to a service, a wish, a fee, a distance or an opening of a place.

Apart because the national list speaks as offices do; a test checks that no name is without a sentence.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from kiosk.desk.directory import Found
from kiosk.desk.wishes import Wish
from kiosk.domain.venue import Venue
from kiosk.domain.venue_words import Care, Fee, Public, Service, Way
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.slip.texts import opening_text, together

METRES = 50
"""Short ways are told in steps of this."""


def service_name(service: Service, words: Words) -> tuple[str, Line]:
    """The picture and the words."""
    t = words.t
    return {
        Service.PROCEDURES: ("papers", t("Faire une démarche")),
        Service.DAILY_TOOLS: ("mouse", t("Apprendre l'ordinateur")),
        Service.WORK: ("work", t("Chercher un travail")),
        Service.SAFETY: ("key", t("Éviter les pièges")),
        Service.PARENTS: ("family", t("Aider ses enfants")),
        Service.LEISURE: ("leisure", t("Créer et s'amuser")),
        Service.UNDERSTANDING: ("lamp", t("Comprendre le numérique")),
        Service.INTERNET_AND_DEVICES: ("wifi", t("Utiliser Internet sur place")),
        Service.CHEAP_DEVICES: ("laptop", t("Acheter un ordinateur à petit prix")),
    }[service]


def wish_name(wish: Wish, words: Words) -> tuple[str, Line]:
    t = words.t
    return {
        Wish.NEAR: ("pin", t("Tout près")),
        Wish.OPEN_NOW: ("clock", t("Ouvert maintenant")),
        Wish.FREE: ("price", t("Gratuit")),
        Wish.WALK_IN: ("door", t("Sans rendez-vous")),
        Wish.LANGUAGES: ("language", t("D'autres langues")),
        Wish.READING: ("reading", t("Lire et écrire")),
        Wish.DEAF: ("ear", t("Entend mal")),
        Wish.SIGHT: ("eye", t("Voit mal")),
        Wish.MOTOR: ("hand-trouble", t("Bouge avec peine")),
        Wish.MENTAL: ("heart", t("A besoin de calme")),
        Wish.WORKSHOP: ("people", t("En groupe")),
        Wish.REMOTE: ("handset", t("À distance")),
    }[wish]


def care_name(care: Care, words: Words) -> Line:
    t = words.t
    return {
        Care.DEAF: t("personnes sourdes"),
        Care.MOTOR: t("personnes qui bougent avec peine"),
        Care.MENTAL: t("personnes qui ont besoin de calme"),
        Care.READING: t("personnes qui lisent avec peine"),
        Care.ENGLISH: t("personnes qui parlent anglais"),
        Care.LANGUAGES: t("personnes qui parlent d'autres langues"),
        Care.SIGHT: t("personnes qui voient mal"),
    }[care]


def public_name(public: Public, words: Words) -> Line:
    t = words.t
    return {
        Public.YOUNG: t("jeunes"),
        Public.STUDENTS: t("étudiants"),
        Public.FAMILIES: t("familles"),
        Public.SENIORS: t("seniors"),
        Public.WOMEN: t("femmes"),
    }[public]


def fee_sentence(fee: Fee, words: Words) -> Line:
    t = words.t
    return {
        Fee.FREE: t("C'est gratuit."),
        Fee.FREE_FOR_SOME: t("C'est gratuit pour certaines personnes."),
        Fee.PAID: t("C'est payant."),
    }[fee]


def way_name(way: Way, words: Words) -> Line:
    t = words.t
    return {
        Way.ALONE: t("Seul, avec les ordinateurs du lieu"),
        Way.ONE_TO_ONE: t("Avec une personne"),
        Way.WORKSHOP: t("En groupe"),
        Way.REMOTE: t("À distance"),
    }[way]


def distance_text(km: float, words: Words) -> str:
    metres = max(round(km * 1000 / METRES), 1) * METRES
    if metres < 1000:
        return together(words.t("{count} m", count=metres).text)
    return together(words.t("{count} km", count=max(round(km), 1)).text)


def where_line(found: Found, words: Words) -> Line:
    town = found.venue.town or found.venue.postcode
    if found.distance_km is None:
        return words.t("À {town}", town=town)
    return words.t("À {town}, {distance}", town=town, distance=distance_text(found.distance_km, words))


def open_line(found: Found, words: Words) -> Line:
    t = words.t
    if not found.week:
        return t("Horaires à vérifier. Téléphonez avant.")
    if not found.week[0].openings:
        return t("Fermé aujourd'hui")
    return t("Ouvert maintenant") if found.open else t("Fermé maintenant")


def today_line(found: Found, words: Words) -> Line | None:
    """None when there is nothing more to say than `open_line`."""
    openings = found.week[0].openings if found.week else ()
    if not openings:
        return None
    times = " · ".join(together(opening_text(one, words)) for one in openings)
    return words.t("Aujourd'hui : {times}", times=times)


def offers_line(venue: Venue, words: Words, wanted: Collection[Service] = (), most: int = 9) -> Line:
    """What is wanted first; no more than `most`."""
    if not venue.services:
        return words.t("On ne sait pas ce qu'il propose.")
    services = sorted(venue.services, key=lambda one: one not in wanted)[:most]
    return side_by_side([service_name(one, words)[1] for one in services], words)


def publics_line(venue: Venue, words: Words) -> Line:
    if not venue.publics:
        return words.t("Pour tout le monde")
    names = side_by_side([public_name(one, words) for one in venue.publics], words)
    return words.t("Seulement : {publics}", publics=names.text)


def side_by_side(lines: list[Line], words: Words) -> Line:
    """Names of a list: each is whole, none is part of a sentence."""
    language = lines[0].language if lines else words.language.code
    return Line(" · ".join(line.text for line in lines), language)


def long_date(day: str, words: Words) -> str:
    """12 novembre 2026, as people of this language write it; `day` is ISO 8601."""
    from babel import UnknownLocaleError
    from babel.dates import format_date

    try:
        return together(format_date(date.fromisoformat(day), format="long", locale=words.language.code))
    except (UnknownLocaleError, ValueError):
        return day
