"""A mailbox behaves as web mails do, loses nothing, and never raises whatever is done to it."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.world import Move
from kiosk.worlds.mailbox import Goal, MailboxWorld, Start, State
from kiosk.worlds.mailbox_values import (
    Contact,
    Document,
    Letter,
    Message,
    find,
    in_folder,
    listed,
    suggestions,
    unread_count,
)

WORLD = MailboxWorld()
CV = Document("cv", "CV.pdf", text="Six ans d'aide à domicile")
START = Start(
    inbox=(
        Message(
            "amina", "Amina B.", "Rendez-vous jeudi ?", "09:15", "Êtes-vous libre jeudi ?",
            address="amina.b@exemple.fr", unread=True, to=("Paul P.", "Nadia K."),
            attachments=(Document("plan", "Plan.pdf"),),
        ),
        Message("gain", "Cadeau", "URGENT !!!", "hier", "Vous avez gagné", unread=True),
        Message("ecole", "École", "Cantine", "lundi", "Les menus de décembre"),
    ),
    drafts=(Message("begun", "Samira Benali", "Marché", "hier", "Bonjour", to=("Paul P.",)),),
    trash=(Message("old", "Paul P.", "Photo", "mars", "Une photo"),),
    contacts=(
        Contact("Amina B.", "amina.b@exemple.fr"),
        Contact("Paul P.", "paul.p@exemple.fr"),
        Contact("Nadia K.", "nadia.k@exemple.fr"),
    ),
    files=(CV, Document("photo", "Photo.jpg")),
)  # fmt: skip


def move(text: str) -> Move:
    verb, *rest = text.split(" ", 1)
    return Move(verb, tuple(rest))


def led(state: State, *wanted: str) -> State:
    """The state after these moves, each reached gesture by gesture as the guide says."""
    for text in wanted:
        for _ in range(200):
            gesture = WORLD.gesture(state, move(text))
            if gesture is None:
                break
            state = WORLD.apply(state, gesture)
            if gesture == move(text):
                break
        else:
            raise AssertionError(f"The guide never arrives at {text}")
    return state


def begun(*wanted: str) -> State:
    return led(WORLD.begin(START), *wanted)


def reached(state: State, **asked: object) -> bool:
    return WORLD.reaches(state, msgspec.convert(asked, Goal))


def test_opening_a_message_marks_it_read_and_lowers_the_count() -> None:
    state = begun()
    assert unread_count(state, "inbox") == 2
    state = WORLD.apply(state, Move("open", ("amina",)))
    assert unread_count(state, "inbox") == 1
    assert reached(state, opened="amina", read=["amina"])
    assert not reached(state, read=["gain"])
    assert reached(WORLD.apply(state, Move("close")), folder="inbox")


def test_a_message_can_be_opened_only_where_it_is_listed() -> None:
    state = begun()
    assert WORLD.apply(state, Move("open", ("old",))) is state
    assert WORLD.gesture(state, Move("open", ("old",))) == Move("folder", ("trash",))
    assert WORLD.place(state, Move("open", ("old",))) == "folder:trash"
    assert reached(begun("open old"), opened="old")


def test_an_answer_goes_to_the_sender_alone_and_is_kept_in_sent() -> None:
    state = begun("reply amina", "type D'accord pour jeudi", "send")
    wanted = {"to": ["Amina B."], "contains": "d’accord pour JEUDI", "subject_contains": "rendez-vous"}
    assert reached(state, sent={**wanted, "reply": "amina"})
    assert state.notice == "sent"
    assert [kept.message.body for kept in in_folder(state, "sent")] == ["D'accord pour jeudi"]
    assert not reached(state, sent={"to": ["Amina B.", "Paul P."]})


def test_answering_everyone_is_another_letter() -> None:
    state = begun("reply_all amina", "type Oui", "send")
    assert reached(state, sent={"to": ["Paul P.", "Amina B.", "Nadia K."]})
    assert not reached(state, sent={"to": ["Amina B."]})
    alone = begun("open ecole")
    assert WORLD.apply(alone, Move("reply_all", ("ecole",))) is alone


def test_a_letter_without_a_person_is_not_sent_and_nothing_is_lost() -> None:
    state = begun("compose", "focus body", "type Bonjour", "send")
    assert state.notice == "no_recipient"
    assert state.draft is not None
    assert state.draft.body == "Bonjour"
    assert state.focus == "to"
    state = led(state, "to Paul P.", "send")
    assert reached(state, sent={"to": ["Paul P."], "contains": "bonjour"})


def test_an_address_typed_whole_is_a_person_and_half_of_one_is_asked_again() -> None:
    half = begun("compose", "type paul.p@", "send")
    assert half.notice == "address"
    whole = led(half, "type paul.p@exemple.fr", "send")
    assert reached(whole, sent={"to": ["Paul P."]})
    stranger = begun("compose", "type mairie@ville-demo.fr", "send")
    assert reached(stranger, sent={"to": ["mairie@ville-demo.fr"]})


def test_suggestions_follow_what_is_typed_whatever_the_accents() -> None:
    state = begun("compose")
    assert len(suggestions(state)) == 3
    state = led(state, "type nadi")
    assert [contact.name for contact in suggestions(state)] == ["Nadia K."]
    state = WORLD.apply(state, Move("to", ("Nadia K.",)))
    assert reached(state, writing={"to": ["Nadia K."]})
    assert reached(WORLD.apply(state, Move("erase")), writing={"to": []})


def test_typing_is_cut_into_letters_and_a_mistake_is_erased_first() -> None:
    state = begun("compose", "focus subject")
    wanted = Move("type", ("Été",))
    assert WORLD.gesture(state, wanted) == Move("type", ("É",))
    state = WORLD.apply(state, Move("type", ("E",)))
    assert WORLD.gesture(state, wanted) == Move("erase")
    assert WORLD.place(state, wanted) == "field:subject"
    state = led(state, "type Été")
    assert WORLD.gesture(state, wanted) is None


def test_the_guide_does_not_send_back_for_a_capital_or_an_apostrophe() -> None:
    state = begun("reply amina")
    for letter in "d’ACCORD":
        state = WORLD.apply(state, Move("type", (letter,)))
    assert WORLD.gesture(state, Move("type", ("D'accord pour",))) == Move("type", (" ",))
    assert WORLD.gesture(state, Move("type", ("D'accord",))) is None


@pytest.mark.parametrize(("typed", "free", "right"), [
    ("a jeudi", False, False), ("a jeudi", True, True), ("À  JEUDI", False, True), ("à jeud", True, False),
])  # fmt: skip
def test_missing_accents_count_as_right_only_if_the_author_says_so(typed: str, free: bool, right: bool) -> None:
    state = begun("reply amina", f"type {typed}")
    assert reached(state, writing={"contains": "à jeudi", "accents_free": free}) is right


def test_a_document_takes_a_moment_to_arrive_and_travels_with_the_letter() -> None:
    state = begun("reply amina", "attach")
    assert reached(state, choosing=True)
    state = WORLD.apply(state, Move("choose", ("cv",)))
    assert WORLD.apply(state, Move("send")).notice == "uploading"
    assert WORLD.gesture(state, Move("send")) == Move("wait")
    state = WORLD.apply(state, Move("wait"))
    assert reached(state, writing={"attachment": "cv"})
    assert not reached(WORLD.apply(state, Move("detach", ("cv",))), writing={"attachment": "cv"})
    assert reached(WORLD.apply(state, Move("send")), sent={"attachment": "cv"})


def test_a_received_document_opens_and_closes_over_its_message() -> None:
    state = begun("open_attachment plan")
    assert reached(state, viewing="plan", opened="amina")
    assert WORLD.apply(state, Move("delete", ("amina",))) is state
    assert reached(WORLD.apply(state, Move("close")), opened="amina")


def test_spam_bin_and_back() -> None:
    state = begun("spam gain", "delete ecole")
    assert reached(state, where={"gain": "spam", "ecole": "trash"}, deleted_at_most=1)
    assert not reached(state, deleted_at_most=0)
    state = led(state, "restore ecole")
    assert reached(state, where={"ecole": "inbox"}, deleted_at_most=0)


def test_a_search_finds_words_without_accents_in_any_part_of_a_message() -> None:
    state = begun("search menus decembre")
    assert [kept.message.id for kept in listed(state)] == ["ecole"]
    assert reached(state, searched="menus")
    assert reached(led(state, "open ecole"), searched="décembre", opened="ecole")
    assert reached(led(state, "folder inbox"), folder="inbox")


def test_leaving_a_letter_keeps_it_in_the_drafts_to_be_taken_up_again() -> None:
    state = begun(
        "compose", "to Paul P.", "focus body", "type Bonsoir", "attach", "choose cv", "wait", "folder inbox"
    )
    assert state.notice == "draft_kept"
    kept = in_folder(state, "drafts")[0]
    state = led(state, f"open {kept.message.id}")
    assert reached(state, writing={"to": ["Paul P."], "contains": "bonsoir", "attachment": "cv"})
    assert find(WORLD.apply(state, Move("send")), kept.message.id) is None


def test_a_letter_that_says_nothing_leaves_no_draft() -> None:
    before = len(in_folder(begun(), "drafts"))
    assert len(in_folder(begun("compose", "close"), "drafts")) == before
    assert len(in_folder(begun("reply amina", "close"), "drafts")) == before


def test_an_author_is_told_what_to_mend() -> None:
    to_mend = Start(
        folder="elsewhere",
        inbox=(START.inbox[0], START.inbox[0]),
        contacts=(Contact("Paul", "paul@mail.com"),),
        drafts=START.drafts,
    )
    told = " ".join(WORLD.problems(to_mend))
    assert WORLD.problems(START) == ()
    for word in ("elsewhere", "'amina'", "'plan'", "paul@mail.com", "Paul P."):
        assert word in told


THINGS = st.sampled_from([
    "amina", "gain", "ecole", "begun", "old", "letter-1", "inbox", "sent", "drafts", "spam", "trash", "to",
    "subject", "body", "search", "cv", "photo", "plan", "Paul P.", "Nadia K.", "a", "é", "\n", " ", "", "@x.fr",
])  # fmt: skip
MOVES = st.builds(
    lambda verb, things: Move(verb, tuple(things[: WORLD.verbs.get(verb, 2)])),
    st.sampled_from([*WORLD.verbs, "nonsense"]),
    st.lists(THINGS, min_size=1, max_size=2),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(MOVES, max_size=30))
def test_no_sequence_of_moves_raises_or_loses_a_message(moves: list[Move]) -> None:
    state = begun()
    goal = Goal(sent=Letter(to=("Paul P.",)), where={"gain": "spam"}, writing=Letter(contains="a"))
    for one in moves:
        WORLD.place(state, one)
        towards = WORLD.gesture(state, one)
        assert towards is None or towards.verb in WORLD.verbs
        state = WORLD.apply(state, one)
        WORLD.reaches(state, goal)
        here = {kept.message.id for kept in state.kept}
        assert {"amina", "gain", "ecole", "old"} <= here
        assert len(here) == len(state.kept)


@settings(max_examples=120, deadline=None)
@given(st.lists(MOVES, max_size=12), MOVES)
def test_the_guide_leads_to_each_single_gesture_or_says_that_nothing_is_left(
    moves: list[Move], wanted: Move
) -> None:
    state = begun()
    for one in moves:
        state = WORLD.apply(state, one)
    for _ in range(60):
        gesture = WORLD.gesture(state, wanted)
        if gesture is None or gesture == wanted:
            return
        after = WORLD.apply(state, gesture)
        assert after != state, f"{gesture} towards {wanted} changes nothing"
        state = after
    raise AssertionError(f"The guide goes round in circles towards {wanted}")


def test_a_message_arrives_from_outside_unread_and_on_top_once() -> None:
    late = Message("late", "MesDroits", "Votre mot de passe", "10:50", "Bonjour,", link="Choisir")
    state = WORLD.begin(replace(START, later=(late,)))
    assert not WORLD.reaches(WORLD.apply(state, Move("open", ("late",))), Goal(opened="late"))
    arrived = WORLD.apply(state, Move("receive", ("late",)))
    first = next(kept.message for kept in arrived.kept if kept.folder == "inbox")
    assert (first.id, first.unread) == ("late", True)
    assert WORLD.apply(arrived, Move("receive", ("late",))) is arrived


def test_the_link_of_an_open_message_is_followed_once() -> None:
    letter = Message("site", "MesDroits", "Le site", "10:50", "Bonjour,", link="Ouvrir le site")
    state = WORLD.begin(replace(START, inbox=(*START.inbox, letter)))
    assert WORLD.apply(state, Move("follow", ("site",))) is state
    assert WORLD.gesture(state, Move("follow", ("site",))) == Move("open", ("site",))
    opened = WORLD.apply(state, Move("open", ("site",)))
    assert WORLD.place(opened, Move("follow", ("site",))) == "link:site"
    followed = WORLD.apply(opened, Move("follow", ("site",)))
    assert WORLD.reaches(followed, Goal(followed="site"))
    assert WORLD.gesture(followed, Move("follow", ("site",))) is None
    amina = WORLD.apply(state, Move("open", ("amina",)))
    assert WORLD.apply(amina, Move("follow", ("amina",))) is amina
