"""Is the kiosk well? Everything that was checked, what must be done first on top, a file for whoever repairs it.

Apart because measuring takes a moment: the page is there at once, and fills when the answers come.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.desk.health import BundleMade, Check, State, first_things_first
from kiosk.i18n.line import Line
from kiosk.ui.desk.check_card import CheckCard
from kiosk.ui.desk.menu import entries
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.texts_health import (
    bundle_sentence,
    finding_sentence,
    headline,
    state_name,
    subject_name,
    way_out,
)
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.wrap_button import WrapButton


class HealthPage(DeskPage):
    def build(self) -> None:
        t = self.words.t
        self.cards: list[CheckCard] = []
        checks: tuple[Check, ...] | None = self.memory.get("checks")
        looking = t("Je vérifie. Un instant…")
        self.column.addWidget(self.title(looking if checks is None else headline(checks, self.words)))
        if checks is None:
            self.how_far = self.text(Line(""), Type.INSTRUCTION)
            self.column.addWidget(self.how_far)
            self.column.addStretch(1)
        else:
            self._show(first_things_first(checks))
        self.told = self.text(self._said())
        self.told.setVisible(not self.large or "made" in self.memory)
        self.column.addWidget(self.told)
        self.again = self.button(t("Vérifier encore"), self._look_again, icon="replay", kind="second")
        self.bundle = self.button(t("Faire un dossier de dépannage"), self._bundle, icon="repair", kind="second")
        self.foot(self.again, None, self.bundle)
        for button in (self.again, self.bundle):
            button.setEnabled(checks is not None)

    def entered(self) -> None:
        if "checks" not in self.memory:
            self.errand(self.desk.health.look, self._looked, self._looking)

    def first_focus(self) -> QWidget | None:
        actions = [card.action for card in self.cards if card.action is not None]
        return actions[0] if actions else self.bundle if self.bundle.isEnabled() else None

    def _show(self, checks: tuple[Check, ...]) -> None:
        for check in checks:
            sign, name = state_name(check.state, self.words), subject_name(check.subject, self.words)
            sentence = finding_sentence(check, self.words)
            self.cards.append(CheckCard(self.look, check.state, sign, name, sentence, self._action(check)))
        self.column.addWidget(self.pages(self.cards, most_columns=2), 1)

    def parts(self) -> list[Part]:
        """The headline, then the checks in sight; what is well is not read one by one."""
        title, *rest = super().parts()
        told = [
            Part(block.line, block)
            for card in self.cards
            if card.state is not State.GOOD and card.isVisible()
            for block in (card.name, card.sentence)
        ]
        return [title, *told, *rest]

    def _action(self, check: Check) -> WrapButton | None:
        place = way_out(check.finding)
        if place is None:
            return None
        icon, line = next((icon, line) for here, icon, line in entries(self.words) if here is place)
        return self.button(line, self.to(place), icon=icon, kind="sun")

    def _looking(self, done: int, of: int) -> None:
        self.how_far.show_line(self.words.t("{done} sur {of}", done=done, of=of))

    def _looked(self, checks: tuple[Check, ...]) -> None:
        self.memory["checks"] = checks
        self.moved.emit()

    def _look_again(self) -> None:
        self.memory.pop("checks", None)
        self.memory.pop("made", None)
        self.moved.emit()

    def _said(self) -> Line:
        made: BundleMade | None = self.memory.get("made")
        if made is not None:
            return bundle_sentence(made, self.words)
        return self.words.t("Un dossier de dépannage ne contient rien sur les personnes.")

    def _bundle(self) -> None:
        self.bundle.setEnabled(False)
        checks, health = self.memory["checks"], self.desk.health
        self.errand(lambda _tell: health.bundle(checks), self._made)

    def _made(self, made: BundleMade) -> None:
        self.memory["made"] = made
        self.told.show_line(self._said())
        self.told.show()
        self.bundle.setEnabled(True)
        self.fit()
        self.say.emit([Part(self.told.line, self.told)])
