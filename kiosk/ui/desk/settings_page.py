"""What this centre has set, one row each; touching one opens its editor, and what is chosen is kept at once.

Apart because a setting is changed once a month by whoever is there: nothing to learn, nothing to save by hand.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.desk.keeping import Kept, Refusal
from kiosk.desk.place import DeskPlace
from kiosk.domain.stick import StickEnding
from kiosk.i18n.line import Line
from kiosk.settings import Settings, names
from kiosk.ui.desk.editors.table import editor_for
from kiosk.ui.desk.editors.text_editor import TextEditor
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.setting_row import SettingRow
from kiosk.ui.desk.texts_settings import (
    kept_sentence,
    refusal_sentence,
    setting_words,
    usual_line,
    value_line,
)
from kiosk.ui.desk.texts_stick import stick_sentence
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.text_block import TextBlock

FIRST = (
    "centre", "centre_commune", "diagonal_inches", "languages", "language", "sound", "volume", "voice_rate",
    "idle_seconds", "idle_seconds_calm", "idle_warning_seconds", "desk_quiet_seconds", "printer", "slip_paper",
)  # fmt: skip
"""What a centre changes stands first; what head office gives, and the rest, comes after."""

FROM_STICK = ("head_office_recipient", "head_office_key")
"""Too long to be typed: head office may bring both on a stick."""

Answer = Kept | Refusal | StickEnding


class SettingsPage(DeskPage):
    def build(self) -> None:
        self.first: QWidget | None = None
        self._waiting: list[tuple[str, Any]] = []
        self.busy = False
        name = self.memory.get("open")
        if name is None:
            self._build_list()
        else:
            self._build_editor(str(name))

    def first_focus(self) -> QWidget | None:
        return self.first

    def parts(self) -> list[Part]:
        """The names in sight; of an open setting what it is for, its value, and what is said of it."""
        if self.memory.get("open"):
            blocks = [Part(block.line, block) for block in self.readable if block is not self.told]
            said = [Part(line) for line in self.only_said]
            return [*blocks, *said, *self.editor.parts(), Part(self.told.line, self.told)]
        rows = [Part(row.line, row) for row in self.cards if row.isVisible()]
        return [*super().parts(), *rows]

    def _build_list(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Réglages")))
        if not self.large:
            self.column.addWidget(self.text(t("Touchez un réglage pour le changer.")))
        now, usual = self.desk.keeper.now(), Settings()
        self.rows: dict[str, SettingRow] = {}
        for name in (*FIRST, *(name for name in names() if name not in FIRST)):
            said, value = setting_words(name, self.words), getattr(now, name)
            row = SettingRow(
                self.look, said.label, said.sentence, value_line(name, value, self.words), said.icon,
                changed=value != getattr(usual, name),
            )  # fmt: skip
            row.clicked.connect(lambda _=False, name=name: self._open(name))
            self.rows[name] = row
        first, *others = self.rows.values()
        self.cards = [first, self._secret_row(), *others]
        self.sheets = self.pages(self.cards, most_columns=1 if self.crowded else 2)
        self.sheets.show_page(int(self.memory.get("page", 0)))
        self.sheets.turned.connect(lambda page: self.memory.update(page=page))
        self.column.addWidget(self.sheets, 1)
        self.first = self.rows.get(str(self.memory.get("last", FIRST[0])))

    def _secret_row(self) -> SettingRow:
        """The one thing here that is in no file of settings; its own page asks for the present one."""
        t = self.words.t
        self.secret = SettingRow(
            self.look, t("Code secret du bureau"), t("Changez-le quand un bénévole s'en va."), t("Changer"), "key",
            changed=False,
        )  # fmt: skip
        self.secret.clicked.connect(lambda _=False: self.turn_to(DeskPlace.PIN))
        return self.secret

    def entered(self) -> None:
        """Only now is the room of the rows known, and with it their pages."""
        if not self.memory.get("open"):
            self.sheets.show_page(int(self.memory.get("page", 0)))

    def _open(self, name: str) -> None:
        self.memory.update(open=name, last=name, answer=None)
        self.moved.emit()

    def _back(self) -> None:
        self.memory["open"] = None
        self.moved.emit()

    def _build_editor(self, name: str) -> None:
        t = self.words.t
        self.rows = {}
        self.name = name
        said = setting_words(name, self.words)
        value = getattr(self.desk.keeper.now(), name)
        self.column.addWidget(self.title(said.label))
        self.editor = editor_for(name, value, self.look, self.words)
        self.editor.chosen.connect(lambda chosen: self._change("change", chosen))
        self.first = self.editor.first()
        self._tight = self.large and self.editor.by_hand
        if self._tight:
            self.only_said = [said.sentence]  # a whole keyboard stands here
        else:
            self.column.addWidget(self.text(said.sentence))
        if name in FROM_STICK and isinstance(self.editor, TextEditor) and self.desk.sticks is not None:
            self.stick = self.button(t("Clé USB"), self._from_stick, icon="usb", kind="second")
            self.editor.stand_beside(self.stick)
        self.column.addWidget(self.editor, 1)
        self.told = TextBlock(self.look, self._said(self.memory.get("answer")), Type.BODY, bold=True)
        self.readable.append(self.told)
        self.told.setVisible(not self._tight or bool(self.memory.get("answer")))
        self.column.addWidget(self.told)
        self.back = self.button(t("Retour"), self._back, icon="back", kind="second")
        self.usual = self.button(t("Revenir à l'habituel"), self._to_usual, icon="replay", kind="quiet")
        self.keep = self.button(t("Garder"), self.editor.commit, icon="check")
        self.foot(self.back, None, self.usual, self.keep)
        self.keep.setVisible(self.editor.by_hand)  # not before it has its place: alone it would be a window

    def _to_usual(self) -> None:
        self.editor.show_value(getattr(Settings(), self.name))
        self._change("reset", None)

    def _change(self, how: str, value: Any) -> None:
        """Kept beside the window; touches that come meanwhile are kept after it, only the last one of them."""
        self._waiting = [(how, value)]
        if not self.busy:
            self._keep_next()

    def _from_stick(self) -> None:
        """Both keys at once, from the file that head office puts on a stick."""
        keeper, sticks = self.desk.keeper, self.desk.sticks

        def take() -> Answer:
            found = sticks.head_office()
            if isinstance(found, StickEnding):
                return found
            kept = keeper.change("head_office_recipient", found.recipient)
            return kept if isinstance(kept, Refusal) else keeper.change("head_office_key", found.key)

        self.errand(lambda _tell: take(), self._answered)

    def _keep_next(self) -> None:
        how, value = self._waiting.pop()
        self.busy = True
        keeper, name = self.desk.keeper, self.name
        self.errand(
            lambda _tell: keeper.reset(name) if how == "reset" else keeper.change(name, value), self._answered
        )

    def _answered(self, answer: Answer) -> None:
        self.busy = False
        self.memory["answer"] = answer
        if self._waiting:
            self._keep_next()
            return
        self.told.show_line(self._said(answer))
        self.told.show()
        self.fit()
        self.say.emit([Part(self.told.line, self.told)])
        if isinstance(answer, Kept) or not self.editor.by_hand:  # what was typed and refused stays, to be mended
            self.editor.show_value(getattr(self.desk.keeper.now(), self.name))

    def _failed(self, problem: Exception) -> None:
        self.busy = False
        super()._failed(problem)

    def _said(self, answer: Answer | None) -> Line:
        """How the last change ended; before any, what the usual value is."""
        if answer is None:
            return usual_line(self.name, self.words)
        if isinstance(answer, StickEnding):
            return stick_sentence(answer, self.words)
        if isinstance(answer, Kept):
            return kept_sentence(answer, self.words)
        return refusal_sentence(answer, self.words)
