"""The kiosk's own key, and other people's signatures."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kiosk.domain.signing import Signer, Verify
from kiosk.seals.keys import FILE, OwnKey, own_key, public_key, public_text, verify


def test_a_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first: Signer = own_key(tmp_path / "home" / FILE)
    second = own_key(tmp_path / "home" / FILE)
    assert first.public == second.public
    assert stat.S_IMODE((tmp_path / "home" / FILE).stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "home").iterdir()] == [FILE]


def test_two_kiosks_have_two_keys(tmp_path: Path) -> None:
    assert own_key(tmp_path / "a").public != own_key(tmp_path / "b").public


def test_what_was_signed_is_recognised_and_nothing_else(tmp_path: Path) -> None:
    key, other, check = own_key(tmp_path / FILE), OwnKey(bytes(32)), verify
    trusted: Verify = check
    signature = key.sign(b"facts 1 to 12")
    assert len(signature) == 64
    assert trusted(key.public, b"facts 1 to 12", signature)
    assert not trusted(key.public, b"facts 1 to 13", signature)
    assert not trusted(other.public, b"facts 1 to 12", signature)
    assert not trusted(key.public, b"facts 1 to 12", signature[:-1] + bytes([signature[-1] ^ 1]))


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33), bytes(32), b"\xff" * 32])
@pytest.mark.parametrize("signature", [b"", bytes(63), bytes(64), b"\xff" * 64])
def test_any_bytes_may_come_from_a_stick(public: bytes, signature: bytes) -> None:
    assert not verify(public, b"facts", signature)


@pytest.mark.parametrize("damage", [b"", b"\x00" * 65, b"abcd\n", b"\xff\xfe", "clé".encode() * 20])
def test_a_damaged_key_is_set_aside_and_a_new_one_is_made(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / FILE
    file.write_bytes(damage)
    key = own_key(file)
    assert verify(key.public, b"x", key.sign(b"x"))
    assert own_key(file).public == key.public
    assert (tmp_path / f"{FILE}.damaged").read_bytes() == damage


def test_what_a_cut_left_beside_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / f"{FILE}.{os.getpid()}.new").write_bytes(b"half")
    own_key(tmp_path / FILE)
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_a_public_key_is_written_and_read(tmp_path: Path) -> None:
    key = own_key(tmp_path / FILE)
    assert public_key(f"  {public_text(key.public).upper()}\n") == key.public
    for text in ("", "zz" * 32, "00" * 31, "00" * 33):
        with pytest.raises(ValueError, match="hex"):
            public_key(text)
