"""The real clock and the real chance, as far as they can be told apart from fakes without waiting."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk import machine
from kiosk.domain.ids import RANDOM_BITS, is_learner_id, learner_id
from kiosk.domain.ports import Chance, Clock


def test_a_moment_says_when_and_how_sure_it_is() -> None:
    clock: Clock = machine.MachineClock()
    first, second = clock.now(), clock.now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", first.utc)
    assert second.mono_ms >= first.mono_ms
    assert first.boot == second.boot != ""
    assert first.trust in ("ntp", "unsynced")


def test_the_trust_in_the_clock_follows_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    synced = tmp_path / "synchronized"
    monkeypatch.setattr(machine, "TIME_IS_SYNCED", synced)
    clock = machine.MachineClock()
    assert clock.now().trust == "unsynced"
    synced.touch()
    assert clock.now().trust == "ntp"


def test_a_machine_without_a_name_for_its_start_is_given_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(machine, "BOOT_ID", tmp_path / "none")
    one, other = machine.MachineClock(), machine.MachineClock()
    assert one.now().boot == one.now().boot
    assert one.now().boot != other.now().boot


def test_chance_never_gives_the_same_twice_and_never_too_much() -> None:
    chance: Chance = machine.MachineChance()
    assert len({chance.uuid() for _ in range(100)}) == 100
    assert all(0 <= chance.bits(4) < 16 for _ in range(100))
    learners = {learner_id(chance.bits(RANDOM_BITS)) for _ in range(100)}
    assert len(learners) == 100
    assert all(is_learner_id(one) for one in learners)


def test_clocks_say_which_time_they_mean() -> None:
    assert machine.utc_now().utcoffset() is not None
    assert machine.local_now().utcoffset() is not None
