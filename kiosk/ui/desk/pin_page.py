"""The door of the desk: the pad for the PIN, waiting after wrong ones, and the way back with the rescue code.

Apart because nothing of the desk, and nothing of any visit, is behind it before it opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.desk.access import PinAnswer
from kiosk.desk.first_start import FirstStart
from kiosk.desk.place import DeskPlace
from kiosk.i18n.line import Line
from kiosk.ui.desk.step import Step, StepsPage
from kiosk.ui.desk.step_code import CodeAgainStep, CodeStep
from kiosk.ui.desk.step_pin import PinAgainStep, PinStep, pin_pad
from kiosk.ui.desk.step_renewal import PresentPinStep, RescueStep
from kiosk.ui.desk.texts_access import pin_answer_sentence, wait_sentence
from kiosk.ui.picture import Picture
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.paragraph import Align

EVERY_MS = 5_000
RESCUE = "rescue"
"""In the page's memory once somebody said that they have the code."""

BACK_WITH_THE_CODE: Sequence[type[Step]] = (RescueStep, PinStep, PinAgainStep, CodeStep, CodeAgainStep)
ANOTHER_PIN: Sequence[type[Step]] = (PresentPinStep, PinStep, PinAgainStep)


class PinPage(StepsPage):
    """Before the desk: the door. In the desk, from its settings: another PIN, if one knows the present one."""

    def build(self) -> None:
        self.checking = False
        if self.desk.entered:
            self.walk(ANOTHER_PIN, FirstStart)
        elif self.memory.get(RESCUE):
            self.walk(BACK_WITH_THE_CODE, FirstStart)
        else:
            self._build_door()

    def first_focus(self) -> QWidget | None:
        if hasattr(self, "step"):
            return super().first_focus()
        return self.pad.entry if self.pad is not None else self.back

    def entered(self) -> None:
        """What another start of the machine changed is kept beside the window."""
        access = self.desk.access
        if access.unsettled:
            self.errand(lambda tell: access.settle(), lambda _: None)

    def finish(self) -> None:
        """The new PIN, and the new code if there is one, take the place of the old."""
        access, answers = self.desk.access, self.memory["answers"]
        self.rest(resting=True)
        self.errand(lambda tell: access.choose(answers.pin, answers.code), self._was_chosen)

    def left(self) -> None:
        self.desk.access.refuse_renewal()
        if self.desk.entered:
            self.turn_to(DeskPlace.SETTINGS)
        else:
            self.memory.clear()
            self.moved.emit()

    def _build_door(self) -> None:
        t, access = self.words.t, self.desk.access
        self.pad = None
        self.back = self.button(t("Retour"), self.closed.emit, icon="back", kind="second")
        rescue = self.button(t("J'ai le code de secours"), self._rescue, icon="key", kind="quiet")
        if access.shut:
            said = pin_answer_sentence(PinAnswer.SHUT, self.words)
            self._closed_door(t("Le bureau ne peut pas s'ouvrir."), said)
            self.foot(self.back, None)
            return
        if access.locked:
            self._closed_door(t("Le bureau est fermé."), pin_answer_sentence(PinAnswer.LOCKED, self.words))
        elif access.wait_s() > 0:
            tried = "wrong" in self.memory
            title = t("Ce n'est pas le bon code.") if tried else pin_answer_sentence(PinAnswer.WAIT, self.words)
            self._closed_door(title, self._wait(), "clock")
            self._look_again()
        else:
            self.pad = pin_pad(self)
            self.pad.entered.connect(self._try)
            self.beside(t("Tapez le code secret du bureau."), t("Vous êtes en visite ? Touchez Retour."), self.pad)
        self.foot(self.back, None, rescue)

    def _closed_door(self, title: Line, said: Line, picture: str = "door") -> None:
        self.column.addStretch(1)
        self.column.addWidget(Picture(self.look, picture, 96), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.title(title, align=Align.CENTRE))
        self.sentence = self.text(said, Type.INSTRUCTION, align=Align.CENTRE)
        self.column.addWidget(self.sentence)
        self.column.addStretch(2)

    def _wait(self) -> Line:
        return wait_sentence(self.desk.access.wait_s(), self.words)

    def _look_again(self) -> None:
        timer = QTimer(self)
        timer.timeout.connect(self._time_passes)
        timer.start(EVERY_MS)

    def _time_passes(self) -> None:
        if self.desk.access.wait_s() > 0:
            self.say_now(self._wait())
        else:
            self.memory.pop("wrong", None)
            self.moved.emit()

    def _rescue(self) -> None:
        self.memory[RESCUE] = True
        self.memory.pop("wrong", None)
        self.moved.emit()

    def _try(self, pin: str) -> None:
        if self.checking:
            return
        self.checking = True
        self.say_now(self.words.t("Un instant…"))
        self.rest(resting=True)
        access = self.desk.access
        self.errand(lambda tell: access.try_pin(pin), self._was_tried)

    def _was_tried(self, answer: Any) -> None:
        if answer is PinAnswer.RIGHT:
            self.memory.clear()
            self.desk.enter()
        else:
            self.memory["wrong"] = lambda words: pin_answer_sentence(answer, words)
        self.moved.emit()

    def _was_chosen(self, _: Any) -> None:
        self.memory.clear()
        if self.desk.entered:
            self.turn_to(DeskPlace.SETTINGS)
        else:
            self.desk.enter()
            self.moved.emit()

    def _failed(self, problem: Exception) -> None:
        self.checking = False
        self.rest(resting=False)
        self.say_now(self.words.t("Essayez encore."))
        super()._failed(problem)
