"""How is a fact written so that any learning record store understands it, and read back unchanged?

Apart because these bytes are the kiosk's only export format: frozen once, when recorded, then stored, sent and
carried on sticks as they are. Everything a fact knows travels in one extension, `details`, so that reading back
is exact; the standard xAPI 1.0.3 fields around it are derived for readers who know nothing of this kiosk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from typing import Any, get_args

import msgspec

from kiosk.domain.facts import (
    ComfortSet,
    ConsentGiven,
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
    Fact,
    Happening,
    HelpCalled,
    ItemAnswered,
    KioskStarted,
    MemoryChecked,
    Moment,
    NeedsTold,
    Oriented,
    PathDrawn,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.help_facts import (
    DirectoryImported,
    HelperPractised,
    HelpGiven,
    LearnerForgotten,
    OutcomeTold,
    ReceiptRead,
    Referred,
    ReportWritten,
    SettingChanged,
    SupportGiven,
    UsbExported,
    ViewAgreed,
)
from kiosk.domain.outcomes import Outcome

VOCABULARY = "https://w3id.org/premier-clic/v1"
"""Our own words (verbs, types, extensions): the same for every organisation, so that one query reads them all."""

DETAILS = f"{VOCABULARY}/ext/details"
INSTALL = f"{VOCABULARY}/ext/install"
CENTRE = f"{VOCABULARY}/ext/centre"
SEQ = f"{VOCABULARY}/ext/seq"
CLOCK = f"{VOCABULARY}/ext/clock"

_ADL = "http://adlnet.gov/expapi"
_IRI_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KINDS: dict[str, type[Happening]] = {happening.kind: happening for happening in get_args(Happening)}

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How one kind of fact looks from outside. `thing` is the end of the object's address."""

    verb: str
    thing: Callable[[Any], str]
    type: str


def freeze(fact: Fact, *, install: str, centre: str, seq: int, organisation: str, version: str) -> bytes:
    """One canonical statement: sorted keys, UTF-8, compact. `organisation` is a domain name; `ids.` goes before.

    Raises ValueError when a number of the fact is not finite: JSON has no word for it.
    """
    ids = f"https://ids.{organisation}/v1"
    statement: Json = {
        "id": fact.id,
        "version": "1.0.3",
        "timestamp": fact.at.utc,
        "actor": _actor(fact, ids, install),
        "verb": _verb(fact.what),
        "object": _object(fact.what, ids, install),
        "result": _result(fact.what),
        "context": _context(fact, ids, version)
        | {
            "extensions": {
                INSTALL: install,
                CENTRE: centre,
                SEQ: seq,
                CLOCK: {"boot": fact.at.boot, "mono_ms": fact.at.mono_ms, "trust": fact.at.trust},
            }
        },
    }
    return msgspec.json.encode(statement, order="sorted")


