"""What one cell really says: a telephone number, a postcode, a day, a position, however people wrote it.

Apart because spreadsheets eat zeros, write dates in their own way and set spaces everywhere; each function gives
back the clean value, or None when no sense can be made of it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from math import isfinite

from kiosk.domain.venue import Position

OVERSEAS = {
    "0262": "+262", "0692": "+262", "0693": "+262", "0269": "+262", "0639": "+262", "0590": "+590", "0690": "+590",
    "0691": "+590", "0594": "+594", "0694": "+594", "0596": "+596", "0696": "+596", "0697": "+596",
}  # fmt: skip
"""How numbers begin that are dialled with another country code than 33."""
PHONE = re.compile(r"\+(33|590|594|262|596|269|687|689|508|681)\d{6,9}")
SHORT_PHONE = re.compile(r"1\d{1,2}|10\d\d|3\d{3}|118\d{3}")
POSTCODE = re.compile(r"\d{5}")
INSEE = re.compile(r"([013-9]\d|2[AB1-9])\d{3}")
PIVOT = re.compile(r"[0-9A-Z]{9,14}")
MAIL = re.compile(r"[^@\s,;|]+@[^@\s,;|]+\.[^@\s,;|]+")
ADDRESS = re.compile(r"https?://\S+\.\S+", re.IGNORECASE)
NO_DAY = "1970-01-01"
"""What some tools write when they could not read a day."""
PARIS, LYON, MARSEILLE = "75056", "69123", "13055"


def clean(text: str, most: int) -> tuple[str, bool]:
    """Without signs that nobody sees, spaces once; True when it had to be cut."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else _seen(sign) for sign in text)
    text = " ".join(text.split())
    return text[:most], len(text) > most


def phone(text: str) -> str | None:
    """+33… without spaces, or a short number as it is."""
    digits = re.sub(r"\(0\)|[^\d+]", "", text)
    if SHORT_PHONE.fullmatch(digits):
        return digits
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    elif re.fullmatch(r"33\d{9}", digits):
        digits = "+" + digits
    elif re.fullmatch(r"[1-9]\d{8}", digits):
        digits = "0" + digits
    if re.fullmatch(r"0\d{9}", digits):
        digits = OVERSEAS.get(digits[:4], "+33") + digits[1:]
    digits = re.sub(r"^\+330", "+33", digits)
    return digits if PHONE.fullmatch(digits) else None


def postcode(text: str) -> str | None:
    digits = re.sub(r"\s", "", text)
    if re.fullmatch(r"\d{4}(\.0)?", digits):
        digits = "0" + digits[:4]  # a table calculator took 01000 for a number
    found = POSTCODE.match(digits)
    return found.group() if found and not digits[5:6].isdigit() else None


def insee(text: str, code: str) -> str | None:
    """With the arrondissement of Paris, Lyon or Marseille, which their postcode (`code`) tells."""
    found = re.sub(r"\s", "", text).upper()
    if re.fullmatch(r"\d{4}", found):
        found = "0" + found
    if not INSEE.fullmatch(found):
        return None
    number = int(code[-2:]) if code[-2:].isdigit() else 0
    if found == PARIS and code.startswith("75") and 1 <= number <= 20:
        return f"751{number:02d}"
    if found == LYON and code.startswith("6900") and 1 <= number <= 9:
        return f"6938{number}"
    if found == MARSEILLE and code.startswith("130") and 1 <= number <= 16:
        return f"132{number:02d}"
    return found


def pivot(text: str) -> str | None:
    found = re.sub(r"[\s.]", "", text).upper()
    return found if PIVOT.fullmatch(found) else None


def is_placeholder(text: str) -> bool:
    """A number of nothing but zeros."""
    return bool(text) and not text.strip("0 ")


def day(text: str) -> str | None:
    """ISO 8601; 03/11/2026 is the third of November, as in France."""
    found = re.match(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", text)
    french = re.match(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)", text)
    groups = found.groups() if found else french.groups()[::-1] if french else None
    if groups is None:
        return None
    try:
        return date(int(groups[0]), int(groups[1]), int(groups[2])).isoformat()
    except ValueError:
        return None


def position(latitude: str, longitude: str, code: str) -> Position | None:
    """With a postcode of mainland France it must lie there; two numbers in each other's place are turned."""
    north, east = _number(latitude), _number(longitude)
    if north is None or east is None or (north == 0 and east == 0):
        return None
    mainland = not code.startswith(("97", "98"))
    if mainland and not _in_mainland(north, east) and _in_mainland(east, north):
        north, east = east, north
    if abs(north) > 90 or abs(east) > 180 or (mainland and not _in_mainland(north, east)):
        return None
    return Position(north, east)


def mail(text: str) -> str | None:
    return text if MAIL.fullmatch(text) else None


def web_address(text: str) -> str | None:
    if re.match(r"www\.\S+\.\S+", text, re.IGNORECASE):
        text = "https://" + text
    return text if ADDRESS.fullmatch(text) else None


def _in_mainland(north: float, east: float) -> bool:
    return 41 <= north <= 51.5 and -5.6 <= east <= 10


def _number(text: str) -> float | None:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return number if isfinite(number) else None


def _seen(sign: str) -> str:
    """Line breaks and other signs without a shape are a space; signs that turn the direction of writing go."""
    kind = unicodedata.category(sign)
    if kind in ("Cf", "Cs", "Co", "Cn"):
        return ""
    return " " if kind in ("Cc", "Zl", "Zp", "Zs") else sign
