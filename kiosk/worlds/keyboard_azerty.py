"""Which keys of a French AZERTY keyboard make a character, in which order they are pressed.

Apart because it is only a table: the world asks it where a character is, the view draws it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

WIDTH = 15.0
"""Width of every row, in widths of a letter key."""

SHIFT, ALTGR, CIRCUMFLEX = "shift", "altgr", "^"
DEAD_MARKS = {"^": "\N{COMBINING CIRCUMFLEX ACCENT}", "¨": "\N{COMBINING DIAERESIS}"}


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, width in letter keys, and what it gives alone, with Shift and with AltGr.

    A key that gives nothing (`plain` empty) is known by its name only: "space", "enter", "erase" …
    """

    name: str
    plain: str = ""
    shifted: str = ""
    third: str = ""
    width: float = 1.0


def _signs(row: str) -> tuple[Key, ...]:
    """Keys from words of one to three characters: alone, with Shift, with AltGr."""
    return tuple(Key(word[0], word[0], word[1:2], word[2:]) for word in row.split())


ROWS: tuple[tuple[Key, ...], ...] = (
    (*_signs("² &1 é2~ \"3# '4{ (5[ -6| è7` _8\\ ç9^ à0@ )°] =+}"), Key("erase", width=2.0)),
    (Key("tab", width=1.5), *_signs("aA zZ eE€ rR tT yY uU iI oO pP ^¨ $£¤"), Key("enter", width=1.5)),
    (Key("caps", width=1.75), *_signs("qQ sS dD fF gG hH jJ kK lL mM ù% *µ"), Key("enter", width=1.25)),
    (Key(SHIFT, width=1.25), *_signs("<> wW xX cC vV bB nN ,? ;. :/ !§"), Key("shift_right", width=2.75)),
    (
        Key("ctrl", width=1.5), Key("blank", width=1.0), Key("alt", width=1.25),
        Key("space", " ", " ", width=5.75), Key(ALTGR, width=1.5), Key("ctrl_right", width=1.5),
        Key("left", width=1.25), Key("right", width=1.25),
    ),
)  # fmt: skip

KEYS = {key.name: key for row in ROWS for key in row}


def _chords() -> dict[str, tuple[str, ...]]:
    chords: dict[str, tuple[str, ...]] = {}
    for key in KEYS.values():
        if key.third:
            chords[key.third] = (ALTGR, key.name)
    for key in KEYS.values():
        if key.shifted:
            chords[key.shifted] = (SHIFT, key.name)
    for key in KEYS.values():
        if key.plain:
            chords[key.plain] = (key.name,)
    for mark, opening in ((CIRCUMFLEX, (CIRCUMFLEX,)), ("¨", (SHIFT, CIRCUMFLEX))):
        for vowel in "aeiouyAEIOUY":
            made = composed(mark, vowel)
            if len(made) == 1:
                chords.setdefault(made, (*opening, *chords[vowel]))
    return chords


def composed(mark: str, letter: str) -> str:
    """What a dead key and then a letter give: ê, ë; both characters when there is no such letter."""
    made = unicodedata.normalize("NFC", letter + DEAD_MARKS[mark])
    return made if len(made) == 1 else mark + letter


CHORDS = _chords()


def chord(character: str) -> tuple[str, ...]:
    """The names of the keys that make this character, in the order they are pressed; () when none does."""
    if character in KEYS and len(character) > 1:
        return (character,)
    return CHORDS.get(character, ())


def same_key(one: str, other: str) -> bool:
    """Whether two characters end on the same key: then only Shift, AltGr or the accent went wrong."""
    first, second = chord(one), chord(other)
    return bool(first and second) and first[-1] == second[-1] and one != other
