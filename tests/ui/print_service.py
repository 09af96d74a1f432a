"""A print service of our own on this machine, with one printer whose paper is kept in a folder.

Apart because not every machine has the program, nor lets it run: whoever asks gets None then.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PRINTER = "Essai"
TOLD = "Imprimante de la salle"
_PROGRAMS = ("/usr/sbin", "/usr/bin", "/sbin", "/bin")
_LONGEST_S = 10.0


class PrintService:
    def __init__(self, folder: Path, address: str) -> None:
        self.address = address
        self._spool = folder / "spool"

    def papers(self) -> list[bytes]:
        """What was printed, first to last."""
        return [file.read_bytes() for file in sorted(self._spool.glob("d*"))]


@contextmanager
def print_service(folder: Path) -> Iterator[PrintService | None]:
    """None where there is no such program, or where only root may run it and we are not root."""
    cupsd, lpadmin = _found("cupsd"), _found("lpadmin")
    if cupsd is None or lpadmin is None or os.geteuid() != 0:
        yield None
        return
    address = f"127.0.0.1:{_free_port()}"
    _configure(folder, address)
    arguments = ["-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    with (folder / "out").open("wb") as out:
        service = subprocess.Popen([cupsd, *arguments], stdout=out, stderr=out)
    try:
        yield PrintService(folder, address) if _printer_added(lpadmin, address, folder) else None
    finally:
        service.terminate()
        service.wait(_LONGEST_S)


def _configure(folder: Path, address: str) -> None:
    for name in ("spool", "spool/tmp", "cache", "run", "root"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    places = {
        "ServerRoot": "root", "RequestRoot": "spool", "TempDir": "spool/tmp", "CacheDir": "cache",
        "StateDir": "run", "ErrorLog": "error", "AccessLog": "access", "PageLog": "page",
    }  # fmt: skip
    lines = [f"{name} {folder / place}" for name, place in places.items()]
    plain = ["FileDevice Yes", "User lp", "Group lp", "SystemGroup root", "Sandboxing relaxed"]
    (folder / "cups-files.conf").write_text("\n".join([*lines, *plain, ""]), encoding="utf-8")
    allowed = "Order allow,deny\nAllow localhost\n"
    (folder / "cupsd.conf").write_text(
        f"Listen {address}\nBrowsing No\nDefaultAuthType None\nWebInterface No\nPreserveJobFiles Yes\n"
        f"<Location />\n{allowed}</Location>\n<Location /admin>\n{allowed}</Location>\n"
        f"<Policy default>\n<Limit All>\n{allowed}</Limit>\n</Policy>\n",
        encoding="utf-8",
    )


def _printer_added(lpadmin: str, address: str, folder: Path) -> bool:
    """The service takes a moment to answer."""
    add = [lpadmin, "-p", PRINTER, "-E", "-v", f"file://{folder / 'paper'}", "-m", "raw", "-D", TOLD]
    environment = {**os.environ, "CUPS_SERVER": address}
    until = time.monotonic() + _LONGEST_S
    while time.monotonic() < until:
        if subprocess.run(add, env=environment, capture_output=True, check=False).returncode == 0:
            usual = [lpadmin, "-d", PRINTER]
            return subprocess.run(usual, env=environment, capture_output=True, check=False).returncode == 0
        time.sleep(0.2)
    return False


def _found(program: str) -> str | None:
    return shutil.which(program, path=os.pathsep.join((os.environ.get("PATH", ""), *_PROGRAMS)))


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
