"""What a visitor can do, from welcome to goodbye: the window calls only this.

Apart because a whole visit can be lived here in plain Python, with no window, no disk and no clock.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.accounts import Disagreement
from kiosk.domain.diagnostic import resume
from kiosk.domain.facts import (
    ComfortSet,
    ConsentGiven,
    Fact,
    HelpCalled,
    NeedsTold,
    Numbers,
    PathDrawn,
)
from kiosk.domain.mastery import Check, due
from kiosk.domain.needs import Interview
from kiosk.domain.orientation import Rule
from kiosk.domain.outcomes import Mode, VisitEnd
from kiosk.domain.path import next_stop
from kiosk.domain.probe import Reply
from kiosk.domain.progress import Progress, fold
from kiosk.visit.arrival import admitted, comfort_set
from kiosk.visit.comfort import Comfort
from kiosk.visit.diagnosis import Diagnosis, setting
from kiosk.visit.journal import Journal
from kiosk.visit.place import MOST_WRONG_CODES, Place
from kiosk.visit.practice import Practice
from kiosk.visit.standing import advice, counsel, disagreeing, interview_of, replies_of
from kiosk.visit.surroundings import Surroundings

CONSENT_VERSION = "1"


class Visit:
    """One person's visit. Every command leaves `place` where the person is now."""

    def __init__(self, around: Surroundings, language: str, comfort: Comfort) -> None:
        self.around = around
        self.place = Place.WELCOME
        self.comfort = comfort
        self.journal = Journal(around.clock, around.chance, around.recorder, around.curriculum.pack, language)
        self.past: list[Fact] = []
        self.code: tuple[int, ...] = ()
        self.wrong_codes = 0
        self._measured: ComfortSet | None = None
        self.interview = Interview(around.curriculum.questions)
        self.diagnosis: Diagnosis | None = None
        self.practice: Practice | None = None
        self.stops: tuple[str, ...] = ()
        self.ended: VisitEnd | None = None

    @property
    def language(self) -> str:
        return self.journal.language

    @property
    def progress(self) -> Progress:
        """Everything this person has done, in earlier visits and in this one."""
        return fold((*self.past, *self.journal.noted))

    @property
    def checks(self) -> dict[str, Check]:
        """By exercise: what was learnt more than a week ago and is to be asked again today."""
        now = self.around.clock.now().utc
        return {one.exercise: one for one in due(self.progress, self.around.curriculum.skill_of, now)}

    @property
    def next_stop(self) -> str | None:
        exercises = self.around.curriculum.exercises
        if checks := self.checks:
            return next(iter(checks))
        passed = {stop for stop in self.stops if stop not in exercises or exercises[stop].broken}
        return next_stop(self.stops, self.progress.done | passed)

    @property
    def advice(self) -> tuple[Rule, ...]:
        """Which human help fits, today's first."""
        return advice(self.around.curriculum, self.progress)

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Where what was said and what was done do not agree: for the person and whoever helps to talk about."""
        return disagreeing(self.around.curriculum, self.progress)

    @property
    def started(self) -> bool:
        return self.place is not Place.WELCOME

    def enter(self) -> None:
        """Somebody touched the welcome screen."""
        if self.place is Place.WELCOME:
            self.journal.begin()
            self.place = Place.LANGUAGE

    def choose_language(self, language: str, *, bilingual: bool | None = None) -> None:
        """At any moment; nothing else of the visit changes."""
        self.journal.language = language
        if bilingual is not None:
            self.comfort = replace(self.comfort, bilingual=bilingual)

    def language_chosen(self) -> None:
        self.place = Place.COMFORT

    def adapt(self, comfort: Comfort) -> None:
        """Size, contrast, voice … at any moment."""
        self.comfort = comfort

    def comfortable(self, measures: Numbers | None = None) -> None:
        """The comfort screen is done (or was skipped). What it measured waits until the person has agreed."""
        self._measured = comfort_set(self.comfort, measures)
        self.place = Place.WHO

    def first_time(self) -> None:
        self.place = Place.CONSENT

    def have_code(self) -> None:
        self.place = Place.CODE

    def back_to_who(self) -> None:
        self.place = Place.WHO

    def just_trying(self) -> None:
        """Nothing of this visit is kept but that it took place."""
        self.journal.keeps = False
        self._measured = None
        self.place = Place.NEEDS

    def consent(self, *, given: bool, channel: str = "screen") -> None:
        if not given:
            self.journal.learner = ""
            self.journal.note(ConsentGiven(given=False, version=CONSENT_VERSION, channel=channel))
            self.just_trying()
            return
        learner, code = admitted(self.around.chance, self.around.visitors)
        self.journal.learner = learner
        self.journal.note(ConsentGiven(given=True, version=CONSENT_VERSION, channel=channel), *self._comfort())
        self.code = code
        self.place = Place.YOUR_CODE

    def code_seen(self) -> None:
        self.place = Place.NEEDS

    def enter_code(self, code: tuple[int, ...]) -> bool:
        """Four pictures. True when they are somebody's; after three wrong ones a person is called."""
        learner = self.around.visitors.find(code)
        if learner is None:
            self.wrong_codes += 1
            if self.wrong_codes == MOST_WRONG_CODES:
                self.call_help()
            return False
        self.journal.learner = learner
        self.code = code
        self.past = self.around.visitors.facts(learner)
        if self._measured is not None:
            self.journal.note(*self._comfort())
        self._go_on_where_we_were()
        return True

    def answer_need(self, choices: tuple[str, ...]) -> None:
        self._needs_moved(self.interview.answer(choices))

    def skip_need(self) -> None:
        self._needs_moved(self.interview.skip())

    def back_need(self) -> None:
        self.interview = self.interview.back()

    def person_seen(self) -> None:
        """After the screen that says a person will help with what is urgent."""
        self._begin_diagnostic(())

    def take_stock(self) -> None:
        """Somebody who began with a success wants to know where they are."""
        self._stop_practice()
        self._begin_diagnostic(replies_of((*self.past, *self.journal.noted)))

    def onward_in_diagnostic(self) -> None:
        """From a finished item to the next, or to the results."""
        if self.diagnosis is None or self.place is not Place.DIAGNOSTIC:
            return
        self.diagnosis.onward()
        if self.diagnosis.finished:
            self._diagnosed(self.diagnosis)

    def finish_diagnostic_later(self) -> None:
        """Enough for today: what is known so far is enough for a path."""
        if self.diagnosis is not None and self.place is Place.DIAGNOSTIC:
            self._diagnosed(self.diagnosis)

    def see_results(self) -> None:
        self.place = Place.RESULTS

    def see_advice(self) -> None:
        self.place = Place.ADVICE

    def see_path(self) -> None:
        self._stop_practice()
        self.place = Place.PATH

    def arrange(self) -> None:
        self.place = Place.ARRANGE

    def redraw(self, stops: tuple[str, ...]) -> None:
        """The path that was drawn, by the kiosk or together."""
        self.journal.note(PathDrawn(stops))
        self.stops = stops

    def open(self, exercise: str) -> bool:
        """False when this exercise is being repaired; the path then says so."""
        opened = self.around.curriculum.exercises[exercise]
        if opened.broken:
            return False
        skill = self.around.curriculum.skills.skill(opened.skill)
        check = self.checks.get(exercise)
        mode = Mode.CHALLENGE if check is not None else self.progress.mode_for(exercise, skill)
        self.practice = Practice(
            opened, self.around.worlds, self.journal, mode, self.around.curriculum.persona, check
        )
        self.place = Place.EXERCISE
        return True

    def call_help(self) -> None:
        self.journal.note(HelpCalled(self.place.value))

    def leave(self) -> None:
        """To the goodbye screen, also when the end cannot be saved; it is tried again when the visit closes."""
        try:
            self.end(VisitEnd.GOODBYE if self.stops else VisitEnd.LEFT)
        finally:
            self.place = Place.GOODBYE

    def end(self, reason: VisitEnd) -> None:
        """The visit is over for the records; once only. An exercise in hand is kept as stopped."""
        if self.ended is None and self.started:
            self._stop_practice()
            self.journal.end(reason)
            self.ended = reason

    def close(self) -> None:
        """The screen is clean for the next person."""
        self.place = Place.OVER

    def _comfort(self) -> tuple[ComfortSet, ...]:
        """What the comfort screen measured, of somebody who agreed to be remembered; empty when it was passed."""
        return () if self._measured is None else (self._measured,)

    def _needs_moved(self, interview: Interview) -> None:
        """The last answer counts only once all of them are saved."""
        advised = counsel(self.around.curriculum, interview)
        bold = not advised.afraid or interview.urgent
        if interview.finished:
            told = NeedsTold(answers=dict(interview.answers), urgent=interview.urgent)
            called = [HelpCalled(self.place.value)] if interview.urgent else []
            self.journal.note(told, *called, *advised.advised, *([] if bold else [advised.drawn]))
        self.interview = interview
        if interview.urgent:
            self.place = Place.PERSON
        elif interview.finished and bold:
            self._begin_diagnostic(())
        elif interview.finished:
            self.stops = advised.stops
            self.place = Place.PATH

    def _begin_diagnostic(self, replies: tuple[Reply, ...]) -> None:
        curriculum = self.around.curriculum
        answers = interview_of(curriculum, self.progress).answers
        engine = resume(curriculum.skills, setting(curriculum, answers, touch=self.comfort.touch), replies)
        self.diagnosis = Diagnosis(curriculum, self.around.worlds, self.journal, engine)
        self.place = Place.DIAGNOSTIC
        if self.diagnosis.finished:
            self._diagnosed(self.diagnosis)

    def _diagnosed(self, diagnosis: Diagnosis) -> None:
        curriculum, found = self.around.curriculum, diagnosis.finished_fact()
        told = interview_of(curriculum, self.progress)
        advised = counsel(curriculum, told, found, diagnosis.findings().known_skills)
        self.journal.note(found, *advised.advised, advised.drawn)
        self.stops = advised.stops
        self.place = Place.RESULTS

    def _stop_practice(self) -> None:
        if self.practice is not None:
            self.practice.stop()
            self.practice = None

    def _go_on_where_we_were(self) -> None:
        progress = self.progress
        if progress.path is not None:
            self.stops = progress.path.what.stops
            self.place = Place.PATH
        elif progress.needs is not None:
            self._begin_diagnostic(replies_of(self.past))
        else:
            self.place = Place.NEEDS
