"""The rights of a person over the real memory, from the desk and from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from kiosk.desk.kept import OF_PEOPLE
from kiosk.desk.privacy import PrivacyDesk
from kiosk.domain.facts import HelpCalled, Moment
from kiosk.domain.forgetting import sealed_name
from kiosk.domain.help_facts import LearnerForgotten
from kiosk.logs import DeskLog
from kiosk.office.privacy import IN_USE, LEFT, NO_CODE, UNKNOWN, Privacy, forget_and_print
from kiosk.paths import Home
from kiosk.store.facts import FactStore
from tests.desk.a_life import ANNA, CODE, MONDAY, TUESDAY, a_life
from tests.made_facts import fact
from tests.store.memory import MORNING, opened

SAID = "2-3-4-5"
"""Her four pictures as a person counts them, from one."""


class Stopwatch:
    """Satisfies the port Clock; stands still until it is moved."""

    def __init__(self) -> None:
        self.ms = 1000

    def now(self) -> Moment:
        return Moment("2026-11-23T12:00:00Z", "boot", self.ms, "ntp")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home in which Anna was, twice."""
    with opened(tmp_path / "store") as store:
        store.admit(ANNA, CODE)
        store.record(a_life())
        store.record([fact(HelpCalled("path"), 900)])
        store.back_up()
    DeskLog(tmp_path / "logs", lambda: MORNING).write("visit", "somebody called")
    return Home(tmp_path)


@pytest.fixture
def store(home: Home) -> Iterator[FactStore]:
    with opened(home.store) as store:
        yield store


def traces(home: Home) -> list[str]:
    signs = (ANNA, MONDAY, TUESDAY, "1-2-3-4", '"kind":"needs_told"', "AideSociale")
    files = [path for path in home.folder.rglob("*") if path.is_file()]
    return [f"{path.name}: {sign}" for path in files for sign in signs if sign.encode() in path.read_bytes()]


def forget(home: Home, code: str) -> tuple[int, list[str]]:
    said: list[str] = []
    return forget_and_print(home, code, said.append), said


def test_four_pictures_show_a_person_everything(store: FactStore) -> None:
    desk: PrivacyDesk = Privacy(lambda: store, Stopwatch())
    learner = desk.find(CODE)
    assert learner == ANNA
    told = desk.kept(ANNA)
    assert told.facts == len(a_life())
    assert {pile.what for pile in told.piles} == set(OF_PEOPLE), "what was recorded before the code too"
    assert told.delivered.received == 0
    store.acknowledge([one.id for one in a_life()[:4]], "http")
    store.mark_exported([one.id for one in a_life()[:7]])
    told = desk.kept(ANNA)
    assert (told.delivered.received, told.delivered.carried) == (4, 7)
    assert told.delivered.received_at == told.delivered.carried_at == MORNING.isoformat()


def test_what_can_no_longer_be_read_is_told_as_well(store: FactStore) -> None:
    spoiled = fact(HelpCalled("path"), 400, visit=MONDAY, learner=ANNA)

    def insert(database: Database) -> None:
        database.execute(
            "INSERT INTO fact (id, visit, visitor, kind, at, statement) VALUES (?, ?, ?, 'new', '', ?)",
            [spoiled.id, MONDAY, ANNA, '{"id":"' + spoiled.id + '"}'],
        )

    store._writer.write(insert)
    told = Privacy(lambda: store, Stopwatch()).kept(ANNA)
    assert (told.facts, told.unreadable) == (len(a_life()) + 1, 1)


def test_forgetting_at_the_desk_tells_when_by_the_kiosk_s_clock(home: Home, store: FactStore) -> None:
    desk = Privacy(lambda: store, Stopwatch())
    forgotten = desk.forget(ANNA)
    assert (forgotten.facts, forgotten.clean) == (len(a_life()), True)
    assert desk.find(CODE) is None
    assert desk.kept(ANNA).facts == 0
    last = list(store.all())[-1]
    assert (last.what, last.at) == (LearnerForgotten(sealed_name(ANNA)), Stopwatch().now())
    assert traces(home) == []


def test_a_copy_that_cannot_be_replaced_is_told(home: Home, store: FactStore) -> None:
    (home.store / "backups" / "unfinished.tmp").mkdir()
    assert not Privacy(lambda: store, Stopwatch()).forget(ANNA).clean


def test_three_unknown_codes_and_the_next_try_waits_longer_each_time(store: FactStore) -> None:
    watch = Stopwatch()
    desk = Privacy(lambda: store, watch)
    for minutes in (1, 2, 4):
        assert [desk.find((9, 10, 11, number)) for number in (12, 13, 14)] == [None] * 3
        assert desk.wait_s == minutes * 60
        assert desk.find(CODE) is None, "not even the right one, while it waits"
        watch.ms += minutes * 60_000
        assert desk.wait_s == 0
    assert desk.find(CODE) == ANNA
    assert [desk.find((9, 10, 11, number)) for number in (12, 13)] == [None] * 2
    assert desk.wait_s == 0, "the right code began the count anew"


def test_a_month_of_guessing_does_not_find_one_person(store: FactStore) -> None:
    """Ten thousand tries would take a year and more; there are 43,680 codes."""
    watch, tries = Stopwatch(), 0
    desk = Privacy(lambda: store, watch)
    while watch.ms < 30 * 86_400_000:
        watch.ms += round(desk.wait_s * 1000)
        desk.find((15, 14, 13, 12))
        tries += 1
    assert tries < 2_200


@pytest.mark.parametrize("code", [SAID, "arbre fleur chat poisson"])
def test_forgetting_from_the_command_line(home: Home, code: str) -> None:
    assert traces(home) != []
    ended, said = forget(home, code)
    assert ended == 0
    assert json.loads(said[-1]) == {"forgotten": True, "facts": len(a_life())}
    assert LEFT not in said[0]
    assert traces(home) == []
    assert forget(home, code) == (1, [UNKNOWN, '{"forgotten": false, "facts": 0}'])


@pytest.mark.parametrize(
    ("code", "sentence"), [("1-2-3-4", UNKNOWN), ("1-2-3", NO_CODE), ("nobody", NO_CODE), ("1-1-1-1", NO_CODE)]
)
def test_a_code_that_is_nobodys_changes_nothing(home: Home, code: str, sentence: str) -> None:
    assert forget(home, code) == (1, [sentence, '{"forgotten": false, "facts": 0}'])
    with opened(home.store) as store:
        assert store.find(CODE) == ANNA
        assert len(store.facts(ANNA)) == len(a_life()) - 2


def test_nothing_is_made_where_there_is_no_memory(tmp_path: Path) -> None:
    assert forget(Home(tmp_path / "nowhere"), SAID)[0] == 1
    assert not (tmp_path / "nowhere").exists()


def test_an_open_kiosk_is_asked_at_its_desk(home: Home) -> None:
    with opened(home.store):
        assert forget(home, SAID) == (1, [IN_USE, '{"forgotten": false, "facts": 0}'])
