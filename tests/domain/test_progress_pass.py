"""A paper from another centre is believed when every bit of it is as its kiosk wrote it, and never otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.base45 import decode, encode
from kiosk.domain.carried import Carried, carried, joined
from kiosk.domain.facts import DiagnosticFinished, ExerciseFinished, ItemAnswered
from kiosk.domain.ids import learner_id
from kiosk.domain.outcomes import Mode, Outcome, Profile
from kiosk.domain.progress import Known, fold
from kiosk.domain.progress_pass import LONGEST_PACK, MARK, Pass, Refusal, read, written
from kiosk.seals.keys import OwnKey, verify
from tests.made_facts import fact

KIOSK, OTHER = OwnKey(bytes(range(32))), OwnKey(bytes(range(1, 33)))
INSTALL = "8e4f5a52-6c1f-4a59-9a43-0a4a1ce1b7d2"
SKILLS = [f"{thread}{step}" for thread in "ABCDEFGHIJKLMZ" for step in (1, 2, 3)]
EXERCISES = [f"{skill}{letter}" for skill in SKILLS for letter in "abf"]

CARRIED = st.builds(
    Carried,
    done=st.frozensets(st.sampled_from(EXERCISES)),
    skills=st.dictionaries(st.sampled_from(SKILLS), st.sampled_from(Known)),
    steps=st.dictionaries(st.sampled_from("ABCDEFGHIJKLMZ"), st.integers(1, 3)),
)
PASSES = st.builds(
    Pass,
    install=st.uuids(version=4).map(str),
    learner=st.integers(0, 2**75 - 1).map(learner_id),
    pack=st.sampled_from(["base/1.0", "base/1.0+garden/0.2", "b/2026-11", ""]),
    day=st.dates(date(2020, 1, 2), date(2199, 6, 1)) | st.none(),
    carried=CARRIED,
)
EVERYTHING = Carried(
    done=frozenset(
        f"{thread}{step}{letter}" for thread in "ABCDEFGHIJKL" for step in (1, 2, 3) for letter in "ab"
    ),
    skills={f"{thread}{step}": Known.ALONE for thread in "ABCDEFGHIJKL" for step in (1, 2, 3)},
    steps=dict.fromkeys("ABCDEFGHIJKL", 3),
)
FULL = Pass(INSTALL, learner_id(2**75 - 1), "base/1.0", date(2026, 11, 23), EVERYTHING)


def of_anyone(_install: str) -> bytes:
    return KIOSK.public


def of_nobody(_install: str) -> None:
    return None


@given(told=PASSES)
def test_what_is_written_is_read(told: Pass) -> None:
    assert read(written(told, KIOSK), of_anyone, verify) == told


@given(told=PASSES, data=st.data())
def test_any_flipped_bit_is_refused(told: Pass, data: st.DataObject) -> None:
    whole = bytearray(decode(written(told, KIOSK)[len(MARK) :]) or b"")
    place = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[place // 8] ^= 1 << place % 8
    assert isinstance(read(MARK + encode(bytes(whole)), of_anyone, verify), Refusal)


def test_every_single_bit_of_one_pass_counts() -> None:
    whole = decode(written(FULL, KIOSK)[len(MARK) :]) or b""
    for place in range(len(whole) * 8):
        bent = bytearray(whole)
        bent[place // 8] ^= 1 << place % 8
        assert isinstance(read(MARK + encode(bytes(bent)), of_anyone, verify), Refusal), place


@given(text=st.text(max_size=60) | st.text(max_size=300).map(lambda text: MARK + text))
def test_whatever_is_typed_is_answered_by_a_reason(text: str) -> None:
    assert isinstance(read(text, of_anyone, verify), Refusal)


@given(data=st.binary(max_size=260))
def test_whatever_the_bytes_are_there_is_a_reason(data: bytes) -> None:
    assert isinstance(read(MARK + encode(data), of_anyone, verify), Refusal)


@given(told=PASSES, cut=st.integers(1, 60))
def test_a_torn_paper_is_refused(told: Pass, cut: int) -> None:
    assert isinstance(read(written(told, KIOSK)[:-cut], of_anyone, verify), Refusal)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", Refusal.NOT_A_PASS),
        ("https://exemple.fr", Refusal.NOT_A_PASS),
        (MARK, Refusal.DAMAGED),
        (MARK + "é", Refusal.DAMAGED),
        (MARK + encode(bytes([2, 9, 9])), Refusal.TOO_NEW),
        (MARK + encode(bytes(200)), Refusal.DAMAGED),
    ],
)
def test_every_reason_is_told_apart(text: str, refusal: Refusal) -> None:
    assert read(text, of_anyone, verify) is refusal


def test_a_kiosk_that_nobody_vouches_for_is_not_believed() -> None:
    assert read(written(FULL, KIOSK), of_nobody, verify) is Refusal.UNKNOWN_KIOSK


def test_the_signature_of_another_kiosk_is_not_believed() -> None:
    assert read(written(FULL, OTHER), of_anyone, verify) is Refusal.NOT_GENUINE


def test_a_scanner_may_press_enter_after_it() -> None:
    assert read(f"{written(FULL, KIOSK)}\r\n", of_anyone, verify) == FULL


def test_even_a_whole_curriculum_fits_a_small_picture() -> None:
    text = written(FULL, KIOSK)
    data = decode(text[len(MARK) :]) or b""
    picture = segno.make(text, error="m", micro=False)
    assert 100 <= len(data) <= 200
    assert 7 <= int(picture.version) <= 11
    assert picture.mode == "alphanumeric"


def test_even_themes_and_packs_of_every_letter_fit_a_picture_that_scanners_read() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    most = replace(FULL, pack="b" * LONGEST_PACK, carried=Carried(steps=dict.fromkeys(letters, 3)))
    text = written(most, KIOSK)
    assert read(text, of_anyone, verify) == most
    assert int(segno.make(text, error="m", micro=False).version) <= 11


def test_a_pack_s_name_that_is_too_long_stays_behind() -> None:
    told = read(written(replace(FULL, pack="b" * (LONGEST_PACK + 1)), KIOSK), of_anyone, verify)
    assert told == replace(FULL, pack="")


def test_nobody_without_a_name_gets_a_pass() -> None:
    with pytest.raises(ValueError, match="learner"):
        written(Pass(INSTALL, "", "base/1.0", None, Carried()), KIOSK)


def test_what_a_pass_carries_is_what_progress_says() -> None:
    done = ExerciseFinished("B1a", "B1", Mode.ALONE, Outcome.ALONE)
    own = ExerciseFinished("jardin-2", "JARDIN", Mode.ALONE, Outcome.ALONE)
    steps = DiagnosticFinished({"A": 2, "B": 0, "JARDIN": 1}, {}, {}, Profile.BEGINNER, 9)
    seen = ItemAnswered("dA1", "A1", False, True, Outcome.ALONE)
    progress = fold([fact(one, number) for number, one in enumerate((done, own, steps, seen), 1)])
    assert carried(progress) == Carried(frozenset({"B1a"}), {"B1": Known.ALONE, "A1": Known.ALONE}, {"A": 2})


@given(one=CARRIED, two=CARRIED, three=CARRIED)
def test_carried_progress_joins_in_any_order_and_any_number_of_times(
    one: Carried, two: Carried, three: Carried
) -> None:
    assert joined(one, two) == joined(two, one)
    assert joined(one, joined(two, three)) == joined(joined(one, two), three)
    assert joined(one, one) == joined(one, Carried()) == one
    assert joined(joined(one, two), two) == joined(one, two)
