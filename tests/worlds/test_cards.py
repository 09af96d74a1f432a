"""The table of cards: what is put where it belongs stays, everything else comes back and is counted."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.outcomes import Mode
from kiosk.domain.run import Sequel, act, next_gesture, next_place
from kiosk.domain.run import start as begun
from kiosk.domain.scene import Scene, Step, Wrong
from kiosk.domain.world import Move
from kiosk.worlds.cards import CardsWorld, Goal, Start, State
from kiosk.worlds.cards_start import Answer, Box, Card, Part, Round, Turn

WORLD = CardsWorld()
BOXES = (Box("yes", "Je donne"), Box("no", "Je ne donne pas"))
SORT = Start(
    (
        Round("town", "sort", cards=(Card("name", "Mon nom", "yes"), Card("pin", "Mon code", "no"))),
        Round("phone", "sort", cards=(Card("card", "Ma carte", "no"),)),
    ),
    BOXES,
)
MATCH = Start(
    (Round("n", "match", cards=tuple(Card(f"c{n}", "…", f"b{n % 3}") for n in range(6)),
           boxes=tuple(Box(f"b{n}", "…") for n in range(3))),)
)  # fmt: skip
ORDER = Start((Round("o", "order", cards=(Card("b", "…", "2"), Card("c", "…", "3"), Card("a", "…", "1"))),))
PAPER = Start(
    (Round("l", "document", parts=(Part("Mairie", "sender", "sender", True), Part("Bonjour", "hello"),
                                   Part("avant mardi", "deadline", "text", True), Part("Adieu"))),)
)  # fmt: skip
CHAT = Start(
    (
        Round("c", "chat", turns=(
            Turn("ask", ("Votre numéro ?",), (Answer("give", "Le voici.", True), Answer("no", "Non."))),
            Turn("again", ("Vite !",), (Answer("give2", "Bon.", True, "bye"), Answer("call", "J'appelle."))),
            Turn("bye", ("Au revoir.",)),
        )),
    )
)  # fmt: skip


def move(text: str) -> Move:
    verb, *things = text.split(" ")
    return Move(verb, tuple(things))


def played(start: Start, *moves: str) -> State:
    state = WORLD.begin(start)
    for text in moves:
        state = WORLD.apply(state, move(text))
    return state


def reached(state: State, **asked: Any) -> bool:
    return WORLD.reaches(state, Goal(**asked))


def test_a_card_that_belongs_stays_and_another_comes_back_and_is_counted() -> None:
    state = played(SORT, "pick name", "put name no")
    assert (state.home, state.held, WORLD.measures(state)["confusions"]) == (frozenset(), "", 1.0)
    state = WORLD.apply(state, move("put name yes"))
    assert reached(state, home=("name",), wrong_at_least=1, wrong_card="name")
    assert not reached(state, right_at_least=1)


def test_of_a_stack_only_the_top_card_is_taken_and_it_can_wait() -> None:
    assert played(SORT, "pick pin") == played(SORT) == played(SORT, "put pin no")
    assert played(SORT, "later", "put pin no").home == {"pin"}
    assert played(SORT, "put name yes", "later").stack == ("pin",)


def test_a_card_in_the_hand_is_put_down_by_touching_it_again() -> None:
    assert played(SORT, "pick name").held == "name"
    assert played(SORT, "pick name", "pick name").held == ""


def test_the_next_round_waits_until_this_one_is_done() -> None:
    assert played(SORT, "next").at == 0
    state = played(SORT, "put name yes", "put pin no", "next")
    assert state.round.id == "phone"
    assert reached(state, done="town", round="phone")
    assert not reached(state, done="phone")
    assert played(SORT, "put name yes", "put pin no", "next", "put card no", "next").at == 1


def test_five_of_six_count_cards_and_not_attempts() -> None:
    state = played(MATCH, "put c0 b1", "put c0 b2", "put c0 b0", *(f"put c{n} b{n % 3}" for n in range(1, 6)))
    assert reached(state, done="n", right_at_least=5, wrong_at_least=1)
    assert not reached(state, wrong_at_least=2)
    assert WORLD.measures(state)["confusions"] == 2


def test_an_order_is_built_by_places_and_cards_change_places() -> None:
    state = played(ORDER, "put b 1", "put a 2", "put c 3")
    assert reached(state, full=True, order_errors=1)
    assert not reached(state, ordered=True)
    state = WORLD.apply(state, move("put a 1"))
    assert reached(state, ordered=True, placed={"a": "1", "b": "2"})
    assert WORLD.measures(state)["swaps"] == 1
    assert WORLD.measures(state)["misplaced"] == 2, "two cards were put where others belong"


def test_a_card_from_the_table_sends_the_one_in_its_place_back() -> None:
    state = played(ORDER, "put b 1", "put a 1")
    assert [card.id for card in state.left] == ["b", "c"]
    assert played(ORDER, "put b 9") == played(ORDER)


def test_clues_are_marked_and_pointing_beside_is_only_counted() -> None:
    state = played(PAPER, "point hello", "point sender", "point sender")
    assert reached(state, pointed=("sender",), clues_at_least=1, beside=1)
    assert not state.complete
    assert WORLD.apply(state, move("point deadline")).complete
    assert WORLD.measures(state)["clue_pointed"] == 1


def test_a_conversation_follows_its_answers_and_knows_what_was_given_away() -> None:
    refused = played(CHAT, "answer_chat no", "answer_chat call")
    assert reached(refused, talked=True, chosen=("no",), given_away_at_most=0)
    state = played(CHAT, "answer_chat give", "answer_chat give2")
    assert reached(state, talked=True, given_away=2)
    assert not reached(state, given_away_at_most=1)
    assert played(CHAT, "answer_chat call") == played(CHAT)
    assert not reached(played(CHAT, "answer_chat no"), talked=True)


@pytest.mark.parametrize(
    ("start", "wanted"),
    [
        (SORT, ["put pin no", "put name yes", "put card no"]),
        (MATCH, ["put c4 b1", "put c0 b0"]),
        (ORDER, ["put a 1", "put b 2", "put c 3"]),
        (PAPER, ["point deadline", "point sender"]),
        (CHAT, ["answer_chat no", "answer_chat call"]),
    ],
)
def test_the_guide_leads_to_everything_that_is_wanted(start: Start, wanted: list[str]) -> None:
    state, steps = WORLD.begin(start), 0
    for text in wanted:
        while (gesture := WORLD.gesture(state, move(text))) is not None:
            assert WORLD.place(state, move(text)), text
            state = WORLD.apply(state, gesture)
            steps += 1
            assert steps < 30
    assert state.complete or start is MATCH


def test_what_is_already_in_the_hand_goes_home_first() -> None:
    state = played(MATCH, "pick c1")
    assert WORLD.gesture(state, move("put c0 b0")) == move("put c1 b1")


def test_a_listed_mistake_is_answered_and_the_card_comes_back() -> None:
    step = Step(
        "s", "Rangez.", (move("put name yes"), move("put pin no")), goal=Goal(done="town"),
        wrong=(Wrong((move("put pin yes"),), "Le code reste secret."),),
    )  # fmt: skip
    run = begun(Scene("K1a", "cards", SORT, (step,)), WORLD, Mode.TOGETHER)
    assert next_place(run) == "card:name"
    for text, sequel in (("pick name", Sequel.ONWARD), ("put name yes", Sequel.ONWARD)):
        run, met = act(run, move(text))
        assert met is sequel
    run, met = act(run, move("put pin yes"))
    assert (met, run.said) == (Sequel.WRONG, "Le code reste secret.")
    assert dict(run.counted) == {"confusions": 1.0}
    for _ in range(2):
        gesture = next_gesture(run)
        assert gesture is not None
        run, met = act(run, gesture)
    assert met is Sequel.SCENE_DONE


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (Start(()), "at least one round"),
        (Start((Round("r", "poker"),)), "no board"),
        (Start((Round("r", "sort", cards=(Card("a", "…", "here"),)),), BOXES), "no box of its round"),
        (Start((Round("r", "sort", cards=(Card("a", "…", "yes"), Card("a", "…", "no"))),), BOXES), "two of"),
        (Start((Round("r", "sort", cards=(Card("a", "…", "yes"),)),)), "2 to 6 boxes"),
        (Start((Round("r", "order", cards=tuple(Card(c, "…", "1") for c in "abc")),)), "are its places"),
        (Start((Round("r", "document", parts=(Part("…"),)),)), "at least one part"),
        (Start((Round("r", "chat", turns=(Turn("t", ("?",)),)),)), "begins with a turn"),
        (Start((Round("r", "chat", turns=(Turn("t", ("?",), (Answer("a", "…", to="x"), Answer("b", "…"))),)),)),
         "which is no turn"),
    ],
)  # fmt: skip
def test_an_author_is_told_what_to_mend(start: Start, said: str) -> None:
    assert any(said in problem for problem in WORLD.problems(start)), WORLD.problems(start)


def test_good_tables_have_no_problems_and_strange_moves_change_nothing() -> None:
    for start in (SORT, MATCH, ORDER, PAPER, CHAT):
        assert WORLD.problems(start) == ()
        state = WORLD.begin(start)
        for text in ("pick nobody", "put nobody no", "point nobody", "answer_chat nobody", "later now", "fly"):
            assert WORLD.apply(state, move(text)) == state
            assert WORLD.gesture(state, move(text)) is None
    assert WORLD.problems("cards") != ()
    with pytest.raises(TypeError):
        WORLD.begin("cards")


def test_one_confusion_is_forgiven_and_two_are_not() -> None:
    step = Step("s", "Rangez.", tuple(move(f"put c{n} b{n % 3}") for n in range(6)), goal=Goal(done="n"))
    scene = Scene("dJ1", "cards", MATCH, (step,), failed=(Goal(wrong_at_least=2), Goal(wrong_card="c5")))
    for mistakes, failed in ((["put c0 b1", "put c0 b2"], False), (["put c0 b1", "put c1 b2"], True),
                             (["put c5 b0"], True)):  # fmt: skip
        run = begun(scene, WORLD, Mode.ALONE)
        for text in (*mistakes, *(f"put c{n} b{n % 3}" for n in range(6))):
            run, _sequel = act(run, move(text))
        assert run.finished
        assert run.failed is failed, mistakes
