"""Coming back: four pictures out of sixteen. Three wrong tries, and a person is called.

Apart because this is a sign-in without reading, writing or remembering a word.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.ids import CODE_LENGTH
from kiosk.ui.picture_code import pictures
from kiosk.ui.screen import Screen
from kiosk.ui.widgets.code_pad import CodePad
from kiosk.visit.visit import MOST_WRONG_CODES


class CodeScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Choisissez vos quatre images, dans l'ordre.")))
        wrong = self.visit.wrong_codes
        if wrong >= MOST_WRONG_CODES:
            self.column.addWidget(self.text(t("Je ne trouve pas. Une personne va venir vous aider.")))
        elif wrong:
            self.column.addWidget(self.text(t("Je ne trouve pas ces images. Essayez encore.")))
        self.pad = CodePad(self.look, pictures(self.words), t("Effacer"))
        self.pad.set_chosen(tuple(self.memory.get("chosen", ())))
        self.pad.changed.connect(self._changed)
        self.column.addWidget(self.pad, 1)
        self.foot(
            self.button(t("Retour"), self.go(self.visit.back_to_who), icon="back", kind="second"),
            None,
            self.button(t("Je ne sais plus"), self.go(self.visit.first_time), kind="quiet"),
        )

    def first_focus(self) -> QWidget:
        return self.pad

    def _changed(self, chosen: tuple[int, ...]) -> None:
        self.memory["chosen"] = chosen
        if len(chosen) == CODE_LENGTH:
            self.memory["chosen"] = ()
            self.visit.enter_code(chosen)
            self.moved.emit()
