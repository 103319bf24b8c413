"""The way of a planner through the app, in a real browser."""

import re
import urllib.request
from pathlib import Path

import pytest

SHOTS = Path(__file__).parent / "shots"
PROGRAMME = "stockholm/trygghetsprogram-2024-2027"
RESPONSE = "stockholm/exploateringsnamnden-svar-2023"
HUDDINGE = "huddinge/program-trygghet-sakerhet-2018-2021"
BOTH = f"/jamfor?bas={PROGRAMME}&mot={RESPONSE}&mot={HUDDINGE}"
EDITIONS = "/jamfor?jamforelse=trygghetsprogrammets-utgavor"


def shot(page, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=str(SHOTS / f"{name}.png"))


def test_from_the_library_to_a_downloaded_summary(open_page):
    page = open_page()
    assert page.locator("html").get_attribute("lang") == "sv"
    page.get_by_role("heading", name="Bibliotek").wait_for()
    page.get_by_role("link", name="Ny jämförelse").click()

    page.get_by_role("combobox", name="Utgångsdokument").fill("trygghetsprogram 2024")
    page.get_by_role("option", name=re.compile("Stockholms stads trygghetsprogram 2024–2027$")).click()
    page.wait_for_url(re.compile("bas="))  # the page is drawn anew, with other documents to choose from
    others = page.get_by_role("combobox", name="Lägg bredvid")
    others.fill("svar på remiss")
    page.get_by_role("option").first.click()
    page.locator("table.pair").wait_for()
    assert "motsvarighet i remissvaret" in page.locator("p.lead").inner_text()

    page.goto(page.url + f"&mot={HUDDINGE}")
    page.get_by_role("columnheader", name=re.compile("Program för trygghet och säkerhet")).first.wait_for()
    cells = page.locator("table.matrix tbody tr").first.locator("td a.cell")
    assert cells.count() == 2

    page.get_by_role("link", name="Exportera").click()
    page.locator("article.preview").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta som Markdown").click()
    assert download.value.suggested_filename.endswith(".md")
    summary = Path(download.value.path()).read_text(encoding="utf-8")
    assert summary.startswith("# Stockholms stads trygghetsprogram 2024–2027")


def test_a_cell_leads_to_its_row_without_loading_anew(open_page):
    page = open_page(BOTH, reduced_motion="reduce")
    page.evaluate("window.remissStays = true")
    cell = page.locator("table.matrix tbody tr").nth(1).locator("a.cell").first
    row = cell.get_attribute("data-follow")
    cell.click()

    here = page.locator("table.pair .here")
    here.wait_for()
    assert here.get_attribute("data-row") == row
    assert f"rad={row}" in page.url
    head = page.locator("table.pair thead th").first.bounding_box()
    assert head["y"] + head["height"] <= here.bounding_box()["y"] < 400
    assert page.evaluate("document.activeElement.dataset.row") == row
    assert page.evaluate("window.remissStays")


def test_a_cell_of_another_document_shows_that_document(open_page):
    page = open_page(BOTH)
    page.evaluate("window.remissStays = true")
    cell = page.locator("table.matrix tbody tr").nth(1).locator("a.cell").nth(1)
    cell.click()

    page.locator(f'.pair-box[data-other="{HUDDINGE}"] .here').wait_for()
    assert f"visa={HUDDINGE}" in page.url
    assert page.evaluate("window.remissStays")


def test_back_and_forward_follow_what_was_chosen(open_page):
    page = open_page()
    page.get_by_role("link", name=re.compile("utgåvorna")).click()
    page.locator("table.pair").wait_for()
    page.get_by_role("link", name="Bara skillnader").click()
    page.locator('.switch a[aria-current="true"]', has_text="Bara skillnader").wait_for()
    page.go_back()
    page.locator('.switch a[aria-current="true"]', has_text="Alla avsnitt").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Bibliotek").wait_for()


def test_changed_words_gaps_and_shared_words_are_seen(open_page):
    page = open_page(EDITIONS)
    assert page.locator("table.pair del").count() > 3
    assert page.locator("table.pair ins").count() > 3
    assert "[struket: " in page.locator("table.pair del").first.text_content()
    gap = page.locator("table.pair td.gap").first
    assert gap.inner_text().startswith("Saknas här.")

    page = open_page(BOTH)
    assert page.locator("table.pair mark").count() > 3


