"""The sticks of a Windows machine: its drive letters, of which it says itself that they can be pulled out.

Apart because Windows mounts by itself and has no list of mounts; everything is asked of kernel32.
"""

from __future__ import annotations

import ctypes
import shutil
import string
from collections.abc import Hashable, Sequence
from typing import Any, Protocol

from kiosk.domain.stick import Stick

_REMOVABLE = 2
_READ_ONLY = 0x00080000
_LONGEST = 261
_READ_AND_WRITE, _SHARED, _OPEN_EXISTING = 0xC0000000, 3, 3
_LOCK_VOLUME, _DISMOUNT_VOLUME = 0x00090018, 0x00090020
_NO_HANDLE = ctypes.c_void_p(-1).value


class Letters(Protocol):
    """What Windows says of its drive letters."""

    def mask(self) -> int:
        """One bit a letter, A first."""
        ...

    def kind(self, root: str) -> int: ...

    def volume(self, root: str) -> tuple[str, str, int, int] | None:
        """Label, file system, flags, serial number; None when it cannot be read."""
        ...

    def free(self, root: str) -> int: ...

    def eject(self, root: str) -> bool:
        """What was written is on the stick, and Windows lets go of it."""
        ...


class WindowsDrives:
    """Satisfies `domain.stick.Drives`."""

    def __init__(self, letters: Letters | None = None) -> None:
        self._letters: Letters = letters or Kernel()

    def signature(self) -> Hashable:
        return tuple((root, self._letters.volume(root)) for root in self._roots())

    def find(self) -> Sequence[Stick]:
        found = []
        for root in self._roots():
            volume = self._letters.volume(root)
            if volume is None:
                found.append(Stick(root, "", root))
                continue
            label, file_system, flags, _ = volume
            try:
                free = self._letters.free(root)
            except OSError:
                free = 0
            found.append(Stick(label or root, root, root, free, file_system.lower(), not flags & _READ_ONLY))
        return found

    def mount(self, stick: Stick) -> Stick | None:
        """Windows has done so by itself, or cannot."""
        return next((other for other in self.find() if other.device == stick.device and other.place), None)

    def unmount(self, stick: Stick) -> bool:
        return self._letters.eject(stick.device)

    def _roots(self) -> list[str]:
        mask = self._letters.mask()
        roots = [f"{letter}:\\" for bit, letter in enumerate(string.ascii_uppercase) if mask >> bit & 1]
        return [root for root in roots if self._letters.kind(root) == _REMOVABLE]


class Kernel:
    """kernel32 itself. It is looked up only when asked, so that this module can be read anywhere."""

    @property
    def _dll(self) -> Any:
        return vars(ctypes)["windll"].kernel32

    def mask(self) -> int:
        return int(self._dll.GetLogicalDrives())

    def kind(self, root: str) -> int:
        return int(self._dll.GetDriveTypeW(root))

    def volume(self, root: str) -> tuple[str, str, int, int] | None:
        label = ctypes.create_unicode_buffer(_LONGEST)
        file_system = ctypes.create_unicode_buffer(_LONGEST)
        flags, serial, longest = ctypes.c_uint32(), ctypes.c_uint32(), ctypes.c_uint32()
        read = self._dll.GetVolumeInformationW(
            root, label, _LONGEST, ctypes.byref(serial), ctypes.byref(longest), ctypes.byref(flags),
            file_system, _LONGEST,
        )  # fmt: skip
        return (label.value, file_system.value, flags.value, serial.value) if read else None

    def free(self, root: str) -> int:
        return shutil.disk_usage(root).free

    def eject(self, root: str) -> bool:
        """Locked and dismounted: nobody has a file open and nothing waits to be written. The letter stays."""
        dll = self._dll
        dll.CreateFileW.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(
            dll.CreateFileW(rf"\\.\{root[:2]}", _READ_AND_WRITE, _SHARED, None, _OPEN_EXISTING, 0, None)
        )
        if handle.value in (None, _NO_HANDLE):
            return False
        done = ctypes.c_uint32()
        try:
            return all(
                dll.DeviceIoControl(handle, code, None, 0, None, 0, ctypes.byref(done), None)
                for code in (_LOCK_VOLUME, _DISMOUNT_VOLUME)
            )
        finally:
            dll.CloseHandle(handle)
