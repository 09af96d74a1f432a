"""Whether a screen reader is at work in this session, in which case the kiosk leaves the speaking to it.

Apart because it asks the session's message bus, which many centres' computers do not even have.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCall, QDBusPendingCallWatcher, QDBusVariant

_SERVICE, _PATH = "org.a11y.Bus", "/org/a11y/bus"
_PROPERTIES, _STATUS, _ENABLED = "org.freedesktop.DBus.Properties", "org.a11y.Status", "ScreenReaderEnabled"
# WORKAROUND: PySide6 6.9 says that it wants bytes here and takes only what SLOT gives, a text.
_CHANGED = cast(bytes, SLOT("changed(QDBusMessage)"))


class Bus(Protocol):
    """The part of QDBusConnection that is used."""

    def isConnected(self) -> bool: ...

    def connect(
        self, service: str, path: str, interface: str, name: str, listener: QObject, slot: bytes, /
    ) -> bool: ...

    def asyncCall(self, question: QDBusMessage, /) -> QDBusPendingCall: ...


class ScreenReader(QObject):
    """Calls `tell` with the answer, and again whenever it changes; never blocks, never fails."""

    def __init__(
        self, tell: Callable[[bool], None], parent: QObject | None = None, *, bus: Bus | None = None
    ) -> None:
        super().__init__(parent)
        self._tell = tell
        self._bus: Bus = QDBusConnection.sessionBus() if bus is None else bus
        self._watcher: QDBusPendingCallWatcher | None = None
        if self._bus.isConnected():
            self._bus.connect(_SERVICE, _PATH, _PROPERTIES, "PropertiesChanged", self, _CHANGED)
            self._ask()

    def _ask(self) -> None:
        question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _PROPERTIES, "Get")
        question.setArguments([_STATUS, _ENABLED])
        # Asking must not start the accessibility bus where nobody uses one.
        question.setAutoStartService(False)
        self._watcher = QDBusPendingCallWatcher(self._bus.asyncCall(question), self)
        self._watcher.finished.connect(self._answered)

    def _answered(self, call: QDBusPendingCallWatcher) -> None:
        message = call.reply()
        call.deleteLater()
        if message.type() == QDBusMessage.MessageType.ReplyMessage and message.arguments():
            self._tell(_truth(message.arguments()[0]))

    @Slot(QDBusMessage)
    def changed(self, message: QDBusMessage) -> None:
        """The new values come in a form that PySide cannot read, so the question is asked once more."""
        if message.arguments()[:1] == [_STATUS]:
            self._ask()


def _truth(value: object) -> bool:
    return bool(value.variant() if isinstance(value, QDBusVariant) else value)
