"""Judging as a planner does it: in the row, with mouse and keyboard, alone and two at once, and when saving fails."""

import re

import pytest
from browser_server import free_port, started

from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.service import open_comparison, save_comparison
from remiss.store import open_library

PROGRAMME = "stockholm/trygghetsprogram-2024-2027"
HUDDINGE = "huddinge/program-trygghet-sakerhet-2018-2021"


@pytest.fixture
def saved(app, library_folder, request):  # noqa: ARG001 - the app serves it
    """Name of a comparison of its own for each test."""
    name = re.sub(r"[^a-z0-9]+", "-", request.node.name.lower())[:60].strip("-")
    comparison = Comparison(name=name, title="Prov", base=DocumentId(PROGRAMME), documents=(DocumentId(HUDDINGE),))
    save_comparison(open_library(str(library_folder)), comparison)
    return name


def log_of(folder, name):
    return open_comparison(open_library(str(folder)), name).log


def named(page, name="Utredare A"):
    page.locator(".judging-name").fill(name)
    page.locator(".judging-name").press("Enter")


def wait_saved(page):
    page.locator(".judging-said", has_text=re.compile(r"Sparat\.|Sparad som ”")).wait_for()


def first_link(page):
    return page.locator("tr.row:has([data-act=reject])").first.get_attribute("data-row")


def row(page, row_id):
    return page.locator(f'tr[data-row="{row_id}"]')


def test_a_link_is_confirmed_in_its_row_and_undone(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}")
    linked = first_link(page)

    row(page, linked).get_by_role("button", name=re.compile("^Stämmer:")).first.click()
    page.locator(".judging-said", has_text="Skriv ditt namn").wait_for()
    named(page)

    row(page, linked).locator(".judged", has_text="Bekräftat av Utredare A").first.wait_for()
    assert re.match(r"1 av \d+ granskade", page.locator(".judging-reviewed").inner_text())
    assert page.evaluate("document.activeElement.closest('tr').dataset.row") == linked
    row(page, linked).get_by_role("button", name="Ångra").first.click()
    row(page, linked).get_by_role("button", name=re.compile("^Stämmer:")).first.wait_for()
    assert len(log_of(library_folder, saved)) == 2


def test_a_rejected_suggestion_becomes_a_gap_that_says_so(open_page, saved):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    linked = first_link(page)

    row(page, linked).get_by_role("button", name=re.compile("^Stämmer inte:")).first.click()

    row(page, linked).locator(".rejected", has_text="Avvisat förslag").first.wait_for()


def test_another_section_is_found_by_searching_and_linked(open_page, saved):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    gap = page.locator("tr.row.missing:has(td.right.gap)").first.get_attribute("data-row")
    row(page, gap).get_by_role("button", name="Rätta …").click()
    page.get_by_role("heading", name=re.compile("Rätta eller anteckna")).wait_for()

    page.get_by_label("Sök avsnitt på rubrik").fill("klotter")
    found = page.locator(".searching .found li").first
    heading = found.locator(".name").inner_text()
    found.get_by_role("button", name="Koppla").click()

    row(page, gap).locator(".judged", has_text="Bekräftat av Utredare A").wait_for()
    assert heading.split(" (")[0] in row(page, gap).inner_text()
    assert page.locator(".judge-panel").count() == 0


