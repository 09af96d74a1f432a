"""Which editor fits which setting: a row for what is special, the rest follows from the kind of value.

Apart because the page of settings and the first start open the same ones.
"""

from __future__ import annotations

from typing import Any

from kiosk.i18n.languages import LANGUAGES, State
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.settings import BOUNDS
from kiosk.settings.values import CHOICES, LONGEST, LONGEST_TEXT
from kiosk.ui.desk.editors.choice_editor import Choice, ChoiceEditor, OrderEditor
from kiosk.ui.desk.editors.editor import Editor
from kiosk.ui.desk.editors.number_editor import NumberEditor
from kiosk.ui.desk.editors.text_editor import NUMBER_ROWS, TextEditor
from kiosk.ui.desk.texts_settings import choice_name, number_text, setting_words, value_line
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.touch_keyboard import ADDRESS_ROWS, NAME_ROWS

STEPS: dict[str, float] = {
    "diagonal_inches": 0.5,
    "volume": 1,
    "voice_rate": 10,
    "idle_seconds": 10,
    "idle_seconds_calm": 30,
    "idle_warning_seconds": 10,
    "desk_quiet_seconds": 30,
}
"""What one touch adds."""

TYPED = frozenset({"centre_latitude", "centre_longitude"})
"""Numbers that are copied, not tuned."""

ADDRESSES = frozenset({"organisation", "head_office_url", "head_office_recipient", "head_office_key"})
_PICTURES = {"a4": "document", "receipt": "sheet"}
_LONGEST_NUMBER = 12


def editor_for(name: str, value: Any, look: Look, words: Words) -> Editor:
    """An editor of the setting of this name that shows `value`."""
    if isinstance(value, bool):
        t = words.t
        return ChoiceEditor(look, words, value, [Choice(True, t("Oui"), "yes"), Choice(False, t("Non"), "no")])
    if isinstance(value, tuple):
        return OrderEditor(look, words, value, languages())
    if name == "language":
        return ChoiceEditor(look, words, value, languages())
    if name in CHOICES:
        choices = [Choice(one, choice_name(one, words), _PICTURES[one]) for one in CHOICES[name]]
        return ChoiceEditor(look, words, value, choices)
    if name in TYPED or isinstance(value, str):
        return _text_editor(name, value, look, words)
    return NumberEditor(look, words, value, BOUNDS[name], STEPS[name], lambda one: value_line(name, one, words))


def languages() -> list[Choice]:
    """Every language that can be shown, by its own name."""
    return [Choice(row.code, Line(row.own_name, row.code)) for row in LANGUAGES if row.state is not State.PSEUDO]


def _text_editor(name: str, value: Any, look: Look, words: Words) -> TextEditor:
    label = setting_words(name, words).label
    if name in TYPED:
        return TextEditor(
            look, words, value, label, _LONGEST_NUMBER, NUMBER_ROWS,
            said=lambda number: number_text(number, words), read=_number,
        )  # fmt: skip
    longest = LONGEST.get(name, LONGEST_TEXT)
    if name in ADDRESSES:
        return TextEditor(look, words, value, label, longest, ADDRESS_ROWS)
    return TextEditor(look, words, value, label, longest, NAME_ROWS, more="'-", capitals=True)


def _number(text: str) -> Any:
    """A number however it is written; the text itself when it is none, which will be refused with a sentence."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return text
