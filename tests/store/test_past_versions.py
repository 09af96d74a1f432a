"""A file of any earlier release opens, is copied first, and a file of a later one is left alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kiosk.domain.facts import KioskStarted
from kiosk.errors import KioskError, Trouble
from tests.made_facts import fact
from tests.store.memory import change, open_at, opened, rows
from tests.store.past_versions import FACTS, PAST


@pytest.mark.parametrize("version", PAST)
def test_a_past_file_opens_and_goes_on(tmp_path: Path, version: str) -> None:
    PAST[version](tmp_path / "kiosk.db")
    with opened(tmp_path) as store:
        copies = list((tmp_path / "backups").glob("*.db"))
        assert len(copies) == 1, "copied before it was changed"
        store.record([fact(KioskStarted("0.2"), 1)])
        known = [one.id for one in store.all()]
    assert known[: len(FACTS[version])] == FACTS[version]
    assert len(known) - len(FACTS[version]) == (1 if version == "1" else 2), "a visit that was cut off is ended"
    assert rows(tmp_path, "SELECT seq FROM delivery ORDER BY seq") == [
        (number,) for number in range(1, len(known) + 1)
    ]
    assert rows(tmp_path, "SELECT facts FROM daily") == [(len(known),)]
    with sqlite3.connect(copies[0]) as copy:
        assert copy.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'forgotten'").fetchone() == (0,)
    copy.close()


def test_a_file_of_today_is_not_copied_again(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    first = list((tmp_path / "backups").glob("*.db"))
    store, _ = open_at(tmp_path)
    assert list((tmp_path / "backups").glob("*.db")) == first
    store.close()


def test_a_file_of_a_newer_release_is_left_alone(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record([fact(KioskStarted("0.1"), 1)])
    change(tmp_path, "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('kiosk', 'from_the_future')")
    before = (tmp_path / "kiosk.db").read_bytes()
    with pytest.raises(KioskError) as refused:
        open_at(tmp_path)
    assert refused.value.trouble is Trouble.NOT_SAVED
    assert "from_the_future" in refused.value.detail
    assert rows(tmp_path, "SELECT count(*) FROM fact") == [(1,)]
    assert (tmp_path / "kiosk.db").read_bytes() == before
    change(tmp_path, "DELETE FROM _sqlite_migrations WHERE name = 'from_the_future'")
    with opened(tmp_path) as store:
        assert len(list(store.all())) == 1, "and it was not locked either"
