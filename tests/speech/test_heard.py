"""From end to end: what a person would hear from the loudspeaker of a kiosk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.speech.sound_server import Ear, SoundServer
from tests.speech.worker_process import WorkerProcess

SENTENCE = "Prenez votre temps, vous pouvez recommencer aussi souvent que vous voulez."


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SoundServer, Ear]]:
    with SoundServer(tmp_path_factory.mktemp("pulse")) as server:
        ear = server.listen()
        yield server, ear
        ear.close()


@pytest.fixture
def kiosk(room: tuple[SoundServer, Ear]) -> Iterator[tuple[WorkerProcess, Ear]]:
    server, ear = room
    worker = WorkerProcess(server.environment)
    worker.until("ready")
    ear.wait_for_blocks(10, loud=False)
    ear.forget()
    yield worker, ear
    worker.close()


def test_a_sentence_is_heard(kiosk: tuple[WorkerProcess, Ear]) -> None:
    worker, ear = kiosk
    worker.say("a", "Bonjour à tous", rate=130)
    ear.wait_for_blocks(2, loud=True)
    worker.until("finished", "a")
    ear.wait_for_blocks(30, loud=False)
    assert 0.4 < ear.loud_seconds() < 3
    assert not any(event["event"] == "no_device" for event in worker.events)


def test_stop_is_heard_as_silence(kiosk: tuple[WorkerProcess, Ear]) -> None:
    worker, ear = kiosk
    worker.say("a", SENTENCE, rate=130)
    ear.wait_for_blocks(2, loud=True)
    worker.send(do="stop")
    worker.until("stopped", "a")
    ear.wait_for_blocks(60, loud=False)
    assert ear.loud_seconds() < 1, "the sentence takes four"


def test_volume_zero_is_silent_and_words_go_on(kiosk: tuple[WorkerProcess, Ear]) -> None:
    worker, ear = kiosk
    worker.say("a", "Bonjour à tous", volume=0)
    worker.until("finished", "a")
    ear.wait_for_blocks(20, loud=False)
    assert ear.loud_seconds() == 0
    assert worker.kinds("a").count("word") == 3


def test_a_pause_is_silent_and_the_sentence_goes_on_afterwards(kiosk: tuple[WorkerProcess, Ear]) -> None:
    worker, ear = kiosk
    worker.say("a", "Bonjour à tous", rate=130)
    ear.wait_for_blocks(2, loud=True)
    worker.send(do="pause")
    ear.wait_for_blocks(60, loud=False)
    before = ear.loud_seconds()
    worker.send(do="resume")
    worker.until("finished", "a")
    ear.wait_for_blocks(30, loud=False)
    assert ear.loud_seconds() > before + 0.2
