"""How long a planner waits for one base against many documents, in Chromium: for the first columns, and for the whole.

    python tests/bench/bench_compare_page.py [DOCUMENTS] [SECTIONS] [PICTURES]

The documents of bench_compare.py, in a library of their own, and a server that has read its word lists and nothing
else. Seconds from the address until the matrix has its first column, until the documents stand row by row, and the
second again when the address is opened anew. PICTURES is a folder for pictures of the page at work and done.
"""

import importlib.util
import random
import sys
import tempfile
import time
from pathlib import Path

from bench_align import SEED, SHARED
from bench_compare import DOCUMENTS, SECTIONS, Section, made_up, real
from playwright.sync_api import Page, sync_playwright

from remiss.store import create_library

HERE = Path(__file__).parent
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu"]
WARM = 6  # seconds in which the server and its helper read their word lists
PATIENCE = 120_000  # milliseconds


def markdown(sections: list[Section], place: int, rng: random.Random) -> str:
    """Return a document whose headings are words of some section."""
    parts = [f"---\ntitle: Program {place}\nkind: programme\norganisation: Provstad {place}\n---\n"]
    starts = [_plain(" ".join(sentence[:4])) for section in sections for sentence in section]
    titles = sorted({start for start in starts if len(start.split()) > 2})
    for section, title in zip(sections, rng.sample(titles, len(sections)), strict=True):
        text = " ".join(" ".join(words) for words in section)
        parts.append(f"# {title}\n\n{_plain(text)}\n")
    return "\n".join(parts)


def _plain(text: str) -> str:
    return " ".join("".join(sign for sign in text if sign.isalnum() or sign in " .,-").split())


def waited(page: Page, address: str, pictures: Path | None) -> tuple[float, float]:
    """Return the seconds until the first column, and until the rows."""
    start = time.perf_counter()
    page.goto(address)
    page.locator("table.matrix").first.wait_for(timeout=PATIENCE)
    first = time.perf_counter() - start
    if pictures:
        page.screenshot(path=pictures / "at-work.png")
    page.locator(".pair").first.wait_for(timeout=PATIENCE)
    whole = time.perf_counter() - start
    if pictures:
        page.screenshot(path=pictures / "done.png")
    return first, whole


def main() -> None:
    """Print a line of figures."""
    counts = [int(argument) for argument in sys.argv[1:3]]
    documents, total = (*counts, *(DOCUMENTS, SECTIONS)[len(counts) :])
    pictures = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    spec = importlib.util.spec_from_file_location("browser_server", HERE.parent / "browser" / "browser_server.py")
    server = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(server)
    rng = random.Random(SEED)
    drawn = (real if SHARED.is_dir() else made_up)(rng, documents, total)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        library = create_library(str(Path(folder) / "bibliotek"), with_digests=False)
        (library.root / "data" / "prov").mkdir()
        for place, sections in enumerate(drawn):
            (library.root / "data" / "prov" / f"p{place}.md").write_text(markdown(sections, place, rng), "utf-8")
        others = "".join(f"  - prov/p{place}\n" for place in range(1, documents + 1))
        text = f"title: Alla program\nbase: prov/p0\ndocuments:\n{others}"
        (library.root / "comparisons" / "alla.yaml").write_text(text, "utf-8")
        port = server.free_port()
        process = server.started(library.root, Path(folder), port)
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            time.sleep(WARM)
            address = f"http://127.0.0.1:{port}/jamfor?jamforelse=alla"
            size = {"width": 1280, "height": 900}
            first, whole = waited(browser.new_page(viewport=size), address, pictures)
            _, again = waited(browser.new_page(viewport=size), address, None)
            print(
                f"{documents} x {total} sections: first column {first:.1f} s, whole {whole:.1f} s, again {again:.1f} s"
            )
        finally:
            browser.close()
            process.terminate()
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
