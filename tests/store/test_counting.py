"""How much is remembered is counted beside the one who writes, and tells nobody from anybody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.facts import HelpCalled, KioskStarted
from kiosk.errors import KioskError
from kiosk.store.counting import count, size
from tests.made_facts import fact
from tests.store.memory import MORNING, Watch, opened


def test_kinds_states_and_moments_are_counted_while_the_memory_is_open(tmp_path: Path) -> None:
    watch = Watch()
    with opened(tmp_path, watch) as store:
        store.record([fact(HelpCalled("a"), 1), fact(KioskStarted("1"), 2), fact(HelpCalled("b"), 3)])
        store.admit("0123456789ABCDEF", (1, 2, 3, 4))
        first, second, _ = (one.id for one in store.all())
        store.mark_exported([first])
        watch.pass_by(days=2)
        store.acknowledge([second], "usb")
        counts = count(tmp_path)
    assert counts.kinds == {"help_called": 2, "kiosk_started": 1}
    assert counts.states == {"acked": 1, "queued": 2}
    assert counts.facts == 3
    assert counts.newest == "2026-11-23T09:00:03Z"
    assert counts.before == "2026-11-23T09:00:01Z", "the last fact of the run before this one"
    assert counts.exported == MORNING.isoformat()
    assert counts.acked == (MORNING + timedelta(days=2)).isoformat()
    assert (counts.learners, counts.installs) == (1, 1)
    assert counts.form[0] == "facts_and_their_delivery"


def test_an_empty_memory_counts_nothing(tmp_path: Path) -> None:
    with opened(tmp_path):
        counts = count(tmp_path)
    assert (counts.facts, counts.newest, counts.before, counts.exported) == (0, "", "", "")
    assert (size(tmp_path) or 0) > 0


def test_where_nothing_is_there_is_no_size_and_nothing_is_made(tmp_path: Path) -> None:
    assert size(tmp_path) is None
    with pytest.raises(KioskError):
        count(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_a_known_trouble(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(KioskError):
        count(tmp_path)
