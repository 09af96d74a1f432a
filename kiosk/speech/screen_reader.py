"""Whether a screen reader is at work in this session, in which case the kiosk leaves the speaking to it.

Apart because it asks the session's message bus, which many centres' computers do not even have.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCall, QDBusPendingCallWatcher, QDBusVariant

_SERVICE, _PATH = "org.a11y.Bus", "/org/a11y/bus"
_PROPERTIES, _STATUS, _ENABLED = "org.freedesktop.DBus.Properties", "org.a11y.Status", "ScreenReaderEnabled"
_CHANGED = b"1changed(QDBusMessage)"
"""How Qt writes the name of a slot (the 1) for the bus."""


class ScreenReader(QObject):
    """Calls `tell` with the answer, and again whenever it changes; never blocks, never fails."""

    def __init__(self, tell: Callable[[bool], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._bus = QDBusConnection.sessionBus()
        self._watcher: QDBusPendingCallWatcher | None = None
        if not self._bus.isConnected():
            return
        self._bus.connect(_SERVICE, _PATH, _PROPERTIES, "PropertiesChanged", self, _CHANGED)
        question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _PROPERTIES, "Get")
        question.setArguments([_STATUS, _ENABLED])
        # Asking must not start the accessibility bus where nobody uses one.
        question.setAutoStartService(False)
        self._watcher = QDBusPendingCallWatcher(self._bus.asyncCall(question), self)
        self._watcher.finished.connect(self._answered)

    def _answered(self, call: QDBusPendingCall) -> None:
        message = call.reply()
        if message.type() == QDBusMessage.MessageType.ReplyMessage and message.arguments():
            self._tell(_truth(message.arguments()[0]))

    @Slot(QDBusMessage)
    def changed(self, message: QDBusMessage) -> None:
        arguments = message.arguments()
        if len(arguments) > 1 and arguments[0] == _STATUS and _ENABLED in arguments[1]:
            self._tell(_truth(arguments[1][_ENABLED]))


def _truth(value: object) -> bool:
    return bool(value.variant() if isinstance(value, QDBusVariant) else value)
