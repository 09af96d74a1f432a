"""What a screen gets from the voice: words to highlight whatever happens to the process that speaks."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.speech.captions import CaptionClock
from kiosk.speech.client import SpeechClient
from tests.speech.hearing import Hearing

Open = Callable[..., tuple[SpeechClient, Hearing]]
REAL = ["-m", "kiosk.speech.worker"]


@pytest.fixture
def open_client(qt_app: object) -> Iterator[Open]:
    opened: list[SpeechClient] = []

    def opener(arguments: list[str], program: str = sys.executable, patience: int = 1_500) -> tuple:
        client = SpeechClient(program, arguments, patience=patience)
        opened.append(client)
        return client, Hearing(client)

    yield opener
    for client in opened:
        client.close()
        assert client.worker_pid == 0


@pytest.fixture
def log(tmp_path: Path) -> Path:
    place = tmp_path / "log"
    place.touch()
    return place


def fake(log: Path) -> list[str]:
    return [str(Path(__file__).with_name("fake_worker.py")), str(log)]


def sent(log: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def test_a_text_is_followed_word_by_word(open_client: Open) -> None:
    client, hearing = open_client(REAL)
    client.set_rate(220)
    name = client.say("Bonjour à tous", "fr")
    hearing.until("finished", name)
    assert hearing.heard[0] == ("silent", "no_device")
    assert hearing.heard[1:] == [
        ("started", name),
        ("word", name, 0, 7),
        ("word", name, 8, 1),
        ("word", name, 10, 4),
        ("finished", name),
    ]


def test_a_killed_worker_speaks_again(open_client: Open) -> None:
    client, hearing = open_client(REAL)
    client.set_rate(220)
    name = client.say("Bonjour à tous", "fr")
    hearing.until("word", name)
    killed = client.worker_pid
    os.kill(killed, signal.SIGKILL)
    hearing.until("finished", name)
    assert client.worker_pid not in (0, killed)
    assert hearing.about(name).count("started") == 2
    assert "crashed" not in hearing.silences


def test_a_worker_that_hangs_is_replaced_and_the_text_is_spoken(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log), patience=200)
    name = client.say("hang once", "fr")
    hearing.until("finished", name)
    assert hearing.about(name) == ["started", "word", "finished"]
    assert [command["text"] for command in sent(log)] == ["hang once", "hang once"]


def test_a_worker_that_stalls_in_the_middle_is_asked_and_then_replaced(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log), patience=100)
    name = client.say("stall", "fr")
    hearing.until("finished", name)
    assert hearing.about(name).count("started") == 3, "twice by a worker, then by the captions"
    assert [command["do"] for command in sent(log)].count("say") == 2
    assert hearing.silences == []


def test_a_text_that_kills_is_shown_and_the_next_is_spoken(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    client.set_rate(220)
    poison = client.say("poison", "fr")
    hearing.until("finished", poison)
    assert hearing.about(poison) == ["started", "word", "finished"]
    after = client.say("oui", "fr")
    hearing.until("finished", after)
    assert [command["text"] for command in sent(log)] == ["poison", "poison", "oui"]


def test_after_three_crashes_the_captions_go_on_alone(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    client.set_rate(220)
    for _ in range(2):
        hearing.until("finished", client.say("poison", "fr"))
    assert hearing.silences == ["crashed"]
    name = client.say("deux mots", "fr")
    hearing.until("finished", name)
    assert hearing.about(name) == ["started", "word", "word", "finished"]
    assert client.worker_pid == 0
    assert "deux mots" not in [command["text"] for command in sent(log)]


def test_the_next_visit_gives_the_voice_another_chance(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    client.set_rate(220)
    for _ in range(2):
        hearing.until("finished", client.say("poison", "fr"))
    client.reset()
    name = client.say("oui", "fr")
    hearing.until("finished", name)
    assert sent(log)[-1]["text"] == "oui"


def test_where_no_worker_can_start_the_captions_go_on(open_client: Open, tmp_path: Path) -> None:
    client, hearing = open_client([], program=str(tmp_path / "nothing here"))
    name = client.say("Bonjour", "fr")
    hearing.until("finished", name)
    assert hearing.silences == ["crashed"]
    assert hearing.about(name) == ["started", "word", "finished"]


def test_a_language_without_a_voice_is_shown(open_client: Open) -> None:
    client, hearing = open_client(REAL)
    name = client.say("Subax wanaagsan", "so")
    hearing.until("finished", name)
    assert hearing.silences == ["no_voice"]
    assert hearing.about(name) == ["started", "word", "word", "finished"]


def test_private_text_is_only_shown_until_the_visitor_agrees(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    client.start()
    hearing.until("finished", client.say("oui", "fr"))
    hearing.until("finished", client.say("mon code", "fr", private=True))
    assert hearing.silences == ["private"]
    assert "mon code" not in log.read_text(encoding="utf-8")
    os.kill(client.worker_pid, signal.SIGKILL)
    hearing.until("finished", client.say("non", "fr"))
    assert "mon code" not in log.read_text(encoding="utf-8")
    client.allow_private(allowed=True)
    hearing.until("finished", client.repeat())
    hearing.until("finished", client.say("mon code", "fr", private=True))
    assert sent(log)[-1] | {"id": ""} == {
        "do": "say", "id": "", "text": "mon code", "lang": "fr", "rate": 130, "volume": 8, "private": True
    }  # fmt: skip


def test_private_text_on_the_screen_is_not_read_aloud_by_a_new_worker(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    hearing.until("finished", client.say("oui", "fr"))
    name = client.say("mon code secret", "fr", private=True)
    killed = client.worker_pid
    os.kill(killed, signal.SIGKILL)
    hearing.until("finished", name)
    hearing.wait(lambda: client.worker_pid not in (0, killed))
    hearing.until("finished", client.say("non", "fr"))
    assert "secret" not in log.read_text(encoding="utf-8")


def test_after_stop_nothing_more_comes(open_client: Open) -> None:
    client, hearing = open_client(REAL)
    name = client.say("Prenez votre temps, vous pouvez recommencer.", "fr")
    hearing.until("word", name)
    client.stop()
    count = len(hearing.about(name))
    other = client.say("oui", "fr")
    hearing.until("finished", other)
    assert len(hearing.about(name)) == count


def test_rate_and_volume_reach_the_voice_and_are_forgotten_with_the_visit(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    client.set_rate(500)
    client.set_volume(99)
    hearing.until("finished", client.say("oui", "fr"))
    client.set_volume(3)
    client.reset()
    assert client.repeat() == ""
    hearing.until("finished", client.say("non", "fr"))
    commands = sent(log)
    assert (commands[0]["rate"], commands[0]["volume"]) == (220, 10)
    assert {"do": "volume", "volume": 3} in commands
    assert (commands[-1]["rate"], commands[-1]["volume"]) == (130, 8)


def test_repeat_says_the_last_text_again(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    first = client.say("oui", "ar")
    hearing.until("finished", first)
    again = client.repeat()
    hearing.until("finished", again)
    assert again != first
    assert [(command["text"], command["lang"]) for command in sent(log)] == [("oui", "ar"), ("oui", "ar")]


def test_beside_a_screen_reader_the_kiosk_is_silent_but_shows_the_words(open_client: Open, log: Path) -> None:
    client, hearing = open_client(fake(log))
    client.set_rate(220)
    client.leave_to_screen_reader(True)
    name = client.say("oui", "fr")
    hearing.until("finished", name)
    assert hearing.silences == ["screen_reader"]
    client.leave_to_screen_reader(False)
    hearing.until("finished", client.say("non", "fr"))
    assert [command["text"] for command in sent(log)] == ["non"]


def test_captions_pause_and_go_on_with_the_next_word(qt_app: object) -> None:
    clock = CaptionClock()
    hearing = Hearing(clock)
    clock.begin("a", "un deux", 220)
    hearing.until("word", "a", 0, 2)
    clock.pause()
    clock.pause()
    clock.begin("b", "trois", 220)
    hearing.until("finished", "b")
    assert hearing.about("a") == ["started", "word"]
    clock.begin("c", "un deux", 220)
    hearing.until("word", "c", 0, 2)
    clock.pause()
    clock.resume()
    hearing.until("finished", "c")
    assert hearing.about("c") == ["started", "word", "word", "finished"]
