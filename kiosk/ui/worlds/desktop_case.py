"""The case under the screen: the button that starts the machine, the USB hole, and the stick beside it or in it.

Apart because it is no part of what the machine shows: it is there when the screen is dark, too.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_board import Board
from kiosk.ui.worlds.desktop_pieces import Glyph, Piece
from kiosk.ui.worlds.desktop_sheet import SMALL
from kiosk.worlds.desktop_values import Start

SHELL, DARK, EDGE, LIGHT, AMBER = "#D5DAE1", "#3E4A60", "#9AA3B2", "#3FBF6B", "#FFB703"
INK = "#14213D"


def has_case(start: Start) -> bool:
    return start.device or bool(start.usb) or start.power == "off"


def case_height(board: Board) -> int:
    return min(max(board.px(92), board.look.mm(24)), board.whole.height() // 5)


def case(board: Board, strip: QRect) -> None:
    board.add(Piece("case", strip, SHELL, solid=True))
    board.add(Piece("case-edge", QRect(strip.left(), strip.top(), strip.width(), max(board.px(4), 2)), DARK))
    _power(board, strip)
    if board.state.start.usb:
        _port(board, strip)


def _power(board: Board, strip: QRect) -> None:
    state, px = board.state, board.px
    side = strip.height() - px(20)
    button = QRect(strip.right() - px(18) - side, strip.top() + px(12), side, side)
    light = {"on": LIGHT, "locked": LIGHT, "starting": LIGHT, "closing": LIGHT, "asleep": AMBER}.get(
        state.power, ""
    )
    mark = button.adjusted(side // 4, side // 4, -side // 4, -side // 4)
    board.add(
        Piece(
            "power",
            button,
            "#F4F6F9",
            EDGE,
            side // 2,
            glyphs=(Glyph(mark, "power", INK),),
            move=Move("power"),
            hot="#FFFFFF",
            shadow=px(5),
        )
    )
    dot = px(10)
    lamp = QRect(button.left() - px(14) - dot, button.center().y() - dot // 2, dot, dot)
    board.add(Piece("lamp", lamp, light or "#A9B1BE", EDGE, dot // 2))


def _port(board: Board, strip: QRect) -> None:
    """The hole, and the stick: lying beside it, or in it."""
    px, state = board.px, board.state
    high = min(px(40), strip.height() * 5 // 10)
    middle = strip.top() + strip.height() // 2 + px(2)
    hole = QRect(strip.left() + px(26), middle - high // 4, high * 6 // 5, high // 2)
    board.add(Piece("port", hole, "#20242E", EDGE, px(3)))
    board.add(Piece("port-tongue", hole.adjusted(px(5), hole.height() // 2, -px(5), -px(4)), "#5E6B80"))
    out = state.usb == "out"
    left = hole.right() + (px(40) if out else -hole.width() * 6 // 10)
    stick = QRect(left, middle - high // 2, high * 3, high)
    metal = QRect(left, stick.top() + high // 5, high * 8 // 10, high * 6 // 10)
    body = QRect(metal.right() - 2, stick.top(), stick.right() - metal.right(), high)
    if not out:
        metal.setLeft(hole.center().x())
    board.add(Piece("stick-metal", metal, "#C6CFDB", "#5E6B80", 2))
    board.add(Piece("stick-body", body, "#0B4F6C", "", px(6), shadow=px(5)))
    lamp = QRect(body.right() - px(14), middle - px(3), px(6), px(6))
    board.add(Piece("stick-lamp", lamp, "#9ADCF2" if state.usb == "in" else "#31677F", radius=px(3)))
    touch = board.touch()
    reach = QRect(left, middle - max(touch, high) // 2, stick.width(), max(touch, high))
    board.add(Piece("stick", reach, move=Move("plug") if out else Move("pull")))
    sheet = board.sheet(strip.width(), zoomed=False)
    words = sheet.words("Clé USB", stick.right() + px(12), 0, strip.width(), size=SMALL, bold=True, colour=INK)
    words = replace(words, top=middle - words.bottom // 2)
    wide = sheet.length("Clé USB", size=SMALL, bold=True) + 4
    if words.x + wide < strip.right() - strip.height() - px(50):
        board.add(Piece("stick-name", QRect(words.x, words.top, wide, words.pitch), words=(words,)))
