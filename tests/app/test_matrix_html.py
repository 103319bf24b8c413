"""The matrix and the first sentence."""

from dataclasses import replace

import pytest
from made import made_document
from made_results import ELSEWHERE, OTHER, link, made_pair, made_result
from page_elements import named, read_page

from remiss.model.alignment import Relation
from remiss.model.document import DocumentKind
from remiss.render.html import MatrixLinks, found_html, legend_html, matrix_html
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)


def address(other: str, row: str) -> str:
    return f"./jamfor?visa={other}&rad={row}"


LINKS = MatrixLinks(
    row=address, section=lambda name: f"./jamfor?avsnitt={name}", base=lambda name: f"./jamfor?bas={name}"
)


def other_document(name: str):
    markdown = OTHER.text.split("---\n", 2)[2]
    return made_document(markdown, title=f"Program {name}", document_id=f"prov/{name}")


def test_each_cell_says_word_and_share_and_leads_to_its_row():
    cells = named(matrix_html(made_result(), shown=OTHER.id, links=LINKS, say=SAY), "a", "cell")

    assert [cell.text.replace("\xa0", " ") for cell in cells] == [
        "Lika",
        "62 % ändrat",
        "Delvis 30 % gemensamt",
        "Delvis andra ord",
        "Saknas",
    ]
    rows = [str(cell.attributes["href"]).rpartition("=")[2] for cell in cells]
    assert rows == ["mal", "ansvar", "samverkan", "ansvar", "ekonomi"]


def test_a_section_leads_to_what_all_say_of_it_and_a_document_can_become_the_base():
    page = read_page(matrix_html(made_result(), shown=OTHER.id, links=LINKS, say=SAY))

    links = [str(found.attributes["href"]) for found in page if found.name == "a"]
    assert [link for link in links if "avsnitt=" in link][:2] == ["./jamfor?avsnitt=mal", "./jamfor?avsnitt=ansvar"]
    assert [link for link in links if "bas=" in link] == [f"./jamfor?bas={OTHER.id}"]


def test_only_the_sections_asked_for_are_shown():
    only = tuple(section for section in made_result().base.sections if section.id == "ekonomi")

    page = read_page(matrix_html(made_result(), shown=OTHER.id, links=LINKS, say=SAY, only=only))

    assert len([found for found in page if found.attributes.get("scope") == "row"]) == 1


def test_the_table_has_caption_and_scopes():
    page = read_page(matrix_html(made_result(), shown=OTHER.id, links=LINKS, say=SAY))

    assert [found.name for found in page if found.name == "caption"]
    assert [found.attributes["scope"] for found in page if found.name == "th"] == ["col"] * 2 + ["row"] * 5


def test_the_head_tells_coverage():
    head = named(matrix_html(made_result(), shown=OTHER.id, links=LINKS, say=SAY), "th")[1]

    assert "4 av 5 avsnitt · 80 % av orden" in head.text.replace("\xa0", " ")


def test_the_document_shown_below_is_set_off_among_several():
    others = (other_document("ett"), other_document("tva"))
    page = named(matrix_html(made_result(*others), shown=others[1].id, links=LINKS, say=SAY), "th", "shown")

    assert [found.attributes["aria-current"] for found in page] == ["true"]
    assert "Program tva" in page[0].text


def test_one_document_is_told_in_one_sentence():
    said = read_text(found_html(made_result(), SAY))

    assert said == (
        "4 av 5 avsnitt i Program 2024-2027 har motsvarighet i Ett annat program; 1 saknar motsvarighet. "
        "I andra riktningen saknar 1 avsnitt motsvarighet."
    )


def test_a_document_of_another_kind_is_called_what_it_is():
    response = replace(OTHER, metadata=replace(OTHER.metadata, kind=DocumentKind.RESPONSE))
    said = read_text(found_html(replace(made_result(), others=(response,)), SAY))

    assert "har motsvarighet i remissvaret" in said


def test_nothing_missing_is_said():
    pair = made_pair(rows=made_pair().rows[:3])
    said = read_text(found_html(replace(made_result(), pairs=(pair,)), SAY))

    assert "3 av 5 avsnitt" in said


@pytest.mark.parametrize(
    ("number", "expected"), [(2, "saknar motsvarighet i alla: Ekonomi"), (5, "minst ett av 5 dokument")]
)
def test_several_documents_are_told_together(number, expected):
    others = tuple(other_document(f"nummer-{index}") for index in range(number))

    assert expected in read_text(found_html(made_result(*others), SAY))


def test_a_counterpart_with_hardly_a_word_in_common_says_so_and_its_disc_is_not_empty():
    rows = made_pair().rows
    elsewhere = replace(rows[4], also=(replace(ELSEWHERE, link=link("uppfoljning", "polis", Relation.SIMILAR)),))
    result = replace(made_result(), pairs=(made_pair(rows=(*rows[:4], elsewhere, rows[5])),))
    cell = named(matrix_html(result, shown="", links=LINKS, say=SAY), "a", "cell")[3]

    assert cell.text == "Liknande andra ord"
    assert cell.attributes["data-follow"] == "samverkan"
    disc = named(matrix_html(result, shown="", links=LINKS, say=SAY), "span", "disc")[3]
    assert disc.attributes["style"] == "--common:8%"


@pytest.mark.parametrize("language", list(Language))
def test_the_legend_shows_every_mark(language):
    page = read_page(legend_html(catalogue(language)))

    assert {"del", "ins", "mark"} <= {found.name for found in page}
    assert [found for found in page if found.has_class("gap")]
    assert [found for found in page if found.has_class("reused")]


def read_text(markup: str) -> str:
    return read_page(f"<p>{markup}</p>")[0].text.replace("\xa0", " ")


def test_answers_of_one_title_are_headed_by_who_gives_them():
    def answer(name: str, organisation: str, body: str):
        one = other_document(name)
        known = replace(one.metadata, title="Svar på remiss", kind=DocumentKind.RESPONSE, organisation=organisation,
                        body=body)  # fmt: skip
        return replace(one, metadata=known)

    result = made_result()
    answers = (answer("a", "Ekeby", "Skolnämnden"), answer("b", "Ekeby", "Kulturnämnden"), answer("c", "Polisen", ""))
    result = replace(result, others=(*answers, other_document("d")), pairs=result.pairs * 4)
    page = named(matrix_html(result, shown="", links=LINKS, say=SAY), "th")

    heads = [one.text for one in page if one.attributes.get("scope") == "col"][1:]
    assert [head[: head.index("Svar på remiss")] for head in heads[:3]] == ["Skolnämnden", "Kulturnämnden", "Polisen"]
    assert "Svar på remiss · Ekeby · Remissvar" in heads[0]
    assert "Svar på remiss · Remissvar" in heads[2]
    assert heads[3].startswith("Program d")
