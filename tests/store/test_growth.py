"""A year of visits is no heavier than a day of them: SQLite's own steps are counted, no clock is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.facts import HelpCalled, VisitEnded, VisitStarted
from kiosk.domain.outcomes import VisitEnd
from kiosk.store.facts import FactStore
from tests.made_facts import fact
from tests.store.days import open_on
from tests.store.memory import opened

ANNA = "0123456789ABCDEF"
FEW, MANY = 60, 600


def fill(store: FactStore, visits: int) -> None:
    for number in range(visits):
        visit, learner = f"visit-{number}", ANNA if number == 7 else f"somebody-{number}"
        story = (VisitStarted("fr"), HelpCalled("path"), VisitEnded(VisitEnd.GOODBYE, 2.0))
        store.record([fact(what, visit=visit, learner=learner) for what in story])


def steps(folder: Path, visits: int, ask: Callable[[FactStore], object]) -> int:
    """Of SQLite's machine, in hundreds."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    with opened(folder) as store:
        fill(store, visits)
        store._writer.ask(lambda database: database.conn.set_progress_handler(count, 100))
        ask(store)
        store._writer.ask(lambda database: database.conn.set_progress_handler(None, 0))
    return max(counted, 1)


@pytest.mark.parametrize(
    "ask",
    [lambda store: store.facts(ANNA), lambda store: list(store.all("visit-7")), lambda store: store.held(ANNA)],
    ids=["facts", "visit", "held"],
)
def test_one_person_is_found_by_an_index(tmp_path: Path, ask: Callable[[FactStore], object]) -> None:
    assert steps(tmp_path / "many", MANY, ask) <= 2 * steps(tmp_path / "few", FEW, ask)


def test_looking_for_visits_that_were_cut_off_grows_with_the_visits_and_no_faster(tmp_path: Path) -> None:
    """Ten times the visits, ten times the work; not a hundred times: a year's memory then opens in minutes."""
    few = steps(tmp_path / "few", FEW, FactStore.unfinished_visits)
    assert steps(tmp_path / "many", MANY, FactStore.unfinished_visits) < 20 * few


def test_removing_what_is_over_grows_with_the_visits_and_no_faster(tmp_path: Path) -> None:
    def purge(store: FactStore) -> None:
        known = [one.id for one in store.all()]
        store.acknowledge(known, "http")
        open_on(store, "2026-12-24", "2026-12-25")
        assert store.purge() == len(known) // 3

    assert steps(tmp_path / "many", MANY, purge) < 20 * steps(tmp_path / "few", FEW, purge)
