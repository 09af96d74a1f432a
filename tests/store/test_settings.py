"""The connection is set so that a commit survives a power cut: a killed process cannot show it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.store.database import connect


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("recursive_triggers", 1),
    ],
)
def test_every_connection_is_set_for_safety(tmp_path: Path, setting: str, value: object) -> None:
    with closing(connect(tmp_path / "kiosk.db").conn) as connection:
        assert connection.execute(f"PRAGMA {setting}").fetchone() == (value,)
