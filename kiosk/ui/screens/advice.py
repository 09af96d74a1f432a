"""Who can help me now: today's help first, each with its reason.

Apart because the results say one thing to do next; whoever wants to know more about people looks here.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

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
        self.column.addWidget(self.pages(self.cards, most_columns=1, tallest=self.look.px(150)), 1)
        self.onward = self.button(
            t("Mon parcours"), self.go(self.visit.see_path), icon="next", kind="sun", trailing=True
        )
        self.foot(
            self.button(t("Mes résultats"), self.go(self.visit.see_results), icon="back", kind="second"),
            None,
            self.onward,
        )

    def first_focus(self) -> QWidget:
        return self.onward
