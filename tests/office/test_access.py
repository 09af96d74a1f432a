"""The lock of the desk on disk: whatever is cut or rotten, no try is given back and no centre is locked out."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from kiosk.desk.access import AccessRecord
from kiosk.errors import KioskError
from kiosk.office import access as office
from kiosk.office.access import COPIES, RESCUE, FileAccess, forget_access_and_print

KEPT = AccessRecord(pin="$pin", rescue="$rescue", failures=4, boot="boot", since_ms=1234)


def damage(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20] + b"#" + file.read_bytes()[21:])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def saved(home: Path, record: AccessRecord = KEPT) -> FileAccess:
    keeper = FileAccess(home)
    keeper.save(record)
    return keeper


def test_where_nothing_was_ever_kept_it_is_the_first_start(home: Path) -> None:
    assert FileAccess(home).load() is None


def test_what_is_kept_comes_back(home: Path) -> None:
    saved(home)
    assert FileAccess(home).load() == KEPT


def test_only_the_owner_may_read_the_files(home: Path) -> None:
    saved(home)
    assert [oct((home / name).stat().st_mode & 0o777) for name in (*COPIES, RESCUE)] == ["0o600"] * 3


@pytest.mark.parametrize("lost", COPIES)
@pytest.mark.parametrize("how", [damage, Path.unlink])
def test_one_copy_is_enough_and_the_other_is_mended_at_the_next_try(
    home: Path, lost: str, how: Callable[[Path], None]
) -> None:
    saved(home)
    how(home / lost)
    keeper = FileAccess(home)
    assert keeper.load() == KEPT
    keeper.save(KEPT)
    assert (home / COPIES[0]).read_bytes() == (home / COPIES[1]).read_bytes()


def test_of_two_copies_the_newer_counts_so_that_no_try_is_given_back(home: Path) -> None:
    keeper = saved(home)
    old = (home / COPIES[1]).read_bytes()
    keeper.save(AccessRecord("$pin", "$rescue", failures=5))
    (home / COPIES[1]).write_bytes(old)
    found = FileAccess(home).load()
    assert found is not None
    assert found.failures == 5


@pytest.mark.parametrize("how", [damage, Path.unlink])
def test_when_both_copies_are_lost_the_desk_is_locked_for_all_but_the_rescue_code(
    home: Path, how: Callable[[Path], None]
) -> None:
    saved(home)
    for name in COPIES:
        how(home / name)
    found = FileAccess(home).load()
    assert found is not None
    assert (found.pin, found.rescue) == ("", "$rescue")
    assert found.failures >= 10


def test_when_all_is_damaged_the_desk_is_shut_until_the_owner_of_the_computer_says_so(home: Path) -> None:
    saved(home)
    for name in (*COPIES, RESCUE):
        damage(home / name)
    found = FileAccess(home).load()
    assert found is not None
    assert (found.pin, found.rescue) == ("", "")
    told: list[str] = []
    assert forget_access_and_print(home, told.append) == 0
    assert json.loads(told[-1]) == {"forgotten": 3}
    assert FileAccess(home).load() is None


def test_to_forget_where_nothing_is_kept_is_no_mistake(home: Path) -> None:
    told: list[str] = []
    assert forget_access_and_print(home, told.append) == 0
    assert json.loads(told[-1]) == {"forgotten": 0}


def test_a_lost_rescue_file_is_written_again_at_the_next_try(home: Path) -> None:
    saved(home)
    (home / RESCUE).unlink()
    keeper = FileAccess(home)
    keeper.load()
    keeper.save(KEPT)
    assert json.loads((home / RESCUE).read_bytes())["rescue"] == "$rescue"


def test_the_rescue_file_is_not_touched_by_a_try(home: Path) -> None:
    keeper = saved(home)
    before = (home / RESCUE).stat().st_ino
    keeper.save(AccessRecord("$pin", "$rescue", failures=5))
    assert (home / RESCUE).stat().st_ino == before


def test_every_byte_may_rot_and_the_failures_are_never_fewer(home: Path) -> None:
    saved(home)
    whole = (home / COPIES[0]).read_bytes()
    for place, bit in product(range(len(whole.rstrip())), (0x04, 0x01)):
        for name in COPIES:
            rotten = bytearray(whole)
            rotten[place] ^= bit
            (home / name).write_bytes(rotten)
        found = FileAccess(home).load()
        assert found is not None
        assert found.failures >= KEPT.failures


def test_on_a_full_disk_a_try_is_still_counted_in_the_room_there_is(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = saved(home)
    real = os.open

    def no_new_file(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, flags, mode)

    monkeypatch.setattr(office.os, "open", no_new_file)
    keeper.save(AccessRecord("$pin", "$rescue", failures=7))
    monkeypatch.undo()
    found = FileAccess(home).load()
    assert found is not None
    assert found.failures == 7
    assert (home / COPIES[0]).stat().st_size == 4096


def test_a_disk_that_takes_nothing_at_all_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "home"
    in_the_way.write_text("no folder", encoding="ascii")
    with pytest.raises(KioskError, match=r"NotADirectory|FileExists"):
        FileAccess(in_the_way).save(KEPT)


class Cut(BaseException):
    """The power is gone: nothing that would tidy up is run with it."""


class Steps:
    """Counts what is asked of the system; the step number `at` does not come back."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, problem: BaseException) -> None:
        self.done = 0
        for name in ("open", "write", "fsync", "replace"):
            monkeypatch.setattr(office.os, name, self._counted(getattr(os, name), at, problem))

    def _counted(self, real: Callable[..., Any], at: int, problem: BaseException) -> Callable[..., Any]:
        def asked(*given: Any) -> Any:
            self.done += 1
            if self.done == at:
                raise problem
            return real(*given)

        return asked


