"""Changing language in the middle of anything: the same tiles, over the screen, and nothing is lost.

Apart because the language screen is a place of the visit, and this is not.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.screen import Part, Scenery
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.language_tile import LanguageTile
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton


class LanguagePanel(QWidget):
    def __init__(
        self, scenery: Scenery, chosen: Callable[[str], None], back: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.look = look = scenery.look
        t = scenery.words.t
        self._chosen, self._back = chosen, back
        column = QVBoxLayout(self)
        margin = look.px(44)
        column.setContentsMargins(margin, margin, margin, margin)
        self.title = TextBlock(look, t("Choisissez votre langue."), Type.TITLE, bold=True, align=Align.CENTRE)
        column.addWidget(self.title)
        tiles = []
        for row in scenery.languages:
            tile = LanguageTile(look, row.code, row.own_name)
            tile.setChecked(row.code == scenery.words.language.code)
            tile.clicked.connect(lambda _=False, code=row.code: self._close(lambda: self._chosen(code)))
            tiles.append(tile)
        column.addWidget(Pages(look, tiles, t("Précédent"), t("Suivant"), tallest=look.px(190)), 1)
        self.back = WrapButton(look, t("Retour"), "back", "second")
        self.back.clicked.connect(lambda: self._close(self._back))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stops = [*tiles, self.back]
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.back.setFocus()

    def parts(self) -> list[Part]:
        return [Part(self.title.line, self.title)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour(self.look.palette.paper))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing under the panel is touched."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(self._back)
        event.accept()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab stays on this panel."""
        places = [index for index, stop in enumerate(self._stops) if stop.hasFocus()]
        here = places[0] if places else 0
        self._stops[(here + (1 if onward else -1)) % len(self._stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _close(self, does: Callable[[], None]) -> None:
        self.hide()
        self.deleteLater()
        does()
