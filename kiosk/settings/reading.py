"""What did this centre set? A bad value becomes the default and is reported, never a stop.

Apart because the file is written by people: it is read with patience here and trusted everywhere else.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from kiosk.settings.checking import Fault, checked
from kiosk.settings.values import BOUNDS, CHOICES, LONGEST, LONGEST_TEXT, Settings, names


def read_settings(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings, and one sentence for each value that could not be used.

    A first sign that some editors put before the text (a byte order mark) is no mistake.
    """
    settings = Settings()
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return settings, ()
    except (OSError, ValueError, RecursionError) as problem:
        return settings, (f"{file.name}: {problem}. All settings are the usual ones.",)
    notices = []
    known = names()
    for name, value in written.items():
        if name not in known:
            notices.append(f"{file.name}: '{name}' is not a setting.")
            continue
        taken = checked(name, value)
        if isinstance(taken, Fault):
            usual = getattr(Settings(), name)
            notices.append(f"{file.name}: '{name}': {_told(taken, name, value)}. It stays {usual!r}.")
        else:
            settings = replace(settings, **{name: taken})
    return settings, tuple(notices)


_WANTED = {
    str: "a text between quotes", bool: "true or false", int: "a whole number", float: "a number",
    tuple: "a list of texts between quotes",
}  # fmt: skip
_LOOKS = {
    "head_office_url": "an address that begins with https://",
    "head_office_recipient": "an age1… key, or several with a space between",
    "head_office_key": "64 hexadecimal digits",
    "organisation": "a name such as premier-clic.example",
    "languages": "a list of language codes, each once",
    "language": "a language code",
}


def _told(fault: Fault, name: str, value: object) -> str:
    """For the person who wrote it. A text is not repeated: it may be long, and somebody's address."""
    low, high = BOUNDS.get(name, (0, 0))
    return {
        Fault.KIND: f"{_WANTED[type(getattr(Settings(), name))]} is expected",
        Fault.BOUNDS: f"{value} is not between {low:g} and {high:g}" if fault is Fault.BOUNDS else "",
        Fault.CHOICE: f"one of {', '.join(CHOICES.get(name, ()))} is expected",
        Fault.LENGTH: f"at most {LONGEST.get(name, LONGEST_TEXT)} letters are expected",
        Fault.SHAPE: f"{_LOOKS.get(name, 'a text on one line')} is expected",
    }[fault]
