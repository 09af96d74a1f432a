"""Where everything of a desktop is, for a state, a look, a size and what is scrolled or out of the way.

Apart because it is a function without memory: the view asks it what is on the screen, and also what would be
there without the windows, which is how a hidden icon is shown the way to.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.desktop_board import Board, Sight
from kiosk.ui.worlds.desktop_case import case, case_height, has_case
from kiosk.ui.worlds.desktop_dialogs import dialog, door, notice, waiting
from kiosk.ui.worlds.desktop_frames import windows
from kiosk.ui.worlds.desktop_icons import desk
from kiosk.ui.worlds.desktop_panels import bar_height, panel, taskbar
from kiosk.ui.worlds.desktop_pieces import Page, Piece
from kiosk.worlds.desktop_values import State

DARK = "#0B0E14"


def lay_out(look: Look, state: State, size: QSize, sight: Sight) -> tuple[Page, Board]:
    board = Board(look, state, QRect(0, 0, size.width(), size.height()), sight)
    screen = QRect(board.whole)
    if has_case(state.start):
        high = case_height(board)
        screen.setBottom(screen.bottom() - high)
        _screen(board, screen)
        case(board, QRect(0, screen.bottom() + 1, size.width(), high))
    else:
        _screen(board, screen)
    return board.page, board


def _screen(board: Board, screen: QRect) -> None:
    state = board.state
    if state.power in ("off", "asleep", "starting", "closing"):
        board.add(Piece("dark", screen, DARK))
        if state.power in ("starting", "closing"):
            waiting(board, screen)
        return
    board.add(Piece("wall", screen))
    if state.power == "locked":
        door(board, screen)
        return
    high = bar_height(board)
    area = QRect(screen.left(), screen.top(), screen.width(), screen.height() - high)
    icons = desk(board, area)
    if not board.sight.peek:
        windows(board, area, icons)
    taskbar(board, QRect(screen.left(), area.bottom() + 1, screen.width(), high))
    notice(board, area)
    panel(board, area)
    if state.dialog:
        dialog(board, screen)
