"""A pack that a place put into its home: the kiosk offers it, tells it in every fact, and survives its damage."""

from __future__ import annotations

import random
from pathlib import Path

from kiosk.content.curriculum import curriculum
from kiosk.content.packs import Packs
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import start
from kiosk.worlds.table import WORLDS
from tests.content.beside import THREADS, Beside
from tests.content.broken_packs import SmallPack
from tests.content.test_mutated_packs import mutated
from tests.journeys.window import opened

DAMAGES = 150


def test_a_kiosk_offers_what_its_home_brings_and_tells_it_in_every_fact(qt_app: object, tmp_path: Path) -> None:
    beside = Beside(tmp_path / "packs")
    beside.write("skills.toml", THREADS)
    beside.exercise("semer1", "semer")
    beside.exercise("A1a")
    with opened(tmp_path) as window:
        window.press("start")
        learnt = window.visit.around.curriculum
        assert learnt.pack == "base/1.0+jardin/0.2"
        assert {"A1a", "A1-jardin", "semer1"} <= set(learnt.exercises)
        assert learnt.skills.skill("semer").thread == "jardin"
        assert {fact.pack for fact in window.facts if fact.visit} == {learnt.pack}
        told = window.desk_log
    assert "jardin/exercises/A1a/exercise.toml:1: There is an exercise 'A1a' already." in told


def test_whatever_happens_to_a_guest_base_stands(tmp_path: Path) -> None:
    base = SmallPack(tmp_path / "base").folder
    beside = Beside(tmp_path / "packs")
    beside.write("skills.toml", THREADS)
    beside.exercise("semer1", "semer")
    beside.item("dsemer", "semer")
    files = sorted(file for file in beside.folder.rglob("*.toml"))
    whole = {file: file.read_bytes() for file in files}
    alone = curriculum(Packs(base, (), WORLDS).whole_pack(Packs(base, (), WORLDS).outline()))
    left_out = 0
    for seed in range(DAMAGES):
        chance = random.Random(seed)
        damaged = chance.choice([file for file in files if chance.random() < 0.5 or file.parent == beside.folder])
        damaged.write_bytes(mutated(whole[damaged], chance))
        packs = Packs(base, (beside.folder,), WORLDS, tmp_path / "cache" / "pack")
        pack = packs.whole_pack(packs.outline())
        learnt = curriculum(pack)
        assert {name: learnt.exercises[name] for name in alone.exercises} == alone.exercises
        assert {skill: learnt.items[skill] for skill in alone.items} == alone.items
        assert learnt.questions == alone.questions
        for skill in learnt.skills.skills():
            assert -20 < learnt.skills.difficulty(skill) < 20
        for exercise in learnt.exercises.values():
            if not exercise.broken:
                start(exercise.scene, WORLDS[exercise.scene.world], Mode.ALONE)
        left_out += len(learnt.exercises) < len(alone.exercises) + 2
        damaged.write_bytes(whole[damaged])
    assert 0 < left_out < DAMAGES
