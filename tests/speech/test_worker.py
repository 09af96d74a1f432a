"""The speech process obeys, tells what is heard, survives any text, and ends with the kiosk."""

from __future__ import annotations

import json
import os
import random
import select
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.speech.worker_process import GUARD_SECONDS, WorkerProcess


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    started = WorkerProcess()
    started.until("ready")
    yield started
    started.process.kill()
    started.close()


def test_a_text_is_told_word_by_word_as_the_screen_shows_it(worker: WorkerProcess) -> None:
    shown = "Bonjour \u2068Samira\u2069, \U0001f600 cliquez."
    worker.say("a", shown)
    worker.until("finished", "a")
    words = [event for event in worker.events if event["event"] == "word"]
    assert [shown[event["off"] : event["off"] + event["len"]] for event in words] == [
        "Bonjour",
        "Samira",
        "cliquez",
    ]
    times = [event["at"] for event in words]
    assert times == sorted(times)
    assert worker.kinds("a") == ["started", "word", "word", "word", "finished"]


def test_without_a_loudspeaker_it_is_told_once_and_texts_go_on(worker: WorkerProcess) -> None:
    """No machine that runs the tests has a sound card."""
    for name in ("a", "b"):
        worker.say(name, "oui")
        worker.until("finished", name)
    assert [event["event"] for event in worker.events].count("no_device") == 1


def test_after_stop_nothing_of_the_text_is_told(worker: WorkerProcess) -> None:
    worker.say("a", "Prenez votre temps, vous pouvez recommencer.")
    worker.until("word", "a")
    worker.send(do="stop")
    worker.until("stopped", "a")
    worker.send(do="ping")
    worker.until("pong")
    assert worker.kinds("a")[-1] == "stopped"


def test_repeat_says_the_last_text_again_but_never_a_private_one(worker: WorkerProcess) -> None:
    worker.say("a", "oui")
    worker.until("finished", "a")
    worker.send(do="repeat", id="b")
    worker.until("finished", "b")
    worker.say("c", "secret", private=True)
    worker.until("finished", "c")
    worker.send(do="repeat", id="d")
    assert worker.until("error", "d")["reason"] == "nothing_to_repeat"


def test_a_pause_holds_the_text_until_it_is_resumed(worker: WorkerProcess) -> None:
    worker.say("a", "Bonjour Samira")
    worker.until("started", "a")
    worker.send(do="pause")
    worker.send(do="ping")
    worker.until("pong")
    worker.send(do="resume")
    worker.until("finished", "a")


def test_a_language_without_a_voice_is_told(worker: WorkerProcess) -> None:
    worker.say("a", "Subax wanaagsan", "so")
    assert worker.until("error", "a")["reason"] == "no_voice"


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b"[]\n",
        b'"say"\n',
        b"\xff\xfe\n",
        b'{"do":"dance"}\n',
        b'{"do":"say","id":1}\n',
        b"[" * 9_000 + b"\n",
    ],
)
def test_a_command_that_means_nothing_is_told_and_forgotten(worker: WorkerProcess, line: bytes) -> None:
    worker.write(line)
    assert worker.until("error")["reason"] == "bad_command"
    worker.say("a", "oui")
    worker.until("finished", "a")


def test_an_error_never_repeats_what_was_to_be_said(worker: WorkerProcess) -> None:
    worker.send(do="say", id="a", text="mot de passe", lang="fr", rate="vite", private=True)
    assert "mot de passe" not in json.dumps(worker.until("error"))


HOSTILE = [
    "x" * 20_000,
    "y" * 5_000,
    "\x00" * 50,
    "\u202e\u2068abc",
    "\U0001f600" * 400,
    "e" + "\u0301" * 2_000,
    "<a>&\\",
    "\ud800",
    "𝕏" * 300,
    "mot " * 5_000,
    "," * 3_000,
    "١٢٣" * 200,
    "9" * 900,
    "",
    "\u200d" * 99,
    "ﷺ" * 50,
]


def test_no_text_kills_it(worker: WorkerProcess) -> None:
    chance = random.Random(7)
    for turn in range(60):
        language = chance.choice(["fr", "en", "ar", "zh", "ps", "xx", ""])
        worker.say(str(turn), chance.choice(HOSTILE), language, rate=chance.choice([-1, 130, 10**9]))
        if chance.random() < 0.5:
            worker.send(do=chance.choice(["stop", "pause", "resume", "ping"]))
    worker.say("last", "oui")
    worker.until("finished", "last")


def test_it_leaves_when_asked(worker: WorkerProcess) -> None:
    worker.say("a", "Prenez votre temps.")
    worker.until("started", "a")
    worker.send(do="quit")
    assert worker.process.wait(GUARD_SECONDS) == 0


def test_it_leaves_when_the_kiosk_closes_its_input(worker: WorkerProcess) -> None:
    worker.say("a", "Prenez votre temps.")
    worker.until("started", "a")
    assert worker.close() == 0


def test_it_dies_with_a_kiosk_that_was_killed() -> None:
    """Its input stays open here, held by the test: only the kernel can tell it that its parent is gone."""
    parent = (
        "import os, subprocess, sys\n"
        "command = [sys.executable, '-m', 'kiosk.speech.worker']\n"
        "child = subprocess.Popen(command, stdin=0, stdout=subprocess.PIPE)\n"
        "child.stdout.readline()\n"
        "print(child.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stderr is not None
        assert int(kiosk.stdout.readline()) > 0
        # The error stream is shared with the worker and closes only when the last of them is gone.
        while select.select([kiosk.stderr], [], [], GUARD_SECONDS)[0]:
            if not os.read(kiosk.stderr.fileno(), 4096):
                return
    raise AssertionError("the worker outlived the kiosk")


def test_what_libraries_print_never_reaches_the_protocol() -> None:
    """Anything written to file 1 by C code or `print` goes to the error stream."""
    code = (
        "import os, kiosk.speech.worker as worker\n"
        "own = worker._own_output()\n"
        "os.write(1, b'noise'); print('noise', flush=True); os.write(own, b'{}')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"{}"
    assert done.stderr.count(b"noise") == 2
