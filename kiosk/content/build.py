"""How what an author wrote becomes an exercise or an item, with every problem named on the way.

Apart because reading files and judging proofs are other questions; this one only turns shapes into values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NoReturn, TypeVar

import msgspec

from kiosk.content.written import Moves, WrittenExercise, WrittenItem, WrittenScene, WrittenStep
from kiosk.domain.holding import ANY_NUMBER, Holding
from kiosk.domain.run import ANSWER
from kiosk.domain.scene import Choice, Exercise, Item, Scene, Step, Wrong
from kiosk.domain.world import Move, World

_MOVES: Any = Moves
"""As a type to convert to."""

_UNKNOWN = re.compile("Object contains unknown field `(.+)`")
_MISSING = re.compile("Object missing required field `(.+)`")

Made = TypeVar("Made")

Report = Callable[[str, str], None]
"""(path of the value such as `$.step[1].do`, sentence)."""

Worlds = Mapping[str, World[Any]]


class Unusable(Exception):
    """The scene cannot be built; the reason was reported."""


def exercise(written: WrittenExercise, worlds: Worlds, report: Report) -> Exercise:
    return Exercise(
        id=written.id,
        skill=written.skill,
        title=written.title,
        why=written.why,
        minutes=written.minutes,
        scene=_Builder(written.id, "$", worlds, report).scene(written.world, written),
        challenge=_Builder(f"{written.id}:challenge", "$.challenge", worlds, report).scene(
            written.challenge.world or written.world, written.challenge
        ),
    )


def item(written: WrittenItem, worlds: Worlds, report: Report) -> Item:
    return Item(
        id=written.id,
        skill=written.skill,
        scene=_Builder(written.id, "$", worlds, report).scene(written.world, written),
        twin=_Builder(f"{written.id}:twin", "$.twin", worlds, report).scene(
            written.twin.world or written.world, written.twin
        ),
    )


class _Builder:
    """Builds one scene; `at` is the path of its table in the file."""

    def __init__(self, context: str, at: str, worlds: Worlds, report: Report) -> None:
        self.context = context
        self.at = at
        self.worlds = worlds
        self.report = report

    def scene(self, name: str, written: WrittenExercise | WrittenItem | WrittenScene) -> Scene:
        world = self.worlds.get(name)
        if world is None:
            self._stop(f"{self.at}.world", f"There is no world '{name}'. There are: {', '.join(self.worlds)}.")
        start = self._start(world, written.start, f"{self.at}.start")
        problems = world.problems(start)
        for problem in problems:
            self.report(f"{self.at}.start", problem)
        if problems:
            raise Unusable(problems[0])
        if not written.step:
            self._stop(self.at, "A scene has at least one step.")
        failed = () if isinstance(written, WrittenExercise) else written.failed
        return Scene(
            context=self.context,
            world=name,
            start=start,
            steps=tuple(self._step(step, world, start, index) for index, step in enumerate(written.step)),
            failed=tuple(self._goal(world, start, goal, f"{self.at}.failed") for goal in failed),
        )

    def _step(self, written: WrittenStep, world: World[Any], start: object, index: int) -> Step:
        at = f"{self.at}.step[{index}]"
        goal = None if written.goal is None else self._goal(world, start, written.goal, f"{at}.goal")
        do = self.moves(written.do, world, f"{at}.do")
        answers = [move for move in do if move.verb == ANSWER]
        if answers and not written.choice:
            self._stop(f"{at}.do", "An answer needs choices (`[[step.choice]]`).")
        if written.choice and (len(do) != 1 or not answers):
            self._stop(f"{at}.do", "A question is solved by one move: `{ answer = … }`.")
        return Step(
            id=written.id,
            say=written.say,
            hint=written.hint,
            done=written.done,
            do=do,
            goal=goal,
            wrong=tuple(
                Wrong(self.moves(wrong.do, world, f"{at}.wrong[{number}].do"), wrong.say)
                for number, wrong in enumerate(written.wrong)
            ),
            choices=tuple(Choice(choice.id, choice.label, choice.picture) for choice in written.choice),
        )

    def moves(self, written: Moves, world: World[Any], at: str) -> tuple[Move, ...]:
        listed = written if isinstance(written, list) else [written]
        moves = tuple(self._move(verb, value, world, at) for table in listed for verb, value in table.items())
        if not moves:
            self._stop(at, "At least one move is needed here.")
        return moves

    def _move(self, verb: str, value: Any, world: World[Any], at: str) -> Move:
        takes = 1 if verb == ANSWER else world.verbs.get(verb)
        if takes is None:
            self._stop(at, f"The world '{world.name}' has no move '{verb}'. It has: {', '.join(world.verbs)}.")
        things = _things(value)
        if things is None:
            self._stop(at, f"'{verb}' takes a text, a number, a list of these, or true.")
        if takes not in (len(things), ANY_NUMBER):
            self._stop(at, f"'{verb}' takes {takes} thing(s), here are {len(things)}.")
        return Move(verb, things)

    def _start(self, world: World[Any], value: Any, at: str) -> Any:
        made = self.value(world.start_type, value, at)
        return world.filled_start(made, _Making(self, at)) if isinstance(world, Holding) else made

    def _goal(self, world: World[Any], start: object, value: Any, at: str) -> Any:
        made = self.value(world.goal_type, value, at)
        return world.filled_goal(made, start, _Making(self, at)) if isinstance(world, Holding) else made

    def value(self, wanted: type, value: Any, at: str) -> Any:
        try:
            return converted(value, wanted)
        except msgspec.ValidationError as problem:
            sentence, path = place_of(str(problem), at)
            self._stop(path, sentence)

    def _stop(self, at: str, sentence: str) -> NoReturn:
        self.report(at, sentence)
        raise Unusable(sentence)


class _Making:
    """Lends the builder to a world that holds others (`kiosk.domain.holding.Making`)."""

    def __init__(self, builder: _Builder, at: str) -> None:
        self._builder = builder
        self._at = at

    def value(self, wanted: type, written: object, at: str) -> Any:
        return self._builder.value(wanted, written, self._at + at)

    def moves(self, world: World[Any], written: object, at: str) -> tuple[Move, ...]:
        listed: Moves = self._builder.value(_MOVES, written, self._at + at)
        return self._builder.moves(listed, world, self._at + at)


def converted(value: Any, wanted: type[Made]) -> Made:
    """The value as this type. Unknown keys are refused first, for a key that is missing may be there misspelt;
    msgspec alone ignores those of dataclasses."""
    shape: Any = wanted
    unknown = _unknown_in(_type_info(shape), value, "")
    if unknown:
        table, _, key = unknown.rpartition(".")
        raise msgspec.ValidationError(f"Object contains unknown field `{key}` - at `${table}`")
    return msgspec.convert(value, wanted)


def place_of(message: str, at: str) -> tuple[str, str]:
    """Splits msgspec's "… - at `$.a.b`" into the sentence and the path inside the file."""
    sentence, _, path = message.partition(" - at `$")
    path = at + path.rstrip("`")
    if unknown := _UNKNOWN.fullmatch(sentence):
        return f"Unknown key '{unknown[1]}'.", f"{path}.{unknown[1]}"
    if missing := _MISSING.fullmatch(sentence):
        return f"The key '{missing[1]}' is missing here.", path
    return f"{sentence}.", path


