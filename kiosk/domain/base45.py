"""How bytes become letters that a picture code holds tightly and a scanner types: base45, RFC 9285.

Apart because it is somebody else's standard, proved by its own published examples, and knows nothing of a pass.
"""

from __future__ import annotations

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {letter: value for value, letter in enumerate(LETTERS)}


def encode(data: bytes) -> str:
    """Two bytes are three letters, a last single byte is two."""
    text = []
    for start in range(0, len(data) - 1, 2):
        rest, first = divmod(data[start] * 256 + data[start + 1], 45)
        third, second = divmod(rest, 45)
        text += [LETTERS[first], LETTERS[second], LETTERS[third]]
    if len(data) % 2:
        second, first = divmod(data[-1], 45)
        text += [LETTERS[first], LETTERS[second]]
    return "".join(text)


def decode(text: str) -> bytes | None:
    """None when these letters are not what `encode` would have made of any bytes."""
    if len(text) % 3 == 1 or any(letter not in _VALUES for letter in text):
        return None
    data = bytearray()
    for start in range(0, len(text), 3):
        part = [_VALUES[letter] for letter in text[start : start + 3]]
        number = sum(value * 45**place for place, value in enumerate(part))
        size = len(part) - 1
        if number >= 256**size:
            return None
        data += number.to_bytes(size, "big")
    return bytes(data)
