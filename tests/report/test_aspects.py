"""What a sentence of a programme is about."""

import pytest
from case_files import cases

from remiss.report import aspect_of


@pytest.mark.parametrize(("sentence", "expected"), cases("report/aspects"))
def test_what_a_sentence_is_about(sentence, expected):
    found = aspect_of(sentence)

    assert (found.value if found else "-") == expected.strip()
