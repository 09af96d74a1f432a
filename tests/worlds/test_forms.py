"""The simulated administration site checks, remembers and forgives like a real one, and knows the way on."""

from __future__ import annotations

import pytest

from kiosk.domain.world import Move
from kiosk.worlds.forms import VERBS, Goal, Start, State
from kiosk.worlds.forms_pages import Page, Part
from kiosk.worlds.forms_state import count, summarised, value
from kiosk.worlds.forms_text import amount, day, strength
from tests.worlds.forms_site import START, WORLD, begun, led, move

FILLED = ("fill name Benali", "fill born 14/03/1982", "tick agree", "choose work yes")


def test_the_start_is_in_order_and_an_author_is_told_what_is_not() -> None:
    assert WORLD.problems(START) == ()
    bad = Start(pages=(Page("a", "A", (Part("button", "Aller", "go", to="nowhere"), Part("radio", "Quoi", "r"))),))
    said = " ".join(WORLD.problems(bad))
    assert "unknown page: nowhere" in said
    assert "needs options" in said


def test_a_page_does_not_go_on_while_something_is_wrong_and_says_where() -> None:
    state = led(begun(), "fill mail samira", "press next_who")
    assert state.page == "who"
    assert [name for name, _ in state.errors] == ["name", "born", "mail", "agree"]
    assert "@" in dict(state.errors)["mail"]
    assert count(state, "missing_required") == 3
    assert count(state, "format_errors") == 1


def test_a_corrected_control_loses_its_red_message_and_the_page_goes_on() -> None:
    state = led(begun(), "fill name Benali", "tick agree", "choose work no", "press next_who")
    assert WORLD.reaches(state, Goal(red=("born",)))
    half = led(state, "fill born 14/03")
    assert "jj/mm/aaaa" in dict(half.errors)["born"]
    state = led(half, "fill born 14/03/1982")
    assert state.errors == ()
    assert led(state, "press next_who").page == "proof"


def test_validating_again_without_a_change_is_a_blind_retry() -> None:
    once = led(begun(), "press next_who")
    assert count(once, "blind_retries") == 0
    twice = led(once, "press next_who")
    assert count(twice, "blind_retries") == 1
    assert count(twice, "missing_required") == count(once, "missing_required")
    changed = led(once, "fill name Benali", "press next_who")
    assert count(changed, "blind_retries") == 0


@pytest.mark.parametrize(
    ("written", "says"),
    [("31/02/1982", "n'existe pas"), ("14/03/82", "4 chiffres"), ("mars", "jj/mm/aaaa"), ("14/03/1982", "")],
)
def test_a_date_is_read_as_a_site_reads_it(written: str, says: str) -> None:
    state = led(begun(), f"fill born {written}", "press next_who")
    said = dict(state.errors).get("born", "")
    assert says in said
    assert bool(said) == bool(says)


def test_the_bars_of_a_date_come_by_themselves_and_may_be_typed_too() -> None:
    state = led(begun(), "focus born")
    for sign in "14031982":
        state = WORLD.apply(state, Move("type", (sign,)))
    assert value(state, "born") == "14/03/1982"
    assert led(begun(), "fill born 14/03/1982").values == state.values


def test_spaces_and_bars_are_welcome_but_never_asked_for() -> None:
    state = led(begun("hours"), "focus hours", "fill hours 1 24")
    assert value(state, "hours") == "124"
    spaced = WORLD.apply(begun("hours"), move("focus hours"))
    for sign in "1 2":
        spaced = WORLD.apply(spaced, Move("type", (sign,)))
    assert WORLD.gesture(spaced, Move("fill", ("hours", "124"))) == move("type 4")
    assert WORLD.leads(move("type 0"), move("type /"))
    assert WORLD.leads(move("type b"), move("type B"))
    assert not WORLD.leads(move("type b"), move("type c"))


def test_a_word_without_its_accents_is_the_same_word() -> None:
    state = led(begun(), "fill name Helene")
    assert WORLD.gesture(state, move("fill name Hélène")) is None
    assert WORLD.reaches(state, Goal(values={"name": "Hélène"}))


