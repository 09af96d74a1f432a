"""While a question lies over a demonstration, the demonstration waits: nobody would see it."""

from __future__ import annotations

from PySide6.QtTest import QTest

from tests.journeys.exercise_room import exercise_room, exercises, on_the_path


def test_nothing_is_shown_behind_a_question(qt_app: object) -> None:
    with exercise_room() as room:
        room.shell.reception, _ = on_the_path(exercises()[0])
        room.shell.show_place()
        room.settle()
        room.press("onward")
        room.bar("leave")
        seen = room.exercise.task().run
        assert not seen.finished
        QTest.qWait(30)
        room.settle()
        assert room.exercise.task().run is seen
        room.over(1)
        room.hand.wait(room.exercise.over, "the showing ends", 4_000)
