"""Where the list of places is kept: a file of its own, replaced whole or not at all.

Apart from the memory of visits because it comes from outside, holds nothing about anyone, and may be thrown away
and brought in again. Readers open it for one question only, so that a new list can take its name at any time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlite_utils import Database

from kiosk.domain.venue import Position, Venue
from kiosk.domain.venue_remarks import Flaw, Mend, Remark
from kiosk.store.backup import keep_on_disk

FILE = "directory.db"
FORM = 1
"""Of the tables below. A list in another form is none: it is brought in again."""
BATCH = 500

_TABLES = (
    """CREATE TABLE venue (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, town TEXT NOT NULL, postcode TEXT NOT NULL, insee TEXT NOT NULL,
        latitude REAL, longitude REAL, updated TEXT NOT NULL,
        services TEXT NOT NULL, care TEXT NOT NULL, ways TEXT NOT NULL, sought TEXT NOT NULL, whole TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE remark (
        line INTEGER NOT NULL, row INTEGER NOT NULL, field TEXT NOT NULL, flaw TEXT NOT NULL, mend TEXT NOT NULL,
        value TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE raw (row INTEGER PRIMARY KEY, line INTEGER NOT NULL, id TEXT, written TEXT NOT NULL) STRICT",
    """CREATE TABLE list (
        form INTEGER NOT NULL, places INTEGER NOT NULL, refused INTEGER NOT NULL, example INTEGER NOT NULL
    ) STRICT""",
)
_BUILDING = (
    # Nobody reads the file before it is whole, and a half one is thrown away: no journal, no waiting for the disk.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -2000",
    "PRAGMA trusted_schema = OFF",
)
_DAMAGED = (sqlite3.DatabaseError, msgspec.MsgspecError)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is there. `newest` and `oldest` leave out days after `today`, which are slips."""

    places: int
    refused: int
    newest: str
    oldest: str
    example: bool


@dataclass(frozen=True, slots=True)
class Coarse:
    """What the file itself can leave out. Of each kind one is enough; `box`: south, west, north, east."""

    services: Sequence[str] = ()
    care: Sequence[str] = ()
    ways: Sequence[str] = ()
    town: str = ""
    box: tuple[float, float, float, float] | None = None


class VenueWriter:
    """A list that is being made. Nothing of it is seen before `Venues.replacing` ends."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._venues: list[tuple[object, ...]] = []
        self._remarks: list[tuple[object, ...]] = []
        self._raw: list[tuple[object, ...]] = []
        self.places = 0
        self.refused = 0

    def add(self, venue: Venue | None, row: int, line: int, raw: str, remarks: Iterable[Remark]) -> None:
        """None: the row was refused. What was remarked on is kept as it was written."""
        noted = [_remark_row(one) for one in remarks]
        if venue is None:
            self.refused += 1
        else:
            self.places += 1
            self._venues.append(_venue_row(venue))
        if noted:
            self._remarks += noted
            self._raw.append((row, line, venue.id if venue else None, _storable(raw)))
        if len(self._venues) + len(self._raw) >= BATCH:
            self.flush()

    def flush(self) -> None:
        connection = self._database.conn
        with self._database.atomic():
            connection.executemany(f"INSERT INTO venue VALUES ({', '.join('?' * 13)})", self._venues)
            connection.executemany("INSERT INTO remark VALUES (?, ?, ?, ?, ?, ?)", self._remarks)
            connection.executemany("INSERT INTO raw VALUES (?, ?, ?, ?)", self._raw)
        self._venues, self._remarks, self._raw = [], [], []

    def finish(self, *, example: bool) -> None:
        self.flush()
        with self._database.atomic():
            self._database.execute(
                "INSERT INTO list VALUES (?, ?, ?, ?)", [FORM, self.places, self.refused, int(example)]
            )


class Venues:
    """The list under `folder`. Each call opens the file anew: any thread may ask."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE

    @contextmanager
    def replacing(self) -> Iterator[VenueWriter]:
        """A new list beside the present one; it takes its name when the block ends, and never half."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        try:
            with closing(sqlite3.connect(unfinished)) as connection:
                database = Database(connection, execute_plugins=False)
                for setting in _BUILDING:
                    database.execute(setting).fetchall()
                for table in _TABLES:
                    database.execute(table)
                yield VenueWriter(database)
            keep_on_disk(unfinished)
            unfinished.replace(self.path)
            keep_on_disk(self.path.parent)
        finally:
            unfinished.unlink(missing_ok=True)

    def kept(self, today: str) -> Kept | None:
        """None when there is no list, or none that can be read."""
        try:
            with self._reading() as connection:
                form, places, refused, example = connection.execute("SELECT * FROM list").fetchone()
                days = connection.execute(
                    "SELECT max(updated), min(updated) FROM venue WHERE updated BETWEEN '1' AND ?", [today]
                ).fetchone()
        except (*_DAMAGED, OSError, TypeError):
            return None
        if form != FORM:
            return None
        return Kept(places, refused, days[0] or "", days[1] or "", bool(example))

    def venues(self, coarse: Coarse) -> Iterator[Venue]:
        """Those that may fit, in no order; nothing when there is no list that can be read."""
        where, values = _conditions(coarse)
        try:
            with self._reading() as connection:
                decoder = msgspec.json.Decoder(Venue)
                for (whole,) in connection.execute(f"SELECT whole FROM venue WHERE {where}", values):
                    yield decoder.decode(whole)
        except (*_DAMAGED, OSError):
            return

    def centre_of(self, town: str) -> Position | None:
        """The middle of the places of this town, postcode or INSEE code: where a centre is that tells no more."""
        sought = "?1 IN (postcode, insee)" if town[:1].isdigit() else "sought LIKE ?1 || '|%'"
        try:
            with self._reading() as connection:
                north, east = connection.execute(
                    f"SELECT avg(latitude), avg(longitude) FROM venue WHERE {sought}", [town.casefold()]
                ).fetchone()
        except (*_DAMAGED, OSError):
            return None
        return None if north is None or east is None else Position(north, east)

    def remarks(self, most: int) -> tuple[Remark, ...]:
        """The first of them, in the order of the file."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT line, row, field, flaw, mend, value FROM remark ORDER BY rowid LIMIT ?", [most]
            ).fetchall()
        return tuple(
            Remark(line, row, field, Flaw(flaw), Mend(mend), value) for line, row, field, flaw, mend, value in rows
        )

    def raw(self, row: int) -> str:
        """A row that something was wrong with, as it was written; "" for any other."""
        with self._reading() as connection:
            found = connection.execute("SELECT written FROM raw WHERE row = ?", [row]).fetchone()
        return str(found[0]) if found else ""

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        if not self.path.is_file():
            raise FileNotFoundError(self.path.name)
        with closing(sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            yield connection


def _venue_row(venue: Venue) -> tuple[object, ...]:
    north = venue.position.latitude if venue.position else None
    east = venue.position.longitude if venue.position else None
    lists = (_listed(venue.services), _listed(venue.care), _listed(venue.ways))
    sought = f"{venue.town.casefold()}|{venue.postcode}"
    whole = msgspec.json.encode(venue).decode()
    head = (venue.id, venue.name, venue.town, venue.postcode, venue.insee)
    return (*head, north, east, venue.updated, *lists, sought, whole)


def _remark_row(one: Remark) -> tuple[object, ...]:
    return (one.line, one.row, one.field, one.flaw.value, one.mend.value, _storable(one.value))


def _storable(text: str) -> str:
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _listed(words: Sequence[str]) -> str:
    return f"|{'|'.join(words)}|"


def _conditions(coarse: Coarse) -> tuple[str, list[object]]:
    parts: list[str] = ["1"]
    values: list[object] = []
    for column in ("services", "care", "ways"):
        words: Sequence[str] = getattr(coarse, column)
        if words:
            parts.append("(" + " OR ".join(f"instr({column}, ?)" for _ in words) + ")")
            values += [f"|{word}|" for word in words]
    if coarse.town:
        parts.append("(sought LIKE ? || '%' OR instr(sought, ?))")
        values += [coarse.town.casefold(), "|" + coarse.town]
    if coarse.box is not None:
        parts.append("latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?")
        south, west, north, east = coarse.box
        values += [south, north, west, east]
    return " AND ".join(parts), values
