"""What the rest of the program knows of a signature: who can sign, and how somebody else's is checked.

Apart because slips, sticks and receipts all carry one, and none of them needs to know where the key lies.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Signer(Protocol):
    """A key pair of which only the public half can be seen."""

    @property
    def public(self) -> bytes:
        """32 bytes (Ed25519), free to show to anyone."""
        ...

    def sign(self, message: bytes) -> bytes:
        """64 bytes that only the owner of this key could have made for this message."""
        ...


Verify = Callable[[bytes, bytes, bytes], bool]
"""Did the owner of this public key (first) sign this message (second)? The third is the signature."""
