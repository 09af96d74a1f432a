"""Whoever knows the PIN gets in, whoever guesses does not, and the centre's manager always finds back."""

from __future__ import annotations

from itertools import islice

import pytest

from kiosk.desk.access import (
    FREE_FAILURES,
    MOST_FAILURES,
    Access,
    AccessRecord,
    PinAnswer,
    shut_record,
    wait_after,
)
from kiosk.desk.pin_rules import CODE_BITS, PinFault, as_noted, pin_fault, rescue_code
from kiosk.errors import KioskError
from tests.desk.access_fakes import CODE, PIN, KeptInMemory, Lock
from tests.desk.human_pins import by_frequency

WRONG = "739264"


def fail(lock: Lock, access: Access, times: int) -> None:
    """Wrong tries, each after the waiting it was told."""
    for _ in range(times):
        lock.clock.passes(access.wait_s())
        access.try_pin(WRONG)


@pytest.fixture
def lock() -> Lock:
    return Lock()


def test_before_the_first_start_nothing_opens(lock: Lock) -> None:
    access = lock.opened()
    assert not access.is_set
    assert access.try_pin(PIN) is PinAnswer.SHUT
    assert access.try_rescue(CODE) is PinAnswer.SHUT
    assert lock.hasher.asked == []


def test_the_pin_that_was_chosen_opens_now_and_after_a_restart(lock: Lock) -> None:
    assert lock.chosen().try_pin(PIN) is PinAnswer.RIGHT
    lock.clock.reboots()
    assert lock.opened().try_pin(PIN) is PinAnswer.RIGHT


def test_fingers_slip_twice_for_nothing_then_waiting_doubles_up_to_an_hour(lock: Lock) -> None:
    access = lock.chosen()
    waits = []
    for _ in range(MOST_FAILURES - 1):
        lock.clock.passes(access.wait_s())
        assert access.try_pin(WRONG) is PinAnswer.WRONG
        waits.append(access.wait_s())
    assert waits == [0, 0, 30, 60, 120, 240, 480, 960, 1920]
    assert [wait_after(count) for count in (10, 11, 60)] == [3600, 3600, 3600]


def test_who_does_not_wait_is_not_even_heard(lock: Lock) -> None:
    access = lock.chosen()
    fail(lock, access, 3)
    heard = len(lock.hasher.asked)
    lock.clock.passes(29)
    assert access.try_pin(PIN) is PinAnswer.WAIT
    assert access.wait_s() == 1
    assert len(lock.hasher.asked) == heard
    lock.clock.passes(1)
    assert access.try_pin(PIN) is PinAnswer.RIGHT


def test_a_right_pin_makes_good_what_was_wrong_and_says_how_often_it_was(lock: Lock) -> None:
    access = lock.chosen()
    fail(lock, access, 4)
    lock.clock.passes(60)
    assert access.try_pin(PIN) is PinAnswer.RIGHT
    assert access.failures_before == 4
    fail(lock, lock.opened(), FREE_FAILURES)
    assert lock.opened().wait_s() == 0


def test_waiting_goes_on_over_a_restart_of_the_program(lock: Lock) -> None:
    fail(lock, lock.chosen(), 5)
    lock.clock.passes(50)
    again = lock.opened()
    assert again.wait_s() == 70
    assert again.try_pin(PIN) is PinAnswer.WAIT


def test_after_a_restart_of_the_machine_all_of_the_waiting_begins_again(lock: Lock) -> None:
    fail(lock, lock.chosen(), 5)
    lock.clock.passes(119)
    lock.clock.reboots(after_s=90_000)
    again = lock.opened()
    assert again.wait_s() == 120
    again.settle()
    lock.clock.passes(100)
    assert lock.opened().wait_s() == 20


def test_the_clock_on_the_wall_changes_nothing(lock: Lock) -> None:
    access = lock.chosen()
    fail(lock, access, 5)
    for utc in ("1970-01-01T00:00:00.000Z", "2099-12-31T23:59:59.000Z"):
        lock.clock.utc = utc
        assert access.wait_s() == 120


