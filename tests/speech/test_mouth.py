"""One text at a time: after a stop or another text, nothing of the first is told any more."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from kiosk.speech.mouth import Event, Mouth, Utterance
from kiosk.speech.spoken import RATE, Spoken, on_tokens


class Voices:
    """Half a second a word; languages without a voice are named in `mute`."""

    def __init__(self) -> None:
        self.mute = {"so"}
        self.asked: list[str] = []
        self.gate: threading.Event | None = None
        self.reached = threading.Event()

    def speak(self, text: str, language: str, rate: int) -> tuple[Spoken, bool] | None:
        self.asked.append(text)
        self.reached.set()
        if self.gate is not None:
            assert self.gate.wait(10)
        if language in self.mute:
            return None
        seconds = len(text.split()) * 0.5
        return Spoken(bytes(round(seconds * RATE) * 2), on_tokens(text, [], seconds)), True


class Loudspeaker:
    """Plays as fast as the test says: each look at the position moves it by `step` seconds."""

    def __init__(self, step: float) -> None:
        self.step = step
        self.played: list[bytes] = []
        self.is_paused = self.is_open = self.hangs = False
        self._length = self._place = 0.0

    @property
    def left(self) -> float:
        return max(self._length - self._place, 0.0)

    @property
    def position(self) -> float:
        if not self.is_paused:
            self._place = min(self._place + self.step, self._length)
        return self._place

    def play(self, pcm: bytes) -> None:
        self.played.append(pcm)
        self._length, self._place, self.is_open = len(pcm) / 2 / RATE, 0.0, True

    def drop(self) -> None:
        self._length = self._place = 0.0
        self.is_paused = False

    def pause(self, *, paused: bool) -> None:
        self.is_paused = paused

    def close(self) -> None:
        """Whatever made it hang, the next opening is another device."""
        if self.hangs:
            self.step, self.hangs = 0.25, False
        self.is_open = False


class Stage:
    """A mouth on its own thread, and all it told."""

    def __init__(self, step: float) -> None:
        self.voices, self.loudspeaker = Voices(), Loudspeaker(step)
        self.told: list[Event] = []
        self._news = threading.Condition()
        self.mouth = Mouth(self.voices, self.loudspeaker, self._tell)
        self.thread = threading.Thread(target=self.mouth.run, daemon=True)
        self.thread.start()

    def _tell(self, event: Event) -> None:
        with self._news:
            self.told.append(event)
            self._news.notify_all()

    def until(self, kind: str) -> None:
        with self._news:
            assert self._news.wait_for(lambda: any(event["event"] == kind for event in self.told), 10), self.told

    def kinds(self, name: str) -> list[object]:
        return [event["event"] for event in self.told if event.get("id") == name]


@pytest.fixture
def stage() -> Iterator[Stage]:
    quick = Stage(step=0.25)
    yield quick
    quick.mouth.close()
    quick.thread.join(10)
    assert not quick.thread.is_alive()


def text(name: str, words: str, language: str = "fr") -> Utterance:
    return Utterance(name, words, language, 130)


def test_a_text_is_started_followed_word_by_word_and_finished(stage: Stage) -> None:
    stage.mouth.say(text("a", "Bonjour à tous. Cliquez ici"))
    stage.until("finished")
    assert stage.kinds("a") == ["started", "word", "word", "word", "word", "word", "finished"]
    heard = [(event["off"], event["len"]) for event in stage.told if event["event"] == "word"]
    assert heard == [(0, 7), (8, 1), (10, 4), (16, 7), (24, 3)]
    times = [event["at"] for event in stage.told if event["event"] == "word"]
    assert times == [0, 500, 1000, 1500, 2000]


def test_a_second_text_takes_the_place_of_the_first(stage: Stage) -> None:
    stage.loudspeaker.step = 0.0
    stage.mouth.say(text("a", "un deux trois"))
    stage.until("started")
    stage.mouth.say(text("b", "quatre"))
    stage.loudspeaker.step = 0.25
    stage.until("finished")
    assert stage.kinds("a")[-1] == "stopped"
    assert stage.kinds("b") == ["started", "word", "finished"]
    order = [event.get("id") for event in stage.told]
    assert order == sorted(order, key=str), "nothing about the first text after the second began"


@pytest.mark.parametrize("language", ["fr", "so"])
def test_a_stop_while_the_voice_is_still_working_keeps_the_text_unheard(stage: Stage, language: str) -> None:
    stage.voices.gate = threading.Event()
    stage.mouth.say(text("a", "un deux trois", language))
    assert stage.voices.reached.wait(10)
    stage.mouth.stop()
    stage.voices.gate.set()
    stage.mouth.ping()
    stage.until("pong")
    assert stage.kinds("a") == ["stopped"]
    assert stage.loudspeaker.played == []


def test_a_stop_with_nothing_to_stop_tells_nothing(stage: Stage) -> None:
    stage.mouth.stop()
    stage.mouth.ping()
    stage.until("pong")
    assert [event["event"] for event in stage.told] == ["pong"]


def test_a_language_without_a_voice_is_an_error_not_a_silence(stage: Stage) -> None:
    stage.mouth.say(text("a", "Subax wanaagsan", "so"))
    stage.until("error")
    assert stage.told == [{"event": "error", "id": "a", "reason": "no_voice"}]


def test_a_text_without_sound_is_over_at_once(stage: Stage) -> None:
    stage.mouth.say(text("a", "\u2068 … \u2069"))
    stage.until("finished")
    assert stage.kinds("a") == ["started", "finished"]


def test_while_it_speaks_it_answers_that_it_lives(stage: Stage) -> None:
    stage.loudspeaker.step = 0.0
    stage.mouth.say(text("a", "un deux"))
    stage.until("started")
    stage.mouth.ping()
    stage.until("pong")
    stage.mouth.stop()
    stage.until("stopped")


def test_a_paused_text_goes_on_where_it_was(stage: Stage) -> None:
    stage.loudspeaker.step = 0.0
    stage.mouth.say(text("a", "un deux"))
    stage.until("started")
    stage.mouth.pause(paused=True)
    stage.loudspeaker.step = 0.25
    stage.mouth.ping()
    stage.until("pong")
    assert "finished" not in stage.kinds("a")
    stage.mouth.pause(paused=False)
    stage.until("finished")


def test_a_loudspeaker_that_was_pulled_out_is_opened_again(stage: Stage) -> None:
    stage.loudspeaker.step, stage.loudspeaker.hangs = 0.0, True
    stage.mouth.say(text("a", "un deux"))
    stage.until("finished")
    assert len(stage.loudspeaker.played) == 2
    assert stage.kinds("a") == ["started", "word", "word", "finished"]
