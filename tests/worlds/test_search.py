"""The simulated search engine answers the words that were asked, forgives everything, and knows the way on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.world import Move
from kiosk.worlds.search import VERBS, Goal, SearchWorld, Start, State
from kiosk.worlds.search_pages import Listing, Page, Part, Result
from tests.ui.search_desk import POINTING, START, move

WORLD = SearchWorld()


def after(*written: str, start: Start = START) -> State:
    state = WORLD.begin(start)
    for one in written:
        state = WORLD.apply(state, move(one))
    return state


def led(state: State, wanted: Move, most: int = 120) -> State:
    """Follows the guidance until nothing is left to do, or the move itself was made."""
    for _ in range(most):
        gesture = WORLD.gesture(state, wanted)
        if gesture is None:
            return state
        assert WORLD.place(state, wanted), f"no place for {gesture} towards {wanted}"
        state = WORLD.apply(state, gesture)
        if gesture == wanted:
            return state
    raise AssertionError(f"{wanted} was never reached")


@pytest.mark.parametrize(
    ("asked", "listing"),
    [
        ("piscine", "vague"),
        ("piscine horaires", "good"),
        ("Horaires de la PISCINE", "good"),
        ("heures piscines", "good"),
        ("piscine ouverture dimanche", "good"),
        ("renouveler mon permis", "licence"),
        ("horaires", ""),
        ("de la", ""),
    ],
)
def test_the_list_depends_on_the_words(asked: str, listing: str) -> None:
    state = after(f"ask {asked}")
    assert state.listing is not None
    assert state.listing.id == listing


def test_words_are_typed_letter_by_letter_and_asked_with_enter_or_the_magnifier() -> None:
    typed = after("focus search", "type p", "type i", "erase", "type iscine")
    assert typed.query == "piscine"
    for how in ("enter", "search"):
        assert WORLD.reaches(WORLD.apply(typed, move(how)), Goal(listing="vague", page="results"))
    assert after("type p").query == ""


def test_words_are_chosen_from_tiles_and_put_back() -> None:
    state = after("tile piscine", "tile horaires")
    assert WORLD.reaches(state, Goal(words=("piscine", "horaires"), page="home"))
    assert after("tile piscine", "tile horaires", "tile piscine").query == "horaires"
    assert after("tile piscine", "search").listing == after("ask piscine").listing


def test_the_cross_empties_the_field_and_puts_the_cursor_there() -> None:
    state = after("ask piscine", "clear")
    assert (state.query, state.focused) == ("", True)
    assert after("clear") == after()


def test_suggestions_go_on_as_the_text_begins() -> None:
    state = after("focus search", "type Pis")
    assert state.suggestions == ("piscine horaires", "piscine tarifs")
    assert WORLD.reaches(WORLD.apply(state, move("suggest piscine horaires")), Goal(listing="good"))
    assert WORLD.apply(state, move("suggest permis de conduire")) == state


def test_words_that_find_nothing_meet_a_kind_idea() -> None:
    lost = after("ask pisine oraires")
    assert lost.listing is not None
    assert lost.listing.results == ()
    assert lost.meant == "piscine horaires"
    assert WORLD.gesture(lost, move("suggest piscine horaires")) == move("suggest piscine horaires")
    assert WORLD.reaches(WORLD.apply(lost, move("suggest piscine horaires")), Goal(listing="good"))
    assert after("ask zzz").meant == ""


def test_a_whole_address_finds_its_site() -> None:
    found = after("ask valbourg-demo.fr/piscine").listing
    assert found is not None
    assert found.results == ("hours",)
    assert after("ask valbourg-demo.fr piscine").listing == after("ask piscine").listing


def test_good_words_are_counted_apart_from_many_words() -> None:
    few = WORLD.measures(after("ask piscine horaires"))
    many = WORLD.measures(after("ask bonjour je voudrais les horaires de ma piscine svp"))
    assert (few["query_words"], few["useful_words"]) == (2, 2)
    assert (many["query_words"], many["useful_words"]) == (4, 2)


def test_a_result_opens_and_back_finds_the_same_list() -> None:
    opened = after("ask piscine horaires", "open hours")
    assert WORLD.reaches(opened, Goal(page="hours", opened=("hours",)))
    back = WORLD.apply(opened, move("back"))
    assert WORLD.reaches(back, Goal(listing="good", words=("piscine", "horaires")))
    assert WORLD.apply(back, move("forward")).stop == opened.stop
    assert WORLD.reaches(WORLD.apply(opened, move("home")), Goal(page="home"))


def test_a_result_of_another_list_cannot_be_opened() -> None:
    vague = after("ask piscine")
    assert WORLD.apply(vague, move("open hours")) == vague


def test_a_result_without_a_page_opens_a_plain_one() -> None:
    page = after("ask piscine", "open history").page
    assert page is not None
    assert [part.kind for part in page.parts] == ["heading", "date", "text", "text"]


def test_an_advertisement_and_a_look_alike_are_counted_once() -> None:
    state = after("ask permis conduire", "open fake", "back", "forward")
    assert WORLD.reaches(state, Goal(ads_at_least=1, lookalikes_at_least=1))
    assert WORLD.measures(state)["lookalike_chosen"] == 1
    assert not WORLD.reaches(after("ask permis conduire", "open official"), Goal(lookalikes_at_least=1))


def test_paying_on_a_look_alike_is_counted_and_harmless() -> None:
    state = after("ask permis conduire", "open fake", "press pay")
    assert WORLD.reaches(state, Goal(page="fake", paid_at_least=1))
    assert state.notice
    assert WORLD.apply(state, move("back")).notice == ""
    official = after("ask permis conduire", "open official", "press begin")
    assert WORLD.reaches(official, Goal(page="city"))
    assert not WORLD.reaches(official, Goal(paid_at_least=1))


@pytest.mark.parametrize("thing", ["author", "date", "address", "padlock", "story"])
def test_what_tells_can_be_pointed_at(thing: str) -> None:
    state = after("ask trottinettes", "open rumour", f"point {thing}")
    assert WORLD.reaches(state, Goal(pointed=(thing,), page="rumour"))
    assert WORLD.apply(state, move("point price")) == state
    assert not WORLD.reaches(WORLD.apply(state, move("back")), Goal(pointed=(thing,)))


def test_links_and_buttons_are_used_not_pointed_at() -> None:
    state = after("ask trottinettes", "open rumour")
    assert WORLD.apply(state, move("point to_city")) == state


def test_the_padlock_says_what_it_is_and_what_it_is_not() -> None:
    assert "ne dit pas qui" in after("ask permis conduire", "open fake", "point padlock").notice
    assert "pas de cadenas" in after("ask trottinettes", "open rumour", "point padlock").notice


def test_in_a_list_for_pointing_marks_and_addresses_can_be_pointed_at() -> None:
    assert WORLD.reaches(after("point ad:ad", start=POINTING), Goal(pointed=("ad:ad",), listing="good"))
    assert after("point text:ad", start=POINTING) == after(start=POINTING)
    assert after("point ad:hours", start=POINTING) == after(start=POINTING), "this one was not paid for"
    assert after("ask piscine horaires", "point ad:ad") == after("ask piscine horaires")


def test_a_second_source_is_counted_and_so_is_sharing() -> None:
    state = after("ask trottinettes", "open rumour", "source to_city")
    assert WORLD.reaches(state, Goal(page="city", opened_at_least=2, shared_at_most=0))
    shared = WORLD.apply(state, move("share"))
    assert WORLD.measures(shared)["shared"] == 1
    assert WORLD.measures(shared)["sources_opened"] == 2
    assert not WORLD.reaches(shared, Goal(shared_at_most=0))
    assert after("ask piscine horaires", "open hours", "share") == after("ask piscine horaires", "open hours")


def test_whole_words_are_led_letter_by_letter_and_back_from_a_slip() -> None:
    asked = move("ask piscine")
    assert WORLD.gesture(after(), asked) == move("focus search")
    assert WORLD.gesture(after("focus search", "type piz"), asked) == move("erase")
    assert WORLD.gesture(after("focus search", "type bonjour"), asked) == move("clear")
    assert WORLD.gesture(after("focus search", "type piscine"), asked) == move("enter")
    assert WORLD.gesture(after("ask piscine horaires", "open hours"), asked) == move("back")
    assert WORLD.reaches(led(after(), asked), Goal(listing="vague"))


def test_accents_capitals_and_the_way_to_ask_make_no_difference() -> None:
    assert WORLD.leads(move("enter"), move("search"))
    assert WORLD.leads(move("type é"), move("type E"))
    assert not WORLD.leads(move("type e"), move("type r"))
    typed = after("focus search", "type PISCINE")
    assert WORLD.gesture(typed, move("ask piscine")) == move("enter")


@pytest.mark.parametrize(
    ("wanted", "goal"),
    [
        ("open hours", Goal(page="hours")),
        ("press pay", Goal(paid_at_least=1)),
        ("source to_city", Goal(page="city")),
        ("share", Goal(shared_at_least=1)),
        ("point date", Goal(pointed=("date",))),
        ("tile piscine", Goal(words=("piscine",))),
        ("suggest piscine tarifs", Goal(words=("tarifs",), page="results")),
        ("home", Goal(page="home")),
    ],
)
@pytest.mark.parametrize("before", ["", "ask piscine", "ask permis conduire", "ask zzz"])
def test_from_anywhere_the_guidance_arrives(before: str, wanted: str, goal: Goal) -> None:
    state = after(before) if before else after()
    assert WORLD.reaches(led(state, move(wanted)), goal)
    deep = after("ask permis conduire", "open official", "press begin")
    assert WORLD.reaches(led(deep, move(wanted)), goal)


def test_a_scene_may_begin_in_a_list_or_on_a_page() -> None:
    assert WORLD.reaches(WORLD.begin(POINTING), Goal(listing="good"))
    on_page = WORLD.begin(replace(START, asked="trottinettes", page="rumour"))
    assert WORLD.reaches(on_page, Goal(page="rumour", opened=("rumour",)))
    assert WORLD.reaches(WORLD.apply(on_page, move("back")), Goal(listing="news"))


def test_a_start_that_cannot_work_is_described_to_its_author() -> None:
    pages = (
        Page("p", "a.fr", "A", (Part(date="1"), Part(date="2"), Part(source="x", id="s"),
                                Part(text="t", heading="h"), Part(button="b", id="b", to="nowhere"))),
    )  # fmt: skip
    broken = Start(
        listings=(
            Listing("one", ("pain",), ("gone",)),
            Listing("two", ("pain",), ()),
            Listing("three", (), ()),
        ),
        results=(Result("r", "R", "r.fr"), Result("r", "R", "r.fr")),
        pages=pages,
        tiles=("eau", "eau chaude"),
        page="unknown",
    )
    said = " / ".join(WORLD.problems(broken))
    for wanted in ("unknown result: gone", "bring another list", "needs words", "result r is written twice",
                   "two parts are called date", "leads nowhere", "exactly one", "unknown page: nowhere",
                   "another tile: eau chaude", "no page: unknown"):  # fmt: skip
        assert wanted in said
    assert WORLD.problems(START) == WORLD.problems(POINTING) == ()


THINGS = [
    "search", "p", "piscine", "piscine horaires", "zzz", "horaires", "shop", "hours", "fake", "official", "pay",
    "rumour", "to_city", "date", "address", "padlock", "ad:ad", "",
]  # fmt: skip
MOVES = st.builds(
    lambda verb, thing: Move(verb, (thing,)[: VERBS.get(verb, 1)]),
    st.sampled_from([*VERBS, "unheard"]),
    st.sampled_from(THINGS),
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([START, POINTING, Start()]), st.lists(MOVES, max_size=40))
def test_no_sequence_of_moves_breaks_the_engine(start: Start, moves: list[Move]) -> None:
    state = WORLD.begin(start)
    for one in moves:
        before = WORLD.measures(state)
        state = WORLD.apply(state, one)
        assert 0 <= state.at < len(state.trail)
        assert not (state.focused and state.stop.page)
        assert isinstance(WORLD.place(state, one), str)
        assert all(value >= before[name] for name, value in WORLD.measures(state).items())
        WORLD.reaches(state, Goal(page="home", words=("piscine",)))
