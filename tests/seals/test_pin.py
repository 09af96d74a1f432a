"""A PIN is kept as a hash that is slow to guess, and only the very same PIN opens it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from kiosk.seals.pin import MEMORY_BYTES, PASSES, Argon2Hasher

QUICK = Argon2Hasher(passes=1, memory_bytes=64 * 1024)
"""The same hash, without its cost: for all that is not about the cost."""


def test_the_same_pin_opens_and_no_other() -> None:
    hashed = QUICK.hash("482915")
    assert QUICK.verify(hashed, "482915")
    assert not any(QUICK.verify(hashed, other) for other in ("482916", "48291", "4829150", "", "４８２９１５"))


def test_two_centres_with_the_same_pin_keep_different_things() -> None:
    assert QUICK.hash("482915") != QUICK.hash("482915")


def test_the_pin_is_not_in_what_is_kept() -> None:
    assert "482915" not in QUICK.hash("482915")


@pytest.mark.parametrize(
    "rotten",
    ["", "482915", "$argon2id$", "$argon2id$v=19$m=64,t=1,p=1$c2FsdA$", "\x00", "é", "$argon2id$v=19$m=9999999"],
)
def test_a_damaged_hash_opens_for_nobody_and_nothing_falls_over(rotten: str) -> None:
    assert not QUICK.verify(rotten, "482915")
    assert not QUICK.verify(rotten, "")


def test_the_cost_is_argon2id_with_64_mib_and_two_passes() -> None:
    assert Argon2Hasher().hash("482915").startswith(f"$argon2id$v=19$m={MEMORY_BYTES // 1024},t={PASSES},")
    assert MEMORY_BYTES == 64 * 1024 * 1024


@pytest.fixture
def quick_turns() -> Iterator[None]:
    """Threads take turns so often that whoever counts beside a busy interpreter counts very little."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("quick_turns")
def test_while_it_works_the_window_goes_on() -> None:
    """Another thread counts on: the interpreter is free during the slow part."""
    hashed = Argon2Hasher().hash("482915")
    counted = 0
    answers: list[bool] = []
    beside = threading.Thread(target=lambda: answers.append(Argon2Hasher().verify(hashed, "482915")))
    beside.start()
    while beside.is_alive():
        counted += 1
    assert answers == [True]
    assert counted > 20_000
