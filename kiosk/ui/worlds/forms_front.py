"""What comes in front of a page: the menu, the file chooser, the card, the ended session, small questions.

Apart because each of them takes the whole screen's attention until it is answered or folded.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.forms_column import Column, weight
from kiosk.ui.worlds.forms_frame import card
from kiosk.ui.worlds.forms_marks import Box, Mark, Piece, Sign, least, words
from kiosk.worlds.forms_moves import entries
from kiosk.worlds.forms_pages import File, control_of, file_of
from kiosk.worlds.forms_state import State


def front_name(state: State, *, card_shown: bool) -> str:
    """Which of them is in front now; "" for none."""
    control = control_of(state.start, state.open)
    names = (
        ("closed", state.closed), ("expired", state.expired), ("draft", state.offered),
        ("asking", bool(state.asking)), ("card", card_shown),
        ("menu", state.menu_open), ("files", control is not None and control.kind == "file"),
    )  # fmt: skip
    return next((name for name, so in names if so), "")


def fill_front(column: Column, state: State, name: str) -> None:
    """The panel, from the column's top down."""
    look, palette = column.look, column.look.palette
    top, pad = column.top, look.px(20)
    inner = Column(look, column.left + pad, column.width - 2 * pad, top + pad)
    {
        "closed": _closed, "expired": _expired, "draft": _draft, "asking": _asking, "card": _card, "menu": _menu,
        "files": _files,
    }[name](inner, state)  # fmt: skip
    rect = QRect(column.left, top, column.width, inner.top + pad - top)
    column.pieces.append(
        Piece(f"front:{name}", rect, (Box(rect, palette.card, palette.line, look.px(16), shadow=True),))
    )
    column.pieces += inner.pieces
    column.top = rect.bottom() + 1


def _told(column: Column, sign: str, title: str, *lines: str) -> None:
    look, side = column.look, column.look.world_px(40)
    column.still("", 0, Sign(QRect(column.left, column.top, side, side), sign, look.palette.brand, art=True))
    x = column.left + side + look.px(14)
    said = words(look, title, x, column.top, column.width - side - look.px(14), px=22, bold=True)
    column.still("", max(said.bottom - column.top, side), said)
    for line in lines:
        column.gap(8)
        column.say(line)
    column.gap(16)


def _closed(column: Column, state: State) -> None:
    _told(column, "cross", "La page est fermée.", "Le navigateur est vide.")
    column.button("reopen", "Rouvrir le site", Move("reopen"))


def _expired(column: Column, state: State) -> None:
    _told(
        column, "padlock", "Vous avez été déconnecté.",
        "Le site ferme votre dossier après un moment. C'est pour vous protéger.", "Votre brouillon est gardé.",
    )  # fmt: skip
    column.button("reconnect", "Se reconnecter", Move("reconnect"))


def _draft(column: Column, state: State) -> None:
    _told(column, "document", "Votre brouillon est là.", "Vous pouvez continuer où vous étiez.")
    column.button("resume", "Reprendre mon brouillon", Move("resume"))
    column.gap(10)
    column.button("later", "Plus tard", Move("later"), plain=True)


def _asking(column: Column, state: State) -> None:
    when = next((one.words for one in state.booked if one.slot == state.asking), "")
    _told(column, "alert", "Annuler ce rendez-vous ?", when)
    column.button("sure:yes", "Oui, annuler", Move("sure", ("yes",)))
    column.gap(10)
    column.button("sure:no", "Non, le garder", Move("sure", ("no",)), plain=True)


def _card(column: Column, state: State) -> None:
    card(column, state.start)
    column.gap(14)
    column.button("card", "Replier la carte", None, local="card", plain=True)


def _menu(column: Column, state: State) -> None:
    look, palette = column.look, column.look.palette
    column.say("Menu", px=22, bold=True, colour=palette.brand)
    column.gap(8)
    for entry in entries(state):
        said = words(look, entry.label, column.left + look.px(12), 0, column.width - look.world_px(50), bold=True)
        high, side = max(said.bottom + look.px(16), least(look)), look.world_px(22)
        rect = QRect(column.left, column.top, column.width, high)
        said = said.shifted(0, rect.center().y() - said.bottom // 2)
        arrow = QRect(rect.right() - side - look.px(8), rect.center().y() - side // 2, side, side)
        marks: tuple[Mark, ...] = (
            Box(rect.adjusted(0, 3, 0, -3), palette.brand_soft, "", look.px(8)), said,
            Sign(arrow, "right", palette.brand, art=True),
        )  # fmt: skip
        column.pieces.append(
            Piece(f"entry:{entry.id}", rect, marks, Move("press", (entry.id,)), says=entry.label, radius=8)
        )
        column.top += high
    column.gap(12)
    column.button("menu", "Fermer le menu", Move("menu"), plain=True)


def _files(column: Column, state: State) -> None:
    palette = column.look.palette
    control = control_of(state.start, state.open)
    column.say("Vos fichiers", px=22, bold=True)
    column.say("Choisissez un document.", px=18, colour=palette.muted)
    column.gap(10)
    refused = file_of(state.start, state.refused)
    if refused is not None and control is not None:
        column.band(
            "refused",
            f"« {refused.name} » est trop lourd : {weight(refused.mb)}. "
            f"Le site accepte {weight(control.most_mb)} au plus. Choisissez un fichier plus léger.",
            sign="alert", ink=palette.coral, ground=palette.card,
        )  # fmt: skip
        column.gap(10)
    for file in state.start.files:
        _file(column, state, file)
        column.gap(8)
    column.gap(6)
    column.button("shut", "Fermer", Move("shut"), plain=True)


def _file(column: Column, state: State, file: File) -> None:
    look, palette = column.look, column.look.palette
    pad, side = look.px(10), look.world_px(56)
    x = column.left + pad + side + look.px(12)
    room = column.left + column.width - pad - x
    name = words(look, file.name, x, column.top + pad, room, bold=True)
    more = words(look, weight(file.mb), x, name.bottom, room, px=17, colour=palette.muted)
    high = max(more.bottom + pad - column.top, side + 2 * pad, least(look))
    dy = (high - (more.bottom + pad - column.top)) // 2
    rect = QRect(column.left, column.top, column.width, high)
    red = state.refused == file.id
    box = Box(rect, palette.card, palette.coral if red else palette.muted, look.px(10), 3 if red else 2)
    thumb = Sign(
        QRect(column.left + pad, column.top + (high - side) // 2, side, side), file.picture, palette.ink, art=True
    )
    move = Move("attach", (state.open, file.id))
    marks: tuple[Mark, ...] = (box, thumb, name.shifted(0, dy), more.shifted(0, dy))
    column.pieces.append(Piece(f"file:{state.open}:{file.id}", rect, marks, move, says=file.name))
    column.top += high
