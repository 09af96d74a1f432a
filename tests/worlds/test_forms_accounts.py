"""An account is made, a draft waits for another day, and two pages of a flow are walked in both directions."""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.forms import Goal, Start, State
from kiosk.worlds.forms_pages import Account, Page, Part
from kiosk.worlds.forms_state import count, value
from tests.worlds.forms_site import WORLD, begun, led, move

SITE = Start(
    login_page="login",
    home_page="mine",
    account=Account("ancien", "vieux mot"),
    pages=(
        Page("new", "Créer un compte", parts=(
            Part("email", "Adresse e-mail", "mail", role="identifier", required=True),
            Part("password", "Phrase secrète", "phrase", role="password", required=True, words_asked=4),
            Part("button", "Créer mon compte", "create", does="new_account", to="login"),
        )),
        Page("login", "Se connecter", parts=(
            Part("field", "Identifiant", "user", role="identifier", required=True),
            Part("password", "Mot de passe", "secret", role="password", required=True),
            Part("button", "Se connecter", "go_in", does="log_in"),
        )),
        Page("one", "Un", flow="two", parts=(
            Part("field", "Rue", "street"), Part("button", "Suivant", "on_one", does="next"),
        )),
        Page("two", "Deux", flow="two", parts=(
            Part("button", "Précédent", "back_two", does="back", plain=True),
            Part("button", "Suivant", "on_two", does="next", expires=True),
        )),
        Page("mine", "Mon espace", private=True, parts=(
            Part("button", "Reprendre", "again", does="resume", only_if={"@draft": "yes"}),
            Part("button", "Quitter", "leave", does="log_out", to="login"),
        )),
    ),
)  # fmt: skip
PHRASE = "chat lune velo pomme"


def at(page: str, **changed: object) -> State:
    settings = {name: getattr(SITE, name) for name in SITE.__dataclass_fields__} | {"page": page, **changed}
    return WORLD.begin(Start(**settings))


def test_the_site_of_this_story_is_in_order() -> None:
    assert WORLD.problems(SITE) == ()


def test_a_new_account_opens_with_what_was_just_chosen_and_no_longer_with_the_old() -> None:
    state = led(at("new"), "fill mail samira.benali@exemple.fr", f"fill phrase {PHRASE}", "press create")
    assert WORLD.reaches(state, Goal(page="login", account_made=True, password_changed=False))
    assert value(state, "phrase") == ""
    old = led(state, "fill user ancien", "fill secret vieux mot", "press go_in")
    assert WORLD.reaches(old, Goal(logged_in=False, red=("user", "secret"), counted={"failed_log_ins": 1}))
    state = led(state, "fill user samira.benali@exemple.fr", f"fill secret {PHRASE}", "press go_in")
    assert WORLD.reaches(state, Goal(page="mine", logged_in=True))
    assert WORLD.reaches(led(state, "press leave"), Goal(page="login", logged_in=False))


def test_a_short_phrase_or_one_that_served_before_is_refused() -> None:
    short = led(at("new"), "fill mail a@exemple.fr", "fill phrase chat chat chat chat", "press create")
    assert "4 mots différents" in dict(short.errors)["phrase"]
    assert count(short, "strength") == 1
    used = led(at("new", account=Account("x", PHRASE)), "fill mail a@exemple.fr", f"fill phrase {PHRASE}")
    assert "déjà servi" in dict(led(used, "press create").errors)["phrase"]


def test_the_draft_that_was_put_off_is_taken_up_from_the_account_later() -> None:
    state = led(at("one"), "fill street 12 rue", "press on_one", "press on_two", "reconnect")
    state = led(state, "fill user ancien", "fill secret vieux mot", "press go_in")
    assert WORLD.apply(state, move("press again")) == state
    state = led(state, "later")
    assert not state.resumed
    state = led(state, "press again")
    assert WORLD.reaches(state, Goal(page="two", resumed=True, values={"street": "12 rue"}))
    assert state.left == ""


def test_the_button_before_goes_back_in_the_flow_and_keeps_what_was_written() -> None:
    state = led(at("one"), "fill street 12 rue", "press on_one", "press back_two")
    assert state.page == "one"
    assert value(state, "street") == "12 rue"


def test_the_eye_shows_a_password_and_hides_it_again() -> None:
    state = led(at("login"), "eye secret")
    assert WORLD.reaches(state, Goal(revealed="secret"))
    assert not WORLD.reaches(led(state, "eye secret"), Goal(revealed="secret"))
    assert WORLD.apply(state, Move("eye", ("user",))) == state


def test_a_code_may_be_asked_for_again() -> None:
    state = led(begun("login"), "press forgot", "back", "press forgot")
    assert state.codes == 2
    assert WORLD.reaches(state, Goal(page="code", code_sent=True))
