"""What leaves on a stick: whole, sealed, signed, each fact once; and what it leaves when it is pulled out."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.domain.stick import LARGEST_ON_FAT, StickEnding
from kiosk.seals.keys import OwnKey, verify
from kiosk.usb import manifest
from kiosk.usb.disk import RealDisk
from kiosk.usb.endings import Ended
from kiosk.usb.sealed import Label, Sealed, is_recipient, seal
from tests.usb.fake_stick import ROOT, FakeStick
from tests.usb.reader import IDENTITY, RECIPIENT, deliveries, each_once, files_in

KEY = OwnKey(bytes(range(32)))
INSTALL = "0a1b2c3d-0000-4000-8000-000000000001"
LABEL = Label("Médiathèque", INSTALL, "0.1", "1970-01-01T00:00:07+00:00", (RECIPIENT,), KEY)


def facts(*numbers: int) -> Iterator[tuple[int, bytes]]:
    for number in numbers:
        yield number, json.dumps({"id": f"fact-{number}", "pad": f"{number:x}" * 40}).encode()


def quiet(_done: int, _of: int) -> None:
    pass


def sealed_into(folder: Path, *numbers: int) -> Sealed:
    return seal(facts(*numbers), len(numbers), folder, LABEL, RealDisk(), quiet)


def test_ages_own_tool_opens_it_and_a_reader_of_lines_reads_it(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    sealed = sealed_into(stick, *range(1, 2001))
    identity = tmp_path / "identity"
    identity.write_text(str(IDENTITY))
    opened = subprocess.run(
        ["age", "--decrypt", "--identity", identity, stick / sealed.files[0]], check=True, capture_output=True
    )
    lines = gzip.decompress(opened.stdout).decode("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [f"fact-{number}" for number in range(1, 2001)]
    assert b"fact-1" not in (stick / sealed.files[0]).read_bytes()


def test_names_carry_numbers_so_that_their_order_needs_no_clock(tmp_path: Path) -> None:
    sealed = sealed_into(tmp_path, 9, 10, 11)
    later = sealed_into(tmp_path, 100, 101)
    assert sealed.files[0] == f"mediatheque-{INSTALL}-00000009-00000011.xapi.jsonl.gz.age"
    assert sealed.files[1] == f"mediatheque-{INSTALL}-00000009-00000011.manifest.json"
    assert sorted([later.files[0], sealed.files[0]]) == [sealed.files[0], later.files[0]]
    assert "1970" not in sealed.files[0]


def test_the_manifest_says_what_is_inside_and_only_this_kiosk_can_have_said_it(tmp_path: Path) -> None:
    sealed = sealed_into(tmp_path, 1, 2, 3, 7, 8, 20)
    data = (tmp_path / sealed.files[0]).read_bytes()
    page = (tmp_path / sealed.files[1]).read_bytes()
    told = manifest.read(page, verify)
    assert told.ranges == ((1, 3), (7, 8), (20, 20))
    assert (told.first, told.last, told.count, told.size) == (1, 20, 6, len(data))
    assert told.sha256 == hashlib.sha256(data).hexdigest() == sealed.sha256
    assert (told.key, told.recipients, told.install) == (KEY.public.hex(), (RECIPIENT,), INSTALL)
    whole = json.loads(page)
    for name, value in whole["manifest"].items():
        changed = {**whole, "manifest": {**whole["manifest"], name: [[1, 9]] if name == "ranges" else f"{value}0"}}
        with pytest.raises(ValueError, match=r"signature|manifest|such a page|hex|Expected"):
            manifest.read(json.dumps(changed).encode(), verify)
    pretty = json.dumps(whole, indent=4, sort_keys=False).encode()
    assert manifest.read(pretty, verify) == told


def test_a_stick_exported_twice_and_two_overlapping_sticks_hold_each_fact_once(tmp_path: Path) -> None:
    for stick, numbers in (
        ("a", range(1, 301)),
        ("a", range(1, 301)),
        ("a", range(1, 501)),
        ("b", range(250, 701)),
    ):
        (tmp_path / stick).mkdir(exist_ok=True)
        sealed_into(tmp_path / stick, *numbers)
    first, second = (deliveries(files_in(tmp_path / stick)) for stick in "ab")
    assert [len(one.statements) for one in first] == [300, 300, 500]
    together = each_once([*first, *second])
    assert sorted(together) == sorted(f"fact-{number}" for number in range(1, 701))


def test_progress_rises_from_nothing_to_all(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    seal(facts(*range(1, 5001)), 5000, tmp_path, LABEL, RealDisk(), lambda done, of: told.append((done, of)))
    assert len(told) > 10
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)


def test_nothing_to_export_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Ended) as ended:
        sealed_into(tmp_path)
    assert ended.value.ending is StickEnding.NOTHING_TO_EXPORT
    assert files_in(tmp_path) == {}


def test_what_a_cut_left_is_cleared_and_what_others_left_is_not(tmp_path: Path) -> None:
    (tmp_path / f"mediatheque-{INSTALL}-export.xapi.jsonl.gz.age.part").write_bytes(b"half")
    (tmp_path / "photo.part").write_bytes(b"somebody's")
    sealed = sealed_into(tmp_path, 1)
    assert sorted(files_in(tmp_path)) == sorted([*sealed.files, "photo.part"])


def exported(stick: FakeStick, *numbers: int) -> Sealed:
    return seal(facts(*numbers), len(numbers), ROOT, LABEL, stick, quiet)


def operations() -> int:
    """How many an export of this length takes, the second time."""
    stick = FakeStick()
    exported(stick, *range(1, 1001))
    stick.settle()
    exported(stick, *range(1, 1801))
    return len(stick.operations)


def test_pulled_out_at_any_operation_the_old_file_is_whole_and_the_new_one_whole_or_not_there() -> None:
    whole = 0
    for number in range(1, operations() + 1):
        stick = FakeStick()
        exported(stick, *range(1, 1001))
        stick.settle()
        stick.fails_at = number
        with suppress(OSError):
            exported(stick, *range(1, 1801))
        for names_made_it in (False, True):
            found = deliveries(stick.left(names_made_it=names_made_it))
            counts = [len(one.statements) for one in found]
            assert counts in ([1000], [1000, 1800]), f"at operation {number}"
            whole += counts == [1000, 1800]
        stick.fails_at = 0
        stick.settle()
        exported(stick, *range(1, 1801))
        assert len(deliveries(stick.left(names_made_it=False))[-1].statements) == 1800
    assert whole, "the last operations are after the file has its name"


def test_once_it_says_done_everything_is_on_the_device() -> None:
    stick = FakeStick()
    exported(stick, *range(1, 1001))
    assert len(deliveries(stick.left(names_made_it=False))) == 1
    assert not [name for name in stick.left(names_made_it=True) if name.endswith(".part")]


def test_a_full_stick_keeps_what_it_held_and_its_room_comes_back() -> None:
    stick = FakeStick(room=40_000)
    exported(stick, *range(1, 201))
    before = stick.free(ROOT)
    with pytest.raises(OSError, match="full"):
        exported(stick, *range(1, 20_001))
    assert stick.free(ROOT) == before
    assert len(deliveries(stick.left(names_made_it=True))) == 1


def test_a_stick_that_gives_back_other_bytes_is_found_out() -> None:
    stick = FakeStick(flips=True)
    with pytest.raises(Ended) as ended:
        exported(stick, 1, 2, 3)
    assert ended.value.ending is StickEnding.DAMAGED


def test_a_file_that_fat_does_not_hold_ends_before_it_is_written_too_far(tmp_path: Path) -> None:
    with pytest.raises(Ended) as ended:
        seal(facts(*range(1, 5000)), 5000, tmp_path, LABEL, RealDisk(), quiet, largest=10_000)
    assert ended.value.ending is StickEnding.TOO_LARGE
    assert files_in(tmp_path) == {}
    assert LARGEST_ON_FAT == 4 * 1024**3 - 1


def test_nothing_goes_to_the_kiosks_own_disk_once_another_one_is_at_that_place() -> None:
    stick = FakeStick()

    def swapped() -> Iterator[tuple[int, bytes]]:
        yield from facts(*range(1, 600))
        stick.device_now = 8
        yield from facts(*range(600, 900))

    with pytest.raises(Ended) as ended:
        seal(swapped(), 900, ROOT, LABEL, stick, quiet)
    assert ended.value.ending is StickEnding.PULLED_OUT
    assert "rename" not in stick.operations


def test_an_error_of_the_memory_comes_through_as_it_is(tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[int, bytes]]:
        yield from facts(*range(1, 2000))
        raise LookupError("the memory")

    with pytest.raises(LookupError, match="the memory"):
        seal(broken(), 2000, tmp_path, LABEL, RealDisk(), quiet)
    assert files_in(tmp_path) == {}


def test_a_mistyped_recipient_is_no_recipient() -> None:
    assert is_recipient(RECIPIENT)
    for text in ("", "age1", RECIPIENT[:-1], RECIPIENT.replace("age1", "agf1"), "ssh-ed25519 AAAA", "é" * 62):
        assert not is_recipient(text)
