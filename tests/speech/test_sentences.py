"""A text is spoken in short clean pieces, and every word is found again where it stands on the screen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.sentences import LONGEST_PIECE, LONGEST_TEXT, LONGEST_TOKEN, pieces, tokens


def words_of(text: str) -> list[str]:
    return [text[start : start + length] for start, length in tokens(text)]


def spoken(text: str) -> list[str]:
    return [piece.text for piece in pieces(text)]


def test_each_sentence_and_each_line_is_a_piece() -> None:
    assert spoken("Bonjour Samira. Cliquez ici !\nQue voyez-vous ?") == [
        "Bonjour Samira.",
        "Cliquez ici !",
        "Que voyez-vous ?",
    ]


@pytest.mark.parametrize("text", ["M. Dupont vous attend.", "Il est 10.30 ou 12,5.", "Say it to Mr. Smith."])
def test_a_full_stop_inside_a_sentence_does_not_cut_it(text: str) -> None:
    assert spoken(text) == [text]


def test_quotes_stay_with_the_sentence_they_close() -> None:
    assert spoken("Lisez : « Bonjour ! » Puis répondez.") == ["Lisez : « Bonjour ! »", "Puis répondez."]


def test_other_scripts_have_their_own_full_stops() -> None:
    assert spoken("你好。欢迎来到中心!") == ["你好。", "欢迎来到中心!"]
    assert spoken("هل أنت هنا؟ نعم أنا هنا.") == ["هل أنت هنا؟", "نعم أنا هنا."]


def test_what_has_no_sound_is_left_out_and_the_word_is_still_found() -> None:
    shown = "Bonjour \u2068Samira\u2069, \x00cli\u00adquez\ufeff ici"
    (piece,) = pieces(shown)
    assert piece.text == "Bonjour Samira, cliquez ici"
    start, length = tokens(piece.text)[2]
    offset, size = piece.in_shown(start, length)
    assert shown[offset : offset + size] == "cli\u00adquez"


def test_letters_written_in_two_parts_are_spoken_as_one() -> None:
    shown = unicodedata.normalize("NFD", "écrivez à Zoé")
    (piece,) = pieces(shown)
    assert piece.text == "écrivez à Zoé"
    offset, size = piece.in_shown(*tokens(piece.text)[2])
    assert unicodedata.normalize("NFC", shown[offset : offset + size]) == "Zoé"


def test_nothing_to_hear_gives_no_piece() -> None:
    assert pieces("") == pieces(" \n\t ") == pieces("\u2068\u2069\x00") == pieces("… — !") == []


def test_an_endless_token_is_cut() -> None:
    parts = pieces("x" * 5_000)
    assert max(len(word) for piece in parts for word in piece.text.split()) == LONGEST_TOKEN
    assert sum(piece.text.count("x") for piece in parts) == 5_000


def test_a_long_sentence_is_cut_at_its_clauses() -> None:
    clause = "quand vous avez fini de lire ce message,"
    parts = spoken("Lisez. " + " ".join([clause] * 30))[1:]
    assert len(parts) > 2
    assert all(part.endswith(",") and len(part) <= LONGEST_PIECE for part in parts)


def test_the_first_clause_of_a_long_text_is_heard_at_once() -> None:
    assert spoken(
        "Prenez votre temps, vous pouvez recommencer autant que vous voulez. Oui, toujours, encore."
    ) == [
        "Prenez votre temps,",
        "vous pouvez recommencer autant que vous voulez.",
        "Oui, toujours, encore.",
    ]
    assert spoken("Oui, c'est bien ici.") == ["Oui, c'est bien ici."]


def test_of_an_endless_text_only_the_beginning_is_spoken() -> None:
    assert sum(len(part) for part in spoken("mot " * 50_000)) <= LONGEST_TEXT


def test_a_word_has_no_punctuation_and_an_ideograph_is_a_word() -> None:
    assert words_of("« L'ordinateur », dit-elle : 12,5 € !") == ["L'ordinateur", "dit-elle", "12,5"]
    assert words_of("你好 Amina") == ["你", "好", "Amina"]


@given(st.text(max_size=300) | st.text(alphabet="a é.!?\n\u2068\u0301,x你\U0001f600\x00\ud800", max_size=900))
def test_any_text_becomes_pieces_that_are_safe_and_know_where_they_come_from(text: str) -> None:
    before = 0
    for piece in pieces(text):
        assert 0 < len(piece.text) <= LONGEST_PIECE
        assert len(piece.starts) == len(piece.ends) == len(piece.text)
        assert piece.text.strip() == piece.text
        piece.text.encode("utf-8")
        forbidden = {unicodedata.category(letter) for letter in piece.text} & {"Cc", "Cs", "Co", "Cn"}
        assert not forbidden
        assert all(len(word) <= LONGEST_TOKEN for word in piece.text.split())
        assert list(piece.starts) == sorted(piece.starts)
        assert piece.starts[0] >= before
        before = piece.ends[-1]
        for start, length in tokens(piece.text):
            offset, size = piece.in_shown(start, length)
            assert 0 <= offset < offset + size <= len(text)
            shown = text[offset : offset + size]
            first = "".join(letter for letter in shown if letter == "\u200c" or sounds(letter))
            assert unicodedata.normalize("NFC", first)[0] == piece.text[start] or first[0] == piece.text[start]


def sounds(letter: str) -> bool:
    """Not a control or another letter without a sound, which a shown text may hold and a spoken one never."""
    return unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
