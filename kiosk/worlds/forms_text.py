"""When two things typed into a form are the same, and what a date, an amount or a passphrase must look like.

Apart because rules, goals and guidance must all read what was typed in the same way.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_SHAPES = str.maketrans({"’": "'", "‘": "'", "`": "'", "\u00a0": " ", "\u202f": " "})
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip


def folded(text: str) -> str:
    """Case, accents, double spaces and the shape of apostrophes do not count when a person copies a card."""
    return re.sub(r"\s+", " ", _plain(text).replace("œ", "oe")).strip()


def same(kind: str, value: str, wanted: str) -> bool:
    """Passwords letter for letter; numbers whatever their spaces; the rest as a clerk reads it."""
    if kind == "password":
        return value == wanted
    if kind in ("number", "amount"):
        return amount(value) is not None and amount(value) == amount(wanted)
    if kind == "code":
        return bare(value) == bare(wanted)
    if kind == "email":
        return value.strip().casefold() == wanted.casefold()
    return folded(value) == folded(wanted)


def letter_after(kind: str, wanted: str, written: str) -> str | None:
    """What to type next on the way to what is wanted; "" at its end, None when something must be erased first.

    Spaces in numbers and bars in dates may be typed, but are not asked for.
    """
    if kind in ("number", "amount", "code"):
        wanted, written = bare(wanted), bare(written)
    start = wanted[: len(written)]
    fits = start == written if kind == "password" else _plain(start) == _plain(written)
    if len(written) > len(wanted) or not fits:
        return None
    rest = wanted[len(written) :]
    return (rest.lstrip("/") if kind == "date" else rest)[:1]


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.translate(_SHAPES).casefold())
    return "".join(part for part in parts if unicodedata.category(part) != "Mn")


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def amount(text: str) -> float | None:
    """ "1 250,50" is 1250.5; None when it is no number."""
    plain = bare(text).replace(",", ".").removesuffix("€")
    return float(plain) if re.fullmatch(r"\d+(\.\d{1,2})?", plain) else None


def day(text: str) -> date | None:
    """The day written jj/mm/aaaa; None when it is written otherwise or does not exist."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text.strip())
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def written_day(value: date) -> str:
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def month_of(value: date) -> str:
    return f"{value.year:04}-{value.month:02}"


def month_after(month: str, by: int) -> str:
    """The month "2026-03" moved on or back, between 1900 and 2100."""
    count = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    count = min(max(count, 1900 * 12), 2100 * 12 + 11)
    return f"{count // 12:04}-{count % 12 + 1:02}"


def month_words(month: str) -> str:
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"


def words_in(text: str) -> int:
    """How many different words of at least 3 letters: "soleil soleil" counts once."""
    return len({folded(word) for word in re.split(r"[\s_\-.]+", text) if len(word) >= 3})


def strength(text: str) -> int:
    """0 to 4: one for each different word, and a long jumble of kinds is worth two at most."""
    jumble = len(text) >= 12 and len({_kind(letter) for letter in text}) >= 3
    return min(max(words_in(text), 2 if jumble else 0), 4) if len(text) >= 8 else min(words_in(text), 1)


def _kind(letter: str) -> str:
    if letter.isalpha():
        return "upper" if letter.isupper() else "lower"
    return "digit" if letter.isdigit() else "sign"
