"""What exercise and diagnostic share: the coach on the reading side, the simulated world on the other.

Apart because both show one scene to one person and differ only in what happens before and after.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.outcomes import Mode
from kiosk.domain.run import ANSWER, Sequel
from kiosk.domain.world import Move
from kiosk.i18n.line import Line
from kiosk.ui.demonstrator import Demonstrator
from kiosk.ui.screen import Part, Screen
from kiosk.ui.stage import Stage
from kiosk.ui.widgets.coach import Coach
from kiosk.ui.widgets.persona_badge import PersonaBadge
from kiosk.ui.worlds.table import view_of
from kiosk.visit.task import Task


class TaskScreen(Screen):
    """Subclasses say which task, what a move means, and what to show when the scene is done."""

    coach: Coach
    stage: Stage
    demonstrator: Demonstrator

    def task(self) -> Task:
        raise TypeError("which task?")

    def act(self, move: Move) -> Sequel:
        raise TypeError("what does a move mean?")

    def over(self) -> bool:
        """True when the scene in hand is finished and its ending is shown."""
        raise TypeError("when is it over?")

    def lay_out(self, coach: Coach) -> None:
        """Coach and world side by side; the coach stands where reading begins."""
        look = self.look
        margins = (look.px(24), look.px(14), look.px(24), look.px(14))
        self.column.setContentsMargins(*margins)
        self.coach = coach
        row = QHBoxLayout()
        row.setSpacing(look.px(20))
        row.addWidget(coach)
        self._world = QVBoxLayout()
        row.addLayout(self._world, 1)
        self.column.addLayout(row, 1)
        coach.listen_button.setVisible(not self.large)  # "listen again" is in the bar above, too
        coach.listen.connect(self._listen)
        coach.answered.connect(lambda choice: self.gesture(Move(ANSWER, (choice,))))

    def set_scene(self) -> None:
        """A fresh stage for the task in hand, and the coach's first words for it."""
        task = self.task()
        view = view_of(task.run.scene.world, self.look)
        view.double_click_ms = self.visit.comfort.double_click_ms
        self.stage = Stage(self.look, view, self)
        self._world.addWidget(self.stage, 1)
        self.stage.gestured.connect(self.gesture)
        self.stage.measured.connect(lambda name, value: self.task().measure(name, value))
        self.demonstrator = Demonstrator(self.stage, self.task, self.act, self)
        self.demonstrator.step_reached.connect(self.show_step)
        self.demonstrator.played.connect(self.played)
        self.stage.show_state(task.run.state)

    def entered(self) -> None:
        """An ending that could not be saved before is saved now."""
        if self.task().run.finished and not self.over():
            self.played(self.act(Move(ANSWER)))

    def gesture(self, move: Move) -> None:
        """A gesture of the person: the visit answers, and the screen shows what it answered."""
        if self.demonstrator.running or self.over():
            return
        sequel = self.act(move)
        if sequel is Sequel.SHIELDED:
            self._shielded()
        else:
            self.played(sequel)

    def badge(self) -> PersonaBadge | None:
        persona = self.visit.around.curriculum.persona
        if not persona.name:
            return None
        said = self.words.t("Vous êtes {name}, une personne inventée.", name=persona.name)
        badge = PersonaBadge(self.look, said, persona.name, persona.email)
        badge.clicked.connect(lambda: self.card_asked.emit(persona))
        return badge

    def _shielded(self) -> None:
        """What was typed is gone already; the machine is seen through a blur while the coach says why."""
        name = self.visit.around.curriculum.persona.name
        self.stage.blur()
        self.stage.show_state(self.task().run.state)
        self.coach.show_hint(self.words.t("N'écrivez rien de vrai ici. Utilisez la carte de {name}.", name=name))
        self.say.emit([Part(self.coach.hint.line, self.coach.hint)])

    def played(self, sequel: Sequel) -> None:
        raise TypeError("what does the screen show after a move?")

    def show_step(self, *, read: bool = True) -> None:
        """The instruction of the step in hand, its answers if it is a question, and where to look."""
        run = self.task().run
        step, context = run.step, run.scene.context
        where = f"{context}:{step.id}"
        choices = [(choice.id, self.words.c(where, choice.label), choice.picture) for choice in step.choices]
        self.coach.show_step(self.words.c(where, step.say), self.step_count(), choices)
        self.coach.show_hint(self.words.c(where, step.hint) if self.hint_wanted() else Line(""))
        self.stage.show_state(run.state)
        self.aim()
        self.put_focus()
        if read:
            self.say.emit(self.parts() if run.index == 0 else self.told())

    def put_focus(self) -> None:
        """The keyboard writes into the world, or chooses among the answers of a question."""
        answers = list(self.coach.choices.values())
        (answers[0] if answers else self.stage.view).setFocus()

    def step_count(self) -> Line:
        run = self.task().run
        return self.words.t(
            "Étape {step} sur {all}", step=min(run.index + 1, len(run.scene.steps)), all=len(run.scene.steps)
        )

    def hint_wanted(self) -> bool:
        return self.task().run.mode in (Mode.SHOWN, Mode.TOGETHER)

    def aim(self) -> None:
        """Light on the next place, where the mode guides; an answer lights up in the coach."""
        guided = self.guided() and not self.over()
        place = self.task().place() if guided else ""
        answer = place.partition(":")[2] if place.startswith(f"{ANSWER}:") else ""
        self.coach.mark_choice(answer)
        self.stage.point_at("" if answer else place)

    def guided(self) -> bool:
        return self.task().run.mode in (Mode.SHOWN, Mode.TOGETHER)

    def parts(self) -> list[Part]:
        """Everything the coach shows: where we are, what to do, the hint."""
        step = self.coach.step
        where = [] if not step.line.text else [Part(step.line, None if step.isHidden() else step)]
        return [*where, *self.told()]

    def told(self) -> list[Part]:
        """What is new in a step."""
        coach = self.coach
        hint = [] if coach.hint_box.isHidden() else [Part(coach.hint.line, coach.hint)]
        return [Part(coach.instruction.line, coach.instruction), *hint]

    def read_to_the_end(self) -> None:
        """The voice is silent again: a demonstration may move."""
        self.demonstrator.read_to_the_end()

    def first_focus(self) -> QWidget:
        return self.stage.view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads out of the simulated machine to the coach; from there it is the window's."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and focus is not None and self.stage.isAncestorOf(focus):
            way_out = self.coach.way_out()
            if way_out is not None:
                way_out.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        share = {100: 0.285, 150: 0.33, 200: 0.37, 300: 0.42}[self.look.size]
        self.coach.setFixedWidth(round(self.width() * share))
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 400)

    def _listen(self) -> None:
        self.task().listen()
        self.say.emit(self.parts())
