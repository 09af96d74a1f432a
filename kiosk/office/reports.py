"""How is the activity report made from the memory of this kiosk, for the desk and for the command line?

Apart because it joins the facts, which the store has, to the sheet, which `sheets` writes; what may be claimed is
decided in `desk.activity`.
"""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk import xapi
from kiosk.desk.activity_sheet import COLUMNS, SHEET, Entry, Site
from kiosk.desk.columns import cells
from kiosk.desk.local_time import LocalTime
from kiosk.desk.reports import Draft, Period, ReportEnding, Span, Written, draft_of
from kiosk.desk.visit_told import VisitBook
from kiosk.domain.facts import Happening
from kiosk.domain.help_facts import ReportWritten
from kiosk.domain.stick import Drives, Stick, StickEnding
from kiosk.errors import KioskError
from kiosk.machine import local_now
from kiosk.office.readable import system_time
from kiosk.paths import Home
from kiosk.settings import Settings, read_settings
from kiosk.sheets.workbook import Heading, workbook
from kiosk.store.reading import statements_of
from kiosk.usb.disk import Disk, RealDisk
from kiosk.usb.endings import Ended
from kiosk.usb.names import slug
from kiosk.usb.preflight import preflight
from kiosk.usb.readable import carry
from kiosk.usb.session import folder_of, with_stick

FOLDER = "reports"
"""Under the kiosk's home."""

ENDING = "xlsx"

Statements = Callable[[], Iterable[bytes | str]]


def centre_today() -> date:
    return local_now().date()


class Reports:
    """Satisfies `kiosk.desk.reports.ReportDesk`. `note` keeps a fact of the kiosk; `today` is the centre's."""

    def __init__(
        self,
        statements: Statements,
        usual_folder: Path,
        site: Callable[[], Site],
        *,
        note: Callable[[Happening], object] = lambda _: None,
        drives: Drives | None = None,
        disk: Disk | None = None,
        today: Callable[[], date] = centre_today,
        local: LocalTime = system_time,
    ) -> None:
        self._statements = statements
        self._usual = usual_folder
        self._site = site
        self._note = note
        self._drives = drives
        self._disk = disk or RealDisk()
        self._today = today
        self._local = local

    @property
    def usual_folder(self) -> str:
        return str(self._usual)

    def period(self, span: Span) -> Period:
        return span.around(self._today())

    def draft(self, period: Period, workshops: frozenset[date] = frozenset()) -> Draft:
        book, unreadable = VisitBook(self._local), 0
        for statement in self._statements():
            try:
                book.note(xapi.thaw(statement if isinstance(statement, bytes) else statement.encode()))
            except ValueError:
                unreadable += 1
        return draft_of(
            book.visits.values(),
            period,
            self._today(),
            workshops,
            unreadable=unreadable,
            site_known=bool(self._site().name),
        )

    def write(self, draft: Draft, folder: str) -> Written:
        """Into a file named after the centre and the days. One that is there already stays: it may be corrected
        by hand."""
        if not draft.activities:
            return Written(ReportEnding.EMPTY)
        return self.write_as(draft, _unused(Path(folder) / f"{stem_of(self._site().name, draft.period)}.{ENDING}"))

    def write_as(self, draft: Draft, file: Path) -> Written:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._write(draft, file)
        except OSError as problem:
            full = problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
            return Written(ReportEnding.FULL if full else ReportEnding.NOT_WRITABLE)
        return self._written(draft, str(file))

    def write_on_stick(self, draft: Draft) -> Written:
        if not draft.activities:
            return Written(ReportEnding.EMPTY)
        if self._drives is None:
            return Written(ReportEnding.STICK, stick=StickEnding.NO_DRIVE)
        try:
            with TemporaryDirectory() as scratch:
                made = Path(scratch) / ENDING
                self._write(draft, made)
                name = with_stick(self._drives, partial(self._carried, made, draft.period), letting_go=True)
        except Ended as ended:
            return Written(ReportEnding.STICK, stick=ended.ending)
        except OSError:
            return Written(ReportEnding.NOT_WRITABLE)
        return self._written(draft, name, StickEnding.DONE)

    def _carried(self, made: Path, period: Period, stick: Stick) -> str:
        folder = folder_of(stick, self._disk)
        preflight(self._disk, folder, made.stat().st_size, stick.largest_file)
        stem = stem_of(self._site().name, period)
        ((name, _),) = carry([made], stem, folder, self._disk, lambda done, of: None, stick.largest_file)
        return name

    def _written(self, draft: Draft, file: str, stick: StickEnding | None = None) -> Written:
        self._note(ReportWritten(len(draft.activities), draft.days))
        return Written(ReportEnding.WRITTEN, file, len(draft.activities), draft.days, stick)

    def _write(self, draft: Draft, file: Path) -> None:
        wrapped = {"Matériel", "Thématique(s)", "Structure de redirection"}
        headings = [Heading(one.title, one.width, wrapped=one.title in wrapped) for one in COLUMNS]
        site, today = self._site(), self._today()
        with workbook(file, SHEET) as book:
            sheet = book.sheet(SHEET, headings)
            for activity in draft.activities:
                sheet.row(cells(COLUMNS, Entry(activity, site, today)))


