"""Where everything is on the screen now: the frame, the page scrolled to its place, and what lies in front.

Apart because view, painter, spotlight and tests ask the same layout, which is a value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.forms_column import Column
from kiosk.ui.worlds.forms_frame import bar, card, downloads, knob, site_head
from kiosk.ui.worlds.forms_front import fill_front, front_name
from kiosk.ui.worlds.forms_marks import Box, Piece, least
from kiosk.ui.worlds.forms_page import fill_page
from kiosk.worlds.forms_state import State

CARD = 280
"""Mock-up pixels that the card takes beside a page, and what the page needs for itself:"""
PAGE = 500
WIDEST = 680


@dataclass(frozen=True, slots=True)
class Sight:
    """What the view itself decides: how far the page and what is in front are scrolled, and the unfolded card."""

    scroll: int = 0
    front_scroll: int = 0
    card: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """`veil`: the page is behind something. `lone`: only these places are gone through with the keyboard."""

    pieces: tuple[Piece, ...]
    behind: tuple[Piece, ...]
    page_window: QRect
    viewport: QRect
    scroll: int
    overflow: int
    track: QRect
    thumb: QRect
    veil: bool
    lone: tuple[str, ...] = ()

    def find(self, place: str) -> Piece | None:
        return next((piece for piece in reversed(self.pieces) if place and piece.place == place), None)

    def visible(self, piece: Piece) -> QRect:
        return piece.rect.intersected(self.viewport) if piece.flows else piece.rect

    def places(self) -> list[str]:
        """What the Tab key goes through, in order."""
        usable = [piece.place for piece in self.pieces if piece.usable and piece.local not in ("up", "down")]
        return [place for place in usable if not self.lone or place in self.lone]


@dataclass(frozen=True, slots=True)
class _Flow:
    """Pieces scrolled to their place in a window, and the scroll bar beside them."""

    pieces: tuple[Piece, ...]
    window: QRect
    track: QRect
    scroll: int
    overflow: int


def lay_out(look: Look, state: State, size: QSize, sight: Sight) -> Shown:
    start, width = state.start, size.width()
    beside = bool(start.card.lines) and width - look.world_px(CARD) >= look.world_px(PAGE)
    frame = bar(look, state, width, card_folded=bool(start.card.lines) and not beside)
    foot = downloads(look, state, width, size.height())
    top = frame[0].rect.bottom() + 1
    bottom = foot[0].rect.top() if foot else size.height()
    room = QRect(0, top, width - (look.world_px(CARD) if beside else 0), bottom - top)
    aside = _aside(look, state, QRect(room.right() + 1, top, width - room.width(), bottom - top)) if beside else []
    flow = _scrolled(look, lambda wide: _page(look, state, wide, room.height()), room, sight.scroll)
    name = front_name(state, card_shown=sight.card and not beside)
    around = (*frame, *foot)
    if not name:
        arrows, thumb = _arrows(look, flow), _thumb(look, flow)
        pieces = (*flow.pieces, *aside, *around, *arrows)
        return Shown(
            pieces, (), flow.window, flow.window, flow.scroll, flow.overflow, flow.track, thumb, veil=False,
            lone=_lone(state, flow.pieces),
        )  # fmt: skip
    whole = QRect(0, top, width, bottom - top)
    front = _scrolled(
        look, lambda wide: _panel(look, state, name, wide, whole.height()), whole, sight.front_scroll
    )
    behind = () if state.closed else (*flow.pieces, *aside)
    under = tuple(replace(piece, move=None, local="") for piece in behind)
    pieces = (*map(_frozen, around), *front.pieces, *_arrows(look, front))
    thumb = _thumb(look, front)
    return Shown(
        pieces, under, flow.window, front.window, front.scroll, front.overflow, front.track, thumb, veil=True
    )  # fmt: skip


def _frozen(piece: Piece) -> Piece:
    """What stays possible around a panel: throwing a downloaded file away, folding the card."""
    kept = piece.place.startswith("discard:") or piece.local == "card"
    return piece if kept else replace(piece, move=None, local="")


def _lone(state: State, pieces: tuple[Piece, ...]) -> tuple[str, ...]:
    """While a list or calendar is unfolded, the keyboard stays in it."""
    if not state.open:
        return ()
    kinds = (f"option:{state.open}:", "day:", "month:")
    unfolded = [piece.place for piece in pieces if piece.place.startswith(kinds)]
    return (f"calendar:{state.open}", f"control:{state.open}", *unfolded)


def _page(look: Look, state: State, width: int, height: int) -> list[Piece]:
    pad = look.px(28) if width > look.px(620) else look.px(16)
    head = site_head(look, state, width, pad, low=height < look.world_px(400))
    wide = min(width - 2 * pad, look.world_px(WIDEST))
    column = Column(look, (width - wide) // 2, wide, head[0].rect.height())
    fill_page(column, state)
    end = Piece("", QRect(0, column.low, width, look.px(6)))
    return [*head, *column.pieces, end, *column.front]


def _panel(look: Look, state: State, name: str, width: int, height: int) -> list[Piece]:
    """The panel in the middle of the window; at the top of it when it is higher."""
    edge = look.px(16)
    wide = min(width - 2 * edge, look.world_px(520))
    column = Column(look, (width - wide) // 2, wide, edge)
    fill_front(column, state, name)
    down = max((height - column.top - edge) // 3, 0)
    pieces = [piece.shifted(0, down) for piece in column.pieces]
    return [*pieces, Piece("", QRect(0, column.top + down, 1, edge))]


def _aside(look: Look, state: State, room: QRect) -> list[Piece]:
    """The card beside the page."""
    edge = look.px(14)
    column = Column(look, room.left() + edge // 2, room.width() - edge - edge // 2, room.top() + edge)
    card(column, state.start)
    desk = Piece("desk", room, (Box(room, look.palette.paper),))
    return [desk, *column.pieces]


def _scrolled(look: Look, make: Callable[[int], list[Piece]], room: QRect, scroll: int) -> _Flow:
    """Makes the pieces as wide as the room, or narrower beside a scroll bar when they are too high for it."""
    pieces, wide, track = make(room.width()), room.width(), QRect()
    if _height(pieces) > room.height():
        wide = room.width() - least(look)
        pieces = make(wide)
        track = QRect(room.left() + wide, room.top(), least(look), room.height())
    window = QRect(room.left(), room.top(), wide, room.height())
    overflow = max(_height(pieces) - room.height(), 0)
    at = max(0, min(scroll, overflow))
    moved = tuple(
        replace(piece.shifted(room.left(), room.top() - at), flows=True) for piece in pieces
    )  # fmt: skip
    return _Flow(moved, window, track, at, overflow)


def _height(pieces: list[Piece]) -> int:
    return max((piece.rect.bottom() + 1 for piece in pieces), default=0)


def _arrows(look: Look, flow: _Flow) -> tuple[Piece, ...]:
    if flow.track.isEmpty():
        return ()
    track, side = flow.track, min(flow.track.width(), flow.track.height() // 3)
    ground = Piece("", track, (Box(track, look.palette.paper),))
    up = QRect(track.left(), track.top(), track.width(), side)
    down = QRect(track.left(), track.bottom() + 1 - side, track.width(), side)
    return (
        ground, knob(look, up, "up", "up", "Monter dans la page", None, local="up"),
        knob(look, down, "down", "down", "Descendre dans la page", None, local="down"),
    )  # fmt: skip


def _thumb(look: Look, flow: _Flow) -> QRect:
    if flow.track.isEmpty():
        return QRect()
    side = min(flow.track.width(), flow.track.height() // 3)
    run = flow.track.height() - 2 * side
    long = max(run * flow.window.height() // (flow.window.height() + flow.overflow), look.px(24))
    at = (run - long) * flow.scroll // flow.overflow if flow.overflow else 0
    inset = flow.track.width() // 4
    return QRect(flow.track.left() + inset, flow.track.top() + side + at, flow.track.width() - 2 * inset, long)
