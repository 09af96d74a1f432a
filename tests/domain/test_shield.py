"""Real data are caught as they are typed; what is invented or innocent never is."""

from __future__ import annotations

import pytest

from kiosk import paths
from kiosk.content.loader import load_pack, pack_folder
from kiosk.domain.outcomes import Mode
from kiosk.domain.persona import NOBODY
from kiosk.domain.run import Run, act, next_gesture, start
from kiosk.domain.scene import Scene
from kiosk.domain.shield import Real, caught
from kiosk.visit.guard import Guard, texts
from kiosk.worlds.table import WORLDS
from tests.domain.real_shapes import SAMIRA, innocent, real_shaped

PACK = load_pack(pack_folder(paths.assets()), WORLDS)


def test_at_least_99_in_100_of_what_is_real_is_caught() -> None:
    shapes = real_shaped()
    assert len(shapes) >= 200
    missed = [text for text in shapes if caught(text, SAMIRA) is None]
    assert len(missed) <= len(shapes) // 100, missed


def test_nothing_innocent_is_refused() -> None:
    texts = list(innocent())
    assert len(texts) >= 200
    assert [text for text in texts if caught(text, SAMIRA) is not None] == []


def test_the_shipped_person_is_the_one_of_these_tests() -> None:
    assert PACK.persona == SAMIRA


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1 85 05 78 006 084 91", Real.NIR),
        ("1 85 05 78 006 084 36", None),
        ("FR76 3000 6000 0112 3456 7890 189", Real.IBAN),
        ("FR76 3000 6000 0112 3456 7890 188", None),
        ("4970 1012 3456 7890", None),
        ("4970 1012 3456 7893", Real.CARD),
        ("07 12 34 56 78", Real.PHONE),
        ("+33 (0)7 12 34 56 78", Real.PHONE),
        ("06 39 98 12 34", None),
        ("dupont@poste.fr", Real.EMAIL),
        ("dupont@poste", None),
    ],
)
def test_one_sign_makes_the_difference(text: str, kind: Real | None) -> None:
    assert caught(text, SAMIRA) is kind


def test_what_is_somebody_elses_in_a_text_with_hers_is_caught() -> None:
    assert caught("06 39 98 00 12 ou 07 12 34 56 78", SAMIRA) is Real.PHONE


def scenes() -> list[Scene]:
    found = [scene for one in PACK.exercises.values() for scene in (one.scene, one.challenge)]
    return found + [scene for item in PACK.items.values() for scene in (item.scene, item.twin)]


def test_no_proof_of_the_pack_is_ever_refused_letter_by_letter() -> None:
    for scene in scenes():
        guard, run = Guard(PACK.persona), start(scene, WORLDS[scene.world], Mode.ALONE)
        while (move := next_gesture(run)) is not None:
            after, _ = act(run, move)
            run, real = guard.watch(run, move, after)
            assert real is None, (scene.context, move)


def test_nothing_that_stands_in_a_scene_from_the_beginning_is_called_real() -> None:
    """What the pack itself shows must not be somebody's either."""
    for scene in scenes():
        run: Run = start(scene, WORLDS[scene.world], Mode.ALONE)
        assert [text for text in texts(run.state) if caught(text, PACK.persona or NOBODY)] == [], scene.context
