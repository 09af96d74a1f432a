"""The path drawn together, by the person and whoever helps: earlier, away, or one more.

Apart because a path belongs to the person: every touch is kept at once, and nothing on it is ever locked.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.ui.arrange_list import arrange_rows
from kiosk.ui.screen import Part, Screen


class ArrangeScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Mon parcours, à votre idée")))
        if not self.large:
            self.column.addWidget(self.text(t("Mettez un exercice plus tôt, enlevez-le, ou ajoutez-en un.")))
        self.rows = arrange_rows(self, self.visit, self._redraw)
        self.list = self.pages(list(self.rows.values()), most_columns=1 if self.large else 2)
        self.list.turned.connect(self._turned)
        self.column.addWidget(self.list, 1)
        self.onward = self.button(t("C'est bien comme ça"), self.go(self.visit.see_path), icon="check", kind="sun")
        self.foot(None, self.onward)

    def entered(self) -> None:
        """Where the last change was made."""
        page = self.memory.get("page", 0)
        self.list.show_page(page if isinstance(page, int) else 0)

    def parts(self) -> list[Part]:
        shown = [row.title for row in self.rows.values() if row.isVisibleTo(self)]
        return [*super().parts(), *(Part(title.line, title) for title in shown)]

    def first_focus(self) -> QWidget:
        return self.onward

    def _redraw(self, stops: tuple[str, ...]) -> None:
        self.visit.redraw(stops)
        self.moved.emit()

    def _turned(self, page: int) -> None:
        self.memory["page"] = page
        self.say.emit([Part(row.title.line, row.title) for row in self.rows.values() if row.isVisibleTo(self)])
