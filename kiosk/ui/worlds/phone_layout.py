"""One screenful of the telephone for a state: the bars, the page between them, and what lies over it.

Apart because it alone decides what stands where; the modules beside it only fill columns.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds import phone_apps, phone_chat, phone_faces, phone_keys, phone_market, phone_scenes
from kiosk.ui.worlds.phone_over import banner, over
from kiosk.ui.worlds.phone_pieces import SMALL, Frame, Page, Piece
from kiosk.ui.worlds.phone_sheet import Sheet
from kiosk.worlds.phone_state import State, app_of, field_name, home_pages

FACES: dict[str, Callable[[Sheet, State, int], None]] = {
    "lock": phone_faces.lock, "code": phone_faces.code, "ringing": phone_faces.ringing,
    "talking": phone_faces.talking, "camera": phone_scenes.camera,
}  # fmt: skip
BARE = ("lock", "ringing", "talking")
"""Without the three buttons at the bottom."""


def lay_out(frame: Frame, state: State, scroll: int) -> Page:
    status, nav = _status(frame, state), _nav(frame, state)
    bars = (*status, *nav)
    screen = frame.screen
    bottom = nav[0].rect.top() if nav else screen.bottom() + 1
    room = QRect(screen.left(), status[0].rect.bottom() + 1, screen.width(), 0)
    room.setBottom(bottom - 1)
    above = (*over(frame, state, room),)
    face = FACES.get(state.screen)
    if face is not None or (state.screen == "phone" and state.page == "keypad"):
        sheet = Sheet(frame, room.width())
        (face or phone_keys.keypad)(sheet, state, room.height())
        return Page(_moved(sheet, room), bars, above)
    if state.screen == "map":
        head = _head(frame, state, room)
        sheet = Sheet(frame, room.width())
        rest = room.adjusted(0, head.y, 0, 0)
        phone_scenes.map_scene(sheet, state, rest.height())
        return Page((*_moved(sheet, rest), *_moved(head, room), *banner(frame, state, room)), bars, above)
    return _column(frame, state, room, scroll, bars, above)


def _column(
    frame: Frame, state: State, room: QRect, scroll: int, bars: tuple[Piece, ...], above: tuple[Piece, ...]
) -> Page:
    """A title, what scrolls under it, and at the bottom the field and the keys."""
    head, foot = _head(frame, state, room), _foot(frame, state, room)
    viewport = room.adjusted(0, head.y, 0, -foot.y)
    sheet = Sheet(frame, room.width())
    _fill(sheet, state, viewport.height())
    sheet.gap(8)
    overflow = max(sheet.y - viewport.height(), 0)
    if state.screen == "contacts" and not state.page:
        overflow = 0
    scroll = max(0, min(scroll, overflow))
    flowing = tuple(piece.shifted(viewport.left(), viewport.top() - scroll, flows=True) for piece in sheet.pieces)
    ground = Piece("page", room, art="wallpaper" if state.screen in ("home", "recents") else "plain")
    fixed = (*_moved(head, room), *_moved(foot, room.adjusted(0, room.height() - foot.y, 0, 0)))
    found = (ground, *flowing, *fixed, *banner(frame, state, room))
    return Page(found, bars, above, viewport, scroll, overflow)


def _moved(sheet: Sheet, room: QRect) -> tuple[Piece, ...]:
    return tuple(piece.shifted(room.left(), room.top(), flows=False) for piece in sheet.pieces)


def _fill(sheet: Sheet, state: State, height: int) -> None:
    if state.screen == "home":
        phone_faces.home(sheet, state, height)
    elif state.screen == "recents":
        phone_faces.recents(sheet, state, height)
    elif state.screen == "settings" and state.page in ("code", "again"):
        again = state.page == "again"
        said = "Le même code, encore une fois" if again else "Choisissez quatre chiffres"
        if state.notice == "codes_differ":
            said = "Les deux codes sont différents. Recommencez."
        sheet.gap(6)
        sheet.text(said, bold=True, centred=True)
        phone_faces.dots(sheet, len(state.digits))
        phone_keys.figures(sheet, max(height - sheet.frame.px(8), sheet.y + 4 * sheet.frame.px(46)), more=False)
    else:
        _application(state)(sheet, state)


def _application(state: State) -> phone_apps.Column:
    page = bool(state.page)
    if state.screen == "settings":
        return phone_apps.SETTING_COLUMNS.get(state.page, phone_apps.settings)
    if state.screen == "messages":
        return phone_chat.thread if page and not state.forwarding else phone_chat.threads
    roots: dict[str, tuple[phone_apps.Column, phone_apps.Column]] = {
        "phone": (phone_apps.calls, phone_apps.calls), "contacts": (phone_apps.contacts, phone_apps.contact),
        "photos": (phone_apps.photos, phone_apps.photos), "store": (phone_market.store, phone_market.listing),
        "web": (phone_market.web, phone_market.site),
    }  # fmt: skip
    return roots.get(state.screen, (phone_apps.own, phone_apps.own))[page]


def _head(frame: Frame, state: State, room: QRect) -> Sheet:
    """The application's title, and on its right what else can be done."""
    sheet = Sheet(frame, room.width())
    palette = frame.look.palette
    app = app_of(state, state.screen)
    if not state.on_app or (state.focused and frame.short):
        return sheet
    high = frame.touch()
    dots = state.screen == "messages" and bool(state.page) and not state.forwarding
    title = phone_apps.title_of(state)
    inner = room.width() - 2 * sheet.margin - (high if dots else 0)
    words = sheet.words(title, sheet.margin, 0, inner, size=SMALL + 5, bold=True, most=1)
    words = sheet.words(title, sheet.margin, (high - words.pitch) // 2, inner, size=SMALL + 5, bold=True, most=1)
    ground = palette.brand_soft if app is not None else palette.card
    sheet.pieces.append(
        Piece("title", QRect(0, 0, room.width(), high), ground=ground, words=(words,), art="ruled")
    )
    if dots:
        box = QRect(room.width() - high, 0, high, high)
        sheet.pieces.append(Piece("options", box, move=Move("options"), art="dots"))
    sheet.y = high
    return sheet


def _foot(frame: Frame, state: State, room: QRect) -> Sheet:
    sheet = Sheet(frame, room.width())
    if state.screen == "home":
        if home_pages(state) > 1:
            phone_faces.pages(sheet, state)
        return sheet
    writes = state.screen == "messages" and bool(state.page) and not state.forwarding
    if writes:
        phone_chat.entry(sheet, state)
    if state.focused and field_name(state):
        most = min(room.height() * 48 // 100, frame.px(216))
        phone_keys.letters(sheet, not writes, most)
    if sheet.pieces:
        ground = Piece("", QRect(0, 0, room.width(), sheet.y), art="tray")
        sheet.pieces.insert(0, ground)
    return sheet


def _status(frame: Frame, state: State) -> tuple[Piece, ...]:
    """The hour at the left; Wi-Fi, mobile data and battery at the right. Pulled down, it opens the shade."""
    screen = frame.screen
    rect = QRect(screen.left(), screen.top(), screen.width(), frame.px(34))
    sheet = Sheet(frame, screen.width())
    words = sheet.words(state.start.time, rect.left() + frame.px(20), 0, rect.width(), size=SMALL, bold=True)
    words = sheet.words(
        state.start.time, rect.left() + frame.px(20), rect.top() + (rect.height() - words.pitch) // 2,
        rect.width(), size=SMALL, bold=True,
    )  # fmt: skip
    move = Move("shade") if state.screen not in phone_faces.COVERED else None
    slide = (("down", Move("shade")),) if move else ()
    return (Piece("shade", rect, words=(words,), move=move, slide=slide, art="status"),)


def _nav(frame: Frame, state: State) -> tuple[Piece, ...]:
    """Back, home and the recent ones."""
    if state.screen in BARE:
        return ()
    screen, palette = frame.screen, frame.look.palette
    high = min(frame.touch(), frame.px(56))
    wide = screen.width() // 3
    found = []
    for number, place in enumerate(("back", "home", "recents")):
        box = QRect(screen.left() + number * wide, screen.bottom() + 1 - high, wide, high)
        if number == 2:
            box.setRight(screen.right())
        found.append(Piece(place, box, ground=palette.card, move=Move(place), art=f"nav:{place}"))
    return tuple(found)
