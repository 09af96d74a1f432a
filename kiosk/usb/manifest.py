"""What does a stick say about a sealed file before anyone opens it? One small signed page beside it.

`<name>.manifest.json` is `{"manifest": {...}, "signature": "<128 hexadecimal digits>"}`. The manifest says
which file (`file`, `bytes`, `sha256` of the sealed bytes), which facts (`count`, `first`, `last`, and `ranges` of
sequence numbers without gaps), from whom (`centre`, `install`, `key`: the kiosk's Ed25519 key), for whom
(`recipients`: age), when as the clock then said (`made`) and by which `program`. The signature is over
`SIGNED_AS` and then the manifest as canonical JSON: UTF-8, keys sorted, nothing between them; so it may be printed
in any other way and still holds.

Apart because head office reads this page with nothing but a JSON reader and a public key.
"""

from __future__ import annotations

import msgspec

from kiosk.domain.signing import Signer, Verify

ENDING = ".manifest.json"
FORMAT = "premier-clic-export/1"
SIGNED_AS = b"premier-clic-export/1\n"
LARGEST = 4 * 2**20
"""More than any kiosk needs: a hundred thousand ranges."""

Ranges = tuple[tuple[int, int], ...]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    format: str = FORMAT
    file: str
    size: int = msgspec.field(name="bytes")
    sha256: str
    count: int
    first: int
    last: int
    ranges: Ranges
    centre: str
    install: str
    key: str
    recipients: tuple[str, ...]
    made: str
    program: str


class _Page(msgspec.Struct, frozen=True):
    manifest: Manifest
    signature: str


def written(manifest: Manifest, signer: Signer) -> bytes:
    """The page, signed."""
    signature = signer.sign(SIGNED_AS + canonical(manifest)).hex()
    return msgspec.json.encode(_Page(manifest, signature), order="sorted") + b"\n"


def read(page: bytes, verify: Verify) -> Manifest:
    """What the page says, once its own key's signature holds. Whether that key is known is for the reader to ask.

    Raises ValueError when it is not such a page or was changed.
    """
    if len(page) > LARGEST:
        raise ValueError("too long for a manifest")
    inner = signed_part(page, "manifest", SIGNED_AS, verify)
    manifest = msgspec.convert(inner, Manifest)
    if manifest.format != FORMAT:
        raise ValueError(f"{manifest.format} is another format")
    return manifest


def signed_part(page: bytes, name: str, signed_as: bytes, verify: Verify, key: bytes = b"") -> dict[str, object]:
    """The part of this name whose signature holds: by `key`, else by the key that the part itself names.

    Raises ValueError: `NotSigned` when only the signature is wrong.
    """
    try:
        whole = msgspec.json.decode(page, type=dict[str, object])
        inner, signature = whole[name], bytes.fromhex(str(whole["signature"]))
        if not isinstance(inner, dict):
            raise ValueError(f"{name} is not a table")
        public = key or bytes.fromhex(str(inner["key"]))
    except (KeyError, RecursionError) as problem:
        raise ValueError(f"not such a page: {problem!r}") from problem
    if not verify(public, signed_as + canonical(inner), signature):
        raise NotSigned(f"{name}: the signature does not hold")
    return inner


class NotSigned(ValueError):
    """Well formed, but not signed by this key."""


def canonical(value: object) -> bytes:
    """The one way to write these values as bytes that a signature is over."""
    return msgspec.json.encode(value, order="sorted")
