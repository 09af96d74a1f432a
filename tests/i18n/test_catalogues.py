"""Every language says everything that French says, with the same values in it, in letters that can be drawn."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout

from kiosk import paths
from kiosk.i18n.bidi import bare, isolate
from kiosk.i18n.languages import LANGUAGES, State
from kiosk.i18n.pseudo import pseudo
from kiosk.speech.sentences import pieces
from kiosk.ui.theme.fonts import load_fonts
from tests.i18n.catalogues import (
    DOMAINS,
    TRANSLATED,
    Key,
    catalogue,
    forms,
    from_sources,
    keys,
    template,
    translations,
)

LATIN = "Andika"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def test_every_language_that_is_offered_has_its_catalogues() -> None:
    offered = {row.code for row in LANGUAGES if row.state is not State.PSEUDO}
    assert offered == {"fr", *TRANSLATED}


@pytest.mark.parametrize("domain", DOMAINS)
def test_what_translators_get_is_what_the_sources_say_now(domain: str) -> None:
    fresh, written = from_sources(domain), keys(template(domain))
    assert fresh, "the sources were found"
    assert fresh - written == frozenset(), "Run: make messages"
    assert written - fresh == frozenset(), "Nobody says this any more. Run: make messages"


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_exactly_the_french_sentences(language: str, domain: str) -> None:
    found = catalogue(language, domain)
    fresh, written = from_sources(domain), keys(found)
    assert fresh - written == frozenset()
    assert written - fresh == frozenset()
    assert not found.obsolete


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_is_complete_and_sure(language: str, domain: str) -> None:
    found = [message for message in catalogue(language, domain) if message.id]
    missing = [str(message.id)[:60] for message in found if not all(forms(message.string))]
    assert not missing, f"{len(missing)} of {len(found)} are not translated"
    assert not [message.id for message in found if message.fuzzy]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_that_counts_has_every_form_of_the_language(language: str) -> None:
    for domain in DOMAINS:
        found = catalogue(language, domain)
        for message in found:
            if message.pluralizable:
                assert len(forms(message.string)) == found.num_plurals, message.id


def placeholders(text: str) -> Counter[str]:
    return Counter(_PLACEHOLDER.findall(text))


def disagreements(message: Message) -> list[str]:
    """The forms whose values are not those of the French; a form for one or two may leave the number out."""
    wanted = [placeholders(text) for text in forms(message.id)]
    may_lack = Counter({"{count}": 1}) if message.pluralizable else Counter()
    return [
        text
        for text in forms(message.string)
        if text and placeholders(text) not in wanted and placeholders(text) + may_lack not in wanted
    ]


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", TRANSLATED)
def test_the_same_values_stand_in_every_language(language: str, domain: str) -> None:
    wrong = [text for message in catalogue(language, domain) if message.id for text in disagreements(message)]
    assert not wrong


def test_every_value_is_named_with_a_word() -> None:
    values = {name for domain in DOMAINS for _, text in from_sources(domain) for one in forms(text)
              for name in placeholders(one)}  # fmt: skip
    assert not [name for name in values if not re.fullmatch(r"\{[a-z_]+\}", name)]


@pytest.mark.parametrize("language", ["fr", *TRANSLATED])
def test_every_sentence_can_be_heard(language: str) -> None:
    silent = [(where, text) for where, text in translations(language) if not pieces(text.format_map(Values()))]
    assert not silent


class Values(dict[str, str]):
    """A value for every name."""

    def __missing__(self, key: str) -> str:
        return "7"


@pytest.fixture(scope="module")
def families(qt_app: object) -> frozenset[str]:
    """What the kiosk itself loads: a font of this machine would not be there on another one."""
    assert load_fonts(paths.fonts()) == ()
    assert QFontDatabase.hasFamily(LATIN)
    return frozenset({row.font for row in LANGUAGES} | {LATIN})


def tofu(text: str, font: QFont, families: frozenset[str]) -> str:
    """What cannot be drawn of this text with the kiosk's own fonts, or ""."""
    layout = QTextLayout(bare(text).replace("\n", "\u2028"), font)
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    runs = layout.glyphRuns()
    if not runs:
        return f"nothing is drawn: {text!r}"
    for run in runs:
        family = run.rawFont().familyName()
        if not family or 0 in run.glyphIndexes() or not any(family.startswith(one) for one in families):
            return f"{family or 'no font'}: {text!r}"
    return ""


@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row.code)
def test_every_letter_can_be_drawn(row, families: frozenset[str]) -> None:
    font = QFont()
    font.setFamilies(list(dict.fromkeys((row.font, LATIN))))
    font.setPixelSize(30)
    if row.state is State.PSEUDO:
        texts = [pseudo(text, mirrored=row.mirrored) for _, text in translations("fr")]
    else:
        texts = [text for _, text in translations(row.code)]
    shown = [row.own_name, row.hello, "0123456789", *texts]
    assert [problem for text in shown if (problem := tofu(text, font, families))] == []


def test_the_marks_around_a_value_take_no_room(families: frozenset[str]) -> None:
    metrics = QFontMetricsF(QFont(LATIN, 30))
    assert metrics.horizontalAdvance(f"le {isolate('12')}.") == metrics.horizontalAdvance("le 12.")


def test_a_letter_that_no_font_has_is_found(families: frozenset[str]) -> None:
    font = QFont()
    font.setFamilies([LATIN])
    assert tofu("ሰላም 漢字", font, families)
    assert tofu("\U0010fffd", font, families)
    assert not tofu("Où êtes-vous ? « Ici » …", font, families)


def test_disagreeing_values_are_found() -> None:
    assert disagreements(Message("{name} et {place}", "{name}")) == ["{name}"]
    assert disagreements(Message(("{count} pas", "{count} pas"), ("step", "{count} steps"))) == []
    assert disagreements(Message("Bonjour", "Hello {name}"))


def test_keys_have_a_context() -> None:
    context: Key = next(iter(from_sources("content")))
    assert context[0], "sentences of exercises are told apart by their step"


@pytest.mark.parametrize("code", ["en", "ar"])
def test_no_percent_sign_is_taken_for_a_placeholder(code: str) -> None:
    """ "50 % ou" would be: the catalogue could then not be compiled. A comma after the sign is enough."""
    file = Path(__file__).resolve().parents[2] / "locales" / code / "LC_MESSAGES" / "content.po"
    assert "python-format" not in file.read_text(encoding="utf-8")
