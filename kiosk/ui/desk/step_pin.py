"""Choosing a PIN: once, and the same once more.

Apart because the first start and whoever comes back with the rescue code do it in the same way.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.desk.pin_rules import MOST_DIGITS, pin_fault
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.step import Step, Wrong
from kiosk.ui.desk.texts_access import digits_name, pin_fault_sentence
from kiosk.ui.widgets.pin_pad import PinPad


def pin_pad(page: DeskPage) -> PinPad:
    """The pad, with its words in the language of the page."""
    words = page.words
    return PinPad(
        page.look, words.t("Effacer"), words.t("Entrer"), lambda count: digits_name(count, words), MOST_DIGITS
    )


class PadStep(Step):
    """Its pad has a key of its own to go on."""

    has_onward = False

    def first_focus(self) -> QWidget:
        return self.pad.entry

    def make_pad(self) -> PinPad:
        self.pad = pin_pad(self.page)
        self.pad.entered.connect(lambda _: self.go_on())
        return self.pad


class PinStep(PadStep):
    def build(self) -> None:
        t = self.words.t
        self.page.beside(
            t("Choisissez un code secret de 6 à 8 chiffres."),
            t("Évitez les suites, les répétitions et les dates."),
            self.make_pad(),
        )

    def wrong(self) -> Wrong | None:
        fault = pin_fault(self.pad.value)
        if fault is not None:
            return lambda words: pin_fault_sentence(fault, words)
        self.answers.pin = self.pad.value
        return None


class PinAgainStep(PadStep):
    def build(self) -> None:
        t = self.words.t
        self.page.beside(
            t("Tapez encore une fois le même code."), t("Tous les bénévoles s'en serviront."), self.make_pad()
        )

    def go_on(self) -> None:
        if self.pad.value == self.answers.pin:
            self.page.advance()
        else:
            self.answers.pin = ""
            self.page.refuse(
                lambda words: words.t("Les deux codes sont différents. Choisissez encore."), steps_back=1
            )
