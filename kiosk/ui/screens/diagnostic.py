"""The practical diagnostic: one small task after another, never a score, "show me" always there.

Apart because here a first attempt counts, and every task ends in success all the same.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer

from kiosk.domain.run import Sequel
from kiosk.domain.world import Move
from kiosk.i18n.line import Line
from kiosk.ui.later import later
from kiosk.ui.screen import Part
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.ui.widgets.coach import Coach
from kiosk.visit.diagnosis import Diagnosis, Phase
from kiosk.visit.task import Task

OFFER_HELP_MS = 90_000


class DiagnosticScreen(TaskScreen):
    def build(self) -> None:
        t = self.words.t
        show = t("Montrez-moi") if self.large else t("Je ne sais pas, montrez-moi")
        self.lay_out(Coach(self.look, t("Réécouter"), show))
        self.coach.show_me.connect(self._show_me)
        self.later = self.button(
            t("C'est assez pour aujourd'hui"), self.go(self.visit.finish_diagnostic_later), kind="second"
        )
        self.coach.set_extra([self.later])
        self._offer = QTimer(self)
        self._offer.setSingleShot(True)
        self._offer.timeout.connect(self._offer_help)
        self.set_scene()
        self._said_opening = False
        if self.over():
            self._show_success()
        else:
            self.show_step(read=False)
            self._offer.start(OFFER_HELP_MS)

    @property
    def diagnosis(self) -> Diagnosis:
        diagnosis = self.visit.diagnosis
        if diagnosis is None:
            raise LookupError("there is no diagnostic now")
        return diagnosis

    def task(self) -> Task:
        task = self.diagnosis.task
        if task is None:
            raise LookupError("there is no item now")
        return task

    def act(self, move: Move) -> Sequel:
        return self.diagnosis.act(move)

    def over(self) -> bool:
        return self.diagnosis.phase is Phase.DONE

    def entered(self) -> None:
        super().entered()
        if self.diagnosis.phase is Phase.SHOWING:
            self.demonstrator.begin()

    def step_count(self) -> Line:
        return {
            Phase.FIRST_TRY: self.words.t("Essayez, vous ne pouvez rien casser."),
            Phase.SHOWING: self.words.t("Regardez, je vous montre."),
            Phase.TOGETHER: self.words.t("Faisons-le ensemble."),
            Phase.DONE: self.words.t("C'est fait."),
        }[self.diagnosis.phase]

    def hint_wanted(self) -> bool:
        return self.diagnosis.phase in (Phase.SHOWING, Phase.TOGETHER)

    def played(self, sequel: Sequel) -> None:
        diagnosis = self.diagnosis
        if diagnosis.phase is Phase.DONE:
            self._show_success()
        elif self._phase_changed(diagnosis.phase):
            self._change_phase(diagnosis.phase)
        elif sequel is Sequel.STEP_DONE:
            self.stage.show_state(self.task().run.state)
            if not self.demonstrator.running:
                self.show_step()
        else:
            self.stage.show_state(self.task().run.state)
            self.aim()

    def show_step(self, *, read: bool = True) -> None:
        self._phase = self.diagnosis.phase
        self.later.setVisible(self._phase is Phase.FIRST_TRY)
        super().show_step(read=read)
        self.coach.show_help(shown=self._phase is not Phase.SHOWING)

    def _phase_changed(self, phase: Phase) -> bool:
        return self._phase is not phase

    def _change_phase(self, phase: Phase) -> None:
        """From the first try to the showing, or from the showing to doing it together."""
        self._offer.stop()
        self._phase = phase
        self.stage.show_state(self.task().run.state)
        self.later.hide()
        self.coach.show_help(shown=phase is not Phase.SHOWING)
        if phase is Phase.SHOWING:
            later(0, self, self.demonstrator.begin)
        else:
            self.demonstrator.stop()
            self.show_step()

    def _show_me(self) -> None:
        before = self.diagnosis.phase
        self.diagnosis.show_me()
        if self.diagnosis.phase is not before:
            self._change_phase(self.diagnosis.phase)

    def _offer_help(self) -> None:
        self.coach.show_hint(self.words.t("Prenez votre temps. Je peux aussi vous montrer."))
        self.say.emit([Part(self.coach.hint.line, self.coach.hint)])

    def _show_success(self) -> None:
        self._offer.stop()
        self.stage.point_at("")
        self.stage.show_state(self.task().run.state)
        step = self.task().run.scene.steps[-1]
        line = self.words.c(f"{self.task().run.scene.context}:{step.id}", step.done)
        self.coach.show_ending(line if line.text else self.words.t("C'est fait. Vous avez réussi."))
        self.onward = self.button(
            self.words.t("Continuer"),
            self.go(self.visit.onward_in_diagnostic),
            icon="next",
            kind="sun",
            trailing=True,
        )
        self.coach.set_extra([self.onward, self.later])
        self.later.show()
        self.onward.setFocus()
        self.say.emit(self.parts())
