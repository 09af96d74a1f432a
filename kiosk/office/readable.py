"""How do the facts become tables that anybody can open, on a stick or in a folder?

Apart because it joins what may be told (`desk.sessions`) to how tables are written (`sheets`), and does neither.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from time import sleep
from typing import Any

from kiosk import xapi
from kiosk.desk.columns import Column
from kiosk.desk.local_time import LocalTime
from kiosk.desk.sessions import TASK_COLUMNS, VISIT_COLUMNS, rows
from kiosk.domain.facts import Fact
from kiosk.sheets.csv_rows import csv_table
from kiosk.sheets.whole import whole
from kiosk.sheets.workbook import Heading, workbook

VISITS, TASKS, BOOK, WORDS = "sessions.csv", "tasks.csv", "sessions.xlsx", "LISEZ-MOI.txt"
EVERY = 500
"""Facts between two pieces of news."""

POLITE = 10
"""Facts between two moments in which the window may go first."""

_TABLES = (("Visites", VISITS, VISIT_COLUMNS), ("Tâches", TASKS, TASK_COLUMNS))
_WHY = (
    "PREMIER CLIC : LES VISITES EN CLAIR",
    "",
    f"{VISITS} : une ligne par visite. {TASKS} : une ligne par question ou exercice.",
    f"{BOOK} : les deux tableaux dans un classeur.",
    "Séparateur : point-virgule. Encodage : UTF-8. Dates : année-mois-jour.",
    "",
    "Ces fichiers ne sont pas chiffrés : toute personne qui a la clé peut les lire.",
    "Il n'y a donc ni nom, ni code, ni texte tapé.",
    "L'âge, la santé et le lieu où l'on envoie quelqu'un n'y sont pas non plus.",
    "Une visite a son jour, pas son heure : l'heure suffirait à reconnaître quelqu'un.",
    "Gardez-les quand même pour l'équipe, et effacez-les après usage.",
)
_log = logging.getLogger(__name__)


def system_time(moment: datetime) -> datetime:
    """As this machine's own clock shows it."""
    return moment.astimezone()


def write_sessions(
    folder: Path,
    statements: Iterable[bytes],
    tell: Callable[[int, int], None],
    *,
    total: int = 0,
    local: LocalTime = system_time,
) -> list[Path]:
    """Writes the tables and the sheet that explains them; each file appears whole or not at all.

    `total`: how many statements there are, 0 when nobody counted. Raises OSError when the folder cannot take them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    facts = thawed(_told(statements, tell, total))
    with ExitStack() as files:
        book = files.enter_context(workbook(folder / BOOK, "Premier Clic"))
        plain = [files.enter_context(csv_table(folder / file, _titles(columns))) for _, file, columns in _TABLES]
        sheets = [book.sheet(name, _headings(columns)) for name, _, columns in _TABLES]
        for row in rows(facts, local):
            plain[row.task].row(row.cells)
            sheets[row.task].row(row.cells)
        words = book.sheet("Colonnes", [Heading(title, 30, wrapped=True) for title in _EXPLAINED])
        for line in _explained():
            words.row(line)
    _write_words(folder / WORDS)
    return [folder / name for name in (VISITS, TASKS, BOOK, WORDS)]


def thawed(statements: Iterable[bytes | str]) -> Iterator[Fact]:
    """What can be read; the rest is counted in the log, and is no reason to stop."""
    unread = 0
    for statement in statements:
        try:
            yield xapi.thaw(statement if isinstance(statement, bytes) else statement.encode())
        except ValueError:
            unread += 1
    if unread:
        _log.warning("%d statements could not be read", unread)


def _told(statements: Iterable[bytes], tell: Callable[[int, int], None], total: int) -> Iterator[bytes]:
    done = 0
    for done, statement in enumerate(statements, start=1):
        yield statement
        if done % POLITE == 0:
            sleep(0)  # lets the window go first: it would otherwise wait for its turn several times a touch
        if done % EVERY == 0:
            tell(done, max(total, done))
    tell(done, done)


def _titles(columns: Sequence[Column[Any]]) -> list[str]:
    return [column.title for column in columns]


def _headings(columns: Sequence[Column[Any]]) -> list[Heading]:
    return [Heading(column.title, column.width) for column in columns]


_EXPLAINED = ("Tableau", "Colonne", "Ce qu'elle veut dire", "Ce qu'on y trouve")


def _explained() -> Iterator[tuple[str, str, str, str]]:
    for name, _, columns in _TABLES:
        for column in columns:
            yield name, column.title, column.meaning, column.unit


def _write_words(file: Path) -> None:
    """For Windows' plainest editor too: a mark at the start, and its line ends."""
    lines = [*_WHY]
    for name, table, columns in _TABLES:
        lines += ["", f"{name.upper()} ({table})"]
        lines += [f"- {column.title} : {column.meaning} [{column.unit}]" for column in columns]
    with whole(file) as beside:
        beside.write_text("\n".join([*lines, ""]), encoding="utf-8-sig", newline="\r\n")
