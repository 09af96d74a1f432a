"""A kiosk in its real window for a test: its own home, a voice that reads at once, a hand, and no waiting.

Apart because journeys, faults and the monkey all begin and end in the same way.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.app import Kiosk, application
from kiosk.demo import hand as hands
from kiosk.demo.hand import Hand
from kiosk.domain.facts import ExerciseFinished, Fact
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.i18n.bidi import bare
from kiosk.paths import Home
from kiosk.ui import demonstrator
from kiosk.ui.reader import Voice
from kiosk.ui.screen import Screen
from kiosk.ui.shell import Shell
from kiosk.ui.widgets import ghost_pointer
from kiosk.ui.widgets.page_bar import PageBar
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.visit.place import Place
from kiosk.visit.visit import Visit
from tests.fake_voice import FakeVoice

PACES = (
    (demonstrator, "BREATH_MS"),
    (demonstrator, "LETTER_MS"),
    (ghost_pointer, "LEG_MS"),
    (ghost_pointer, "HOLD_MS"),
)
MOST_TABS = 120


class Pane:
    """What stands on the screen, and the ways a person has to act."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.hand = Hand(shell)

    @property
    def screen(self) -> Screen:
        assert self.shell.screen_now is not None
        return self.shell.screen_now

    @property
    def voice(self) -> FakeVoice:
        voice = self.shell.findChild(FakeVoice)
        assert isinstance(voice, FakeVoice)
        return voice

    @property
    def visit(self) -> Visit:
        assert self.shell.visit is not None
        return self.shell.visit

    @property
    def place(self) -> Place:
        return self.visit.place

    @property
    def texts(self) -> str:
        """Every sentence that can be read on the window now, overlays included."""
        blocks = [block for block in self.shell.findChildren(TextBlock) if block.isVisible()]
        widgets = [each for each in self.shell.findChildren(QWidget) if each.isVisible()]
        names = [f"{each.accessibleName()} {each.accessibleDescription()}" for each in widgets]
        return "\n".join([*(block.line.text for block in blocks), *names])

    def settle(self) -> None:
        """Let everything that is due now happen."""
        for _ in range(6):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, name: str, *, moves: bool = True) -> None:
        """Click this button of the screen, and wait for the screen that answers."""
        self.click(getattr(self.screen, name), moves=moves)

    def click(self, widget: QWidget, *, moves: bool = True) -> None:
        assert widget.isVisible(), f"{widget.accessibleName()} is not on the screen"
        before, name = self.shell.screen_now, widget.accessibleName()
        self.hand.click(widget)
        if moves:
            self.hand.wait(lambda: self.shell.screen_now is not before, f"a screen after {name}", 4_000)
        self.settle()

    def bar(self, name: str, *, moves: bool = False) -> None:
        self.click(self.shell.top_bar.buttons[name], moves=moves)

    def over(self, index: int) -> None:
        """One of the answers of what lies over the screen."""
        self.click(self.shell.attendant.buttons_over_screen()[index], moves=False)

    def named(self, french: str) -> QAbstractButton:
        """The button with these words, in the language of the screen."""
        words = self.screen.words.t(french).text
        buttons = [each for each in self.shell.findChildren(QAbstractButton) if each.isVisible()]
        return next(each for each in buttons if each.accessibleName() == bare(words))

    def bring(self, card: QWidget) -> QWidget:
        """Turn the pages until this card is on the screen."""
        bars = [bar for bar in self.shell.findChildren(PageBar) if bar.isVisible()]
        while bars and bars[-1].back.isEnabled() and not card.isVisible():
            self.click(bars[-1].back, moves=False)
        while bars and bars[-1].forth.isEnabled() and not card.isVisible():
            self.click(bars[-1].forth, moves=False)
        return card

    def time_passes(self) -> None:
        """As long as the quiet spell in hand lasts."""
        timer = self.shell.attendant.quiet.findChild(QTimer)
        assert isinstance(timer, QTimer)
        timer.start(0)
        QTest.qWait(5)
        self.settle()

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.hand.key(key)

    def tab_to(self, widget: QWidget) -> None:
        """As somebody without a mouse gets there."""
        met: list[str] = []
        for _ in range(MOST_TABS):
            if widget.hasFocus():
                return
            self.key(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            met.append(focus.accessibleName() or type(focus).__name__ if focus is not None else "nothing")
        raise AssertionError(f"Tab never reaches {widget.accessibleName() or widget}, only {dict.fromkeys(met)}")

    def tab_and_press(self, widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
        before, name = self.shell.screen_now, widget.accessibleName()
        self.tab_to(widget)
        self.key(key)
        self.hand.wait(lambda: self.shell.screen_now is not before, f"a screen after {name}", 4_000)
        self.settle()

    def leave(self) -> None:
        """By the bar, to the goodbye and to a clean welcome."""
        self.bar("leave")
        self.over(0)
        self.hand.wait(lambda: self.place is Place.GOODBYE, "the goodbye", 4_000)
        self.settle()
        self.press("finish")
        self.hand.wait(lambda: self.place is Place.WELCOME, "the welcome", 4_000)
        self.settle()

    def at(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.shell, widget.rect().center())


class Window(Pane):
    """The window of a whole kiosk, with what its store and its desk hold."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk.shell)
        self.kiosk = kiosk

    @property
    def facts(self) -> list[Fact]:
        """What the store has on disk."""
        assert self.kiosk.store is not None
        return list(self.kiosk.store.all())

    @property
    def desk_log(self) -> str:
        file = self.kiosk.log.file
        return file.read_text(encoding="utf-8") if file.exists() else ""

    @property
    def surprises(self) -> list[str]:
        """Every exception that came to the window."""
        assert self.kiosk.settled
        return self.kiosk.surprises.seen


@contextmanager
def opened(home: Path, speaker: Callable[[Shell], Voice] = FakeVoice) -> Iterator[Window]:
    """The kiosk on this home, at its welcome; afterwards everything is as before."""
    app = application()
    hook = sys.excepthook
    with pytest.MonkeyPatch.context() as paces:
        quicken(paces)
        kiosk = Kiosk(app, Home(home), speaker=speaker)
        try:
            kiosk.open(windowed=True)
            window = Window(kiosk)
            window.hand.wait(lambda: kiosk.settled, "the kiosk", 8_000)
            window.settle()
            yield window
        finally:
            sys.excepthook = hook
            kiosk.close()
            put_away(app, kiosk.shell)


def quicken(paces: pytest.MonkeyPatch) -> None:
    """The same steps, without the pauses that a person needs."""
    for module, name in PACES:
        paces.setattr(module, name, 0)
    paces.setattr(hands, "PAUSE_MS", 1)


def put_away(app: QApplication, shell: Shell) -> None:
    shell.hide()
    shell.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(0)


def practised(facts: list[Fact]) -> list[tuple[str, Mode, Outcome]]:
    """How each exercise ended, in order."""
    ends = [fact.what for fact in facts if isinstance(fact.what, ExerciseFinished)]
    return [(end.exercise, end.mode, end.outcome) for end in ends]
