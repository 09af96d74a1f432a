"""What `kiosk slip` does: the paper of one visit as a PDF, from what was recorded of it.

Apart because nobody is there: it has neither the four pictures nor a place, only what the facts say.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from kiosk.desk.slip import Slip, make_slip
from kiosk.desk.slips import Languages, SlipForm
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact, Oriented
from kiosk.domain.orientation import Rule
from kiosk.domain.path import next_stop
from kiosk.domain.progress import Progress, fold
from kiosk.i18n.languages import FRENCH
from kiosk.ui.slip.layout import laid
from kiosk.ui.slip.paint import pdf
from kiosk.ui.slip.said import Catalogue

_PAGE = re.compile(rb"/Type /Page\b(?!s)")


def write_slip(
    visit: str,
    facts: Sequence[Fact],
    curriculum: Curriculum,
    catalogue: Catalogue,
    file: Path,
    echo: Callable[[str], None],
    *,
    form: SlipForm = SlipForm.A4,
    day: date | None = None,
    pass_text: Callable[[Progress], str] = lambda _progress: "",
) -> int:
    """`facts`: of the visit, and of the learner's visits before it where there are any. `day`: None when the clock
    cannot be trusted. `pass_text`: for the picture that other kiosks read. The last line told is a JSON object."""
    if not any(fact.visit == visit for fact in facts):
        echo(json.dumps({"visit": visit, "error": "no_such_visit"}))
        return 1
    progress = fold(facts)
    slip = slip_of(facts, progress, curriculum, day, pass_text(progress))
    languages = Languages(slip.language, french=slip.language != FRENCH.code)
    data = pdf(laid(slip, form, languages, catalogue))
    try:
        _write(file, data)
    except OSError as problem:
        echo(json.dumps({"visit": visit, "error": "not_written", "detail": str(problem)}))
        return 1
    shown = [slip.language, *([FRENCH.code] if languages.french else [])]
    told = {"visit": visit, "file": str(file), "pages": len(_PAGE.findall(data)), "languages": shown}
    echo(json.dumps(told, ensure_ascii=False))
    return 0


def slip_of(
    facts: Sequence[Fact], progress: Progress, curriculum: Curriculum, day: date | None, pass_text: str
) -> Slip:
    """As the desk would make it, but for the place and the four pictures."""
    stops = progress.path.what.stops if progress.path is not None else ()
    return make_slip(
        curriculum,
        progress.language.what if progress.language is not None else FRENCH.code,
        next_stop=next_stop(stops, progress.done),
        advice=advice_told(facts, curriculum),
        answers=progress.needs.what.answers if progress.needs is not None else {},
        day=day,
        pass_text=pass_text,
    )


def advice_told(facts: Sequence[Fact], curriculum: Curriculum) -> tuple[Rule, ...]:
    """The advice that was given last, as far as the content still has these rules."""
    rules = {rule.id: rule for rule in curriculum.rules}
    told = [fact.what.rules for fact in facts if isinstance(fact.what, Oriented)]
    return tuple(rules[name] for name in (told[-1] if told else ()) if name in rules)


def _write(file: Path, data: bytes) -> None:
    """The whole file or none."""
    beside = file.with_name(f"{file.name}.part")
    try:
        with beside.open("wb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
