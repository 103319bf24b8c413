"""Så räknas det: the page explains, and the example can be checked by hand."""

import math
import re

import pytest
from made import made_document, made_text
from running import opened, text

from remiss.align import align_documents, explain_link
from remiss.model.document import SectionId

LEFT = made_document(
    made_text(
        ("Polisen", "Polisen och kommunen möts varje månad och följer upp läget i varje stadsdel."),
        ("Skolan", "Skolan arbetar mot mobbning och för närvaro i alla årskurser."),
    ),
    document_id="norrvik/plan",
)
RIGHT = made_document(
    made_text(
        ("Skolorna", "Närvaro och arbete mot mobbning är skolans uppgift i alla årskurser."),
        ("Polis", "Polisen och kommunen träffas varje månad om läget i kommunens delar."),
    ),
    document_id="ekeby/plan",
)


def test_the_pieces_add_up_to_the_score_of_the_link():
    links = align_documents(LEFT, RIGHT).links
    assert len(links) == 2
    for link in links:
        found = explain_link(LEFT, RIGHT, link.left, link.right)
        total = sum(weight for _, weight in found.pieces)

        assert found.raw == pytest.approx(min(1 / (1 + math.exp(-total)), 0.99), abs=0.02)
        assert found.score == link.score


def test_equal_sections_need_no_weighing():
    found = explain_link(LEFT, LEFT, SectionId("skolan"), SectionId("skolan"))

    assert (found.pieces, found.score) == ((), 1.0)


def test_a_pair_never_looked_at_has_no_explanation():
    assert explain_link(LEFT, RIGHT, SectionId("skolan"), SectionId("borta")) is None


def test_the_page_explains_with_an_example_of_the_library():
    shown = text(opened("sa-raknas-det"))

    assert "Skälen vägs samman" in shown
    assert "Ett exempel uträknat" in shown
    figures = [float(found.replace(",", ".").replace("−", "-")) for found in re.findall(r"[+−]\d+,\d\d", shown)]
    *pieces, total, again = figures  # the sum stands in the table and in the sentence below it
    assert again == total
    assert sum(pieces) == pytest.approx(total, abs=0.02 * len(pieces))


def test_a_link_of_a_comparison_is_worked_through_when_it_is_asked_for():
    shown = text(
        opened(
            "sa-raknas-det",
            jamforelse="trygghetsprogrammets-utgavor",
            visa="stockholm/trygghetsprogram-2024-2027",
            rad="begreppsram",
            avsnitt="begreppsram",
        )
    )

    assert "2 Begreppsram" in shown
    assert "samma rubrik och samma text" in shown
