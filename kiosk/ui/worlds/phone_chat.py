"""Messages on a telephone: who wrote, what was said in bubbles, and what can be done about it.

Apart because bubbles, with lines that can be touched one by one, are this application's own.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign, Words, metrics
from kiosk.ui.worlds.phone_apps import notice
from kiosk.ui.worlds.phone_pieces import SMALL, Piece
from kiosk.ui.worlds.phone_sheet import Row, Sheet, Tile
from kiosk.worlds.phone_messages import preview
from kiosk.worlds.phone_state import State, contact_of, got, name_of, thread_of
from kiosk.worlds.phone_values import Line, Sms


def threads(sheet: Sheet, state: State) -> None:
    verb = "forward_to" if state.forwarding else "thread"
    notice(sheet, state)
    for thread in state.threads:
        icon = "person" if contact_of(state, thread.id) is not None else "question"
        when = thread.messages[-1].when if thread.messages else ""
        sheet.row(
            Row(f"{verb}:{thread.id}", name_of(state, thread.id), Move(verb, (thread.id,)),
                preview(state, thread.id), Tile(icon, "plain", round=True), after=when, lit=thread.unread,
                lines=1)
        )  # fmt: skip
    if not state.threads:
        sheet.gap(12)
        sheet.text("Aucun message.", centred=True)


def thread(sheet: Sheet, state: State) -> None:
    shown = thread_of(state, state.page)
    notice(sheet, state)
    sheet.gap(8)
    if shown is None:
        return
    if state.start.pointing:
        _sender(sheet, state)
    for sms in shown.messages:
        _bubble(sheet, state, sms)
        sheet.gap(10)


def _sender(sheet: Sheet, state: State) -> None:
    marked = "pointed:sender" in state.done
    room = QRect(sheet.margin, sheet.y, sheet.width - 2 * sheet.margin, sheet.frame.touch())
    words = sheet.words(f"De : {name_of(state, state.page)}", room.left() + sheet.frame.px(12), 0,
                        room.width() - sheet.frame.px(24), bold=True)  # fmt: skip
    words = replace(words, top=room.top() + (room.height() - words.bottom) // 2)
    sheet.pieces.append(
        Piece("point:sender", room, ground=sheet.palette.card, edge=sheet.palette.line, radius=sheet.frame.px(10),
              words=(words,), move=Move("point", ("sender",)), art="marked" if marked else "")
    )  # fmt: skip
    sheet.y += room.height()
    sheet.gap(10)


def _bubble(sheet: Sheet, state: State, sms: Sms) -> None:
    """His on the left, mine on the right; the hour under it, and an arrow that passes it on beside it."""
    frame, palette, pad = sheet.frame, sheet.palette, sheet.frame.px(12)
    beside = frame.px(50)
    widest = sheet.width - 2 * sheet.margin - beside
    lines = sms.lines or (Line(sms.id, sms.text),)
    cut = [sheet.words(line.text, 0, 0, widest - 2 * pad) for line in lines]
    when = sheet.words(sms.when, 0, 0, widest - 2 * pad, size=SMALL)
    inner = max(_broad(sheet, words) for words in (*cut, when))
    width = min(inner + 2 * pad, widest)
    left = sheet.width - sheet.margin - width if sms.mine else sheet.margin
    back = len(sheet.pieces)
    top, y = sheet.y, sheet.y + frame.px(8)
    ground, ink = (palette.brand, palette.on_brand) if sms.mine else (palette.brand_soft, palette.ink)
    for line, words in zip(lines, cut, strict=True):
        y = _line(sheet, state, line, replace(words, x=left + pad, colour=ink), QRect(left, y, width, 0))
    when = replace(when, x=left + pad, top=y, colour=ink)
    rect = QRect(left, top, width, when.bottom + frame.px(6) - top)
    sheet.pieces.insert(back, Piece(f"sms:{sms.id}", rect, ground=ground, radius=frame.px(18), words=(when,)))
    if not sms.mine and not state.start.pointing:
        side = min(beside - frame.px(6), frame.px(44))
        box = QRect(rect.right() + frame.px(6), rect.center().y() - side // 2, side, side)
        inset = side // 4
        sign = Sign(box.adjusted(inset, inset, -inset, -inset), "next", palette.brand)
        sheet.pieces.append(
            Piece(f"forward:{sms.id}", box, ground=palette.card, edge=palette.line, radius=side // 2,
                  signs=(sign,), move=Move("forward", (sms.id,)))
        )  # fmt: skip
    sheet.y = rect.bottom() + 1


def _line(sheet: Sheet, state: State, line: Line, words: Words, room: QRect) -> int:
    """One line of a bubble: it may be a link, or something to point at."""
    pad = sheet.frame.px(5) if line.link or state.start.pointing else 0
    words = replace(words, top=room.top() + pad)
    room = QRect(room.left(), room.top(), room.width(), words.bottom + pad - room.top())
    place, move, art = "", None, ""
    if state.start.pointing:
        place, move = f"point:{line.id}", Move("point", (line.id,))
    elif line.link:
        place, move = f"link:{line.id}", Move("link", (line.id,))
    if line.link:
        words, art = replace(words, colour=sheet.palette.brand), "underlined"
    if f"pointed:{line.id}" in state.done:
        art = "marked"
    sheet.pieces.append(Piece(place, room, words=(words,), move=move, art=art))
    return room.bottom() + 1


def _broad(sheet: Sheet, words: Words) -> int:
    measure = metrics(sheet.look, words.px, bold=words.bold)
    return max(measure.horizontalAdvance(line) for line in words.lines)


def entry(sheet: Sheet, state: State) -> None:
    """The field under the bubbles, and the arrow that sends."""
    frame, palette = sheet.frame, sheet.palette
    high = frame.touch()
    room = QRect(frame.px(8), sheet.y + frame.px(4), sheet.width - frame.px(24) - high, high)
    typed = got(state.texts, f"sms:{state.page}")
    words = sheet.words(typed or "Message", room.left() + frame.px(14), 0, room.width() - frame.px(28),
                        colour=palette.ink if typed else palette.muted)  # fmt: skip
    words = replace(words, lines=words.lines[-1:])
    words = replace(words, top=room.top() + (high - words.pitch) // 2)
    edge = palette.brand if state.focused else palette.line
    sheet.pieces.append(
        Piece("focus", room, ground=palette.card, edge=edge, radius=high // 2, words=(words,),
              move=Move("focus"), art="caret" if state.focused else "")
    )  # fmt: skip
    box = QRect(room.right() + frame.px(8), room.top(), high, high)
    inset = high // 4
    sign = Sign(box.adjusted(inset, inset, -inset, -inset), "send", palette.on_brand if typed else palette.muted)
    ground = palette.brand if typed else palette.brand_soft
    sheet.pieces.append(Piece("send", box, ground=ground, radius=high // 2, signs=(sign,), move=Move("send")))
    sheet.y = room.bottom() + 1 + frame.px(6)
