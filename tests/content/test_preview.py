"""An author looks at any task in any mode, and at pictures of a whole pack on one page."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.content.loader import load_pack
from kiosk.content.packs import pack_to_look_at
from kiosk.domain.outcomes import Mode
from kiosk.ui.gallery import Gallery
from kiosk.ui.preview import Preview
from kiosk.ui.preview_room import PreviewRoom
from kiosk.visit.diagnosis import Phase
from kiosk.visit.place import Place
from kiosk.visit.visit import Visit
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import MAPS, SmallPack
from tests.content.playing import SHIPPED, pack

FILES = (*MAPS, "exercises/A1a/exercise.toml", "exercises/G2b/exercise.toml", "items/dA1.toml")


@pytest.fixture
def small(tmp_path: Path) -> SmallPack:
    return SmallPack(tmp_path / "pack", FILES)


@pytest.fixture
def room(qt_app: object) -> PreviewRoom:
    return PreviewRoom(pack(), "fr", 100)


def visit_in(room: PreviewRoom) -> Visit:
    assert room.shell.reception is not None
    return room.shell.reception.visit


@pytest.mark.parametrize("mode", Mode)
def test_an_exercise_opens_in_each_of_its_modes(room: PreviewRoom, mode: Mode) -> None:
    room.enter("G2b", mode)
    practice = visit_in(room).practice
    assert practice is not None
    assert (practice.exercise.id, practice.mode) == ("G2b", mode)
    assert visit_in(room).place is Place.EXERCISE


PHASES = {
    Mode.SHOWN: (Phase.SHOWING, "dG2"),
    Mode.TOGETHER: (Phase.TOGETHER, "dG2"),
    Mode.ALONE: (Phase.FIRST_TRY, "dG2"),
    Mode.CHALLENGE: (Phase.FIRST_TRY, "dG2:twin"),
}


@pytest.mark.parametrize("mode", PHASES)
def test_an_item_opens_as_a_first_try_shown_together_and_as_its_twin(room: PreviewRoom, mode: Mode) -> None:
    room.enter("dG2", mode)
    diagnosis = visit_in(room).diagnosis
    assert diagnosis is not None
    assert (diagnosis.phase, diagnosis.scene.context) == PHASES[mode]
    assert visit_in(room).place is Place.DIAGNOSTIC


def test_every_item_can_be_looked_at(room: PreviewRoom) -> None:
    for item in pack().items.values():
        assert room.problem(item.id) == ""
        room.enter(item.id, Mode.ALONE)
        diagnosis = visit_in(room).diagnosis
        assert diagnosis is not None
        assert diagnosis.item.id == item.id


@pytest.mark.parametrize(
    ("task", "mode", "problem"),
    [("A1a", "alone", ""), ("Z9", "alone", "no exercise 'Z9'"), ("A1a", "asleep", "no mode 'asleep'")],
)
def test_what_cannot_be_shown_is_told(qt_app: object, task: str, mode: str, problem: str) -> None:
    shown = Preview(task, mode, "fr", None, pack=pack(), size=100)
    assert problem in shown.problem
    assert bool(problem) == bool(shown.problem)


def test_a_gallery_has_a_picture_of_every_task_in_every_mode(qt_app: QApplication, small: SmallPack) -> None:
    out = small.folder / "out"
    gallery = Gallery(load_pack(small.folder, WORLDS), "fr", 100, out)
    gallery.make(qt_app)
    assert gallery.broken == {}
    files = sorted(file.name for file in out.glob("*.png"))
    assert files == [name for _, _, name in gallery.pictures]
    assert files == [
        f"{place:03d}-{task}-{mode}.png"
        for place, (task, mode) in enumerate(
            ((task, mode.value) for task in ("A1a", "G2b", "dA1") for mode in Mode), start=1
        )
    ]
    assert len({(out / name).read_bytes() for name in files}) == len(files), "each mode looks different"
    assert not QImage(str(out / files[0])).isNull()
    page = (out / "index.html").read_text(encoding="utf-8")
    assert [page.index(name) for name in files] == sorted(page.index(name) for name in files)
    assert "La carte à gratter" in page


def test_what_is_broken_is_counted_and_the_others_are_shown(
    qt_app: QApplication, small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.change("exercises/G2b/exercise.toml", 'world = "mailbox"', 'world = "<zoo>"')
    before = sys.excepthook
    entered = PreviewRoom.enter

    def stumble(room: PreviewRoom, name: str, mode: Mode) -> None:
        if name == "dA1":
            raise ArithmeticError("a world that stumbles")
        entered(room, name, mode)

    monkeypatch.setattr(PreviewRoom, "enter", stumble)
    gallery = Gallery(load_pack(small.folder, WORLDS), "fr", 100, small.folder / "out")
    gallery.make(qt_app)
    assert set(gallery.broken) == {"G2b", "dA1"}
    assert {task for task, _, _ in gallery.pictures} == {"A1a"}
    page = (small.folder / "out" / "index.html").read_text(encoding="utf-8")
    assert "a world that stumbles" in page
    assert "&lt;zoo&gt;" in page
    assert sys.excepthook is before


def test_a_pack_beside_base_shows_its_own_tasks_with_the_skills_of_base(tmp_path: Path) -> None:
    beside = tmp_path / "jardin"
    SmallPack(beside, ("exercises/A1a/exercise.toml",))
    (beside / "exercises" / "A1a").rename(beside / "exercises" / "A1z")
    about = (SHIPPED / "pack.toml").read_text(encoding="utf-8").replace('id = "base"', 'id = "jardin"')
    (beside / "pack.toml").write_text(about, encoding="utf-8")
    assets = SHIPPED.parents[1]
    shown = pack_to_look_at(assets, tmp_path / "none", str(beside), WORLDS)
    assert (shown.id, list(shown.exercises), list(shown.items)) == ("jardin", ["A1z"], [])
    assert shown.skills == pack().skills
    assert list(pack_to_look_at(assets, tmp_path, None, WORLDS).exercises)[-1] == "A1z"
