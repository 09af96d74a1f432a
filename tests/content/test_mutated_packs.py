"""Files that went wrong in any way at all: they load, or what is wrong is named; nothing ever falls over."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path

import pytest

from kiosk.content.checks import check, task_problems
from kiosk.content.loader import Reading
from kiosk.content.problems import Problem
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import start
from kiosk.domain.scene import Exercise, Item
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import ICONS
from tests.content.playing import SHIPPED, pack

ALL_MUTATIONS = 6_000
"""Over all files together, however many there are."""

FILES = sorted(file.relative_to(SHIPPED).as_posix() for file in SHIPPED.rglob("*.toml"))
PICTURES = frozenset(file.stem for file in ICONS.glob("*.svg"))
VALUES = (
    b"-1", b"0", b"99999999", b"9" * 5000, b"1.5", b"nan", b"-inf", b'""', b'"a"', b"[]", b"{}", b"[[1]]", b"[{}]",
    b"{ a = 1 }", b"true", b"false", b"1979-05-27", b"07:32:00", b'"../../x"', b'"\\u0000"',
    b'"' + b"x" * 3000 + b'"',
)  # fmt: skip
KEYS = (
    b"id",
    b"do",
    b"goal",
    b"step",
    b"start",
    b"choice",
    b"a.b",
    b'""',
    b"x" * 50,
    b"\xc3\xa9",
    b"answer",
    b"kind",
)
SIGNS = b"[]{}=\"'\n#.,-_0129azAZ\\ \xc3\xa9\x00\xff"
VALUE = re.compile(rb'(?<== )("[^"\n]*"|[-\w.]+|\[[^\[\]\n]*\])')
KEY = re.compile(rb"[A-Za-z_]+(?= = )")

Change = Callable[[bytes, random.Random], bytes]


def byte_flipped(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def sign_written_over(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return content[:place] + bytes([chance.choice(SIGNS)]) + content[place + chance.randint(0, 3) :]


def cut_short(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def line_dropped(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def line_doubled(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    place = chance.randrange(len(lines))
    lines.insert(chance.choice((place, chance.randrange(len(lines)))), lines[place])
    return b"\n".join(lines)


def lines_swapped(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _replaced(pattern: re.Pattern[bytes], new: bytes, content: bytes, chance: random.Random) -> bytes:
    found = list(pattern.finditer(content))
    if not found:
        return content
    first, last = chance.choice(found).span()
    return content[:first] + new + content[last:]


def value_replaced(content: bytes, chance: random.Random) -> bytes:
    """By one of another type, or by one that stands elsewhere in the file."""
    elsewhere = [found[0] for found in VALUE.finditer(content)] or [b"1"]
    return _replaced(
        VALUE, chance.choice((*VALUES, chance.choice(elsewhere), chance.choice(elsewhere))), content, chance
    )


def key_renamed(content: bytes, chance: random.Random) -> bytes:
    elsewhere = [found[0] for found in KEY.finditer(content)] or [b"id"]
    return _replaced(KEY, chance.choice((*KEYS, chance.choice(elsewhere))), content, chance)


CHANGES: tuple[Change, ...] = (
    byte_flipped, sign_written_over, cut_short, line_dropped, line_doubled, lines_swapped, value_replaced,
    value_replaced, value_replaced, key_renamed,
)  # fmt: skip


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Once more often than not, for two mistakes hide one another."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        content = chance.choice(CHANGES)(content or b"\n", chance)
    return content


SKILLS = {skill.id for skill in pack().skills.skills()}


def read(reading: Reading, name: str) -> Exercise | Item | None:
    """This one file, as a pack reads it."""
    if name.startswith("exercises/"):
        return reading.exercise((reading.folder / name).parent, SKILLS)
    return reading.item(reading.folder / name)


def judge(task: Exercise | Item | None, reading: Reading, name: str) -> None:
    """What loads can be opened, and judged to its end."""
    if task is None or (isinstance(task, Exercise) and task.broken):
        assert reading.problems, "left out without a word"
        return
    for scene in (task.scene, task.challenge if isinstance(task, Exercise) else task.twin):
        start(scene, WORLDS[scene.world], Mode.TOGETHER)
    report = reading.reporter(name)
    for path, sentence in task_problems(task, WORLDS, PICTURES):
        report(path, sentence)


def problems_of(folder: Path, name: str) -> Sequence[Problem]:
    if "/" not in name:
        return [one for one in check(folder, WORLDS, ICONS)[1] if one.file == name]
    reading = Reading(folder, WORLDS)
    judge(read(reading, name), reading, name)
    return reading.problems


@pytest.mark.parametrize("name", FILES)
def test_any_damage_is_loaded_or_named(name: str, tmp_path: Path) -> None:
    whole = (SHIPPED / name).read_bytes()
    for one in (name, *(file for file in FILES if "/" not in file)):
        (tmp_path / one).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / one).write_bytes((SHIPPED / one).read_bytes())
    times = ceil(ALL_MUTATIONS / len(FILES))
    harmless = 0
    for seed in range(times):
        damaged = mutated(whole, random.Random(f"{name} {seed}"))
        (tmp_path / name).write_bytes(damaged)
        problems = problems_of(tmp_path, name)
        lines = damaged.count(b"\n") + 1
        for problem in problems:
            assert problem.file == name, f"{seed}: {problem}"
            assert 1 <= problem.line <= lines, f"{seed}: {problem}"
            assert problem.sentence.strip(". "), f"{seed}: {problem}"
        harmless += not problems
    assert harmless < times * 0.9, "the damage is real"
