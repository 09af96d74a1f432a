"""A speech worker as a test drives it: commands in, events out, each waited for by name."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping

GUARD_SECONDS = 20
"""How long a test waits before it says that something never came."""

Event = dict[str, object]


class WorkerProcess:
    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk.speech.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self.events: list[Event] = []
        self._news: queue.Queue[Event | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._news.put(json.loads(line))
        self._news.put(None)

    def send(self, **command: object) -> None:
        self.write(json.dumps(command).encode() + b"\n")

    def write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def say(self, name: str, text: str, language: str = "fr", **more: object) -> None:
        self.send(
            do="say", id=name, text=text, lang=language, **{"rate": 220, "volume": 10, "private": False, **more}
        )

    def until(self, kind: str, name: str | None = None) -> Event:
        """The next event of this kind (about this text)."""
        while True:
            event = self._news.get(timeout=GUARD_SECONDS)
            assert event is not None, f"the worker ended before {kind}: {self.events}"
            self.events.append(event)
            if event["event"] == kind and (name is None or event.get("id") == name):
                return event

    def kinds(self, name: str) -> list[object]:
        return [event["event"] for event in self.events if event.get("id") == name]

    def close(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        code = self.process.wait(GUARD_SECONDS)
        self._reader.join(GUARD_SECONDS)
        self.process.stdout.close()
        return code
