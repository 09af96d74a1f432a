"""What the pages for those who help say: read from packs whose audience is the helpers, one file a page.

Apart from the visitors' packs because nothing here is on anybody's path. A page that cannot be used stays in its
place and says that it is being repaired; the others, and the desk, go on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.content.loader import Reading
from kiosk.content.places import ID, folders_with_a_pack, page_files
from kiosk.content.problems import Problem
from kiosk.content.written import HELPERS, WrittenHelperPage, WrittenPack
from kiosk.domain.helper_page import Answer, HelperPage, Practice

FEWEST_ANSWERS, MOST_ANSWERS = 2, 4
MOST_SENTENCES = 20
"""No honest page has more; how many are good to hear is judged by `helper_checks`."""

_NUMBERED = re.compile(r"\d+-(?=.)")
"""The beginning of a file's name only says in which order the pages stand."""

Found = Iterator[tuple[str, str]]
"""(path of the value in the file, sentence)."""


def helper_pages(assets: Path, at_home: Path | None = None) -> tuple[tuple[HelperPage, ...], tuple[Problem, ...]]:
    """The pages that are shipped, then those that somebody put into the home; and what is to be mended in them."""
    guests = (folder for folder in folders_with_a_pack(at_home) if not folder.is_symlink()) if at_home else ()
    folders = (helpers_folder(assets), *(folder for folder in guests if is_for_helpers(folder)))
    pages: dict[str, HelperPage] = {}
    problems: list[Problem] = []
    for folder in folders:
        reading = Reading(folder, {})
        for name, page in pages_of(reading):
            if page.id.casefold() in pages:
                reading.reporter(name)("$.id", f"There is a page '{page.id}' already.")
            else:
                pages[page.id.casefold()] = page
        named = (replace(one, file=f"{folder.name}/{one.file}") for one in sorted(set(reading.problems)))
        problems.extend(named)
    return tuple(pages.values()), tuple(problems)


def helpers_folder(assets: Path) -> Path:
    return assets / "content" / "aidants"


def is_for_helpers(folder: Path) -> bool:
    """What the pack says of itself; when it cannot be read, what its folders are."""
    about = Reading(folder, {}).table("pack.toml", WrittenPack)
    return about.audience == HELPERS if about else (folder / "pages").is_dir()


def pages_of(reading: Reading) -> Iterator[tuple[str, HelperPage]]:
    """(file, page) in the order of their numbers, broken ones too; of two with one id, the first."""
    met: dict[str, str] = {}
    for file in page_files(reading.folder, reading.tell):
        name = reading.name(file)
        page_id = _NUMBERED.sub("", file.stem, count=1)
        if page_id.casefold() in met:
            reading.reporter(name)("$.id", f"There is a page '{met[page_id.casefold()]}' already.")
            continue
        met[page_id.casefold()] = page_id
        yield name, _page(reading, name, page_id)
    if not met:
        reading.tell("pages", "There is no page here.")


def _page(reading: Reading, name: str, page_id: str) -> HelperPage:
    """Its id is its file's name without the number, also when the file says something else."""
    if not ID.fullmatch(page_id):
        reading.tell(name, "An id has letters from a to z, digits, - and _, at most 40.")
        return _broken(page_id, f"{name} has no id")
    written = reading.table(name, WrittenHelperPage)
    if written is None:
        return _broken(page_id, f"{name} cannot be read")
    reading.same_id(name, written.id, page_id)
    unusable = list(_unusable(written))
    report: Callable[[str, str], None] = reading.reporter(name)
    for path, sentence in unusable:
        report(path, sentence)
    if unusable:
        return _broken(page_id, unusable[0][1], written.title)
    answers = tuple(Answer(one.say, one.reply, one.good) for one in written.practice.answer)
    practice = Practice(written.practice.situation, answers)
    return HelperPage(page_id, written.title, written.picture, written.say, practice)


def _unusable(page: WrittenHelperPage) -> Found:
    """What would leave a helper before an empty screen, or in a practice without an end."""
    answers = page.practice.answer
    texts = [
        ("$.title", page.title),
        ("$.picture", page.picture),
        ("$.practice.situation", page.practice.situation),
    ]
    texts += [(f"$.say[{place}]", sentence) for place, sentence in enumerate(page.say)]
    for place, answer in enumerate(answers):
        here = f"$.practice.answer[{place}]"
        texts += [(f"{here}.say", answer.say), (f"{here}.reply", answer.reply)]
    yield from ((path, "This cannot be empty.") for path, text in texts if not text.strip())
    if not 1 <= len(page.say) <= MOST_SENTENCES:
        yield "$.say", "A page says something, in a few sentences."
    if not FEWEST_ANSWERS <= len(answers) <= MOST_ANSWERS:
        yield "$.practice", f"A practice has {FEWEST_ANSWERS} to {MOST_ANSWERS} answers."
    elif not any(answer.good for answer in answers):
        yield "$.practice", "At least one answer is good (`good = true`): every practice ends well."


def _broken(page_id: str, why: str, title: str = "") -> HelperPage:
    """Shown in its place as being repaired."""
    return HelperPage(page_id, title.strip() or page_id, "repair", (), Practice("", ()), broken=why)
