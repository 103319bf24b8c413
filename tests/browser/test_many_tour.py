"""Many documents against one, in a real browser: what is shown meanwhile makes way for the whole."""

from conftest import serving
from made import made_text

from remiss.store import create_library

DOCUMENTS = 12


def test_columns_that_are_done_make_way_for_the_whole_page(chromium, tmp_path):
    library = create_library(str(tmp_path / "bibliotek"), with_digests=False).root
    (library / "data" / "prov").mkdir()
    for number in range(DOCUMENTS + 1):
        titles = [f"Område {place}" for place in range(30)]
        texts = [f"Nämnden ordnar belysning på {number + place} torg. " * 8 for place in range(30)]
        head = f"---\ntitle: Plan {number}\nkind: programme\n---\n\n"
        text = head + made_text(*zip(titles, texts, strict=True))
        (library / "data" / "prov" / f"plan-{number}.md").write_text(text, encoding="utf-8")
    others = "".join(f"  - prov/plan-{number}\n" for number in range(1, DOCUMENTS + 1))
    saved = f"title: Alla planer\nbase: prov/plan-0\ndocuments:\n{others}"
    (library / "comparisons" / "planer.yaml").write_text(saved, encoding="utf-8")

    with serving(library, tmp_path) as address:
        page = chromium.new_page(viewport={"width": 1280, "height": 900}, locale="sv-SE")
        page.set_default_timeout(60_000)
        page.goto(f"{address}/jamfor?jamforelse=planer")
        page.locator("table.matrix").first.wait_for()
        assert page.locator("h1", has_text="Alla planer").count() == 1
        page.locator(".pair").first.wait_for()
        page.locator("footer.foot").wait_for()

        assert page.locator("table.matrix").count() == 1
        assert page.locator("table.matrix thead a.name").count() == DOCUMENTS
        assert page.locator("h1").count() == 1
        assert page.locator(".progress").count() == 0
        assert page.get_by_text("efter hand").count() == 0
        page.close()
