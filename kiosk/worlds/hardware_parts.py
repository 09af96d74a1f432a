"""The parts of a computer on a table: their names, which machine has them, and what fits into what.

Apart because the world, its view and its checks all ask it; it is a list, and knows no gestures.
"""

from __future__ import annotations

NAMES = {
    "screen": "L'écran",
    "tower": "L'unité centrale",
    "laptop": "L'ordinateur portable",
    "keyboard": "Le clavier",
    "touchpad": "Le pavé tactile",
    "mouse": "La souris",
    "power": "Le bouton marche-arrêt",
    "usb": "La prise USB",
    "audio": "La prise ronde du casque",
    "stick": "La clé USB",
    "headphones": "Le casque",
    "cable": "Le câble électrique",
    "socket": "La prise électrique",
    "printer": "L'imprimante",
    "wifi": "La box Wi-Fi",
}
"""As people say them; drawn beside the part that is touched."""

_EVERYWHERE = (
    "printer", "wifi", "screen", "keyboard", "mouse", "power", "usb", "audio", "socket", "cable", "headphones",
    "stick",
)  # fmt: skip
PARTS: dict[str, tuple[str, ...]] = {
    "tower": ("tower", *_EVERYWHERE),
    "laptop": ("laptop", "touchpad", *_EVERYWHERE),
}
"""What stands on the table, by machine. Parts that lie on others come after them."""

FITS = {"stick": "usb", "headphones": "audio", "cable": "socket"}
"""Each thing that can be plugged, and the only port it goes into."""
PORTS = tuple(FITS.values())
