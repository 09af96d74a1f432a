"""The screens of a telephone that are no application: lock, code, call, home and the recent ones.

Apart because they fill the whole glass, where applications are columns under a title.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign, metrics
from kiosk.ui.worlds.phone_keys import figures
from kiosk.ui.worlds.phone_pieces import SMALL, TITLE, Piece
from kiosk.ui.worlds.phone_sheet import Row, Sheet, Tile, tile_piece
from kiosk.worlds.phone_state import State, app_of, apps, home_pages, name_of

DAY = "mardi 12 mai"
COVERED = ("lock", "code", "ringing", "talking")


def lock(sheet: Sheet, state: State, height: int) -> None:
    """The hour, and the sign that it must be swept upwards."""
    frame = sheet.frame
    whole = QRect(0, 0, sheet.width, height)
    sheet.pieces.append(
        Piece("unlock", whole, move=Move("tap_lock"), slide=(("up", Move("unlock")),), art="wallpaper")
    )
    sheet.y = height // 8
    sheet.text(state.start.time, size=64, bold=True, centred=True)
    sheet.text(DAY, centred=True)
    if state.missed and height > frame.px(430):
        sheet.gap(24)
        note = Sheet(frame, sheet.width - frame.px(28))
        missed = Tile("handset", "coral", round=True)
        note.row(Row("", name_of(state, state.missed[0]), None, "Appel manqué", missed))
        note.pieces[0] = replace(note.pieces[0], radius=frame.px(18), art="shadow")
        sheet.pieces += [piece.shifted(frame.px(14), sheet.y, flows=False) for piece in note.pieces]
    foot = Sheet(frame, sheet.width)
    side = frame.px(40)
    box = QRect((sheet.width - side) // 2, 0, side, side)
    foot.pieces.append(Piece("", box, signs=(Sign(box, "arrow-up", sheet.palette.ink),)))
    foot.y = side
    again = state.notice == "swipe"
    foot.text("Glissez de bas en haut" if again else "Glissez vers le haut", bold=True, centred=True)
    at = height - foot.y - frame.px(20)
    sheet.pieces += [piece.shifted(0, at, flows=False) for piece in foot.pieces]


def code(sheet: Sheet, state: State, height: int) -> None:
    sheet.pieces.append(Piece("", QRect(0, 0, sheet.width, height), art="wallpaper"))
    sheet.y = sheet.frame.px(10)
    said = "Ce n'est pas ce code. Réessayez." if state.notice == "wrong_code" else "Votre code"
    sheet.text(said, bold=True, centred=True)
    dots(sheet, len(state.digits))
    figures(sheet, height, more=False)


def dots(sheet: Sheet, filled: int) -> None:
    """A disc for each figure that was given."""
    side, gap = sheet.frame.px(16), sheet.frame.px(16)
    left = (sheet.width - 4 * side - 3 * gap) // 2
    sheet.gap(6)
    for number in range(4):
        box = QRect(left + number * (side + gap), sheet.y, side, side)
        ground = sheet.palette.ink if number < filled else ""
        sheet.pieces.append(Piece("", box, ground=ground, edge=sheet.palette.ink, radius=side // 2))
    sheet.y += side
    sheet.gap(6)


def ringing(sheet: Sheet, state: State, height: int) -> None:
    _caller(sheet, state, height, "Appel entrant")
    frame = sheet.frame
    both = (("decline", "Refuser", "hang-up", "coral"), ("accept", "Répondre", "handset", "leaf"))
    side = min(frame.px(84), sheet.width // 3)
    top = height - side - frame.px(62)
    for number, (place, label, icon, colour) in enumerate(both):
        middle = sheet.width * (1 + 2 * number) // 4
        _disc(sheet, QRect(middle - side // 2, top, side, side), place, label, icon, colour)


def talking(sheet: Sheet, state: State, height: int) -> None:
    said = "Appel en cours" if f"answered:{state.party}" in state.done else "Vous appelez"
    _caller(sheet, state, height, said)
    side = min(sheet.frame.px(84), sheet.width // 3)
    box = QRect((sheet.width - side) // 2, height - side - sheet.frame.px(62), side, side)
    _disc(sheet, box, "hang_up", "Raccrocher", "hang-up", "coral")


def _caller(sheet: Sheet, state: State, height: int, said: str) -> None:
    frame = sheet.frame
    sheet.pieces.append(Piece("", QRect(0, 0, sheet.width, height), art="wallpaper"))
    roomy = height > frame.px(400)
    sheet.y = height // 10 if roomy else frame.px(4)
    sheet.text(said, colour=sheet.palette.ink, centred=True)
    if roomy:
        sheet.gap(14)
        sheet.picture(Tile("person", "brand", round=True), 110)
        sheet.gap(12)
    sheet.text(name_of(state, state.party), size=TITLE + 4, bold=True, centred=True)


def _disc(sheet: Sheet, box: QRect, place: str, label: str, icon: str, colour: str) -> None:
    palette, move = sheet.palette, Move(place)
    inset = box.width() // 4
    ink = getattr(palette, f"on_{colour}")
    sheet.pieces.append(
        Piece(place, box, ground=getattr(palette, colour), radius=box.width() // 2, move=move,
              signs=(Sign(box.adjusted(inset, inset, -inset, -inset), icon, ink),), art="shadow",
              slide=(("up", move), ("right", move)))
    )  # fmt: skip
    room = QRect(
        max(box.center().x() - sheet.width // 4, 0), box.bottom() + sheet.frame.px(6), sheet.width // 2, 0
    )
    words = sheet.words(label, room.left(), room.top(), room.width(), bold=True, centred=True)
    sheet.pieces.append(Piece("", QRect(room.left(), words.top, room.width(), words.pitch), words=(words,)))


def home(sheet: Sheet, state: State, height: int) -> None:
    """The icons of this page; the hour above them where there is room."""
    frame = sheet.frame
    shown = [app for app in apps(state) if app.home_page == state.home_page]
    names = [app.name for app in shown]
    columns = 4 if _label_size(sheet, names, (sheet.width - frame.px(12)) // 4) >= SMALL - 3 else 3
    wide = (sheet.width - frame.px(12)) // columns
    side = min(wide - frame.px(14), frame.px(62))
    size = _label_size(sheet, names, wide)
    line = metrics(sheet.look, frame.px(size), bold=False).height()
    pitch = side + 2 * line + frame.px(8)
    rows = -(-len(shown) // columns)
    if height - rows * pitch > frame.px(120):
        sheet.y = frame.px(16)
        sheet.text(state.start.time, size=46, bold=True, centred=True)
        sheet.text(DAY, size=SMALL, centred=True)
        sheet.y += frame.px(14)
    top = sheet.y + frame.px(6)
    for number, app in enumerate(shown):
        left = frame.px(6) + number % columns * wide
        cell = QRect(left, top + number // columns * pitch, wide, pitch - frame.px(2))
        box = QRect(cell.center().x() - side // 2, cell.top() + frame.px(2), side, side)
        words = sheet.centred(app.name, cell.adjusted(0, box.bottom() + frame.px(2) - cell.top(), 0, 0), size=size)
        move, hold = Move("open", (app.id,)), Move("hold", (app.id,))
        sheet.pieces.append(Piece(f"open:{app.id}", cell, radius=frame.px(14), words=words, move=move, hold=hold))
        sheet.pieces.append(tile_piece(frame, box, Tile(app.icon, app.colour)))
        _badge(sheet, state, app.id, box)
        sheet.y = max(sheet.y, cell.bottom())


def _badge(sheet: Sheet, state: State, app: str, box: QRect) -> None:
    """How many messages were not read, or calls not answered."""
    unread = sum(thread.unread for thread in state.threads)
    number = {"messages": unread, "phone": 0 if "opened:phone" in state.done else len(state.missed)}.get(app, 0)
    if not number:
        return
    side = sheet.frame.px(24)
    disc = QRect(box.right() - side * 6 // 10, box.top() - side * 2 // 10, side, side)
    words = sheet.words(str(number), disc.left(), 0, side, size=14, bold=True, colour=sheet.palette.on_coral,
                        centred=True)  # fmt: skip
    words = replace(words, top=disc.top() + (side - words.pitch) // 2)
    sheet.pieces.append(
        Piece("", disc, ground=sheet.palette.coral, edge=sheet.palette.card, radius=side // 2, words=(words,))
    )


def _label_size(sheet: Sheet, names: list[str], width: int) -> float:
    """As large as small words are, and less where a name would be cut in the middle of a word."""
    words = [word for name in names for word in name.split()]
    size = float(SMALL)
    while size > 11 and words:
        measure = metrics(sheet.look, sheet.frame.px(size), bold=False)
        if max(measure.horizontalAdvance(word) for word in words) <= width:
            break
        size -= 0.5
    return size


def pages(sheet: Sheet, state: State) -> None:
    """A dot for each page of the home screen."""
    count, high = home_pages(state), sheet.frame.touch()
    wide = min(sheet.frame.px(60), sheet.width // count)
    left = (sheet.width - wide * count) // 2
    for number in range(count):
        box = QRect(left + number * wide, sheet.y, wide, high)
        here = number == state.home_page
        sheet.pieces.append(
            Piece(f"home_page:{number + 1}", box, move=Move("home_page", (str(number + 1),)),
                  art="dot:on" if here else "dot:off")
        )  # fmt: skip
    sheet.y += high


def recents(sheet: Sheet, state: State, height: int) -> None:
    """A card for each application in use, with its cross."""
    frame, palette = sheet.frame, sheet.palette
    sheet.y = frame.px(10)
    sheet.text("Applications récentes", bold=True, centred=True)
    sheet.gap(8)
    if not state.running:
        sheet.text("Aucune application ouverte.", centred=True)
    for id in state.running:
        app = app_of(state, id)
        if app is None:
            continue
        high, touch = max(frame.px(84), frame.touch() + frame.px(10)), frame.touch()
        rect = QRect(sheet.margin, sheet.y, sheet.width - 2 * sheet.margin, high)
        side = frame.px(44)
        words = sheet.words(app.name, rect.left() + side + frame.px(22), 0,
                            rect.width() - side - touch - frame.px(30), bold=True, most=2)  # fmt: skip
        words = replace(words, top=rect.top() + (high - words.bottom) // 2)
        sheet.pieces.append(
            Piece(f"open:{id}", rect, ground=palette.card, edge=palette.line, radius=frame.px(16), words=(words,),
                  move=Move("open", (id,)), art="shadow")
        )  # fmt: skip
        box = QRect(rect.left() + frame.px(10), rect.center().y() - side // 2, side, side)
        sheet.pieces.append(tile_piece(frame, box, Tile(app.icon, app.colour)))
        cross = QRect(rect.right() - touch - frame.px(4), rect.center().y() - touch // 2, touch, touch)
        inset = touch * 3 // 10
        sign = Sign(cross.adjusted(inset, inset, -inset, -inset), "close", palette.ink)
        sheet.pieces.append(
            Piece(f"close_app:{id}", cross, radius=touch // 2, signs=(sign,), move=Move("close_app", (id,)))
        )
        sheet.y += high
        sheet.gap(10)
