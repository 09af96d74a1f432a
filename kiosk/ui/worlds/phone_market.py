"""The store and the web on a telephone: a search, its results, and the page of one of them.

Apart because both begin with a field and letters, where other applications begin with a list.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign
from kiosk.ui.worlds.phone_apps import PERMITTED, notice
from kiosk.ui.worlds.phone_pieces import SMALL, TITLE, Piece
from kiosk.ui.worlds.phone_sheet import Row, Sheet, Tile
from kiosk.worlds.phone_state import State, got, listing_of, search_words

ASKING = {"store": "Chercher une application", "web": "Chercher sur Internet"}


def field(sheet: Sheet, state: State) -> None:
    """Where one writes what is sought; the magnifier beside it searches."""
    frame, palette = sheet.frame, sheet.palette
    sheet.gap(10)
    high, side = frame.touch(), frame.px(26)
    room = QRect(sheet.margin, sheet.y, sheet.width - 2 * sheet.margin, high)
    typed = got(state.texts, state.screen)
    typed_width = room.width() - high - frame.px(20)
    shown = typed or ASKING[state.screen]
    words = sheet.words(
        _end_of(sheet, shown, typed_width) if typed else shown, room.left() + frame.px(14), 0, typed_width,
        colour=palette.ink if typed else palette.muted, most=1,
    )  # fmt: skip
    words = replace(words, top=room.top() + (high - words.pitch) // 2)
    edge = palette.brand if state.focused else palette.line
    art = "caret" if state.focused else ""
    sheet.pieces.append(
        Piece("focus", room, ground=palette.paper, edge=edge, radius=high // 2, words=(words,),
              move=Move("focus"), art=art)
    )  # fmt: skip
    box = QRect(room.right() - high + 1, room.top(), high, high)
    inset = (high - side) // 2
    sign = Sign(box.adjusted(inset, inset, -inset, -inset), "search", palette.brand)
    sheet.pieces.append(Piece("search", box, radius=high // 2, signs=(sign,), move=Move("search")))
    sheet.y += high
    sheet.gap(8)


def _end_of(sheet: Sheet, text: str, width: int) -> str:
    """Of a long line one sees the end, where letters come."""
    while len(text) > 1 and len(sheet.words(text, 0, 0, width).lines) > 1:
        text = text[1:]
    return text


def store(sheet: Sheet, state: State) -> None:
    field(sheet, state)
    notice(sheet, state)
    text = got(state.searched, "store")
    found = [listing for listing in state.start.store if search_words(text, listing.name, listing.found_by)]
    for listing in found:
        sheet.row(
            Row(f"listing:{listing.id}", listing.name, Move("listing", (listing.id,)), listing.publisher,
                Tile(listing.icon, listing.colour), after=f"{listing.rating} ★")
        )  # fmt: skip
    if text and not found:
        sheet.text("Aucune application trouvée. Vérifiez les mots.")


def listing(sheet: Sheet, state: State) -> None:
    shown = listing_of(state, state.page)
    if shown is None:
        return
    notice(sheet, state)
    sheet.row(
        Row("name", shown.name, None, f"Éditeur : {shown.publisher}", Tile(shown.icon, shown.colour), lines=3)
    )
    sheet.gap(10)
    if shown.id in state.installed:
        sheet.button("launch", "Ouvrir", Move("launch"), icon="next")
        sheet.gap(8)
        sheet.button("remove", "Désinstaller", Move("remove"), icon="trash", main=False, colour="coral")
    else:
        sheet.button("install", "Installer", Move("install"), icon="download", colour="leaf")
    sheet.gap(10)
    facts = (("publisher", "Éditeur", shown.publisher), ("installs", "Installations", shown.installs),
             ("rating", "Note", f"{shown.rating} sur 5"), ("size", "Taille", f"{shown.mb} Mo"))  # fmt: skip
    for place, name, value in facts:
        sheet.text(name, size=SMALL, colour=sheet.palette.muted)
        sheet.text(value, bold=True, place=place)
        sheet.gap(6)
    asks = ", ".join(PERMITTED[permission] for permission in shown.asks) or "rien"
    sheet.text("Demande", size=SMALL, colour=sheet.palette.muted)
    sheet.text(asks, bold=True, place="asks")
    sheet.gap(8)
    sheet.text(shown.about)
    sheet.gap(12)


def web(sheet: Sheet, state: State) -> None:
    field(sheet, state)
    notice(sheet, state)
    text = got(state.searched, "web")
    found = [result for result in state.start.results if search_words(text, result.title, result.found_by)]
    for result in found if text else ():
        sheet.row(Row(f"result:{result.id}", result.title, Move("result", (result.id,)), result.site, lines=3))
    if text and not found:
        sheet.text("Aucune page trouvée. Essayez d'autres mots.")
    if not text:
        sheet.gap(20)
        sheet.picture(Tile("globe", "plain", round=True))


def site(sheet: Sheet, state: State) -> None:
    shown = next((result for result in state.start.results if result.id == state.page), None)
    if shown is None:
        return
    sheet.gap(10)
    sheet.card(shown.site, "brand_soft", "globe")
    sheet.gap(12)
    sheet.text(shown.title, size=TITLE, bold=True)
    sheet.gap(8)
    for paragraph in shown.text.split("\n"):
        sheet.text(paragraph)
        sheet.gap(8)
