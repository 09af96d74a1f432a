"""Two machines at once: each lives its own moves, and what one reaches happens on the other, once."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from kiosk.content import build
from kiosk.content.written import WrittenExercise
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import Sequel, act, next_gesture, next_place, start
from kiosk.domain.scene import Exercise
from kiosk.domain.world import Move
from kiosk.worlds.linked import Goal, LinkedWorld, State
from kiosk.worlds.table import WORLDS

WORLD = WORLDS["linked"]
WRITTEN = """
id = "H9z"
skill = "H3"
world = "linked"
minutes = 4
title = "Un message, un site"
why = "Un message peut mener à un site."

[start.left]
world = "mailbox"
name = "Le courrier"
[[start.left.start.inbox]]
id = "amina"
sender = "Amina"
subject = "La plage"
when = "09:15"
body = "Regardez le site de la plage."

[start.right]
world = "browser"
name = "Internet"
[start.right.start]
pages = [
  { url = "ville-demo.fr", title = "La ville" },
  { url = "plage-demo.fr", title = "La plage", parts = [{ link = "Ici", to = "ville-demo.fr", id = "town" }] },
]

[[start.links]]
when = { side = "left", goal = { opened = "amina" } }
then = { side = "right", do = { go = "plage-demo.fr" } }

[[step]]
id = "open"
say = "Ouvrez le message."
hint = "Cliquez dessus."
do = { left = ["open", "amina"] }
goal = { left = { opened = "amina" } }
[[step.wrong]]
do = { left = "compose" }
say = "Ouvrez plutôt le message."

[[step]]
id = "look"
say = "Regardez Internet."
hint = "Cliquez sur Internet."
do = { turn = "right" }
goal = { facing = "right" }

[[step]]
id = "type"
say = "Tapez l'adresse a.fr dans la barre."
hint = "La barre est en haut."
done = "C'est fait."
do = [{ right = ["focus", "address"] }, { right = ["type", "a.fr"] }]
goal = { right = { address = "a.fr" } }
[[step.wrong]]
do = { right = ["type", "ab"] }
say = "Après le a vient le point."

