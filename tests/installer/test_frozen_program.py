"""The frozen program itself, built once: it starts, speaks and draws with nothing of the developer's around it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import pytest

from kiosk.domain.facts import VisitStarted
from tests.made_visits import FIRST, Story
from tests.store.memory import opened
from tests.usb.reader import RECIPIENT, deliveries, files_in

pytestmark = pytest.mark.xdist_group("installer")
PATIENCE = 30
"""Seconds; far more than anything here takes."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where `build_installer.py` says that the program is; gone afterwards, for it is large."""
    root = Path(__file__).resolve().parents[2]
    dist = tmp_path_factory.mktemp("dist")
    command = [sys.executable, str(root / "build_installer.py"), "--dist", str(dist)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["megabytes"] < 280
    yield Path(told["folder"])
    shutil.rmtree(dist)


def bare(home: Path) -> Mapping[str, str]:
    """No virtual environment, no display, no source tree."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def ask(built: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(built / "premier-clic"), "--home", str(home), *words]
    return subprocess.run(
        command, cwd="/", env=bare(home), capture_output=True, text=True, check=False, timeout=PATIENCE
    )


def test_it_carries_its_content_and_its_own_empty_log(built: Path, tmp_path: Path) -> None:
    content = ask(built, tmp_path, "content", "check")
    assert (content.returncode, content.stdout.rstrip().rpartition(", ")[2]) == (0, "0 problems")
    facts = ask(built, tmp_path, "facts")
    assert (facts.returncode, json.loads(facts.stdout)) == (0, {"facts": 0})


@pytest.mark.parametrize(("language", "text"), [("fr", "Bonjour à vous."), ("ar", "مرحبا بكم")])
def test_its_worker_speaks_with_the_voices_inside(built: Path, tmp_path: Path, language: str, text: str) -> None:
    with subprocess.Popen(
        [str(built / "premier-clic"), "--speech-worker"],
        cwd="/", env=bare(tmp_path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as worker:  # fmt: skip
        assert worker.stdin is not None
        assert worker.stdout is not None
        said = json.dumps({"do": "say", "id": "1", "text": text, "lang": language})
        worker.stdin.write(said.encode() + b"\n")
        worker.stdin.flush()
        impatient = threading.Timer(PATIENCE, worker.kill)
        impatient.start()
        events = until_finished(worker.stdout)
        impatient.cancel()
        worker.stdin.close()
    assert events[0] == "ready"
    assert events[-1] == "finished"
    assert "started" in events
    assert "word" in events


def until_finished(lines: IO[bytes]) -> list[str]:
    events: list[str] = []
    for line in lines:
        events.append(json.loads(line)["event"])
        if events[-1] in ("finished", "error"):
            break
    return events


def test_its_window_draws_with_the_fonts_inside(built: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    drawn = ask(built, tmp_path, "content", "preview", "B2a", "--picture", str(picture))
    assert drawn.returncode == 0, drawn.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert (built / "lib" / "fonts" / "Andika-Regular.ttf").is_file()


def test_no_link_leads_nowhere(built: Path) -> None:
    assert not [path for path in built.rglob("*") if path.is_symlink() and not path.exists()]
    assert os.access(built / "premier-clic", os.X_OK)


def test_what_stands_behind_the_desk_works_with_nothing_installed(built: Path, tmp_path: Path) -> None:
    """Sealing, signing, tables, hours, papers: every library that only the desk uses is inside."""
    home, out = tmp_path / "home", tmp_path / "out"
    home.mkdir()
    out.mkdir()
    (home / "settings.toml").write_text(f'head_office_recipient = "{RECIPIENT}"\n')
    visit = Story(FIRST, language="ar").tell(VisitStarted("ar")).ended(12)
    with opened(home / "store") as store:
        store.record(visit.facts)
    sealed = ask(built, home, "export", "--to", str(out))
    assert sealed.returncode == 0, sealed.stdout + sealed.stderr
    (delivery,) = deliveries(files_in(out))
    assert delivery.manifest.count == len(visit.facts)
    table = ask(built, home, "export", "--to", str(out), "--readable")
    assert "sessions.xlsx" in last(table)["files"], table.stderr
    report = ask(built, home, "report", "--from", "2026-11-01", "--to", "2026-11-30", "--out", str(out / "r.xlsx"))
    assert last(report)["activities"] == 1, report.stderr
    places = ask(built, home, "directory", "import", str(built / "lib" / "assets" / "directory" / "example.csv"))
    assert last(places)["places"] == 30, places.stderr
    paper = ask(built, home, "slip", visit.visit, "--pdf", str(out / "paper.pdf"))
    assert last(paper)["languages"] == ["ar", "fr"], paper.stderr
    forgotten = ask(built, home, "forget", "1-2-3-4")
    assert last(forgotten) == {"forgotten": False, "facts": 0}
    assert (built / "lib/PySide6/Qt/plugins/printsupport/libcupsprintersupport.so").is_file()


def last(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return found
