"""What is done a little later is done once, stumbles where everybody hears it, and dies with its owner."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QVariantAnimation
from PySide6.QtTest import QTest

from kiosk.ui.later import later, stand_still


def test_it_is_done_once_and_leaves_nothing_behind(qt_app: object) -> None:
    owner, done = QObject(), []
    later(0, owner, lambda: done.append("once"))
    assert done == []
    QTest.qWait(10)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert done == ["once"]
    assert owner.children() == []


def test_a_stumble_reaches_the_hook_of_the_program(qt_app: object, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: heard.append(str(error)))

    def stumble() -> None:
        raise LookupError("no such place")

    owner = QObject()
    later(0, owner, stumble)
    QTest.qWait(10)
    assert heard == ["no such place"]


def test_nothing_happens_for_an_owner_that_is_gone(qt_app: object) -> None:
    owner, done = QObject(), []
    later(0, owner, lambda: done.append("too late"))
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(10)
    assert done == []


def test_nothing_comes_any_more_of_a_screen_that_was_dropped(qt_app: object) -> None:
    screen, done = QObject(), []
    part = QObject(screen)
    move = QVariantAnimation(part)
    move.setStartValue(0)
    move.setEndValue(1)
    move.setDuration(1)
    move.finished.connect(lambda: done.append("the hand arrived"))
    later(0, part, lambda: done.append("too late"))
    move.start()
    part.objectNameChanged.connect(lambda: done.append("it still speaks"))
    stand_still(screen)
    part.setObjectName("part")
    QTest.qWait(20)
    assert done == []
