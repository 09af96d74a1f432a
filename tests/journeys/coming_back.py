"""A kiosk that dies in the middle of a visit, and the person who comes back with four pictures.

Apart because the store, the window and the person are each looked at after the same death.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.domain.facts import Fact, ItemAnswered
from kiosk.ui.screens.code import CodeScreen
from tests.journeys.window import Window, practised

ROOT = Path(__file__).resolve().parents[2]


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


def code_in(told: list[list[str]]) -> tuple[int, ...]:
    """The first thing that the screen confirms."""
    return tuple(int(word) for word in told[0][1:])


def confirmed(told: list[list[str]]) -> list[tuple[str, ...]]:
    return [tuple(words) for words in told if words[0] != "code"]


def known(facts: list[Fact]) -> list[tuple[str, ...]]:
    items = [("item", fact.what.item) for fact in facts if isinstance(fact.what, ItemAnswered)]
    return [*items, *(("exercise", name, mode.value) for name, mode, _ in practised(facts))]


def come_back(window: Window, code: tuple[int, ...], at_each: Callable[[], None] = lambda: None) -> None:
    """The next day: a language, no comfort, and four pictures."""
    window.press("start")
    at_each()
    window.press("onward")
    at_each()
    window.click(window.named("Passer"))
    at_each()
    window.press("back")
    at_each()
    for number, picture in enumerate(code, start=1):
        screen = window.screen
        assert isinstance(screen, CodeScreen)
        window.click(screen.pad.cards[picture], moves=number == len(code))
        if number == 2:
            at_each()
    at_each()
