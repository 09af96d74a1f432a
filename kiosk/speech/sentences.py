"""Which short, clean pieces a text is spoken in, and where each of their letters stood in the text as shown.

Apart because every voice needs the same care: engines spin or die on control characters, endless tokens and
very long texts, while the word being heard must still be found again in the text on the screen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_TEXT = 20_000
"""Nobody listens to more; what follows is not spoken."""
LONGEST_PIECE = 400
SHORT_OPENING = 45
LONGEST_TOKEN = 60

_JOINER = "\u200c"  # Persian writes it inside words, and its voice reads it well
_UNSPEAKABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_LINE_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(f"[{_IDEOGRAPHS}]|[^\\s{_IDEOGRAPHS}]+")
_SENTENCE = re.compile(
    r"""
    (?<!\b[^\W\d_]) (?<!\b[^\W\d_]{2}) [.…]+ [»”’"')\]]* (?=\s)   # a full stop, but not the one of "M." or "Mr."
    | [!?؟۔।။።፧]+ \s* [»”’"')\]]* (?=\s)
    | [。！？]+ [」』”]*
    """,
    re.VERBOSE,
)
_CLAUSE = re.compile(r"[,;:،؛፣](?=\s)|[，；：、]|\s[–—](?=\s)")


@dataclass(frozen=True, slots=True)
class Piece:
    """What one call of an engine speaks; letter `i` came from `starts[i]` up to `ends[i]` of the text as shown."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def in_shown(self, start: int, length: int) -> tuple[int, int]:
        """A stretch of this piece as (offset, length) in the text as shown."""
        shown = self.starts[start]
        return shown, self.ends[start + length - 1] - shown

    def cut(self, start: int, end: int) -> Piece:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Piece(self.text[start:end], self.starts[start:end], self.ends[start:end])


def pieces(text: str) -> list[Piece]:
    """What to speak, in order; empty when the text holds nothing that has a sound."""
    clean = _with_short_tokens(_clean(text[:LONGEST_TEXT]))
    parts = [short for line in _lines(clean) for sentence in _sentences(line) for short in _short(sentence)]
    return [*_opening(parts[0]), *parts[1:]] if parts else []


def tokens(text: str) -> list[tuple[int, int]]:
    """The words of a text as (start, length), punctuation around them left out; an ideograph is a word."""
    found = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not (text[end - 1].isalnum() or unicodedata.category(text[end - 1])[0] == "M"):
            end -= 1
        if end > start:
            found.append((start, end - start))
    return found


def _clean(text: str) -> Piece:
    """The text with its line ends as newlines, single spaces, whole letters, and nothing that has no sound."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, letter in enumerate(text):
        spoken = _spoken_form(letter)
        if not spoken:
            continue
        if letters and spoken.isspace() and letters[-1].isspace():
            letters[-1] = "\n" if "\n" in (spoken, letters[-1]) else " "
            continue
        if letters and unicodedata.combining(spoken):
            whole = unicodedata.normalize("NFC", letters[-1] + spoken)
            if len(whole) == 1:
                letters[-1], ends[-1] = whole, place + 1
                continue
        letters.append(spoken)
        starts.append(place)
        ends.append(place + 1)
    return Piece("".join(letters), tuple(starts), tuple(ends))


def _spoken_form(letter: str) -> str:
    if letter in _LINE_ENDS:
        return "\n"
    if letter.isspace():
        return " "
    if letter == _JOINER:
        return letter
    if unicodedata.category(letter) in _UNSPEAKABLE or _VARIANTS.match(letter):
        return ""
    return letter


def _with_short_tokens(clean: Piece) -> Piece:
    """A space put into every endless token: one engine never comes back from 5,000 letters without one."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    run = 0
    for letter, start, end in zip(clean.text, clean.starts, clean.ends, strict=True):
        run = 0 if letter.isspace() else run + 1
        if run > LONGEST_TOKEN:
            letters.append(" ")
            starts.append(start)
            ends.append(start)
            run = 1
        letters.append(letter)
        starts.append(start)
        ends.append(end)
    return Piece("".join(letters), tuple(starts), tuple(ends))


def _lines(clean: Piece) -> Iterator[Piece]:
    start = 0
    for match in re.finditer("\n", clean.text):
        yield clean.cut(start, match.start())
        start = match.end()
    yield clean.cut(start, len(clean.text))


def _sentences(line: Piece) -> Iterator[Piece]:
    start = 0
    for match in _SENTENCE.finditer(line.text):
        yield line.cut(start, match.end())
        start = match.end()
    yield line.cut(start, len(line.text))


def _short(sentence: Piece) -> Iterator[Piece]:
    """The sentence whole, or cut at its last clause, else its last space, before the limit."""
    while len(sentence.text) > LONGEST_PIECE:
        head = sentence.text[:LONGEST_PIECE]
        clauses = [match.end() for match in _CLAUSE.finditer(head)]
        end = clauses[-1] if clauses else head.rfind(" ")
        end = end if end > 0 else LONGEST_PIECE
        yield from _spoken(sentence.cut(0, end))
        sentence = sentence.cut(end, len(sentence.text))
    yield from _spoken(sentence)


def _opening(piece: Piece) -> Iterator[Piece]:
    """The first clause alone when the first sentence is long: it is heard while the rest is being made."""
    clauses = [match.end() for match in _CLAUSE.finditer(piece.text)]
    end = next((end for end in clauses if end >= SHORT_OPENING // 3), 0)
    if end and len(piece.text) > SHORT_OPENING:
        yield from _spoken(piece.cut(0, end))
        piece = piece.cut(end, len(piece.text))
    yield from _spoken(piece)


def _spoken(piece: Piece) -> Iterator[Piece]:
    """Nothing at all for a piece that is only punctuation: some engines read it aloud, sign by sign."""
    if any(letter.isalnum() or unicodedata.category(letter) in ("Sc", "Sm", "So") for letter in piece.text):
        yield piece
