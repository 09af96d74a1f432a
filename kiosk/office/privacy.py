"""The rights of a person, over the real memory: to see what is kept about them, and to be forgotten.

Apart because the desk asks it behind a page and the command line asks it bare; both must do the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from kiosk import __version__
from kiosk.desk.kept import Delivered, Kept, kept
from kiosk.desk.privacy import MOST_WRONG, Forgotten
from kiosk.domain.code_pictures import code_of
from kiosk.domain.ports import Clock
from kiosk.errors import KioskError, Trouble
from kiosk.machine import MachineClock, utc_now
from kiosk.paths import Home
from kiosk.settings import read_settings
from kiosk.store.facts import FactStore
from kiosk.store.opening import open_store

PAUSE_S = 60.0
"""After three unknown codes; then twice as long each time, up to an hour."""

LONGEST_PAUSE_S = 3600.0

NO_CODE = "Four different pictures make a code: 1-5-9-16, or soleil poisson clé pain. Numbers go from 1 to 16."
UNKNOWN = "Nobody has these four pictures. Nothing was changed."
IN_USE = "The kiosk is open: forget somebody from its desk, or close it first."
LEFT = "A copy could not be replaced just now; it goes at the next start."


class Privacy:
    """Satisfies `kiosk.desk.privacy.PrivacyDesk`. Counts unknown codes as long as the kiosk runs, so that leaving
    the page and coming back gives no new tries."""

    def __init__(self, store: Callable[[], FactStore], clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._wrong = 0
        self._pauses = 0
        self._again_ms = 0

    @property
    def wait_s(self) -> float:
        return max(self._again_ms - self._clock.now().mono_ms, 0) / 1000

    def find(self, code: tuple[int, ...]) -> str | None:
        if self.wait_s:
            return None
        learner = self._store().find(code)
        if learner is None:
            self._missed()
        else:
            self._wrong = self._pauses = 0
        return learner

    def kept(self, learner: str) -> Kept:
        held = self._store().held(learner)
        sent = Delivered(held.delivered, held.delivered_at, held.carried, held.carried_at)
        return kept(held.facts, held.unreadable, sent)

    def forget(self, learner: str) -> Forgotten:
        store = self._store()
        facts = store.erase(learner, self._clock.now())
        return Forgotten(facts, store.finish_forgetting())

    def _missed(self) -> None:
        self._wrong += 1
        if self._wrong == MOST_WRONG:
            pause = min(PAUSE_S * 2**self._pauses, LONGEST_PAUSE_S)
            self._wrong, self._pauses = 0, self._pauses + 1
            self._again_ms = self._clock.now().mono_ms + round(pause * 1000)


def forget_and_print(home: Home, code: str, echo: Callable[[str], object]) -> int:
    """`kiosk forget CODE`: 0 when the person is forgotten. A sentence, and one JSON object as the last line."""
    pictures = code_of(code)
    if pictures is None:
        return _told(echo, NO_CODE)
    if not home.store.is_dir():
        return _told(echo, UNKNOWN)
    settings, _ = read_settings(home.settings)
    try:
        store, _ = open_store(
            home.store, version=__version__, centre=settings.centre, organisation=settings.organisation,
            now=utc_now,
        )  # fmt: skip
        try:
            privacy = Privacy(lambda: store, MachineClock())
            learner = privacy.find(pictures)
            forgotten = None if learner is None else privacy.forget(learner)
        finally:
            store.close()
    except KioskError as error:
        return _told(echo, IN_USE if error.trouble is Trouble.STORE_IN_USE else f"It did not work: {error}")
    return _told(echo, UNKNOWN) if forgotten is None else _told(echo, _sentence(forgotten), forgotten)


def _sentence(forgotten: Forgotten) -> str:
    done = f"Forgotten: {forgotten.facts} facts and the code, here and in the copies. Head office will be told."
    return done if forgotten.clean else f"{done} {LEFT}"


def _told(echo: Callable[[str], object], sentence: str, forgotten: Forgotten | None = None) -> int:
    echo(sentence)
    echo(json.dumps({"forgotten": forgotten is not None, "facts": 0 if forgotten is None else forgotten.facts}))
    return 0 if forgotten is not None else 1
