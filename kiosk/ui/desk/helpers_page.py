"""For those who help: the list of their pages, and one of them at a time, heard, practised and answered.

Apart because it is nobody's visit: what is practised here is a helper's own, and says nothing of a learner.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.desk.helper_pages import Stage, Walk, choose, finish, to_practice, to_sentences, worth_noting
from kiosk.domain.helper_page import HelperPage
from kiosk.errors import KioskError
from kiosk.i18n.line import Line
from kiosk.ui.desk.helper_cards import AnswerCard, ReplyCard, SentenceCard
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.picture import Picture
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.text_block import TextBlock


class HelpersPage(DeskPage):
    """`memory`: the walk in hand, the page that was open last, and what was done since the desk was opened."""

    def build(self) -> None:
        self.cards: dict[str, ChoiceCard] = {}
        self.sentences: list[SentenceCard] = []
        self.answers: list[AnswerCard] = []
        self.list: Pages | None = None
        self.focused: QWidget | None = None
        walk = self.walk
        if walk is None:
            self._show_list(self.desk.helpers)
        elif walk.page.broken:
            self._show_broken(walk.page)
        elif walk.stage is Stage.SENTENCES:
            self._show_sentences(walk)
        elif walk.stage is Stage.PRACTICE:
            self._show_practice(walk)
        else:
            self._show_reply(walk)

    @property
    def walk(self) -> Walk | None:
        walk = self.memory.get("walk")
        return walk if isinstance(walk, Walk) else None

    def parts(self) -> list[Part]:
        """What is in sight: sentences and answers of another page are read once they are turned to."""
        return [
            *super().parts(),
            *(Part(card.line, card) for card in self.cards.values() if card.isVisibleTo(self)),
            *(Part(card.text.line, card.text) for card in self.sentences if card.isVisibleTo(self)),
            *(Part(card.line, card) for card in self.answers if card.isVisibleTo(self)),
        ]

    def first_focus(self) -> QWidget | None:
        return self.focused

    def entered(self) -> None:
        """Back in the list, where one was."""
        names = list(self.cards)
        if self.list is not None and self.memory.get("last") in names:
            self.list.show_card(names.index(self.memory["last"]))

    def _show_list(self, pages: Sequence[HelperPage]) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Bien aider")))
        if not pages:
            self.column.addWidget(self.text(t("Ces pages manquent ici. Tout le reste du bureau marche.")), 1)
            return
        self.cards = {page.id: self._card(page) for page in pages}
        self.list = self.pages(list(self.cards.values()), most_columns=2)
        self.column.addWidget(self.list, 1)
        self.focused = self.cards.get(self.memory.get("last", ""), next(iter(self.cards.values())))

    def _card(self, page: HelperPage) -> ChoiceCard:
        """What was done since the desk was opened has a tick."""
        done = page.id in self.memory.get("done", ())
        card = ChoiceCard(self.look, self._said(page, page.title), page.picture, checkable=done, role=Type.BODY)
        card.setChecked(done)
        card.clicked.connect(lambda _=False: self._open(page))
        return card

    def _show_broken(self, page: HelperPage) -> None:
        self.column.addLayout(self._heading(page))
        sentence = self.words.t("Cette page est en réparation. Choisissez-en une autre.")
        self.column.addWidget(self.text(sentence, Type.INSTRUCTION), 1)
        self._foot_with(None)

    def _show_sentences(self, walk: Walk) -> None:
        t, page = self.words.t, walk.page
        self.column.addLayout(self._heading(page))
        self.sentences = [
            SentenceCard(self.look, self._said(page, sentence), str(number))
            for number, sentence in enumerate(page.sentences, start=1)
        ]
        self._turn_through(self.sentences)
        self.listen = self.button(t("Écouter"), self._listen, icon="listen", kind="second")
        self.onward = self.button(
            t("Le petit exercice"), lambda: self._go(to_practice(walk)), icon="next", kind="sun", trailing=True
        )
        self._foot_with(self.listen, self.onward)

    def _show_practice(self, walk: Walk) -> None:
        page = walk.page
        self.column.addWidget(self._situation(page, Type.BODY if self.large else Type.INSTRUCTION, bold=True))
        for place in walk.left:
            answer = page.practice.answers[place]
            card = AnswerCard(self.look, self._said(page, answer.say), str(place + 1))
            card.clicked.connect(lambda _=False, place=place: self._choose(walk, place))
            self.answers.append(card)
        self._turn_through(self.answers)
        self.again = self.button(
            self.words.t("Relire la page"), lambda: self._go(to_sentences(walk)), icon="replay", kind="second"
        )
        self._foot_with(self.again)
        self.focused = self.answers[0] if self.answers else self.again

    def _show_reply(self, walk: Walk) -> None:
        page, answer = walk.page, walk.chosen
        if answer is None:
            return
        if not self.large:
            self.column.addWidget(self._situation(page, Type.BODY, bold=False))
        self.chosen = SentenceCard(self.look, self._said(page, answer.say), str(walk.tried[-1] + 1))
        self.reply = ReplyCard(self.look, self._said(page, answer.reply), good=answer.good)
        self.readable += [self.chosen.text, self.reply.text]
        self.column.addWidget(self.chosen, 1)
        self.column.addWidget(self.reply, 3)
        self._reply_foot(walk)

    def _reply_foot(self, walk: Walk) -> None:
        """Until a good answer is found, there is another one to choose; after that, reading on is a wish."""
        t = self.words.t
        if walk.solved:
            line = t("Les autres réponses")
            others = self.button(line, lambda: self._go(to_practice(walk)), kind="second") if walk.left else None
            self.others = others
            self.onward = self.button(t("J'ai fini"), lambda: self._finish(walk), icon="check", kind="sun")
            self._foot_with(others, self.onward)
        else:
            line = t("Choisir une autre réponse")
            self.onward = self.button(line, lambda: self._go(to_practice(walk)), icon="replay", kind="sun")
            self._foot_with(self.onward)

    def _heading(self, page: HelperPage) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(18))
        if not self.large:
            row.addWidget(Picture(self.look, page.picture, 64))
        row.addWidget(self.title(self._said(page, page.title)), 1)
        return row

    def _situation(self, page: HelperPage, role: Type, *, bold: bool) -> TextBlock:
        block = TextBlock(self.look, self._said(page, page.practice.situation), role, bold=bold)
        self.readable.append(block)
        return block

    def _turn_through(self, cards: Sequence[QWidget]) -> None:
        turning = self.pages(cards, most_columns=1)
        turning.turned.connect(lambda _page: self._read_on())
        self.column.addWidget(turning, 1)

    def _foot_with(self, *widgets: QWidget | None) -> None:
        """The way back to the list is always at the same place."""
        back = self.button(self.words.t("Toutes les pages"), self._to_list, icon="back", kind="second")
        shown = [widget for widget in widgets if widget is not None]
        self.back = back
        self.foot(back, None, *shown)
        self.focused = shown[-1] if shown else back

    def _said(self, page: HelperPage, french: str) -> Line:
        return self.words.c(page.context, french)

    def _listen(self) -> None:
        """From now on whatever is turned to is read as well."""
        self.memory["listening"] = True
        self.say.emit(self.parts())

    def _read_on(self) -> None:
        if self.memory.get("listening"):
            self.say.emit(self.parts()[len(super().parts()) :])

    def _open(self, page: HelperPage) -> None:
        self.memory["last"] = page.id
        self._go(Walk(page))

    def _to_list(self) -> None:
        self._go(None)

    def _choose(self, walk: Walk, place: int) -> None:
        """The fact is kept before the reply is shown; when it cannot be, the answer can be pressed again."""
        after = choose(walk, place)
        fact = worth_noting(walk, after)
        if fact is not None:
            try:
                self.desk.note(fact)
            except KioskError as problem:
                self._failed(problem)
                return
        self._go(after)

    def _finish(self, walk: Walk) -> None:
        if finish(walk).stage is Stage.DONE:
            self.memory["done"] = {*self.memory.get("done", ()), walk.page.id}
            self._go(None)

    def _go(self, walk: Walk | None) -> None:
        self.memory["walk"] = walk
        if walk is None or walk.stage is Stage.SENTENCES:
            self.memory["listening"] = False
        self.moved.emit()
