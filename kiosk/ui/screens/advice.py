"""Who can help me now: today's help first, each with its reason.

Apart because the results say one thing to do next; whoever wants to know more about people looks here.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.accounts import QUESTION, Between
from kiosk.domain.needs import Question
from kiosk.ui.advice_card import AdviceCard
from kiosk.ui.screen import Screen
from kiosk.ui.theme.look import Type


class AdviceScreen(Screen):
    def build(self) -> None:
        t, words = self.words.t, self.words
        self.column.addWidget(self.title(t("Qui peut vous aider ?")))
        if not self.large:
            self.column.addWidget(self.text(t("Montrez cette page à l'accueil.")))
        role = Type.BODY if self.large else Type.INSTRUCTION
        self.cards: list[AdviceCard] = []
        for rule in self.visit.advice:
            context = f"advice:{rule.id}"
            say, reason = words.c(context, rule.say), words.c(context, rule.reason)
            card = AdviceCard(self.look, say, reason, rule.picture, first=not self.cards, role=role)
            self.readable += [card.say, card.reason]
            self.cards.append(card)
        self._add_disagreements()
        self.column.addWidget(self.pages(self.cards, most_columns=1, tallest=self.look.px(150)), 1)
        self.onward = self.button(
            t("Mon parcours"), self.go(self.visit.see_path), icon="next", kind="sun", trailing=True
        )
        self.foot(
            self.button(t("Mes résultats"), self.go(self.visit.see_results), icon="back", kind="second"),
            None,
            self.onward,
        )

    def _add_disagreements(self) -> None:
        """What was said and what was done: kindly, and for the volunteer to see."""
        labels = {
            choice.id: choice.label for one in self._questions() if one.id == QUESTION for choice in one.choices
        }
        for one in self.visit.disagreements:
            what = self.words.c(f"needs:{QUESTION}", labels[one.choice]).text
            if one.between is Between.SEEN_NOT_SAID:
                say = self.words.t("Vous savez déjà : {what}", what=what)
                reason = self.words.t("Vous ne l'aviez pas dit, et vous l'avez réussi ici.")
            else:
                say = self.words.t("À regarder ensemble : {what}", what=what)
                reason = self.words.t("Vous l'avez déjà fait. Ici, c'était différent.")
            card = AdviceCard(self.look, say, reason, "talk", first=False)
            self.readable += [card.say, card.reason]
            self.cards.append(card)

    def _questions(self) -> tuple[Question, ...]:
        return self.visit.around.curriculum.questions

    def first_focus(self) -> QWidget:
        return self.onward
