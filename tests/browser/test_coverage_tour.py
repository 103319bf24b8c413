"""Täckning and Ordlista as a planner uses them: a gap found and opened, a word suggested, tried and saved."""

from pathlib import Path

import pytest

from remiss.store import VOCABULARY

PROGRAMME = "stockholm/trygghetsprogram-2024-2027"
OTHERS = ("huddinge/program-trygghet-sakerhet-2018-2021", "huddinge/uppfoljning-2020")
HERE = f"/tackning?bas={PROGRAMME}&mot={OTHERS[0]}&mot={OTHERS[1]}"


@pytest.fixture
def own_file(library_folder):
    path = Path(library_folder) / VOCABULARY
    yield path
    path.unlink(missing_ok=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_gap_is_found_opened_and_fetched(open_page, width):
    page = open_page(HERE, width=width)
    page.get_by_text("andra har temat", exact=False).first.wait_for()

    page.get_by_role("link", name="Störst lucka först").click()
    first = page.locator(".matrix.themes tbody tr").first
    page.locator('.switch a[aria-current="true"]', has_text="Störst lucka först").wait_for()
    page.locator(".matrix.themes tbody tr:first-child td:nth-child(2) a.missing").wait_for()
    theme = first.locator("th a").inner_text()
    first.locator("td a").nth(1).click()

    passages = page.locator(".theme-passages.here")
    passages.wait_for()
    assert passages.locator("h2").inner_text() == f"Vad som står om {theme}"
    assert passages.locator("article").count() == 2
    passages.locator("article").nth(1).locator("mark").first.wait_for()
    main = page.locator('[data-testid="stMain"]')
    assert main.evaluate("all => all.scrollWidth <= all.clientWidth")
    with page.expect_download() as fetched:
        page.get_by_role("button", name="Bild (PNG)").click()
    assert Path(fetched.value.path()).read_bytes().startswith(b"\x89PNG")


def test_thirty_documents_scroll_inside_the_matrix_with_head_and_themes_in_sight(open_page, library_folder):
    names = sorted(
        path.relative_to(library_folder / "data").with_suffix("").as_posix()
        for path in (library_folder / "data").rglob("*.md")
        if path.name != "README.md"
    )
    against = "".join(f"&mot={name}" for name in names if name != PROGRAMME)
    page = open_page(f"/tackning?bas={PROGRAMME}{against}", width=390)
    box = page.locator(".sideways.tall")
    box.wait_for()

    box.evaluate("box => box.scrollTo(600, 500)")

    corner = page.locator(".matrix.themes .corner").bounding_box()
    outer = box.bounding_box()
    assert abs(corner["x"] - outer["x"]) < 2
    assert abs(corner["y"] - outer["y"]) < 2
    assert page.locator('[data-testid="stMain"]').evaluate("all => all.scrollWidth <= all.clientWidth")


def test_a_word_is_tried_and_saved(open_page, own_file):
    page = open_page("/ordlista")
    page.get_by_label("Ord eller mönster").fill("trygghetsvandring*")
    page.get_by_label("Ord eller mönster").press("Enter")
    page.locator(".lead", has_text="träffar").wait_for()
    page.locator(".theme.tried mark").first.wait_for()

    page.get_by_role("combobox", name="Tema").fill("dialog")  # a press while a long list still scrolls is lost
    page.get_by_role("option", name="dialog/delaktighet/valdeltagande").click()
    page.get_by_role("button", name="Spara ”trygghetsvandring*”").click()

    page.locator(".saved", has_text="i temat dialog/delaktighet/valdeltagande").wait_for()
    assert own_file.read_text(encoding="utf-8") == "- id: delaktighet\n  words: [trygghetsvandring*]\n"
    page.locator(".theme[open] .words .badge").first.wait_for()
