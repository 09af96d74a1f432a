"""What a centre may set: read with patience, told when it cannot be used, never a stop."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.settings import BOUNDS, Settings, names, read_settings
from kiosk.settings.checking import Fault, checked
from kiosk.settings.values import AT_NEXT_START, CHOICES, LONGEST, LONGEST_TEXT, PLACES_AND_KEYS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_everything_is_usual(file: Path) -> None:
    assert read_settings(file) == (Settings(), ())


def test_a_centre_says_who_it_is_and_what_it_speaks(file: Path) -> None:
    file.write_text(
        'centre = "Valbourg"\nlanguages = ["ar", "fr"]\ndiagonal_inches = 21.5\nsound = false\n', encoding="utf-8"
    )
    settings, notices = read_settings(file)
    assert notices == ()
    assert settings == Settings(centre="Valbourg", languages=("ar", "fr"), diagonal_inches=21.5, sound=False)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('volume = "loud"', "a whole number is expected"),
        ("volume = 11", "11 is not between 0 and 10"),
        ("volume = true", "a whole number is expected"),
        ("diagonal_inches = nan", "nan is not between 7 and 100"),
        ("diagonal_inches = 3", "not between"),
        ("idle_seconds = 0", "not between"),
        ("idle_warning_seconds = 5", "not between"),
        ("voice_rate = 1000", "not between"),
        ('languages = "fr"', "a list of texts between quotes is expected"),
        ("languages = [1]", "a list of texts between quotes is expected"),
        ("sound = 1", "true or false is expected"),
        ("voice_rate = 130.0", "a whole number is expected"),
        ("language = 5", "a text between quotes is expected"),
        ('language = "français"', "a language code is expected"),
        ("languages = []", "a list of language codes, each once is expected"),
        ('languages = ["fr", "fr"]', "a list of language codes, each once is expected"),
        ('organisation = "ville de valbourg"', "a name such as premier-clic.example is expected"),
        ("desk_quiet_seconds = 0", "not between"),
        ("centre_latitude = 90.5", "not between"),
        ("centre_longitude = -181", "not between"),
        ("centre_longitude = 1" + "0" * 400, "a number is expected"),
        ('slip_paper = "a3"', "one of a4, receipt is expected"),
        ('printer = "' + "x" * 61 + '"', "at most 60 letters are expected"),
        ('centre_commune = "two\\nlines"', "a text on one line is expected"),
        ('head_office_url = "siege.example"', "an address that begins with https://"),
        ('head_office_recipient = "age1"', "an age1… key"),
        ('head_office_key = "AB"', "64 hexadecimal digits"),
        ("volum = 5", "'volum' is not a setting"),
    ],
)
def test_a_bad_value_stays_usual_and_is_told_while_the_others_count(file: Path, line: str, told: str) -> None:
    file.write_text(f'centre = "Valbourg"\n{line}\n', encoding="utf-8")
    settings, notices = read_settings(file)
    assert settings == Settings(centre="Valbourg")
    assert len(notices) == 1
    assert told in notices[0]
    assert line.split(" = ")[0] in notices[0]


@pytest.mark.parametrize(
    "content", [b"volume = ", b"\xff\xfe\x00", b"\x00" * 10, b"a = " + b"[" * 5000, b"volume = " + b"9" * 9000]
)
def test_a_file_that_is_none_leaves_everything_usual(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    settings, notices = read_settings(file)
    assert settings == Settings()
    assert len(notices) == 1
    assert "All settings are the usual ones" in notices[0]


def test_a_folder_in_its_place_is_told(file: Path) -> None:
    file.mkdir()
    assert read_settings(file)[0] == Settings()
    assert len(read_settings(file)[1]) == 1


def test_what_notepad_saves_is_read(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbfcentre = "Valbourg"\r\nvolume = 3\r\n')
    assert read_settings(file) == (Settings(centre="Valbourg", volume=3), ())


def test_the_usual_values_are_within_their_own_bounds() -> None:
    assert set(BOUNDS) <= set(names())
    for name, (low, high) in BOUNDS.items():
        assert low <= getattr(Settings(), name) <= high


RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
"""Of the examples in age's own manual."""


def test_head_office_is_known_by_an_address_and_two_keys(file: Path) -> None:
    file.write_text(
        f'head_office_url = "https://siege.example/kiosk"\nhead_office_recipient = "{RECIPIENT}"\n'
        f'head_office_key = "{"0f" * 32}"\n',
        encoding="utf-8",
    )
    settings, notices = read_settings(file)
    assert notices == ()
    assert settings.head_office_recipient == RECIPIENT
    assert settings.head_office_key == "0f" * 32


def test_exports_may_be_sealed_for_several() -> None:
    assert checked("head_office_recipient", f"{RECIPIENT} {RECIPIENT}") == f"{RECIPIENT} {RECIPIENT}"
    assert checked("head_office_recipient", f"{RECIPIENT} age1") is Fault.SHAPE
    assert checked("head_office_recipient", f"{RECIPIENT}  {RECIPIENT}") is Fault.SHAPE


def test_a_slip_in_head_offices_key_is_found() -> None:
    """What is sealed for a mistyped key could be opened by nobody."""
    for place in range(4, len(RECIPIENT)):
        other = "q" if RECIPIENT[place] != "q" else "p"
        assert checked("head_office_recipient", RECIPIENT[:place] + other + RECIPIENT[place + 1 :]) is Fault.SHAPE
    swapped = RECIPIENT[:10] + RECIPIENT[11] + RECIPIENT[10] + RECIPIENT[12:]
    assert checked("head_office_recipient", swapped) is Fault.SHAPE


@pytest.mark.parametrize("name", names())
def test_every_usual_value_is_one_that_may_be_set(name: str) -> None:
    value = getattr(Settings(), name)
    assert checked(name, value) == value
    if isinstance(value, str):
        assert checked(name, "x" * (LONGEST.get(name, LONGEST_TEXT) + 1)) in (Fault.LENGTH, Fault.CHOICE)


def test_the_tables_speak_of_settings_that_exist() -> None:
    assert {*CHOICES, *LONGEST, *AT_NEXT_START, *PLACES_AND_KEYS} <= set(names())


def test_every_number_has_bounds() -> None:
    assert {name for name in names() if type(getattr(Settings(), name)) in (int, float)} == set(BOUNDS)


def test_people_are_always_given_time() -> None:
    assert BOUNDS["idle_warning_seconds"][0] >= 20
    assert Settings().idle_warning_seconds >= 60, "a warning of a minute at least"
