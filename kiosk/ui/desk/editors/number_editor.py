"""A number between two others, by big steps: less, more, and the value as people say it between them.

Apart because nobody should have to type a number of seconds, nor move a slider by a pixel.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.editors.editor import Editor
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton


class NumberEditor(Editor):
    """`said`: a value in words. `step`: what one touch adds; the ends are always reached."""

    def __init__(
        self,
        look: Look,
        words: Words,
        value: float,
        bounds: tuple[float, float],
        step: float,
        said: Callable[[float], Line],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, value, parent)
        t = words.t
        self._low, self._high = bounds
        self._step = step
        self._said = said
        self._whole = isinstance(value, int)
        self.less = WrapButton(look, t("Moins"), "minus", "second")
        self.more = WrapButton(look, t("Plus"), "plus", "second")
        self.less.clicked.connect(lambda _=False: self._move(-self._step))
        self.more.clicked.connect(lambda _=False: self._move(self._step))
        self.shown = TextBlock(look, said(value), Type.TITLE, bold=True, align=Align.CENTRE, middle=True)
        span = t("De {low} à {high}", low=f"{bounds[0]:g}", high=f"{bounds[1]:g}")
        self.span = TextBlock(look, span, Type.BODY, align=Align.CENTRE, colour=look.palette.muted)
        row = QHBoxLayout()
        row.setSpacing(look.px(18))
        for button in (self.less, self.more):
            button.setMinimumHeight(look.px(96))
        row.addStretch(1)
        row.addWidget(self.less, 3, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.shown, 5)
        row.addWidget(self.more, 3, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.column.addStretch(1)
        self.column.addLayout(row, 2)
        self.column.addWidget(self.span)
        self.column.addStretch(1)
        self.show_value(value)

    def show_value(self, value: float) -> None:
        self.value = value
        self.shown.show_line(self._said(value))
        self.less.setEnabled(value > self._low)
        self.more.setEnabled(value < self._high)

    def parts(self) -> list[Part]:
        return [Part(self.shown.line, self.shown), Part(self.span.line, self.span)]

    def first(self) -> QWidget:
        return self.more if self.more.isEnabled() else self.less

    def _move(self, step: float) -> None:
        """Onto the ladder of steps: 127 and one more is 130, not 137."""
        rungs = self.value / self._step
        rung = int(rungs // 1) + 1 if step > 0 else -int(-rungs // 1) - 1
        value = min(max(round(rung * self._step, 6), self._low), self._high)
        self.show_value(int(value) if self._whole else float(value))
        self.commit()
