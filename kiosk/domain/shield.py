"""Has somebody typed something real? A social security number, a bank account, a card, a telephone, an e-mail.

Apart because it must be certain twice: what has the shape of real data is caught while it is typed, and what is
the invented person's, or could be nobody's, never is. Nothing of what is caught leaves this module.

Shapes: NIR (13 characters, key 97 − number mod 97; Corsica 2A, 2B count as 19, 18), IBAN (ISO 13616, mod 97),
payment cards (ISO/IEC 7812, Luhn), French telephone numbers (but for the ranges that the regulator keeps for
fiction), addresses of e-mail (but for the invented ones).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from kiosk.domain.persona import Persona


class Real(Enum):
    """What was caught. Only this name is ever told."""

    NIR = "nir"
    IBAN = "iban"
    CARD = "card"
    PHONE = "phone"
    EMAIL = "email"


_GAP = r"[ .\-/\u00a0\u202f]?"
_NIR = re.compile(
    rf"(?<![0-9A-Za-z])([1-478]){_GAP}(\d{{2}}){_GAP}(\d{{2}}){_GAP}(\d{{2}}|2[ABab]){_GAP}(\d{{3}}){_GAP}(\d{{3}})"
    rf"{_GAP}(\d{{2}})(?!\d)"
)
_IBAN = re.compile(rf"(?<![0-9A-Za-z])([A-Za-z]{{2}}\d{{2}}(?:{_GAP}[0-9A-Za-z]){{11,30}})(?![0-9A-Za-z])")
_CARD = re.compile(rf"(?<!\d)([2-6](?:{_GAP}\d){{12,18}})(?!\d)")
_PHONE = re.compile(
    rf"(?<![0-9A-Za-z])(?<!\d[ .\-/])(?:(?:\+|00){_GAP}33{_GAP}\(?0?\)?{_GAP}|0)([1-9](?:{_GAP}\d){{8}})"
    rf"(?!{_GAP}\d)"
)
_EMAIL = re.compile(r"([A-Za-z0-9._%+\-éèàùçêîôû]+)@([A-Za-z0-9éèàùçêîôû\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,})")

_FICTION = ("199 00", "261 91", "353 01", "465 71", "536 49", "639 98")
"""Ranges of numbers that the French regulator keeps for films and lessons, without their first 0."""


def caught(text: str, persona: Persona) -> Real | None:
    """What of real life this text holds, None when it holds nothing."""
    kept = _without(text, persona)
    return next(_found(kept), None)


def _found(text: str) -> Iterator[Real]:
    if any(_is_nir(match) for match in _NIR.finditer(text)):
        yield Real.NIR
    if any(_is_iban(bare) for match in _IBAN.finditer(text) for bare in _prefixes(_bare(match[1]))):
        yield Real.IBAN
    if any(_is_card(_bare(match[1])) for match in _CARD.finditer(text)):
        yield Real.CARD
    if any(not _is_fiction(_bare(match[1])) for match in _PHONE.finditer(text)):
        yield Real.PHONE
    if any(not _is_invented(match[2]) for match in _EMAIL.finditer(text)):
        yield Real.EMAIL


def _without(text: str, persona: Persona) -> str:
    """The text with everything of the invented person's taken out, however it is spaced."""
    for value in persona.values:
        letters = [re.escape(letter) for letter in value if not letter.isspace()]
        if len(letters) >= 6:  # shorter ones could hide the middle of somebody's number
            text = re.sub(rf"(?<![0-9A-Za-z]){_GAP.join(letters)}(?![0-9A-Za-z])", " ", text, flags=re.IGNORECASE)
    return text


def _bare(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z]", "", text).upper()


def _is_nir(match: re.Match[str]) -> bool:
    number, key = "".join(match.groups()[:-1]).upper(), int(match[7])
    month = int(match[3])
    if not (1 <= month <= 12 or 20 <= month <= 42 or 50 <= month <= 99):
        return False
    return 97 - int(number.replace("2A", "19").replace("2B", "18")) % 97 == key


def _prefixes(iban: str) -> Iterator[str]:
    """An IBAN in the middle of a sentence: the word after it may have been taken for its end."""
    for length in range(len(iban), 14, -1):
        yield iban[:length]


_IBAN_LENGTHS = {
    "FR": 27, "MC": 27, "BE": 16, "DE": 22, "ES": 24, "IT": 27, "LU": 20, "NL": 18, "PT": 25, "CH": 21, "GB": 22,
    "IE": 22, "PL": 28, "RO": 24, "TN": 24, "AT": 20, "GR": 27, "HU": 28, "CZ": 24, "SK": 24, "BG": 22, "HR": 21,
    "SI": 19, "LT": 20, "LV": 21, "EE": 20, "FI": 18, "SE": 24, "DK": 18, "NO": 15, "TR": 26, "MA": 28, "DZ": 26,
}  # fmt: skip
"""Characters in all, by country (SWIFT's IBAN registry); other countries are taken at any length."""


def _is_iban(bare: str) -> bool:
    if len(bare) != _IBAN_LENGTHS.get(bare[:2], len(bare)) or not 15 <= len(bare) <= 34:
        return False
    turned = bare[4:] + bare[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def _is_card(digits: str) -> bool:
    """Luhn; a number of one repeated digit is nobody's card."""
    if not 13 <= len(digits) <= 19 or len(set(digits)) == 1:
        return False
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_fiction(digits: str) -> bool:
    return digits.startswith(tuple(start.replace(" ", "") for start in _FICTION))


def _is_invented(domain: str) -> bool:
    """Addresses of lessons end in exemple.fr or -demo.fr; a slip of the finger in them is nobody's address."""
    name = domain.lower()
    return name.startswith(("exemple.", "example.")) or "exemple" in name or "-demo." in name or "-demo" in name
