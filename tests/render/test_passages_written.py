"""How two linked sections differ, as quoted blocks."""

import pytest
from case_files import cases
from made import made_document

from remiss.compare import compare_pair
from remiss.model.body import own_text
from remiss.model.outline import sections_of
from remiss.model.result import details_of
from remiss.render.alone import alone_in
from remiss.render.markdown.passages import differences
from remiss.texts import Language, catalogue


@pytest.mark.parametrize(("given", "expected"), cases("render/passages"))
def test_passages(given, expected):
    left, right = (made_document(f"# Rubrik\n\n{text}\n") for text in given.split("\n=>\n"))
    pair = compare_pair(left, right)
    (detail,) = details_of(pair)
    (alone,) = alone_in(pair).values()
    bodies = (own_text(document, sections_of(document)[0]) for document in (left, right))

    lines = differences(*bodies, detail.reading, alone, catalogue(Language.SV))

    assert "\n".join(lines).strip() == expected.strip()
