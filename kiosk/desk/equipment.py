"""What stands behind the desk: every outside thing that its pages use, handed in once.

Apart because whoever introduces the floors fills it, and each part has its own Protocol beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.desk.day import DayCounts
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.helper_page import HelperPage
from kiosk.domain.ports import Chance, Clock, Recorder
from kiosk.domain.signing import Signer


@dataclass(frozen=True, slots=True)
class Identity:
    """Which kiosk speaks, and its key."""

    install: str
    signer: Signer


@dataclass(frozen=True, slots=True)
class Equipment:
    clock: Clock
    chance: Chance
    recorder: Recorder
    curriculum: Curriculum
    days: DayCounts
    access: Any
    directory: Any = None
    sticks: Any = None
    reports: Any = None
    slips: Any = None
    helpers: tuple[HelperPage, ...] = ()
    privacy: Any = None
    health: Any = None
    keeper: Any = None
    identity: Callable[[], Identity] | None = None
    """Read when a pass is made, not before."""
