"""Who may choose another PIN? Whoever has the rescue code, or is in the desk and knows the present one.

Apart because both are looked at beside the window, and no further step is reached before the answer.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.desk.access import PinAnswer
from kiosk.ui.desk.step import Step
from kiosk.ui.desk.step_pin import PadStep
from kiosk.ui.desk.texts_access import pin_answer_sentence, rescue_answer_sentence
from kiosk.ui.desk.typing import CodeTyping


class RescueStep(Step):
    def build(self) -> None:
        t = self.words.t
        self.page.above(t("Tapez le code de secours."), t("Le responsable du centre l'a sur un papier."))
        self.typing = CodeTyping(self.page, t("Code de secours"))
        self.typing.entered.connect(self.go_on)
        self.page.column.addWidget(self.typing, 1)

    def first_focus(self) -> QWidget:
        return self.typing.field

    def go_on(self) -> None:
        access, code = self.page.desk.access, self.typing.text
        self.page.say_now(self.words.t("Un instant…"))
        self.page.rest(resting=True)
        self.page.errand(lambda tell: access.try_rescue(code), self._was_tried)

    def _was_tried(self, answer: Any) -> None:
        if answer is PinAnswer.RIGHT:
            self.page.advance()
        else:
            self.page.refuse(lambda words: rescue_answer_sentence(answer, words))


class PresentPinStep(PadStep):
    def build(self) -> None:
        t = self.words.t
        said = t("Ensuite, vous en choisirez un autre.")
        self.page.beside(t("Tapez le code secret actuel."), said, self.make_pad())

    def go_on(self) -> None:
        access, pin = self.page.desk.access, self.pad.value
        self.page.say_now(self.words.t("Un instant…"))
        self.page.rest(resting=True)
        self.page.errand(lambda tell: access.try_pin(pin), self._was_tried)

    def _was_tried(self, answer: Any) -> None:
        if answer is PinAnswer.RIGHT:
            self.page.desk.access.allow_renewal()
            self.page.advance()
        else:
            self.page.refuse(lambda words: pin_answer_sentence(answer, words))
