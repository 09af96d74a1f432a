"""The kiosk is killed at every single operation of an export: what is on the stick is whole, or has no name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.office.stick_rig import rig
from tests.store.memory import opened
from tests.usb.reader import RECIPIENT, deliveries, each_once, files_in


@pytest.fixture
def kiosk(tmp_path: Path, root: Path) -> object:
    """A home with facts, a stick that holds an export of half of them, and the program that exports and dies."""
    with rig(tmp_path, facts=60) as begun:
        assert begun.export().facts == 60
        begun.live(240)
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.exporting_kiosk", tmp_path / "home", tmp_path / "stick", RECIPIENT],
        cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    yield program
    assert program.stdin is not None
    program.stdin.close()
    program.wait(20)
    assert program.stdout is not None
    program.stdout.close()


def test_killed_at_every_operation_the_stick_holds_the_old_file_and_the_new_one_whole_or_not_at_all(
    tmp_path: Path, kiosk: subprocess.Popen[str]
) -> None:
    stick = tmp_path / "stick"
    old = files_in(stick)
    kills = 0
    for operation in range(1, 200):
        before = len(deliveries(files_in(stick)))
        answer = tell(kiosk, operation)
        now = files_in(stick)
        assert old.items() <= now.items()
        found = deliveries(now)
        assert [one.manifest.count for one in found if one.manifest.last > 60] == [300] * (len(found) - 1)
        assert before <= len(found) <= before + 1
        assert marked(tmp_path) <= (300 if len(found) > 1 else 60), "marked only once it was read back"
        if answer == "ended 0":
            break
        assert answer == "killed"
        kills += 1
    assert kills > 20
    assert marked(tmp_path) == 300
    assert len(each_once(deliveries(files_in(stick)))) == 300
    assert not [name for name in files_in(stick) if name.endswith(".part")]


def tell(program: subprocess.Popen[str], operation: int) -> str:
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(f"{operation}\n")
    program.stdin.flush()
    return program.stdout.readline().strip()


def marked(folder: Path) -> int:
    with opened(folder / "home" / "store") as store:
        return store.waiting().facts - store.waiting().new
