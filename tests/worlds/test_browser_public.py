"""On a computer that many people use, nothing of a person has to stay; and no page can keep anybody."""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.browser import BrowserWorld, Goal, State
from kiosk.worlds.browser_pages import Page, Part, Scare
from tests.ui.browser_player import ACCOUNT, ALARM, PUBLIC, move

WORLD = BrowserWorld()
PORTAL = "portail-demo.fr"


def after(*written: str) -> State:
    state = WORLD.begin(PUBLIC)
    for one in written:
        state = WORLD.apply(state, move(one))
    return state


def led(state: State, wanted: str) -> State:
    for _ in range(80):
        gesture = WORLD.gesture(state, move(wanted))
        if gesture is None:
            return state
        state = WORLD.apply(state, gesture)
        if gesture == move(wanted):
            return state
    raise AssertionError(f"{wanted} was never reached")


def test_the_browser_offers_to_keep_a_password_once() -> None:
    asked = after("click sign_in")
    assert asked.obstacle == "password"
    assert not asked.covered, "the page can be used meanwhile"
    no = WORLD.apply(asked, move("password no"))
    assert WORLD.reaches(no, Goal(password="no", page=ACCOUNT))
    assert WORLD.measures(no)["passwords_saved"] == 0
    assert WORLD.apply(WORLD.apply(no, move("back")), move("forward")).obstacle == ""


def test_keeping_the_password_is_counted() -> None:
    yes = after("click sign_in", "password yes")
    assert WORLD.reaches(yes, Goal(password="yes"))
    assert not WORLD.reaches(yes, Goal(password="no"))
    assert WORLD.measures(yes)["passwords_saved"] == 1


def test_after_signing_out_not_even_back_shows_the_account() -> None:
    out = after("click sign_in", "password no", "click sign_out")
    assert WORLD.reaches(out, Goal(signed_out=ACCOUNT))
    assert out.page.parts[0].words == "Vous êtes déconnecté"
    again = WORLD.apply(WORLD.apply(out, move("back")), move("forward"))
    assert again.page.parts[0].words == "Vous êtes déconnecté"


def test_closing_the_window_alone_signs_nobody_out() -> None:
    closed = after("click sign_in", "password no", "quit", "open browser")
    assert WORLD.apply(closed, move(f"go {ACCOUNT}")).page.account == "Samira Benali"


def test_a_site_can_be_signed_in_to_again() -> None:
    out = after("click sign_in", "password no", "click sign_out", "home")
    assert WORLD.apply(out, move("click sign_in")).page.account == "Samira Benali"


def test_whoever_is_signed_out_is_led_in_again_before_anything_on_the_account() -> None:
    out = after("click sign_in", "password no", "click sign_out")
    assert led(out, "click certificate").downloaded == ("paper",)


def test_the_question_about_the_password_is_looked_for_where_it_is_asked() -> None:
    assert WORLD.reaches(led(after(), "password no"), Goal(password="no"))
    too_early = after("click sign_in", "click sign_out")
    assert WORLD.reaches(led(too_early, "password no"), Goal(password="no"))


def test_a_downloaded_file_is_erased_from_the_list() -> None:
    state = after("click sign_in", "click certificate")
    assert WORLD.gesture(state, move("delete_file paper")) == move("downloads")
    erased = led(state, "delete_file paper")
    assert WORLD.reaches(erased, Goal(deleted="paper"))
    assert erased.downloaded == ()
    at_home = WORLD.begin(replace(PUBLIC, public=False))
    kept = led(WORLD.apply(at_home, move("click sign_in")), "click certificate")
    kept = WORLD.apply(WORLD.apply(kept, move("downloads")), move("delete_file paper"))
    assert kept.downloaded == ("paper",), "at home there is no such button"


def test_the_history_says_what_was_seen_until_it_is_erased() -> None:
    state = after("click sign_in", "history")
    assert state.history == (PORTAL, ACCOUNT)
    erased = led(after("click sign_in"), "erase_history")
    assert WORLD.reaches(erased, Goal(history_empty=True, visited=(PORTAL,)))
    assert WORLD.apply(erased, move("home")).history == (PORTAL,)
    assert after("erase_history").history == (PORTAL,), "only where it is shown"


def test_a_page_that_fills_the_screen_lets_nothing_through_but_escape() -> None:
    scared = after("click recipe")
    assert WORLD.reaches(scared, Goal(full_screen=True, page=ALARM))
    for stopped in ("close_tab 2", "quit", "back", "tab 1", "focus address"):
        assert WORLD.apply(scared, move(stopped)) == scared
        assert WORLD.gesture(scared, move(stopped)) == move("escape")
    free = WORLD.apply(scared, move("escape"))
    assert WORLD.reaches(free, Goal(full_screen=False, page=ALARM))
    assert WORLD.reaches(led(scared, "close_tab 2"), Goal(tabs=(PORTAL,)))
    assert not WORLD.apply(free, move("quit")).open


def test_the_tab_of_a_page_is_closed_whatever_its_number() -> None:
    third = after("new_tab", "tab 1", "click recipe", "escape")
    assert WORLD.gesture(third, move(f"close_tab {ALARM}")) == move("close_tab 3")
    assert WORLD.place(third, move(f"close_tab {ALARM}")) == "close_tab:3"
    closed = WORLD.apply(third, move("close_tab 3"))
    assert WORLD.reaches(closed, Goal(closed=ALARM, open=True, tab_count=2))
    assert WORLD.gesture(closed, move(f"close_tab {ALARM}")) is None
    assert not WORLD.reaches(third, Goal(closed=ALARM))
    assert not WORLD.reaches(after(), Goal(closed=ALARM)), "it was never seen"


def test_calling_is_counted_harmless_and_answered() -> None:
    called = after("click recipe", "call")
    assert called.calling
    assert WORLD.reaches(called, Goal(calls_at_least=1))
    assert WORLD.measures(called)["calls"] == 1
    assert not WORLD.apply(called, move("escape")).calling
    assert after("call") == after()


def test_coming_back_to_such_a_page_fills_the_screen_again() -> None:
    assert after("click recipe", "escape", "close_tab 2", "click recipe").full_screen


def test_a_scare_with_other_parts_is_refused() -> None:
    page = Page("a.fr", "A", (Part(text="b"),), scare=Scare("a", "b", "c"))
    assert "nothing else" in " ".join(WORLD.problems(replace(PUBLIC, pages=(*PUBLIC.pages, page))))
    assert WORLD.problems(PUBLIC) == ()
