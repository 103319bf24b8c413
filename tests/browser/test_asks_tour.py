"""A remiss gone through as its compiler does it: reply, correct, undo, on a wide screen and on a telephone."""

import pytest

from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.service import open_comparison, save_comparison
from remiss.store import open_library

NAME = "remissen-bemots"
PROGRAMME = "stockholm/trygghetsprogram-2024-2027"
ANSWER = "stockholm/exploateringsnamnden-svar-2023"


@pytest.fixture(scope="module")
def saved(app, library_folder):  # noqa: ARG001 - the app serves it
    comparison = Comparison(name=NAME, title="Remissen", base=DocumentId(PROGRAMME), documents=(DocumentId(ANSWER),))
    save_comparison(open_library(str(library_folder)), comparison)
    return NAME


def test_an_ask_is_replied_to_where_it_stands(at_rest, saved, library_folder):
    page = at_rest(f"/synpunkter?jamforelse={saved}")
    page.locator("#asks-name").fill("Utredare A")
    page.locator("#asks-name").press("Enter")
    ask = page.locator(".ask").nth(7)
    title = ask.locator("h4").inner_text()

    ask.get_by_role("link", name="Bemöt").click()
    opened = page.locator(".ask.opened")
    opened.wait_for()
    page.wait_for_function("document.querySelector('.ask.opened')?.classList.contains('here')")
    assert opened.locator("h4").inner_text() == title
    assert 0 <= opened.bounding_box()["y"] < 900
    page.get_by_text("Tillgodoses delvis", exact=True).click()
    page.get_by_label("Skäl, som det ska stå").fill("Nämns i nästa utgåva.")
    page.get_by_role("button", name="Spara bemötande").click()

    page.locator(".saved", has_text="Sparat som nr").wait_for()
    page.locator(".ask.opened .reply", has_text="Tillgodoses delvis. Nämns i nästa utgåva. (Utredare A").wait_for()
    entry = open_comparison(open_library(str(library_folder)), NAME).log[-1]
    assert (entry.by, entry.deed.reason) == ("Utredare A", "Nämns i nästa utgåva.")
    page.get_by_role("button", name="Ångra", exact=False).first.click()
    page.locator(".ask.opened .reply.none").wait_for()


def test_the_name_is_the_one_given_on_the_comparison(at_rest, saved):
    page = at_rest(f"/jamfor?jamforelse={saved}")
    page.locator(".judging-name").fill("Utredare B")
    page.locator(".judging-name").press("Enter")
    page.get_by_role("link", name="Synpunkter i svaren").click()

    page.locator("#asks-name").wait_for()
    assert page.locator("#asks-name").input_value() == "Utredare B"


def test_a_quote_leads_to_its_place_in_the_answer(at_rest, saved):
    page = at_rest(f"/synpunkter?jamforelse={saved}")
    quote = page.locator(".ask q").first.inner_text().strip('”"')
    page.locator(".ask .facts a").first.click()

    place = page.locator(".outline details.here")
    place.wait_for()
    assert quote in " ".join(place.inner_text().split())


def test_nothing_is_wider_than_a_telephone(at_rest, saved):
    page = at_rest(f"/synpunkter?jamforelse={saved}", width=390)
    page.locator(".ask header .button").first.click()
    page.get_by_role("button", name="Spara bemötande").wait_for()

    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


def test_a_reply_that_is_not_saved_waits_for_the_person(at_rest, saved):
    page = at_rest(f"/synpunkter?jamforelse={saved}")
    page.locator(".ask").nth(2).get_by_role("link", name="Bemöt").click()
    page.locator(".ask.opened").wait_for()
    page.get_by_text("Tillgodoses inte", exact=True).click()
    page.get_by_label("Skäl, som det ska stå").fill("Det ryms inte i år.")
    address = page.url

    page.locator(".ask:not(.opened)").nth(4).get_by_role("link", name="Bemöt").click()
    page.wait_for_function("before => location.href !== before", arg=address)
    page.wait_for_function("document.querySelector('[data-testid=stForm] textarea')?.value === ''")
    page.goto(address)

    page.locator(".draft", has_text="utan att spara").wait_for()
    assert page.get_by_label("Skäl, som det ska stå").input_value() == "Det ryms inte i år."
    assert page.get_by_role("radio", name="Tillgodoses inte", exact=True).is_checked()
    page.get_by_role("button", name="Kasta utkastet").click()
    page.wait_for_function("document.querySelector('[data-testid=stForm] textarea').value === ''")
    assert page.get_by_role("radio", name="Inget än", exact=True).is_checked()


def test_who_takes_an_ask_out_of_its_group_by_key_stays_there(at_rest, saved):
    page = at_rest(f"/synpunkter?jamforelse={saved}")
    page.locator("#asks-name").fill("Utredare C")
    page.locator("#asks-name").press("Enter")
    group = page.locator(".ask").filter(has=page.locator(":nth-match(q, 2)")).first
    group.get_by_role("link", name="Bemöt").click()
    page.locator(".ask.opened").wait_for()
    page.get_by_text("Rätta", exact=False).locator("visible=true").first.click()

    page.get_by_role("button", name="Ta ur gruppen").press("Enter")

    page.locator(".saved", has_text="Sparat som nr").wait_for()
    page.get_by_role("button", name="Ta ur gruppen").wait_for(state="detached")
    page.wait_for_function("document.activeElement !== document.body")
    near = "document.activeElement.closest('.ask.opened, [class*=st-key-asks-correct]')"
    assert page.evaluate(f"Boolean({near})")
    page.get_by_role("button", name="Ångra", exact=False).first.press("Enter")
    page.get_by_role("button", name="Ta ur gruppen").wait_for()
    page.wait_for_timeout(1000)  # longer than the page waits for what it may draw anew
    assert page.evaluate("document.activeElement !== document.body")
