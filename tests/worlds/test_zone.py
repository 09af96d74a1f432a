"""What the zone promises: every gesture does what its name says, mistakes change little, nothing ever raises."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.world import Move
from kiosk.worlds.zone import Goal, Start, State, ZoneWorld
from kiosk.worlds.zone_start import Building, Card, Home, Page, Section, Table, Target, Thing

WORLD = ZoneWorld()

STARS = Start(targets=(Target("one"), Target("two", mm=14), Target("cat", picture="cat", decoy=True)))
CARD = Start(card=Card(columns=3, rows=2))
BUILDING = Start(building=Building(top=9, at=2, homes=(Home(7, "Mme Moreau"),)))
PAGE = Start(page=Page("Le jardin", (Section("Ouvert le mercredi."),), back="Précédent", notches=3))
TABLE = Start(
    table=Table(
        things=(
            Thing("spoon", "Cuillère", "spoon", moves=True),
            Thing("photo", "IMG_0042", "photo", names=("Fête", "xxx")),
            Thing("door", "Porte", "door", opens=True),
            Thing("box", "Cuisine", "box", holds=True),
            Thing("crate", "Bureau", "box", holds=True),
        ),
        speeds=True,
    )
)
STARTS = (STARS, CARD, BUILDING, PAGE, TABLE)


def move(verb: str, *things: str) -> Move:
    return Move(verb, things)


def played(start: Start, *moves: Move) -> State:
    state = WORLD.begin(start)
    for one in moves:
        state = WORLD.apply(state, one)
    return state


def helped(start: Start, wanted: Move, *first: Move) -> State:
    """The state after every gesture that help gives towards this move."""
    state = played(start, *first)
    for _ in range(60):
        gesture = WORLD.gesture(state, wanted)
        if gesture is None:
            return state
        state = WORLD.apply(state, gesture)
        if gesture == wanted:
            return state
    raise AssertionError(f"{wanted} never comes to an end")


def test_targets_come_one_after_the_other() -> None:
    state = WORLD.begin(STARS)
    assert [target.id for target in state.shown] == ["one", "cat"]
    state = WORLD.apply(state, move("click", "two"))
    assert state.clicked == ()
    state = WORLD.apply(state, move("click", "one"))
    assert [target.id for target in state.shown] == ["two", "cat"]


def test_one_miss_each_is_forgiven_and_two_make_a_hard_target() -> None:
    one_each = played(STARS, move("miss"), move("click", "one"), move("miss"), move("click", "two"))
    assert WORLD.reaches(one_each, Goal(clicked=("one", "two")))
    assert not WORLD.reaches(one_each, Goal(hard_targets=1))
    assert WORLD.reaches(played(STARS, move("miss"), move("miss")), Goal(hard_targets=1))


def test_clicking_a_decoy_is_a_miss() -> None:
    assert played(STARS, move("click", "cat")).missed == ("one",)


def test_a_card_is_uncovered_cell_by_cell_to_and_fro() -> None:
    assert WORLD.begin(CARD).cells == ("0,0", "0,1", "0,2", "1,2", "1,1", "1,0")
    half = helped(CARD, move("uncover", "50"))
    assert half.percent == 50
    assert not WORLD.reaches(half, Goal(uncovered=51))
    assert WORLD.reaches(helped(CARD, move("uncover", "100")), Goal(uncovered=100))


def test_one_notch_of_the_wheel_is_one_floor_and_the_building_ends() -> None:
    assert played(BUILDING, move("wheel", "up")).floor == 3
    assert played(BUILDING, *[move("wheel", "down")] * 5).floor == 0
    assert played(BUILDING, *[move("wheel", "up")] * 20).floor == 9


def test_only_the_door_in_front_of_us_opens() -> None:
    assert played(BUILDING, move("open", "7")).opened == frozenset()
    assert WORLD.reaches(helped(BUILDING, move("open", "7")), Goal(floor=7, opened=("7",)))


def test_after_rolling_too_far_help_leads_back_down() -> None:
    state = played(BUILDING, *[move("wheel", "up")] * 6)
    assert WORLD.gesture(state, move("floor", "7")) == move("wheel", "down")
    assert WORLD.place(state, move("floor", "7")) == "building"


def test_help_scrolls_to_the_end_before_it_clicks_the_button() -> None:
    state = WORLD.begin(PAGE)
    assert WORLD.gesture(state, move("click", "next")) == move("wheel", "down")
    assert WORLD.place(state, move("click", "next")) == "page"
    end = helped(PAGE, move("scroll", "end"))
    assert WORLD.place(end, move("click", "next")) == "button:next"
    assert WORLD.reaches(WORLD.apply(end, move("click", "next")), Goal(clicked=("next",), at_end=True))


def test_doors_open_on_a_double_click_and_not_on_one() -> None:
    assert played(TABLE, move("click", "door")).opened == frozenset()
    assert WORLD.reaches(played(TABLE, move("double", "door")), Goal(opened=("door",)))
    assert played(TABLE, move("double", "spoon")) == WORLD.begin(TABLE)


def test_a_thing_is_dragged_into_one_box_then_into_another() -> None:
    state = played(TABLE, move("drag", "spoon", "crate"))
    assert WORLD.reaches(state, Goal(inside={"spoon": "crate"}))
    state = WORLD.apply(state, move("drag", "spoon", "box"))
    assert WORLD.reaches(state, Goal(inside={"spoon": "box"}))
    assert WORLD.gesture(state, move("drag", "spoon", "box")) is None


def test_a_box_cannot_be_dragged_and_a_door_holds_nothing() -> None:
    for pair in (("box", "crate"), ("spoon", "door"), ("spoon", "spoon")):
        assert played(TABLE, move("drag", *pair)) == WORLD.begin(TABLE)


def test_what_falls_beside_is_counted_and_stays_where_it_was() -> None:
    state = played(TABLE, move("drag", "spoon", "box"), move("drop", "spoon"))
    assert state.holder_of("spoon") == "box"
    assert WORLD.reaches(state, Goal(fallen=1))


def test_renaming_goes_through_the_menu() -> None:
    wanted = move("rename", "photo", "Fête")
    state = WORLD.begin(TABLE)
    gestures = []
    while (gesture := WORLD.gesture(state, wanted)) is not None:
        gestures.append((str(gesture), WORLD.place(state, wanted)))
        state = WORLD.apply(state, gesture)
    assert gestures == [
        ("right photo", "thing:photo"),
        ("choose rename", "menu:rename"),
        ("name Fête", "name:Fête"),
    ]
    assert WORLD.reaches(state, Goal(named={"photo": "Fête"}))
    assert state.name_of("photo") == "Fête"


def test_help_puts_an_open_menu_away_before_anything_else() -> None:
    state = played(TABLE, move("right", "photo"))
    assert WORLD.gesture(state, move("drag", "spoon", "box")) == move("close")
    assert WORLD.place(state, move("drag", "spoon", "box")) == "away"
    left_open = (move("right", "photo"), move("choose", "rename"), move("close"))
    renamed = helped(TABLE, move("rename", "photo", "Fête"), *left_open)
    assert WORLD.reaches(renamed, Goal(named={"photo": "Fête"}))


def test_the_menu_is_part_of_a_goal() -> None:
    state = played(TABLE, move("right", "photo"))
    assert WORLD.reaches(state, Goal(menu="photo"))
    assert not WORLD.reaches(WORLD.apply(state, move("choose", "copy")), Goal(menu="photo"))


def test_the_waiting_time_can_be_set_where_it_is_offered() -> None:
    assert WORLD.reaches(played(TABLE, move("speed", "slow")), Goal(speed="slow"))
    assert played(TABLE, move("speed", "fastest")).speed == ""
    assert played(STARS, move("speed", "slow")).speed == ""


def test_a_goal_that_asks_nothing_is_reached_everywhere() -> None:
    assert all(WORLD.reaches(WORLD.begin(start), Goal()) for start in STARTS)


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        (Start(), "exactly one"),
        (Start(targets=(Target("a"),), card=Card()), "exactly one"),
        (Start(targets=(Target("a"), Target("a"))), "used twice"),
        (Start(targets=(Target("a", picture="dragon"),)), "dragon"),
        (Start(targets=(Target("a", x=1.5),)), "outside"),
        (Start(targets=(Target("a", mm=2),)), "8 to 60 mm"),
        (Start(targets=(Target("a", decoy=True),)), "decoy"),
        (Start(card=Card(columns=0)), "columns"),
        (Start(building=Building(top=3, at=9)), "floor"),
        (Start(building=Building(homes=(Home(40, "Personne"),))), "does not exist"),
        (Start(page=Page("Vide", ())), "section"),
        (Start(table=Table(())), "at least one thing"),
        (Start(table=Table((Thing("a", "A", "box", moves=True, holds=True),))), "neither"),
        (Start(table=Table((Thing("a", "A", "box", mm=5),))), "16 to 60 mm"),
        (Start(table=Table((Thing("a", "A", "box", names=("B", "B")),))), "different names"),
    ],
)
def test_authors_are_told_what_to_mend(start: Start, sentence: str) -> None:
    assert any(sentence in problem for problem in WORLD.problems(start))


def test_good_starts_have_no_problems() -> None:
    assert [WORLD.problems(start) for start in STARTS] == [()] * len(STARTS)


NAMES = ("one", "two", "cat", "0,0", "1,2", "up", "down", "7", "2", "99", "next", "back", "end", "top", "photo",
         "spoon", "door", "box", "crate", "rename", "copy", "Fête", "slow", "100", "", "é٣")  # fmt: skip
SOME_THING = st.one_of(st.sampled_from(NAMES), st.text(max_size=4))
SOME_MOVE = st.builds(
    Move,
    st.one_of(st.sampled_from(sorted(WORLD.verbs)), st.text(max_size=3)),
    st.lists(SOME_THING, max_size=3).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STARTS), st.lists(SOME_MOVE, max_size=12), SOME_MOVE)
def test_no_moves_ever_raise_and_help_always_answers(start: Start, moves: list[Move], wanted: Move) -> None:
    state = played(start, *moves)
    assert isinstance(WORLD.place(state, wanted), str)
    gesture = WORLD.gesture(state, wanted)
    assert gesture is None or isinstance(WORLD.apply(state, gesture), State)
    assert state.start == start
    assert 0 <= state.percent <= 100


LONG_MOVES = st.sampled_from(
    [("uncover", "100"), ("floor", "7"), ("open", "4"), ("scroll", "end"), ("scroll", "top"), ("click", "next"),
     ("rename", "photo", "Fête"), ("drag", "spoon", "box"), ("double", "door")]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STARTS), st.lists(SOME_MOVE, max_size=12), LONG_MOVES)
def test_help_comes_to_an_end_from_wherever_one_is(
    start: Start, moves: list[Move], wanted: tuple[str, ...]
) -> None:
    after = helped(start, move(*wanted), *moves)
    assert after.start == start
