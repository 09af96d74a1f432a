"""The first start: what a new kiosk asks once, one question at a time, all of it kept at the end.

Apart because it opens before there is any PIN, and never again after that.
"""

from __future__ import annotations

from typing import Any

from kiosk.desk.first_start import begun_with
from kiosk.desk.keeping import Refusal
from kiosk.ui.desk.step import StepsPage
from kiosk.ui.desk.step_code import CodeAgainStep, CodeStep
from kiosk.ui.desk.step_done import DoneStep
from kiosk.ui.desk.step_head_office import HeadOfficeStep
from kiosk.ui.desk.step_pin import PinAgainStep, PinStep
from kiosk.ui.desk.step_place import CentreStep, LanguagesStep, ScreenStep
from kiosk.ui.desk.texts_settings import refusal_sentence

STEPS = (
    CentreStep, PinStep, PinAgainStep, CodeStep, CodeAgainStep,
    LanguagesStep, ScreenStep, HeadOfficeStep, DoneStep,
)  # fmt: skip


class FirstStartPage(StepsPage):
    def build(self) -> None:
        self.walk(STEPS, lambda: begun_with(self.desk.keeper.now()))

    def finish(self) -> None:
        desk, answers = self.desk, self.memory["answers"]
        self.say_now(self.words.t("J'enregistre…"))
        self.rest(resting=True)
        self.errand(lambda tell: answers.keep(desk.keeper, desk.access), self._was_kept)

    def _was_kept(self, refusal: Any) -> None:
        if isinstance(refusal, Refusal):
            self.refuse(lambda words: refusal_sentence(refusal, words))
            return
        self.desk.enter()
        self.moved.emit()

    def _failed(self, problem: Exception) -> None:
        self.rest(resting=False)
        self.say_now(self.words.t("Rien n'est encore enregistré."))
        super()._failed(problem)
