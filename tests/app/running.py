"""The app run by Streamlit's own test driver, without server and browser."""

from importlib import resources

from page_elements import read_page
from streamlit.testing.v1 import AppTest

TIMEOUT = 30  # seconds that a run may take; a bench sets another
SCRIPT = str(resources.files("remiss.app").joinpath("main.py"))


def opened(page: str = "", **parameters: str | list[str]) -> AppTest:
    """Return the app with a page open."""
    app = AppTest.from_file(SCRIPT, default_timeout=TIMEOUT)
    app.run()
    app._page_hash = next(key for key, info in app._registered_pages.items() if info["url_pathname"] == page)
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run()


def markup(app: AppTest) -> str:
    assert not app.exception
    return "".join(found.proto.body for found in app.get("html") if not found.proto.body.startswith("<style>"))


def text(app: AppTest) -> str:
    return read_page(f"<div>{markup(app)}</div>")[0].text.replace("\xa0", " ")
