"""Whoever presses twice, as on an icon, has pressed once: what the first click brought up is not touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.screens.comfort import HEARING
from kiosk.visit.place import Place
from tests.journeys.window import Window, opened


@pytest.fixture
def slow_fingers(qt_app: QApplication) -> Iterator[None]:
    """For Qt, two presses at one point belong together now, however far apart a test makes them."""
    usual = qt_app.doubleClickInterval()
    qt_app.setDoubleClickInterval(60_000)
    yield
    qt_app.setDoubleClickInterval(usual)


def press_twice(window: Window, name: str) -> None:
    """The first click brings another screen, and the second falls on whatever stands there by then."""
    point = window.at(getattr(window.screen, name))
    window.press(name)
    window.hand.click_at(point)
    window.settle()


def test_the_second_click_does_not_fall_on_the_next_screen(slow_fingers: None, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        press_twice(window, "start")
        assert window.place is Place.LANGUAGE
        press_twice(window, "onward")
        assert window.place is Place.COMFORT
        press_twice(window, "onward")
        assert window.screen.step == HEARING, "one step, not two"


def test_a_button_that_stays_answers_every_click(slow_fingers: None, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.press("start")
        window.press("onward")
        window.click(window.named("Passer"))
        window.press("back")
        pad = window.screen.pad
        for _ in range(3):
            window.click(pad.cards[3], moves=False)
        assert pad.chosen == (3, 3, 3), "the same picture twice is a code, too"
