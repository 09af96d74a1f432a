"""What the mailbox shows while a letter is written: its fields, its documents, the file chooser.

Apart because fields with a cursor, chosen people and suggestions exist only here.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Words
from kiosk.ui.worlds.mailbox_panes import document_row
from kiosk.ui.worlds.mailbox_pieces import Knob, Piece
from kiosk.ui.worlds.mailbox_sheet import GAP, PAD, SMALL, Sheet
from kiosk.worlds.mailbox_values import Document, Draft, State, suggestions


def writing_bar(sheet: Sheet) -> None:
    sheet.bar(
        [
            Knob("send", "Envoyer", "send", Move("send"), main=True),
            Knob("attach", "Joindre", "attachment", Move("attach")),
            Knob("close", "Fermer", "close", Move("close")),
        ]
    )
    sheet.gap()


def writing(sheet: Sheet, state: State, draft: Draft) -> None:
    _address_field(sheet, state, draft)
    sheet.gap()
    for contact in suggestions(state):
        _suggestion(sheet, contact.name, contact.address)
    _line_field(sheet, state, "subject", "Objet", draft.subject)
    sheet.gap()
    for document in draft.attached:
        _attached(sheet, document)
    if draft.uploading is not None:
        _uploading(sheet, draft.uploading)
    _body_field(sheet, state, draft)
    if draft.quote:
        sheet.gap(16)
        sheet.text("quote", draft.quote, size=SMALL + 1, colour=sheet.look.palette.muted, x=sheet.px(20))
    sheet.gap()


def choosing_bar(sheet: Sheet) -> None:
    sheet.bar([Knob("close", "Annuler", "close", Move("close"))])
    sheet.gap()


def choosing(sheet: Sheet, state: State) -> None:
    sheet.text("heading", "Choisissez un document", size=24, bold=True)
    sheet.gap()
    if not state.files:
        sheet.text("empty", "Il n'y a pas de document ici.", colour=sheet.look.palette.muted)
    for document in state.files:
        sheet.add(document_row(sheet, document, f"file:{document.id}", Move("choose", (document.id,))))
        sheet.gap()


def _labelled(sheet: Sheet, label: str) -> int:
    """Writes the field's name; where the field begins. Beside when there is room, above when not."""
    beside = sheet.width >= sheet.px(420)
    words = sheet.words(label, 0, sheet.y + (sheet.px(9) if beside else 0), sheet.px(80), bold=True)
    box = QRect(0, words.top, sheet.px(80), words.bottom - words.top)
    label_piece = Piece(f"label:{label}", box, words=(words,))
    if beside:
        sheet.pieces.append(label_piece)
        return sheet.px(90)
    sheet.add(label_piece)
    return 0


def _address_field(sheet: Sheet, state: State, draft: Draft) -> None:
    left = _labelled(sheet, "À")
    top, pad, gap = sheet.y, sheet.px(8), sheet.px(GAP)
    inner = sheet.width - left - 2 * pad
    x, y = left + pad, top + pad
    people: list[Piece] = []
    for name in draft.to:
        chip = _person(sheet, name, x, y, inner)
        if x > left + pad and chip.rect.right() > sheet.width - pad:
            x, y = left + pad, people[-1].rect.bottom() + 1 + pad
            chip = _person(sheet, name, x, y, inner)
        people.append(chip)
        x = chip.rect.right() + 1 + gap
    live = state.focus == "to"
    if people and sheet.width - pad - x < sheet.px(150) and (live or draft.typed_to):
        x, y = left + pad, people[-1].rect.bottom() + 1 + pad
    words = sheet.words(draft.typed_to, x + pad, y + sheet.px(4), sheet.width - x - 2 * pad)
    bottom = max([words.bottom + sheet.px(4), *(chip.rect.bottom() + 1 for chip in people)]) + pad
    field = _field(sheet, state, "to", QRect(left, top, sheet.width - left, max(bottom - top, sheet.px(50))))
    if live:
        field = replace(
            field, caret=_caret(sheet, words.lines[-1], words.x, words.bottom - words.pitch, words.pitch)
        )
    sheet.add(replace(field, words=(words,)))
    sheet.pieces.extend(people)


