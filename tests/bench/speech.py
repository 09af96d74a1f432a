"""How fast the voice comes, stops and recovers, on a sound server of its own, beside what was promised.

Apart from the tests because it measures seconds. `python -m tests.bench.speech` prints the table and ends with 1
when a promise is not kept; medians unless the line says otherwise.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QCoreApplication

from kiosk.speech.client import SpeechClient
from tests.bench.rows import Row, leave
from tests.speech.hearing import Hearing
from tests.speech.sound_server import Ear, SoundServer
from tests.speech.worker_process import WorkerProcess

SENTENCES = {
    "fr": "Prenez votre temps, vous pouvez recommencer aussi souvent que vous voulez.",
    "ar": "خذ وقتك، يمكنك أن تبدأ من جديد.",
    "en": "Take your time, you can start again.",
}
COUNTING = {"fr": "un. deux. trois. quatre.", "ar": "كتاب. باب. بيت. نور.", "en": "one. two. four. five."}
LONG = ["x" * 20_000, "y" * 5_000, "\x00\u202e" * 90, "\U0001f600" * 400, "e" + "\u0301" * 2_000]
TEXTS = [*LONG, "<a>&\\", "\ud800", *SENTENCES.values()]
RANDOM_SAYS = 1_500
LIMITS = {
    "spawn to ready, ms": 300.0,
    "say to sound, ms": 100.0,
    "say to sound, p95 ms": 100.0,
    "stop to silence, ms": 50.0,
    "stop to silence, p95 ms": 60.0,
    "word highlight off by, ms": 50.0,
    "speaking again after a hang, s": 2.0,
    "worker memory, MB": 80.0,
    "deaths in 1500 hostile texts": 0.0,
    "window held by speech, longest ms": 16.0,
}


def measure(random_says: int = RANDOM_SAYS) -> dict[str, float]:
    """Every line of `LIMITS`, measured."""
    app = QCoreApplication.instance() or QCoreApplication(["bench"])
    found = {"spawn to ready, ms": median(_spawn() for _ in range(7))}
    with tempfile.TemporaryDirectory() as folder, SoundServer(Path(folder)) as server:
        ear = server.listen()
        worker = WorkerProcess(server.environment)
        worker.until("ready")
        _sound(worker, ear, found)
        worker.close()
        ear.close()
    found["deaths in 1500 hostile texts"], found["worker memory, MB"] = _hostile(random_says)
    _client(found)
    app.processEvents()
    return found


def _spawn() -> float:
    begin = time.monotonic()
    worker = WorkerProcess()
    worker.until("ready")
    took = (time.monotonic() - begin) * 1000
    worker.close()
    return took


def _sound(worker: WorkerProcess, ear: Ear, found: dict[str, float]) -> None:
    """The ear's own delay (about a hundredth of a second) is in every figure."""
    to_sound, to_silence = [], []
    for turn in range(24):
        language = list(SENTENCES)[turn % 3]
        begin = time.monotonic()
        worker.say(str(turn), SENTENCES[language], language, rate=130)
        ear.wait_for_blocks(2, loud=True)
        to_sound.append((_first_loud(ear, begin) - begin) * 1000)
        time.sleep(0.25)
        stop = time.monotonic()
        worker.send(do="stop")
        worker.until("stopped", str(turn))
        ear.wait_for_blocks(30, loud=False)
        to_silence.append(max(max((at for at, loud in ear.blocks if loud), default=stop) - stop, 0) * 1000)
        if turn % 8 == 7:
            # Now and then the loudspeaker has been given back and must be opened anew.
            time.sleep(3.3)
    found["say to sound, ms"] = median(to_sound)
    found["say to sound, p95 ms"] = quantiles(to_sound, n=20)[-1]
    found["stop to silence, ms"] = median(to_silence)
    found["stop to silence, p95 ms"] = quantiles(to_silence, n=20)[-1]
    found["word highlight off by, ms"] = median(
        off for language in COUNTING for off in _highlight(worker, ear, language)
    )


