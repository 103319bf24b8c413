"""The report of a comparing planner, written in a browser: chosen, put in, changed, and kept."""

import re

import pytest

from remiss import drafting
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.model.draft import part_of
from remiss.reporting import KIND
from remiss.service import save_comparison
from remiss.store import open_library

OWN = DocumentId("stockholm/trygghetsprogram-2024-2027")
OTHER = DocumentId("huddinge/program-trygghet-sakerhet-2018-2021")


@pytest.fixture
def name(app, library_folder, request):  # noqa: ARG001 - the app serves it
    wanted = re.sub(r"[^a-z0-9]+", "-", request.node.name.lower()).strip("-")[:70]
    save_comparison(
        open_library(str(library_folder)),
        Comparison(name=wanted, title="Rapporten skrivs", base=OWN, documents=(OTHER,)),
    )
    return wanted


def text_in(library_folder, name, part):
    return part_of(drafting.open_draft(open_library(str(library_folder)), name, KIND), part).text


def test_a_report_is_begun_filled_and_written(at_rest, name, library_folder):
    page = at_rest(f"/rapport?jamforelse={name}&val-slag=lacking")
    page.get_by_role("button", name="Börja rapporten").click()
    page.locator("#del-slutsatser").wait_for()
    assert page.locator(".part-look table").count() >= 2

    page.get_by_role("button", name="Lägg in i texten").first.click()
    page.locator(".part:has(#del-saknas) .part-puts li.left").wait_for()
    page.locator("#del-slutsatser").press_sequentially("Vi bör göra mer.")
    page.locator(".part:has(#del-slutsatser) .part-state[data-state=saved]").wait_for()

    assert text_in(library_folder, name, "slutsatser") == "Vi bör göra mer."
    assert "saknas i det egna programmet" in text_in(library_folder, name, "saknas")


def test_a_table_is_looked_at_and_edited_as_text(at_rest, name, library_folder):
    page = at_rest(f"/rapport?jamforelse={name}")
    page.get_by_role("button", name="Börja rapporten").click()
    page.locator("#del-slutsatser").wait_for()
    box = page.locator("#del-underlag")
    assert not box.is_visible()

    page.locator(".part:has(#del-underlag) summary").press("Enter")
    box.fill(f"Bara sammandrag.\n\n{box.input_value()}")
    page.locator(".part:has(#del-underlag) .part-state[data-state=saved]").wait_for()

    assert text_in(library_folder, name, "underlag").startswith("Bara sammandrag.")
    assert page.locator(".part:has(#del-underlag) .part-look table").count() == 1
