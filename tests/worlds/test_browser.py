"""The simulated browser behaves like a real one, forgives everything, and always knows the way on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.world import Move
from kiosk.worlds.browser import VERBS, BrowserWorld, Goal, Start, State
from kiosk.worlds.browser_pages import Ad, Document, Icon, Page, Part

WORLD = BrowserWorld()
TOWN, HOURS, CINEMA = "mairie-demo.fr", "mairie-demo.fr/horaires", "cinema-demo.fr"
START = Start(
    pages=(
        Page("accueil-demo.fr", "Accueil", (Part(search="Chercher", id="search"),)),
        Page(
            TOWN,
            "Mairie de Valbourg",
            (
                Part(heading="Bienvenue"),
                Part(picture="building", label="La mairie", id="photo"),
                Part(link="Horaires", id="hours", to=HOURS),
                Part(link="Le cinéma", id="cinema", to=CINEMA, new_tab=True),
                Part(document="Attestation (PDF)", id="certificate", file="paper"),
            ),
        ),
        Page(HOURS, "Horaires", (Part(text="De 9 h à 17 h"), Part(button="Accueil", id="top", to=TOWN))),
        Page(CINEMA, "Cinéma", (Part(link="Ce soir", id="tonight", to=HOURS),), cookies=True,
             ad=Ad("Gagnez une place"), notifications=True),
    ),
    icons=(Icon("browser", "Internet", "browser"), Icon("bin", "Corbeille", "trash")),
    documents=(Document("paper", "attestation.pdf", ("Attestation", "Samira Benali")),),
)  # fmt: skip


def move(written: str) -> Move:
    verb, *things = written.split()
    return Move(verb, tuple(things))


def after(*written: str, start: Start = START) -> State:
    state = WORLD.begin(start)
    for one in written:
        state = WORLD.apply(state, move(one))
    return state


def led(state: State, wanted: Move, most: int = 200) -> State:
    """Follows the guidance until nothing is left to do, or the move itself was made."""
    for _ in range(most):
        gesture = WORLD.gesture(state, wanted)
        if gesture is None:
            return state
        assert WORLD.place(state, wanted), f"no place for {gesture} towards {wanted}"
        state = WORLD.apply(state, gesture)
        if gesture == wanted:
            return state
    raise AssertionError(f"{wanted} was never reached")


def test_one_click_on_the_globe_opens_the_browser_on_its_home_page() -> None:
    closed = WORLD.begin(Start(pages=START.pages, open=False))
    opened = WORLD.apply(closed, move("open browser"))
    assert not closed.open
    assert WORLD.reaches(opened, Goal(open=True, page="accueil-demo.fr", tab_count=1))


def test_another_icon_opens_a_small_window_that_closes_again() -> None:
    desktop = Start(pages=START.pages, icons=START.icons, open=False)
    in_bin = after("open bin", start=desktop)
    assert in_bin.window == "bin"
    assert not in_bin.open
    assert WORLD.gesture(in_bin, move("open browser")) == move("close_window")
    assert after("open bin", "close_window", "open browser", start=desktop).open


def test_a_click_in_the_address_bar_selects_all_so_that_typing_replaces_it() -> None:
    focused = after("focus address")
    assert (focused.address, focused.selected) == ("accueil-demo.fr", True)
    assert WORLD.apply(focused, move("type m")).address == "m"
    assert WORLD.apply(focused, move("erase")).address == ""


def test_a_second_click_keeps_the_address_and_erases_letter_by_letter() -> None:
    assert after("focus address", "focus address", "erase").address == "accueil-demo.f"


@pytest.mark.parametrize("typed", [TOWN, "www.mairie-demo.fr", "https://mairie-demo.fr/", "MAIRIE-demo.fr"])
def test_the_usual_ways_to_write_an_address_lead_to_the_site(typed: str) -> None:
    assert after("focus address", f"type {typed}", "enter").url == TOWN


def test_an_unknown_address_leads_to_a_kind_page_that_says_what_was_typed() -> None:
    lost = after("focus address", "type marie-demo.fr", "enter")
    assert WORLD.reaches(lost, Goal(page="introuvable", address="marie-demo.fr"))
    assert any("marie-demo.fr" in part.words for part in lost.page.parts)


def test_an_address_in_the_search_box_leads_to_results_and_is_counted() -> None:
    searched = after("focus search", f"type {TOWN}", "enter")
    assert searched.searched == 1
    assert not WORLD.reaches(searched, Goal(page=TOWN))
    assert not WORLD.reaches(searched, Goal(used_search_at_most=0))
    assert WORLD.apply(searched, move("click result-1")).url == TOWN


def test_links_and_arrows_walk_there_and_back_and_there_again() -> None:
    there = after(f"go {TOWN}", "click hours")
    back = WORLD.apply(there, move("back"))
    assert (there.url, back.url, WORLD.apply(back, move("forward")).url) == (HOURS, TOWN, HOURS)
    assert WORLD.reaches(back, Goal(page=TOWN, visited=(HOURS,)))


def test_a_picture_leads_nowhere() -> None:
    state = after(f"go {TOWN}")
    assert WORLD.apply(state, move("click photo")) == state


def test_a_link_can_open_in_its_own_tab_and_one_tab_closes_alone() -> None:
    two = after(f"go {TOWN}", "click cinema")
    assert WORLD.reaches(two, Goal(tab_count=2, tab="2", page=CINEMA))
    assert WORLD.reaches(WORLD.apply(two, move("close_tab 2")), Goal(tabs=(TOWN,), tab="1"))
    assert WORLD.reaches(WORLD.apply(two, move("tab 1")), Goal(tab="1", page=TOWN))


def test_a_right_click_offers_the_link_in_a_new_tab() -> None:
    state = after(f"go {TOWN}")
    assert WORLD.gesture(state, move("in_tab hours")) == move("menu hours")
    shown = WORLD.apply(state, move("menu hours"))
    assert WORLD.place(shown, move("in_tab hours")) == "menu_tab"
    assert WORLD.reaches(WORLD.apply(shown, move("in_tab hours")), Goal(tab_count=2, page=HOURS))
    assert WORLD.apply(shown, Move("menu", ("",))).menu == ""


def test_closing_the_last_tab_closes_everything_and_is_counted() -> None:
    closed = after("close_tab 1")
    assert WORLD.reaches(closed, Goal(open=False, closed_all=True))
    assert WORLD.apply(closed, move("open browser")).open


def test_more_tabs_than_fit_are_never_opened() -> None:
    assert len(after(*["new_tab"] * 30).tabs) == 8


def test_cookies_then_advertisement_then_question_come_one_at_a_time() -> None:
    seen = after(f"go {CINEMA}")
    found = [seen.obstacle]
    for answer in ("cookies refuse", "ad close", "notify no"):
        seen = WORLD.apply(seen, move(answer))
        found.append(seen.obstacle)
    assert found == ["cookies", "ad", "notify", ""]
    asked = Goal(cookies="refused", ad_closed=True, notifications="no", clear=True, accepted_at_most=0)
    assert WORLD.reaches(seen, asked)


def test_what_lies_over_a_page_must_go_before_a_link_can_be_clicked() -> None:
    covered = after(f"go {CINEMA}")
    assert WORLD.apply(covered, move("click tonight")) == covered
    assert WORLD.place(covered, move("click tonight")) == "cookies:refuse"
    assert led(covered, move("click tonight")).url == HOURS


def test_the_settings_of_the_cookies_are_another_way_to_refuse() -> None:
    state = after(f"go {CINEMA}")
    assert WORLD.apply(state, move("cookies save")) == state
    assert WORLD.reaches(led(state, move("cookies save")), Goal(cookies="refused"))


def test_accepting_is_counted() -> None:
    state = after(f"go {CINEMA}", "cookies accept", "ad close", "notify yes")
    assert WORLD.reaches(state, Goal(accepted_at_least=2))
    assert not WORLD.reaches(state, Goal(accepted_at_most=1))


def test_opening_the_advertisement_does_not_close_it() -> None:
    opened = after(f"go {CINEMA}", "cookies refuse", "ad open")
    assert WORLD.reaches(opened, Goal(ads_opened_at_least=1))
    assert WORLD.apply(opened, move("back")).obstacle == "ad"


def test_a_document_is_downloaded_found_opened_and_printed() -> None:
    state = after(f"go {TOWN}", "click certificate")
    assert WORLD.reaches(state, Goal(downloaded="paper"))
    assert not WORLD.reaches(state, Goal(downloads_shown=True))
    state = led(led(state, move("open_file paper")), move("print_ok"))
    assert WORLD.reaches(state, Goal(opened="paper", printed="paper"))
    assert (state.paper, state.address) == ("paper", "attestation.pdf")
    assert WORLD.apply(state, move("tab 1")).paper == ""


def test_the_print_question_can_be_answered_no() -> None:
    state = after(f"go {TOWN}", "click certificate", "downloads", "open_file paper", "print", "print_cancel")
    assert not state.printing
    assert not WORLD.reaches(state, Goal(printed="paper"))


def test_a_typed_address_is_led_letter_by_letter_and_back_from_a_slip() -> None:
    state = after("focus address", "type mas")
    assert WORLD.gesture(state, move(f"go {TOWN}")) == move("erase")
    assert WORLD.gesture(WORLD.apply(state, move("erase")), move(f"go {TOWN}")) == move("type i")
    assert led(state, move(f"go {TOWN}")).url == TOWN


def test_the_place_of_a_letter_is_the_field_even_when_it_repeats_what_is_there() -> None:
    assert WORLD.place(after("focus address", "type t"), move("type t")) == "address"


def test_the_way_is_known_even_from_the_closed_browser() -> None:
    closed = after("quit")
    assert WORLD.place(closed, move(f"go {TOWN}")) == "icon:browser"
    assert led(closed, move("click hours")).url == HOURS


def test_a_link_of_the_page_before_is_found_with_the_back_arrow() -> None:
    assert WORLD.gesture(after(f"go {TOWN}", "click hours"), move("click cinema")) == move("back")


def test_an_open_print_question_is_left_before_anything_else() -> None:
    asked = after(f"go {TOWN}", "click certificate", "downloads", "open_file paper", "print")
    assert WORLD.apply(asked, move("tab 1")) == asked
    assert WORLD.gesture(asked, move("tab 1")) == move("print_cancel")
    assert led(asked, move("tab 1")).url == TOWN


def test_a_start_that_cannot_work_is_described_to_its_author() -> None:
    broken = Start(
        pages=(
            Page("a.fr", "A", (Part(link="B", id="b", to="b.fr"), Part(text="x", heading="y"), Part(link="C"))),
        ),
        home="c.fr",
        tabs=("d.fr",),
        current=3,
        icons=(),
    )
    said = " / ".join(WORLD.problems(broken))
    for wanted in ("b.fr", "exactly one", "needs an id", "c.fr", "d.fr", "current is 3", '"browser"'):
        assert wanted in said
    assert WORLD.problems(START) == ()


THINGS = [
    "", "browser", "bin", "address", "search", "m", TOWN, HOURS, CINEMA, "nowhere.fr", "hours", "cinema", "photo",
    "certificate", "tonight", "result-1", "1", "2", "9", "accept", "refuse", "settings", "save", "close", "open",
    "yes", "no", "paper",
]  # fmt: skip
MOVES = st.builds(
    lambda verb, things: Move(verb, tuple(things[: VERBS.get(verb, 1)])),
    st.sampled_from([*VERBS, "unheard"]),
    st.lists(st.sampled_from(THINGS), min_size=1, max_size=1),
)
STARTS = st.sampled_from([START, Start(pages=START.pages, open=False, opens_with="double"), Start(pages=())])


@settings(max_examples=200, deadline=None)
@given(STARTS, st.lists(MOVES, max_size=40))
def test_no_sequence_of_moves_breaks_the_browser(start: Start, moves: list[Move]) -> None:
    state = WORLD.begin(start)
    for one in moves:
        state = WORLD.apply(state, one)
        assert state.open == bool(state.tabs)
        assert not state.open or state.tab is not None
        assert isinstance(state.page, Page)
        assert isinstance(WORLD.place(state, one), str)
        WORLD.reaches(state, Goal(page=TOWN, tab_count=1))


@settings(max_examples=120, deadline=None)
@given(
    st.lists(MOVES, max_size=25),
    st.sampled_from([f"go {TOWN}", "click hours", "open_file paper", "print_ok", "tab 1", "focus search"]),
)
def test_from_anywhere_the_guidance_arrives(moves: list[Move], wanted: str) -> None:
    state = WORLD.begin(START)
    for one in moves:
        state = WORLD.apply(state, one)
    before = state
    if wanted == "tab 1" and all(tab.id != "1" for tab in state.tabs):
        return
    if wanted == "focus search":
        state = led(state, move("go accueil-demo.fr"))
    if wanted == "print_ok":
        state = led(state, move("open_file paper"))
    state = led(state, move(wanted))
    if wanted == "print_ok":
        assert len(state.printed) > len(before.printed)
    goals = {
        f"go {TOWN}": Goal(page=TOWN), "click hours": Goal(page=HOURS), "open_file paper": Goal(opened="paper"),
        "tab 1": Goal(tab="1"), "focus search": Goal(focused="search"), "print_ok": Goal(printed="paper"),
    }  # fmt: skip
    assert WORLD.reaches(state, goals[wanted])