def test_a_count_that_runs_backwards_waits_once_more_and_not_for_ever(lock: Lock) -> None:
    fail(lock, lock.chosen(), 5)
    lock.clock.mono_ms = 0
    again = lock.opened()
    assert again.wait_s() == 120
    lock.clock.passes(120)
    assert again.try_pin(PIN) is PinAnswer.RIGHT


def test_a_try_is_kept_as_wrong_before_it_is_looked_at(lock: Lock) -> None:
    """Killed while the PIN is being looked at: the try is gone all the same."""
    access = lock.chosen()

    class PowerCut(Exception):
        pass

    def cut() -> None:
        raise PowerCut

    lock.hasher.meanwhile = cut
    with pytest.raises(PowerCut):
        access.try_pin(WRONG)
    assert lock.keeper.record is not None
    assert lock.keeper.record.failures == 1


def test_when_nothing_can_be_kept_no_pin_is_looked_at(lock: Lock) -> None:
    access = lock.chosen()
    lock.keeper.full = True
    assert access.try_pin(PIN) is PinAnswer.NOT_SAVED
    assert lock.hasher.asked == []
    lock.keeper.full = False
    assert access.try_pin(PIN) is PinAnswer.RIGHT


def test_a_second_try_while_the_first_is_looked_at_is_not_made(lock: Lock) -> None:
    access = lock.chosen()
    inside: list[PinAnswer] = []
    lock.hasher.meanwhile = lambda: inside.extend((access.try_pin(PIN), access.try_rescue(CODE)))
    assert access.try_pin(PIN) is PinAnswer.RIGHT
    assert inside == [PinAnswer.BUSY, PinAnswer.BUSY]


def test_ten_thousand_guesses_of_somebody_patient_never_get_in(lock: Lock) -> None:
    """The likeliest PINs of people first; between two guesses as long as told, restarts and turned clocks."""
    lock.chosen()
    access = lock.opened()
    answers = []
    guesses = list(islice(by_frequency(), 10_000))
    guesses[60] = guesses[5_000] = PIN  # sooner or later even this one
    for number, guess in enumerate(guesses):
        lock.clock.passes(access.wait_s())
        if number % 7 == 3:
            lock.clock.utc = f"19{70 + number % 30}-01-01T00:00:00.000Z"
            access = lock.opened()
        if number % 11 == 5:
            lock.clock.reboots(after_s=number * 60)
            access = lock.opened()
            lock.clock.passes(access.wait_s())
        answers.append(access.try_pin(guess))
    assert len(answers) == 10_000
    assert PinAnswer.RIGHT not in answers
    assert answers[MOST_FAILURES:] == [PinAnswer.LOCKED] * (10_000 - MOST_FAILURES)
    assert len(lock.hasher.asked) == MOST_FAILURES
    lock.clock.passes(10**6)
    assert lock.opened().try_pin(PIN) is PinAnswer.LOCKED


def test_none_of_the_likeliest_pins_may_be_chosen_so_ten_guesses_win_nothing() -> None:
    refused = [pin for pin in islice(by_frequency(), 300) if pin_fault(pin) is PinFault.EASY]
    assert len(refused) == 300


def test_who_pulls_the_plug_at_every_guess_has_no_more_guesses_than_others(lock: Lock) -> None:
    lock.chosen()
    for guess in islice(by_frequency(), 200):
        lock.clock.reboots(after_s=86_400)
        access = lock.opened()
        lock.clock.passes(access.wait_s())
        access.try_pin(guess)
    assert len(lock.hasher.asked) == MOST_FAILURES


def test_the_rescue_code_leads_back_from_the_lock_out_to_a_new_pin(lock: Lock) -> None:
    access = lock.chosen()
    fail(lock, access, MOST_FAILURES)
    assert access.locked
    with pytest.raises(LookupError):
        access.choose("905172")
    assert access.try_rescue("0000 0000 0000 0000") is PinAnswer.WRONG
    assert access.try_rescue(" 7k2m-9qxa o4tb hn3e ") is PinAnswer.RIGHT
    assert access.locked, "nothing opens before the new PIN is chosen"
    access.choose("905172", "NEWC 0DE0 NEWC 0DE0")
    again = lock.opened()
    assert again.try_pin(PIN) is PinAnswer.WRONG
    assert again.try_pin("905172") is PinAnswer.RIGHT
    assert again.try_rescue(CODE) is PinAnswer.WRONG
    assert again.try_rescue("NEWC 0DE0 NEWC 0DE0") is PinAnswer.RIGHT


