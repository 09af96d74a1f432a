"""The activity report in the window: chosen, read over, corrected, written, whatever comes in between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.desk.activity_form import Kind
from kiosk.desk.place import DeskPlace
from kiosk.desk.reports import Gap, ReportEnding, Span, Written
from kiosk.domain.stick import StickEnding
from kiosk.domain.support import Theme
from kiosk.errors import KioskError, Trouble
from kiosk.i18n.words import words
from kiosk.ui.desk.report_page import ReportPage
from kiosk.ui.desk.texts_report import (
    gap_advice,
    gap_sentence,
    report_advice,
    report_sentence,
    span_name,
    theme_name,
)
from kiosk.ui.desk.texts_stick import stick_sentence
from tests.made_visits import Story, practised, story
from tests.ui.desk_room import DeskRoom, desk_room
from tests.ui.fake_reports import TODAY, FakeReports
from tests.ui.fake_sticks import BLUE, GREEN, FakeSticks

WEEK, MONTH, LAST_MONTH = range(3)


@contextmanager
def report_room(reports: FakeReports | None = None, **how: Any) -> Iterator[DeskRoom]:
    """On the report's first page, with one stick plugged in."""
    parts = {"reports": reports or FakeReports(), "sticks": FakeSticks(), **how}
    with desk_room(pages={DeskPlace.REPORT: ReportPage}, **parts) as room:
        room.show(DeskPlace.REPORT)
        yield room


def choose(room: DeskRoom, span: int = MONTH) -> None:
    room.click(room.bring(room.page.cards[span]))
    read_over(room)


def read_over(room: DeskRoom) -> None:
    room.wait(lambda: "read" in room.page.memory and "D'autres jours" in room.texts, "the report to read over")


def write(room: DeskRoom) -> None:
    room.press("write")
    room.wait(lambda: "ended" in room.page.memory and "Retour" in room.texts, "the end of writing")


def all_texts(room: DeskRoom) -> str:
    """Of every card, also those of the next pages."""
    return "\n".join(part.line.text for part in room.page.parts()).replace("\u2068", "").replace("\u2069", "")


def test_three_touches_write_the_report_of_this_month_on_the_stick() -> None:
    reports = FakeReports()
    with report_room(reports) as room:
        choose(room)
        write(room)
        assert reports.done == ["stick"]
        assert "Le rapport est écrit." in room.texts
        assert "Il s'appelle rapport.xlsx." in room.texts
        assert "Vous pouvez retirer la clé." in room.texts
        room.click(room.named("Retour"))
        assert "De quels jours ?" in room.texts


def test_what_will_be_written_is_read_back_first() -> None:
    reports = FakeReports()
    with report_room(reports) as room:
        choose(room)
        texts, (draft,) = all_texts(room), reports.drafts
        assert reports.done == []
        assert "Du 01/11/2026 au 27/11/2026" in texts
        assert f"{draft.people} visites\nEn {draft.days} jours." in texts
        assert f"{draft.minutes} minutes" in texts
        assert f"{len(draft.themes)} thèmes\nSurtout : Matériel" in texts
        assert f"{draft.redirected} personnes orientées" in texts
        assert "Il ira sur la clé « CLE BLEUE »." in texts


def test_what_the_report_lacks_is_said_before_it_is_written() -> None:
    here = Story(story(24).began).tell(story(24).facts[0].what)
    reports = FakeReports(facts=[*story(22, 9, *practised("A1"), minutes=0).facts, *here.facts])
    with report_room(reports) as room:
        choose(room)
        texts = all_texts(room)
        assert "1 visite\nEn 1 jour." in texts
        for gap in (Gap.STILL_HERE, Gap.NO_MINUTES, Gap.NO_AUTONOMY, Gap.NO_SITE):
            line = gap_sentence(gap, 1, room.page.words).text
            assert line.replace("\u2068", "").replace("\u2069", "") in texts


@pytest.mark.parametrize(
    ("span", "title"),
    [
        (WEEK, "Du 23/11/2026 au 27/11/2026"),
        (MONTH, "Du 01/11/2026 au 27/11/2026"),
        (LAST_MONTH, "Du 01/10/2026 au 31/10/2026"),
    ],
)
def test_each_card_is_its_own_days(span: int, title: str) -> None:
    with report_room() as room:
        choose(room, span)
        assert title in room.texts


def test_days_without_a_visit_are_said_and_nothing_can_be_written() -> None:
    with report_room() as room:
        choose(room, LAST_MONTH)
        assert "Il n'y a pas de visite ces jours-là." in room.texts
        assert not hasattr(room.page, "write")
        room.click(room.named("D'autres jours"))
        choose(room, MONTH)
        assert hasattr(room.page, "write")


@pytest.mark.parametrize("sticks", [[], [BLUE, GREEN]])
def test_without_one_stick_the_report_stays_in_the_kiosk(sticks: list[Any]) -> None:
    reports = FakeReports()
    with report_room(reports, sticks=FakeSticks(plugged=sticks)) as room:
        choose(room)
        assert "Il restera dans la borne." in all_texts(room)
        write(room)
        assert reports.done == ["kiosk"]
        assert "/srv/premier-clic/reports/rapport.xlsx" in room.texts


def test_a_kiosk_without_sticks_at_all_writes_for_itself() -> None:
    reports = FakeReports()
    with report_room(reports, sticks=None) as room:
        choose(room)
        write(room)
        assert reports.done == ["kiosk"]


