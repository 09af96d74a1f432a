"""A monkey at the kiosk: clicks, drags, keys, wheel, touches, sizes and languages, all from one seed.

Apart because it only acts, as a window system would; what must hold afterwards is for the tests to say.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.demo.hand import NO_KEYS
from kiosk.domain.run import ANSWER
from kiosk.ui.screens.task_screen import TaskScreen
from tests.journeys.window import Window

KEYS = [
    *(Qt.Key(code) for code in range(int(Qt.Key.Key_A), int(Qt.Key.Key_Z) + 1)),
    *[Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape] * 4,
    *[Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace] * 2,
    *(Qt.Key.Key_F1, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
    *(Qt.Key.Key_F5, Qt.Key.Key_F10, Qt.Key.Key_Menu, Qt.Key.Key_Shift, Qt.Key.Key_At, Qt.Key.Key_Period),
]
HELD = (NO_KEYS, NO_KEYS, NO_KEYS, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Monkey:
    """`confirmed`: ids of the facts that a visit which keeps facts took for recorded. `places`: where it went."""

    def __init__(self, window: Window, chance: random.Random) -> None:
        self.window = window
        self.chance = chance
        self.confirmed: set[str] = set()
        self.places: set[str] = set()
        self.did: list[str] = []
        self._finger = QTest.createTouchDevice()
        self._ways: list[tuple[Callable[[], None], int]] = [
            (self.click_anywhere, 10),
            (self.click_button, 10),
            (self.go_on, 10),
            (self.right_gesture, 12),
            (self.drag, 8),
            (self.key, 34),
            (self.wheel, 10),
            (self.touch, 8),
            (self.size, 1),
            (self.language, 1),
            (self.two_buttons, 2),
        ]

    def rage(self, events: int) -> None:
        ways, weights = zip(*self._ways, strict=True)
        for number, way in enumerate(self.chance.choices(ways, weights, k=events)):
            if number % 40 == 0:
                # Painting is most of the time: a fifth of the storm is enough to find what it breaks.
                self.window.shell.setUpdatesEnabled(self.chance.random() < 0.2)
            self.did.append(way.__name__)
            way()
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._look()
        self.window.shell.setUpdatesEnabled(True)

    def click_anywhere(self) -> None:
        self._click(self._point(), self.chance.choice((LEFT, LEFT, LEFT, RIGHT)))

    def click_button(self) -> None:
        """One of the buttons that can be seen, so that the storm gets somewhere; leaving is rarer than staying."""
        buttons = [each for each in self._buttons(self.window.shell) if not self._leaves(each)]
        if buttons:
            self._click(self.window.at(self.chance.choice(buttons)))

    def go_on(self) -> None:
        over = self.window.shell.attendant.buttons_over_screen()
        onward = next(
            (found for name in ("onward", "next_button", "yes", "first", "start", "finish")
             if isinstance(found := getattr(self.window.screen, name, None), QWidget) and found.isVisible()),
            None,
        )  # fmt: skip
        target = self.chance.choice(over) if over else onward
        if target is not None:
            self._click(self.window.at(target))

    def right_gesture(self) -> None:
        """What the scene asks for now, so that tasks come to their ends."""
        screen = self.window.screen
        if not isinstance(screen, TaskScreen) or screen.over():
            return self.go_on()
        gesture = screen.task().gesture()
        if gesture is None:
            return None
        if gesture.verb == ANSWER:
            choice = screen.coach.choices.get(gesture.things[0])
            return self._click(self.window.at(choice)) if choice is not None and choice.isVisible() else None
        return self.window.hand.make(screen.stage.view, gesture)

    def drag(self) -> None:
        handle, start, end = self._handle(), self._point(), self._point()
        QTest.mousePress(handle, LEFT, NO_KEYS, start)
        for _ in range(self.chance.randint(0, 3)):
            QTest.mouseMove(handle, self._point())
        if self.chance.random() < 0.2:
            self.key()
        QTest.mouseRelease(handle, LEFT, NO_KEYS, end)

    def key(self) -> None:
        key, held = self.chance.choice(KEYS), self.chance.choice(HELD)
        QTest.keyPress(self._handle(), key, held)
        if self.chance.random() < 0.95:
            QTest.keyRelease(self._handle(), key, held)

    def wheel(self) -> None:
        point = self._point()
        away = QPoint(self.chance.choice((0, 0, 120)), self.chance.choice((-360, -120, 120, 1200)))
        phase = Qt.ScrollPhase.NoScrollPhase
        where = QPointF(self.window.shell.mapToGlobal(point))
        event = QWheelEvent(QPointF(point), where, QPoint(), away, Qt.MouseButton.NoButton, NO_KEYS, phase, False)
        QCoreApplication.sendEvent(self._handle(), event)

    def touch(self) -> None:
        """One finger or two, which may wander."""
        handle, first, second = self._handle(), self._point(), self._point()
        two = self.chance.random() < 0.3
        down = QTest.touchEvent(handle, self._finger, False).press(0, first)
        (down.press(1, second) if two else down).commit()
        if self.chance.random() < 0.5:
            first = self._point()
            moved = QTest.touchEvent(handle, self._finger, False).move(0, first)
            (moved.stationary(1) if two else moved).commit()
        up = QTest.touchEvent(handle, self._finger, False).release(0, first)
        (up.release(1, second) if two else up).commit()

    def size(self) -> None:
        self._click(self.window.at(self.window.shell.top_bar.buttons["size"]))

    def language(self) -> None:
        self._click(self.window.at(self.window.shell.top_bar.buttons["language"]))
        tiles = self.window.shell.attendant.buttons_over_screen()
        if tiles:
            self._click(self.window.at(self.chance.choice(tiles)))

    def two_buttons(self) -> None:
        """Both mouse buttons at once, let go in the other order."""
        handle, point = self._handle(), self._point()
        QTest.mousePress(handle, LEFT, NO_KEYS, point)
        QTest.mousePress(handle, RIGHT, NO_KEYS, point)
        QTest.mouseRelease(handle, LEFT, NO_KEYS, self._point())
        QTest.mouseRelease(handle, RIGHT, NO_KEYS, point)

    def _look(self) -> None:
        visit = self.window.visit
        self.places.add(visit.place.value)
        if visit.journal.keeps:
            self.confirmed.update(fact.id for fact in visit.journal.noted)

    def _handle(self) -> QWindow:
        return self.window.shell.windowHandle()

    def _point(self) -> QPoint:
        shell = self.window.shell
        return QPoint(self.chance.randrange(shell.width()), self.chance.randrange(shell.height()))

    def _click(self, point: QPoint, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseMove(self._handle(), point)
        QTest.mousePress(self._handle(), button, NO_KEYS, point)
        QTest.mouseRelease(self._handle(), button, NO_KEYS, point)

    def _buttons(self, inside: QWidget) -> list[QAbstractButton]:
        return [each for each in inside.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]

    def _leaves(self, button: QAbstractButton) -> bool:
        return button is self.window.shell.top_bar.buttons["leave"] and self.chance.random() < 0.8
