"""What unfolds from a control: the lines of a list, which lie over the page, and a small calendar.

Apart because they come and go with one click, and nothing else on the page moves or can be clicked meanwhile.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.forms_column import Column
from kiosk.ui.worlds.forms_marks import Box, Mark, Piece, Sign, least, words
from kiosk.worlds.forms_pages import Part
from kiosk.worlds.forms_state import State, value
from kiosk.worlds.forms_text import day, month_words, written_day

WEEK = ("lu", "ma", "me", "je", "ve", "sa", "di")


def list_of(column: Column, state: State, part: Part, under: QRect) -> None:
    look, palette = column.look, column.look.palette
    top, pad = under.bottom() + look.px(4), look.px(14)
    rows: list[Piece] = []
    for option in part.options:
        said = words(look, option.label, under.left() + pad, 0, under.width() - 2 * pad,
                     bold=option.id == value(state, part.id))  # fmt: skip
        high = max(said.bottom + look.px(14), least(look))
        rect = QRect(under.left(), top, under.width(), high)
        said = said.shifted(0, rect.center().y() - said.bottom // 2)
        lit = option.id == value(state, part.id)
        ground = Box(rect.adjusted(3, 2, -3, -2), palette.brand_soft if lit else palette.card, "", look.px(6))
        move = Move("choose", (part.id, option.id))
        rows.append(
            Piece(f"option:{part.id}:{option.id}", rect, (ground, said), move, says=option.label, radius=6)
        )
        top += high
    whole = QRect(under.left(), under.bottom() + look.px(4), under.width(), top - under.bottom() - look.px(4))
    around = Piece("", whole, (Box(whole, palette.card, palette.brand, look.px(8), shadow=True),))
    column.front += [around, *rows]


def calendar(column: Column, state: State, part: Part) -> None:
    """A month: arrows, the letters of the week, and its days."""
    look, palette = column.look, column.look.palette
    column.gap(8)
    cell = min(max(least(look), look.world_px(44)), (column.width - 2 * look.px(12)) // 7)
    high = max(look.mm(13), look.world_px(40))
    wide, left, top = cell * 7, column.left + look.px(12), column.top + look.px(10)
    inner = Column(look, left, wide, top)
    _head(inner, state, least(look))
    for index, name in enumerate(WEEK):
        sign = words(look, name, left + index * cell, inner.top, cell, px=16, colour=palette.muted, centred=True)
        inner.pieces.append(Piece("", QRect(left + index * cell, inner.top, cell, sign.pitch), (sign,)))
    inner.top += sign.pitch + look.px(4)
    first = date(int(state.month[:4]), int(state.month[5:]), 1)
    one, row = first, inner.top
    while one.month == first.month:
        rect = QRect(left + one.weekday() * cell, row, cell, high)
        inner.pieces.append(_cell(inner, state, part, one, rect))
        if one.weekday() == 6:
            row += high
        one += timedelta(days=1)
    bottom = row + (high if one.weekday() else 0) + look.px(10)
    whole = QRect(column.left, column.top, wide + 2 * look.px(12), bottom - column.top)
    column.front.append(Piece("", whole, (Box(whole, palette.card, palette.brand, look.px(10), shadow=True),)))
    column.front += inner.pieces
    column.top = bottom


def _head(column: Column, state: State, side: int) -> None:
    look, palette = column.look, column.look.palette
    name = words(
        look, month_words(state.month), column.left + side, 0, column.width - 2 * side, bold=True, centred=True
    )
    high = max(side, name.bottom)
    column.still("month", high, name.shifted(0, column.top + (high - name.bottom) // 2))
    ways = (("previous", "left", "Mois précédent", 0), ("next", "right", "Mois suivant", column.width - side))
    for way, art, says, aside in ways:
        rect = QRect(column.left + aside, column.top - high, side, side)
        inset = side // 4
        mark = Sign(rect.adjusted(inset, inset, -inset, -inset), art, palette.brand, art=True)
        box = Box(rect.adjusted(3, 3, -3, -3), palette.brand_soft, "", look.px(8))
        column.pieces.append(Piece(f"month:{way}", rect, (box, mark), Move("month", (way,)), says=says))


def _cell(column: Column, state: State, part: Part, one: date, rect: QRect) -> Piece:
    look, palette = column.look, column.look.palette
    lit, today = day(value(state, part.id)) == one, day(state.start.today) == one
    box = rect.adjusted(2, 2, -2, -2)
    marks: list[Mark] = []
    if lit or today:
        marks.append(Box(box, palette.brand if lit else "", palette.brand, look.px(8)))
    sign = words(look, str(one.day), rect.left(), 0, rect.width(), px=18, bold=lit or today, centred=True,
                 colour=palette.on_brand if lit else palette.ink)  # fmt: skip
    marks.append(sign.shifted(0, rect.center().y() - sign.pitch // 2))
    move = Move("pick", (part.id, written_day(one)))
    return Piece(f"day:{written_day(one)}", rect, tuple(marks), move, says=str(one.day))
