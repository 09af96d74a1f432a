"""What stands around a page: the browser's bar with its padlock, the site's head, the card, the downloads.

Apart because this frame stays while pages come and go.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.forms_column import Column
from kiosk.ui.worlds.forms_marks import ELIDED, Box, Line, Mark, Piece, Sign, least, measured, width_of, words
from kiosk.worlds.forms_moves import entries
from kiosk.worlds.forms_pages import Start, parts_of
from kiosk.worlds.forms_state import State


def knob(look: Look, rect: QRect, place: str, art: str, says: str, move: Move | None, *, local: str = "") -> Piece:
    """A square button of the frame with a sign alone, pale while it leads nowhere."""
    inset = rect.width() * 3 // 10
    ink = look.palette.ink if move is not None or local else look.palette.line
    mark = Sign(rect.adjusted(inset, inset, -inset, -inset), art, ink, art=True)
    return Piece(place, rect, (mark,), move, local, says, radius=look.px(8))


def bar(look: Look, state: State, width: int, *, card_folded: bool) -> list[Piece]:
    """Back, the address behind its padlock, the card's button when the card has no room, the cross."""
    palette, side, pad = look.palette, least(look), look.px(6)
    high = side + 2 * pad
    ground = (Box(QRect(0, 0, width, high), palette.brand_soft), Line(0, high - 2, width, 2, palette.line))
    pieces = [Piece("", QRect(0, 0, width, high), ground)]
    back = QRect(pad, pad, side, side)
    pieces.append(knob(look, back, "back", "back", "Page précédente", Move("back") if state.before else None))
    cross = QRect(width - side - pad, pad, side, side)
    right = cross.left() - pad
    if card_folded:
        wide = width_of(look, "Carte", bold=True) + look.world_px(60)
        wide = wide if right - wide - side - 3 * pad >= look.world_px(170) else side
        pieces.append(_card_button(look, QRect(right - wide, pad, wide, side)))
        right -= wide + pad
    pieces.append(_address(look, state, QRect(back.right() + pad, pad, right - back.right() - pad, side)))
    pieces.append(knob(look, cross, "close", "cross", "Fermer la page", Move("close")))
    return pieces


