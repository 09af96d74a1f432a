"""Who may enter the desk: the PIN, how long to wait after wrong ones, and the way back for the centre's manager.

Apart because this is the only lock of the product: every rule of it is in this file, and none is on a screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from kiosk.desk.pin_rules import CODE_BITS, as_noted, pin_fault, rescue_code
from kiosk.domain.ports import Chance, Clock
from kiosk.errors import KioskError

FREE_FAILURES = 2
"""Wrong tries that cost no waiting: fingers slip."""

FIRST_WAIT_S, LONGEST_WAIT_S = 30, 3600
MOST_FAILURES = 10
"""Wrong tries in a row after which no PIN opens any more."""


@dataclass(frozen=True, slots=True)
class AccessRecord:
    """What is kept of the lock. `pin` and `rescue`: hashes, "" when lost. `failures`: in a row, without a success.

    The waiting began at `since_ms` of the machine's own count in the start `boot`; the clock on the wall, which
    anybody can turn, is never asked.
    """

    pin: str
    rescue: str
    failures: int = 0
    boot: str = ""
    since_ms: int = 0


def shut_record(rescue: str) -> AccessRecord:
    """A lock whose record was lost: only the rescue code opens it, and nothing when that is lost too.

    Never an open door: whoever stands there when a disk fails is not thereby in charge of the centre.
    """
    return AccessRecord(pin="", rescue=rescue, failures=MOST_FAILURES)


class AccessKeeper(Protocol):
    def load(self) -> AccessRecord | None:
        """None only where nothing was ever kept: the first start. What is damaged comes as a `shut_record`."""
        ...

    def save(self, record: AccessRecord) -> None:
        """Returns once it is safe on disk; raises KioskError(NOT_SAVED)."""
        ...


class PinHasher(Protocol):
    """Slow on purpose: whoever calls it does so beside the window's own thread."""

    def hash(self, text: str) -> str: ...

    def verify(self, hashed: str, text: str) -> bool: ...


class PinAnswer(Enum):
    """What comes of a try. `WAIT`, `LOCKED`, `SHUT`, `BUSY`, `NOT_SAVED`: the PIN was not even looked at."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"
    LOCKED = "locked"
    SHUT = "shut"
    """The record was lost, and the rescue code with it: the computer's owner must set the desk up again."""
    BUSY = "busy"
    NOT_SAVED = "not_saved"


def wait_after(failures: int) -> int:
    """Seconds to wait after so many wrong tries: 30, 60, 120 …, an hour at most."""
    doubled = failures - FREE_FAILURES - 1
    return 0 if doubled < 0 else min(FIRST_WAIT_S * 2**doubled, LONGEST_WAIT_S)


