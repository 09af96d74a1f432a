"""One exercise: shown, together, alone, challenge; help is always at hand and nothing can break.

Apart because practice has four modes and an ending of its own.
"""

from __future__ import annotations

from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.run import Help, Sequel
from kiosk.domain.world import Move
from kiosk.i18n.line import Line
from kiosk.ui.screen import Part
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.ui.texts import mode_invitation, mode_name, outcome_sentence
from kiosk.ui.widgets.coach import Coach
from kiosk.visit.practice import Practice
from kiosk.visit.task import Task


class ExerciseScreen(TaskScreen):
    def build(self) -> None:
        t = self.words.t
        self.lay_out(Coach(self.look, t("Réécouter"), t("Montrez-moi")))
        self.coach.show_me.connect(self._help)
        self.again = self.button(t("Recommencer"), self._restart, icon="replay", kind="second")
        self.to_path = self.button(t("Mon parcours"), self.go(self.visit.see_path), icon="road", kind="second")
        self.coach.set_extra([self.again, self.to_path])
        self.set_scene()
        if self.over():
            self._show_ending()
        else:
            self.show_step(read=False)

    @property
    def practice(self) -> Practice:
        practice = self.visit.practice
        if practice is None:
            raise LookupError("no exercise is open")
        return practice

    def task(self) -> Task:
        return self.practice.task

    def act(self, move: Move) -> Sequel:
        return self.practice.act(move)

    def over(self) -> bool:
        return self.practice.outcome is not None

    def entered(self) -> None:
        """On the screen at last: a showing starts by itself."""
        super().entered()
        if self.practice.mode is Mode.SHOWN and not self.over():
            self.demonstrator.begin()

    def show_step(self, *, read: bool = True) -> None:
        super().show_step(read=read)
        question = bool(self.task().run.step.choices)
        showing = self.practice.mode is Mode.SHOWN
        self.again.setVisible(not question and not showing)
        self.coach.show_help(shown=not showing)
        self.coach.listen_button.setVisible(not question and not self.large)

    def guided(self) -> bool:
        return super().guided() or self.task().step_help.value >= Help.HIGHLIGHT.value

    def hint_wanted(self) -> bool:
        return super().hint_wanted() or self.task().step_help.value >= Help.HINT.value

    def step_count(self) -> Line:
        """Before the first step, what this mode is; then how far along we are."""
        if self.task().run.index == 0:
            return mode_invitation(self.practice.mode, self.words)
        return super().step_count()

    def played(self, sequel: Sequel) -> None:
        run = self.task().run
        self.stage.show_state(run.state)
        if self.over():
            self._show_ending()
        elif sequel is Sequel.WRONG:
            where = f"{run.scene.context}:{run.step.id}"
            self.coach.show_hint(self.words.c(where, run.said))
            self.say.emit([Part(self.coach.hint.line, self.coach.hint)])
        elif sequel is Sequel.STEP_DONE:
            if not self.demonstrator.running:
                self.show_step()
        else:
            if sequel is Sequel.ASIDE and self.guided():
                self.coach.show_hint(self.words.c(f"{run.scene.context}:{run.step.id}", run.step.hint))
            self.aim()

    def _help(self) -> None:
        if self.over():
            return
        level = self.practice.help()
        run = self.task().run
        self.coach.show_hint(self.words.c(f"{run.scene.context}:{run.step.id}", run.step.hint))
        self.aim()
        if level.value >= Help.GHOST.value:
            self.demonstrator.begin(whole=False)
        else:
            self.say.emit([Part(self.coach.hint.line, self.coach.hint)])

    def _restart(self) -> None:
        if not self.over():
            self.demonstrator.stop()
            self.task().restart_step()
            self.show_step()

    def _show_ending(self) -> None:
        practice = self.practice
        outcome = practice.outcome or Outcome.STOPPED
        step = practice.scene.steps[-1]
        done = self.words.c(f"{practice.scene.context}:{step.id}", step.done)
        line = done if done.text and outcome is not Outcome.STOPPED else outcome_sentence(outcome, self.words)
        self.stage.point_at("")
        self.stage.show_state(self.task().run.state)
        self.coach.show_ending(line)
        next_mode = practice.next_mode
        buttons = [
            self.button(self.words.t("Mon parcours"), self.go(self.visit.see_path), icon="road", kind="second")
        ]
        if next_mode is not None:
            buttons.insert(
                0,
                self.button(
                    mode_name(next_mode, self.words),
                    self.go(lambda: practice.begin(next_mode)),
                    icon="next",
                    kind="sun",
                    trailing=True,
                ),
            )
        self.coach.set_extra(buttons)
        self.next_button = buttons[0]
        self.next_button.setFocus()
        self.say.emit(self.parts())
