"""What may a volunteer set, and what is said when it cannot be? One change at a time, kept at once.

Apart because the pages of settings and the first start ask the same, and neither knows of any file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from kiosk.settings import Settings


class Refusal(Enum):
    """Why a setting stays as it is. `kiosk/ui/desk/texts_settings.py` has one sentence for each."""

    UNKNOWN = "unknown"
    WRONG_KIND = "wrong_kind"
    OUT_OF_BOUNDS = "out_of_bounds"
    NO_SUCH_CHOICE = "no_such_choice"
    TOO_LONG = "too_long"
    WRONG_SHAPE = "wrong_shape"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    NOT_SAVED = "not_saved"


@dataclass(frozen=True, slots=True)
class Kept:
    """It is on disk. `restart`: the kiosk goes by it when it starts again. `aside`: the file was damaged, and is
    kept under this name beside the new one, "" when it was not."""

    settings: Settings
    restart: bool = False
    aside: str = ""


class SettingsKeeper(Protocol):
    def now(self) -> Settings:
        """As they were last kept; quick, from memory."""
        ...

    def change(self, name: str, value: object) -> Kept | Refusal:
        """`name`: a field of Settings. Writes a small file and waits for it to be on disk (use an errand)."""
        ...

    def reset(self, name: str) -> Kept | Refusal:
        """Back to the usual value, which is then no longer in the file."""
        ...
