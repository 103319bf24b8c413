"""What became of the asks, gone through in a browser: choose the adopted text, judge, on a telephone too."""

import pytest
from outcome_cases import fill_library

from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.service import open_comparison, save_comparison
from remiss.store import open_library

NAME = "almby"


@pytest.fixture(scope="module")
def saved(app, library_folder):  # noqa: ARG001 - the app serves it
    sent, _, answers = fill_library(library_folder, NAME)
    names = tuple(map(DocumentId, answers))
    comparison = Comparison(name=NAME, title="Platser", base=DocumentId(sent), documents=names)
    save_comparison(open_library(str(library_folder)), comparison)
    return NAME


def at_rest(page):
    page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")


def test_the_adopted_text_is_chosen_and_an_ask_judged(open_page, saved, library_folder):
    page = open_page(f"/utfall?jamforelse={saved}")
    page.get_by_role("combobox", name="Antagen text").fill("Almby kommun: Program")
    page.get_by_role("option", name="Almby kommun: Program för trygga platser").first.click()
    page.locator(".lead", has_text="tillgodosåg Almby kommun").wait_for()
    page.locator("#asks-name").fill("Utredare A")
    page.locator("#asks-name").press("Enter")
    ask = page.locator(".ask", has_text="Kravet på tjänstehund")
    assert ask.locator("h4").inner_text().strip().endswith("Uppfyllt")

    ask.get_by_role("link", name="Bedöm").click()
    page.locator(".ask.opened", has_text="Kravet på tjänstehund").wait_for()
    page.get_by_text("Delvis", exact=True).last.click()
    page.get_by_label("Skäl").fill("Bara på torget.")
    page.get_by_role("button", name="Spara bedömningen").click()

    page.locator(".ask.opened .ground.judged", has_text="Bara på torget.").wait_for()
    entry = open_comparison(open_library(str(library_folder)), NAME).log[-1]
    assert (entry.by, entry.deed.fulfilment.value) == ("Utredare A", "partly")
    at_rest(page)


def test_nothing_stands_outside_a_telephone(open_page, saved):
    page = open_page(f"/utfall?jamforelse={saved}&val-antagen=almby/adopted", width=390)
    page.locator(".ask").first.wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    sent, adopted = (page.locator(".edition").nth(at).bounding_box() for at in (0, 1))
    assert adopted["y"] > sent["y"] + sent["height"] - 1
    assert page.locator(".ask header .button").first.bounding_box()["height"] >= 44
    at_rest(page)
