"""What is recorded is there again, in order, once, and only together."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from kiosk.domain.facts import Fact, HelpCalled, KioskStarted, VisitEnded, VisitStarted
from kiosk.domain.outcomes import VisitEnd
from kiosk.domain.ports import Recorder, Visitors
from kiosk.errors import KioskError, Trouble
from kiosk.store.backup import KEEP
from tests.made_facts import fact
from tests.store.memory import Watch, change, open_at, opened, rows

ANNA, BORIS = "0123456789ABCDEF", "ZZZZZZZZZZZZZZZ0"
MONDAY, TUESDAY = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11", "9b0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a22"


def visit_of(learner: str, visit: str, start: int = 1) -> list[Fact]:
    return [
        fact(VisitStarted("fr"), start, visit=visit, learner=learner),
        fact(HelpCalled("path"), start + 1, visit=visit, learner=learner),
        fact(VisitEnded(VisitEnd.GOODBYE, 2.0), start + 2, visit=visit, learner=learner),
    ]


def test_the_store_keeps_the_promises_of_its_ports(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        recorder: Recorder = store
        visitors: Visitors = store
        recorder.record(visit_of(ANNA, MONDAY))
        assert visitors.facts(ANNA) == visit_of(ANNA, MONDAY)


def test_facts_come_back_in_order_after_a_restart(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY))
        store.record([fact(KioskStarted("0.1"), 50)])
        store.record(visit_of(BORIS, TUESDAY, 20))
    with opened(tmp_path) as store:
        assert list(store.all()) == [
            *visit_of(ANNA, MONDAY),
            fact(KioskStarted("0.1"), 50),
            *visit_of(BORIS, TUESDAY, 20),
        ]
        assert list(store.all(TUESDAY)) == visit_of(BORIS, TUESDAY, 20)
        assert store.facts(BORIS) == visit_of(BORIS, TUESDAY, 20)
        assert store.facts("") == []


def test_more_facts_than_fit_in_one_reading(tmp_path: Path) -> None:
    many = [fact(HelpCalled(str(number)), number) for number in range(1, 1203)]
    with opened(tmp_path) as store:
        store.record(many)
        assert list(store.all()) == many
        assert len(list(store.statements("queued"))) == len(many)


def test_recording_twice_keeps_once_and_leaves_no_gap(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY))
        store.record(visit_of(ANNA, MONDAY))
        store.record(visit_of(BORIS, TUESDAY, 20))
    assert rows(tmp_path, "SELECT seq FROM fact ORDER BY seq") == [(number,) for number in range(1, 7)]


def test_a_set_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        endless = fact(VisitEnded(VisitEnd.GOODBYE, float("inf")), 9, visit=MONDAY)
        with pytest.raises(KioskError) as refused:
            store.record([fact(HelpCalled("path"), 1), endless])
        assert refused.value.trouble is Trouble.NOT_SAVED
        assert "finite" in refused.value.detail
        assert list(store.all()) == []
        store.record([fact(HelpCalled("path"), 2)])
    assert rows(tmp_path, "SELECT seq FROM fact ORDER BY seq") == [(1,)]


def test_the_frozen_number_is_the_row_s_number(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY))
        install = store.signature.install
        extensions = [json.loads(one)["context"]["extensions"] for one in store.statements()]
    assert [list(each.values()) for each in extensions] == [
        ["Lyon 3", {"boot": "boot", "mono_ms": number * 1000, "trust": "ntp"}, install, number]
        for number in (1, 2, 3)
    ]


def test_the_install_keeps_its_name_over_restarts(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        first = store.signature.install
    with opened(tmp_path) as store:
        assert store.signature.install == first


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE fact SET kind = 'nothing'",
        "DELETE FROM fact",
        "INSERT OR REPLACE INTO fact SELECT 1, id, visit, visitor, kind, at, statement FROM fact WHERE seq = 2",
        "DELETE FROM delivery",
    ],
)
def test_facts_are_neither_changed_nor_deleted(tmp_path: Path, attack: str) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY))
    before = rows(tmp_path, "SELECT * FROM fact")
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        change(tmp_path, attack)
    assert rows(tmp_path, "SELECT * FROM fact") == before


def test_a_visit_cut_off_is_ended_at_the_next_start(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(BORIS, TUESDAY, 20))
        store.record(visit_of(ANNA, MONDAY)[:2])
        assert store.unfinished_visits() == [MONDAY]
    with opened(tmp_path) as store:
        last = list(store.all(MONDAY))[-1]
        assert last.what == VisitEnded(VisitEnd.INTERRUPTED, 1.0)
        assert (last.visit, last.learner, last.at) == (MONDAY, ANNA, visit_of(ANNA, MONDAY)[1].at)
        assert store.unfinished_visits() == []
    with opened(tmp_path) as store:
        assert len(list(store.all(MONDAY))) == 3


def test_four_pictures_lead_back_to_a_learner(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert store.find((1, 2, 3, 4)) is None
        assert store.admit(ANNA, (1, 2, 3, 4))
        assert store.admit(ANNA, (1, 2, 3, 4))
        assert not store.admit(BORIS, (1, 2, 3, 4))
        assert not store.admit(ANNA, (4, 3, 2, 1))
        assert store.admit(BORIS, (12, 3, 4, 5))
    with opened(tmp_path) as store:
        assert store.find((1, 2, 3, 4)) == ANNA
        assert store.find((12, 3, 4, 5)) == BORIS
        assert store.find((1, 23, 4, 5)) is None
        assert store.find((4, 3, 2, 1)) is None


def test_a_second_kiosk_is_turned_away_while_the_first_is_open(tmp_path: Path) -> None:
    with opened(tmp_path):
        with pytest.raises(KioskError) as refused:
            open_at(tmp_path)
        assert refused.value.trouble is Trouble.STORE_IN_USE
    with opened(tmp_path) as store:
        store.record([fact(KioskStarted("0.1"), 1)])


def test_after_closing_the_file_stands_alone_and_nothing_more_is_kept(tmp_path: Path) -> None:
    store, _ = open_at(tmp_path)
    store.record(visit_of(ANNA, MONDAY))
    store.close()
    store.close()
    log = tmp_path / "kiosk.db-wal"
    assert not log.exists() or log.stat().st_size == 0
    with pytest.raises(KioskError) as refused:
        store.record([fact(KioskStarted("0.1"), 50)])
    assert refused.value.trouble is Trouble.NOT_SAVED


def test_every_hour_and_at_the_end_a_copy_is_made_and_seven_are_kept(tmp_path: Path) -> None:
    watch = Watch()
    copies = tmp_path / "backups"
    with opened(tmp_path, watch) as store:
        store.record([fact(HelpCalled("path"), 1)])
        for hour in range(2, 12):
            watch.pass_by(minutes=59)
            store.record([fact(HelpCalled("path"), hour * 10)])
            watch.pass_by(minutes=1)
            store.record([fact(HelpCalled("path"), hour * 10 + 1)])
        assert not store.back_up()
        assert len(list(copies.iterdir())) == KEEP
        store.record([fact(HelpCalled("path"), 500)])
    assert [copy.name for copy in sorted(copies.iterdir())] == [f"kiosk-{n:06}.db" for n in range(5, 12)]
    with sqlite3.connect(copies / "kiosk-000011.db") as newest:
        assert newest.execute("SELECT count(*) FROM fact").fetchone() == (22,)
    newest.close()
