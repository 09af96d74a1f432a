"""My own data: with four pictures a person sees everything that is kept about them, and may have it all forgotten.

Apart because it is the person's page at the volunteer's desk: it opens with their code alone, is read aloud, and
nothing of it stays once it is left.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.desk.kept import Kept
from kiosk.desk.place import DeskPlace
from kiosk.domain.ids import CODE_LENGTH
from kiosk.errors import KioskError
from kiosk.i18n.line import Line
from kiosk.ui.desk.kept_row import KeptRow
from kiosk.ui.desk.kept_sheet import KeptSheet
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.texts_privacy import in_general, told
from kiosk.ui.desk.texts_values import Naming
from kiosk.ui.picture_code import pictures
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.code_pad import CodePad
from kiosk.visit.forgotten import go_on_unknown


class PrivacyPage(DeskPage):
    """`memory["step"]` is where the person is; `learner` and `kept` are there only between code and answer."""

    def build(self) -> None:
        self.cards: list[ChoiceCard] = []
        self.pad: CodePad | None = None
        steps: dict[str, Callable[[], None]] = {
            "general": self._general, "kept": self._kept, "sure": self._sure, "kept_on": self._kept_on,
            "done": self._done,
        }  # fmt: skip
        steps.get(str(self.memory.get("step", "")), self._code)()

    def parts(self) -> list[Part]:
        """What is in sight: the title, the lines of this sheet, the answers."""
        seen = [block for block in self.readable if block.isVisibleTo(self)]
        return [*(Part(block.line, block) for block in seen), *(Part(card.line, card) for card in self.cards)]

    def first_focus(self) -> QWidget | None:
        if self.pad is not None:
            return self.pad.cards[0]
        return self.cards[0] if self.cards else None

    def _go(self, step: str, **kept: object) -> None:
        """To another step, with nothing of the one before but what is handed on."""
        self.memory.clear()
        self.memory.update(step=step, **kept)
        self.moved.emit()

    def _code(self) -> None:
        t, large = self.words.t, self.large
        wait_s = self.desk.privacy.wait_s
        general = self.button(t("Que garde la borne ?"), lambda: self._go("general"), icon="info", kind="second")
        if wait_s > 0:
            self.column.addWidget(self.title(t("Trois codes sont inconnus.")))
            self.column.addWidget(self.text(t("Attendez une minute, puis essayez encore."), Type.INSTRUCTION))
            self.column.addStretch(1)
            self.again = self.button(t("Essayer encore"), lambda: self._go(""), icon="replay", kind="primary")
            self.foot(general, None, self.again)
            return
        wrong = bool(self.memory.get("wrong"))
        title = t("Vos quatre images, dans l'ordre.")
        if self.crowded:
            self.only_said = [title]
        elif not (large and wrong):
            self.column.addWidget(self.title(title))
        if wrong:
            self.column.addWidget(self.text(t("Je ne trouve pas ces images. Essayez encore."), Type.INSTRUCTION))
        elif not (large or self.narrow):
            self.column.addWidget(self.text(t("Je vous montre tout ce que je garde sur vous.")))
        known = [(name, Line(line.text, line.language) if large else line) for name, line in pictures(self.words)]
        apart = large or self.narrow
        self.pad = CodePad(self.look, known, t("Effacer"), apart=apart, columns=4 if apart else 8)
        self.pad.set_chosen(tuple(self.memory.get("chosen", ())))
        self.pad.changed.connect(self._chosen)
        self.column.addWidget(self.pad, 1)
        self.foot(general, None, *((self.pad.entry,) if apart else ()))

    def _chosen(self, chosen: tuple[int, ...]) -> None:
        self.memory["chosen"] = chosen
        if len(chosen) == CODE_LENGTH and self.pad is not None:
            self.pad.setEnabled(False)
            privacy = self.desk.privacy

            def look(_tell: object) -> tuple[str, Kept] | None:
                learner = privacy.find(chosen)
                return None if learner is None else (learner, privacy.kept(learner))

            self.errand(look, self._found)

    def _found(self, found: tuple[str, Kept] | None) -> None:
        if found is None:
            self._go("", wrong=True)
        else:
            self._go("kept", learner=found[0], kept=found[1])

    def _general(self) -> None:
        self.column.addWidget(self.title(self.words.t("Ce que la borne garde")))
        rows = [KeptRow(self.look, *line) for line in in_general(self.words)]
        self.readable += [row.say for row in rows]
        self.column.addWidget(self.pages(rows, most_columns=1), 1)
        self.back = self.button(self.words.t("Retour"), lambda: self._go(""), icon="back", kind="second")
        self.foot(self.back, None)

    def _kept(self) -> None:
        t = self.words.t
        lines = told(self.memory["kept"], self.words, Naming(self.words, self.desk.curriculum))
        self.column.addWidget(self.title(t("Tout ce que je garde sur vous")))
        self.list = KeptSheet(self.look, lines, t("Précédent"), t("Suivant"))
        self.readable += self.list.blocks
        self.list.show_page(int(self.memory.get("page", 0)))
        self.list.turned.connect(lambda page: self.memory.update(page=page))
        self.column.addWidget(self.list, 1)
        self.keep = self.button(t("Garder"), lambda: self._go("kept_on"), icon="check", kind="second")
        self.erase = self.button(t("Tout oublier"), self._ask, icon="erase", kind="second")
        width = max(self.keep.sizeHint().width(), self.erase.sizeHint().width())
        for button in (self.keep, self.erase):
            button.setFixedWidth(width)
        self.foot(self.keep, None, self.erase)

    def _ask(self) -> None:
        self._go("sure", learner=self.memory["learner"], kept=self.memory["kept"])

    def _sure(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Voulez-vous que j'oublie tout ?")))
        self.column.addWidget(
            self.text(t("Vos visites, vos réponses et vos images partent pour toujours."), Type.INSTRUCTION)
        )
        self.no = ChoiceCard(self.look, t("Non, gardez tout"), "no", checkable=False, role=Type.INSTRUCTION)
        self.yes = ChoiceCard(self.look, t("Oui, oubliez tout"), "yes", checkable=False, role=Type.INSTRUCTION)
        self.no.clicked.connect(lambda _=False: self._go("kept_on"))
        self.yes.clicked.connect(lambda _=False: self._forget())
        row = QHBoxLayout()
        row.setSpacing(self.look.px(24))
        for card in (self.no, self.yes):
            row.addWidget(card, 1)
            self.cards.append(card)
        self.column.addLayout(row, 1)

    def _forget(self) -> None:
        """A visit of theirs that is going on stops keeping anything first, whatever comes of the rest."""
        for card in self.cards:
            card.setEnabled(False)
        learner = str(self.memory["learner"])
        visit = self.scenery.visit
        if visit is not None and visit.journal.learner == learner:
            try:
                go_on_unknown(visit)
            except KioskError as problem:
                self.troubled.emit((problem.trouble, problem.detail))
                return
        privacy = self.desk.privacy
        self.errand(
            lambda _tell: privacy.forget(learner), lambda forgotten: self._go("done", clean=forgotten.clean)
        )

    def _kept_on(self) -> None:
        self._ending(
            self.words.t("D'accord, je garde tout."), [self.words.t("Vos quatre images marchent encore.")]
        )

    def _done(self) -> None:
        t = self.words.t
        lines = [t("Vos quatre images ne servent plus."), t("Le siège va oublier aussi.")]
        if not self.memory.get("clean", True):
            lines.append(t("Une copie sera effacée au prochain démarrage."))
        self._ending(t("C'est fait. Tout est oublié."), lines)

    def _ending(self, title: Line, lines: list[Line]) -> None:
        self.column.addStretch(1)
        self.column.addWidget(self.title(title))
        for line in lines:
            self.column.addWidget(self.text(line, Type.INSTRUCTION))
        self.column.addStretch(1)
        self.over = self.button(self.words.t("Terminé"), self.to(DeskPlace.NOW), icon="check", kind="primary")
        self.foot(None, self.over)
