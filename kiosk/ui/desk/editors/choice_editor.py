"""One of a few things, or several of them in an order: big tiles, the chosen ones with a tick.

Apart because yes and no, a kind of paper and the languages of a centre are all chosen the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.editors.editor import Editor
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.text_block import TextBlock


@dataclass(frozen=True, slots=True)
class Choice:
    value: Any
    line: Line
    icon: str = ""


class ChoiceEditor(Editor):
    """One of these."""

    def __init__(
        self, look: Look, words: Words, value: Any, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, words, value, parent)
        self._choices = list(choices)
        self.cards = [ChoiceCard(look, choice.line, choice.icon, radio=self.radio) for choice in choices]
        for choice, card in zip(choices, self.cards, strict=True):
            card.clicked.connect(lambda _=False, value=choice.value: self._touched(value))
        t = words.t
        self.above()
        self.column.addWidget(
            Pages(look, self.cards, t("Précédent"), t("Suivant"), most_columns=4, tallest=look.px(240)), 1
        )
        self.show_value(value)

    radio = True

    def above(self) -> None:
        """What stands over the tiles."""

    def show_value(self, value: Any) -> None:
        self.value = value
        for choice, card in zip(self._choices, self.cards, strict=True):
            card.setChecked(choice.value == value)

    def parts(self) -> list[Part]:
        return [Part(card.line, card) for card in self.cards if card.isVisible()]

    def first(self) -> QWidget | None:
        return next((card for card in self.cards if card.isChecked()), self.cards[0] if self.cards else None)

    def _touched(self, value: Any) -> None:
        self.show_value(value)
        self.commit()


class OrderEditor(ChoiceEditor):
    """Several of these, in the order in which they are touched; never none."""

    radio = False

    def above(self) -> None:
        self.order = TextBlock(self.look, Line(""), Type.BODY, colour=self.look.palette.muted)
        self.column.addWidget(self.order)

    def show_value(self, value: Any) -> None:
        self.value = tuple(value)
        for choice, card in zip(self._choices, self.cards, strict=True):
            card.setChecked(choice.value in self.value)
        names = {choice.value: choice.line.text for choice in self._choices}
        said = " · ".join(names.get(one, str(one)) for one in self.value)
        self.order.show_line(self.words.t("Dans cet ordre : {names}", names=said))

    def _touched(self, value: Any) -> None:
        left = tuple(one for one in self.value if one != value)
        self.show_value((left or self.value) if value in self.value else (*self.value, value))
        self.commit()
