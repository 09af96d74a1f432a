"""What does this kiosk remember? Recording facts, reading them back, and who may come back to them.

Apart because it is the whole of the store that the rest of the program sees; the other modules are its parts.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from kiosk import xapi
from kiosk.domain.facts import Fact, Moment
from kiosk.domain.forgetting import sealed_name
from kiosk.domain.help_facts import LearnerForgotten
from kiosk.store import day, forgetting, forgotten, holdings, installs, interruptions, outbox, retention, visitors
from kiosk.store.backup import Backups
from kiosk.store.database import next_seq, tidy
from kiosk.store.holdings import Holding
from kiosk.store.lock import Lock
from kiosk.store.writer import Writer

_CHUNK = 500
_STEP = 2000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Signature:
    """What every statement of this kiosk carries. `install` is random, and new after a restore."""

    install: str
    centre: str
    organisation: str
    version: str


class FactStore:
    """Satisfies the ports Recorder and Visitors. Everything may be called from any thread."""

    def __init__(
        self,
        folder: Path,
        writer: Writer,
        backups: Backups,
        lock: Lock,
        signature: Signature,
        now: Callable[[], datetime],
    ) -> None:
        self._folder = folder
        self._writer = writer
        self._backups = backups
        self._lock = lock
        self._now = now
        self._closed = False
        self.signature = signature

    def record(self, facts: Sequence[Fact]) -> None:
        """Keep these together, or none. A fact that is already there is kept once, one of somebody who was
        forgotten not at all. Returns after the commit."""
        if not facts:
            return
        self._writer.write(lambda database: append(database, facts, self.signature))
        if self._backups.due(self._now()):
            self._writer.later(self._backups.make)

    def find(self, code: tuple[int, ...]) -> str | None:
        return self._writer.ask(lambda database: visitors.find(database, code))

    def admit(self, learner: str, code: tuple[int, ...]) -> bool:
        return self._writer.write(lambda database: visitors.admit(database, learner, code))

    def facts(self, learner: str) -> list[Fact]:
        """Everything recorded about this learner, oldest first."""
        return list(self._thawed("visitor", learner)) if learner else []

    def all(self, visit: str | None = None) -> Iterator[Fact]:
        """Every fact, or those of one visit, oldest first."""
        return self._thawed("" if visit is None else "visit", visit or "")

    def statements(self, state: str = "") -> Iterator[bytes]:
        """The frozen bytes, oldest first: all, or those that are queued, acked or rejected."""
        after = 0
        while chunk := self._writer.ask(partial(outbox.chunk, state=state, after=after, limit=_CHUNK)):
            yield from (statement for _, statement in chunk)
            after = chunk[-1][0]

    def acknowledge(self, ids: Sequence[str], via: str) -> int:
        return self._writer.write(lambda database: outbox.acknowledge(database, ids, via, self._now()))

    def mark_exported(self, ids: Sequence[str]) -> None:
        self._writer.write(lambda database: outbox.mark_exported(database, ids, self._now()))

    def waiting(self) -> outbox.Waiting:
        return self._writer.ask(outbox.waiting)

    def kept(self) -> tuple[int, int, int]:
        """How many facts there are, and the first and last number of these."""
        return self._writer.ask(outbox.kept)

    def unacknowledged(self, last: int) -> Iterator[tuple[int, bytes]]:
        """What head office is not known to have, oldest first, up to the number `last`; the frozen bytes."""
        after = 0
        while chunk := self._writer.ask(partial(outbox.unacknowledged, after=after, last=last, limit=_CHUNK)):
            yield from chunk
            after = chunk[-1][0]

    def mark_numbers_exported(self, ranges: Sequence[tuple[int, int]]) -> None:
        """In small steps: whoever records a fact meanwhile must not wait for a hundred thousand marks."""
        for first, last in ranges:
            for begin in range(first, last + 1, _STEP):
                end = min(last, begin + _STEP - 1)
                self._writer.write(partial(outbox.mark_numbers, first=begin, last=end, at=self._now()))

    def acknowledge_numbers(self, install: str, ranges: Sequence[tuple[int, int]], via: str) -> int | None:
        """Head office has these facts of this install. How many waited for that; None: not an install of ours."""
        own = self._writer.ask(partial(installs.numbers, install=install))
        if own is None:
            return None
        acknowledged = 0
        for first, last in ranges:
            change = partial(
                outbox.acknowledge_numbers, first=max(first, own[0]), last=min(last, own[1]), via=via,
                at=self._now(), limit=_STEP,
            )  # fmt: skip
            while count := self._writer.write(change):
                acknowledged += count
        return acknowledged

    def counts(self, since: str, until: str) -> tuple[int, int, int, int]:
        """Of a day: visits, diagnostics, exercises done, urgent needs."""
        return self._writer.ask(lambda database: day.counts(database, since, until))

    def unfinished_visits(self) -> list[str]:
        """Visits that began and did not end, oldest first. While somebody is there, theirs is one of them."""
        return self._writer.ask(interruptions.unfinished_visits)

    def end_interrupted_visits(self) -> int:
        """Say of every unfinished visit that it was interrupted. Only before the first visitor of this run."""
        known = (list(self.all(visit)) for visit in self.unfinished_visits())
        endings = [interruptions.ending(visit) for visit in known if visit]
        self.record(endings)
        return len(endings)

    def held(self, learner: str) -> Holding:
        """Everything that is kept about this person, also of their visits before the code was entered."""
        return self._writer.ask(lambda database: holdings.of_person(database, learner))

    def purge(self) -> int:
        """Remove what is over the term of its kind; never what head office does not have."""

        def change(database: Database) -> tuple[int, bool]:
            return retention.purge(database), installs.mended_long_ago(database)

        removed, evidence_is_old = self._writer.write(change)
        if evidence_is_old:
            forgetting.empty_quarantine(self._folder)
        self._writer.ask(tidy)
        return removed

    def erase(self, learner: str, at: Moment | None = None) -> int:
        """Forget this learner for good, here and in the copies, and tell head office. Returns how many facts went.
        Once this returns nothing brings them back; `finish_forgetting` says whether every file is clean."""
        if not learner:
            return 0

        def change(database: Database) -> int:
            removed = forgetting.forget(database, learner)
            append(database, [self._farewell(learner, at)], self.signature)
            return removed

        removed = self._writer.write(change)
        self.finish_forgetting()
        return removed

    def is_forgotten(self, learner: str) -> bool:
        """Whether this learner asked to be forgotten: a pass or a stick that knows them still is to be refused."""
        return self._writer.ask(lambda database: forgotten.is_marked(database, learner))

    def finish_forgetting(self) -> bool:
        """False when some file may still hold something of them (no room, somebody is reading it): due again at
        the next start."""

        def finish(database: Database) -> bool:
            return forgotten.is_clean(database) or forgetting.clean_up(database, self._folder, self._backups)

        return self._writer.ask(finish)

    def forget_again(self) -> int:
        """At the start: what was cut off is finished, and whoever came back with an old file leaves again."""

        def change(database: Database) -> int:
            if forgotten.learn(database, forgotten.beside(self._folder)):
                forgotten.set_clean(database, clean=False)
            if forgotten.is_clean(database):
                return 0
            back = forgetting.forget_again(database)
            append(database, [self._farewell(learner, None) for learner in back], self.signature)
            return len(back)

        count = self._writer.write(change)
        self.finish_forgetting()
        return count

    def back_up(self) -> bool:
        """Copy now. False when there was nothing new to copy."""
        return self._writer.ask(self._backups.make) is not None

    def close(self) -> None:
        """Copy, empty the write-ahead log, let go of everything. More than once does no harm."""
        if self._closed:
            return
        self._closed = True
        self._writer.later(self._backups.make)
        try:
            self._writer.close()
        finally:
            self._lock.release()

    def _farewell(self, learner: str, at: Moment | None) -> Fact:
        """For head office, in which nobody can read who it was without having known. Nobody's clock: not sure."""
        moment = at or Moment(self._now().isoformat(), "", 0, "unsynced")
        return Fact(id=str(uuid.uuid4()), at=moment, what=LearnerForgotten(sealed_name(learner)))

    def _thawed(self, column: str, value: str) -> Iterator[Fact]:
        after = 0
        while chunk := self._writer.ask(partial(_chunk, column=column, value=value, after=after)):
            for seq, statement in chunk:
                try:
                    yield xapi.thaw(statement)
                except ValueError as error:
                    _log.warning("fact %d cannot be read: %s", seq, error)
            after = chunk[-1][0]


