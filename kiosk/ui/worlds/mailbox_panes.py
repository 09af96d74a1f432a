"""What the mailbox shows when nobody is writing: the list, a message, a document.

Apart because reading and writing are two halves of a mailbox, each with its own panes. A pane has a bar, which
stays in sight, and a flow, which scrolls.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign
from kiosk.ui.worlds.mailbox_pieces import Knob, Piece
from kiosk.ui.worlds.mailbox_sheet import GAP, ICON, PAD, SMALL, TEXT, Sheet
from kiosk.worlds.mailbox_values import FOLDERS, Document, Kept, State, document_of, find, listed, unread_count

FOLDER_ICONS = {"inbox": "mail", "sent": "send", "drafts": "pen", "spam": "spam", "trash": "trash"}
_COLUMNS_FROM = 560
"""From this width on, a row shows sender, subject and hour side by side."""
_BACK = Knob("close", "Retour", "back", Move("close"))
_NOTICES = {
    "sent": ("Votre message est parti. Il est rangé dans Envoyés.", "check"),
    "draft_kept": ("Votre message n'est pas perdu. Il attend dans Brouillons.", "check"),
    "to_trash": ("Le message est dans la Corbeille. Vous pouvez l'y reprendre.", "check"),
    "to_spam": ("Le message est dans Indésirables.", "check"),
    "to_inbox": ("Le message est revenu dans la Boîte de réception.", "check"),
    "to_sent": ("Le message est revenu dans Envoyés.", "check"),
    "attached": ("Le document est joint à votre message.", "check"),
    "uploading": ("Le document arrive. Attendez encore un instant.", "info"),
    "no_recipient": ("À qui écrivez-vous ? Choisissez une personne. Votre message est gardé.", "info"),
    "address": ("Cette adresse n'est pas complète. Relisez-la, ou choisissez une personne.", "info"),
}


def notice(sheet: Sheet, state: State) -> None:
    if state.notice not in _NOTICES:
        return
    text, icon = _NOTICES[state.notice]
    palette = sheet.look.palette
    if icon == "check":
        sheet.boxed("notice", text, icon, ground=palette.leaf_soft, colour=palette.ink)
    else:
        sheet.boxed("notice", text, icon, ground=palette.sun, colour=palette.on_sun)
    sheet.gap()


def folder_knobs(state: State) -> list[Knob]:
    knobs = []
    for name, label in FOLDERS.items():
        count = unread_count(state, name) if name == "inbox" else 0
        lit = state.folder == name and not state.searched
        text = f"{label} ({count})" if count else label
        knobs.append(Knob(f"folder:{name}", text, FOLDER_ICONS[name], Move("folder", (name,)), lit=lit))
    return knobs


def folders(sheet: Sheet, state: State) -> None:
    for knob in folder_knobs(state):
        sheet.add(sheet.line_button(knob, 0, sheet.y, sheet.width, size=SMALL))
        sheet.gap(4)


def search_bar(sheet: Sheet, state: State) -> None:
    """The search field and its button; the way back once something was looked for."""
    go = Knob("search", "Chercher", "search", Move("search", (state.query,)))
    knobs = [_BACK, go] if state.query or state.searched else [go]
    width = sum(sheet.line_width(knob) + sheet.px(GAP) for knob in knobs)
    alone = sheet.width - width < sheet.px(170)
    field = _search_field(sheet, state, sheet.width if alone else sheet.width - width)
    sheet.add(field)
    x, top = (0, sheet.y + sheet.px(GAP)) if alone else (field.rect.right() + 1 + sheet.px(GAP), field.rect.top())
    for knob in reversed(knobs):
        button = sheet.line_button(knob, x, top, min(sheet.line_width(knob), sheet.width))
        if alone and button.rect.right() >= sheet.width:
            x, top = 0, sheet.y + sheet.px(GAP)
            button = sheet.line_button(knob, x, top, min(sheet.line_width(knob), sheet.width))
        sheet.add(replace(button, edge=sheet.look.palette.line))
        x = button.rect.right() + 1 + sheet.px(GAP)
    sheet.gap()


def _search_field(sheet: Sheet, state: State, width: int) -> Piece:
    palette, pad = sheet.look.palette, sheet.px(PAD)
    live = state.focus == "search"
    shown = state.query if live or state.query else "Chercher un message"
    colour = palette.ink if live or state.query else palette.muted
    words = sheet.words(shown, pad, sheet.y + sheet.px(9), width - 2 * pad, colour=colour)
    box = QRect(0, sheet.y, width, max(words.bottom - sheet.y + sheet.px(9), sheet.px(50)))
    caret = None
    if live:
        end = sheet.length(words.lines[-1])
        caret = QRect(pad + end, words.bottom - words.pitch, max(sheet.px(3), 2), words.pitch)
    edge = palette.brand if live else palette.muted
    return Piece("field:search", box, palette.card, edge, sheet.px(12), (words,), (), Move("focus", ("search",)),
                 caret=caret)  # fmt: skip


def message_list(sheet: Sheet, state: State, *, titled: bool) -> None:
    found = listed(state)
    if state.searched:
        count = len(found)
        sheet.text("heading", f"Trouvé : {count} message{'s' if count > 1 else ''}", bold=True)
        sheet.gap(6)
    elif titled:
        knob = next(knob for knob in folder_knobs(state) if knob.place == f"folder:{state.folder}")
        sheet.text("heading", knob.label, bold=True)
        sheet.gap(6)
    if not found:
        text = "Aucun message trouvé." if state.searched else "Ce dossier est vide."
        sheet.text("empty", text, colour=sheet.look.palette.muted)
    for kept in found:
        sheet.add(_row(sheet, kept))


def _row(sheet: Sheet, kept: Kept) -> Piece:
    """One message of the list: bold while unread, as everywhere."""
    message, palette = kept.message, sheet.look.palette
    bold, pad, top = message.unread, sheet.px(PAD), sheet.y + sheet.px(PAD)
    away = kept.folder in ("sent", "drafts")
    person = "À : " + (", ".join(message.to) or "…") if away else message.sender
    when = sheet.length(message.when, size=SMALL)
    signs: tuple[Sign, ...] = ()
    clip = sheet.px(ICON) if message.attachments else 0
    right = sheet.width - pad - when - (clip + sheet.px(6) if clip else 0)
    if message.attachments:
        signs = (Sign(QRect(right, top, clip, clip), "attachment", palette.muted),)
    if sheet.width >= sheet.px(_COLUMNS_FROM):
        middle = sheet.px(210)
        who = sheet.words(person, pad, top, middle - pad - sheet.px(GAP), bold=bold)
        what = sheet.words(
            message.subject or "(sans objet)", middle, top, right - middle - sheet.px(GAP), bold=bold
        )
    else:
        who = sheet.words(person, pad, top, right - pad - sheet.px(GAP), bold=bold)
        what = sheet.words(message.subject or "(sans objet)", pad, who.bottom, sheet.width - 2 * pad, bold=bold)
    hour = sheet.words(
        message.when, sheet.width - pad - when, top + sheet.px(2), when + 2, size=SMALL, colour=palette.muted
    )
    bottom = max(who.bottom, what.bottom, hour.bottom) + pad
    box = QRect(0, sheet.y, sheet.width, max(bottom - sheet.y, sheet.px(70)))
    move = Move("open", (message.id,))
    return Piece(
        f"message:{message.id}", box, palette.card, words=(who, what, hour), signs=signs, move=move, ruled=True
    )


def reading_bar(sheet: Sheet, state: State) -> None:
    sheet.bar([_BACK, *_message_knobs(state)])
    sheet.gap()


def reading_under(sheet: Sheet, state: State) -> None:
    """In a low window: the way back, the message, and what can be done with it below."""
    document_bar(sheet)
    reading(sheet, state)
    sheet.bar(_message_knobs(state))
    sheet.gap()


def _message_knobs(state: State) -> list[Knob]:
    kept = find(state, state.opened)
    if kept is None:
        return []
    id, knobs = kept.message.id, []
    if kept.folder not in ("trash", "spam"):
        knobs.append(Knob("reply", "Répondre", "bubble", Move("reply", (id,))))
        if kept.message.to:
            knobs.append(Knob("reply_all", "Répondre à tous", "people", Move("reply_all", (id,))))
    else:
        knobs.append(Knob("restore", "Remettre", "replay", Move("restore", (id,))))
    if kept.folder != "spam":
        knobs.append(Knob("spam", "Indésirable", "spam", Move("spam", (id,))))
    if kept.folder != "trash":
        knobs.append(Knob("delete", "Jeter", "trash", Move("delete", (id,))))
    return knobs


def reading(sheet: Sheet, state: State) -> None:
    kept = find(state, state.opened)
    if kept is None:
        return
    message, muted = kept.message, sheet.look.palette.muted
    sheet.text("subject", message.subject or "(sans objet)", size=26, bold=True)
    sheet.gap(4)
    sheet.text("sender", f"De : {message.sender}", bold=True)
    if message.address:
        sheet.text("address", message.address, size=SMALL, colour=muted)
    mine = message.sender == state.owner
    people = ", ".join(message.to if mine else ("vous", *message.to))
    sheet.text("recipients", f"À : {people}", size=SMALL + 1, colour=muted)
    sheet.text("when", f"Reçu : {message.when}" if not mine else f"Envoyé : {message.when}", size=SMALL + 1,
               colour=muted)  # fmt: skip
    sheet.gap(16)
    sheet.text("body", message.body)
    sheet.gap(16)
    if message.link:
        knob = Knob(f"link:{message.id}", message.link, "next", Move("follow", (message.id,)), main=True)
        sheet.add(sheet.line_button(knob, 0, sheet.y, min(sheet.line_width(knob), sheet.width)))
        sheet.gap()
    for document in message.attachments:
        sheet.add(
            document_row(sheet, document, f"document:{document.id}", Move("open_attachment", (document.id,)))
        )
        sheet.gap()


def document_row(sheet: Sheet, document: Document, place: str, move: Move | None, *, width: int = 0) -> Piece:
    """A document that can be opened or chosen: its icon, its name, its size. As wide as the sheet unless told."""
    palette, pad, side = sheet.look.palette, sheet.px(PAD), sheet.px(34)
    width = width or sheet.width
    left = 2 * pad + side
    name = sheet.words(document.name, left, sheet.y + pad // 2, width - left - pad, bold=True)
    size = sheet.words(document.size, left, name.bottom, width - left - pad, size=SMALL, colour=palette.muted)
    box = QRect(0, sheet.y, width, size.bottom - sheet.y + pad // 2)
    sign = Sign(QRect(pad, sheet.y + (box.height() - side) // 2, side, side), "document", palette.brand)
    return Piece(place, box, palette.card, palette.muted, sheet.px(12), (name, size), (sign,), move)


def document_bar(sheet: Sheet) -> None:
    sheet.bar([_BACK])
    sheet.gap()


def document_page(sheet: Sheet, state: State) -> None:
    """The opened document, as a sheet of paper."""
    owner = document_of(state, state.viewing)
    if owner is None:
        return
    document, palette, margin = owner[1], sheet.look.palette, sheet.px(28)
    width = sheet.width - 2 * margin
    title = sheet.words(document.name, margin, sheet.y + margin // 2, width, size=SMALL, colour=palette.muted)
    text = sheet.words(document.text or document.name, margin, title.bottom + margin // 2, width, size=TEXT)
    box = QRect(0, sheet.y, sheet.width, text.bottom - sheet.y + margin)
    sheet.add(Piece("paper", box, palette.card, palette.muted, sheet.px(4), (title, text)))
