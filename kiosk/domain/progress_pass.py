"""What a person carries to another centre: who they are to us, what they have done, and which kiosk says so.

Apart because these bytes are fixed for ever: paper keeps them for years. They fit a small picture code, hold no
name, no answer and no date of a visit, and are only believed when the signature of a known kiosk is right.

A pass is text: `PC1:` and then base45 of version (1 byte), install (16), learner (10), day (2, days since 2020, 0
unknown), pack (1 for its length, then its letters), themes (1 for their number, then 4 each), signature (64). A
theme is, from the highest bit: its letter (5), its best step (2), and for each of its three skills how well it is
known (2) and which of its exercises a to f are done (6, a lowest); the last bit is 0. Nothing depends on the order
of a pack's exercises, so a kiosk with other content reads it all the same.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.base45 import decode, encode
from kiosk.domain.carried import Carried, carried_from, themes
from kiosk.domain.ids import CROCKFORD, LEARNER_LENGTH, is_learner_id, learner_id
from kiosk.domain.signing import Signer, Verify

MARK = "PC1:"
VERSION = 1
LONGEST_PACK = 40
"""Letters of the pack's name and version; one that is longer is left out."""

_FIRST_DAY = date(2020, 1, 1)
_SIGNATURE = 64
_HEAD = 1 + 16 + 10 + 2 + 1
_ROW = 4


@dataclass(frozen=True, slots=True)
class Pass:
    """`day`: when it was given, None when the clock could not be trusted. `pack`: as every fact tells it."""

    install: str
    learner: str
    pack: str
    day: date | None
    carried: Carried


class Refusal(Enum):
    """Why a text is not believed to be a pass."""

    NOT_A_PASS = "not_a_pass"
    DAMAGED = "damaged"
    TOO_NEW = "too_new"
    UNKNOWN_KIOSK = "unknown_kiosk"
    NOT_GENUINE = "not_genuine"


KeyOf = Callable[[str], bytes | None]
"""The public key of the kiosk with this install id, None when nobody has vouched for it."""


def written(told: Pass, signer: Signer) -> str:
    """The pass as text for a picture code. ValueError when the install or the learner is none."""
    if not is_learner_id(told.learner):
        raise ValueError("a pass is made for a learner")
    body = _body(told)
    return MARK + encode(body + signer.sign(MARK.encode() + body))


def read(text: str, key_of: KeyOf, verify: Verify) -> Pass | Refusal:
    """What this text says, or why it is not believed. A scanner may type line ends around it."""
    text = text.strip("\r\n\t")
    if not text.startswith(MARK):
        return Refusal.NOT_A_PASS
    data = decode(text[len(MARK) :])
    if data is None or not data:
        return Refusal.DAMAGED
    if data[0] > VERSION:
        return Refusal.TOO_NEW
    body, signature = data[:-_SIGNATURE], data[-_SIGNATURE:]
    told = _told(body)
    if told is None:
        return Refusal.DAMAGED
    key = key_of(told.install)
    if key is None:
        return Refusal.UNKNOWN_KIOSK
    return told if verify(key, MARK.encode() + body, signature) else Refusal.NOT_GENUINE


def _body(told: Pass) -> bytes:
    days = (told.day - _FIRST_DAY).days if told.day is not None else 0
    pack = told.pack.encode("ascii", "ignore")
    pack = pack if len(pack) <= LONGEST_PACK else b""
    rows = themes(told.carried)
    return b"".join(
        (
            bytes((VERSION,)),
            uuid.UUID(told.install).bytes,
            _bits(told.learner).to_bytes(10, "big"),
            (days if 0 < days < 1 << 16 else 0).to_bytes(2, "big"),
            bytes((len(pack),)),
            pack,
            bytes((len(rows),)),
            *(row.to_bytes(_ROW, "big") for row in rows),
        )
    )


def _told(body: bytes) -> Pass | None:
    """None unless these are exactly the bytes that `_body` would have made."""
    if len(body) <= _HEAD or len(body) < _HEAD + body[_HEAD - 1] + 1:
        return None
    pack_end = _HEAD + body[_HEAD - 1]
    rows = [int.from_bytes(body[at : at + _ROW], "big") for at in range(pack_end + 1, len(body), _ROW)]
    days = int.from_bytes(body[27:29], "big")
    learner = int.from_bytes(body[17:27], "big")
    told = Pass(
        install=str(uuid.UUID(bytes=body[1:17])),
        learner=learner_id(learner),
        pack=body[_HEAD:pack_end].decode("ascii", "replace"),
        day=date.fromordinal(_FIRST_DAY.toordinal() + days) if days else None,
        carried=carried_from(rows),
    )
    return told if _body(told) == body else None


def _bits(learner: str) -> int:
    """The 75 random bits of a learner's id; its last letter is only a check."""
    bits = 0
    for letter in learner[: LEARNER_LENGTH - 1]:
        bits = bits << 5 | CROCKFORD.index(letter)
    return bits
