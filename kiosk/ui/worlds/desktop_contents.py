"""What windows show: a folder, a document to write in, a photo, a PDF, the small window of another program.

Apart because each is what a person came for; frames, settings and panels are around it.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_board import Board
from kiosk.ui.worlds.desktop_icons import folder_cells, glyph_of
from kiosk.ui.worlds.desktop_pieces import Glyph, Knob, Picture, Piece
from kiosk.ui.worlds.desktop_sheet import PAD, TEXT, Sheet
from kiosk.worlds.desktop_look_up import front, has_bin, inside, name_of, path, program_of, thing_of
from kiosk.worlds.desktop_values import State, Window
from kiosk.worlds.desktop_windows import can_go_back

COMMAND_KNOBS = {
    "copy": ("Copier", "copy"), "paste": ("Coller", "paste"), "rename": ("Renommer", "rename"),
    "delete": ("Supprimer", "delete"), "restore": ("Restaurer", "restore"),
    "empty": ("Vider la corbeille", "delete"), "eject": ("Éjecter", "eject"), "open": ("Ouvrir", "open"),
}  # fmt: skip


def folder_window(board: Board, window: Window, area: QRect) -> None:
    board.stack(
        f"folder:{window.id}:{window.at}", area.adjusted(board.px(PAD), 0, -board.px(PAD), 0),
        lambda sheet: _folder_bars(board, window, sheet), lambda sheet: folder_cells(board, sheet, window.at),
    )  # fmt: skip


def _folder_bars(board: Board, window: Window, sheet: Sheet) -> None:
    state = board.state
    sheet.gap(6)
    way = Move("back", (window.id,)) if can_go_back(state, window) else None
    back = sheet.button(Knob(f"back:{window.id}", "", "back", way), 0, sheet.y, sheet.touch)
    steps = path(state, window.at)
    x, top = back.rect.right() + 1 + sheet.px(8), sheet.y
    sheet.add(replace(back, edge=sheet.palette.line if way else ""))
    for number, folder in enumerate(steps):
        x, top = _crumb(sheet, state, folder, x, top, last=number == len(steps) - 1)
    sheet.gap(6)
    knobs = commands(state, window)
    if knobs:
        sheet.bar(knobs)
        sheet.gap(4)
    line = QRect(0, sheet.y, sheet.width, 1)
    sheet.add(Piece(f"line:{window.id}", line, sheet.palette.line))


def _crumb(sheet: Sheet, state: State, folder: str, x: int, top: int, *, last: bool) -> tuple[int, int]:
    """One folder of the path; a click goes there. Answers where the next one begins."""
    move = None if last else Move("go", (folder,))
    knob = Knob(f"crumb:{folder}", name_of(state, folder), "", move, lit=last)
    width = min(sheet.button_width(knob), sheet.width)
    sign = 0 if last else sheet.text_px(20)
    if x + width > sheet.width:
        x, top = 0, sheet.y + sheet.px(4)
    piece = sheet.button(knob, x, top, width)
    sheet.add(replace(piece, ground="", edge="", dim=False))
    if not last:
        box = QRect(x + width, top + (piece.rect.height() - sign) // 2, sign, sign)
        sheet.add(Piece(f"then:{folder}", box, glyphs=(Glyph(box, "crumb", sheet.palette.muted),)))
    return x + width + sign, top


def commands(state: State, window: Window) -> list[Knob]:
    """The buttons over a folder; pale while there is nothing that they could act on."""
    here, chosen = window.at, state.selected if front(state) == window else ""
    thing = thing_of(state, chosen)
    inner = thing is not None and thing.within == here
    able = {
        "copy": inner and thing is not None and thing.kind != "folder",
        "paste": thing_of(state, state.clipboard) is not None,
        "rename": inner,
        "delete": inner,
        "restore": inner,
        "empty": bool(inside(state, "bin")),
        "eject": True,
    }
    names = ["restore", "empty"]
    if here != "bin":
        names = [name for name in state.start.commands if name != "delete" or has_bin(state)]
        names += ["eject"] if path(state, here)[0] == "usb" else []
    return [_command(name, chosen, here) if able[name] else _pale(name) for name in names]


def _command(name: str, chosen: str, here: str) -> Knob:
    things = {"paste": (here,), "empty": (), "eject": ()}.get(name, (chosen,))
    label, glyph = COMMAND_KNOBS[name]
    return Knob(f"command:{name}", label, glyph, Move(name, things))


def _pale(name: str) -> Knob:
    label, glyph = COMMAND_KNOBS[name]
    return Knob(f"command:{name}", label, glyph)


def notes_window(board: Board, window: Window, area: QRect) -> None:
    pad = board.px(PAD)
    board.stack(
        f"notes:{window.id}",
        area.adjusted(pad, 0, -pad, -pad // 2),
        lambda sheet: _notes_bar(board, window, sheet),
        lambda sheet: _paper(board, window, sheet),
    )


def _notes_bar(board: Board, window: Window, sheet: Sheet) -> None:
    state = board.state
    knobs = [
        Knob("save", "Enregistrer", "save", Move("save")),
        Knob("save_as", "Enregistrer sous", "save", Move("save_as")),
    ]
    if "copy" in state.start.commands:
        knobs.append(Knob("mark_text", "Tout choisir", "mark", Move("mark_text") if window.text else None))
        knobs.append(Knob("copy_text", "Copier", "copy", Move("copy_text") if window.marked else None))
    if "paste" in state.start.commands:
        ready = state.clipboard == "text"
        knobs.append(Knob("paste_text", "Coller", "paste", Move("paste_text") if ready else None))
    sheet.gap(6)
    sheet.bar(knobs)
    sheet.gap(8)


def _paper(board: Board, window: Window, sheet: Sheet) -> None:
    pad, top, palette = sheet.px(16), sheet.y, sheet.palette
    live = board.state.focus == "body" and front(board.state) == window and not board.state.dialog
    shown = window.text or ("" if live else "Écrivez ici.")
    colour = palette.ink if window.text else palette.muted
    words = sheet.words(shown, pad, top + pad // 2, sheet.width - 2 * pad, colour=colour, size=TEXT + 1)
    high = max(words.bottom - top + pad, sheet.room - top - sheet.px(4), sheet.touch)
    end = words.x + sheet.length(words.lines[-1] if window.text else "", size=TEXT + 1)
    caret = QRect(end + 1, words.bottom - words.pitch, max(sheet.px(2), 2), words.pitch)
    ahead = front(board.state) == window
    sheet.add(
        Piece(
            "field:body" if ahead else f"paper:{window.id}",
            QRect(0, top, sheet.width, high),
            palette.card,
            palette.brand if live else palette.line,
            sheet.px(6),
            (words,),
            move=Move("focus", ("body",)) if ahead else Move("front", (window.id,)),
            twice=Move("mark_text") if ahead and window.text else None,
            caret=caret if live and not window.marked else None,
            marked=window.marked,
        )
    )


def photo_window(board: Board, window: Window, area: QRect) -> None:
    thing = thing_of(board.state, window.id)
    _photo(board, window, area, thing.picture if thing is not None else "")


def _photo(board: Board, window: Window, area: QRect, picture: str) -> None:
    frame = area.adjusted(board.px(14), board.px(12), -board.px(14), -board.px(12))
    board.add(
        Piece(f"photo:{window.id}", area.adjusted(0, 0, 0, 1), "#20242E", radius=board.px(6),
              pictures=(Picture(frame, picture),) if picture else ()),
    )  # fmt: skip


def pdf_window(board: Board, window: Window, area: QRect) -> None:
    board.add(Piece(f"desk-of:{window.id}", area, "#6B7280"))
    thing = thing_of(board.state, window.id)
    text = thing.text if thing is not None else ""
    wide = min(area.width() - board.px(28), board.px(620))
    column = QRect(area.left() + (area.width() - wide) // 2, area.top(), wide, area.height())
    board.flow(f"pdf:{window.id}", column, lambda sheet: _pdf_page(sheet, window, text, area.height()))


def _pdf_page(sheet: Sheet, window: Window, text: str, height: int) -> None:
    """The first line is the title, as on a letter's head. Paper stays paper in every contrast."""
    title, _, body = text.partition("\n")
    pad, top, ink = sheet.px(28), sheet.px(12), "#14213D"
    head = sheet.words(title, pad, top + pad, sheet.width - 2 * pad, size=TEXT + 4, bold=True, colour=ink)
    rest = sheet.words(body.strip("\n"), pad, head.bottom + sheet.px(14), sheet.width - 2 * pad, colour=ink)
    high = max(rest.bottom + pad - top, height - sheet.px(24))
    sheet.add(
        Piece(
            f"pdf:{window.id}",
            QRect(0, top, sheet.width, high),
            "#FFFFFF",
            "#C9CED8",
            words=(head, rest),
            shadow=6,
        )
    )
    sheet.gap(12)


