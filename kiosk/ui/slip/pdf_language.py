"""In which language does a screen reader read this PDF, and under which title? Said in the file itself.

Apart because Qt writes neither: what it wrote stays, and a second version of its catalogue is added behind
it, the way the format provides for changes (ISO 32000-1, 7.5.6).
"""

from __future__ import annotations

import re

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_INFO = re.compile(rb"/Info \d+ 0 R")
_LAST_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")


def with_language(pdf: bytes, code: str) -> bytes:
    """`code`: as in BCP 47. A file of another make than expected is given back as it is."""
    root, size, table = _last(_ROOT, pdf), _last(_SIZE, pdf), _LAST_TABLE.search(pdf)
    if root is None or size is None or table is None:
        return pdf
    number = int(root[1])
    catalogue = _last(re.compile(rb"\n%d 0 obj\s*<<(.*?)>>\s*endobj" % number, re.DOTALL), pdf)
    if catalogue is None or b"/Lang" in catalogue[1]:
        return pdf
    info = _last(_INFO, pdf)
    body = b"%d 0 obj\n<<%s/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n" % (
        number, catalogue[1], code.encode("ascii"),
    )  # fmt: skip
    start = len(pdf)
    xref = b"xref\n%d 1\n%010d 00000 n \n" % (number, start)
    trailer = b"trailer\n<<\n/Size %s\n%s\n/Root %d 0 R\n/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        size[1], info[0] if info else b"", number, table[1], start + len(body),
    )  # fmt: skip
    return pdf + body + xref + trailer


def _last(pattern: re.Pattern[bytes], pdf: bytes) -> re.Match[bytes] | None:
    found = list(pattern.finditer(pdf))
    return found[-1] if found else None
