"""What the voice says when the keyboard moves: the name of the thing that now has the focus.

Apart because who moves with Tab may not see the ring; who clicks knows where they are and is left in peace.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.i18n.languages import FRENCH
from kiosk.i18n.line import Line
from kiosk.ui.screen import Part
from kiosk.ui.window import Window

MOVING_KEYS = frozenset(
    {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
)


class FocusVoice(QObject):
    def __init__(self, shell: Window) -> None:
        super().__init__(shell)
        self._shell = shell
        self._by_key = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def acted(self, event: object) -> None:
        """The person's latest action: only keys that move the focus make it speak."""
        self._by_key = isinstance(event, QKeyEvent) and Qt.Key(event.key()) in MOVING_KEYS

    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if not self._by_key or now is None or not self._shell.isAncestorOf(now):
            return
        self._by_key = False
        name = now.accessibleName()
        if name:
            self._shell.say_parts([Part(Line(name, self._language(now)), captioned=False)])

    def _language(self, widget: QWidget) -> str:
        line = getattr(widget, "line", None)
        if isinstance(line, Line):
            return line.language
        parent: QWidget | None = widget
        while parent is not None:
            if parent.property("simulated"):
                return FRENCH.code
            parent = parent.parentWidget()
        return self._shell.words_code()
