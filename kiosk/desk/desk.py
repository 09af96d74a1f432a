"""What a volunteer can do at the desk: get in, see who waits, help, note, send on, leave.

Apart because the pages only show it, and a whole turn at the desk can be lived here in plain Python.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.desk.access import Access
from kiosk.desk.attended import Attended
from kiosk.desk.attention import Attention
from kiosk.desk.day import DayCounts
from kiosk.desk.directory import DirectoryDesk
from kiosk.desk.equipment import Equipment
from kiosk.desk.health import HealthDesk
from kiosk.desk.keeping import SettingsKeeper
from kiosk.desk.paper import paper, referred
from kiosk.desk.place import DeskPlace
from kiosk.desk.privacy import PrivacyDesk
from kiosk.desk.referral import open_referral
from kiosk.desk.reports import ReportDesk
from kiosk.desk.slip import Slip
from kiosk.desk.slips import SlipDesk, SlipGiven
from kiosk.desk.sticks import StickDesk
from kiosk.domain.accounts import Autonomy
from kiosk.domain.calls import waiting_call
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact, Happening, HelpCalled, NeedsTold
from kiosk.domain.help_facts import HelpGiven, OutcomeTold, SupportGiven, ViewAgreed
from kiosk.domain.helper_page import HelperPage
from kiosk.domain.ports import Clock
from kiosk.domain.support import AfterReferral, How, Procedure, Theme, Tick
from kiosk.domain.venue import DayHours, Venue

SHUT = frozenset({DeskPlace.FIRST_START, DeskPlace.PIN})
WITH_THE_PERSON = frozenset({DeskPlace.PERSON, DeskPlace.SLIP})
"""Pages that show something of a visit: they open once the person has agreed, in this visit."""


class Desk:
    """One turn at the desk. It is dropped when the desk is closed: nothing of anyone stays in it."""

    def __init__(
        self, equipment: Equipment, attended: Callable[[], Attended | None], attention: Attention
    ) -> None:
        self.equipment = equipment
        self._attended = attended
        self._attention = attention
        self._agreed: dict[str, bool] = {}
        self._wished = DeskPlace.PERSON
        self._venue: Venue | None = None
        self._week: tuple[DayHours, ...] = ()
        self.code_wanted = False
        """The person wants the four pictures on the paper."""
        self.entered = False
        self.place = DeskPlace.PIN if equipment.access.is_set else DeskPlace.FIRST_START

    @property
    def person(self) -> Attended | None:
        """Who is at the kiosk now; None when nobody is."""
        attended = self._attended()
        return attended if attended is not None and attended.started else None

    @property
    def agreed(self) -> bool:
        """The person lets the desk see their visit; every visit is asked anew."""
        person = self.person
        return person is not None and self._agreed.get(person.journal.visit, False)

    def enter(self) -> None:
        """The PIN was right, or has just been chosen."""
        self.entered = True
        self.place = DeskPlace.NOW

    def turn_to(self, place: DeskPlace) -> None:
        """Before the PIN nothing opens; what shows a visit asks the person first."""
        if not self.entered and place not in SHUT:
            return
        if place in WITH_THE_PERSON and not self.agreed:
            if self.person is None:
                place = DeskPlace.NOW
            else:
                self._wished, place = place, DeskPlace.AGREEMENT
        self.place = place

    def agree(self, *, given: bool) -> None:
        """The person answers, in their own language, whether the desk may look."""
        person = self.person
        if person is None:
            self.place = DeskPlace.NOW
            return
        person.journal.note(ViewAgreed(given=given))
        self._agreed[person.journal.visit] = given
        self.place = self._wished if given else DeskPlace.NOW

    @property
    def call(self) -> Fact | None:
        """The call that nobody has answered yet."""
        person = self.person
        return waiting_call(person.journal.noted) if person is not None else None

    @property
    def waited_ms(self) -> int:
        call, person = self.call, self.person
        return 0 if call is None or person is None else max(person.journal.now_ms() - call.at.mono_ms, 0)

    @property
    def stuck_ms(self) -> int | None:
        """For how long the person has been at one step, once it is a minute."""
        person = self.person
        return self._attention.stuck_ms(person.journal.now_ms()) if person is not None else None

    @property
    def urgent(self) -> bool:
        """Whether the interview of this visit ended with a call because something presses."""
        person = self.person
        told = [fact.what for fact in person.journal.noted] if person is not None else []
        return any(isinstance(what, NeedsTold) and what.urgent for what in told)

    def answer_call(self) -> None:
        """One touch: somebody goes. How long the person waited is kept."""
        call, person = self.call, self.person
        if call is not None and person is not None and isinstance(call.what, HelpCalled):
            person.journal.note(HelpGiven(call.what.screen, self.waited_ms / 1000))

    def support(
        self,
        how: tuple[How, ...],
        autonomy: Autonomy | None = None,
        ticks: tuple[Tick, ...] = (),
        themes: tuple[Theme, ...] = (),
        procedures: tuple[Procedure, ...] = (),
    ) -> None:
        """What was done with the person, as ticks only. Procedures bring the theme that the form asks for."""
        if procedures and Theme.PROCEDURES not in themes:
            themes = (*themes, Theme.PROCEDURES)
        self.note_for_visit(
            SupportGiven(
                tuple(one.value for one in how),
                autonomy.value if autonomy is not None else "",
                tuple(one.value for one in ticks),
                tuple(one.value for one in themes),
                tuple(one.value for one in procedures),
            )
        )

    @property
    def referral(self) -> Fact | None:
        """Where an earlier visit sent this person, as long as nobody has told what became of it."""
        person = self.person
        return open_referral(person.past, person.journal.noted) if person is not None else None

    def outcome(self, outcome: AfterReferral, days: int) -> None:
        self.note_for_visit(OutcomeTold(outcome.value, days))

    def wanted_services(self) -> tuple[str, ...]:
        """What today's advice would search a directory for; nothing before the person agreed."""
        person = self.person
        if person is None or not self.agreed:
            return ()
        return tuple(dict.fromkeys(service for rule in person.advice for service in rule.services))

    def choose_venue(self, venue: Venue, week: tuple[DayHours, ...] = ()) -> None:
        """`week`: when it is open, as the directory tells it."""
        self._venue, self._week = venue, week

    def slip(self) -> Slip | None:
        """The paper of who is there; None without anybody, or without their yes."""
        person = self.person
        if person is None or not self.agreed:
            return None
        code = person.code if self.code_wanted else ()
        return paper(self.equipment, person, code, self._venue, self._week)

    def slip_given(self, given: SlipGiven, languages: tuple[str, ...]) -> None:
        """The person has it: where to and what for is kept, never which place. A paper that names no place sends
        nobody anywhere."""
        slip = self.slip()
        if slip is not None and slip.place is not None:
            self.note_for_visit(referred(slip, self._venue, given.value, languages))

    def note(self, *happenings: Happening) -> None:
        """Facts of the kiosk: no visit, no learner."""
        equipment = self.equipment
        now = equipment.clock.now()
        equipment.recorder.record([Fact(id=equipment.chance.uuid(), at=now, what=one) for one in happenings])

    def note_for_visit(self, *happenings: Happening) -> None:
        """Facts of the visit in progress; nothing when nobody is there."""
        person = self.person
        if person is not None:
            person.journal.note(*happenings)

    @property
    def access(self) -> Access:
        return self.equipment.access

    @property
    def curriculum(self) -> Curriculum:
        return self.equipment.curriculum

    @property
    def clock(self) -> Clock:
        return self.equipment.clock

    @property
    def days(self) -> DayCounts:
        return self.equipment.days

    @property
    def directory(self) -> DirectoryDesk:
        return self.equipment.directory

    @property
    def sticks(self) -> StickDesk:
        return self.equipment.sticks

    @property
    def reports(self) -> ReportDesk:
        return self.equipment.reports

    @property
    def slips(self) -> SlipDesk:
        return self.equipment.slips

    @property
    def privacy(self) -> PrivacyDesk:
        return self.equipment.privacy

    @property
    def health(self) -> HealthDesk:
        return self.equipment.health

    @property
    def keeper(self) -> SettingsKeeper:
        return self.equipment.keeper

    @property
    def helpers(self) -> tuple[HelperPage, ...]:
        return self.equipment.helpers
