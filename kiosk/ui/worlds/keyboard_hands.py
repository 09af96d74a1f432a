"""Which keys and letters of Qt mean which key of the world, and the other way round.

Apart because it is the only place that knows Qt's names for keys.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kiosk.worlds.keyboard_azerty import ALTGR, SHIFT

NAMED = {
    Qt.Key.Key_Backspace: "erase",
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Shift: "shift",
    Qt.Key.Key_AltGr: "altgr",
    Qt.Key.Key_CapsLock: "caps",
    Qt.Key.Key_Control: "ctrl",
    Qt.Key.Key_Alt: "alt",
    Qt.Key.Key_Dead_Circumflex: "^",
    Qt.Key.Key_Dead_Diaeresis: "¨",
    Qt.Key.Key_Copy: "copy",
    Qt.Key.Key_Paste: "paste",
    Qt.Key.Key_Cut: "cut",
}
QT_WORDS = {
    "space": "Space",
    " ": "Space",
    "erase": "Backspace",
    "enter": "Return",
    "tab": "Tab",
    "left": "Left",
    "right": "Right",
    "delete": "Delete",
    "shift": "Shift",
    "altgr": "AltGr",
    "caps": "CapsLock",
    "ctrl": "Control",
    "alt": "Alt",
    "copy": "Copy",
    "paste": "Paste",
}
"""What stands behind "key:" in gesture points; characters stand for themselves."""

SHORTCUTS = {
    QKeySequence.StandardKey.Copy: "copy",
    QKeySequence.StandardKey.Paste: "paste",
    QKeySequence.StandardKey.Cut: "cut",
    QKeySequence.StandardKey.SelectAll: "all",
}
CTRL_LETTERS = {"c": "copy", "v": "paste", "x": "cut", "a": "all"}
"""The same after touching the drawn Ctrl key."""

HELD = {"shift": SHIFT, "altgr": ALTGR}
SAID_BY_NAME = frozenset({"shift", "altgr", "caps", "ctrl", "ctrl_right", "alt"})
"""Keys that make nothing alone: only a search for that very key hears them."""


def named_key(event: QKeyEvent) -> str:
    """The name of a key that is no character, "" for characters and unknown keys."""
    for shortcut, name in SHORTCUTS.items():
        if event.matches(shortcut):
            return name
    return NAMED.get(Qt.Key(event.key()), "")


def written_by(event: QKeyEvent) -> str:
    """The characters that really arrived, whatever the keyboard; "" for commands."""
    held = event.modifiers()
    control = Qt.KeyboardModifier.ControlModifier
    alt = Qt.KeyboardModifier.AltModifier
    if bool(held & control) != bool(held & alt) or held & Qt.KeyboardModifier.MetaModifier:
        return ""
    text = unicodedata.normalize("NFC", event.text())
    return text if text.isprintable() else ""
