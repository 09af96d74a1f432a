"""Which language: a tile each, in its own name; touching one switches everything and says hello in it.

Apart because nobody must read another language to find their own.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.i18n.languages import FRENCH, Language, State
from kiosk.ui.screen import Screen
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.language_tile import LanguageTile
from kiosk.ui.widgets.paragraph import Align


class LanguageScreen(Screen):
    def build(self) -> None:
        self.column.addWidget(self.title(self.words.t("Bonjour ! Choisissez votre langue."), align=Align.CENTRE))
        self.tiles = [self._tile(row) for row in self.scenery.languages]
        self.column.addWidget(self.pages(self.tiles, tallest=self.look.px(190)), 1)
        self.also = self._also_french()
        self.onward = self.button(
            self.words.t("Continuer"), self.go(self.visit.language_chosen), icon="next", trailing=True
        )
        self.foot(*([self.also] if self.also is not None else []), None, self.onward)

    def first_focus(self) -> QWidget | None:
        return next((tile for tile in self.tiles if tile.isChecked()), None)

    def _tile(self, row: Language) -> LanguageTile:
        tile = LanguageTile(
            self.look,
            row.code,
            row.own_name,
            draft=row.state is State.DRAFT,
            draft_name=self.words.t("Traduction à relire").text,
        )
        tile.setChecked(row.code == self.visit.language)
        tile.clicked.connect(lambda: self._choose(row))
        return tile

    def _also_french(self) -> QWidget | None:
        if self.visit.language == FRENCH.code:
            return None
        card = ChoiceCard(self.look, self.words.t("Montrer aussi le français"), "talk")
        width = self.look.px(660 if self.large else 420)
        card.setFixedSize(width, card.least_height(width))
        card.setChecked(self.visit.comfort.bilingual)
        card.clicked.connect(self._toggle_french)
        return card

    def _toggle_french(self) -> None:
        self.visit.choose_language(self.visit.language, bilingual=not self.visit.comfort.bilingual)
        self.moved.emit()

    def _choose(self, row: Language) -> None:
        self.visit.choose_language(row.code)
        self.memory["said"] = row.code
        self.moved.emit()
