"""A computer on a table: parts are found, things plugged where they fit, and the button starts and stops it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.outcomes import Mode
from kiosk.domain.run import Sequel, act, start
from kiosk.domain.scene import Scene, Step
from kiosk.domain.world import Move
from kiosk.worlds.hardware import Goal, HardwareWorld, Start, State
from kiosk.worlds.hardware_parts import FITS, NAMES, PARTS

WORLD = HardwareWorld()


def after(begin: Start, *moves: str) -> State:
    state = WORLD.begin(begin)
    for text in moves:
        verb, *things = text.split()
        state = WORLD.apply(state, Move(verb, tuple(things)))
    return state


def test_a_touched_part_is_the_one_that_is_shown() -> None:
    state = after(Start(), "show mouse")
    assert WORLD.reaches(state, Goal(touched="mouse"))
    assert not WORLD.reaches(after(Start(), "show keyboard"), Goal(touched="mouse"))
    assert after(Start(), "show touchpad").touched == "", "a tower has no touchpad"
    assert after(Start("laptop"), "show touchpad").touched == "touchpad"


def test_asked_parts_are_found_in_order_and_others_are_confusions() -> None:
    begin = Start(asked=("mouse", "usb"))
    state = after(begin, "show socket", "show mouse", "show mouse", "show audio", "show usb", "show printer")
    assert state.found == ("mouse", "usb")
    assert WORLD.measures(state)["confusions"] == 2.0
    assert WORLD.reaches(state, Goal(found=("mouse", "usb"), confusions_at_least=2))
    assert not WORLD.reaches(state, Goal(confusions_at_least=3))


def test_taking_a_loose_thing_in_the_hand_is_no_confusion() -> None:
    begin = Start(asked=("usb",), loose=("stick",))
    assert after(begin, "show stick").confusions == 0
    assert after(begin, "show headphones").confusions == 1


def test_without_a_list_of_parts_nothing_is_a_confusion() -> None:
    assert after(Start(), "show mouse", "show usb").confusions == 0


def test_each_thing_fits_its_own_port_only() -> None:
    begin = Start(loose=("stick", "headphones", "cable"))
    for thing, port in FITS.items():
        others = [other for other in FITS.values() if other != port]
        tried = after(begin, *(f"plug {thing} {other}" for other in others))
        assert thing in tried.loose
        assert tried.misfit == (thing, others[-1])
        assert WORLD.measures(tried)["misfits"] == 2.0
        fitted = WORLD.apply(tried, Move("plug", (thing, port)))
        assert WORLD.reaches(fitted, Goal(plugged=(thing,)))
        assert fitted.misfit is None
        assert WORLD.apply(fitted, Move("plug", (thing, port))) is fitted


def test_the_button_starts_the_machine_and_stops_it_properly() -> None:
    begin = Start(power="off")
    assert after(begin).power == "off"
    assert after(begin, "press power").power == "starting"
    assert after(begin, "press power", "press power").power == "starting"
    on = after(begin, "press power", "wait")
    assert WORLD.reaches(on, Goal(power="on"))
    assert after(begin, "press power", "wait", "press power").power == "stopping"
    assert after(begin, "press power", "wait", "press power", "wait").power == "off"


def test_without_current_nothing_starts_until_the_cable_is_plugged_in() -> None:
    begin = Start(power="off", loose=("cable",))
    dead = after(begin, "press power")
    assert (dead.power, dead.dead) == ("off", True)
    assert after(begin, "press power", "plug cable socket", "press power").power == "starting"


def test_a_drawn_button_that_does_nothing_can_still_be_shown() -> None:
    assert after(Start(), "press power") == after(Start())
    assert after(Start(asked=("power",)), "show power").found == ("power",)


def test_the_guide_waits_while_the_machine_is_busy() -> None:
    busy = after(Start(power="off"), "press power")
    assert WORLD.gesture(busy, Move("wait")) == Move("wait")
    assert WORLD.gesture(busy, Move("press", ("power",))) == Move("wait")
    assert WORLD.gesture(after(Start()), Move("wait")) is None
    assert WORLD.place(busy, Move("wait")) == "screen"
    assert WORLD.place(after(Start()), Move("plug", ("stick", "usb"))) == "way:stick>usb"


def test_while_doing_it_together_taking_the_thing_is_welcome() -> None:
    do = (Move("plug", ("stick", "usb")),)
    scene = Scene("x", "hardware", Start(), (Step("plug", "Branchez.", do, goal=Goal(plugged=("stick",))),))
    run = start(scene, WORLD, Mode.TOGETHER)
    run, sequel = act(run, Move("show", ("mouse",)))
    assert sequel is Sequel.ASIDE
    run, sequel = act(run, Move("show", ("stick",)))
    assert sequel is Sequel.ONWARD
    run, sequel = act(run, do[0])
    assert sequel is Sequel.SCENE_DONE


def test_authors_are_told_what_does_not_exist() -> None:
    assert WORLD.problems(Start(asked=("mouse",))) == ()
    assert "touchpad" in WORLD.problems(Start(asked=("touchpad",)))[0]
    assert "mouse" in WORLD.problems(Start(loose=("mouse",)))[0]
    assert WORLD.problems(Start("laptop", loose=("cable",)))
    assert {part for parts in PARTS.values() for part in parts} == set(NAMES)


@given(
    st.sampled_from([Start(), Start("laptop", power="on"), Start(power="off", loose=("cable", "stick"))]),
    st.lists(
        st.builds(
            lambda verb, one, two: Move(verb, (one, two)[: WORLD.verbs.get(verb, 1)]),
            st.sampled_from([*WORLD.verbs, "nonsense"]),
            st.sampled_from([*NAMES, "nothing"]),
            st.sampled_from([*NAMES, "nothing"]),
        ),
        max_size=12,
    ),
)
def test_no_sequence_of_gestures_breaks_it(begin: Start, moves: list[Move]) -> None:
    state = WORLD.begin(begin)
    for move in moves:
        state = WORLD.apply(state, move)
        assert state.touched in ("", *state.parts)
        towards = WORLD.gesture(state, move)
        assert towards is None or towards.verb in WORLD.verbs
        assert all(value >= 0 for value in WORLD.measures(state).values())
