"""Where every piece of the table is, for a state, a look, a size and what is scrolled.

Apart because it is a function without memory: the view asks it what is on the screen, and also what would be
there after a scroll, which is how a hidden place is shown the way to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_boards import table
from kiosk.ui.worlds.cards_chat import conversation
from kiosk.ui.worlds.cards_document import document
from kiosk.ui.worlds.cards_pieces import Block, Piece, Sign, stacked
from kiosk.ui.worlds.cards_tiles import Body, body
from kiosk.ui.worlds.cards_words import guide
from kiosk.worlds.cards_state import State

NOTCH = 60
LOW = 420
"""A window lower than this (mock-up pixels of the world) has one line above the cards."""
_BAR = 56
_LAYERS: dict[str, Callable[[Look, State, int, int], Block]] = {"document": document, "chat": conversation}


@dataclass(frozen=True, slots=True)
class Page:
    """`viewport`: where the flow is seen. `overflow`: how far it scrolls. `notch`: one turn of the wheel."""

    pieces: tuple[Piece, ...]
    arrows: tuple[Piece, ...]
    viewport: QRect
    overflow: int
    scroll: int
    notch: int
    track: QRect
    thumb: QRect

    def find(self, place: str) -> Piece | None:
        return next((piece for piece in (*self.pieces, *self.arrows) if place and piece.place == place), None)

    def at(self, point: QPoint) -> Piece | None:
        """The usable piece under the pointer; the later one lies on top."""
        for piece in reversed((*self.pieces, *self.arrows)):
            if piece.usable and self.visible(piece).contains(point):
                return piece
        return None

    def visible(self, piece: Piece) -> QRect:
        return piece.rect if piece in self.arrows else piece.rect.intersected(self.viewport)

    def in_sight(self, piece: Piece) -> bool:
        """Enough of it is seen to aim at."""
        enough = min(piece.rect.height(), self.viewport.height()) * 0.6
        return piece in self.arrows or self.visible(piece).height() >= enough

    def scroll_to(self, rect: QRect) -> int:
        """The scroll, in whole notches from here, that brings this part of the flow into sight."""
        top, bottom, shift = self.viewport.top(), self.viewport.bottom(), 0
        if rect.bottom() > bottom:
            shift = min(rect.bottom() - bottom, rect.top() - top)
        if rect.top() < top:
            shift = rect.top() - top
        notches = -(-abs(shift) // self.notch)
        return max(0, min(self.overflow, self.scroll + (notches if shift > 0 else -notches) * self.notch))


def lay_out(look: Look, state: State, size: QSize, scroll: int) -> Page:
    px = look.world_px
    margin = px(18) if size.width() > px(700) else px(12)
    area = QRect(margin, 0, size.width() - 2 * margin, size.height())
    flow, overflow, width = Block((), 0), 0, area.width()
    for bar in (0, px(_BAR)):
        width = area.width() - bar
        flow = _flow(look, state, width, area.height(), margin)
        overflow = max(0, flow.height - area.height())
        if not overflow:
            break
    at = max(0, min(scroll, overflow))
    viewport = QRect(0, 0, area.left() + width + margin // 2 if overflow else size.width(), size.height())
    arrows: tuple[Piece, ...] = ()
    track = thumb = QRect()
    if overflow:
        column = QRect(size.width() - px(_BAR) - px(4), px(6), px(50), size.height() - px(12))
        arrows, track, thumb = _scroll_bar(look, column, at, overflow)
    pieces = flow.shifted(area.left(), -at).pieces
    return Page(pieces, arrows, viewport, overflow, at, px(NOTCH), track, thumb)


def _flow(look: Look, state: State, width: int, height: int, margin: int) -> Block:
    low = height < look.world_px(LOW)
    head = _short_head(look, state, width) if low else _head(look, state, width)
    top, gap = margin * 3 // 4, look.world_px(14)
    room = height - top - head.height - gap - margin
    board = _LAYERS.get(state.round.board, table)(look, state, width, room)
    whole = stacked((head, board), gap, top)
    return replace(whole, height=whole.height + margin)


def _head(look: Look, state: State, width: int) -> Block:
    """Who asks, or what it is about, and one line that says what can be done now."""
    palette, one = look.palette, state.round
    told = _told(state)
    line = (guide(state), 19, told, palette.ink if told or state.held else palette.muted)
    lines = [(one.title, 23, True, ""), line]
    icon = Sign(QRect(), one.icon, palette.on_brand, palette.brand) if one.icon else None
    content = body(look, icon, lines, width, side=50, pad=0)
    height = max(content.height, _tallest(look, state, width).height)
    piece = Piece("head", QRect(0, 0, width, height), words=content.words, signs=content.signs)
    return Block((_centred(piece, content),), height, content.broken)


def _short_head(look: Look, state: State, width: int) -> Block:
    """A low window has room for one of the two: the title, or what has just happened."""
    told = _told(state) or not state.round.title
    line = (guide(state) if told else state.round.title, 20, True, "")
    content = body(look, None, [line], width, pad=0)
    piece = Piece("head", QRect(0, 0, width, content.height), words=content.words)
    return Block((piece,), content.height, content.broken)


def _told(state: State) -> bool:
    """True when the line above the cards says what has just happened."""
    return state.note.partition(":")[0] not in ("", "complete") and not state.complete


def _centred(piece: Piece, content: Body) -> Piece:
    spare = (piece.rect.height() - content.height) // 2
    moved = Piece("", QRect(), words=content.words, signs=content.signs).shifted(0, spare)
    return replace(piece, words=moved.words, signs=moved.signs)


def _tallest(look: Look, state: State, width: int) -> Body:
    """Room for the longest line, so that the table does not jump when the line changes."""
    long = "L'ordre n'est pas encore le bon. Échangez deux cartes."
    text = max((state.round.text, long), key=len)
    icon = Sign(QRect(), state.round.icon, "") if state.round.icon else None
    return body(look, icon, [(state.round.title, 23, True, ""), (text, 19, True, "")], width, side=50, pad=0)


def _scroll_bar(look: Look, column: QRect, scroll: int, overflow: int) -> tuple[tuple[Piece, ...], QRect, QRect]:
    px = look.world_px
    side = min(column.width(), max(column.height() // 3, 8))
    up = QRect(column.left(), column.top(), column.width(), side)
    down = QRect(column.left(), column.bottom() + 1 - side, column.width(), side)
    track = QRect(column.left(), up.bottom() + 1, column.width(), max(down.top() - up.bottom() - 1, 1))
    seen = round(track.height() * column.height() / (column.height() + overflow))
    length = max(seen, min(px(24), track.height()))
    offset = round((track.height() - length) * scroll / overflow)
    thumb = QRect(track.left() + px(8), track.top() + offset, track.width() - 2 * px(8), length)
    return (_arrow(look, "up", up, "Monter"), _arrow(look, "down", down, "Descendre")), track, thumb


def _arrow(look: Look, name: str, box: QRect, said: str) -> Piece:
    side = min(box.width(), box.height()) * 7 // 10
    square = QRect(0, 0, side, side)
    square.moveCenter(box.center())
    sign = Sign(square, f"arrow-{name}", look.palette.brand)
    return Piece(
        name, box, look.palette.brand_soft, look.palette.brand, radius=look.world_px(10),
        signs=(sign,), usable=True, name=said,
    )  # fmt: skip
