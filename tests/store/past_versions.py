"""What did files look like that earlier releases wrote? Written out, so that today's code cannot move them.

Apart because a past version is a fact of history: add one builder for each release, never edit one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

FACT_ID = "0a1b2c3d-0000-4000-8000-000000000001"
INSTALL = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"

_STATEMENT = (
    '{"actor":{"account":{"homePage":"https://ids.exemple.org/v1/kiosk","name":"' + INSTALL + '"},'
    '"objectType":"Agent"},"context":{"extensions":{"https://w3id.org/premier-clic/v1/ext/centre":"Lyon 3",'
    '"https://w3id.org/premier-clic/v1/ext/clock":{"boot":"b","mono_ms":5,"trust":"ntp"},'
    '"https://w3id.org/premier-clic/v1/ext/install":"' + INSTALL + '",'
    '"https://w3id.org/premier-clic/v1/ext/seq":1},"language":"fr","platform":"kiosk/0.1"},'
    '"id":"' + FACT_ID + '","object":{"definition":{"type":"https://w3id.org/premier-clic/v1/types/kiosk"},'
    '"id":"https://ids.exemple.org/v1/kiosk/' + INSTALL + '","objectType":"Activity"},'
    '"result":{"extensions":{"https://w3id.org/premier-clic/v1/ext/details":'
    '{"kind":"kiosk_started","notices":[],"version":"0.1"}}},"timestamp":"2026-11-23T09:00:00Z",'
    '"verb":{"display":{"en":"started kiosk"},"id":"https://w3id.org/premier-clic/v1/verbs/started-kiosk"},'
    '"version":"1.0.3"}'
)

_VERSION_1 = """
PRAGMA journal_mode = WAL;
CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT);
CREATE UNIQUE INDEX idx_migrations ON _sqlite_migrations (migration_set, name);
CREATE TABLE fact (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, visit TEXT NOT NULL, visitor TEXT NOT NULL,
    kind TEXT NOT NULL, at TEXT NOT NULL,
    statement TEXT NOT NULL CHECK (instr(statement, '"id":"' || id || '"') > 0)) STRICT;
CREATE TABLE delivery (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'acked', 'rejected', 'purged', 'erased')),
    why TEXT, acked_at TEXT, acked_via TEXT, exported_at TEXT) STRICT;
CREATE TABLE door (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    reason TEXT NOT NULL CHECK (reason IN ('purged', 'erased'))) STRICT;
CREATE TRIGGER fact_is_frozen BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
CREATE TRIGGER fact_is_kept BEFORE DELETE ON fact WHEN NOT EXISTS (SELECT 1 FROM door)
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted'); END;
CREATE TRIGGER fact_is_queued AFTER INSERT ON fact
BEGIN INSERT INTO delivery (seq, id) VALUES (new.seq, new.id); END;
CREATE TRIGGER fact_has_left AFTER DELETE ON fact
BEGIN UPDATE delivery SET state = (SELECT reason FROM door) WHERE seq = old.seq; END;
CREATE TRIGGER delivery_is_kept BEFORE DELETE ON delivery
BEGIN SELECT RAISE(ABORT, 'a delivery is never deleted'); END;
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
VALUES ('kiosk', 'facts_and_their_delivery', '2026-11-23');
"""


def version_1(path: Path) -> None:
    """The first form: facts and deliveries, no learners, no views."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_VERSION_1)
        connection.execute(
            "INSERT INTO fact (id, visit, visitor, kind, at, statement) VALUES (?, '', '', 'kiosk_started', ?, ?)",
            [FACT_ID, "2026-11-23T09:00:00Z", _STATEMENT],
        )
        connection.commit()


def version_2(path: Path) -> None:
    """Release 0.1.0: learners, installs and views; no marks of who was forgotten, no days."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(Path(__file__).with_name("past_version_2.sql").read_text(encoding="utf-8"))


PAST: dict[str, Callable[[Path], None]] = {"1": version_1, "2": version_2}

FACTS = {
    "1": [FACT_ID],
    "2": [FACT_ID, "59e06cf8-f390-5093-af2e-3685be593a25", "391ada15-580c-5baa-b16f-eeb35d9b1122"],
}
"""The ids of the facts in each."""