def _things(value: Any) -> tuple[str, ...] | None:
    """The things of a move, None when this is nothing that a move can take."""
    if value is True:
        return ()
    listed = value if isinstance(value, list) else [value]
    if any(isinstance(part, bool) or not isinstance(part, str | int | float) for part in listed):
        return None
    return tuple(str(part) for part in listed)


@lru_cache(maxsize=64)
def _type_info(wanted: type) -> msgspec.inspect.Type:
    """Slow to find out, and asked at every value while the kiosk starts."""
    return msgspec.inspect.type_info(wanted)


def _unknown_in(info: Any, value: Any, at: str) -> str:
    """The path of the first key that this type does not have, or ""."""
    if not isinstance(value, dict | list):
        return ""  # Most values are leaves, and this is asked of every one of them while the kiosk starts.
    if isinstance(info, msgspec.inspect.UnionType):
        return next((found for part in info.types if (found := _unknown_in(part, value, at))), "")
    if isinstance(info, msgspec.inspect.StructType | msgspec.inspect.DataclassType) and isinstance(value, dict):
        known = {field.encode_name: field.type for field in info.fields}
        for key, inner in value.items():
            if key not in known:
                return f"{at}.{key}"
            if found := _unknown_in(known[key], inner, f"{at}.{key}"):
                return found
    if isinstance(value, list) and (item_type := getattr(info, "item_type", None)):
        items = (_unknown_in(item_type, part, f"{at}[{place}]") for place, part in enumerate(value))
        return next((found for found in items if found), "")
    if isinstance(info, msgspec.inspect.DictType) and isinstance(value, dict):
        parts = (_unknown_in(info.value_type, part, f"{at}.{key}") for key, part in value.items())
        return next((found for found in parts if found), "")
    return ""
