"""How a document is drawn: a letter on paper, an e-mail, a message on a telephone, and the labels found in it.

Apart because a document is read, not sorted: its pieces are lines of a page that can be pointed at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_pieces import Block, Piece, Sign, Words, length, stacked, write
from kiosk.ui.worlds.cards_tiles import body, button, closing
from kiosk.ui.worlds.cards_words import FINISHED, NEXT
from kiosk.worlds.cards_start import Part
from kiosk.worlds.cards_state import State

_WIDEST = {"letter": 820, "mail": 800, "sms": 500}
GAP = 4
_TALL = {"letter": 2000, "mail": 420, "sms": 470}
_SIDES = {"date": "right", "sign": "right", "to": "right", "amount": "centre"}
_BOLD = frozenset({"sender", "object", "amount"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper: where its text begins, how wide it is, and how much air is above and below each line."""

    look: Look
    state: State
    left: int
    width: int
    pad: int
    air: int


def document(look: Look, state: State, width: int, room: int) -> Block:
    """With airy lines, or with tight ones when the paper would not fit otherwise."""
    airy = _paper(look, state, width, room, 7)
    return airy if airy.height <= room else _paper(look, state, width, room, 2)


def _paper(look: Look, state: State, width: int, room: int, air: int) -> Block:
    paper = state.round.paper
    own = min(width, look.world_px(_WIDEST[paper]))
    pad = look.world_px(24 if paper == "letter" and own > look.world_px(420) else 14)
    sheet = Sheet(look, state, (width - own) // 2, own, pad, look.world_px(air))
    head, parts = _top(sheet)
    lines = _bubble(sheet, parts) if paper == "sms" else stacked([_part(sheet, part) for part in parts], GAP)
    below = pad // 2 if head.height else pad
    natural = head.height + below + lines.height + pad * 3 // 4
    way_on = _way_on(look, state, width)
    gap = look.world_px(14)
    if not state.goes_on and natural + gap + way_on.height > room:
        way_on = Block((), 0)  # The line above the paper says it, too.
    floor = room - (way_on.height + gap if way_on.height else 0)
    tall = max(natural, min(floor, look.world_px(_TALL[paper])))
    content = lines.shifted(sheet.left + pad, head.height + below)
    pieces = (_page(sheet, tall), *head.shifted(sheet.left, 0).pieces, *content.pieces)
    return stacked((Block(pieces, tall, lines.broken + head.broken), way_on), gap)


def _top(sheet: Sheet) -> tuple[Block, tuple[Part, ...]]:
    """The head of the paper, and the parts under it. In a letter that is wide enough, whom it is written to
    stands to the right of who writes."""
    parts = sheet.state.round.parts
    if not parts or parts[0].style != "sender":
        return Block((), 0), parts
    wide = sheet.width >= sheet.look.world_px(560)
    if not wide or sheet.state.round.paper != "letter" or len(parts) < 2 or parts[1].style != "to":
        return _head(sheet, parts[0], sheet.width), parts[1:]
    half = sheet.width * 6 // 10
    head, to = _head(sheet, parts[0], half), _part(sheet, parts[1], sheet.width - half - sheet.pad)
    right = to.shifted(half, sheet.pad)
    height = max(head.height, to.height + sheet.pad)
    return Block((*head.pieces, *right.pieces), height, head.broken), parts[2:]


def _bubble(sheet: Sheet, parts: tuple[Part, ...]) -> Block:
    """The lines of a message on a telephone: one bubble under the hour."""
    when = tuple(part for part in parts if part.style == "date")
    said = tuple(part for part in parts if part.style != "date")
    look = sheet.look
    top = stacked([_part(sheet, part) for part in when], GAP)
    lines = stacked([_part(sheet, part) for part in said], GAP)
    inset = look.world_px(6)
    ground = Piece(
        "bubble", QRect(0, top.height, sheet.width - 2 * sheet.pad, lines.height + 2 * inset),
        look.palette.brand_soft, radius=look.world_px(18),
    )  # fmt: skip
    inside = lines.shifted(0, top.height + inset)
    return Block((*top.pieces, ground, *inside.pieces), ground.rect.bottom() + 1, lines.broken)


def _way_on(look: Look, state: State, width: int) -> Block:
    if state.goes_on:
        return button(look, "next", NEXT, "next", width)
    return closing(look, FINISHED["document"], width) if state.complete else Block((), 0)


def _page(sheet: Sheet, height: int) -> Piece:
    look = sheet.look
    phone = sheet.state.round.paper == "sms"
    return Piece(
        "paper", QRect(sheet.left, 0, sheet.width, height), look.palette.card, look.palette.line,
        radius=look.world_px(26 if phone else 4 if sheet.state.round.paper == "letter" else 14),
        wide=look.px(4) if phone else 2, shadow=look.px(12),
    )  # fmt: skip


def _head(sheet: Sheet, part: Part, whole: int) -> Block:
    """Who it comes from, at the top: with a sign like a letterhead, or in the bar of a mailbox or telephone."""
    look, palette = sheet.look, sheet.look.palette
    found = part.id in sheet.state.pointed
    icon = Sign(QRect(), sheet.state.round.icon or "person", palette.on_brand, palette.brand)
    letter = sheet.state.round.paper == "letter"
    inset = sheet.pad if letter else look.world_px(8)
    width = whole - 2 * inset
    colour = palette.on_sun if found else ""
    content = body(look, icon, [(part.text, 21, True, colour)], width, side=50, pad=10)
    tag, height = _tag(look, part, width) if found else Block((), 0), content.height
    if tag.height:
        own = tag.pieces[0].rect.width()
        widest = max(
            words.x + length(look, line, 21, bold=True) for words in content.words for line in words.lines
        )
        if widest + own + look.world_px(20) <= width:
            tag = tag.shifted(width - own - look.world_px(10), (height - tag.height) // 2)
        else:
            tag = tag.shifted(look.world_px(10), height - look.world_px(2))
            height += tag.height + look.world_px(6)
    piece = Piece(
        f"part:{part.id}" if part.id else "head", QRect(inset, inset, width, height),
        palette.sun if found else "" if letter else palette.brand_soft, radius=look.world_px(12),
        words=tuple(replace(one, x=one.x + inset, top=one.top + inset) for one in content.words),
        signs=tuple(replace(one, rect=one.rect.translated(inset, inset)) for one in content.signs),
        usable=bool(part.id) and not found, name=part.text,
    )  # fmt: skip
    tags = tag.shifted(inset, inset).pieces
    return Block((piece, *tags), height + inset, content.broken)


def _part(sheet: Sheet, part: Part, room: int = 0) -> Block:
    """One line or paragraph; when it was found, marked as with a highlighter, with its label."""
    look, palette = sheet.look, sheet.look.palette
    if not part.text:
        return Block((Piece("", QRect(0, 0, 1, look.world_px(10))),), look.world_px(10))
    width = room or sheet.width - 2 * sheet.pad
    found = bool(part.id) and part.id in sheet.state.pointed
    pad_x, pad_y = look.world_px(10), sheet.air
    words = _words(sheet, part, QPoint(pad_x, pad_y), width - 2 * pad_x, found=found)
    height = words.bottom + pad_y
    tag = Block((), 0)
    if found and part.tag:
        tag = _tag(look, part, width)
        beside = width - tag.pieces[0].rect.width() - pad_x
        widest = max(length(look, line, _size(part), bold=part.style in _BOLD) for line in words.lines)
        fits = words.side == "left" and len(words.lines) == 1 and widest + 2 * pad_x < beside
        if fits:
            tag = tag.shifted(beside, (height - tag.height) // 2)
        else:
            tag = tag.shifted(pad_x, height)
            height += tag.height + look.world_px(5)
    piece = Piece(
        f"part:{part.id}" if part.id else "", QRect(0, 0, width, height), palette.sun if found else "",
        palette.line if part.style == "amount" else "", radius=look.world_px(8), words=(words,),
        usable=bool(part.id) and not found, name=part.text,
    )  # fmt: skip
    return Block((piece, *tag.pieces), height, 0)


def _size(part: Part) -> int:
    return {"small": 18, "object": 22, "amount": 25, "date": 19, "to": 19}.get(part.style, 20)


def _words(sheet: Sheet, part: Part, at: QPoint, width: int, *, found: bool) -> Words:
    palette = sheet.look.palette
    colour = palette.ink
    if part.style == "link":
        colour = palette.brand
    elif part.style in ("small", "date", "to"):
        colour = palette.muted
    words = write(
        sheet.look, part.text, at, width, size=_size(part), bold=part.style in _BOLD,
        colour=palette.on_sun if found else colour, side=_side(sheet, part),
    )  # fmt: skip
    return replace(words, lined=part.style == "link")


def _side(sheet: Sheet, part: Part) -> str:
    centred = part.style == "date" and sheet.state.round.paper == "sms"
    return "centre" if centred else _SIDES.get(part.style, "left")


def _tag(look: Look, part: Part, width: int) -> Block:
    """The label of what was found."""
    if not part.tag:
        return Block((), 0)
    palette = look.palette
    pad_x, pad_y = look.world_px(12), look.world_px(4)
    own = min(length(look, part.tag, 18, bold=True) + 2 * pad_x, width)
    words = write(
        look, part.tag, QPoint(pad_x, pad_y), own - 2 * pad_x, size=18, bold=True, colour=palette.on_brand
    )
    height = words.bottom + pad_y
    piece = Piece("", QRect(0, 0, own, height), palette.brand, radius=height // 3, words=(words,))
    return Block((piece,), height)
