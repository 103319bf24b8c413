"""The app on a free port, and Debian's Chromium to drive it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from browser_server import PATIENCE, free_port, started

from remiss.store import create_library

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGES = pytest.StashKey[list]()


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):  # noqa: ARG001 - pytest names its arguments
    """With a test that fails comes what its pages showed: a fault that comes once in a hundred runs is seen once."""
    report = yield
    if report.when == "call" and report.failed and "open_page" in item.fixturenames:
        for page in item.stash.get(PAGES, []):
            report.sections.append((f"page {page.url}", _shown(page)))
    return report


def _shown(page) -> str:
    try:
        return page.locator("body").aria_snapshot(timeout=5000)
    except Exception as error:  # noqa: BLE001 - the test has failed already, and its own fault is the one to tell
        return f"nothing to read: {error}"


@contextmanager
def serving(library: Path, folder: Path) -> Iterator[str]:
    """Serve a library; give the app's address."""
    port = free_port()
    process = started(library, folder, port)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)
    assert "Traceback" not in (folder / "server.log").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM.is_file():
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing: apt-get install chromium")
        pytest.skip("Chromium is not here (/usr/bin/chromium)")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def library_folder(tmp_path_factory):
    """The shipped library, a copy that tests may write in."""
    folder = tmp_path_factory.mktemp("app") / "bibliotek"
    create_library(str(folder), with_digests=True)
    return folder


@pytest.fixture(scope="session")
def app(library_folder, chromium):  # noqa: ARG001 - without a browser no server is started
    """Address of an app with the shipped library."""
    with serving(library_folder, library_folder.parent) as address:
        yield address


@pytest.fixture
def open_page(request, chromium, app):
    """Open pages of the app; what the browser complains of, but for what is `said` to come, or asks of others fails
    the test at its end."""
    complaints: list[str] = []
    contexts = []
    pages = request.node.stash.setdefault(PAGES, [])

    def opened(path: str = "/", *, width: int = 1280, said: str = "", before: str = "", **options):
        context = chromium.new_context(viewport={"width": width, "height": 900}, locale="sv-SE", **options)
        contexts.append(context)
        context.add_init_script(before)
        page = context.new_page()
        pages.append(page)
        page.set_default_timeout(PATIENCE * 1000)
        page.on("console", lambda one: complaints.append(one.text) if _is_complaint(one, said) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if _is_outside(request.url, app) else None)
        page.goto(f"{app}{path}")
        page.locator("footer.foot").wait_for()
        page.locator("html[data-remiss]").wait_for(state="attached")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _is_complaint(message, expected: str) -> bool:
    return message.type in ("error", "warning") and not (expected and expected in message.text)


def _is_outside(url: str, app: str) -> bool:
    return not url.startswith((app, app.replace("http", "ws"), "data:", "blob:"))


@pytest.fixture
def at_rest(open_page):
    """Open pages; each is at rest when the test ends, for Streamlit stumbles over one that is closed while it draws."""
    pages = []

    def opened(path, **options):
        pages.append(open_page(path, **options))
        return pages[-1]

    yield opened
    for page in pages:
        page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")
