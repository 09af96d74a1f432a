"""Everything that helps to send somebody to one place, as cards to look at together.

Apart because these only read a place; what the page does with it stands there.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.desk.directory import Found
from kiosk.desk.slip import same_hours
from kiosk.domain.venue import Venue, phone_shown
from kiosk.domain.venue_words import Arrival
from kiosk.i18n.line import Line
from kiosk.ui.advice_card import AdviceCard
from kiosk.ui.desk.texts_places import (
    care_name,
    distance_text,
    fee_sentence,
    long_date,
    offers_line,
    open_line,
    publics_line,
    side_by_side,
    today_line,
    way_name,
)
from kiosk.ui.screen import Screen
from kiosk.ui.slip.texts import arrival_sentence, hours_sentence, together

NOTHING = Line("")


def venue_rows(screen: Screen, found: Found) -> list[QWidget]:
    """What is not told has no card, except how to reach the place."""
    venue = found.venue
    rows = [
        ("pin", _address(venue), _way_there(screen, found)),
        ("clock", _today(screen, found), _week(screen, found)),
        ("handset", _phone(screen, venue), _arrival(screen, venue)),
        ("help", offers_line(venue, screen.words), _ways(screen, venue)),
    ]
    if venue.fees or venue.publics:
        fee = fee_sentence(venue.fees[0], screen.words) if venue.fees else screen.words.t("Demandez le prix.")
        rows.append(("price", fee, publics_line(venue, screen.words)))
    if venue.care:
        names = side_by_side([care_name(one, screen.words) for one in venue.care], screen.words)
        rows.append(("hand", screen.words.t("Ce lieu connaît bien :"), names))
    if venue.summary or venue.updated:
        rows.append(("info", Line(venue.summary or venue.name), _updated(screen, venue)))
    return [_card(screen, *row) for row in rows]


def _card(screen: Screen, picture: str, say: Line, more: Line) -> AdviceCard:
    card = AdviceCard(screen.look, say, more, picture, first=False)
    screen.readable += [block for block in (card.say, card.reason) if block.line.text]
    card.reason.setVisible(bool(more.text))
    return card


def _address(venue: Venue) -> Line:
    """As it is written on a letter: nobody translates it."""
    town = f"{venue.postcode} {venue.town}".strip()
    return Line(", ".join(part for part in (venue.address, together(town)) if part))


def _way_there(screen: Screen, found: Found) -> Line:
    if found.venue.address_more:
        return Line(found.venue.address_more)
    if found.distance_km is None:
        return NOTHING
    return screen.words.t("À {distance} d'ici", distance=distance_text(found.distance_km, screen.words))


def _today(screen: Screen, found: Found) -> Line:
    """Two whole sentences where there are two."""
    now, today = open_line(found, screen.words), today_line(found, screen.words)
    return now if today is None else Line(f"{now.text}. {today.text}", now.language)


def _week(screen: Screen, found: Found) -> Line:
    if not found.week:
        return Line(found.venue.hours_as_written)
    sentences = [hours_sentence(same, screen.words) for same in same_hours(found.week)]
    if not sentences:
        return screen.words.t("Fermé toute la semaine")
    return Line(". ".join(one.text for one in sentences), sentences[0].language)


def _phone(screen: Screen, venue: Venue) -> Line:
    if not venue.phones:
        return screen.words.t("Pas de téléphone")
    return Line(together(phone_shown(venue.phones[0])))


def _arrival(screen: Screen, venue: Venue) -> Line:
    """The easiest way in comes first in the schema too."""
    known = [one for one in Arrival if one in venue.arrival]
    return arrival_sentence(known[0], screen.words) if known else NOTHING


def _ways(screen: Screen, venue: Venue) -> Line:
    names = [way_name(one, screen.words) for one in venue.ways]
    return side_by_side(names, screen.words) if names else NOTHING


def _updated(screen: Screen, venue: Venue) -> Line:
    if not venue.updated:
        return NOTHING
    return screen.words.t("Vérifié le {date}", date=long_date(venue.updated, screen.words))
