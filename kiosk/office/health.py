"""How is this kiosk right now? Its disk, memory, clock, voices, letters and content, measured one by one.

Apart because it joins everything that can be measured to what the desk's page asks; every measure may itself fail,
and then that is what is told.
"""

from __future__ import annotations

import logging
import shutil
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kiosk import __version__, paths
from kiosk.desk import judging
from kiosk.desk.health import BundleMade, Check, Subject, Tell
from kiosk.domain.stick import Stick
from kiosk.i18n.languages import Language, offered
from kiosk.machine import MachineClock, local_now
from kiosk.office.support_bundle import Machine, make_bundle
from kiosk.paths import Home
from kiosk.settings import Settings
from kiosk.speech.available import silent_languages
from kiosk.store import counting
from kiosk.store.backup import Backups
from kiosk.store.counting import Counts
from kiosk.store.database import FILE
from kiosk.store.integrity import is_sound

_log = logging.getLogger(__name__)

Measure = Callable[[], Check | tuple[Check, ...]]


def _trusted() -> bool:
    return MachineClock().now().trust == "ntp"


def _never(_stick: Stick) -> None:
    """Nobody here opens sticks: only those that the system opened itself are written to."""


@dataclass(frozen=True, slots=True)
class KioskHealth:
    """Satisfies HealthDesk. `sticks`, `mount`: of `Drives`. `screen`: its size,
    for whoever repairs. `fonts`, `assets`: where what ships is looked for."""

    home: Home
    settings: Callable[[], Settings]
    notices: Callable[[], Sequence[str]] = tuple
    sticks: Callable[[], Sequence[Stick]] = tuple
    mount: Callable[[Stick], Stick | None] = _never
    screen: str = ""
    now: Callable[[], datetime] = local_now
    trusted: Callable[[], bool] = _trusted
    fonts: tuple[Path, ...] = field(default_factory=paths.fonts)
    assets: Path = field(default_factory=paths.assets)

    def look(self, tell: Tell) -> tuple[Check, ...]:
        checks: list[Check] = []
        measures = self._measures()
        for done, (subject, measure) in enumerate(measures.items(), start=1):
            checks += self._measured(subject, measure)
            tell(done, len(measures))
        return tuple(checks)

    def bundle(self, checks: tuple[Check, ...]) -> BundleMade:
        machine = Machine(self.home, self.settings(), tuple(self.notices()), self.screen, self.now())
        return make_bundle(machine, checks, self.sticks, self.mount)

    def _measures(self) -> dict[Subject, Measure]:
        return {
            Subject.DISK: self._disk,
            Subject.MEMORY: self._memory,
            Subject.COPY: self._copy,
            Subject.WAITING: self._waiting,
            Subject.CLOCK: self._clock,
            Subject.VOICES: self._voices,
            Subject.FONTS: self._fonts,
            Subject.CONTENT: self._content,
            Subject.START: lambda: judging.start(self.notices()),
            Subject.VERSION: lambda: judging.version(__version__),
        }

    def _measured(self, subject: Subject, measure: Measure) -> tuple[Check, ...]:
        try:
            found = measure()
        except Exception as problem:  # noqa: BLE001 - whatever stops a measure is itself what must be told
            _log.warning("%s could not be measured: %s", subject.value, type(problem).__name__)
            return (judging.not_measured(subject),)
        return found if isinstance(found, tuple) else (found,)

    def _disk(self) -> Check:
        folder = next(one for one in (self.home.folder, *self.home.folder.parents) if one.exists())
        return judging.disk(shutil.disk_usage(folder).free)

    def _memory(self) -> Check:
        size = counting.size(self.home.store)
        return judging.memory(size, sound=size is not None and is_sound(self.home.store / FILE))

    def _counts(self) -> Counts | None:
        return counting.count(self.home.store) if counting.size(self.home.store) is not None else None

    def _copy(self) -> Check:
        counts = self._counts()
        copies = Backups(self.home.store / "backups").newest_first()
        if counts is None or not copies:
            return judging.copy(None, counts.facts if counts is not None else 0)
        made = datetime.fromtimestamp(copies[0].stat().st_mtime, UTC)
        newest = _moment(counts.newest)
        return judging.copy(max((newest - made).days, 0) if newest is not None else 0, counts.facts)

    def _waiting(self) -> Check:
        counts = self._counts()
        if counts is None:
            return judging.waiting(0, 0, None, head_office=False)
        states, settings = counts.states, self.settings()
        sent = [moment for moment in (_moment(counts.exported), _moment(counts.acked)) if moment is not None]
        began = _moment(counts.oldest)
        moments = sent or ([began] if began is not None else [])
        days = abs((self.now() - max(moments)).days) if moments else None
        known = bool(settings.head_office_url or settings.head_office_recipient)
        return judging.waiting(states.get("queued", 0), states.get("rejected", 0), days, head_office=known)

    def _clock(self) -> Check:
        counts = self._counts()
        before = _moment(counts.before) if counts is not None else None
        return judging.clock(self.now(), before, trusted=self.trusted())

    def _voices(self) -> Check:
        settings = self.settings()
        rows = {row.code: row.own_name for row in offered(settings.languages)}
        silent = silent_languages(rows, self.home.voices)
        return judging.voices([rows[code] for code in silent], wanted=settings.sound)

    def _fonts(self) -> Check:
        rows = offered(self.settings().languages)
        return judging.fonts([row.own_name for row in rows if not self._can_draw(row)])

    def _can_draw(self, row: Language) -> bool:
        """Every family's files are named after it, in each folder that may have them."""
        file = f"{row.font.replace(' ', '')}-Regular.ttf"
        return any((folder / file).is_file() for folder in self.fonts)

    def _content(self) -> Check:
        files = [self.assets / "content" / "base" / "pack.toml", *self.home.packs.glob("*/pack.toml")]
        known = [one for one in files if one.is_file()]
        if not files[0].is_file():
            return judging.content("", None)
        newest = max(datetime.fromtimestamp(one.stat().st_mtime, UTC) for one in known)
        days = max((self.now() - newest).days, 0) if newest.year > 1990 else None
        return judging.content(", ".join(_packs(known)), days)


def _packs(files: Sequence[Path]) -> Iterator[str]:
    for file in files:
        about = tomllib.loads(file.read_text(encoding="utf-8"))
        yield str(about["version"]) if about["id"] == "base" else f"{about['id']} {about['version']}"


def _moment(text: str) -> datetime | None:
    """A moment of the memory; None when there is none, or none that can be read."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
