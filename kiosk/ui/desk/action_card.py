"""One thing at the desk: its picture, what it is, what is known of it, and at most one thing to do.

Apart because most pages of the desk are made of these, and look alike because of it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.advice_card import AdviceCard
from kiosk.ui.theme.look import Look, Type


class ActionCard(AdviceCard):
    """`first`: framed in yellow, what is to be done now."""

    def __init__(
        self,
        look: Look,
        say: Line,
        reason: Line,
        picture: str,
        action: QWidget | None = None,
        *,
        first: bool = False,
        role: Type = Type.BODY,
    ) -> None:
        super().__init__(look, say, reason, picture, first=first, role=role)
        layout = self.layout()
        if action is not None and layout is not None:
            action.setFixedSize(min(action.sizeHint().width(), look.px(420)), max(look.target(), look.px(72)))
            layout.addWidget(action)
