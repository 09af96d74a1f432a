"""Whatever happens to the process, the disk or the file: what was shown as saved is there, and the kiosk opens."""

from __future__ import annotations

import random
import select
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.facts import Fact, HelpCalled, KioskStarted, VisitEnded
from kiosk.domain.outcomes import VisitEnd
from kiosk.errors import KioskError, Trouble
from tests.made_facts import fact
from tests.store.memory import Watch, open_at, opened, rows

ANNA, BORIS = "0123456789ABCDEF", "ZZZZZZZZZZZZZZZ0"
ROOT = Path(__file__).resolve().parent.parent.parent


def in_its_own_process(module: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.faults.{module}", *arguments], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def is_whole(folder: Path) -> bool:
    return rows(folder, "PRAGMA integrity_check") == [("ok",)]


def test_ten_kills_lose_nothing_that_was_shown_as_saved(tmp_path: Path) -> None:
    chance = random.Random(7)
    saved: set[str] = set()
    for kill in range(10):
        child = in_its_own_process("writing_kiosk", str(tmp_path), str(kill))
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        for _ in range(chance.randrange(1, 60)):
            saved.update(child.stdout.readline().split()[1:])
        select.select([], [], [], chance.random() / 100)
        child.kill()
        rest, _ = child.communicate()
        saved.update(
            word for line in rest.splitlines(keepends=True) if line.endswith("\n") for word in line.split()[1:]
        )
        with closing(sqlite3.connect(tmp_path / "kiosk.db")) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with opened(tmp_path) as store:
        known = list(store.all())
        assert len(saved) > 200
        assert saved <= {one.id for one in known}
        assert store.unfinished_visits() == []
        interrupted = [one for one in known if isinstance(one.what, VisitEnded)]
        assert {one.what.reason for one in interrupted} == {VisitEnd.INTERRUPTED}
    seqs = [row[0] for row in rows(tmp_path, "SELECT seq FROM fact ORDER BY seq")]
    assert seqs == list(range(1, len(seqs) + 1))
    assert is_whole(tmp_path)


def remembered(folder: Path) -> list[Fact]:
    """Three hundred facts and two learners: two hundred and one are also in a copy, the rest only in the file."""
    made = [fact(HelpCalled(f"screen-{number}"), number, learner=ANNA) for number in range(1, 301)]
    store, _ = open_at(folder)
    store.record(made[:200])
    store.admit(ANNA, (1, 2, 3, 4))
    assert store.back_up()
    store.record(made[200:])
    store.admit(BORIS, (5, 6, 7, 8))
    store.close()
    newest = max((folder / "backups").glob("kiosk-*.db"))
    newest.unlink()
    return made


def random_bytes_in_the_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 20_000] = random.Random(3).randbytes(20_000)
    path.write_bytes(bytes(data))


def garbled_words(path: Path) -> None:
    """Nothing but the text of one statement: SQLite itself finds nothing wrong."""
    path.write_bytes(path.read_bytes().replace(b'"screen":"screen-9"', b'"screen";"screen-9"'))


