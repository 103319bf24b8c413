"""Two documents row by row."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import made_document
from made_results import BASE, OTHER, SHARED, made_pair, made_result
from page_elements import named, read_page

from remiss.compare import compare_pair
from remiss.model.document import SectionId
from remiss.model.later import Later
from remiss.model.point import Fact, FactKind, Point
from remiss.model.result import Matched, Result
from remiss.model.span import Span
from remiss.render.html import View, pair_html
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)


def address(other: str, row: str) -> str:
    return f"./jamfor?visa={other}&rad={row}"


def shown(result: Result, **options: bool) -> str:
    return pair_html(result, 0, address=address, say=SAY, view=View(**options))


def row(markup: str, name: str) -> str:
    """Return the HTML of one row."""
    start = markup.index(f'data-row="{name}"')
    return markup[markup.rindex("<tr", 0, start) : markup.index("</tr>", start) + 5]


def test_every_section_of_both_documents_has_one_place():
    page = read_page(shown(made_result()))

    rows = [found.attributes["data-row"] for found in page if "data-row" in found.attributes]
    assert rows == ["mal", "ansvar", "samverkan", "mot:bilagor", "uppfoljning", "ekonomi"]
    ids = [found.attributes["id"] for found in page if "id" in found.attributes]
    assert len(ids) == len(set(ids))


def test_the_head_names_both_documents():
    heads = [found for found in named(shown(made_result()), "th") if found.attributes["scope"] == "col"]

    assert "Program 2024-2027" in heads[0].text
    assert "Ett annat program" in heads[-1].text


def test_struck_and_added_words_are_marked_and_heard():
    markup = row(shown(made_result()), "ansvar")

    assert [found.text for found in named(markup, "del")] == ["[struket: Nämnden]"]
    assert [found.text for found in named(markup, "ins")] == ["[tillagt: Styrelsen]"]


def test_moved_text_leads_to_its_other_place_both_ways():
    page = read_page(row(shown(made_result()), "ansvar"))

    moved = {found.attributes["id"]: found.text for found in page if found.has_class("moved")}
    aims = [found.attributes["data-jump"] for found in page if found.has_class("moved-to")]
    assert set(moved.values()) == {"[flyttat: Det följs upp.]"}
    assert sorted(aims) == sorted(moved)


def test_shared_words_and_sentences_without_counterpart_are_marked():
    markup = row(shown(made_result()), "samverkan")

    assert [found.text for found in named(markup, "mark")] == ["samverkar", "polisen", "polisen", "samverkar"]
    assert [found.text for found in named(markup, "span", "only-here")] == ["Det sker lokalt."]
    assert "1 mening utan motsvarighet" in markup


def test_a_passage_word_for_word_the_same_and_the_facts_of_a_sentence_are_set_off():
    fact = Fact(kind=FactKind.BODY, span=Span(13, 20))
    point = Point(span=Span(13, 48), facts=(fact, fact))
    places = replace(SHARED.reading.places.value, only_right=(point,), reused_right=(Span(21, 40),))
    reading = replace(SHARED.reading, places=Later.known(places))
    rows = (*made_pair().rows[:2], Matched(base=SectionId("samverkan"), details=(replace(SHARED, reading=reading),)))
    markup = row(shown(replace(made_result(), pairs=(made_pair(rows=rows),))), "samverkan")

    assert [found.text for found in named(markup, "span", "fact")] == ["organ: polisen"]
    (reused,) = {found.text for found in named(markup, "span", "reused")}
    assert reused.startswith("[ordagrant lika: ")


def test_a_gap_says_so_and_names_the_nearest():
    markup = shown(made_result())

    right = [found for found in named(row(markup, "ekonomi"), "td") if found.has_class("gap")]
    left = [found for found in named(row(markup, "mot:bilagor"), "td") if found.has_class("gap")]
    assert right[0].text == "Saknas här. Närmast: Polis (12 %)."
    assert left[0].text == "Saknas här. Närmast: Ekonomi (21 %)."
    assert 'data-follow="samverkan"' in row(markup, "ekonomi")


def test_a_counterpart_in_another_row_is_told_and_linked():
    markup = row(shown(made_result()), "uppfoljning")

    assert 'data-follow="ansvar"' in markup
    assert "Motsvaras av Ansvar (delvis, visas vid Ansvar)." in named(markup, "p", "said")[0].text


def test_why_two_sections_are_linked_is_said():
    assert "Rubrikerna liknar varandra (90 %)" in row(shown(made_result()), "samverkan").replace("\xa0", " ")


def test_equal_sections_are_folded_where_they_stand():
    markup = shown(made_result())

    folded = [found for found in named(markup, "div", "same-text") if found.is_in("details")]
    assert [found.attributes["data-row"] for found in folded] == ["mal"]
    assert "Visa 1 lika avsnitt · Mål" in named(markup, "summary")[0].text


@pytest.mark.parametrize("only_differences", [False, True])
def test_only_differences_is_a_state_of_the_whole(only_differences):
    markup = shown(made_result(), only_differences=only_differences)

    assert named(markup, "section")[0].has_class("only-differences") is only_differences
    assert named(markup, "p", "left-out")[0].text == "1 lika avsnitt visas inte."


def test_differences_are_what_the_steps_stop_at():
    page = read_page(shown(made_result()))

    steps = [found.attributes["data-row"] for found in page if "data-difference" in found.attributes]
    assert steps == ["ansvar", "samverkan", "mot:bilagor", "uppfoljning", "ekonomi"]
    assert "5 skillnader" in named(shown(made_result()), "span", "count")[0].text


def test_a_document_against_itself_has_nothing_to_step_to():
    result = replace(made_result(), others=(BASE,), pairs=(compare_pair(BASE, BASE),))

    page = read_page(shown(result))
    assert not [found for found in page if "data-difference" in found.attributes]
    assert "Inga skillnader: texterna är lika." in shown(result)


def test_several_counterparts_show_the_base_text_once():
    rows = made_pair().rows
    one, two = rows[1], rows[2]
    assert isinstance(one, Matched)
    assert isinstance(two, Matched)
    both = replace(
        one, details=(*one.details, replace(two.details[0], link=replace(two.details[0].link, left=one.base)))
    )
    pair = made_pair(rows=(rows[0], both, rows[3], rows[4], rows[5]))
    markup = shown(replace(made_result(), pairs=(pair,)))

    again = named(markup, "details", "again-text")
    assert [found.text.startswith("Samma avsnitt igen: Ansvar") for found in again] == [True]


@pytest.mark.parametrize("language", list(Language))
def test_every_sentence_exists_in_both_languages(language):
    markup = pair_html(made_result(), 0, address=address, say=catalogue(language))

    assert read_page(markup)


@given(st.text(alphabet=st.sampled_from("<>&\"'/=abcdef \n"), min_size=1).filter(str.strip))
def test_a_text_never_becomes_an_element(text):
    document = made_document(f"# Rubrik {text.replace(chr(10), ' ')}\n\n    {text.replace(chr(10), ' ')}\n")
    result = Result(title="", description="", base=document, others=(OTHER,), pairs=(compare_pair(document, OTHER),))
    known = {
        *("section", "div", "a", "span", "kbd", "table", "caption", "thead", "tbody", "tr", "th", "td", "h3", "p"),
        *("strong", "ul", "li", "pre", "del", "ins", "mark", "details", "summary", "blockquote"),
    }

    assert {found.name for found in read_page(shown(result))} <= known


def laid_beside(left: str, right: str) -> Result:
    """Return the result of two texts with one document each."""
    base, other = made_document(left, document_id="prov/ena"), made_document(right, document_id="prov/andra")
    return replace(made_result(), base=base, others=(other,), pairs=(compare_pair(base, other),))


QUOTES = laid_beside(
    "# Ansvar\n\nNämnden kallar det ”trygghet i vardagen”.\n", '# Ansvar\n\nNämnden kallar det "trygghet i vardagen".\n'
)


def test_other_typesetting_alone_reads_as_equal_with_a_note():
    markup = shown(QUOTES)

    found = row(markup, "ansvar")
    assert "Lika" in found
    assert "bara typografiska skillnader" in found
    assert [mark.text for mark in named(markup, "span", "typographic")] == [
        f"[typografi: {sign}]" for sign in ("”", "”", '"', '"')
    ]
    assert not named(markup, "ins") + named(markup, "del")
    assert "data-difference" not in found
    assert "Inga skillnader: texterna är lika." in markup


@pytest.mark.parametrize("hide_typography", [False, True])
def test_hidden_typography_is_a_state_of_the_whole(hide_typography):
    markup = shown(QUOTES, hide_typography=hide_typography)

    assert named(markup, "section")[0].has_class("typography-hidden") is hide_typography
    assert named(markup, "p", "reset")[0].text == "1 avsnitt med bara typografiska skillnader visas inte."
    assert named(markup, "tr", "typographic")


def test_the_same_heading_with_another_number_says_so():
    result = laid_beside(
        "# 3.2 Ansvar\n\nNämnden svarar för arbetet i staden.\n", "# 4.1 Ansvar\n\nNämnden leder arbetet i staden.\n"
    )

    assert [note.text for note in named(shown(result), "p", "renumbered")] == ["omnumrerad från 3.2"]


HEADINGS = (
    "# Uppdraget\n\n## Mål\n\nTorgen ska vara öppna hela kvällen.\n\n# Ansvaret\n\n## Nämnden\n\nNämnden {} arbetet.\n"
)


def test_a_heading_in_capitals_is_another_typesetting_and_no_other_text():
    text = "{}\n\nTorgen ska vara öppna hela kvällen.\n"
    markup = shown(laid_beside(text.format("# TRYGGA TORG"), text.format("# Trygga torg")))

    found = row(markup, "trygga-torg")
    assert 'class="row equal typographic"' in found
    assert "bara typografiska skillnader" in found
    assert "data-difference" not in found
    assert [note.text for note in named(markup, "p", "reset")] == [
        "1 avsnitt med bara typografiska skillnader visas inte."
    ]


def test_headings_without_text_are_told_as_such_and_not_as_equal_text():
    result = laid_beside(HEADINGS.format("leder"), HEADINGS.format("leder"))
    markup = shown(result)

    assert named(markup, "summary")[0].text == "Visa 2 lika avsnitt och 2 rubriker utan egen text · Uppdraget – Nämnden"
    assert [note.text for note in named(markup, "p", "left-out")] == [
        "2 rubriker utan egen text visas inte.",
        "2 lika avsnitt visas inte.",
    ]
    folded = {found.attributes["data-row"]: found.text for found in named(markup, "div", "same-text")}
    assert folded["uppdraget"] == "UppdragetRubrik utan egen text"


def test_headings_alone_are_folded_as_headings():
    markup = shown(laid_beside(HEADINGS.format("leder"), HEADINGS.replace("öppna", "stängda").format("leder")))

    assert [found.text.split(" ·")[0] for found in named(markup, "summary")] == [
        "Visa 1 rubrik utan egen text",
        "Visa 1 lika avsnitt och 1 rubrik utan egen text",
    ]


def test_headings_that_differ_without_text_are_no_equal_row():
    result = laid_beside(
        HEADINGS.format("leder"), HEADINGS.replace("# Ansvaret", "# Ansvaret i staden").format("leder")
    )
    found = row(shown(result), "ansvaret")

    assert "Bara rubrik" in found
    assert "Lika" not in found
    assert "data-difference" not in found


def test_an_equal_section_with_another_number_says_so_where_it_is_folded():
    text = "Ansvar\n\nNämnden svarar för arbetet i staden.\n"
    result = laid_beside(f"# 3.2 {text}", f"# 4.1 {text}")

    assert [note.text for note in named(shown(result), "p", "renumbered")] == ["omnumrerad till 4.1"]
