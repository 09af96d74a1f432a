"""How would head office read a stick? With a public key, a JSON reader and age, and each fact once.

Apart because every test of an export ends with this question; it uses nothing of how the files were written.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyrage

from kiosk.seals.keys import verify
from kiosk.usb.manifest import Manifest, read

IDENTITY = pyrage.x25519.Identity.generate()
"""Head office's own key, for one run of the tests."""
RECIPIENT = str(IDENTITY.to_public())


@dataclass(frozen=True)
class Delivery:
    manifest: Manifest
    statements: tuple[bytes, ...]


def deliveries(files: dict[str, bytes]) -> list[Delivery]:
    """Every manifest of a stick must hold, and its file be whole: else this fails the test."""
    found = []
    for name, page in sorted(files.items()):
        if not name.endswith(".manifest.json"):
            continue
        manifest = read(page, verify)
        data = files[manifest.file]
        assert len(data) == manifest.size
        assert hashlib.sha256(data).hexdigest() == manifest.sha256
        lines = gzip.decompress(pyrage.decrypt(data, [IDENTITY])).splitlines()
        assert len(lines) == manifest.count == sum(last - first + 1 for first, last in manifest.ranges)
        found.append(Delivery(manifest, tuple(lines)))
    return found


def files_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def each_once(read_deliveries: Iterable[Delivery]) -> dict[str, bytes]:
    """By identity, over all files and sticks: the same fact always has the same bytes."""
    kept: dict[str, bytes] = {}
    for delivery in read_deliveries:
        for statement in delivery.statements:
            name = json.loads(statement)["id"]
            assert kept.setdefault(name, statement) == statement
    return kept
