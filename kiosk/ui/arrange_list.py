"""The stops of a path as rows that can be moved, taken away or added: by the person, or at the desk with them.

Apart because both screens must offer the same, and every touch is kept at once.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.domain.path import earlier, without
from kiosk.ui.arrange_row import ArrangeRow
from kiosk.ui.screen import Screen
from kiosk.visit.visit import Visit

Redraw = Callable[[tuple[str, ...]], None]


def arrange_rows(screen: Screen, visit: Visit, redraw: Redraw) -> dict[str, ArrangeRow]:
    """By exercise: the stops in their order, then what could be added. `redraw` is told the new path."""
    stops, exercises = visit.stops, visit.around.curriculum.exercises
    rows = {name: _row(screen, visit, name, redraw, on_path=True) for name in stops if name in exercises}
    rows |= {
        name: _row(screen, visit, name, redraw, on_path=False) for name, one in exercises.items()
        if name not in rows and not one.broken
    }  # fmt: skip
    return rows


def _row(screen: Screen, visit: Visit, name: str, redraw: Redraw, *, on_path: bool) -> ArrangeRow:
    t, stops = screen.words.t, visit.stops
    exercise = visit.around.curriculum.exercises[name]
    buttons: list[QWidget] = []
    if not on_path:
        buttons.append(screen.button(t("Ajouter"), lambda: redraw((*stops, name)), icon="plus", kind="second"))
    elif name != stops[0]:
        sooner = earlier(stops, name)
        buttons.append(screen.button(t("Plus tôt"), lambda: redraw(sooner), icon="arrow-up", kind="second"))
    if on_path and len(stops) > 1:
        fewer = without(stops, name)
        buttons.append(screen.button(t("Enlever"), lambda: redraw(fewer), icon="close", kind="quiet"))
    title = screen.words.c(exercise.id, exercise.title)
    skills = visit.around.curriculum.skills
    picture = skills.thread(skills.skill(exercise.skill).thread).picture
    return ArrangeRow(screen.look, title, picture, buttons, on_path=on_path)
