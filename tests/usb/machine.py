"""A Linux machine of folders: its /sys, its list of mounts and its udisks, all in one place of the test's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.usb.drives_linux import LinuxDrives

GIB = 2**30
ALWAYS = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n23 22 0:5 / /proc rw - proc proc rw\n"


@dataclass
class Machine:
    """`opens`: whether udisks manages to mount what it is asked for."""

    root: Path
    opens: bool = True
    lets_go: bool = True
    commands: list[Sequence[str]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        (self.sys / "block").mkdir(parents=True)
        (self.root / "media").mkdir()
        self.plug("sda", bus="pci", parts=1)
        self._write()

    @property
    def sys(self) -> Path:
        return self.root / "sys"

    def drives(self) -> LinuxDrives:
        return LinuxDrives(
            self.root / "mountinfo", self.sys, self.root / "dev", (self.root / "media",), self._command
        )

    def plug(
        self, name: str, *, bus: str = "usb1", parts: int = 1, size: int = 8 * GIB, removable: bool = False,
        label: str = "", read_only: bool = False, kind: str = "",
    ) -> None:  # fmt: skip
        folder = self.sys / "devices" / bus / "block" / name
        minor = 16 * (ord(name[-1]) - ord("a")) if name.startswith("sd") else 160 + 16 * int(name[-1])
        self._tell(folder, size=size // 512, dev=f"8:{minor}", removable=int(removable), ro=int(read_only))
        (folder / "device").mkdir()
        (folder / "device" / "model").write_text("Flash Disk\n")
        if kind:
            (folder / "device" / "type").write_text(kind)
        for number in range(1, parts + 1):
            part = folder / f"{name}{'p' if name[-1].isdigit() else ''}{number}"
            self._tell(part, size=size // 512 // parts + number, dev=f"8:{minor + number}", partition=number)
            if label:
                links = self.root / "dev" / "disk" / "by-label"
                links.mkdir(parents=True, exist_ok=True)
                (links / label).symlink_to(f"../../{part.name}")
        (self.sys / "block" / name).symlink_to(folder)

    def unplug(self, name: str) -> None:
        (self.sys / "block" / name).unlink()

    def mount(
        self, device: str, number: str, name: str, kind: str = "vfat", how: str = "rw", *, root: str = "/"
    ) -> Path:
        place = self.root / "media" / name
        place.mkdir(parents=True, exist_ok=True)
        written = str(place).replace("\\", "\\134").replace(" ", "\\040")
        self.lines.append(f"40 22 {number} {root} {written} {how},nosuid shared:9 - {kind} {device} {how}")
        self._write()
        return place

    def unmount(self, name: str) -> None:
        self.lines = [line for line in self.lines if f"/{name} " not in line.replace("\\040", " ")]
        self._write()

    def _command(self, command: Sequence[str]) -> bool:
        self.commands.append(command)
        device = command[3] if "-b" in command else command[-1]
        if command[1] == "mount" and self.opens:
            number = next((self.sys / "block").glob(f"*/{device.removeprefix('/dev/')}/dev")).read_text().strip()
            self.mount(device, number, "OPENED")
            return True
        if command[1] == "unmount" and self.lets_go:
            self.lines = [line for line in self.lines if device not in line]
            self._write()
            return True
        return False

    def _tell(self, folder: Path, **said: object) -> None:
        folder.mkdir(parents=True)
        for name, value in said.items():
            (folder / name).write_text(f"{value}\n")

    def _write(self) -> None:
        (self.root / "mountinfo").write_text(ALWAYS + "".join(f"{line}\n" for line in self.lines))
