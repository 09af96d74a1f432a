"""A whole visit lived through the real window, quickly: each place is shown, every task is done, nobody waits.

Apart because screens and memory are measured over the same visits.
"""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from kiosk.app import Kiosk, application
from kiosk.domain.outcomes import Mode
from kiosk.paths import Home
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.ui.shell import Shell
from kiosk.visit.place import Place
from kiosk.visit.visit import Visit
from tests.fake_voice import FakeVoice

ITEMS = 5
MOST_GESTURES = 600
LANGUAGES = ("en", "ar", "fr")

Onto = Callable[[str], None]
"""Show where the visit is now; told what kind of change this is ("screen" or "language")."""


class Painted(QObject):
    """Notices that a window was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.yes = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.yes = True
        return False

    def wait(self) -> None:
        """Until the next picture has been given to the screen."""
        self.yes = False
        while not self.yes:
            QCoreApplication.processEvents()


@contextmanager
def opened() -> Iterator[Kiosk]:
    """A kiosk over the whole screen, ready, with a voice that reads at once; started as the command line does."""
    gc.disable()
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        kiosk = Kiosk(app, Home(Path(folder)), speaker=FakeVoice)
        kiosk.open(windowed=False)
        try:
            while not kiosk.settled:
                app.processEvents()
            yield kiosk
        finally:
            kiosk.close()


def settle() -> None:
    """Everything that is due now has happened, and what was dropped is gone."""
    for _ in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def live(shell: Shell, onto: Onto) -> None:
    """From the welcome to the next person's welcome, with an exercise of each world."""
    visit = _visit(shell)
    for told in (
        visit.enter,
        visit.language_chosen,
        visit.comfortable,
        visit.first_time,
        lambda: visit.consent(given=True),
        visit.code_seen,
    ):
        told()
        onto("screen")
    while visit.place is Place.NEEDS:
        visit.skip_need()
        onto("screen")
    if visit.place is Place.PERSON:
        visit.person_seen()
        onto("screen")
    _diagnostic(shell, visit, onto)
    visit.see_path()
    onto("screen")
    for exercise in one_of_each_world(visit):
        _exercise(shell, visit, exercise, onto)
    for told in (visit.leave, visit.close):
        told()
        onto("screen")


def one_of_each_world(visit: Visit) -> list[str]:
    found: dict[str, str] = {}
    for exercise in visit.around.curriculum.exercises.values():
        if not exercise.broken:
            found.setdefault(exercise.scene.world, exercise.id)
    return list(found.values())


def _diagnostic(shell: Shell, visit: Visit, onto: Onto) -> None:
    for _ in range(ITEMS):
        if visit.place is not Place.DIAGNOSTIC:
            return
        _do(shell)
        visit.onward_in_diagnostic()
        onto("screen")
    visit.finish_diagnostic_later()
    onto("screen")


def _exercise(shell: Shell, visit: Visit, exercise: str, onto: Onto) -> None:
    """Together to its end, and in the middle of it the other languages."""
    visit.open(exercise)
    onto("screen")
    practice = visit.practice
    assert practice is not None
    practice.begin(Mode.TOGETHER)
    onto("screen")
    for language in LANGUAGES:
        visit.choose_language(language)
        onto("language")
    _do(shell)
    visit.see_path()
    onto("screen")


def _do(shell: Shell) -> None:
    """Gesture after gesture through the screen, as the proof goes."""
    screen = shell.screen_now
    assert isinstance(screen, TaskScreen)
    for _ in range(MOST_GESTURES):
        gesture = None if screen.over() else screen.task().gesture()
        if gesture is None:
            return
        screen.gesture(gesture)


def _visit(shell: Shell) -> Visit:
    assert shell.visit is not None
    return shell.visit
