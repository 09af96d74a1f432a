"""What is there when: a first picture, a first touch, then the memory, and what is kept for tomorrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.domain.facts import KioskStarted, VisitStarted
from kiosk.errors import KioskError, Trouble
from kiosk.paths import Home
from kiosk.store.facts import FactStore
from kiosk.store.late import LateStore
from kiosk.ui.screens.welcome import WelcomeScreen
from kiosk.visit.place import Place
from tests.fake_voice import FakeVoice
from tests.journeys.window import opened, put_away
from tests.store.memory import open_at


def test_a_touch_that_comes_before_the_memory_opens_it(qt_app: QApplication, tmp_path: Path) -> None:
    kiosk = Kiosk(qt_app, Home(tmp_path), speaker=FakeVoice)
    met = []
    try:

        def ready() -> None:
            screen = kiosk.shell.screen_now
            assert isinstance(screen, WelcomeScreen)
            met.append(kiosk.store)
            screen.begun.emit()
            assert kiosk.shell.visit is not None
            met.append(kiosk.shell.visit.place)

        kiosk.on_ready = ready
        kiosk.open(windowed=True)
        while not kiosk.settled:
            qt_app.processEvents()
        assert met == [None, Place.LANGUAGE]
        assert kiosk.store is not None
        assert [fact.what.kind for fact in kiosk.store.all()] == [KioskStarted.kind, VisitStarted.kind]
    finally:
        kiosk.close()
        put_away(qt_app, kiosk.shell)


def test_what_was_parsed_is_kept_and_serves_the_next_start(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    kept = tmp_path / "cache" / "pack"
    first = kept.read_bytes()
    assert len(first) > 10_000
    with opened(tmp_path) as window:
        window.press("start")
        assert window.place is Place.LANGUAGE
    assert kept.read_bytes() == first


def test_a_memory_that_cannot_be_opened_claims_nothing_and_is_asked_again(tmp_path: Path) -> None:
    asked = []

    def refused() -> FactStore:
        asked.append(1)
        if len(asked) < 3:
            raise KioskError(Trouble.NOT_SAVED, "full")
        return open_at(tmp_path)[0]

    late = LateStore(refused)
    for _ in range(2):
        with pytest.raises(KioskError):
            late.record([])
    late.record([])
    late.record([])
    assert len(asked) == 3
    late.store.close()
