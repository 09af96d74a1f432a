"""What goes wrong around a visit is said in one clear sentence, claims nothing, and the visit goes on."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk import paths
from kiosk.domain.facts import ExerciseFinished, HelpCalled, KioskStarted, NeedsTold, VisitEnded
from kiosk.domain.outcomes import Mode, Outcome, VisitEnd
from kiosk.speech.client import SpeechClient
from kiosk.ui.reader import Voice
from kiosk.ui.screens.code import CodeScreen
from kiosk.ui.screens.exercise import ExerciseScreen
from kiosk.ui.screens.path import PathScreen
from kiosk.ui.shell import Shell
from kiosk.visit.place import Place
from tests.journeys.living import arrive, do_diagnostic, tell_needs
from tests.journeys.window import Window, opened

NOT_SAVED = "Je n'arrive pas à enregistrer."


@contextmanager
def full_disk(window: Window) -> Iterator[None]:
    """Not a byte more can be written to the end of the memory's log, for real."""
    log = window.kiosk.home.store / "kiosk.db-wal"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def on_the_path(window: Window) -> None:
    """Somebody who agreed to be remembered and knows nothing yet."""
    arrive(window.visit)
    tell_needs(window.visit)
    do_diagnostic(window.visit, frozenset())
    window.visit.see_path()
    window.shell.show_place()
    window.settle()


def in_an_exercise(window: Window, name: str, mode: Mode) -> ExerciseScreen:
    on_the_path(window)
    window.visit.open(name)
    assert window.visit.practice is not None
    window.visit.practice.begin(mode)
    window.shell.show_place()
    window.settle()
    screen = window.screen
    assert isinstance(screen, ExerciseScreen)
    return screen


def play(window: Window, screen: ExerciseScreen) -> None:
    """By hand, until the scene has nothing left to ask."""
    while (gesture := screen.task().gesture()) is not None:
        window.hand.make(screen.stage.view, gesture)
    window.settle()


def endings(window: Window) -> list[tuple[Mode, Outcome]]:
    """How what was not stopped ended, as the store has it."""
    ends = [fact.what for fact in window.facts if isinstance(fact.what, ExerciseFinished)]
    return [(end.mode, end.outcome) for end in ends if end.outcome is not Outcome.STOPPED]


