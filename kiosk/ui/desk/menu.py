"""What can be opened from everywhere at the desk, with its picture and its name, in this order.

Apart because the column beside the pages and the menu in large print show the same.
"""

from __future__ import annotations

from kiosk.desk.place import DeskPlace
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words


def entries(words: Words) -> list[tuple[DeskPlace, str, Line]]:
    t = words.t
    return [
        (DeskPlace.NOW, "help", t("Maintenant")),
        (DeskPlace.PERSON, "person", t("La personne")),
        (DeskPlace.PLACES, "pin", t("Les lieux")),
        (DeskPlace.USB, "usb", t("Clé USB")),
        (DeskPlace.REPORT, "document", t("Rapport")),
        (DeskPlace.PRIVACY, "key", t("Vie privée")),
        (DeskPlace.HELPERS, "people", t("Bien aider")),
        (DeskPlace.HEALTH, "heart", t("La borne va bien ?")),
        (DeskPlace.SETTINGS, "gear", t("Réglages")),
    ]
