"""How the kiosk shows a scene: it says the step, moves the ghost's hand, lets the world answer, goes on.

Apart because voice and movement take turns: one channel leads at a time.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.run import Sequel
from kiosk.domain.world import Move
from kiosk.ui.later import later
from kiosk.ui.stage import Stage
from kiosk.visit.task import Task

BREATH_MS = 450
LETTER_MS = 90


class Demonstrator(QObject):
    """`act` plays a gesture in the visit. `step_reached` asks the screen to read the step aloud."""

    step_reached = Signal()
    played = Signal(object)
    """A Sequel, after each gesture of the ghost."""

    def __init__(
        self, stage: Stage, task: Callable[[], Task], act: Callable[[Move], Sequel], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._task = task
        self._act = act
        self._gesture: Move | None = None
        self._wanted = False
        self._whole = True
        stage.shown.connect(self._shown)

    @property
    def running(self) -> bool:
        return self._wanted

    def begin(self, *, whole: bool = True) -> None:
        """Start with what leads on from here; `whole`: to the end of the scene, else to the next step."""
        self._wanted = True
        self._whole = whole
        self._stage.rest(resting=True)
        self.step_reached.emit()

    def stop(self) -> None:
        self._wanted = False
        self._gesture = None
        self._stage.rest(resting=False)

    def read_to_the_end(self) -> None:
        """The voice has said the step: now the hand moves."""
        if self._wanted and self._gesture is None:
            later(BREATH_MS, self, self._next)

    def _next(self) -> None:
        if not self._wanted or self._gesture is not None:
            return
        if self._covered():
            later(BREATH_MS, self, self._next)
            return
        gesture = self._task().gesture()
        if gesture is None:
            self.stop()
            return
        self._gesture = gesture
        if gesture.verb == "answer":
            later(BREATH_MS, self, self._shown)
        else:
            self._stage.demonstrate(gesture)

    def _covered(self) -> bool:
        """A question lies over the screen: nobody would see what is shown behind it."""
        nearby = Qt.FindChildOption.FindDirectChildrenOnly
        return any(over.isVisible() for over in self._stage.window().findChildren(QWidget, "overlay", nearby))

    def _shown(self) -> None:
        gesture, self._gesture = self._gesture, None
        if not self._wanted or gesture is None:
            return
        before = self._task().run.index
        sequel = self._act(gesture)
        if sequel is Sequel.SCENE_DONE:
            self.stop()
        self.played.emit(sequel)
        if not self.running:
            return
        if sequel is Sequel.STEP_DONE or self._task().run.index != before:
            if self._whole:
                self.step_reached.emit()
            else:
                self.stop()
            return
        later(LETTER_MS if gesture.types else BREATH_MS, self, self._next)
