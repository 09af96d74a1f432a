"""What does head office say it has? Its signed receipts, found on a stick and checked.

`receipt-<anything>.json`, in the root of the stick or in a folder of it, is
`{"receipt": {...}, "signature": "<128 hexadecimal digits>"}`. The receipt says `format`
("premier-clic-receipt/1"), `install` (of the kiosk that it is for), `accepted` (pairs `[first, last]` of sequence
numbers, rising, both ends included) and `made` (ISO 8601). The signature is head office's Ed25519 over `SIGNED_AS`
and then the receipt as canonical JSON: UTF-8, keys sorted, nothing between them. Fields that a later version adds
are signed with the rest and left unread. A receipt says what is there, never what is missing: receipts may come in
any order, twice or not at all.

Apart because only this makes the kiosk let go of a fact: what is not signed by head office acknowledges nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.domain.signing import Verify
from kiosk.domain.stick import StickEnding
from kiosk.usb.disk import Disk
from kiosk.usb.manifest import NotSigned, Ranges, signed_part
from kiosk.usb.receiving import plain_files, read_whole

FORMAT = "premier-clic-receipt/1"
SIGNED_AS = b"premier-clic-receipt/1\n"
LARGEST = 4 * 2**20
_LARGEST_NUMBER = 2**53


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    format: str = FORMAT
    install: str
    accepted: Ranges
    made: str


@dataclass(frozen=True, slots=True)
class Read:
    """`receipts`: those that hold. `bad`: DAMAGED or NOT_OURS, one for each file that does not."""

    receipts: Sequence[Receipt]
    bad: Sequence[StickEnding]


def receipts(root: Path, key: bytes, disk: Disk, verify: Verify) -> Read:
    """All receipts on this stick. `key`: of head office. Raises OSError when the stick itself cannot be read."""
    good: list[Receipt] = []
    bad: list[StickEnding] = []
    for found in plain_files(root, (".json",), LARGEST, starts="receipt-"):
        try:
            good.append(receipt(read_whole(disk, found.path, LARGEST), key, verify))
        except NotSigned:
            bad.append(StickEnding.NOT_OURS)
        except ValueError:
            bad.append(StickEnding.DAMAGED)
    return Read(good, bad)


def receipt(page: bytes, key: bytes, verify: Verify) -> Receipt:
    """Raises NotSigned when another key signed it or nobody did, else ValueError when it is no receipt."""
    inner = signed_part(page, "receipt", SIGNED_AS, verify, key)
    read = msgspec.convert(inner, Receipt)
    if read.format != FORMAT:
        raise ValueError(f"{read.format} is another format")
    last = 0
    for first, end in read.accepted:
        if not last < first <= end < _LARGEST_NUMBER:
            raise ValueError("the ranges do not rise")
        last = end
    return read
