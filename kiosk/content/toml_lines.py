"""On which line of a TOML file a value stands, from its path such as `$.step[1].goal`.

Apart because the TOML reader of the standard library forgets lines, and an author needs them.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r'"""(?:\\.|[^\\])*?"""|' r"'''.*?'''|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'|" r"\#[^\n]*",
    re.DOTALL,
)
_HEADER = re.compile(r"\s*(\[\[|\[)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=")


class TomlLines:
    """A map from value paths to line numbers (from 1). What stands inside a line answers with that line."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {"$": 1}
        self._counts: dict[str, int] = {}
        table, value, depth, items = "$", "", 0, 0
        masked = _QUOTED.sub(_without_signs, text).split("\n")
        for number, (line, signs) in enumerate(zip(text.split("\n"), masked, strict=True), start=1):
            if depth > 0:
                if depth == 1 and signs.lstrip().startswith(("{", "_")):  # a table, or a text
                    self._lines.setdefault(f"{value}[{items}]", number)
                    items += 1
            elif header := _HEADER.match(signs):
                table = self._enter(line[slice(*header.span(2))], number, many=header[1] == "[[")
                self._lines[table] = number
                continue
            elif key := _KEY.match(signs):
                value, items = self._named(table, line[slice(*key.span(1))], number), 0
            depth = max(0, depth + _opened(signs))

    def line(self, path: str) -> int:
        """The line of the path, or of the nearest thing that holds it."""
        while path not in self._lines:
            cut = max(path.rfind("."), path.rfind("["))
            if cut <= 0:
                return 1
            path = path[:cut]
        return self._lines[path]

    def _named(self, table: str, key: str, number: int) -> str:
        """The path of `a.b =` in this table; the line of `a` is known from here too."""
        path = table
        for part in _parts(key):
            path = f"{path}.{part}"
            self._lines.setdefault(path, number)
        return path

    def _enter(self, header: str, number: int, *, many: bool) -> str:
        path = "$"
        parts = _parts(header)
        for depth, part in enumerate(parts, start=1):
            path = f"{path}.{part}"
            if many and depth == len(parts):
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = f"{path}[{self._counts[path]}]"
            self._lines.setdefault(path, number)
        return path


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]


def _opened(signs: str) -> int:
    """How many brackets more are open after this line than before it."""
    return sum(signs.count(sign) for sign in "[{") - sum(signs.count(sign) for sign in "]}")


def _without_signs(quoted: re.Match[str]) -> str:
    """As long as before and on as many lines, but nothing in it looks like TOML any more."""
    return re.sub(r"[^\n]", " " if quoted[0].startswith("#") else "_", quoted[0])
