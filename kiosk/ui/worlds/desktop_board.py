"""What every part of the desktop's picture is laid out with: the look, the state, and the pieces so far.

Apart because the desk, windows, panels and dialogs are written in different modules and share one measure: the
text size and contrast that were chosen in the simulated machine act on all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.theme.look import WORLD_GROWTH, Look
from kiosk.ui.theme.tokens import PALETTES, Contrast, Palette
from kiosk.ui.worlds.desktop_pieces import Glyph, Page, Piece, Region
from kiosk.ui.worlds.desktop_sheet import Sheet
from kiosk.worlds.desktop_values import State

LARGEST = 2.2
"""Size of the kiosk times size of the simulated text: beyond this a window holds no sentence any more."""
BAR = 44
NOTCH = 60

Fill = Callable[[Sheet], None]


@dataclass(frozen=True, slots=True)
class Sight:
    """What the person sees of it: how far each region is scrolled, whether the windows are out of the way."""

    scrolls: dict[str, int] = field(default_factory=dict)
    peek: bool = False


class Board:
    def __init__(self, look: Look, state: State, whole: QRect, sight: Sight) -> None:
        self.look, self.state, self.whole, self.sight = look, state, whole, sight
        self.zoom = min(state.text_size / 100, max(LARGEST / WORLD_GROWTH[look.size], 1.0))
        self.pieces: list[Piece] = []
        self.regions: dict[str, Region] = {}

    @property
    def palette(self) -> Palette:
        """The simulated machine's own contrast, when it was changed there."""
        chosen = {"night": Contrast.NIGHT, "high": Contrast.HIGH}.get(self.state.contrast)
        return self.look.palette if chosen is None else PALETTES[chosen]

    @property
    def page(self) -> Page:
        return Page(tuple(self.pieces), self.regions)

    def px(self, design: float) -> int:
        return self.look.world_px(design)

    def touch(self) -> int:
        """The height of what a finger must hit; on a low screen it takes no more than its share."""
        return max(self.px(40), min(max(self.px(48), self.look.mm(16)), self.whole.height() // 8))

    def sheet(self, width: int, *, zoomed: bool = True) -> Sheet:
        return Sheet(self.look, self.palette, width, self.zoom if zoomed else 1.0, self.touch())

    def add(self, *pieces: Piece) -> None:
        self.pieces.extend(pieces)

    def stack(
        self,
        name: str,
        area: QRect,
        top: Fill | None,
        flow: Fill,
        bottom: Fill | None = None,
        *,
        zoomed: bool = True,
    ) -> int:
        """A column with what stays above and below what scrolls; on too little height, all of it scrolls.

        Answers the height that everything takes together.
        """
        head, foot = self.sheet(area.width(), zoomed=zoomed), self.sheet(area.width(), zoomed=zoomed)
        if top is not None:
            top(head)
        if bottom is not None:
            bottom(foot)
        if area.height() - head.y - foot.y < min(self.px(150), area.height() // 2):
            return self.flow(name, area, lambda sheet: _all(sheet, top, flow, bottom), zoomed=zoomed)
        self.add(*(replace(piece.shifted(area.left(), area.top()), clip=area) for piece in head.pieces))
        middle = QRect(area.left(), area.top() + head.y, area.width(), area.height() - head.y - foot.y)
        used = self.flow(name, middle, flow, zoomed=zoomed)
        at = area.bottom() + 1 - foot.y
        self.add(*(replace(piece.shifted(area.left(), at), clip=area) for piece in foot.pieces))
        return head.y + used + foot.y

    def flow(self, name: str, area: QRect, fill: Fill, *, zoomed: bool = True) -> int:
        """A column that scrolls when it is higher than its area. Answers its whole height."""
        sheet = self.sheet(area.width(), zoomed=zoomed)
        sheet.room = area.height()
        fill(sheet)
        overflow, bar = 0, 0
        if sheet.y > area.height():
            bar = min(self.px(BAR), area.width() // 5)
            sheet = self.sheet(area.width() - bar, zoomed=zoomed)
            sheet.room = area.height()
            fill(sheet)
            overflow = max(0, sheet.y - area.height())
        viewport = QRect(area.left(), area.top(), sheet.width, area.height())
        scroll = max(0, min(self.sight.scrolls.get(name, 0), overflow))
        self.add(
            *(
                replace(piece.shifted(area.left(), area.top() - scroll), clip=viewport, region=name)
                for piece in sheet.pieces
            )
        )
        region = Region(viewport, overflow, scroll, self.px(NOTCH))
        self.regions[name] = self._with_bar(name, region, bar) if overflow else region
        return sheet.y

    def _with_bar(self, name: str, region: Region, width: int) -> Region:
        view, palette = region.viewport, self.palette
        column = QRect(view.right() + 1, view.top(), width, view.height())
        side = min(width, column.height() // 3)
        boxes = {
            "up": QRect(column.left(), column.top(), width, side),
            "down": QRect(column.left(), column.bottom() + 1 - side, width, side),
        }
        self.add(Piece(f"bar:{name}", column, palette.paper, solid=True))
        for way, box in boxes.items():
            inner = box.adjusted(3, 3, -3, -3)
            mark = QRect(0, 0, side // 2, side // 2)
            mark.moveCenter(inner.center())
            self.add(
                Piece(
                    f"{way}:{name}",
                    inner,
                    palette.brand_soft,
                    radius=self.px(6),
                    local=f"{way}:{name}",
                    glyphs=(Glyph(mark, way, palette.ink),),
                    hot=palette.line,
                    region=name,
                )
            )
        track = QRect(column.left(), boxes["up"].bottom() + 1, width, column.height() - 2 * side)
        length = max(round(track.height() * view.height() / (view.height() + region.overflow)), self.px(16))
        offset = round((track.height() - length) * region.scroll / region.overflow)
        thumb = QRect(track.left() + width // 4, track.top() + offset, width // 2, length)
        self.add(Piece(f"thumb:{name}", thumb, palette.muted, radius=width // 4, region=name))
        return replace(region, thumb=thumb, track=track)

    def panel(self, place: str, box: QRect, *, edge: str = "", radius: int = 0, move: Move | None = None) -> None:
        """The ground of something that lies over the rest."""
        self.add(
            Piece(
                place,
                box,
                self.palette.card,
                edge or self.palette.line,
                radius or self.px(12),
                solid=True,
                shadow=self.px(14),
                move=move,
            )
        )


def _all(sheet: Sheet, *fills: Fill | None) -> None:
    for fill in fills:
        if fill is not None:
            fill(sheet)
