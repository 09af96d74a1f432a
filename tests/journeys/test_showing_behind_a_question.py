"""While a question lies over a demonstration, the demonstration waits: nobody would see it."""

from __future__ import annotations

from PySide6.QtTest import QTest

from kiosk.domain.run import Run
from tests.journeys.exercise_room import exercise_room, on_the_path, practised_pack

AT_MOST_ONE_LETTER_MS = 60
"""A letter that is under way is written; here a letter takes far less."""


def test_nothing_is_shown_behind_a_question(qt_app: object) -> None:
    with exercise_room() as room:
        room.shell.reception, _ = on_the_path(with_a_long_word())
        room.shell.show_place()
        room.settle()
        room.press("onward")
        room.hand.wait(lambda: writing(room.exercise.task().run), "the ghost writes", 4_000)
        room.bar("leave")
        QTest.qWait(AT_MOST_ONE_LETTER_MS)
        seen = room.exercise.task().run
        assert writing(seen), "it is still in the middle of the word"
        QTest.qWait(AT_MOST_ONE_LETTER_MS)
        assert room.exercise.task().run is seen
        room.over(1)
        room.hand.wait(room.exercise.over, "the showing ends", 4_000)


def writing(run: Run) -> bool:
    return bool(run.recent) and run.recent[-1].verb == "type"


def with_a_long_word() -> str:
    """The question comes in the middle of it."""
    return max(practised_pack().exercises, key=longest_word)


def longest_word(exercise: str) -> int:
    scene = practised_pack().exercises[exercise].scene
    typed = [move.things[0] for step in scene.steps for move in step.do if move.verb == "type"]
    return max(map(len, typed), default=0)
