"""The list of places as the desk asks for it: found by need, by way and by hours, and replaced by a newer one.

Apart because the reader of files and the store do not know each other, nor what a volunteer looks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from math import cos, radians
from pathlib import Path

from kiosk.desk.directory import Found, ImportReport, ListAge, Results, VenueQuery
from kiosk.desk.finding import best, fits
from kiosk.directory import hours
from kiosk.domain.help_facts import DirectoryImported
from kiosk.domain.venue import Position, Venue, distance_km
from kiosk.domain.venue_remarks import ImportEnding
from kiosk.office.directory_import import Importing
from kiosk.settings.values import Settings
from kiosk.store.venues import Coarse, Venues

KM_OF_A_DEGREE = 111.0
ANY_DAY = "9999-12-31"
EXAMPLE = "directory/example.csv"
"""Among the assets."""


class Directory:
    """Answers as a `kiosk.desk.directory.DirectoryDesk`. `folder`: where the list is kept. `example`: the invented
    one. `settings`: as they are now, they say where the centre is. `now`: the centre's own clock. `note`: keeps a
    fact of the kiosk."""

    def __init__(
        self,
        folder: Path,
        example: Path,
        *,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        note: Callable[[DirectoryImported], object],
    ) -> None:
        self._venues = Venues(folder)
        self._example = example
        self._settings = settings
        self._now = now
        self._note = note

    def search(self, query: VenueQuery) -> Results:
        here = self._position()
        now = self._now()
        sieve = _Sieve(query, here, datetime.fromisoformat(query.at) if query.at else now)
        kept = best(sieve.passing(self._venues.venues(_coarse(query, here))), query)
        today = now.date()
        return Results(tuple(_with_hours(found, today) for found in kept), sieve.count)

    def about(self) -> ListAge:
        today = self._now().date()
        kept = self._venues.kept(today.isoformat())
        if kept is None:
            return ListAge()
        days = (today - date.fromisoformat(kept.newest)).days if kept.newest else None
        return ListAge(kept.places, kept.newest, kept.oldest, days, kept.refused, kept.example)

    def import_file(self, path: str, tell: Callable[[int, int], object]) -> ImportReport:
        report = Importing(Path(path), self._venues, self._now().date().isoformat()).run(tell)
        if report.ending is ImportEnding.DONE:
            self._note(DirectoryImported(report.places, report.refused, report.newest))
        return report

    def bring_example(self) -> ImportReport:
        kept = self._venues.kept(ANY_DAY)
        if kept is not None and not kept.example:
            return ImportReport(ImportEnding.DONE, kept.places)
        importing = Importing(self._example, self._venues, self._now().date().isoformat())
        return importing.run(lambda done, size: None, example=True)

    def _position(self) -> Position | None:
        """Where the centre is: its own position, else the middle of the places of its town."""
        settings = self._settings()
        if settings.centre_latitude or settings.centre_longitude:
            return Position(settings.centre_latitude, settings.centre_longitude)
        town = settings.centre_commune.strip()
        return self._venues.centre_of(town) if town else None


class _Sieve:
    """Lets through what fits, and counts it."""

    def __init__(self, query: VenueQuery, here: Position | None, moment: datetime) -> None:
        self._query = query
        self._here = here
        self._moment = moment
        self.count = 0

    def passing(self, venues: Iterable[Venue]) -> Iterator[Found]:
        asks_hours = self._query.open_now or bool(self._query.at)
        for venue in venues:
            if not fits(venue, self._query):
                continue
            away = distance_km(self._here, venue.position) if self._here and venue.position else None
            if self._query.within_km is not None and self._here and (away or 0.0) > self._query.within_km:
                continue
            is_open = hours.open_at(venue.hours, self._moment)
            if asks_hours and not is_open:
                continue
            self.count += 1
            yield Found(venue, away, open=is_open)


def _with_hours(found: Found, today: date) -> Found:
    return replace(found, week=hours.week(found.venue.hours, today))


def _coarse(query: VenueQuery, here: Position | None) -> Coarse:
    """A box around the circle: the store need not hand over the whole country."""
    box = None
    if here is not None and query.within_km is not None:
        north = query.within_km / KM_OF_A_DEGREE
        east = north / max(cos(radians(here.latitude)), 0.01)
        box = (here.latitude - north, here.longitude - east, here.latitude + north, here.longitude + east)
    return Coarse(query.services, query.care, query.ways, query.town.strip(), box)
