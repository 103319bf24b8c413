"""Rapport without a browser: documents chosen, begun, filled, checked."""

import pytest
from page_elements import named
from running import markup, opened, text

from remiss import drafting, reporting, service
from remiss.app.frame.naming import NAME
from remiss.model.proposed import proposals
from remiss.reporting import KIND
from remiss.store import create_library, has_draft, list_comparisons
from remiss.themes import default_vocabulary

OWN, OTHER = "stockholm/trygghetsprogram-2024-2027", "huddinge/program-trygghet-sakerhet-2018-2021"
SAVED = "huddinge-och-stockholm"


@pytest.fixture
def library(tmp_path, monkeypatch):
    """A library with what comes with the program."""
    made = create_library(str(tmp_path / "bibliotek"), with_digests=True)
    monkeypatch.setenv("REMISS_LIBRARY", str(made.root))
    return made


def grounds_of(library):
    comparison = service.open_comparison(library, SAVED)
    base, *others = service.documents_of(library, comparison)
    result = service.compare_opened(comparison, (base, *others))
    return reporting.report_grounds(reporting.compared_for(result, default_vocabulary()))


def page(**chosen):
    app = opened("rapport", **chosen)
    app.session_state[NAME] = "Utredare A"
    return app.run()


def press(app, label):
    next(found for found in app.button if found.label == label).click().run()
    assert not app.exception
    return app


def test_without_documents_one_chooses_them_or_a_saved_comparison(library):
    app = page()

    assert [box.label for box in app.selectbox][:1] == ["Eget program"]
    links = [found.attributes["href"] for found in named(markup(app), "a")]
    assert any(f"jamforelse={SAVED}" in link and link.startswith("./rapport") for link in links)
    assert not has_draft(library, SAVED, KIND)


def test_a_report_begins_with_its_tables_in_a_saved_comparison(library):
    press(page(jamforelse=SAVED), "Börja rapporten")

    draft = drafting.open_draft(library, SAVED, KIND)
    texts = {part.id: part.text for part in draft.parts}
    assert "| Dokument |" in texts["underlag"]
    assert "| Tema |" in texts["tackning"]
    assert draft.by == "Utredare A"


def test_documents_that_nobody_has_saved_are_saved_with_the_report(library):
    before = set(list_comparisons(library))

    app = press(page(bas=OWN, mot=[OTHER]), "Börja rapporten")

    (new,) = set(list_comparisons(library)) - before
    assert has_draft(library, new, KIND)
    assert app.query_params["jamforelse"] in (new, [new])
    assert "bas" not in app.query_params
    assert "Rapporten är påbörjad" in text(app)


def test_what_is_chosen_goes_where_its_kind_belongs(library):
    app = press(page(**{"jamforelse": SAVED, "val-slag": "lacking"}), "Börja rapporten")

    press(app, "Lägg in i texten")

    draft = drafting.open_draft(library, SAVED, KIND)
    assert [part.id for part in draft.parts if any(proposals(part.text))] == ["saknas"]
    assert "I texten som mening 1" in text(app)


def test_only_what_a_text_can_be_checked_for_can_be_turned_off(library):
    app = press(page(**{"jamforelse": SAVED, "val-sida": "kontroll"}), "Börja rapporten")

    labels = {box.label for box in app.checkbox}
    assert "Tomma rubriker" in labels
    assert "Ställningstagande" not in labels
    next(box for box in app.checkbox if box.label == "Tomma rubriker").uncheck().run()
    assert drafting.open_draft(library, SAVED, KIND).checks_off == ("empty",)


@pytest.mark.parametrize(
    "kind", ["common", "lacking", "alone", "goal", "measure", "follow-up", "responsibility", "time"]
)
def test_every_kind_can_be_shown(library, kind):
    app = press(page(**{"jamforelse": SAVED, "val-slag": kind, "val-alla": "1"}), "Börja rapporten")

    found = [one for one in grounds_of(library) if one.kind == kind]
    assert app.selectbox[0].value == kind
    for one in found:
        assert one.quote in text(app)
    assert len([button for button in app.button if button.label == "Lägg in i texten"]) == len(found)


def test_more_documents_than_a_report_takes_are_told_in_words_and_nothing_is_saved(library, monkeypatch):
    monkeypatch.setattr("remiss.reporting.MOST", 0)
    before = list_comparisons(library)

    app = press(page(bas=OWN, mot=[OTHER]), "Börja rapporten")

    assert "R-RPT-01" in text(app)
    assert list_comparisons(library) == before