def cut_in_half(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def first_page_lost(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(4096))


def replaced_by_text(path: Path) -> None:
    path.write_text("Liste de courses : pain, lait\n" * 400, encoding="utf-8")


DAMAGES = [
    random_bytes_in_the_middle,
    garbled_words,
    cut_in_half,
    emptied,
    zeroed,
    first_page_lost,
    replaced_by_text,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_file_is_put_aside_and_the_memory_comes_back(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    made = remembered(tmp_path)
    before = rows(tmp_path, "SELECT id FROM install")
    damage(tmp_path / "kiosk.db")
    harmed = (tmp_path / "kiosk.db").read_bytes()
    store, notices = open_at(tmp_path)
    assert notices == (Trouble.STORE_RESTORED.value,)
    assert {one.id for one in made[:200]} <= {one.id for one in store.all()}
    assert store.find((1, 2, 3, 4)) == ANNA
    assert [(store.signature.install,)] != before
    store.record([fact(KioskStarted("0.1", notices), 900)])
    store.close()
    assert (tmp_path / "quarantine" / "000001" / "kiosk.db").read_bytes() == harmed
    assert is_whole(tmp_path)
    again, notices = open_at(tmp_path)
    assert notices == ()
    again.close()


@pytest.mark.parametrize("damage", [random_bytes_in_the_middle, garbled_words])
def test_facts_younger_than_the_copy_are_read_out_of_the_damaged_file(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    made = remembered(tmp_path)
    damage(tmp_path / "kiosk.db")
    with opened(tmp_path) as store:
        known = list(store.all())
        assert made[-1] in known
        assert len(known) > 250
        assert store.find((5, 6, 7, 8)) == BORIS
        fresh = store.signature.install
        store.record([fact(KioskStarted("0.1"), 900)])
    assert [one.id for one in known] == [one.id for one in made if one in known], "in their old order"
    assert rows(tmp_path, "SELECT seq, id FROM fact WHERE seq <= 300 EXCEPT SELECT seq, id FROM delivery") == []
    assert rows(tmp_path, "SELECT max(seq) FROM fact") == [(301,)]
    named = rows(tmp_path, "SELECT id, reason, first_seq FROM install ORDER BY rowid")
    assert named[-1] == (fresh, "restored", 301)


@pytest.mark.parametrize("damage", [zeroed, replaced_by_text])
def test_without_any_copy_a_new_memory_begins_and_says_so(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    remembered(tmp_path)
    shutil.rmtree(tmp_path / "backups")
    damage(tmp_path / "kiosk.db")
    store, notices = open_at(tmp_path)
    assert notices == (Trouble.STORE_NEW.value,)
    assert list(store.all()) == []
    store.close()


def test_a_damaged_copy_is_passed_over_for_the_one_before(tmp_path: Path) -> None:
    made = remembered(tmp_path)
    zeroed(tmp_path / "kiosk.db")
    shutil.copy(tmp_path / "kiosk.db", tmp_path / "backups" / "kiosk-000999.db")
    with opened(tmp_path) as store:
        assert list(store.all()) == made[:200]


def test_a_file_that_vanished_comes_back_from_its_copy(tmp_path: Path) -> None:
    made = remembered(tmp_path)
    (tmp_path / "kiosk.db").unlink()
    store, notices = open_at(tmp_path)
    assert notices == (Trouble.STORE_RESTORED.value,)
    assert list(store.all()) == made[:200]
    store.close()


def test_a_cut_in_the_middle_of_mending_loses_nothing(tmp_path: Path) -> None:
    """The moment when the damaged file is aside and the new one has not taken its place."""
    made = remembered(tmp_path)
    with opened(tmp_path) as store:
        store.record([fact(HelpCalled("x" * 3000), number) for number in range(700, 720)])
        left_behind = (tmp_path / "kiosk.db-wal").read_bytes()
    with opened(tmp_path / "other") as store:
        store.record(made)
    (tmp_path / "other" / "kiosk.db").rename(tmp_path / "rebuilt.db")
    (tmp_path / "kiosk.db").unlink()
    (tmp_path / "kiosk.db-wal").write_bytes(left_behind)
    store, notices = open_at(tmp_path)
    assert notices == (Trouble.STORE_RESTORED.value,)
    assert list(store.all()) == made
    store.close()
    assert (tmp_path / "quarantine" / "000001" / "kiosk.db-wal").read_bytes() == left_behind
    assert is_whole(tmp_path)


def test_what_was_erased_does_not_come_back_with_an_old_copy(tmp_path: Path) -> None:
    remembered(tmp_path)
    with opened(tmp_path) as store:
        store.record([fact(HelpCalled("path"), 800)])
        assert store.erase(ANNA) == 300
    zeroed(tmp_path / "kiosk.db")
    with opened(tmp_path) as store:
        assert store.facts(ANNA) == []
        assert store.find((1, 2, 3, 4)) is None
        kinds = [one.what.kind for one in store.all()]
        assert kinds == ["help_called", "learner_forgotten"], "and head office is still to be told"


def test_a_full_disk_says_so_keeps_the_file_whole_and_is_over_when_there_is_space(tmp_path: Path) -> None:
    child = in_its_own_process("starved_kiosk", str(tmp_path))
    told, _ = child.communicate()
    assert child.returncode == 0
    copying, *records = told.splitlines()
    assert "disk" in copying
    assert copying.endswith("|nothing left of it")
    answers = [line.split("|") for line in records]
    saved = {one for answer, *ids in answers if answer == "saved" for one in ids}
    refused = {one for answer, *ids in answers if answer != "saved" for one in ids}
    assert len(answers) == 31
    assert len(refused) >= 20
    reasons = {answer for answer, *_ in answers if answer != "saved"}
    assert all(reason.startswith("not_saved: ") and ("disk" in reason) for reason in reasons), reasons
    known = {row[0] for row in rows(tmp_path, "SELECT id FROM fact")}
    assert len(known) == len(saved) + 1
    assert saved <= known
    assert not known & refused
    seqs = [row[0] for row in rows(tmp_path, "SELECT seq FROM fact ORDER BY seq")]
    assert seqs == list(range(1, len(seqs) + 1))
    assert is_whole(tmp_path)


def test_the_cause_is_told_when_sqlite_has_already_rolled_back(tmp_path: Path) -> None:
    """SQLITE_FULL, as on a disk with no byte left, by allowing the file no more pages."""
    store, _ = open_at(tmp_path)
    pages = store._writer.ask(lambda database: database.execute("PRAGMA page_count").fetchone()[0])
    store._writer.ask(lambda database: database.execute(f"PRAGMA max_page_count = {pages}").fetchall())
    many = [fact(HelpCalled("x" * 2000), number) for number in range(1, 40)]
    with pytest.raises(KioskError) as refused:
        store.record(many)
    assert refused.value.trouble is Trouble.NOT_SAVED
    assert "disk is full" in refused.value.detail
    assert list(store.all()) == []
    store._writer.ask(lambda database: database.execute("PRAGMA max_page_count = 100000").fetchall())
    store.record(many)
    assert len(list(store.all())) == len(many)
    store.close()


def test_a_copy_that_cannot_be_made_disturbs_nobody(tmp_path: Path) -> None:
    watch = Watch()
    store, _ = open_at(tmp_path, watch)
    (tmp_path / "backups" / "unfinished.tmp").mkdir(parents=True)
    store.record([fact(HelpCalled("path"), 1)])
    watch.pass_by(hours=2)
    store.record([fact(HelpCalled("path"), 2)])
    with pytest.raises(KioskError):
        store.back_up()
    (tmp_path / "backups" / "unfinished.tmp").rmdir()
    assert store.back_up()
    assert [copy.name for copy in (tmp_path / "backups").iterdir()] == ["kiosk-000001.db"]
    store.close()


def test_a_folder_that_cannot_be_written_is_told_and_not_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(KioskError) as refused:
        open_at(tmp_path / "occupied")
    assert refused.value.trouble is Trouble.NOT_SAVED


def test_another_process_holds_the_lock_until_it_dies(tmp_path: Path) -> None:
    child = in_its_own_process("writing_kiosk", str(tmp_path), "1")
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    with pytest.raises(KioskError) as refused:
        open_at(tmp_path)
    assert refused.value.trouble is Trouble.STORE_IN_USE
    child.kill()
    child.communicate()
    with opened(tmp_path) as store:
        store.record([fact(KioskStarted("0.1"), 1)])
