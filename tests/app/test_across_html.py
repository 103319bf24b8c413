"""One section of the base as all documents treat it."""

from made_results import OTHER, made_result
from page_elements import named, read_page

from remiss.model.document import SectionId
from remiss.render.html import MatrixLinks, across_html
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
LINKS = MatrixLinks(row=lambda other, row: f"./r?{other}&{row}", section=lambda name: f"./s?{name}", base=str)


def shown(section):
    return across_html(made_result(), SectionId(section), links=LINKS, say=SAY)


def test_the_base_stands_first_and_each_document_once():
    assert len(named(shown("ansvar"), "article", "across-base")) == 1
    others = named(shown("ansvar"), "article", "across-other")
    assert len(others) == 1
    assert OTHER.metadata.title in others[0].text


def test_a_gap_says_so():
    assert "Saknas här." in named(shown("ekonomi"), "article", "across-other")[0].text


def test_the_sections_around_can_be_stepped_to():
    links = [str(found.attributes["href"]) for found in read_page(shown("mal")) if found.name == "a"]
    assert "./s?ansvar" in links
    assert "./s?mal" not in links


def test_a_section_that_is_not_there_gives_nothing():
    assert shown("borta") == ""
