"""The map and the camera of a telephone: pictures with buttons over them.

Apart because these two are looked at and moved, not read.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign
from kiosk.ui.worlds.phone_pieces import SMALL, Frame, Piece
from kiosk.ui.worlds.phone_sheet import Sheet, button_piece
from kiosk.worlds.phone_state import State


def map_scene(sheet: Sheet, _state: State, height: int) -> None:
    """The town, and large plus and minus on it."""
    frame = sheet.frame
    sheet.pieces.append(Piece("map", QRect(0, 0, sheet.width, height), art="map"))
    side = frame.touch()
    left = sheet.width - side - frame.px(10)
    for number, (way, icon) in enumerate((("in", "plus"), ("out", "minus"))):
        top = height - (2 - number) * (side + frame.px(8)) - frame.px(4)
        box = QRect(left, top, side, side)
        sheet.pieces.append(_round(sheet, box, f"zoom:{way}", icon, Move("zoom", (way,))))


def _round(sheet: Sheet, box: QRect, place: str, icon: str, move: Move, *, main: bool = False) -> Piece:
    palette, inset = sheet.palette, box.width() * 28 // 100
    ink = palette.on_sun if main else palette.ink
    sign = Sign(box.adjusted(inset, inset, -inset, -inset), icon, ink)
    ground = palette.sun if main else palette.card
    return Piece(place, box, ground=ground, edge=palette.line, radius=box.width() // 2, signs=(sign,), move=move,
                 art="shadow")  # fmt: skip


def camera(sheet: Sheet, state: State, height: int) -> None:
    """What the camera sees, how to move it, the lamp, and the great round button; or the photograph taken."""
    frame = sheet.frame
    sheet.pieces.append(Piece("", QRect(0, 0, sheet.width, height), ground=sheet.palette.ink, art="dark"))
    if state.aim.shot is not None:
        _taken(sheet, state, height)
        return
    foot = frame.touch() + frame.px(14)
    finder = QRect(0, 0, sheet.width, height - foot)
    slide = tuple((way, Move("aim", (_OPPOSITE[way],))) for way in _OPPOSITE)
    sheet.pieces.append(Piece("steady", finder, move=Move("steady"), slide=slide, art="finder"))
    _arrows(sheet, finder)
    side = frame.touch()
    middle = height - foot // 2
    lamp = QRect(frame.px(14), middle - side // 2, side, side)
    sheet.pieces.append(_round(sheet, lamp, "light", "lamp", Move("light"), main=state.aim.light))
    shutter = QRect((sheet.width - side) // 2, middle - side // 2, side, side)
    sheet.pieces.append(
        Piece("shoot", shutter, radius=side // 2, move=Move("shoot"), art="shutter", ground="#FFFFFF")
    )
    _distances(sheet, state, middle, side)


_OPPOSITE = {"left": "right", "right": "left", "up": "down", "down": "up"}
"""Dragging the picture to the left shows what lies to the right."""


def _arrows(sheet: Sheet, finder: QRect) -> None:
    side, edge = sheet.frame.touch() * 8 // 10, sheet.frame.px(4)
    centre = finder.center()
    spots = {
        "up": QPoint(centre.x(), finder.top() + edge + side // 2),
        "down": QPoint(centre.x(), finder.bottom() - edge - side // 2),
        "left": QPoint(finder.left() + edge + side // 2, centre.y()),
        "right": QPoint(finder.right() - edge - side // 2, centre.y()),
    }
    icons = {"up": "arrow-up", "down": "arrow-down", "left": "back", "right": "next"}
    for way, at in spots.items():
        box = QRect(at.x() - side // 2, at.y() - side // 2, side, side)
        sheet.pieces.append(_round(sheet, box, f"aim:{way}", icons[way], Move("aim", (way,))))


def _distances(sheet: Sheet, state: State, middle: int, side: int) -> None:
    """Nearer and farther, at the right of the great button."""
    gap = sheet.frame.px(4)
    room = (sheet.width - side) // 2 - gap
    each = min(side, (room - 2 * gap) // 2)
    for number, (way, icon) in enumerate((("near", "plus"), ("far", "minus"))):
        left = sheet.width - gap - (2 - number) * (each + gap)
        box = QRect(left, middle - each // 2, each, each)
        sheet.pieces.append(_round(sheet, box, f"aim:{way}", icon, Move("aim", (way,))))


def _taken(sheet: Sheet, state: State, height: int) -> None:
    """The photograph, what is good about it, and the choice."""
    frame, shot = sheet.frame, state.aim.shot
    if shot is None:
        return
    foot = Sheet(frame, sheet.width)
    checks = (("Les quatre coins", shot.corners), ("La lumière", shot.light), ("Le texte est net", shot.sharp))
    ink = "#FFFFFF"
    for words, good in checks:
        side = frame.px(22)
        box = QRect(foot.margin, foot.y, side, side)
        answer, room = "oui" if good else "non", foot.width - side - 3 * foot.margin
        left = box.right() + frame.px(8)
        said = foot.words(
            f"{words} : {answer}", left, foot.y, room, size=SMALL + 1, bold=not good, colour=ink, most=1
        )
        sign = Sign(box, "check" if good else "close", ink)
        place = f"check:{'good' if good else 'bad'}"
        rect = QRect(0, foot.y, foot.width, max(side, said.pitch))
        foot.pieces.append(Piece(place, rect, words=(said,), signs=(sign,)))
        foot.y = rect.bottom() + frame.px(2)
    foot.gap(6)
    _choice(foot, frame)
    picture = QRect(0, 0, sheet.width, height - foot.y - frame.px(4))
    sheet.pieces.append(Piece("picture", picture, art="shot"))
    sheet.pieces += [piece.shifted(0, picture.bottom() + 1, flows=False) for piece in foot.pieces]


def _choice(foot: Sheet, frame: Frame) -> None:
    gap = frame.px(10)
    wide = (foot.width - 3 * gap) // 2
    again = button_piece(foot, QRect(gap, foot.y, wide, 0), "retake", "Reprendre", Move("retake"), main=False)
    keep = button_piece(
        foot, QRect(2 * gap + wide, foot.y, wide, 0), "keep", "Garder", Move("keep"), colour="leaf"
    )
    foot.pieces += [again, keep]
    foot.y += max(again.rect.height(), keep.rect.height())