def _address(look: Look, state: State, rect: QRect) -> Piece:
    palette, side = look.palette, look.world_px(22)
    address = state.here.address or state.start.address
    shown = "" if state.closed else address if state.here.address else f"{address}/{state.page}"
    lock = QRect(rect.left() + look.px(14), rect.center().y() - side // 2, side, side)
    px = 18
    room = rect.right() - lock.right() - look.px(22)
    text = measured(look, look.world_px(px)).elidedText(shown, ELIDED, room)
    said = words(look, text, lock.right() + look.px(8), 0, 10_000, px=px)
    inset = look.px(4)
    box = Box(rect.adjusted(0, inset, 0, -inset), palette.card, palette.line, rect.height() // 2)
    marks = (
        box,
        Sign(lock, "padlock", palette.leaf, art=True),
        said.shifted(0, rect.center().y() - said.pitch // 2),
    )
    return Piece("address", rect, marks)


def _card_button(look: Look, rect: QRect) -> Piece:
    palette, side = look.palette, look.world_px(26)
    icon = QRect(rect.left() + look.px(10), rect.center().y() - side // 2, side, side)
    marks: list[Mark] = [Box(rect, palette.sun, palette.ink, look.px(8))]
    if rect.width() <= least(look):
        icon.moveCenter(rect.center())
    else:
        said = words(look, "Carte", icon.right() + look.px(8), 0, rect.width(), bold=True, colour=palette.on_sun)
        marks.append(said.shifted(0, rect.center().y() - said.pitch // 2))
    marks.append(Sign(icon, "identity", palette.on_sun, art=True))
    return Piece("card", rect, tuple(marks), local="card", says="Voir la carte")


def site_head(look: Look, state: State, width: int, pad: int, *, low: bool) -> list[Piece]:
    """The site's emblem and name, who is logged in, and its menu. `low`: one line less in a low window."""
    palette, side, edge = look.palette, look.world_px(40), look.px(12)
    mine = not state.here.site
    title = state.here.site or state.start.site
    about = state.start.about if mine else "Connexion partagée"
    left, natural = pad + side + edge, width_of(look, title, px=22, bold=True)
    menu = _menu_width(look, width - pad - left - natural - edge) if mine and entries(state) else 0
    right = width - pad - (menu + edge if menu else 0)
    name = words(look, title, left, 0, right - left, px=22, bold=True, colour=palette.brand)
    second = words(look, about, left, 0, right - left, px=16, colour=palette.muted)
    told = name.bottom + (0 if low else second.bottom)
    high = max(told, side, least(look)) + look.px(6 if low else 16)
    top, whole = (high - told) // 2, QRect(0, 0, width, high)
    sign = "emblem" if mine else "identity_mark"
    marks: list[Mark] = [
        Box(whole, palette.card), Line(0, high - 3, width, 3, palette.brand), name.shifted(0, top),
        Sign(QRect(pad, (high - side) // 2, side, side), sign, palette.brand, art=True),
    ]  # fmt: skip
    marks += [] if low else [second.shifted(0, top + name.bottom)]
    if state.logged_in and mine:
        taken = max(min(natural, right - left), width_of(look, about, px=16))
        marks += _user(look, state, left + taken + look.px(16), right, high)
    room = QRect(width - pad - menu, (high - least(look)) // 2, menu, least(look))
    return [Piece("site", whole, tuple(marks)), *([_menu_button(look, room)] if menu else [])]


def _menu_width(look: Look, room: int) -> int:
    """With its word where there is room for it, else its three lines alone."""
    wide = width_of(look, "Menu", bold=True) + look.world_px(24) + look.px(38)
    return wide if wide <= room else least(look)


def _user(look: Look, state: State, left: int, right: int, high: int) -> list[Mark]:
    """Who is logged in: the name where it has room, else the sign alone."""
    side = look.world_px(28)
    wide = width_of(look, state.start.user, px=17, bold=True) + side + look.px(8)
    if right - left < side:
        return []
    if right - left < wide:
        box = QRect(right - side, (high - side) // 2, side, side)
        return [Sign(box, "identity_mark", look.palette.leaf, art=True)]
    said = words(look, state.start.user, right - wide + side + look.px(8), 0, wide, px=17, bold=True)
    box = QRect(right - wide, (high - side) // 2, side, side)
    return [Sign(box, "identity_mark", look.palette.leaf, art=True), said.shifted(0, (high - said.pitch) // 2)]


def _menu_button(look: Look, rect: QRect) -> Piece:
    palette, side = look.palette, look.world_px(24)
    icon = QRect(rect.left() + look.px(12), rect.center().y() - side // 2, side, side)
    marks: list[Mark] = [Box(rect, palette.card, palette.brand, look.px(8))]
    if rect.width() <= least(look):
        icon.moveCenter(rect.center())
    else:
        said = words(look, "Menu", icon.right() + look.px(9), 0, rect.width(), bold=True, colour=palette.brand)
        marks.append(said.shifted(0, rect.center().y() - said.pitch // 2))
    marks.append(Sign(icon, "menu", palette.brand, art=True))
    return Piece("menu", rect, tuple(marks), Move("menu"), says="Menu")


def card(column: Column, start: Start) -> None:
    """The paper with the person's answers, as a card lying on the desk."""
    look, palette = column.look, column.look.palette
    pad, top, first = look.px(14), column.top, len(column.pieces)
    inner = Column(look, column.left + pad, column.width - 2 * pad, top + pad)
    inner.say(start.card.title or start.user, px=20, bold=True)
    inner.gap(6)
    for line in start.card.lines:
        inner.gap(5)
        inner.say(line.label, px=16, colour=palette.muted)
        inner.say(line.value, px=18, bold=True, place=f"card:{line.label}")
    rect = QRect(column.left, top, column.width, inner.top + pad - top)
    band = Line(rect.left() + look.px(12), rect.top(), rect.width() - 2 * look.px(12), look.px(6), palette.sun)
    box = Box(rect, palette.card, palette.line, look.px(12), shadow=True)
    column.pieces.insert(first, Piece("card_paper", rect, (box, band)))
    column.pieces += inner.pieces
    column.top = rect.bottom() + 1


def downloads(look: Look, state: State, width: int, bottom: int) -> list[Piece]:
    """The line at the foot of the window with what was downloaded last, and its bin."""
    if not state.downloads:
        return []
    palette, side, pad = look.palette, least(look), look.px(4)
    rect = QRect(0, bottom - side - 2 * pad, width, side + 2 * pad)
    name = state.downloads[-1]
    label = next((part.label for part in parts_of(state.start) if part.id == name), name)
    icon = QRect(look.px(16), rect.center().y() - look.world_px(13), look.world_px(26), look.world_px(26))
    bin_box = QRect(width - side - pad, rect.top() + pad, side, side)
    room = bin_box.left() - icon.right() - look.px(20)
    text = measured(look, look.world_px(17)).elidedText(f"Téléchargé : {label}", ELIDED, room)
    said = words(look, text, icon.right() + look.px(10), 0, 10_000, px=17)
    marks = (
        Box(rect, palette.brand_soft), Line(0, rect.top(), width, 2, palette.line),
        Sign(icon, "download", palette.brand), said.shifted(0, rect.center().y() - said.pitch // 2),
    )  # fmt: skip
    throw = Move("discard", (name,))
    thrown = knob(look, bin_box, f"discard:{name}", "trash", "Effacer ce fichier", throw)
    return [Piece("downloads", rect, marks), thrown]
