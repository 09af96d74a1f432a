"""The blue panel beside the world: where I am, what to do, a hint, answers, listen again, show me.

Apart because every exercise and every item of the diagnostic speaks through it; it knows no world and no visit.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import draw_card
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton

_TYPE_GROWTH = {100: 1.0, 150: 1.35, 200: 1.7, 300: 2.3}
"""In the panel's narrow column; the text shrinks further where it must."""


class HintBox(QWidget):
    """A darker card with a lamp and the hint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        palette = look.palette
        pixels = look.chrome_px(Type.BODY)
        self.text = TextBlock(
            look,
            Line(""),
            Type.BODY,
            colour=palette.on_coach,
            second=palette.on_coach_second,
            pixels=pixels,
            middle=True,
        )
        self._lamp = round(pixels * 1.6)
        row = QHBoxLayout(self)
        pad, lamp = look.px(14), self._lamp + look.px(26)
        left, right = (pad, lamp) if look.mirrored else (lamp, pad)
        row.setContentsMargins(left, look.px(8), right, look.px(8))
        row.addWidget(self.text, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        ground = QColor(palette.coach).darker(135).name()
        draw_card(painter, QRectF(self.rect()), self.look, ground, palette.on_coach_second, 2, radius=16)
        side = min(self._lamp, self.height() - self.look.px(12))
        pad = self.look.px(14) + (self._lamp - side) // 2
        x = self.width() - pad - side if self.look.mirrored else pad
        lamp = icon_pixmap("lamp", side, palette.on_coach)
        painter.drawPixmap(x, (self.height() - side) // 2, lamp)
        painter.end()


class Coach(QWidget):
    """Usable from 420 px wide at every size. `hint` and `instruction` are the texts whose words light up."""

    listen = Signal()
    show_me = Signal()
    answered = Signal(str)
    """The id of the choice taken."""

    def __init__(self, look: Look, listen: Line, show: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._large = look.size >= 200
        self._hint_part = 0.72 if self._large else 1.0
        """The hint's size, in parts of the instruction's: in large print the instruction matters more."""
        wanted = round(look.px(Type.INSTRUCTION.value) * _TYPE_GROWTH[look.size])
        self._instruction_px = min(wanted, look.text_px(Type.INSTRUCTION))
        self.step = self._text(Type.BODY, Line(""), bold=True, second=True)
        self.instruction = self._text(Type.INSTRUCTION, Line(""), bold=True)
        self.hint_box = HintBox(look)
        self.hint = self.hint_box.text
        self.listen_button = WrapButton(look, listen, "listen", "second", role=Type.BODY)
        self.show_button = WrapButton(look, show, "hand", "sun", role=Type.BODY)
        self.listen_button.clicked.connect(self.listen)
        self.show_button.clicked.connect(self.show_me)
        self.choices: dict[str, WrapButton] = {}
        self._others: list[WrapButton] = []
        self._pair: QHBoxLayout | None = None
        self._answers = QVBoxLayout()
        self._extra = QVBoxLayout()
        self._lay_out()
        self.show_hint(Line(""))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_step(self, instruction: Line, step: Line, choices: Sequence[tuple[str, Line, str]] = ()) -> None:
        """`choices`: (id, words, picture) of a question."""
        self.step.show_line(step)
        self.step.setVisible(not self._large)  # how far along is only said aloud
        self.instruction.show_line(instruction)
        self._show_choices(choices)
        self.show_help(shown=True)

    def show_hint(self, line: Line) -> None:
        """An empty line takes the hint away."""
        self.hint.show_line(line)
        self.hint_box.setVisible(bool(line.text))
        self._share()

    def show_help(self, *, shown: bool) -> None:
        """The "show me" button, which has no place while the kiosk is showing or when all is done."""
        self.show_button.setVisible(shown)
        self._share()

    def show_ending(self, line: Line) -> None:
        """The last word of a scene: no hint, no answers, no help any more."""
        self.step.show_line(Line(""))
        self.instruction.show_line(line)
        self.show_hint(Line(""))
        self._show_choices(())
        self.show_help(shown=False)

    def mark_choice(self, choice: str) -> None:
        """Lights up one answer, or none."""
        for name, button in self.choices.items():
            button.kind = "sun" if name == choice else "second"
            button.update()

    def set_extra(self, widgets: Sequence[QWidget]) -> None:
        """The buttons under the usual ones, in this order; the earlier ones are let go."""
        _empty(self._extra, keep=widgets)
        self._others = [widget for widget in widgets if isinstance(widget, WrapButton)]
        equal = len(widgets) == 2 and all(button.kind == "second" for button in self._others)
        narrow = self.look.size >= 150 or any(button.line.french for button in self._others)
        self._pair = QHBoxLayout() if narrow and equal else None
        if self._pair is not None:
            self._pair.setSpacing(0)
            self._extra.addLayout(self._pair)
        for widget in widgets:
            (self._pair or self._extra).addWidget(widget)
            widget.show()
        self._share()

    def way_out(self) -> QWidget | None:
        """Where the keyboard goes when it leaves the world."""
        return next((row[0] for row in reversed(self._rows())), None)

    def event(self, event: QEvent) -> bool:
        """A button came or went: the room is shared again."""
        answered = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return answered

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(280), self.look.px(300))

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(390), self.look.px(620))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        border = "" if palette.coach != palette.paper else palette.line
        draw_card(painter, QRectF(self.rect()), self.look, palette.coach, border, 3, radius=24)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """The instruction comes first: buttons give up height before it does, then no text is larger than it."""
        look = self.look
        width = self.width() - 2 * look.px(26)
        if width < look.px(100):
            return
        rows = self._rows()
        for row in rows:
            for button in row:
                button.stack(stacked=len(row) > 1)
        roomy = [max(button.heightForWidth(width // len(row)) for button in row) for row in rows]
        least = [max(button.least_height(width // len(row)) for button in row) for row in rows]
        tight = [
            max(_comfort(row), *(each.least_height(width // len(row), look.px(21)) for each in row))
            for row in rows
        ]
        hint_width = width - look.px(40) - round(look.chrome_px(Type.BODY) * 1.6)
        around = look.px(40) + look.px(8) * (len(rows) + 3)
        shares = [(roomy, 1.0), *((tight, step / 100) for step in range(100, 45, -3))]
        for heights, part in (*shares, *((least, step / 100) for step in range(70, 30, -3))):
            pixels = self._instruction_px * part
            words = self._step_height(width, pixels) + self.instruction.height_of(width, pixels)
            box = (
                self.hint.height_of(hint_width, pixels * self._hint_part) + look.px(20)
                if self.hint.line.text
                else 0
            )
            if words + box + sum(heights) + around <= self.height():
                break
        self.step.setFixedHeight(self._step_height(width, pixels))
        self.instruction.setFixedHeight(self.instruction.height_of(width, pixels))
        self.hint_box.setFixedHeight(max(box, 1))
        for row, height in zip(rows, heights, strict=True):
            for button in row:
                button.setFixedHeight(height)

    def _rows(self) -> list[list[WrapButton]]:
        """The buttons in sight, from the top; in large print or two languages the last two share a row."""
        column = [self.listen_button, *self.choices.values(), self.show_button]
        rows = [[button] for button in column if not button.isHidden()]
        others = [button for button in self._others if not button.isHidden()]
        if self._pair is not None and len(others) == 2:
            return [*rows, others]
        return [*rows, *([button] for button in others)]

    def _step_height(self, width: int, pixels: float) -> int:
        return 0 if self.step.isHidden() else self.step.height_of(width, pixels)

    def _lay_out(self) -> None:
        look = self.look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(26), look.px(22), look.px(26), look.px(18))
        column.setSpacing(look.px(8))
        column.addWidget(self.step)
        column.addWidget(self.instruction)
        column.addStretch(1)
        column.addWidget(self.hint_box)
        for part in (self._answers, self._extra):
            part.setSpacing(look.px(4))
        column.addLayout(self._answers)
        column.addSpacing(look.px(2))
        column.addWidget(self.listen_button)
        column.addWidget(self.show_button)
        column.addLayout(self._extra)

    def _show_choices(self, choices: Sequence[tuple[str, Line, str]]) -> None:
        _empty(self._answers)
        self.choices = {}
        for name, line, picture in choices:
            button = WrapButton(self.look, line, picture, "second", role=Type.BODY)
            button.clicked.connect(lambda _=False, name=name: self.answered.emit(name))
            self._answers.addWidget(button)
            self.choices[name] = button

    def _text(self, role: Type, line: Line, *, bold: bool, second: bool = False) -> TextBlock:
        look = self.look
        palette = look.palette
        return TextBlock(
            look,
            line,
            role,
            bold=bold,
            colour=palette.on_coach,
            second=palette.on_coach_second,
            pixels=look.chrome_px(18) if second else self._instruction_px,
        )


def _comfort(row: Sequence[WrapButton]) -> int:
    """Pictures above the words need a little more than one target; two languages need more still."""
    more = (20 if row[0].line.french else 0) + (0 if len(row) == 1 else 26)
    return row[0].floor_target() + row[0].look.px(more)


def _empty(column: QLayout, keep: Sequence[QWidget] = ()) -> None:
    """Widgets are removed by name: a taken item would live on, and keep measures that are out of date."""
    for index in reversed(range(column.count())):
        item = column.itemAt(index)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            _empty(inner, keep)
            column.removeItem(inner)
            inner.deleteLater()
        if widget is not None:
            column.removeWidget(widget)
        if widget is not None and widget not in keep:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
