"""Which of several places comes first: what it offers of what is wanted, then how near, then whether it is open.

Apart because a volunteer must be able to say why a place stands above another; no place is ever hidden by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from kiosk.desk.directory import Found, VenueQuery
from kiosk.domain.venue import Venue
from kiosk.domain.venue_words import Arrival, Fee

WORTH_KM = 3.0
"""One more wished thing is worth this much of a way."""
UNKNOWN_KM = 50.0
"""Where a place is not known to be, it is taken to be this far."""


def fits(venue: Venue, query: VenueQuery) -> bool:
    """All that the place itself can tell; distance and hours are asked elsewhere."""
    return (
        venue.receives
        and _one_of(venue.services, query.services)
        and _one_of(venue.care, query.care)
        and _one_of(venue.ways, query.ways)
        and (not query.free or Fee.FREE in venue.fees or Fee.FREE_FOR_SOME in venue.fees)
        and (not query.walk_in or Arrival.WALK_IN in venue.arrival)
    )


def best(found: Iterable[Found], query: VenueQuery) -> tuple[Found, ...]:
    """The `query.most` best, the best first; equals in the order of their names. Never holds more than these."""
    return tuple(nsmallest(query.most, found, key=lambda one: (_burden(one, query), one.venue.name, one.venue.id)))


def _burden(one: Found, query: VenueQuery) -> float:
    """The way there in kilometres, shortened by what the place offers. A place that is there for some people only
    may turn this one away."""
    venue = one.venue
    met = _met(venue.services, query.services) + _met(venue.care, query.care) + _met(venue.ways, query.ways)
    met += _met(venue.programmes, query.programmes)
    met += 1 if Fee.FREE in venue.fees else 0
    met += 1 if one.open else 0
    met -= 1 if venue.publics else 0
    way = one.distance_km if one.distance_km is not None else UNKNOWN_KM
    return way - WORTH_KM * met


def _one_of(offered: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return not wanted or _met(offered, wanted) > 0


def _met(offered: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    return len(set(offered) & set(wanted))
