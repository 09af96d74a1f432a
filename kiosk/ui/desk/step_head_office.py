"""The first start: whom the results go to, now or later.

Apart because most centres leave this for later, and nothing else of the kiosk waits for it.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.desk.first_start import ADDRESS_BEGINS, FirstStart, is_address
from kiosk.desk.sticks import HeadOffice
from kiosk.ui.desk.step import Step, StepsPage, Wrong
from kiosk.ui.desk.texts_stick import stick_sentence
from kiosk.ui.desk.typing import AddressTyping
from kiosk.ui.widgets.choice_card import ChoiceCard

LONGEST_ADDRESS = 200
TYPING = "typing an address"
"""In the page's memory while it is so."""


class HeadOfficeStep(Step):
    def __init__(self, page: StepsPage, answers: FirstStart) -> None:
        super().__init__(page, answers)
        self._typing = bool(page.memory.get(TYPING))
        self.has_onward = self._typing or answers.knows_head_office

    def build(self) -> None:
        if self._typing:
            self._build_typing()
        else:
            self._build_ways()

    def first_focus(self) -> QWidget | None:
        return self.typing.field if self._typing else self.later

    def wrong(self) -> Wrong | None:
        if not self._typing or is_address(self.typing.text):
            self._put_away(self.typing.text if self._typing else self.answers.url)
            return None
        return lambda words: words.t("Cette adresse n'est pas complète. Elle commence par https.")

    def step_back(self) -> bool:
        if self._typing:
            self.page.memory.pop(TYPING)
        return self._typing

    def _build_typing(self) -> None:
        t = self.words.t
        self.page.above(t("Écrivez l'adresse du siège."), t("Elle est sur la lettre reçue du siège."))
        begun = self.answers.url or ADDRESS_BEGINS
        self.typing = AddressTyping(self.page, t("Adresse du siège"), begun, LONGEST_ADDRESS)
        self.typing.entered.connect(self.go_on)
        self.page.column.addWidget(self.typing, 1)

    def _build_ways(self) -> None:
        t = self.words.t
        known = self.answers.knows_head_office
        usual = t("Le siège est reconnu.") if known else t("Le siège reçoit les résultats, sans aucun nom.")
        self.page.above(t("Où envoyer les résultats ?"), usual)
        self.later = ChoiceCard(self.look, t("Je verrai plus tard"), "clock", checkable=False)
        self.later.clicked.connect(lambda _=False: self._later())
        self.stick = ChoiceCard(self.look, t("Lire la clé USB du siège"), "usb", checkable=False)
        self.stick.clicked.connect(lambda _=False: self._read_stick())
        self.stick.setVisible(self.page.desk.sticks is not None)
        self.write = ChoiceCard(self.look, t("Écrire une adresse"), "keyboard", checkable=False)
        self.write.clicked.connect(lambda _=False: self._begin_typing())
        row = QHBoxLayout()
        row.setSpacing(self.look.px(20))
        for card in (self.later, self.stick, self.write):
            card.setMaximumHeight(self.look.px(300))
            row.addWidget(card, 1)
        self.page.column.addStretch(1)
        self.page.column.addLayout(row, 6)
        self.page.column.addStretch(1)

    def _later(self) -> None:
        self.answers.url = self.answers.recipient = self.answers.key = ""
        self.page.advance()

    def _begin_typing(self) -> None:
        self.page.memory.pop("wrong", None)
        self.page.memory[TYPING] = True
        self.page.moved.emit()

    def _put_away(self, url: str) -> None:
        self.answers.url = url
        self.page.memory.pop(TYPING, None)

    def _read_stick(self) -> None:
        sticks = self.page.desk.sticks
        self.page.say_now(self.words.t("Je lis la clé…"))
        self.page.rest(resting=True)
        self.page.errand(lambda tell: sticks.head_office(), self._was_read)

    def _was_read(self, found: Any) -> None:
        if isinstance(found, HeadOffice):
            self.answers.recipient, self.answers.key = found.recipient, found.key
            self.page.memory.pop("wrong", None)
            self.page.moved.emit()
        else:
            self.page.refuse(lambda words: stick_sentence(found, words))
