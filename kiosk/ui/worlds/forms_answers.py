"""How answers are chosen: boxes to tick, rings, lists, files, days and hours.

Apart because these are clicked and never typed; what letters go into is drawn by `forms_fields`.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QSize

from kiosk.domain.world import Move
from kiosk.ui.worlds.forms_column import Column, edge_of, height_of, weight
from kiosk.ui.worlds.forms_marks import ELIDED, Box, Mark, Piece, Sign, least, measured, words
from kiosk.ui.worlds.forms_unfolded import list_of
from kiosk.worlds.forms_pages import Option, Part, file_of, option_of
from kiosk.worlds.forms_state import State, taken_times, value


def check(column: Column, state: State, part: Part) -> None:
    ticked = value(state, part.id) == "yes"
    star = " *" if part.required else ""
    move = Move("untick" if ticked else "tick", (part.id,))
    _row(column, state, part, f"control:{part.id}", f"{part.label}{star}", move, lit=ticked, round_one=False)
    if part.help:
        column.say(part.help, px=17, colour=column.look.palette.muted)


def radio(column: Column, state: State, part: Part) -> None:
    held = value(state, part.id)
    for number, option in enumerate(part.options):
        if number:
            column.gap(8)
        place = f"option:{part.id}:{option.id}"
        move = Move("choose", (part.id, option.id))
        _row(column, state, part, place, option.label, move, lit=held == option.id, round_one=True)
    _effect(column, part, held)


def _row(
    column: Column, state: State, part: Part, place: str, text: str, move: Move, *, lit: bool, round_one: bool
) -> None:
    """A box or a ring with its words: all of it can be clicked."""
    look, palette = column.look, column.look.palette
    side, pad = look.world_px(28), look.px(12)
    x = column.left + pad + side + look.px(12)
    said = words(look, text, x, column.top + look.px(10), column.left + column.width - pad - x, bold=lit)
    high = max(said.bottom + look.px(10) - column.top, least(look))
    rect = QRect(column.left, column.top, column.width, high)
    said = said.shifted(0, rect.center().y() - (said.top + said.bottom) // 2)
    box = QRect(column.left + pad, rect.center().y() - side // 2, side, side)
    red = part.id in dict(state.errors)
    edge = palette.brand if lit else palette.coral if red else palette.muted
    ground = palette.brand_soft if lit else palette.card
    marks: list[Mark] = [Box(rect, ground, palette.brand if lit else palette.line, look.px(8))]
    marks.append(Box(box, palette.card, edge, side // 2 if round_one else look.px(5), 3))
    inset = side // 4
    if lit and round_one:
        marks.append(Box(box.adjusted(inset, inset, -inset, -inset), palette.brand, "", side // 2))
    elif lit:
        marks += [
            Box(box, palette.brand, palette.brand, look.px(5)),
            Sign(box, "tick", palette.on_brand, art=True),
        ]
    column.pieces.append(Piece(place, rect, (*marks, said), move, says=text, radius=8))
    column.top = rect.bottom() + 1


def _effect(column: Column, part: Part, held: str) -> None:
    option = option_of(part, held)
    if option is not None and option.effect:
        column.gap(8)
        palette = column.look.palette
        column.band(f"effect:{part.id}", option.effect, sign="info", ink=palette.brand, ground=palette.brand_soft)


def drop_down(column: Column, state: State, part: Part) -> None:
    look, palette = column.look, column.look.palette
    rect = QRect(column.left, column.top, column.width, height_of(column))
    edge, line = edge_of(column, state, part)
    option = option_of(part, value(state, part.id))
    side = look.world_px(24)
    room = rect.adjusted(look.px(14), 0, -look.px(20) - side, 0)
    text = option.label if option else "Choisissez dans la liste"
    ink = palette.ink if option else palette.muted
    measure = measured(look, look.world_px(20))
    shown = words(look, measure.elidedText(text, ELIDED, room.width()), room.left(), 0, 10_000, px=20, colour=ink)
    shown = shown.shifted(0, rect.center().y() - shown.pitch // 2)
    arrow = QRect(rect.right() - side - look.px(10), rect.center().y() - side // 2, side, side)
    unfolded = state.open == part.id
    marks = (
        Box(rect, palette.card, edge, look.px(8), line), shown,
        Sign(arrow, "up" if unfolded else "down", palette.brand, art=True),
    )  # fmt: skip
    move = Move("shut") if unfolded else Move("open", (part.id,))
    column.pieces.append(Piece(f"control:{part.id}", rect, marks, move, says=part.label, radius=8))
    column.top = rect.bottom() + 1
    if unfolded:
        list_of(column, state, part, rect)
    _effect(column, part, value(state, part.id))


def file(column: Column, state: State, part: Part) -> None:
    look, palette = column.look, column.look.palette
    chosen = file_of(state.start, value(state, part.id))
    pad, side, top = look.px(14), look.world_px(72), column.top
    if chosen is None:
        inner = Column(look, column.left + pad, column.width - 2 * pad, top + pad)
        inner.button(
            f"control:{part.id}", "Choisir un fichier", Move("open", (part.id,)), icon="attachment", plain=True
        )
        inner.gap(8)
        inner.say(f"{part.most_mb:g} Mo au plus", px=17, colour=palette.muted)
        rect = QRect(column.left, top, column.width, inner.top + pad - top)
        edge = palette.coral if part.id in dict(state.errors) else palette.muted
        column.still("", rect.height(), Box(rect, palette.card, edge, look.px(10), dashed=True))
        column.pieces += inner.pieces
        return
    knob = least(look)
    x = column.left + pad + side + look.px(14)
    room = column.left + column.width - knob - pad - x
    name = words(look, chosen.name, x, top + pad, room, bold=True)
    done = words(
        look, f"✓ Ajouté · {weight(chosen.mb)}", x, name.bottom, room, px=17, colour=palette.leaf, bold=True
    )
    high = max(done.bottom, top + pad + side) + pad - top
    rect = QRect(column.left, top, column.width, high)
    thumb = QRect(column.left + pad, top + (high - side) // 2, side, side)
    cross = QRect(rect.right() - knob - look.px(4), top + (high - knob) // 2, knob, knob)
    column.still(
        f"control:{part.id}", high, Box(rect, palette.leaf_soft, palette.leaf, look.px(10)),
        Sign(thumb, chosen.picture, palette.ink, art=True), name, done,
    )  # fmt: skip
    inset = knob // 4
    mark = Sign(cross.adjusted(inset, inset, -inset, -inset), "trash", palette.brand, art=True)
    column.pieces.append(
        Piece(f"detach:{part.id}", cross, (mark,), Move("detach", (part.id,)), says="Retirer ce fichier")
    )


def slots(column: Column, state: State, part: Part) -> None:
    """The days with their free hours, then the hours of the day that was chosen."""
    name, _, time = value(state, part.id).partition(" ")
    tiles = [(option, _free(state, option)) for option in part.options]
    _days(column, part, tiles, name)
    option = option_of(part, name)
    if option is None:
        return
    column.gap(12)
    column.say(f"{option.label} : choisissez une heure", px=18, bold=True)
    column.gap(6)
    _hours(column, state, part, option, time)


def _free(state: State, option: Option) -> int:
    taken = taken_times(state, option)
    return sum(time not in taken and not time.startswith("(") for time in option.times)


def _days(column: Column, part: Part, tiles: list[tuple[Option, int]], chosen: str) -> None:
    look, gap = column.look, column.look.px(10)
    across = max(min((column.width + gap) // (look.world_px(150) + gap), len(tiles)), 1)
    each = (column.width - gap * (across - 1)) // across
    for first in range(0, len(tiles), across):
        row = tiles[first : first + across]
        days = [_day(column, part, one, free, each, chosen, index) for index, (one, free) in enumerate(row)]
        high = max(piece.rect.height() for piece in days)
        column.pieces += [_as_high(piece, high) for piece in days]
        column.top += high + gap
    column.top -= gap


def _day(column: Column, part: Part, option: Option, free: int, each: int, chosen: str, index: int) -> Piece:
    look, palette = column.look, column.look.palette
    lit = option.id == chosen
    left = column.left + index * (each + look.px(10))
    inner = each - look.px(12)
    name = words(look, option.label, left + look.px(6), column.top + look.px(10), inner, bold=True, centred=True,
                 colour=palette.ink if free else palette.muted)  # fmt: skip
    places = "Complet" if not free else "1 place" if free == 1 else f"{free} places"
    said = words(look, places, left + look.px(6), name.bottom, inner, px=17, centred=True,
                 colour=palette.leaf if free else palette.muted)  # fmt: skip
    rect = QRect(left, column.top, each, said.bottom + look.px(10) - column.top)
    ground = palette.brand_soft if lit else palette.card if free else palette.paper
    edge = palette.brand if lit else palette.muted if free else palette.line
    box = Box(rect, ground, edge, look.px(10), 3 if lit else 2)
    move = Move("choose", (part.id, option.id)) if free else None
    return Piece(f"option:{part.id}:{option.id}", rect, (box, name, said), move, says=f"{option.label}, {places}")


def _as_high(day: Piece, high: int) -> Piece:
    """Days of one row are equally high, however long their names are."""
    rect = QRect(day.rect.topLeft(), QSize(day.rect.width(), high))
    grown = [replace(mark, rect=rect) if isinstance(mark, Box) else mark for mark in day.marks]
    return replace(day, rect=rect, marks=tuple(grown))


def _hours(column: Column, state: State, part: Part, option: Option, chosen: str) -> None:
    look, palette, gap = column.look, column.look.palette, column.look.px(10)
    wide, high = max(look.world_px(104), least(look)), least(look)
    across = max((column.width + gap) // (wide + gap), 1)
    taken = taken_times(state, option)
    for index, time in enumerate(sign.strip("()") for sign in option.times):
        row, place = divmod(index, across)
        rect = QRect(column.left + place * (wide + gap), column.top + row * (high + gap), wide, high)
        lit, free = time == chosen, time not in taken
        ground = palette.brand if lit else palette.card if free else palette.paper
        ink = palette.on_brand if lit else palette.brand if free else palette.muted
        box = Box(rect, ground, palette.brand if free else palette.line, look.px(8), dashed=not free)
        said = words(look, time, rect.left(), 0, wide, bold=free, colour=ink, centred=True)
        said = said.shifted(0, rect.center().y() - said.pitch // 2)
        move = Move("choose", (part.id, f"{option.id} {time}")) if free else None
        says = time if free else f"{time}, déjà pris"
        column.pieces.append(Piece(f"option:{part.id}:{option.id} {time}", rect, (box, said), move, says=says))
    rows = -(-len(option.times) // across)
    column.top += rows * (high + gap) - gap
