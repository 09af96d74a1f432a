"""Windows: where each one is, its title bar with its three buttons, and what it shows under it.

Apart because a window's frame is the same whatever is in it; what is in it comes from its own modules.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_board import Board
from kiosk.ui.worlds.desktop_contents import (
    folder_window,
    notes_window,
    pdf_window,
    photo_window,
    plain_window,
)
from kiosk.ui.worlds.desktop_icons import glyph_of
from kiosk.ui.worlds.desktop_pieces import Glyph, Piece
from kiosk.ui.worlds.desktop_settings_page import settings_window
from kiosk.ui.worlds.desktop_sheet import TEXT
from kiosk.worlds.desktop_look_up import front, title_of
from kiosk.worlds.desktop_values import Window

WIDE_FROM, TALL_FROM = 560, 330
"""Below this room (mock-up pixels) a window takes all of it, as on a tablet."""
CONTENTS: dict[str, Callable[[Board, Window, QRect], None]] = {
    "folder": folder_window, "notes": notes_window, "photo": photo_window, "pdf": pdf_window,
    "settings": settings_window,
}  # fmt: skip


def windows(board: Board, area: QRect, icons: int) -> None:
    for window in board.state.windows:
        if not window.shrunk:
            _window(board, window, area if window.full else _normal(board, window, area, icons))


def _normal(board: Board, window: Window, area: QRect, icons: int) -> QRect:
    """Each window opens a little lower and further right than the one before."""
    px, gap = board.px, board.px(8)
    room = area.adjusted(icons + gap, gap, -gap, -gap)
    if room.width() < px(WIDE_FROM):
        room = area.adjusted(gap, gap, -gap, -gap)
    if room.width() < px(WIDE_FROM) or room.height() < px(TALL_FROM):
        return area.adjusted(2, 2, -2, -2)
    step = title_height(board)
    wide, high = min(room.width() - 2 * step, px(760)), min(room.height() - 2 * step, px(540))
    slot = window.slot % 3
    return QRect(room.left() + slot * step, room.top() + slot * step, wide, high)


def title_height(board: Board) -> int:
    return min(max(board.px(46), board.look.mm(12)), board.whole.height() // 7)


def _window(board: Board, window: Window, box: QRect) -> None:
    state, palette, px = board.state, board.palette, board.px
    ahead = front(state) == window
    bar = title_height(board)
    radius = 0 if window.full else px(10)
    # A click on a window that lies behind brings it to the front; in front it is only its ground.
    raise_it = None if ahead else Move("front", (window.id,))
    board.add(
        Piece(
            f"window:{window.id}",
            box,
            palette.card,
            palette.line,
            radius,
            solid=True,
            shadow=px(16) if ahead else px(8),
            move=raise_it,
            takes=window.at,
        )
    )
    _title(board, window, QRect(box.left(), box.top(), box.width(), bar), radius, ahead=ahead)
    inner = QRect(box.left() + 2, box.top() + bar, box.width() - 4, box.height() - bar - 3)
    CONTENTS.get(window.kind, plain_window)(board, window, inner)


def _title(board: Board, window: Window, strip: QRect, radius: int, *, ahead: bool) -> None:
    state, palette, px = board.state, board.palette, board.px
    ground = palette.brand_soft if ahead else palette.paper
    board.add(Piece(f"title:{window.id}", strip.adjusted(2, 2, -2, 0), ground, radius=max(radius - 2, 0)))
    width = min(max(px(52), board.look.mm(13)), strip.width() // 6)
    right = strip.right() - 2
    for verb, sign in (
        ("close", "close"), ("maximise", "restore_size" if window.full else "maximise"), ("minimise", "minimise"),
    ):  # fmt: skip
        knob = QRect(right - width + 1, strip.top() + 2, width, strip.height() - 2)
        side = min(strip.height(), width) * 45 // 100
        mark = QRect(0, 0, side, side)
        mark.moveCenter(knob.center())
        board.add(
            Piece(
                f"{verb}:{window.id}",
                knob,
                radius=max(radius - 2, 0),
                glyphs=(Glyph(mark, sign, palette.ink),),
                move=Move(verb, (window.id,)),
                hot="#E0483E" if verb == "close" else palette.line,
            )
        )
        right -= width
    _name(board, window, strip, right, title_of(state, window), ahead=ahead)


def _name(board: Board, window: Window, strip: QRect, right: int, title: str, *, ahead: bool) -> None:
    px, palette = board.px, board.palette
    side = min(px(26), strip.height() * 6 // 10)
    art = QRect(strip.left() + px(12), strip.top() + (strip.height() - side) // 2, side, side)
    left = art.right() + px(10)
    sheet = board.sheet(strip.width(), zoomed=False)
    text = f"{title} •" if window.unsaved else title
    colour = palette.ink if ahead else palette.muted
    words = sheet.words(text, left, 0, right - left - px(6), size=TEXT - 1, bold=ahead, colour=colour, most=1)
    words = replace(words, top=strip.top() + (strip.height() - words.bottom) // 2)
    fits = right - left > px(50)
    glyph = Glyph(art, glyph_of(board.state, window.at or window.doc or window.id), palette.ink)
    board.add(
        Piece(
            f"name:{window.id}",
            QRect(strip.left(), strip.top(), right - strip.left(), strip.height()),
            words=(words,) if fits else (),
            glyphs=(glyph,),
        )
    )
