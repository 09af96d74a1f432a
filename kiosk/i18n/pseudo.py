"""What a text looks like in a language that does not exist: longer, accented, in brackets.

Apart because layout tests use it to find texts that are cut or were never put in a catalogue.
"""

from __future__ import annotations

import re

_LETTERS = str.maketrans("aeiouyAEIOUYcnstCNST", "áéîöûÿÁÉÎÖÛŸçñšţÇÑŠŢ")
_PLACEHOLDER = re.compile(r"(\{[a-z_]+\})")


def pseudo(text: str, *, mirrored: bool = False) -> str:
    parts = _PLACEHOLDER.split(text)
    accented = "".join(part if part.startswith("{") else part.translate(_LETTERS) for part in parts)
    padding = " ·ßö" * max(1, round(len(text) * 0.4 / 4))
    longer = f"[{accented}{padding}]"
    return f"\u2067{longer}\u2069" if mirrored else longer
