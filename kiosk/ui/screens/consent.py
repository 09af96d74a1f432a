"""May the kiosk remember what was learnt: one plain sentence, yes and no of equal size.

Apart because what is asked here, and how, is law and respect in one place.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.ui.screen import Part, Screen
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard


class ConsentScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Voulez-vous que je retienne vos progrès ?")))
        self.column.addWidget(
            self.text(
                t("Je retiens vos exercices, sans votre nom. Vous retrouverez votre place."), Type.INSTRUCTION
            )
        )
        self.yes = ChoiceCard(
            self.look, t("Oui, retenez mes progrès"), "yes", checkable=False, role=Type.INSTRUCTION
        )
        self.no = ChoiceCard(self.look, t("Non, ne retenez rien"), "no", checkable=False, role=Type.INSTRUCTION)
        self.yes.clicked.connect(self.go(lambda: self.visit.consent(given=True)))
        self.no.clicked.connect(self.go(lambda: self.visit.consent(given=False)))
        self.column.addWidget(self.pages([self.yes, self.no]), 1)

    def parts(self) -> list[Part]:
        """The question, then each answer."""
        return [*super().parts(), *(Part(card.line, card) for card in (self.yes, self.no))]

    def first_focus(self) -> QWidget:
        return self.yes
