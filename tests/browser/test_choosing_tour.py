"""The documents of a saved comparison, chosen in boxes: none is lost, and the other pages know it as saved."""

from urllib.parse import parse_qs, urlparse

import pytest
from conftest import serving

from remiss.service import open_comparison
from remiss.store import create_library

NAME = "norrviks-remiss"


@pytest.fixture
def course(tmp_path):
    return create_library(str(tmp_path / "kurs"), with_digests=True, with_course=True)


@pytest.fixture
def address(course, tmp_path):
    with serving(course.root, tmp_path) as found:
        yield found


@pytest.fixture
def page(chromium, address):  # noqa: ARG001 - the app is there first
    made = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


def rest(page):
    page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")
    page.wait_for_timeout(700)


def chosen(page):
    return parse_qs(urlparse(page.url).query)


def test_answers_of_several_boards_under_one_title_all_stay(page, address):
    page.goto(f"{address}/jamfor?jamforelse={NAME}")
    rest(page)
    for name in ("Synpunkter", "Export", "Jämför"):
        page.locator(".top .pages a", has_text=name).first.click()
        rest(page)
        assert chosen(page)["jamforelse"] == [NAME]
        assert not {"bas", "mot", "val-fran"} & set(chosen(page))


def test_a_document_taken_into_a_saved_comparison_leaves_it_saved(course, page, address):
    before = open_comparison(course, NAME).documents
    page.goto(f"{address}/jamfor?jamforelse={NAME}")
    rest(page)
    page.get_by_text("Ändra urval").click()
    rest(page)  # a list that opens while the box under it still moves is closed again
    box = page.get_by_role("combobox", name="Lägg bredvid")
    box.click()
    box.press_sequentially("qx")
    page.get_by_text("Inga träffar").wait_for()  # Streamlit's own words in Swedish
    box.fill("")
    box.press_sequentially("Norrviks tr")
    page.get_by_role("option", name="Norrviks trygghetsprogram").click()
    rest(page)
    page.keyboard.press("Escape")  # the list is open for the next one
    page.get_by_role("button", name="Spara ändringen i").click()
    page.wait_for_url(f"**jamforelse={NAME}**")
    rest(page)

    assert open_comparison(course, NAME).documents == (*before, "norrvik/trygghetsprogram-2023-2026")
    page.locator(".top .pages a", has_text="Synpunkter").first.click()
    rest(page)
    assert chosen(page)["jamforelse"] == [NAME]
    page.locator(".top .pages a", has_text="Eget svar").first.click()
    rest(page)
    assert page.get_by_role("button", name="Börja svaret").count() == 1