def test_a_lost_record_leaves_only_the_rescue_code(lock: Lock) -> None:
    lock.keeper.record = shut_record(f"hash of {as_noted(CODE)}")
    access = lock.opened()
    assert access.is_set
    assert access.try_pin(PIN) is PinAnswer.LOCKED
    assert access.try_pin("") is PinAnswer.LOCKED
    assert access.try_rescue(CODE) is PinAnswer.RIGHT
    access.choose(PIN)
    assert lock.opened().try_pin(PIN) is PinAnswer.RIGHT
    assert lock.opened().try_rescue(CODE) is PinAnswer.RIGHT


def test_when_everything_is_lost_nothing_opens(lock: Lock) -> None:
    lock.keeper.record = shut_record("")
    access = lock.opened()
    assert access.is_set
    assert access.shut
    assert access.try_pin(PIN) is access.try_rescue(CODE) is access.try_rescue("") is PinAnswer.SHUT
    assert lock.hasher.asked == []


def test_only_somebody_in_the_desk_may_change_the_pin(lock: Lock) -> None:
    access = lock.chosen()
    with pytest.raises(LookupError):
        access.choose("905172")
    access.allow_renewal()
    access.choose("905172")
    assert not access.renewing
    assert access.try_pin("905172") is PinAnswer.RIGHT
    assert access.try_rescue(CODE) is PinAnswer.RIGHT
    access.refuse_renewal()
    with pytest.raises(LookupError):
        access.choose("905173")


def test_a_choice_that_cannot_be_kept_changes_nothing() -> None:
    lock = Lock(KeptInMemory(full=True))
    access = lock.opened()
    with pytest.raises(KioskError):
        access.choose(PIN, CODE)
    assert not access.is_set


def test_an_easy_pin_or_no_way_back_is_never_kept(lock: Lock) -> None:
    access = lock.opened()
    for pin, code in (("123456", CODE), ("12345", CODE), (PIN, "")):
        with pytest.raises(ValueError, match=r"PIN|way back"):
            access.choose(pin, code)
    assert lock.keeper.record is None


@pytest.mark.parametrize(
    "easy",
    [
        "000000", "99999999", "123456", "12345678", "987654", "890123", "246802", "112233", "112211", "121212",
        "123123", "12341234", "123321", "147258", "140289", "14021989", "19890214", "890214", "121999", "02031955",
    ],
)  # fmt: skip
def test_what_somebody_else_would_try_first_is_refused(easy: str) -> None:
    assert pin_fault(easy) is PinFault.EASY


def test_most_pins_may_be_chosen() -> None:
    free = sum(pin_fault(f"{number:06d}") is None for number in range(0, 1_000_000, 97))
    assert free > 0.85 * 1_000_000 / 97
    assert pin_fault(PIN) is None
    assert [pin_fault(wrong) for wrong in ("", "48291", "482915739", "48291a", "٤٨٢٩١٥")] == [PinFault.LENGTH] * 5


def test_the_rescue_code_has_eighty_bits_in_four_groups_that_can_be_noted() -> None:
    assert rescue_code(0) == "0000 0000 0000 0000"
    assert rescue_code(2**CODE_BITS - 1) == "ZZZZ ZZZZ ZZZZ ZZZZ"
    assert len({rescue_code(1 << bit) for bit in range(CODE_BITS)}) == CODE_BITS >= 75
    assert as_noted("oIl1 - abcd") == "0111ABCD"


def test_two_centres_do_not_have_the_same_code(lock: Lock) -> None:
    access = lock.opened()
    assert access.fresh_code() != access.fresh_code()


def test_the_record_holds_no_digit_of_the_pin_by_itself(lock: Lock) -> None:
    lock.chosen()
    assert lock.keeper.record == AccessRecord(f"hash of {PIN}", f"hash of {as_noted(CODE)}")
