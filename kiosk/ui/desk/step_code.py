"""The rescue code: shown once, to be noted on paper, and its beginning asked back.

Apart because this is the only moment at which anybody can read it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.desk.pin_rules import GROUP_LENGTH, as_noted
from kiosk.i18n.line import Line
from kiosk.ui.desk.code_card import CodeCard
from kiosk.ui.desk.step import Step, Wrong
from kiosk.ui.desk.typing import CodeTyping


class CodeStep(Step):
    def build(self) -> None:
        t = self.words.t
        if not self.answers.code:
            self.answers.code = self.page.desk.access.fresh_code()
        self.page.above(
            t("Notez ce code de secours sur un papier."),
            t("Il sert si le code secret est perdu. Nous ne le montrerons plus jamais."),
        )
        self.groups = [CodeCard(self.look, group) for group in self.answers.code.split()]
        room = QWidget()
        room.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(20))
        for card in self.groups:
            row.addWidget(card, 1)
        self.page.column.addStretch(1)
        self.page.column.addWidget(room, 2)
        self.page.column.addStretch(1)
        self.page.column.addWidget(self.page.text(t("Le responsable du centre garde ce papier.")))

    def onward_words(self) -> Line:
        return self.words.t("Je l'ai noté")


class CodeAgainStep(Step):
    """Only the first group: it shows that there is a paper."""

    def build(self) -> None:
        t = self.words.t
        self.page.above(
            t("Tapez les quatre premiers signes du papier."), t("Ainsi, nous savons que le code est bien noté.")
        )
        self.typing = CodeTyping(self.page, t("Premier groupe du code de secours"), groups=1)
        self.typing.entered.connect(self.go_on)
        self.page.column.addWidget(self.typing, 1)

    def first_focus(self) -> QWidget:
        return self.typing.field

    def wrong(self) -> Wrong | None:
        if as_noted(self.typing.text) == as_noted(self.answers.code)[:GROUP_LENGTH]:
            return None
        return lambda words: words.t("Ce n'est pas cela. Regardez votre papier, ou touchez Retour.")
