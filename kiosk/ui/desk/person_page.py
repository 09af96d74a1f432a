"""One person's visit, looked at together: what they told, what they can do, their path, and what was done today.

Apart because it opens only after the person's own yes, and is gone with the desk.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.desk.place import DeskPlace
from kiosk.desk.referral import days_between
from kiosk.domain.support import AfterReferral
from kiosk.i18n.line import Line
from kiosk.ui.arrange_list import arrange_rows
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.person_cards import accounts, disagreement_cards, known_rows, need_cards
from kiosk.ui.desk.support_steps import SupportSteps
from kiosk.ui.desk.texts_support import outcome_name
from kiosk.ui.screen import Part
from kiosk.ui.widgets.choice_card import ChoiceCard


class PersonPage(DeskPage):
    """`memory["part"]` is what is open of it, "" for the overview."""

    def build(self) -> None:
        self.cards: list[QWidget] = []
        parts = {
            "needs": self._needs, "known": self._known, "apart": self._apart, "path": self._path,
            "support": self._support, "outcome": self._outcome,
        }  # fmt: skip
        parts.get(str(self.memory.get("part", "")), self._overview)()

    def parts(self) -> list[Part]:
        shown = [card for card in self.cards if isinstance(card, ChoiceCard) and card.isVisibleTo(self)]
        return [*super().parts(), *(Part(card.line, card) for card in shown)]

    def first_focus(self) -> QWidget | None:
        return self.cards[0] if self.cards and isinstance(self.cards[0], ChoiceCard) else self.back

    def entered(self) -> None:
        page = self.memory.get("page", 0)
        if self.memory.get("part") == "path":
            self.list.show_page(page if isinstance(page, int) else 0)

    def _overview(self) -> None:
        t = self.words.t
        self.back: QWidget | None = None
        self.column.addWidget(self.title(t("Regardons ensemble")))
        if self.memory.get("saved"):
            self.column.addWidget(self.text(t("C'est noté.")))
        if self.desk.referral is not None:
            self._card("outcome", "road", t("Le rendez-vous d'avant"))
        self._card("needs", "talk", t("Ce qu'elle a dit"))
        self._card("known", "star", t("Ce qu'elle sait faire"))
        if accounts(self.visit):
            self._card("apart", "question", t("À regarder ensemble"))
        if self.visit.stops:
            self._card("path", "flag", t("Son parcours"))
        self._card("support", "pen", t("Ce que nous avons fait"))
        find = ChoiceCard(self.look, t("Trouver un lieu"), "pin", checkable=False)
        find.clicked.connect(lambda _=False: self.turn_to(DeskPlace.PLACES))
        slip = ChoiceCard(self.look, t("Sa feuille à emporter"), "printer", checkable=False)
        slip.clicked.connect(lambda _=False: self.turn_to(DeskPlace.SLIP))
        self.cards += [find, slip]
        self.column.addWidget(self.pages(self.cards, most_columns=4), 1)

    def _card(self, part: str, icon: str, line: Line) -> None:
        card = ChoiceCard(self.look, line, icon, checkable=False)
        card.clicked.connect(lambda _=False: self._open(part))
        self.cards.append(card)

    def _open(self, part: str, *, saved: bool = False) -> None:
        self.memory.clear()
        self.memory.update(part=part, saved=saved)
        self.moved.emit()

    def _opened(self, title: Line) -> None:
        """The frame of every part: its title, and the way back."""
        self.column.addWidget(self.title(title))
        self.back = self.button(self.words.t("Retour"), lambda: self._open(""), icon="back", kind="second")

    def _listed(self, title: Line, cards: list[QWidget], nothing: Line, columns: int = 1) -> None:
        self._opened(title)
        if cards:
            self.column.addWidget(self.pages(cards, most_columns=columns), 1)
        else:
            self.column.addWidget(self.text(nothing))
            self.column.addStretch(1)
        self.foot(self.back, None)

    def _needs(self) -> None:
        t = self.words.t
        cards = need_cards(self, self.visit)
        self._listed(t("Ce qu'elle a dit"), cards, t("Elle n'a pas encore répondu."), 1 if self.large else 2)

    def _known(self) -> None:
        t = self.words.t
        rows = known_rows(self, self.visit)
        self._listed(t("Ce qu'elle sait faire"), rows, t("Les petits essais ne sont pas encore faits."), 2)

    def _apart(self) -> None:
        t = self.words.t
        self._listed(t("À regarder ensemble"), disagreement_cards(self, self.visit), t("Tout s'accorde."))

    def _path(self) -> None:
        t = self.words.t
        self._opened(t("Son parcours"))
        rows: list[QWidget] = list(arrange_rows(self, self.visit, self._redraw).values())
        self.list = self.pages(rows, most_columns=1)
        self.list.turned.connect(lambda page: self.memory.update(page=page))
        self.column.addWidget(self.list, 1)
        self.foot(self.back, None)

    def _redraw(self, stops: tuple[str, ...]) -> None:
        self.visit.redraw(stops)
        self.moved.emit()

    def _support(self) -> None:
        t = self.words.t
        steps = SupportSteps(self)
        self._opened(steps.title)
        self.cards = steps.cards
        self.column.addWidget(self.pages(self.cards, most_columns=4), 1)
        self.onward = self.button(
            t("C'est tout") if steps.last else t("Continuer"),
            lambda: self._after(steps),
            icon="check" if steps.last else "next",
            kind="sun",
            trailing=not steps.last,
        )
        self.foot(self.back, None, self.onward)

    def _after(self, steps: SupportSteps) -> None:
        if steps.onward():
            self._open("", saved=True)
        else:
            self.moved.emit()

    def _outcome(self) -> None:
        t = self.words.t
        self._opened(t("Qu'est-ce que ce rendez-vous a donné ?"))
        for outcome in AfterReferral:
            icon, line = outcome_name(outcome, self.words)
            card = ChoiceCard(self.look, line, icon, checkable=False)
            card.clicked.connect(lambda _=False, outcome=outcome: self._told(outcome))
            self.cards.append(card)
        self.column.addWidget(self.pages(self.cards, most_columns=3), 1)
        self.foot(self.back, None)

    def _told(self, outcome: AfterReferral) -> None:
        before = self.desk.referral
        if before is not None:
            self.desk.outcome(outcome, days_between(before.at.utc, self.desk.clock.now().utc))
        self._open("", saved=True)
