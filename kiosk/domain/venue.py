"""What is known of one place that can help: where it is, when it is open, what it offers, how one gets in.

Apart because a file brings it, the store keeps it, the desk finds it and a paper names it. `Venue`, not `Place`: a
place is already where somebody stands in a visit or at the desk.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from kiosk.domain.venue_words import Arrival, Care, Fee, Label, Programme, Public, Roaming, Service, Way

EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Position:
    """Degrees, WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Venue:
    """The fields of `standard-mediation-num` 1.0.2, in the schema's order, under English names.

    "" and () are "not told". `phones` are +33… or a short number; `hours` are in the OpenStreetMap syntax and can
    be read; hours that cannot stand in `hours_as_written`. `updated`: ISO 8601, a day. `kinds`: codes as CCAS.
    """

    id: str
    name: str
    town: str
    postcode: str
    address: str
    pivot: str = ""
    insee: str = ""
    address_more: str = ""
    position: Position | None = None
    kinds: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    hours: str = ""
    hours_as_written: str = ""
    summary: str = ""
    detail: str = ""
    source: str = ""
    roaming: tuple[Roaming, ...] = ()
    parent: str = ""
    updated: str = ""
    services: tuple[Service, ...] = ()
    publics: tuple[Public, ...] = ()
    care: tuple[Care, ...] = ()
    fees: tuple[Fee, ...] = ()
    programmes: tuple[Programme, ...] = ()
    labels: tuple[Label, ...] = ()
    other_labels: tuple[str, ...] = ()
    arrival: tuple[Arrival, ...] = ()
    ways: tuple[Way, ...] = ()
    access_page: str = ""
    booking_page: str = ""

    @property
    def receives(self) -> bool:
        """Whether one may go there at all."""
        return Arrival.NO_PUBLIC not in self.arrival


@dataclass(frozen=True, slots=True)
class Opening:
    """Open from `start` to `end`, in minutes of that day; 24 × 60 is midnight at its end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DayHours:
    """One day: ISO 8601 date, and when it is open; empty is closed all day."""

    date: str
    openings: tuple[Opening, ...]


def distance_km(one: Position, other: Position) -> float:
    """As the crow flies (haversine)."""
    north, east = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    shares = cos(radians(one.latitude)) * cos(radians(other.latitude))
    return 2 * EARTH_KM * asin(min(1.0, sqrt(sin(north / 2) ** 2 + shares * sin(east / 2) ** 2)))


WITH_A_ZERO = ("+33", "+262", "+590", "+594", "+596")
"""Where people dial a zero and nine digits instead of the country."""


def phone_shown(phone: str) -> str:
    """As people read it aloud: 01 80 05 98 80, or 3939 as it is."""
    for country in WITH_A_ZERO:
        if phone.startswith(country) and len(national := phone.removeprefix("+33")[-9:]) == 9:
            return _in_pairs("0" + national)
    if phone.startswith("+") and len(phone) > 4:
        return f"{phone[:4]} {_in_pairs(phone[4:])}"
    return phone


def _in_pairs(digits: str) -> str:
    return " ".join(digits[start : start + 2] for start in range(0, len(digits), 2))
