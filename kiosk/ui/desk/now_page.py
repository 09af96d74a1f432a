"""Who needs somebody now, and how today goes: the first page after the PIN.

Apart because a volunteer with three minutes must see here, without asking anything, what to do next.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.desk.day import Day
from kiosk.desk.place import DeskPlace
from kiosk.i18n.line import Line
from kiosk.ui.desk.action_card import ActionCard
from kiosk.ui.desk.number_card import NumberCard
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.whereabouts import whereabouts
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.text_block import TextBlock

EVERY_MS = 5_000
MINUTE_MS = 60_000


class NowPage(DeskPage):
    def build(self) -> None:
        t = self.words.t
        self.cards: list[ActionCard] = []
        self.first: QWidget | None = None
        self.column.addWidget(self.title(self._headline()))
        self._tell_failures()
        if self.desk.person is not None:
            self._add(self._person_card())
            if self.desk.urgent:
                self._add(self._urgent_card())
            if self.desk.referral is not None:
                self._add(self._referral_card())
        if not self.large:
            self.column.addWidget(self.text(t("Aujourd'hui"), Type.INSTRUCTION))
        self._numbers()
        self.stick = self._stick_card()
        self._add(self.stick)
        self.column.addStretch(1)
        timer = QTimer(self)
        timer.timeout.connect(self._time_passes)
        timer.start(EVERY_MS)
        self._said = self._headline()

    def entered(self) -> None:
        """Counting may take a moment: the page is there before its numbers."""
        if "counted" not in self.memory:
            days = self.desk.days
            self.errand(lambda _tell: (days.days(1)[0], days.waiting()), self._counted)

    def _counted(self, numbers: tuple[Day, int]) -> None:
        """Into the page as it stands: a finger that is on its way must meet what it aimed at."""
        self.memory["counted"] = numbers
        for card, (number, what) in zip(self.numbers, self._told(numbers[0]), strict=True):
            card.show_number(number, what)
        self._say_numbers()
        self.stick.reason.show_line(self._waiting_line())

    def parts(self) -> list[Part]:
        """Each number before what it counts."""
        counted = {card.what: card.number for card in self.numbers}
        said: list[Part] = []
        for part in super().parts():
            if isinstance(part.block, TextBlock) and part.block in counted:
                said.append(Part(counted[part.block].line, counted[part.block]))
            said.append(part)
        return said

    def first_focus(self) -> QWidget | None:
        return self.first

    def _tell_failures(self) -> None:
        """Somebody tried to get in: whoever has the PIN should know."""
        failures = self.desk.access.failures_before
        if failures and not self.large:
            told = self.words.n(
                "Avant vous, {count} essai de PIN faux.", "Avant vous, {count} essais de PIN faux.", failures
            )
            self.column.addWidget(self.text(told))

    def _headline(self) -> Line:
        t = self.words.t
        if self.desk.person is None:
            return t("Personne n'attend.")
        if self.desk.call is not None:
            return t("Une personne vous appelle.")
        if self.desk.stuck_ms is not None:
            return t("Une personne est bloquée.")
        return t("Une personne travaille tranquillement.")

    def _since(self, ms: int) -> Line:
        if ms < MINUTE_MS:
            return self.words.t("Depuis moins d'une minute")
        return self.words.n("Depuis {count} minute", "Depuis {count} minutes", ms // MINUTE_MS)

    def _person_card(self) -> ActionCard:
        t, desk = self.words.t, self.desk
        where = whereabouts(self.visit, self.words)
        if desk.call is not None:
            button = self.button(t("J'y vais"), self._go_there, icon="check", kind="sun")
            self.first = button
            return ActionCard(
                self.look, self._since(desk.waited_ms), where, "help", button, first=True, role=Type.INSTRUCTION
            )
        look_together = self.button(t("Regarder ensemble"), self.to(DeskPlace.PERSON), kind="second")
        self.first = look_together
        stuck = desk.stuck_ms
        if stuck is not None:
            return ActionCard(self.look, self._since(stuck), where, "clock", look_together, first=True)
        return ActionCard(self.look, where, t("Elle n'a pas appelé."), "person", look_together)

    def _urgent_card(self) -> ActionCard:
        t = self.words.t
        button = self.button(t("Trouver un lieu"), self.to(DeskPlace.PLACES), kind="second")
        why = t("La date limite est cette semaine.")
        return ActionCard(self.look, t("Une démarche presse."), why, "bell", button)

    def _referral_card(self) -> ActionCard:
        """Only that there is something to ask: what it is shows once the person agreed."""
        t = self.words.t
        button = self.button(t("Demander"), self.to(DeskPlace.PERSON), kind="second")
        ask = t("Demandez ce que cela a donné.")
        return ActionCard(self.look, t("Cette personne avait un rendez-vous."), ask, "road", button)

    def _numbers(self) -> None:
        """In large print they are only said: who waits comes first."""
        counted: tuple[Day, int] | None = self.memory.get("counted")
        told = self._told(counted[0] if counted is not None else Day(""))
        self.numbers = [
            NumberCard(self.look, number if counted is not None else None, what) for number, what in told
        ]
        self._say_numbers()
        if self.large:
            return
        row = QHBoxLayout()
        row.setSpacing(self.look.px(10))
        for card in self.numbers:
            row.addWidget(card, 1)
            self.readable.append(card.what)
        self.column.addLayout(row, 1)

    def _told(self, day: Day) -> list[tuple[int, Line]]:
        n = self.words.n
        return [
            (day.visits, n("visite", "visites", day.visits)),
            (day.diagnostics, n("diagnostic", "diagnostics", day.diagnostics)),
            (day.successes, n("exercice réussi", "exercices réussis", day.successes)),
            (day.to_orient, n("démarche urgente", "démarches urgentes", day.to_orient)),
        ]

    def _say_numbers(self) -> None:
        if self.large:
            self.only_said = [line for card in self.numbers for line in (card.number.line, card.what.line)]

    def _waiting_line(self) -> Line:
        counted: tuple[Day, int] | None = self.memory.get("counted")
        if counted is None:
            return self.words.t("Un instant…")
        waiting = counted[1]
        if not waiting:
            return self.words.t("Tout a été transmis.")
        return self.words.n("{count} résultat attend une clé.", "{count} résultats attendent une clé.", waiting)

    def _stick_card(self) -> ActionCard:
        t = self.words.t
        button = self.button(t("Clé USB"), self.to(DeskPlace.USB), icon="usb", kind="second")
        if self.first is None:
            self.first = button
        return ActionCard(self.look, t("Siège"), self._waiting_line(), "globe", button)

    def _add(self, card: ActionCard) -> None:
        self.readable += [card.say, card.reason]
        self.cards.append(card)
        self.column.addWidget(card)

    def _go_there(self) -> None:
        self.desk.answer_call()
        self.moved.emit()

    def _time_passes(self) -> None:
        """Shown again only when something changed, so that a finger on its way meets what it aimed at."""
        if self._headline() != self._said or self.desk.call is not None or self.desk.stuck_ms is not None:
            self._say_time()

    def _say_time(self) -> None:
        if self._headline() != self._said:
            self.moved.emit()
            return
        desk, card = self.desk, self.cards[0]
        ms = desk.waited_ms if desk.call is not None else desk.stuck_ms or 0
        card.say.show_line(self._since(ms))
