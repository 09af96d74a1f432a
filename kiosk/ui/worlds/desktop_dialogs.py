"""Questions that wait for an answer, short news of the machine, and the screens before and after the desk.

Apart because they stand before everything else: while a question waits, nothing under it can be used.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_board import Board
from kiosk.ui.worlds.desktop_pieces import Glyph, Knob, Piece
from kiosk.ui.worlds.desktop_sheet import PAD, SMALL, TEXT, Sheet
from kiosk.worlds.desktop_look_up import name_of, places_to_save, title_of, window_of
from kiosk.worlds.desktop_values import State

NOTICES = {
    "saved": "Le document est enregistré.",
    "copied": "Copié. Vous pouvez le coller ailleurs.",
    "pasted": "La copie est là.",
    "moved": "Déplacé.",
    "thrown": "Mis à la corbeille.",
    "restored": "Remis à sa place.",
    "emptied": "La corbeille est vide.",
    "binned": "Restaurez d'abord ce fichier pour l'ouvrir.",
    "plugged": "La clé USB est branchée.",
    "ejected": "Vous pouvez retirer la clé.",
    "pulled": "La clé n'était pas éjectée. Des fichiers peuvent être abîmés.",
    "joined": "Le Wi-Fi est connecté.",
    "text_copied": "Le texte est copié.",
    "text_pasted": "Le texte est collé.",
    "no_name": "Écrivez un nom d'abord.",
}
_ALERTS = ("pulled", "no_name", "binned")


def dialog(board: Board, screen: QRect) -> None:
    state, px = board.state, board.px
    board.add(Piece("veil", screen, board.palette.shade, solid=True))
    pad = px(18)
    wide = min(px(540), screen.width() - px(16))
    fills = {
        "save": (_save_head, _save_places, _save_buttons), "rename": (_rename_head, _nothing, _rename_buttons),
        "unsaved": (_unsaved_head, _nothing, _unsaved_buttons), "empty": (_empty_head, _nothing, _empty_buttons),
    }[state.dialog]  # fmt: skip
    top, flow, bottom = (partial(fill, state) for fill in fills)
    trial = board.sheet(wide - 2 * pad)
    for fill in (top, flow, bottom):
        fill(trial)
    high = min(trial.y + 2 * pad, screen.height() - px(16))
    box = QRect(0, 0, wide, high)
    box.moveCenter(screen.center())
    board.panel("dialog", box, radius=px(14))
    board.stack(f"dialog:{state.dialog}", box.adjusted(pad, pad, -pad, -pad), top, flow, bottom)


def _nothing(_state: State, _sheet: Sheet) -> None:
    """Some questions have no list."""


def _head(sheet: Sheet, title: str) -> None:
    sheet.text("dialog-title", title, size=TEXT + 3, bold=True)
    sheet.gap(10)


def _named(state: State, sheet: Sheet) -> None:
    if state.notice == "no_name":
        sheet.text("told", NOTICES["no_name"], colour=sheet.palette.coral)
    else:
        sheet.text("label:name", "Nom", size=SMALL, colour=sheet.palette.muted)
    sheet.gap(4)
    live = state.focus == "name"
    sheet.field("name", state.typed, live=live, marked=state.fresh)
    sheet.gap(12)


def _save_head(state: State, sheet: Sheet) -> None:
    _head(sheet, "Enregistrer sous")
    _named(state, sheet)
    sheet.text("label:folder", "Dans quel dossier ?", size=SMALL, colour=sheet.palette.muted)
    sheet.gap(4)


def _save_places(state: State, sheet: Sheet) -> None:
    for place in places_to_save(state):
        lit = state.folder == place
        glyph = {"desk": "display", "home": "files", "usb": "usb"}.get(place, "folder")
        knob = Knob(f"choose:{place}", name_of(state, place), glyph, Move("choose", (place,)), lit=lit)
        sheet.row(knob, tail="check" if lit else "")
        sheet.gap(3)


def _save_buttons(state: State, sheet: Sheet) -> None:
    sheet.gap(8)
    sheet.bar([_cancel(), Knob("confirm", "Enregistrer", "save", Move("confirm"), main=True)], right=True)


def _cancel() -> Knob:
    return Knob("cancel", "Annuler", "close", Move("cancel"))


def _rename_head(state: State, sheet: Sheet) -> None:
    _head(sheet, "Renommer")
    _named(state, sheet)


def _rename_buttons(state: State, sheet: Sheet) -> None:
    sheet.bar([_cancel(), Knob("confirm", "Renommer", "check", Move("confirm"), main=True)], right=True)


def _unsaved_head(state: State, sheet: Sheet) -> None:
    window = window_of(state, state.about)
    name = title_of(state, window) if window is not None else ""
    _head(sheet, "Enregistrer votre texte ?")
    sheet.text("dialog-text", f"« {name} » a changé. Sans enregistrer, ce que vous avez écrit est perdu.")
    sheet.gap(14)


def _unsaved_buttons(state: State, sheet: Sheet) -> None:
    sheet.bar(
        [
            _cancel(), Knob("discard", "Ne pas enregistrer", "delete", Move("discard")),
            Knob("confirm", "Enregistrer", "save", Move("confirm"), main=True),
        ],
        right=True,
    )  # fmt: skip


def _empty_head(state: State, sheet: Sheet) -> None:
    _head(sheet, "Vider la corbeille ?")
    sheet.text("dialog-text", "Ce qu'elle contient sera effacé pour toujours.")
    sheet.gap(14)


def _empty_buttons(state: State, sheet: Sheet) -> None:
    sheet.bar([_cancel(), Knob("confirm", "Vider", "delete", Move("confirm"), main=True)], right=True)


def notice(board: Board, area: QRect) -> None:
    """News of the machine, in its lower right corner; clicks go through it."""
    words = NOTICES.get(board.state.notice, "")
    if not words or board.state.dialog or board.state.panel == "wifi":
        return
    px, palette = board.px, board.palette
    pad, side = px(PAD), px(26)
    wide = min(px(360), area.width() - px(16))
    sheet = board.sheet(wide)
    text = sheet.words(words, 2 * pad + side, pad, wide - 3 * pad - side)
    high = max(text.bottom + pad, side + 2 * pad)
    alert = board.state.notice in _ALERTS
    colour = palette.coral if alert else palette.leaf
    mark = Glyph(QRect(pad, (high - side) // 2, side, side), "info" if alert else "check", colour)
    piece = Piece("notice", QRect(0, 0, wide, high), palette.card, colour, px(10), (text,), (mark,), shadow=px(12))
    board.add(piece.shifted(area.right() - wide - px(8), area.bottom() - high - px(8)))


def door(board: Board, screen: QRect) -> None:
    """Who is there? The person's name, the code when there is one, the way in."""
    wide = min(board.px(420), screen.width() - board.px(24))
    trial = board.sheet(wide)
    _door(board.state, trial)
    high = min(trial.y, screen.height() - board.px(8))
    box = QRect(0, 0, wide, high)
    box.moveCenter(screen.center())
    board.flow("door", box, lambda sheet: _door(board.state, sheet))


