"""The person's page at the desk: four pictures, everything that is kept, and the choice to have it forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from kiosk.desk.kept import Delivered, Kept, kept
from kiosk.desk.place import DeskPlace
from kiosk.desk.privacy import Forgotten, PrivacyDesk
from kiosk.errors import KioskError, Trouble
from kiosk.i18n.bidi import bare
from kiosk.ui.desk.kept_row import KeptRow
from kiosk.ui.desk.privacy_page import PrivacyPage
from kiosk.ui.widgets.text_block import TextBlock
from tests.desk.a_life import ANNA, CODE, a_life
from tests.ui.desk_room import DeskRoom, desk_room

WRONG = (9, 10, 11, 12)


@dataclass
class FakePrivacy:
    """A PrivacyDesk over one life in a list. `trouble`: what forgetting meets."""

    codes: dict[tuple[int, ...], str] = field(default_factory=lambda: {CODE: ANNA})
    wait_s: float = 0.0
    clean: bool = True
    trouble: KioskError | None = None
    forgotten: list[str] = field(default_factory=list)

    def find(self, code: tuple[int, ...]) -> str | None:
        return self.codes.get(code)

    def kept(self, learner: str) -> Kept:
        return kept(a_life(), 1, Delivered(5, "2026-11-24T10:00:00Z", 3, "2026-11-25T10:00:00Z"))

    def forget(self, learner: str) -> Forgotten:
        if self.trouble is not None:
            raise self.trouble
        self.forgotten.append(learner)
        self.codes = {}
        return Forgotten(len(a_life()), self.clean)


@pytest.fixture
def privacy() -> FakePrivacy:
    return FakePrivacy()


@pytest.fixture
def room(qt_app: object, privacy: FakePrivacy) -> Iterator[DeskRoom]:
    with desk_room(pages={DeskPlace.PRIVACY: PrivacyPage}, privacy=privacy) as room:
        room.show(DeskPlace.PRIVACY)
        yield room


def page(room: DeskRoom) -> PrivacyPage:
    assert isinstance(room.page, PrivacyPage)
    return room.page


def enter(room: DeskRoom, code: tuple[int, ...] = CODE) -> None:
    before = page(room)
    assert before.pad is not None
    for picture in code:
        room.click(before.pad.cards[picture])
    room.wait(lambda: room.page is not before, "an answer to the code")


def step(room: DeskRoom) -> object:
    return page(room).memory.get("step", "")


def test_the_fake_keeps_the_promises_of_the_desk(privacy: FakePrivacy) -> None:
    desk: PrivacyDesk = privacy
    assert desk.find(CODE) == ANNA


def test_four_pictures_open_everything_and_no_sheet_hides_a_line(room: DeskRoom) -> None:
    enter(room)
    shown = page(room)
    assert step(room) == "kept"
    seen: list[TextBlock] = []
    for sheet in range(shown.list.count()):
        shown.list.show_page(sheet)
        seen += [block for block in shown.list.blocks if block.isVisibleTo(shown.list)]
        bottom = shown.list.height() - shown.list.bar.height()
        assert all(block.geometry().bottom() <= bottom for block in seen if block.isVisibleTo(shown.list))
    assert set(seen) == set(shown.list.blocks)


def test_listen_reads_the_sheet_in_sight_and_no_other(room: DeskRoom) -> None:
    enter(room)
    shown = page(room)
    for sheet in (0, 1):
        shown.list.show_page(sheet)
        said = [bare(part.line.text) for part in shown.parts()]
        visible = [bare(one.line.text) for one in shown.list.blocks if one.isVisibleTo(shown)]
        assert said == ["Tout ce que je garde sur vous", *visible]
        assert len(visible) > 2


def test_garder_and_tout_oublier_are_equal(room: DeskRoom) -> None:
    enter(room)
    shown = page(room)
    assert shown.keep.size() == shown.erase.size()
    assert shown.keep.kind == shown.erase.kind


def test_keeping_says_so_and_changes_nothing(room: DeskRoom, privacy: FakePrivacy) -> None:
    enter(room)
    room.press("keep")
    assert "D'accord, je garde tout." in room.texts.replace("’", "'")
    assert set(page(room).memory) == {"step"}
    assert privacy.forgotten == []


def test_forgetting_is_asked_twice_done_once_and_said(room: DeskRoom, privacy: FakePrivacy) -> None:
    enter(room)
    room.press("erase")
    assert step(room) == "sure"
    assert privacy.forgotten == []
    room.press("yes")
    room.wait(lambda: step(room) == "done", "the end of forgetting")
    assert privacy.forgotten == [ANNA]
    assert "C'est fait. Tout est oublié." in room.texts.replace("’", "'")
    assert "copie" not in room.texts
    assert ANNA not in repr(page(room).memory)
    room.press("over")
    assert room.desk.place is DeskPlace.NOW


def test_saying_no_at_the_last_moment_keeps_everything(room: DeskRoom, privacy: FakePrivacy) -> None:
    enter(room)
    room.press("erase")
    assert page(room).cards[0] is page(room).first_focus(), "no comes first"
    room.press("no")
    assert step(room) == "kept_on"
    assert privacy.forgotten == []


def test_a_copy_that_is_left_is_told(room: DeskRoom, privacy: FakePrivacy) -> None:
    privacy.clean = False
    enter(room)
    room.press("erase")
    room.press("yes")
    room.wait(lambda: step(room) == "done", "the end of forgetting")
    assert "Une copie sera effacée au prochain démarrage." in room.texts


def test_what_went_wrong_is_a_sentence(room: DeskRoom, privacy: FakePrivacy) -> None:
    privacy.trouble = KioskError(Trouble.NOT_SAVED, "the disk is full")
    enter(room)
    room.press("erase")
    room.press("yes")
    room.wait(lambda: room.logged, "what went wrong")
    assert room.logged == [("not_saved", "the disk is full")]
    assert room.panel.over is not None


def test_an_unknown_code_may_be_tried_again_and_three_must_wait(room: DeskRoom, privacy: FakePrivacy) -> None:
    enter(room, WRONG)
    assert "Je ne trouve pas ces images." in room.texts
    privacy.wait_s = 60.0
    enter(room, WRONG)
    assert page(room).pad is None
    assert "Attendez" in room.texts
    privacy.wait_s = 0.0
    room.press("again")
    assert page(room).pad is not None


def test_leaving_the_page_leaves_nothing_on_it(room: DeskRoom) -> None:
    enter(room)
    room.panel.turn_to(DeskPlace.NOW)
    room.settle()
    room.panel.turn_to(DeskPlace.PRIVACY)
    room.settle()
    assert step(room) == ""
    assert set(page(room).memory) == set()
    assert "famille" not in room.texts


def test_a_larger_text_shows_the_same_again(room: DeskRoom) -> None:
    enter(room)
    page(room).list.show_page(2)
    room.click(room.panel.bar.buttons["size"])
    assert step(room) == "kept"
    assert page(room).look.size == 150
    assert page(room).list.page == 2


def test_the_visit_in_progress_goes_on_unknown(qt_app: object) -> None:
    privacy = FakePrivacy()
    with desk_room(pages={DeskPlace.PRIVACY: PrivacyPage}, privacy=privacy, visit_at="path-new") as room:
        visit = room.reception.visit
        learner, code = visit.journal.learner, visit.code
        privacy.codes = {code: learner}
        room.show(DeskPlace.PRIVACY)
        enter(room, code)
        room.press("erase")
        room.press("yes")
        room.wait(lambda: step(room) == "done", "the end of forgetting")
        assert privacy.forgotten == [learner]
        assert (visit.journal.learner, visit.journal.keeps, visit.code) == ("", False, ())
        assert not visit.ended


def test_the_visit_of_somebody_else_is_left_alone(qt_app: object) -> None:
    with desk_room(pages={DeskPlace.PRIVACY: PrivacyPage}, privacy=FakePrivacy(), visit_at="path-new") as room:
        visit = room.reception.visit
        learner = visit.journal.learner
        room.show(DeskPlace.PRIVACY)
        enter(room)
        room.press("erase")
        room.press("yes")
        room.wait(lambda: step(room) == "done", "the end of forgetting")
        assert (visit.journal.learner, visit.journal.keeps) == (learner, True)


def test_six_lines_say_what_is_kept_before_anybody_agrees(room: DeskRoom) -> None:
    room.click(room.named("Que garde la borne ?"))
    assert len(page(room).findChildren(KeptRow)) == 6
    assert len(page(room).parts()) == 7
    room.press("back")
    assert page(room).pad is not None


@pytest.mark.parametrize(
    ("size", "language", "width"), [(100, "fr", 1024), (150, "fr", 1366), (200, "ar", 1366), (200, "fr", 1024)]
)
def test_nothing_is_cut_at_any_size(qt_app: object, size: int, language: str, width: int) -> None:
    pages = {DeskPlace.PRIVACY: PrivacyPage}
    with desk_room(size=size, language=language, width=width, pages=pages, privacy=FakePrivacy()) as room:
        room.show(DeskPlace.PRIVACY)
        assert room.faults == []
        enter(room, WRONG)
        assert room.faults == []
        page(room)._go("general")
        room.settle()
        assert room.faults == []
        room.press("back")
        enter(room)
        for sheet in range(page(room).list.count()):
            page(room).list.show_page(sheet)
            room.settle()
            assert room.faults == [], f"sheet {sheet}"
        room.press("erase")
        assert room.faults == []
        room.press("yes")
        room.wait(lambda: step(room) == "done", "the end of forgetting")
        assert room.faults == []
