"""A sealed name is the same everywhere and names nobody; a code can be said without a picture."""

from __future__ import annotations

import pytest

from kiosk.domain.code_pictures import DRAWINGS, NAMES, code_of
from kiosk.domain.forgetting import sealed_name
from kiosk.domain.ids import PICTURES


def test_a_sealed_name_is_always_the_same_and_holds_nothing_of_the_name() -> None:
    """Head office recomputes it: the form is fixed for ever."""
    expected = "sha256:2125b2c332b1113aae9bfc5e9f7e3b4c91d828cb942c2df1eeb02502eccae9e9"
    assert sealed_name("0123456789ABCDEF") == expected
    assert sealed_name("ZZZZZZZZZZZZZZZ0") != expected


@pytest.mark.parametrize(
    "said",
    [
        "2-3-4-5", "2 3 4 5", "2,3,4,5", "arbre fleur chat poisson", "l'arbre, la fleur, le chat, le poisson",
        "tree-flower-cat-fish", "L’ARBRE 3 chat fish",
    ],
)  # fmt: skip
def test_a_code_is_said_by_number_or_by_name(said: str) -> None:
    assert code_of(said) == (1, 2, 3, 4)


def test_accents_are_not_asked_for() -> None:
    assert code_of("velo cle etoile pain") == code_of("vélo clé étoile pain") == (7, 9, 14, 15)


@pytest.mark.parametrize(
    "said", ["", "1-2-3", "1-2-3-4-5", "0-1-2-3", "1-2-3-17", "1-1-2-3", "chien chat clé pain", "½-2-3-4"]
)
def test_what_is_no_code_is_none(said: str) -> None:
    assert code_of(said) is None


def test_there_are_sixteen_of_them() -> None:
    assert len(set(DRAWINGS)) == len(set(NAMES)) == PICTURES
