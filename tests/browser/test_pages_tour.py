"""The pages of a PDF beside its text, in a real browser."""

from pathlib import Path

from drawn import draw

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
