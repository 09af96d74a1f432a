"""The one place that builds everything and introduces it.

Apart because nobody else knows everyone. The welcome screen is painted first; memory, content and voice are
imported and built after it, which is why this file may import inside its functions.
"""

from __future__ import annotations

import functools
import gc
import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from kiosk import __version__, paths
from kiosk.errors import KioskError
from kiosk.i18n.languages import offered
from kiosk.i18n.words import words
from kiosk.logs import DeskLog
from kiosk.paths import Home
from kiosk.settings import Settings, read_settings
from kiosk.ui.later import later
from kiosk.ui.shell import Shell
from kiosk.ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.backroom import Backroom
    from kiosk.content.loader import Pack
    from kiosk.domain.world import World
    from kiosk.speech.client import SpeechClient
    from kiosk.store.facts import FactStore
    from kiosk.store.late import LateStore
    from kiosk.ui.crash import Surprises
    from kiosk.ui.reader import Voice
    from kiosk.visit.surroundings import Surroundings


TIDY_MS = 300


class Kiosk:
    """Everything of one running program. `store` and `voice` are there once `ready` was called.

    `speaker` makes another voice than the speech worker's; tests read at their own pace.
    """

    def __init__(
        self,
        app: QApplication,
        home: Home,
        *,
        language: str | None = None,
        mute: bool = False,
        speaker: Callable[[Shell], Voice] | None = None,
    ) -> None:
        self.app = app
        self.home = home
        self.mute = mute
        self._speaker = speaker
        self.log = DeskLog(home.logs, _wall_clock)
        self.settings, notices = read_settings(home.settings)
        self.notices = list(notices)
        for notice in notices:
            self.log.write("setting", notice)
        self._load_fonts()
        catalogue = functools.lru_cache(maxsize=16)(functools.partial(words, folder=paths.locales()))
        rows = offered(self.settings.languages)
        self.shell = Shell(self.settings, catalogue, rows, language or self.settings.language)
        self.shell.person_left.connect(self._tidy_memory)
        self.surprises: Surprises | None = None
        self.settled = False
        """Everything is there that will be there."""
        self.store: FactStore | None = None
        self.voice: SpeechClient | None = None
        self.on_ready: Callable[[], None] | None = None
        self.backroom: Backroom | None = None

    def open(self, *, windowed: bool) -> None:
        """The first picture; everything else comes right after it (a timer would come before: the screen's
        own "now paint" takes longer than one turn of the event loop)."""
        self.shell.painted.connect(self.build_the_rest)
        self.shell.open(windowed=windowed)

    def build_the_rest(self) -> None:
        """Ready for a touch: what a visit lives on. Memory, voice, the other screens and every scene come in the
        turns after it, between which a touch is answered; whoever needs the memory before its turn opens it."""
        from kiosk.content.curriculum import curriculum_later
        from kiosk.content.packs import packs_here
        from kiosk.domain.shelf import Shelf
        from kiosk.machine import MachineChance, MachineClock
        from kiosk.store.late import LateStore
        from kiosk.ui.crash import Surprises
        from kiosk.ui.entrance import ENTRANCE
        from kiosk.visit.comfort import Comfort
        from kiosk.visit.reception import Reception
        from kiosk.visit.surroundings import Surroundings

        self.surprises = Surprises(self.shell, self.log)
        worlds = Shelf(_worlds)
        packs = packs_here(paths.assets(), self.home.packs, worlds, self.home.cache / "pack")
        outline = packs.outline()
        pack = functools.cache(functools.partial(packs.whole_pack, outline))
        memory = LateStore(self._open_store)
        clock, chance = MachineClock(), MachineChance()
        around = Surroundings(clock, chance, memory, memory, curriculum_later(outline, pack), worlds)
        reception = Reception(around, self.shell.code, Comfort(volume=self.settings.volume))
        self.shell.receive(reception, ENTRANCE)
        if self.on_ready is not None:
            self.on_ready()
        self._in_turn(
            functools.partial(self._remember, memory), self._speak, self._learn_routes,
            functools.partial(self._index, pack), functools.partial(self._hang_door, memory, around), self._settle,
        )  # fmt: skip

    def _in_turn(self, *turns: Callable[[], object]) -> None:
        """One after the other, each when what a person did meanwhile is answered; nothing comes after a False."""

        def turn() -> None:
            if turns[0]() is not False and turns[1:]:
                self._in_turn(*turns[1:])

        later(0, self.shell, turn)

    def _remember(self, memory: LateStore) -> bool:
        try:
            return memory.store is not None
        except KioskError as error:
            self.log.write(error.trouble.value, error.detail)
            self.shell.reception = None
            self.shell.show_place()
            self.shell.attendant.trouble(error.trouble)
            self._settle()
            return False

    def _speak(self) -> None:
        from kiosk.ui.reader import Reader

        reader = Reader(self._speaker(self.shell) if self._speaker else self._voice(), self.shell)
        reader.silent.connect(lambda reason: self.log.write("voice", reason))
        self.shell.hear(reader)

    def _learn_routes(self) -> None:
        from kiosk.ui.routes import ROUTES

        self.shell.routes = ROUTES

    def _index(self, pack: Callable[[], Pack]) -> None:
        for problem in pack().problems:
            self.log.write("content", str(problem))

    def _hang_door(self, memory: LateStore, around: Surroundings) -> None:
        """From now on a volunteer can open the desk."""
        from kiosk.backroom import Backroom

        self.backroom = Backroom(self.shell, self.home, memory, around, self.log, self.notices)

    def _settle(self) -> None:
        """What is there by now stays until the end, so the search for garbage, put off by the command line until
        here, need never look at it again."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        self.settled = True

    def _tidy_memory(self) -> None:
        """Nobody waits between two people: what the last visit dropped goes now, and the pictures that were drawn
        for it, those of a secret code among them."""

        def tidy() -> None:
            QPixmapCache.clear()
            gc.collect()

        later(TIDY_MS, self.shell, tidy)

    def close(self) -> None:
        """At exit: what may be forgotten, the copy, the checkpoint, the voice."""
        if self.voice is not None:
            self.voice.close()
        if self.store is not None:
            self.store.purge()
            self.store.close()
            self.store = None

    def _open_store(self) -> FactStore:
        """The memory, whose first fact of this run says that it began, and how."""
        from kiosk.domain.facts import Fact, KioskStarted
        from kiosk.machine import MachineChance, MachineClock, utc_now
        from kiosk.store.opening import open_store

        settings: Settings = self.settings
        store, notices = open_store(
            self.home.store,
            version=__version__,
            centre=settings.centre,
            organisation=settings.organisation,
            now=utc_now,
        )
        self.store = store
        for notice in notices:
            self.log.write(notice, "The memory was mended at the start; the old file is in quarantine.")
        self.notices.extend(notices)
        started = KioskStarted(__version__, tuple(self.notices))
        store.record([Fact(id=MachineChance().uuid(), at=MachineClock().now(), what=started)])
        return store

    def _voice(self) -> SpeechClient:
        from kiosk.speech.client import SpeechClient
        from kiosk.speech.screen_reader import ScreenReader

        program, arguments = paths.worker_command()
        voice = SpeechClient(program, (*arguments, "--voices", str(self.home.voices)), self.shell)
        self.voice = voice
        self.shell.person_left.connect(voice.reset)
        if self.mute or not self.settings.sound:
            voice.leave_to_screen_reader(active=True)
        else:
            ScreenReader(lambda active: voice.leave_to_screen_reader(active=active), self.shell)
            voice.start()
        return voice

    def _load_fonts(self) -> None:
        for family in load_fonts(paths.fonts()):
            self.notices.append(f"font_missing:{family}")
            self.log.write("font_missing", family)


def _wall_clock() -> datetime:
    from kiosk.machine import local_now

    return local_now()


def _worlds() -> Mapping[str, World[Any]]:
    from kiosk.worlds.table import WORLDS

    return WORLDS


def application() -> QApplication:
    """The Qt application; without a display Qt draws off screen so that commands still work."""
    os.environ.setdefault("QT_QPA_PLATFORMTHEME", "generic")
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["premier-clic"])


def run_kiosk(home: Home, *, language: str | None, windowed: bool, mute: bool) -> int:
    app = application()
    kiosk = Kiosk(app, home, language=language, mute=mute)
    kiosk.open(windowed=windowed)
    kiosk.shell.painted.connect(functools.partial(_hear_signals, app))
    try:
        return app.exec()
    finally:
        kiosk.close()


def _hear_signals(app: QApplication) -> None:
    from kiosk.ui.farewell import Farewell

    Farewell(app)


def print_facts(home: Home, visit: str | None, echo: Callable[[str], None]) -> int:
    from kiosk.store.reading import statements_of

    try:
        count = 0
        for statement in statements_of(home.store, visit):
            echo(statement)
            count += 1
    except KioskError as error:
        echo(f'{{"error": "{error.trouble.value}"}}')
        return 1
    echo(f'{{"facts": {count}}}')
    return 0
