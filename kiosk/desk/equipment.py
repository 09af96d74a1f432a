"""What stands behind the desk: every outside thing that its pages use, handed in once.

Apart because whoever introduces the floors fills it, and each part has its own Protocol beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.desk.access import Access
from kiosk.desk.day import DayCounts
from kiosk.desk.directory import DirectoryDesk
from kiosk.desk.health import HealthDesk
from kiosk.desk.keeping import SettingsKeeper
from kiosk.desk.privacy import PrivacyDesk
from kiosk.desk.reports import ReportDesk
from kiosk.desk.slips import SlipDesk
from kiosk.desk.sticks import StickDesk
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
    """`identity` is read when a pass is made, not before."""

    clock: Clock
    chance: Chance
    recorder: Recorder
    curriculum: Curriculum
    days: DayCounts
    access: Access
    directory: DirectoryDesk
    sticks: StickDesk
    reports: ReportDesk
    slips: SlipDesk
    privacy: PrivacyDesk
    health: HealthDesk
    keeper: SettingsKeeper
    identity: Callable[[], Identity]
    helpers: tuple[HelperPage, ...] = ()
