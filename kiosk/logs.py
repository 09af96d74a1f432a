"""What the volunteers' desk can read of what went wrong: one line an event, codes and sentences only.

Apart because this is the only text file the program appends to; it never receives anything that a visitor
typed, chose or is called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

LIMIT = 1_000_000
"""Bytes after which the log starts anew, keeping the one before."""

LONGEST_SENTENCE = 500


@dataclass(frozen=True, slots=True)
class DeskLog:
    folder: Path
    now: Callable[[], datetime]

    @property
    def file(self) -> Path:
        return self.folder / "desk.log"

    def write(self, code: str, sentence: str = "") -> None:
        """Never fails: a full disk must not stop a visit because of a log line."""
        line = f"{self.now():%Y-%m-%d %H:%M:%S} {_one_line(code)} {_one_line(sentence)}".rstrip()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if self.file.exists() and self.file.stat().st_size > LIMIT:
                self.file.replace(self.file.with_suffix(".1.log"))
            with self.file.open("a", encoding="utf-8", errors="backslashreplace") as out:
                out.write(line + "\n")
        except OSError:
            return


def _one_line(text: str) -> str:
    """Without line ends and other control characters, and never endless."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:LONGEST_SENTENCE]
