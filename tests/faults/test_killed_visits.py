"""The machine dies in the middle of a visit: what the screen had confirmed is there, and the person goes on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.facts import Fact, ItemAnswered, VisitEnded
from kiosk.domain.outcomes import VisitEnd
from kiosk.ui.screens.code import CodeScreen
from kiosk.visit.place import Place
from tests.journeys.window import Window, opened, practised

ROOT = Path(__file__).resolve().parent.parent.parent


def killed_after(home: Path, confirmations: int, chance: random.Random) -> list[list[str]]:
    """Everything that was confirmed, as words; the process is killed a moment after this many."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.visiting_kiosk", str(home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    told = [child.stdout.readline() for _ in range(confirmations)]
    try:
        child.wait(chance.random() / 5)
    except subprocess.TimeoutExpired:
        child.kill()
    rest, _ = child.communicate()
    told += [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    assert all(told), "the child ended by itself"
    return [line.split() for line in told]


@pytest.mark.parametrize(("seed", "confirmations"), [(1, 2), (2, 5), (3, 7), (4, 11)])
def test_whoever_was_cut_off_finds_everything_again(
    qt_app: object, tmp_path: Path, seed: int, confirmations: int
) -> None:
    told = killed_after(tmp_path, confirmations, random.Random(seed))
    code = tuple(int(word) for word in told[0][1:])
    with opened(tmp_path) as window:
        facts = window.facts
        assert [fact.what.reason for fact in facts if isinstance(fact.what, VisitEnded)] == [VisitEnd.INTERRUPTED]
        assert set(confirmed(told)) <= set(known(facts))
        come_back(window, code)
        exercises = [words[1] for words in told if words[0] == "exercise" and words[2] == "challenge"]
        if any(words[0] == "exercise" for words in told):
            assert window.place is Place.PATH
            assert set(exercises) <= window.visit.progress.done
        else:
            assert window.place in (Place.DIAGNOSTIC, Place.RESULTS, Place.PATH)
        window.leave()


def confirmed(told: list[list[str]]) -> list[tuple[str, ...]]:
    return [tuple(words) for words in told if words[0] != "code"]


def known(facts: list[Fact]) -> list[tuple[str, ...]]:
    items = [("item", fact.what.item) for fact in facts if isinstance(fact.what, ItemAnswered)]
    return [*items, *(("exercise", name, mode.value) for name, mode, _ in practised(facts))]


def come_back(window: Window, code: tuple[int, ...]) -> None:
    """The next day: a language, no comfort, and four pictures."""
    window.press("start")
    window.press("onward")
    window.visit.comfortable()
    window.shell.show_place()
    window.settle()
    window.press("back")
    for number, picture in enumerate(code, start=1):
        screen = window.screen
        assert isinstance(screen, CodeScreen)
        window.click(screen.pad.cards[picture], moves=number == len(code))
