"""Sticks on Linux: seen wherever they are mounted, opened when they are not, never mistaken for the own disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.stick import LARGEST_ON_FAT, Drives
from kiosk.usb.drives import drives
from kiosk.usb.drives_linux import run
from kiosk.usb.mounts import mounts, plain
from tests.usb.machine import GIB, Machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_machine_without_a_stick_has_none(machine: Machine) -> None:
    assert machine.drives().find() == []


def test_a_mounted_stick_has_its_name_with_spaces_its_room_and_its_file_system(machine: Machine) -> None:
    machine.plug("sdb")
    place = machine.mount("/dev/sdb1", "8:17", "anne/CLE BLEUE\\é")
    (stick,) = machine.drives().find()
    assert (stick.name, stick.place, stick.device) == ("CLE BLEUE\\é", str(place), "/dev/sdb1")
    assert stick.file_system == "vfat"
    assert stick.largest_file == LARGEST_ON_FAT
    assert stick.free > 0
    assert stick.writable


def test_a_write_protected_stick_is_known_from_its_mount_and_from_the_kernel(machine: Machine) -> None:
    machine.plug("sdb", read_only=True)
    machine.plug("sdc")
    machine.mount("/dev/sdb1", "8:17", "ONE")
    machine.mount("/dev/sdc1", "8:33", "TWO", "exfat", "ro")
    assert [stick.writable for stick in machine.drives().find()] == [False, False]


def test_a_stick_that_nobody_mounted_is_opened_when_the_desk_asks_and_not_before(machine: Machine) -> None:
    machine.plug("sdb", label="CL\\xc3\\xa9\\x20BLEUE")
    found = machine.drives()
    (stick,) = found.find()
    assert (stick.name, stick.place, stick.device) == ("CLé BLEUE", "", "/dev/sdb1")
    assert machine.commands == []
    mounted = found.mount(stick)
    assert mounted is not None
    assert Path(mounted.place).name == "OPENED"
    assert machine.commands[0][:4] == ("udisksctl", "mount", "-b", "/dev/sdb1")
    assert "--no-user-interaction" in machine.commands[0]
    assert "noexec" in machine.commands[0][-1]
    assert found.unmount(mounted)
    assert found.find()[0].place == ""


def test_a_stick_that_cannot_be_opened_is_told_as_such(machine: Machine) -> None:
    machine.opens = False
    machine.plug("sdb")
    found = machine.drives()
    assert found.mount(found.find()[0]) is None


def test_a_stick_that_the_system_holds_on_to_is_told_as_such(machine: Machine) -> None:
    machine.lets_go = False
    machine.plug("sdb")
    machine.mount("/dev/sdb1", "8:17", "BUSY")
    found = machine.drives()
    assert not found.unmount(found.find()[0])
    assert [command[0] for command in machine.commands] == ["udisksctl", "umount"]


def test_a_stick_of_several_partitions_is_one_stick_and_its_largest_is_opened(machine: Machine) -> None:
    machine.plug("sdb", parts=3)
    (stick,) = machine.drives().find()
    assert stick.device == "/dev/sdb3"
    machine.mount("/dev/sdb1", "8:17", "EFI", how="ro")
    machine.mount("/dev/sdb2", "8:18", "FILES")
    (stick,) = machine.drives().find()
    assert stick.name == "FILES"


def test_a_stick_without_partitions_is_a_stick_and_a_reader_without_a_card_is_not(machine: Machine) -> None:
    machine.plug("sdb", parts=0, removable=True, bus="pci/ata")
    machine.plug("sdc", parts=0, size=0, removable=True)
    (stick,) = machine.drives().find()
    assert stick.device == "/dev/sdb"
    assert stick.name == "Flash Disk"


def test_a_memory_card_is_a_stick_and_the_soldered_memory_of_a_tablet_is_not(machine: Machine) -> None:
    machine.plug("mmcblk0", bus="soc", kind="MMC")
    machine.plug("mmcblk1", bus="soc", kind="SD")
    (stick,) = machine.drives().find()
    assert stick.device == "/dev/mmcblk1p1"


def test_what_the_machine_lives_on_is_never_a_stick(machine: Machine) -> None:
    machine.mount("/dev/sda1", "8:1", "internal")
    machine.plug("sdb", size=64 * GIB)
    machine.lines.append("41 22 8:17 / /home rw - ext4 /dev/sdb1 rw")
    machine.mount("nobody@server:/share", "0:55", "share", "fuse.sshfs")
    machine.mount("tmpfs", "0:56", "tmp", "tmpfs")
    assert machine.drives().find() == []


def test_a_stick_that_left_without_a_word_is_gone_although_its_mount_is_still_told(machine: Machine) -> None:
    machine.plug("sdb")
    machine.mount("/dev/sdb1", "8:17", "CLE")
    machine.unplug("sdb")
    assert machine.drives().find() == []


def test_a_bind_of_a_folder_is_not_another_stick(machine: Machine) -> None:
    machine.plug("sdb")
    machine.mount("/dev/sdb1", "8:17", "CLE")
    machine.mount("/dev/sdb1", "8:17", "PHOTOS", root="/photos")
    assert [stick.name for stick in machine.drives().find()] == ["CLE"]


def test_coming_and_going_is_noticed_and_nothing_else_is(machine: Machine) -> None:
    found = machine.drives()
    seen = [found.signature()]
    machine.lines.append("50 22 0:60 / /run/user rw - tmpfs tmpfs rw")
    machine._write()
    assert found.signature() == seen[0]
    machine.plug("sdb")
    seen.append(found.signature())
    machine.mount("/dev/sdb1", "8:17", "CLE")
    seen.append(found.signature())
    machine.unmount("CLE")
    machine.unplug("sdb")
    assert len(set(seen)) == 3
    assert found.signature() == seen[0]


def test_lines_that_are_none_are_passed_over() -> None:
    assert mounts("\n\nnothing\n1 2 3\n1 2 3:4 / /x rw - \n- - -\n") == []
    assert plain(r"/media/a\040b\134c\011d") == "/media/a b\\c\td"
    assert plain("/media/clé\\040é") == "/media/clé é"


def test_of_two_mounts_at_one_place_the_later_one_is_seen() -> None:
    told = mounts("1 2 8:1 / /media/x rw - vfat /dev/a rw\n1 2 8:2 / /media/x ro - ext4 /dev/b ro\n")
    assert [(mount.device, mount.writable) for mount in told] == [("/dev/b", False)]


def test_commands_that_are_missing_or_fail_are_no_surprise() -> None:
    assert not run(("no-such-program-here",))
    assert not run(("false",))
    assert run(("true",))


def test_this_machine_can_be_asked() -> None:
    here: Drives = drives()
    assert here.signature() == here.signature()
    assert isinstance(list(here.find()), list)
