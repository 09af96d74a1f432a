"""What this visit leaves behind: each happening becomes a fact of this visit and this learner.

Apart because one place must decide whether anything is kept at all: "just trying" keeps nothing.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.calls import waiting_call
from kiosk.domain.facts import Fact, Happening, VisitEnded, VisitStarted
from kiosk.domain.outcomes import VisitEnd
from kiosk.domain.ports import Chance, Clock, Recorder


class Journal:
    """`learner` is "" until somebody agreed to be remembered."""

    def __init__(self, clock: Clock, chance: Chance, recorder: Recorder, pack: str, language: str) -> None:
        self._clock = clock
        self._chance = chance
        self._recorder = recorder
        self._pack = pack
        self.visit = chance.uuid()
        self.learner = ""
        self.language = language
        self.keeps = True
        self.noted: list[Fact] = []
        """What happened in this visit, for this screen only; gone with the visit."""
        self._began_ms = clock.now().mono_ms

    @property
    def calling(self) -> bool:
        """Somebody was called and nobody has come yet."""
        return waiting_call(self.noted) is not None

    def begin(self) -> None:
        self._record(VisitStarted(self.language))

    def note(self, *happenings: Happening) -> None:
        """Keep these together. Once this returns they are safe, and only then may a screen say so."""
        facts = self._facts(*happenings)
        if self.keeps:
            self._recorder.record(facts)
        self.noted.extend(facts)

    def end(self, reason: VisitEnd) -> None:
        """That a visit took place is always kept; it says nothing about anyone."""
        self._record(VisitEnded(reason, self.elapsed_s()))

    def go_on_unknown(self) -> None:
        """The person was forgotten: from here on this is a walk-in's visit under another number, of which only
        that it took place is kept. What was noted stays for the screens, under no name, until the visit ends."""
        self.keeps = False
        self.learner = ""
        self.visit = self._chance.uuid()
        self.noted = [replace(fact, learner="", visit=self.visit) for fact in self.noted]
        self.begin()

    def now_ms(self) -> int:
        return self._clock.now().mono_ms

    def elapsed_s(self) -> float:
        return (self.now_ms() - self._began_ms) / 1000

    def _record(self, *happenings: Happening) -> None:
        self._recorder.record(self._facts(*happenings))

    def _facts(self, *happenings: Happening) -> list[Fact]:
        now = self._clock.now()
        return [
            Fact(
                id=self._chance.uuid(),
                at=now,
                what=what,
                visit=self.visit,
                learner=self.learner,
                language=self.language,
                pack=self._pack,
            )
            for what in happenings
        ]
