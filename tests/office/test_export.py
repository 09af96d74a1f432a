"""`kiosk export`: the same as at the desk, into any folder, with a sentence and one line of JSON at the end."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from kiosk.domain.stick import StickEnding
from kiosk.office.export import IN_USE, SENTENCES, export_and_print
from kiosk.paths import Home
from kiosk.usb.disk import Disk, RealDisk
from tests.office.stick_rig import rig
from tests.store.memory import opened
from tests.usb.fake_stick import FakeStick
from tests.usb.reader import RECIPIENT, deliveries, files_in


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A kiosk with 40 facts that knows head office, and is closed."""
    with rig(tmp_path, facts=40):
        pass
    (tmp_path / "home" / "settings.toml").write_text(f'head_office_recipient = "{RECIPIENT}"\n')
    return Home(tmp_path / "home")


def said(home: Home, to: Path, disk: Disk | None = None, *, readable: bool = False) -> tuple[int, list[str]]:
    lines: list[str] = []
    code = export_and_print(home, str(to), readable, lines.append, disk or RealDisk())
    return code, lines


def test_sealed_into_a_folder(home: Home, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    code, lines = said(home, out)
    told = json.loads(lines[-1])
    assert (code, told["ending"], told["facts"]) == (0, "done", 40)
    assert sorted(told["files"]) == sorted(files_in(out))
    (delivery,) = deliveries(files_in(out))
    assert delivery.manifest.sha256 == told["sha256"]
    assert lines[0] == SENTENCES[StickEnding.DONE]
    with opened(home.store) as store:
        assert (store.waiting().facts, store.waiting().new) == (41, 0), "that it was exported is a fact too"


def test_readable_into_a_folder(home: Home, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    code, lines = said(home, out, readable=True)
    told = json.loads(lines[-1])
    assert (code, told["ending"], told["facts"]) == (0, "done", 40)
    assert sorted(told["files"]) == sorted(files_in(out))
    assert told["files"] == ["sessions.csv", "tasks.csv", "sessions.xlsx", "LISEZ-MOI.txt"]
    before = files_in(out)
    code, lines = said(home, out, readable=True)
    again = json.loads(lines[-1])["files"]
    assert not set(again) & set(before), "what is in the folder already is never overwritten"
    assert {name: data for name, data in files_in(out).items() if name in before} == before


def test_while_the_kiosk_is_open_it_says_so(home: Home, tmp_path: Path) -> None:
    with opened(home.store):
        code, lines = said(home, tmp_path)
    assert (code, lines[0], json.loads(lines[-1])["ending"]) == (1, IN_USE, "store_in_use")


def test_an_empty_home_has_nothing_to_export_and_is_not_filled(tmp_path: Path) -> None:
    code, lines = said(Home(tmp_path / "nobody"), tmp_path, readable=True)
    assert (code, json.loads(lines[-1])["ending"]) == (0, "nothing_to_export")
    assert not (tmp_path / "nobody").exists()


def test_nobody_to_seal_for(home: Home, tmp_path: Path) -> None:
    home.settings.write_text("")
    code, lines = said(home, tmp_path)
    assert (code, json.loads(lines[-1])["ending"]) == (1, "no_head_office_key")
    assert "head_office_recipient" in lines[0]


@pytest.mark.parametrize(
    ("number", "ending"),
    [(errno.ENOSPC, "full"), (errno.EROFS, "write_protected"), (errno.EFBIG, "too_large"),
     (errno.EIO, "unreadable"), (errno.ENODEV, "pulled_out")],
)  # fmt: skip
@pytest.mark.parametrize("readable", [False, True])
def test_every_bad_ending_has_its_sentence_and_its_code(
    home: Home, tmp_path: Path, number: int, ending: str, readable: bool
) -> None:
    code, lines = said(home, tmp_path, FakeStick(fails_at=12, error=number), readable=readable)
    assert (code, json.loads(lines[-1])["ending"]) == (1, ending)
    assert lines[0] == SENTENCES[StickEnding(ending)]


def test_a_folder_that_is_not_there(home: Home, tmp_path: Path) -> None:
    code, lines = said(home, tmp_path / "nowhere")
    assert (code, lines[0]) == (1, SENTENCES[StickEnding.NO_DRIVE])


def test_what_is_read_back_is_compared(home: Home, tmp_path: Path) -> None:
    code, lines = said(home, tmp_path, FakeStick(flips=True))
    assert (code, json.loads(lines[-1])["ending"]) == (1, "damaged")
