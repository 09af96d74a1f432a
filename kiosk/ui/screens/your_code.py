"""The four pictures to come back with, large, before anything else happens.

Apart because whoever is interrupted later must already know them.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.ui.picture_code import code_row
from kiosk.ui.screen import Screen


class YourCodeScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Voici vos quatre images.")))
        self.column.addWidget(
            self.text(t("Notez-les ou photographiez-les. Elles ouvrent votre place la prochaine fois."))
        )
        row, blocks = code_row(self.look, self.words, self.visit.code)
        self.readable.extend(blocks)
        self.column.addWidget(row, 1)
        self.onward = self.button(
            t("J'ai noté mes images"), self.go(self.visit.code_seen), icon="next", trailing=True
        )
        self.foot(None, self.onward)

    def first_focus(self) -> QWidget:
        return self.onward
