"""How did the file get its present form, and may this build write to it?

Apart because tables are made here and nowhere else. A migration that has shipped is never edited: add one.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database, Migrations

from kiosk.errors import KioskError, Trouble
from kiosk.store.views import ATTEMPTS_WITH_THEIR_LENGTH, FIRST_VIEWS

# No json_valid here: SQLite 3.40 calls it unsafe in a schema that is not trusted; `integrity` asks it instead.
_FACT = """
CREATE TABLE fact (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    visit TEXT NOT NULL,
    visitor TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    statement TEXT NOT NULL CHECK (instr(statement, '"id":"' || id || '"') > 0)
) STRICT
"""

_DELIVERY = """
CREATE TABLE delivery (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'acked', 'rejected', 'purged', 'erased')),
    why TEXT,
    acked_at TEXT,
    acked_via TEXT,
    exported_at TEXT
) STRICT
"""

# The one door through which facts leave: a row that exists only inside the transaction that removes them.
_DOOR = """
CREATE TABLE door (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    reason TEXT NOT NULL CHECK (reason IN ('purged', 'erased'))
) STRICT
"""

_TRIGGERS = (
    """CREATE TRIGGER fact_is_frozen BEFORE UPDATE ON fact
       BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END""",
    """CREATE TRIGGER fact_is_kept BEFORE DELETE ON fact WHEN NOT EXISTS (SELECT 1 FROM door)
       BEGIN SELECT RAISE(ABORT, 'a fact is never deleted'); END""",
    """CREATE TRIGGER fact_is_queued AFTER INSERT ON fact
       BEGIN INSERT INTO delivery (seq, id) VALUES (new.seq, new.id); END""",
    """CREATE TRIGGER fact_has_left AFTER DELETE ON fact
       BEGIN UPDATE delivery SET state = (SELECT reason FROM door) WHERE seq = old.seq; END""",
    """CREATE TRIGGER delivery_is_kept BEFORE DELETE ON delivery
       BEGIN SELECT RAISE(ABORT, 'a delivery is never deleted'); END""",
)


def facts_and_their_delivery(database: Database) -> None:
    for table in (_FACT, _DELIVERY, _DOOR):
        database.execute(table)
    database.execute("CREATE INDEX fact_of_visit ON fact (visit) WHERE visit <> ''")
    database.execute("CREATE INDEX fact_of_visitor ON fact (visitor) WHERE visitor <> ''")
    database.execute("CREATE INDEX delivery_by_state ON delivery (state, seq)")
    for trigger in _TRIGGERS:
        database.execute(trigger)


def learners_and_installs(database: Database) -> None:
    database.execute("CREATE TABLE learner (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT")
    database.execute(
        "CREATE TABLE install (id TEXT PRIMARY KEY, created TEXT NOT NULL,"
        " reason TEXT NOT NULL, first_seq INTEGER NOT NULL) STRICT"
    )


def views_for_analysts(database: Database) -> None:
    for view in FIRST_VIEWS:
        database.execute(view)


# Of somebody who was forgotten, only a mark that names nobody is left; `clean`: every file was tidied since.
_FORGOTTEN = """
CREATE TABLE forgotten (
    mark TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    clean INTEGER NOT NULL DEFAULT 0 CHECK (clean IN (0, 1))
) STRICT
"""

_OPENING_DAY = """
CREATE TABLE opening_day (
    seq INTEGER PRIMARY KEY,
    date TEXT NOT NULL,
    sure INTEGER NOT NULL CHECK (sure IN (0, 1))
) STRICT
"""


# Whoever acknowledges and however: terms count from the newest fact at that moment, for `acked_at` may lie.
_ACKNOWLEDGED = """
CREATE TRIGGER delivery_is_dated AFTER UPDATE OF state ON delivery
WHEN new.state = 'acked' AND old.state <> 'acked'
BEGIN UPDATE delivery SET acked_seq = (SELECT max(seq) FROM delivery) WHERE seq = new.seq; END
"""

_MARK_IS_KEPT = """
CREATE TRIGGER forgotten_is_kept BEFORE DELETE ON forgotten
BEGIN SELECT RAISE(ABORT, 'who was forgotten stays so'); END
"""


def forgetting_and_terms(database: Database) -> None:
    """Terms count from a place among the facts; for what is older than this form, from today: a little longer."""
    for table in (_FORGOTTEN, _MARK_IS_KEPT, _OPENING_DAY):
        database.execute(table)
    database.execute("ALTER TABLE delivery ADD COLUMN acked_seq INTEGER")
    database.execute("ALTER TABLE learner ADD COLUMN admitted_seq INTEGER NOT NULL DEFAULT 0")
    latest = "(SELECT coalesce(max(seq), 0) FROM delivery)"
    database.execute(f"UPDATE delivery SET acked_seq = {latest} WHERE state = 'acked'")
    database.execute(f"UPDATE learner SET admitted_seq = {latest}")
    database.execute(_ACKNOWLEDGED)


def attempts_with_their_length(database: Database) -> None:
    database.execute("DROP VIEW attempts")
    database.execute(ATTEMPTS_WITH_THEIR_LENGTH)


def facts_by_moment(database: Database) -> None:
    """The desk counts a day's facts, and a year of others must not be read for it."""
    database.execute("CREATE INDEX fact_by_moment ON fact (at, kind)")


STEPS = (
    facts_and_their_delivery,
    learners_and_installs,
    views_for_analysts,
    forgetting_and_terms,
    attempts_with_their_length,
    facts_by_moment,
)
"""Every migration, in order. New ones go at the end."""


def _all() -> Migrations:
    migrations = Migrations("kiosk")
    for step in STEPS:
        migrations()(step)
    return migrations


def migrate(database: Database, back_up: Callable[[Database], object]) -> None:
    """Bring the file to today's form; a file that already holds something is copied first.

    Raises KioskError(NOT_SAVED) when a newer build has written to it: reading it wrongly would be worse.
    """
    migrations = _all()
    applied = {migration.name for migration in migrations.applied(database)}
    pending = {migration.name for migration in migrations.pending(database)}
    unknown = applied - {step.__name__ for step in STEPS}
    if unknown:
        raise KioskError(
            Trouble.NOT_SAVED, f"the file was written by a newer version: {', '.join(sorted(unknown))}"
        )
    if applied and pending:
        back_up(database)
    if pending:
        migrations.apply(database)
