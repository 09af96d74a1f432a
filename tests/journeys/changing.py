"""Size, contrast and language, changed by hand on the bar, and what must be the same afterwards.

Apart because on whatever screen it happens, the same things may change and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.i18n.languages import language
from kiosk.ui.language_panel import LanguagePanel
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.language_tile import LanguageTile
from kiosk.visit.comfort import larger, other_contrast
from kiosk.visit.place import Place
from tests.journeys.window import Window


class Changes:
    """`met`: the places at which everything was changed."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.met: set[Place] = set()
        self.made = 0

    def here(self) -> None:
        """The next size, the next contrast and the next language."""
        self.size()
        self.contrast()
        self.language()
        self.met.add(self.window.place)

    def size(self) -> None:
        wanted = larger(self._look.size)
        self._change(lambda: self.window.bar("size", moves=True))
        assert self._look.size == self.window.visit.comfort.size == wanted

    def contrast(self) -> None:
        wanted = other_contrast(self._look.contrast.value)
        self._change(lambda: self.window.bar("contrast", moves=True))
        assert self._look.contrast.value == self.window.visit.comfort.contrast == wanted
        below_the_bar = QPoint(2, self.window.shell.top_bar.height() + 2)
        assert self._picture().pixelColor(below_the_bar).name() == self._look.palette.paper.lower()

    def language(self) -> None:
        window = self.window
        known = [row.code for row in window.shell.languages]
        wanted = known[(known.index(window.visit.language) + 1) % len(known)]
        self._change(lambda: self.choose(wanted))
        assert window.screen.words.language.code == window.visit.language == wanted
        assert window.shell.isRightToLeft() == language(wanted).mirrored
        assert window.shell.top_bar.buttons["size"].line.language == wanted
        lines = [
            each.line for each in window.screen.findChildren(QWidget) if each.isVisible() and hasattr(each, "line")
        ]
        assert wanted in {line.language for line in lines if line.text}

    def choose(self, code: str) -> None:
        """By the tiles of the panel over the screen."""
        window = self.window
        before = window.screen
        window.bar("language")
        panel = window.shell.attendant.over
        assert isinstance(panel, LanguagePanel)
        tile = next(tile for tile in panel.findChildren(LanguageTile) if tile.code == code)
        window.click(window.bring(tile), moves=False)
        window.hand.wait(lambda: window.screen is not before, f"the screen in {code}", 4_000)
        window.settle()
        assert not window.shell.attendant.over_screen()

    @property
    def _look(self) -> Look:
        return self.window.screen.look

    def _picture(self) -> QImage:
        return self.window.shell.grab().toImage()

    def _change(self, does: Callable[[], None]) -> None:
        before, picture = kept(self.window), self._picture()
        does()
        after = kept(self.window)
        lost = {name: (was, after.get(name)) for name, was in before.items() if after.get(name) != was}
        assert not lost, f"not as before: {sorted(lost)} {lost}"
        assert self._picture() != picture, "nothing is seen of it"
        self.made += 1


def kept(window: Window) -> dict[str, Any]:
    """Everything that was entered, reached and recorded until now."""
    visit, screen = window.visit, window.screen
    found = {
        "visit": visit.journal.visit,
        "learner": visit.journal.learner,
        "place": visit.place,
        "screen": type(screen),
        "entered": deepcopy(screen.memory),
        "code": (visit.code, visit.wrong_codes),
        "needs": visit.interview,
        "path": (visit.stops, visit.next_stop),
        "comfort": replace(visit.comfort, size=100, contrast=""),
        "facts": [fact.id for fact in window.facts],
        "noted": [fact.id for fact in visit.journal.noted],
    }
    if isinstance(screen, TaskScreen):
        found |= in_hand(screen)
    return found


def in_hand(screen: TaskScreen) -> dict[str, Any]:
    """The scene being done: step, world (what was typed stands in it), moves and help; and that it is shown."""
    task = screen.task()
    return {
        "task": id(task),
        "run": task.run,
        "help": task.step_help,
        "over": screen.over(),
        "hint": not screen.coach.hint_box.isHidden(),
        "answers": list(screen.coach.choices),
        "numbers": {name: value for name, value in task.numbers().items() if not name.endswith("_s")},
    }
