"""The system asks the program to end: it ends well, with its copy."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path


def test_a_polite_end_leaves_a_copy_and_an_unlocked_memory(tmp_path: Path) -> None:
    home = tmp_path / "home"
    command = [sys.executable, "-m", "kiosk", "--home", str(home), "--mute"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment) as kiosk:
        for _ in range(300):
            if (home / "store" / "kiosk.db").exists() and (home / "store" / "kiosk.db-wal").exists():
                break
            time.sleep(0.05)
        time.sleep(0.5)
        kiosk.send_signal(signal.SIGTERM)
        assert kiosk.wait(timeout=20) == 0
    assert list((home / "store" / "backups").glob("*.db"))
    assert not (home / "store" / "kiosk.db-wal").exists(), "everything is in the one file"
