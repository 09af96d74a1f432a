"""The drives of a machine as a test decides: what is plugged in, what opens, what lets go."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.domain.stick import Stick


@dataclass
class FakeDrives:
    """Satisfies `kiosk.domain.stick.Drives`. Sticks whose folder went away are no longer there."""

    plugged: list[Stick] = field(default_factory=list)
    opens_at: Path | None = None
    """Where a stick that is not mounted yet will be; None: it cannot be opened."""
    lets_go: bool = True
    let_go: list[str] = field(default_factory=list)

    def signature(self) -> Hashable:
        return tuple(self.find())

    def find(self) -> Sequence[Stick]:
        return [stick for stick in self.plugged if not stick.place or Path(stick.place).is_dir()]

    def mount(self, stick: Stick) -> Stick | None:
        if stick.place or self.opens_at is None:
            return stick if stick.place else None
        opened = replace(stick, place=str(self.opens_at))
        self.plugged = [opened if other.device == stick.device else other for other in self.plugged]
        return opened

    def unmount(self, stick: Stick) -> bool:
        self.let_go.append(stick.device)
        return self.lets_go


def at(folder: Path, device: str = "/dev/sdb1", **more: object) -> Stick:
    folder.mkdir(parents=True, exist_ok=True)
    return replace(Stick("CLE", str(folder), device, 10**9, "vfat"), **more)
