"""Do this a little later, once what is going on now is over; never when its owner is gone or dropped by then.

Apart because of one trap.
WORKAROUND: PySide6 6.9 leaves an exception raised under `QTimer.singleShot(ms, owner, …)` pending, and it is lost;
raised in a slot of a timer it reaches `sys.excepthook`, and with it the desk. tests/ui/test_later.py shows both.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QObject, QTimer


def later(ms: int, owner: QObject, does: Callable[[], object]) -> None:
    timer = QTimer(owner)
    timer.setSingleShot(True)

    def due() -> None:
        # Not a connection of its own: each one to `deleteLater` leaves a little memory behind for ever.
        timer.deleteLater()
        does()

    timer.timeout.connect(due)
    timer.start(ms)


def stand_still(dropped: QObject) -> None:
    """Nothing of this screen may come any more, neither later nor now: its visit is elsewhere by now."""
    for timer in dropped.findChildren(QTimer):
        timer.stop()
    for animation in dropped.findChildren(QAbstractAnimation):
        animation.stop()
    for part in (dropped, *dropped.findChildren(QObject)):
        part.blockSignals(True)
