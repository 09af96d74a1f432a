"""How is a PIN kept so that whoever steals the file does not know it? As a slow Argon2id hash.

Apart because this is the only place that chooses the cost: enough to slow a thief down, bearable on old machines.
"""

from __future__ import annotations

from nacl import pwhash
from nacl.exceptions import CryptoError, InvalidkeyError

PASSES = 2
MEMORY_BYTES = 64 * 1024 * 1024
"""Two passes over 64 MiB: about a quarter of a second on a computer of ten years ago, and it has the memory."""


class Argon2Hasher:
    """Satisfies `desk.access.PinHasher`. The library gives the interpreter free while it works."""

    def __init__(self, passes: int = PASSES, memory_bytes: int = MEMORY_BYTES) -> None:
        self._passes = passes
        self._memory = memory_bytes

    def hash(self, text: str) -> str:
        """Another one each time, for each has its own salt; the cost is written in it."""
        made = pwhash.argon2id.str(text.encode(), opslimit=self._passes, memlimit=self._memory)
        return made.decode("ascii")

    def verify(self, hashed: str, text: str) -> bool:
        """False also for what is no hash at all: a damaged record never opens."""
        try:
            return bool(pwhash.argon2id.verify(hashed.encode(), text.encode()))
        except (InvalidkeyError, CryptoError, ValueError, TypeError):
            return False
