"""How samples reach the loudspeaker: one sound at a time, dropped within one buffer, its position always known.

Apart because the sound library calls from a thread of its own. Where there is no loudspeaker the library's
silent device keeps real time, so that the highlighted word goes on all the same.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator
from typing import Protocol

import miniaudio

from kiosk.speech.sound import louder
from kiosk.speech.spoken import RATE

BUFFER_MS = 10
VOLUME_STEPS = 10
_SILENT = [miniaudio.Backend.NULL]
_AUDIBLE = [
    backend
    for backend in (
        miniaudio.Backend.PULSEAUDIO,
        miniaudio.Backend.ALSA,
        miniaudio.Backend.WASAPI,
        miniaudio.Backend.COREAUDIO,
    )
    if miniaudio.is_backend_enabled(backend)
]

Source = Generator[bytes, int, None]


class Device(Protocol):
    """The part of miniaudio's PlaybackDevice that is used."""

    def start(self, source: Source) -> None: ...

    def close(self) -> None: ...


def open_device(*, audible: bool) -> Device | None:
    """A device of 16-bit samples at `RATE`; None when none can be heard."""
    try:
        device: Device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=BUFFER_MS,
            backends=_AUDIBLE if audible else _SILENT,
            app_name="Premier Clic",
        )
    except miniaudio.MiniaudioError:
        return None
    return device


class Player:
    """`on_silent` is called once, when the first sound finds no loudspeaker."""

    def __init__(
        self, on_silent: Callable[[], None], open_device: Callable[..., Device | None] = open_device
    ) -> None:
        self._on_silent = on_silent
        self._open = open_device
        self._device: Device | None = None
        self._told = False
        self._lock = threading.Lock()
        self._pcm = b""
        self._place = 0
        self._paused = False
        self._gain = 1.0

    @property
    def left(self) -> float:
        """Seconds of the loaded sound that are not handed out yet."""
        with self._lock:
            return (len(self._pcm) - self._place) / 2 / RATE

    @property
    def position(self) -> float:
        """Seconds of the loaded sound handed out to the device."""
        with self._lock:
            return self._place / 2 / RATE

    @property
    def is_open(self) -> bool:
        return self._device is not None

    def play(self, pcm: bytes) -> None:
        """Start this sound now, in the place of the one before."""
        with self._lock:
            self._pcm, self._place = pcm, 0
        if self._device is None:
            self._start()

    def drop(self) -> None:
        """Silence, from the next buffer on."""
        with self._lock:
            self._pcm, self._place, self._paused = b"", 0, False

    def pause(self, *, paused: bool) -> None:
        with self._lock:
            self._paused = paused

    @property
    def is_paused(self) -> bool:
        with self._lock:
            return self._paused

    def set_volume(self, step: int) -> None:
        """0 (silent) to 10; each step is heard as about as large as the one before."""
        step = max(0, min(VOLUME_STEPS, step))
        with self._lock:
            self._gain = (step / VOLUME_STEPS) ** 1.7

    def close(self) -> None:
        """Give the loudspeaker back; the next sound opens it again."""
        device, self._device = self._device, None
        if device is not None:
            with contextlib.suppress(miniaudio.MiniaudioError):
                device.close()

    def _start(self) -> None:
        device = self._started(audible=True)
        if device is None:
            if not self._told:
                self._told = True
                self._on_silent()
            device = self._started(audible=False)
        else:
            self._told = False
        self._device = device

    def _started(self, *, audible: bool) -> Device | None:
        device = self._open(audible=audible)
        if device is None:
            return None
        source = self._source()
        next(source)
        try:
            device.start(source)
        except miniaudio.MiniaudioError:
            device.close()
            return None
        return device

    def _source(self) -> Source:
        """What the device draws from: as many frames as it asks for, silence when there is nothing to say."""
        frames = yield b""
        while True:
            frames = yield self._next(frames)

    def _next(self, frames: int) -> bytes:
        size = frames * 2
        with self._lock:
            if self._paused or self._place >= len(self._pcm):
                return bytes(size)
            block = self._pcm[self._place : self._place + size]
            self._place += len(block)
            gain = self._gain
        return louder(block, gain).ljust(size, b"\0")
