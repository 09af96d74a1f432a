"""What the desk asks of a stick, done for real: what leaves, what comes back, and how each of it ends."""

from __future__ import annotations

import errno
import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.desk.sticks import HeadOffice, StickDesk
from kiosk.domain.help_facts import ReceiptRead, UsbExported
from kiosk.domain.stick import LARGEST_ON_FAT, StickEnding
from kiosk.errors import KioskError, Trouble
from kiosk.seals.keys import FILE, OwnKey
from kiosk.usb.manifest import canonical
from kiosk.usb.receipts import SIGNED_AS
from tests.office.stick_rig import OFFICE, Rig, rig
from tests.usb.fake_drives import FakeDrives, at
from tests.usb.fake_stick import FakeStick
from tests.usb.images import FolderDisk
from tests.usb.reader import RECIPIENT, deliveries, each_once, files_in


def write_receipt(folder: Path, install: str, *ranges: tuple[int, int], signer: OwnKey = OFFICE) -> None:
    told = {"format": "premier-clic-receipt/1", "install": install, "accepted": ranges, "made": "2026-11-30"}
    page = {"receipt": told, "signature": signer.sign(SIGNED_AS + canonical(told)).hex()}
    (folder / f"receipt-{len(list(folder.iterdir()))}.json").write_text(json.dumps(page))


def test_all_that_waits_leaves_and_is_marked_once_it_was_read_back(tmp_path: Path) -> None:
    with rig(tmp_path, facts=250) as kiosk:
        desk: StickDesk = kiosk.sticks
        assert desk.has_head_office_key()
        assert (desk.waiting().facts, desk.waiting().new) == (250, 250)
        exported = kiosk.export()
        assert (exported.ending, exported.facts, len(exported.files)) == (StickEnding.DONE, 250, 2)
        assert kiosk.progress[-1] == (1000, 1000)
        assert kiosk.noted == [UsbExported("sealed", 250, "done")]
        assert (desk.waiting().facts, desk.waiting().new) == (250, 0)
        (delivery,) = deliveries(files_in(tmp_path / "stick"))
        assert list(delivery.statements) == list(kiosk.store.statements())
        assert (tmp_path / "stick" / "premier-clic" / exported.files[0]).is_file()
        assert isinstance(kiosk.drives, FakeDrives)
        assert kiosk.drives.let_go == ["/dev/sdb1"], "the system lets go before it says that it may be pulled out"


def test_what_was_exported_leaves_again_until_head_office_answers(tmp_path: Path) -> None:
    with rig(tmp_path, facts=100) as kiosk:
        kiosk.export()
        kiosk.live(20)
        assert kiosk.export().facts == 120
        write_receipt(tmp_path / "stick", kiosk.store.signature.install, (1, 90), (95, 100))
        received = kiosk.receive()
        assert (received.ending, received.facts) == (StickEnding.DONE, 96)
        assert ReceiptRead(96) in kiosk.noted
        assert kiosk.export().facts == 24
        found = deliveries(files_in(tmp_path / "stick"))
        assert [one.manifest.ranges for one in found] == [((1, 100),), ((1, 120),), ((91, 94), (101, 120))]
        assert len(each_once(found)) == 120


def test_a_stick_that_is_not_mounted_is_opened_first(tmp_path: Path) -> None:
    drives = FakeDrives([replace(at(tmp_path / "x"), place="")], opens_at=tmp_path / "opened")
    (tmp_path / "opened").mkdir()
    with rig(tmp_path, drives=drives) as kiosk:
        assert kiosk.export().ending is StickEnding.DONE
        assert len(deliveries(files_in(tmp_path / "opened"))) == 1


def test_the_readable_list_leaves_whole_and_nothing_of_it_stays_at_home(tmp_path: Path) -> None:
    with rig(tmp_path, facts=60) as kiosk:
        exported = kiosk.export_list()
        assert (exported.ending, exported.facts) == (StickEnding.DONE, 60)
        names = sorted(files_in(tmp_path / "stick"))
        assert names == sorted(exported.files)
        assert [name.partition(".")[2] for name in names] == sorted(
            ["LISEZ-MOI.txt", "sessions.csv", "sessions.xlsx", "tasks.csv"]
        )
        assert all("-00000001-00000060." in name for name in names)
        assert kiosk.sticks.waiting().new == 60, "a list for people is no delivery to head office"
        assert files_in(kiosk.home / "cache") == {}
        assert kiosk.progress == sorted(kiosk.progress, key=lambda told: told[0] / told[1])
        second = kiosk.export_list()
        assert not set(second.files) & set(exported.files), "what is on the stick is never overwritten"


def test_a_link_that_has_the_name_of_our_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    with rig(tmp_path) as kiosk:
        (tmp_path / "stick" / "premier-clic").symlink_to(tmp_path / "elsewhere")
        assert kiosk.export().ending is StickEnding.DONE
        assert files_in(tmp_path / "elsewhere") == {}
        assert len(deliveries(files_in(tmp_path / "stick"))) == 1


