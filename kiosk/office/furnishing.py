"""Everything that stands behind the desk, joined once: the memory, the stick, the list of places, the settings.

Apart because each part knows only what it is handed, and this is where they are handed it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.content.helper_pages import helper_pages
from kiosk.desk.access import Access
from kiosk.desk.equipment import Equipment, Identity
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact, Happening
from kiosk.domain.helper_page import HelperPage
from kiosk.domain.ports import Chance, Clock
from kiosk.machine import local_now
from kiosk.office.access import FileAccess
from kiosk.office.days import Days
from kiosk.office.keeping import FileKeeper
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


def _pages_for_helpers(home: Home, log: Callable[[str, str], None]) -> tuple[HelperPage, ...]:
    pages, problems = helper_pages(assets(), home.packs)
    for problem in problems:
        log("content", str(problem))
    return pages


def furnish(
    home: Home,
    memory: LateStore,
    around: Around,
    log: Callable[[str, str], None],
    told: Callable[[Settings], object],
) -> Equipment:
    """`told`: what the running kiosk does with a changed setting."""

    def note(what: Happening) -> None:
        memory.record([Fact(id=around.chance.uuid(), at=around.clock.now(), what=what)])

    return Equipment(
        clock=around.clock,
        chance=around.chance,
        recorder=memory,
        curriculum=around.curriculum,
        days=Days(lambda: memory.store, local_now),
        access=Access(FileAccess(home.folder), Argon2Hasher(), around.clock, around.chance),
        helpers=_pages_for_helpers(home, log),
        identity=lambda: Identity(memory.store.signature.install, own_key(home.folder / FILE)),
        keeper=FileKeeper(home.settings, note, told, log),
    )
