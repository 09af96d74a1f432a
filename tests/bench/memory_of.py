"""How much memory this process holds. Apart because bare programs are measured with it and import nothing else."""

from __future__ import annotations

from pathlib import Path


def resident() -> float:
    """Megabytes of this process in the machine's memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
