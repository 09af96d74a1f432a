"""The places of the desk in a window for a test: a list that answers what the story says, a stick with files."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.desk.directory import DirectoryDesk, Found, ImportReport, ListAge, Results, VenueQuery
from kiosk.desk.place import DeskPlace
from kiosk.desk.sticks import FoundFile
from kiosk.domain.stick import StickEnding
from kiosk.domain.venue import DayHours, Opening, Venue
from kiosk.domain.venue_remarks import ImportEnding
from kiosk.domain.venue_words import Arrival, Care, Fee, Public, Service, Way
from kiosk.ui.desk.places_page import PlacesPage
from tests.ui.desk_room import DeskRoom, desk_room
from tests.ui.fake_sticks import FakeSticks

HIVE = Venue(
    "1", "Centre social La Ruche", "Valbrume", "96100", "27 rue des Ateliers", address_more="Deuxième étage",
    phones=("+33353010111",), services=(Service.DAILY_TOOLS, Service.PROCEDURES), care=(Care.LANGUAGES,),
    fees=(Fee.FREE,), arrival=(Arrival.CALL,), ways=(Way.ONE_TO_ONE,), updated="2026-11-12",
    summary="On y parle arabe.", hours="Mo-Fr 09:00-12:00",
)  # fmt: skip
YOUNG = replace(HIVE, id="2", name="Mission locale", publics=(Public.YOUNG,), hours="")
WEEK = tuple(DayHours(f"2026-11-{day}", (Opening(540, 720),) if day < 28 else ()) for day in range(23, 30))
OPEN_HIVE = Found(HIVE, 0.55, WEEK, open=True)
ALL = Results((OPEN_HIVE, Found(YOUNG, None)), 2)
YOUNG_LIST = ListAge(18_000, "2026-11-12", "2024-01-01", 11)
FILE = FoundFile("lieux.csv", "/media/cle/lieux.csv", 20_000_000)


@dataclass
class FakeDirectory(DirectoryDesk):
    """Answers what the story says, and remembers what it was asked and from which thread."""

    age: ListAge = YOUNG_LIST
    results: Results = ALL
    report: ImportReport = field(default_factory=lambda: ImportReport(ImportEnding.DONE, 3, newest="2026-10-02"))
    asked: list[VenueQuery] = field(default_factory=list)
    imported: list[str] = field(default_factory=list)
    threads: set[threading.Thread] = field(default_factory=set)
    going: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.going.set()

    def search(self, query: VenueQuery) -> Results:
        self.threads.add(threading.current_thread())
        self.asked.append(query)
        return self.results

    def import_file(self, path: str, tell: Callable[[int, int], object]) -> ImportReport:
        self.threads.add(threading.current_thread())
        self.imported.append(path)
        tell(45, 100)
        self.going.wait(20)
        self.age = YOUNG_LIST
        return self.report

    def bring_example(self) -> ImportReport:
        self.age = ListAge(30, "2026-11-12", "2026-09-01", 11, example=True)
        return ImportReport(ImportEnding.DONE, 30, newest="2026-11-12")

    def about(self) -> ListAge:
        self.threads.add(threading.current_thread())
        return self.age


@dataclass
class SticksWithFiles(FakeSticks):
    files: Sequence[FoundFile] = (FILE,)
    file_ending: StickEnding = StickEnding.DONE

    def find_files(self, endings: Collection[str], largest: int) -> tuple[StickEnding, Sequence[FoundFile]]:
        return self.file_ending, [one for one in self.files if one.name.endswith(tuple(endings))]


@contextmanager
def places(directory: FakeDirectory, *, agreed: bool = False, **how: Any) -> Iterator[DeskRoom]:
    """At the places; with `agreed`, the person has let the desk look before."""
    with desk_room(pages={DeskPlace.PLACES: PlacesPage}, directory=directory, **how) as room:
        if agreed:
            room.show(DeskPlace.PERSON)
        room.show(DeskPlace.PLACES)
        room.wait(lambda: "about" in room.page.memory, "the age of the list")
        yield room


def found(room: DeskRoom) -> PlacesPage:
    page = room.page
    assert isinstance(page, PlacesPage)
    room.click(page.search)
    room.wait(lambda: isinstance(room.page, PlacesPage) and room.page.memory.get("results"), "results")
    assert isinstance(room.page, PlacesPage)
    return room.page


def touch(room: DeskRoom, *names: str) -> None:
    for name in names:
        card = next(card for card in room.page.cards if card.line.text == name)
        room.click(room.bring(card))
