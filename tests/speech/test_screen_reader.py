"""The kiosk asks the session's bus once whether a screen reader speaks, and hears when that changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCall, QDBusVariant

from kiosk.speech.screen_reader import ScreenReader


class Bus:
    """A session bus with one answer."""

    def __init__(self, answer: bool | None, *, connected: bool = True) -> None:
        self.answer = answer
        self.connected = connected
        self.asked: list[QDBusMessage] = []
        self.slots: list[bytes] = []

    def isConnected(self) -> bool:
        return self.connected

    def connect(self, service: str, path: str, interface: str, name: str, listener: QObject, slot: bytes) -> bool:
        self.slots.append(slot)
        return True

    def asyncCall(self, question: QDBusMessage) -> QDBusPendingCall:
        self.asked.append(question)
        if self.answer is None:
            return QDBusPendingCall.fromCompletedCall(question.createErrorReply("org.none", "nobody"))
        return QDBusPendingCall.fromCompletedCall(question.createReply(QDBusVariant(self.answer)))


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_of_the_bus_is_told(qt_app: QCoreApplication, answer: bool) -> None:
    told: list[bool] = []
    bus = Bus(answer)
    reader = ScreenReader(told.append, bus=bus)
    assert told == [], "never from within the question"
    for _ in range(3):
        qt_app.processEvents()
    assert told == [answer]
    assert bus.asked[0].arguments() == ["org.a11y.Status", "ScreenReaderEnabled"]
    assert not bus.asked[0].autoStartService()
    reader.deleteLater()


@pytest.mark.parametrize("bus", [Bus(None), Bus(True, connected=False)])
def test_without_an_answer_nothing_is_told(qt_app: QCoreApplication, bus: Bus) -> None:
    told: list[bool] = []
    ScreenReader(told.append, bus=bus)
    for _ in range(3):
        qt_app.processEvents()
    assert told == []


def test_a_screen_reader_started_later_is_noticed(qt_app: QCoreApplication) -> None:
    told: list[bool] = []
    bus = Bus(False)
    reader = ScreenReader(told.append, bus=bus)
    bus.answer = True
    change = QDBusMessage.createSignal("/org/a11y/bus", "org.freedesktop.DBus.Properties", "PropertiesChanged")
    for interface in ("org.a11y.Other", "org.a11y.Status"):
        change.setArguments([interface, {"ScreenReaderEnabled": True}, []])
        reader.changed(change)
    for _ in range(3):
        qt_app.processEvents()
    assert told == [False, True]
    assert len(bus.asked) == 2


def test_a_machine_without_a_session_bus_is_no_trouble(qt_app: QCoreApplication) -> None:
    told: list[bool] = []
    ScreenReader(told.append, bus=QDBusConnection("there is no such connection"))
    qt_app.processEvents()
    assert told == []
