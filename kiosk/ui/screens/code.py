"""Coming back: four pictures out of sixteen. Three wrong tries, and a person is called.

Apart because this is a sign-in without reading, writing or remembering a word.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.ids import CODE_LENGTH
from kiosk.i18n.line import Line
from kiosk.ui.picture_code import pictures
from kiosk.ui.screen import Screen
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.code_pad import CodePad
from kiosk.visit.place import MOST_WRONG_CODES


class CodeScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        wrong = self._wrong()
        if wrong is None or not self.large:
            self.column.addWidget(self.title(t("Choisissez vos quatre images, dans l'ordre.")))
        if wrong is not None:
            self.column.addWidget(self.text(wrong, Type.INSTRUCTION))
        self.pad = CodePad(self.look, self._pictures(), t("Effacer"), apart=self.large)
        if self.large:
            self.column.setSpacing(self.look.px(6))
            self.column.setContentsMargins(self.look.px(44), self.look.px(6), self.look.px(44), self.look.px(6))
        self.pad.set_chosen(tuple(self.memory.get("chosen", ())))
        self.pad.changed.connect(self._changed)
        self.column.addWidget(self.pad, 1)
        self.foot(
            self.button(t("Retour"), self.go(self.visit.back_to_who), icon="back", kind="second"),
            None,
            *((self.pad.entry, None) if self.large else ()),
            self.button(t("Je ne sais plus"), self.go(self.visit.first_time), kind="quiet"),
        )

    def first_focus(self) -> QWidget:
        return self.pad.cards[0]

    def _pictures(self) -> list[tuple[str, Line]]:
        """In large print the cards have room for one language."""
        known = pictures(self.words)
        return [(name, Line(line.text, line.language)) for name, line in known] if self.large else known

    def _wrong(self) -> Line | None:
        wrong = self.visit.wrong_codes
        if wrong >= MOST_WRONG_CODES:
            return self.words.t("Je ne trouve pas. Une personne va venir vous aider.")
        return self.words.t("Je ne trouve pas ces images. Essayez encore.") if wrong else None

    def _changed(self, chosen: tuple[int, ...]) -> None:
        self.memory["chosen"] = chosen
        if len(chosen) == CODE_LENGTH:
            self.memory["chosen"] = ()
            self.visit.enter_code(chosen)
            self.moved.emit()
