# ruff: noqa: INP001, S310, S603 - a script of its own, that starts this app and asks it alone
"""Make the pictures of the guide from the running app: `make pictures`.

Each is the top of one page of the course's library, 1280 wide, in 64 colours so that all together stay small.
"""

import io
import os
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from remiss.app.serving.launch import command
from remiss.cli.entry import run
from remiss.store import create_library

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
WIDTH = 1280  # CSS pixels
PATIENCE = 60  # seconds
COLOURS = 64

REMISS = "jamforelse=norrviks-remiss"
PROGRAMMES = "jamforelse=norrviks-programmen"
ANSWERED = "regionens-plan"
SENT = "mellanbygden/samverkansplan"
OWN = "norrvik/trygghetsprogram-2023-2026"
PICTURES = {  # name: (address, height in CSS pixels)
    "bibliotek": ("/", 800),
    "lagg-till": ("/?nytt=1", 600),
    "jamfor": (f"/jamfor?{PROGRAMMES}", 900),
    "tackning": (f"/tackning?{PROGRAMMES}", 800),
    "aterbruk": (f"/aterbruk?{PROGRAMMES}", 700),
    "sok": ("/sok?sok=belysning", 700),
    "synpunkter": (f"/synpunkter?{REMISS}", 900),
    "eget-svar": (f"/eget-svar?jamforelse={ANSWERED}", 900),
    "rapport": (f"/rapport?{PROGRAMMES}&val-slag=money", 900),
    "utfall": (f"/utfall?{REMISS}&val-antagen=norrvik/plan-motesplatser-antagen", 900),
    "export": (f"/export?{REMISS}&vad=sammanstallning", 800),
}


def main() -> None:
    """Make all pictures anew."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "demo"
        create_library(str(library), with_digests=True, with_course=True)
        _answer(library)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        environment = {**os.environ, "REMISS_LIBRARY": str(library), "REMISS_CACHE": str(Path(folder) / "cache")}
        with (Path(folder) / "log").open("wb") as log:
            server = subprocess.Popen(command("127.0.0.1", port), cwd=folder, env=environment, stdout=log, stderr=log)
            try:
                _wait(f"http://127.0.0.1:{port}/_stcore/health")
                _take(f"http://127.0.0.1:{port}")
            finally:
                server.terminate()
                server.wait(timeout=20)


def _answer(library: Path) -> None:
    """Begin the answer to the region's plan, and the report, as the guide does."""
    file = str(library / "inkommet" / "remiss-region.txt")
    for arguments in (
        ["import", file, "--id", SENT, "--organisation", "Region Mellanbygden", "--kind", "remiss"],
        ["compare", SENT, OWN, "--save", ANSWERED, "--out", str(library / "ut.md")],
        ["respond", ANSWERED, "--form", "yttrande", "--organisation", "Norrvik kommun", "--by", "Utredare A"],
        ["respond", ANSWERED, "--put", "1", "--by", "Utredare A"],
        ["report", "norrviks-programmen", "--form", "rapport", "--by", "Utredare C"],
    ):
        if run(["--library", str(library), *arguments]) != 0:
            raise SystemExit(f"the guide's own step failed: {arguments}")


def _wait(address: str) -> None:
    for _ in range(PATIENCE * 10):
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"the app did not start: {address}")


def _take(app: str) -> None:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for name, (address, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": WIDTH, "height": height}, locale="sv-SE")
            page.set_default_timeout(PATIENCE * 1000)
            page.goto(app + address)
            _settle(page)
            _keep(name, page.screenshot(animations="disabled", caret="hide"))
            page.close()
        browser.close()


def _settle(page: Page) -> None:
    page.locator("footer.foot").wait_for()
    page.locator("html[data-remiss]").wait_for(state="attached")
    page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0, timeout=PATIENCE * 1000)
    page.evaluate("document.fonts.ready")


def _keep(name: str, content: bytes) -> None:
    picture = Image.open(io.BytesIO(content)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
