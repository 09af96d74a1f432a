"""The first start: what this centre is called, which languages it offers, how large its screen is.

Apart because these three say where the kiosk stands, and none of them is a secret.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.desk.first_start import LONGEST_CENTRE, tidy_name
from kiosk.i18n.bidi import bare
from kiosk.i18n.languages import LANGUAGES, Language, State
from kiosk.i18n.line import Line
from kiosk.ui.desk.step import Step, Wrong
from kiosk.ui.desk.texts_settings import number_text
from kiosk.ui.desk.typing import NameTyping
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.card_ruler import CardRuler
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock


class CentreStep(Step):
    def build(self) -> None:
        t = self.words.t
        self.page.above(
            t("Comment s'appelle votre centre ?"),
            t("Ces réglages se font une fois. Tout pourra changer plus tard."),
        )
        self.typing = NameTyping(self.page, t("Nom du centre"), self.answers.centre, LONGEST_CENTRE)
        self.typing.changed.connect(self._typed)
        self.typing.entered.connect(self.go_on)
        self.page.column.addWidget(self.typing, 1)

    def first_focus(self) -> QWidget:
        return self.typing.field

    def wrong(self) -> Wrong | None:
        if tidy_name(self.answers.centre):
            return None
        return lambda words: words.t("Écrivez d'abord le nom de votre centre.")

    def _typed(self, text: str) -> None:
        self.answers.centre = text


class LanguagesStep(Step):
    def build(self) -> None:
        t = self.words.t
        self.page.above(
            t("Quelles langues proposer aux visiteurs ?"),
            t("Choisissez-en une au moins. La borne commence par la première."),
        )
        shown = [row for row in LANGUAGES if row.state is not State.PSEUDO]
        self.cards = {row.code: self._card(row) for row in shown}
        self.page.column.addWidget(self.page.pages(list(self.cards.values()), tallest=self.look.px(200)), 1)
        if any(row.state is State.DRAFT for row in LANGUAGES) and not self.page.large:
            self.page.column.addWidget(self.page.text(t("Un crayon : personne n'a encore relu cette traduction.")))

    def wrong(self) -> Wrong | None:
        if self.answers.languages:
            return None
        return lambda words: words.t("Choisissez une langue au moins.")

    def _card(self, row: Language) -> ChoiceCard:
        picture = "pen" if row.state is State.DRAFT else "language"
        card = ChoiceCard(self.look, Line(row.own_name, row.code), picture)
        card.setChecked(row.code in self.answers.languages)
        card.toggled.connect(lambda wanted: self.answers.toggle_language(row.code, wanted=wanted))
        return card


class ScreenStep(Step):
    """Two ways to the same number: a card laid on the screen, or what is printed on the box."""

    def build(self) -> None:
        t = self.words.t
        self.page.above(
            t("Posez une carte bancaire sur le dessin."),
            t("Touchez moins ou plus, jusqu'à ce que les deux aient la même taille."),
        )
        self.ruler = CardRuler(self.look, bare(t("Une carte bancaire").text))
        self.page.column.addWidget(self.ruler, 1)
        self.less = self.page.button(t("Moins"), lambda: self._grow(-1), icon="minus", kind="second")
        self.more = self.page.button(t("Plus"), lambda: self._grow(1), icon="plus", kind="second")
        self.size = TextBlock(self.look, Line(""), Type.BODY, bold=True, align=Align.CENTRE, middle=True)
        self.page.readable.append(self.size)
        room = QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(20))
        for widget, stretch in ((self.less, 0), (self.size, 1), (self.more, 0)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        self.page.column.addWidget(room)
        self._show()

    def _grow(self, steps: int) -> None:
        self.answers.grow(steps)
        self._show()

    def _show(self) -> None:
        """A larger screen has fewer dots a millimetre, so the drawn card becomes smaller."""
        self.ruler.show_inches(self.answers.diagonal_inches)
        inches = number_text(self.answers.diagonal_inches, self.words)
        self.size.show_line(self.words.t("Écran de {inches} pouces", inches=inches))
