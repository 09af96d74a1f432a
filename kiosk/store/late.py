"""The memory, opened by whoever needs it first, a turn after the kiosk is ready for a touch at the latest.

Apart because looking a year of facts over takes longer than a person should wait for an answer to a touch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.domain.facts import Fact

if TYPE_CHECKING:
    from kiosk.store.facts import FactStore


class LateStore:
    """Satisfies the ports Recorder and Visitors. `opened` may raise KioskError; it is then asked again the next
    time, so that nothing is claimed to be saved before there is a memory."""

    def __init__(self, opened: Callable[[], FactStore]) -> None:
        self._opened = opened

    @cached_property
    def store(self) -> FactStore:
        return self._opened()

    def record(self, facts: Sequence[Fact]) -> None:
        self.store.record(facts)

    def find(self, code: tuple[int, ...]) -> str | None:
        return self.store.find(code)

    def admit(self, learner: str, code: tuple[int, ...]) -> bool:
        return self.store.admit(learner, code)

    def facts(self, learner: str) -> list[Fact]:
        return self.store.facts(learner)
