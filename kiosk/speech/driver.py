"""The pyttsx3 driver of the kiosk: espeak-ng that gives back sound and word times instead of playing them.

Apart because pyttsx3's own playback cannot be stopped, overwrites and blocks (its issues 35, 138, 193, 440,
448); here the engine only speaks into memory, at once, and the player does the rest.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any

import espeakng_loader

# WORKAROUND (https://github.com/nateshmbhat/pyttsx3/issues/219): pyttsx3 looks for a system-wide libespeak-ng.
# The one from the wheel is loaded first, under the name pyttsx3 will ask for, and told where its data is.
os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)

import pyttsx3  # noqa: E402 - the library must be loaded before
from pyttsx3.drivers import _espeak  # noqa: E402 - the same
from pyttsx3.drivers.espeak import EspeakDriver  # noqa: E402 - the same

SPOKEN = "spoken"
"""The topic under which the driver hands over what it spoke: `pcm`, `marks` as (place, seconds), `sample_rate`."""
_BUFFER_MS = 200


class MemoryDriver(EspeakDriver):
    """`say` returns when the whole text is spoken into memory; the topic `spoken` carries it."""

    def __init__(self, proxy: Any) -> None:
        if not EspeakDriver._moduleInitialized:
            rate = _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS)
            if rate == _espeak.EE_INTERNAL_ERROR:
                raise RuntimeError("espeak-ng does not start")
            MemoryDriver.sample_rate = rate
            EspeakDriver._defaultVoice = "roa/fr"
            EspeakDriver._moduleInitialized = True
        self._pcm = bytearray()
        self._marks: list[tuple[int, float]] = []
        super().__init__(proxy)

    sample_rate = 22_050

    def say(self, text: str) -> None:
        self._pcm.clear()
        self._marks.clear()
        self._stopping = False
        self._proxy.notify("started-utterance")
        _espeak.Synth(text.encode("utf-8"), flags=_espeak.ENDPAUSE | _espeak.CHARS_UTF8)
        self._proxy.notify(SPOKEN, pcm=bytes(self._pcm), marks=tuple(self._marks), sample_rate=self.sample_rate)
        self._proxy.notify("finished-utterance", completed=not self._stopping)

    def stop(self) -> None:
        self._stopping = True

    def startLoop(self) -> None:
        """Everything is done as it is asked, so the loop is over when the queue is."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:
        pass

    def _onSynth(self, wav: Any, count: int, events: Any) -> int:
        index = 0
        while events[index].type != _espeak.EVENT_LIST_TERMINATED:
            event = events[index]
            if event.type == _espeak.EVENT_WORD:
                self._marks.append((event.text_position - 1, event.audio_position / 1000))
            index += 1
        if count > 0:
            self._pcm += ctypes.string_at(wav, count * ctypes.sizeof(ctypes.c_short))
        return 1 if self._stopping else 0


def buildDriver(proxy: Any) -> MemoryDriver:
    """What pyttsx3 calls in a driver's module."""
    return MemoryDriver(proxy)


def start_engine() -> Any:
    """A pyttsx3 engine that speaks into memory."""
    sys.modules["pyttsx3.drivers.kiosk"] = sys.modules[__name__]
    return pyttsx3.init("kiosk")
