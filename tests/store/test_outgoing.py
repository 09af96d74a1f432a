"""What waits for head office, in numbers: counted, read, marked and acknowledged without holding anybody up."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.domain.facts import HelpCalled
from kiosk.store.facts import FactStore
from kiosk.xapi import seq_of
from tests.made_facts import fact
from tests.store.memory import Watch, change, opened


def record(store: FactStore, count: int) -> None:
    store.record([fact(HelpCalled("welcome"), visit="v") for _ in range(count)])


def numbers(store: FactStore) -> list[int]:
    return [seq for seq, _ in store.unacknowledged(store.waiting().last)]


def test_an_empty_memory_waits_for_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        waiting = store.waiting()
        assert (waiting.facts, waiting.since, waiting.exported) == (0, "", "")
        assert numbers(store) == []


def test_facts_wait_until_head_office_says_that_it_has_them_exported_or_not(tmp_path: Path) -> None:
    watch = Watch()
    with opened(tmp_path, watch) as store:
        record(store, 1203)
        assert numbers(store) == list(range(1, 1204))
        store.mark_numbers_exported([(1, 1203)])
        assert numbers(store) == list(range(1, 1204))
        assert store.waiting().exported == watch.time.isoformat()
        assert store.acknowledge_numbers(store.signature.install, [(1, 600), (1000, 1001)], "stick") == 602
        assert numbers(store) == [*range(601, 1000), *range(1002, 1204)]
        assert store.acknowledge_numbers(store.signature.install, [(1, 600)], "stick") == 0


def test_what_was_rejected_travels_in_its_place(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        record(store, 9)
    change(tmp_path, "UPDATE delivery SET state = 'rejected', why = 'too long' WHERE seq IN (2, 5)")
    change(tmp_path, "UPDATE delivery SET state = 'acked' WHERE seq = 7")
    with opened(tmp_path) as store:
        assert numbers(store)[:8] == [1, 2, 3, 4, 5, 6, 8, 9]
        assert [seq_of(statement) for _, statement in store.unacknowledged(9)] == [1, 2, 3, 4, 5, 6, 8, 9]
        assert store.waiting().facts == len(numbers(store))


def test_what_is_recorded_during_an_export_waits_for_the_next(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        record(store, 700)
        reading = store.unacknowledged(store.waiting().last)
        next(reading)
        record(store, 5)
        assert len(list(reading)) == 699
        store.mark_numbers_exported([(1, 700)])
        record(store, 1)
        assert store.waiting().facts == 706


def test_only_a_name_of_this_memory_can_be_acknowledged_and_only_its_own_numbers(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        first = store.signature.install
        record(store, 10)
    # As after a restored copy: a new name, whose numbers begin at 11.
    change(tmp_path, "INSERT INTO install (id, created, reason, first_seq) VALUES ('next', '', 'restored', 11)")
    with opened(tmp_path) as store:
        assert store.signature.install == "next"
        record(store, 4)
        assert store.acknowledge_numbers("somebody else", [(1, 14)], "stick") is None
        assert store.acknowledge_numbers(first, [(1, 14)], "stick") == 10
        assert store.acknowledge_numbers("next", [(-(10**12), 10**12)], "stick") == 4
        assert store.waiting().facts == 0


def test_the_bytes_are_those_that_were_frozen(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        record(store, 3)
        frozen = list(store.statements())
        assert [statement for _, statement in store.unacknowledged(3)] == frozen
        assert all(json.loads(statement)["version"] == "1.0.3" for statement in frozen)


def test_what_is_new_since_the_last_stick_is_counted_apart(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        record(store, 30)
        assert (store.waiting().facts, store.waiting().new) == (30, 30)
        store.mark_numbers_exported([(1, 30)])
        assert (store.waiting().facts, store.waiting().new) == (30, 0)
        record(store, 4)
        assert (store.waiting().facts, store.waiting().new) == (34, 4)
        assert store.kept() == (34, 1, 34)
        store.acknowledge_numbers(store.signature.install, [(1, 30)], "stick")
        assert (store.waiting().facts, store.waiting().new, store.waiting().first) == (4, 4, 31)
