"""Somebody who has no mouse: Tab, arrows, Enter, Space, Escape and letters, in the window and in its worlds.

Apart because it knows how keys get to every place that a hand would touch, and never touches one.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.run import ANSWER
from kiosk.domain.world import Move
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.ui.worlds.keyboard_view import KeyboardView
from kiosk.ui.worlds.mailbox_view import MailboxView
from kiosk.ui.worlds.zone_view import ZoneView
from tests.journeys.window import MOST_TABS, Window

MOST_GESTURES = 400


class KeyboardPerson:
    def __init__(self, window: Window) -> None:
        self.window = window

    def key(self, *keys: Qt.Key) -> None:
        self.window.key(*keys)
        self.window.settle()

    def arrow_to(self, widget: QWidget) -> None:
        """Among answers of which only one can be chosen, Tab stops once and arrows do the rest."""
        for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Down) * 4:
            if not widget.hasFocus():
                self.key(arrow)
        assert widget.hasFocus(), f"no arrow reaches {widget.accessibleName()}"

    def task_screen(self) -> TaskScreen:
        screen = self.window.screen
        assert isinstance(screen, TaskScreen)
        return screen

    def do(self, most: int = MOST_GESTURES) -> None:
        """The scene in hand, gesture after gesture, until it is over or as many were made."""
        screen = self.task_screen()
        for _ in range(most):
            gesture = None if screen.over() else screen.task().gesture()
            if gesture is None:
                break
            before = screen.task().run
            self.make(screen, gesture)
            assert screen.task().run is not before, f"no key makes {gesture} in {before.scene.context}"
        assert most < MOST_GESTURES or screen.over(), f"{screen.task().run.step.id} does not end"

    def make(self, screen: TaskScreen, gesture: Move) -> None:
        if gesture.verb == ANSWER:
            self.window.tab_to(screen.coach.choices[gesture.things[0]])
            return self.key(Qt.Key.Key_Return)
        parts = [what for what, _, _ in screen.stage.view.gesture_points(gesture)]
        keys = [what.removeprefix("key:") for what in parts if what.startswith("key:")]
        if keys:
            self._into_world(screen)
            for name in keys:
                self.window.hand.named_key(name)
        elif "wheel-" in parts or "wheel+" in parts:
            self._into_world(screen)
            self.key(Qt.Key.Key_Down if "wheel-" in parts else Qt.Key.Key_Up)
        elif gesture.verb == "focus" and isinstance(screen.stage.view, KeyboardView):
            self._into_world(screen)
            self.key(Qt.Key.Key_Tab)
        elif gesture.verb == "drag":
            for thing in gesture.things:
                self._to(screen, f"thing:{thing}")
                self.key(Qt.Key.Key_Space)
        else:
            self._to(screen, screen.task().place())
            self.key(Qt.Key.Key_Return if gesture.verb != "right" else Qt.Key.Key_Menu)
        return None

    def _into_world(self, screen: TaskScreen) -> None:
        view = screen.stage.view
        for _ in range(MOST_TABS):
            focus = QApplication.focusWidget()
            if focus is view or (focus is not None and view.isAncestorOf(focus)):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError("Tab never gets into the world")

    def _to(self, screen: TaskScreen, place: str) -> None:
        for _ in range(MOST_TABS):
            if self._here(screen) == place:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {place}, in {screen.task().run.scene.context}")

    def _here(self, screen: TaskScreen) -> str:
        """The place of the world that has the keyboard."""
        view, focus = screen.stage.view, QApplication.focusWidget()
        if focus is None or not (focus is view or view.isAncestorOf(focus)):
            return ""
        if isinstance(view, ZoneView):
            return view.spots.focused()
        if isinstance(view, MailboxView):
            return view._ring
        if isinstance(view, KeyboardView):
            return next((f"button:{name}" for name, button in view.buttons.items() if button is focus), "")
        return focus.objectName()
