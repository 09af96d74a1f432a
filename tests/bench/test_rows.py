"""What the bench calls too much, and what it lets fail."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.bench.rows import HANDED_OVER, Row, failed, handed_over, leave, percentile, table


def test_a_ratio_is_judged_beside_its_reference_and_a_value_by_itself() -> None:
    assert Row("start", 290.0, 1.5, 200.0, of_ratio=True).ok
    assert not Row("start", 310.0, 1.5, 200.0, of_ratio=True).ok
    assert Row("screen", 29.0, 30.0, 1.0).ok
    assert not Row("screen", 31.0, 30.0, 100.0).ok


def test_only_a_gate_makes_the_bench_fail() -> None:
    slow, leaking, fine = (
        Row("screen", 31.0, 30.0),
        Row("memory", 2.0, 1.0, gate=True),
        Row("x", 1.0, 1.0, gate=True),
    )
    assert failed([slow, leaking, fine]) == [leaking]
    lines = table([slow, leaking, fine]).splitlines()
    assert [line.split("  ")[-1].strip() for line in lines[1:]] == ["over", "OVER (fails)", "ok"]


def test_rows_come_back_as_they_were_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [Row("a", 1.0, 2.0), Row("b", 3.0, 2.0, 1.5, of_ratio=True, gate=True, unit="MB")]
    monkeypatch.setenv(HANDED_OVER, str(tmp_path / "rows"))
    leave(rows[:1])
    leave(rows[1:])
    assert handed_over(tmp_path / "rows") == rows
    assert json.loads((tmp_path / "rows").read_text(encoding="utf-8").splitlines()[0]) == asdict(rows[0])


def test_a_percentile_is_never_beyond_what_was_measured() -> None:
    assert percentile([5.0], 99) == 5.0
    assert percentile([1.0, 2.0, 3.0], 99) <= 3.0
    assert percentile([float(number) for number in range(101)], 99) == 99.0