def _door(state: State, sheet: Sheet) -> None:
    side = min(sheet.px(110), sheet.width // 3)
    if sheet.room:
        side = min(side, max(sheet.room // 3, sheet.px(30)))
    mark = QRect((sheet.width - side) // 2, sheet.y, side, side)
    inner = mark.adjusted(side // 5, side // 5, -side // 5, -side // 5)
    palette = sheet.palette
    sheet.add(
        Piece(
            "avatar", mark, palette.card, palette.line, side // 2, glyphs=(Glyph(inner, "person", palette.brand),)
        )
    )
    sheet.gap(8)
    sheet.middle("door-name", state.start.user, size=TEXT + 6, bold=True)
    sheet.gap(12)
    if state.start.code:
        if state.notice == "code":
            sheet.middle("told", "Ce n'est pas le bon code.", colour=palette.coral)
            sheet.gap(4)
        live = state.focus == "login"
        sheet.field("login", state.typed, live=live, hint="Code", glyph="lock")
        sheet.gap(8)
    knob = Knob("login", "Ouvrir la session", "open", Move("login"), main=True)
    width = min(sheet.button_width(knob, size=TEXT), sheet.width)
    sheet.add(sheet.button(knob, (sheet.width - width) // 2, sheet.y, width, size=TEXT))


def waiting(board: Board, screen: QRect) -> None:
    """While the machine starts and closes down: nothing to do but wait."""
    words = "Démarrage…" if board.state.power == "starting" else "Arrêt en cours…"
    sheet = board.sheet(screen.width())
    sheet.middle("waiting", words, size=TEXT + 4, colour="#FFFFFF")
    top = screen.center().y() - sheet.y // 2
    board.add(*(piece.shifted(screen.left(), top) for piece in sheet.pieces))
    dot = board.px(10)
    for number in range(3):
        left = screen.center().x() + (number - 1) * dot * 2 - dot // 2
        box = QRect(left, top - dot * 3, dot, dot)
        board.add(Piece(f"dot:{number}", box, "#FFFFFF" if number == 1 else "#8FA3B8", radius=dot // 2))
