"""Så räknas det: the page explains, and the example can be checked by hand."""

import math
import re
from pathlib import Path

import pytest
from made import made_document, made_text
from running import opened, text

from remiss import service
from remiss.align import align_documents, explain_link
from remiss.app.comparing.explaining import _table
from remiss.compare import with_opening
from remiss.model.document import SectionId
from remiss.store import Library
from remiss.texts import Language, catalogue

ROOT = Path(__file__).parent.parent.parent

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
    assert sum(pieces) == pytest.approx(total, abs=1e-9)


def figures_of(found):
    """Return the figures of the worked sum, in hundredths: the pieces, and the total."""
    cells = re.findall(r'class="figure">([+−])(\d+),(\d\d)<', str(_table(found, catalogue(Language.SV))))
    *pieces, total = [(1 if sign == "+" else -1) * int(whole + part) for sign, whole, part in cells]
    return pieces, total


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "comparisons").glob("*.yaml")))
def test_the_worked_sum_of_every_link_adds_up_to_the_last_decimal(name):
    library = Library(ROOT)
    base, *others = map(with_opening, service.documents_of(library, service.open_comparison(library, name)))
    for other in others:
        alignment = align_documents(base, other)
        for link in alignment.links[:20]:
            found = explain_link(base, other, link.left, link.right)
            if found.pieces:
                pieces, total = figures_of(found)
                assert sum(pieces) == total
                assert total == round(100 * sum(weight for _, weight in found.pieces))


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
