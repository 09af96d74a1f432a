"""The keys that a telephone draws on its glass: figures for a number, letters for words.

Apart because they are the same under every field.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign, Words
from kiosk.ui.worlds.phone_pieces import BODY, TITLE, Piece
from kiosk.ui.worlds.phone_sheet import Sheet
from kiosk.worlds.phone_state import State

LETTERS = ("azertyuiop", "qsdfghjklm", "wxcvbn'")
LAST = ("é", ",", " ", ".", "?")
_WIDTHS = {" ": 4.0, "é": 1.0, ",": 1.0, ".": 1.0, "?": 1.0}


def figures(sheet: Sheet, bottom: int, *, more: bool) -> None:
    """Twelve keys down to `bottom`; `more`: star and hash, and the green button under them."""
    frame = sheet.frame
    gap = frame.px(6)
    rows = ("123", "456", "789", "*0#" if more else " 0")
    room = bottom - sheet.y - gap
    high = min(room // 4 - gap, frame.px(72))
    wide = min((sheet.width - 4 * gap) // 3, frame.px(100))
    left = (sheet.width - 3 * wide - 2 * gap) // 2
    top = sheet.y + (room - 4 * (high + gap)) // 2
    for number, row in enumerate(rows):
        for column, key in enumerate(row):
            if key != " ":
                box = QRect(left + column * (wide + gap), top + number * (high + gap), wide, high)
                _figure(sheet, box, key)
    if not more:
        box = QRect(left + 2 * (wide + gap), top + 3 * (high + gap), wide, high)
        _sign_key(sheet, box, "digit:rub", Move("rub"), "erase")
    sheet.y = bottom


def _figure(sheet: Sheet, box: QRect, key: str) -> None:
    palette, radius = sheet.palette, min(box.height() // 2, sheet.frame.px(20))
    sheet.pieces.append(
        Piece(f"digit:{key}", box, ground=palette.card, edge=palette.line, radius=radius,
              words=middle(sheet, key, box, size=TITLE + 3), move=Move("digit", (key,)))
    )  # fmt: skip


def keypad(sheet: Sheet, state: State, height: int) -> None:
    """Composing a number, and calling it."""
    frame, palette = sheet.frame, sheet.palette
    touch = frame.touch()
    wide = sheet.width - 2 * sheet.margin - touch
    room = QRect(sheet.margin, frame.px(6), wide, touch)
    sheet.pieces.append(
        Piece("number", room, ground=palette.card, radius=frame.px(10),
              words=middle(sheet, _paired(state.digits) or "Numéro", room, size=TITLE))
    )  # fmt: skip
    _sign_key(sheet, QRect(room.right() + 1, room.top(), touch, touch), "digit:rub", Move("rub"), "erase")
    sheet.y = room.bottom() + 2
    figures(sheet, height - touch - frame.px(12), more=True)
    box = QRect(sheet.width // 4, height - touch - frame.px(8), sheet.width // 2, touch)
    side = touch // 2
    sign = Sign(
        QRect(box.center().x() - side // 2, box.center().y() - side // 2, side, side), "handset", palette.on_leaf
    )
    sheet.pieces.append(
        Piece("dial", box, ground=palette.leaf, radius=touch // 2, signs=(sign,), move=Move("dial"))
    )


def _paired(digits: str) -> str:
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def letters(sheet: Sheet, search: bool, most: int) -> None:
    """Four rows at most so high altogether; the last key erases, or searches."""
    frame, gap = sheet.frame, sheet.frame.px(4)
    high = min(most // 4 - gap, frame.px(50))
    one = (sheet.width - 11 * gap) / 10
    sheet.y += gap
    for row in LETTERS:
        extra = 1 if row == LETTERS[-1] else 0
        left = gap if extra == 0 else gap + round((one + gap) * 0.5)
        for number, letter in enumerate(row):
            _letter(sheet, QRect(left + round(number * (one + gap)), sheet.y, round(one), high), letter)
        if extra:
            at = left + round(len(row) * (one + gap))
            _sign_key(sheet, QRect(at, sheet.y, sheet.width - gap - at, high), "key:erase", Move("erase"), "erase")
        sheet.y += high + gap
    left_at = float(gap)
    for letter in LAST:
        wide = one * _WIDTHS[letter] + gap * (_WIDTHS[letter] - 1)
        _letter(sheet, QRect(round(left_at), sheet.y, round(wide), high), letter)
        left_at += wide + gap
    rest = QRect(round(left_at), sheet.y, sheet.width - gap - round(left_at), high)
    if search:
        _sign_key(sheet, rest, "key:search", Move("search"), "search")
    else:
        _sign_key(sheet, rest, "key:back", Move("back"), "arrow-down")
    sheet.y += high + gap


def _letter(sheet: Sheet, box: QRect, letter: str) -> None:
    palette = sheet.palette
    words = () if letter == " " else middle(sheet, letter, box, size=BODY + 2)
    sheet.pieces.append(
        Piece(f"key:{letter}", box, ground=palette.card, edge=palette.line, radius=sheet.frame.px(6), words=words,
              move=Move("type", (letter,)))
    )  # fmt: skip


def _sign_key(sheet: Sheet, box: QRect, place: str, move: Move, icon: str) -> None:
    side = min(box.height(), box.width(), sheet.frame.px(46)) * 6 // 10
    square = QRect(box.center().x() - side // 2, box.center().y() - side // 2, side, side)
    sheet.pieces.append(
        Piece(place, box, ground=sheet.palette.brand_soft, edge=sheet.palette.line, radius=sheet.frame.px(8),
              signs=(Sign(square, icon, sheet.palette.ink),), move=move)
    )  # fmt: skip


def middle(sheet: Sheet, text: str, box: QRect, *, size: float, bold: bool = False) -> tuple[Words, ...]:
    """One line in the very middle of a box, smaller where it would not fit."""
    while True:
        words = sheet.words(text, box.left(), 0, box.width(), size=size, bold=bold, centred=True)
        if size <= 9 or (len(words.lines) == 1 and words.pitch <= box.height()):
            break
        size -= 1
    return (replace(words, top=box.top() + (box.height() - words.pitch) // 2, lines=words.lines[:1]),)
