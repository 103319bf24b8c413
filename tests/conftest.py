"""Fixtures shared by all tests."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden; read the difference")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the checkout; a test that needs it is skipped, and says so, without it."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the real documents (../shared) are missing")
        pytest.skip("the real documents (../shared) are not here")
    return SHARED


@pytest.fixture
def golden(request):
    """Compare a text with tests/golden/<name>."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no golden output {name}: run pytest --update-golden and read it"
        assert text == path.read_text(encoding="utf-8")

    return check
