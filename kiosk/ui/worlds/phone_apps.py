"""The pages of the telephone's own applications: calls, contacts, settings, photographs and an author's.

Apart because each is only a column of rows and says nothing of where it stands.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.phone_pieces import SMALL, TITLE, Piece
from kiosk.ui.worlds.phone_sheet import Row, Sheet, Tile
from kiosk.worlds.phone_state import State, app_of, contact_of, name_of, permission_asked

PERMITTED = {
    "contacts": "les contacts", "location": "la position", "camera": "l'appareil photo",
    "microphone": "le micro", "photos": "les photos", "sms": "les SMS",
}  # fmt: skip
SETTINGS = {
    "network": ("Réseau et Internet", "Wi-Fi, données mobiles", "wifi"),
    "updates": ("Mises à jour", "Le système du téléphone", "download"),
    "lock": ("Verrouillage de l'écran", "Aucun, glisser, code", "key"),
    "apps": ("Applications", "Ce qu'elles peuvent faire", "box"),
}
LOCK_NAMES = {"none": "Aucun", "swipe": "Glisser", "code": "Code à 4 chiffres"}
NOTICES = {
    "offline": ("Pas de connexion. Allumez le Wi-Fi.", "wifi"),
    "no_wifi": ("Aucun réseau Wi-Fi à proximité.", "wifi"),
    "data_used": ("Les données mobiles ont été utilisées.", "info"),
    "code_set": ("Votre nouveau code est en place.", "check"),
    "blocked": ("Ce numéro est bloqué.", "no"),
    "reported": ("Merci. Le message est signalé.", "flag"),
    "deleted": ("La conversation est supprimée.", "trash"),
}


def title_of(state: State) -> str:
    """The words at the top of the application."""
    if state.screen == "messages" and state.forwarding:
        return "Transférer à…"
    if state.screen in ("messages", "contacts") and state.page:
        return name_of(state, state.page)
    if state.screen == "settings" and state.page:
        return SETTINGS[state.page][0] if state.page in SETTINGS else "Nouveau code"
    app = app_of(state, state.screen)
    return "" if app is None else app.name


def notice(sheet: Sheet, state: State) -> None:
    if state.notice in NOTICES:
        text, icon = NOTICES[state.notice]
        sheet.gap(8)
        sheet.card(text, "brand_soft", icon)
        sheet.gap(8)


def calls(sheet: Sheet, state: State) -> None:
    sheet.gap(8)
    sheet.button("keypad", "Clavier", Move("keypad"), icon="keypad-phone", main=False)
    sheet.gap(10)
    sheet.text("Appels récents", size=SMALL, bold=True, colour=sheet.palette.muted)
    sheet.gap(6)
    if not state.missed:
        sheet.text("Aucun appel.")
    for id in state.missed:
        sheet.row(
            Row(f"call:{id}", name_of(state, id), Move("call", (id,)), "Appel manqué",
                Tile("handset", "coral", round=True), after="Rappeler", lines=3)
        )  # fmt: skip


def contacts(sheet: Sheet, state: State) -> None:
    for contact in state.start.contacts[state.scroll :]:
        sheet.row(
            Row(f"contact:{contact.id}", contact.name, Move("contact", (contact.id,)),
                tile=Tile("person", "plain", round=True), lines=1)
        )  # fmt: skip


def contact(sheet: Sheet, state: State) -> None:
    known = contact_of(state, state.page)
    if known is None:
        return
    sheet.gap(14)
    sheet.picture(Tile("person", "plain", round=True))
    sheet.gap(8)
    sheet.text(known.name, size=TITLE, bold=True, centred=True)
    sheet.text(known.number, colour=sheet.palette.muted, centred=True)
    sheet.gap(14)
    sheet.button(f"call:{known.id}", "Appeler", Move("call", (known.id,)), icon="handset", colour="leaf")


def settings(sheet: Sheet, state: State) -> None:
    for page, (name, below, icon) in SETTINGS.items():
        sheet.row(Row(f"setting:{page}", name, Move("setting", (page,)), below, Tile(icon, "brand", round=True)))


def network(sheet: Sheet, state: State) -> None:
    notice(sheet, state)
    below = f"Connecté à « {state.start.wifi_name} »" if state.wifi else "Éteint"
    sheet.row(
        Row("toggle:wifi", "Wi-Fi", Move("toggle", ("wifi",)), below, Tile("wifi", round=True), on=state.wifi)
    )
    below = "Utilisent votre forfait" if state.data else "Coupées"
    sheet.row(
        Row("toggle:data", "Données mobiles", Move("toggle", ("data",)), below, Tile("globe", round=True),
            on=state.data)
    )  # fmt: skip
    sheet.gap(12)
    plan(sheet, state)


def plan(sheet: Sheet, state: State) -> None:
    """How much of the plan is used, as a bar and in words, and what it has cost beyond."""
    sheet.text("Mon forfait ce mois-ci", bold=True)
    sheet.gap(6)
    share = min(state.used_mb / max(state.start.plan_mb, 1), 1.0)
    rect = QRect(sheet.margin, sheet.y, sheet.width - 2 * sheet.margin, sheet.frame.px(14))
    sheet.pieces.append(Piece("plan", rect, art=f"bar:{share:.3f}"))
    sheet.y += rect.height()
    sheet.gap(6)
    sheet.text(f"{state.used_mb} Mo utilisés sur {state.start.plan_mb} Mo")
    cents = dict(state.counts).get("data_cents", 0.0)
    sheet.text(
        f"Hors forfait : {euros(round(cents))}", bold=bool(cents), colour=sheet.palette.coral if cents else ""
    )


def euros(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} €"


def updates(sheet: Sheet, state: State) -> None:
    notice(sheet, state)
    sheet.gap(14)
    waiting = state.start.update
    if waiting is None or "updated" in state.done:
        sheet.picture(Tile("check", "leaf", round=True))
        sheet.gap(10)
        sheet.text("Votre téléphone est à jour.", bold=True, centred=True)
        return
    sheet.picture(Tile("download", round=True))
    sheet.gap(10)
    sheet.text(waiting.title, bold=True, centred=True)
    sheet.gap(4)
    sheet.text(f"{waiting.text} ({waiting.mb} Mo)", centred=True)
    sheet.gap(14)
    sheet.button("update", "Installer", Move("update"), icon="download")


def lock(sheet: Sheet, state: State) -> None:
    notice(sheet, state)
    for kind, name in LOCK_NAMES.items():
        below = {"none": "Tout le monde peut l'ouvrir", "swipe": "Ne protège pas", "code": "Protège le téléphone"}
        sheet.row(
            Row(f"lock_by:{kind}", name, Move("lock_by", (kind,)), below[kind], chosen=state.lock == kind)
        )  # fmt: skip


def permissions(sheet: Sheet, state: State) -> None:
    sheet.gap(8)
    for fact in state.done:
        kind, _, rest = fact.partition(":")
        id, _, permission = rest.partition(":")
        app = app_of(state, id)
        if kind in ("allowed", "refused") and app is not None and permission in PERMITTED:
            said = "Oui" if kind == "allowed" else "Non"
            sheet.row(Row("", app.name, None, f"{PERMITTED[permission]} : {said}", Tile(app.icon, app.colour)))
    if not sheet.pieces:
        sheet.text("Aucune application n'a demandé d'autorisation.")


def photos(sheet: Sheet, state: State) -> None:
    sheet.gap(12)
    if not state.photos:
        sheet.text("Aucune photo.", centred=True)
    for number, photo in enumerate(state.photos):
        side = sheet.width - 2 * sheet.margin
        sheet.pieces.append(
            Piece(f"photo:{number}", QRect(sheet.margin, sheet.y, side, side * 3 // 4), art=f"photo:{number}",
                  ground=sheet.palette.muted)
        )  # fmt: skip
        sheet.y += side * 3 // 4
        sheet.gap(6)
        sheet.text("Lisible" if photo.good else "Difficile à lire", centred=True)
        sheet.gap(12)


def own(sheet: Sheet, state: State) -> None:
    """An author's application: a picture, some lines, something to download."""
    app = app_of(state, state.screen)
    if app is None:
        return
    notice(sheet, state)
    sheet.gap(12)
    waits = permission_asked(state, app)
    if app.picture and not waits:
        sheet.picture(Tile(app.picture, app.colour), 110)
        sheet.gap(12)
    for line in app.lines if not waits else ():
        sheet.text(line, centred=bool(app.picture))
        sheet.gap(8)
    for download in app.downloads:
        there = f"downloaded:{download.id}" in state.done
        sheet.row(
            Row(f"download:{download.id}", download.title, None if there else Move("download", (download.id,)),
                "Téléchargé" if there else f"Télécharger ({download.mb} Mo)",
                Tile("check" if there else "download", "leaf" if there else app.colour, round=True))
        )  # fmt: skip


Column = Callable[[Sheet, State], None]
SETTING_COLUMNS: dict[str, Column] = {"": settings, "network": network, "updates": updates, "lock": lock,
                                      "apps": permissions}  # fmt: skip
