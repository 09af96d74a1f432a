"""What is left of a line of the log when everything that could lead to a person or a place is taken out?

Apart because it must be certain: what is not surely harmless goes, even when a repair would have liked to know.
"""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.domain.persona import NOBODY
from kiosk.domain.shield import caught
from kiosk.settings import Settings
from kiosk.settings.values import PLACES_AND_KEYS

GONE = "[…]"
_SHAPES = (
    re.compile(r"[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}"),  # UUIDs: visits, facts, installs
    re.compile(r"(?<![0-9A-Za-z])[0-9A-HJKMNP-TV-Z]{16}(?![0-9A-Za-z])"),  # learners
    re.compile(r"age1[a-z0-9]{20,}"),
    re.compile(r"[a-z]+://\S+"),
    re.compile(r"[\w.+%-]+@[\w-]+\.[\w.-]+"),
    re.compile(r"(?:[A-Za-z]:\\|\\\\)[^\"'<>|]*"),  # folders of Windows, to the end: their names have spaces
    re.compile(
        r"(?<![\w])/(?:[\w.+~-]+(?: [\w.+~-]+)*/)+[^\s\"':,;]*|(?<![\w/])/(?:home|root|Users|media|run)\S*"
    ),
    re.compile(r"(?<!\d)\d(?:[ .\-]?\d){7,}(?!\d)"),  # long numbers
)
_MOMENT = re.compile(r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} ")


class Nameless:
    def __init__(self, home: Path, settings: Settings) -> None:
        usual = Settings()
        set_here = [str(getattr(settings, name)) for name in PLACES_AND_KEYS if _differs(settings, usual, name)]
        folders = [str(home), str(Path.home()), Path.home().name]
        own = sorted({text for text in (*set_here, *folders) if text not in ("", "/")}, key=len, reverse=True)
        self._own = [re.compile(rf"(?<!\w){re.escape(text)}(?!\w)", re.IGNORECASE) for text in own]

    def text(self, log: str) -> str:
        return "".join(f"{self.line(line)}\n" for line in log.splitlines())

    def line(self, line: str) -> str:
        """The moment at its beginning stays; of the rest, what has no shape of anyone's."""
        moment = _MOMENT.match(line)
        begin = moment[0] if moment else ""
        rest = line[len(begin) :]
        for shape in (*self._own, *_SHAPES):
            rest = shape.sub(GONE, rest)
        return begin + (GONE if caught(rest, NOBODY) is not None else rest)


def _differs(settings: Settings, usual: Settings, name: str) -> bool:
    return bool(getattr(settings, name) != getattr(usual, name))
