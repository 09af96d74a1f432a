"""What should somebody have in their bag when they go there? A few things, by what they go for.

Apart because a way made twice for one missing paper is the commonest reason to give up; whoever knows better which
papers an office asks for changes this table and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from kiosk.domain.orientation import Role

MOST = 5
"""More is not read, and not found at home."""


class Bring(Enum):
    THIS_PAPER = "this_paper"
    IDENTITY = "identity"
    LETTER = "letter"
    PHONE = "phone"
    ADDRESS_PROOF = "address_proof"
    PHOTOS = "photos"
    HEALTH_CARD = "health_card"
    BANK_DETAILS = "bank_details"
    CV = "cv"
    PAYSLIPS = "payslips"
    LEASE = "lease"
    TAX_LETTER = "tax_letter"
    INCOME_PROOF = "income_proof"
    OWN_DEVICE = "own_device"
    GLASSES = "glasses"


FOR_PROCEDURE: Mapping[str, tuple[Bring, ...]] = {
    "papers": (Bring.IDENTITY, Bring.LETTER, Bring.ADDRESS_PROOF, Bring.PHOTOS),
    "health": (Bring.IDENTITY, Bring.LETTER, Bring.HEALTH_CARD, Bring.BANK_DETAILS),
    "work": (Bring.IDENTITY, Bring.LETTER, Bring.CV, Bring.PAYSLIPS),
    "house": (Bring.IDENTITY, Bring.LETTER, Bring.LEASE, Bring.INCOME_PROOF),
    "money": (Bring.IDENTITY, Bring.LETTER, Bring.TAX_LETTER, Bring.BANK_DETAILS),
}
"""By the answer to the question of the interview about an urgent procedure."""

FOR_ROLE: Mapping[Role, tuple[Bring, ...]] = {
    "do_for": (Bring.IDENTITY, Bring.LETTER, Bring.PHONE),
    "do_with": (Bring.IDENTITY, Bring.LETTER, Bring.PHONE),
    "equip": (Bring.IDENTITY, Bring.INCOME_PROOF, Bring.ADDRESS_PROOF),
    "motivate": (Bring.OWN_DEVICE, Bring.GLASSES),
    "train": (Bring.OWN_DEVICE, Bring.GLASSES),
    "drop_in": (Bring.OWN_DEVICE, Bring.GLASSES),
    "refer": (Bring.IDENTITY, Bring.GLASSES),
    "acculturate": (),
}
_FOR_PROCEDURES: frozenset[Role] = frozenset({"do_for", "do_with"})


def to_bring(role: Role | None, procedure: str) -> tuple[Bring, ...]:
    """This paper first; then what the procedure asks for when the way is made for it, else what the role does."""
    wanted: tuple[Bring, ...] = FOR_ROLE[role] if role is not None else ()
    if procedure in FOR_PROCEDURE and (role is None or role in _FOR_PROCEDURES):
        wanted = FOR_PROCEDURE[procedure]
    return (Bring.THIS_PAPER, *wanted)[:MOST]
