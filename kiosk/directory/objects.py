"""The rows of a JSON file: one object a place, in a list, in a list inside an object, or one on each line.

Apart because such a file is one single value that need not fit into memory: its objects are cut out one by one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from kiosk.directory.columns import field_of, is_former
from kiosk.directory.lines import Lines, NotUsable
from kiosk.directory.rows import RAW_KEPT, RawRow
from kiosk.domain.venue_remarks import Flaw, ImportEnding

LONGEST_OBJECT = 400_000
"""Characters."""
BETWEEN = re.compile(r"[\s,]*")
LIST_OF_OBJECTS = re.compile(r"\[\s*(?=[{\]])")
JSON_BEGINS = ("{", "[")


class Objects:
    """`former`, `fields`: known once the rows are read. Raises NotUsable(DAMAGED) where the file breaks off."""

    def __init__(self, lines: Lines) -> None:
        self._blocks = lines.blocks()
        self._buffer = ""
        self._at = 0
        self._line = 1
        self.fields: set[str] = set()
        self.former = False
        self._decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=lambda _name: "")

    def rows(self) -> Iterator[RawRow]:
        listed = self._find_list()
        count = 0
        while True:
            sign = self._next_sign()
            if sign == "]" and listed:
                return
            if not sign:
                if listed:
                    raise NotUsable(ImportEnding.DAMAGED)
                return
            line = self._line
            value, raw = self._value()
            count += 1
            if isinstance(value, dict):
                yield RawRow(line, count, raw[:RAW_KEPT], self._cells(value))
            else:
                yield RawRow(line, count, raw[:RAW_KEPT], None, Flaw.NOT_AN_OBJECT)

    def _find_list(self) -> bool:
        """Go to the first place. False: one object stands on each line, without a list around them."""
        sign = self._next_sign()
        if sign == "[":
            self._take(1)
            return True
        begin = re.match(r'\{\s*("(?:[^"\\]|\\.){0,200}")', self._buffer[self._at :])
        if begin and field_of(begin.group(1)):
            return False
        while not (found := LIST_OF_OBJECTS.search(self._buffer, self._at)):
            if len(self._buffer) - self._at > LONGEST_OBJECT or not self._more():
                raise NotUsable(ImportEnding.NOT_A_LIST)
        self._take(found.end() - self._at)
        return True

    def _value(self) -> tuple[Any, str]:
        """The next value, whole; more is read until it is."""
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except RecursionError as problem:
                raise NotUsable(ImportEnding.DAMAGED) from problem
            except ValueError as problem:
                if len(self._buffer) - self._at > LONGEST_OBJECT or not self._more():
                    raise NotUsable(ImportEnding.DAMAGED) from problem
                continue
            raw = self._buffer[self._at : end]
            self._take(end - self._at)
            return value, raw

    def _next_sign(self) -> str:
        """After spaces and commas; "" at the end."""
        while True:
            found = BETWEEN.match(self._buffer, self._at)
            self._take(found.end() - self._at if found else 0)
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more():
                return ""

    def _take(self, count: int) -> None:
        self._line += self._buffer.count("\n", self._at, self._at + count)
        self._at += count

    def _more(self) -> bool:
        """One block more; what was taken is let go."""
        for block in self._blocks:
            if block:
                self._buffer = self._buffer[self._at :] + block
                self._at = 0
                return True
        return False

    def _cells(self, value: dict[str, Any]) -> dict[str, str]:
        """The official library groups fields: {"adresse": {"voie": …}}. They are brought back to one level."""
        flat: dict[str, Any] = {}
        for name, inner in value.items():
            if isinstance(inner, dict):
                flat |= {name: one for name, one in inner.items() if not isinstance(one, dict)}
            else:
                flat[name] = inner
        self.former = self.former or is_former(flat)
        cells: dict[str, str] = {}
        for name, one in flat.items():
            field = field_of(name)
            if field and not cells.get(field):
                cells[field] = _written(one)
        self.fields |= cells.keys()
        return cells


def _written(value: Any) -> str:
    """As the cell of a table would have it."""
    if isinstance(value, list):
        return "|".join(_written(one) for one in value if not isinstance(one, list))
    if isinstance(value, str):
        return value
    return "" if value is None or isinstance(value, (bool, dict)) else str(value)
