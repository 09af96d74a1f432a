"""The path drawn together, by the person and whoever helps: earlier, away, or one more.

Apart because a path belongs to the person: every touch is kept at once, and nothing on it is ever locked.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.path import earlier, without
from kiosk.ui.arrange_row import ArrangeRow
from kiosk.ui.screen import Part, Screen


class ArrangeScreen(Screen):
    def build(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Mon parcours, à votre idée")))
        if not self.large:
            self.column.addWidget(self.text(t("Mettez un exercice plus tôt, enlevez-le, ou ajoutez-en un.")))
        stops = self.visit.stops
        exercises = self.visit.around.curriculum.exercises
        self.rows = {name: self._row(name, on_path=True, first=name == stops[0]) for name in stops}
        self.rows |= {
            name: self._row(name, on_path=False) for name, one in exercises.items()
            if name not in self.rows and not one.broken
        }  # fmt: skip
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

    def _row(self, name: str, *, on_path: bool, first: bool = False) -> ArrangeRow:
        t, exercise = self.words.t, self.visit.around.curriculum.exercises[name]
        stops = self.visit.stops
        buttons: list[QWidget] = []
        if not on_path:
            buttons.append(
                self.button(t("Ajouter"), lambda: self._redraw((*stops, name)), icon="plus", kind="second")
            )
        elif not first:
            buttons.append(
                self.button(
                    t("Plus tôt"), lambda: self._redraw(earlier(stops, name)), icon="arrow-up", kind="second"
                )
            )
        if on_path and len(stops) > 1:
            buttons.append(
                self.button(t("Enlever"), lambda: self._redraw(without(stops, name)), icon="close", kind="quiet")
            )
        title = self.words.c(exercise.id, exercise.title)
        return ArrangeRow(self.look, title, self._picture(exercise.skill), buttons, on_path=on_path)

    def _redraw(self, stops: tuple[str, ...]) -> None:
        self.visit.redraw(stops)
        self.moved.emit()

    def _turned(self, page: int) -> None:
        self.memory["page"] = page
        self.say.emit([Part(row.title.line, row.title) for row in self.rows.values() if row.isVisibleTo(self)])

    def _picture(self, skill: str) -> str:
        skills = self.visit.around.curriculum.skills
        return skills.thread(skills.skill(skill).thread).picture
