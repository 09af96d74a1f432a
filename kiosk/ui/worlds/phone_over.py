"""What lies over a telephone's screen for a moment: a question, quick settings, a menu, a new message.

Apart because while one of them is there, nothing under it can be touched.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.phone_apps import PERMITTED, notice
from kiosk.ui.worlds.phone_pieces import TITLE, Frame, Piece
from kiosk.ui.worlds.phone_sheet import Row, Sheet, Tile
from kiosk.worlds.phone_messages import preview
from kiosk.worlds.phone_state import State, app_of, costs_cents, download_of, name_of


def over(frame: Frame, state: State, room: QRect) -> tuple[Piece, ...]:
    """The pieces over this room of the screen; () when nothing lies there. What does not fit is drawn smaller:
    nothing over a screen scrolls."""
    for _ in range(8):
        found = _laid(frame, state, room)
        if not found or max(piece.rect.bottom() for piece in found) <= room.bottom():
            break
        frame = replace(frame, unit=frame.unit * 0.9)
    return found


def _laid(frame: Frame, state: State, room: QRect) -> tuple[Piece, ...]:
    if state.shade:
        return _shade(frame, state, room)
    if state.menu:
        return _menu(frame, state, room)
    if state.dialog is not None:
        return _dialog(frame, state, room)
    if state.screen == "messages" and state.options:
        return _options(frame, room)
    return ()


def _veil(room: QRect, move: Move | None, place: str = "") -> Piece:
    return Piece(place, room, art="veil", move=move)


def _boxed(frame: Frame, sheet: Sheet, room: QRect, *, bottom: bool = False) -> tuple[Piece, ...]:
    """The sheet as a card with round corners, in the middle of the room or at its bottom."""
    pad = frame.px(14)
    height = sheet.y + 2 * pad
    top = room.bottom() - height - frame.px(8) if bottom else room.center().y() - height // 2
    top = max(top, room.top() + frame.px(4))
    box = QRect(room.left() + (room.width() - sheet.width) // 2, top, sheet.width, height)
    card = Piece("dialog", box, ground=frame.look.palette.card, edge=frame.look.palette.line,
                 radius=frame.px(22), art="shadow")  # fmt: skip
    return (card, *(piece.shifted(box.left(), box.top() + pad, flows=False) for piece in sheet.pieces))


def _dialog(frame: Frame, state: State, room: QRect) -> tuple[Piece, ...]:
    sheet = Sheet(frame, room.width() - frame.px(28), bare=True)
    dialog = state.dialog
    if dialog is None:
        return ()
    {"permission": _permission, "popup": _popup, "download": _ways}[dialog.kind](sheet, state, dialog.thing)
    return (_veil(room, None), *_boxed(frame, sheet, room))


def _permission(sheet: Sheet, state: State, thing: str) -> None:
    id, _, permission = thing.partition(":")
    app = app_of(state, id)
    if app is None:
        return
    if not sheet.frame.short:
        sheet.picture(Tile(app.icon, app.colour), 56)
        sheet.gap(8)
    sheet.text(f"Autoriser « {app.name} » à utiliser {PERMITTED[permission]} ?", bold=True, centred=True)
    sheet.gap(12)
    sheet.button("yes", "Autoriser", Move("yes"), main=False)
    sheet.gap(8)
    sheet.button("no", "Refuser", Move("no"), main=False)


def _popup(sheet: Sheet, state: State, _thing: str) -> None:
    popup = state.start.popup
    if popup is None:
        return
    sheet.text(popup.title, size=TITLE, bold=True, colour=sheet.palette.coral, centred=True)
    sheet.gap(6)
    sheet.text(popup.text, centred=True)
    sheet.gap(12)
    sheet.button("yes", popup.yes, Move("yes"), colour="coral")
    sheet.gap(8)
    sheet.button("no", popup.no, Move("no"), main=False)


def _ways(sheet: Sheet, state: State, thing: str) -> None:
    found = download_of(state, thing)
    if found is None:
        return
    _app, download = found
    sheet.text(f"Télécharger {download.mb} Mo avec…", bold=True, centred=True)
    sheet.gap(10)
    cents = costs_cents(state, download.mb)
    price = f"{cents // 100},{cents % 100:02d} €" if cents else "sur votre forfait"
    sheet.row(Row("via:wifi", "Le Wi-Fi", Move("via", ("wifi",)), "gratuit", Tile("wifi", "leaf", round=True)))
    sheet.row(
        Row("via:data", "Les données mobiles", Move("via", ("data",)), price, Tile("globe", "brand", round=True))
    )
    sheet.gap(8)
    sheet.button("no", "Plus tard", Move("no"), main=False)


def _menu(frame: Frame, state: State, room: QRect) -> tuple[Piece, ...]:
    app = app_of(state, state.menu)
    sheet = Sheet(frame, room.width() - frame.px(60))
    sheet.text("" if app is None else app.name, bold=True, centred=True)
    sheet.gap(8)
    sheet.button("remove", "Désinstaller", Move("remove"), icon="trash", main=False, colour="coral")
    sheet.gap(8)
    sheet.button("menu:back", "Fermer ce menu", Move("back"), icon="close", main=False)
    return (_veil(room, Move("back"), "outside"), *_boxed(frame, sheet, room))


def _options(frame: Frame, room: QRect) -> tuple[Piece, ...]:
    sheet = Sheet(frame, room.width() - frame.px(40), bare=True)
    rows = (("report", "Signaler", "flag"), ("block", "Bloquer ce numéro", "no"), ("delete", "Supprimer", "trash"))
    for place, label, icon in rows:
        sheet.row(Row(place, label, Move(place), tile=Tile(icon, "plain", round=True)))
    return (_veil(room, Move("back"), "outside"), *_boxed(frame, sheet, room))


def _shade(frame: Frame, state: State, room: QRect) -> tuple[Piece, ...]:
    """Quick settings, pulled down from the top."""
    sheet = Sheet(frame, room.width(), bare=True)
    sheet.gap(6)
    notice(sheet, state)
    sheet.text("Réglages rapides", bold=True)
    sheet.gap(6)
    wifi = state.start.wifi_name if state.wifi else "Éteint"
    data = "Allumées" if state.data else "Coupées"
    both = (("wifi", "Wi-Fi", wifi, "wifi", state.wifi), ("data", "Données mobiles", data, "globe", state.data))
    for name, label, below, icon, on in both:
        tile = Tile(icon, "brand" if on else "plain", round=True)
        sheet.row(Row(f"toggle:{name}", label, Move("toggle", (name,)), below, tile, on=on))
    sheet.gap(10)
    ground = Piece("", QRect(0, 0, room.width(), sheet.y), ground=frame.look.palette.card, art="shadow")
    veil = _veil(room, Move("back"), "outside")
    veil = replace(veil, slide=(("up", Move("back")),))
    shown = [ground, *sheet.pieces]
    return (veil, *(piece.shifted(room.left(), room.top(), flows=False) for piece in shown))


def banner(frame: Frame, state: State, room: QRect) -> tuple[Piece, ...]:
    """A new message slides in at the top; touching it opens it."""
    if not state.banner or state.screen in ("lock", "code", "ringing", "talking", "camera"):
        return ()
    sheet = Sheet(frame, room.width() - frame.px(12))
    sheet.row(
        Row("banner", name_of(state, state.banner), Move("thread", (state.banner,)), preview(state, state.banner),
            Tile("bubble", round=True), lines=2)
    )  # fmt: skip
    card = sheet.pieces[0]
    sheet.pieces[0] = replace(card, radius=frame.px(18), edge=frame.look.palette.brand, art="shadow")
    at = room.left() + frame.px(6), room.top() + frame.px(6)
    return tuple(piece.shifted(*at, flows=False) for piece in sheet.pieces)