def plain_window(board: Board, window: Window, area: QRect) -> None:
    program = program_of(board.state, window.id)
    if program is not None and program.picture:
        _photo(board, window, area, program.picture)
        return
    board.flow(
        f"plain:{window.id}", area.adjusted(board.px(20), 0, -board.px(20), 0),
        lambda sheet: _plain(board, window, sheet, area.height(), program.text if program is not None else ""),
    )  # fmt: skip


def _plain(board: Board, window: Window, sheet: Sheet, height: int, text: str) -> None:
    side = min(board.px(120), height // 2)
    sheet.gap(24)
    box = QRect((sheet.width - side) // 2, sheet.y, side, side)
    sheet.add(Piece(f"art:{window.id}", box, glyphs=(Glyph(box, glyph_of(board.state, window.id)),)))
    sheet.gap(14)
    sheet.middle(f"says:{window.id}", text, size=TEXT + 2)
    sheet.gap()


def sub_name(state: State, id: str) -> str:
    """Where something found lies: the folders around it."""
    thing = thing_of(state, id)
    if thing is None:
        return "Programme"
    return " › ".join(name_of(state, folder) for folder in path(state, thing.within))


def context_knobs(state: State, names: tuple[str, ...]) -> list[Knob]:
    """The rows of the menu of the right button."""
    id, knobs = state.context, []
    for name in names:
        label, glyph = COMMAND_KNOBS[name]
        things = () if name in ("empty", "eject") else (id,)
        able = name != "paste" or thing_of(state, state.clipboard) is not None
        able = able and (name != "empty" or bool(inside(state, "bin")))
        thing = thing_of(state, id)
        able = able and (name != "copy" or (thing is not None and thing.kind != "folder"))
        knobs.append(Knob(f"context:{name}", label, glyph, Move(name, things) if able else None))
    return knobs
