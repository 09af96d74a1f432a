"""Killed at any moment of forgetting: a person is there whole or gone whole, and gone from every file."""

from __future__ import annotations

import random
import select
from pathlib import Path

from kiosk.domain.facts import HelpCalled, VisitStarted
from kiosk.domain.help_facts import LearnerForgotten
from kiosk.domain.ids import RANDOM_BITS, learner_id
from tests.faults.test_store_faults import in_its_own_process, is_whole
from tests.made_facts import fact
from tests.store.memory import opened

PEOPLE, KILLS, FACTS = 24, 6, 12


def live(folder: Path) -> list[str]:
    """Many people, each with a code and a visit, in the file and in its copies."""
    chance = random.Random(11)
    people = [learner_id(chance.getrandbits(RANDOM_BITS)) for _ in range(PEOPLE)]
    with opened(folder) as store:
        for number, learner in enumerate(people):
            store.admit(learner, (number // 12, 13, 14, number % 12 + 1))
            store.record([fact(VisitStarted("fr"), visit=f"visit-{learner}")])
            for _ in range(FACTS - 1):
                words = learner + "x" * chance.randrange(900)
                store.record([fact(HelpCalled(words), visit=f"visit-{learner}", learner=learner)])
        store.back_up()
    return people


def files_with(folder: Path, learner: str) -> list[str]:
    return [one.name for one in folder.rglob("*") if one.is_file() and learner.encode() in one.read_bytes()]


def test_killed_at_any_moment_of_forgetting_nobody_is_half_gone(tmp_path: Path) -> None:
    people, chance = live(tmp_path), random.Random(3)
    said: set[str] = set()
    for _ in range(KILLS):
        child = in_its_own_process("forgetting_kiosk", str(tmp_path))
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        said.update(child.stdout.readline().split()[1:])
        select.select([], [], [], chance.random() / 25)
        child.kill()
        rest, _ = child.communicate()
        said.update(line.split()[1] for line in rest.splitlines(keepends=True) if line.endswith("\n"))
        with opened(tmp_path) as store:
            gone = {one for one in people if store.is_forgotten(one)}
            assert said <= gone, "what was told is true"
            assert {store.held(one).count for one in gone} == {0}
            stay = {store.held(one).count for one in people if one not in gone}
            assert all(count >= FACTS for count in stay), "and the others lost nothing"
            told = [one for one in store.all() if isinstance(one.what, LearnerForgotten)]
            assert len(told) == len(gone)
            assert [files_with(tmp_path, one) for one in sorted(gone)] == [[]] * len(gone)
    assert len(said) >= KILLS
    assert is_whole(tmp_path)
