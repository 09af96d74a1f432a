"""Every desktop exercise and item can be done with real clicks and keys, at the kindest and the hardest size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.loader import load_pack
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import ANSWER, Run, Sequel, act, next_gesture, next_place, start
from kiosk.domain.scene import Scene
from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.desktop_view import DesktopView
from kiosk.worlds.table import WORLDS
from tests.ui.desktop_room import WORLD, replay, wait_until


class Hand:
    """Someone who does exactly what the spotlight shows, in the guided mode."""

    def __init__(self, view: DesktopView, scene: Scene) -> None:
        self.view = view
        self.run: Run = start(scene, WORLD, Mode.TOGETHER)
        self.sequels: list[Sequel] = []
        view.gestured.connect(self.live)
        view.show_state(self.run.state)

    def live(self, move: Move) -> None:
        self.run, sequel = act(self.run, move)
        self.sequels.append(sequel)
        self.view.show_state(self.run.state)

    def do(self, gesture: Move) -> None:
        if gesture.verb == ANSWER:
            self.live(gesture)
            return
        place, made = next_place(self.run), len(self.sequels)
        if gesture.verb == "wait":
            wait_until(lambda: len(self.sequels) > made)
            return
        assert not self.view.place_rect(place).isEmpty(), f"{place} is nowhere"
        replay(self.view, self.view.gesture_points(gesture))


def scenes(pack: Path) -> Iterator[Scene]:
    read = load_pack(pack, WORLDS)
    for exercise in read.exercises.values():
        if not exercise.broken and exercise.scene.world == "desktop":
            yield from (exercise.scene, exercise.challenge)
    for item in read.items.values():
        if item.scene.world == "desktop":
            yield from (item.scene, item.twin)


@pytest.mark.parametrize("window", [(918, 642, 100), (640, 420, 300)])
def test_every_scene_is_done_by_a_hand_that_follows(
    qt_app: object, root: Path, window: tuple[int, int, int]
) -> None:
    for scene in scenes(root / "assets" / "content" / "base"):
        play(scene, window)


def play(scene: Scene, window: tuple[int, int, int]) -> None:
    width, height, size = window
    view = DesktopView(Look(size=size), wait_ms=1)
    view.resize(width, height)
    view.show()
    hand = Hand(view, scene)
    while (gesture := next_gesture(hand.run)) is not None:
        made = len(hand.sequels)
        hand.do(gesture)
        assert len(hand.sequels) > made, f"{scene.context}: {gesture} made nothing happen"
        late = set(hand.sequels[made:]) & {Sequel.ASIDE, Sequel.WRONG}
        assert not late, f"{scene.context}: {gesture} led to {late}"
    assert hand.run.finished, scene.context
    view.close()
    view.deleteLater()