def _first_loud(ear: Ear, since: float) -> float:
    return next(at for at, loud in ear.blocks if loud and at >= since)


def _highlight(worker: WorkerProcess, ear: Ear, language: str) -> list[float]:
    """Words alone between silences: when each is told, beside when it begins to be heard."""
    begin = time.monotonic()
    worker.say(language, COUNTING[language], language, rate=130)
    told = []
    for _ in range(4):
        worker.until("word", language)
        told.append(time.monotonic())
    worker.until("finished", language)
    ear.wait_for_blocks(30, loud=False)
    blocks = [block for block in ear.blocks if block[0] >= begin - 0.2]
    onsets = [
        blocks[index][0]
        for index in range(12, len(blocks))
        if blocks[index][1] and not any(loud for _, loud in blocks[index - 12 : index])
    ]
    return [min(abs(onset - at) for onset in onsets) * 1000 for at in told]


def _hostile(says: int) -> tuple[float, float]:
    chance = random.Random(2026)
    worker = WorkerProcess()
    worker.until("ready")
    deaths = 0
    for turn in range(says):
        try:
            worker.say(str(turn), chance.choice(TEXTS), chance.choice(["fr", "ar", "en"]))
            if chance.random() < 0.5:
                worker.send(do=chance.choice(["stop", "pause", "resume", "ping"]))
            time.sleep(chance.random() * 0.03)
        except BrokenPipeError:
            deaths += 1
            worker = WorkerProcess()
            worker.until("ready")
    worker.say("last", "oui", "fr")
    worker.until("finished", "last")
    status = Path(f"/proc/{worker.process.pid}/status").read_text(encoding="ascii")
    memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
    worker.close()
    return float(deaths), memory


def _client(found: dict[str, float]) -> None:
    """A worker that says it is ready and then hangs, the first time; after that the real one."""
    with tempfile.TemporaryDirectory() as folder:
        mark = Path(folder) / "hung"
        code = (
            "import os, runpy, sys, time\n"
            f"if not os.path.exists({str(mark)!r}):\n"
            f"    open({str(mark)!r}, 'w').close()\n"
            '    print(\'{"event": "ready"}\', flush=True)\n'
            "    time.sleep(600)\n"
            "sys.argv = ['worker']; runpy.run_module('kiosk.speech.worker', run_name='__main__')\n"
        )
        client = SpeechClient(sys.executable, ["-c", code])
        hearing = Hearing(client)
        client.start()
        hearing.wait(mark.exists)
        begin = time.monotonic()
        name = client.say("Bonjour", "fr")
        hearing.until("started", name)
        found["speaking again after a hang, s"] = time.monotonic() - begin
        found["window held by speech, longest ms"] = max(
            _held(call)
            for _ in range(50)
            for call in (partial(client.say, SENTENCES["fr"], "fr"), client.pause, client.resume, client.stop)
        )
        client.close()


def _held(call: Callable[[], object]) -> float:
    begin = time.monotonic()
    call()
    QCoreApplication.processEvents()
    return (time.monotonic() - begin) * 1000


def _row(name: str, measured: float) -> Row:
    """In the table of the whole bench only a death of the voice is a failure; here alone every promise is."""
    return Row(f"voice: {name}", measured, LIMITS[name], gate=name.startswith("deaths"), unit="")


def main() -> int:
    found = measure()
    print(f"{'speech':38}{'measured':>10}{'at most':>10}")
    for name, limit in LIMITS.items():
        print(f"{name:38}{found[name]:10.1f}{limit:10.1f}{'' if found[name] <= limit else '  <-- too much'}")
    leave(
        [
            Row(f"voice: {name}", found[name], LIMITS[name], gate=name.startswith("deaths"), unit="")
            for name in LIMITS
        ]
    )
    return 0 if all(found[name] <= limit for name, limit in LIMITS.items()) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    raise SystemExit(main())
