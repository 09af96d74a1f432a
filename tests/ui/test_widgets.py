"""A button acts once, on release, by mouse, finger or key; focus, choice and the spoken word are seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.i18n.line import Line
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton
from tests.ui.widget_rooms import cards, shown


@pytest.fixture(autouse=True)
def window(qt_app: object) -> Iterator[None]:
    """Fonts are there, and nothing of one test is left for the next."""
    load_fonts(paths.fonts())
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()


def press(button: QWidget) -> None:
    QTest.mousePress(button, Qt.MouseButton.LeftButton)


def release(button: QWidget) -> None:
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_a_button_acts_once_and_only_on_release() -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    press(button)
    assert (acts, button.isDown()) == ([], True)
    release(button)
    assert len(acts) == 1


def test_leaving_the_button_before_release_takes_it_back() -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    press(button)
    outside = QPointF(900, 900)
    for kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        held = left if kind is QEvent.Type.MouseMove else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, outside, outside, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(button, event)
    assert acts == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_held_key_acts_once(key: Qt.Key) -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    none = Qt.KeyboardModifier.NoModifier
    steps = [(QEvent.Type.KeyPress, False)]
    steps += [(QEvent.Type.KeyRelease, True), (QEvent.Type.KeyPress, True)] * 3
    for kind, repeated in steps:
        QApplication.sendEvent(button, QKeyEvent(kind, key, none, "", repeated))
    assert acts == []
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyRelease, key, none))
    assert len(acts) == 1


def test_a_finger_acts_once() -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    finger = QTest.createTouchDevice()
    middle = button.rect().center()
    QTest.touchEvent(button, finger).press(0, middle, button)
    assert acts == []
    QTest.touchEvent(button, finger).release(0, middle, button)
    assert len(acts) == 1


@pytest.mark.parametrize("contrast", list(Contrast))
def test_the_focus_ring_is_seen_in_every_palette(contrast: Contrast) -> None:
    look = Look(contrast)
    page = shown(QWidget(), look, 400, 200)
    button = WrapButton(look, Line("Continuer"), kind="sun", parent=page)
    button.setGeometry(40, 40, 300, 100)
    button.show()
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus()
    QApplication.processEvents()
    after = button.grab().toImage()
    sun, dark = QColor(look.palette.sun), QColor(look.palette.on_sun)
    column = [after.pixelColor(150, y) for y in range(14)]
    assert before != after
    assert sum(colour == sun for colour in column) >= 5
    assert sum(colour == dark for colour in column) >= 2


def test_arrows_go_to_the_neighbour_that_is_seen_there() -> None:
    look = Look()
    pages = cards(look)
    shown(pages, look, 1200, 700)
    first, second = pages.findChildren(ChoiceCard)[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is first


def test_a_chosen_card_looks_different_without_its_colours() -> None:
    card = ChoiceCard(Look(), Line("Internet"), "globe")
    shown(card, Look(), 240, 240)
    brand = QColor(Look().palette.brand)

    def disc() -> bool:
        """Ground of the tick in the corner, inside the border."""
        image = card.grab().toImage()
        return all(image.pixelColor(x, y) == brand for x, y in ((194, 35), (205, 24), (212, 45)))

    assert not disc()
    card.setChecked(True)
    assert disc()


def test_the_spoken_word_is_marked_with_sun() -> None:
    look = Look()
    block = TextBlock(look, Line("Amina vous a écrit."), Type.INSTRUCTION, bold=True)
    shown(block, look, 500, 60)
    sun = QColor(look.palette.sun)

    def sunny() -> list[int]:
        image = block.grab().toImage()
        return [x for x in range(image.width()) if image.pixelColor(x, 6) == sun]

    assert sunny() == []
    block.highlight(0, 5)
    first = sunny()
    block.highlight(6, 4)
    assert first
    assert min(sunny()) > min(first)
    block.highlight(-1, 0)
    assert sunny() == []