[challenge]
[challenge.start]
left = { world = "browser", name = "A", start = { pages = [{ url = "a-demo.fr", title = "A" }] } }
right = { world = "mailbox", name = "B", start = {} }
[[challenge.step]]
id = "write"
say = "Écrivez un message."
hint = "Le bouton Écrire."
done = "C'est fait."
do = { right = "compose" }
goal = { right = { writing = {} } }
[[challenge.step.wrong]]
do = { right = ["folder", "trash"] }
say = "Cherchez Écrire."
"""


def exercise(text: str = WRITTEN, told: list[tuple[str, str]] | None = None) -> Exercise:
    def tell(path: str, sentence: str) -> None:
        if told is None:
            raise AssertionError(f"{path}: {sentence}")
        told.append((path, sentence))

    return build.exercise(msgspec.toml.decode(text, type=WrittenExercise), WORLDS, tell)


def begun() -> State:
    state: State = WORLD.begin(exercise().scene.start)
    return state


def left(*things: str) -> Move:
    return Move("left", things)


def right(*things: str) -> Move:
    return Move("right", things)


def test_what_authors_write_for_each_machine_becomes_its_own_start_and_goals() -> None:
    scene = exercise().scene
    start_of = WORLDS["browser"].start_type
    assert isinstance(scene.start.right.start, start_of)
    assert isinstance(scene.steps[0].goal, Goal)
    assert isinstance(scene.steps[0].goal.left, WORLDS["mailbox"].goal_type)
    assert scene.start.links[0].then.do == (Move("go", ("plage-demo.fr",)),)


@pytest.mark.parametrize(
    ("right_word", "wrong_word", "path"),
    [
        ('left = { opened = "amina" }', 'left = { opned = "amina" }', "$.step[0].goal.left.opned"),
        ('title = "La ville" }', 'titre = "La ville" }', "$.start.right.start.pages[0]"),
        ('do = { go = "plage-demo.fr" }', 'do = { fly = "plage-demo.fr" }', "$.start.links[0].then.do"),
        ('goal = { opened = "amina" } }', 'goal = { open = "amina" } }', "$.start.links[0].when.goal.open"),
        ('world = "browser"\nname', 'world = "ocean"\nname', "$.start"),
    ],
)
def test_a_mistake_inside_a_machine_is_named_where_it_stands(right_word: str, wrong_word: str, path: str) -> None:
    told: list[tuple[str, str]] = []
    with pytest.raises(build.Unusable):
        exercise(WRITTEN.replace(right_word, wrong_word), told)
    assert told[0][0].startswith(path)


def test_a_link_that_is_so_from_the_beginning_is_named() -> None:
    told: list[tuple[str, str]] = []
    with pytest.raises(build.Unusable):
        exercise(
            WRITTEN.replace('goal = { opened = "amina" } }\nthen', 'goal = { folder = "inbox" } }\nthen'), told
        )
    assert told == [("$.start", "links[0]: this is so from the beginning.")]


def test_a_move_on_one_machine_leaves_the_other_alone() -> None:
    state = begun()
    after = WORLD.apply(state, left("compose"))
    assert after.left != state.left
    assert after.right == state.right
    assert WORLD.apply(state, left("nonsense")) is state
    assert WORLD.apply(state, Move("middle", ("x",))) is state


def test_what_one_side_reaches_happens_on_the_other_and_only_once() -> None:
    opened = WORLD.apply(begun(), left("open", "amina"))
    assert opened.right.url == "plage-demo.fr"
    assert opened.news == ("right",)
    assert opened.facing == "left"
    back = WORLD.apply(opened, right("click", "town"))
    assert back.right.url == "ville-demo.fr"
    closed = WORLD.apply(back, left("close"))
    again = WORLD.apply(closed, left("open", "amina"))
    assert again.right.url == "ville-demo.fr"


def test_looking_at_a_machine_takes_its_sign_away() -> None:
    opened = WORLD.apply(begun(), left("open", "amina"))
    turned = WORLD.apply(opened, Move("turn", ("right",)))
    assert (turned.facing, turned.news) == ("right", ())
    assert WORLD.apply(turned, Move("turn", ("right",))) is turned
    assert WORLD.apply(turned, Move("turn", ("away",))) is turned


def test_a_link_may_turn_the_eyes_to_what_it_opened() -> None:
    state = begun()
    text = WRITTEN.replace('do = { go = "plage-demo.fr" } }', 'do = { go = "plage-demo.fr" }, turn = true }')
    turning: State = WORLD.begin(exercise(text).scene.start)
    assert WORLD.apply(state, left("open", "amina")).facing == "left"
    after = WORLD.apply(turning, left("open", "amina"))
    assert (after.facing, after.news) == ("right", ())


def test_a_whole_scene_is_played_letter_by_letter_to_its_end() -> None:
    run = start(exercise().scene, WORLD, Mode.ALONE)
    places = []
    while not run.finished:
        gesture = next_gesture(run)
        assert gesture is not None
        places.append(next_place(run))
        run, _ = act(run, gesture)
    assert places[:2] == ["left:message:amina", "turn:right"]
    assert set(places[2:]) == {"right:address"}
    assert len([place for place in places if place == "right:address"]) >= 5


def test_a_listed_wrong_word_is_recognised_through_the_pair() -> None:
    run = start(exercise().scene, WORLD, Mode.ALONE)
    for move in (left("open", "amina"), Move("turn", ("right",)), right("focus", "address"), right("type", "a")):
        run, sequel = act(run, move)
        assert sequel is not Sequel.WRONG
    run, sequel = act(run, right("type", "b"))
    assert sequel is Sequel.WRONG
    assert run.said == "Après le a vient le point."


def test_doing_it_together_welcomes_the_look_at_the_machine_that_is_next() -> None:
    run = start(exercise().scene, WORLD, Mode.TOGETHER)
    _, aside = act(run, Move("turn", ("right",)))
    assert aside is Sequel.ASIDE
    away, _ = act(start(exercise().scene, WORLD, Mode.ALONE), Move("turn", ("right",)))
    assert WORLD.leads(left("open", "amina"), Move("turn", ("left",)))
    assert WORLD.leads(Move("turn", ("right",)), right("focus", "address"))
    assert not WORLD.leads(Move("turn", ("right",)), left("compose"))
    assert WORLD.gesture(away.state, left("open", "amina")) == left("open", "amina")


class Counting:
    """A mailbox that counts its open messages."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def measures(self, state: Any) -> dict[str, float]:
        return {"seen": float(len(state.seen))}


def test_both_machines_count_together() -> None:
    counting = {**WORLDS, "mailbox": Counting(WORLDS["mailbox"])}
    world = LinkedWorld(counting)
    text = WRITTEN[: WRITTEN.index("[start.right]")] + WRITTEN[WRITTEN.index("[[step]]") :]
    text = text.replace(
        "[[step]]",
        '[start.right]\nworld = "mailbox"\nname = "B"\n'
        '[[start.right.start.inbox]]\nid = "b"\nsender = "B"\nsubject = "B"\nwhen = "B"\nbody = "B"\n\n[[step]]',
        1,
    )
    text = text[: text.index('[[step]]\nid = "type"')].replace('hint = "Cliquez sur Internet."', 'hint = "Ici."')
    text += WRITTEN[WRITTEN.index("[challenge]") :]
    state = world.begin(exercise(text).scene.start)
    for move in (left("open", "amina"), right("open", "b")):
        state = world.apply(state, move)
    assert world.measures(state) == {"seen": 2.0}
