"""Where I am: what I can already do, by theme, and one next step, large.

Apart because it must say only good and true things: no score, no comparison, one thing to do next.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.skills import Thread
from kiosk.i18n.line import Line
from kiosk.ui.advice_card import AdviceCard
from kiosk.ui.picture import Picture
from kiosk.ui.screen import Part, Screen
from kiosk.ui.theme.look import Type
from kiosk.ui.theme_row import ThemeRow
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock


class ResultsScreen(Screen):
    def build(self) -> None:
        t, words = self.words.t, self.words
        found = self.visit.progress.diagnostic
        steps = found.what.steps if found is not None else {}
        known = sum(steps.values())
        halves = QHBoxLayout()
        halves.setSpacing(self.look.px(28))
        left = QVBoxLayout()
        left.setSpacing(self.look.px(12))
        left.addWidget(self.title(t("Voici où vous en êtes.")))
        if known:
            left.addWidget(
                self.text(
                    words.n("Vous savez déjà faire {count} chose.", "Vous savez déjà faire {count} choses.", known)
                )
            )
        else:
            left.addWidget(self.text(t("Vous commencez. C'est le bon endroit.")))
        self.rows = [
            self._row(thread, steps.get(thread.id, 0)) for thread in self.visit.around.curriculum.skills.threads
        ]
        left.addWidget(self.pages(self.rows, most_columns=2), 1)
        halves.addLayout(left, 13)
        right = QVBoxLayout()
        right.setSpacing(self.look.px(14))
        right.addWidget(self._next_card(), 1)
        self._add_advice(right)
        halves.addLayout(right, 7)
        self.column.addLayout(halves, 1)
        if ways := self._ways_on():
            self.foot(*ways)

    def parts(self) -> list[Part]:
        """What is known by theme, then the one next step."""
        themes = [part for row in self.rows for part in row.parts()]
        opening, following = self.readable[:2], self.readable[2 + len(self.rows) :]
        return [
            *(Part(block.line, block) for block in opening),
            *themes,
            *(Part(block.line, block) for block in following),
            *self.minutes,
        ]

    def first_focus(self) -> QWidget:
        return self.start

    def _add_advice(self, column: QVBoxLayout) -> None:
        """Today's human help and its reason; where there is no room they are said."""
        advice = self.visit.advice
        if not advice:
            return
        first, context = advice[0], f"advice:{advice[0].id}"
        say, reason = self.words.c(context, first.say), self.words.c(context, first.reason)
        if self.look.size > 100 or self.words.bilingual:
            self.minutes += [Part(say), Part(reason)]
        else:
            card = AdviceCard(self.look, say, reason, first.picture, first=False)
            self.readable += [card.say, card.reason]
            column.addWidget(card)

    def _ways_on(self) -> list[QWidget | None]:
        """To the people who can help; and for whoever had enough of the diagnostic one day, to the rest of it."""
        ways: list[QWidget | None] = []
        if self.visit.advice:
            ways.append(
                self.button(
                    self.words.t("Qui peut m'aider ?"),
                    self.go(self.visit.see_advice),
                    icon="people",
                    kind="second",
                )
            )
        found = self.visit.progress.diagnostic
        if found is not None and not found.what.complete:
            more = self.words.t("Faire d'autres petits essais")
            ways += [None, self.button(more, self.go(self.visit.take_stock), icon="replay", kind="quiet")]
        return ways

    def _row(self, thread: Thread, known: int) -> ThemeRow:
        title = self.words.c(f"thread:{thread.id}", thread.title)
        bars = self.words.t("{known} étapes sur {all}", known=known, all=len(thread.skills))
        row = ThemeRow(self.look, title, thread.picture, known, len(thread.skills), bars)
        self.readable.append(row.title)
        return row

    def _next_card(self) -> QWidget:
        t = self.words.t
        card = QFrame()
        card.setObjectName("next")
        palette, look = self.look.palette, self.look
        card.setStyleSheet(
            f"#next {{ background: {palette.card}; border: {look.px(5)}px solid {palette.sun};"
            f" border-radius: {look.px(24)}px; }}"
        )
        column = QVBoxLayout(card)
        column.setContentsMargins(look.px(28), look.px(22), look.px(28), look.px(22))
        column.setSpacing(look.px(12))
        stop = self.visit.next_stop
        self.minutes: list[Part] = []
        self.start = self.button(t("Voir tout mon parcours"), self.go(self.visit.see_path), kind="second")
        whole = self.start
        if stop is not None:
            self._next_step(column, stop)
        column.addWidget(whole)
        if self.large:
            for button in (self.start, whole):
                button.setMaximumHeight(look.px(92))
        return card

    def _next_step(self, column: QVBoxLayout, stop: str) -> None:
        """In large print, how long it takes is only said."""
        t, look, palette = self.words.t, self.look, self.look.palette
        exercise = self.visit.around.curriculum.exercises[stop]
        first = TextBlock(look, t("Pour commencer"), Type.BODY, bold=True, colour=palette.brand)
        name = self.words.c(exercise.id, exercise.title)
        title = TextBlock(look, name, Type.INSTRUCTION, bold=True, align=Align.CENTRE)
        column.addWidget(first)
        column.addStretch(1)
        if not self.crowded:
            picture = Picture(look, self._picture(exercise.skill), 64)
            column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        self.readable += [first, title]
        minutes: Line = t("{minutes} minutes, avec la voix", minutes=exercise.minutes)
        if self.large or self.visit.advice:
            self.minutes = [Part(minutes)]
        else:
            length = TextBlock(look, minutes, Type.BODY, align=Align.CENTRE, colour=palette.muted)
            column.addWidget(length)
            self.readable.append(length)
        column.addStretch(1)
        self.start = self.button(
            t("Commencer"), self.go(lambda: self.visit.open(stop)), icon="next", kind="sun", trailing=True
        )
        column.addWidget(self.start)

    def _picture(self, skill: str) -> str:
        skills = self.visit.around.curriculum.skills
        return skills.thread(skills.skill(skill).thread).picture
