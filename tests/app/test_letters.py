"""Lost letters on the page that checks a document: what the browser sends is a choice or it is nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import text
from scanned import SCAN
from test_adding import button, with_files

from remiss.app.intake.letters import around, chosen_changes
from remiss.mending import mend_text
from remiss.model.repair import Change, ChangeKind, Ground
from remiss.model.span import Span

CHANGE = Change(
    span=Span(0, 4),
    observed="dkas",
    proposed="ökas",
    kind=ChangeKind.LETTERS,
    applied=True,
    margin=1.0,
    alternatives=("åkas", "dkas"),
    ground=Ground.LIST,
)
SENT = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=3)


@pytest.mark.parametrize(
    ("choice", "applied", "proposed"),
    [(0, False, "ökas"), (1, True, "ökas"), (2, True, "åkas"), (3, False, "ökas"), (None, False, "ökas")],
)
def test_a_choice_is_to_keep_to_accept_or_another_reading(choice, applied, proposed):
    (found,) = chosen_changes([CHANGE], {"0": choice})

    assert (found.applied, found.proposed) == (applied, proposed)


@given(st.one_of(SENT, st.dictionaries(st.text(), SENT)))
def test_nothing_but_choices_comes_from_the_browser(sent):
    (found,) = chosen_changes([CHANGE], sent)

    assert found.observed == "dkas"
    assert not found.applied or found.proposed in {"ökas", "åkas"}


def test_a_repair_is_shown_in_its_sentence():
    repair = mend_text(None, SCAN)
    change = next(one for one in repair.changes if one.observed == "skolgardarna")

    assert around(SCAN, change) == ("Namnden ska se over belysningen vid torget och pa ", " fore sommaren.")


def test_a_scan_is_asked_about_and_saved_as_it_is_when_nothing_is_accepted(library):
    app = with_files(("skannad.md", SCAN.encode(), "text/markdown"))
    assert "Bokstäver som gått förlorade" in text(app)

    app = button(app, "Spara i biblioteket").click().run()
    (saved,) = (path for path in (library.root / "data").rglob("*.md") if ".original" not in path.name)
    assert "Namnden ska se over" in saved.read_text()


@pytest.mark.usefixtures("library")
def test_a_text_with_its_letters_is_not_asked_about():
    app = with_files(("ren.md", ("# Mål\n\n" + "Nämnden ska se över gården. " * 60).encode(), "text/markdown"))

    assert "Bokstäver som gått förlorade" not in text(app)
