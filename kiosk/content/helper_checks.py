"""Whether the pages for those who help keep their promises: short to hear, kind, and worth practising.

Apart from the checks of visitors' packs because nothing is played here: sentences are weighed, pictures are looked
for, and every answer must lead somewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.helper_pages import pages_of
from kiosk.content.loader import Reading
from kiosk.content.map_checks import pack_problems
from kiosk.content.plain_words import is_praise_alone, unplain
from kiosk.content.problems import Problem
from kiosk.content.written import WrittenPack
from kiosk.domain.helper_page import HelperPage

FEWEST_SENTENCES, MOST_SENTENCES = 3, 5

Found = Iterator[tuple[str, str]]
"""(path of the value in the file, sentence)."""


def check_helpers(folder: Path, icons: Path) -> tuple[tuple[HelperPage, ...], tuple[Problem, ...]]:
    """The pages, and everything that their authors should mend, in the order of files and lines."""
    reading = Reading(folder, {})
    pictures = frozenset(file.stem for file in icons.glob("*.svg"))
    about = reading.table("pack.toml", WrittenPack)
    for path, sentence in pack_problems(about) if about else ():
        reading.reporter("pack.toml")(path, sentence)
    pages = []
    for name, page in pages_of(reading):
        pages.append(page)
        if not page.broken:
            for path, sentence in page_problems(page, pictures):
                reading.reporter(name)(path, sentence)
    return tuple(pages), tuple(sorted(set(reading.problems)))


def page_problems(page: HelperPage, pictures: frozenset[str]) -> Found:
    """Of one page that can be shown; `pictures` are the names of all drawings."""
    if page.picture not in pictures:
        yield "$.picture", f"There is no picture '{page.picture}'."
    if not FEWEST_SENTENCES <= len(page.sentences) <= MOST_SENTENCES:
        yield "$.say", f"A page has {FEWEST_SENTENCES} to {MOST_SENTENCES} sentences."
    yield from _plain("$.title", page.title)
    for place, sentence in enumerate(page.sentences):
        yield from _plain(f"$.say[{place}]", sentence)
    yield from _plain("$.practice.situation", page.practice.situation)
    yield from _answer_problems(page)


def _answer_problems(page: HelperPage) -> Found:
    answers = page.practice.answers
    for place, answer in enumerate(answers):
        here = f"$.practice.answer[{place}]"
        yield from _plain(f"{here}.say", answer.say)
        yield from _plain(f"{here}.reply", answer.reply)
        if is_praise_alone(answer.reply):
            yield f"{here}.reply", "Say what this answer leads to; praise alone says nothing."
        for name in ("say", "reply"):
            if getattr(answer, name) in {getattr(before, name) for before in answers[:place]}:
                yield f"{here}.{name}", "Another answer says the same."
    if all(answer.good for answer in answers):
        yield "$.practice", "At least one answer is not good: what cannot be missed proves nothing."


def _plain(at: str, text: str) -> Found:
    yield from ((at, sentence) for sentence in unplain(text))
