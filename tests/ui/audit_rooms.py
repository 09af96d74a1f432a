"""How the layout audit shows every screen and overlay in one setting, and what it finds wrong there.

Apart because the quick subset, the whole matrix and the gallery show the same things in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.errors import Trouble
from kiosk.i18n.languages import offered
from kiosk.i18n.line import Line
from kiosk.i18n.words import words
from kiosk.settings import Settings
from kiosk.ui import audit
from kiosk.ui.routes import ROUTES
from kiosk.ui.screens.code import CodeScreen
from kiosk.ui.screens.comfort import ComfortScreen
from kiosk.ui.shell import Shell
from kiosk.visit.comfort import Comfort
from tests.ui.audit_visits import PLACES, standing_at

SIZES = (100, 150, 200, 300)
SCREENS = ((1024, 768), (1366, 768), (1920, 1080))
LANGUAGES = ("fr", "ar", "qps", "qps_rtl", "ar+fr")
CONTRAST = {100: "paper", 150: "night", 200: "high", 300: "paper"}


@dataclass(frozen=True, slots=True)
class Setting:
    """`language`: a code, and "+fr" for two lines."""

    language: str
    size: int
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.language}-{self.size}-{self.width}x{self.height}"

    def comfort(self) -> Comfort:
        return Comfort(size=self.size, contrast=CONTRAST[self.size], bilingual="+" in self.language)

    @property
    def code(self) -> str:
        return self.language.partition("+")[0]


HARD = (
    Setting("qps_rtl", 300, 1024, 768),
    Setting("ar+fr", 200, 1366, 768),
    Setting("fr", 100, 1366, 768),
    Setting("qps", 150, 1920, 1080),
)
WHOLE = tuple(Setting(code, size, *screen) for code in LANGUAGES for size in SIZES for screen in SCREENS)


class Room:
    """One window in one setting, through which every place can be seen."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.shell = Shell(
            Settings(),
            lambda code, **kind: words(code, paths.locales(), **kind),
            offered(("fr", "en", "ar")),
            setting.code,
        )
        self.shell.routes = ROUTES
        self.shell.resize(setting.width, setting.height)
        self.shell.show()

    def show(self, place: str) -> None:
        there = standing_at(place)
        there.visit.comfort = self.setting.comfort()
        there.visit.journal.language = self.setting.code
        self.shell.reception = there
        self.shell.show_place()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        self.shell.reception = None
        self.shell.attendant.quiet.rest()
        self.shell.hide()
        self.shell.deleteLater()
        self.settle()

    def spoken(self) -> list[Line]:
        shown = self.shell.attendant.over or self.shell.screen_now
        assert shown is not None
        return [part.line for part in shown.parts()]


def pictures(room: Room) -> Iterator[str]:
    """Every screen and overlay in turn; each name is given while the window shows it."""
    for place in PLACES:
        room.show(place)
        yield place
        for name, step in LATER.get(place, {}).items():
            step(room)
            room.settle()
            yield f"{place}-{name}"
    for name, over in OVERLAYS.items():
        room.show("path-new")
        over(room.shell)
        room.settle()
        yield f"over-{name}"


def wrong_in(room: Room) -> dict[str, list[str]]:
    """What is wrong with the picture shown now, by class; nothing at all when all is well."""
    shell = room.shell
    assert shell.screen_now is not None
    look = shell.screen_now.look
    found = {
        "clipped": audit.clipped(shell),
        "outside": audit.outside(shell),
        "overlapping": audit.overlapping(shell),
        "nameless": audit.nameless(shell),
        "small": audit.small_targets(shell, look),
        "unspoken": audit.unspoken(shell.attendant.over or shell.screen_now, room.spoken()),
        "window": [] if shell.width() == room.setting.width else [f"grew to {shell.width()}x{shell.height()}"],
    }
    return {kind: names for kind, names in found.items() if names}


def _onward(room: Room) -> None:
    screen = room.shell.screen_now
    assert isinstance(screen, ComfortScreen)
    screen.onward.click()


def _half_a_code(room: Room) -> None:
    screen = room.shell.screen_now
    assert isinstance(screen, CodeScreen)
    for number in (3, 12):
        screen.pad.cards[number].click()


LATER: dict[str, dict[str, Callable[[Room], None]]] = {
    "comfort": {"hearing": _onward, "hand": _onward},
    "code": {"half": _half_a_code},
}

OVERLAYS: dict[str, Callable[[Shell], None]] = {
    "leave": lambda shell: shell.attendant.ask_to_leave(),
    "help": lambda shell: shell.attendant.call_help(),
    "still-there": lambda shell: shell.attendant.still_there(),
    "language": lambda shell: shell.attendant.choose_language(),
    **{
        f"trouble-{trouble.value}": lambda shell, trouble=trouble: shell.attendant.trouble(trouble)
        for trouble in Trouble
    },
}
