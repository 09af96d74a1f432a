"""Where every field of the note pad lies, and how big its text can be written.

Apart because it only measures: the pad paints what it answers, and tests can ask it without painting.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from kiosk.ui.theme.look import Look
from kiosk.worlds.keyboard_state import Field, State

TEXT_SIZES = (34, 30, 26, 22, 18, 15)
"""Sizes tried in turn, in design pixels: the biggest at which everything fits is taken."""
LABEL = 19


@dataclass(frozen=True, slots=True)
class Box:
    """One field: its label, the model to copy (empty when none is shown) and the paper to write on."""

    field: str
    label: QRect
    model: QRect
    text: QRect


@dataclass(frozen=True, slots=True)
class Card:
    """One window of the pad: its title in `head` and its fields."""

    title: str
    rect: QRect
    head: QRect
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    cards: tuple[Card, ...]
    text_px: int
    label_px: int
    fits: bool

    def box(self, field: str) -> Box | None:
        return next((box for card in self.cards for box in card.boxes if box.field == field), None)


def lines_of(text: str, font: QFont, width: int) -> QTextLayout:
    """The text broken into lines of this width, each 1.35 high; indices stay those of the text."""
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
    layout.setTextOption(option)
    high = line_height(font)
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += high
    layout.endLayout()
    return layout


def line_height(font: QFont) -> int:
    return round(font.pixelSize() * 1.4)


def laid_out(state: State, look: Look, area: QRect) -> Sheet:
    """The first arrangement that fits: big text before small, fields above each other before side by side."""
    best = None
    for size in TEXT_SIZES:
        for stacked in (True, False):
            best = _Printer(look, look.world_px(size), stacked).sheet(state, area)
            if best.fits:
                return best
    assert best is not None
    return best


@dataclass(frozen=True, slots=True)
class _Printer:
    look: Look
    text_px: int
    stacked: bool

    @property
    def pad(self) -> int:
        return self.look.px(12)

    @property
    def label_px(self) -> int:
        return min(self.look.world_px(LABEL), self.text_px)

    def sheet(self, state: State, area: QRect) -> Sheet:
        windows: dict[str, list[Field]] = {}
        for field in state.fields:
            windows.setdefault(field.window, []).append(field)
        weights = [1 if self.stacked else len(fields) for fields in windows.values()]
        gap = self.look.px(14)
        room = area.width() - gap * (len(weights) - 1)
        cards, left, fits = [], area.x(), True
        for (title, fields), weight in zip(windows.items(), weights, strict=True):
            width = room * weight // max(sum(weights), 1)
            rect = QRect(left, area.y(), width, area.height())
            card, enough = self._card(title, fields, rect)
            cards.append(card)
            fits = fits and enough
            left += width + gap
        return Sheet(tuple(cards), self.text_px, self.label_px, fits)

    def _card(self, title: str, fields: list[Field], rect: QRect) -> tuple[Card, bool]:
        head_high = round(self.label_px * 1.8) if title else 0
        head = QRect(rect.x(), rect.y(), rect.width(), head_high)
        inner = rect.adjusted(self.pad, head_high + self.pad // 2, -self.pad, -self.pad)
        count = len(fields)
        gap = self.pad
        if self.stacked:
            needs = [self._need(field, inner.width()) for field in fields]
            spare = (inner.height() - sum(needs) - gap * (count - 1)) // count
            boxes, top = [], inner.y()
            for field, need in zip(fields, needs, strict=True):
                high = need + (max(spare, 0) if count == 1 else max(min(spare, self.text_px // 2), 0))
                boxes.append(self._box(field, QRect(inner.x(), top, inner.width(), high)))
                top += high + gap
            return Card(title, rect, head, tuple(boxes)), spare >= 0
        width = (inner.width() - gap * (count - 1)) // count
        places = [QRect(inner.x() + i * (width + gap), inner.y(), width, inner.height()) for i in range(count)]
        boxes = [self._box(field, place) for field, place in zip(fields, places, strict=True)]
        enough = [self._need(one, width) <= inner.height() and self._label_fits(one, width) for one in fields]
        return Card(title, rect, head, tuple(boxes)), all(enough)

    def _label_fits(self, field: Field, width: int) -> bool:
        return QFontMetrics(self.look.french_font(self.label_px)).horizontalAdvance(field.label) <= width

    def _label_high(self, field: Field) -> int:
        return round(self.label_px * 1.45) if field.label else 0

    def _text_high(self, text: str, width: int) -> int:
        layout = lines_of(text, self.look.french_font(self.text_px), width - 2 * self.pad)
        return max(layout.lineCount(), 1) * line_height(layout.font())

    def _model_high(self, field: Field, width: int) -> int:
        shown = field.model_shown and field.model and not field.fixed
        return self._text_high(field.model, width) + self.pad if shown else 0

    def _need(self, field: Field, width: int) -> int:
        written = self._text_high(max(field.model, field.text, key=len), width) + self.pad
        return self._label_high(field) + self._model_high(field, width) + written

    def _box(self, field: Field, rect: QRect) -> Box:
        label = QRect(rect.x(), rect.y(), rect.width(), self._label_high(field))
        model = QRect(rect.x(), label.y() + label.height(), rect.width(), self._model_high(field, rect.width()))
        top = model.y() + model.height()
        text = QRect(rect.x(), top, rect.width(), max(rect.y() + rect.height() - top, 1))
        return Box(field.id, label, model, text)
