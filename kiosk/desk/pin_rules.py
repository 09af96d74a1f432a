"""Which PINs may guard the desk, and how the rescue code is written: rules of digits and letters, no more.

Apart from who may enter because these are read while somebody chooses, long before anything is kept.
"""

from __future__ import annotations

from enum import Enum
from itertools import pairwise

from kiosk.domain.ids import CROCKFORD

LEAST_DIGITS, MOST_DIGITS = 6, 8
CODE_GROUPS, GROUP_LENGTH = 4, 4
CODE_BITS = CODE_GROUPS * GROUP_LENGTH * 5
"""80: nobody guesses it, however long they may try."""

WELL_KNOWN = frozenset({
    "147258", "147852", "159357", "159753", "258456", "258852", "357159", "741852", "753159", "789456", "852456",
    "963852", "123654", "456123", "321654", "142536", "112358", "314159", "007007", "420420", "696969", "520131",
    "147258369", "14725836", "78945612", "12365478", "31415926", "11235813",
})  # fmt: skip
"""What many people take: ways over the keys of a pad, and numbers that everybody knows."""

_LIKE_DIGITS = str.maketrans({"O": "0", "I": "1", "L": "1"})


class PinFault(Enum):
    """Why a PIN is not taken. `EASY`: it is among the first that somebody else would try."""

    LENGTH = "length"
    EASY = "easy"


def pin_fault(pin: str) -> PinFault | None:
    """None when this PIN may be taken."""
    if not (LEAST_DIGITS <= len(pin) <= MOST_DIGITS and pin.isascii() and pin.isdigit()):
        return PinFault.LENGTH
    easy = pin in WELL_KNOWN or _is_run(pin) or _repeats(pin) or _is_mirrored(pin) or _is_date(pin)
    return PinFault.EASY if easy else None


def rescue_code(bits: int) -> str:
    """Four groups of four letters and digits, from `CODE_BITS` random bits: "7K2M 9QXA 04TB HN3E"."""
    letters = "".join(CROCKFORD[bits >> shift & 31] for shift in range(CODE_BITS - 5, -1, -5))
    return " ".join(letters[start : start + GROUP_LENGTH] for start in range(0, len(letters), GROUP_LENGTH))


def as_noted(typed: str) -> str:
    """The letters of a code as a person may have noted them: without spaces, O for 0 and I or L for 1."""
    upper = "".join(letter for letter in typed.upper() if letter.isalnum())
    return upper.translate(_LIKE_DIGITS)


def _is_run(pin: str) -> bool:
    """Every digit as far from the one before: 123456, 987654, 246802, 000000; or so by pairs: 112233."""
    row = pin[::2] if pin[::2] == pin[1::2] else pin
    return len({(int(after) - int(before)) % 10 for before, after in pairwise(row)}) == 1


def _repeats(pin: str) -> bool:
    """Few digits, or a piece said again: 111222, 121212, 123123, 12341234."""
    pieces = (pin[:size] for size in range(1, len(pin) // 2 + 1))
    return len(set(pin)) <= 2 or any((piece * MOST_DIGITS)[: len(pin)] == pin for piece in pieces)


def _is_mirrored(pin: str) -> bool:
    return pin == pin[::-1]


def _is_date(pin: str) -> bool:
    """A birthday in any usual order: 140289, 890214, 14021989, 19890214, 021989, 198902."""
    orders = {
        6: (("d", "m", "y"), ("y", "m", "d"), ("m", "d", "y"), ("m", "Y"), ("Y", "m")),
        8: (("d", "m", "Y"), ("Y", "m", "d"), ("m", "d", "Y")),
    }
    return any(_reads_as(pin, order) for order in orders.get(len(pin), ()))


_PARTS = {"d": (2, 1, 31), "m": (2, 1, 12), "y": (2, 0, 99), "Y": (4, 1900, 2099)}


def _reads_as(pin: str, order: tuple[str, ...]) -> bool:
    start = 0
    for part in order:
        length, least, most = _PARTS[part]
        if not least <= int(pin[start : start + length]) <= most:
            return False
        start += length
    return True
