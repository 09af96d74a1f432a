"""A window in which any task of a pack can be opened, in any mode, with nothing recorded.

Apart because an author who looks at one task and a gallery of all tasks need the same visit without a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk import paths
from kiosk.content.curriculum import curriculum
from kiosk.content.loader import Pack
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact
from kiosk.domain.outcomes import Mode
from kiosk.domain.probe import Diagnostic
from kiosk.domain.scene import Item
from kiosk.domain.skills import SkillMap, Thread
from kiosk.i18n.languages import offered
from kiosk.i18n.words import words
from kiosk.machine import MachineChance, MachineClock
from kiosk.settings import Settings
from kiosk.speech.client import SpeechClient
from kiosk.ui.reader import Reader
from kiosk.ui.routes import ROUTES
from kiosk.ui.shell import Shell
from kiosk.visit.comfort import Comfort
from kiosk.visit.diagnosis import Diagnosis, Phase
from kiosk.visit.place import Place
from kiosk.visit.reception import Reception
from kiosk.visit.surroundings import Surroundings
from kiosk.visit.visit import Visit
from kiosk.worlds.table import WORLDS

LONGEST_SHOW = 2_000


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


class PreviewRoom:
    """`shell` is the window; `enter` opens a task in it. Of an item, the challenge is its twin."""

    def __init__(self, pack: Pack, language: str, size: int) -> None:
        self._pack = pack
        self._curriculum = curriculum(pack)
        self._language = language
        self._size = size
        self.shell = Shell(
            Settings(), lambda code, **kind: words(code, paths.locales(), **kind), offered(("fr",)), language
        )
        silent = SpeechClient("", (), self.shell)
        silent.leave_to_screen_reader(active=True)
        self._reader = Reader(silent, self.shell)
        self._heard = False

    def problem(self, name: str) -> str:
        """Why there is nothing to see under this name, or ""."""
        exercise = self._pack.exercises.get(name)
        if exercise is not None:
            return f"{name} is being repaired: {exercise.broken}" if exercise.broken else ""
        if name not in self._pack.items:
            return f"There is no exercise '{name}', and no diagnostic item."
        skills = {skill.id for skill in self._pack.skills.skills()}
        skill = self._pack.items[name].skill
        return "" if skill in skills else f"There is no skill '{skill}'."

    def enter(self, name: str, mode: Mode) -> None:
        """Only where there is no `problem`."""
        item = self._pack.items.get(name)
        if item is not None and mode is Mode.CHALLENGE:
            item = replace(item, scene=item.twin)
        known = self._curriculum if item is None else replace(self._curriculum, items={item.skill: item})
        visit = self._new_visit(known)
        if item is None:
            self._practise(visit, name, mode)
        else:
            self._ask(visit, known, item, mode)
        self.shell.show_place()

    def _new_visit(self, known: Curriculum) -> Visit:
        nothing = Forgetting()
        around = Surroundings(MachineClock(), MachineChance(), nothing, nothing, known, WORLDS)
        reception = Reception(around, self._language, Comfort(voice=False, size=self._size))
        reception.visit.just_trying()
        self.shell.receive(reception, ROUTES)
        if not self._heard:
            self._heard = True
            self.shell.hear(self._reader)
        return reception.visit

    def _practise(self, visit: Visit, name: str, mode: Mode) -> None:
        visit.stops = (name,)
        visit.open(name)
        if visit.practice is not None:
            visit.practice.begin(mode)

    def _ask(self, visit: Visit, known: Curriculum, item: Item, mode: Mode) -> None:
        """A diagnostic that has nothing but this item to ask."""
        skill = replace(known.skills.skill(item.skill), step=1)
        thread = known.skills.thread(skill.thread)
        alone = Thread(thread.id, thread.title, thread.picture, 0.0, (skill,))
        diagnosis = Diagnosis(known, WORLDS, visit.journal, Diagnostic(SkillMap((alone,))))
        visit.diagnosis, visit.place = diagnosis, Place.DIAGNOSTIC
        if mode in (Mode.SHOWN, Mode.TOGETHER):
            diagnosis.show_me()
        for _ in range(LONGEST_SHOW if mode is Mode.TOGETHER else 0):
            gesture = diagnosis.task.gesture() if diagnosis.task is not None else None
            if diagnosis.phase is not Phase.SHOWING or gesture is None:
                return
            diagnosis.act(gesture)
