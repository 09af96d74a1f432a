"""What time it is here and what chance gives, from the real machine.

Apart because the pure half only knows the Protocols; tests bring their own clock and their own chance.
"""

from __future__ import annotations

import secrets
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.facts import Moment

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
TIME_IS_SYNCED = Path("/run/systemd/timesync/synchronized")


class MachineClock:
    """`boot` is the kernel's own name for this start of the machine, or of the program where there is none."""

    def __init__(self) -> None:
        try:
            self._boot = BOOT_ID.read_text(encoding="ascii").strip()
        except OSError:
            self._boot = str(uuid.uuid4())

    def now(self) -> Moment:
        utc = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        trust = "ntp" if TIME_IS_SYNCED.exists() else "unsynced"
        return Moment(utc=utc, boot=self._boot, mono_ms=time.monotonic_ns() // 1_000_000, trust=trust)


class MachineChance:
    def uuid(self) -> str:
        return str(uuid.uuid4())

    def bits(self, count: int) -> int:
        return secrets.randbits(count)


def utc_now() -> datetime:
    return datetime.now(UTC)


def local_now() -> datetime:
    """The wall clock of the centre, for lines that volunteers read."""
    return datetime.now().astimezone()
