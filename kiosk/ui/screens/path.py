"""The road ahead: what is done, the next stop in yellow, and every stop can be opened.

Apart because a path is an invitation: nothing on it is locked.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.mastery import Memory, memory
from kiosk.errors import Trouble
from kiosk.i18n.line import Line
from kiosk.ui.screen import Part, Screen
from kiosk.ui.texts import trouble_sentence
from kiosk.ui.widgets.road import Road, Stop, StopState


class PathScreen(Screen):
    def build(self) -> None:
        t, words = self.words.t, self.words
        progress, self._next = self.visit.progress, self.visit.next_stop
        self._done, self._memory = progress.done, memory(progress, self.visit.around.curriculum.skill_of)
        done = self._done & frozenset(self.visit.stops)
        self.column.addWidget(self.title(t("Mon parcours")))
        sentence = self._sentence(len(done))
        if self.large:
            self.only_said = [sentence]
        else:
            self.column.addWidget(self.text(sentence))
        self.road = Road(self.look, [self._stop(name) for name in self.visit.stops], words.t)
        self.road.opened.connect(self._open)
        self.column.addWidget(self.road, 1)
        arrange = self.button(t("Changer mon parcours"), self.go(self.visit.arrange), icon="road", kind="quiet")
        buttons: list[QWidget | None] = [self._back(), arrange, None]
        stop = self._next
        self.onward: QWidget = self.road.next_button()
        if stop is not None:
            exercise = self.visit.around.curriculum.exercises[stop]
            self.onward = self.button(
                words.c(exercise.id, exercise.title),
                lambda: self._open(stop),
                icon="next",
                kind="sun",
                trailing=True,
            )
            buttons.append(self.onward)
        self.foot(*buttons)

    def first_focus(self) -> QWidget:
        return self.onward

    def _back(self) -> QWidget:
        """To the results; whoever began with a success has none yet, and may ask for them now."""
        t = self.words.t
        if self.visit.progress.diagnostic is None:
            return self.button(
                t("Que sais-je faire ?"), self.go(self.visit.take_stock), icon="search", kind="second"
            )
        return self.button(t("Mes résultats"), self.go(self.visit.see_results), icon="back", kind="second")

    def _sentence(self, done: int) -> Line:
        if self._next in self.visit.checks:
            return self.words.t("Vous souvenez-vous ? Refaisons un exercice d'il y a quelques jours.")
        if not done:
            return self.words.t("Le premier exercice est en jaune. Vous pouvez tous les ouvrir.")
        if self._next is None:
            return self.words.t("Vous êtes au bout du chemin. Vous pouvez tout refaire.")
        return self.words.n(
            "{count} exercice fait. Le suivant est en jaune.",
            "{count} exercices faits. Le suivant est en jaune.",
            done,
        )

    def _stop(self, name: str) -> Stop:
        exercise = self.visit.around.curriculum.exercises[name]
        skills = self.visit.around.curriculum.skills
        state = StopState.OPEN
        if exercise.broken:
            state = StopState.REPAIRED
        elif name == self._next:
            state = StopState.NEXT
        elif name in self._done:
            remembered = {Memory.KEPT: StopState.KEPT, Memory.TO_REVIEW: StopState.REVIEW}
            state = remembered.get(self._memory.get(exercise.skill, Memory.LEARNING), StopState.DONE)
        picture = next(
            (thread.picture for thread in skills.threads if exercise.skill.startswith(thread.id)), "star"
        )
        return Stop(name, self.words.c(exercise.id, exercise.title), picture, state)

    def _open(self, name: str) -> None:
        if self.visit.open(name):
            self.moved.emit()
        else:
            self.say.emit([Part(trouble_sentence(Trouble.EXERCISE_BROKEN, self.words))])
