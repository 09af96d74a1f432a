"""What an author may lay out in the zone: targets, a card to scratch, a building, a long page or a table.

Apart because these shapes are the author's format; what happens to them afterwards is another question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PICTURES = (
    "apple", "bicycle", "boat", "book", "box", "bubble", "cat", "cup", "door", "fish", "flower", "folder",
    "house", "key", "letter", "moon", "pen", "photo", "spoon", "star", "sun", "tree",
)  # fmt: skip
"""Every picture that the view can draw."""

SPEEDS = ("slow", "medium", "quick")
"""How long the machine waits for the second click: longest first."""

ENTRIES = ("open", "copy", "rename")
"""The entries of the right-click menu, from top to bottom."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something to click. `x`, `y`: 0 to 1 across the free space. A `decoy` stays there and is not asked for."""

    id: str
    picture: str = "star"
    label: str = ""
    x: float = 0.5
    y: float = 0.5
    mm: float = 20.0
    decoy: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A picture under a cover of `rows` × `columns` cells, uncovered where the pointer passes."""

    picture: str = "cat"
    label: str = ""
    columns: int = 5
    rows: int = 3


@dataclass(frozen=True, slots=True)
class Home:
    """Who lives on a floor: the name on the door, the picture behind it."""

    floor: int
    label: str
    picture: str = "cat"


@dataclass(frozen=True, slots=True)
class Building:
    """Floors 0 to `top`; one notch of the wheel is one floor."""

    top: int = 9
    at: int = 0
    homes: tuple[Home, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    text: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page longer than the screen, `notches` of the wheel long, with a button at its very end.

    The buttons are called `next` and `back` in moves; without `back` there is one button.
    """

    title: str
    sections: tuple[Section, ...]
    next: str = "Suivant"
    back: str = ""
    notches: int = 5


@dataclass(frozen=True, slots=True)
class Thing:
    """Something on the table: it `moves`, `holds` other things, or `opens` on a double click.

    With `names` it has a right-click menu, and these are the names that can be chosen for it.
    """

    id: str
    label: str
    picture: str
    mm: float = 22.0
    moves: bool = False
    holds: bool = False
    opens: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """`speeds` shows three buttons that set how long the machine waits for a second click."""

    things: tuple[Thing, ...]
    speeds: bool = False

    def thing(self, thing_id: str) -> Thing | None:
        return next((thing for thing in self.things if thing.id == thing_id), None)


@dataclass(frozen=True, slots=True)
class Start:
    """One scene has one of these five. `together` shows all targets at once instead of one by one."""

    targets: tuple[Target, ...] = ()
    together: bool = False
    card: Card | None = None
    building: Building | None = None
    page: Page | None = None
    table: Table | None = None


def start_problems(start: Start) -> Iterator[str]:
    """What an author must mend in this start, one sentence each."""
    surfaces = [bool(start.targets)]
    surfaces += [surface is not None for surface in (start.card, start.building, start.page, start.table)]
    if sum(surfaces) != 1:
        yield "A start has exactly one of: targets, card, building, page, table."
    yield from _target_problems(start.targets)
    if start.card is not None and not (1 <= start.card.columns <= 12 and 1 <= start.card.rows <= 8):
        yield "A card has 1 to 12 columns and 1 to 8 rows."
    if start.building is not None:
        yield from _building_problems(start.building)
    if start.page is not None and not (start.page.sections and 1 <= start.page.notches <= 20):
        yield "A page has at least one section and 1 to 20 notches."
    if start.table is not None:
        yield from _table_problems(start.table)
    for picture in _pictures(start):
        if picture not in PICTURES:
            yield f"There is no picture '{picture}' in the zone. There are: {', '.join(PICTURES)}."


def _target_problems(targets: tuple[Target, ...]) -> Iterator[str]:
    yield from _twice([target.id for target in targets])
    if targets and all(target.decoy for target in targets):
        yield "At least one target is not a decoy."
    for target in targets:
        if not (0 <= target.x <= 1 and 0 <= target.y <= 1):
            yield f"The target '{target.id}' is outside: x and y go from 0 to 1."
        if not 8 <= target.mm <= 60:
            yield f"The target '{target.id}' measures 8 to 60 mm."


def _building_problems(building: Building) -> Iterator[str]:
    if not 1 <= building.top <= 30 or not 0 <= building.at <= building.top:
        yield "A building has a top floor of 1 to 30, and `at` is one of its floors."
    for home in building.homes:
        if not 0 <= home.floor <= building.top:
            yield f"'{home.label}' lives on floor {home.floor}, which does not exist."


def _table_problems(table: Table) -> Iterator[str]:
    yield from _twice([thing.id for thing in table.things])
    if not table.things:
        yield "A table has at least one thing."
    for thing in table.things:
        if thing.moves and (thing.opens or thing.holds):
            yield f"'{thing.id}' moves: it can neither open nor hold other things."
        if not 16 <= thing.mm <= 60:
            yield f"'{thing.id}' measures 16 to 60 mm."
        if len(set(thing.names)) != len(thing.names) or len(thing.names) > 4:
            yield f"'{thing.id}' has at most 4 different names to choose from."


def _twice(ids: list[str]) -> Iterator[str]:
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"The id '{name}' is used twice."


def _pictures(start: Start) -> Iterator[str]:
    yield from (target.picture for target in start.targets)
    if start.card is not None:
        yield start.card.picture
    if start.building is not None:
        yield from (home.picture for home in start.building.homes)
    if start.page is not None:
        yield from (section.picture for section in start.page.sections if section.picture)
    if start.table is not None:
        yield from (thing.picture for thing in start.table.things)
