"""On which line of a TOML file a value stands, from its path such as `$.step[1].goal`.

Apart because the TOML reader of the standard library forgets lines, and an author needs them.
"""

from __future__ import annotations

import re

_HEADER = re.compile(r"^\s*(\[\[|\[)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""^\s*("[^"]+"|[A-Za-z0-9_-]+)((?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=""")


class TomlLines:
    """A map from value paths to line numbers (from 1). Inline tables answer with their key's line."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {"$": 1}
        self._counts: dict[str, int] = {}
        table = "$"
        for number, line in enumerate(text.splitlines(), start=1):
            header = _HEADER.match(line)
            if header:
                table = self._enter(header[2], many=header[1] == "[[")
                self._lines[table] = number
            elif key := _KEY.match(line):
                name = key[1].strip('"')
                self._lines.setdefault(f"{table}.{name}", number)

    def line(self, path: str) -> int:
        """The line of the path, or of the nearest thing that holds it."""
        while path not in self._lines:
            cut = max(path.rfind("."), path.rfind("["))
            if cut <= 0:
                return 1
            path = path[:cut]
        return self._lines[path]

    def _enter(self, header: str, *, many: bool) -> str:
        path = "$"
        parts = [part.strip().strip('"') for part in header.split(".")]
        for depth, part in enumerate(parts, start=1):
            path = f"{path}.{part}"
            if many and depth == len(parts):
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = f"{path}[{self._counts[path]}]"
        return path
