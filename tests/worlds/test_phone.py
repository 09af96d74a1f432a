"""A telephone behaves as telephones do: one goes anywhere and comes back, and what counts is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.world import Move
from kiosk.worlds.phone import Goal, PhoneWorld, Start
from kiosk.worlds.phone_moves import ARITY, MOVES
from kiosk.worlds.phone_state import written
from kiosk.worlds.phone_values import (
    App,
    Contact,
    Line,
    Sms,
    Thread,
)
from tests.worlds.phone_life import START, WORLD, led, made, move


def test_the_lock_wants_a_swipe_and_then_the_code() -> None:
    state = WORLD.begin(replace(START, locked=True))
    missed = made(state, "tap_lock")
    assert (missed.screen, missed.notice) == ("lock", "swipe")
    assert WORLD.measures(missed) == {"swipe_missed": 1.0}
    wrong = made(missed, "unlock", "digit 1", "digit 1", "digit 1", "digit 1")
    assert (wrong.screen, wrong.digits, wrong.notice) == ("code", "", "wrong_code")
    opened = made(wrong, "digit 2", "digit 5", "rub", "digit 5", "digit 8", "digit 0")
    assert (opened.screen, "unlocked" in opened.done) == ("home", True)


def test_a_call_covers_everything_and_gives_it_back() -> None:
    ringing = WORLD.begin(replace(START, caller="amina", screen="settings"))
    assert made(ringing, "home", "open messages", "recents") == ringing
    talking = made(ringing, "accept")
    assert (talking.screen, talking.party) == ("talking", "amina")
    over = made(talking, "hang_up")
    assert (over.screen, WORLD.reaches(over, Goal(done=("answered:amina", "hung_up:amina")))) == ("settings", True)
    refused = made(ringing, "decline")
    assert refused.missed[0] == "amina"
    assert WORLD.measures(refused) == {"calls_declined": 1.0}


def test_a_call_can_come_when_the_telephone_is_unlocked_and_is_called_back() -> None:
    start = replace(START, locked=True, code="", caller="a", rings="unlocked")
    state = made(WORLD.begin(start), "unlock")
    assert state.screen == "ringing"
    assert made(state, "accept", "hang_up").screen == "home"
    back = led("call amina", start=replace(start, caller="", missed=("amina",)))
    assert "called:amina" in back.done
    assert made(WORLD.begin(replace(START, locked=True, caller="a")), "accept", "hang_up").screen == "lock"


def test_a_number_is_composed_and_its_owner_found() -> None:
    state = led("open phone", "keypad", "enter_code 0639980034", "dial")
    assert (state.screen, state.party) == ("talking", "amina")


def test_a_message_is_read_answered_letter_by_letter_and_sent() -> None:
    state = led("thread amina", "type Ouj", "type Oui", "send")
    assert WORLD.reaches(state, Goal(sent={"amina": "oui"}, done=("read:amina", "sent:amina")))
    assert not WORLD.reaches(state, Goal(sent={"b": "oui"}))
    assert state.threads[0].unread is False
    assert made(state, "send") == state


def test_what_was_being_written_waits_until_one_comes_back() -> None:
    state = led("thread amina", "type Ou", "open settings", "open messages")
    assert (state.page, written(state)) == ("amina", "Ou")


def test_a_message_can_be_passed_on_blocked_reported_and_thrown_away() -> None:
    passed = led("forward hello", "forward_to b")
    assert WORLD.reaches(passed, Goal(done=("forwarded:hello",), counted={"forwarded": 1}))
    assert led("thread colis", "block", "report", "delete").threads == (START.threads[0], START.threads[1])
    kept = led("thread colis", "report")
    assert "reported:colis" in kept.done


def test_a_link_leads_to_its_page_and_is_counted_unless_one_only_points() -> None:
    state = led("link link")
    assert (state.screen, state.page) == ("web", "trap")
    assert WORLD.measures(state)["links_opened"] == 1.0
    pointing = led("thread colis", start=replace(START, pointing=True))
    pointed = made(pointing, "link link", "point link", "point sender", "point nowhere", "point what")
    assert pointed.screen == "messages"
    assert WORLD.measures(pointed) == {"clue_pointed": 2.0, "point_missed": 1.0}


def test_a_message_for_later_arrives_with_a_banner_that_opens_it() -> None:
    state = made(led("open settings"), "receive code", "receive code", "receive nobody")
    assert (state.banner, state.threads[0].messages[-1].text) == ("bank", "Votre code : 4821")
    assert WORLD.place(state, move("thread bank")) == "banner"
    read = made(state, "thread bank")
    assert (read.screen, read.page, read.banner) == ("messages", "bank", "")


def test_home_back_and_the_recent_applications() -> None:
    state = led("thread amina", "focus")
    folded = made(state, "back")
    assert (folded.focused, folded.page) == (False, "amina")
    out = made(folded, "back", "back")
    assert (out.screen, WORLD.measures(out)["steps_to_home"]) == ("home", 2.0)
    recent = led("open map", "open films", "recents")
    assert recent.running == ("films", "map")
    closed = made(recent, "close_app map", "open films")
    assert (closed.running, closed.screen) == (("films",), "films")
    assert WORLD.measures(closed)["wrong_app"] == 1.0


def test_a_long_press_brings_a_menu_and_is_counted() -> None:
    state = made(WORLD.begin(START), "hold torch")
    assert (state.menu, WORLD.measures(state)) == ("torch", {"long_press": 1.0})
    assert made(state, "back").menu == ""
    assert "removed:torch" in made(state, "remove").done


def test_an_author_is_told_what_to_mend() -> None:
    assert WORLD.problems(START) == ()
    wrong = Start(
        screen="moon", rings="never", lock="key", code="12", running=("ghost",), caller="nobody",
        threads=(Thread("x", messages=(Sms("s", lines=(Line("l", "t", "nowhere"),)), Sms("s", ""))),),
        apps=(App("map", "Carte", "road", asks=("soul",)),), contacts=(Contact("y", "Y", "01 02 03 04 05"),),
    )  # fmt: skip
    assert len(WORLD.problems(wrong)) == 12


def test_every_move_is_described() -> None:
    words = set(str(PhoneWorld.__doc__).replace(".", " ").replace(":", " ").split())
    assert set(MOVES) <= words


GESTURES = st.sampled_from(sorted(MOVES)).flatmap(
    lambda verb: st.tuples(
        *[st.sampled_from(["amina", "films", "wifi", "in", "1", "bus", "torch", "hello", "film", "left"])]
        * ARITY[verb]
    ).map(lambda things: Move(verb, things))
)


@settings(max_examples=60)
@given(st.lists(GESTURES, max_size=40))
def test_nothing_that_is_done_breaks_it_or_undoes_a_count(gestures: list[Move]) -> None:
    state = WORLD.begin(START)
    for gesture in gestures:
        before = WORLD.measures(state)
        WORLD.gesture(state, gesture)
        WORLD.place(state, gesture)
        state = WORLD.apply(state, gesture)
        assert all(WORLD.measures(state)[name] >= value for name, value in before.items())
        hash(state)


@pytest.mark.parametrize("verb", sorted(MOVES))
def test_a_move_with_too_many_things_means_nothing(verb: str) -> None:
    state = WORLD.begin(START)
    assert WORLD.apply(state, Move(verb, ("x", "y", "z"))) is state
