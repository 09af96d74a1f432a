"""How the tests read catalogues: the .po files as they are, and the .pot as the sources would give it now."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "locales"
TRANSLATED = ("en", "ar")
DOMAINS = ("kiosk", "content")

Key = tuple[str, str | tuple[str, ...]]
"""(context or "", French), where a sentence that counts has two forms."""

SOURCES = {"kiosk": (ROOT / "kiosk", "**.py", "python"), "content": (ROOT / "assets" / "content", "**.toml", "")}


@cache
def from_sources(domain: str) -> frozenset[Key]:
    """As `make messages` would collect them."""
    folder, pattern, method = SOURCES[domain]
    method = method or "kiosk.content.messages:extract"
    keywords = {**DEFAULT_KEYWORDS, "t": None, "n": (1, 2)}
    found = extract_from_dir(str(folder), [(pattern, method)], {}, keywords)
    return frozenset((context or "", message) for _, _, message, _, context in found)


@cache
def catalogue(language: str, domain: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as opened:
        return read_po(opened, locale=language, domain=domain)


@cache
def template(domain: str) -> Catalog:
    with (LOCALES / f"{domain}.pot").open("rb") as opened:
        return read_po(opened, domain=domain)


def keys(found: Catalog) -> frozenset[Key]:
    return frozenset((message.context or "", message.id) for message in found if message.id)


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def translations(language: str) -> list[tuple[str, str]]:
    """(where, text) of everything that this language shows, French being what is translated from."""
    shown = []
    for domain in DOMAINS:
        found = template(domain) if language == "fr" else catalogue(language, domain)
        for message in found:
            if message.id:
                texts = forms(message.id if language == "fr" else message.string)
                shown += [(f"{domain} {message.context or ''}", text) for text in texts if text]
    return shown
