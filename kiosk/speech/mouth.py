"""Who is speaking right now: one text at a time, and nothing of the one before once another was asked for.

Apart from the worker because this is the thread that speaks, and the worker the one that listens to commands.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.speech.sentences import Piece, pieces
from kiosk.speech.spoken import Spoken

_IDLE_SECONDS = 3.0
_STALL_SECONDS = 1.0
_TICK = 0.02

Event = dict[str, object]


class Voices(Protocol):
    def speak(self, text: str, language: str, rate: int) -> tuple[Spoken, bool] | None: ...


class Loudspeaker(Protocol):
    """The part of the player that the mouth uses."""

    @property
    def left(self) -> float: ...

    @property
    def position(self) -> float: ...

    @property
    def is_paused(self) -> bool: ...

    @property
    def is_open(self) -> bool: ...

    def play(self, pcm: bytes) -> None: ...

    def drop(self) -> None: ...

    def pause(self, *, paused: bool) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Utterance:
    id: str
    text: str
    language: str
    rate: int


class Mouth:
    """Every `say` and `stop` begins a new generation; what an older generation still has to tell is dropped."""

    def __init__(self, voices: Voices, loudspeaker: Loudspeaker, tell: Callable[[Event], None]) -> None:
        self._voices = voices
        self._loudspeaker = loudspeaker
        self._tell = tell
        self._change = threading.Condition()
        self._generation = 0
        self._waiting: Utterance | None = None
        self._current: str | None = None
        self._pings = 0
        self._closed = False

    def say(self, utterance: Utterance) -> None:
        with self._change:
            self._silence()
            self._waiting, self._current = utterance, utterance.id
            self._change.notify()

    def stop(self) -> None:
        with self._change:
            self._silence()
            self._change.notify()

    def pause(self, *, paused: bool) -> None:
        self._loudspeaker.pause(paused=paused)

    def ping(self) -> None:
        """Answered by the thread that speaks: an answer shows that it does not hang."""
        with self._change:
            self._pings += 1
            self._change.notify()

    def close(self) -> None:
        with self._change:
            self._silence()
            self._closed = True
            self._change.notify()

    def run(self) -> None:
        """Speak what is asked for until closed; runs in a thread of its own."""
        while True:
            with self._change:
                self._answer()
                if self._closed:
                    break
                if self._waiting is None:
                    idle = not self._change.wait(_IDLE_SECONDS if self._loudspeaker.is_open else None)
                    if idle:
                        self._loudspeaker.close()
                    continue
                utterance, generation = self._waiting, self._generation
                self._waiting = None
            self._speak(utterance, generation)
        self._loudspeaker.close()

    def _silence(self) -> None:
        self._generation += 1
        self._loudspeaker.drop()
        if self._current is not None:
            self._tell({"event": "stopped", "id": self._current})
        self._waiting = self._current = None

    def _answer(self) -> None:
        for _ in range(self._pings):
            self._tell({"event": "pong"})
        self._pings = 0

    def _speak(self, utterance: Utterance, generation: int) -> None:
        before = 0.0
        ahead: tuple[Spoken, bool] | None = None
        parts = pieces(utterance.text)
        for index, piece in enumerate(parts):
            made = ahead or self._made(piece, utterance)
            ahead = None
            if made is None:
                self._tell_now({"event": "error", "id": utterance.id, "reason": "no_voice"}, generation, last=True)
                return
            spoken, lets_others_run = made
            if not self._begin(utterance.id, spoken, generation, first=index == 0):
                return
            if lets_others_run and index + 1 < len(parts):
                ahead = self._made(parts[index + 1], utterance)
            if not self._follow(utterance.id, piece, spoken, generation, before):
                return
            before += spoken.seconds
        if not parts:
            self._tell_now({"event": "started", "id": utterance.id}, generation)
        self._tell_now({"event": "finished", "id": utterance.id}, generation, last=True)

    def _made(self, piece: Piece, utterance: Utterance) -> tuple[Spoken, bool] | None:
        return self._voices.speak(piece.text, utterance.language, utterance.rate)

    def _begin(self, name: str, spoken: Spoken, generation: int, *, first: bool) -> bool:
        with self._change:
            if generation != self._generation:
                return False
            self._loudspeaker.play(spoken.pcm)
            if first:
                self._tell({"event": "started", "id": name})
            return True

    def _follow(self, name: str, piece: Piece, spoken: Spoken, generation: int, before: float) -> bool:
        """Tell each word when it is heard, until the sound is out; False when another generation has begun."""
        words = list(spoken.words)
        last_place, stalled = 0.0, 0.0
        with self._change:
            while generation == self._generation:
                self._answer()
                place = self._loudspeaker.position
                while words and words[0].at <= place:
                    word = words.pop(0)
                    offset, length = piece.in_shown(word.start, word.length)
                    at = round((before + word.at) * 1000)
                    self._tell({"event": "word", "id": name, "off": offset, "len": length, "at": at})
                if self._loudspeaker.left <= 0:
                    return True
                stalled = 0.0 if place != last_place or self._loudspeaker.is_paused else stalled + _TICK
                last_place = place
                if stalled > _STALL_SECONDS:
                    # The loudspeaker was pulled out: begin the piece again on whatever is there now.
                    self._loudspeaker.close()
                    self._loudspeaker.play(spoken.pcm)
                    stalled = 0.0
                self._change.wait(_TICK if not words else min(_TICK, max(words[0].at - place, 0.002)))
        return False

    def _tell_now(self, event: Event, generation: int, *, last: bool = False) -> None:
        with self._change:
            if generation == self._generation:
                self._tell(event)
                if last:
                    self._current = None
