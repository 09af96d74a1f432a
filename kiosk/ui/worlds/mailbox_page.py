"""Where every piece of a mailbox is, for a state, a look, a size and what is scrolled or unfolded.

Apart because it is a function without memory: the view asks it what is on the screen, and also what would be
there after a scroll, which is how a hidden place is shown the way to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds import mailbox_panes as panes
from kiosk.ui.worlds import mailbox_writing as writing
from kiosk.ui.worlds.lines import Sign
from kiosk.ui.worlds.mailbox_pieces import Knob, Piece
from kiosk.ui.worlds.mailbox_sheet import Sheet
from kiosk.worlds.mailbox_values import State

WIDE_FROM = 700
"""From this width on (mock-up pixels of the world) the folders have their own column."""
TALL_FROM = 400
"""From this height on the bar of buttons stays in sight while the rest scrolls."""
BAR = 52
NOTCH = 60


@dataclass(frozen=True, slots=True)
class Sight:
    """What the person sees of the page: how far it is scrolled, whether the folders are unfolded."""

    scroll: int = 0
    unfolded: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """`viewport`: where the flow is seen. `overflow`: how far it scrolls. `notch`: one turn of the wheel."""

    pieces: tuple[Piece, ...]
    viewport: QRect
    overflow: int
    scroll: int
    notch: int
    track: QRect
    thumb: QRect

    def find(self, place: str) -> Piece | None:
        return next((piece for piece in self.pieces if piece.place == place), None)

    def at(self, point: QPoint) -> Piece | None:
        """The usable piece under the pointer; the later one lies on top."""
        for piece in reversed(self.pieces):
            if piece.usable and self.visible(piece).contains(point):
                return piece
        return None

    def aim(self, piece: Piece) -> QPoint:
        """A point where a click uses this piece and nothing that lies on it."""
        rect = self.visible(piece)
        for share in (0.5, 0.85, 0.95, 0.15, 0.05):
            point = QPoint(rect.left() + round(rect.width() * share), rect.center().y())
            if self.at(point) == piece:
                return point
        return QPoint(rect.left() + 2, rect.top() + 2)

    def visible(self, piece: Piece) -> QRect:
        return piece.rect.intersected(self.viewport) if piece.flows else piece.rect

    def in_sight(self, piece: Piece) -> bool:
        """Enough of it is seen to aim at."""
        enough = min(piece.rect.height(), self.viewport.height()) * 0.6
        return not piece.flows or self.visible(piece).height() >= enough

    def scroll_to(self, rect: QRect) -> int:
        """The scroll, in whole notches from here, that brings this part of the flow into sight."""
        scroll, top, bottom = self.scroll, self.viewport.top(), self.viewport.bottom()
        shift = 0
        if rect.bottom() > bottom:
            shift = min(rect.bottom() - bottom, rect.top() - top)
        if rect.top() < top:
            shift = rect.top() - top
        notches = -(-abs(shift) // self.notch)
        return max(0, min(self.overflow, scroll + (notches if shift > 0 else -notches) * self.notch))


def pane_name(state: State, sight: Sight) -> str:
    """Each pane keeps its own scroll."""
    if sight.unfolded:
        return "folders"
    if state.draft is not None:
        return "choosing" if state.draft.choosing else "writing"
    if state.opened:
        return f"document {state.viewing}" if state.viewing else f"message {state.opened}"
    return f"found {state.searched}" if state.searched else f"list {state.folder}"


def lay_out(look: Look, state: State, size: QSize, sight: Sight) -> Page:
    px = look.world_px
    wide = size.width() >= px(WIDE_FROM) and size.height() >= px(TALL_FROM + 40)
    margin = px(14) if wide else px(10)
    pieces = _title_bar(look, state, size, wide=wide, unfolded=sight.unfolded)
    top = max(piece.rect.bottom() for piece in pieces) + 1
    left = 0
    if wide:
        column = _column(look, state, top + margin, margin)
        pieces += column
        left = max(piece.rect.right() for piece in column) + 1
    area = QRect(
        left + margin, top + margin, size.width() - left - 2 * margin, size.height() - top - margin - px(6)
    )
    sight = sight if not wide else replace(sight, unfolded=False)
    return _filled(look, state, sight, pieces, area, tall=size.height() >= px(TALL_FROM), wide=wide)


def _title_bar(look: Look, state: State, size: QSize, *, wide: bool, unfolded: bool) -> list[Piece]:
    """The window's title; when the window is narrow also the way to the folders and the button to write."""
    sheet = Sheet(look, size.width())
    px, palette = sheet.px, look.palette
    knobs = [] if wide else _narrow_knobs(unfolded)
    title = sheet.words("Messagerie", px(24 if wide else 10), 0, size.width(), size=22, bold=True)
    height = max(px(BAR), title.bottom + px(10))
    x = size.width() - px(8)
    buttons: list[Piece] = []
    for knob in reversed(knobs):
        width = sheet.line_width(knob)
        x -= width
        button = sheet.line_button(knob, x, px(5), width)
        buttons.insert(0, replace(button, edge=button.edge or palette.line))
        x -= px(8)
        height = max(height, button.rect.bottom() + 1 + px(5))
    title = sheet.words("Messagerie", title.x, (height - title.bottom) // 2, size.width(), size=22, bold=True)
    fits = title.x + sheet.length("Messagerie", size=22, bold=True) < x
    words = [title] if fits else []
    account = sheet.length(state.account, size=18)
    if wide and title.x * 3 + sheet.length("Messagerie", size=22, bold=True) + account < size.width():
        at = size.width() - account - px(24)
        line = sheet.words(state.account, at, 0, account + 2, size=18, colour=palette.muted)
        words.append(replace(line, top=(height - line.bottom) // 2))
    ground = QRect(0, 0, size.width(), height)
    return [Piece("title", ground, palette.brand_soft, words=tuple(words), ruled=True), *buttons]


def _narrow_knobs(unfolded: bool) -> list[Knob]:
    return [
        Knob("unfold", "Dossiers", "folder", local="unfold", lit=unfolded),
        Knob("compose", "Écrire", "pen", Move("compose"), main=True),
    ]


def _column(look: Look, state: State, top: int, margin: int) -> list[Piece]:
    sheet = Sheet(look, look.world_px(258))
    sheet.add(sheet.line_button(Knob("compose", "Écrire", "pen", Move("compose"), main=True), 0, 0, sheet.width))
    sheet.gap(16)
    panes.folders(sheet, state)
    return [piece.shifted(margin, top, flows=False) for piece in sheet.pieces]


def _filled(
    look: Look, state: State, sight: Sight, pieces: list[Piece], area: QRect, *, tall: bool, wide: bool
) -> Page:
    """The pane in its area; a scroll bar appears only when the flow is higher than what is left for it."""
    px = look.world_px
    for bar_width in (0, px(56)):
        fixed, flow = Sheet(look, area.width()), Sheet(look, area.width() - bar_width)
        _pane(fixed if tall else flow, flow, state, sight, wide=wide)
        viewport = QRect(area.left(), area.top() + fixed.y, flow.width, area.height() - fixed.y)
        overflow = max(0, flow.y - viewport.height())
        if not overflow:
            break
    notch = px(NOTCH)
    scroll = max(0, min(sight.scroll, overflow))
    placed = [*pieces, *(piece.shifted(area.left(), area.top(), flows=False) for piece in fixed.pieces)]
    placed += [piece.shifted(viewport.left(), viewport.top() - scroll, flows=True) for piece in flow.pieces]
    track = thumb = QRect()
    if overflow:
        column = QRect(viewport.right() + 1 + px(10), viewport.top(), px(46), viewport.height())
        arrows, track, thumb = _scroll_bar(look, column, scroll, overflow)
        placed += arrows
    return Page(tuple(placed), viewport, overflow, scroll, notch, track, thumb)


def _pane(bar: Sheet, flow: Sheet, state: State, sight: Sight, *, wide: bool) -> None:
    """`bar` is the flow itself when the window is low: then everything scrolls, and messages come first."""
    if sight.unfolded:
        panes.folders(flow, state)
        return
    panes.notice(bar, state)
    draft = state.draft
    if draft is not None and draft.choosing:
        writing.choosing_bar(bar)
        writing.choosing(flow, state)
    elif draft is not None:
        writing.writing_bar(bar)
        writing.writing(flow, state, draft)
    elif state.viewing:
        panes.document_bar(bar)
        panes.document_page(flow, state)
    elif state.opened and bar is flow:
        panes.reading_under(flow, state)
    elif state.opened:
        panes.reading_bar(bar, state)
        panes.reading(flow, state)
    elif bar is flow:
        panes.message_list(flow, state, titled=not wide)
        flow.gap()
        panes.search_bar(flow, state)
    else:
        panes.search_bar(bar, state)
        panes.message_list(flow, state, titled=not wide)


def _scroll_bar(look: Look, column: QRect, scroll: int, overflow: int) -> tuple[list[Piece], QRect, QRect]:
    px, palette = look.world_px, look.palette
    side = min(column.width(), max(column.height() // 3, 8))
    up = QRect(column.left(), column.top(), column.width(), side)
    down = QRect(column.left(), column.bottom() + 1 - side, column.width(), side)
    track = QRect(column.left(), up.bottom() + 1, column.width(), max(down.top() - up.bottom() - 1, 1))
    length = max(
        round(track.height() * column.height() / (column.height() + overflow)), min(px(24), track.height())
    )
    offset = round((track.height() - length) * scroll / overflow)
    thumb = QRect(track.left() + px(6), track.top() + offset, track.width() - 2 * px(6), length)
    return [
        _arrow("up", up, "arrow-up", palette.ink, palette.brand_soft, px(8)),
        _arrow("down", down, "arrow-down", palette.ink, palette.brand_soft, px(8)),
    ], track, thumb  # fmt: skip


def _arrow(name: str, box: QRect, icon: str, colour: str, ground: str, radius: int) -> Piece:
    side = min(box.width(), box.height()) * 7 // 10
    square = QRect(0, 0, side, side)
    square.moveCenter(box.center())
    return Piece(name, box, ground, colour, radius, signs=(Sign(square, icon, colour),), local=name)
