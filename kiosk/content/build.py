"""How what an author wrote becomes an exercise or an item, with every problem named on the way.

Apart because reading files and judging proofs are other questions; this one only turns shapes into values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

import msgspec

from kiosk.content.written import Moves, WrittenExercise, WrittenItem, WrittenScene, WrittenStep
from kiosk.domain.run import ANSWER
from kiosk.domain.scene import Choice, Exercise, Item, Scene, Step, Wrong
from kiosk.domain.world import Move, World

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
        start = self._value(world.start_type, written.start, f"{self.at}.start")
        for problem in world.problems(start):
            self.report(f"{self.at}.start", problem)
        if not written.step:
            self._stop(self.at, "A scene has at least one step.")
        failed = () if isinstance(written, WrittenExercise) else written.failed
        return Scene(
            context=self.context,
            world=name,
            start=start,
            steps=tuple(self._step(step, world, index) for index, step in enumerate(written.step)),
            failed=tuple(self._value(world.goal_type, goal, f"{self.at}.failed") for goal in failed),
        )

    def _step(self, written: WrittenStep, world: World[Any], index: int) -> Step:
        at = f"{self.at}.step[{index}]"
        goal = None if written.goal is None else self._value(world.goal_type, written.goal, f"{at}.goal")
        return Step(
            id=written.id,
            say=written.say,
            hint=written.hint,
            done=written.done,
            do=self._moves(written.do, world, f"{at}.do"),
            goal=goal,
            wrong=tuple(
                Wrong(self._moves(wrong.do, world, f"{at}.wrong[{number}].do"), wrong.say)
                for number, wrong in enumerate(written.wrong)
            ),
            choices=tuple(Choice(choice.id, choice.label, choice.picture) for choice in written.choice),
        )

    def _moves(self, written: Moves, world: World[Any], at: str) -> tuple[Move, ...]:
        listed = written if isinstance(written, list) else [written]
        moves = tuple(self._move(verb, value, world, at) for table in listed for verb, value in table.items())
        if not moves:
            self._stop(at, "At least one move is needed here.")
        return moves

    def _move(self, verb: str, value: Any, world: World[Any], at: str) -> Move:
        things = _things(value)
        if verb == ANSWER:
            return Move(ANSWER, things)
        if verb not in world.verbs:
            self._stop(at, f"The world '{world.name}' has no move '{verb}'. It has: {', '.join(world.verbs)}.")
        if len(things) != world.verbs[verb]:
            self._stop(at, f"'{verb}' takes {world.verbs[verb]} thing(s), here are {len(things)}.")
        return Move(verb, things)

    def _value(self, wanted: type, value: Any, at: str) -> Any:
        try:
            return msgspec.convert(value, _strict(wanted, value, at))
        except (msgspec.ValidationError, UnknownKey) as problem:
            sentence, path = place_of(str(problem), at)
            self._stop(path, sentence)

    def _stop(self, at: str, sentence: str) -> NoReturn:
        self.report(at, sentence)
        raise Unusable(sentence)


class UnknownKey(Exception):
    """A key that the world's Start or Goal does not have."""


def place_of(message: str, at: str) -> tuple[str, str]:
    """Splits msgspec's "… - at `$.a.b`" into the sentence and the path inside the file."""
    sentence, _, path = message.partition(" - at `$")
    return f"{sentence}.", at + path.rstrip("`")


def _things(value: Any) -> tuple[str, ...]:
    if value is True:
        return ()
    if isinstance(value, list):
        return tuple(str(part) for part in value)
    return (str(value),)


def _strict(wanted: Any, value: Any, at: str) -> Any:
    """msgspec ignores unknown keys of dataclasses; authors must hear of them."""
    unknown = _unknown(wanted, value)
    if unknown:
        raise UnknownKey(f"Unknown key '{unknown}' - at `$")
    return wanted


def _unknown(wanted: Any, value: Any) -> str:
    info = msgspec.inspect.type_info(wanted)
    return _unknown_in(info, value)


def _unknown_in(info: Any, value: Any) -> str:
    if isinstance(info, msgspec.inspect.UnionType):
        return next((found for part in info.types if (found := _unknown_in(part, value))), "")
    if isinstance(info, msgspec.inspect.DataclassType) and isinstance(value, dict):
        known = {field.encode_name: field.type for field in info.fields}
        for key, inner in value.items():
            if key not in known:
                return str(key)
            if found := _unknown_in(known[key], inner):
                return found
    if isinstance(value, list):
        item_type = getattr(info, "item_type", None)
        return next((found for part in value if item_type and (found := _unknown_in(item_type, part))), "")
    if isinstance(info, msgspec.inspect.DictType) and isinstance(value, dict):
        return next((found for part in value.values() if (found := _unknown_in(info.value_type, part))), "")
    return ""
