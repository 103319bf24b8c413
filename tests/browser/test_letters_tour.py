"""Lost letters put back on the page that checks a document, by the keyboard alone."""

from pathlib import Path

from scanned import SCAN

SHOTS = Path(__file__).parent / "shots"


def test_letters_are_accepted_by_key_undone_and_saved(open_page, library_folder, tmp_path):
    file = tmp_path / "skannad.md"
    file.write_text(SCAN)
    page = open_page("/?nytt=1")
    page.locator('input[type="file"]').set_input_files(str(file))
    page.locator(".letters").wait_for(timeout=60_000)
    decided = page.locator(".letters .count")
    page.get_by_role("button", name="Godta alla säkra").focus()
    page.keyboard.press("Enter")
    page.locator(".letters .letter-card:focus").wait_for()
    sure = decided.inner_text()
    assert not sure.startswith("0 ")

    page.keyboard.press("x")
    page.keyboard.press("n")
    page.keyboard.press("p")
    page.keyboard.press("z")
    assert decided.inner_text() == sure
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=str(SHOTS / "bokstaver.png"), full_page=True)

    page.get_by_role("textbox", name="Id i biblioteket").fill("prov/skannad")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Spara i biblioteket").click()
    page.get_by_role("link", name="Öppna dokumentet").wait_for()
    saved = library_folder / "data" / "prov"
    assert "Nämnden ska se över belysningen" in (saved / "skannad.md").read_text()
    assert (saved / "skannad.original.md").read_text() == SCAN
    assert "became: Nämnden" in (saved / "skannad.changes.yaml").read_text()
