"""First time, or coming back, or just trying: three cards, no name, ever.

Apart because this is the one question on which it depends whether anything is remembered.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.ui.screen import Part, Screen
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard


class WhoScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Est-ce votre première visite ?")))
        self.column.addWidget(self.text(t("Personne ne vous demande votre nom.")))
        self.first = ChoiceCard(
            self.look, t("C'est la première fois"), "star", checkable=False, role=Type.INSTRUCTION
        )
        self.back = ChoiceCard(
            self.look, t("J'ai mes quatre images"), "key", checkable=False, role=Type.INSTRUCTION
        )
        self.trying = ChoiceCard(
            self.look, t("Je veux juste essayer"), "hand", checkable=False, role=Type.INSTRUCTION
        )
        self.first.clicked.connect(self.go(self.visit.first_time))
        self.back.clicked.connect(self.go(self.visit.have_code))
        self.trying.clicked.connect(self.go(self.visit.just_trying))
        self.column.addWidget(self.pages([self.first, self.back, self.trying]), 1)

    def parts(self) -> list[Part]:
        """The question, then each answer."""
        return [*super().parts(), *(Part(card.line, card) for card in (self.first, self.back, self.trying))]

    def first_focus(self) -> QWidget:
        return self.first
