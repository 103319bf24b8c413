"""What is pressed while a page is still being drawn: the boxes have not come to the browser, and nothing is lost."""

from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.service import open_comparison, save_comparison
from remiss.store import open_library

PROGRAMME = "stockholm/trygghetsprogram-2024-2027"
HUDDINGE = "huddinge/program-trygghet-sakerhet-2018-2021"
MILLISECONDS = (0, 20, 60, 120, 250, 500, 900)  # after the first row is there
PRESSES = """
new MutationObserver((_, watch) => {
  const name = document.querySelector(".judging-name");
  if (!name || !document.querySelector("tr.row [data-act=review]")) return;
  watch.disconnect();
  name.value = "Utredare A";
  for (const kind of ["input", "change"]) name.dispatchEvent(new Event(kind, { bubbles: true }));
  for (const [place, after] of %s.entries())
    setTimeout(() => document.querySelectorAll("tr.row [data-act=review]")[place]?.click(), after);
}).observe(document, { subtree: true, childList: true });
"""


def test_a_comparison_stays_when_rows_are_ticked_while_it_is_drawn(open_page, library_folder):
    library = open_library(str(library_folder))
    for turn in range(5):  # each found the fault every other time
        name = f"ritas-{turn}"
        one = Comparison(name=name, title="Prov", base=DocumentId(PROGRAMME), documents=(DocumentId(HUDDINGE),))
        save_comparison(library, one)

        page = open_page(f"/jamfor?jamforelse={name}", before=PRESSES % list(MILLISECONDS))

        page.wait_for_timeout(MILLISECONDS[-1])
        page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")
        assert f"jamforelse={name}" in page.url
        assert open_comparison(library, name).log
