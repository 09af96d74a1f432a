"""How each control of a page looks: its label, its star, its help, what it holds, and its red message.

Apart because every administration draws its controls alike, and the learner must find them again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.forms_answers import check, drop_down, file, radio, slots
from kiosk.ui.worlds.forms_column import Column, edge_of, height_of
from kiosk.ui.worlds.forms_marks import ELIDED, Box, Line, Mark, Piece, Sign, Words, least, measured, words
from kiosk.ui.worlds.forms_unfolded import calendar
from kiosk.worlds.forms_pages import Part
from kiosk.worlds.forms_state import State, value
from kiosk.worlds.forms_text import strength


def control(column: Column, state: State, part: Part) -> None:
    """A whole control. A red bar runs along one that is wrong."""
    look, palette = column.look, column.look.palette
    said, top, first = dict(state.errors).get(part.id, ""), column.top, len(column.pieces)
    inner = column
    if said:
        aside = look.px(16)
        inner = Column(look, column.left + aside, column.width - aside, top)
    if part.kind != "check":
        _label(inner, part)
    _DRAWN[part.kind](inner, state, part)
    if said:
        inner.gap(6)
        _message(inner, part, said)
        bar = Line(column.left, top, look.px(5), inner.top - top, palette.coral)
        column.pieces.insert(first, Piece("", QRect(column.left, top, column.width, inner.top - top), (bar,)))
        column.pieces += inner.pieces
        column.front += inner.front
        column.top = inner.top


def _label(column: Column, part: Part) -> None:
    star = " *" if part.required else ""
    column.say(f"{part.label}{star}", bold=True, place=f"label:{part.id}")
    if part.help:
        column.say(part.help, px=17, colour=column.look.palette.muted)
    column.gap(4)


def _message(column: Column, part: Part, text: str) -> None:
    look, side = column.look, column.look.world_px(24)
    said = words(look, text, column.left + side + look.px(8), column.top, column.width - side - look.px(8), px=18,
                 bold=True, colour=look.palette.coral)  # fmt: skip
    sign = Sign(QRect(column.left, column.top + 2, side, side), "alert", look.palette.coral, art=True)
    column.still(f"red:{part.id}", max(said.bottom - column.top, side), sign, said)


def _held(column: Column, state: State, part: Part, text: str, room: QRect) -> list[Mark]:
    """What is written; while it is being written its end and the cursor stay in sight."""
    look, palette = column.look, column.look.palette
    px = look.world_px(20)
    measure = measured(look, px)
    active = state.focus == part.id
    while active and len(text) > 1 and measure.horizontalAdvance(text) > room.width() - look.px(6):
        text = text[1:]
    if not active:
        text = measure.elidedText(text, ELIDED, room.width())
    top = room.center().y() - measure.height() // 2
    marks: list[Mark] = [Words(room.left(), top, (text,), px, palette.ink, pitch=measure.height())]
    if active:
        caret = room.left() + measure.horizontalAdvance(text) + 1
        marks.append(Line(caret, top, max(look.px(2), 2), measure.height(), palette.ink))
    return marks


def written(column: Column, state: State, part: Part) -> None:
    """A line to write on; short things get a short line, as on real sites."""
    look, palette = column.look, column.look.palette
    short = part.kind in ("number", "amount", "date")
    aside = least(look) + look.px(8) if part.kind in ("date", "password") else 0
    wide = min(column.width - aside, look.world_px(230)) if short else column.width - aside
    rect = QRect(column.left, column.top, wide, height_of(column))
    edge, line = edge_of(column, state, part)
    text = value(state, part.id)
    if part.kind == "password" and part.id not in state.revealed:
        text = "•" * len(text)
    unit = words(look, part.unit, 0, 0, look.world_px(140), colour=palette.muted) if part.unit else None
    taken = measured(look, look.world_px(19)).horizontalAdvance(part.unit) + look.px(14) if unit else 0
    room = rect.adjusted(look.px(14), 0, -look.px(14) - taken, 0)
    marks: list[Mark] = [Box(rect, palette.card, edge, look.px(8), line)]
    if part.kind == "date" and not text and state.focus != part.id:
        marks.append(_ghost(column, "jj/mm/aaaa", room))
    marks += _held(column, state, part, text, room)
    if unit:
        marks.append(unit.shifted(rect.right() - taken, rect.center().y() - unit.pitch // 2))
    column.pieces.append(_field(part, rect, tuple(marks)))
    _beside(column, state, part, rect)
    column.top = rect.bottom() + 1
    if part.kind == "date" and state.open == part.id:
        calendar(column, state, part)
    if part.kind == "password":
        _password_signs(column, state, part)


def _field(part: Part, rect: QRect, marks: tuple[Mark, ...]) -> Piece:
    return Piece(
        f"control:{part.id}", rect, marks, Move("focus", (part.id,)), says=part.label, field=True, radius=8
    )


def _ghost(column: Column, text: str, room: QRect) -> Words:
    ghost = words(column.look, text, room.left(), 0, room.width(), px=20, colour=column.look.palette.muted)
    return ghost.shifted(0, room.center().y() - ghost.pitch // 2)


def _beside(column: Column, state: State, part: Part, rect: QRect) -> None:
    """The calendar's button beside a date, the eye beside a password."""
    look, palette = column.look, column.look.palette
    if part.kind not in ("date", "password"):
        return
    side = least(look)
    knob = QRect(rect.right() + 1 + look.px(8), rect.top() + (rect.height() - side) // 2, side, side)
    box = Box(knob, palette.card, palette.brand, look.px(8))
    inset = side // 4
    sign = knob.adjusted(inset, inset, -inset, -inset)
    if part.kind == "date":
        folded = state.open == part.id
        move = Move("shut") if folded else Move("open", (part.id,))
        mark = Sign(sign, "calendar", palette.brand)
        column.pieces.append(Piece(f"calendar:{part.id}", knob, (box, mark), move, says="Ouvrir le calendrier"))
        return
    shown = part.id in state.revealed
    mark = Sign(sign, "eye_shut" if shown else "eye_open", palette.brand, art=True)
    says = "Cacher le mot de passe" if shown else "Montrer le mot de passe"
    column.pieces.append(Piece(f"eye:{part.id}", knob, (box, mark), Move("eye", (part.id,)), says=says))


def _password_signs(column: Column, state: State, part: Part) -> None:
    palette = column.look.palette
    if state.caps and state.focus == part.id:
        column.gap(6)
        first = len(column.pieces)
        column.band(
            "caps", "Majuscules verrouillées. Appuyez sur la touche Verr. Maj.", sign="caps", ink=palette.ink,
            ground=palette.card, edge=palette.sun,
        )  # fmt: skip
        drawn = column.pieces.pop(first)
        column.pieces.append(Piece("caps", drawn.rect, drawn.marks, Move("caps"), says="Majuscules verrouillées"))
    if part.words_asked:
        column.gap(8)
        _meter(column, strength(value(state, part.id)))


def _meter(column: Column, level: int) -> None:
    look, palette = column.look, column.look.palette
    names = ("Pas encore de mot", "Trop court", "Encore un peu court", "Presque", "Solide")
    gap, high = look.px(6), look.px(10)
    each = (column.width - 3 * gap) // 4
    ink = palette.leaf if level == 4 else palette.brand if level > 1 else palette.coral
    bars: tuple[Mark, ...] = tuple(
        Box(
            QRect(column.left + index * (each + gap), column.top, each, high),
            ink if index < level else palette.line, "", high // 2,
        )
        for index in range(4)
    )  # fmt: skip
    said = words(
        look, f"Solidité : {names[level]}", column.left, column.top + high + look.px(4), column.width, px=17
    )
    column.still("meter", said.bottom - column.top, *bars, said)


def code(column: Column, state: State, part: Part) -> None:
    """One box for each digit, as most sites draw a received code."""
    look, palette = column.look, column.look.palette
    count, gap = part.digits or 6, look.px(8)
    each = min((column.width - gap * (count - 1)) // count, look.world_px(52))
    high = max(height_of(column), round(each * 1.15))
    held = value(state, part.id).replace(" ", "")[:count]
    edge, line = edge_of(column, state, part)
    marks: list[Mark] = []
    for index in range(count):
        box = QRect(column.left + index * (each + gap), column.top, each, high)
        next_one = state.focus == part.id and index == min(len(held), count - 1)
        marks.append(Box(box, palette.brand_soft if next_one else palette.card, edge, look.px(8), line))
        if index < len(held):
            sign = words(look, held[index], box.left(), 0, each, px=26, bold=True, centred=True)
            marks.append(sign.shifted(0, box.center().y() - sign.pitch // 2))
    rect = QRect(column.left, column.top, count * (each + gap) - gap, high)
    column.pieces.append(_field(part, rect, tuple(marks)))
    column.top = rect.bottom() + 1


_DRAWN: dict[str, Callable[[Column, State, Part], None]] = {
    "field": written, "number": written, "amount": written, "email": written, "password": written,
    "date": written, "code": code, "check": check, "radio": radio, "list": drop_down, "file": file, "slots": slots,
}  # fmt: skip
