"""The own response written as a planner does: nothing typed is lost, whatever the server or another writer does."""

import re

import pytest
from browser_server import free_port, started
from conftest import PATIENCE

from remiss import drafting
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.model.draft import part_of
from remiss.model.proposed import without_marks
from remiss.responding import KIND
from remiss.service import save_comparison
from remiss.store import create_library, open_library
from remiss.store.drafts import _lock
from remiss.store.locks import locked

PROGRAMME = DocumentId("stockholm/trygghetsprogram-2024-2027")
OTHERS = (
    DocumentId("huddinge/program-trygghet-sakerhet-2018-2021"),
    DocumentId("stockholm/exploateringsnamnden-svar-2023"),
)
THREE_ASKS = "fokusomraden"  # a section that three asks speak to
AT = "2026-03-01T10:00:00+01:00"


def keep(library, name):
    title = "Den andra" if name.endswith("-b") else "Svaret skrivs"
    comparison = Comparison(name=name, title=title, base=PROGRAMME, documents=OTHERS)
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
    page.get_by_role("combobox", name="Vem svarar").fill("Norrviks kommun")  # of no document: it is written
    page.keyboard.press("Enter")
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
    sentence = page.locator(f".part:has(#del-{part}) mark").text_content()
    assert page.locator(f"#del-{part}").input_value() == sentence
    assert "{{1: " in text_in(library, name, part)

    page.keyboard.press("Tab")  # to the source
    page.keyboard.press("Tab")  # to the button that shows the sentence
    page.keyboard.press("Enter")
    assert page.evaluate("getSelection().toString()") == sentence
    for _ in range(3):  # to the source, to the button, to the next
        page.keyboard.press("Tab")
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

    box.fill(f"Kommunen vill att {box.input_value()}")
    assert page.locator(".part-paper mark").count() == 0
    page.locator(".part-puts li:not(.left)").wait_for()

    assert text_in(library, name, part).startswith("Kommunen vill att ")
    assert "{{" not in text_in(library, name, part)


def put_two(page):
    """Put two grounds into the part of one section."""
    for number in ("1", "2"):
        page.get_by_role("button", name="Lägg in i texten").first.click()
        page.locator(".part-puts li.left .put-number", has_text=number).wait_for()
        page.locator(".used", has_text=f"mening {number}").wait_for()  # its button is gone: the next is the first
        # a button that is drawn anew loses its press
        page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")
    return page.locator(".part:has(.part-puts li.left) textarea").first


def test_one_proposal_is_struck_and_the_one_beside_it_stays(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}&val-del={THREE_ASKS}"))
    box = put_two(page)
    part = box.get_attribute("id").removeprefix("del-")
    first, second = box.input_value().split("\n\n")

    page.get_by_role("button", name="Stryk 1", exact=True).click()
    page.locator(".part-puts li.left", has_text="1").wait_for(state="detached")
    state(page, part, "saved")

    assert text_in(library, name, part) == f"{{{{2: {second}}}}}"
    box.focus()
    page.keyboard.press("Control+z")
    state(page, part, "saved")
    assert first in text_in(library, name, part)