def test_a_calendar_unfolds_on_this_month_and_is_turned_page_by_page() -> None:
    state = led(begun(), "open born")
    assert state.month == "2026-03"
    state = led(state, "pick born 20/05/2026")
    assert value(state, "born") == "20/05/2026"
    assert state.open == ""


def test_an_answer_asks_for_its_own_page() -> None:
    assert led(begun(), *FILLED, "press next_who").page == "hours"
    without = led(begun(), *FILLED[:3], "choose work no", "press next_who")
    assert without.page == "proof"
    assert count(without, "wrong_answer") == 1


def test_a_file_that_is_too_heavy_is_refused_and_another_is_taken() -> None:
    state = led(begun("proof"), "attach bill big")
    assert WORLD.reaches(state, Goal(refused="big", open="bill", counted={"too_heavy": 1}))
    assert not WORLD.reaches(state, Goal(counted={"too_heavy": 2}))
    state = led(state, "attach bill proof")
    assert WORLD.reaches(state, Goal(values={"bill": "proof"}))
    assert value(led(state, "detach bill"), "bill") == ""


def test_a_lost_session_keeps_the_draft_and_leads_back_to_it() -> None:
    state = led(begun("proof", values={"name": "Benali"}), "attach bill proof", "press next_proof")
    assert WORLD.reaches(state, Goal(expired=True, logged_in=False))
    assert WORLD.apply(state, move("press next_proof")) == state
    state = led(state, "reconnect", "fill user 4582017", "fill secret soleil vert", "press enter_in", "resume")
    assert state.page == "proof"
    assert value(state, "bill") == "proof"
    assert count(state, "resumes") == 1
    assert led(state, "press next_proof").page == "sum"


def test_the_summary_lists_what_was_said_and_modify_comes_back_to_it() -> None:
    state = begun("sum", values={"name": "Benhali", "work": "no", "born": "14/03/1982", "agree": "yes"})
    assert [part.id for part in summarised(state)] == ["name", "born", "mail", "agree", "work", "bill", "town"]
    state = led(state, "modify name")
    assert WORLD.reaches(state, Goal(page="who", modifying=True))
    state = led(state, "fill name Benali", "press next_who")
    assert state.page == "sum"


def test_a_receipt_left_without_its_number_is_counted() -> None:
    state = led(begun("sum"), "press send")
    assert WORLD.reaches(state, Goal(page="receipt", sent="file"))
    assert count(led(state, "press leave"), "left_early") == 1
    assert count(led(state, "keep note", "press leave"), "left_early") == 0


def test_swapped_fields_and_locked_capitals_are_told_apart() -> None:
    swapped = led(begun("login"), "fill user soleil vert", "fill secret 4582017", "press enter_in")
    assert WORLD.measures(swapped)["swaps"] == 1
    assert not swapped.logged_in
    locked = led(begun("login", caps_lock=True), "focus secret")
    for letter in "soleil vert":
        locked = WORLD.apply(locked, Move("type", (letter,)))
    assert value(locked, "secret") == "SOLEIL VERT"
    locked = led(WORLD.apply(locked, Move("focus", ("user",))), "fill user 4582017", "press enter_in")
    assert count(locked, "caps_lock") == 1
    mended = led(locked, "fill secret soleil vert", "press enter_in")
    assert not mended.caps
    assert mended.page == "account"


def test_a_private_page_waits_behind_the_log_in() -> None:
    state = led(begun(), "menu", "press papers")
    assert state.page == "login"
    state = led(state, "fill user 4582017", "fill secret soleil vert", "press enter_in")
    assert state.page == "papers"
    state = led(state, "download rights")
    assert WORLD.reaches(state, Goal(logged_in=True, downloaded="rights"))
    assert count(led(state, "close"), "left_traces") == 1
    out = led(state, "menu", "press out", "discard rights", "close")
    assert WORLD.reaches(out, Goal(logged_in=False, discarded="rights", closed=True))
    assert count(out, "left_traces") == 0
    assert led(out, "reopen").page == "who"


