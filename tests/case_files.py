"""Reads tables of cases: files a person can extend without touching code.

title of the case
---
what is given
===
what is expected
***
"""

from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list:
    """Return the cases of tests/cases/<name>.md as pytest parameters (given, expected), named by their titles."""
    text = (CASES / f"{name}.md").read_text(encoding="utf-8")
    found = []
    for chunk in text.split("\n***\n"):
        if not chunk.strip():
            continue
        title, rest = chunk.split("\n---\n", 1)
        given, expected = rest.split("\n===", 1)
        found.append(pytest.param(given, expected.removeprefix("\n"), id=title.strip().splitlines()[-1]))
    assert found, f"no cases in {name}"
    return found
