"""Files that went wrong in any way at all: they load, or what is wrong is named; nothing ever falls over."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.content.broken_packs import FILES, MAPS, SmallPack

MUTATIONS = 40
VALUES = (b"-1", b"0", b"99999999", b'""', b"[]", b"{}", b"nan", b"true", b"1979-05-27")
SIGNS = b"[]{}=\"'\n#.,-_0129azAZ\\ \xc3\xa9\x00\xff"


def mutated(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    for _ in range(chance.randint(1, 3)):
        line = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                lines.insert(line, lines[line])
            case 1 if len(lines) > 1:
                del lines[line]
            case 2:
                other = chance.randrange(len(lines))
                lines[line], lines[other] = lines[other], lines[line]
            case 3:
                lines = lines[: line + 1]
            case 4:
                key, equals, _ = lines[line].partition(b"= ")
                value = chance.choice(VALUES)
                lines[line] = key + equals + value
            case _ if lines[line]:
                place = chance.randrange(len(lines[line]))
                sign = bytes([chance.choice(SIGNS)])
                lines[line] = lines[line][:place] + sign + lines[line][place + chance.randint(0, 3) :]
    return b"\n".join(lines)


@pytest.mark.parametrize("name", FILES)
def test_any_damage_ends_in_a_loaded_pack_or_in_named_problems(name: str, tmp_path: Path) -> None:
    small = SmallPack(tmp_path / "pack", {*MAPS, name})
    whole = (small.folder / name).read_bytes()
    harmless = 0
    for seed in range(MUTATIONS):
        damaged = mutated(whole, random.Random(f"{name} {seed}"))
        (small.folder / name).write_bytes(damaged)
        pack, problems = small.check()
        lines = damaged.count(b"\n") + 1
        for one in problems:
            assert 1 <= one.line <= lines or one.file != name, f"{seed}: {one}"
            assert one.sentence.strip(". "), f"{seed}: {one}"
        for exercise in pack.exercises.values():
            assert exercise.broken or exercise.scene.steps, f"{seed}: a stop that opens on nothing"
        harmless += not problems
    assert harmless < MUTATIONS, "the damage is real"
