"""Every search scene of the base pack can be lived with mouse and keyboard alone, in the most guided mode."""

from __future__ import annotations

import pytest

from kiosk.domain.outcomes import Mode
from kiosk.domain.run import ANSWER, act, next_gesture
from kiosk.domain.scene import Scene
from kiosk.ui.theme.look import Look
from kiosk.worlds.search import Start
from tests.content.playing import begin, scenes
from tests.ui.search_desk import Desk


@pytest.mark.parametrize(("size", "room"), [(100, (918, 644)), (300, (640, 420))])
def test_each_scene_is_lived_to_its_end(qt_app: object, size: int, room: tuple[int, int]) -> None:
    for scene in scenes():
        if scene.world == "search":
            assert lived(scene, Look(size=size), room), f"{scene.context} does not end"


def lived(scene: Scene, look: Look, room: tuple[int, int]) -> bool:
    """Only the shown gesture is welcome; each is made with real events at the place that the view names."""
    run = begin(scene, Mode.TOGETHER)
    assert isinstance(scene.start, Start)
    desk = Desk(start=scene.start, look=look, size=room)
    while (gesture := next_gesture(run)) is not None:
        made = [gesture]
        if gesture.verb != ANSWER:
            before = len(desk.moves)
            desk.replay(desk.view.gesture_points(gesture))
            made = desk.moves[before:]
        assert made, f"{scene.context}: no hand makes {gesture}"
        for one in made:
            run, _ = act(run, one)
        assert run.state == desk.state
    desk.close()
    return run.finished
