"""May whoever helps look at this visit? The one page of the desk that is the person's, in their language.

Apart because the answer is theirs alone: yes and no of equal size, read aloud, and nothing is shown before it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.desk.page import DeskPage
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard


class AgreementPage(DeskPage):
    def build(self) -> None:
        t = self.words.t
        self.column.addStretch(1)
        self.column.addWidget(self.title(t("La personne qui vous aide peut-elle voir votre visite ?")))
        self.column.addWidget(
            self.text(t("Elle verra vos réponses et votre parcours, aujourd'hui seulement."), Type.INSTRUCTION)
        )
        self.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(self.look.px(24))
        self.yes = ChoiceCard(self.look, t("Oui, elle peut voir"), "yes", checkable=False)
        self.no = ChoiceCard(self.look, t("Non, je garde pour moi"), "no", checkable=False)
        for card, given in ((self.yes, True), (self.no, False)):
            card.clicked.connect(lambda _=False, given=given: self._answer(given=given))
            row.addWidget(card, 1)
        self.column.addLayout(row, 3)
        self.column.addStretch(1)

    def first_focus(self) -> QWidget:
        return self.no

    def _answer(self, *, given: bool) -> None:
        self.desk.agree(given=given)
        self.moved.emit()
