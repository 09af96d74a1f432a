"""What the loudspeaker is given: the sound, softer or louder, and silence as soon as it is dropped."""

from __future__ import annotations

from array import array

import pytest

from kiosk.speech.player import Device, Player, Source
from kiosk.speech.spoken import RATE


class FakeDevice:
    """A device that draws when the test says so."""

    def __init__(self) -> None:
        self.source: Source | None = None

    def start(self, source: Source) -> None:
        self.source = source

    def close(self) -> None:
        self.source = None

    def draw(self, frames: int) -> list[int]:
        assert self.source is not None
        return array("h", self.source.send(frames)).tolist()


class Room:
    """A kiosk with or without a loudspeaker."""

    def __init__(self, *, has_loudspeaker: bool) -> None:
        self.has_loudspeaker = has_loudspeaker
        self.device = FakeDevice()
        self.told = 0
        self.player = Player(self.tell, self.open)

    def tell(self) -> None:
        self.told += 1

    def open(self, *, audible: bool) -> Device | None:
        return self.device if self.has_loudspeaker or not audible else None


def samples(*values: int) -> bytes:
    return array("h", values).tobytes()


def test_the_sound_is_handed_over_frame_by_frame_and_then_silence() -> None:
    room = Room(has_loudspeaker=True)
    room.player.play(samples(1, 2, 3))
    assert room.device.draw(2) == [1, 2]
    assert room.player.position == pytest.approx(2 / RATE)
    assert room.device.draw(2) == [3, 0]
    assert room.player.left == 0
    assert room.device.draw(2) == [0, 0]
    assert room.told == 0


def test_after_a_drop_the_very_next_frame_is_silent() -> None:
    room = Room(has_loudspeaker=True)
    room.player.play(samples(*[9] * 100))
    room.device.draw(10)
    room.player.drop()
    assert room.device.draw(10) == [0] * 10
    assert room.player.left == 0


def test_a_pause_keeps_the_place() -> None:
    room = Room(has_loudspeaker=True)
    room.player.play(samples(1, 2, 3, 4))
    room.device.draw(1)
    room.player.pause(paused=True)
    assert room.device.draw(2) == [0, 0]
    room.player.pause(paused=False)
    assert room.device.draw(2) == [2, 3]


def test_each_volume_step_is_louder_and_none_is_silent() -> None:
    room = Room(has_loudspeaker=True)
    heard = []
    for step in range(11):
        room.player.set_volume(step)
        room.player.play(samples(10_000))
        heard.append(room.device.draw(1)[0])
    assert heard[0] == 0
    assert heard[10] == 10_000
    assert heard == sorted(set(heard))


def test_without_a_loudspeaker_it_is_told_once_and_time_goes_on() -> None:
    room = Room(has_loudspeaker=False)
    room.player.play(samples(1, 2))
    room.player.close()
    room.player.play(samples(1, 2))
    assert room.told == 1
    assert room.device.draw(2) == [1, 2]
    assert room.player.left == 0


def test_a_loudspeaker_plugged_in_later_is_found_at_the_next_opening() -> None:
    room = Room(has_loudspeaker=False)
    room.player.play(samples(1))
    room.has_loudspeaker = True
    room.player.close()
    room.player.play(samples(1))
    room.player.close()
    room.has_loudspeaker = False
    room.player.play(samples(1))
    assert room.told == 2, "told again, because it had come back in between"
