"""The machine dies in the middle of a visit: what the screen had confirmed is there, and the person goes on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kiosk.domain.facts import VisitEnded
from kiosk.domain.outcomes import VisitEnd
from kiosk.visit.place import Place
from tests.journeys.coming_back import code_in, come_back, confirmed, killed_after, known
from tests.journeys.window import opened


@pytest.mark.parametrize(("seed", "confirmations"), [(1, 2), (2, 5), (3, 7), (4, 11)])
def test_whoever_was_cut_off_finds_everything_again(
    qt_app: object, tmp_path: Path, seed: int, confirmations: int
) -> None:
    told = killed_after(tmp_path, confirmations, random.Random(seed))
    with opened(tmp_path) as window:
        facts = window.facts
        assert [fact.what.reason for fact in facts if isinstance(fact.what, VisitEnded)] == [VisitEnd.INTERRUPTED]
        assert set(confirmed(told)) <= set(known(facts))
        come_back(window, code_in(told))
        exercises = [words[1] for words in told if words[0] == "exercise" and words[2] == "challenge"]
        if any(words[0] == "exercise" for words in told):
            assert window.place is Place.PATH
            assert set(exercises) <= window.visit.progress.done
        else:
            assert window.place in (Place.DIAGNOSTIC, Place.RESULTS, Place.PATH)
        window.leave()
