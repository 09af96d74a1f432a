"""What a volunteer may ask of the list of places: find one, bring in a new list, how old it is.

Apart because the page asks in these words, and whoever keeps the list answers in them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.venue import DayHours, Venue
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend, Remark
from kiosk.domain.venue_words import Care, Service, Way

OLD_DAYS = 183
"""From half a year on, hours and services are no longer to be trusted without a call."""


@dataclass(frozen=True, slots=True)
class VenueQuery:
    """What is looked for; what is left out asks nothing.

    `services`, `care` and `ways`: one of each kind is enough, more come first. `programmes`: places of these come
    first. `at`: open at this local time (ISO 8601, to the minute); `open_now` is the same for this moment.
    `within_km` needs to know where the centre is. `town`: the name of a town or a postcode, or their beginning.
    """

    services: tuple[Service, ...] = ()
    care: tuple[Care, ...] = ()
    ways: tuple[Way, ...] = ()
    programmes: tuple[str, ...] = ()
    free: bool = False
    walk_in: bool = False
    open_now: bool = False
    at: str = ""
    within_km: float | None = None
    town: str = ""
    most: int = 60


@dataclass(frozen=True, slots=True)
class Found:
    """`distance_km`: None when one of the two positions is not known. `week`: today and the six days after it,
    empty when the hours cannot be read. `open`: at the moment that was asked for, else now; None when nobody can
    tell."""

    venue: Venue
    distance_km: float | None = None
    week: tuple[DayHours, ...] = ()
    open: bool | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """`count`: how many fit in all; `found` holds the best of them."""

    found: tuple[Found, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class ListAge:
    """`newest`, `oldest`: days of the rows (ISO 8601), "" when none has one. `days`: from the newest to today,
    None when nobody can tell. `example`: these places are invented, nobody may be sent there."""

    places: int = 0
    newest: str = ""
    oldest: str = ""
    days: int | None = None
    refused: int = 0
    example: bool = False

    @property
    def old(self) -> bool:
        return self.days is not None and self.days > OLD_DAYS


@dataclass(frozen=True, slots=True)
class Noticed:
    """The same thing in many rows: said once, with how often."""

    field: str
    flaw: Flaw
    mend: Mend
    count: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`missing`: the columns without which there is no list. `encoding` and `former`: how the file was written and
    whether in the schema's form before 1.0. `remarks`: the first of them; all are kept beside the list."""

    ending: ImportEnding
    places: int = 0
    refused: int = 0
    warnings: int = 0
    newest: str = ""
    oldest: str = ""
    encoding: str = ""
    former: bool = False
    missing: tuple[str, ...] = ()
    noticed: tuple[Noticed, ...] = ()
    remarks: tuple[Remark, ...] = ()


class DirectoryDesk(Protocol):
    """Every call may take a while: not in the thread that draws."""

    def search(self, query: VenueQuery) -> Results: ...

    def import_file(self, path: str, tell: Callable[[int, int], object]) -> ImportReport:
        """Replace the list by this file, or leave it whole. `tell(done, all)`: in bytes."""
        ...

    def bring_example(self) -> ImportReport:
        """The small invented list, to try things out with; never over a real one."""
        ...

    def about(self) -> ListAge: ...
