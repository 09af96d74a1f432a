"""Whose signature is this, and what does the kiosk sign with? Its own Ed25519 key pair, in one file.

Apart because this is the door of the signing library; everybody else knows `domain.signing` and bytes.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

FILE = "kiosk.key"
"""Its name in the folder of the program. The key stays when the memory is restored: it names the machine."""

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64
_SEED_BYTES = 32
_log = logging.getLogger(__name__)


class OwnKey:
    """Satisfies `domain.signing.Signer`."""

    def __init__(self, seed: bytes) -> None:
        """`seed`: 32 random bytes. Raises ValueError when they are not as many."""
        if len(seed) != _SEED_BYTES:
            raise ValueError(f"a key is made of {_SEED_BYTES} bytes, not {len(seed)}")
        self._key = SigningKey(seed)

    @property
    def public(self) -> bytes:
        return bytes(self._key.verify_key)

    def sign(self, message: bytes) -> bytes:
        return bytes(self._key.sign(message).signature)


def own_key(file: Path) -> OwnKey:
    """The key in this file, which only its owner may read; made on first need. Raises OSError.

    A file that holds no key is set aside and a new one is made: a kiosk that signs with a key that head office
    does not know yet is better than one that cannot export.
    """
    try:
        return _read(file)
    except FileNotFoundError:
        return _made(file)
    except ValueError as problem:
        _log.warning("%s holds no key (%s): set aside, a new one is made", file.name, problem)
        os.replace(file, file.with_name(file.name + ".damaged"))
        return _made(file)


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Satisfies `domain.signing.Verify`: never raises, whatever the bytes are."""
    if len(public) != PUBLIC_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    try:
        VerifyKey(public).verify(message, signature)
    except (BadSignatureError, ValueError):
        return False
    return True


def public_text(public: bytes) -> str:
    """64 hexadecimal digits, in small letters: how a public key is written in settings and manifests."""
    return public.hex()


def public_key(text: str) -> bytes:
    """The key that was written with `public_text`. Raises ValueError when it is none."""
    key = bytes.fromhex(text.strip())
    if len(key) != PUBLIC_BYTES:
        raise ValueError(f"a public key has {2 * PUBLIC_BYTES} hexadecimal digits")
    return key


def _read(file: Path) -> OwnKey:
    """ValueError when the file holds anything but one key."""
    return OwnKey(bytes.fromhex(file.read_text(encoding="ascii").strip()))


def _made(file: Path) -> OwnKey:
    """Written beside and then given its name: a key is whole or is not there. Of two programs that both make one,
    the first gives the name and the other reads it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as text:
        text.write(bytes(SigningKey.generate()).hex() + "\n")
        text.flush()
        os.fsync(text.fileno())
    try:
        os.link(beside, file)
    except FileExistsError:
        pass
    except OSError:  # A file system without links: the last of two wins, and both read it below.
        os.replace(beside, file)
    beside.unlink(missing_ok=True)
    return _read(file)