class Access:
    """One try at a time. `renewing`: the person who stands there may choose a new PIN."""

    def __init__(self, keeper: AccessKeeper, hasher: PinHasher, clock: Clock, chance: Chance) -> None:
        self._keeper = keeper
        self._hasher = hasher
        self._clock = clock
        self._chance = chance
        self._record = keeper.load()
        self._checking = False
        self.renewing = False
        self.unsettled = False
        """The waiting began again in this start of the machine, and is not on disk yet: see `settle`."""
        self.failures_before = 0
        """Wrong tries before the last right one: a volunteer is told that somebody tried."""

    @property
    def is_set(self) -> bool:
        """False before the first start is over."""
        return self._record is not None

    @property
    def locked(self) -> bool:
        """No PIN opens; the rescue code may."""
        return self._record is not None and self._record.failures >= MOST_FAILURES

    @property
    def shut(self) -> bool:
        """Not even the rescue code opens."""
        return self._record is not None and not self._record.rescue

    def wait_s(self) -> int:
        """Seconds until the next try is looked at, rounded up; 0 when it may be made now. Quick."""
        record = self._counted_here()
        if record is None or self.locked:
            return 0
        left_ms = wait_after(record.failures) * 1000 - (self._clock.now().mono_ms - record.since_ms)
        return max(-(-left_ms // 1000), 0)

    def settle(self) -> None:
        """Keeps what another start changed, so that waiting goes on over a restart of the program. Slow."""
        if self.unsettled and not self._checking:
            self.unsettled = False
            self._keep_if_possible()

    def try_pin(self, pin: str) -> PinAnswer:
        """Counted and kept as wrong before it is looked at, so that pulling the plug gives no try back."""
        barred = self._barred()
        if barred is not None:
            return barred
        self._checking = True
        try:
            return self._looked_at(pin)
        finally:
            self._checking = False

    def try_rescue(self, code: str) -> PinAnswer:
        """Neither counted nor delayed: 80 bits cannot be guessed, and waiting would only keep the manager out."""
        if self._record is None or self.shut:
            return PinAnswer.SHUT
        if self._checking:
            return PinAnswer.BUSY
        self._checking = True
        try:
            self.renewing = self._hasher.verify(self._record.rescue, as_noted(code))
            return PinAnswer.RIGHT if self.renewing else PinAnswer.WRONG
        finally:
            self._checking = False

    def fresh_code(self) -> str:
        """A new rescue code to show; it counts once `choose` has kept it."""
        return rescue_code(self._chance.bits(CODE_BITS))

    def allow_renewal(self) -> None:
        """Asked by somebody who is in the desk already."""
        self.renewing = True

    def refuse_renewal(self) -> None:
        self.renewing = False

    def choose(self, pin: str, code: str = "") -> None:
        """From now on this PIN and this rescue code ("": the one there is). Raises KioskError(NOT_SAVED).

        LookupError for whoever may not, ValueError for a PIN that may not be: both are mistakes of a page.
        """
        if self.is_set and not self.renewing:
            raise LookupError("a PIN is chosen at the first start, with the rescue code, or in the desk")
        if pin_fault(pin) is not None:
            raise ValueError("this PIN is too short, too long or too easy")
        kept = self._record.rescue if self._record is not None else ""
        rescue = self._hasher.hash(as_noted(code)) if code else kept
        if not rescue:
            raise ValueError("without a rescue code there would be no way back")
        self._keep(AccessRecord(pin=self._hasher.hash(pin), rescue=rescue))
        self.renewing = False

    def _barred(self) -> PinAnswer | None:
        """Why this try is not looked at."""
        if self._record is None or self.shut:
            return PinAnswer.SHUT
        if self.locked:
            return PinAnswer.LOCKED
        if self._checking:
            return PinAnswer.BUSY
        return PinAnswer.WAIT if self.wait_s() > 0 else None

    def _looked_at(self, pin: str) -> PinAnswer:
        record = self._record
        if record is None:
            return PinAnswer.SHUT
        now = self._clock.now()
        counted = replace(record, failures=record.failures + 1, boot=now.boot, since_ms=now.mono_ms)
        try:
            self._keep(counted)
        except KioskError:
            return PinAnswer.NOT_SAVED
        if not self._hasher.verify(record.pin, pin):
            return PinAnswer.LOCKED if self.locked else PinAnswer.WRONG
        self.failures_before = record.failures
        self._record = replace(counted, failures=0)
        self._keep_if_possible()
        return PinAnswer.RIGHT

    def _counted_here(self) -> AccessRecord | None:
        """The record, with its waiting in the count of this start: after another start all of it begins again."""
        record = self._record
        if record is not None and record.failures > FREE_FAILURES:
            now = self._clock.now()
            if record.boot != now.boot or record.since_ms > now.mono_ms:
                self._record = record = replace(record, boot=now.boot, since_ms=now.mono_ms)
                self.unsettled = True
        return record

    def _keep(self, record: AccessRecord) -> None:
        self._keeper.save(record)
        self._record = record

    def _keep_if_possible(self) -> None:
        """What is not kept here is stricter on disk than in memory, so nobody gains by it."""
        if self._record is not None:
            try:
                self._keeper.save(self._record)
            except KioskError:
                return
