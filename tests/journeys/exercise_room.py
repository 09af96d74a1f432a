"""One window in which exercise after exercise is lived by hand, each in a visit of its own.

Apart because a window is slow to make and a visit is not: the window stays, the person and the memory change.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import application
from kiosk.content.curriculum import curriculum
from kiosk.content.loader import load_pack
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import ANSWER
from kiosk.domain.world import Move
from kiosk.i18n.languages import offered
from kiosk.i18n.words import words
from kiosk.settings import Settings
from kiosk.ui.reader import Reader
from kiosk.ui.routes import ROUTES
from kiosk.ui.screens.exercise import ExerciseScreen
from kiosk.ui.shell import Shell
from kiosk.ui.theme.fonts import load_fonts
from kiosk.visit.comfort import Comfort
from kiosk.visit.place import Place
from kiosk.visit.reception import Reception
from kiosk.visit.surroundings import Surroundings
from kiosk.worlds.table import WORLDS
from tests.fake_voice import FakeVoice
from tests.fakes import FakeChance, FakeClock, FakeMemory
from tests.journeys.doing import PATIENCE_MS, finish
from tests.journeys.living import PACK, arrive
from tests.journeys.swift_hand import TirelessHand
from tests.journeys.window import Pane, put_away, quicken

FOLDER = Path(os.environ.get("KIOSK_TEST_PACK", PACK))
"""Authors run this over a pack that is not shipped yet."""
PAINTED = {100: Mode.CHALLENGE, 200: Mode.TOGETHER}
"""Painting after every gesture is half of the time: each of the two scenes is seen so in one size, and at its
beginning and end in every mode and size."""


def exercises() -> list[str]:
    """The names of everything there is to practise; nothing is read yet."""
    return sorted(folder.name for folder in FOLDER.glob("exercises/*/"))


@cache
def practised_pack() -> Curriculum:
    return curriculum(load_pack(FOLDER, WORLDS))


def on_the_path(exercise: str, size: int = 100) -> tuple[Reception, FakeMemory]:
    """Somebody whose whole path is this exercise, and what will be remembered of it."""
    memory = FakeMemory()
    around = Surroundings(FakeClock(), FakeChance(), memory, memory, practised_pack(), WORLDS)
    reception = Reception(around, "fr", Comfort(size=size))
    arrive(reception.visit)
    reception.visit.stops = (exercise,)
    reception.visit.see_path()
    memory.kept.clear()
    return reception, memory


class ExerciseRoom(Pane):
    """Of the exercise lived last, `made`: what the hand did in each mode, as the worlds were told, and
    `hands_only`: the names of what only a hand can show."""

    hand: TirelessHand

    def __init__(self) -> None:
        around = Surroundings(FakeClock(), FakeChance(), FakeMemory(), FakeMemory(), practised_pack(), WORLDS)
        shell = Shell(
            Settings(), cache(lambda code, **kind: words(code, paths.locales(), **kind)), offered(("fr",)), "fr"
        )
        super().__init__(shell)
        self.hand = TirelessHand(shell)
        shell.receive(Reception(around, "fr", Comfort()), ROUTES)
        shell.hear(Reader(FakeVoice(shell), shell))
        shell.open(windowed=True)
        self.settle()
        self.made: dict[Mode, list[Move]] = {}
        self.hands_only: set[str] = set()
        self.surprises: list[BaseException] = []

    def live(self, exercise: str, size: int) -> list[Fact]:
        """From the path through the four modes and back to the path; what was remembered."""
        self.shell.reception, memory = on_the_path(exercise, size)
        self.made = {mode: [] for mode in Mode}
        self.hands_only.clear()
        self.hand.let_go()
        self.shell.setUpdatesEnabled(True)
        self.shell.show_place()
        self.settle()
        self.press("onward")
        for mode in Mode:
            self.live_mode(mode)
            self.press("next_button")
        assert self.place is Place.PATH
        assert not self.surprises, self.surprises.pop()
        return memory.kept

    @property
    def exercise(self) -> ExerciseScreen:
        screen = self.screen
        assert isinstance(screen, ExerciseScreen)
        return screen

    def live_mode(self, mode: Mode) -> None:
        screen = self.exercise
        assert screen.practice.mode is mode
        self.shell.setUpdatesEnabled(PAINTED.get(screen.look.size) is mode)
        screen.stage.gestured.connect(self.made[mode].append)
        screen.coach.answered.connect(lambda choice: self.made[mode].append(Move(ANSWER, (choice,))))
        screen.stage.view.measured.connect(lambda name, _: self.hands_only.add(name))
        if mode is Mode.SHOWN:
            self.hand.wait(screen.over, "the showing ends", PATIENCE_MS)
        else:
            finish(self)
        self.shell.setUpdatesEnabled(True)
        self.settle()


@contextmanager
def exercise_room() -> Iterator[ExerciseRoom]:
    app = application()
    load_fonts(paths.fonts())
    with pytest.MonkeyPatch.context() as paces:
        quicken(paces)
        room = ExerciseRoom()
        paces.setattr(sys, "excepthook", lambda kind, error, trace: room.surprises.append(error))
        try:
            yield room
        finally:
            room.shell.attendant.quiet.rest()
            put_away(app, room.shell)