def stem_of(centre: str, period: Period) -> str:
    """Letters that every stick and every system takes."""
    return f"rapport-{slug(centre)}-{period.first.isoformat()}-{period.last.isoformat()}"


def _unused(file: Path) -> Path:
    """The same, or the first of "name-2", "name-3" … that does not exist; the same again in a folder too full."""
    others = (file.with_stem(f"{file.stem}-{number}") for number in range(2, 100))
    return next((one for one in (file, *others) if not one.exists()), file)


def site_of(settings: Settings) -> Site:
    """What the settings say of the place; a centre that nobody named has no name."""
    return Site("" if settings.centre == Settings().centre else settings.centre, town=settings.centre_commune)


def report_and_print(
    home: Home,
    from_: str,
    to: str,
    out: str,
    echo: Callable[[str], object],
    *,
    today: Callable[[], date] = centre_today,
) -> int:
    """`kiosk report`: 0 when it is written. What goes wrong is one sentence, and 1. The last line is JSON."""

    def nothing(sentence: str) -> int:
        echo(sentence)
        echo(json.dumps({"activities": 0, "days": 0, "file": ""}))
        return 1

    try:
        period = Period(_day(from_), _day(to))
        file = Path(out)
        if file.suffix.lower() != f".{ENDING}" or file.is_dir() or not out.isprintable():
            raise ValueError(f"'{out}' is not a file that ends in .xlsx.")
        settings, _ = read_settings(home.settings)
        site = site_of(settings)
        reports = Reports(lambda: statements_of(home.store), home.folder / FOLDER, lambda: site, today=today)
        draft = reports.draft(period)
    except (ValueError, KioskError) as problem:
        return nothing(_sentence(problem, from_, to))
    if not draft.activities:
        return nothing(f"No visit from {period.first} to {period.last}: nothing was written.")
    written = reports.write_as(draft, file)
    if written.ending is not ReportEnding.WRITTEN:
        why = "it is full" if written.ending is ReportEnding.FULL else "nothing can be written there"
        return nothing(f"The report could not be written to '{file}': {why}.")
    for line in _told(draft):
        echo(line)
    echo(json.dumps({"activities": written.activities, "days": written.days, "file": written.file}))
    return 0


def _day(text: str) -> date:
    """As 2026-11-23 and no other way."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(f"'{text}' is not a day. Write it as 2026-11-23.")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"'{text}' is no day of the calendar.") from None


def _sentence(problem: Exception, from_: str, to: str) -> str:
    if isinstance(problem, KioskError):
        return f"The memory of this kiosk cannot be read: {problem.detail}."
    if str(problem).startswith("a report is of"):
        return f"From {from_} to {to}: the first day comes first, and a report is of a year at most."
    return str(problem)


def _told(draft: Draft) -> Iterator[str]:
    yield f"{len(draft.activities)} activities on {draft.days} days, {draft.minutes} minutes."
    yield from (f"{gap.value.replace('_', ' ')}: {count}" for gap, count in draft.gaps)
