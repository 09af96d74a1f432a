"""The invitation: hello in each of the centre's languages, and one thing to touch.

Apart because it is the first picture: it needs no memory, no content and no voice to be there.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.screen import Part, Screen
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock

TURN_MS = 4000


class WelcomeScreen(Screen):
    """Emits `begun`, before there is a visit to tell. Touching anywhere begins; the languages take turns."""

    begun = Signal()

    def build(self) -> None:
        self._turn = 0
        self.hello = TextBlock(self.look, self._hello(), Type.TITLE, bold=True, align=Align.CENTRE)
        self.others = TextBlock(
            self.look,
            self.words.t("Ici, on apprend en essayant. On ne peut rien casser."),
            Type.INSTRUCTION,
            align=Align.CENTRE,
            colour=self.look.palette.muted,
        )
        self.start = self.button(
            self.words.t("Commencer"), self.begun.emit, icon="next", kind="sun", trailing=True
        )
        self.column.addStretch(2)
        self.column.addWidget(self.hello)
        self.column.addWidget(self.others)
        self.column.addSpacing(self.look.px(24))
        self.column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(3)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next_language)
        self._timer.start(TURN_MS)

    def parts(self) -> list[Part]:
        """Each language says hello in its own voice, once."""
        return [Part(Line(row.hello, row.code)) for row in self.scenery.languages]

    def first_focus(self) -> QWidget:
        return self.start

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Whoever touches beside the button meant to begin, too."""
        if self.rect().contains(event.position().toPoint()):
            self.start.click()

    def _hello(self) -> Line:
        row = self.scenery.languages[self._turn % len(self.scenery.languages)]
        return Line(row.hello, row.code)

    def _next_language(self) -> None:
        self._turn += 1
        self.hello.show_line(self._hello())
