"""How long a person waits for the next screen, for a button to answer the finger, and for another language.

Apart from the start because everything is warm here; each change of the kiosk takes turns with the same change in
a window that holds nothing. All are measured until the picture has been given to the screen.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.screens.language import LanguageScreen
from kiosk.ui.shell import Shell
from tests.bench.lived import Painted, live, opened, settle
from tests.bench.rows import Row, end, percentile

VISITS = 6
PRESSES = 60
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
BESIDE = QPoint(3, 3)


class Empty(QWidget):
    """The reference: a window as large, in which an empty widget is put in the place of another."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setGeometry(self.screen().geometry())
        self._column = QVBoxLayout(self)
        self._child = QWidget(self)
        self._column.addWidget(self._child)
        self.button = QPushButton("OK", self)
        self._column.addWidget(self.button)

    def change(self) -> None:
        self._column.removeWidget(self._child)
        self._child.deleteLater()
        self._child = QWidget(self)
        self._column.insertWidget(0, self._child)


def rows() -> list[Row]:
    with opened() as kiosk:
        empty = Empty()
        empty.show()
        settle()
        first, _ = changes(kiosk.shell, empty, visits=1)
        found, reference = changes(kiosk.shell, empty, visits=VISITS)
        pressed, plain = presses(kiosk.shell, empty)
        empty.hide()
    screens, languages = found["screen"], found["language"]
    nothing, again = reference["screen"], reference["language"]
    return [
        Row("another screen, p50", median(screens), 30, median(nothing)),
        Row("another screen, p99", percentile(screens, 99), 80, percentile(nothing, 99)),
        Row("another screen, slowest of the first visit", max(first["screen"]), 200),
        Row("another language inside an exercise, p50", median(languages), 200, median(again)),
        Row("another language inside an exercise, slowest", max(languages), 200, max(again)),
        Row("a pressed button is seen, p50", median(pressed), 16, median(plain)),
        Row("a pressed button is seen, p99", percentile(pressed, 99), 80, percentile(plain, 99)),
    ]


Times = dict[str, list[float]]


def changes(shell: Shell, empty: Empty, visits: int) -> tuple[Times, Times]:
    """Milliseconds of each change of whole visits, by kind; and of the reference, in turns."""
    found: Times = {"screen": [], "language": []}
    reference: Times = {"screen": [], "language": []}
    painted, empty_painted = Painted(shell), Painted(empty)

    def onto(kind: str) -> None:
        found[kind].append(milliseconds_of(shell.show_place, painted))
        settle()
        reference[kind].append(milliseconds_of(empty.change, empty_painted))
        settle()

    for _ in range(visits):
        live(shell, onto)
    return found, reference


def presses(shell: Shell, empty: Empty) -> tuple[list[float], list[float]]:
    """From the finger going down until the button is drawn pressed; it is let go beside it, so nothing is done."""
    visit = shell.visit
    assert visit is not None
    visit.enter()
    shell.show_place()
    settle()
    screen = shell.screen_now
    assert isinstance(screen, LanguageScreen)
    found, reference = [], []
    for _ in range(PRESSES):
        found.append(_pressed(shell, screen.onward))
        reference.append(_pressed(empty, empty.button))
    return found, reference


def _pressed(window: QWidget, button: QAbstractButton) -> float:
    handle = window.windowHandle()
    middle = button.mapTo(window, button.rect().center())
    painted = Painted(button)
    took = milliseconds_of(lambda: QTest.mousePress(handle, LEFT, NO_KEYS, middle), painted)
    QTest.mouseMove(handle, BESIDE)
    QTest.mouseRelease(handle, LEFT, NO_KEYS, BESIDE)
    settle()
    button.removeEventFilter(painted)
    return took


def milliseconds_of(act: Callable[[], object], painted: Painted) -> float:
    """The act itself may already paint: then nothing more is waited for."""
    painted.yes = False
    begin = time.perf_counter_ns()
    act()
    if not painted.yes:
        painted.wait()
    return (time.perf_counter_ns() - begin) / 1e6


if __name__ == "__main__":
    end(rows())
