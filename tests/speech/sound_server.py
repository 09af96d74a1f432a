"""A sound server of the test's own, on a private socket, with a loudspeaker nobody hears and an ear on it."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from array import array
from pathlib import Path
from types import TracebackType

from kiosk.speech.spoken import RATE
from tests.speech.worker_process import GUARD_SECONDS

_BLOCK = RATE // 100
_LOUD = 300


class Ear:
    """What the loudspeaker plays, as it plays it, from the moment of making."""

    def __init__(self, environment: dict[str, str]) -> None:
        wanted = ["--device=kiosk.monitor", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        self._process = subprocess.Popen(
            ["parec", *wanted, "--latency-msec=5", "--process-time-msec=5"],
            stdout=subprocess.PIPE,
            env=environment,
        )
        self._news = threading.Condition()
        self.blocks: list[tuple[float, bool]] = []
        """For each hundredth of a second: when it arrived (monotonic clock), and whether it was loud."""
        self._left = b""
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while heard := os.read(self._process.stdout.fileno(), 4096):
            now = time.monotonic()
            self._left += heard
            with self._news:
                while len(self._left) >= 2 * _BLOCK:
                    block, self._left = array("h", self._left[: 2 * _BLOCK]), self._left[2 * _BLOCK :]
                    self.blocks.append((now, max(block) > _LOUD or min(block) < -_LOUD))
                self._news.notify_all()

    def wait_for_blocks(self, count: int, *, loud: bool) -> None:
        """Until so many more blocks in a row at the end are loud, or all silent."""

        def enough() -> bool:
            last = self.blocks[-count:]
            return len(last) == count and all(block[1] == loud for block in last)

        with self._news:
            assert self._news.wait_for(enough, GUARD_SECONDS)

    def forget(self) -> None:
        """Count from here on."""
        with self._news:
            self.blocks.clear()

    def loud_seconds(self) -> float:
        return sum(block[1] for block in self.blocks) / 100

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(GUARD_SECONDS)
        self._thread.join(GUARD_SECONDS)
        assert self._process.stdout is not None
        self._process.stdout.close()


class SoundServer:
    """`environment` is what a process needs to play here."""

    def __init__(self, folder: Path) -> None:
        socket = folder / "s"
        self.environment = os.environ | {
            "PULSE_SERVER": f"unix:{socket}",
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder),
        }
        modules = [
            "module-null-sink sink_name=kiosk",
            f"module-native-protocol-unix socket={socket} auth-anonymous=1",
        ]
        wanted = [argument for module in modules for argument in ("-L", module)]
        self._process = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", *wanted],
            stderr=subprocess.DEVNULL,
            env={key: value for key, value in self.environment.items() if key != "PULSE_SERVER"},
        )
        self._await(socket)

    def _await(self, socket: Path) -> None:
        guard = time.monotonic() + GUARD_SECONDS
        while not socket.exists():
            assert self._process.poll() is None, "pulseaudio ended"
            assert time.monotonic() < guard, "pulseaudio never listened"
            time.sleep(0.02)

    def __enter__(self) -> SoundServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(GUARD_SECONDS)

    def listen(self) -> Ear:
        ear = Ear(self.environment)
        ear.wait_for_blocks(5, loud=False)
        return ear
