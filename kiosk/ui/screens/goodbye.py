"""What I did today, and how to come back; then the screen is clean for the next person.

Apart because it is the last thing a person sees and the first thing they will tell others.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.facts import ExerciseFinished, ItemAnswered
from kiosk.domain.outcomes import Outcome
from kiosk.i18n.line import Line
from kiosk.ui.medallion import Medallion
from kiosk.ui.picture_code import code_row
from kiosk.ui.screen import Screen


class GoodbyeScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Merci de votre visite. À bientôt !")))
        self.only_said = self._done() if self.crowded else []
        for line in [] if self.crowded else self._done():
            self.column.addWidget(self.text(line))
        if self.visit.code and self.visit.journal.keeps:
            kept = t("Vos progrès sont gardés. Revenez avec ces quatre images.")
            lost = t("Je n'ai pas pu tout enregistrer. Revenez avec ces quatre images.")
            self.column.addWidget(self.text(kept if self.visit.ended is not None else lost))
            row, blocks = code_row(self.look, self.words, self.visit.code)
            self.readable.extend(blocks)
            self.column.addWidget(row, 1)
        else:
            self.column.addWidget(self.text(t("Rien n'a été gardé de votre essai.")))
            self.column.addStretch(1)
            self.column.addWidget(Medallion(self.look, "heart", 210), 0, Qt.AlignmentFlag.AlignHCenter)
            self.column.addStretch(1)
        self.finish = self.button(t("J'ai fini"), self.go(self.visit.close), icon="check")
        self.foot(None, self.finish)

    def first_focus(self) -> QWidget:
        return self.finish

    def _done(self) -> list[Line]:
        happened = [fact.what for fact in self.visit.journal.noted]
        practised = {
            what.exercise
            for what in happened
            if isinstance(what, ExerciseFinished) and what.outcome is not Outcome.STOPPED
        }
        tried = sum(isinstance(what, ItemAnswered) for what in happened)
        lines: list[Line] = []
        if tried:
            lines.append(
                self.words.n("Vous avez essayé {count} geste.", "Vous avez essayé {count} gestes.", tried)
            )
        if practised:
            lines.append(
                self.words.n(
                    "Vous avez travaillé {count} exercice.",
                    "Vous avez travaillé {count} exercices.",
                    len(practised),
                )
            )
        return lines
