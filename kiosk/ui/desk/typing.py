"""A field and the keyboard under it, for the few things that are typed at the desk: a name, an address, a code.

Apart because real keys and touched keys must write into the same field, whatever is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.desk.first_start import may_stand_in_a_name, may_stand_in_an_address
from kiosk.desk.pin_rules import CODE_GROUPS, GROUP_LENGTH
from kiosk.i18n.line import Line
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.widgets.outline import ROOM
from kiosk.ui.widgets.touch_keyboard import ADDRESS_ROWS, CODE_ROWS, NAME_ROWS, KeyWords, TouchKeyboard
from kiosk.ui.widgets.typed_field import TypedField


class Typing(QWidget):
    """`name`: what the field is for, for screen readers."""

    changed = Signal(str)
    entered = Signal()
    """Enter was pressed on a real keyboard."""

    def __init__(
        self,
        page: DeskPage,
        field: TypedField,
        rows: Sequence[str],
        *,
        space: bool = False,
        capitals: bool = False,
        more: str = "",
    ) -> None:
        super().__init__()
        t = page.words.t
        self.field = field
        words = KeyWords(t("Effacer"), t("Espace") if space else None, t("Maj") if capitals else None)
        self.keyboard = TouchKeyboard(page.look, rows, words, more=more)
        self.keyboard.typed.connect(field.type_sign)
        self.keyboard.erased.connect(field.take_back)
        field.textEdited.connect(self.changed)
        field.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(page.look.px(8))
        row = QHBoxLayout()
        row.setContentsMargins(page.look.px(ROOM), 0, page.look.px(ROOM), 0)
        row.addWidget(field)
        column.addLayout(row)
        column.addWidget(self.keyboard, 1)

    @property
    def text(self) -> str:
        return self.field.text()


class NameTyping(Typing):
    """A short name: letters, digits, spaces and hyphens. It begins with a capital."""

    def __init__(self, page: DeskPage, name: Line, text: str, most: int) -> None:
        field = TypedField(page.look, name, most, may_stand_in_a_name)
        field.setText(text)
        super().__init__(page, field, NAME_ROWS, space=True, capitals=True, more="-")
        self.keyboard.set_capital(on=not text)


class AddressTyping(Typing):
    def __init__(self, page: DeskPage, name: Line, text: str, most: int) -> None:
        field = TypedField(page.look, name, most, may_stand_in_an_address, str.lower)
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.setText(text)
        super().__init__(page, field, ADDRESS_ROWS, more="_")


class CodeTyping(Typing):
    """A rescue code, or the first groups of it: capitals, in groups of four."""

    def __init__(self, page: DeskPage, name: Line, *, groups: int = CODE_GROUPS) -> None:
        most = groups * (GROUP_LENGTH + 1) - 1
        field = TypedField(page.look, name, most, may_stand_in_a_name, grouped(most))
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        super().__init__(page, field, CODE_ROWS)


def grouped(most: int) -> Callable[[str], str]:
    """Writes "7k2m9q" as "7K2M 9Q"."""

    def shape(typed: str) -> str:
        signs = "".join(sign for sign in typed.upper() if sign.isalnum())
        groups = (signs[start : start + GROUP_LENGTH] for start in range(0, len(signs), GROUP_LENGTH))
        return " ".join(groups)[:most]

    return shape
