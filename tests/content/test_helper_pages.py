"""The pages for those who help: all there, short and kind; a broken one says so; none is on a visitor's path."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from kiosk.commands import cli
from kiosk.content.curriculum import curriculum
from kiosk.content.helper_checks import check_helpers
from kiosk.content.helper_pages import helper_pages
from kiosk.content.messages import extract
from kiosk.content.packs import packs_here
from kiosk.content.report import check_and_print
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import ICONS, SmallPack
from tests.content.playing import SHIPPED
from tests.content.test_mutated_packs import mutated
from tests.content.written_helpers import ABOUT, PAGE, HelpersPack

ASSETS = SHIPPED.parents[1]
OURS = SHIPPED.parent / "aidants"
LONG = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize."
DAMAGES = 120


@pytest.fixture
def pack(tmp_path: Path) -> HelpersPack:
    return HelpersPack(tmp_path / "assets" / "content" / "aidants")


def checked(folder: Path) -> list[str]:
    said: list[str] = []
    check_and_print(str(folder), said.append)
    return said


def test_the_shipped_pages_are_ten_and_nothing_is_to_be_mended() -> None:
    pages, problems = helper_pages(ASSETS)
    assert [page.id for page in pages] == [
        "first-minutes", "hands-off", "words", "fear", "reading",
        "languages", "body", "mandate", "handover", "ending",
    ]  # fmt: skip
    assert problems == ()
    assert not [page.id for page in pages if page.broken]
    assert checked(OURS) == ["10 pages, 10 practices, 0 problems"]
    assert "content" in cli.commands


def test_each_has_a_picture_of_its_own_and_its_good_answers_hide_in_different_places() -> None:
    pages, _ = helper_pages(ASSETS)
    assert len({page.picture for page in pages}) == len(pages)
    first_good = [[answer.good for answer in page.practice.answers].index(True) for page in pages]
    assert len(set(first_good)) >= 3
    assert max(first_good.count(place) for place in set(first_good)) <= len(pages) // 2


def test_the_page_in_the_guide_is_one(pack: HelpersPack) -> None:
    guide = (OURS.parent / "README.md").read_text(encoding="utf-8")
    (written,) = re.findall(r"`pages/1-chair\.toml` :\n\n```\n(.*?)```", guide, re.DOTALL)
    pack.write("pages/1-chair.toml", written)
    assert checked(pack.folder) == ["2 pages, 2 practices, 0 problems"]
    assert 'audience = "helpers"' in guide


def test_what_a_person_must_check_is_marked_for_them() -> None:
    marked = [
        file.stem for file in OURS.glob("pages/*.toml") if "# À VÉRIFIER" in file.read_text(encoding="utf-8")
    ]
    assert sorted(marked) == ["08-mandate", "09-handover"]


def test_translators_see_every_sentence_once_under_the_name_of_its_page_on_its_line() -> None:
    pages, _ = helper_pages(ASSETS)
    asked = set()
    for page in pages:
        texts = [page.title, *page.sentences, page.practice.situation]
        texts += [text for answer in page.practice.answers for text in (answer.say, answer.reply)]
        asked |= {(page.context, text) for text in texts}
    given = []
    for file in sorted(OURS.rglob("*.toml")):
        written = file.read_text(encoding="utf-8").split("\n")
        with file.open("rb") as opened:
            for line, function, (context, sentence), _ in extract(opened, (), (), {}):
                assert function == "pgettext"
                assert sentence in written[line - 1].replace('\\"', '"'), f"{file.name}:{line}"
                given.append((context, sentence))
    assert sorted(given) == sorted(asked)


def test_no_visitor_meets_a_page_for_helpers(tmp_path: Path) -> None:
    SmallPack(tmp_path / "assets" / "content" / "base")
    alone = packs_here(tmp_path / "assets", None, WORLDS)
    before = curriculum(alone.whole_pack(alone.outline()))
    HelpersPack(tmp_path / "assets" / "content" / "aidants")
    at_home = HelpersPack(tmp_path / "home" / "nous")
    shutil.copytree(SHIPPED / "exercises" / "A2a", at_home.folder / "exercises" / "A2a")
    packs = packs_here(tmp_path / "assets", tmp_path / "home", WORLDS)
    outline = packs.outline()
    whole = packs.whole_pack(outline)
    assert outline.beside == ()
    assert [str(one) for one in whole.problems] == []
    assert curriculum(whole).pack == before.pack == "base/1.0"
    assert list(curriculum(whole).exercises) == list(before.exercises)


def test_a_centre_adds_pages_of_its_own_after_ours(pack: HelpersPack, tmp_path: Path) -> None:
    ours = HelpersPack(tmp_path / "home" / "nous")
    ours.write("pages/3-window.toml", PAGE.replace('"chair"', '"window"'))
    (tmp_path / "home" / "elsewhere").symlink_to(tmp_path / "nowhere")
    pages, problems = helper_pages(tmp_path / "assets", tmp_path / "home")
    assert [page.id for page in pages] == ["chair", "door", "window"]
    assert [str(one) for one in problems] == [
        "nous/pages/1-chair.toml:1: There is a page 'chair' already.",
        "nous/pages/2-door.toml:1: There is a page 'door' already.",
    ]


def test_a_pack_for_visitors_brings_no_page(pack: HelpersPack, tmp_path: Path) -> None:
    theirs = HelpersPack(tmp_path / "home" / "jardin")
    theirs.write("pack.toml", ABOUT.replace('audience = "helpers"\n', ""))
    theirs.write("pages/3-window.toml", PAGE.replace('"chair"', '"window"'))
    pages, problems = helper_pages(tmp_path / "assets", tmp_path / "home")
    assert [page.id for page in pages] == ["chair", "door"]
    assert problems == ()


BROKEN = {
    "unknown key": ('picture = "smile"', 'pictur = "smile"', "Unknown key 'pictur'."),
    "unknown key of an answer": ("reply = \"Elle", "replay = \"Elle", "Unknown key 'replay'."),
    "wrong type": ("good = true", "good = 1", "Expected `bool`, got `int`."),
    "syntax": ('id = "chair"', 'id = chair"', "Invalid value"),
    "no sentence": ('"Respirez.",', '"",', "This cannot be empty."),
    "no reply": ('reply = "Oui. Elle pose son sac et sourit."', 'reply = " "', "This cannot be empty."),
    "no good answer": ("good = true", "good = false", "At least one answer is good"),
    "a picture that leads out": ('"smile"', '"../smile"', "The name of a picture has only letters"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_page_stays_in_its_place_and_its_line_is_named(
    pack: HelpersPack, before: str, after: str, sentence: str
) -> None:
    line = pack.change(before, after)
    pages, problems = helper_pages(pack.folder.parents[1])
    assert [page.id for page in pages] == ["chair", "door"]
    assert pages[0].broken
    assert pages[0].sentences == ()
    assert not pages[1].broken
    assert len(problems) == 1
    assert problems[0].file == "aidants/pages/1-chair.toml"
    assert problems[0].sentence.startswith(sentence)
    if sentence.startswith("At least one"):
        line = 10  # of the whole practice
    assert problems[0].line == line
    assert checked(pack.folder)[-1] == "2 pages, 1 practices, 1 problems"


MENDED_BY_AUTHORS = {
    "a long sentence": ('"Proposez une chaise.",', f'"{LONG}",', "A sentence has more than 15 words"),
    "a long reply": ("Oui. Elle pose son sac et sourit.", LONG, "A sentence has more than 15 words"),
    "easy": ("Respirez.", "C'est facile.", "Nothing is easy for all"),
    "a word that keeps people out": ("Respirez.", "Cherchez le logiciel.", "There is a plainer word"),
    "you": ("Respirez.", "Respire pour toi.", "Say 'vous' to everybody"),
    "an unknown picture": ('"smile"', '"smyle"', "There is no picture 'smyle'."),
    "praise alone": ("Oui. Elle pose son sac et sourit.", "Bravo !", "Say what this answer leads to"),
    "the same twice": ("Je lui propose une chaise.", "Je m'assieds.", "Another answer says the same."),
    "another id": ('id = "chair"', 'id = "stool"', "The id is 'stool', its place says 'chair'."),
    "unwritten": ("Respirez.", "À écrire", "This text is still to be written."),
}


@pytest.mark.parametrize(("before", "after", "sentence"), MENDED_BY_AUTHORS.values(), ids=MENDED_BY_AUTHORS)
def test_what_could_be_better_is_for_the_authors_and_the_page_is_shown(
    pack: HelpersPack, before: str, after: str, sentence: str
) -> None:
    line = pack.change(before, after)
    said = checked(pack.folder)
    place = pack.folder / "pages" / "1-chair.toml"
    assert [one for one in said if one.startswith(f"{place}:{line}: {sentence}")], said
    assert not helper_pages(pack.folder.parents[1])[0][0].broken


def test_too_few_or_too_many_sentences_and_a_practice_that_cannot_be_missed(pack: HelpersPack) -> None:
    pack.change('  "Respirez.",\n', "")
    assert "A page has 3 to 5 sentences." in checked(pack.folder)[0]
    pack.change('  "Respirez.",\n', '  "Respirez.",\n' * 4)
    assert "A page has 3 to 5 sentences." in checked(pack.folder)[0]
    pack.write("pages/1-chair.toml", PAGE.replace('say = "Je m', 'good = true\nsay = "Je m'))
    assert "what cannot be missed proves nothing" in checked(pack.folder)[0]


@pytest.mark.parametrize("answers", [0, 1, 5])
def test_a_practice_has_two_to_four_answers(pack: HelpersPack, answers: int) -> None:
    begin, _, rest = PAGE.partition("[[practice.answer]]")
    one = "[[practice.answer]]" + rest.partition("[[practice.answer]]")[2]
    pack.write("pages/1-chair.toml", begin + one * answers if answers else begin + "answer = []\n")
    pages, problems = helper_pages(pack.folder.parents[1])
    assert pages[0].broken == "A practice has 2 to 4 answers."
    assert [one.line for one in problems] == [10]
    assert pages[0].title == "La chaise"


def test_a_name_that_is_none_and_two_pages_of_one_name(pack: HelpersPack) -> None:
    pack.write("pages/3-Chair.toml", PAGE)
    pack.write("pages/4--x.toml", PAGE)
    pack.write("pages/été.toml", PAGE)
    (pack.folder / "pages" / ".swp").write_text("x")
    pages, problems = helper_pages(pack.folder.parents[1])
    assert [page.id for page in pages if not page.broken] == ["chair", "door"]
    assert [str(one).partition(" ")[0] for one in problems] == [
        "aidants/pages/3-Chair.toml:1:", "aidants/pages/4--x.toml:1:", "aidants/pages/été.toml:1:",
    ]  # fmt: skip


def test_without_any_page_the_desk_has_none_and_the_check_says_so(pack: HelpersPack, tmp_path: Path) -> None:
    assert helper_pages(tmp_path / "nothing")[0] == ()
    shutil.rmtree(pack.folder / "pages")
    assert helper_pages(pack.folder.parents[1])[0] == ()
    said = checked(pack.folder)
    assert said == [f"{pack.folder / 'pages'}:1: There is no page here.", "0 pages, 0 practices, 1 problems"]


def test_pages_are_there_when_what_the_pack_says_of_itself_is_damaged(pack: HelpersPack) -> None:
    pack.write("pack.toml", "id = ")
    pages, _ = helper_pages(pack.folder.parents[1])
    assert [page.id for page in pages] == ["chair", "door"]
    said = checked(pack.folder)
    assert said[0].startswith(f"{pack.folder / 'pack.toml'}:1: Invalid value")
    assert said[-1] == "2 pages, 2 practices, 1 problems"


def test_an_audience_that_there_is_not_is_named(pack: HelpersPack) -> None:
    pack.write("pack.toml", ABOUT.replace('"helpers"', '"everybody"'))
    assert checked(pack.folder)[0].startswith(f"{pack.folder / 'pack.toml'}:6: Invalid enum value 'everybody'")


def test_nothing_outside_the_folder_is_read(pack: HelpersPack, tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text(PAGE.replace('"chair"', '"secret"'), encoding="utf-8")
    (pack.folder / "pages" / "3-secret.toml").symlink_to(tmp_path / "secret.toml")
    pages, problems = helper_pages(pack.folder.parents[1])
    assert pages[2].broken
    assert [one.sentence for one in problems] == ["The file leads out of the pack's folder."]


def test_whatever_happens_to_the_files_the_other_pages_stay(pack: HelpersPack) -> None:
    file = pack.folder / "pages" / "1-chair.toml"
    whole = file.read_bytes()
    broken = 0
    for seed in range(DAMAGES):
        file.write_bytes(mutated(whole, random.Random(seed)))
        pages, problems = helper_pages(pack.folder.parents[1])
        assert [page.id for page in pages] == ["chair", "door"]
        assert not pages[1].broken
        if pages[0].broken:
            broken += 1
            assert problems
        else:
            assert any(answer.good for answer in pages[0].practice.answers)
        check_helpers(pack.folder, ICONS)
    assert 0 < broken < DAMAGES
