"""What `kiosk directory import` prints: what was found, line by line as far as it helps, and one JSON object.

Apart because a person reads the sentences, a program the last line, and neither needs the desk.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from kiosk import __version__, paths
from kiosk.desk.directory import ImportReport
from kiosk.domain.facts import Fact
from kiosk.domain.help_facts import DirectoryImported
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend, Remark
from kiosk.errors import KioskError
from kiosk.machine import MachineChance, MachineClock, local_now, utc_now
from kiosk.office.directory import EXAMPLE, Directory
from kiosk.paths import Home
from kiosk.settings.reading import read_settings
from kiosk.settings.values import Settings
from kiosk.store.opening import open_store

LINES_PRINTED = 40

ENDINGS = {
    ImportEnding.DONE: "The new list is in use.",
    ImportEnding.NO_FILE: "There is no such file.",
    ImportEnding.UNREADABLE: "The file cannot be read to its end.",
    ImportEnding.TOO_LARGE: "The file is too large for a list of places.",
    ImportEnding.EMPTY: "There is no place in the file.",
    ImportEnding.NOT_TEXT: "The file is not a text: a list of places is CSV or JSON.",
    ImportEnding.NOT_A_LIST: "These are not the columns of a list of places (standard-mediation-num).",
    ImportEnding.MISSING_COLUMNS: "The list lacks columns that it cannot do without.",
    ImportEnding.DAMAGED: "The file breaks off or is damaged.",
    ImportEnding.MOSTLY_WRONG: "Most rows cannot be used.",
    ImportEnding.NOT_SAVED: "The new list could not be saved: the disk may be full.",
}

FLAWS = {
    Flaw.MISSING: "nothing is written",
    Flaw.PLACEHOLDER: "a stand-in, not a value",
    Flaw.NOT_A_POSTCODE: "not a postcode",
    Flaw.NOT_AN_INSEE_CODE: "not an INSEE code",
    Flaw.NOT_A_PIVOT: "neither SIRET, RNA nor RIDET",
    Flaw.NOT_A_POSITION: "not a position in this country",
    Flaw.NOT_A_PHONE: "not a telephone number",
    Flaw.NOT_A_MAIL: "not an e-mail address",
    Flaw.NOT_AN_ADDRESS: "not a web address",
    Flaw.NOT_HOURS: "not opening hours",
    Flaw.NOT_A_DATE: "not a date",
    Flaw.UNKNOWN_WORD: "not a word of the schema",
    Flaw.WHOLE_TOWN: "the code of the whole town",
    Flaw.TOO_LONG: "too long",
    Flaw.TOO_FEW_CELLS: "too few cells",
    Flaw.TOO_MANY_CELLS: "too many cells",
    Flaw.OPEN_QUOTE: "a quote that is not closed",
    Flaw.SAME_ID: "this id was there already",
    Flaw.NOT_AN_OBJECT: "not an object",
}

MENDS = {
    Mend.CORRECTED: "corrected",
    Mend.LEFT_OUT: "left out",
    Mend.KEPT_AS_WRITTEN: "kept as written",
    Mend.CUT: "cut",
    Mend.ROW_REFUSED: "row refused",
}


def import_and_print(home: Home, file: str, echo: Callable[[str], None]) -> int:
    """0 when there is a new list; the last line is one JSON object. The list may be replaced while the kiosk is
    open; its memory belongs to the open kiosk alone, and then there is no fact of this import."""
    settings, _ = read_settings(home.settings)
    noted: list[DirectoryImported] = []
    directory = Directory(
        home.folder, paths.assets() / EXAMPLE, settings=lambda: settings, now=local_now, note=noted.append
    )
    report = directory.import_file(file, lambda done, size: None)
    _print(report, file, echo)
    for what in noted:
        if not _remembered(home, settings, what):
            echo("The kiosk is open or cannot write: this import is not in its log.")
    echo(json.dumps(_counted(report), ensure_ascii=False))
    return 0 if report.ending is ImportEnding.DONE else 1


def _remembered(home: Home, settings: Settings, what: DirectoryImported) -> bool:
    try:
        store, _ = open_store(
            home.store,
            version=__version__,
            centre=settings.centre,
            organisation=settings.organisation,
            now=utc_now,
        )
    except KioskError:
        return False
    try:
        store.record([Fact(id=MachineChance().uuid(), at=MachineClock().now(), what=what)])
    finally:
        store.close()
    return True


def _print(report: ImportReport, file: str, echo: Callable[[str], None]) -> None:
    for one in report.remarks[:LINES_PRINTED]:
        echo(f"{file}:{one.line}: {_remark(one)}")
    if len(report.remarks) > LINES_PRINTED:
        echo("…")
    for kind in report.noticed:
        echo(f"{kind.count:7} × {kind.field or 'row'}: {FLAWS[kind.flaw]}, {MENDS[kind.mend]}")
    if report.missing:
        echo(f"Missing columns: {', '.join(report.missing)}.")
    if report.encoding:
        form = ", in the form before 1.0" if report.former else ""
        echo(f"Read as {report.encoding}{form}.")
    done = report.ending is ImportEnding.DONE
    echo(ENDINGS[report.ending] + ("" if done else " The former list stays in use."))


def _remark(one: Remark) -> str:
    written = f" “{one.value}”" if one.value else ""
    return f"place {one.row}, {one.field or 'row'}{written}: {FLAWS[one.flaw]}, {MENDS[one.mend]}"


def _counted(report: ImportReport) -> dict[str, object]:
    return {
        "places": report.places,
        "refused": report.refused,
        "warnings": report.warnings,
        "newest": report.newest,
        "ending": report.ending.value,
    }
