"""How an author looks at one exercise: the real screen, with nothing recorded.

Apart because it needs a visit without a person: a memory that forgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.content.curriculum import curriculum
from kiosk.content.loader import load_pack, pack_folder
from kiosk.domain.facts import Fact
from kiosk.domain.outcomes import Mode
from kiosk.i18n.languages import offered
from kiosk.i18n.words import words
from kiosk.machine import MachineChance, MachineClock
from kiosk.settings import Settings
from kiosk.speech.client import SpeechClient
from kiosk.ui.later import later
from kiosk.ui.reader import Reader
from kiosk.ui.routes import ROUTES
from kiosk.ui.shell import Shell
from kiosk.visit.comfort import Comfort
from kiosk.visit.reception import Reception
from kiosk.visit.surroundings import Surroundings
from kiosk.worlds.table import WORLDS

PAINT_MS = 800


class Forgetting:
    """A Recorder and Visitors that keep nothing."""

    def record(self, facts: Sequence[Fact]) -> None:
        return None

    def find(self, code: tuple[int, ...]) -> str | None:
        return None

    def admit(self, learner: str, code: tuple[int, ...]) -> bool:
        return True

    def facts(self, learner: str) -> list[Fact]:
        return []


class Preview:
    """`problem` is not empty when there is nothing to show."""

    def __init__(
        self, exercise: str, mode: str, language: str, picture: str | None, *, pack: str | None, size: int
    ) -> None:
        folder = Path(pack) if pack else pack_folder(paths.assets())
        read = load_pack(folder, WORLDS)
        self.problem = _problem(read.exercises.get(exercise), exercise, mode)
        if self.problem:
            return
        nothing = Forgetting()
        around = Surroundings(MachineClock(), MachineChance(), nothing, nothing, curriculum(read), WORLDS)
        self._picture = picture
        self._shell = Shell(
            Settings(), lambda code, **kind: words(code, paths.locales(), **kind), offered(("fr",)), language
        )
        reception = Reception(around, language, Comfort(voice=False, size=size))
        visit = reception.visit
        visit.just_trying()
        visit.stops = (exercise,)
        visit.open(exercise)
        if visit.practice is not None:
            visit.practice.begin(Mode(mode))
        silent = SpeechClient("", (), self._shell)
        silent.leave_to_screen_reader(active=True)
        self._shell.receive(reception, ROUTES)
        self._shell.hear(Reader(silent, self._shell))
        self._shell.show_place()

    def open(self, *, windowed: bool) -> None:
        self._shell.open(windowed=windowed or self._picture is not None)
        if self._picture is not None:
            later(PAINT_MS, self._shell, self._save)

    def _save(self) -> None:
        self._shell.grab().save(str(self._picture))
        QApplication.quit()


def _problem(exercise: object, name: str, mode: str) -> str:
    if exercise is None:
        return f"There is no exercise '{name}'."
    broken = getattr(exercise, "broken", "")
    if broken:
        return f"{name} is being repaired: {broken}"
    if mode not in {one.value for one in Mode}:
        return f"There is no mode '{mode}': shown, together, alone or challenge."
    return ""
