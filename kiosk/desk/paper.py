"""The paper of the person who is there: what their visit, the chosen place and this kiosk put on it.

Apart because the slip itself knows no visit, and the desk no paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kiosk.desk.attended import Attended
from kiosk.desk.equipment import Equipment, Identity
from kiosk.desk.slip import Slip, destination, make_slip
from kiosk.domain.carried import carried
from kiosk.domain.facts import Moment
from kiosk.domain.help_facts import Referred
from kiosk.domain.progress import Progress
from kiosk.domain.progress_pass import Pass, written
from kiosk.domain.support import Redirection
from kiosk.domain.venue import DayHours, Venue

_TRUSTED = frozenset({"ntp", "manual"})
_KINDS: dict[str, Redirection] = {
    **dict.fromkeys(("RFS", "MSAP", "PREF", "MUNI", "MDS", "PIMMS", "PAD"), Redirection.ADMINISTRATION),
    **dict.fromkeys(("CAF", "CPAM", "MSA", "MDPH", "CFP", "LA_POSTE"), Redirection.OPERATOR),
    **dict.fromkeys(("CCAS", "CIAS", "CHRS", "CHU", "CADA", "HUDA"), Redirection.SOCIAL),
    **dict.fromkeys(("FT", "ML", "CAP_EMPLOI", "E2C", "AFPA", "OF"), Redirection.WORK),
    **dict.fromkeys(
        ("EPN", "EPI", "ENM", "BIB", "RELAIS_LECTURE", "CS", "CSC", "EVS", "MJC", "TIERS_LIEUX", "FABLAB"),
        Redirection.MEDIATION,
    ),
}  # fmt: skip
"""By the national code of a structure; whatever else it is, is `OTHER`."""


def paper(
    equipment: Equipment,
    person: Attended,
    code: tuple[int, ...] = (),
    venue: Venue | None = None,
    week: Sequence[DayHours] = (),
) -> Slip:
    """`code`: the four pictures, only when the person wants them on paper."""
    progress = person.progress
    answers = dict(progress.needs.what.answers) if progress.needs is not None else {}
    return make_slip(
        equipment.curriculum,
        person.journal.language,
        next_stop=person.next_stop,
        advice=person.advice,
        answers=answers,
        place=destination(venue, week) if venue is not None else None,
        day=trusted_day(equipment.clock.now()),
        code=code,
        pass_text=pass_of(equipment, person),
    )


def pass_of(equipment: Equipment, person: Attended) -> str:
    """ "" for who leaves nothing behind."""
    journal = person.journal
    if not journal.learner or not journal.keeps:
        return ""
    day = trusted_day(equipment.clock.now())
    return pass_for(equipment.identity(), journal.learner, equipment.curriculum.pack, day, person.progress)


def pass_for(identity: Identity, learner: str, pack: str, day: date | None, progress: Progress) -> str:
    return written(Pass(identity.install, learner, pack, day, carried(progress)), identity.signer)


def trusted_day(now: Moment) -> date | None:
    """None when nobody vouches for the clock: a wrong date on paper is worse than none."""
    return date.fromisoformat(now.utc[:10]) if now.trust in _TRUSTED else None


def referred(slip: Slip, venue: Venue | None, given: str, languages: tuple[str, ...]) -> Referred:
    """As a fact: the kind of place and what for, never which place."""
    kinds = [_KINDS[kind] for kind in (venue.kinds if venue is not None else ()) if kind in _KINDS]
    rule = slip.advice
    return Referred(
        structure=(kinds[0] if kinds else Redirection.OTHER).value,
        services=rule.services if rule is not None else (),
        delay=slip.urgent.within.value if slip.urgent is not None else "",
        slip=given,
        languages=languages,
    )
