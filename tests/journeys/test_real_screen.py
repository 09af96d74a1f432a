"""The real program on a real X screen, with a real pointer: welcome, language, call someone, and away."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint

from tests.journeys.window import opened

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = """
"$PYTHON" -m kiosk --windowed --mute --home "$KIOSK" & kiosk=$!
trap 'kill $kiosk' EXIT
timeout 30 xdotool search --sync --onlyvisible --name '^Premier Clic$' >/dev/null || exit 2
touch_at() { xdotool mousemove $1 $2 click 1; sleep 0.5; }
touch_until() {  # again and again, until the memory knows this
  for turn in 1 2 3 4 5 6 7 8; do
    touch_at $1 $2
    "$PYTHON" -m kiosk --home "$KIOSK" facts | grep -q "$3" && return 0
  done
  return 1
}
touch_until $START verbs/initialized || exit 3
touch_at $ENGLISH
touch_until $HELP verbs/called-for-help || exit 4
touch_at $AGREE
touch_at $LEAVE
touch_until $YES verbs/terminated || exit 5
"""
"""In the end the program is ended as a machine that shuts down would end it."""


def learnt(home: Path) -> dict[str, QPoint]:
    """Where things are, from the same window without a screen."""
    with opened(home) as window:
        places = {"START": window.at(window.screen.start)}
        window.press("start")
        tile = next(tile for tile in window.screen.tiles if tile.code == "en")
        places["ENGLISH"] = window.at(tile)
        window.click(tile)
        buttons = window.shell.top_bar.buttons
        places |= {"HELP": window.at(buttons["help"]), "LEAVE": window.at(buttons["leave"])}
        window.bar("help")
        places["AGREE"] = window.at(window.shell.attendant.buttons_over_screen()[0])
        window.over(0)
        window.bar("leave")
        places["YES"] = window.at(window.shell.attendant.buttons_over_screen()[0])
        return places


def test_a_pointer_on_a_real_screen(qt_app: object, tmp_path: Path) -> None:
    assert shutil.which("xvfb-run"), "make setup installs xvfb"
    assert shutil.which("xdotool"), "make setup installs xdotool"
    places = {name: f"{at.x()} {at.y()}" for name, at in learnt(tmp_path / "model").items()}
    home = tmp_path / "home"
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment |= {**places, "PYTHON": sys.executable, "KIOSK": str(home)}
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -nolisten tcp"]
    ended = subprocess.run(
        [*screen, "timeout", "60", "bash", "-c", SCRIPT],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = subprocess.run(
        [sys.executable, "-m", "kiosk", "--home", str(home), "facts"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert json.loads(told[-1])["facts"] == len(told) - 1
    called = next(line for line in told if "called-for-help" in line)
    assert '"en"' in called
    assert "verbs/terminated" in told[-2]
