"""What every visit of this kiosk is given: the outside world, and what can be learnt.

Apart because whoever introduces the floors makes it once, and visits only read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.curriculum import Curriculum
from kiosk.domain.ports import Chance, Clock, Recorder, Visitors
from kiosk.domain.world import World


@dataclass(frozen=True, slots=True)
class Surroundings:
    clock: Clock
    chance: Chance
    recorder: Recorder
    visitors: Visitors
    curriculum: Curriculum
    worlds: Mapping[str, World[Any]]
