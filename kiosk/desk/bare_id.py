"""Which id of a fact may stand in a table that anybody can read?

Apart because content packs come from many hands: an id that has the shape of somebody's data, of a learner's
random name or of a visit's is not shown, whoever wrote it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.domain.ids import CROCKFORD, LEARNER_LENGTH
from kiosk.domain.persona import NOBODY
from kiosk.domain.shield import caught

HIDDEN = "autre"

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
"""As content packs name their exercises and skills."""

_VISIT = re.compile(r"[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")
_LEARNER = re.compile(rf"[{CROCKFORD}]{{{LEARNER_LENGTH},}}")


@lru_cache(maxsize=1024)
def bare_id(text: str) -> str:
    """The id as it is, "autre" for one that could be more than an id, "" for none."""
    if not text:
        return ""
    plain = _ID.fullmatch(text) and not _VISIT.search(text) and not _LEARNER.search(text.upper())
    return text if plain and caught(text, NOBODY) is None else HIDDEN
