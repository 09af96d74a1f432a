"""May this setting have this value? What a person wrote, taken as the field holds it, or what is wrong with it.

Apart because the file and the desk are checked by the same rules, and each says it in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from kiosk.settings.values import BOUNDS, CHOICES, LONGEST, LONGEST_TEXT, Settings


class Fault(Enum):
    """What is wrong with a value. `SHAPE`: a text that is no address, key or language as this one must be."""

    KIND = "kind"
    BOUNDS = "bounds"
    CHOICE = "choice"
    LENGTH = "length"
    SHAPE = "shape"


def checked(name: str, value: object) -> Any | Fault:
    """The value as the field of this name holds it: a whole number may stand for a number, a list for a tuple."""
    kind = type(getattr(Settings(), name))
    if kind is float and type(value) is int:
        value = float(value) if abs(value) < 1e9 else value
    if kind is tuple and isinstance(value, list):
        value = tuple(value)
    if type(value) is not kind:
        return Fault.KIND
    if isinstance(value, str):
        return _fault_of_text(name, value) or value
    if isinstance(value, tuple):
        return _fault_of_list(name, value) or value
    if name in BOUNDS and isinstance(value, int | float) and not BOUNDS[name][0] <= value <= BOUNDS[name][1]:
        return Fault.BOUNDS
    return value if isinstance(value, bool | int | float) else Fault.KIND


def _fault_of_text(name: str, text: str) -> Fault | None:
    if name in CHOICES and text not in CHOICES[name]:
        return Fault.CHOICE
    if len(text) > LONGEST.get(name, LONGEST_TEXT):
        return Fault.LENGTH
    if not text.isprintable() or (name in _SHAPES and not _SHAPES[name](text)):
        return Fault.SHAPE
    return None


def _fault_of_list(name: str, texts: tuple[object, ...]) -> Fault | None:
    if not all(isinstance(text, str) for text in texts):
        return Fault.KIND
    if not texts or len(set(texts)) != len(texts) or not all(_is_language(str(text)) for text in texts):
        return Fault.SHAPE
    return None


def _is_language(text: str) -> bool:
    return re.fullmatch(r"[a-z]{2,3}([_-][A-Za-z]{2,4})?", text) is not None


def _is_host(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", text) is not None


def _is_address(text: str) -> bool:
    """Nothing, or https; in the clear only to this very machine, for trying things out."""
    pattern = r"(https://[^\s/@?#]+|http://(localhost|127\.0\.0\.1)(:\d+)?)(/[^\s?#]*)?"
    return not text or re.fullmatch(pattern, text) is not None


def _is_public_key(text: str) -> bool:
    return not text or re.fullmatch(r"[0-9a-f]{64}", text) is not None


_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_TURNS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def _is_recipient(text: str) -> bool:
    """An X25519 recipient of age. Its check sum (Bech32, BIP 173) finds a slip of up to four letters: what is
    sealed for a mistyped key could be opened by nobody."""
    if re.fullmatch(rf"age1[{_LETTERS}]{{58}}", text) is None:
        return False
    prefix = [ord(letter) >> 5 for letter in "age"] + [0] + [ord(letter) & 31 for letter in "age"]
    check = 1
    for value in (*prefix, *(_LETTERS.index(letter) for letter in text[4:])):
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, turn in enumerate(_TURNS):
            check ^= turn if top >> bit & 1 else 0
    return check == 1


_SHAPES: dict[str, Callable[[str], bool]] = {
    "centre": lambda text: bool(text.strip()),
    "organisation": _is_host,
    "language": _is_language,
    "head_office_url": _is_address,
    "head_office_recipient": lambda text: all(_is_recipient(one) for one in text.split(" ") if text),
    "head_office_key": _is_public_key,
}
