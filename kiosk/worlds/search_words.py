"""Which list the asked words bring, which of them help, and what else could have been meant.

Apart because how an engine understands words is a question of its own: accents, capitals and plurals do not
matter to it, and small words say nothing.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from kiosk.worlds.search_pages import Listing, Start

SMALL = frozenset(
    (
        "a", "au", "aux", "avec", "ce", "ces", "cette", "d", "dans", "de", "des", "du", "en", "est", "et", "il",
        "je", "l", "la", "le", "les", "ma", "mes", "mon", "on", "ou", "par", "pour", "qu", "que", "qui", "sa",
        "se", "ses", "son", "sur", "un", "une", "veux", "voudrais", "y",
    )
)  # fmt: skip
"""Words that an engine leaves aside."""


def plain(text: str) -> str:
    """Without capitals and accents, letter for letter, so that both texts stay equally long."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text.lower())


def stem(word: str) -> str:
    bare = plain(word)
    return bare[:-1] if len(bare) > 3 and bare[-1] in "sx" else bare


def stems(text: str) -> tuple[str, ...]:
    """The words that count, each once, in their order."""
    found = (word for word in re.split(r"[^\w]+", plain(text)) if word and word not in SMALL)
    return tuple(dict.fromkeys(stem(word) for word in found))


def known(start: Start) -> frozenset[str]:
    """The words that bring something here."""
    asked = (word for listing in start.listings for word in listing.words)
    return frozenset(one for word in asked for one in stems(word))


def useful(start: Start, query: str) -> int:
    return sum(word in known(start) for word in stems(query))


def listing_for(start: Start, query: str) -> Listing:
    """The list with the most words that were all asked; a whole address finds its site; else an empty one."""
    typed = plain(query.strip()).removeprefix("https://").removeprefix("www.").rstrip("/")
    whole = "." in typed and " " not in typed
    exact = tuple(one.id for one in start.results if whole and plain(one.address).startswith(typed))
    asked = frozenset(stems(query))
    matching = [listing for listing in start.listings if listing.words and _all_asked(listing, asked)]
    if matching and not exact:
        return max(matching, key=lambda listing: len(listing.words))
    return Listing("", (), exact)


def _all_asked(listing: Listing, asked: frozenset[str]) -> bool:
    return all(any(asked >= set(stems(either)) for either in word.split("|")) for word in listing.words)


def words_for(listing: Listing) -> str:
    """A text that brings this list."""
    return " ".join(word.split("|")[0] for word in listing.words)


def meant(start: Start, query: str) -> str:
    """What was probably meant by words that bring nothing; "" when there is no idea."""
    spelled = {one: either for listing in start.listings for word in listing.words
               for either in word.split("|") for one in stems(either)}  # fmt: skip
    close = [match for word in stems(query) for match in get_close_matches(word, spelled, 1, 0.7)]
    better = " ".join(dict.fromkeys(spelled[match] for match in close))
    return better if better and listing_for(start, better).results else ""


def suggested(start: Start, query: str) -> tuple[str, ...]:
    """The suggestions that go on as the text begins."""
    typed = plain(query.strip())
    found = [one for one in start.suggestions if typed and plain(one).startswith(typed) and plain(one) != typed]
    return tuple(found[:4])


def holds(query: str, tile: str) -> bool:
    return bool(_all_words(tile)) and set(_all_words(tile)) <= set(_all_words(query))


def with_tile(query: str, tile: str) -> str:
    """The text with this word at its end; without it when it was there already."""
    if not holds(query, tile):
        return f"{query.strip()} {tile}".strip()
    gone = set(_all_words(tile))
    return " ".join(word for word in query.split() if not set(_all_words(word)) <= gone)


def _all_words(text: str) -> list[str]:
    return [word for word in re.split(r"[^\w]+", plain(text)) if word]
