"""Every browser scene of the base pack can be lived with mouse and keyboard alone, in the most guided mode."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kiosk.content import build
from kiosk.content.written import WrittenExercise, WrittenItem
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import ANSWER, act, next_gesture, start
from kiosk.domain.scene import Scene
from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.worlds.browser import BrowserWorld, Start
from tests.ui.browser_player import Player

WORLDS = {"browser": BrowserWorld()}


def complain(path: str, sentence: str) -> None:
    raise AssertionError(f"{path}: {sentence}")


def scenes(root: Path, name: str) -> tuple[Scene, Scene]:
    base = root / "assets" / "content" / "base"
    if name.startswith("d"):
        text = (base / "items" / f"{name}.toml").read_bytes()
        item = build.item(msgspec.toml.decode(text, type=WrittenItem), WORLDS, complain)
        return item.scene, item.twin
    text = (base / "exercises" / name / "exercise.toml").read_bytes()
    exercise = build.exercise(msgspec.toml.decode(text, type=WrittenExercise), WORLDS, complain)
    return exercise.scene, exercise.challenge


@pytest.mark.parametrize(("size", "room"), [(100, (918, 644)), (300, (640, 420))])
@pytest.mark.parametrize("name", ["A2b", "E1a", "E1b", "E2a", "E2b", "E3a", "E3b", "dE1", "dE2", "dE3"])
def test_a_scene_is_lived_to_its_end(
    qt_app: object, root: Path, name: str, size: int, room: tuple[int, int]
) -> None:
    for scene in scenes(root, name):
        assert lived(scene, Look(size=size), room), f"{scene.context} does not end"


def lived(scene: Scene, look: Look, room: tuple[int, int]) -> bool:
    """Only the shown gesture is welcome; each is made with real events at the place that the view names."""
    run = start(scene, WORLDS["browser"], Mode.TOGETHER)
    assert isinstance(scene.start, Start)
    player = Player(start=scene.start, look=look, size=room)
    for _ in range(200):
        gesture = next_gesture(run)
        if gesture is None:
            break
        made: list[Move] = [gesture]
        if gesture.verb != ANSWER:
            before = len(player.moves)
            player.replay(player.view.gesture_points(gesture))
            made = player.moves[before:]
        for one in made:
            run, _ = act(run, one)
        assert run.state == player.state
    player.close()
    return run.finished
