"""Everything that can be opened at the desk, as large cards: where large print leaves no room for a column.

Apart because at 100 % the same entries stand beside every page.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.ui.desk.menu import entries
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.widgets.choice_card import ChoiceCard


class MenuPage(DeskPage):
    def build(self) -> None:
        self.column.addWidget(self.title(self.words.t("Que voulez-vous faire ?")))
        self.cards: list[QWidget] = []
        for place, icon, line in entries(self.words):
            card = ChoiceCard(self.look, line, icon, checkable=False)
            card.clicked.connect(lambda _=False, place=place: self.turn_to(place))
            self.cards.append(card)
        self.column.addWidget(self.pages(self.cards, most_columns=3), 1)

    def first_focus(self) -> QWidget:
        return self.cards[0]
