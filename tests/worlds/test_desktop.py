"""A desktop behaves as computers do, counts what the facts want, and never raises whatever is done to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.world import Move
from kiosk.worlds.desktop import DesktopWorld, Goal, Start, State
from kiosk.worlds.desktop_look_up import found, front, in_sight, inside, thing_of, window_of
from kiosk.worlds.desktop_text import vague
from kiosk.worlds.desktop_values import Network, Program, Saved, Thing

WORLD = DesktopWorld()
START = Start(
    programs=(
        Program("notes", "Notes", "notes"), Program("photos", "Photos", "photos", picture="beach"),
        Program("files", "Mes documents", "files"), Program("settings", "Paramètres", "settings", on_desk=False),
    ),
    things=(
        Thing("album", "Photos de famille", "folder"), Thing("feast", "Fêtes", "folder", "album"),
        Thing("cake", "anniversaire.jpg", "photo", "feast", picture="cake"),
        Thing("rent", "quittance.pdf", "pdf", text="Loyer de mars"), Thing("list", "courses.txt", text="Du pain"),
        Thing("letter", "Lettre CAF.txt", within="home", text="Bonjour"),
        Thing("old", "recette.txt", within="bin", was="album"), Thing("kept", "cv.pdf", "pdf", "usb"),
    ),
    networks=(Network("Centre", "tilleul"), Network("Gare")), commands=("copy", "paste", "rename", "delete"),
    tray=("volume", "wifi"), bin=True, usb="out",
)  # fmt: skip


def move(text: str) -> Move:
    verb, *rest = text.split(" ", 1)
    if verb in ("type", "network"):
        return Move(verb, tuple(rest))
    return Move(verb, tuple(rest[0].split(" ")) if rest else ())


def led(state: State, *wanted: str) -> State:
    """The state after these moves, each reached gesture by gesture as the guide says."""
    for text in wanted:
        for _ in range(200):
            gesture = WORLD.gesture(state, move(text))
            if gesture is None:
                break
            after = WORLD.apply(state, gesture)
            assert after != state, f"{gesture} does nothing on the way to {text}"
            state = after
            if gesture == move(text):
                break
    return state


def done(state: State, *moves: str) -> State:
    """The state after exactly these gestures."""
    for text in moves:
        state = WORLD.apply(state, move(text))
    return state


def begun(**change: Any) -> State:
    return WORLD.begin(replace(START, **change))


def test_the_machine_starts_asks_who_is_there_and_closes_down() -> None:
    state = begun(power="off", code="1234")
    assert led(state, "power").power == "starting"
    door = led(state, "power", "wait")
    assert (door.power, door.focus) == ("locked", "login")
    wrong = done(door, "type 9", "login")
    assert (wrong.power, wrong.notice, wrong.typed) == ("locked", "code", "")
    at_work = led(wrong, "login")
    assert at_work.power == "on"
    assert done(at_work, "shut_down") == at_work, "the button is in the start menu"
    closing = led(at_work, "open notes", "shut_down")
    assert (closing.power, closing.windows) == ("closing", ())
    assert led(closing, "wait").power == "off"
    assert not WORLD.measures(led(closing, "wait")).get("wrong_shutdown")


def test_pressing_the_button_of_a_working_machine_is_counted() -> None:
    cut = done(led(begun(), "open notes"), "power")
    assert (cut.power, WORLD.measures(cut)["wrong_shutdown"]) == ("off", 1.0)
    asleep = led(begun(), "sleep")
    assert asleep.power == "asleep"
    assert done(asleep, "power").power == "locked"


def test_windows_are_put_away_enlarged_brought_back_and_closed() -> None:
    state = led(begun(), "open notes", "open photos")
    assert WORLD.reaches(state, Goal(front="photos", opened=("notes",)))
    away = led(state, "minimise photos")
    assert WORLD.reaches(away, Goal(front="notes", sizes={"photos": "min"}))
    back = led(away, "front photos", "maximise photos")
    assert WORLD.reaches(back, Goal(front="photos", sizes={"photos": "max"}))
    assert WORLD.reaches(done(back, "maximise photos"), Goal(sizes={"photos": "normal"}))
    assert WORLD.reaches(led(back, "close photos"), Goal(front="notes", closed=("photos",)))


def test_wrong_buttons_wrong_windows_and_closing_everything_are_counted() -> None:
    state = begun(opened=("notes", "photos"), keep=("notes",), buttons=("minimise", "close"))
    once = done(state, "close photos")
    assert WORLD.measures(once)["wrong_button"] == 1.0, "minimise was asked for first"
    both = done(once, "close notes")
    assert (WORLD.measures(both)["wrong_window"], WORLD.measures(both)["kill_all"]) == (1.0, 1.0)
    careful = done(state, "minimise photos", "close photos")
    assert not {"wrong_button", "wrong_window", "kill_all"} & set(WORLD.measures(careful))


def test_a_window_that_is_looked_for_by_its_icon_was_lost() -> None:
    state = led(begun(), "open notes", "minimise notes")
    assert WORLD.measures(done(state, "open notes"))["lost_window"] == 1.0
    assert "lost_window" not in WORLD.measures(done(state, "front notes"))


def test_a_folder_in_a_folder_is_reached_and_left_by_back_and_by_path() -> None:
    state = led(begun(), "open cake")
    assert WORLD.reaches(state, Goal(front="cake"))
    feast = led(state, "close cake")
    assert WORLD.reaches(feast, Goal(at="feast"))
    assert WORLD.reaches(done(feast, "back album"), Goal(at="album"))
    assert WORLD.reaches(done(feast, "go album"), Goal(at="album"))


def test_what_is_not_in_sight_cannot_be_opened() -> None:
    assert done(begun(), "open cake") == begun()
    assert done(led(begun(), "open cake", "close cake"), "open cake") != begun()


def test_a_file_is_copied_pasted_and_named_apart_from_the_first() -> None:
    state = led(begun(), "copy list", "paste desk")
    copies = [thing.name for thing in inside(state, "desk") if thing.copy_of == "list"]
    assert copies == ["courses (copie).txt"]
    there = led(state, "paste album")
    assert WORLD.reaches(there, Goal(copied={"list": "album"}, clipboard="list"))


def test_dragging_moves_and_dragging_to_the_stick_copies() -> None:
    state = led(begun(), "drag list album")
    assert WORLD.reaches(state, Goal(where={"list": "album"}))
    stick = led(state, "plug", "drag rent usb")
    assert WORLD.reaches(stick, Goal(where={"rent": "desk"}, copied={"rent": "usb"}))
    assert done(stick, "drag album feast") == stick, "no folder goes into itself"
    assert WORLD.reaches(led(stick, "drag rent bin"), Goal(where={"rent": "bin"}))


def test_the_bin_gives_back_what_is_in_it_until_it_is_emptied() -> None:
    state = led(begun(), "delete list")
    assert WORLD.reaches(state, Goal(where={"list": "bin"}))
    assert WORLD.reaches(led(state, "restore list"), Goal(where={"list": "desk"}))
    assert led(state, "restore old").things[6].within == "album", "back to where it was"
    deep = led(begun(), "delete cake", "restore cake")
    assert WORLD.reaches(deep, Goal(where={"cake": "feast"}))
    asked = led(state, "empty")
    assert WORLD.reaches(asked, Goal(dialog="empty", where={"list": "bin"}))
    assert thing_of(done(asked, "cancel"), "list") is not None
    assert thing_of(done(asked, "confirm"), "list") is None


def test_a_thing_is_renamed_by_its_menu() -> None:
    state = led(begun(), "rename list", "type Menu de la semaine", "confirm")
    assert WORLD.reaches(state, Goal(named={"list": "menu de la semaine"}))


def test_a_text_is_written_saved_under_a_name_and_found_again() -> None:
    state = led(begun(), "open notes", "type Bonjour", "save", "choose album", "type Lettre à Amina", "confirm")
    goal = Goal(saved=Saved("lettre", "bonjour", "album", telling=True))
    assert WORLD.reaches(state, goal)
    assert done(state, "close notes").dialog == "", "what is saved needs no question"
    assert "vague_name" not in WORLD.measures(state)
    seen = led(state, "close notes", "focus search", "type amina")
    assert [thing_of(seen, id) and thing_of(seen, id).name for id in found(seen)] == ["Lettre à Amina"]
    assert WORLD.reaches(done(seen, f"open {found(seen)[0]}"), Goal(front=found(seen)[0], writing="bonjour"))


def test_the_search_finds_neither_what_was_thrown_away_nor_what_is_on_a_stick_that_is_out() -> None:
    assert found(led(begun(), "focus search", "type recette")) == ()
    assert found(led(begun(), "focus search", "type cv")) == ()
    assert found(led(begun(), "plug", "focus search", "type cv")) == ("kept",)
    assert found(led(begun(), "focus search", "type NOT")) == ("notes",)


def test_a_name_that_says_nothing_is_counted() -> None:
    state = led(begun(), "open notes", "type Bonjour", "save", "confirm")
    assert WORLD.measures(state)["vague_name"] == 1.0
    assert not WORLD.reaches(state, Goal(saved=Saved(telling=True)))


@pytest.mark.parametrize(
    ("name", "says_nothing"),
    [
        ("document1", True), ("Sans titre", True), ("nouveau document 2.txt", True), ("x", True), ("test", True),
        ("Lettre à la mairie", False), ("cv samira", False), ("attestation 2024.pdf", False),
        ("notes école", False),
    ],
)  # fmt: skip
def test_which_names_say_nothing(name: str, says_nothing: bool) -> None:
    assert vague(name) is says_nothing


def test_what_was_not_saved_is_asked_about() -> None:
    state = led(begun(), "open notes", "type Oui", "close notes")
    assert state.dialog == "unsaved"
    assert window_of(done(state, "cancel"), "notes") is not None
    assert done(state, "confirm").dialog == "save"
    assert window_of(done(state, "discard"), "notes") is None


def test_a_text_goes_from_one_document_to_another() -> None:
    state = led(begun(), "open list", "copy_text", "open notes", "paste_text")
    assert WORLD.reaches(state, Goal(front="notes", writing="du pain", clipboard="text"))
    marked = led(state, "mark_text", "type A")
    window = front(marked)
    assert window is not None
    assert window.text == "A", "the next letter takes the place of what is marked"


def test_sound_is_raised_from_the_tray_and_from_the_settings() -> None:
    tray = led(begun(), "louder", "louder")
    assert (tray.volume, WORLD.measures(tray)["by_tray"]) == (7, 2.0)
    window = led(begun(tray=()), "volume 9")
    assert (window.volume, WORLD.measures(window)["by_settings"]) == (9, 1.0)
    assert done(led(begun(), "volume 10"), "louder").volume == 10


def test_text_size_and_contrast_change_in_the_settings_only() -> None:
    assert done(begun(), "text_size 150") == begun()
    state = led(begun(), "text_size 150", "contrast high")
    assert WORLD.reaches(state, Goal(text_at_least=150, contrast="high", page="display"))
    assert WORLD.measures(state)["chosen_scale"] == 50.0


def test_a_network_asks_for_its_password_and_takes_its_time() -> None:
    state = led(begun(), "network Centre")
    assert (state.chosen, state.focus) == ("Centre", "password")
    wrong = done(state, "type rose", "connect")
    assert (wrong.notice, wrong.typed, WORLD.measures(wrong)["wrong_password"]) == ("password", "", 1.0)
    joining = led(wrong, "type tilleul", "connect")
    assert (joining.joining, joining.wifi) == ("Centre", "")
    assert WORLD.reaches(done(joining, "wait"), Goal(wifi="centre"))
    assert led(begun(), "network Gare", "connect", "wait").wifi == "Gare"


def test_a_stick_is_plugged_opened_ejected_and_taken_out() -> None:
    state = led(begun(), "plug", "open kept")
    assert WORLD.reaches(state, Goal(front="kept", usb="in"))
    safe = led(state, "eject", "pull")
    assert (safe.usb, safe.windows) == ("out", ())
    assert "unsafe_removals" not in WORLD.measures(safe)
    assert WORLD.reaches(safe, Goal(usb="out", safely=True))
    torn = done(state, "pull")
    assert (torn.usb, torn.windows, WORLD.measures(torn)["unsafe_removals"]) == ("out", (), 1.0)
    assert not WORLD.reaches(torn, Goal(usb="out", safely=True))
    assert not in_sight(torn, "usb")


def test_authors_are_told_what_to_mend() -> None:
    assert WORLD.problems(START) == ()
    broken = Start(
        programs=(Program("a", "A", "game"),), things=(Thing("a", "A", "photo", "nowhere", picture="girafe"),),
        opened=("b",), networks=(Network("N"), Network("N")), commands=("cut",), wifi="X", volume=11, text_size=90,
    )  # fmt: skip
    assert len(WORLD.problems(broken)) == 10
    assert WORLD.problems(object())


SAYINGS = st.sampled_from(
    [f"{verb}{' ' + thing if count else ''}{' usb' if count == 2 else ''}"
     for verb, count in WORLD.verbs.items()
     for thing in (("notes", "list", "album", "usb", "bin", "desk", "start", "body", "9", "Centre", "wifi", "old")
                   if count else ("",))]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(SAYINGS, max_size=14))
def test_nothing_that_is_done_raises_and_every_gesture_shown_does_something(sayings: list[str]) -> None:
    state = begun(opened=("notes",))
    for text in sayings:
        before, gesture = state, WORLD.gesture(state, move(text))
        if gesture is not None:
            assert isinstance(WORLD.place(state, move(text)), str)
            WORLD.measures(WORLD.apply(state, gesture))
        state = WORLD.apply(before, move(text))
