"""Återbruk gone through as a planner does it: what recurs, opened and chosen, on a wide screen and a narrow one."""

EDITIONS = "jamforelse=trygghetsprogrammets-utgavor"


def test_a_passage_is_opened_and_its_section_found(at_rest):
    page = at_rest(f"/aterbruk?{EDITIONS}")
    page.get_by_text("textställen återkommer i 2 av 2 dokument").wait_for()
    drawn = page.locator(".arc-box img.wide")
    drawn.wait_for()
    assert drawn.evaluate("picture => picture.naturalHeight") == 2 * 44

    page.get_by_role("link", name="Visa ställena").nth(1).click()
    opened = page.locator(".family.opened")
    opened.wait_for()
    assert opened.locator(".copies > li").count() == 2
    assert opened.locator("del").count() + opened.locator("ins").count() > 0
    assert "val-familj=" in page.url

    opened.get_by_role("link", name="Se avsnittet i dokumentet").first.click()
    page.locator(".outline .here").wait_for()


def test_a_document_chosen_in_the_box_stands_in_the_address(at_rest):
    page = at_rest(f"/aterbruk?{EDITIONS}")
    page.get_by_role("combobox", name="Slag av dokument").click()
    page.get_by_role("option").nth(1).click()

    page.wait_for_url("**val-slag=**")


def test_a_telephone_holds_it_without_scrolling_sideways(at_rest):
    page = at_rest(f"/aterbruk?{EDITIONS}", width=390)
    page.locator(".family").first.wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    heights = page.locator(".family .button, .flow-table a").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert heights
    assert min(heights) >= 44
    cut = "all => all.filter(one => one.scrollHeight > one.clientHeight + 2).map(one => one.innerText)"
    assert page.locator(".arc-lines .who").evaluate_all(cut) == []
    assert page.locator(".arc-box img:visible").evaluate("picture => picture.height") == 2 * 72


def test_the_comparison_and_its_page_for_reuse_lead_to_one_another(at_rest):
    page = at_rest(f"/jamfor?{EDITIONS}")
    page.get_by_role("link", name="Återbrukad text").click()
    page.locator("h1", has_text="Återbruk").wait_for()

    page.locator(".crumb a").click()
    page.locator("h1", has_text="Stockholms trygghets").wait_for()