def test_a_link_opens_the_same_again_at_its_row(open_page):
    first = open_page(EDITIONS)
    row = first.locator("table.pair [data-difference]").nth(6).get_attribute("data-row")
    page = open_page(f"{EDITIONS}&rad={row}")

    here = page.locator("table.pair .here")
    here.wait_for()
    assert here.get_attribute("data-row") == row
    page.wait_for_timeout(500)
    assert 0 < here.bounding_box()["y"] < 500
    shot(page, "rad")


def test_stepping_by_keys_only_in_the_table(open_page):
    page = open_page(EDITIONS)
    page.keyboard.press("n")
    assert "rad=" not in page.url
    page.get_by_role("link", name=re.compile("Nästa skillnad")).focus()
    page.keyboard.press("Enter")
    first = page.locator("table.pair .here")
    first.wait_for()
    rows = [first.get_attribute("data-row")]
    for key in "nnp":
        page.keyboard.press(key)
        rows.append(page.locator("table.pair .here").get_attribute("data-row"))
    assert rows[0] != rows[1] != rows[2]
    assert rows[3] == rows[1]


def test_a_single_key_does_not_run_the_page_again(open_page):
    page = open_page()
    page.evaluate(
        "() => { const send = WebSocket.prototype.send; window.sent = 0;"
        " WebSocket.prototype.send = function (...args) { window.sent += 1; return send.apply(this, args); } }"
    )
    page.locator("h1").click()
    page.keyboard.press("r")
    page.keyboard.press("c")
    page.wait_for_timeout(500)
    assert page.evaluate("window.sent") == 0
    assert page.get_by_role("dialog").count() == 0


def test_english_is_complete_and_stays(open_page):
    page = open_page(EDITIONS)
    page.get_by_role("link", name="English").click()
    page.get_by_role("heading", name="Coverage").wait_for()
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Library").click()
    page.get_by_role("heading", name="Library").wait_for()
    assert "lang=en" in page.url


