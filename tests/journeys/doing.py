"""How a hand does the scene on the screen, gesture by gesture, wherever it stands: item or exercise.

Apart because every journey by hand makes the same gestures and only stops somewhere else.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from kiosk.domain.run import ANSWER, Run
from kiosk.domain.world import Move
from kiosk.ui.screens.task_screen import TaskScreen
from tests.journeys.window import Pane

MOST_GESTURES = 600
PATIENCE_MS = 5_000


def task_screen(pane: Pane) -> TaskScreen:
    screen = pane.screen
    assert isinstance(screen, TaskScreen)
    return screen


def do(pane: Pane, until: Callable[[Run], bool] = lambda run: False) -> None:
    """Until this is so, or else until the scene is done."""
    screen = task_screen(pane)
    for _ in range(MOST_GESTURES):
        before = screen.task().run
        gesture = None if screen.over() or until(before) else screen.task().gesture()
        if gesture is None:
            return
        make(pane, gesture)
        assert screen.over() or screen.task().run is not before, (
            f"no hand makes {gesture} in {before.scene.context}"
        )
    raise AssertionError(f"{screen.task().run.step.id} does not end")


def finish(pane: Pane) -> None:
    do(pane)
    screen = task_screen(pane)
    assert screen.over(), f"nothing leads on from {screen.task().run.step.id} of {screen.task().run.scene.context}"
    pane.settle()


def make(pane: Pane, gesture: Move) -> None:
    screen = task_screen(pane)
    if gesture.verb == ANSWER:
        pane.settle()
        pane.hand.click(screen.coach.choices[gesture.things[0]])
    elif screen.stage.view.gesture_points(gesture):
        pane.hand.make(screen.stage.view, gesture)
    else:
        wait_for_the_world(pane, screen)


def wait_for_the_world(pane: Pane, screen: TaskScreen) -> None:
    """No hand makes this one: a document arrives, a machine starts. What would take a while is due now."""
    before = screen.task().run
    for timer in screen.stage.view.findChildren(QTimer):
        timer.setInterval(0)
    pane.hand.wait(lambda: screen.task().run is not before, "the world goes on", PATIENCE_MS)
