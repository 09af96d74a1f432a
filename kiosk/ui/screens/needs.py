"""What the person needs: one picture question a screen, every one can be skipped.

Apart because the questions are data; this screen shows whichever comes next.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.scene import Choice
from kiosk.ui.screen import Part, Screen
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.progress_dots import ProgressDots


class NeedsScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        interview = self.visit.interview
        question = interview.question
        if question is None:
            return
        self.question = question.id
        self.context = f"needs:{question.id}"
        self.several = question.several
        if self.memory.get("question") != question.id:
            self.memory["question"] = question.id
            self.memory["chosen"] = interview.answers.get(question.id, ())
        self.column.addWidget(self.title(self.words.c(self.context, question.say)))
        how = t("Choisissez une ou plusieurs images.") if self.several else t("Choisissez une image.")
        if not self.large:
            self.column.addWidget(self.text(how))
        self.cards = {choice.id: self._card(choice) for choice in question.choices}
        self.column.addWidget(self.pages(list(self.cards.values()), most_columns=3 if self.large else 6), 1)
        back = self.button(t("Retour"), self.go(self.visit.back_need), icon="back", kind="second")
        behind, total = interview.progress
        place = t("Question {number} sur {all}", number=behind + 1, all=total)
        self.onward = self.button(t("Continuer"), self._continue, icon="next", trailing=True)
        self.foot(
            back,
            None,
            *(() if self.large else (ProgressDots(self.look, total, behind, place.text), None)),
            self.button(t("Je ne sais pas"), self.go(self.visit.skip_need), kind="quiet"),
            self.onward,
        )
        back.setVisible(behind > 0)  # not before it has its place: alone it would be a window of its own

    def parts(self) -> list[Part]:
        return [
            *super().parts(),
            *(Part(card.line, card) for card in self.cards.values() if card.isVisibleTo(self)),
        ]

    def first_focus(self) -> QWidget | None:
        return next(iter(self.cards.values()), None)

    def _card(self, choice: Choice) -> ChoiceCard:
        card = ChoiceCard(
            self.look, self.words.c(self.context, choice.label), choice.picture, radio=not self.several
        )
        card.setChecked(choice.id in self.memory["chosen"])
        card.clicked.connect(lambda: self._chosen(choice.id))
        return card

    def _chosen(self, choice: str) -> None:
        before: tuple[str, ...] = self.memory["chosen"]
        if not self.several:
            after: tuple[str, ...] = (choice,)
        elif choice in before:
            after = tuple(kept for kept in before if kept != choice)
        else:
            after = (*before, choice)
        self.memory["chosen"] = after
        for name, card in self.cards.items():
            card.setChecked(name in after)
        self.say.emit([Part(self.cards[choice].line, self.cards[choice])])

    def _continue(self) -> None:
        chosen: tuple[str, ...] = self.memory["chosen"]
        if chosen:
            self.visit.answer_need(chosen)
        else:
            self.visit.skip_need()
        self.moved.emit()
