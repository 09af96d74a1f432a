"""Is the kiosk well? The page is there at once, tells first what must be done, and leads to where it can be."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.desk import judging
from kiosk.desk.health import Bundle, BundleMade, Check, Finding, State, Subject, Tell
from kiosk.desk.place import DeskPlace
from kiosk.i18n.bidi import bare
from kiosk.i18n.words import words
from kiosk.office.health import KioskHealth
from kiosk.paths import Home
from kiosk.settings import Settings
from kiosk.ui.desk.health_page import HealthPage
from kiosk.ui.desk.texts_health import (
    bundle_sentence,
    finding_sentence,
    room_line,
    state_name,
    subject_name,
    way_out,
)
from tests.ui.desk_room import DeskRoom, desk_room

NOW = datetime(2026, 11, 23, 10, 46, tzinfo=UTC)
WELL = (
    judging.disk(82_000_000_000), judging.memory(197_576, sound=True), judging.copy(0, 50),
    judging.waiting(412, 0, 3, head_office=True), judging.clock(NOW, None, trusted=False),
    judging.voices([], wanted=True), judging.fonts([]), judging.content("1.0", 30), *judging.start([]),
    judging.version("0.1.0"),
)  # fmt: skip
ILL = (
    judging.version("0.1.0"), judging.memory(197_576, sound=False), judging.disk(19_000_000),
    judging.copy(5, 50), judging.waiting(412, 0, None, head_office=True),
    judging.clock(NOW.replace(year=1970), None, trusted=False), judging.voices(["English"], wanted=True),
    judging.fonts(["العربية"]), judging.content("1.0", 500),
    *judging.start(["store_restored", "settings.toml: x"]), judging.not_measured(Subject.WAITING),
)  # fmt: skip


@dataclass
class FakeHealth:
    """Answers what it is told to, when it may."""

    checks: tuple[Check, ...] = WELL
    made: BundleMade = field(default_factory=lambda: BundleMade(Bundle.IN_COMPUTER, "x.zip", "reports"))
    free: threading.Event = field(default_factory=threading.Event)
    looked: int = 0
    given: tuple[Check, ...] = ()

    def __post_init__(self) -> None:
        self.free.set()

    def look(self, tell: Tell) -> tuple[Check, ...]:
        self.looked += 1
        tell(4, 10)
        self.free.wait(10)
        return self.checks

    def bundle(self, checks: tuple[Check, ...]) -> BundleMade:
        self.given = checks
        return self.made


@contextmanager
def health_room(health: Any, **how: Any) -> Iterator[DeskRoom]:
    pages: dict[DeskPlace, Any] = {DeskPlace.HEALTH: HealthPage, DeskPlace.USB: HealthPage}
    with desk_room(pages=pages, health=health, **how) as room:
        room.show(DeskPlace.HEALTH)
        yield room


def page_of(room: DeskRoom) -> HealthPage:
    assert isinstance(room.page, HealthPage)
    return room.page


def answered(room: DeskRoom) -> HealthPage:
    room.wait(lambda: bool(page_of(room).cards), "the checks are shown")
    return page_of(room)


def test_no_finding_is_without_its_own_sentence() -> None:
    french = words("fr", Path("nowhere"))
    values = {"bytes": 5, "count": 2, "day": "1", "time": "2", "languages": "x", "version": "1"}
    said = [finding_sentence(Check(Subject.DISK, State.GOOD, finding, values), french).text for finding in Finding]
    assert len(set(said)) == len(said)
    assert all(len(bare(sentence).split()) <= 15 for sentence in said), max(said, key=lambda one: len(one.split()))
    assert len({subject_name(subject, french).text for subject in Subject}) == len(Subject)
    assert len({state_name(state, french).text for state in State}) == len(State)
    assert len({bundle_sentence(BundleMade(ending), french).text for ending in Bundle}) == len(Bundle)
    assert {way_out(finding) for finding in Finding} == {None, DeskPlace.USB, DeskPlace.SETTINGS}


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (82_472_923_136, "82 Go"),
        (4_200_000_000, "4,2 Go"),
        (499_999_999, "500 Mo"),
        (1_500_000, "1,5 Mo"),
        (0, "0 Mo"),
    ],
)
def test_room_is_said_as_file_managers_do(amount: int, said: str) -> None:
    assert bare(room_line(amount, words("fr", Path("nowhere"))).text) == said


def test_the_page_is_there_while_it_is_still_measured() -> None:
    health = FakeHealth()
    health.free.clear()
    with health_room(health) as room:
        room.wait(lambda: "4 sur 10" in room.texts, "how far it has got")
        assert "Je vérifie." in room.texts
        assert not page_of(room).bundle.isEnabled()
        health.free.set()
        answered(room)
        assert "La borne va bien." in room.texts
        assert page_of(room).bundle.isEnabled()


def test_a_page_that_is_left_meanwhile_hears_nothing_any_more() -> None:
    health = FakeHealth()
    health.free.clear()
    with health_room(health) as room:
        room.show(DeskPlace.NOW)
        health.free.set()
        room.settle(50)
        assert room.desk.place is DeskPlace.NOW
        assert room.logged == []


def test_what_must_be_done_stands_first_with_its_sign() -> None:
    with health_room(FakeHealth(ILL)) as room:
        page = answered(room)
        assert "5 choses à réparer." in room.texts
        assert [card.state for card in page.cards] == sorted(
            (check.state for check in ILL), key=[State.MEND, State.LOOK, State.GOOD].index
        )
        assert "À réparer." in room.texts
        assert "Elle est abîmée. Redémarrez : une copie la remplace." in room.texts


def test_a_full_disk_leads_to_the_stick() -> None:
    with health_room(FakeHealth((judging.disk(5),))) as room:
        page = answered(room)
        action = page.cards[0].action
        assert action is not None
        assert room.shell.focusWidget() is action
        room.click(action)
        assert room.desk.place is DeskPlace.USB


def test_it_is_measured_once_and_again_when_asked() -> None:
    health = FakeHealth()
    with health_room(health) as room:
        answered(room)
        room.panel.show_page()
        room.settle(20)
        assert page_of(room).cards
        assert health.looked == 1, "another size of letters is no reason to measure again"
        health.checks = ILL
        room.press("again")
        answered(room)
        assert health.looked == 2
        assert "5 choses à réparer." in room.texts


@pytest.mark.parametrize("ending", list(Bundle))
def test_every_ending_of_the_bundle_is_said(ending: Bundle) -> None:
    health = FakeHealth(made=BundleMade(ending, "x.zip", "reports"))
    with health_room(health) as room:
        page = answered(room)
        assert "ne contient rien sur les personnes" in room.texts
        room.click(page.bundle)
        said = bare(bundle_sentence(health.made, page.words).text)
        room.wait(lambda: said in room.texts, "the ending is said")
        assert health.given == WELL
        assert page.bundle.isEnabled()


class Broken(FakeHealth):
    """A health desk that stumbles."""

    def bundle(self, checks: tuple[Check, ...]) -> BundleMade:
        raise ValueError(len(checks))


def test_a_surprise_is_a_sentence() -> None:
    with health_room(Broken()) as room:
        room.click(answered(room).bundle)
        room.wait(lambda: room.panel.over is not None, "the surprise is told")
        assert room.logged


def test_the_voice_reads_the_headline_and_what_is_not_well() -> None:
    with health_room(FakeHealth((*WELL[1:], judging.disk(5)))) as room:
        said = [bare(part.line.text) for part in answered(room).parts()]
        assert said[:2] == ["1 chose à réparer.", "La place"]
        assert "L'heure" not in said


@pytest.mark.parametrize("checks", [WELL, ILL], ids=["well", "ill"])
@pytest.mark.parametrize(
    ("language", "size", "width"),
    [
        ("fr", 100, 1366),
        ("fr", 150, 1024),
        ("fr", 200, 1366),
        ("fr", 200, 1024),
        ("ar", 100, 1024),
        ("ar", 200, 1366),
    ],
)
def test_everything_has_room_in_every_size(
    checks: tuple[Check, ...], language: str, size: int, width: int
) -> None:
    with health_room(FakeHealth(checks), language=language, size=size, width=width) as room:
        assert room.faults == []
        answered(room)
        assert room.faults == []
        room.click(room.bring(page_of(room).cards[-1]).parentWidget() or page_of(room))
        assert room.faults == []
        room.click(page_of(room).bundle)
        room.wait(lambda: "made" in page_of(room).memory, "the bundle is made")
        assert room.faults == []


def test_a_real_kiosk_on_the_page(tmp_path: Path) -> None:
    with health_room(KioskHealth(Home(tmp_path), Settings)) as room:
        answered(room)
        assert "Elle n'est plus là. Redémarrez la borne." in room.texts
        room.click(page_of(room).bundle)
        room.wait(lambda: any((tmp_path / "reports").glob("*.zip")), "the bundle is written")
        room.settle(50)
        assert "C'est fait, dans cet ordinateur." in room.texts
