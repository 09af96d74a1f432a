"""How do the tests let days pass? As the kiosk lives them: by being opened on them, with a clock that may lie."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

from kiosk.domain.facts import Fact, KioskStarted, Moment
from kiosk.store.facts import FactStore
from tests.made_facts import fact


def on(day: str, one: Fact, trust: str = "ntp") -> Fact:
    """The same fact, recorded on another day."""
    return replace(one, at=Moment(f"{day}T09:00:00Z", one.at.boot, one.at.mono_ms, trust))


def started(day: str, trust: str = "ntp") -> Fact:
    return on(day, replace(fact(KioskStarted("0.1")), id=str(uuid.uuid4())), trust)


def open_on(store: FactStore, *days: str, trust: str = "ntp") -> None:
    """The kiosk is switched on, on each of these days."""
    for day in days:
        store.record([started(day, trust)])


def days_from(first: str, count: int, every: int = 1) -> list[str]:
    start = date.fromisoformat(first)
    return [(start + timedelta(days=number * every)).isoformat() for number in range(count)]