def test_three_wrong_codes_call_a_person(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.press("start")
        window.visit.have_code()
        window.shell.show_place()
        window.settle()
        for wrong in range(3):
            assert not window.shell.attendant.over_screen()
            for picture in range(4):
                screen = window.screen
                assert isinstance(screen, CodeScreen)
                window.click(screen.pad.cards[picture], moves=picture == 3)
            assert ("Essayez encore" in window.texts) == (wrong < 2)
        assert "Une personne va venir vous aider." in window.texts
        assert [fact.what.screen for fact in window.facts if isinstance(fact.what, HelpCalled)] == ["code"]
        window.over(0)
        assert not window.shell.attendant.over_screen()
        assert window.place is Place.CODE
        window.leave()


def test_an_ending_that_cannot_be_saved_is_not_claimed_and_is_saved_later(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        screen = in_an_exercise(window, "A1b", Mode.ALONE)
        with full_disk(window):
            play(window, screen)
            assert NOT_SAVED in window.texts
            assert screen.practice.outcome is None
            assert "next_button" not in vars(screen), "nothing says that it is done"
            window.over(0)
            assert NOT_SAVED in window.texts, "tried again, and still full"
        assert endings(window) == []
        window.over(0)
        window.settle()
        assert not window.shell.attendant.over_screen()
        assert window.visit.practice is not None
        assert window.visit.practice.outcome is Outcome.ALONE
        assert endings(window) == [(Mode.ALONE, Outcome.ALONE)]
        assert "not_saved" in window.desk_log
        window.leave()


def test_a_showing_that_cannot_be_saved_leaves_the_way_free(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        in_an_exercise(window, "A1b", Mode.ALONE)
        assert window.visit.practice is not None
        window.visit.practice.begin(Mode.SHOWN)
        with full_disk(window):
            window.shell.show_place()
            window.hand.wait(lambda: NOT_SAVED in window.texts, "the trouble", 8_000)
        window.over(0)
        window.hand.wait(lambda: endings(window) == [(Mode.SHOWN, Outcome.SHOWN)], "it is saved")
        window.leave()


def test_with_a_full_disk_anybody_can_leave_and_the_next_person_begins(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        in_an_exercise(window, "A1b", Mode.ALONE)
        with full_disk(window):
            window.bar("leave")
            window.over(0)
            assert window.place is Place.GOODBYE
            assert NOT_SAVED in window.texts
            window.over(0)
            window.press("finish")
            assert window.place is Place.WELCOME
            assert NOT_SAVED in window.texts
        window.over(0)
        window.press("start")
        assert window.place is Place.LANGUAGE
        assert "Vous avez" not in window.texts
    with opened(tmp_path) as window:
        ends = [fact.what.reason for fact in window.facts if isinstance(fact.what, VisitEnded)]
        assert ends == [VisitEnd.INTERRUPTED, VisitEnd.INTERRUPTED], "what could not be said is said at the start"


def test_the_last_answer_of_the_needs_is_asked_again_when_it_was_not_saved(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        arrive(window.visit)
        while not (after := window.visit.interview.skip()).finished:
            window.visit.interview = after
        window.shell.show_place()
        window.settle()
        with full_disk(window):
            window.press("onward", moves=False)
            assert NOT_SAVED in window.texts
            window.over(0)
            window.settle()
            assert window.place is Place.NEEDS
        window.press("onward")
        assert window.place is Place.DIAGNOSTIC
        assert sum(isinstance(fact.what, NeedsTold) for fact in window.facts) == 1


def test_a_diagnostic_whose_end_is_not_saved_can_be_ended_again(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        arrive(window.visit)
        tell_needs(window.visit)
        diagnosis = window.visit.diagnosis
        assert diagnosis is not None
        with full_disk(window):
            diagnosis.finished = True
            window.shell.show_place()
            window.settle()
            window.press("later", moves=False)
            assert NOT_SAVED in window.texts
            window.over(0)
            assert window.place is Place.DIAGNOSTIC
        window.press("later")
        assert window.place is Place.RESULTS


def test_a_broken_exercise_is_a_stop_in_repair(
    qt_app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(paths.assets(), assets)
    broken = assets / "content" / "base" / "exercises" / "A1a" / "exercise.toml"
    broken.write_text(
        broken.read_text(encoding="utf-8").replace('world = "zone"', 'world = "zoo"'), encoding="utf-8"
    )
    monkeypatch.setattr(paths, "assets", lambda: assets)
    with opened(tmp_path / "home") as window:
        arrive(window.visit)
        tell_needs(window.visit)
        window.visit.finish_diagnostic_later()
        window.visit.stops = ("A1a", "A1b", "A2a")
        window.visit.see_path()
        window.shell.show_place()
        window.settle()
        screen = window.screen
        assert isinstance(screen, PathScreen)
        assert "En réparation" in window.texts
        assert window.visit.next_stop == "A1b"
        stop = next(button for button in screen.road.buttons if button.stop.name == "A1a")
        window.click(stop, moves=False)
        assert "en réparation" in window.voice.said[-1][0]
        assert window.place is Place.PATH
        assert "exercises/A1a/exercise.toml" in window.desk_log
        window.press("onward")
        assert window.place is Place.EXERCISE


def test_a_voice_that_cannot_start_is_told_to_the_desk_and_captions_go_on(qt_app: object, tmp_path: Path) -> None:
    def nobody(shell: Shell) -> Voice:
        return SpeechClient(str(tmp_path / "no-such-program"), (), shell)

    with opened(tmp_path, speaker=nobody) as window:
        window.hand.wait(lambda: "voice crashed" in window.desk_log, "the desk knows", 8_000)
        window.press("start")
        assert window.place is Place.LANGUAGE
        window.leave()


def test_a_missing_sound_device_is_told_to_the_desk(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.voice.silent.emit("no_device")
        assert window.desk_log.count("voice no_device") == 1
        window.press("start")


def test_a_missing_font_is_told_to_the_desk(
    qt_app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "fonts", lambda: (tmp_path / "nowhere",))
    with opened(tmp_path) as window:
        assert "font_missing Andika" in window.desk_log
        started = next(fact.what for fact in window.facts if isinstance(fact.what, KioskStarted))
        assert "font_missing:Andika" in started.notices
        window.press("start")


def test_a_damaged_memory_is_mended_and_the_kiosk_opens(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        on_the_path(window)
        code = window.visit.code
        window.leave()
    file = tmp_path / "store" / "kiosk.db"
    file.write_bytes(bytes(file.stat().st_size))
    with opened(tmp_path) as window:
        assert window.desk_log.count("store_restored") == 1
        assert window.place is Place.WELCOME
        window.visit.enter()
        assert window.visit.enter_code(code), "the copy knows the person"


def test_a_bad_setting_is_the_usual_one_and_reported(qt_app: object, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('volume = 99\ncolour = "red"\nidle_seconds = 200\n', encoding="utf-8")
    with opened(tmp_path) as window:
        assert window.kiosk.settings.volume == 7
        assert window.kiosk.settings.idle_seconds == 200
        assert "'volume'" in window.desk_log
        assert "'colour' is not a setting" in window.desk_log


def test_a_second_kiosk_on_the_same_home_says_so(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path), opened(tmp_path) as second:
        assert "Le programme est déjà ouvert." in second.texts
        assert "store_in_use" in second.desk_log
        second.key(Qt.Key.Key_Escape)
        second.settle()
        assert not second.shell.attendant.over_screen()


def test_large_print_tried_on_the_welcome_is_not_left_for_the_next_person(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.bar("size", moves=True)
        assert window.visit.comfort.size == 150
        window.shell.attendant.quiet.asked.emit()
        window.settle()
        assert window.place is Place.WELCOME
        assert window.visit.comfort.size == 100
        assert not window.shell.attendant.over_screen()
        assert not any(isinstance(fact.what, VisitEnded) for fact in window.facts)
