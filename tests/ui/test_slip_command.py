"""The paper of a visit from the command line: what its facts say, and neither a code nor a place."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from kiosk.desk.slip import SlipPart
from kiosk.domain.facts import Fact, NeedsTold, Oriented, PathDrawn, VisitStarted
from kiosk.domain.progress import fold
from kiosk.ui.slip.command import slip_of, write_slip
from tests.made_facts import fact
from tests.ui.slip_room import TODAY, whole_curriculum, words_of

VISIT = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11"


def lived(language: str) -> list[Fact]:
    """Told of a flat to keep this week, advised to be helped today, and given a path."""
    happened = [
        VisitStarted(language),
        NeedsTold({"procedure": ("house",), "deadline": ("this_week",), "obstacles": ("reading",)}, urgent=True),
        Oriented(("do_with",), ("appointment",), ("urgent_with", "of_another_pack"), "house", "this_week"),
        PathDrawn(("A1a", "A1b")),
    ]
    return [fact(one, number, visit=VISIT, language=language) for number, one in enumerate(happened, 1)]


def run(facts: list[Fact], file: Path, visit: str = VISIT) -> tuple[int, dict[str, object]]:
    lines: list[str] = []
    code = write_slip(visit, facts, whole_curriculum(), words_of, file, lines.append, day=TODAY)
    return code, json.loads(lines[-1])


@pytest.mark.parametrize(("language", "shown"), [("fr", ["fr"]), ("ar", ["ar", "fr"])])
def test_a_visit_becomes_one_page(qt_app: object, tmp_path: Path, language: str, shown: list[str]) -> None:
    file = tmp_path / "paper.pdf"
    code, told = run(lived(language), file)
    assert code == 0
    assert told == {"visit": VISIT, "file": str(file), "pages": 1, "languages": shown}
    text = subprocess.run(["pdftotext", "-raw", str(file), "-"], check=True, capture_output=True, text=True).stdout
    assert "Mes prochains pas" in text
    assert "Mon logement" in text


def test_it_has_neither_the_pictures_nor_a_place_but_says_who_can_help(qt_app: object) -> None:
    facts = lived("fr")
    slip = slip_of(facts, fold(facts), whole_curriculum(), TODAY, "")
    assert slip.parts == (SlipPart.TITLE, SlipPart.URGENT, SlipPart.PLACE, SlipPart.BRING, SlipPart.STEP)
    assert slip.place is None
    assert slip.code == ()
    assert slip.advice is not None
    assert slip.advice.id == "urgent_with"
    assert slip.step is not None
    assert slip.step.exercise == "A1a"


def test_a_visit_that_nobody_made_leaves_no_file(qt_app: object, tmp_path: Path) -> None:
    code, told = run(lived("fr"), tmp_path / "paper.pdf", visit="nobody")
    assert (code, told["error"]) == (1, "no_such_visit")
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_says_so(qt_app: object, tmp_path: Path) -> None:
    code, told = run(lived("fr"), tmp_path / "no-folder" / "paper.pdf")
    assert (code, told["error"]) == (1, "not_written")


def test_a_folder_of_that_name_is_left_alone_and_nothing_half_written_stays(
    qt_app: object, tmp_path: Path
) -> None:
    taken = tmp_path / "paper.pdf"
    (taken / "inside").mkdir(parents=True)
    code, _ = run(lived("fr"), taken)
    assert code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]