def test_a_note_is_kept_by_the_browser_until_it_is_saved(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    page.locator("tr.row [data-act=open]").first.click()
    page.get_by_label("Anteckning", exact=True).fill("Fråga stadsbyggnadskontoret.")

    page.reload()
    page.locator("tr.row [data-act=open]").first.click()
    area = page.get_by_label("Anteckning", exact=True)
    area.wait_for()
    assert area.input_value() == "Fråga stadsbyggnadskontoret."
    page.get_by_text("Inte sparad än").wait_for()
    page.get_by_role("button", name="Spara anteckning").click()

    page.locator(".note", has_text="Fråga stadsbyggnadskontoret.").wait_for()
    assert [entry.by for entry in log_of(library_folder, saved)] == ["Utredare A"]


def test_the_second_of_two_planners_sees_both_and_chooses(open_page, saved, library_folder):
    one, two = open_page(f"/jamfor?jamforelse={saved}"), open_page(f"/jamfor?jamforelse={saved}")
    linked = first_link(one)
    named(one, "Utredare A")
    named(two, "Utredare B")
    row(one, linked).get_by_role("button", name=re.compile("^Stämmer:")).first.click()
    wait_saved(one)

    row(two, linked).get_by_role("button", name=re.compile("^Stämmer inte:")).first.click()

    told = two.locator(".judge-told")
    told.wait_for()
    assert "Utredare A har hunnit före" in told.inner_text()
    assert "hör inte ihop" in told.inner_text()
    assert len(log_of(library_folder, saved)) == 1
    told.get_by_role("button", name="Spara min ändå").click()
    wait_saved(two)
    assert [entry.by for entry in log_of(library_folder, saved)] == ["Utredare A", "Utredare B"]


def test_when_the_disk_refuses_the_text_is_still_on_the_screen(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    page.locator("tr.row [data-act=open]").first.click()
    area = page.get_by_label("Anteckning", exact=True)
    area.fill("Får inte försvinna.")
    lock = library_folder / "comparisons" / f".{saved}.lock"
    lock.unlink()
    lock.mkdir()  # what cannot be opened for writing, whoever one is

    page.get_by_role("button", name="Spara anteckning").click()
    page.locator(".judge-told", has_text="Inte sparat.").wait_for()
    assert area.input_value() == "Får inte försvinna."
    assert log_of(library_folder, saved) == ()

    lock.rmdir()
    page.get_by_role("button", name="Spara anteckning").click()
    page.locator(".note", has_text="Får inte försvinna.").wait_for()


def test_judging_an_unsaved_comparison_saves_it_first(open_page):
    page = open_page(f"/jamfor?bas={HUDDINGE}&mot={PROGRAMME}")
    named(page)
    linked = first_link(page)

    row(page, linked).get_by_role("button", name=re.compile("^Stämmer:")).first.click()

    page.wait_for_url(re.compile("jamforelse="))
    row(page, linked).locator(".judged", has_text="Bekräftat av Utredare A").first.wait_for()


def test_the_keyboard_alone_goes_through_the_rows(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}", reduced_motion="reduce")
    named(page)
    page.get_by_role("link", name=re.compile("Nästa skillnad")).focus()
    page.keyboard.press("n")
    here = page.evaluate("document.activeElement.dataset.row")
    assert here

    page.keyboard.press("g")
    page.locator(f'tr[data-row="{here}"] [data-act=review][aria-pressed=true]').wait_for()
    page.keyboard.press("k")
    page.locator(".judge-panel h3").wait_for()
    page.keyboard.press("Escape")
    page.locator(".judge-panel").wait_for(state="detached")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.dataset.row") != here
    assert len(log_of(library_folder, saved)) == 1


def test_a_key_in_the_bar_chooses_a_row_before_it_judges_one(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    page.locator(".pair .here").first.evaluate("row => row.classList.remove('here')")
    step = page.locator('[data-step="1"]')

    step.focus()
    page.keyboard.press("g")
    page.locator(".judging-said", has_text="Raden är vald.").wait_for()
    chosen = page.evaluate("document.activeElement.dataset.row")
    assert chosen
    assert log_of(library_folder, saved) == ()
    page.keyboard.press("g")
    wait_saved(page)
    assert row(page, chosen).get_attribute("class").split().count("reviewed") == 1

    step.focus()
    page.keyboard.press("n")
    page.wait_for_function(
        "row => document.activeElement.dataset.row && document.activeElement.dataset.row !== row", arg=chosen
    )


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_said_in_the_bar_is_read_whole(open_page, saved, width):
    page = open_page(f"/jamfor?jamforelse={saved}")
    page.set_viewport_size({"width": width, "height": 800})
    row(page, first_link(page)).get_by_role("button", name=re.compile("^Stämmer:")).first.click()

    said = page.locator(".judging-said", has_text="Skriv ditt namn")
    said.wait_for()
    assert said.evaluate(
        "one => one.scrollWidth <= one.clientWidth + 1 && one.getBoundingClientRect().right <= innerWidth"
    )
    page.locator('[data-step="1"]').click()
    page.wait_for_timeout(600)
    if width > 700:
        bar, head = (page.locator(f".pair-box {what}").first.bounding_box() for what in (".steps", "thead th"))
        assert head["y"] >= bar["y"] + bar["height"] - 1


def test_keys_do_nothing_outside_the_rows(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    page.get_by_role("heading", level=1).focus()

    for key in "sfgk":
        page.keyboard.press(key)

    assert page.locator(".judge-panel").count() == 0
    assert log_of(library_folder, saved) == ()


def test_keys_pressed_before_an_answer_comes_all_count(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}", reduced_motion="reduce")
    named(page)
    page.locator("tr.row.here").wait_for()
    for key in ("g", "n") * 6:
        page.keyboard.press(key)

    page.locator(".judging-reviewed", has_text=re.compile("^6 av ")).wait_for()
    wait_saved(page)
    entries = log_of(library_folder, saved)
    assert len({(entry.deed.one.document, entry.deed.one.section) for entry in entries}) == len(entries) == 6
    assert page.locator("tr.waiting").count() == 0


def test_the_tick_toggles_at_once_however_fast_it_is_pressed(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    page.locator("tr.row.here").wait_for()
    for _ in range(3):
        page.keyboard.press("g")

    page.locator("tr.row.here [data-act=review][aria-pressed=true]").wait_for()
    wait_saved(page)
    assert [entry.deed.done for entry in log_of(library_folder, saved)] == [True, False, True]


def test_focus_goes_on_to_the_next_row_when_a_reviewed_one_is_hidden(open_page, saved):
    page = open_page(f"/jamfor?jamforelse={saved}", reduced_motion="reduce")
    named(page)
    page.get_by_label("Bara det som inte är granskat").check()
    page.get_by_role("link", name="Hoppa till Rad för rad").focus()
    page.keyboard.press("Enter")
    first, second = (
        page.locator("tr.row[data-row]:not(.reviewed)").nth(place).get_attribute("data-row") for place in (0, 1)
    )
    assert page.evaluate("document.activeElement.dataset.row") == first
    left = page.locator("[data-count]").inner_text()

    page.keyboard.press("g")

    assert page.evaluate("document.activeElement.dataset.row") == second
    wait_saved(page)
    row(page, first).wait_for(state="hidden")
    assert page.evaluate("document.activeElement.closest('tr').dataset.row") == second
    assert re.match(r"1 av \d+", left)
    assert int(page.locator("[data-count]").inner_text().split()[-1]) == int(left.split()[-1]) - 1


def test_focus_is_not_pulled_back_to_a_row_one_has_left(open_page, saved):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    page.locator("tr.row [data-act=review]").first.click()
    page.locator("h1").click()
    wait_saved(page)

    page.locator("tr.row [data-act=review][aria-pressed=true]").first.wait_for()
    assert page.evaluate("!document.activeElement.closest('.pair')")


def test_the_first_tab_leads_to_the_rows_where_the_keys_work(open_page, saved):
    page = open_page(f"/jamfor?jamforelse={saved}", reduced_motion="reduce")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hoppa till Rad för rad"

    page.keyboard.press("Enter")
    here = page.evaluate("document.activeElement.dataset.row")
    page.keyboard.press("n")
    assert here
    assert page.evaluate("document.activeElement.dataset.row") not in (None, here)


def test_a_note_emptied_stays_empty_until_it_is_saved(open_page, saved, library_folder):
    page = open_page(f"/jamfor?jamforelse={saved}")
    named(page)
    page.locator("tr.row [data-act=open]").first.click()
    area = page.get_by_label("Anteckning", exact=True)
    area.fill("Tas bort sedan.")
    page.get_by_role("button", name="Spara anteckning").click()
    page.locator(".note", has_text="Tas bort sedan.").wait_for()

    area.fill("")
    page.reload()
    page.locator("tr.row [data-act=open]").first.click()
    area.wait_for()
    assert area.input_value() == ""
    page.get_by_role("button", name="Spara anteckning").click()
    page.locator(".note").wait_for(state="detached")
    assert [entry.deed.text for entry in log_of(library_folder, saved)] == ["Tas bort sedan.", ""]


def test_a_note_outlives_the_server(chromium, library_folder, tmp_path):
    port = free_port()
    server = started(library_folder, tmp_path, port)
    page = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="sv-SE").new_page()
    page.set_default_timeout(60_000)
    try:
        page.goto(f"http://127.0.0.1:{port}/jamfor?bas={PROGRAMME}&mot={HUDDINGE}")
        named(page)
        page.locator("tr.row [data-act=open]").first.click()
        area = page.get_by_label("Anteckning", exact=True)
        area.fill("Halva")
        server.kill()
        server.wait()
        area.press_sequentially(" meningen.")
        page.get_by_role("dialog").get_by_text("Servern svarar inte").wait_for()
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Spara anteckning").click()

        server = started(library_folder, tmp_path, port)

        page.locator(".note", has_text="Halva meningen.").wait_for()
        wait_saved(page)
    finally:
        page.context.close()
        server.kill()
        server.wait()