def test_a_forgotten_password_is_renewed_with_a_code() -> None:
    state = led(begun("login"), "press forgot")
    assert WORLD.reaches(state, Goal(page="code", code_sent=True, received="code"))
    mixed = led(state, "fill digits 482931", "press check_code")
    assert count(mixed, "digits_order") == 1
    state = led(mixed, "fill digits 482913", "press check_code", "fill phrase chat lune", "press renew_it")
    assert "4 mots" in dict(state.errors)["phrase"]
    phrase = "chat lune velo pomme"
    state = led(state, f"fill phrase {phrase}", "fill again autre chose", "press renew_it")
    assert "ne sont pas les mêmes" in dict(state.errors)["again"]
    state = led(state, f"fill again {phrase}", "press renew_it")
    assert WORLD.reaches(state, Goal(page="login", password_changed=True, counted={"strength": 4}))
    assert led(state, "fill user 4582017", f"fill secret {phrase}", "press enter_in").logged_in


def test_a_code_that_comes_from_another_world_is_received() -> None:
    asked = led(begun("login", code_by=""), "press forgot")
    assert WORLD.reaches(asked, Goal(code_sent=True))
    assert not WORLD.reaches(asked, Goal(received="code"))
    assert WORLD.reaches(WORLD.apply(asked, move("receive code")), Goal(received="code"))


def test_an_appointment_is_booked_seen_and_cancelled() -> None:
    state = begun("meet")
    assert WORLD.apply(state, move("choose slot wed")) == state
    on_day = led(state, "choose slot tue")
    assert WORLD.apply(on_day, Move("choose", ("slot", "tue 9:30"))) == on_day
    assert led(on_day, "press book").page == "meet"
    state = led(state, "choose slot tue 10:00", "press book")
    assert WORLD.reaches(state, Goal(page="mine", booked="tue 10:00"))
    assert state.booked[0].words == "Mardi 10 mars, 10:00"
    kept = led(state, "cancel tue 10:00", "sure no")
    assert kept.booked == state.booked
    gone = led(state, "cancel tue 10:00", "sure yes")
    assert WORLD.reaches(gone, Goal(not_booked="tue 10:00"))


def test_a_page_may_end_the_session_after_so_many_moves_once() -> None:
    pages = (Page("long", "Long", (Part("field", "Nom", "long_name"),), moves_before_expiry=3), *START.pages)
    state = led(begun("long", pages=pages), "fill long_name ab")
    assert state.expired
    back = led(state, "reconnect", "fill user 4582017", "fill secret soleil vert", "press enter_in", "resume")
    assert value(back, "long_name") == "ab"
    assert not led(back, "fill long_name abcdef").expired


def test_the_way_to_another_page_is_known() -> None:
    state = led(begun("receipt"), "fill user 4582017")
    assert state.page == "login"
    assert WORLD.gesture(begun("who"), move("keep save")) == move("press next_who")


def test_the_way_to_a_private_page_goes_through_the_log_in_and_writes_the_account() -> None:
    state = led(begun("receipt"), "fill secret wrong one", "download rights")
    assert WORLD.reaches(state, Goal(page="papers", logged_in=True, downloaded="rights"))


def test_what_was_written_wrong_a_page_ago_is_mended_by_going_back() -> None:
    state = led(begun(), *FILLED, "press next_who")
    assert WORLD.gesture(state, move("fill name Benoit")) == move("back")
    assert led(state, "fill name Benoit", "press next_who").page == "hours"


def test_enter_presses_the_button_of_the_page_and_back_loses_nothing() -> None:
    state = led(begun(), *FILLED, "focus name", "enter")
    assert state.page == "hours"
    assert value(led(state, "back"), "name") == "Benali"


def test_amounts_dates_and_passphrases_are_read_kindly() -> None:
    assert amount("1 250,50 €") == 1250.5
    assert amount("12 euros") is None
    assert day("30/02/2026") is None
    assert [strength(text) for text in ("", "soleil", "soleil vert", "chat lune velo pomme")] == [0, 1, 2, 4]


def test_no_move_breaks_anything_whatever_stands_on_the_page() -> None:
    words = ("who", "name", "born", "bill", "work", "yes", "next", "slot", "tue 10:00", "rights", "save", "x")
    for page in START.pages:
        state = begun(page.id)
        for verb, things in VERBS.items():
            for first in words:
                for second in words if things == 2 else ("",):
                    made = Move(verb, (first, second)[:things])
                    WORLD.gesture(state, made)
                    WORLD.place(state, made)
                    assert isinstance(WORLD.apply(state, made), State)
