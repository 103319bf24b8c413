"""The pages of a PDF beside its text, in a real browser."""

import re
import shutil
from pathlib import Path

import pytest
from drawn import draw
from scanned import pictures

from remiss.importing import import_each
from remiss.store import open_library

SHOTS = Path(__file__).parent / "shots"
PLAN = "50 700 16b Inledning\n50 660 11 Programmet.\npage\n50 700 16b Torget\n50 660 11 Torget ska vara tryggt."


def test_a_page_is_looked_at_beside_its_text_also_on_a_narrow_screen(open_page, tmp_path):
    file = tmp_path / "plan.pdf"
    file.write_bytes(draw(PLAN))
    page = open_page("/?nytt=1", width=390)
    page.locator('input[type="file"]').set_input_files(str(file))
    page.get_by_text("Se originalets sidor").click()
    picture = page.locator("img.page-picture")
    picture.wait_for()
    assert picture.get_attribute("alt") == "Originalets sida 1"
    page.wait_for_function("document.querySelector('img.page-picture').naturalWidth > 500")
    page.get_by_role("button", name="Nästa sida").click()
    page.get_by_alt_text("Originalets sida 2").wait_for()
    page.locator(".page-text", has_text="Torget ska vara tryggt.").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=str(SHOTS / "sidor-390.png"), full_page=True)
    picture.screenshot(path=str(SHOTS / "sida.png"))


def imported(library_folder, tmp_path, description: str, name: str):
    file = tmp_path / f"{name}.pdf"
    file.write_bytes(draw(description))
    library = open_library(str(library_folder))
    (outcome,) = import_each(
        library, [str(file)], changes={}, document_id=f"prov/{name}", dry_run=False, standard_input=bytes
    )
    assert outcome.error is None
    return outcome.document


def test_a_passage_and_its_place_in_the_picture_mark_each_other(open_page, library_folder, tmp_path):
    imported(library_folder, tmp_path, PLAN, "platser")
    page = open_page("/?dokument=prov/platser")
    page.get_by_text("Se originalets sidor").click()
    page.get_by_role("button", name="Visa i bilden: Programmet.").click()
    mark, picture = page.locator(".place.chosen"), page.locator("img.page-picture")
    assert mark.count() == 1
    share = (mark.bounding_box()["y"] - picture.bounding_box()["y"]) / picture.bounding_box()["height"]
    assert abs(share - (842 - 670) / 842) < 0.02
    assert page.locator("li.chosen").inner_text().startswith("Programmet.")
    page.screenshot(path=str(SHOTS / "plats-1280.png"))
    page.locator('.place[data-passage="0"]').click()
    assert page.locator("li.chosen").inner_text().startswith("Inledning")
    assert page.get_by_role("button", name="Visa i bilden: Inledning").get_attribute("aria-pressed") == "true"
    page.locator('.place[data-passage="0"]').click()
    assert page.locator(".chosen").count() == 0


def test_the_page_of_a_row_leads_to_its_place_in_the_original(open_page, library_folder, tmp_path):
    base = imported(library_folder, tmp_path, PLAN, "grund")
    other = imported(library_folder, tmp_path, PLAN.replace("tryggt", "ljust"), "annan")
    page = open_page(f"/jamfor?bas={base.id}&mot={other.id}&visa={other.id}")
    page.locator("td.right .page a").first.click()
    page.get_by_alt_text("Originalets sida 2").wait_for()
    page.locator(".place.chosen").wait_for()
    assert page.locator("li.chosen").inner_text().startswith("Torget")
    page.get_by_role("button", name="Föregående sida").click()
    page.get_by_alt_text("Originalets sida 1").wait_for()
    page.locator(".place").first.wait_for()
    assert page.locator(".place.chosen").count() == 0


def test_a_scan_tells_which_page_is_read_and_can_be_stopped(open_page, tmp_path):
    if shutil.which("tesseract") is None:
        pytest.skip("tesseract is not here")
    file = tmp_path / "skannad.pdf"
    file.write_bytes(pictures("\npage\n".join(f"50 750 24b Kapitel {n}\n50 700 14 Text {n}." for n in range(1, 41))))
    page = open_page("/?nytt=1")
    page.locator('input[type="file"]').set_input_files(str(file))
    page.get_by_text(re.compile(r"skannad\.pdf: Läser sida \d+ av 40")).wait_for()
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=str(SHOTS / "skanning.png"))
    page.get_by_role("button", name="Sluta läsa").click()
    page.get_by_role("heading", name="Så tolkades dokumentet").wait_for()
    assert "av 40 sidor" in page.locator(".notice", has_text="Att veta om filen").inner_text()


@pytest.mark.parametrize("width", [1072, 1100, 1184, 1280])
@pytest.mark.parametrize("address", ["/", "/?lang=en"])
def test_the_head_takes_one_row_as_soon_as_it_is_unfolded(open_page, width, address):
    page = open_page(address, width=width)
    assert page.locator(".top").bounding_box()["height"] < 80
    bottoms = page.locator(".top nav").evaluate_all("all => all.map(one => one.getBoundingClientRect().bottom)")
    tops = page.locator(".top nav").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert max(tops) < min(bottoms)
