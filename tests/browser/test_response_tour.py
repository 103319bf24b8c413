"""The own response written as a planner does: nothing typed is lost, whatever the server or another writer does."""

import re

import pytest
from browser_server import free_port, started
from conftest import PATIENCE

from remiss import drafting
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.model.draft import part_of
from remiss.responding import KIND
from remiss.service import save_comparison
from remiss.store import create_library, open_library

PROGRAMME = DocumentId("stockholm/trygghetsprogram-2024-2027")
OTHERS = (
    DocumentId("huddinge/program-trygghet-sakerhet-2018-2021"),
    DocumentId("stockholm/exploateringsnamnden-svar-2023"),
)
AT = "2026-03-01T10:00:00+01:00"


def keep(library, name):
    comparison = Comparison(name=name, title="Svaret skrivs", base=PROGRAMME, documents=OTHERS)
    save_comparison(library, comparison)
    return name


@pytest.fixture
def name(app, library_folder, request):  # noqa: ARG001 - the app serves it
    wanted = re.sub(r"[^a-z0-9]+", "-", request.node.name.lower()).strip("-")[:70]
    return keep(open_library(str(library_folder)), wanted)


@pytest.fixture
def library(library_folder):
    return open_library(str(library_folder))


def begin(page):
    page.get_by_role("button", name="Börja svaret").click()
    page.locator("#del-sammanfattning").wait_for()
    return page


def state(page, part, wanted):
    page.locator(f".part:has(#del-{part}) .part-state[data-state={wanted}]").wait_for()


def text_in(library, name, part):
    return part_of(drafting.open_draft(library, name, KIND), part).text


def test_what_is_typed_is_saved_by_itself(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))

    page.locator("#del-sammanfattning").press_sequentially("Kommunen tillstyrker.")
    state(page, "sammanfattning", "saved")

    assert text_in(library, name, "sammanfattning") == "Kommunen tillstyrker."
    assert page.evaluate("document.activeElement.id") == "del-sammanfattning"


def test_a_ground_is_put_in_read_and_left_to_stand_by_keyboard_alone(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    page.get_by_role("button", name="Lägg in i texten").first.focus()
    page.keyboard.press("Enter")
    page.locator(".saved", has_text="Inlagt som förslag 1").wait_for()
    page.locator(".part-puts li.left").wait_for()
    page.locator(".used a").first.focus()
    page.keyboard.press("Enter")
    part = page.evaluate("document.activeElement.id").removeprefix("del-")
    assert "{{1: " in page.locator(f"#del-{part}").input_value()

    page.keyboard.press("Tab")  # to the source
    page.keyboard.press("Tab")  # to the button
    assert page.evaluate("document.activeElement.textContent") == "Låt stå"
    page.keyboard.press("Enter")
    page.locator(".part-puts li:not(.left)").wait_for()

    assert "{{" not in text_in(library, name, part)
    assert page.locator(".part-puts a").first.get_attribute("href").count("dokument=") == 1


def test_a_sentence_that_is_changed_loses_its_mark(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    page.get_by_role("button", name="Lägg in i texten").first.click()
    page.locator(".part-puts li.left").wait_for()
    box = page.locator(".part:has(.part-puts li) textarea")
    part = box.get_attribute("id").removeprefix("del-")

    box.fill(box.input_value().replace("{{1: ", "{{1: Kommunen vill att "))
    page.locator(".part-puts li:not(.left)").wait_for()

    assert text_in(library, name, part).startswith("Kommunen vill att ")
    page.wait_for_function("part => !document.getElementById(`del-${part}`).value.includes('{{')", arg=part)


def test_two_who_write_the_same_paragraph_see_both(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    box = page.locator("#del-beslut")
    seen = text_in(library, name, "beslut")
    drafting.write_part(library, name, KIND, "beslut", seen=seen, text="1. Bos beslut.", by="Bo", at=AT)

    box.fill("1. Mitt beslut.")
    page.locator(".clash-said", has_text="Bo ändrade samma stycke").wait_for()
    assert text_in(library, name, "beslut") == "1. Bos beslut."
    page.get_by_role("button", name="Ta båda efter varandra").click()
    state(page, "beslut", "saved")

    assert text_in(library, name, "beslut") == "1. Bos beslut.\n\n1. Mitt beslut."


def test_a_finding_leads_to_its_place(at_rest, name):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    page.get_by_role("link", name=re.compile("^Kontroll")).click()

    page.locator(".findings a", has_text="sista svarsdag").click()

    assert page.evaluate("document.activeElement.id") == "del-remissen"
    chosen = "(box => box.value.slice(box.selectionStart, box.selectionEnd))(document.activeElement)"
    assert page.evaluate(chosen) == "[… sista svarsdag]"


def test_on_a_telephone(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}", width=390, has_touch=True))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

    page.get_by_role("link", name="Till texten").tap()
    page.locator("#del-sammanfattning").fill("Skrivet på telefon.")
    state(page, "sammanfattning", "saved")

    assert text_in(library, name, "sammanfattning") == "Skrivet på telefon."


@pytest.mark.parametrize("opened_anew", [False, True])
def test_the_text_is_found_again_when_the_server_was_killed(chromium, tmp_path, opened_anew):
    library = create_library(str(tmp_path / "bibliotek"), with_digests=True)
    name, port = keep(library, "servern-dor"), free_port()
    process = started(library.root, tmp_path, port)
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="sv-SE")
    try:
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"http://127.0.0.1:{port}/eget-svar?jamforelse={name}")
        begin(page)
        page.locator("#del-sammanfattning").fill("Det första är sparat.")
        state(page, "sammanfattning", "saved")
        process.kill()
        process.wait(timeout=20)
        page.locator("#del-sammanfattning").press_sequentially(" Det andra skrivs utan server.")
        page.locator("#del-beredning").fill("Även detta.")
        state(page, "beredning", "away")

        process = started(library.root, tmp_path, port)
        if opened_anew:  # as after a crash of the browser too; else the page finds the server by itself
            page.goto(f"http://127.0.0.1:{port}/eget-svar?jamforelse={name}")
        page.locator("#del-sammanfattning").wait_for()
        state(page, "sammanfattning", "saved")
        state(page, "beredning", "saved")

        assert text_in(library, name, "sammanfattning") == "Det första är sparat. Det andra skrivs utan server."
        assert text_in(library, name, "beredning") == "Även detta."
    finally:
        context.close()
        process.kill()
        process.wait(timeout=20)
