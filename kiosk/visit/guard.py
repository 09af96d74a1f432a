"""Keeps real data out of a task: what has just been typed is looked at before anybody else sees it.

Apart because it must hold in every world, whatever its fields are called: it reads the texts of the state itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from kiosk.domain.persona import Persona
from kiosk.domain.run import Run
from kiosk.domain.shield import Real, caught
from kiosk.domain.world import Move

_TYPED = frozenset({"type", "press", "paste"})


class Guard:
    """Watches one task. `seen` are the runs before each typed letter of the step in hand."""

    def __init__(self, persona: Persona) -> None:
        self._persona = persona
        self._seen: list[Run] = []

    def watch(self, before: Run, move: Move, after: Run) -> tuple[Run, Real | None]:
        """The run to go on with: `after`, or when real data were typed, how it was before their first letter."""
        if self._seen and self._seen[-1].index != before.index:
            self._seen = []
        if not _types(move) or after.state == before.state:
            return after, None
        self._seen.append(before)
        known = set(texts(before.state))
        for text in texts(after.state):
            if text not in known:
                real = caught(text, self._persona)
                if real is not None:
                    return self._undone(text), real
        return after, None

    def _undone(self, text: str) -> Run:
        """Back to the last moment when none of this text stood anywhere."""
        at_first = set(texts(self._seen[0].state))
        while len(self._seen) > 1 and any(
            one and text.startswith(one) and one not in at_first for one in texts(self._seen[-1].state)
        ):
            self._seen.pop()
        return self._seen.pop()


def _types(move: Move) -> bool:
    return move.verb in _TYPED or move.things[:1] == ("type",)


def texts(part: Any) -> Iterator[str]:
    """Every text in a state, however deep it lies."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        for inner in part.values():
            yield from texts(inner)
    elif isinstance(part, tuple | list | frozenset):
        for inner in part:
            yield from texts(inner)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name != "start":
                yield from texts(getattr(part, field.name))
