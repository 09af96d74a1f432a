"""The speech process: commands as JSON lines on its standard input, events as JSON lines on its standard output.

Apart from the kiosk's own process because speech libraries hang and crash; this one may be killed at any moment.
It ends by itself when its input closes, which is what happens when the kiosk dies.

Commands: `say` (id, text, lang, rate, volume, private), `stop`, `pause`, `resume`, `repeat` (id), `volume`
(volume), `ping`, `quit`. Events: `ready`, `started`, `word` (off, len in the text that was sent; at in
milliseconds), `finished`, `stopped`, `error` (reason), each with the id it is about; `no_device`, `pong`.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kiosk.speech.espeak import Espeak
from kiosk.speech.mouth import Event, Mouth, Utterance
from kiosk.speech.pico import Pico
from kiosk.speech.player import VOLUME_STEPS, Player
from kiosk.speech.site_voices import site_voices
from kiosk.speech.spoken import RATE_DEFAULT, Engine
from kiosk.speech.voices import Chain

_SET_PARENT_DEATH_SIGNAL = 1


class Worker:
    """Turns each command into what the mouth and the player understand; a broken command is told, never fatal."""

    def __init__(self, mouth: Mouth, player: Player, tell: Callable[[Event], None]) -> None:
        self._mouth = mouth
        self._player = player
        self._tell = tell
        self._last: dict[str, object] | None = None

    def listen(self, lines: Iterable[bytes]) -> None:
        """Until `quit` or the end of the lines."""
        for line in lines:
            try:
                command = json.loads(line)
                if command["do"] == "quit":
                    return
                self._obey(command)
            except (ValueError, KeyError, TypeError, RecursionError) as wrong:
                # Never the text itself: it may be private.
                self._tell({"event": "error", "reason": "bad_command", "detail": type(wrong).__name__})

    def _obey(self, command: dict[str, object]) -> None:
        match command["do"]:
            case "say":
                self._say(command)
            case "repeat" if self._last is not None:
                self._say({**self._last, "id": command["id"]})
            case "repeat":
                self._tell({"event": "error", "id": str(command["id"]), "reason": "nothing_to_repeat"})
            case "stop":
                self._mouth.stop()
            case "pause" | "resume" as what:
                self._mouth.pause(paused=what == "pause")
            case "volume":
                self._player.set_volume(_whole(command["volume"]))
            case "ping":
                self._mouth.ping()
            case unknown:
                raise ValueError(unknown)

    def _say(self, command: dict[str, object]) -> None:
        utterance = Utterance(
            id=str(command["id"]),
            text=str(command["text"]),
            language=str(command["lang"]),
            rate=_whole(command.get("rate", RATE_DEFAULT)),
        )
        volume = _whole(command.get("volume", VOLUME_STEPS))
        self._last = None if command.get("private", False) else command
        self._player.set_volume(volume)
        self._mouth.say(utterance)


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(type(value).__name__)
    return value


def engines(voices: Path | None) -> list[Engine]:
    """The best first: the centre's own voice, Pico, espeak-ng."""
    espeak = Espeak()
    own = site_voices(voices)
    return [*([own] if own else []), Pico(espeak), espeak]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the worker on this process's standard streams."""
    parser = argparse.ArgumentParser(prog="kiosk --speech-worker")
    parser.add_argument("--speech-worker", action="store_true", help="how the kiosk's own command gets here")
    parser.add_argument("--voices", type=Path, default=None, help="the centre's own voices, one folder a language")
    given = parser.parse_args(arguments)
    out = _own_output()
    _die_with_parent()
    writing = threading.Lock()

    def tell(event: Event) -> None:
        line = json.dumps(event).encode() + b"\n"
        with writing:
            os.write(out, line)

    player = Player(on_silent=lambda: tell({"event": "no_device"}))
    mouth = Mouth(Chain(engines(given.voices)), player, tell)
    speaking = threading.Thread(target=mouth.run, name="mouth", daemon=True)
    speaking.start()
    tell({"event": "ready"})
    try:
        Worker(mouth, player, tell).listen(sys.stdin.buffer)
        mouth.close()
    except BrokenPipeError:
        pass  # The kiosk is gone, and nobody is left to tell.
    speaking.join(timeout=0.5)
    # A library thread that hangs must not keep the process alive.
    os._exit(0)


def _own_output() -> int:
    """The real standard output for the protocol alone; what libraries print goes to standard error."""
    out = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return out


def _die_with_parent() -> None:
    """Also when an engine holds every thread and the end of input cannot be seen (Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


if __name__ == "__main__":
    raise SystemExit(main())
