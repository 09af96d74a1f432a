"""The sticks of a Linux machine: mounted ones from the kernel's list, others from /sys, opened through udisks.

Apart because nothing mounts a stick by itself in a kiosk session: it is done when the desk asks, and not before.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk.domain.stick import Stick
from kiosk.usb.disks_linux import Disk, Part, Sort, disks, sizes
from kiosk.usb.mounts import Mount, mounts, plain_label

ROOTS = (Path("/run/media"), Path("/media"), Path("/mnt"))
PATIENCE_S = 30
_log = logging.getLogger(__name__)

Command = Callable[[Sequence[str]], bool]


def run(command: Sequence[str]) -> bool:
    """True when it ended well. Its words go to the log, in English whatever the language of the machine is."""
    try:
        ended = subprocess.run(
            command, check=False, capture_output=True, timeout=PATIENCE_S, env={**os.environ, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL, text=True, errors="replace",
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as problem:
        _log.warning("%s: %s", command[0], problem)
        return False
    if ended.returncode:
        _log.warning("%s: %s", " ".join(command[:2]), (ended.stderr or ended.stdout).strip()[:400])
    return ended.returncode == 0


class LinuxDrives:
    """Satisfies `domain.stick.Drives`. Where the kernel tells things is given, so that tests tell their own."""

    def __init__(
        self,
        mountinfo: Path = Path("/proc/self/mountinfo"),
        sys: Path = Path("/sys"),
        dev: Path = Path("/dev"),
        roots: Sequence[Path] = ROOTS,
        command: Command = run,
    ) -> None:
        self._mountinfo = mountinfo
        self._sys = sys
        self._dev = dev
        self._roots = tuple(roots)
        self._command = command

    def signature(self) -> Hashable:
        here = tuple((mount.place, mount.device, mount.writable) for mount in self._mounts() if self._ours(mount))
        return here, sizes(self._sys)

    def find(self) -> Sequence[Stick]:
        table = self._mounts()
        found: list[Stick] = []
        for disk in disks(self._sys):
            if disk.sort is not Sort.FIXED:
                stick = self._stick(disk, [mount for mount in table if _is_on(mount, disk)])
                if stick is not None:
                    found.append(stick)
        return found

    def mount(self, stick: Stick) -> Stick | None:
        if stick.place:
            return stick
        self._command(
            ("udisksctl", "mount", "-b", stick.device, "--no-user-interaction", "-o", "noexec,nosuid,nodev")
        )
        same = (other for other in self.find() if other.device == stick.device and other.place)
        return next(same, None)

    def unmount(self, stick: Stick) -> bool:
        if not stick.place or not self._mounted(stick):
            return True
        for command in (
            ("udisksctl", "unmount", "-b", stick.device, "--no-user-interaction"),
            ("umount", stick.place),
        ):
            if self._command(command) or not self._mounted(stick):
                return True
        return False

    def _mounted(self, stick: Stick) -> bool:
        return any(str(mount.place) == stick.place for mount in self._mounts())

    def _mounts(self) -> list[Mount]:
        try:
            return mounts(self._mountinfo.read_text(encoding="utf-8", errors="surrogateescape"))
        except OSError:
            return []

    def _ours(self, mount: Mount) -> bool:
        return mount.whole and any(root in mount.place.parents for root in self._roots)

    def _stick(self, disk: Disk, held: Sequence[Mount]) -> Stick | None:
        """One for a disk, however many partitions. None: it belongs to the system, or hides what it holds."""
        here = [mount for mount in held if self._ours(mount)]
        if here:
            sticks = [_mounted_stick(mount, disk) for mount in here]
            return max(sticks, key=lambda stick: (stick.writable, stick.free))
        if held or disk.sort is Sort.VIRTUAL or any(part.held for part in disk.mountable):
            return None
        part = disk.main
        return Stick(self._label(part) or disk.model or part.name, "", part.device, writable=disk.writable)

    def _label(self, part: Part) -> str:
        """The name that somebody gave to it; udev links to it under that name."""
        try:
            for link in (self._dev / "disk" / "by-label").iterdir():
                if Path(os.readlink(link)).name == part.name:
                    return plain_label(link.name)
        except OSError:
            pass
        return ""


def _is_on(mount: Mount, disk: Disk) -> bool:
    """By name, because some file systems have a number of their own; by number, because a name may be a link."""
    parts = (disk.part, *disk.parts)
    return any(mount.device == part.device or mount.number == part.number for part in parts)


def _mounted_stick(mount: Mount, disk: Disk) -> Stick:
    stick = Stick(
        mount.place.name, str(mount.place), mount.device,
        file_system=mount.file_system, writable=mount.writable and disk.writable,
    )  # fmt: skip
    try:
        return replace(stick, free=shutil.disk_usage(mount.place).free)
    except OSError:
        return stick
