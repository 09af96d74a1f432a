"""A stick is never trusted: hostile names, links, pipes, sizes and signatures are looked at before use."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.stick import StickEnding
from kiosk.seals.keys import OwnKey, verify
from kiosk.usb.disk import RealDisk
from kiosk.usb.endings import Ended
from kiosk.usb.head_office import Keys, head_office
from kiosk.usb.manifest import NotSigned, canonical
from kiosk.usb.receipts import SIGNED_AS, receipt, receipts
from kiosk.usb.receiving import MOST_FOUND, plain_files, read_whole
from tests.usb.reader import RECIPIENT

OFFICE = OwnKey(bytes(range(32)))
STRANGER = OwnKey(bytes(32))
DISK = RealDisk()


def page(signer: OwnKey = OFFICE, signed_as: bytes = SIGNED_AS, **changed: object) -> bytes:
    """A receipt as head office writes it."""
    told = {
        "format": "premier-clic-receipt/1", "install": "kiosk-1", "accepted": [[1, 80], [90, 95]],
        "made": "2026-11-23T10:00:00Z", **changed,
    }  # fmt: skip
    signature = signer.sign(signed_as + canonical(told)).hex()
    return json.dumps({"receipt": told, "signature": signature}, indent=2).encode()


def names(root: Path, largest: int = 1000) -> list[str]:
    return [str(found.path.relative_to(root)) for found in plain_files(root, (".csv", ".json"), largest)]


def test_only_plain_files_with_the_right_ending_and_size_are_found(tmp_path: Path) -> None:
    inner = tmp_path / "premier-clic"
    (inner / "deeper").mkdir(parents=True)
    for name in ("b.csv", "A.CSV", "c.json", "photo.jpg", ".hidden.csv", "empty.csv", "csv"):
        (tmp_path / name).write_bytes(b"" if name == "empty.csv" else b"x")
    (inner / "in.csv").write_bytes(b"x")
    (inner / "deeper" / "too-deep.csv").write_bytes(b"x")
    (tmp_path / "large.csv").write_bytes(b"x" * 1001)
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "link.csv").symlink_to(tmp_path / "b.csv")
    (tmp_path / "away").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe.csv")
    assert names(tmp_path) == ["A.CSV", "b.csv", "c.json", "premier-clic/in.csv"]


@pytest.mark.parametrize("name", ["..csv", "a\nb.csv", "\u202egpj.csv", "é" * 100 + ".csv", " .csv", "-rf.csv"])
def test_hostile_names_are_only_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert len(names(tmp_path)) <= 1


def test_a_folder_with_more_files_than_anyone_needs_is_cut_short(tmp_path: Path) -> None:
    for number in range(MOST_FOUND + 5):
        (tmp_path / f"{number}.csv").write_bytes(b"x")
    assert len(names(tmp_path)) == MOST_FOUND


def test_what_became_a_link_or_a_pipe_meanwhile_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "link").symlink_to(tmp_path / "secret")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="symbolic"):
        read_whole(DISK, tmp_path / "link", 100)
    with pytest.raises(ValueError, match="plain"):
        read_whole(DISK, tmp_path / "pipe", 100)
    with pytest.raises((ValueError, OSError)):
        read_whole(DISK, tmp_path, 100)
    with pytest.raises(ValueError, match="larger"):
        read_whole(DISK, tmp_path / "secret", 5)
    assert read_whole(DISK, tmp_path / "secret", 6) == b"secret"


def test_a_receipt_of_head_office_is_believed_however_it_is_printed() -> None:
    read = receipt(page(), OFFICE.public, verify)
    assert (read.install, read.accepted) == ("kiosk-1", ((1, 80), (90, 95)))
    more = receipt(page(later="a field of a later version"), OFFICE.public, verify)
    assert more.accepted == read.accepted


def test_nobody_else_can_say_so() -> None:
    named = page(STRANGER, key=STRANGER.public.hex())
    for forged in (page(STRANGER), named, page(signed_as=b"premier-clic-export/1\n"), page(signed_as=b"")):
        with pytest.raises(NotSigned):
            receipt(forged, OFFICE.public, verify)
    with pytest.raises(NotSigned):
        receipt(page().replace(b"80", b"81"), OFFICE.public, verify)


@pytest.mark.parametrize(
    "accepted",
    [[[5, 4]], [[0, 4]], [[-3, 4]], [[1, 4], [4, 9]], [[1, 2**60]], [["1", 2]], [[1]], "all", None, [[1.5, 2.5]]],
)
def test_ranges_that_make_no_sense_are_refused_even_when_signed(accepted: object) -> None:
    with pytest.raises(ValueError, match=r"ranges|Expected|Invalid"):
        receipt(page(accepted=accepted), OFFICE.public, verify)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_no_receipt(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        receipt(data, OFFICE.public, verify)


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b"null", b"\xff\xfe", b'{"receipt": 1, "signature": "00"}', b'{"receipt": {}}',
     b'{"receipt": {}, "signature": "zz"}', b"[" * 100_000, b'{"receipt": {"format": "other"}, "signature": ""}'],
)  # fmt: skip
def test_what_is_not_even_a_page_is_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "receipt-1.json").write_bytes(data or b" ")
    read = receipts(tmp_path, OFFICE.public, DISK, verify)
    assert not read.receipts
    assert len(read.bad) == 1


def test_receipts_lie_in_the_root_or_in_a_folder_among_other_things(tmp_path: Path) -> None:
    folder = tmp_path / "premier-clic"
    folder.mkdir()
    (tmp_path / "receipt-a.json").write_bytes(page())
    (folder / "RECEIPT-b.JSON").write_bytes(page(install="kiosk-2"))
    (folder / "receipt-c.json").write_bytes(page(STRANGER))
    (folder / "receipt-d.json").write_bytes(page()[:-30])
    (folder / "letter.json").write_bytes(b"not looked at")
    read = receipts(tmp_path, OFFICE.public, DISK, verify)
    assert [one.install for one in read.receipts] == ["kiosk-1", "kiosk-2"]
    assert sorted(bad.value for bad in read.bad) == ["damaged", "not_ours"]


def test_head_offices_keys_are_read_from_its_own_stick(tmp_path: Path) -> None:
    (tmp_path / "Head-Office.toml").write_text(
        f'\ufeffrecipient = "{RECIPIENT}"\nkey = "{OFFICE.public.hex().upper()}"\nname = "more"\n',
        encoding="utf-8",
    )
    assert head_office(tmp_path, DISK) == Keys(RECIPIENT, OFFICE.public.hex())


@pytest.mark.parametrize(
    "written",
    [
        "", "recipient = 1\nkey = 2", "no toml at all", f'recipient = "{RECIPIENT}"',
        'recipient = "age1x"\nkey = ""',
        f'recipient = "{RECIPIENT}"\nkey = "00"', f'recipient = "{RECIPIENT[:-2]}xx"\nkey = "{"00" * 32}"',
        "[" * 9000,
    ],
    ids=["empty", "numbers", "no toml", "one", "short", "bad key", "bad recipient", "deep"],
)  # fmt: skip
def test_keys_that_are_none_are_damaged(tmp_path: Path, written: str) -> None:
    (tmp_path / "head-office.toml").write_text(written or " ")
    with pytest.raises(Ended) as ended:
        head_office(tmp_path, DISK)
    assert ended.value.ending is StickEnding.DAMAGED


def test_no_file_of_head_office_is_nothing_found(tmp_path: Path) -> None:
    (tmp_path / "old-head-office.toml").write_text("")
    with pytest.raises(Ended) as ended:
        head_office(tmp_path, DISK)
    assert ended.value.ending is StickEnding.NOTHING_FOUND
