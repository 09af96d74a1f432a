"""Icons with their names: on the ground of the desk, and in a window that shows a folder.

Apart because both are laid out and handled alike: one click selects, two open, the right button unfolds a menu, a
held button carries.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_board import Board
from kiosk.ui.worlds.desktop_pieces import Glyph, Picture, Piece
from kiosk.ui.worlds.desktop_sheet import SMALL, Sheet
from kiosk.worlds.desktop_look_up import desk_icons, inside, is_folder, name_of, program_of, thing_of
from kiosk.worlds.desktop_values import State

SIDE = 66
NARROWEST = 112


def glyph_of(state: State, id: str) -> str:
    if id == "bin":
        return "bin_full" if inside(state, "bin") else "bin"
    if id == "usb":
        return "usb"
    thing, program = thing_of(state, id), program_of(state, id)
    if thing is not None:
        return "photos" if thing.kind == "photo" else thing.kind
    return "files" if program is None else program.kind


def cell_width(board: Board, ids: tuple[str, ...], most: int) -> int:
    """Wide enough for the longest word of all names, so that no word is broken while there is room."""
    sheet = board.sheet(most)
    words = [word for id in ids for word in name_of(board.state, id).split(" ")]
    longest = max((sheet.length(word, size=SMALL) for word in words), default=0)
    return min(max(board.px(NARROWEST), longest + board.px(14)), most)


def icon(sheet: Sheet, state: State, id: str, box: QRect, side: int, *, most: int = 3) -> Piece:
    """A cell with its picture and its name; its rectangle is as high as both."""
    thing = thing_of(state, id)
    pad = sheet.px(6)
    art = QRect(box.left() + (box.width() - side) // 2, box.top() + pad, side, side)
    words = sheet.words(
        name_of(state, id), 0, art.bottom() + sheet.px(4), box.width() - pad, size=SMALL, most=most
    )
    height = words.bottom + pad - box.top()
    chosen = state.selected == id
    photo = thing is not None and thing.kind == "photo"
    return Piece(
        f"item:{id}", QRect(box.left(), box.top(), box.width(), height),
        sheet.palette.brand_soft if chosen else "", sheet.palette.brand if chosen else "", sheet.px(8),
        sheet.centred(words, box.left(), box.width()),
        () if photo else (Glyph(art, glyph_of(state, id), sheet.palette.ink),),
        (Picture(art, thing.picture),) if photo and thing is not None else (),
        move=Move("select", (id,)), twice=Move("open", (id,)), right=Move("menu", (id,)),
        drags=id if thing is not None else "", takes=id if is_folder(state, id) else "",
        hot=sheet.palette.brand_soft,
    )  # fmt: skip


def desk(board: Board, area: QRect) -> int:
    """The icons of the desk, column by column. Answers the width that they take; the rest is for windows."""
    state, margin = board.state, board.px(8)
    ids = desk_icons(state)
    ground = Piece("ground:desk", area, move=Move("dismiss"), right=Move("menu", ("desk",)), takes="desk")
    board.add(ground)
    if not ids:
        return 0
    most = (area.width() - margin) // 2
    width = cell_width(board, ids, most)
    side = min(board.px(SIDE), max(area.height() // 5, 48))
    sheet = board.sheet(area.width())
    cells = [icon(sheet, state, id, QRect(0, 0, width, 0), side) for id in ids]
    height = max(cell.rect.height() for cell in cells) + board.px(6)
    rows = max((area.height() - 2 * margin) // height, 1)
    columns = -(-len(ids) // rows)
    if columns * width + margin > area.width():
        return _scrolling(board, area, cells, width)
    for number, cell in enumerate(cells):
        column, line = divmod(number, rows)
        board.add(cell.shifted(area.left() + margin + column * width, area.top() + margin + line * height))
    return margin + columns * width


def _scrolling(board: Board, area: QRect, cells: list[Piece], width: int) -> int:
    """More icons than the desk holds at this size: they scroll, row by row."""
    board.flow("desk", area, lambda sheet: rows_of(sheet, cells, width))
    return area.width()


def rows_of(sheet: Sheet, cells: list[Piece], width: int) -> None:
    """Cells side by side, each row as high as its highest."""
    across = max(sheet.width // width, 1)
    step = sheet.width // across if across > 1 and len(cells) > across else width
    for first in range(0, len(cells), across):
        row = cells[first : first + across]
        top, height = sheet.y, max(cell.rect.height() for cell in row)
        for number, cell in enumerate(row):
            tall = QRect(cell.rect.left(), cell.rect.top(), cell.rect.width(), height)
            sheet.add(replace(cell, rect=tall).shifted(number * step, top))
        sheet.gap(6)


def folder_cells(board: Board, sheet: Sheet, folder: str) -> None:
    """What lies in a folder."""
    state = board.state
    ids = tuple(thing.id for thing in inside(state, folder))
    sheet.gap(6)
    if not ids:
        empty = "La corbeille est vide." if folder == "bin" else "Ce dossier est vide."
        sheet.gap()
        sheet.middle(f"empty:{folder}", empty, colour=sheet.palette.muted)
        sheet.gap()
        return
    width = cell_width(board, ids, sheet.width)
    side = min(board.px(SIDE + 22), max(board.whole.height() // 5, 48))
    rows_of(sheet, [icon(sheet, state, id, QRect(0, 0, width, 0), side, most=4) for id in ids], width)
