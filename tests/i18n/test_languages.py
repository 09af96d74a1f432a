"""Which languages are offered, and that each has all that it needs to be shown and heard."""

from __future__ import annotations

import pytest

from kiosk.i18n.bidi import bare, isolate
from kiosk.i18n.languages import FRENCH, LANGUAGES, Language, language, offered
from kiosk.ui.theme.fonts import FILES


def test_the_centre_chooses_the_languages_and_their_order() -> None:
    assert [row.code for row in offered(("ar", "fr"))] == ["ar", "fr"]


def test_an_unknown_language_is_not_offered_and_there_is_always_one() -> None:
    assert [row.code for row in offered(("xx", "en"))] == ["en"]
    assert offered(()) == offered(("xx",)) == (FRENCH,)
    assert language("xx") is FRENCH


@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row.code)
def test_a_language_can_be_found_by_who_reads_no_other(row: Language) -> None:
    assert row.own_name
    assert row.hello
    assert row.font in FILES
    assert language(row.code) is row


def test_the_most_specific_word_for_touching_comes_first() -> None:
    for row in LANGUAGES:
        for place, (click, _) in enumerate(row.touch):
            assert not any(click.startswith(before) for before, _ in row.touch[:place]), f"{row.code}: {click}"


def test_a_value_is_apart_when_shown_and_bare_when_heard() -> None:
    assert isolate("10 h") == "\u206810 h\u2069"
    assert bare(f"عند {isolate('10 h')}\u200f!") == "عند 10 h!"
    assert bare("10\u200c h") == "10\u200c h", "the joiner of Persian words stays"
