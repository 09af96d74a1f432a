"""One page of the site as a column: its emblem, title, messages, parts and buttons, in their order.

Apart because the page is the same wherever the window stands; `forms_layout` puts it into the window.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.forms_blocks import BLOCKS
from kiosk.ui.worlds.forms_column import Column, button
from kiosk.ui.worlds.forms_fields import control
from kiosk.ui.worlds.forms_marks import Box, Mark, Piece, Sign, least, words
from kiosk.worlds.forms_pages import BUTTONS, CONTROLS, Part
from kiosk.worlds.forms_state import State, control_here, flow_of, shown_controls, shown_parts

NOTICES = {
    "code_sent": "Un code vous a été envoyé.", "downloaded": "Le fichier est téléchargé.",
}  # fmt: skip


def fill_page(column: Column, state: State) -> None:
    column.gap(16)
    _progress(column, state)
    column.say(state.here.title, px=28, bold=True)
    column.gap(8)
    if state.code_sent and state.start.code_by and state.start.code:
        _message_received(column, state)
    if state.notice in NOTICES:
        palette = column.look.palette
        column.band("notice", NOTICES[state.notice], sign="tick", ink=palette.leaf, ground=palette.leaf_soft)
        column.gap(10)
    if state.errors:
        _red_list(column, state)
    elif any(part.required for part in shown_controls(state)):
        column.say("L'étoile * veut dire : obligatoire.", px=17, colour=column.look.palette.muted)
        column.gap(8)
    _parts(column, state)
    column.gap(8)


def _progress(column: Column, state: State) -> None:
    """ "Étape 2 sur 4" and as many short bars."""
    look, palette = column.look, column.look.palette
    pages = [page.id for page in flow_of(state, state.here)]
    if len(pages) < 2 or state.page not in pages:
        return
    now, count = pages.index(state.page), len(pages)
    column.say(f"Étape {now + 1} sur {count}", px=17, bold=True, colour=palette.brand, place="progress")
    gap, high = look.px(6), look.px(8)
    each = (min(column.width, look.world_px(420)) - gap * (count - 1)) // count
    bars = tuple(
        Box(
            QRect(column.left + index * (each + gap), column.top + look.px(4), each, high),
            palette.brand if index <= now else palette.line, "", high // 2,
        )
        for index in range(count)
    )  # fmt: skip
    column.still("", high + look.px(14), *bars)


def _message_received(column: Column, state: State) -> None:
    """The code as the telephone or the mailbox shows it, in a small inset."""
    look, palette = column.look, column.look.palette
    by_phone = state.start.code_by == "sms"
    pad, side = look.px(14), look.world_px(30)
    wide = min(column.width, look.world_px(460))
    x = column.left + pad + side + look.px(12)
    room = column.left + wide - pad - x
    name = words(look, "Message reçu" if by_phone else "Mail reçu", x, column.top + pad, room, px=17, bold=True,
                 colour=palette.muted)  # fmt: skip
    said = words(look, f"Votre code : {_grouped(state.start.code)}", x, name.bottom, room, px=20, bold=True)
    more = words(look, "Valable 10 minutes. Ne le donnez à personne.", x, said.bottom, room, px=17)
    rect = QRect(column.left, column.top, wide, more.bottom + pad - column.top)
    box = Box(rect, palette.card, palette.line, look.px(16), shadow=True)
    sign = Sign(
        QRect(column.left + pad, column.top + pad, side, side), "phone" if by_phone else "mail", palette.brand
    )
    column.still("inset", rect.height(), box, sign, name, said, more)
    column.gap(16)


def _grouped(code: str) -> str:
    """Six digits are read and copied three by three."""
    return f"{code[:3]} {code[3:]}" if len(code) == 6 else code


def _red_list(column: Column, state: State) -> None:
    """Everything that is wrong, at the top; each line leads to its control."""
    look, palette = column.look, column.look.palette
    top, pad, start = column.top, look.px(14), len(column.pieces)
    inner = Column(look, column.left + pad, column.width - 2 * pad, top + pad)
    count, side = len(state.errors), look.world_px(28)
    said = words(look, "Il y a 1 point à corriger" if count == 1 else f"Il y a {count} points à corriger",
                 inner.left + side + look.px(10), inner.top, inner.width - side - look.px(10), bold=True,
                 colour=palette.coral)  # fmt: skip
    sign = Sign(QRect(inner.left, inner.top, side, side), "alert", palette.coral, art=True)
    inner.still("red", max(said.bottom - inner.top, side), sign, said)
    for name, _ in state.errors:
        part = control_here(state, name)
        if part is not None:
            x, room = inner.left + side + look.px(10), inner.width - side - look.px(10)
            top_of = inner.top + look.px(6)
            line = words(look, part.label, x, top_of, room, px=18, colour=palette.coral, underlined=True)
            high = line.bottom + look.px(6) - inner.top
            rect = QRect(inner.left, inner.top, inner.width, high)
            inner.pieces.append(Piece(f"error:{name}", rect, (line,), local=f"error:{name}", says=part.label))
            inner.top += high
    rect = QRect(column.left, top, column.width, inner.top + pad - top)
    column.pieces.insert(start, Piece("red_list", rect, (Box(rect, palette.card, palette.coral, look.px(10), 3),)))
    column.pieces += inner.pieces
    column.top = rect.bottom() + 1
    column.gap(14)


def _parts(column: Column, state: State) -> None:
    """Buttons that follow one another stand in one row where there is room."""
    row: list[Part] = []
    for part in shown_parts(state):
        if part.kind == "button":
            row.append(part)
            continue
        _buttons(column, row)
        row = []
        column.gap(6)
        if part.kind in CONTROLS:
            control(column, state, part)
        elif part.kind in BUTTONS:
            _lead(column, part)
        else:
            BLOCKS[part.kind](column, state, part)
        column.gap(12)
    _buttons(column, row)


def _buttons(column: Column, row: list[Part]) -> None:
    if not row:
        return
    look, gap = column.look, column.look.px(12)
    column.gap(10)
    needed = [column.button_width(part.label) for part in row]
    beside = sum(needed) + gap * (len(row) - 1) <= column.width
    left, bottom = column.left, column.top
    for part, wide in zip(row, needed, strict=True):
        room = QRect(left, column.top, wide if beside else column.width, 0)
        piece = button(look, room, f"button:{part.id}", part.label, Move("press", (part.id,)), plain=part.plain)
        column.pieces.append(piece)
        bottom = piece.rect.bottom() + 1
        if beside:
            left += wide + gap
        else:
            column.top = bottom + look.px(10)
    column.top = bottom
    column.gap(12)


def _lead(column: Column, part: Part) -> None:
    {"link": _link, "tile": _tile, "identity": _identity}[part.kind](column, part)


def _link(column: Column, part: Part) -> None:
    look = column.look
    said = words(look, part.label, column.left, 0, column.width, colour=look.palette.brand, underlined=True)
    high = max(said.bottom, least(look))
    rect = QRect(column.left, column.top, column.width, high)
    said = said.shifted(0, column.top + (high - said.bottom) // 2)
    place, move = f"button:{part.id}", Move("press", (part.id,))
    column.pieces.append(Piece(place, rect, (said,), move, says=part.label, radius=6))
    column.top += high


def _tile(column: Column, part: Part) -> None:
    """A large card: a picture, a name, what it is for, and an arrow."""
    look, palette = column.look, column.look.palette
    pad, side, arrow = look.px(16), look.world_px(38), look.world_px(24)
    x = column.left + pad + side + look.px(14)
    room = column.left + column.width - pad - arrow - look.px(8) - x
    name = words(look, part.label, x, column.top + pad, room, px=20, bold=True)
    more = words(look, part.help, x, name.bottom, room, px=17, colour=palette.muted) if part.help else None
    end = more.bottom if more else name.bottom
    high = max(end + pad - column.top, side + 2 * pad, least(look))
    rect = QRect(column.left, column.top, column.width, high)
    dy = (high - (end + pad - column.top)) // 2
    marks: list[Mark] = [Box(rect, palette.card, palette.brand, look.px(12)), name.shifted(0, dy)]
    marks += [more.shifted(0, dy)] if more else []
    middle = rect.center().y()
    marks.append(
        Sign(QRect(column.left + pad, middle - side // 2, side, side), part.picture or "document", palette.brand)
    )
    marks.append(
        Sign(
            QRect(rect.right() - pad - arrow, middle - arrow // 2, arrow, arrow), "right", palette.brand, art=True
        )
    )
    move = Move("press", (part.id,))
    column.pieces.append(Piece(f"button:{part.id}", rect, tuple(marks), move, says=part.label, radius=12))
    column.top += high


def _identity(column: Column, part: Part) -> None:
    """The single button of the shared sign-in: a round mark and two lines."""
    look, palette = column.look, column.look.palette
    pad, side = look.px(14), look.world_px(44)
    wide = min(column.width, look.world_px(400))
    x = column.left + pad + side + look.px(14)
    room = column.left + wide - pad - x
    first = words(look, "S'identifier avec", x, column.top + pad, room, px=17, colour=palette.on_brand)
    name = words(look, part.label, x, first.bottom, room, px=23, bold=True, colour=palette.on_brand)
    high = max(name.bottom + pad - column.top, side + 2 * pad)
    rect = QRect(column.left, column.top, wide, high)
    round_one = QRect(column.left + pad, rect.center().y() - side // 2, side, side)
    sign = Sign(round_one, "identity_mark", palette.on_brand, art=True)
    box = Box(rect, palette.brand, palette.brand, look.px(10))
    move = Move("press", (part.id,))
    column.pieces.append(Piece(f"button:{part.id}", rect, (box, sign, first, name), move, says=part.label))
    column.top += high
