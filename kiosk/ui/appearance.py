"""How a person's comfort becomes a look: size, contrast, direction, for this screen.

Apart because the screen's real size comes from the desk's settings, not from what the screen claims.
"""

from __future__ import annotations

from PySide6.QtCore import QSize

from kiosk.i18n.languages import Language
from kiosk.ui.theme.look import LATIN, Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.visit.comfort import Comfort

NARROWEST = 1200
"""Mock-up pixels that a screen must be wide before everything is drawn smaller."""


def look_for(comfort: Comfort, row: Language, screen: QSize, diagonal_inches: float) -> Look:
    diagonal_px = (screen.width() ** 2 + screen.height() ** 2) ** 0.5
    families = (row.font, LATIN) if row.font != LATIN else (LATIN, "Noto Sans Arabic")
    return Look(
        contrast=Contrast(comfort.contrast),
        size=comfort.size,
        unit=min(screen.height() / 768, screen.width() / NARROWEST),
        px_per_mm=diagonal_px / (diagonal_inches * 25.4),
        mirrored=row.mirrored,
        calm=comfort.calm,
        families=families,
    )
