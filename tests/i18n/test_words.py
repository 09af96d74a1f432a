"""What a sentence becomes for one person: their language or an honest French, values apart, touch or click."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kiosk.i18n.bidi import bare, isolate
from kiosk.i18n.line import Line
from kiosk.i18n.pseudo import pseudo
from kiosk.i18n.words import Words, words

ARABIC_FORMS = ("صفر", "واحد", "اثنان", "{count} قليل", "{count} مئة", "{count} كثير")
"""For nothing, one, two, 3–10, whole hundreds, 11–99: the order of the catalogues' own formula."""


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """Small compiled catalogues in English and Arabic."""
    english, arabic = Catalog(locale="en"), Catalog(locale="ar")
    english.add("Bonjour {name}", "Hello {name}")
    english.add("Menu", "Menu")
    english.add("Cliquez sur le chat", "Click on the cat")
    arabic.add("Bonjour {name}", "مرحبا {name}")
    arabic.add("Cliquez sur le chat", "انقر على القطة")
    arabic.add(("{count} pas", "{count} pas"), ARABIC_FORMS)
    content = Catalog(locale="en")
    content.add("Ouvrez", "Open", context="A1a:open")
    content.add("Ouvrez", "Unlock", context="B1a:open")
    for code, domain, catalogue in (
        ("en", "kiosk", english), ("ar", "kiosk", arabic), ("en", "content", content),
    ):  # fmt: skip
        place = tmp_path / code / "LC_MESSAGES"
        place.mkdir(parents=True, exist_ok=True)
        with (place / f"{domain}.mo").open("wb") as opened:
            write_mo(opened, catalogue)
    return tmp_path


def test_a_sentence_knows_its_language(locales: Path) -> None:
    assert words("en", locales).t("Bonjour {name}", name="Li") == Line("Hello \u2068Li\u2069", "en")
    assert words("fr", locales).t("Bonjour {name}", name="Li") == Line("Bonjour \u2068Li\u2069", "fr")


def test_what_is_not_translated_is_french_and_says_so(locales: Path) -> None:
    for code in ("en", "ar"):
        assert words(code, locales, bilingual=True).t("Au revoir") == Line("Au revoir", "fr")
    assert words("ar", locales).c("A1a:open", "Ouvrez") == Line("Ouvrez", "fr"), "a whole catalogue is missing"


def test_a_word_that_is_the_same_in_both_languages_is_translated(locales: Path) -> None:
    assert words("en", locales).t("Menu") == Line("Menu", "en")


def test_the_same_french_may_be_said_in_two_ways(locales: Path) -> None:
    english = words("en", locales)
    assert english.c("A1a:open", "Ouvrez").text == "Open"
    assert english.c("B1a:open", "Ouvrez").text == "Unlock"
    assert english.c("C1a:open", "Ouvrez") == Line("Ouvrez", "fr")
    assert english.c("A1a:open", "") == Line("", "en")


def test_the_second_line_is_the_french(locales: Path) -> None:
    line = words("ar", locales, bilingual=True).t("Bonjour {name}", name="Li")
    assert line == Line("مرحبا \u2068Li\u2069", "ar", "Bonjour \u2068Li\u2069")
    assert words("ar", locales).t("Bonjour {name}", name="Li").french == ""
    assert words("fr", locales, bilingual=True).t("Bonjour {name}", name="Li").french == ""


def test_every_value_stands_apart_and_is_bare_when_spoken(locales: Path) -> None:
    line = words("ar", locales).t("Bonjour {name}", name="Ana {brace}")
    assert isolate("Ana {brace}") in line.text
    assert bare(line.text) == "مرحبا Ana {brace}"


def test_arabic_counts_in_six_ways(locales: Path) -> None:
    arabic = words("ar", locales)
    said = [bare(arabic.n("{count} pas", "{count} pas", count).text) for count in (0, 1, 2, 5, 30, 100)]
    assert said == ["صفر", "واحد", "اثنان", "5 قليل", "30 كثير", "100 مئة"]


