"""How a person names a section on the command line."""

import pytest
from made import made_document

from remiss.errors import UsageError
from remiss.judging import anchor_in
from remiss.texts import Language, explain

HEADINGS = ("# 1 Skolan", "## 1.1 Ansvar", "# 2 Parker", "## 2.1 Ansvar", "# Skola  & fritid")
OUTLINE = made_document("\n\nText.\n\n".join(HEADINGS))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("skolan", "skolan"),
        ("1.1", "skolan.ansvar"),
        ("1 Skolan", "skolan"),
        ("Parker", "parker"),
        ("2.1  Ansvar", "parker.ansvar"),
        ("Skola & fritid", "skola-fritid"),
    ],
)
def test_a_section_is_named_by_id_number_heading_or_title(asked, found):
    assert anchor_in(OUTLINE, asked).section == found


@pytest.mark.parametrize(
    ("asked", "code", "held_out"),
    [
        ("Ansvar", "R-JDG-11", "skolan.ansvar (1.1 Ansvar), parker.ansvar (2.1 Ansvar)"),
        ("Skolorna", "R-JDG-05", "skolan (1 Skolan)"),
        ("parkerna", "R-JDG-05", "parker (2 Parker)"),
        ("", "R-JDG-05", "skolan (1 Skolan)"),
    ],
)
def test_a_name_that_is_none_or_several_is_told_with_what_can_be_meant(asked, code, held_out):
    with pytest.raises(UsageError) as caught:
        anchor_in(OUTLINE, asked)

    assert caught.value.code == code
    assert explain(caught.value, Language.SV).count(held_out) == 1
    assert f": {held_out}" in explain(caught.value, Language.SV) or f" {held_out}, " in explain(
        caught.value, Language.SV
    )
