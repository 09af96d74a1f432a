"""What stands on a page beside its controls: words, notices, the summary, the receipt, a case, appointments.

Apart because these only show; what is filled in is drawn by `forms_fields`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.forms_column import Column, button
from kiosk.ui.worlds.forms_marks import Box, Line, Mark, Piece, Sign, least, width_of, words
from kiosk.worlds.forms_pages import Part
from kiosk.worlds.forms_state import State, spoken, summarised


def heading(column: Column, state: State, part: Part) -> None:
    column.gap(4)
    column.say(part.label, px=23, bold=True, colour=column.look.palette.brand)


def plain_words(column: Column, state: State, part: Part) -> None:
    column.say(part.label)


def notice(column: Column, state: State, part: Part) -> None:
    palette = column.look.palette
    looks = {
        "info": ("info", palette.brand, palette.brand_soft), "good": ("tick", palette.leaf, palette.leaf_soft),
        "done": ("tick", palette.leaf, palette.leaf_soft),
        "warn": ("alert", palette.ink, palette.card), "bad": ("alert", palette.coral, palette.card),
    }  # fmt: skip
    sign, ink, ground = looks.get(part.tone, looks["info"])
    column.band(f"notice:{part.id}" if part.id else "", part.label, sign=sign, ink=ink, ground=ground)


def summary(column: Column, state: State, part: Part) -> None:
    """One row for each answer, with its own Modifier."""
    if part.label:
        column.say(part.label, bold=True)
    for control in summarised(state):
        _summary_row(column, state, control)
        column.gap(1.5)
    column.gap(4)


def _summary_row(column: Column, state: State, control: Part) -> None:
    look, palette = column.look, column.look.palette
    pad, knob = look.px(12), width_of(look, "Modifier", px=18, bold=True) + look.world_px(26) + look.px(24)
    inner = column.width - knob - 2 * pad
    name = words(
        look, control.label, column.left + pad, column.top + look.px(8), inner, px=17, colour=palette.muted
    )
    held = words(look, spoken(state, control), column.left + pad, name.bottom, inner, bold=True)
    height = max(held.bottom + look.px(8) - column.top, least(look))
    line = Line(column.left, column.top + height, column.width, max(look.px(1.5), 1), palette.line)
    rect = QRect(column.left + column.width - knob, column.top, knob, max(height, least(look)))
    side = look.world_px(20)
    sign = Sign(QRect(rect.left(), rect.center().y() - side // 2, side, side), "pen", palette.brand)
    x = rect.left() + side + look.px(8)
    link = words(look, "Modifier", x, 0, knob, px=18, bold=True, colour=palette.brand, underlined=True)
    link = link.shifted(0, rect.center().y() - link.pitch // 2)
    column.still(f"line:{control.id}", height, name, held, line)
    move = Move("modify", (control.id,))
    column.pieces.append(Piece(f"modify:{control.id}", rect, (sign, link), move, says=f"Modifier {control.label}"))


KEEPING = (("save", "Enregistrer", "download"), ("print", "Imprimer", "printer"), ("note", "Noter", "pen"))
KEPT = {"save": "Accusé enregistré.", "print": "Accusé imprimé.", "note": "Numéro noté sur votre papier."}


def receipt(column: Column, state: State, part: Part) -> None:
    """The proof: a number, and three ways to keep it."""
    look, palette = column.look, column.look.palette
    pad, side, start = look.px(20), look.world_px(40), len(column.pieces)
    top, x = column.top, column.left + pad
    inner = Column(look, x, column.width - 2 * pad, top + pad)
    inner.still("", 0, Sign(QRect(x, inner.top, side, side), "tick", palette.leaf, art=True))
    said = words(look, part.label or "Votre demande est envoyée.", x + side + look.px(12), inner.top,
                 inner.width - side - look.px(12), px=22, bold=True)  # fmt: skip
    inner.still("", max(side, said.bottom - inner.top), said)
    inner.gap(12)
    inner.say("Numéro à garder :", px=18, colour=palette.muted)
    inner.say(state.start.number, px=32, bold=True, place="number")
    inner.gap(12)
    _keepers(inner, state)
    for way in state.kept:
        inner.gap(8)
        inner.say(f"✓ {KEPT[way]}", px=18, bold=True, colour=palette.leaf)
    rect = QRect(column.left, top, column.width, inner.top + pad - top)
    column.pieces.insert(start, Piece("", rect, (Box(rect, palette.leaf_soft, palette.leaf, look.px(14)),)))
    column.pieces += inner.pieces
    column.top = rect.bottom() + 1


def _keepers(column: Column, state: State) -> None:
    look, gap = column.look, column.look.px(10)
    needed = [column.button_width(text, icon=True) for _, text, _ in KEEPING]
    row = sum(needed) + gap * 2 <= column.width
    left, bottom = column.left, column.top
    for (way, text, icon), wide in zip(KEEPING, needed, strict=True):
        room = QRect(left, column.top, wide if row else column.width, 0)
        done = way in state.kept
        piece = button(
            look, room, f"keep:{way}", text, Move("keep", (way,)), plain=done, icon="tick" if done else icon,
            art=done,
        )  # fmt: skip
        column.pieces.append(piece)
        bottom = piece.rect.bottom() + 1
        if row:
            left += wide + gap
        else:
            column.top = bottom + look.px(8)
    column.top = bottom


def case(column: Column, state: State, part: Part) -> None:
    """The steps of a case, with what is done ticked and where it is now filled."""
    look, palette = column.look, column.look.palette
    if part.label:
        column.say(part.label, bold=True)
        column.gap(8)
    ids = [option.id for option in part.options]
    now = ids.index(part.current) if part.current in ids else -1
    side, x = look.world_px(30), column.left + look.world_px(30) + look.px(14)
    for number, option in enumerate(part.options):
        top = column.top
        bold = number == now
        ink = palette.ink if number <= now else palette.muted
        room = column.left + column.width - x
        name = words(look, option.label, x, top, room, bold=bold, colour=ink)
        date = words(look, option.date or ("En cours" if bold else "À venir"), x, name.bottom, room, px=17,
                     colour=palette.leaf if number < now else palette.muted)  # fmt: skip
        height = max(date.bottom - top, side) + look.px(16)
        marks: list[Mark] = []
        if number < len(ids) - 1:
            wire = palette.leaf if number < now else palette.line
            marks.append(Line(column.left + side // 2 - 2, top + side, 4, height - side, wire))
        dot = QRect(column.left, top, side, side)
        marks += _dot(column, dot, number, now)
        column.still(f"step:{option.id}", height, *marks, name, date)


def _dot(column: Column, dot: QRect, number: int, now: int) -> list[Mark]:
    palette, inset = column.look.palette, dot.width() // 5
    inner = dot.adjusted(inset, inset, -inset, -inset)
    if number < now:
        return [Box(dot, palette.leaf, "", dot.width() // 2), Sign(inner, "tick", palette.on_leaf, art=True)]
    if number == now:
        return [
            Box(dot, palette.card, palette.brand, dot.width() // 2, 3),
            Box(inner, palette.brand, "", inner.width() // 2),
        ]
    return [Box(dot, palette.card, palette.line, dot.width() // 2, 3)]


def appointments(column: Column, state: State, part: Part) -> None:
    look = column.look
    if part.label:
        column.say(part.label, bold=True)
        column.gap(8)
    if not state.booked:
        column.say("Vous n'avez pas de rendez-vous.", colour=look.palette.muted)
    for one in state.booked:
        _appointment(column, one.slot, one.words, one.reason)
        column.gap(10)


def _appointment(column: Column, slot: str, when: str, reason: str) -> None:
    look, palette = column.look, column.look.palette
    pad, side = look.px(16), look.world_px(34)
    knob = column.button_width("Annuler")
    beside = column.width > knob + look.world_px(330)
    x = column.left + pad + side + look.px(14)
    room = column.left + column.width - pad - x - (knob + pad if beside else 0)
    name = words(look, when, x, column.top + pad, room, bold=True)
    why = words(look, reason or "Rendez-vous", x, name.bottom, room, px=17, colour=palette.muted)
    height = max(why.bottom, column.top + pad + side) + pad - column.top
    if not beside:
        height += least(look) + look.px(8)
    height = max(height, least(look) + 2 * look.px(8))
    rect = QRect(column.left, column.top, column.width, height)
    place = QRect(column.left + column.width - pad - knob, 0, knob, 0)
    place.moveTop(column.top + (height - least(look)) // 2 if beside else rect.bottom() - pad // 2 - least(look))
    sign = Sign(QRect(column.left + pad, column.top + pad, side, side), "calendar", palette.brand)
    column.still(
        f"appointment:{slot}", height, Box(rect, palette.card, palette.brand, look.px(12)), sign, name, why
    )
    column.pieces.append(button(look, place, f"cancel:{slot}", "Annuler", Move("cancel", (slot,)), plain=True))


def attestation(column: Column, state: State, part: Part) -> None:
    """A paper that can be taken home: its picture, its name, its button."""
    look, palette = column.look, column.look.palette
    pad, side = look.px(16), look.world_px(84)
    x, top = column.left + pad + side + look.px(14), column.top
    inner = Column(look, x, column.left + column.width - pad - x, top + pad)
    inner.say(part.label, bold=True)
    inner.say(part.help or "Fichier PDF, 120 Ko", px=17, colour=palette.muted)
    inner.gap(10)
    have = part.id in state.downloads
    inner.button(
        f"download:{part.id}", "Téléchargé" if have else "Télécharger", Move("download", (part.id,)), plain=have,
        icon="tick" if have else "download", art=have,
    )  # fmt: skip
    height = max(inner.top, top + pad + side) + pad - top
    rect = QRect(column.left, top, column.width, height)
    paper = Sign(QRect(column.left + pad, top + pad, side, side), part.picture or "letter", palette.ink, art=True)
    column.still(f"paper:{part.id}", height, Box(rect, palette.card, palette.line, look.px(12)), paper)
    column.pieces += inner.pieces


BLOCKS: dict[str, Callable[[Column, State, Part], None]] = {
    "heading": heading, "words": plain_words, "notice": notice, "summary": summary, "receipt": receipt,
    "case": case, "appointments": appointments, "attestation": attestation,
}  # fmt: skip
