"""How several questions in a row are asked at the desk: one on the page at a time, forward and back.

Apart because the first start and a new PIN walk through the same kind of steps, and share some of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.desk.first_start import FirstStart
from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.pin_pad import HiddenDigits
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.progress_dots import ProgressDots
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.typed_field import TypedField

Wrong = Callable[[Words], Line]
"""What to say of an answer that cannot be kept, in the language of whoever reads it."""


class StepsPage(DeskPage):
    """`memory` holds where it is ("at"), the answers so far ("answers") and what was wrong ("wrong")."""

    def walk(self, steps: Sequence[type[Step]], answers: Callable[[], FirstStart]) -> None:
        """Show the step where the walk is. `answers`: made once, kept while the page is shown again."""
        if "answers" not in self.memory:
            self.memory["answers"] = answers()
        at = min(int(self.memory.get("at", 0)), len(steps) - 1)
        self.steps = steps
        self.step = steps[at](self, self.memory["answers"])
        self.back = self.button(self.words.t("Retour"), self.step_back, icon="back", kind="second")
        self.onward = self.button(self.step.onward_words(), self.step.go_on, icon="next", trailing=True)
        if self.large:
            self.column.setSpacing(self.look.px(6))
            self.column.setContentsMargins(self.look.px(36), self.look.px(6), self.look.px(36), self.look.px(6))
        self.step.build()
        self.foot(self.back, None, self._dots(at), None, *((self.onward,) if self.step.has_onward else ()))

    def first_focus(self) -> QWidget | None:
        return self.step.first_focus() or (self.onward if self.step.has_onward else None)

    def advance(self) -> None:
        """The answer of this step is fine."""
        self.memory.pop("wrong", None)
        at = int(self.memory.get("at", 0)) + 1
        if at >= len(self.steps):
            self.finish()
            return
        self.memory["at"] = at
        self.moved.emit()

    def refuse(self, wrong: Wrong, *, steps_back: int = 0) -> None:
        """Ask again, and say why."""
        self.memory["wrong"] = wrong
        self.memory["at"] = max(int(self.memory.get("at", 0)) - steps_back, 0)
        self.moved.emit()

    def step_back(self) -> None:
        self.memory.pop("wrong", None)
        if self.step.step_back():
            self.moved.emit()
        elif int(self.memory.get("at", 0)) == 0:
            self.left()
        else:
            self.memory["at"] = int(self.memory["at"]) - 1
            self.moved.emit()

    def finish(self) -> None:
        """After the last step."""

    def left(self) -> None:
        """Back from the first step."""
        self.closed.emit()

    def rest(self, *, resting: bool) -> None:
        """While something is looked at or kept, nothing else is begun; going back is always possible.

        The keyboard waits on the page itself: Enter pressed once too often must not go back.
        """
        if resting:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for each in self.findChildren(QWidget):
            if isinstance(each, Pressable | TypedField | HiddenDigits) and each is not self.back:
                each.setEnabled(not resting)

    def say_now(self, line: Line) -> None:
        """In the place of the sentence under the title, at once."""
        self.sentence.show_line(line)

    def say_wrong(self, usual: Line) -> None:
        """The sentence under a title: what was wrong, if something was."""
        wrong = self.memory.get("wrong")
        if wrong is None:
            self.sentence = self.text(usual)
        else:
            self.sentence = TextBlock(self.look, wrong(self.words), Type.INSTRUCTION)
            self.readable.append(self.sentence)
        self.texts.addWidget(self.sentence)

    def above(self, title: Line, usual: Line) -> None:
        """Title and sentence over the whole width; what is asked comes under them."""
        self.texts = QVBoxLayout()
        self.texts.setSpacing(self.look.px(6))
        self.texts.addWidget(self.title(title))
        self.say_wrong(usual)
        self.column.addLayout(self.texts)

    def beside(self, title: Line, usual: Line, widget: QWidget) -> None:
        """Title and sentence on the reading side, what is asked on the other."""
        row = QHBoxLayout()
        row.setSpacing(self.look.px(30))
        self.texts = QVBoxLayout()
        self.texts.setSpacing(self.look.px(14))
        self.texts.addStretch(1)
        self.texts.addWidget(self.title(title))
        self.say_wrong(usual)
        self.texts.addStretch(2)
        row.addLayout(self.texts, 1)
        row.addWidget(widget, 1)
        self.column.addLayout(row, 1)

    def _dots(self, at: int) -> ProgressDots | None:
        total = len(self.steps)
        if total < 2:
            return None
        name = self.words.t("Étape {here} sur {total}", here=at + 1, total=total)
        return ProgressDots(self.look, total, at, bare(name.text))


class Step:
    """One question. It puts itself on the page in `build`; `wrong` says whether its answer can be kept."""

    has_onward = True

    def __init__(self, page: StepsPage, answers: FirstStart) -> None:
        self.page = page
        self.answers = answers
        self.look = page.look
        self.words = page.words

    def build(self) -> None:
        raise TypeError(f"{type(self).__name__} must build itself")

    def first_focus(self) -> QWidget | None:
        """Where the keyboard is on entry; None: on the button that goes on."""
        return None

    def onward_words(self) -> Line:
        return self.words.t("Continuer")

    def wrong(self) -> Wrong | None:
        """None when the answer can be kept."""
        return None

    def go_on(self) -> None:
        wrong = self.wrong()
        if wrong is None:
            self.page.advance()
        else:
            self.page.refuse(wrong)

    def step_back(self) -> bool:
        """True when the step itself had something to go back to."""
        return False
