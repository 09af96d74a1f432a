"""Doing it together lights up one gesture, and still takes another one that leads to the same."""

from __future__ import annotations

from kiosk.domain.outcomes import Mode
from kiosk.domain.run import Run, Sequel, act, next_gesture, start
from kiosk.domain.world import Move
from kiosk.worlds.table import WORLDS
from tests.journeys.living import shipped


def together(exercise: str) -> Run:
    scene = shipped().exercises[exercise].scene
    return start(scene, WORLDS[scene.world], Mode.TOGETHER)


def test_the_arrows_carry_the_cursor_where_a_click_was_shown() -> None:
    run = together("B3a")
    wanted = next_gesture(run)
    assert wanted is not None
    assert wanted.verb == "cursor"
    sequel = Sequel.ONWARD
    for _ in range(40):
        run, sequel = act(run, Move("left"))
        if sequel is Sequel.STEP_DONE:
            break
    assert sequel is Sequel.STEP_DONE, "whoever has no hand for the mouse gets there too"
    assert run.asides == 0


def test_a_card_is_scratched_in_any_order() -> None:
    run = together("A1a")
    while (gesture := next_gesture(run)) is not None and gesture.verb != "scratch":
        run, _ = act(run, gesture)
    assert gesture is not None
    row, column = (int(part) for part in gesture.things[0].replace(":", ",").split(","))
    other = Move("scratch", (gesture.things[0].replace(f"{row}", f"{row + 1}", 1),))
    assert other != gesture, (row, column)
    run, sequel = act(run, other)
    assert sequel is not Sequel.ASIDE


def test_another_letter_is_answered_with_patience_and_changes_nothing() -> None:
    run = together("B1a")
    before = run.state
    run, sequel = act(run, Move("press", ("z",)))
    assert sequel is Sequel.ASIDE
    assert run.state == before