def append(database: Database, facts: Sequence[Fact], signature: Signature) -> None:
    """Freeze and insert, numbered without a gap. The number is part of the frozen bytes, so it is known before."""
    seq = next_seq(database)
    gone = {one for one in {fact.learner for fact in facts} - {""} if forgotten.is_marked(database, one)}
    theirs = {fact.visit for fact in facts if fact.learner in gone} - {""}
    for fact in facts:
        if fact.learner in gone or fact.visit in theirs:
            continue
        if database.execute("SELECT 1 FROM delivery WHERE id = ?", [fact.id]).fetchone():
            continue
        statement = xapi.freeze(
            fact,
            install=signature.install,
            centre=signature.centre,
            seq=seq,
            organisation=signature.organisation,
            version=signature.version,
        )
        insert(database, seq, fact, statement)
        seq += 1


def insert(database: Database, seq: int, fact: Fact, statement: bytes) -> None:
    """The one place where rows of `fact` are made."""
    database.execute(
        "INSERT INTO fact (seq, id, visit, visitor, kind, at, statement) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [seq, fact.id, fact.visit, fact.learner, fact.what.kind, fact.at.utc, statement.decode()],
    )


def _chunk(database: Database, *, column: str, value: str, after: int) -> list[tuple[int, bytes]]:
    """`column` is "visit", "visitor" or "" for all; never text from outside."""
    where = f"AND {column} = ? AND {column} <> ''" if column else "AND ? = ''"
    rows = database.execute(
        f"SELECT seq, CAST(statement AS BLOB) FROM fact WHERE seq > ? {where} ORDER BY seq LIMIT {_CHUNK}",
        [after, value],
    )
    return [(int(seq), bytes(statement)) for seq, statement in rows.fetchall()]
