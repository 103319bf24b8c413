"""What moved to another section: set off in both rows, not struck in one and added in the other."""

import json

import pytest
from case_files import cases
from made import made_document
from page_elements import named, read_page

from remiss.compare import compare
from remiss.render.html import pair_html
from remiss.render.jsonform import diff_form, result_form
from remiss.render.markdown import render_markdown
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
MOVED = "Fältgruppen besöker skolgårdar och torg på fredagskvällar tillsammans med polisen och föräldrar."
given, _ = cases("compare/relocations")[0].values
BASE, OTHER = (
    made_document(text, document_id=f"prov/{name}")
    for text, name in zip(given.split("\n>>>\n"), ("ett", "två"), strict=True)
)
RESULT = compare(BASE, [OTHER], title="Prov")


@pytest.fixture(name="page")
def fixture_page():
    return pair_html(RESULT, 0, address=lambda other, row: f"./?visa={other}&rad={row}", say=SAY)


def test_each_place_leads_to_the_other(page):
    marks = [found for found in read_page(page) if found.has_class("moved")]
    links = [found for found in named(page, "a") if found.has_class("moved-to")]

    assert [MOVED in mark.text for mark in marks] == [True, True]
    assert [link.text for link in links] == ["flyttat till Stöd till unga", "flyttat från Trygga torg"]
    assert [link.attributes["data-jump"] for link in links] == [mark.attributes["id"] for mark in reversed(marks)]


def test_what_moved_is_neither_struck_nor_added(page):
    assert not [found for name in ("del", "ins") for found in named(page, name) if "Fältgruppen" in found.text]


def test_the_summary_lists_it_once():
    lines = render_markdown(RESULT).splitlines()

    at = lines.index("### Flyttat till ett annat avsnitt")
    assert lines[at + 2] == f"- Från *Trygga torg* till *Stöd till unga*: ”{MOVED}”"
    assert lines[at + 3] == ""


@pytest.mark.parametrize("form", [result_form(RESULT)["others"][0], diff_form(BASE, OTHER, RESULT.pairs[0])])
def test_json_gives_the_places_in_the_files(form):
    (moved,) = json.loads(json.dumps(form["relocations"]))

    assert BASE.text[moved["left"]["start"] : moved["left"]["end"]].strip() == MOVED
    assert OTHER.text[moved["right"]["start"] : moved["right"]["end"]].strip() == MOVED