def test_two_who_write_the_same_paragraph_see_both(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    box = page.locator("#del-beslut")
    seen = text_in(library, name, "beslut")
    drafting.write_part(library, name, KIND, "beslut", seen=seen, text="1. Bos beslut.", by="Bo", at=AT)

    box.fill("1. Mitt beslut.")
    page.locator(".clash-said", has_text="senast av Bo").wait_for()
    assert text_in(library, name, "beslut") == "1. Bos beslut."
    page.get_by_role("button", name="Ta båda efter varandra").click()
    state(page, "beslut", "saved")

    assert text_in(library, name, "beslut") == "1. Bos beslut.\n\n1. Mitt beslut."


def no_clash(page):
    assert page.locator(".clash-said").count() == 0


def test_who_writes_on_while_it_is_saved_does_not_meet_themselves(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}&val-del={THREE_ASKS}"))
    box = put_two(page)
    part = box.get_attribute("id").removeprefix("del-")
    wanted = box.input_value()
    box.focus()
    page.keyboard.press("Control+Home")
    for word in ("Vi ", "anser ", "att "):  # into a proposed sentence, saved after each
        page.keyboard.type(word)
        page.wait_for_timeout(1500)
    page.get_by_role("button", name="Låt stå 2").click()
    page.keyboard.type(" ")
    page.locator(".part-puts li.left").first.wait_for(state="detached")
    page.get_by_role("button", name="Lägg in i texten").first.click()  # a rerun in between
    box.press("Control+Home")
    page.keyboard.type("Nu: ")
    page.locator(".part-puts li.left").first.wait_for()
    state(page, part, "saved")

    no_clash(page)
    assert without_marks(text_in(library, name, part)).startswith(f"Nu: Vi anser att {wanted}")


def test_a_slow_answer_makes_nobody_meet_themselves(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    box = page.locator("#del-sammanfattning")
    with locked(_lock(library, name, KIND), name):
        box.press_sequentially("Ett. ")
        page.wait_for_timeout(1600)
        box.press_sequentially("Två. ")
        page.wait_for_timeout(5500)  # it is sent again
        box.press_sequentially("Tre.")
    state(page, "sammanfattning", "saved")

    no_clash(page)
    assert text_in(library, name, "sammanfattning") == "Ett. Två. Tre."


def test_a_page_that_is_left_before_the_answer_comes_does_not_meet_itself(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    page.locator("#del-sammanfattning").press_sequentially("Ett.")
    state(page, "sammanfattning", "saved")
    page.evaluate(
        """part => {
      const key = JSON.stringify(["remiss-draft", part, "sammanfattning", "fonstret-fore"]);
      localStorage.setItem(key, JSON.stringify({ text: "Ett. Två.", base: "", sent: ["Ett."], at: 1 }));
    }""",
        name,
    )  # as a window leaves it that never heard that the first was saved

    page.reload()
    page.locator("#del-sammanfattning").wait_for()
    page.wait_for_function("() => document.getElementById('del-sammanfattning').value == 'Ett. Två.'")
    state(page, "sammanfattning", "saved")

    no_clash(page)
    assert text_in(library, name, "sammanfattning") == "Ett. Två."
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('remiss-draft'))") == []


def test_two_windows_of_one_person_are_kept_apart(at_rest, name, library):
    one = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    two = one.context.new_page()
    with locked(_lock(library, name, KIND), name):
        one.locator("#del-sammanfattning").fill("I det första fönstret.")
        two.goto(one.url)
        two.locator("#del-sammanfattning").wait_for()
        two.wait_for_timeout(500)
        assert two.locator("#del-sammanfattning").input_value() == ""
    state(one, "sammanfattning", "saved")

    two.locator("#del-sammanfattning").fill("I det andra.")
    state(two, "sammanfattning", "saved")  # the first window's text was no secret: both stand
    assert text_in(library, name, "sammanfattning") == "I det första fönstret.\n\nI det andra."

    two.locator("#del-sammanfattning").fill("Ändrat i det andra.")
    state(two, "sammanfattning", "saved")
    one.locator("#del-sammanfattning").fill("I det första, ändrat.")
    one.locator(".clash-said", has_text="på annat håll").wait_for()
    assert text_in(library, name, "sammanfattning") == "Ändrat i det andra."
    two.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")


@pytest.mark.parametrize("pause", [0, 1400], ids=["before it is sent", "while it is sent"])
def test_text_of_one_comparison_never_gets_into_another(at_rest, name, library, pause):
    other = keep(library, f"{name}-b")
    page = begin(at_rest(f"/eget-svar?jamforelse={other}"))
    page.goto(page.url.replace(other, name))
    begin(page)
    with locked(_lock(library, name, KIND), name):
        page.locator("#del-sammanfattning").press_sequentially("Hör till den första.")
        page.wait_for_timeout(pause)
        seen = page.evaluate(GO, other)  # within the page, as a link of the app does: nothing is loaded anew
        assert seen == "hidden"  # nobody writes in the one they have left
        page.locator("#del-beredning").click()
        page.keyboard.type("Hör till den andra.")
    state(page, "beredning", "saved")
    page.wait_for_timeout(2500)

    assert page.locator("#del-sammanfattning").input_value() == ""
    assert (text_in(library, other, "sammanfattning"), text_in(library, other, "beredning")) == (
        "",
        "Hör till den andra.",
    )
    assert text_in(library, name, "sammanfattning") == "Hör till den första."
    assert text_in(library, name, "beredning") == ""
    page.evaluate(GO, name)
    page.wait_for_function("() => document.getElementById('del-sammanfattning').value == 'Hör till den första.'")
    no_clash(page)


def test_who_goes_to_another_page_of_the_app_finds_the_text_saved(at_rest, name, library):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}"))
    page.locator("#del-beredning").click()
    page.keyboard.type("Skrivet i farten.")
    page.get_by_role("link", name="Synpunkter", exact=True).first.click()
    page.locator("#del-beredning").wait_for(state="detached")
    assert text_in(library, name, "beredning") == "Skrivet i farten."
    assert "val-" not in page.url  # no box of the page that was left is called changed on this one
    page.locator("h1", has_text="Synpunkter").wait_for()
    page.go_back()
    page.locator("#del-beredning").wait_for()

    page.locator("#del-beredning").press_sequentially(" Och mera.")
    page.go_forward()
    page.locator("h1", has_text="Synpunkter").wait_for()
    page.wait_for_timeout(2500)  # longer than a text waits before it is sent: the page stays
    page.locator("footer.foot").wait_for()
    page.go_back()
    page.locator("#del-beredning").wait_for()
    state(page, "beredning", "saved")

    assert page.locator("#del-beredning").input_value() == "Skrivet i farten. Och mera."
    assert text_in(library, name, "beredning") == "Skrivet i farten. Och mera."


GO = """name => {
  const address = new URL(location.href);
  address.searchParams.set("jamforelse", name);
  history.pushState({}, "", address);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  return getComputedStyle(document.getElementById("del-beredning")).visibility;
}"""


def test_the_file_holds_the_last_words(at_rest, name):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}", accept_downloads=True))
    page.locator("#del-sammanfattning").fill("De sista orden.")

    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta som Markdown").click()

    assert "De sista orden." in download.value.path().read_text(encoding="utf-8")


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


@pytest.mark.parametrize("width", [1280, 390])
def test_a_box_is_as_high_as_its_text(at_rest, name, width):
    page = begin(at_rest(f"/eget-svar?jamforelse={name}", width=width))
    page.reload()
    page.locator("#del-sammanfattning").wait_for()
    page.wait_for_timeout(1500)

    heights = page.locator(".writing textarea").evaluate_all(
        "all => all.map(one => [one.clientHeight, one.scrollHeight])"
    )
    least = page.locator("#del-sammanfattning").evaluate("one => parseFloat(getComputedStyle(one).minHeight)")
    for shown, needed in heights:
        assert shown >= needed - 1
    tall = page.locator(".writing textarea").evaluate_all(
        "all => all.map(one => { const was = one.style.height; one.style.height = '0px';"
        " const need = one.scrollHeight; one.style.height = was; return one.offsetHeight - need; })"
    )
    assert max(tall) <= least + 8
