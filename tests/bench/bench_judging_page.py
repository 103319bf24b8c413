"""How fast the page of a long comparison answers, in Chromium: a key until it shows, a judgement until it is saved.

    python tests/bench/bench_judging_page.py

Two editions of a made document with 100 and 200 sections, every second changed, every tenth left out. Times are of the
page's own clock, medians and the slowest of ten of: `n`, a key until the next picture with another row marked; `g`,
a key until the next picture with the tick; saved, from the key until the answer is in the page, which is one run of the
whole script and the table drawn anew; and ten `n` and `g` as fast as a driver can press, until all are saved.
"""

import importlib.util
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from remiss.store import create_library

HERE = Path(__file__).parent
SIZES = (100, 200)
TIMES = 10
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu"]
MEASURE = """async ([key, saved]) => {
  const seen = SEEN;
  const paint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const here = document.querySelector(".pair .here");
  const before = seen(here);
  const start = performance.now();
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  do await paint(); while (seen(here) === before);
  const shown = performance.now() - start;
  while (saved && document.querySelector(".pair .waiting")) await paint();
  return [shown, performance.now() - start];
}"""
MARKED = '() => document.querySelector(".pair .here")?.dataset.row'
TICKED = '(row) => row.querySelector("[data-act=review]").getAttribute("aria-pressed")'


def edition(sections: int, *, changed: bool) -> str:
    """Return one edition of the document."""
    parts = ["---\ntitle: Plan\nkind: programme\n---\n"]
    for number in range(1, sections + 1):
        if changed and number % 10 == 0:
            continue
        what = "Styrelsen" if changed and number % 2 == 0 else "Nämnden"
        sentences = " ".join(f"{what} ansvarar för område {number} och del {part} av planen." for part in range(8))
        parts.append(f"# {number} Område nummer {number}\n\n{sentences}\n")
    return "\n".join(parts)


def measured(page: Page, key: str, seen: str, *, saved: bool) -> list[float]:
    """Press a key and return the milliseconds until it shows, and until it is saved."""
    return page.evaluate(MEASURE.replace("SEEN", seen), [key, saved])


def told(name: str, values: list[float]) -> str:
    """Return median and slowest."""
    return f"{name} {statistics.median(values):6.0f} /{max(values):6.0f} ms"


def run(page: Page, address: str) -> str:
    """Return a line of figures for the comparison at an address."""
    page.goto(address)
    page.locator("footer.foot").wait_for()
    page.locator(".judging-name").fill("A")
    page.locator(".judging-name").press("Enter")
    page.locator(".pair .here").wait_for()
    steps, ticks, saves = [], [], []
    for _ in range(TIMES):
        steps.append(measured(page, "n", MARKED, saved=False)[0])
        shown, saved = measured(page, "g", TICKED, saved=True)
        ticks.append(shown)
        saves.append(saved)
    start = page.evaluate("performance.now()")
    for _ in range(TIMES):
        page.keyboard.press("n")
        page.keyboard.press("g")
    page.locator(".pair .waiting").first.wait_for(state="detached")
    all_of_them = page.evaluate("performance.now()") - start
    lines = [told("n", steps), told("g", ticks), told("saved", saves), f"{TIMES} in a row {all_of_them:6.0f} ms"]
    return "   ".join(lines)


def main() -> None:
    """Print a line for each size."""
    spec = importlib.util.spec_from_file_location("browser_server", HERE.parent / "browser" / "browser_server.py")
    server = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(server)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        library = create_library(str(Path(folder) / "bibliotek"), with_digests=False)
        (library.root / "data" / "prov").mkdir()
        for size in SIZES:
            for name, changed in (("ett", False), ("annat", True)):
                text = edition(size, changed=changed)
                (library.root / "data" / "prov" / f"{name}-{size}.md").write_text(text, encoding="utf-8")
        port = server.free_port()
        process = server.started(library.root, Path(folder), port)
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            for size in SIZES:
                page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
                address = f"http://127.0.0.1:{port}/jamfor?bas=prov/ett-{size}&mot=prov/annat-{size}"
                print(f"{size:4} sections   {run(page, address)}")
                page.close()
        finally:
            browser.close()
            process.terminate()
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