def test_french_counts_nothing_as_one(locales: Path) -> None:
    french = words("fr", locales)
    said = [bare(french.n("{count} exercice", "{count} exercices", count).text) for count in (0, 1, 2)]
    assert said == ["0 exercice", "1 exercice", "2 exercices"]
    assert words("en", locales).n("{count} jour", "{count} jours", 2) == Line("\u20682\u2069 jours", "fr")


def test_on_a_touch_screen_nobody_clicks(locales: Path) -> None:
    assert words("fr", locales, touch=True).t("Cliquez sur le chat").text == "Touchez le chat"
    assert words("en", locales, touch=True).t("Cliquez sur le chat").text == "Touch the cat"
    line = words("ar", locales, touch=True, bilingual=True).t("Cliquez sur le chat")
    assert line.text == "المس القطة"
    assert line.french == "Touchez le chat"
    assert words("en", locales).t("Cliquez sur le chat").text == "Click on the cat"


@pytest.mark.parametrize(
    ("clicked", "touched"),
    [
        ("Cliquez sur Oui, puis sur « Suivant ».", "Touchez Oui, puis « Suivant »."),
        ("Cliquez dans la barre. Cliquez ensuite sur Envoyer.", "Touchez la barre. Touchez ensuite Envoyer."),
        ("Quel appareil imprime ? Cliquez dessus.", "Quel appareil imprime ? Appuyez dessus."),
        ("Cliquez d'abord dedans, à gauche.", "Appuyez d'abord dedans, à gauche."),
        ("Choisissez la photo : cliquez une fois sur Lina.", "Choisissez la photo : touchez une fois Lina."),
    ],
)
def test_a_finger_touches_what_a_mouse_clicks(locales: Path, clicked: str, touched: str) -> None:
    assert words("fr", locales, touch=True).t(clicked).text == touched


def test_what_a_person_typed_is_never_changed_into_touch(locales: Path) -> None:
    line = words("fr", locales, touch=True).t("Bonjour {name}", name="Cliquez sur")
    assert bare(line.text) == "Bonjour Cliquez sur"


def test_without_catalogues_everything_is_french(tmp_path: Path) -> None:
    assert words("ar", tmp_path / "nowhere").t("Bonjour") == Line("Bonjour", "fr")
    assert words("ar", tmp_path / "nowhere").n("un", "des", 3) == Line("des", "fr")


@pytest.mark.parametrize("content", [b"", b"not a catalogue", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_damaged_catalogue_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "en" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "kiosk.mo").write_bytes(content)
    assert words("en", tmp_path).t("Bonjour") == Line("Bonjour", "fr")


def test_a_cut_catalogue_never_stops_the_kiosk(locales: Path) -> None:
    file = locales / "ar" / "LC_MESSAGES" / "kiosk.mo"
    whole = file.read_bytes()
    for length in range(0, len(whole), 7):
        place = locales / f"cut{length}" / "ar" / "LC_MESSAGES"
        place.mkdir(parents=True)
        (place / "kiosk.mo").write_bytes(whole[:length])
        assert words("ar", locales / f"cut{length}").t("Bonjour").text


def test_the_language_that_does_not_exist_is_longer_and_keeps_values(tmp_path: Path) -> None:
    line = words("qps", tmp_path, bilingual=True).t("Bonjour {name}, bienvenue", name="Ana")
    assert line.text.startswith("[")
    assert line.text.endswith("]")
    assert "\u2068Ana\u2069" in line.text
    assert "Bonjour" not in line.text
    assert len(pseudo("Choisissez votre langue")) >= 1.4 * len("Choisissez votre langue")
    assert pseudo("Oui", mirrored=True)[0] + pseudo("Oui", mirrored=True)[-1] == "\u2067\u2069"


def test_words_are_a_value(locales: Path) -> None:
    assert isinstance(words("en", locales), Words)
    assert words("nobody-speaks-this", locales).t("Bonjour") == Line("Bonjour", "fr")