def thaw(data: bytes) -> Fact:
    """The fact that was frozen into these bytes. Raises ValueError when they are not one of our statements."""
    statement = msgspec.json.decode(data)
    try:
        context = statement["context"]
        details = dict(statement["result"]["extensions"][DETAILS])
        what = msgspec.convert(details, _KINDS[details.pop("kind")])
        clock = context["extensions"][CLOCK]
        at = msgspec.convert({"utc": statement["timestamp"], **clock}, Moment)
        account = statement["actor"]["account"]
        learner = account["name"] if account["homePage"].endswith("/learner") else ""
        return Fact(
            id=statement["id"],
            at=at,
            what=what,
            visit=context.get("registration", ""),
            learner=learner,
            language=context.get("language", ""),
            pack=context.get("revision", ""),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a statement of this kiosk: {error!r}") from error


def seq_of(data: bytes) -> int:
    """The sequence number that was frozen into these bytes."""
    return int(msgspec.json.decode(data)["context"]["extensions"][SEQ])


def install_of(data: bytes) -> str:
    """Under which name the kiosk numbered this statement."""
    return str(msgspec.json.decode(data)["context"]["extensions"][INSTALL])


def _actor(fact: Fact, ids: str, install: str) -> Json:
    if fact.learner:
        role, name = "learner", fact.learner
    elif fact.visit:
        role, name = "anon", fact.visit
    else:
        role, name = "kiosk", install
    return {"objectType": "Agent", "account": {"homePage": f"{ids}/{role}", "name": name}}


def _verb(what: Happening) -> Json:
    name = _ENDINGS[what.outcome] if isinstance(what, ExerciseFinished) else _SHAPES[type(what)].verb
    home = _ADL if name in _ADL_VERBS else VOCABULARY
    return {"id": f"{home}/verbs/{name}", "display": {"en": name.replace("-", " ")}}


def _object(what: Happening, ids: str, install: str) -> Json:
    shape = _SHAPES[type(what)]
    thing = f"kiosk/{_iri(install)}" if isinstance(what, KioskStarted) else shape.thing(what)
    home = _ADL if shape.type in _ADL_TYPES else VOCABULARY
    definition = {"type": f"{home}/{'activities' if home is _ADL else 'types'}/{shape.type}"}
    if shape.type == "cmi.interaction":
        definition["interactionType"] = "other"
    return {"objectType": "Activity", "id": f"{ids}/{thing}", "definition": definition}


def _result(what: Happening) -> Json:
    details = {"kind": what.kind, **msgspec.to_builtins(what)}
    _refuse_endless(details)
    result: Json = {"extensions": {DETAILS: details}}
    seconds = what.duration_s if isinstance(what, VisitEnded) else details.get("measures", {}).get("total_s")
    if seconds is not None and seconds >= 0:
        result["duration"] = f"PT{seconds:.2f}S"
    match what:
        case ItemAnswered():
            result |= {"success": what.first_try, "completion": what.outcome is not Outcome.STOPPED}
        case DiagnosticFinished():
            result["completion"] = what.complete
        case ExerciseFinished():
            result["completion"] = what.outcome is not Outcome.STOPPED
            if what.outcome in (Outcome.ALONE, Outcome.HELPED):
                result["success"] = True
    return result


def _context(fact: Fact, ids: str, version: str) -> Json:
    context: Json = {"platform": f"kiosk/{version}"}
    if fact.visit:
        context["registration"] = fact.visit
    if fact.language:
        context["language"] = fact.language
    if fact.pack:
        name = fact.pack.partition("@")[0]
        context["revision"] = fact.pack
        context["contextActivities"] = {"grouping": [{"objectType": "Activity", "id": f"{ids}/pack/{_iri(name)}"}]}
    return context


def _refuse_endless(value: Any) -> None:
    """JSON would turn NaN and infinity into null, and the statement could never be read back."""
    if isinstance(value, dict):
        for part in value.values():
            _refuse_endless(part)
    elif isinstance(value, float) and not isfinite(value):
        raise ValueError(f"a measure is not a finite number: {value}")


def _iri(text: str) -> str:
    """As one segment of an address. By hand, because the pure half stays away from urllib."""
    return "".join(chr(byte) if chr(byte) in _IRI_LETTERS else f"%{byte:02X}" for byte in text.encode())


_ADL_VERBS = frozenset(
    {"initialized", "terminated", "answered", "completed", "passed", "failed", "suspended", "abandoned"}
)
_ADL_TYPES = frozenset({"course", "cmi.interaction", "assessment", "lesson"})

# Nobody fails here: an exercise that the kiosk had to finish itself is put off, one left early is left.
_ENDINGS = {
    Outcome.ALONE: "passed",
    Outcome.HELPED: "passed",
    Outcome.SHOWN: "suspended",
    Outcome.STOPPED: "abandoned",
}

_SHAPES: dict[type[Happening], _Shape] = {
    KioskStarted: _Shape("started-kiosk", lambda _: "kiosk", "kiosk"),
    VisitStarted: _Shape("initialized", lambda _: "course/kiosk", "course"),
    VisitEnded: _Shape("terminated", lambda _: "course/kiosk", "course"),
    ComfortSet: _Shape("set-comfort", lambda _: "profile/comfort", "profile-part"),
    ConsentGiven: _Shape("gave-consent", lambda _: "profile/consent", "profile-part"),
    NeedsTold: _Shape("told-needs", lambda _: "profile/needs", "profile-part"),
    ItemAnswered: _Shape("answered", lambda what: f"item/{_iri(what.item)}", "cmi.interaction"),
    DiagnosticFinished: _Shape("completed", lambda _: "diagnostic", "assessment"),
    Oriented: _Shape("was-advised", lambda _: "orientation", "orientation"),
    PathDrawn: _Shape("drew-path", lambda _: "path", "path"),
    ExerciseStarted: _Shape("initialized", lambda what: f"exercise/{_iri(what.exercise)}", "lesson"),
    ExerciseFinished: _Shape("passed", lambda what: f"exercise/{_iri(what.exercise)}", "lesson"),
    MemoryChecked: _Shape("remembered", lambda what: f"skill/{_iri(what.skill)}", "skill"),
    HelpCalled: _Shape("called-for-help", lambda what: f"screen/{_iri(what.screen)}", "screen"),
    HelpGiven: _Shape("gave-help", lambda what: f"screen/{_iri(what.screen)}", "screen"),
    ViewAgreed: _Shape("let-look", lambda _: "profile/view", "profile-part"),
    SupportGiven: _Shape("gave-support", lambda _: "support", "support"),
    Referred: _Shape("was-referred", lambda what: f"structure/{_iri(what.structure)}", "structure"),
    OutcomeTold: _Shape("told-outcome", lambda _: "orientation", "orientation"),
    HelperPractised: _Shape("practised-helping", lambda what: f"helper-page/{_iri(what.page)}", "helper-page"),
    DirectoryImported: _Shape("imported-directory", lambda _: "directory", "directory"),
    UsbExported: _Shape("exported", lambda what: f"stick/{_iri(what.form)}", "stick"),
    ReceiptRead: _Shape("read-receipt", lambda _: "receipt", "receipt"),
    LearnerForgotten: _Shape("asked-to-be-forgotten", lambda _: "learner", "learner"),
    ReportWritten: _Shape("wrote-report", lambda _: "report", "report"),
    SettingChanged: _Shape("changed-setting", lambda what: f"setting/{_iri(what.name)}", "setting"),
}
