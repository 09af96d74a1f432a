"""The note pad as a pure machine: what each move does, what goals see, and that help always leads on."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.world import Move
from kiosk.worlds.keyboard import VERBS, FieldStart, KeyboardWorld, Start
from kiosk.worlds.keyboard_azerty import ROWS, WIDTH, chord, composed, same_key
from kiosk.worlds.keyboard_goal import Goal
from kiosk.worlds.keyboard_state import State, word_at

WORLD = KeyboardWorld()
LETTERS = "abéL @.-7\n"


def note(text: str = "", **more: Any) -> State:
    return WORLD.begin(Start(fields=(FieldStart("note", text=text, **more),), focused="note"))


def play(state: State, *moves: str) -> State:
    """Moves written as in `type:a`, one after the other."""
    for move in moves:
        verb, *things = move.split(":")
        state = WORLD.apply(state, Move(verb, tuple(things)))
    return state


def led(state: State, move: Move, limit: int = 200) -> State:
    """The state when every gesture towards a move was made."""
    for _ in range(limit):
        gesture = WORLD.gesture(state, move)
        if gesture is None:
            return state
        assert WORLD.place(state, gesture)
        state = WORLD.apply(state, gesture)
    raise AssertionError(f"{move} never ends")


def text(state: State, field: str = "note") -> str:
    found = state.field(field)
    assert found is not None
    return found.text


def test_typed_letters_go_where_the_cursor_is() -> None:
    assert text(play(note("Lon"), "cursor:1", "type:y")) == "Lyon"


def test_typing_is_cut_into_letters_and_a_mistake_asks_for_erase() -> None:
    word = Move("type", ("maison",))
    state = play(note(), "type:m", "type:a")
    assert WORLD.gesture(state, word) == Move("type", ("i",))
    assert WORLD.gesture(play(state, "type:o"), word) == Move("erase")
    assert text(led(play(state, "type:o", "type:o"), word)) == "maison"


def test_typing_leaves_alone_what_was_there_before_the_cursor_was_placed() -> None:
    state = led(note("Bonjour "), Move("type", ("Paul",)))
    assert text(state) == "Bonjour Paul"
    assert text(led(play(state, "cursor:0"), Move("type", ("Ah ! ",)))) == "Ah ! Bonjour Paul"


def test_a_whole_text_is_reached_by_mending_only_what_is_wrong() -> None:
    state = led(note("Je vais à Lyom demain."), Move("write", ("note", "Je vais à Lyon demain.")))
    assert text(state) == "Je vais à Lyon demain."
    assert state.erased == 1


def test_help_never_erases_what_is_right_because_it_is_selected() -> None:
    state = play(note("Lyom"), "select:0:4")
    assert WORLD.gesture(state, Move("write", ("note", "Lyon"))) == Move("cursor", ("4",))


def test_arrows_are_shown_one_by_one_until_the_place_is_reached() -> None:
    state = note("demein")
    assert WORLD.gesture(state, Move("walk", ("4",))) == Move("left")
    assert WORLD.reaches(led(state, Move("walk", ("4",))), Goal(cursor=4))
    assert WORLD.reaches(led(play(state, "cursor:1"), Move("walk", ("4",))), Goal(cursor=4))


def test_erase_takes_the_letter_before_the_cursor_delete_the_one_after() -> None:
    assert text(play(note("abc", cursor=2), "erase")) == "ac"
    assert text(play(note("abc", cursor=2), "delete")) == "ab"
    assert play(note("abc", cursor=0), "erase") == note("abc", cursor=0)


def test_several_erases_in_a_row_are_one_correction() -> None:
    state = play(note("abcd"), "erase", "erase", "type:x", "erase")
    assert (state.corrections, state.erased) == (2, 3)


def test_arrows_walk_and_leave_a_selection_at_its_ends() -> None:
    state = play(note("abc"), "left", "left")
    assert state.here is not None
    assert state.here.cursor == 1
    selected = play(note("abcdef"), "select:1:4")
    assert WORLD.reaches(play(selected, "left"), Goal(cursor=1))
    assert WORLD.reaches(play(selected, "right"), Goal(cursor=4))


def test_a_number_is_copied_from_one_paper_to_another() -> None:
    start = Start(
        fields=(FieldStart("paper", text="Dossier AB4172", fixed=True), FieldStart("number"), FieldStart("name")),
        focused="paper",
    )
    state = play(WORLD.begin(start), "select:8:14")
    assert WORLD.reaches(state, Goal(selected="AB4172"))
    state = play(state, "copy", "focus:number", "paste", "tab", "type:Samira")
    assert WORLD.reaches(state, Goal(texts={"number": "AB4172", "name": "Samira"}, focused="name"))
    assert WORLD.reaches(state, Goal(clipboard="AB4172"))
    assert play(state, "tab") == state


def test_typing_replaces_what_is_selected() -> None:
    assert text(play(note("abcd"), "select:0:3", "type:x")) == "xd"
    assert text(play(note("abcd"), "select:3:1", "erase")) == "ad"


def test_a_fixed_paper_cannot_be_written_on() -> None:
    start = Start(fields=(FieldStart("paper", text="abc", fixed=True),), focused="paper")
    state = WORLD.begin(start)
    assert play(state, "type:x", "erase", "delete", "enter", "paste") == state


def test_the_end_button_only_ends_a_text_that_is_as_its_model() -> None:
    state = play(note("maizon", model="maison"), "validate")
    assert WORLD.reaches(state, Goal(wrong_validations_at_least=1))
    assert not WORLD.reaches(state, Goal(validated=True))
    state = play(led(state, Move("write", ("note", "maison"))), "validate")
    assert WORLD.reaches(state, Goal(text="maison", validated=True, wrong_validations_at_most=1))
    assert not WORLD.reaches(state, Goal(validated=True, wrong_validations_at_most=0))
    assert not WORLD.reaches(play(state, "erase"), Goal(validated=True))


def test_keys_are_found_one_after_the_other_and_wrong_ones_counted() -> None:
    state = play(WORLD.begin(Start(asked=("m", "space"))), "press:n", "press:m")
    assert WORLD.reaches(state, Goal(found=1, wrong_keys_at_least=1))
    assert not WORLD.reaches(state, Goal(found=2))
    assert WORLD.place(state, Move("press", ("space",))) == "key:space"
    ended = play(state, "press:space", "press:m")
    assert ended.found == 2
    assert WORLD.gesture(ended, Move("press", ("m",))) is None


def test_keys_other_than_those_of_the_model_are_wrong_keys() -> None:
    assert play(note(model="maison"), "type:m", "type:z", "erase", "type:a").wrong_keys == 1
    assert play(note(), "type:z").wrong_keys == 0


def test_nothing_has_the_cursor_so_help_leads_to_the_field_first() -> None:
    state = WORLD.begin(Start(fields=(FieldStart("note"),)))
    move = Move("type", ("oui",))
    assert WORLD.gesture(state, move) == Move("focus", ("note",))
    assert WORLD.place(state, move) == "field:note"
    assert text(led(state, move)) == "oui"


@pytest.mark.parametrize(
    ("character", "keys"),
    [
        ("a", ("a",)),
        ("A", ("shift", "a")),
        ("@", ("altgr", "à")),
        ("7", ("shift", "è")),
        ("é", ("é",)),
        ("ê", ("^", "e")),
        ("ï", ("shift", "^", "i")),
        (".", ("shift", ";")),
        ("-", ("-",)),
        ("ж", ()),
    ],
)
def test_the_french_keyboard_says_which_keys_make_a_character(character: str, keys: tuple[str, ...]) -> None:
    assert chord(character) == keys


def test_a_slip_of_shift_or_altgr_is_told_from_another_key() -> None:
    assert same_key("@", "à")
    assert same_key("0", "@")
    assert not same_key("@", "a")
    assert composed("^", "t") == "^t"


def test_every_row_of_the_keyboard_is_as_wide_as_the_others() -> None:
    assert {sum(key.width for key in row) for row in ROWS[:2] + ROWS[3:]} == {WIDTH}


def test_a_double_click_takes_the_word() -> None:
    assert word_at("Dossier AB4172.", 10) == (8, 14)
    assert word_at("ab, cd", 2) == (2, 3)
    assert word_at("", 4) == (0, 0)


def test_an_author_is_told_what_to_mend() -> None:
    start = Start(
        fields=(FieldStart("a", cursor=3), FieldStart("a")),
        focused="b",
        asked=("ж",),
        buttons=("print",),
    )
    assert len(WORLD.problems(start)) == 6
    assert WORLD.problems(Start(fields=(FieldStart("a"),), focused="a", recipes=("@",))) == ()


things = st.one_of(
    st.text(LETTERS, max_size=4), st.sampled_from(["note", "paper", "0", "2", "99", "²", "-1", "m"])
)
moves = st.builds(
    lambda verb, given: Move(verb, tuple(given)),
    st.sampled_from([*VERBS, "fly"]),
    st.lists(things, max_size=3),
)
starts = st.sampled_from(
    [
        Start(fields=(FieldStart("note"), FieldStart("paper", text="un deux", fixed=True)), focused="paper"),
        Start(fields=(FieldStart("note", text="aé@", model="aé.7", cursor=1),), focused="note"),
        Start(fields=(FieldStart("note"),)),
        Start(asked=("m", "space", "m")),
    ]
)


@settings(max_examples=60, deadline=None)
@given(starts, st.lists(moves, max_size=25))
def test_no_sequence_of_moves_breaks_anything(start: Start, lived: list[Move]) -> None:
    state = WORLD.begin(start)
    for move in lived:
        WORLD.gesture(state, move)
        WORLD.place(state, move)
        state = WORLD.apply(state, move)
        for field in state.fields:
            assert 0 <= field.anchor <= len(field.text)
            assert 0 <= field.selection[0] <= field.selection[1] <= len(field.text)


single = st.one_of(
    st.builds(lambda c: Move("type", (c,)), st.sampled_from(LETTERS.replace("\n", ""))),
    st.builds(lambda a, b: Move("select", (str(a), str(b))), st.integers(0, 9), st.integers(0, 9)),
    st.builds(lambda a: Move("cursor", (str(a),)), st.integers(0, 9)),
    st.sampled_from([Move(verb) for verb in ("erase", "delete", "enter", "left", "right", "copy", "paste")]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(single, max_size=20), st.text(LETTERS, max_size=8))
def test_whatever_was_typed_help_leads_to_the_wanted_text(lived: list[Move], wanted: str) -> None:
    state = note("ab")
    for move in lived:
        state = WORLD.apply(state, move)
    assert text(led(state, Move("write", ("note", wanted)))) == wanted
    here = led(state, Move("type", (wanted,))).here
    assert here is not None
    assert here.typed == wanted.replace("\n", "")