def steps_of_a_save(home: Path, record: AccessRecord = KEPT) -> int:
    with pytest.MonkeyPatch.context() as patch:
        steps = Steps(patch, 0, Cut())
        saved(home, record)
        return steps.done


def test_a_first_start_that_is_cut_anywhere_is_over_or_begins_again(tmp_path: Path) -> None:
    found = set()
    for at in range(1, steps_of_a_save(tmp_path / "whole") + 1):
        home = tmp_path / str(at)
        with pytest.MonkeyPatch.context() as patch:
            Steps(patch, at, Cut())
            with pytest.raises(Cut):
                saved(home)
        found.add(FileAccess(home).load())
    assert found == {None, KEPT}


def test_a_first_start_that_cannot_be_kept_leaves_nothing(tmp_path: Path) -> None:
    for at in range(1, steps_of_a_save(tmp_path / "whole") + 1):
        home = tmp_path / str(at)
        kept: AccessRecord | None = KEPT
        with pytest.MonkeyPatch.context() as patch:
            Steps(patch, at, OSError(errno.EIO, "Input/output error"))
            try:
                saved(home)
            except KioskError:
                kept = None
        assert FileAccess(home).load() == kept


def test_a_try_that_is_cut_anywhere_is_counted_or_was_never_answered(tmp_path: Path) -> None:
    more = AccessRecord("$pin", "$rescue", failures=5)
    found = set()
    for at in range(1, steps_of_a_save(tmp_path / "whole")):
        home = tmp_path / str(at)
        keeper = saved(home)
        with pytest.MonkeyPatch.context() as patch:
            steps = Steps(patch, at, Cut())
            with contextlib.suppress(Cut):
                keeper.save(more)
                assert steps.done < at
                continue
        found.add(FileAccess(home).load())
    assert found == {KEPT, more}


COUNTING = """
import sys
from pathlib import Path
from kiosk.desk.access import AccessRecord
from kiosk.office.access import FileAccess
keeper = FileAccess(Path(sys.argv[1]))
keeper.load()
for failures in range(100_000):
    keeper.save(AccessRecord("$pin", "$rescue", failures=failures))
    sys.stdout.write(f"{failures}\\n")
    sys.stdout.flush()
"""


@pytest.mark.parametrize("tries", [1, 2, 5, 9, 14, 20])
def test_a_kill_at_any_moment_gives_no_counted_try_back(home: Path, tries: int, root: Path) -> None:
    """What was said to be kept is kept; at most one more is, which was never answered."""
    command = [sys.executable, "-c", COUNTING, str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root, text=True) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(tries)]
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
    last = max(int(line) for line in said if line.endswith("\n"))
    found = FileAccess(home).load()
    assert found is not None
    assert last <= found.failures <= last + 1