def test_the_address_is_copied(open_page):
    page = open_page(EDITIONS, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name="Kopiera länk").click()
    page.get_by_text("Länken är kopierad.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize("path", ["/", EDITIONS, BOTH, "/export?jamforelse=trygghetsprogrammets-utgavor", "/?nytt=1"])
@pytest.mark.parametrize("width", [390, 320])
def test_a_narrow_page_does_not_scroll_sideways(open_page, path, width):
    page = open_page(path, width=width)
    main = '[data-testid="stMain"]'
    assert page.evaluate(f"document.querySelector('{main}').scrollWidth") <= width


def test_a_file_is_checked_before_it_is_saved(open_page, tmp_path):
    file = tmp_path / "yttrande.txt"
    file.write_text(
        "Provstads kommun\nTjänsteutlåtande\n2024-05-02\n\nFörslag till beslut\n\nNämnden godkänner svaret.\n\n"
        "Sammanfattning\n\nFörvaltningen är positiv till förslaget men vill att ansvaret görs tydligare.\n\n"
        "Ärendets beredning\n\nÄrendet har beretts inom förvaltningen.\n",
        encoding="utf-8",
    )
    page = open_page("/?nytt=1")
    page.locator('input[type="file"]').set_input_files(str(file))
    page.get_by_role("heading", name="Så tolkades dokumentet").wait_for()
    page.get_by_label("Nivå för Ärendets beredning").select_option(label="Inte rubrik")
    page.locator(".levels .no-heading").wait_for()
    page.get_by_label("Titel", exact=True).fill("Prov på svar")
    page.get_by_role("textbox", name="Id i biblioteket").fill("fel id")
    page.get_by_role("button", name="Spara i biblioteket").click()
    page.get_by_text("R-LIB-07").wait_for()
    assert page.get_by_label("Titel", exact=True).input_value() == "Prov på svar"

    page.get_by_role("textbox", name="Id i biblioteket").fill("provstad/svar")
    page.get_by_role("button", name="Spara i biblioteket").click()
    page.get_by_role("link", name="Öppna dokumentet").click()
    page.get_by_role("heading", name="Prov på svar").wait_for()
    assert page.locator(".outline .title").all_inner_texts().count("Ärendets beredning") == 0


def test_streamlits_own_words_are_swedish_and_those_of_a_document_stay(open_page, tmp_path):
    file = tmp_path / "open.md"
    file.write_text("# Open\n\nText.\n\n# constructor\n\nText.\n", encoding="utf-8")
    page = open_page("/?nytt=1")
    page.locator('[data-testid="stFileUploader"] button', has_text="Välj filer").wait_for()
    assert "per file" not in page.locator("main, [data-testid='stMain']").first.inner_text()

    page.locator('input[type="file"]').set_input_files(str(file))
    page.locator(".levels li").first.wait_for()
    assert page.locator(".levels .title").all_inner_texts() == ["Open", "constructor"]


def test_the_server_says_who_may_show_the_page(app):
    with urllib.request.urlopen(f"{app}/jamfor") as answer:
        assert b'<html lang="sv">' in answer.read()
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_one_section_is_read_across_all_documents(open_page):
    page = open_page(BOTH)
    page.locator("a.section-link", has_text="4.4 Stadsutveckling").click()

    page.locator(".across-base", has_text="4.4 Stadsutveckling").wait_for()
    assert page.locator(".across-other").count() == 2
    page.get_by_role("link", name=re.compile("^Nästa avsnitt")).click()
    page.locator(".across-base", has_text="4.4.1").wait_for()
    page.get_by_role("link", name="Rad för rad", exact=True).click()
    page.locator("table.pair").wait_for()


def test_another_document_becomes_the_base(open_page):
    page = open_page(BOTH)
    page.get_by_role("link", name=re.compile("Utgå från detta Program för trygghet")).click()

    page.locator("p.crumb", has_text="utgångsdokument: Huddinge kommun").wait_for()
    assert page.locator("table.matrix thead th").count() == 3
    page.get_by_role("link", name=re.compile("Saknas hos alla")).click()
    page.wait_for_url(re.compile("tomma=1"))
    missing = page.get_by_role("link", name=re.compile("Saknas hos alla")).locator(".count").inner_text()
    rows = page.locator("table.matrix tbody tr")
    rows.nth(int(missing)).wait_for(state="detached")
    assert rows.count() == int(missing)


def test_an_address_without_a_page_is_told_in_swedish(open_page):
    page = open_page("/finns-inte", said="does not seem to exist")

    told = page.get_by_role("dialog")
    told.get_by_role("heading", name="Sidan finns inte").wait_for()
    assert "Här visas biblioteket i stället." in told.inner_text()
    assert told.get_by_role("button", name="Stäng").count() == 1


def test_what_a_finger_presses_is_large_enough(open_page):
    page = open_page(BOTH, width=390)
    page.locator(".judging-bar").wait_for()
    pressed = ".stHtml :is(.button, .switch a, .cell, .section-link, .quiet-link, .matrix .name), .act, .judging-name"
    low = page.evaluate(
        "wanted => [...document.querySelectorAll(wanted)].filter(one => one.getClientRects().length)"
        ".filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML.slice(0, 80))",
        pressed,
    )
    assert low == []


def test_on_paper_there_is_nothing_to_press(open_page):
    page = open_page(BOTH)
    page.emulate_media(media="print")
    for pressed in (".act", ".button", ".quiet-link", ".why a", ".judging-bar", ".steps", '[data-testid="stExpander"]'):
        found = page.locator(pressed)
        assert found.count(), pressed
        assert not any(one.is_visible() for one in found.all()), pressed
    assert page.locator("table.pair tbody tr.row").first.is_visible()


def test_who_chooses_one_document_can_choose_another_at_once(open_page):
    page = open_page(f"/jamfor?bas={PROGRAMME}")
    for name in ("svar på remiss", "Program för trygghet och säkerhet 2018"):
        page.get_by_role("combobox", name="Lägg bredvid").fill(name)
        page.get_by_role("option").first.click()
        page.locator("table.matrix").wait_for()
    page.locator("table.matrix thead th").nth(2).wait_for()
    assert page.get_by_role("combobox", name="Lägg bredvid").is_visible()


def test_the_head_is_one_row_and_folds_its_pages_on_a_telephone(open_page):
    wide = open_page("/sok")
    assert wide.locator(".top summary").is_hidden()
    assert wide.locator(".top .pages a").evaluate_all("links => new Set(links.map(one => one.offsetTop)).size") == 1

    narrow = open_page("/sok", width=390)
    assert narrow.locator(".top").bounding_box()["height"] < 80
    narrow.locator(".top .brand").focus()
    narrow.keyboard.press("Tab")
    narrow.keyboard.press("Enter")
    narrow.keyboard.press("Tab")
    narrow.keyboard.press("Enter")
    narrow.get_by_role("heading", name="Bibliotek").wait_for()
    narrow.get_by_role("link", name="Täckning").wait_for(state="hidden")
