"""What a volunteer may touch to find a place: services, and wishes about how one gets in and is received.

Apart because a touch is no query yet: here the touches of one search become one.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from kiosk.desk.directory import VenueQuery
from kiosk.domain.orientation import Rule
from kiosk.domain.venue_words import Care, Service, Way

NEAR_KM = 5.0
MOST_SHOWN = 24
"""Nobody reads more of them; a wish more finds better ones."""


class Wish(Enum):
    NEAR = "near"
    OPEN_NOW = "open_now"
    FREE = "free"
    WALK_IN = "walk_in"
    LANGUAGES = "languages"
    READING = "reading"
    DEAF = "deaf"
    SIGHT = "sight"
    MOTOR = "motor"
    MENTAL = "mental"
    WORKSHOP = "workshop"
    REMOTE = "remote"


_CARE = {
    Wish.LANGUAGES: (Care.LANGUAGES, Care.ENGLISH),
    Wish.READING: (Care.READING,),
    Wish.DEAF: (Care.DEAF,),
    Wish.SIGHT: (Care.SIGHT,),
    Wish.MOTOR: (Care.MOTOR,),
    Wish.MENTAL: (Care.MENTAL,),
}
_WAYS = {Wish.WORKSHOP: Way.WORKSHOP, Wish.REMOTE: Way.REMOTE}


def query_of(
    services: Collection[Service], wishes: Collection[Wish], programmes: tuple[str, ...] = ()
) -> VenueQuery:
    """`programmes`: what the advice names; such places come first, the others stay."""
    return VenueQuery(
        services=tuple(one for one in Service if one in services),
        care=tuple(care for wish, cares in _CARE.items() if wish in wishes for care in cares),
        ways=tuple(way for wish, way in _WAYS.items() if wish in wishes),
        programmes=programmes,
        free=Wish.FREE in wishes,
        walk_in=Wish.WALK_IN in wishes,
        open_now=Wish.OPEN_NOW in wishes,
        within_km=NEAR_KM if Wish.NEAR in wishes else None,
        most=MOST_SHOWN,
    )


def advised_services(words: Collection[str]) -> frozenset[Service]:
    """Of the words that rules of advice carry; a word that the schema does not know is none."""
    return frozenset(one for one in Service if one.value in words)


def advised_wishes(rules: Collection[Rule]) -> frozenset[Wish]:
    """When no rule names a service, what is wished for is the care that they name."""
    if any(rule.services for rule in rules):
        return frozenset()
    named = {care for rule in rules for care in rule.care}
    return frozenset(wish for wish, cares in _CARE.items() if any(care.value in named for care in cares))
