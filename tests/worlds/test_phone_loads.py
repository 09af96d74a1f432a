"""What comes into a telephone is counted, asked about and refused; what it photographs is looked at."""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.phone import Goal
from kiosk.worlds.phone_state import Dialog
from tests.worlds.phone_life import START, WORLD, led, made


def test_megabytes_over_mobile_data_are_counted_and_cost_beyond_the_plan() -> None:
    asked = led("download film")
    free, paid = made(asked, "via wifi"), made(asked, "via data")
    assert (free.used_mb, WORLD.measures(free)) == (900, {})
    assert (paid.used_mb, paid.wifi) == (1200, False)
    assert WORLD.measures(paid) == {"data_mb": 300.0, "data_cents": 400.0}
    assert "downloaded:film" not in made(asked, "no").done


def test_data_and_wifi_are_switched_in_the_shade() -> None:
    state = led("toggle data", "toggle wifi")
    assert (state.data, state.wifi, state.shade) == (False, False, True)
    assert WORLD.reaches(state, Goal(data=False, wifi=False, screen="shade"))
    far = led("toggle wifi", start=replace(START, wifi_near=False))
    assert (far.wifi, far.notice) == (False, "no_wifi")


def test_the_store_finds_installs_and_counts_a_copy() -> None:
    found = led("open store", "type bus", "search")
    state = made(found, "listing bus2", "install")
    assert WORLD.measures(state)["clone_chosen"] == 1.0
    assert made(state, "remove").installed == ()
    good = made(found, "listing bus", "install", "launch")
    assert (good.screen, good.installed) == ("bus", ("bus",))


def test_an_application_asks_before_it_takes_and_asks_again_until_answered() -> None:
    state = led("open torch")
    assert state.dialog == Dialog("permission", "torch:contacts")
    away = made(state, "home", "open torch")
    assert away.dialog == state.dialog
    answered = made(state, "no", "yes")
    assert (answered.dialog, WORLD.measures(answered)["permissions_given"]) == (None, 1.0)
    assert WORLD.reaches(answered, Goal(done=("refused:torch:contacts", "allowed:torch:camera"), no_dialog=True))


def test_the_window_that_opens_by_itself_is_not_the_update() -> None:
    state = led("open web")
    assert state.dialog == Dialog("popup")
    assert WORLD.measures(made(state, "yes"))["popups_taken"] == 1.0
    assert "popup_closed" in made(state, "back").done
    updated = led("setting updates", "update")
    assert ("updated" in updated.done, updated.used_mb) == (True, 900)


def test_a_new_code_is_given_twice() -> None:
    state = led("setting lock", "lock_by code", *["digit 1", "digit 4", "digit 7", "digit 8"])
    assert (state.page, state.lock) == ("again", "swipe")
    assert led("setting lock", "enter_code 1478").lock == "code"
    assert made(state, *["digit 9"] * 4).notice == "codes_differ"
    done = made(state, "digit 1", "digit 4", "digit 7", "digit 8")
    assert (done.lock, done.page) == ("code", "lock")


def test_the_search_of_the_web_opens_what_it_found() -> None:
    state = led("open web", "type coupure eau", "search", "result water", start=replace(START, popup=None))
    assert state.page == "water"
    assert made(WORLD.begin(replace(START, screen="web", popup=None)), "result water").page == ""


def test_a_paper_is_readable_when_framed_lit_and_still() -> None:
    hasty = led("open camera", "shoot")
    assert WORLD.measures(hasty) == {
        "wrong_app": 1.0, "photos_bad": 1.0, "photo_no_corners": 1.0, "photo_no_light": 1.0, "photo_no_sharp": 1.0,
    }  # fmt: skip
    state = led("open camera", "frame", "light", "steady")
    assert WORLD.reaches(state, Goal(framed=True, lit=True, sharp=True))
    assert not made(state, "aim left").aim.sharp
    kept = made(state, "shoot", "keep")
    assert WORLD.reaches(kept, Goal(done=("photo_good",)))


def test_a_far_name_is_scrolled_to_and_a_map_has_ends() -> None:
    state = led("contact amina")
    assert (state.page, state.scroll) == ("amina", 6)
    back = led("contact amina", "back", "contact a")
    assert (back.page, back.scroll) == ("a", 0)
    assert made(led("open map"), *["zoom in"] * 9).zoom == 4