def test_a_day_that_was_a_workshop_is_said_so_by_the_volunteer() -> None:
    visits = [*story(21, 9, *practised("A1")).facts, *story(21, 11).facts, *story(22).facts]
    reports = FakeReports(facts=visits)
    with report_room(reports) as room:
        choose(room)
        room.press("workshops")
        assert "Quels jours étaient un atelier ?" in room.texts
        assert [card.line.text for card in room.page.cards] == ["Le \u206823/11\u2069 : \u20682\u2069 visites"]
        room.click(room.page.cards[0])
        room.press("onward")
        read_over(room)
        assert "1 atelier\n" in all_texts(room)
        first, second = reports.drafts[-1].activities
        assert (first.kind, second.kind) == (Kind.WORKSHOP, Kind.INDIVIDUAL)
        room.press("workshops")
        assert room.page.cards[0].isChecked(), "it is still chosen"
        room.click(room.page.cards[0])
        room.press("onward")
        read_over(room)
        assert "atelier\nUn atelier" not in all_texts(room)


def test_one_visit_a_day_offers_no_workshop() -> None:
    with report_room(FakeReports(facts=[*story(21).facts, *story(22).facts])) as room:
        choose(room)
        assert "Il y avait un atelier" not in room.texts


@pytest.mark.parametrize("ending", [ReportEnding.FULL, ReportEnding.NOT_WRITABLE])
def test_an_ending_has_its_sentence_and_can_be_tried_again(ending: ReportEnding) -> None:
    reports = FakeReports(ends=[Written(ending)])
    with report_room(reports, sticks=FakeSticks(plugged=[])) as room:
        choose(room)
        write(room)
        assert report_sentence(ending, room.page.words).text in room.texts
        room.click(room.named("Essayer encore"))
        read_over(room)
        write(room)
        assert "Le rapport est écrit." in room.texts


@pytest.mark.parametrize("ending", [StickEnding.FULL, StickEnding.PULLED_OUT, StickEnding.WRITE_PROTECTED])
def test_an_ending_of_the_stick_is_told_in_the_sticks_words(ending: StickEnding) -> None:
    reports = FakeReports(facts=story(21).facts, ends=[Written(ReportEnding.STICK, stick=ending)])
    with report_room(reports) as room:
        choose(room)
        write(room)
        assert stick_sentence(ending, room.page.words).text in room.texts


def test_the_window_is_never_held_up_and_a_change_of_size_writes_nothing_twice() -> None:
    reports = FakeReports()
    with report_room(reports) as room:
        choose(room)
        reports.going.clear()
        room.press("write")
        assert "J'écris le rapport…" in room.texts
        room.panel.manner.comfort = replace(room.panel.manner.comfort, size=150)
        room.show_now()
        assert "J'écris le rapport…" in room.texts
        reports.going.set()
        room.wait(lambda: "ended" in room.page.memory, "the end of writing")
        assert "Le rapport est écrit." in room.texts
        assert reports.done == ["stick"]


def test_a_surprise_is_a_sentence_and_the_page_stays() -> None:
    reports = FakeReports(problem=KioskError(Trouble.NOT_SAVED, "the disk"))
    with report_room(reports) as room:
        room.click(room.page.cards[0])
        room.wait(lambda: bool(room.logged), "the trouble")
        assert room.logged[0][1] == "the disk"
        assert "De quels jours ?" in room.texts


def test_leaving_while_it_is_read_leaves_nothing_behind() -> None:
    reports = FakeReports()
    reports.going.clear()
    with report_room(reports) as room:
        room.click(room.page.cards[0])
        room.show(DeskPlace.NOW)
        reports.going.set()
        room.settle(60)
        room.show(DeskPlace.REPORT)
        assert "De quels jours ?" in room.texts


@pytest.mark.parametrize(
    ("language", "size", "width"),
    [
        ("fr", 100, 1366),
        ("fr", 150, 1024),
        ("fr", 200, 1366),
        ("fr", 200, 1024),
        ("ar", 100, 1366),
        ("ar", 200, 1024),
    ],
)
def test_everything_has_its_room(language: str, size: int, width: int, tmp_path: Path) -> None:
    long = "/srv/premier-clic/donnees/reports/rapport-mediatheque-de-valbourg-sur-mer-2026-11-01-2026-11-27.xlsx"
    ends = [Written(ReportEnding.NOT_WRITABLE), Written(ReportEnding.WRITTEN, long, 3, 2)]
    reports = FakeReports(ends=ends)
    with report_room(reports, language=language, size=size, width=width, sticks=FakeSticks(plugged=[])) as room:
        assert room.faults == []
        room.click(room.bring(room.page.cards[MONTH]))
        room.wait(lambda: hasattr(room.page, "write"), "the report to read over")
        assert room.faults == []
        room.press("workshops")
        assert room.faults == []
        room.press("onward")
        for _ in ends:
            room.wait(lambda: hasattr(room.page, "write"), "the report to read over")
            room.press("write")
            room.wait(lambda: "ended" in room.page.memory, "the end of writing")
            room.settle(50)
            assert room.faults == []
            if hasattr(room.page, "again"):
                room.press("again")


def test_no_value_is_without_words() -> None:
    french = words("fr", paths.locales())
    assert all(span_name(span, french)[1].text for span in Span)
    assert len({theme_name(theme, french).text for theme in Theme}) == len(Theme)
    assert all(gap_sentence(gap, 2, french).text and gap_advice(gap, french).text for gap in Gap)
    assert all(report_sentence(end, french).text and report_advice(end, french).text for end in ReportEnding)
    assert TODAY.day == 27
