"""A library of its own for each test."""

import pytest

from remiss.store import create_library


@pytest.fixture
def library(tmp_path, monkeypatch):
    """A small library of its own, in use by the app."""
    root = tmp_path / "bibliotek"
    opened = create_library(str(root), with_digests=False)
    monkeypatch.setenv("REMISS_LIBRARY", str(root))
    return opened
