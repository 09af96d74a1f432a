"""Something is urgent: a person comes first, the kiosk second.

Apart because a deadline within a week must never wait for a lesson.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.picture import Picture
from kiosk.ui.screen import Screen
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.paragraph import Align


class PersonScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addStretch(1)
        self.column.addWidget(
            Picture(self.look, "person", 90 if self.large else 150), 0, Qt.AlignmentFlag.AlignHCenter
        )
        self.column.addWidget(self.title(t("C'est urgent : une personne va vous aider."), align=Align.CENTRE))
        self.column.addWidget(
            self.text(
                t("Gardez votre courrier avec vous. Quelqu'un arrive."), Type.INSTRUCTION, align=Align.CENTRE
            )
        )
        self.column.addStretch(2)
        self.onward = self.button(
            t("Continuer en attendant"), self.go(self.visit.person_seen), icon="next", trailing=True
        )
        self.foot(None, self.onward)

    def first_focus(self) -> QWidget:
        return self.onward
