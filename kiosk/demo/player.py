"""A whole visit, played screen by screen with a hand on the real window.

Apart because it knows what a person does on each screen, and nothing of how the kiosk answers.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.demo.album import Album
from kiosk.demo.hand import Hand
from kiosk.demo.people import Person
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import ANSWER
from kiosk.ui.screens.comfort import ComfortScreen
from kiosk.ui.screens.diagnostic import DiagnosticScreen
from kiosk.ui.screens.exercise import ExerciseScreen
from kiosk.ui.screens.language import LanguageScreen
from kiosk.ui.screens.needs import NeedsScreen
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.ui.screens.who import WhoScreen
from kiosk.ui.shell import Shell
from kiosk.visit.diagnosis import Phase
from kiosk.visit.place import Place

MOST_GESTURES = 600
SHOWING_MS = 240_000


class Player:
    def __init__(self, shell: Shell, person: Person, album: Album) -> None:
        self.shell = shell
        self.person = person
        self.album = album
        self.hand = Hand(shell)
        self.items = 0
        self.exercises = 0
        self.reached_goodbye = False
        self._acts: dict[Place, Callable[[], None]] = {
            Place.WELCOME: self._welcome,
            Place.LANGUAGE: self._language,
            Place.COMFORT: self._comfort,
            Place.WHO: self._who,
            Place.CONSENT: lambda: self._press("yes"),
            Place.YOUR_CODE: lambda: self._press("onward"),
            Place.NEEDS: self._needs,
            Place.PERSON: lambda: self._press("onward"),
            Place.DIAGNOSTIC: self._diagnostic,
            Place.RESULTS: self._results,
            Place.PATH: self._path,
            Place.EXERCISE: self._exercise,
        }

    def play(self) -> None:
        """From the welcome to the goodbye; raises GaveUp when something never comes."""
        self.hand.wait(lambda: self.shell.reception is not None, "the kiosk is ready")
        while self.place is not Place.GOODBYE:
            self.hand.pause(120)
            self.album.keep(self.place.value)
            self.act()
        self.hand.pause(200)
        self.album.keep("goodbye")
        self.reached_goodbye = True
        self._press("finish")
        self.hand.wait(lambda: self.place is Place.WELCOME, "the screen is clean again")

    def act(self) -> None:
        """What this person does on the screen that is shown now."""
        self._acts[self.place]()

    @property
    def place(self) -> Place:
        visit = self.shell.visit
        return Place.WELCOME if visit is None else visit.place

    @property
    def screen(self) -> QWidget:
        screen = self.shell.screen_now
        if screen is None:
            raise LookupError("no screen is shown")
        return screen

    def _click(self, widget: QWidget, *, moves: bool = True) -> None:
        """Click, and wait until the window has answered with a new screen when it should."""
        before, name = self.shell.screen_now, widget.accessibleName()
        self.hand.click(widget)
        if moves:
            self.hand.wait(lambda: self.shell.screen_now is not before, f"a screen after {name}")
            self.hand.pause(40)

    def _press(self, name: str) -> None:
        self._click(getattr(self.screen, name))

    def _welcome(self) -> None:
        self._press("start")

    def _language(self) -> None:
        screen = self.screen
        assert isinstance(screen, LanguageScreen)
        wanted = next(tile for tile in screen.tiles if tile.code == self.person.language)
        if not wanted.isChecked():
            self._click(wanted)
        if self.person.bilingual:
            self._press("also")
            self.album.keep("language-two-lines")
        self._press("onward")

    def _comfort(self) -> None:
        if self.person.contrast != "paper":
            while self.shell.comfort.contrast != self.person.contrast:
                self._click(self.shell.top_bar.buttons["contrast"])
        screen = self.screen
        assert isinstance(screen, ComfortScreen)
        if self.shell.comfort.size != self.person.size:
            self._click(screen.sizes[self.person.size])
            self.album.keep("comfort-size")
        self._press("onward")
        self.album.keep("comfort-hearing")
        self._press("onward")
        self.album.keep("comfort-hand")
        self._targets()

    def _targets(self) -> None:
        screen = self.screen
        assert isinstance(screen, ComfortScreen)
        while self.shell.screen_now is screen:
            centre, _ = screen.targets.target()
            self.hand.click_at(screen.targets.mapTo(self.shell, centre))
            self.hand.pause(60)

    def _who(self) -> None:
        screen = self.screen
        assert isinstance(screen, WhoScreen)
        self._click(screen.first)

    def _needs(self) -> None:
        screen = self.screen
        assert isinstance(screen, NeedsScreen)
        for choice in self.person.tells.get(screen.question, tuple(screen.cards)[:1]):
            if screen.cards[choice].isVisibleTo(self.shell):
                self._click(screen.cards[choice], moves=False)
        self._press("onward")

    def _diagnostic(self) -> None:
        screen = self.screen
        assert isinstance(screen, DiagnosticScreen)
        diagnosis = screen.diagnosis
        skill = diagnosis.probe.skill if diagnosis.probe is not None else ""
        if skill not in self.person.knows and diagnosis.phase is Phase.FIRST_TRY:
            self._click(screen.coach.show_button, moves=False)
            self.hand.pause(700)
            self.album.keep(f"item-{diagnosis.item.id}-shown")
            self.hand.wait(lambda: diagnosis.phase is not Phase.SHOWING, "the showing ends", SHOWING_MS)
            self.hand.pause(150)
            self.album.keep(f"item-{diagnosis.item.id}-together")
        self._do(screen, f"item {diagnosis.item.id}")
        self.items += 1
        self.hand.pause(150)
        self.album.keep(f"item-{diagnosis.item.id}-done")
        self._click(screen.later if self.items >= self.person.items else screen.onward)

    def _do(self, screen: TaskScreen, what: str) -> None:
        """Gesture after gesture, as the proof goes, until the scene is done."""
        for _ in range(MOST_GESTURES):
            if screen.over() or self.shell.screen_now is not screen:
                return
            gesture = screen.task().gesture()
            if gesture is None:
                break
            if gesture.verb == ANSWER:
                self.hand.click(screen.coach.choices[gesture.things[0]])
            else:
                self.hand.make(screen.stage.view, gesture)
            self.hand.pause(8)
        if not screen.over():
            raise LookupError(f"{what} does not end: {screen.task().run.step.id}")

    def _results(self) -> None:
        self._press("start")

    def _path(self) -> None:
        stop = self.shell.visit.next_stop if self.shell.visit is not None else None
        if self.exercises >= self.person.exercises or stop is None:
            self._leave()
            return
        self._press("onward")

    def _exercise(self) -> None:
        screen = self.screen
        assert isinstance(screen, ExerciseScreen)
        name, mode = screen.practice.exercise.id, screen.practice.mode
        if mode is Mode.SHOWN:
            self.hand.pause(900)
            self.album.keep(f"exercise-{name}-ghost")
            self.hand.wait(screen.over, "the showing ends", SHOWING_MS)
        else:
            self._do(screen, f"exercise {name} {mode.value}")
        self.hand.pause(150)
        self.album.keep(f"exercise-{name}-{mode.value}")
        if mode is Mode.CHALLENGE:
            self.exercises += 1
        self._click(screen.next_button)

    def _leave(self) -> None:
        self._click(self.shell.top_bar.buttons["leave"], moves=False)
        self.hand.pause(150)
        self.album.keep("leaving")
        overlay = self.shell.attendant.buttons_over_screen()
        self._click(overlay[0])
