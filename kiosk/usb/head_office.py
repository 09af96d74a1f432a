"""Whom does this kiosk seal for, and whose receipts does it believe? As head office wrote it on a stick.

`head-office.toml`, in the root of the stick or in a folder of it: `recipient = "age1…"` and `key = "<64
hexadecimal digits>"`. It is not signed: whoever sets the kiosk up, with the PIN, says by reading it that it may be
believed.

Apart because nobody should have to type 126 letters, and what is believed for years deserves a strict look.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.stick import StickEnding
from kiosk.seals.keys import public_key
from kiosk.usb.disk import Disk
from kiosk.usb.endings import Ended
from kiosk.usb.receiving import plain_files, read_whole
from kiosk.usb.sealed import is_recipient

FILE = "head-office.toml"
LARGEST = 16 * 1024


@dataclass(frozen=True, slots=True)
class Keys:
    recipient: str
    key: str


def head_office(root: Path, disk: Disk) -> Keys:
    """Raises OSError, or Ended: NOTHING_FOUND without such a file, DAMAGED when it does not hold two keys."""
    found = plain_files(root, (FILE,), LARGEST, starts=FILE)
    if not found:
        raise Ended(StickEnding.NOTHING_FOUND, FILE)
    try:
        return _checked(read_whole(disk, found[0].path, LARGEST))
    except (ValueError, RecursionError) as problem:
        raise Ended(StickEnding.DAMAGED, f"{FILE}: {problem}") from problem


def _checked(data: bytes) -> Keys:
    written = tomllib.loads(data.decode("utf-8-sig"))
    recipient, key = written.get("recipient"), written.get("key")
    if not isinstance(recipient, str) or not is_recipient(recipient.strip()):
        raise ValueError("recipient is no age key")
    if not isinstance(key, str):
        raise ValueError("key is missing")
    return Keys(recipient.strip(), public_key(key).hex())
