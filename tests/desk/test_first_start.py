"""The answers of the first start: what becomes a setting, in which order they are kept, what stays as it was."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from kiosk.desk.first_start import (
    FirstStart,
    begun_with,
    is_address,
    may_stand_in_a_name,
    may_stand_in_an_address,
    tidy_name,
)
from kiosk.desk.keeping import Kept, Refusal
from kiosk.settings import Settings
from kiosk.settings.checking import Fault, checked


@dataclass
class Log:
    """Keeps settings and the PIN, and in which order."""

    said: list[str] = field(default_factory=list)
    settings: Settings = field(default_factory=Settings)
    refuses: str = ""

    def now(self) -> Settings:
        return self.settings

    def change(self, name: str, value: object) -> Kept | Refusal:
        if name == self.refuses:
            return Refusal.NOT_SAVED
        assert not isinstance(checked(name, value), Fault), name
        self.said.append(name)
        self.settings = replace(self.settings, **{name: value})
        return Kept(self.settings)

    def reset(self, name: str) -> Kept | Refusal:
        return Kept(self.settings)

    def choose(self, pin: str, code: str = "") -> None:
        self.said.append(f"pin {pin} {code}")


def test_the_pin_comes_last_because_it_says_that_the_first_start_is_over() -> None:
    log = Log()
    answers = replace(begun_with(Settings()), centre=" Foyer  9 ", pin="482915", code="7K2M")
    assert answers.keep(log, log) is None
    assert log.said == ["centre", "languages", "language", "diagonal_inches", "pin 482915 7K2M"]
    assert log.settings.centre == "Foyer 9"


@pytest.mark.parametrize("name", ["centre", "languages", "language", "diagonal_inches"])
def test_whatever_is_refused_no_pin_is_kept(name: str) -> None:
    log = Log(refuses=name)
    answers = replace(begun_with(Settings()), centre="Foyer", pin="482915", code="7K2M")
    assert answers.keep(log, log) is Refusal.NOT_SAVED
    assert not any(said.startswith("pin") for said in log.said)


def test_head_office_is_kept_only_when_it_is_known() -> None:
    names = [name for name, _ in FirstStart(url="https://siege.fr").settings()]
    assert "head_office_url" in names
    assert "head_office_recipient" not in names
    assert FirstStart(url="https://siege.fr").knows_head_office
    assert not FirstStart().knows_head_office


def test_languages_stand_in_the_order_in_which_they_were_chosen() -> None:
    answers = FirstStart(languages=("fr", "en", "ar"), language="fr")
    answers.toggle_language("fr", wanted=False)
    answers.toggle_language("en", wanted=False)
    answers.toggle_language("en", wanted=True)
    assert answers.languages == ("ar", "en")
    assert dict(answers.settings())["language"] == "ar"
    answers.toggle_language("fr", wanted=True)
    assert dict(answers.settings())["language"] == "fr"


def test_a_screen_grows_by_halves_then_by_whole_inches_and_never_beyond_reason() -> None:
    answers = FirstStart(diagonal_inches=39.0)
    sizes = []
    for steps in (1, 1, 1, 1, -1, -1, -1):
        answers.grow(steps)
        sizes.append(answers.diagonal_inches)
    assert sizes == [39.5, 40.0, 41.0, 42.0, 41.0, 40.0, 39.5]
    for steps, end in ((-1, 7.0), (1, 100.0)):
        for _ in range(300):
            answers.grow(steps)
        assert answers.diagonal_inches == end
        assert not isinstance(checked("diagonal_inches", end), Fault)


def test_a_name_has_letters_of_any_script_and_no_signs() -> None:
    assert all(map(may_stand_in_a_name, "Saint-Exupéry 9 مركز"))
    assert not any(map(may_stand_in_a_name, ";=\n\t<>\"'/\\@+,"))
    assert tidy_name("  Foyer   des  Lilas ") == "Foyer des Lilas"


def test_an_address_is_one_that_results_may_be_sent_to() -> None:
    assert is_address("https://siege.fr/depot")
    assert not any(map(is_address, ("", "https://", "siege.fr", "http://siege.fr", "https:// siege.fr")))
    assert all(map(may_stand_in_an_address, "https://siege.fr:8080/a_b-c"))
    assert not any(map(may_stand_in_an_address, " é?#@"))
