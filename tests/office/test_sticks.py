"""What the desk asks of a stick, done for real: what leaves, what comes back, and how each of it ends."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.desk.sticks import HeadOffice, StickDesk
from kiosk.domain.help_facts import ReceiptRead, UsbExported
from kiosk.domain.stick import StickEnding
from kiosk.errors import KioskError, Trouble
from kiosk.seals.keys import FILE
from tests.office.stick_rig import OFFICE, rig, write_receipt
from tests.usb.fake_drives import FakeDrives, at
from tests.usb.reader import RECIPIENT, deliveries, each_once, files_in


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


def test_a_second_errand_meanwhile_is_told_that_the_stick_is_busy(tmp_path: Path) -> None:
    with rig(tmp_path, facts=600) as kiosk:
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
        assert kiosk.noted == [UsbExported("sealed", 600, "done")]


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
