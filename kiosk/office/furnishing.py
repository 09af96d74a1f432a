"""Everything that stands behind the desk, joined once: the memory, the stick, the list of places, the settings.

Apart because each part knows only what it is handed, and this is where they are handed it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.content.helper_pages import helper_pages
from kiosk.desk.access import Access
from kiosk.desk.equipment import Equipment, Identity
from kiosk.desk.slips import SlipDesk
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact, Happening
from kiosk.domain.helper_page import HelperPage
from kiosk.domain.ports import Chance, Clock
from kiosk.domain.stick import Drives
from kiosk.machine import local_now
from kiosk.office.access import FileAccess
from kiosk.office.days import Days
from kiosk.office.directory import EXAMPLE, Directory
from kiosk.office.export import sender_of
from kiosk.office.health import KioskHealth
from kiosk.office.keeping import FileKeeper
from kiosk.office.privacy import Privacy
from kiosk.office.reports import FOLDER, Reports, site_of
from kiosk.office.sticks import OfficeSticks
from kiosk.paths import Home, assets
from kiosk.seals.keys import FILE, own_key
from kiosk.seals.pin import Argon2Hasher
from kiosk.settings import Settings
from kiosk.store.late import LateStore


class Around(Protocol):
    """What every visit of this kiosk is given, as far as the desk needs it too."""

    @property
    def clock(self) -> Clock: ...

    @property
    def chance(self) -> Chance: ...

    @property
    def curriculum(self) -> Curriculum: ...


@dataclass(frozen=True, slots=True)
class House:
    """The running kiosk, as far as the desk must know it. `told`: what it does with a changed setting; `notices`:
    what was not as it should be at this start; `screen`: its size, for whoever repairs."""

    home: Home
    memory: LateStore
    around: Around
    log: Callable[[str, str], None]
    told: Callable[[Settings], object]
    notices: Callable[[], Sequence[str]]
    screen: str


def furnish(house: House, drives: Drives, slips: SlipDesk) -> Equipment:
    home, memory, around = house.home, house.memory, house.around

    def note(what: Happening) -> None:
        memory.record([Fact(id=around.chance.uuid(), at=around.clock.now(), what=what)])

    def statements() -> Iterator[bytes]:
        return memory.store.statements()

    keeper = FileKeeper(home.settings, note, house.told, house.log)
    sticks = OfficeSticks(sender_of(home, lambda: memory.store), keeper.now, note, drives)
    return Equipment(
        clock=around.clock,
        chance=around.chance,
        recorder=memory,
        curriculum=around.curriculum,
        days=Days(lambda: memory.store, local_now),
        access=Access(FileAccess(home.folder), Argon2Hasher(), around.clock, around.chance),
        directory=Directory(
            home.folder, assets() / EXAMPLE, settings=keeper.now, now=local_now, note=note
        ),
        sticks=sticks,
        reports=Reports(
            statements, home.folder / FOLDER, lambda: site_of(keeper.now()),
            note=note, drives=drives,
        ),
        slips=slips,
        privacy=Privacy(lambda: memory.store, around.clock),
        health=KioskHealth(home, keeper.now, house.notices, drives.find, drives.mount, house.screen),
        keeper=keeper,
        identity=lambda: Identity(memory.store.signature.install, own_key(home.folder / FILE)),
        helpers=_pages_for_helpers(house),
    )  # fmt: skip


def _pages_for_helpers(house: House) -> tuple[HelperPage, ...]:
    pages, problems = helper_pages(assets(), house.home.packs)
    for problem in problems:
        house.log("content", str(problem))
    return pages
