"""Facts leave through one door: after their term once head office has them, or because the person asked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.domain.facts import Fact, HelpCalled, VisitEnded, VisitStarted
from kiosk.domain.outcomes import VisitEnd
from tests.made_facts import fact
from tests.store.memory import Watch, opened, rows

ANNA, BORIS = "0123456789ABCDEF", "ZZZZZZZZZZZZZZZ0"
MONDAY, TUESDAY = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11", "9b0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a22"


def visit_of(learner: str, visit: str, start: int, screen: str = "path") -> list[Fact]:
    return [
        fact(VisitStarted("fr"), start, visit=visit),
        fact(HelpCalled(screen), start + 1, visit=visit, learner=learner),
        fact(VisitEnded(VisitEnd.GOODBYE, 2.0), start + 2, visit=visit, learner=learner),
    ]


def test_only_what_head_office_has_had_for_thirty_days_is_purged(tmp_path: Path) -> None:
    watch = Watch()
    monday, tuesday = visit_of(ANNA, MONDAY, 1), visit_of(BORIS, TUESDAY, 10)
    with opened(tmp_path, watch) as store:
        store.record([*monday, *tuesday])
        store.record([fact(HelpCalled("path"), 90)])
        assert store.acknowledge([one.id for one in monday], "http") == 3
        assert store.acknowledge([one.id for one in monday], "usb") == 0
        watch.pass_by(days=29)
        assert store.purge() == 0
        watch.pass_by(days=2)
        assert store.purge() == 3
        assert list(store.all()) == [*tuesday, fact(HelpCalled("path"), 90)]
        watch.pass_by(days=4000)
        assert store.purge() == 0
        store.record([fact(HelpCalled("path"), 91)])
    assert rows(tmp_path, "SELECT seq, state FROM delivery ORDER BY seq") == [
        (1, "purged"),
        (2, "purged"),
        (3, "purged"),
        (4, "queued"),
        (5, "queued"),
        (6, "queued"),
        (7, "queued"),
        (8, "queued"),
    ]
    assert rows(tmp_path, "SELECT * FROM door") == []


def test_a_visit_that_still_has_something_to_send_is_kept_whole(tmp_path: Path) -> None:
    watch = Watch()
    monday = visit_of(ANNA, MONDAY, 1)
    with opened(tmp_path, watch) as store:
        store.record(monday)
        store.acknowledge([one.id for one in monday[1:]], "http")
        watch.pass_by(days=31)
        assert store.purge() == 0
        assert list(store.all()) == monday


def test_a_purged_fact_is_not_recorded_again(tmp_path: Path) -> None:
    watch = Watch()
    monday = visit_of(ANNA, MONDAY, 1)
    with opened(tmp_path, watch) as store:
        store.record(monday)
        store.acknowledge([one.id for one in monday], "http")
        watch.pass_by(days=31)
        store.purge()
        store.record(monday)
        assert list(store.all()) == []


def test_exporting_is_a_mark_and_no_acknowledgement(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY, 1))
        store.mark_exported([one.id for one in visit_of(ANNA, MONDAY, 1)])
        assert len(list(store.statements("queued"))) == 3
    marks = rows(tmp_path, "SELECT DISTINCT state, exported_at FROM delivery")
    assert marks == [("queued", "2026-11-23T09:00:00+00:00")]


def test_erasing_a_person_leaves_nothing_in_any_file(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY, 1, "anna-was-here"))
        store.record(visit_of(BORIS, TUESDAY, 10))
        store.admit(ANNA, (1, 2, 3, 4))
        store.admit(BORIS, (5, 6, 7, 8))
        assert store.back_up()
        assert store.erase(ANNA) == 3
        assert store.facts(ANNA) == []
        assert store.find((1, 2, 3, 4)) is None
        assert store.find((5, 6, 7, 8)) == BORIS
        assert list(store.all()) == visit_of(BORIS, TUESDAY, 10)
        assert store.unfinished_visits() == []
        assert store.erase("") == 0
        assert (tmp_path / "kiosk.db-wal").stat().st_size == 0, "and not only once the kiosk is switched off"
    for path in [path for path in tmp_path.rglob("*") if path.is_file()]:
        assert ANNA.encode() not in path.read_bytes(), path.name
        assert b"anna-was-here" not in path.read_bytes(), path.name
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as connection:
        assert connection.execute("SELECT count(*) FROM delivery WHERE state = 'erased'").fetchone() == (3,)