def _person(sheet: Sheet, name: str, x: int, y: int, widest: int) -> Piece:
    """Someone the letter goes to; using it takes the person out."""
    knob = Knob(f"person:{name}", name, "person", Move("drop", (name,)), lit=True)
    width = min(sheet.line_width(knob, size=SMALL + 1), widest)
    return sheet.line_button(knob, x, y, width, size=SMALL + 1)


def _field(sheet: Sheet, state: State, name: str, box: QRect) -> Piece:
    palette = sheet.look.palette
    edge = palette.brand if state.focus == name else palette.muted
    return Piece(f"field:{name}", box, palette.card, edge, sheet.px(12), move=Move("focus", (name,)))


def _caret(sheet: Sheet, line: str, x: int, top: int, height: int) -> QRect:
    return QRect(x + sheet.length(line), top, max(sheet.px(3), 2), height)


def _suggestion(sheet: Sheet, name: str, address: str) -> None:
    left = sheet.px(90) if sheet.width >= sheet.px(420) else 0
    palette = sheet.look.palette
    knob = Knob(f"suggestion:{name}", f"{name}\n{address}", "person", Move("to", (name,)))
    piece = sheet.line_button(knob, left, sheet.y, sheet.width - left, size=SMALL + 1)
    sheet.add(replace(piece, ground=palette.brand_soft, edge=palette.line))
    sheet.gap(6)


def _line_field(sheet: Sheet, state: State, name: str, label: str, text: str) -> None:
    left = _labelled(sheet, label)
    pad = sheet.px(PAD)
    words = sheet.words(text, left + pad, sheet.y + sheet.px(9), sheet.width - left - 2 * pad)
    box = QRect(left, sheet.y, sheet.width - left, max(words.bottom - sheet.y + sheet.px(9), sheet.px(50)))
    _add_field(sheet, _field(sheet, state, name, box), words, live=state.focus == name)


def _body_field(sheet: Sheet, state: State, draft: Draft) -> None:
    pad, top = sheet.px(PAD), sheet.y
    live = state.focus == "body"
    shown = draft.body if draft.body or live else "Écrivez votre message ici."
    colour = sheet.look.palette.ink if draft.body else sheet.look.palette.muted
    words = sheet.words(shown, pad, top + sheet.px(10), sheet.width - 2 * pad, colour=colour)
    box = QRect(0, top, sheet.width, max(words.bottom - top + sheet.px(10), sheet.px(150)))
    _add_field(sheet, _field(sheet, state, "body", box), words, live=live)


def _add_field(sheet: Sheet, field: Piece, words: Words, *, live: bool) -> None:
    caret = None
    if live:
        caret = _caret(sheet, words.lines[-1], words.x, words.bottom - words.pitch, words.pitch)
    sheet.add(replace(field, words=(words,), caret=caret))


def _attached(sheet: Sheet, document: Document) -> None:
    """A document that goes with the letter, and the button that takes it out again."""
    knob = Knob(f"attached:{document.id}", "Retirer", "close", Move("detach", (document.id,)))
    width, gap = sheet.line_width(knob, size=SMALL), sheet.px(GAP)
    below = sheet.width < sheet.px(420)
    row = document_row(
        sheet, document, f"joined:{document.id}", None, width=0 if below else sheet.width - width - gap
    )
    sheet.add(row)
    x, top = (0, row.rect.bottom() + 1 + gap // 2) if below else (row.rect.right() + 1 + gap, row.rect.top())
    button = sheet.line_button(knob, x, top, width, size=SMALL)
    sheet.add(replace(button, edge=sheet.look.palette.line))
    sheet.gap()


def _uploading(sheet: Sheet, document: Document) -> None:
    row = document_row(sheet, replace(document, size="Le document arrive…"), "wait", None)
    sheet.add(replace(row, filled=0.6))
    sheet.gap()
