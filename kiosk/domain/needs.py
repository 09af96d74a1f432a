"""What a person has, wants and finds hard: a few picture questions, each of which may be skipped.

Apart because which question follows which is content (`assets/content/<pack>/needs.toml`) that a teacher
changes; this only walks through it. An interview is a value: answering gives another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.scene import Choice


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when the answer to an earlier question has one of these choices."""

    question: str
    one_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Every tuple and mapping below names choices of this question by their id."""

    id: str
    say: str
    choices: tuple[Choice, ...]
    several: bool = False
    most: int = 0
    """How many may be chosen when there may be several; 0: as many as one likes."""
    alone: tuple[str, ...] = ()
    """Choices that exclude the others ("nothing of all that")."""
    after: tuple[Condition, ...] = ()
    """Asked only when all of these hold."""
    urgent: tuple[str, ...] = ()
    """Choices that make a person more useful than a kiosk: the interview ends there."""
    threads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Which threads of skills a wish pulls forward."""
    codes: Mapping[str, str] = field(default_factory=dict)
    """What a choice is called in the national vocabularies."""

    def accepted(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """What was chosen, as far as this question allows it: a screen's mistake never stops a visit."""
        ids = [choice.id for choice in self.choices if choice.id in chosen]
        exclusive = [name for name in ids if name in self.alone]
        if exclusive or not self.several:
            return tuple((exclusive or ids)[:1])
        return tuple(ids[: self.most or None])


@dataclass(frozen=True, slots=True)
class Interview:
    """`given` holds what was answered in order, an empty tuple for what was skipped."""

    questions: tuple[Question, ...]
    given: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def question(self) -> Question | None:
        """The next one, or None at the end."""
        if self.urgent:
            return None
        met = {name for name, _ in self.given}
        return next((one for one in self.questions if one.id not in met and self._applies(one)), None)

    @property
    def finished(self) -> bool:
        return self.question is None

    @property
    def answers(self) -> dict[str, tuple[str, ...]]:
        """By question; what was skipped is absent."""
        return {name: chosen for name, chosen in self.given if chosen}

    @property
    def urgent(self) -> bool:
        """Whether something must be done within a week."""
        answers = self.answers
        return any(name in one.urgent for one in self.questions for name in answers.get(one.id, ()))

    @property
    def wishes(self) -> tuple[str, ...]:
        """The threads of skills that what this person wants to do rests on, the most wanted first."""
        answers = self.answers
        times: dict[str, int] = {}
        for one in self.questions:
            for name in answers.get(one.id, ()):
                for thread in one.threads.get(name, ()):
                    times[thread] = times.get(thread, 0) + 1
        return tuple(sorted(times, key=lambda thread: -times[thread]))

    @property
    def codes(self) -> dict[str, tuple[str, ...]]:
        """The answers in the national vocabularies, where they have a word for them."""
        answers = self.answers
        named = {
            one.id: tuple(one.codes[name] for name in answers.get(one.id, ()) if name in one.codes)
            for one in self.questions
        }
        return {question: values for question, values in named.items() if values}

    @property
    def progress(self) -> tuple[int, int]:
        """How many questions are behind us, and how many there are if the answers to come open no other."""
        if self.finished:
            return len(self.given), len(self.given)
        met = {name for name, _ in self.given}
        left = sum(1 for one in self.questions if one.id not in met and self._applies(one))
        return len(self.given), len(self.given) + left

    def answer(self, chosen: tuple[str, ...]) -> Interview:
        question = self.question
        if question is None:
            return self
        return replace(self, given=(*self.given, (question.id, question.accepted(chosen))))

    def skip(self) -> Interview:
        return self.answer(())

    def back(self) -> Interview:
        """To the question before, as if it had not been answered; on the first one nothing happens."""
        return replace(self, given=self.given[:-1])

    def _applies(self, question: Question) -> bool:
        answers = self.answers
        return all(set(answers.get(one.question, ())) & set(one.one_of) for one in question.after)
