"""Names that FAT32, exFAT and Windows hold, and that sort by what is inside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.usb.names import owner, safe_name, shown, slug, stem

ANY = st.text(max_size=400)


@given(ANY)
def test_a_safe_name_is_held_by_every_stick(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name.encode("utf-8", "replace")) <= 255
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
    assert name not in {".", ".."}
    assert name == name.strip()
    assert not name.endswith(".")
    assert name.partition(".")[0].strip().lower() not in {"con", "nul", "aux", "prn", "com1", "lpt9"}


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ('a:b*c?"d<e>f|g.csv', "a-b-c--d-e-f-g.csv"), ("CON", "CON_"), ("nul.txt", "nul_.txt"),
        ("trail. ", "trail"), ("", "_"), ("...", "_"), ("../../etc/passwd", "..-..-etc-passwd"),
        ("Médiathèque.csv", "Médiathèque.csv"),
    ],
)  # fmt: skip
def test_known_traps(given_name: str, safe: str) -> None:
    assert safe_name(given_name) == safe


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("é" * 300 + ".sessions.xlsx").endswith("é.xlsx")


@given(ANY, st.integers(1, 10**7), st.integers(1, 10**7))
def test_an_exports_name_is_plain_for_any_centre(centre: str, first: int, last: int) -> None:
    name = stem(centre, "0a1b2c3d-0000-4000-8000-000000000001", first, last)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert safe_name(name) == name
    assert name.startswith(owner(centre, "0a1b2c3d-0000-4000-8000-000000000001"))


def test_names_sort_by_their_numbers() -> None:
    names = [stem("x", "i", first, first + 9) for first in (1, 11, 101, 99_999, 1_000_000)]
    assert sorted(names) == names


def test_a_centre_in_any_alphabet_has_a_name() -> None:
    assert slug("Médiathèque d'Évry — 2ᵉ étage") == "mediatheque-d-evry-2e-etage"
    assert slug("المركز الاجتماعي") == "centre"
    assert slug("CON") == "con"


@given(ANY)
def test_a_name_on_the_screen_misleads_nobody(text: str) -> None:
    assert not re.search("[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]", shown(text))
    assert shown(text)


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=80))
def test_a_safe_name_can_be_made_here_too(text: str) -> None:
    assert Path("/stick", safe_name(text)).parent == Path("/stick")
