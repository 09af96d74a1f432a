"""The kiosk's side of the voice: sends texts to the speech process, watches it, and restarts it when it dies.

Apart from the worker because this half lives in the window's thread, where nothing may ever wait. When no
process can speak, the captions go on in reading time with the same signals.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, QProcess, QTimer, Signal

from kiosk.speech.captions import CaptionClock
from kiosk.speech.silent import Silence
from kiosk.speech.spoken import RATE_DEFAULT, within_reach

VOLUME_STEPS = 10
VOLUME_DEFAULT = 8
PATIENCE_MS = 1_500
_PATIENCE_AT_START_MS = 15_000
"""A cold disk is slow; a worker that has not even said that it is ready is not hanging yet."""
_CRASHES, _CRASH_SECONDS = 3, 60.0


@dataclass(slots=True)
class _Text:
    id: str
    text: str
    language: str
    private: bool
    tries: int = 0
    started: bool = False


class SpeechClient(QObject):
    """Satisfies `kiosk.domain.ports.Speaker`. `word` counts in characters of the text that was given to `say`.

    `silent` says why nothing is heard (a value of `Silence`); the other signals go on in reading time.
    """

    started = Signal(str)
    word = Signal(str, int, int)
    finished = Signal(str)
    silent = Signal(str)

    def __init__(
        self, program: str, arguments: Sequence[str], parent: QObject | None = None, *, patience: int = PATIENCE_MS
    ) -> None:
        """`program` and `arguments` start a worker; one without a sign of life for `patience` ms is killed."""
        super().__init__(parent)
        self._patience = patience
        self._program, self._arguments = program, list(arguments)
        self._rate, self._volume = RATE_DEFAULT, VOLUME_DEFAULT
        self._private_aloud = self._leave_to_reader = False
        self._count = 0
        self._current: _Text | None = None
        self._last: _Text | None = None
        self._ready = self._closing = self._given_up = self._pinged = False
        self._crashes: list[float] = []
        self._captions = CaptionClock(self)
        self._captions.started.connect(self.started)
        self._captions.word.connect(self.word)
        self._captions.finished.connect(self._finish)
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(self._nothing_heard)
        # Not from within the signal that told of the end: the process is not over its end yet.
        self._restart = QTimer(self)
        self._restart.setSingleShot(True)
        self._restart.timeout.connect(self.start)
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)

    @property
    def rate(self) -> int:
        return self._rate

    @property
    def volume(self) -> int:
        return self._volume

    @property
    def worker_pid(self) -> int:
        """0 when no worker runs."""
        return self._process.processId()

    def start(self) -> None:
        """Start the worker ahead of the first text, so that it is ready by then."""
        if self._process.state() == QProcess.ProcessState.NotRunning and not (self._given_up or self._closing):
            self._ready = False
            self._watch(_PATIENCE_AT_START_MS)
            self._process.start(self._program, self._arguments)

    def say(self, text: str, language: str, *, private: bool = False) -> str:
        """Speak this in the place of what is being said; the name given back comes with every signal about it."""
        self.stop()
        self._count += 1
        self._current = self._last = _Text(str(self._count), text, language, private)
        if private and not self._private_aloud:
            self._only_captions(Silence.PRIVATE)
        elif self._leave_to_reader:
            self._only_captions(Silence.SCREEN_READER)
        elif self._given_up:
            self._only_captions(None)
        else:
            self.start()
            self._send_current()
        return str(self._count)

    def repeat(self) -> str:
        """Say the last text once more; an empty name when there is none."""
        if self._last is None:
            return ""
        return self.say(self._last.text, self._last.language, private=self._last.private)

    def stop(self) -> None:
        self._captions.stop()
        if self._current is not None:
            self._current = None
            if self._ready:
                self._watchdog.stop()
                self._send({"do": "stop"})

    def pause(self) -> None:
        self._captions.pause()
        self._send({"do": "pause"})

    def resume(self) -> None:
        self._captions.resume()
        self._send({"do": "resume"})

    def set_rate(self, rate: int) -> None:
        """Words a minute, from the next text on."""
        self._rate = within_reach(rate)

    def set_volume(self, step: int) -> None:
        """0 (silent) to 10, at once."""
        self._volume = max(0, min(VOLUME_STEPS, step))
        self._send({"do": "volume", "volume": self._volume})

    def allow_private(self, *, allowed: bool) -> None:
        """Whether the visitor wears headphones or agreed to hear private texts aloud."""
        self._private_aloud = allowed

    def leave_to_screen_reader(self, active: bool) -> None:
        """One voice at a time: while a screen reader speaks, this one does not."""
        self._leave_to_reader = active
        if active:
            self.stop()

    def reset(self) -> None:
        """The visit is over: nothing of it stays, and a voice that had been given up gets another chance."""
        self.stop()
        self._last = None
        self._private_aloud = False
        self._rate = RATE_DEFAULT
        self.set_volume(VOLUME_DEFAULT)
        self._given_up = False
        self._crashes.clear()
        self.start()

    def close(self) -> None:
        """The program ends: the worker is given a moment to leave by itself. The only call that waits."""
        self._closing = True
        self._captions.stop()
        self._watchdog.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(500):
                self._process.kill()
                self._process.waitForFinished(500)

    def _send(self, command: dict[str, object]) -> None:
        if self._ready:
            self._process.write(QByteArray(json.dumps(command).encode() + b"\n"))

    def _send_current(self) -> None:
        current = self._current
        if current is None or not self._ready:
            return
        what = {"do": "say", "id": current.id, "text": current.text, "lang": current.language}
        self._send({**what, "rate": self._rate, "volume": self._volume, "private": current.private})
        self._watch(self._patience)

    def _watch(self, patience: int) -> None:
        self._pinged = False
        self._watchdog.start(patience)

    def _read(self) -> None:
        while self._process.canReadLine():
            try:
                event = json.loads(bytes(self._process.readLine().data()))
            except ValueError:
                continue
            if isinstance(event, dict):
                self._heard(event)

    def _heard(self, event: dict[str, object]) -> None:
        kind = event.get("event")
        if kind == "ready":
            self._ready = True
            self._watchdog.stop()
            self._send_current()
        elif kind == "no_device":
            self.silent.emit(Silence.NO_DEVICE.value)
        elif kind == "pong" and self._current is not None:
            self._watch(self._patience)
        elif self._current is not None and event.get("id") == self._current.id:
            self._about_current(self._current, event)

    def _about_current(self, current: _Text, event: dict[str, object]) -> None:
        match event:
            case {"event": "started"}:
                self._watch(self._patience)
                current.started = True
                self.started.emit(current.id)
            case {"event": "word", "off": int(offset), "len": int(length)}:
                self._watch(self._patience)
                self.word.emit(current.id, offset, length)
            case {"event": "finished"}:
                self._finish(current.id)
            case {"event": "error"}:
                self._only_captions(Silence.NO_VOICE)

    def _finish(self, name: str) -> None:
        self._current = None
        self._watchdog.stop()
        self.finished.emit(name)

    def _only_captions(self, reason: Silence | None) -> None:
        """From here on the captions own the text: whatever the worker still tells about it is not heard."""
        current, self._current = self._current, None
        self._watchdog.stop()
        if current is not None:
            self._captions.begin(current.id, current.text, self._rate)
        if reason is not None:
            self.silent.emit(reason.value)

    def _nothing_heard(self) -> None:
        """Not ready, not started: it hangs. Once started, a long word is no reason yet: ask first."""
        if self._current is not None and self._current.started and self._ready and not self._pinged:
            self._send({"do": "ping"})
            self._watchdog.start(self._patience)
            self._pinged = True
        else:
            self._process.kill()

    def _failed(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        self._ready = False
        self._watchdog.stop()
        if self._closing:
            return
        now = time.monotonic()
        self._crashes = [at for at in self._crashes if now - at < _CRASH_SECONDS] + [now]
        if len(self._crashes) >= _CRASHES:
            self._given_up = True
            self._only_captions(Silence.CRASHED)
            return
        if self._current is not None:
            self._current.tries += 1
            self._current.started = False
            if self._current.tries > 1:
                # The text may be what kills the worker: it is shown, and the next one is spoken again.
                self._only_captions(None)
        self._restart.start()
