"""The bar at the bottom of the screen and what unfolds over it: start menu, tray panels, the right button's menu.

Apart because all of them lie over the windows and fold away again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_board import Board
from kiosk.ui.worlds.desktop_contents import context_knobs, sub_name
from kiosk.ui.worlds.desktop_icons import glyph_of
from kiosk.ui.worlds.desktop_pieces import Glyph, Knob, Piece
from kiosk.ui.worlds.desktop_settings_page import networks, sound
from kiosk.ui.worlds.desktop_sheet import PAD, SMALL, Sheet
from kiosk.ui.worlds.lines import Words
from kiosk.worlds.desktop_look_up import found, front, name_of, title_of
from kiosk.worlds.desktop_text import folded
from kiosk.worlds.desktop_values import State, Window
from kiosk.worlds.desktop_windows import menu_of

PANEL = 400


def bar_height(board: Board) -> int:
    return min(max(board.px(54), board.look.mm(16)), board.whole.height() // 6)


def taskbar(board: Board, strip: QRect) -> None:
    palette, side = board.palette, strip.height()
    board.add(Piece("taskbar", strip, palette.card, solid=True))
    board.add(Piece("taskbar-edge", QRect(strip.left(), strip.top(), strip.width(), 1), palette.line))
    lit = board.state.panel == "start"
    _sign(
        board,
        "panel:start",
        QRect(strip.left(), strip.top(), side, side),
        "start",
        Move("panel", ("start",)),
        lit=lit,
    )
    left = strip.left() + side + board.px(4)
    right = _tray(board, strip)
    _tasks(board, QRect(left, strip.top(), right - left, side))


def _sign(board: Board, place: str, cell: QRect, glyph: str, move: Move | None, *, lit: bool) -> None:
    palette, inner = board.palette, cell.adjusted(3, 4, -3, -3)
    share = 60 if glyph == "start" else 50
    mark = QRect(0, 0, inner.height() * share // 100, inner.height() * share // 100)
    mark.moveCenter(inner.center())
    board.add(
        Piece(
            place,
            inner,
            palette.brand_soft if lit else "",
            palette.brand if lit else "",
            board.px(8),
            move=move,
            glyphs=(Glyph(mark, glyph, palette.brand if glyph == "start" else palette.ink),),
            takes="usb" if place == "panel:usb" else "",
            hot=palette.brand_soft,
        )
    )


def _tray(board: Board, strip: QRect) -> int:
    """From the right: the strip that shows the desk, the clock, the signs. Answers where they begin."""
    state, palette, px = board.state, board.palette, board.px
    x = strip.right() + 1 - px(16)
    board.add(
        Piece(
            "peek",
            QRect(x, strip.top() + 4, px(14), strip.height() - 7),
            palette.brand_soft if board.sight.peek else "",
            palette.line,
            px(3),
            local="peek",
            takes="desk",
            hot=palette.brand_soft,
        )
    )
    sheet = board.sheet(strip.width(), zoomed=False)
    wide = sheet.length(state.start.time, size=SMALL)
    x -= wide + px(12)
    clock = sheet.words(state.start.time, x, 0, wide + 2, size=SMALL)
    clock = replace(clock, top=strip.top() + (strip.height() - clock.bottom) // 2)
    board.add(Piece("clock", QRect(x, strip.top(), wide + 2, strip.height()), words=(clock,)))
    cell = min(strip.height() * 9 // 10, max(px(44), board.look.mm(12)))
    x -= px(6)
    for name in reversed((*(("usb",) if state.usb == "in" else ()), *state.start.tray)):
        x -= cell
        box = QRect(x, strip.top(), cell, strip.height())
        _sign(
            board, f"panel:{name}", box, tray_glyph(state, name), Move("panel", (name,)), lit=state.panel == name
        )
    return x - px(4)


def tray_glyph(state: State, name: str) -> str:
    if name == "usb":
        return "stick"
    if name == "volume":
        return "volume" if state.volume else "mute"
    return "wifi" if state.wifi else "wifi_off"


def _tasks(board: Board, room: QRect) -> None:
    """A button for each program that runs, in the order they were opened: sign and name while there is room."""
    state, gap = board.state, board.px(4)
    running = sorted(state.windows, key=lambda window: window.slot)
    if not running:
        return
    sheet = board.sheet(room.width(), zoomed=False)
    names = max(sheet.length(title_of(state, window), size=SMALL, bold=True) for window in running)
    whole = names + room.height() + board.px(8)
    each = room.width() // len(running) - gap
    width = whole if whole <= each else min(room.height(), each)
    for number, window in enumerate(running):
        cell = QRect(room.left() + number * (width + gap), room.top(), width, room.height())
        _task(board, sheet, window, cell, named=width == whole)


def _task(board: Board, sheet: Sheet, window: Window, cell: QRect, *, named: bool) -> None:
    state, palette, px = board.state, board.palette, board.px
    ahead = front(state) == window
    inner = cell.adjusted(1, 4, -1, -3)
    side = min(inner.height() * 6 // 10, inner.width() * 8 // 10)
    art = QRect(0, 0, side, side)
    art.moveCenter(inner.center())
    words: tuple[Words, ...] = ()
    if named:
        art.moveLeft(inner.left() + px(8))
        name = sheet.words(title_of(state, window), art.right() + px(8), 0, cell.width(), size=SMALL, bold=ahead)
        words = (replace(name, top=inner.top() + (inner.height() - name.bottom) // 2),)
    move = Move("minimise", (window.id,)) if ahead and not state.panel else Move("front", (window.id,))
    board.add(
        Piece(
            f"task:{window.id}",
            inner,
            palette.brand_soft if ahead else "",
            "",
            px(8),
            words,
            (Glyph(art, glyph_of(state, window.at or window.doc or window.id), palette.ink),),
            move=move,
            takes=window.at,
            hot=palette.brand_soft,
        )
    )
    long = inner.width() // (2 if ahead else 5)
    under = QRect(inner.center().x() - long // 2, inner.bottom() - px(4), long, max(px(3), 2))
    board.add(Piece(f"running:{window.id}", under, palette.brand if ahead else palette.muted, radius=px(2)))


def panel(board: Board, area: QRect) -> None:
    """What is unfolded now."""
    state = board.state
    if state.panel:
        _unfolded(board, area, state.panel)
    if state.context:
        _context(board, area)


def _unfolded(board: Board, area: QRect, name: str) -> None:
    px = board.px
    gap, pad = px(8), px(PAD)
    wide = min(px(PANEL), area.width() - 2 * gap)
    fills = _FILLS[name]
    trial = board.sheet(wide - 2 * pad)
    for fill in fills:
        fill(board.state, trial)
    high = min(trial.y + 2 * pad, area.height() - 2 * gap)
    left = area.left() + gap if name == "start" else area.right() - gap - wide
    box = QRect(left, area.bottom() + 1 - gap - high, wide, high)
    board.panel(f"unfolded:{name}", box)
    inner = box.adjusted(pad, pad, -pad, -pad)
    top, flow, bottom = (partial(fill, board.state) for fill in fills)
    board.stack(f"panel:{name}", inner, top, flow, bottom)


def _search(state: State, sheet: Sheet) -> None:
    live = state.focus == "search"
    sheet.field("search", state.typed if live else "", live=live, hint="Rechercher", glyph="search")
    sheet.gap(8)


def _programs(state: State, sheet: Sheet) -> None:
    """All programs, or what was found by its name."""
    searching = bool(folded(state.typed))
    ids = found(state) if searching else tuple(program.id for program in state.start.programs)
    if searching and not ids:
        sheet.text("nothing", "Rien ne porte ce nom.", colour=sheet.palette.muted, x=sheet.px(PAD))
        sheet.gap()
    for id in ids:
        knob = Knob(f"menu:{id}", name_of(state, id), glyph_of(state, id), Move("open", (id,)))
        sheet.row(knob, under=sub_name(state, id) if searching else "")


def _leaving(state: State, sheet: Sheet) -> None:
    sheet.gap(8)
    sheet.add(Piece("line:start", QRect(0, sheet.y, sheet.width, 1), sheet.palette.line))
    sheet.gap(8)
    side = sheet.text_px(26)
    name = sheet.words(state.start.user, side + sheet.px(10), sheet.y, sheet.width - side, size=SMALL, bold=True)
    high = max(side, name.bottom - sheet.y)
    mark = QRect(0, sheet.y + (high - side) // 2, side, side)
    sheet.add(
        Piece(
            "user",
            QRect(0, sheet.y, sheet.width, high),
            words=(name,),
            glyphs=(Glyph(mark, "person", sheet.palette.brand),),
        )
    )
    sheet.gap(6)
    sheet.bar(
        [
            Knob("lock", "Verrouiller", "lock", Move("lock")), Knob("sleep", "Veille", "moon", Move("sleep")),
            Knob("shut_down", "Éteindre", "power", Move("shut_down")),
        ]
    )  # fmt: skip


def _nothing(_state: State, _sheet: Sheet) -> None:
    """Small panels have neither head nor foot."""


def _stick(state: State, sheet: Sheet) -> None:
    sheet.row(Knob("stick-row", name_of(state, "usb"), "usb"), under="Prête à être utilisée")
    sheet.gap(6)
    sheet.bar([Knob("eject", "Éjecter", "eject", Move("eject"), main=True)], right=True)


_FILLS: dict[str, tuple[Callable[[State, Sheet], None], ...]] = {
    "start": (_search, _programs, _leaving),
    "volume": (_nothing, sound, _nothing),
    "wifi": (_nothing, networks, _nothing),
    "usb": (_nothing, _stick, _nothing),
}
"""Head, what scrolls, foot."""


def _context(board: Board, area: QRect) -> None:
    """Beside what it is about, inside the screen."""
    state, px = board.state, board.px
    knobs = context_knobs(state, menu_of(state, state.context))
    about = next((piece for piece in reversed(board.pieces) if piece.place == f"item:{state.context}"), None)
    at = area.center() if about is None else about.seen.center()
    trial = board.sheet(area.width())
    wide = min(max(trial.button_width(knob) for knob in knobs) + px(40), area.width())
    pad = px(6)
    sheet = board.sheet(wide - 2 * pad)
    for knob in knobs:
        sheet.add(replace(sheet.button(knob, 0, sheet.y, sheet.width), ground="", edge=""))
    high = min(sheet.y + 2 * pad, area.height())
    left = max(min(at.x(), area.right() - wide), area.left())
    top = max(min(at.y(), area.bottom() - high), area.top())
    board.panel("context", QRect(left, top, wide, high), radius=px(8))
    board.add(*(replace(piece.shifted(left + pad, top + pad), clip=area) for piece in sheet.pieces))