def no_drive(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.drives.plugged.clear()


def several(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.drives.plugged.append(at(tmp_path / "second", "/dev/sdc1"))


def cannot_be_opened(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.drives.plugged[:] = [replace(at(tmp_path / "x"), place="")]


def delivered(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.store.acknowledge_numbers(kiosk.store.signature.install, [(1, 999)], "test")


def no_key(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.set(head_office_recipient="")


def bad_key(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.set(head_office_recipient="age1nobody")


def disk_with(**how: object) -> Callable[[Rig, Path], None]:
    def change(kiosk: Rig, tmp_path: Path) -> None:
        kiosk.disk = FakeStick(**how)
        kiosk.__post_init__()

    return change


def small(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.disk = FolderDisk(room=300)
    kiosk.__post_init__()


def folder_gone(kiosk: Rig, tmp_path: Path) -> None:
    disk_with(fails_at=9, error=errno.EIO)(kiosk, tmp_path)
    find = kiosk.drives.find
    looks: list[int] = []

    def find_once() -> object:
        looks.append(1)
        return find() if len(looks) == 1 else []

    kiosk.drives.find = find_once


def too_many_facts(kiosk: Rig, tmp_path: Path) -> None:
    """More than FAT holds in one file, as the memory tells it: nobody has so many in a test."""
    waiting = replace(kiosk.store.waiting(), facts=LARGEST_ON_FAT)
    kiosk.store.waiting = lambda: waiting


STORIES: list[tuple[Callable[[Rig, Path], None], StickEnding]] = [
    (no_drive, StickEnding.NO_DRIVE),
    (several, StickEnding.SEVERAL_DRIVES),
    (cannot_be_opened, StickEnding.UNREADABLE),
    (delivered, StickEnding.NOTHING_TO_EXPORT),
    (no_key, StickEnding.NO_HEAD_OFFICE_KEY),
    (bad_key, StickEnding.NO_HEAD_OFFICE_KEY),
    (disk_with(fails_at=3, error=errno.EROFS), StickEnding.WRITE_PROTECTED),
    (disk_with(fails_at=3, error=errno.EACCES), StickEnding.WRITE_PROTECTED),
    (disk_with(fails_at=20, error=errno.ENOSPC), StickEnding.FULL),
    (disk_with(fails_at=20, error=errno.EFBIG), StickEnding.TOO_LARGE),
    (disk_with(fails_at=20, error=errno.EIO), StickEnding.UNREADABLE),
    (disk_with(fails_at=20, error=errno.ENXIO), StickEnding.PULLED_OUT),
    (disk_with(flips=True), StickEnding.DAMAGED),
    (small, StickEnding.FULL),
    (folder_gone, StickEnding.PULLED_OUT),
    (too_many_facts, StickEnding.TOO_LARGE),
]


@pytest.mark.parametrize(("story", "ending"), STORIES)
def test_every_way_an_export_ends_is_told_and_marks_nothing(
    tmp_path: Path, story: Callable[[Rig, Path], None], ending: StickEnding
) -> None:
    with rig(tmp_path) as kiosk:
        story(kiosk, tmp_path)
        exported = kiosk.export()
        assert (exported.ending, exported.facts, exported.files) == (ending, 0, ())
        assert kiosk.sticks.waiting().exported == "", "nothing is marked"


def receipt_of(ranges: tuple[int, int], install: str = "", signer: OwnKey = OFFICE) -> Callable[[Rig, Path], None]:
    def write(kiosk: Rig, tmp_path: Path) -> None:
        write_receipt(tmp_path / "stick", install or kiosk.store.signature.install, ranges, signer=signer)

    return write


def torn_receipt(kiosk: Rig, tmp_path: Path) -> None:
    (tmp_path / "stick" / "receipt-1.json").write_text('{"receipt": {')


def known_receipt(kiosk: Rig, tmp_path: Path) -> None:
    receipt_of((1, 50))(kiosk, tmp_path)
    delivered(kiosk, tmp_path)


def no_office_key(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.set(head_office_key="")


READ: list[tuple[Callable[[Rig, Path], None], StickEnding]] = [
    (receipt_of((1, 50)), StickEnding.DONE),
    (receipt_of((1, 50), signer=OwnKey(b"x" * 32)), StickEnding.NOT_OURS),
    (receipt_of((1, 50), install="another kiosk"), StickEnding.NOTHING_FOUND),
    (torn_receipt, StickEnding.DAMAGED),
    (known_receipt, StickEnding.OLDER_THAN_INSTALLED),
    (lambda kiosk, tmp_path: None, StickEnding.NOTHING_FOUND),
    (no_office_key, StickEnding.NO_HEAD_OFFICE_KEY),
    (no_drive, StickEnding.NO_DRIVE),
    (several, StickEnding.SEVERAL_DRIVES),
    (cannot_be_opened, StickEnding.UNREADABLE),
]


@pytest.mark.parametrize(("story", "ending"), READ)
def test_every_way_of_reading_a_receipt_ends_is_told(
    tmp_path: Path, story: Callable[[Rig, Path], None], ending: StickEnding
) -> None:
    with rig(tmp_path) as kiosk:
        story(kiosk, tmp_path)
        waited = kiosk.sticks.waiting().facts
        received = kiosk.receive()
        assert received.ending is ending
        assert received.facts == (50 if ending is StickEnding.DONE else 0)
        assert kiosk.sticks.waiting().facts == waited - received.facts


def test_one_good_receipt_among_bad_ones_is_good(tmp_path: Path) -> None:
    with rig(tmp_path) as kiosk:
        torn_receipt(kiosk, tmp_path)
        receipt_of((1, 50), signer=OwnKey(b"x" * 32))(kiosk, tmp_path)
        receipt_of((1, 50))(kiosk, tmp_path)
        assert kiosk.receive().facts == 50


def test_every_ending_is_reached_by_some_story() -> None:
    reached = {ending for _, ending in [*STORIES, *READ]}
    assert set(StickEnding) - reached == {StickEnding.BUSY}, "that one has the next test"


def test_a_second_errand_meanwhile_is_told_that_the_stick_is_busy(tmp_path: Path) -> None:
    with rig(tmp_path, facts=2000) as kiosk:
        begun, go_on = threading.Event(), threading.Event()

        def slowly(_done: int, _of: int) -> None:
            begun.set()
            go_on.wait(10)

        ended: list[StickEnding] = []
        first = threading.Thread(target=lambda: ended.append(kiosk.sticks.export(slowly).ending))
        first.start()
        assert begun.wait(10)
        assert kiosk.export().ending is StickEnding.BUSY
        assert kiosk.sticks.eject() is StickEnding.BUSY
        assert kiosk.sticks.find_files((".csv",), 100)[0] is StickEnding.BUSY
        go_on.set()
        first.join(20)
        assert ended == [StickEnding.DONE]
        assert kiosk.noted == [UsbExported("sealed", 2000, "done")]


def test_files_for_the_desk_are_found_and_their_names_mislead_nobody(tmp_path: Path) -> None:
    with rig(tmp_path) as kiosk:
        assert kiosk.sticks.find_files((".csv",), 100) == (StickEnding.NOTHING_FOUND, [])
        (tmp_path / "stick" / "lieux\u202evsc.csv").write_bytes(b"x")
        (tmp_path / "stick" / "trop-grand.csv").write_bytes(b"x" * 101)
        ending, (found,) = kiosk.sticks.find_files((".csv",), 100)
        assert (ending, found.name, found.size) == (StickEnding.DONE, "lieuxvsc.csv", 1)
        assert Path(found.path).read_bytes() == b"x"


def test_the_keys_of_head_office_come_from_its_stick(tmp_path: Path) -> None:
    with rig(tmp_path) as kiosk:
        assert kiosk.sticks.head_office() is StickEnding.NOTHING_FOUND
        (tmp_path / "stick" / "head-office.toml").write_text(
            f'recipient = "{RECIPIENT}"\nkey = "{OFFICE.public.hex()}"\n'
        )
        assert kiosk.sticks.head_office() == HeadOffice(RECIPIENT, OFFICE.public.hex())


def test_letting_go(tmp_path: Path) -> None:
    with rig(tmp_path) as kiosk:
        assert kiosk.sticks.eject() is StickEnding.DONE
        kiosk.drives.lets_go = False
        assert kiosk.sticks.eject() is StickEnding.BUSY
        assert kiosk.export().ending is StickEnding.DONE, "all was written through: it may be pulled out"
        kiosk.drives.plugged.clear()
        assert kiosk.sticks.eject() is StickEnding.NO_DRIVE


@pytest.mark.parametrize("year", [1970, 2045])
def test_a_clock_that_woke_up_in_another_year_changes_nothing(tmp_path: Path, year: int) -> None:
    with rig(tmp_path) as kiosk:
        first = kiosk.export()
        kiosk.watch.time = kiosk.watch.time.replace(year=year)
        kiosk.live(7)
        second = kiosk.export()
        assert second.facts == 127
        assert sorted([*second.files, *first.files]) == sorted([*first.files, *second.files])
        assert first.files[0] < second.files[0]
        found = deliveries(files_in(tmp_path / "stick"))
        assert [one.manifest.made[:4] for one in found] == ["2026", str(year)]
        write_receipt(tmp_path / "stick", kiosk.store.signature.install, (1, 127))
        assert kiosk.receive().facts == 127


def test_a_key_that_the_kiosk_cannot_keep_is_not_blamed_on_the_stick_either(tmp_path: Path) -> None:
    with rig(tmp_path) as kiosk:
        (kiosk.home / FILE).mkdir()
        with pytest.raises(KioskError) as error:
            kiosk.export()
        assert error.value.trouble is Trouble.NOT_SAVED
        assert files_in(tmp_path / "stick") == {}
        (kiosk.home / FILE).rmdir()
        assert kiosk.export().ending is StickEnding.DONE, "and the stick is not busy for ever"


def test_a_full_disk_of_the_kiosk_itself_is_not_blamed_on_the_stick(tmp_path: Path) -> None:
    with rig(tmp_path) as kiosk:
        (kiosk.home / "cache").write_text("a file where a folder should be")
        with pytest.raises(KioskError) as error:
            kiosk.export_list()
        assert error.value.trouble is Trouble.NOT_SAVED
