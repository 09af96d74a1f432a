"""What was done with the person, in four small questions of ticks; nothing can be written.

Apart because the answers of one question decide whether the last one is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain.accounts import Autonomy
from kiosk.domain.support import How, Procedure, Tick
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.texts_support import autonomy_name, how_name, procedure_name, tick_name
from kiosk.ui.widgets.choice_card import ChoiceCard

Named = Callable[[Any, Words], tuple[str, Line]]


class SupportSteps:
    """Lives in the page's memory: `step` and what was chosen so far."""

    def __init__(self, page: DeskPage) -> None:
        self._page = page
        self._chosen: dict[str, tuple[str, ...]] = page.memory.setdefault("chosen", {})
        t = page.words.t
        steps: list[tuple[str, Line, type[Enum], Named, bool]] = [
            ("how", t("Qu'avez-vous fait ensemble ?"), How, how_name, False),
            ("autonomy", t("Comment s'est-elle débrouillée ?"), Autonomy, autonomy_name, True),
            ("ticks", t("Que faut-il savoir la prochaine fois ?"), Tick, tick_name, False),
        ]
        if {How.DONE_FOR.value, How.DONE_WITH.value} & set(self._chosen.get("how", ())):
            steps.append(("procedures", t("Pour quelle démarche ?"), Procedure, procedure_name, False))
        self._index = min(int(page.memory.get("step", 0)), len(steps) - 1)
        self._name, self.title, kind, named, self._one = steps[self._index]
        self.last = self._index == len(steps) - 1 and self._index > 0
        self.cards: list[QWidget] = [self._card(value, *named(value, page.words)) for value in kind]

    def onward(self) -> bool:
        """True when this was the last question and all of it is kept."""
        if not self.last:
            self._page.memory["step"] = self._index + 1
            return False
        chosen = self._chosen
        autonomy = chosen.get("autonomy", ())
        self._page.desk.support(
            tuple(How(one) for one in chosen.get("how", ())),
            Autonomy(autonomy[0]) if autonomy else None,
            tuple(Tick(one) for one in chosen.get("ticks", ())),
            procedures=tuple(Procedure(one) for one in chosen.get("procedures", ())),
        )
        return True

    def _card(self, value: Enum, icon: str, line: Line) -> ChoiceCard:
        card = ChoiceCard(self._page.look, line, icon, radio=self._one)
        card.setChecked(value.value in self._chosen.get(self._name, ()))
        card.clicked.connect(lambda _=False: self._pick(str(value.value), card))
        return card

    def _pick(self, value: str, card: ChoiceCard) -> None:
        before = self._chosen.get(self._name, ())
        if self._one:
            self._chosen[self._name] = (value,)
        else:
            without = tuple(one for one in before if one != value)
            self._chosen[self._name] = (*without, value) if card.isChecked() else without
