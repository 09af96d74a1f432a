"""Which place comes first, and which one never comes at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.desk.directory import Found, ListAge, VenueQuery
from kiosk.desk.finding import best, fits
from kiosk.domain.venue import Position, Venue, distance_km
from kiosk.domain.venue_words import Arrival, Care, Fee, Programme, Public, Service, Way

PLAIN = Venue("1", "Lieu", "Valbrume", "96100", "1 rue")
HELPS = replace(PLAIN, services=(Service.PROCEDURES,), fees=(Fee.FREE,), arrival=(Arrival.WALK_IN,))


def order(*found: Found, query: VenueQuery | None = None) -> list[str]:
    return [one.venue.id for one in best(found, query or VenueQuery(services=(Service.PROCEDURES,)))]


def named(name: str, away: float | None = 1.0, *, open_now: bool | None = None, **fields: Any) -> Found:
    return Found(replace(HELPS, id=name, name=name, **fields), away, open=open_now)


def test_only_what_is_asked_for_counts() -> None:
    assert fits(PLAIN, VenueQuery())
    assert not fits(PLAIN, VenueQuery(services=(Service.PROCEDURES,)))
    assert fits(HELPS, VenueQuery(services=(Service.PROCEDURES, Service.WORK)))
    assert not fits(HELPS, VenueQuery(care=(Care.READING,)))
    assert not fits(HELPS, VenueQuery(ways=(Way.ONE_TO_ONE,)))
    assert fits(HELPS, VenueQuery(free=True, walk_in=True))
    assert not fits(PLAIN, VenueQuery(free=True))
    assert not fits(PLAIN, VenueQuery(walk_in=True))
    assert fits(replace(PLAIN, fees=(Fee.FREE_FOR_SOME,)), VenueQuery(free=True))
    assert not fits(replace(PLAIN, fees=(Fee.PAID,)), VenueQuery(free=True))


def test_nobody_is_sent_to_a_place_that_receives_nobody() -> None:
    assert not fits(replace(HELPS, arrival=(Arrival.NO_PUBLIC,)), VenueQuery())


def test_the_nearer_place_comes_first() -> None:
    assert order(named("far", 9.0), named("near", 0.5), named("lost", None)) == ["near", "far", "lost"]


def test_one_thing_more_is_worth_a_little_way_and_no_long_one() -> None:
    both = VenueQuery(services=(Service.PROCEDURES, Service.WORK), programmes=(Programme.AIDANTS_CONNECT,))
    two = (Service.PROCEDURES, Service.WORK)
    assert order(named("one", 1.0), named("two", 3.0, services=two), query=both) == ["two", "one"]
    assert order(named("one", 1.0), named("two", 30.0, services=two), query=both) == ["one", "two"]
    mandate = named("mandate", 2.0, programmes=(Programme.AIDANTS_CONNECT,))
    assert order(named("near", 1.0), mandate, query=both) == ["mandate", "near"]


def test_between_equals_the_open_and_the_free_one_comes_first_then_the_name() -> None:
    assert order(named("a"), named("b", open_now=True)) == ["b", "a"]
    assert order(named("a", fees=(Fee.PAID,)), named("b")) == ["b", "a"]
    assert order(named("b"), named("a")) == ["a", "b"]
    assert order(named("a", publics=(Public.YOUNG,)), named("b")) == ["b", "a"]


def test_no_more_than_asked_for() -> None:
    found = [named(f"{number:03}", float(number)) for number in range(100)]
    kept = best(iter(found), VenueQuery(most=10))
    assert [one.venue.id for one in kept] == [f"{number:03}" for number in range(10)]


def test_a_list_is_old_after_half_a_year() -> None:
    assert not ListAge(places=1, days=183).old
    assert ListAge(places=1, days=184).old
    assert not ListAge(places=1, days=None).old


def test_the_way_between_two_places() -> None:
    assert distance_km(Position(48.8566, 2.3522), Position(45.7640, 4.8357)) == pytest.approx(392, abs=1)
    assert distance_km(Position(47, 3), Position(47, 3)) == 0
