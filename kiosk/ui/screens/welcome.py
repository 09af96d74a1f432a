"""The invitation: hello in each of the centre's languages, and one thing to touch.

Apart because it is the first picture: it needs no memory, no content and no voice to be there.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.medallion import Medallion
from kiosk.ui.picture import Picture
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
        look, t = self.look, self.words.t
        self.hello = TextBlock(
            look, self._hello(), Type.TITLE, bold=True, align=Align.CENTRE, pixels=look.chrome_px(56)
        )
        self.promise = TextBlock(
            look,
            t("Ici, on apprend en essayant. On ne peut rien casser."),
            Type.INSTRUCTION,
            align=Align.CENTRE,
            colour=look.palette.muted,
            pixels=look.chrome_px(Type.INSTRUCTION),
        )
        self.start = self.button(t("Commencer"), self.begun.emit, icon="next", kind="sun", trailing=True)
        self.start.setMinimumWidth(look.px(380))
        self.column.addStretch(2)
        self.column.addWidget(
            Medallion(look, "hand", 120 if self.large else 170), 0, Qt.AlignmentFlag.AlignHCenter
        )
        self.column.addWidget(self.hello)
        self.column.addWidget(self.promise)
        self.column.addSpacing(look.px(10))
        self.column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(2)
        self.promises: list[TextBlock] = []
        if not self.large:
            self.column.addLayout(self._promises())
        self.readable += [self.hello, self.promise, *self.promises]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next_language)
        self._timer.start(TURN_MS)

    def parts(self) -> list[Part]:
        """Each language says hello in its own voice, once; then what this place is."""
        hellos = [
            Part(Line(row.hello, row.code), self.hello if index == self._turn else None)
            for index, row in enumerate(self.scenery.languages)
        ]
        return [*hellos, *(Part(block.line, block) for block in (self.promise, *self.promises))]

    def first_focus(self) -> QWidget:
        return self.start

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Whoever touches beside the button meant to begin, too."""
        if self.rect().contains(event.position().toPoint()):
            self.start.click()

    def _promises(self) -> QHBoxLayout:
        look, t = self.look, self.words.t
        row = QHBoxLayout()
        row.setSpacing(look.px(30))
        for picture, line in (
            ("listen", t("Je vous parle")),
            ("language", t("Dans votre langue")),
            ("heart", t("À votre rythme")),
        ):
            column = QVBoxLayout()
            column.addWidget(Picture(look, picture, 44), 0, Qt.AlignmentFlag.AlignHCenter)
            pixels = look.chrome_px(20)
            block = TextBlock(look, line, Type.BODY, align=Align.CENTRE, pixels=pixels)
            self.promises.append(block)
            column.addWidget(block)
            row.addLayout(column, 1)
        return row

    def _hello(self) -> Line:
        row = self.scenery.languages[self._turn % len(self.scenery.languages)]
        return Line(row.hello, row.code)

    def _next_language(self) -> None:
        self._turn += 1
        self.hello.show_line(self._hello())
