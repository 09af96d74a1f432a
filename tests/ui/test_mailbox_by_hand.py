"""Every mail exercise and item can be done with real clicks and keys, at the kindest and at the hardest size."""

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
from kiosk.ui.worlds.mailbox_view import MailboxView
from kiosk.worlds.mailbox import MailboxWorld
from tests.ui.mailbox_desk import replay, wait_until

WORLD = MailboxWorld()


class Hand:
    """Someone who does exactly what the spotlight shows, in the guided mode."""

    def __init__(self, view: MailboxView, scene: Scene) -> None:
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
        place = next_place(self.run)
        assert not self.view.place_rect(place).isEmpty(), f"{place} is nowhere"
        replay(self.view, self.view.gesture_points(gesture))
        if gesture.verb == "wait":
            made = len(self.sequels)
            wait_until(lambda: len(self.sequels) > made)


def _scenes(root: Path) -> Iterator[Scene]:
    pack = load_pack(root / "assets" / "content" / "base", {"mailbox": WORLD})
    for exercise in pack.exercises.values():
        if exercise.skill.startswith("G"):
            yield from (exercise.scene, exercise.challenge)
    for item in pack.items.values():
        if item.skill.startswith("G"):
            yield from (item.scene, item.twin)


@pytest.mark.parametrize("window", [(918, 642, 100), (640, 420, 300)])
def test_every_scene_is_done_by_a_hand_that_follows(
    qt_app: object, root: Path, window: tuple[int, int, int]
) -> None:
    width, height, size = window
    played = 0
    for scene in _scenes(root):
        view = MailboxView(Look(size=size), upload_ms=1)
        view.resize(width, height)
        view.show()
        hand = Hand(view, scene)
        while (gesture := next_gesture(hand.run)) is not None:
            made = len(hand.sequels)
            hand.do(gesture)
            assert len(hand.sequels) > made, f"{scene.context}: {gesture} made nothing happen"
            assert hand.sequels[made] not in (Sequel.ASIDE, Sequel.WRONG), f"{scene.context}: {gesture}"
        assert hand.run.finished, scene.context
        played += 1
        view.close()
        view.deleteLater()
    assert played == 18
