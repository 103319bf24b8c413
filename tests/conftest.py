"""Fixtures shared by all tests."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the committed summaries; read the difference"
    )


settings.register_profile("remiss", deadline=None)  # a busy machine is no fault of the program
settings.load_profile("remiss")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the checkout; a test that needs it is skipped, and says so, without it."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the real documents (../shared) are missing")
        pytest.skip("the real documents (../shared) are not here")
    return SHARED
